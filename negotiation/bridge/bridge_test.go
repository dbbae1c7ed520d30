package bridge_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"parley.example/actor"
	"parley.example/negotiation"
	"parley.example/negotiation/bridge"
)

var (
	us     = negotiation.IDs{"us"}
	russia = negotiation.IDs{"russia"}
	iran   = negotiation.IDs{"iran"}
)

// round is the only round of the small talks below.
const round = "one"

// boardOf opens a record of three actors, us and russia its parties, and returns
// the board after its only round.
func boardOf(t *testing.T, rec negotiation.Record) *negotiation.Board {
	t.Helper()
	rec.Actors = []actor.Actor{{ID: "us"}, {ID: "russia"}, {ID: "iran"}}
	if len(rec.Parties) == 0 {
		rec.Parties = []string{"us", "russia"}
	}
	if len(rec.Rounds) == 0 {
		rec.Rounds = []negotiation.Round{{ID: round}}
	}
	for i := range rec.Statements {
		rec.Statements[i].Round = rec.Rounds[0].ID
	}
	talks, err := negotiation.Open(rec)
	if err != nil {
		t.Fatal(err)
	}
	b, err := talks.At(rec.Rounds[0].ID, negotiation.OnRecord)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func find(t *testing.T, b *negotiation.Board, o bridge.Options) *bridge.Result {
	t.Helper()
	r, err := bridge.Find(context.Background(), b, o)
	if err != nil {
		t.Fatal(err)
	}
	if !r.Exact || !r.Complete {
		t.Fatalf("not exact: %+v", r)
	}
	return r
}

// inLines puts answers in words, one a line, moves parted by a semicolon.
func inLines(r *bridge.Result) string {
	var lines []string
	for _, a := range r.Answers {
		var moves []string
		for _, m := range a.Moves() {
			moves = append(moves, m.String())
		}
		lines = append(lines, strings.Join(moves, "; "))
	}
	return strings.Join(lines, "\n")
}

func TestFewestMoves(t *testing.T) {
	truce := []negotiation.Term{{ID: "truce"}}
	rule := func(r negotiation.Rule) []negotiation.Term { return []negotiation.Term{{ID: "truce", Rule: r}} }
	all := []string{"us", "russia", "iran"}
	for _, test := range []struct {
		name string
		rec  negotiation.Record
		opts bridge.Options
		want string
	}{
		{
			name: "the silent party accepts",
			rec:  negotiation.Record{Terms: truce, Statements: []negotiation.Statement{{By: us, Term: "truce", Stance: negotiation.Propose}}},
			want: "russia accepts truce",
		},
		{
			name: "nobody has spoken",
			rec:  negotiation.Record{Terms: truce},
			want: "us accepts truce; russia accepts truce",
		},
		{
			name: "it is settled: to do nothing is enough",
			rec:  negotiation.Record{Terms: truce, Statements: []negotiation.Statement{{By: negotiation.IDs{"us", "russia"}, Term: "truce", Stance: negotiation.Accept}}},
			want: "",
		},
		{
			name: "a fact, or consent without it",
			rec: negotiation.Record{
				Terms: truce, Facts: []negotiation.Fact{{ID: "quiet"}},
				Statements: []negotiation.Statement{
					{By: us, Term: "truce", Stance: negotiation.Propose},
					{By: russia, Term: "truce", Stance: negotiation.Accept, If: negotiation.IfFact("quiet")},
				},
			},
			want: "russia accepts truce\nthe fact quiet comes about",
		},
		{
			name: "one wording or the other",
			rec: negotiation.Record{Terms: truce, Statements: []negotiation.Statement{
				{By: us, Term: "truce", Stance: negotiation.Propose, Text: "7 days"},
				{By: russia, Term: "truce", Stance: negotiation.Propose, Text: "48 hours"},
			}},
			want: "us accepts truce: 48 hours\nrussia accepts truce: 7 days",
		},
		{
			name: "a wording that nobody has refused takes fewer than one that two have",
			rec: negotiation.Record{
				Terms: []negotiation.Term{{ID: "truce", Text: "7 days", Rule: negotiation.Rule{Kind: negotiation.Consensus, Of: all}}},
				Statements: []negotiation.Statement{
					{By: us, Term: "truce", Stance: negotiation.Propose, Text: "10 days"},
					{By: us, Term: "truce", Stance: negotiation.Propose, Text: "7 days"},
					{By: russia, Term: "truce", Stance: negotiation.Reject, Text: "7 days"},
					{By: iran, Term: "truce", Stance: negotiation.Reserve, Text: "7 days"},
				},
			},
			want: "us accepts truce: 10 days",
		},
		{
			name: "the whole is accepted, and with it the parts",
			rec: negotiation.Record{
				Terms: []negotiation.Term{{ID: "deal", Includes: []string{"truce", "aid"}}, {ID: "truce"}, {ID: "aid"}},
			},
			opts: bridge.Options{Terms: []string{"deal"}},
			want: "us accepts deal; russia accepts deal",
		},
		{
			name: "one side of an exchange is missing",
			rec: negotiation.Record{
				Terms: []negotiation.Term{{ID: "grounding"}, {ID: "targets"}},
				Statements: []negotiation.Statement{
					{By: us, Term: "grounding", Stance: negotiation.Propose},
					{By: us, Term: "targets", Stance: negotiation.Accept, If: negotiation.IfSettled("grounding")},
					{By: russia, Term: "targets", Stance: negotiation.Propose},
				},
			},
			opts: bridge.Options{Terms: []string{"grounding", "targets"}},
			want: "russia accepts grounding",
		},
		{
			name: "a quota needs anybody's voice",
			rec: negotiation.Record{
				Terms:      rule(negotiation.Rule{Kind: negotiation.Threshold, Of: all, Quota: 2}),
				Statements: []negotiation.Statement{{By: us, Term: "truce", Stance: negotiation.Propose}},
			},
			want: "russia accepts truce\niran accepts truce",
		},
		{
			name: "a heavy voice is worth two",
			rec:  negotiation.Record{Terms: rule(negotiation.Rule{Kind: negotiation.Threshold, Of: all, Weights: map[string]int{"iran": 3}, Quota: 3})},
			want: "iran accepts truce",
		},
		{
			name: "either of two rules",
			rec: negotiation.Record{Terms: rule(negotiation.Rule{Kind: negotiation.Any, Rules: []negotiation.Rule{
				{Kind: negotiation.Unanimity}, {Kind: negotiation.Unanimity, Of: []string{"iran"}},
			}})},
			want: "iran accepts truce",
		},
		{
			name: "both of two rules",
			rec: negotiation.Record{Terms: rule(negotiation.Rule{Kind: negotiation.All, Rules: []negotiation.Rule{
				{Kind: negotiation.Unanimity, Of: []string{"us"}}, {Kind: negotiation.Unanimity, Of: []string{"iran"}},
			}})},
			want: "us accepts truce; iran accepts truce",
		},
		{
			name: "silence is assent only after the deadline",
			rec: negotiation.Record{
				Rounds: []negotiation.Round{{ID: round, End: "2016-09-01"}},
				Terms:  rule(negotiation.Rule{Kind: negotiation.Consensus, Deadline: "2016-09-02"}),
			},
			want: "us accepts truce; russia accepts truce",
		},
		{
			name: "silence is assent at the deadline",
			rec: negotiation.Record{
				Rounds: []negotiation.Round{{ID: round, End: "2016-09-02"}},
				Terms:  rule(negotiation.Rule{Kind: negotiation.Consensus, Deadline: "2016-09-02"}),
			},
			want: "us accepts truce\nrussia accepts truce",
		},
		{
			name: "an objector outvoted by nobody can go over to what replaces it",
			rec: negotiation.Record{
				Terms: []negotiation.Term{
					{ID: "old", Rule: negotiation.Rule{Kind: negotiation.Consensus}}, {ID: "new", Replaces: []string{"old"}},
				},
				Statements: []negotiation.Statement{
					{By: us, Term: "old", Stance: negotiation.Propose},
					{By: russia, Term: "old", Stance: negotiation.Reserve},
				},
			},
			opts: bridge.Options{Terms: []string{"old"}},
			want: "russia accepts old\nrussia accepts new",
		},
		{
			name: "an acceptance that somebody waits for",
			rec: negotiation.Record{Terms: truce, Statements: []negotiation.Statement{
				{By: us, Term: "truce", Stance: negotiation.Propose},
				{By: russia, Term: "truce", Stance: negotiation.Accept, If: negotiation.IfAccepts("iran", "truce")},
			}},
			want: "russia accepts truce\niran accepts truce",
		},
		{
			name: "only some may move",
			rec: negotiation.Record{Terms: truce, Statements: []negotiation.Statement{
				{By: us, Term: "truce", Stance: negotiation.Propose},
				{By: russia, Term: "truce", Stance: negotiation.Accept, If: negotiation.IfAccepts("iran", "truce")},
			}},
			opts: bridge.Options{Terms: []string{"truce"}, Actors: []string{"iran"}},
			want: "iran accepts truce",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			if len(test.opts.Terms) == 0 {
				test.opts.Terms = []string{"truce"}
			}
			r := find(t, boardOf(t, test.rec), test.opts)
			if got := inLines(r); got != test.want || len(r.Answers) == 0 {
				t.Errorf("%d answers:\n%s\nwant:\n%s", len(r.Answers), got, test.want)
			}
		})
	}
}

