package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// outFile returns a file in a folder of its own, with some text in it; without, it
// is not there.
func outFile(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "out")
	if text != "" {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return name
}

// alone returns what a file holds, and fails if there is anything beside it.
func alone(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if left, err := os.ReadDir(filepath.Dir(name)); err != nil || len(left) != 1 {
		t.Errorf("there are %v, %v", left, err)
	}
	return string(text)
}

func TestOutputToAFile(t *testing.T) {
	for _, flags := range append([]string{"-explain well", "-disputes", "-vet", "-bridge well", "-ledger hill -format html"}, everyPrinter...) {
		want := string(ask(t, append(strings.Fields(flags), small)...))
		for _, old := range []string{"", strings.Repeat("old\n", 1<<16)} {
			name := outFile(t, old)
			if printed := ask(t, append(strings.Fields(flags), "-o", name, small)...); len(printed) > 0 {
				t.Errorf("%s: printed %q", flags, printed)
			}
			if got := alone(t, name); got != want {
				t.Errorf("%s: wrote %d bytes, want %d", flags, len(got), len(want))
			}
		}
	}
}

func TestOutputToStandardOutput(t *testing.T) {
	if got, want := ask(t, "-o", "-", small), ask(t, small); !bytes.Equal(got, want) {
		t.Errorf("printed %d bytes, want %d", len(got), len(want))
	}
}

func TestErrorsLeaveTheFileAsItWas(t *testing.T) {
	for _, c := range []struct {
		args   string
		status int
	}{
		{"-at never " + small, statusUsage},
		{"-at spring -from winter " + small, statusUsage},
		{"-all -format svg " + small, statusUsage},
		{"-explain never -format html " + small, statusUsage},
		{"testdata/bad.json", statusBad},
		{"testdata/none.json", statusBad},
	} {
		for _, old := range []string{"", "old"} {
			name := outFile(t, old)
			var stdout, stderr bytes.Buffer
			if got := run(append([]string{"-o", name}, strings.Fields(c.args)...), nil, &stdout, &stderr); got != c.status {
				t.Errorf("%s: status %d: %s", c.args, got, stderr.String())
			}
			if old != "" && alone(t, name) != old {
				t.Errorf("%s: the file has changed", c.args)
			}
			if left, err := os.ReadDir(filepath.Dir(name)); err != nil || old == "" && len(left) > 0 {
				t.Errorf("%s: left are %v, %v", c.args, left, err)
			}
		}
	}
}

func TestOutputWhereNoneCanBe(t *testing.T) {
	for _, name := range []string{t.TempDir(), filepath.Join(t.TempDir(), "none", "out")} {
		var stdout, stderr bytes.Buffer
		if got := run([]string{"-o", name, small}, nil, &stdout, &stderr); got != statusBad || !strings.HasPrefix(stderr.String(), "board: ") || stdout.Len() > 0 {
			t.Errorf("status %d: %s%s", got, stderr.String(), stdout.String())
		}
	}
}

// The record is no place for what is said of it.
func TestOutputOntoTheRecord(t *testing.T) {
	record, err := os.ReadFile(small)
	if err != nil {
		t.Fatal(err)
	}
	name := outFile(t, string(record))
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(name, link); err != nil {
		t.Skip(err)
	}
	for _, out := range []string{name, link} {
		var stderr bytes.Buffer
		if got := run([]string{"-o", out, name}, nil, io.Discard, &stderr); got != statusUsage || !strings.Contains(stderr.String(), "is FILE itself") {
			t.Errorf("status %d: %s", got, stderr.String())
		}
		if alone(t, name) != string(record) {
			t.Error("the record has changed")
		}
	}
}

func TestColor(t *testing.T) {
	device, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer device.Close()
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if !isTerminal(device) || isTerminal(file) || isTerminal(new(bytes.Buffer)) {
		t.Fatal("a file is a terminal, or a device of characters is none")
	}
	for _, c := range []struct {
		name          string
		when, out     string
		noColor, term string
		stdout        io.Writer
		want          bool
	}{
		{"a terminal", "", "", "", "xterm", device, true},
		{"auto at a terminal", "auto", "", "", "xterm", device, true},
		{"NO_COLOR", "auto", "", "1", "xterm", device, false},
		{"a dumb terminal", "auto", "", "", "dumb", device, false},
		{"a file that is written to", "auto", "out.txt", "", "xterm", device, false},
		{"no terminal", "auto", "", "", "xterm", file, false},
		{"never", "never", "", "", "xterm", device, false},
		{"always, whatever the environment", "always", "out.txt", "1", "dumb", file, true},
	} {
		t.Setenv("NO_COLOR", c.noColor)
		t.Setenv("TERM", c.term)
		o := options{out: c.out, sheetOptions: sheetOptions{color: c.when}}
		if got, err := o.wantColor(c.stdout); err != nil || got != c.want {
			t.Errorf("%s: %v, %v", c.name, got, err)
		}
	}
}

// Colours are there only where they are asked for.
func TestColorInTheOutput(t *testing.T) {
	if plain := ask(t, small); bytes.Contains(plain, []byte("\x1b")) {
		t.Error("there are colours in what is no terminal")
	}
	if coloured := ask(t, "-color", "always", small); !bytes.Contains(coloured, []byte("\x1b[")) {
		t.Error("there are no colours")
	}
}
