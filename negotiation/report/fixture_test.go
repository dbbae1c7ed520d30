package report_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

var update = flag.Bool("update", false, "rewrite the sections of the printers in the fixtures")

// A fixture is a record, options, and what the printers make of them: a file in
// testdata with the sections record.json, options, and one a printer. Options are
// lines of a word and what goes with it:
//
//	view VIEW         round ID      since ID
//	terms ID…         all terms     beside VIEW
//	disputes          ledgers       file PATH: the record, in place of record.json
//	also PRINTER…     more sections than those of the printers that are always there
//	without PART…     leave out of the sheet: rounds, round, changes, timeline, parties, sources
type fixture struct {
	archive
	path    string
	view    negotiation.View
	options report.Options
	file    string
	also    []string
	without []string
}

func fixtures(t testing.TB) []*fixture {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) == 0 {
		t.Fatal("there are no fixtures")
	}
	list := make([]*fixture, len(paths))
	for i, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		f := &fixture{archive: parseArchive(text), path: path}
		if err := f.readOptions(); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		list[i] = f
	}
	return list
}

func (f *fixture) readOptions() error {
	text, _ := f.section("options")
	for line := range strings.Lines(string(text)) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		if err := f.option(words[0], words[1:]); err != nil {
			return err
		}
	}
	return nil
}

func (f *fixture) option(name string, with []string) error {
	one := strings.Join(with, " ")
	var err error
	switch name {
	case "view":
		f.view, err = negotiation.ParseView(one)
	case "round":
		f.options.Round = one
	case "since":
		f.options.Since = one
	case "terms":
		f.options.Terms = with
	case "all":
		f.options.AllTerms = true
	case "beside":
		var v negotiation.View
		v, err = negotiation.ParseView(one)
		f.options.Beside = append(f.options.Beside, v)
	case "disputes":
		f.options.Disputes = true
	case "ledgers":
		f.options.Ledgers = true
	case "file":
		f.file = one
	case "also":
		f.also = with
	case "without":
		f.without = with
	default:
		err = errors.New("no option " + name)
	}
	return err
}

// record reads the record of the fixture.
func (f *fixture) record(t testing.TB) negotiation.Record {
	t.Helper()
	text, ok := f.section("record.json")
	if f.file != "" {
		read, err := os.ReadFile(f.file)
		if err != nil {
			t.Fatal(err)
		}
		text, ok = read, true
	}
	if !ok {
		t.Fatalf("%s has no record", f.path)
	}
	rec, err := negotiation.Read(bytes.NewReader(text))
	if err != nil {
		t.Fatalf("%s: %v", f.path, err)
	}
	return rec
}

// sheet makes the sheet of the fixture.
func (f *fixture) sheet(t testing.TB) *report.Sheet {
	t.Helper()
	s := sheetOf(t, f.record(t), f.view, f.options)
	for _, part := range f.without {
		switch part {
		case "rounds":
			s.Rounds = slices.DeleteFunc(s.Rounds, func(r report.Round) bool { return r.ID != s.Round })
			s.Issues = cut(s.Issues, open(t, f.record(t)), s.Round)
		case "round":
			s.Round = ""
		case "changes":
			s.Since, s.Changes, s.Moves = "", nil, nil
		case "timeline":
			s.Timeline = nil
		case "parties":
			s.Parties = nil
		case "sources":
			s.Sources = nil
		default:
			t.Fatalf("%s: there is no part %q", f.path, part)
		}
	}
	return s
}

// cut leaves only the cells of one round.
func cut(issues []report.Issue, talks *negotiation.Talks, round string) []report.Issue {
	n := slices.IndexFunc(talks.Record().Rounds, func(r negotiation.Round) bool { return r.ID == round })
	for i := range issues {
		for k := range issues[i].Rows {
			issues[i].Rows[k].Cells = issues[i].Rows[k].Cells[n : n+1]
		}
	}
	return issues
}

// wants reports whether the fixture should have the section of a printer.
func (f *fixture) wants(p printer) bool { return p.always || slices.Contains(f.also, p.name) }

// show makes output fit for a file that people look at: the character that begins
// the codes of a terminal has a sign of its own there.
func show(out []byte) []byte { return bytes.ReplaceAll(out, []byte("\x1b"), []byte("␛")) }

func TestFixtures(t *testing.T) {
	for _, f := range fixtures(t) {
		t.Run(strings.TrimSuffix(filepath.Base(f.path), ".txtar"), func(t *testing.T) {
			s := f.sheet(t)
			for _, p := range printers {
				f.check(t, p, s)
			}
			f.checkNames(t)
			if *update {
				f.write(t)
			}
		})
	}
}

func (f *fixture) check(t *testing.T, p printer, s *report.Sheet) {
	t.Helper()
	want, ok := f.section(p.name)
	if !f.wants(p) {
		if ok {
			t.Errorf("section %s is there and not asked for", p.name)
		}
		return
	}
	var out bytes.Buffer
	if err := p.print(s, &out); err != nil {
		t.Fatal(err)
	}
	got := show(out.Bytes())
	switch {
	case *update:
		f.set(p.name, got)
	case !ok:
		t.Errorf("section %s is missing", p.name)
	case !bytes.Equal(got, want):
		t.Errorf("%s, -want +got:\n%s", p.name, cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")))
	}
}

// checkNames sees that every section is known, and so is every printer asked for.
func (f *fixture) checkNames(t *testing.T) {
	t.Helper()
	known := func(name string) bool {
		return slices.ContainsFunc(printers, func(p printer) bool { return p.name == name })
	}
	for _, s := range f.sections {
		if s.name != "record.json" && s.name != "options" && !known(s.name) {
			t.Errorf("there is no printer %s", s.name)
		}
	}
	for _, name := range f.also {
		if !known(name) {
			t.Errorf("there is no printer %s to ask for", name)
		}
	}
}

func (f *fixture) write(t *testing.T) {
	t.Helper()
	text, err := f.format()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(f.path, text, 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestEveryPrinterIsInSomeFixture(t *testing.T) {
	list := fixtures(t)
	for _, p := range printers {
		if !slices.ContainsFunc(list, func(f *fixture) bool { return f.wants(p) }) {
			t.Errorf("%s is in no fixture", p.name)
		}
	}
}

func TestArchives(t *testing.T) {
	text := "comment\n-- a --\none\n-- b c --\n\n--  --\n-- d\n-- e --\n"
	a := parseArchive([]byte(text))
	names := []string{}
	for _, s := range a.sections {
		names = append(names, s.name)
	}
	if fmt.Sprint(names) != "[a b c e]" || string(a.comment) != "comment\n" {
		t.Errorf("%q, %q", names, a.comment)
	}
	if got, err := a.format(); err != nil || string(got) != text {
		t.Errorf("%q, %v", got, err)
	}
	a.set("a", []byte("-- x --\n"))
	if _, err := a.format(); err == nil {
		t.Error("a line that begins a section is let through")
	}
}
