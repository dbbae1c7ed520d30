package negotiation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley.example/actor"
	"parley.example/negotiation"
)

// provisionalAt asks which terms are provisional.
func provisionalAt(round string) func(*negotiation.Talks) string {
	return which(round, negotiation.Standing.Provisional)
}

// inEffectAt asks which terms are in effect.
func inEffectAt(round string) func(*negotiation.Talks) string {
	return which(round, negotiation.Standing.InEffect)
}

// apartAt asks which terms the parties read differently.
func apartAt(round string, views ...negotiation.View) func(*negotiation.Talks) string { //nolint:unparam // it reads as the other questions do
	return which(round, negotiation.Standing.ReadApart, views...)
}

func which(round string, is func(negotiation.Standing) bool, views ...negotiation.View) func(*negotiation.Talks) string {
	return func(talks *negotiation.Talks) string {
		var ids []string
		for s := range board(talks, round, views).All() {
			if is(s) {
				ids = append(ids, s.Term.ID)
			}
		}
		return strings.Join(ids, " ")
	}
}

// once asks when each term was settled last, if it no longer is.
func once(round string) func(*negotiation.Talks) string { //nolint:unparam // it reads as the other questions do
	return func(talks *negotiation.Talks) string {
		var lines []string
		for s := range board(talks, round, nil).All() {
			if r, ok := s.LastSettled(); ok {
				lines = append(lines, s.Term.ID+" at "+r.ID)
			}
		}
		return strings.Join(lines, ", ")
	}
}

func TestModelProvisional(t *testing.T) {
	const is = "provisional: settled, while some composite that includes it, directly or not, is not"
	const not = "A composite does not count here if "
	replaced := append(whole(), negotiation.Term{ID: "q", Replaces: []string{"p"}}, negotiation.Term{ID: "r", Replaces: []string{"q"}})
	two := append(whole(), negotiation.Term{ID: "q", Includes: []string{"x"}})
	deep := worded("p", "q", "x", "y")
	deep[0].Includes, deep[1].Includes = []string{"q", "y"}, []string{"x"}
	trySentences(t, []sentence{
		{is, tiny{terms: whole(), said: []string{"1 a+b x accept", "1 a p accept"}}, provisionalAt("1"), "x"},
		{is + " (when the whole is, the part is no longer)", tiny{terms: whole(), said: []string{"1 a+b p accept"}}, provisionalAt("1"), ""},
		{is + " (through another)", tiny{terms: deep, said: []string{"1 a+b q accept", "1 a p accept"}}, provisionalAt("1"), "q x"},
		{not + "it is untabled while another composite of x is settled (one within it, too)", tiny{terms: deep, said: []string{"1 a+b q accept"}}, provisionalAt("1"), "q"},
		{is + " (an untabled whole counts)", tiny{terms: whole(), said: []string{"1 a+b x accept"}}, provisionalAt("1"), "x"},
		{not + "it is dropped", tiny{terms: whole(), said: []string{"1 a p accept", "1 a+b x accept", "2 a p withdraw"}}, provisionalAt("2"), ""},
		{not + "a term that replaces it is settled", tiny{terms: replaced, said: []string{"1 a+b x accept", "1 a p accept", "1 c p reserve", "2 a+b q accept"}}, provisionalAt("2"), ""},
		{not + "a term that replaces it, directly or through others", tiny{terms: replaced, said: []string{"1 a+b x accept", "1 c p accept", "1 a+b r accept"}}, provisionalAt("1"), ""},
		{"(not if what replaces it is only open)", tiny{terms: replaced, said: []string{"1 a+b x accept", "1 c p accept", "1 a q accept"}}, provisionalAt("1"), "x"},
		{not + "it is untabled while another composite of x is settled", tiny{terms: two, said: []string{"1 a+b q accept"}}, provisionalAt("1"), ""},
		{"(tabled, it counts)", tiny{terms: two, said: []string{"1 a+b q accept", "1 c p reject"}}, provisionalAt("1"), "x"},
	})
}