// "a move that an actor has called a red line costs more or is ruled out"
func TestPricesDecideBetweenMoves(t *testing.T) {
	b := boardOf(t, negotiation.Record{Terms: []negotiation.Term{{ID: "truce"}}, Statements: []negotiation.Statement{
		{By: us, Term: "truce", Stance: negotiation.Propose, Text: "7 days"},
		{By: russia, Term: "truce", Stance: negotiation.Propose, Text: "48 hours"},
	}})
	both := "us accepts truce: 48 hours\nrussia accepts truce: 7 days"
	for _, test := range []struct {
		prices []bridge.Price
		want   string
		cost   int
	}{
		{nil, both, 1},
		{[]bridge.Price{{Cost: 4}}, both, 4},
		{[]bridge.Price{{Actor: "us", Cost: 2}}, "russia accepts truce: 7 days", 1},
		{[]bridge.Price{{Actor: "us", RuledOut: true}, {Actor: "russia", Cost: 9}}, "russia accepts truce: 7 days", 9},
		{[]bridge.Price{{Actor: "us", Cost: 3}, {Term: "truce", Cost: 2}}, both, 2},
		{[]bridge.Price{{Term: "truce", Cost: 2}, {Actor: "us", Cost: 3}}, "russia accepts truce: 7 days", 2},
		{[]bridge.Price{{Wording: " 7   days ", Cost: 2}}, "us accepts truce: 48 hours", 1},
		{[]bridge.Price{{RuledOut: true}}, "", 0},
	} {
		r := find(t, b, bridge.Options{Terms: []string{"truce"}, Prices: test.prices})
		if got := inLines(r); got != test.want || r.Cost != test.cost {
			t.Errorf("%+v: cost %d\n%s\nwant cost %d\n%s", test.prices, r.Cost, got, test.cost, test.want)
		}
		if (len(r.Answers) == 0) != (test.want == "") || r.Bound != test.cost {
			t.Errorf("%+v: %d answers, bound %d", test.prices, len(r.Answers), r.Bound)
		}
	}
}

