package negotiation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley.example/actor"
	"parley.example/negotiation"
)

// slowTiny makes a record of actors a, b and c, of whom a and b are the parties,
// with as many rounds as the lines name. A line says
// "round speaker[/subject] term stance [text]".
func slowTiny(terms []negotiation.Term, lines ...string) negotiation.Record {
	rec := negotiation.Record{Parties: []string{"a", "b"}, Terms: terms}
	for _, id := range []string{"a", "b", "c", "m"} {
		rec.Actors = append(rec.Actors, actor.Actor{ID: id})
	}
	rec.Ties = []actor.Tie{{From: "m", Kind: actor.SpeaksFor, To: "a"}}
	for _, id := range []string{"1", "2", "3"} {
		rec.Rounds = append(rec.Rounds, negotiation.Round{ID: id, Start: negotiation.Moment("2016-0" + id)})
	}
	for _, line := range lines {
		f := strings.Fields(line)
		by, about, _ := strings.Cut(f[1], "/")
		s := negotiation.Statement{Round: f[0], By: strings.Split(by, "+"), Term: f[2], Stance: negotiation.Stance(f[3]), Text: strings.Join(f[4:], " ")}
		if about != "" {
			s.About = negotiation.IDs{about}
		}
		rec.Statements = append(rec.Statements, s)
	}
	return rec
}

func slowTerms(ids ...string) []negotiation.Term {
	var terms []negotiation.Term
	for _, id := range ids {
		terms = append(terms, negotiation.Term{ID: id, Text: id + " as drafted"})
	}
	return terms
}

// slowSaid gives the statuses of all terms at a round, as "x settled, y open".
func slowSaid(rec negotiation.Record, acct slowAccount, round int) string {
	b := slowBoard(rec, acct, nil, round, -1)
	var words []string
	for _, t := range rec.Terms {
		words = append(words, t.ID+" "+b.Terms[t.ID].Status)
	}
	return strings.Join(words, ", ")
}

// slowWhy gives the changes between two rounds, as "x reversed: b withdrew;
// because fact f".
func slowWhy(rec negotiation.Record, from, to int) string {
	boards := slowBoards(rec, slowOnRecord, nil)
	var words []string
	for _, c := range slowChanges(boards[from], boards[to]) {
		line := c.Term + " " + c.Kind
		for _, turn := range c.By {
			line += fmt.Sprintf(": %s %s", turn.Actor, turn.Cause)
		}
		for _, b := range c.Because {
			line += "; because " + strings.TrimSpace(b.Actor+" "+b.Term+b.Fact)
		}
		words = append(words, line)
	}
	return strings.Join(words, ", ")
}