func TestModelInEffect(t *testing.T) {
	when := func(c string) []negotiation.Term {
		return with(worded("x", "y"), func(x *negotiation.Term) { x.When = condition(t, c) })
	}
	calm := []negotiation.Event{{Round: "2", Establishes: negotiation.IDs{"f"}}, {Round: "3", Lapses: negotiation.IDs{"f"}}}
	const is = "in effect: settled, and its when holds, given S"
	talks := func(terms []negotiation.Term) tiny {
		return tiny{terms: terms, events: calm, said: []string{"1 a+b x accept", "2 a+b y accept"}}
	}
	trySentences(t, []sentence{
		{is, talks(when("fact f")), inEffectAt("2"), "x y"},
		{is + " (not yet)", talks(when("fact f")), inEffectAt("1"), ""},
		{is + " (not any more)", talks(when("fact f")), inEffectAt("3"), "y"},
		{is + " (a term)", talks(when("y settled")), inEffectAt("1"), ""},
		{is + " (a term, settled)", talks(when("y settled")), inEffectAt("2"), "x y"},
		{is + " (an acceptance)", talks(when("m accepts y and fact f")), inEffectAt("2"), "x y"},
		{is + " (no term waits for nothing)", talks(worded("x", "y")), inEffectAt("1"), "x"},
		{"It plays no part in consent", talks(when("fact g")), statusAt("1"), "x settled, y untabled"},
	})
}

func TestModelLastSettled(t *testing.T) {
	const is = "the last round in which it was settled, if it no longer is"
	trySentences(t, []sentence{
		{is, tiny{said: []string{"1 a+b x accept", "3 b x reject"}}, once("3"), "x at 2"},
		{is + " (settled now)", tiny{said: []string{"1 a+b x accept", "2 b x reject", "3 b x accept"}}, once("3"), ""},
		{is + " (never)", tiny{said: []string{"1 a x accept"}}, once("3"), ""},
		{is + " (the end of a round counts, not what was settled within it)", tiny{said: []string{"1 a+b x accept", "1 b x reject"}}, once("3"), ""},
		{is + " (by the lapse of a term's until)", tiny{
			terms: with(worded("x"), func(x *negotiation.Term) { x.Until = "2016-02-15" }), said: []string{"1 a+b x accept"},
		}, once("3"), "x at 2"},
		{is + " (by a fact)", tiny{
			events: []negotiation.Event{{Round: "2", Establishes: negotiation.IDs{"f"}}, {Round: "3", Lapses: negotiation.IDs{"f"}}},
			said:   []string{"1 a+b x accept; if fact f"},
		}, once("3"), "x at 2"},
	})
}

func TestModelReadings(t *testing.T) {
	read := func(round, who string, views ...negotiation.View) func(*negotiation.Talks) string {
		return func(talks *negotiation.Talks) string {
			s, _ := board(talks, round, views).Standing("x")
			return s.Position(who).Reading
		}
	}
	const is = "h's reading is that of its last admitted statement on the term, comments included, that has one"
	differ := []string{"1 a x accept; reading 60 days", "1 b x accept; reading 90 days"}
	trySentences(t, []sentence{
		{is, tiny{said: []string{"1 b x accept; reading 60 days", "2 b x accept"}}, read("2", "b"), "60 days"},
		{is + ": a comment's", tiny{said: []string{"1 b x accept; reading 60 days", "1 b x comment; reading 90 days"}}, read("1", "b"), "90 days"},
		{is + ": a refusal's", tiny{said: []string{"1 b x accept; reading 60 days", "1 b x reject; text new; reading 90 days"}}, read("1", "b"), "90 days"},
		{is + ": admitted", tiny{said: []string{"1 b x accept; reading 60 days", "1 c/b x comment; reading 90 days"}}, read("1", "b"), "60 days"},
		{is + ": as reported", tiny{said: []string{"1 b x accept; reading 60 days", "1 c/b x comment; reading 90 days"}}, read("1", "b", asReported), "90 days"},
		{is + ": not of a later round", tiny{said: []string{"1 b x accept; reading 60 days", "2 b x comment; reading 90 days"}}, read("1", "b"), "60 days"},
		{"every party's reading, and whether they differ", tiny{said: differ}, apartAt("1"), "x"},
		{"which can differ between parties that agreed to the same words", tiny{said: differ}, statusAt("1"), "x settled"},
		{"(white space aside)", tiny{said: []string{"1 a x accept; reading 60 days", "1 b x accept; reading  60  days"}}, apartAt("1"), ""},
		{"(one that has none does not differ)", tiny{said: differ[:1]}, apartAt("1"), ""},
		{"(only a party's counts)", tiny{said: []string{"1 a+b x accept; reading 60 days", "1 c x comment; reading 90 days"}}, apartAt("1"), ""},
		{"(those within the circle)", tiny{said: differ}, apartAt("1", onRecord.Among("a")), ""},
	})
}

