package vet_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/vet"
)

// placesOf returns the path of every value in the JSON form of a record, with
// its number in the order of the file. One id that stands without a list, or one
// source, is an element of one as well.
func placesOf(tb testing.TB, rec negotiation.Record) map[string]int {
	tb.Helper()
	var file bytes.Buffer
	if err := negotiation.Write(&file, rec); err != nil {
		tb.Fatal(err)
	}
	w := walker{dec: json.NewDecoder(&file), places: map[string]int{}}
	if err := w.value(""); err != nil {
		tb.Fatal(err)
	}
	return w.places
}

type walker struct {
	dec    *json.Decoder
	places map[string]int
}

func (w *walker) enter(path string) {
	if _, ok := w.places[path]; !ok {
		w.places[path] = len(w.places)
	}
}

func (w *walker) value(path string) error {
	w.enter(path)
	token, err := w.dec.Token()
	if err != nil {
		return err
	}
	switch token {
	case json.Delim('{'):
		return w.object(path)
	case json.Delim('['):
		return w.array(path)
	}
	w.enter(path + "[0]")
	return nil
}

func (w *walker) object(path string) error {
	for w.dec.More() {
		key, err := w.dec.Token()
		if err != nil {
			return err
		}
		if err := w.value(strings.TrimPrefix(fmt.Sprintf("%s.%s", path, key), ".")); err != nil {
			return err
		}
	}
	_, err := w.dec.Token()
	return err
}

func (w *walker) array(path string) error {
	for i := 0; w.dec.More(); i++ {
		if err := w.value(fmt.Sprintf("%s[%d]", path, i)); err != nil {
			return err
		}
	}
	_, err := w.dec.Token()
	return err
}

// checkFindings holds what was found against what is promised of every list of
// findings: paths lead somewhere, the order is that of the file, and nothing is
// left empty or said twice.
func checkFindings(tb testing.TB, rec negotiation.Record, found []vet.Finding) {
	tb.Helper()
	places := placesOf(tb, rec)
	seen := map[string]bool{}
	for i, f := range found {
		for _, path := range append(slices.Clone(f.See), f.Path) {
			if _, ok := places[path]; !ok {
				tb.Errorf("%s: nothing stands at %s", f, path)
			}
		}
		if key := fmt.Sprint(f); seen[key] {
			tb.Errorf("%s: found twice", f)
		} else {
			seen[key] = true
		}
		if f.Severity != f.Code.Severity() || !slices.Contains(vet.Codes(), f.Code) {
			tb.Errorf("%s: severity or code", f)
		}
		if !strings.HasSuffix(f.Text, ".") || strings.ContainsAny(f.Text, "\n\r\t\x00") || strings.Contains(f.Text, "%!") || strings.Contains(f.Text, "  ") {
			tb.Errorf("%q is no sentence", f.Text)
		}
		if f.Term != "" && !slices.ContainsFunc(rec.Terms, func(x negotiation.Term) bool { return x.ID == f.Term }) {
			tb.Errorf("%s: no term %s", f, f.Term)
		}
		if i > 0 && !inOrder(places, found[i-1], f) {
			tb.Errorf("out of order:\n%s\n%s", found[i-1], f)
		}
	}
}

func inOrder(places map[string]int, a, b vet.Finding) bool {
	if a.Path == b.Path {
		return a.Code <= b.Code
	}
	return places[a.Path] < places[b.Path]
}

func TestFindingsOfRealRecordsLeadSomewhere(t *testing.T) {
	for name, path := range realRecords {
		t.Run(name, func(t *testing.T) {
			talks := readReal(t, path)
			checkFindings(t, talks.Record(), vet.Check(talks))
		})
	}
}

func TestFindingsOfAllCasesLeadSomewhere(t *testing.T) {
	for _, c := range allCases() {
		rec := plainRecord()
		c.edit(&rec)
		found := vet.Check(open(t, rec))
		checkFindings(t, rec, found)
	}
}