func slowWant(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// onFact, onSettled and onAccepts put a condition on the statement with index i.
func onFact(rec *negotiation.Record, i int, fact string) {
	rec.Statements[i].If = &negotiation.Condition{Fact: fact}
}

func onSettled(rec *negotiation.Record, i int, term string) {
	rec.Statements[i].If = &negotiation.Condition{Settled: term}
}

func onAccepts(rec *negotiation.Record, i int, who, term string) {
	rec.Statements[i].If = &negotiation.Condition{Accepts: who, Term: term}
}

func TestSlowStatus(t *testing.T) {
	for _, tc := range []struct {
		name, want string
		lines      []string
	}{
		{"nobody spoke", "x untabled", nil},
		{"a comment is no position", "x untabled", []string{"1 a x comment"}},
		{"both accept", "x settled", []string{"1 a x accept", "1 b x accept"}},
		{"one lets it pass", "x settled", []string{"1 a x propose", "1 b x abstain"}},
		{"one is silent", "x open", []string{"1 a x propose"}},
		{"one reserves", "x open", []string{"1 a x propose", "1 b x reserve"}},
		{"one agrees in principle", "x in-principle", []string{"1 a x propose", "1 b x in-principle"}},
		{"both agree in principle", "x in-principle", []string{"1 a x in-principle", "1 b x in-principle"}},
		{"one objects", "x contested", []string{"1 a x propose", "1 b x reject"}},
		{"rival wordings", "x contested", []string{"1 a x propose one", "1 b x propose two"}},
		{"taken back", "x dropped", []string{"1 a x propose", "1 a x withdraw"}},
		{"rejected after support", "x dropped", []string{"1 a x propose", "1 a x reject"}},
		{"only rejected", "x contested", []string{"1 a x reject"}},
		{"all abstain", "x open", []string{"1 a x abstain", "1 b x abstain"}},
		{"an outsider gives what abstainers lack, but unanimity asks a party", "x open", []string{"1 a x abstain", "1 b x abstain", "1 c x accept"}},
		{"a joint statement", "x settled", []string{"1 a+b x accept"}},
		{"a mouthpiece", "x settled", []string{"1 m x accept", "1 b x accept"}},
		{"a claim is not on record", "x open", []string{"1 a x accept", "1 a/b x accept"}},
		{"accept means what is on the table", "x settled", []string{"1 a x propose one", "1 b x accept"}},
		{"accept means what was on the table before", "x contested", []string{"1 b x accept", "1 a x propose one"}},
		{"a refusal of another wording leaves the position", "x settled", []string{"1 a x accept", "1 b x accept", "1 b x reject other"}},
		{"a refusal of this wording", "x contested", []string{"1 a x accept", "1 b x accept", "1 b x reject x as drafted"}},
		{"a refusal with reserve only withholds", "x open", []string{"1 a x accept", "1 b x accept", "1 b x reserve x as  drafted"}},
		{"a later acceptance clears the refusal", "x settled", []string{"1 a x accept", "1 b x reject x as drafted", "1 b x accept"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			slowWant(t, slowSaid(slowTiny(slowTerms("x"), tc.lines...), slowOnRecord, 0), tc.want)
		})
	}
}

func TestSlowAccounts(t *testing.T) {
	rec := slowTiny(slowTerms("x"), "1 a x accept", "1 m/b x accept", "2 c/b x reject")
	for acct, want := range map[slowAccount]string{
		slowOnRecord: "x open", slowAccordingTo("a"): "x settled", slowAccordingTo("m"): "x settled",
		slowAccordingTo("b"): "x open", slowAccordingTo("c"): "x contested", slowAsReported: "x contested",
	} {
		t.Run(acct.String(), func(t *testing.T) { slowWant(t, slowSaid(rec, acct, 1), want) })
	}
	rec.Ties = append(rec.Ties, actor.Tie{From: "m", Kind: actor.Represents, To: "b"})
	slowWant(t, slowSaid(rec, slowOnRecord, 1), "x settled")
}

// "If A on one side and B on the other": the greatest set settles both, and
// they are linked.
func TestSlowExchange(t *testing.T) {
	rec := slowTiny(slowTerms("x", "y", "z"), "1 a x accept", "1 b x accept", "1 a y accept", "1 b y accept", "1 a+b z accept")
	onSettled(&rec, 0, "y")
	onSettled(&rec, 3, "x")
	onSettled(&rec, 4, "x")
	b := slowBoard(rec, slowOnRecord, nil, 0, -1)
	for id, linked := range map[string][]string{"x": {"y"}, "y": {"x"}, "z": nil} {
		s := b.Terms[id]
		if s.Status != "settled" || !s.InExchange || !slices.Equal(s.Linked, linked) {
			t.Errorf("%s is %s, in exchange %v, linked %v; want linked %v", id, s.Status, s.InExchange, s.Linked, linked)
		}
	}
}

// "Two parties that each accept if the other accepts do agree. 'You go first',
// said by both, is a condition on facts."
func TestSlowWhoGoesFirst(t *testing.T) {
	rec := slowTiny(slowTerms("x"), "1 a x accept", "1 b x accept")
	onAccepts(&rec, 0, "b", "x")
	onAccepts(&rec, 1, "m", "x")
	slowWant(t, slowSaid(rec, slowOnRecord, 0), "x settled")
	rec.Facts = []negotiation.Fact{{ID: "a-went"}, {ID: "b-went"}}
	onFact(&rec, 0, "b-went")
	onFact(&rec, 1, "a-went")
	slowWant(t, slowSaid(rec, slowOnRecord, 0), "x conditional")
	rec.Events = []negotiation.Event{{Round: "2", Establishes: negotiation.IDs{"a-went", "b-went"}}, {Round: "3", Lapses: negotiation.IDs{"a-went"}}}
	slowWant(t, slowSaid(rec, slowOnRecord, 1), "x settled")
	slowWant(t, slowWhy(rec, 1, 2), "x reversed: b condition-failed; because a-went")
}

// A chain of reversals leads back to the actor that began it.
func TestSlowChainOfReversals(t *testing.T) {
	rec := slowTiny(slowTerms("x", "y", "z"), "1 a+b x accept", "1 a+b y accept", "1 a+b z accept", "2 b x reject")
	onSettled(&rec, 1, "x")
	onAccepts(&rec, 2, "b", "x")
	slowWant(t, slowWhy(rec, 0, 1), "x reversed: b rejected, "+
		"y reversed: a condition-failed: b condition-failed; because x, z reversed: a condition-failed: b condition-failed; because b x")
}

// A single undertaking: acceptance of the whole settles the parts, which are
// provisional until the whole is settled.
func TestSlowSingleUndertaking(t *testing.T) {
	terms := slowTerms("p", "x", "y")
	terms[0].Includes = []string{"x", "y"}
	rec := slowTiny(terms, "1 a+b x accept", "2 a+b p accept", "3 b p reject")
	slowWant(t, slowSaid(rec, slowOnRecord, 0), "p untabled, x settled, y untabled")
	first, second := slowBoard(rec, slowOnRecord, nil, 0, -1), slowBoard(rec, slowOnRecord, nil, 1, -1)
	if !first.Terms["x"].Provisional || second.Terms["x"].Provisional {
		t.Error("x should be provisional until the whole is settled")
	}
	slowWant(t, slowSaid(rec, slowOnRecord, 1), "p settled, x settled, y settled")
	slowWant(t, slowWhy(rec, 1, 2), "p reversed: b rejected; because y, x unchanged, y reversed: b rejected")
	if p := second.Terms["y"].Positions["a"]; p.Whole != "p" || p.Stance != negotiation.Accept || p.Wording != "y as drafted" || p.Statement != 1 {
		t.Errorf("a's position on y is %+v; want it to have come down from p", p)
	}
}

// "An unconditional acceptance always passes; a conditional one unless h
// directly proposes or accepts the part; in-principle only where h is directly
// silent on it."
func TestSlowPassingDown(t *testing.T) {
	for _, tc := range []struct{ own, whole, want string }{
		{"reject", "accept", "accept"},
		{"reject", "accept if f", "accept"},
		{"accept", "accept if f", ""},
		{"reserve", "in-principle", ""},
		{"withdraw", "in-principle", "in-principle"},
		{"comment", "propose", "accept"},
		{"accept", "reject", ""},
	} {
		terms := slowTerms("x", "p")
		terms[1].Includes = []string{"x"}
		stance, _, isConditional := strings.Cut(tc.whole, " if")
		rec := slowTiny(terms, "1 b x "+tc.own, "1 b p "+stance)
		rec.Facts = []negotiation.Fact{{ID: "f"}}
		if isConditional {
			onFact(&rec, 1, "f")
		}
		p := slowBoard(rec, slowOnRecord, nil, 0, -1).Terms["x"].Positions["b"]
		if passed := p.Whole == "p"; passed != (tc.want != "") || passed && string(p.Stance) != tc.want {
			t.Errorf("%s then whole %s: got %+v", tc.own, tc.whole, p)
		}
	}
}

// "What replaces takes back", unless the position is a reject.
func TestSlowReplacement(t *testing.T) {
	terms := slowTerms("x", "y", "z")
	terms[1].Replaces, terms[2].Replaces = []string{"x"}, []string{"y"}
	rec := slowTiny(terms, "1 a+b x accept", "2 b z accept", "3 a x reject", "3 a z accept")
	slowWant(t, slowWhy(rec, 0, 1), "x reversed: b replaced, y unchanged, z tabled")
	slowWant(t, slowSaid(rec, slowOnRecord, 2), "x dropped, y untabled, z settled")
	if p := slowBoard(rec, slowOnRecord, nil, 2, -1).Terms["x"].Positions["a"]; p.Stance != negotiation.Reject {
		t.Errorf("a's reject of x became %+v", p)
	}
	if p := slowBoard(rec, slowOnRecord, nil, 2, -1).Terms["y"].Positions["a"]; p.Silent != "none" {
		t.Errorf("a never spoke of y, but its position is %+v", p)
	}
}

// A term's until ends what rests on statements up to it, and nothing later.
func TestSlowLapse(t *testing.T) {
	terms := slowTerms("x")
	terms[0].Until = "2016-01-20"
	rec := slowTiny(terms, "1 a+b x accept", "2 a+b x accept")
	rec.Statements[1].Until = "2016-02-20"
	slowWant(t, slowWhy(rec, 0, 2), "x reversed: a lapsed: b lapsed")
	if p := slowBoard(rec, slowOnRecord, nil, 1, -1).Terms["x"].Positions["a"]; p.Stance != negotiation.Accept {
		t.Errorf("what was said after the term's until lapsed by it: %+v", p)
	}
	rec.Statements = rec.Statements[:1]
	b := slowBoard(rec, slowOnRecord, nil, 1, -1).Terms["x"]
	if b.Positions["a"].Silent != "lapsed" || b.Status != "dropped" || b.LastSettled != "1" {
		t.Errorf("got %+v", b)
	}
}

// The silence procedure: before the deadline silence is not assent.
func TestSlowRules(t *testing.T) {
	for _, tc := range []struct {
		name, want string
		rule       negotiation.Rule
		lines      []string
	}{
		{"before the deadline", "x open", negotiation.Rule{Kind: negotiation.Consensus, Deadline: "2016-02"}, []string{"1 a x propose"}},
		{"silence is assent", "x settled", negotiation.Rule{Kind: negotiation.Consensus, Deadline: "2016-01-01T00:00Z"}, []string{"1 a x propose"}},
		{"silence broken", "x open", negotiation.Rule{Kind: negotiation.Consensus}, []string{"1 a x propose", "1 b x reserve"}},
		{"nobody stands against, but nobody gives", "x open", negotiation.Rule{Kind: negotiation.Unopposed, Of: []string{"a"}}, []string{"1 a x abstain", "1 b x abstain"}},
		{"an outsider gives", "x settled", negotiation.Rule{Kind: negotiation.Unopposed, Of: []string{"a"}}, []string{"1 c x propose"}},
		{"a veto", "x contested", negotiation.Rule{Kind: negotiation.Unopposed, Of: []string{"a"}}, []string{"1 c x propose", "1 a x reject"}},
		{"the quota is reached", "x settled", negotiation.Rule{Kind: negotiation.Threshold, Weights: map[string]int{"a": 3}, Quota: 3}, []string{"1 a x propose", "1 b x reject"}},
		{"the quota is not reached", "x contested", negotiation.Rule{Kind: negotiation.Threshold, Weights: map[string]int{"a": 3}, Quota: 4}, []string{"1 a x propose", "1 b x reject"}},
		{"negotiators and ratifiers", "x settled", negotiation.Rule{Kind: negotiation.All, Rules: []negotiation.Rule{
			{Kind: negotiation.Unanimity}, {Kind: negotiation.Unopposed, Of: []string{"c"}},
		}}, []string{"1 a+b x accept"}},
		{"ratification refused", "x contested", negotiation.Rule{Kind: negotiation.All, Rules: []negotiation.Rule{
			{Kind: negotiation.Unanimity}, {Kind: negotiation.Unopposed, Of: []string{"c"}},
		}}, []string{"1 a+b x accept", "1 c x reject"}},
		{"either will do", "x settled", negotiation.Rule{Kind: negotiation.Any, Rules: []negotiation.Rule{
			{Kind: negotiation.Unanimity}, {Kind: negotiation.Unanimity, Of: []string{"c"}},
		}}, []string{"1 c x accept", "1 a x reject"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			terms := slowTerms("x")
			terms[0].Rule = tc.rule
			slowWant(t, slowSaid(slowTiny(terms, tc.lines...), slowOnRecord, 0), tc.want)
		})
	}
}

// A circle asks only some of the parties; a rule that would keep none stays.
func TestSlowCircle(t *testing.T) {
	rec := slowTiny(slowTerms("x"), "1 m x accept", "1 b x reject")
	for _, tc := range []struct{ circle, want string }{{"", "contested"}, {"m", "settled"}, {"a b", "contested"}, {"c", "contested"}} {
		b := slowBoard(rec, slowOnRecord, strings.Fields(tc.circle), 0, -1)
		slowWant(t, b.Terms["x"].Status, tc.want)
	}
}

// A term without text: what was accepted then is agreement in principle to any
// text that comes.
func TestSlowEmptyWording(t *testing.T) {
	rec := slowTiny([]negotiation.Term{{ID: "x"}}, "1 a x accept", "1 b x accept", "2 a x propose ten days", "3 b x propose ten   days")
	slowWant(t, slowSaid(rec, slowOnRecord, 0), "x settled")
	slowWant(t, slowSaid(rec, slowOnRecord, 1), "x in-principle")
	slowWant(t, slowSaid(rec, slowOnRecord, 2), "x settled")
	slowWant(t, slowWhy(rec, 0, 1), "x reversed: a reworded")
	slowWant(t, slowWhy(rec, 0, 2), "x reworded")
}

// What was agreed in the morning and taken back at noon.
func TestSlowAfter(t *testing.T) {
	rec := slowTiny(slowTerms("x"), "1 a x withdraw", "1 a+b x accept", "1 b x withdraw")
	rec.Statements[1].At = "2016-01-02"
	rec.Facts = []negotiation.Fact{{ID: "f"}, {ID: "g"}}
	rec.Statements[1].If = &negotiation.Condition{All: []negotiation.Condition{{Fact: "f"}, {Any: []negotiation.Condition{{Fact: "g"}, {Settled: "x"}}}}}
	rec.Events = []negotiation.Event{{Round: "1", Establishes: negotiation.IDs{"f"}}, {Round: "1", At: "2016-01-03", Lapses: negotiation.IDs{"f"}}}
	after := func(i int) string { return slowBoard(rec, slowOnRecord, nil, 0, i).Terms["x"].Status }
	slowWant(t, after(0), "open")
	slowWant(t, after(1), "settled")
	slowWant(t, after(2), "open")
}

// Linked terms are named "in the conditions of the rule's parties that proposed
// or accepted its settled wording", not of those who stand for another.
func TestSlowLinkedByTheSettledWording(t *testing.T) {
	terms := slowTerms("x", "y", "z")
	for i := range terms {
		terms[i].Rule = negotiation.Rule{Kind: negotiation.Threshold, Weights: map[string]int{"a": 2}, Quota: 2}
	}
	rec := slowTiny(terms, "1 a x accept", "1 b x accept other words", "1 a y accept", "1 a z accept")
	for i, term := range []string{"y", "z", "x", "x"} {
		onSettled(&rec, i, term)
	}
	b := slowBoard(rec, slowOnRecord, nil, 0, -1)
	for id, linked := range map[string][]string{"x": {"y"}, "y": {"x"}, "z": nil} {
		if s := b.Terms[id]; !s.InExchange || !slices.Equal(s.Linked, linked) {
			t.Errorf("%s is %s, in exchange %v, linked %v; want linked %v", id, s.Status, s.InExchange, s.Linked, linked)
		}
	}
}

// Overlapping wholes: "of several that pass the latest counts, and of one
// statement through several wholes the first in the record".
func TestSlowSeveralWholes(t *testing.T) {
	terms := slowTerms("x", "p", "q", "r")
	terms[1].Includes, terms[2].Includes, terms[3].Includes = []string{"x"}, []string{"x"}, []string{"p", "q"}
	rec := slowTiny(terms, "1 a q accept", "1 b p propose", "2 a r accept", "3 b q in-principle")
	for round, want := range []struct{ a, b string }{{"q", "p"}, {"p", "p"}, {"p", "q"}} {
		at := slowBoard(rec, slowOnRecord, nil, round, -1).Terms["x"].Positions
		if at["a"].Whole != want.a || at["b"].Whole != want.b {
			t.Errorf("round %d: from %q and %q, want %v", round, at["a"].Whole, at["b"].Whole, want)
		}
	}
}
