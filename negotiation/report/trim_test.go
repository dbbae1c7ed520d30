package report_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

// referred returns the numbers and ids that a sheet refers to, as its JSON has
// them, what it lists as cited aside.
func referred(t *testing.T, s report.Sheet) (statements []int, events []string) {
	t.Helper()
	s.Statements, s.Events, s.Sources = nil, nil, nil
	var out bytes.Buffer
	if err := s.WriteJSON(&out); err != nil {
		t.Fatal(err)
	}
	var all any
	if err := json.Unmarshal(out.Bytes(), &all); err != nil {
		t.Fatal(err)
	}
	walk(all, func(key string, value any) {
		switch key {
		case "statement":
			statements = append(statements, int(value.(float64)))
		case "statements":
			for _, n := range value.([]any) {
				statements = append(statements, int(n.(float64)))
			}
		case "events":
			for _, id := range value.([]any) {
				events = append(events, id.(string))
			}
		}
	})
	slices.Sort(statements)
	slices.Sort(events)
	return slices.Compact(statements), slices.Compact(events)
}

// walk calls a function on every key of some JSON.
func walk(x any, f func(string, any)) {
	switch x := x.(type) {
	case map[string]any:
		for key, value := range x {
			f(key, value)
			walk(value, f)
		}
	case []any:
		for _, value := range x {
			walk(value, f)
		}
	}
}

// parts are ways to take something from a sheet.
var parts = map[string]func(*report.Sheet){
	"nothing":  func(*report.Sheet) {},
	"board":    func(s *report.Sheet) { s.Issues = nil },
	"turns":    func(s *report.Sheet) { s.Changes, s.Moves, s.Timeline = nil, nil, nil },
	"parties":  func(s *report.Sheet) { s.Parties = nil },
	"pages":    func(s *report.Sheet) { s.Terms, s.Ledgers = nil, nil },
	"accounts": func(s *report.Sheet) { s.Beside, s.Disputes = nil, nil },
	"all": func(s *report.Sheet) {
		*s = report.Sheet{Statements: s.Statements, Events: s.Events, Sources: s.Sources}
	},
}

func TestTrimLeavesWhatIsReferredTo(t *testing.T) {
	for i, c := range randomCases(31, 40) {
		for name, take := range parts {
			s := *sheetOf(t, c.rec, c.view, c.o)
			take(&s)
			before := s
			s.Trim()
			checkTrimmed(t, s)
			checkSources(t, before, s)
			if t.Failed() {
				t.Fatalf("case %d, without %s", i, name)
			}
		}
	}
}

// checkTrimmed sees that what is listed is what is referred to.
func checkTrimmed(t *testing.T, s report.Sheet) {
	t.Helper()
	statements, events := referred(t, s)
	var numbers []int
	for _, x := range s.Statements {
		numbers = append(numbers, x.Number)
	}
	var ids []string
	for _, x := range s.Events {
		ids = append(ids, x.ID)
	}
	slices.Sort(ids)
	if !slices.Equal(numbers, statements) || !slices.Equal(ids, events) {
		t.Errorf("listed are %v and %v, referred to %v and %v", numbers, ids, statements, events)
	}
}

// checkSources sees that every source left is cited, in order, and that whoever
// cites one cites the same as before.
func checkSources(t *testing.T, before, after report.Sheet) {
	t.Helper()
	known := 0
	cited := func(cites, old []report.Cite) {
		if len(cites) != len(old) {
			t.Fatalf("%v were %v", cites, old)
		}
		for i, c := range cites {
			now, ok := after.Source(c.Source)
			was, _ := before.Source(old[i].Source)
			now.Number, was.Number = 0, 0
			if !ok || now != was || c.Quote != old[i].Quote || c.Source > known+1 {
				t.Errorf("%+v is %+v, and was %+v", c, now, was)
			}
			known = max(known, c.Source)
		}
	}
	for _, x := range after.Statements {
		old, _ := before.Statement(x.Number)
		cited(x.Sources, old.Sources)
	}
	for _, x := range after.Events {
		old, _ := before.Event(x.ID)
		cited(x.Sources, old.Sources)
	}
	if known != len(after.Sources) {
		t.Errorf("%d sources, of which %d are cited", len(after.Sources), known)
	}
}

// A sheet as New makes it has nothing to trim, and a copy that is trimmed leaves
// the sheet as it was.
func TestTrimChangesNoWholeSheet(t *testing.T) {
	for _, f := range fixtures(t) {
		s, again, copied := f.sheet(t), f.sheet(t), report.Sheet{}
		if len(f.without) > 0 {
			continue
		}
		copied = *s
		copied.Trim()
		if diff := cmp.Diff(again, &copied); diff != "" {
			t.Errorf("%s: -want +got:\n%s", f.path, diff)
		}
		copied.Issues, copied.Changes, copied.Moves, copied.Timeline, copied.Parties, copied.Terms = nil, nil, nil, nil, nil, nil
		copied.Trim()
		if diff := cmp.Diff(again, s); diff != "" {
			t.Errorf("%s: -want +got:\n%s", f.path, diff)
		}
	}
}

