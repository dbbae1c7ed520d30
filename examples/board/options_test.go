package main

import (
	"bytes"
	"flag"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/negotiation/bridge"
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
	{"from after at", []string{"-from", "autumn", "-at", "spring", small}, "board: -from autumn comes after -at spring\n"},
	{"unknown round", []string{"-at", "sprnig", small}, "board: no round \"sprnig\"; did you mean \"spring\"?\n"},
	{"unknown round to start from", []string{"-from", "Spring", "-at", "winter", small}, "board: no round \"Spring\"; did you mean \"spring\"?\n"},
	{"no such round at all", []string{"-at", "tomorrow", small}, "board: no round \"tomorrow\"\n"},
	{"empty round", []string{"-at=", small}, "board: invalid value \"\" for flag -at: no round has an empty name\n"},
	{"unknown account", []string{"-account", "according-to:abbot", small}, "board: no actor \"abbot\"; did you mean \"abbey\"?\n"},
	{"unknown circle", []string{"-among", "hill,dael", small}, "board: no actor \"dael\"; did you mean \"dale\"?\n"},
	{"unknown circle in one round", []string{"-at", "winter", "-among", "dael", small}, "board: no actor \"dael\"; did you mean \"dale\"?\n"},
	{"no account", []string{"-account", "hearsay", small}, "board: invalid value \"hearsay\" for flag -account: "},
	{"account with a circle", []string{"-account", "on-record@hill", small}, "board: invalid value \"on-record@hill\" for flag -account: the actors to ask belong in -among\n"},
	{"empty circle", []string{"-among", "", small}, "board: invalid value \"\" for flag -among: an actor is missing\n"},
	{"gap in the circle", []string{"-among", "hill,,dale", small}, "board: invalid value \"hill,,dale\" for flag -among: an actor is missing\n"},
	{"unknown format", []string{"-format", "xml", small}, "board: invalid value \"xml\" for flag -format: it is none of text, markdown, html, svg, json, mermaid, dot\n"},
	{"escape in a round", []string{"-at", "\x1b[2J", small}, "board: no round \"\\x1b[2J\"\n"},
	{"escape in a flag", []string{"-\x1b[2J", small}, "board: flag provided but not defined: -\ufffd[2J\n"},
	{"two questions", []string{"-explain", "well", "-vet", small}, "board: -explain and -vet: one question at a time\n"},
	{"a question twice", []string{"-ledger", "hill", "-ledger", "dale", small}, "board: -ledger and -ledger: one question at a time\n"},
	{"explain nothing", []string{"-explain", "", small}, "board: invalid value \"\" for flag -explain: nothing has an empty id\n"},
	{"explain an unknown term", []string{"-explain", "wlel", small}, "board: no term \"wlel\"; did you mean \"well\"?\n"},
	{"explain at an unknown round", []string{"-explain", "well", "-at", "sumer", small}, "board: no round \"sumer\"; did you mean \"summer\"?\n"},
	{"explain since an unknown round", []string{"-explain", "well", "-from", "sumer", small}, "board: no round \"sumer\"; did you mean \"summer\"?\n"},
	{"explain since a later round", []string{"-explain", "well", "-from", "winter", "-at", "summer", small}, "board: -from winter comes after -at summer\n"},
	{"explain with a price", []string{"-explain", "well", "-price", "hill=2", small}, "board: -price does not go with -explain\n"},
	{"ledger of nobody", []string{"-ledger", "dael", small}, "board: no actor \"dael\"; did you mean \"dale\"?\n"},
	{"ledger since", []string{"-ledger", "dale", "-from", "spring", "-at", "winter", small}, "board: -from does not go with -ledger\n"},
	{"disputes in one account", []string{"-disputes", "-account", "as-reported", small}, "board: -account does not go with -disputes\n"},
	{"disputes since", []string{"-disputes", "-from", "spring", small}, "board: -from does not go with -disputes\n"},
	{"disputes among nobody known", []string{"-disputes", "-among", "hil", small}, "board: no actor \"hil\"; did you mean \"hill\"?\n"},
	{"disputes with a value", []string{"-disputes=well", small}, "board: invalid boolean value \"well\" for -disputes: it takes no value\n"},
	{"vet in one account", []string{"-vet", "-account", "as-reported", small}, "board: -account does not go with -vet\n"},
	{"vet among some", []string{"-vet", "-among", "hill", small}, "board: -among does not go with -vet\n"},
	{"vet at a round", []string{"-vet", "-at", "winter", small}, "board: -at does not go with -vet\n"},
	{"vet not asked", []string{"-vet=false", small}, "board: invalid boolean value \"false\" for -vet: it takes no value\n"},
	{"bridge to nothing", []string{"-bridge", "", small}, "board: invalid value \"\" for flag -bridge: a term is missing\n"},
	{"bridge with a gap", []string{"-bridge", "well,,gate", small}, "board: invalid value \"well,,gate\" for flag -bridge: a term is missing\n"},
	{"bridge to no issue", []string{"-bridge", "issue:", small}, "board: invalid value \"issue:\" for flag -bridge: an issue is missing\n"},
	{"bridge to an unknown term", []string{"-bridge", "wlel", small}, "board: no term \"wlel\"; did you mean \"well\"?\n"},
	{"bridge to an unknown issue", []string{"-bridge", "issue:wter", small}, "board: no issue \"wter\"; did you mean \"water\"?\n"},
	{"bridge to an empty issue", []string{"-bridge", "issue:honours", small}, "board: nothing under the issue \"honours\" is on the table\n"},
	{
		"everything wrong with a bridge",
		[]string{"-bridge", "wlel,issue:wter", "-movers", "dael", "-price", "fact:snow-gnoe=2", "-rule-out", "hill:gaet", small},
		"board: no actor \"dael\"; did you mean \"dale\"?\nboard: no fact \"snow-gnoe\"; did you mean \"snow-gone\"?\n" +
			"board: no term \"gaet\"; did you mean \"gate\"?\nboard: no term \"wlel\"; did you mean \"well\"?\nboard: no issue \"wter\"; did you mean \"water\"?\n",
	},
	{"bridge since", []string{"-bridge", "well", "-from", "spring", small}, "board: -from does not go with -bridge\n"},
	{"pages of no term", []string{"-term", "", small}, "board: invalid value \"\" for flag -term: a term is missing\n"},
	{"pages of an unknown term", []string{"-term", "well,wlel", small}, "board: no term \"wlel\"; did you mean \"well\"?\n"},
	{"pages of some and of all", []string{"-term", "well", "-terms", small}, "board: -term does not go with -terms\n"},
	{"pages of all and everything", []string{"-all", "-terms", small}, "board: -all does not go with -terms\n"},
	{"pages of some and everything", []string{"-term", "well", "-all", small}, "board: -all does not go with -term\n"},
	{"pages with a value", []string{"-terms=no", small}, "board: invalid boolean value \"no\" for -terms: it takes no value\n"},
	{"everything but", []string{"-all=false", small}, "board: invalid boolean value \"false\" for -all: it takes no value\n"},
	{"beside nothing", []string{"-beside", "", small}, "board: invalid value \"\" for flag -beside: "},
	{"beside nobody known", []string{"-beside", "according-to:abbot", small}, "board: no actor \"abbot\"; did you mean \"abbey\"?\n"},
	{"beside two of whom one is unknown", []string{"-beside", "on-record,according-to:abbot", small}, "board: no actor \"abbot\"; did you mean \"abbey\"?\n"},
	{"beside with a circle", []string{"-beside", "on-record@hill", small}, "board: invalid value \"on-record@hill\" for flag -beside: the actors to ask belong in -among\n"},
	{"three beside one another", []string{"-beside", "on-record,as-reported,on-record", small}, "board: invalid value \"on-record,as-reported,on-record\" for flag -beside: two accounts can stand beside one another\n"},
	{"too narrow", []string{"-width", "39", small}, "board: invalid value \"39\" for flag -width: it is no number from 40 up\n"},
	{"no width", []string{"-width", "wide", small}, "board: invalid value \"wide\" for flag -width: it is no number from 40 up\n"},
	{"no colour", []string{"-color", "green", small}, "board: invalid value \"green\" for flag -color: it is none of auto, always, never\n"},
	{"empty colour", []string{"-color", "", small}, "board: invalid value \"\" for flag -color: it is none of auto, always, never\n"},
	{"no figure", []string{"-format", "svg", "-figure", "pie", small}, "board: invalid value \"pie\" for flag -figure: it is none of board, timeline\n"},
	{"only nothing", []string{"-format", "svg", "-only", "well,", small}, "board: invalid value \"well,\" for flag -only: a term is missing\n"},
	{"only of no issue", []string{"-format", "svg", "-only", "issue:", small}, "board: invalid value \"issue:\" for flag -only: an issue is missing\n"},
	{"only an unknown term", []string{"-format", "svg", "-only", "well,wlel", small}, "board: no term \"wlel\"; did you mean \"well\"?\n"},
	{"only an unknown issue", []string{"-format", "svg", "-only", "issue:wter", small}, "board: no issue \"wter\"; did you mean \"water\"?\n"},
	{"only in text", []string{"-only", "well", small}, "board: -only does not go with -format text, but with svg\n"},
	{"no graph", []string{"-format", "dot", "-graph", "pie", small}, "board: invalid value \"pie\" for flag -graph: it is none of conditions, ties\n"},
	{"no file to write to", []string{"-o", "", small}, "board: invalid value \"\" for flag -o: no file has an empty name\n"},
	{"width of markdown", []string{"-width", "100", "-format", "markdown", small}, "board: -width does not go with -format markdown, but with text\n"},
	{"colour of json", []string{"-color", "always", "-format", "json", small}, "board: -color does not go with -format json, but with text\n"},
	{"ascii of html", []string{"-ascii", "-format", "html", small}, "board: -ascii does not go with -format html, but with text\n"},
	{"figure of text", []string{"-figure", "board", small}, "board: -figure does not go with -format text, but with svg\n"},
	{"graph of a figure", []string{"-graph", "ties", "-format", "svg", small}, "board: -graph does not go with -format svg, but with mermaid or dot\n"},
	{"pages of a figure", []string{"-all", "-format", "svg", small}, "board: -all does not go with -format svg, but with text, markdown, html or json\n"},
	{"accounts of a graph", []string{"-beside", "as-reported", "-format", "dot", small}, "board: -beside does not go with -format dot, but with text, markdown, html or json\n"},
	{"figure since", []string{"-from", "spring", "-format", "svg", small}, "board: -from does not go with -format svg, but with text, markdown, html or json\n"},
	{"bridge as a page", []string{"-bridge", "well", "-format", "html", small}, "board: -format html does not go with -bridge\n"},
	{"vet as markdown", []string{"-vet", "-format", "markdown", small}, "board: -format markdown does not go with -vet\n"},
	{"explanation as a figure", []string{"-explain", "well", "-format", "svg", small}, "board: -format svg does not go with -explain\n"},
	{"change explained as a page", []string{"-explain", "well", "-from", "spring", "-format", "html", small}, "board: -format html does not go with -explain and -from\n"},
	{"disputes as a graph", []string{"-disputes", "-format", "dot", small}, "board: -format dot does not go with -disputes\n"},
	{"ledger in colour", []string{"-ledger", "hill", "-color", "always", small}, "board: -color does not go with -ledger\n"},
	{"disputes and everything", []string{"-disputes", "-all", small}, "board: -all does not go with -disputes\n"},
	{"explain an unknown term on a page", []string{"-explain", "wlel", "-format", "html", small}, "board: no term \"wlel\"; did you mean \"well\"?\n"},
	{"ledger of nobody on a page", []string{"-ledger", "dael", "-format", "markdown", small}, "board: no actor \"dael\"; did you mean \"dale\"?\n"},
	{"disputes at an unknown round on a page", []string{"-disputes", "-at", "sumer", "-format", "html", small}, "board: no round \"sumer\"; did you mean \"summer\"?\n"},
	{"price without a bridge", []string{"-price", "hill=2", small}, "board: -price needs -bridge\n"},
	{"red line without a bridge", []string{"-rule-out", "hill", small}, "board: -rule-out needs -bridge\n"},
	{"movers without a bridge", []string{"-movers", "hill", small}, "board: -movers needs -bridge\n"},
	{"price of no number", []string{"-bridge", "well", "-price", "hill:well", small}, "board: invalid value \"hill:well\" for flag -price: it does not say =N\n"},
	{"price of no whole number", []string{"-bridge", "well", "-price", "hill=x", small}, "board: invalid value \"hill=x\" for flag -price: what comes after = is no number\n"},
	{"price of nought", []string{"-bridge", "well", "-price", "hill=0", small}, "board: a price of 0 is not from 1 to 1000000\n"},
	{"price of nothing", []string{"-bridge", "well", "-price", "=2", small}, "board: invalid value \"=2\" for flag -price: a move is missing\n"},
	{"price of no term", []string{"-bridge", "well", "-price", "hill:=2", small}, "board: invalid value \"hill:=2\" for flag -price: a term is missing\n"},
	{"price of a wording of no term", []string{"-bridge", "well", "-price", "hill::Deep.=2", small}, "board: invalid value \"hill::Deep.=2\" for flag -price: a term is missing\n"},
	{"price of no wording", []string{"-bridge", "well", "-price", "hill:well:=2", small}, "board: invalid value \"hill:well:=2\" for flag -price: a wording is missing\n"},
	{"red line before no fact", []string{"-bridge", "well", "-rule-out", "fact:", small}, "board: invalid value \"fact:\" for flag -rule-out: a fact is missing\n"},
	{"no ways", []string{"-bridge", "well", "-most", "0", small}, "board: invalid value \"0\" for flag -most: it is no number from 1 up\n"},
	{"no budget", []string{"-bridge", "well", "-budget", "some", small}, "board: invalid value \"some\" for flag -budget: it is no number from 1 up\n"},
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
		for _, want := range []string{synopsis, notes, "-account", "-among", "-at", "-from", "-format", "-o", "-term", "-terms", "-all", "-beside", "-width", "-color", "-ascii", "-figure", "-only", "-graph", "-explain", "-disputes", "-bridge", "-vet", "-ledger", "-movers", "-price", "-rule-out", "-most", "-budget"} {
			if !strings.Contains(stderr.String(), want) {
				t.Errorf("%s says nothing of %q", arg, want)
			}
		}
	}
}

