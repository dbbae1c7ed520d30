package main

import (
	"bytes"
	"strings"
	"testing"
)

var usageCases = []struct {
	name string
	args []string
	want string // what is said first
}{
	{"no file", nil, "board: no FILE\n"},
	{"two files", []string{"a.json", "b.json"}, "board: unexpected \"b.json\": FILE comes last, after the flags\n"},
	{"flags after the file", []string{small, "-at", "spring"}, "board: unexpected \"-at\": FILE comes last, after the flags\n"},
	{"unknown flag", []string{"-colour", small}, "board: flag provided but not defined: -colour\n"},
	{"from without at", []string{"-from", "spring", small}, "board: -from needs -at\n"},
	{"from after at", []string{"-from", "autumn", "-at", "spring", small}, "board: -from autumn comes after -at spring\n"},
	{"unknown round", []string{"-at", "sprnig", small}, "board: no round \"sprnig\"; did you mean \"spring\"?\n"},
	{"unknown round to start from", []string{"-from", "Spring", "-at", "winter", small}, "board: no round \"Spring\"; did you mean \"spring\"?\n"},
	{"no such round at all", []string{"-at", "tomorrow", small}, "board: no round \"tomorrow\"\n"},
	{"empty round", []string{"-at=", small}, "board: invalid value \"\" for flag -at: no round has an empty id\n"},
	{"unknown account", []string{"-account", "according-to:abbot", small}, "board: no actor \"abbot\"; did you mean \"abbey\"?\n"},
	{"unknown circle", []string{"-among", "hill,dael", small}, "board: no actor \"dael\"; did you mean \"dale\"?\n"},
	{"unknown circle in one round", []string{"-at", "winter", "-among", "dael", small}, "board: no actor \"dael\"; did you mean \"dale\"?\n"},
	{"no account", []string{"-account", "hearsay", small}, "board: invalid value \"hearsay\" for flag -account: "},
	{"account with a circle", []string{"-account", "on-record@hill", small}, "board: invalid value \"on-record@hill\" for flag -account: the actors to ask belong in -among\n"},
	{"empty circle", []string{"-among", "", small}, "board: invalid value \"\" for flag -among: an actor is missing\n"},
	{"gap in the circle", []string{"-among", "hill,,dale", small}, "board: invalid value \"hill,,dale\" for flag -among: an actor is missing\n"},
	{"unknown format", []string{"-format", "xml", small}, "board: invalid value \"xml\" for flag -format: it is neither text nor json\n"},
	{"escape in a round", []string{"-at", "\x1b[2J", small}, "board: no round \"\\x1b[2J\"\n"},
	{"escape in a flag", []string{"-\x1b[2J", small}, "board: flag provided but not defined: -\ufffd[2J\n"},
}

const small = "testdata/small.json"

func TestBadUsage(t *testing.T) {
	for _, c := range usageCases {
		t.Run(c.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			if got := run(c.args, nil, &stdout, &stderr); got != statusUsage {
				t.Errorf("status %d, want %d", got, statusUsage)
			}
			if !strings.HasPrefix(stderr.String(), c.want) {
				t.Errorf("said %q, want %q", stderr.String(), c.want)
			}
			if stdout.Len() > 0 {
				t.Errorf("printed %q", stdout.String())
			}
		})
	}
}

func TestHelp(t *testing.T) {
	for _, arg := range []string{"-h", "-help", "--help"} {
		var stdout, stderr bytes.Buffer
		if got := run([]string{arg}, nil, &stdout, &stderr); got != statusOK {
			t.Errorf("%s: status %d", arg, got)
		}
		for _, want := range []string{synopsis, "-account", "-among", "-at", "-from", "-format"} {
			if !strings.Contains(stderr.String(), want) {
				t.Errorf("%s says nothing of %q", arg, want)
			}
		}
	}
}

func TestFlagsInAnyOrder(t *testing.T) {
	a, err := parseOptions([]string{"-among", "b,a", "-account", "as-reported", "-from", "x", "-at", "y", "f"})
	if err != nil {
		t.Fatal(err)
	}
	b, err := parseOptions([]string{"--at=y", "--from=x", "--account=as-reported", "--among=b,a", "--", "f"})
	if err != nil {
		t.Fatal(err)
	}
	if a.view != b.view || a.view.String() != "as-reported@b,a" {
		t.Errorf("views %s and %s", a.view, b.view)
	}
	if a.at != "y" || a.from != "x" || a.at != b.at || a.from != b.from || a.file != "f" || b.file != "f" {
		t.Errorf("read %+v and %+v", a, b)
	}
}