func TestTrimOfSheetsMadeByHand(t *testing.T) {
	s := report.Sheet{
		Changes:    []report.Change{{Statements: []int{-1, 2, 9}, Events: []string{"x"}}},
		Statements: []report.Statement{{Number: 2, Sources: []report.Cite{{Source: -1}, {Source: 2, Quote: "q"}, {Source: 7}}}},
		Events:     []report.Event{{ID: "y", Sources: []report.Cite{{Source: 1}}}},
		Sources:    []report.Source{{Number: 1, Name: "one"}, {Number: 2, Name: "two"}},
	}
	s.Trim()
	if len(s.Events) != 0 || len(s.Sources) != 1 || s.Sources[0] != (report.Source{Number: 1, Name: "two"}) {
		t.Errorf("left are %+v, %+v", s.Events, s.Sources)
	}
	if diff := cmp.Diff([]report.Cite{{Source: 1, Quote: "q"}}, s.Statements[0].Sources); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// A sheet of one part alone, of talks that have rounds and terms, says neither
// that there are none nor what stood in the parts that are gone.
func TestPrintersOfOnePart(t *testing.T) {
	for _, f := range fixtures(t) {
		s := f.sheet(t)
		if s.Round == "" || len(s.Disputes)+len(s.Terms) == 0 {
			continue
		}
		alone := report.Sheet{Title: s.Title, View: s.View, Round: s.Round, Disputes: s.Disputes, Terms: s.Terms, Statements: s.Statements, Events: s.Events, Sources: s.Sources}
		alone.Trim()
		for _, p := range printers {
			if p.name != "text" && p.name != "markdown" && p.name != "html" {
				continue
			}
			out := printed(t, p, &alone)
			for _, never := range []string{"has no rounds", "has no terms", "round 0", `href="#board"`} {
				if strings.Contains(out, never) {
					t.Errorf("%s of %s says %q", p.name, f.path, never)
				}
			}
		}
	}
}

func TestLedgersOfSomeActors(t *testing.T) {
	for i, c := range randomCases(37, 20) {
		talks := open(t, c.rec)
		who := c.rec.Actors[i%len(c.rec.Actors)].ID
		c.o.Ledgers, c.o.LedgersOf = i%2 == 0, []string{who, who}
		s := sheetOf(t, c.rec, c.view, c.o)
		board, err := talks.At(c.o.Round, c.view)
		if err != nil {
			t.Fatal(err)
		}
		want, err := board.Ledger(who)
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, l := range s.Ledgers {
			ids = append(ids, l.Actor.ID)
		}
		n := slices.Index(ids, want.Actor)
		if n < 0 || !c.o.Ledgers && len(ids) != 1 || len(slices.Compact(slices.Sorted(slices.Values(ids)))) != len(ids) {
			t.Fatalf("ledgers of %v, asked for %s", ids, who)
		}
		if s.Ledgers[n].Kept != want.Kept || s.Ledgers[n].ProposedSettled != want.ProposedSettled {
			t.Errorf("%+v, want that of %+v", s.Ledgers[n], want)
		}
	}
}

func TestLedgersOfNobody(t *testing.T) {
	rec := fixtures(t)[0].record(t)
	_, err := report.New(open(t, rec), negotiation.OnRecord, report.Options{LedgersOf: []string{"nobody-at-all"}})
	if _, ok := errors.AsType[*negotiation.UnknownError](err); !ok {
		t.Errorf("%v", err)
	}
}

// A pair whose first view is that of the sheet is what Beside gives, and a pair is
// the same whichever view the sheet has.
func TestPairsOfViews(t *testing.T) {
	for _, c := range randomCases(41, 20) {
		one, two := negotiation.AsReported, negotiation.OnRecord
		c.o.Beside, c.o.Pairs = nil, [][2]negotiation.View{{one, two}}
		other := sheetOf(t, c.rec, two, c.o)
		apart := sheetOf(t, c.rec, c.view, c.o)
		c.o.Beside, c.o.Pairs = []negotiation.View{two}, nil
		if diff := cmp.Diff(sheetOf(t, c.rec, one, c.o).Beside, apart.Beside); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
		if diff := cmp.Diff(apart.Beside, other.Beside); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	}
}

func TestPairsOfViewsThatAreNone(t *testing.T) {
	talks := open(t, fixtures(t)[0].record(t))
	none := negotiation.AccordingTo("nobody-at-all")
	for _, pair := range [][2]negotiation.View{{none, negotiation.OnRecord}, {negotiation.OnRecord, none}} {
		_, err := report.New(talks, negotiation.AsReported, report.Options{Pairs: [][2]negotiation.View{pair}})
		if _, ok := errors.AsType[*negotiation.UnknownError](err); !ok {
			t.Errorf("%v: %v", pair, err)
		}
	}
}