// dutyAt asks how the duties of x are carried: "d bound by b: b commands d".
func dutyAt(round string) func(*negotiation.Talks) string {
	return func(talks *negotiation.Talks) string {
		s, _ := board(talks, round, nil).Standing("x")
		var lines []string
		for _, d := range s.Duties() {
			line := strings.TrimSpace(fmt.Sprint(d.Obligor, " ", d.Bond, " ", d.Party))
			for i, tie := range d.Chain {
				line += []string{": ", ", "}[min(i, 1)] + fmt.Sprint(tie.From, " ", tie.Kind, " ", tie.To)
			}
			lines = append(lines, line)
		}
		return strings.Join(lines, "; ")
	}
}

func TestModelDuties(t *testing.T) {
	binds := func(who string, rule negotiation.Rule) []negotiation.Term {
		return with(worded("x"), func(x *negotiation.Term) { x.Binds, x.Rule = strings.Fields(who), rule })
	}
	on := func(who string, list ...actor.Tie) tiny {
		return tiny{terms: binds(who, negotiation.Rule{}), ties: list, said: []string{"1 a+b x accept"}}
	}
	tie := func(from string, kind actor.TieKind, to string) actor.Tie {
		return actor.Tie{From: from, Kind: kind, To: to}
	}
	dated := func(tie actor.Tie, start, end actor.Moment) actor.Tie {
		tie.Start, tie.End = start, end
		return tie
	}
	const bound = "bound: its principal contributed Given, or some party that did so represents it or commands it, directly or through a chain of commands"
	const influence = "by influence: some such party reaches it by a chain of commands, represents and at least one backs"
	const dates = "where their dates (if any) contain the round's moment (if any)"
	abstains := negotiation.Rule{Kind: negotiation.Unanimity}
	undated := []negotiation.Round{{ID: "1"}}
	trySentences(t, []sentence{
		{bound + ": itself", on("b"), dutyAt("1"), "b bound b"},
		{bound + ": its principal", on("m"), dutyAt("1"), "m bound a"},
		{bound + ": represents", on("d", tie("b", actor.Represents, "d")), dutyAt("1"), "d bound b: b represents d"},
		{bound + ": mandates do not chain", on("d", tie("b", actor.Represents, "c"), tie("c", actor.Represents, "d")), dutyAt("1"), "d unbound"},
		{bound + ": commands", on("d", tie("b", actor.Commands, "d")), dutyAt("1"), "d bound b: b commands d"},
		{bound + ": a chain of commands", on("d", tie("b", actor.Commands, "c"), tie("c", actor.Commands, "d")), dutyAt("1"), "d bound b: b commands c, c commands d"},
		{bound + ": not one of commands and mandates", on("d", tie("b", actor.Commands, "c"), tie("c", actor.Represents, "d")), dutyAt("1"), "d unbound"},
		{bound + ": a tie of a mouthpiece is one of its principal", on("d", tie("m", actor.Commands, "d")), dutyAt("1"), "d bound a: m commands d"},
		{influence, on("d", tie("b", actor.Backs, "d")), dutyAt("1"), "d by-influence b: b backs d"},
		{influence + " (one among others)", on("d", tie("b", actor.Backs, "c"), tie("c", actor.Commands, "d")), dutyAt("1"), "d by-influence b: b backs c, c commands d"},
		{influence + " (a bond goes before it, however long)", on("d", tie("a", actor.Backs, "d"), tie("b", actor.Commands, "c"), tie("c", actor.Commands, "d")), dutyAt("1"), "d bound b: b commands c, c commands d"},
		{"with the shortest chain", on("d", tie("a", actor.Backs, "c"), tie("c", actor.Commands, "d"), tie("b", actor.Backs, "d")), dutyAt("1"), "d by-influence b: b backs d"},
		{"or unbound", on("d", tie("b", actor.Opposes, "d"), tie("b", actor.Lists, "d"), tie("d", actor.MemberOf, "b"), tie("d", actor.Backs, "b")), dutyAt("1"), "d unbound"},
		{"some party that did so", tiny{terms: binds("d", abstains), ties: ties(tie("b", actor.Commands, "d")), said: []string{"1 a x accept", "1 b x abstain"}}, dutyAt("1"), "d unbound"},
		{"(an obligor outside the rule that consented is bound)", tiny{terms: binds("d", abstains), said: []string{"1 a+b+d x accept"}}, dutyAt("1"), "d bound d"},
		{"(nobody outside the rule binds another)", tiny{terms: binds("d", abstains), ties: ties(tie("c", actor.Commands, "d")), said: []string{"1 a+b+c x accept"}}, dutyAt("1"), "d unbound"},
		{"for a settled term", tiny{terms: binds("a", abstains), said: []string{"1 a x accept"}}, dutyAt("1"), ""},
		{"for each obligor", on("d a c"), dutyAt("1"), "d unbound; a bound a; c unbound"},
		{dates, on("d", dated(tie("b", actor.Commands, "d"), "2016-02", "")), dutyAt("1"), "d unbound"},
		{dates + ": from then on", on("d", dated(tie("b", actor.Commands, "d"), "2016-02", "")), dutyAt("2"), "d bound b: b commands d"},
		{dates + ": up to then", on("d", dated(tie("b", actor.Commands, "d"), "", "2016-02")), dutyAt("2"), "d bound b: b commands d"},
		{dates + ": no longer", on("d", dated(tie("b", actor.Commands, "d"), "2016-01", "2016-02")), dutyAt("3"), "d unbound"},
		{dates + ": the round has none", tiny{rounds: undated, terms: binds("d", abstains), ties: ties(dated(tie("b", actor.Commands, "d"), "2020", "")), said: []string{"1 a+b x accept"}}, dutyAt("1"), "d bound b: b commands d"},
	})
}