// Every flag bears on something, and whatever bears on something is a flag.
func TestEveryFlagBearsOnSomething(t *testing.T) {
	bears := map[string]bool{"format": true, "o": true}
	var flags []string
	new(options).flags().VisitAll(func(f *flag.Flag) { flags = append(flags, f.Name) })
	for _, name := range append(flags, "") {
		if q, ok := questionFor(name); ok {
			bears[name] = true
			for _, taken := range q.takes {
				bears[taken] = true
			}
		}
	}
	delete(bears, "")
	for _, name := range flags {
		if !bears[name] || !strings.Contains(synopsis, "-"+name) {
			t.Errorf("-%s bears on nothing, or is not in the synopsis", name)
		}
		delete(bears, name)
	}
	if len(bears) > 0 {
		t.Errorf("there are no flags %v", bears)
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

func TestMovesPriced(t *testing.T) {
	for _, c := range []struct {
		text string
		want bridge.Price
	}{
		{"us", bridge.Price{Actor: "us"}},
		{"us:aid", bridge.Price{Actor: "us", Term: "aid"}},
		{":aid", bridge.Price{Term: "aid"}},
		{"us:aid:At once: all of it = 1.", bridge.Price{Actor: "us", Term: "aid", Wording: "At once: all of it = 1."}},
		{"fact:snow", bridge.Price{Fact: "snow"}},
		{"fact", bridge.Price{Actor: "fact"}},
	} {
		got, err := movesPriced(c.text)
		if err != nil || got != c.want {
			t.Errorf("%s: %+v, %v, want %+v", c.text, got, err, c.want)
		}
	}
}

// Of several prices that fit a move the last one counts, so their order stays
// that of the command line.
func TestPricesStayInOrder(t *testing.T) {
	o, err := parseOptions([]string{"-rule-out", "us", "-bridge", "b,issue:i,a", "-price", "us:b:x=1=7", "-movers", "us,eu", "-most", "3", "-budget", "9", "f"})
	if err != nil {
		t.Fatal(err)
	}
	want := bridge.Options{
		Terms: []string{"b", "a"}, Issues: []string{"i"}, Actors: []string{"us", "eu"}, Most: 3, Budget: 9,
		Prices: []bridge.Price{{Actor: "us", RuledOut: true}, {Actor: "us", Term: "b", Wording: "x=1", Cost: 7}},
	}
	if diff := cmp.Diff(want, o.bridge); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestQuestionsNeedARound(t *testing.T) {
	const record = `{"parley": 1, "actors": [{"id": "a"}], "parties": ["a"], "terms": [{"id": "x"}]}`
	for _, args := range [][]string{
		{"-explain", "x"},
		{"-disputes"},
		{"-bridge", "x"},
		{"-ledger", "a"},
		{"-explain", "x", "-format", "html"},
		{"-disputes", "-format", "markdown"},
		{"-ledger", "a", "-format", "html"},
	} {
		var stderr bytes.Buffer
		got := run(append(args, "-"), strings.NewReader(record), new(bytes.Buffer), &stderr)
		if got != statusUsage || !strings.HasPrefix(stderr.String(), "board: the record has no rounds") {
			t.Errorf("%v: status %d: %s", args, got, stderr.String())
		}
	}
}

// A record in which something seems wrong is no failure.
func TestVettingIsNoFailure(t *testing.T) {
	for _, file := range []string{small, "testdata/quarrel.json", havana} {
		var stdout, stderr bytes.Buffer
		if got := run([]string{"-vet", file}, nil, &stdout, &stderr); got != statusOK || !strings.Contains(stdout.String(), "look, ") {
			t.Errorf("%s: status %d: %s%s", file, got, stderr.String(), stdout.String())
		}
	}
}

func TestNothingToVet(t *testing.T) {
	const record = `{"parley": 1, "title": "T", "actors": [{"id": "a"}], "parties": ["a"]}`
	for format, want := range map[string]string{
		"text": "T\n=\nWhat seems wrong in the record, although it is valid.\n\nNothing was found.\n",
		"json": "{\n  \"title\": \"T\",\n  \"findings\": []\n}\n",
	} {
		var stdout, stderr bytes.Buffer
		if got := run([]string{"-vet", "-format", format, "-"}, strings.NewReader(record), &stdout, &stderr); got != statusOK {
			t.Fatalf("status %d: %s", got, stderr.String())
		}
		if diff := cmp.Diff(want, stdout.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", format, diff)
		}
	}
}
