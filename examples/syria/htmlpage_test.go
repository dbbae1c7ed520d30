package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

// pageOf has a page written to a file, and returns it. Nothing is printed.
func pageOf(t *testing.T, args ...string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "page.html")
	if printed := ask(t, append(args, "-html", name)...); printed != "" {
		t.Errorf("printed %.80q", printed)
	}
	page, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if left, err := os.ReadDir(filepath.Dir(name)); err != nil || len(left) != 1 {
		t.Errorf("there are %v, %v", left, err)
	}
	return string(page)
}

// idsIn takes a page apart, which fails unless it is well-formed, and returns the
// ids in it. Whatever links within the page leads to one of these.
func idsIn(t *testing.T, page string) map[string]bool {
	t.Helper()
	ids, links := map[string]bool{}, map[string]bool{}
	d := xml.NewDecoder(strings.NewReader(page))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		for _, a := range e.Attr {
			if a.Name.Local == "id" {
				ids[a.Value] = true
			}
			if to, ok := strings.CutPrefix(a.Value, "#"); ok && a.Name.Local == "href" {
				links[to] = true
			}
		}
	}
	for to := range links {
		if !ids[to] {
			t.Errorf("nothing is at #%s", to)
		}
	}
	return ids
}

func TestPageHasEverything(t *testing.T) {
	page := pageOf(t)
	ids := idsIn(t, page)
	for _, part := range []string{"board", "changes", "positions", "parties", "disputes", "accounts", "timeline", "terms", "ledgers", "conditions", "ties", "sources"} {
		if !ids[part] {
			t.Errorf("there is no part %s", part)
		}
	}
	for _, want := range []string{
		"On the record, among everyone.", "Beside the summit in Hangzhou",
		"<bdi>According to United States (us), among everyone.</bdi>",
		"<bdi>According to Russian Federation (russia), among everyone.</bdi>",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("it says nothing of %q", want)
		}
	}
	terms := len(mustRead(t).Record().Terms)
	if got := strings.Count(page, `<details class="why">`); got != terms {
		t.Errorf("%d terms are explained, want %d", got, terms)
	}
	if got := strings.Count(page, `<table class="ledger">`); got != 2 {
		t.Errorf("there are %d ledgers", got)
	}
}

// The page is that of the round, the account and the circle that are asked for.
func TestPageIsOfWhatIsAskedFor(t *testing.T) {
	talks := mustRead(t)
	v := negotiation.AccordingTo(us).Among(us, russia)
	sheet, err := report.New(talks, v, report.Options{
		Round: "suspension", AllTerms: true, Disputes: true, LedgersOf: []string{us, russia},
		Pairs: [][2]negotiation.View{{v, negotiation.AccordingTo(russia).Among(us, russia)}},
	})
	if err != nil {
		t.Fatal(err)
	}
	var want bytes.Buffer
	if err := sheet.WriteHTML(&want); err != nil {
		t.Fatal(err)
	}
	got := pageOf(t, "-round", "suspension", "-account", "according-to:us", "-among", "us,russia")
	if diff := cmp.Diff(want.String(), got); diff != "" {
		t.Errorf("-want +got:\n%.2000s", diff)
	}
}

func TestPageToStandardOutput(t *testing.T) {
	if got := ask(t, "-html", "-"); got != pageOf(t) {
		t.Errorf("it prints %.80q", got)
	}
}

func TestPageReplacesAFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "page.html")
	old := strings.Repeat("old ", 1<<18)
	if err := os.WriteFile(name, []byte(old), 0o644); err != nil {
		t.Fatal(err)
	}
	var errs bytes.Buffer
	if code := run([]string{"-html", name, "-round", "hangzou"}, io.Discard, &errs); code != exitUsage || !strings.Contains(errs.String(), `"hangzhou"`) {
		t.Errorf("exit code %d: %s", code, &errs)
	}
	if left, err := os.ReadFile(name); err != nil || string(left) != old {
		t.Errorf("an error leaves %d bytes, %v", len(left), err)
	}
	ask(t, "-html", name)
	if page, err := os.ReadFile(name); err != nil || string(page) != pageOf(t) {
		t.Errorf("there are %d bytes, %v", len(page), err)
	}
}

func TestPageWhereNoneCanBe(t *testing.T) {
	for _, name := range []string{t.TempDir(), filepath.Join(t.TempDir(), "none", "page.html")} {
		var out, errs bytes.Buffer
		if code := run([]string{"-html", name}, &out, &errs); code != exitFailed || errs.Len() == 0 || out.Len() > 0 {
			t.Errorf("exit code %d: %s", code, &errs)
		}
	}
}