// A red line on a part is not crossed by signing the whole, at any depth; one on
// a wording only where that wording is what would come down.
func TestRedLinesHoldAgainstPackages(t *testing.T) {
	b := boardOf(t, negotiation.Record{
		Terms: []negotiation.Term{
			{ID: "treaty", Includes: []string{"deal"}}, {ID: "deal", Includes: []string{"pause"}}, {ID: "pause", Text: "7 days"},
		},
		Statements: []negotiation.Statement{
			{By: us, Term: "treaty", Stance: negotiation.Accept},
			{By: us, Term: "pause", Stance: negotiation.Reject, Text: "3 days"},
		},
	})
	all := "russia accepts pause: 7 days\nrussia accepts deal\nrussia accepts treaty"
	for _, test := range []struct {
		prices []bridge.Price
		want   string
	}{
		{nil, all},
		{[]bridge.Price{{Actor: "russia", Term: "pause", RuledOut: true}}, ""},
		{[]bridge.Price{{Actor: "us", Term: "pause", RuledOut: true}}, all},
		{[]bridge.Price{{Term: "pause", Wording: "7 days", RuledOut: true}}, "us accepts pause: 3 days; russia accepts pause: 3 days"},
		{[]bridge.Price{{Term: "pause", Wording: "3 days", RuledOut: true}}, all},
		{[]bridge.Price{{Term: "deal", RuledOut: true}}, "russia accepts pause: 7 days"},
		{[]bridge.Price{{Term: "pause", RuledOut: true}, {Term: "treaty", Cost: 1}}, "russia accepts treaty"},
		{[]bridge.Price{{Term: "pause", Cost: 2}}, "russia accepts deal\nrussia accepts treaty"},
	} {
		if got := inLines(find(t, b, bridge.Options{Terms: []string{"pause"}, Prices: test.prices})); got != test.want {
			t.Errorf("%+v:\n%s\nwant\n%s", test.prices, got, test.want)
		}
	}
}

