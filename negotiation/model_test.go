package negotiation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley.example/actor"
	"parley.example/negotiation"
)

// The tests of the model take its sentences one by one. Each is quoted beside
// the smallest talks in which it shows.
//
// In all of them a and b are the parties, c and d others; m speaks for a. There
// are three rounds, 1 to 3, at the beginning of January to March 2016, and facts
// f and g, which do not hold at first.

// A sentence of the model, talks to try it on, a question and the answer.
type sentence struct {
	quote string
	tiny
	ask  func(*negotiation.Talks) string
	want string
}

func trySentences(t *testing.T, list []sentence) {
	t.Helper()
	for _, s := range list {
		t.Run(s.quote, func(t *testing.T) {
			talks, err := negotiation.Open(s.record(t))
			if err != nil {
				t.Fatal(err)
			}
			if got := s.ask(talks); got != s.want {
				t.Errorf("%q\n got %s\nwant %s", s.quote, got, s.want)
			}
		})
	}
}

// A tiny is a record to be: what differs from the usual, and what is said.
type tiny struct {
	terms  []negotiation.Term // empty: x, worded "old"
	rule   negotiation.Rule
	rounds []negotiation.Round
	ties   []actor.Tie
	events []negotiation.Event
	said   []string // see said
}

func (x tiny) record(t *testing.T) negotiation.Record {
	rec := negotiation.Record{
		Parties: []string{"a", "b"}, Rule: x.rule, Terms: x.terms, Rounds: x.rounds, Events: x.events,
		Facts: []negotiation.Fact{{ID: "f"}, {ID: "g"}},
		Ties:  append([]actor.Tie{{From: "m", Kind: actor.SpeaksFor, To: "a"}}, x.ties...),
	}
	for _, id := range []string{"a", "b", "c", "d", "m"} {
		rec.Actors = append(rec.Actors, actor.Actor{ID: id})
	}
	if rec.Terms == nil {
		rec.Terms = worded("x")
	}
	if rec.Rounds == nil {
		rec.Rounds = []negotiation.Round{{ID: "1", Start: "2016-01"}, {ID: "2", Start: "2016-02"}, {ID: "3", Start: "2016-03"}}
	}
	for i := range rec.Events {
		rec.Events[i].ID = fmt.Sprint("e", i)
	}
	for _, line := range x.said {
		rec.Statements = append(rec.Statements, said(t, line))
	}
	return rec
}

// worded returns terms whose first wording is "old".
func worded(ids ...string) []negotiation.Term {
	var terms []negotiation.Term
	for _, id := range ids {
		terms = append(terms, negotiation.Term{ID: id, Text: "old"})
	}
	return terms
}

// whole returns p, which includes x and y, and its parts.
func whole() []negotiation.Term {
	terms := worded("p", "x", "y")
	terms[0].Includes = []string{"x", "y"}
	return terms
}

// newer returns x, y that replaces x, and z that replaces y.
func newer() []negotiation.Term {
	terms := worded("x", "y", "z")
	terms[1].Replaces, terms[2].Replaces = []string{"x"}, []string{"y"}
	return terms
}

// with changes the first of some terms.
func with(terms []negotiation.Term, change func(*negotiation.Term)) []negotiation.Term {
	change(&terms[0])
	return terms
}

// ruled returns x under a rule.
func ruled(r negotiation.Rule) []negotiation.Term {
	return with(worded("x"), func(x *negotiation.Term) { x.Rule = r })
}

// said reads a statement from a line such as
//
//	1 c/b x accept; text ten days; if fact f; until 2016-01-20; reading 60 days
//
// that c says in round 1 of b that it accepts x.
func said(t *testing.T, line string) negotiation.Statement {
	head, rest, _ := strings.Cut(line, "; ")
	f := strings.Fields(head)
	if len(f) != 4 {
		t.Fatalf("%q is no statement", line)
	}
	by, about, _ := strings.Cut(f[1], "/")
	s := negotiation.Statement{Round: f[0], By: strings.Split(by, "+"), Term: f[2], Stance: negotiation.Stance(f[3])}
	if about != "" {
		s.About = strings.Split(about, "+")
	}
	for field := range strings.SplitSeq(rest, "; ") {
		switch key, value, _ := strings.Cut(field, " "); key {
		case "":
		case "text":
			s.Text = value
		case "if":
			s.If = condition(t, value)
		case "until":
			s.Until = negotiation.Moment(value)
		case "at":
			s.At = negotiation.Moment(value)
		case "reading":
			s.Reading = value
		default:
			t.Fatalf("%q: what is %q?", line, key)
		}
	}
	return s
}

