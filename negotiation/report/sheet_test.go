package report_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/actor"
	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
	"parley.example/negotiation/report"
)

func open(t testing.TB, rec negotiation.Record) *negotiation.Talks {
	t.Helper()
	talks, err := negotiation.Open(rec)
	if err != nil {
		t.Fatal(err)
	}
	return talks
}

func sheetOf(t testing.TB, rec negotiation.Record, v negotiation.View, o report.Options) *report.Sheet {
	t.Helper()
	s, err := report.New(open(t, rec), v, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A case is a random record, a view and options that fit it.
type randomCase struct {
	rec  negotiation.Record
	view negotiation.View
	o    report.Options
}

func randomCases(seed uint64, n int) []randomCase {
	rng := rand.New(rand.NewPCG(seed, 1))
	cases := make([]randomCase, n)
	for i := range cases {
		c := randomCase{rec: negotiationtest.Generate(rng, negotiationtest.Options{})}
		who := c.rec.Actors[rng.IntN(len(c.rec.Actors))].ID
		views := []negotiation.View{negotiation.OnRecord, negotiation.AsReported, negotiation.AccordingTo(who), negotiation.AsReported.Among(who)}
		c.view = views[rng.IntN(len(views))]
		at := rng.IntN(len(c.rec.Rounds))
		c.o.Round, c.o.Since = c.rec.Rounds[at].ID, c.rec.Rounds[rng.IntN(at+1)].ID
		c.o.AllTerms, c.o.Ledgers, c.o.Disputes = rng.IntN(2) == 0, rng.IntN(2) == 0, rng.IntN(2) == 0
		c.o.Beside = views[:rng.IntN(3)]
		cases[i] = c
	}
	return cases
}

func TestSheetSaysWhatTheBoardsSay(t *testing.T) {
	for _, c := range randomCases(1, 150) {
		talks := open(t, c.rec)
		s := sheetOf(t, c.rec, c.view, c.o)
		boards, err := talks.Boards(c.view)
		if err != nil {
			t.Fatal(err)
		}
		n, told := 0, 0
		var before *negotiation.Board
		for board := range boards {
			for _, change := range negotiation.Compare(before, board) {
				checkCell(t, s, change, n)
			}
			told += checkTimeline(t, s, negotiation.Compare(before, board).Changed(), board.Round().ID)
			before = board
			n++
		}
		if n != len(s.Rounds) || told != len(s.Timeline) || s.Rows() != len(c.rec.Terms) {
			t.Errorf("%d rounds of %d, %d changes of %d, %d rows of %d", len(s.Rounds), n, len(s.Timeline), told, s.Rows(), len(c.rec.Terms))
		}
	}
}

// rowOf returns the row of a term.
func rowOf(t testing.TB, s *report.Sheet, term string) report.Row {
	t.Helper()
	for _, issue := range s.Issues {
		for _, row := range issue.Rows {
			if row.Term.ID == term {
				return row
			}
		}
	}
	t.Fatalf("no row of %s", term)
	return report.Row{}
}

func checkCell(t *testing.T, s *report.Sheet, c negotiation.Change, round int) {
	t.Helper()
	row := rowOf(t, s, c.Term.ID)
	cell := row.Cells[round]
	wording := ""
	if cell.Wording > 0 {
		wording = row.Wordings[cell.Wording-1]
	}
	now := c.After
	if cell.Status != now.Status || wording != now.Wording {
		t.Errorf("%s is %v in %q, want %v in %q", c.Term.ID, cell.Status, wording, now.Status, now.Wording)
	}
	for mark, want := range map[report.Marks]bool{
		report.Provisional: now.Provisional(),
		report.InExchange:  now.InExchange(),
		report.InEffect:    now.InEffect() && c.Term.When != nil,
		report.Waiting:     now.Status == negotiation.StatusSettled && !now.InEffect(),
		report.Reworded:    c.Kind == negotiation.ChangeReworded,
		report.Reversed:    c.Kind == negotiation.ChangeReversed,
	} {
		if got := cell.Marks.Has(mark); got != want {
			t.Errorf("%s: mark %v is %v, want %v", c.Term.ID, mark.Words(), got, want)
		}
	}
	if s.Rounds[round].ID == s.Round && (row.Now.Status != now.Status || len(row.Now.Positions) != len(now.Positions())) {
		t.Errorf("%s: now %v", c.Term.ID, row.Now)
	}
}

func checkTimeline(t *testing.T, s *report.Sheet, want negotiation.Changes, round string) int {
	t.Helper()
	var got []report.Change
	for _, e := range s.Timeline {
		if e.Round == round {
			got = append(got, e.Change)
		}
	}
	if len(got) != len(want) {
		t.Fatalf("%d changes in %s, want %d", len(got), round, len(want))
	}
	for i, c := range want {
		if got[i].Term.ID != c.Term.ID || got[i].Kind != c.Kind || got[i].Before != c.Before.Status || got[i].After != c.After.Status {
			t.Errorf("%v, want %v of %s", got[i], c.Kind, c.Term.ID)
		}
		for n, turn := range c.By {
			if got[i].By[n].Actor.ID != turn.Actor || got[i].By[n].Cause != turn.Cause {
				t.Errorf("%v, want %v", got[i].By, c.By)
			}
		}
	}
	return len(got)
}

func TestChangesAreThoseBetweenTheRounds(t *testing.T) {
	for _, c := range randomCases(2, 150) {
		s := sheetOf(t, c.rec, c.view, c.o)
		want, err := open(t, c.rec).Between(c.o.Since, c.o.Round, c.view)
		if err != nil {
			t.Fatal(err)
		}
		want = want.Changed()
		if len(s.Changes) != len(want) {
			t.Fatalf("%d changes, want %d", len(s.Changes), len(want))
		}
		for i, change := range want {
			if got := s.Changes[i]; got.Term.ID != change.Term.ID || got.Kind != change.Kind {
				t.Errorf("%v, want %v", got, change)
			}
		}
	}
}

// Whatever a sheet refers to is in it, and sheets are the same every time.
func TestSheetIsWhole(t *testing.T) {
	for _, c := range randomCases(3, 150) {
		s := sheetOf(t, c.rec, c.view, c.o)
		if diff := cmp.Diff(s, sheetOf(t, c.rec, c.view, c.o)); diff != "" {
			t.Fatalf("another time it is another sheet:\n%s", diff)
		}
		for i, from := range s.Statements {
			if got, ok := s.Statement(from.Number); !ok || got.Number != from.Number || i > 0 && s.Statements[i-1].Number >= from.Number {
				t.Errorf("statement %d is not where it should be", from.Number)
			}
			for _, cite := range from.Sources {
				if _, ok := s.Source(cite.Source); !ok {
					t.Errorf("no source %d", cite.Source)
				}
			}
		}
		for _, e := range s.Timeline {
			checkCited(t, s, e)
		}
		for _, page := range s.Terms {
			for _, e := range page.Steps {
				checkCited(t, s, e)
			}
			for _, n := range page.Statements {
				if got, ok := s.Statement(n); !ok || got.Term != page.Term {
					t.Errorf("no statement %d on %v", n, page.Term)
				}
			}
		}
		checkGraph(t, s.Conditions)
		checkGraph(t, s.Ties)
	}
}

func checkCited(t *testing.T, s *report.Sheet, e report.Entry) {
	t.Helper()
	if s.RoundNumber(e.Round) == 0 {
		t.Errorf("no round %q", e.Round)
	}
	for _, n := range e.Change.Statements {
		if _, ok := s.Statement(n); !ok {
			t.Errorf("no statement %d", n)
		}
	}
	for _, id := range e.Change.Events {
		if _, ok := s.Event(id); !ok {
			t.Errorf("no event %q", id)
		}
	}
}

func checkGraph(t *testing.T, g report.Graph) {
	t.Helper()
	there := map[string]bool{}
	for _, n := range g.Nodes {
		if there[n.ID] {
			t.Errorf("node %q is there twice", n.ID)
		}
		there[n.ID] = true
	}
	for _, e := range g.Edges {
		if !there[e.From] || !there[e.To] {
			t.Errorf("an end of %v is not there", e)
		}
	}
}

func TestSheetIsPlainData(t *testing.T) {
	for _, c := range randomCases(4, 40) {
		s := sheetOf(t, c.rec, c.view, c.o)
		text, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var again report.Sheet
		if err := json.Unmarshal(text, &again); err != nil {
			t.Fatal(err)
		}
		second, err := json.Marshal(again)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(text), string(second)); diff != "" {
			t.Errorf("read back it is another sheet:\n%s", diff)
		}
	}
}

func TestSheetOfUnknowns(t *testing.T) {
	talks := open(t, newRecord().Record)
	for name, ask := range map[string]func() error{
		"round": func() error {
			_, err := report.New(talks, negotiation.OnRecord, report.Options{Round: "two "})
			return err
		},
		"since": func() error {
			_, err := report.New(talks, negotiation.OnRecord, report.Options{Since: "twoo"})
			return err
		},
		"term": func() error {
			_, err := report.New(talks, negotiation.OnRecord, report.Options{Terms: []string{"ai"}})
			return err
		},
		"view": func() error {
			_, err := report.New(talks, negotiation.AccordingTo("uss"), report.Options{})
			return err
		},
		"beside": func() error {
			_, err := report.New(talks, negotiation.OnRecord, report.Options{Beside: []negotiation.View{negotiation.AccordingTo("uss")}})
			return err
		},
	} {
		err := ask()
		if _, ok := errors.AsType[*negotiation.UnknownError](err); !ok {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := report.New(talks, negotiation.OnRecord, report.Options{Round: "one", Since: "two"}); err == nil {
		t.Error("counts from a round that is later")
	}
}

func TestSheetOfNothing(t *testing.T) {
	s, err := report.New(new(negotiation.Talks), negotiation.OnRecord, report.Options{AllTerms: true, Beside: []negotiation.View{negotiation.AsReported}})
	if err != nil {
		t.Fatal(err)
	}
	if s.Round != "" || len(s.Rounds) != 0 || len(s.Beside) != 1 || s.RoundNumber("") != 0 {
		t.Errorf("%+v", s)
	}
	if _, ok := s.Statement(1); ok {
		t.Error("a statement")
	}
	if _, ok := s.Source(1); ok {
		t.Error("a source")
	}
}

// A builder of records makes tests short.
type record struct{ negotiation.Record }

func newRecord() *record {
	return &record{negotiation.Record{
		Title:   "Talks",
		Actors:  []actor.Actor{{ID: "us", Name: "United States"}, {ID: "russia"}, {ID: "iran"}},
		Parties: []string{"us", "russia"},
		Issues:  []negotiation.Issue{{ID: "relief", Title: "Relief"}},
		Terms:   []negotiation.Term{{ID: "aid", Issue: "relief", Text: "Aid goes in."}, {ID: "truce"}},
		Rounds:  []negotiation.Round{{ID: "one"}, {ID: "two"}},
	}}
}

func (r *record) say(round, by, term string, stance negotiation.Stance, with ...func(*negotiation.Statement)) *record {
	s := negotiation.Statement{Round: round, By: negotiation.IDs{by}, Term: term, Stance: stance}
	for _, f := range with {
		f(&s)
	}
	r.Statements = append(r.Statements, s)
	return r
}

func in(text string) func(*negotiation.Statement) {
	return func(s *negotiation.Statement) { s.Text = text }
}

func on(c *negotiation.Condition) func(*negotiation.Statement) {
	return func(s *negotiation.Statement) { s.If = c }
}

func ids(list []report.Ref) []string {
	var out []string
	for _, r := range list {
		out = append(out, r.ID)
	}
	return out
}

func TestHoldingOut(t *testing.T) {
	for _, c := range []struct {
		name string
		make func(*record)
		want []string
	}{
		{"silence is none", func(r *record) { r.say("one", "us", "aid", negotiation.Propose) }, nil},
		{"who rejects", func(r *record) {
			r.say("one", "us", "aid", negotiation.Propose).say("one", "russia", "aid", negotiation.Reject)
		}, []string{"russia"}},
		{"who reserves", func(r *record) {
			r.say("one", "us", "aid", negotiation.Propose).say("one", "russia", "aid", negotiation.Reserve)
		}, []string{"russia"}},
		{"an unmet condition is none", func(r *record) {
			r.say("one", "us", "aid", negotiation.Propose).say("one", "russia", "aid", negotiation.Accept, on(negotiation.IfSettled("truce")))
		}, nil},
		{"who refuses what another stands for", func(r *record) {
			r.say("one", "us", "aid", negotiation.Propose).say("one", "russia", "aid", negotiation.Reject, in("Aid goes in."))
		}, []string{"russia"}},
		{"both where each has a wording of its own", func(r *record) {
			r.say("one", "us", "aid", negotiation.Propose, in("mine")).say("one", "russia", "aid", negotiation.Propose, in("ours"))
		}, []string{"us", "russia"}},
		{"one against two, and not the two", func(r *record) {
			r.Parties = append(r.Parties, "iran")
			r.say("one", "us", "aid", negotiation.Propose, in("mine")).say("one", "iran", "aid", negotiation.Accept).say("one", "russia", "aid", negotiation.Propose, in("ours"))
		}, []string{"russia"}},
		{"no party against those whom the rule does not ask", func(r *record) {
			r.say("one", "us", "aid", negotiation.Propose, in("mine")).say("one", "iran", "aid", negotiation.Accept, in("ours"))
		}, nil},
		{"who refuses a wording, though the more stand with it", func(r *record) {
			r.Parties = append(r.Parties, "iran")
			r.say("one", "us", "aid", negotiation.Propose, in("mine")).say("one", "iran", "aid", negotiation.Accept).say("one", "russia", "aid", negotiation.Propose, in("ours"))
			r.say("one", "us", "aid", negotiation.Reject, in("ours"))
		}, []string{"us", "russia"}},
		{"who rejects what is supported in principle", func(r *record) {
			r.say("one", "us", "aid", negotiation.InPrinciple).say("one", "russia", "aid", negotiation.Reject)
		}, []string{"russia"}},
		{"nobody outside the rule", func(r *record) {
			r.say("one", "us", "aid", negotiation.Propose).say("one", "iran", "aid", negotiation.Reject)
		}, nil},
		{"nobody on what is settled", func(r *record) {
			r.say("one", "us", "aid", negotiation.Propose).say("one", "russia", "aid", negotiation.Accept)
		}, nil},
	} {
		r := newRecord()
		c.make(r)
		s := sheetOf(t, r.Record, negotiation.OnRecord, report.Options{})
		if got := ids(rowOf(t, s, "aid").Now.HoldOuts); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// Who holds out now is in the ledgers as holding out still.
func TestHoldingOutIsThatOfTheLedgers(t *testing.T) {
	for _, c := range randomCases(9, 150) {
		s := sheetOf(t, c.rec, c.view, report.Options{Round: c.o.Round, Ledgers: true})
		var want, got []string
		for _, l := range s.Ledgers {
			for _, e := range l.Entries {
				if e.Kind == report.LedgerHeldOut && e.Still {
					want = append(want, l.Actor.ID+" "+e.Term.ID)
				}
			}
		}
		for _, p := range s.Parties {
			for _, r := range p.HoldsOut {
				got = append(got, p.Actor.ID+" "+r.ID)
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%v, want %v", got, want)
		}
	}
}

func TestTimelineNamesWhatDidIt(t *testing.T) {
	r := newRecord()
	r.Facts = []negotiation.Fact{{ID: "quiet"}}
	r.say("one", "us", "aid", negotiation.Propose)
	r.say("one", "russia", "aid", negotiation.Accept, on(negotiation.IfAll(negotiation.IfFact("quiet"), negotiation.IfSettled("truce"))))
	r.say("two", "us", "truce", negotiation.Propose)
	r.say("two", "russia", "truce", negotiation.Accept)
	r.Events = []negotiation.Event{
		{ID: "calm", Round: "two", At: "2016-09-12", Establishes: negotiation.IDs{"quiet"}},
		{ID: "other", Round: "two", At: "2016-09-13"},
	}
	s := sheetOf(t, r.Record, negotiation.OnRecord, report.Options{})
	want := []report.Entry{
		{Round: "one", Change: report.Change{Term: report.Ref{ID: "aid"}, Kind: negotiation.ChangeTabled, After: negotiation.StatusConditional, Statements: []int{1, 2}}},
		{Round: "two", Change: report.Change{
			Term: report.Ref{ID: "aid"}, Kind: negotiation.ChangeSettled, Before: negotiation.StatusConditional, After: negotiation.StatusSettled,
			Wording: "Aid goes in.", At: "2016-09-12", Events: []string{"calm"}, Along: []report.Ref{{ID: "truce"}},
		}},
		{Round: "two", Change: report.Change{Term: report.Ref{ID: "truce"}, Kind: negotiation.ChangeSettled, After: negotiation.StatusSettled, Statements: []int{3, 4}}},
	}
	if diff := cmp.Diff(want, s.Timeline); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// An actor whom the rule does not ask, and that falls silent, is no longer among
// the positions; its statement is among what was done all the same.
func TestTimelineNamesOutsidersWhoFallSilent(t *testing.T) {
	r := newRecord()
	r.Rule = negotiation.Rule{Kind: negotiation.Unopposed}
	r.say("one", "iran", "aid", negotiation.Propose).say("two", "iran", "aid", negotiation.Withdraw)
	s := sheetOf(t, r.Record, negotiation.OnRecord, report.Options{})
	if c := s.Changes[0]; c.Kind != negotiation.ChangeReversed || !slices.Equal(c.Statements, []int{2}) {
		t.Errorf("%+v", c)
	}
}

func TestPositionsThatRanOutAreNamed(t *testing.T) {
	r := newRecord()
	r.Rounds = []negotiation.Round{{ID: "one", End: "2016-01"}, {ID: "two", End: "2016-03"}}
	r.say("one", "us", "aid", negotiation.Propose, func(s *negotiation.Statement) { s.Until = "2016-02" })
	s := sheetOf(t, r.Record, negotiation.OnRecord, report.Options{})
	if c := s.Changes[0]; !slices.Equal(ids(c.Lapsed), []string{"us"}) || c.Statements != nil {
		t.Errorf("%+v", c)
	}
}

func TestMarksHaveWords(t *testing.T) {
	m := report.Provisional | report.InExchange | report.Reversed
	if got := m.Signs(); got != "~&!" {
		t.Errorf("signs %q", got)
	}
	text, err := json.Marshal(m)
	if err != nil || string(text) != `["provisional","in exchange","reversed here"]` {
		t.Errorf("%s, %v", text, err)
	}
	var again report.Marks
	if err := json.Unmarshal(text, &again); err != nil || again != m {
		t.Errorf("%v, %v", again, err)
	}
	for _, bad := range []string{`["settled"]`, `"x"`, `[1]`} {
		if err := json.Unmarshal([]byte(bad), &again); err == nil {
			t.Errorf("%s is read", bad)
		}
	}
}