// Each move says what it unlocks once it is made after those before it, and the
// shares say who would have to make them.
func TestAnswersSayWhatEachMoveUnlocksAndWhoMakesIt(t *testing.T) {
	b := boardOf(t, negotiation.Record{
		Terms: []negotiation.Term{
			{ID: "aid"},
			{ID: "deal", Includes: []string{"aid", "truce"}},
			{ID: "truce", Rule: negotiation.Rule{Kind: negotiation.Unanimity, Of: []string{"us", "russia", "iran"}}},
			{ID: "old", Rule: negotiation.Rule{Kind: negotiation.Unanimity, Of: []string{"russia"}}},
			{ID: "new", Replaces: []string{"old"}},
		},
		Statements: []negotiation.Statement{
			{By: us, Term: "deal", Stance: negotiation.Accept},
			{By: us, Term: "new", Stance: negotiation.Accept},
			{By: russia, Term: "old", Stance: negotiation.Accept},
		},
	})
	r := find(t, b, bridge.Options{Terms: []string{"deal", "new"}})
	var lines []string
	for _, s := range r.Answers[0].ByActor() {
		for _, step := range s.Steps {
			lines = append(lines, fmt.Sprint(s.Actor, " ", s.Cost, ": ", step.Move, " +", ids(step.Unlocks), " -", ids(step.Unsettles)))
		}
	}
	want := "russia 2: russia accepts deal +[aid] -[]\n" +
		"russia 2: russia accepts new +[new] -[old]\n" +
		"iran 1: iran accepts truce +[deal truce] -[]"
	if got := strings.Join(lines, "\n"); got != want {
		t.Errorf("\n%s\nwant\n%s", got, want)
	}
	after := r.Answers[0].After
	if s, _ := after.Standing("deal"); s.Status != negotiation.StatusSettled || len(after.Supposed()) != 3 {
		t.Errorf("after: deal is %s, supposed %v", s.Status, after.Supposed())
	}
}

func ids(terms []*negotiation.Term) []string {
	list := []string{}
	for _, x := range terms {
		list = append(list, x.ID)
	}
	return list
}

// Of an issue everything is asked for that is on the table.
func TestTargetsOfAnIssue(t *testing.T) {
	b := boardOf(t, negotiation.Record{
		Issues: []negotiation.Issue{{ID: "air"}, {ID: "ground"}, {ID: "sea"}},
		Terms: []negotiation.Term{
			{ID: "drones", Issue: "air"},
			{ID: "new", Issue: "air", Replaces: []string{"older"}},
			{ID: "old", Issue: "air"},
			{ID: "older", Replaces: []string{"old"}},
			{ID: "gone", Issue: "air"},
			{ID: "jets", Issue: "air"},
			{ID: "tanks", Issue: "ground"},
		},
		Statements: []negotiation.Statement{
			{By: us, Term: "new", Stance: negotiation.Propose},
			{By: russia, Term: "old", Stance: negotiation.Propose},
			{By: us, Term: "gone", Stance: negotiation.Propose},
			{By: us, Term: "gone", Stance: negotiation.Withdraw},
			{By: us, Term: "jets", Stance: negotiation.Propose},
		},
	})
	got, err := bridge.Targets(b, bridge.Options{Issues: []string{"air"}, Terms: []string{"drones"}})
	if want := "[drones new jets]"; err != nil || fmt.Sprint(ids(got)) != want {
		t.Errorf("targets %v, want %s; %v", ids(got), want, err)
	}
	if _, err := bridge.Targets(b, bridge.Options{Issues: []string{"ground"}}); err == nil || !strings.Contains(err.Error(), "on the table") {
		t.Errorf("nothing on the table: %v", err)
	}
}