// condition reads "fact f", "x settled" and "b accepts x", joined by "and".
func condition(t *testing.T, text string) *negotiation.Condition {
	if left, right, ok := strings.Cut(text, " and "); ok {
		return negotiation.IfAll(condition(t, left), condition(t, right))
	}
	switch f := strings.Fields(text); {
	case len(f) == 2 && f[0] == "fact":
		return negotiation.IfFact(f[1])
	case len(f) == 2 && f[1] == "settled":
		return negotiation.IfSettled(f[0])
	case len(f) == 3 && f[1] == "accepts":
		return negotiation.IfAccepts(f[0], f[2])
	}
	t.Fatalf("%q is no condition", text)
	return nil
}

// board returns that of a round; with no view on the record.
func board(talks *negotiation.Talks, round string, views []negotiation.View) *negotiation.Board {
	v := negotiation.OnRecord
	if len(views) > 0 {
		v = views[0]
	}
	b, err := talks.At(round, v)
	if err != nil {
		panic(err) // a mistake in a test
	}
	return b
}

// statusAt asks how everything stands at the end of a round: "x settled, y open".
func statusAt(round string, views ...negotiation.View) func(*negotiation.Talks) string {
	return func(talks *negotiation.Talks) string { return allStand(board(talks, round, views)) }
}

// statusAfter asks how everything stands just after the i-th statement.
func statusAfter(i int) func(*negotiation.Talks) string {
	return func(talks *negotiation.Talks) string {
		b, err := talks.After(i, negotiation.OnRecord)
		if err != nil {
			return err.Error()
		}
		return allStand(b)
	}
}

func allStand(b *negotiation.Board) string {
	var words []string
	for s := range b.All() {
		words = append(words, fmt.Sprint(s.Term.ID, " ", s.Status))
	}
	return strings.Join(words, ", ")
}

// wordingAt asks in which wording a term is settled.
func wordingAt(round, term string) func(*negotiation.Talks) string { //nolint:unparam // it reads as the other questions do
	return func(talks *negotiation.Talks) string {
		s, _ := board(talks, round, nil).Standing(term)
		return fmt.Sprintf("%s %q of %q", s.Status, s.Wording, s.Candidates())
	}
}

// heldAt asks what somebody holds on a term: "accept old by statement 1 through
// p", "silent, withdrawn by statement 1", then "; reject of new".
func heldAt(round, term, who string, views ...negotiation.View) func(*negotiation.Talks) string { //nolint:unparam // it reads as the other questions do
	return func(talks *negotiation.Talks) string {
		s, _ := board(talks, round, views).Standing(term)
		return position(talks, s.Position(who))
	}
}

func position(talks *negotiation.Talks, p negotiation.Position) string {
	line := strings.TrimSpace(string(p.Stance) + " " + p.Wording)
	if p.Stance == "" {
		line = "silent, " + p.Silence.String()
	}
	if p.Statement != nil {
		line += fmt.Sprint(" by statement ", place(talks, p.Statement))
	}
	if p.Whole != nil {
		line += " through " + p.Whole.ID
	}
	if p.Stance.Supports() && !p.Holds {
		line += ", which does not hold"
	}
	for _, r := range p.Refuses {
		line += fmt.Sprintf("; %s of %s", r.Stance, r.Wording)
	}
	return line
}

// place returns which statement of the record it is.
func place(talks *negotiation.Talks, s *negotiation.Statement) int {
	return slices.IndexFunc(talks.Record().Statements, func(o negotiation.Statement) bool {
		return fmt.Sprint(o.Round, o.By, o.About, o.Term, o.Stance, o.Text, o.Until) == fmt.Sprint(s.Round, s.By, s.About, s.Term, s.Stance, s.Text, s.Until)
	})
}

// changed asks what became of everything from one round to another, but of what
// is unchanged: "x reversed: b withdrew, because y, f".
func changed(from, to string, views ...negotiation.View) func(*negotiation.Talks) string { //nolint:unparam // it reads as the other questions do
	return func(talks *negotiation.Talks) string {
		var lines []string
		for _, c := range negotiation.Compare(board(talks, from, views), board(talks, to, views)).Changed() {
			line := fmt.Sprint(c.Term.ID, " ", c.Kind)
			for i, turn := range c.By {
				line += []string{": ", ", "}[min(i, 1)] + turn.String()
			}
			for i, b := range c.Because {
				line += []string{", because ", ", "}[min(i, 1)] + b.String()
			}
			lines = append(lines, line)
		}
		return strings.Join(lines, "; ")
	}
}