// A Standing's objections are those by actors outside the rule.
func TestModelObjections(t *testing.T) {
	objections := func(talks *negotiation.Talks) string {
		s, _ := board(talks, "1", nil).Standing("x")
		var ids []string
		for _, p := range s.Objections() {
			ids = append(ids, p.Holder)
		}
		return strings.Join(ids, " ")
	}
	trySentences(t, []sentence{
		{"objections by actors outside the rule", tiny{said: []string{"1 a x reject", "1 d x reject", "1 c x reject; text old"}}, objections, "c d"},
		{"(a reserve is none)", tiny{said: []string{"1 c x reserve", "1 d x reserve; text old"}}, objections, ""},
	})
}

// The settled wording and its details (else the term's).
func TestModelDetails(t *testing.T) {
	rec := tiny{said: []string{"1 a x propose; text new", "1 b x accept; text new", "2 a+b x accept; text old"}}.record(t)
	rec.Terms[0].Details = []byte(`{"days":1}`)
	rec.Statements[0].Details = []byte(`{"days":2}`)
	talks, err := negotiation.Open(rec)
	if err != nil {
		t.Fatal(err)
	}
	for round, want := range map[string]string{"1": `{"days":2}`, "2": `{"days":1}`} {
		s, _ := board(talks, round, nil).Standing("x")
		if got := string(s.Details()); got != want {
			t.Errorf("at round %s the details are %s, want %s", round, got, want)
		}
	}
	if s, _ := board(talks, "1", []negotiation.View{onRecord.Among("c")}).Standing("x"); !slices.Equal(s.Parties(), []string{"a", "b"}) {
		t.Errorf("a circle that keeps none asks %v", s.Parties())
	}
}