func TestFindSaysEverythingThatIsWrong(t *testing.T) {
	b := boardOf(t, negotiation.Record{Terms: []negotiation.Term{{ID: "truce"}}, Issues: []negotiation.Issue{{ID: "war"}}, Facts: []negotiation.Fact{{ID: "quiet"}}})
	_, err := bridge.Find(context.Background(), b, bridge.Options{
		Terms: []string{"truse"}, Issues: []string{"war", "peace"}, Actors: []string{"america"},
		Prices: []bridge.Price{{}, {Actor: "rusia", Cost: -1}, {Fact: "quiet", Term: "truce", Cost: 1}, {Fact: "noise", RuledOut: true, Cost: 2}, {Term: "x", Cost: 2_000_000}, {Term: "truce", Wording: " 7  weeks", Cost: 1}},
	})
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{
		`no term "truse"; did you mean "truce"?`, `nothing under the issue "war"`, `no issue "peace"`, `no actor "america"`,
		"a price of 0 is not", `no actor "rusia"; did you mean "russia"?`, "a price of -1 is not", "names an acceptance as well",
		`no wording "7 weeks"`, `no fact "noise"`, "both rules a move out", `no term "x"`, "a price of 2000000 is not",
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("it does not say %q:\n%v", want, err)
		}
	}
	if _, is := errors.AsType[*negotiation.UnknownError](err); !is {
		t.Errorf("no *UnknownError in %v", err)
	}
	if _, err := bridge.Find(context.Background(), b, bridge.Options{}); err == nil || !strings.Contains(err.Error(), "no term or issue") {
		t.Errorf("no target: %v", err)
	}
	for _, none := range []*negotiation.Board{nil, {}} {
		if _, err := bridge.Find(context.Background(), none, bridge.Options{Terms: []string{"truce"}}); err == nil {
			t.Error("no error on no board")
		}
		if _, err := bridge.Pivots(context.Background(), none, bridge.Options{}); err == nil {
			t.Error("no error of pivots on no board")
		}
	}
}

// A context that is nil ends no search.
func TestFindTakesNoContext(t *testing.T) {
	b := boardOf(t, negotiation.Record{Terms: []negotiation.Term{{ID: "truce"}}})
	var none context.Context
	r, err := bridge.Find(none, b, bridge.Options{Terms: []string{"truce"}})
	if err != nil || !r.Exact || r.Cost != 2 {
		t.Errorf("%+v, %v", r, err)
	}
	if _, err := bridge.Pivots(none, b, bridge.Options{Terms: []string{"truce"}}); err != nil {
		t.Error(err)
	}
}

// A search that is ended says so, and gives what it has.
func TestFindEndsWithItsContext(t *testing.T) {
	b := boardOf(t, negotiation.Record{Terms: []negotiation.Term{{ID: "truce"}}})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r, err := bridge.Find(ctx, b, bridge.Options{Terms: []string{"truce"}})
	if err != nil || r.Exact || r.Complete || len(r.Answers) > 0 {
		t.Errorf("%+v, %v", r, err)
	}
	if _, err := bridge.Pivots(ctx, b, bridge.Options{Terms: []string{"truce"}}); !errors.Is(err, context.Canceled) {
		t.Errorf("pivots: %v", err)
	}
}

func TestMostBoundsTheAnswersAndFoundCountsThem(t *testing.T) {
	b := boardOf(t, negotiation.Record{Terms: []negotiation.Term{{ID: "truce", Rule: negotiation.Rule{
		Kind: negotiation.Threshold, Of: []string{"us", "russia", "iran"}, Quota: 1,
	}}}})
	r := find(t, b, bridge.Options{Terms: []string{"truce"}, Most: 2})
	if got := inLines(r); got != "us accepts truce\nrussia accepts truce" || r.Found != 3 {
		t.Errorf("found %d\n%s", r.Found, got)
	}
}

func TestPivotsComeByWhatTheyUnlock(t *testing.T) {
	b := boardOf(t, negotiation.Record{
		Terms: []negotiation.Term{{ID: "deal", Includes: []string{"aid", "truce"}}, {ID: "aid"}, {ID: "truce"}, {ID: "other"}},
		Statements: []negotiation.Statement{
			{By: us, Term: "deal", Stance: negotiation.Accept},
			{By: us, Term: "other", Stance: negotiation.Accept},
		},
	})
	for _, test := range []struct {
		opts bridge.Options
		want string
	}{
		{bridge.Options{}, "russia accepts deal [deal aid truce]\nrussia accepts aid [aid]\nrussia accepts truce [truce]\nrussia accepts other [other]"},
		{bridge.Options{Most: 1}, "russia accepts deal [deal aid truce]"},
		{bridge.Options{Terms: []string{"truce"}}, "russia accepts deal [truce]\nrussia accepts truce [truce]"},
		{bridge.Options{Terms: []string{"truce"}, Prices: []bridge.Price{{Term: "deal", Cost: 2}}}, "russia accepts truce [truce]\nrussia accepts deal [truce]"},
		{bridge.Options{Actors: []string{"us"}}, ""},
	} {
		pivots, err := bridge.Pivots(context.Background(), b, test.opts)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, p := range pivots {
			lines = append(lines, fmt.Sprint(p.Move, " ", ids(p.Unlocks)))
		}
		if got := strings.Join(lines, "\n"); got != test.want {
			t.Errorf("%+v:\n%s\nwant\n%s", test.opts, got, test.want)
		}
	}
}

func TestResultInJSON(t *testing.T) {
	b := boardOf(t, negotiation.Record{
		Terms: []negotiation.Term{{ID: "truce"}}, Facts: []negotiation.Fact{{ID: "quiet"}},
		Statements: []negotiation.Statement{
			{By: us, Term: "truce", Stance: negotiation.Propose, Text: "7 days & nights"},
			{By: russia, Term: "truce", Stance: negotiation.Accept, If: negotiation.IfFact("quiet")},
		},
	})
	for _, test := range []struct {
		opts bridge.Options
		want string
	}{
		{bridge.Options{Terms: []string{"truce"}}, `{"targets":["truce"],"cost":1,"bound":1,"exact":true,"complete":true,"found":2,"looked":4,"answers":[` +
			`{"cost":1,"steps":[{"actor":"russia","term":"truce","wording":"7 days & nights","cost":1,"unlocks":["truce"]}]},` +
			`{"cost":1,"steps":[{"fact":"quiet","cost":1,"unlocks":["truce"]}]}]}`},
		{
			bridge.Options{Terms: []string{"truce"}, Prices: []bridge.Price{{RuledOut: true}}},
			`{"targets":["truce"],"bound":0,"exact":true,"complete":true,"found":0,"looked":1,"answers":[]}`,
		},
	} {
		got, err := json.Marshal(find(t, b, test.opts))
		if err != nil {
			t.Fatal(err)
		}
		want := strings.ReplaceAll(test.want, "&", `\u0026`) // json.Marshal escapes what a Marshaler gives
		if string(got) != want {
			t.Errorf("\n%s\nwant\n%s", got, want)
		}
	}
	share := find(t, b, bridge.Options{Terms: []string{"truce"}}).Answers[0].ByActor()[0]
	if got, err := json.Marshal(share); err != nil || !strings.HasPrefix(string(got), `{"actor":"russia","cost":1,"steps":[{"actor":"russia","term":"truce"`) {
		t.Errorf("%s, %v", got, err)
	}
	pivots, err := bridge.Pivots(context.Background(), b, bridge.Options{Most: 1})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := pivots[0].MarshalJSON(); err != nil || string(got) != `{"actor":"russia","term":"truce","wording":"7 days & nights","cost":1,"unlocks":["truce"]}` {
		t.Errorf("%s, %v", got, err)
	}
}
