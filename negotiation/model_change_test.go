package negotiation_test

import (
	"fmt"
	"strings"
	"testing"

	"parley.example/negotiation"
)

func TestModelChangeKinds(t *testing.T) {
	on := func(lines ...string) tiny { return tiny{said: lines} }
	none := []negotiation.Term{{ID: "x"}}
	follows := with(whole(), func(p *negotiation.Term) { p.Rule = negotiation.Rule{Kind: negotiation.Unopposed} })
	trySentences(t, []sentence{
		{"settled: from any other", on("2 a+b x accept"), changed("1", "2"), "x settled"},
		{"settled: from dropped", on("1 a x accept", "1 a x reject", "2 a+b x accept"), changed("1", "2"), "x settled"},
		{"reversed: from settled to any other", on("1 a+b x accept", "2 b x reserve"), changed("1", "2"), "x reversed: b reserved"},
		{"reversed: dropped included", on("1 a+b x accept", "2 a+b x withdraw"), changed("1", "2"), "x reversed: a withdrew, b withdrew"},
		{
			"reversed: untabled, where it followed from its parts",
			tiny{terms: follows, said: []string{"1 a+b x accept", "1 a+b y accept", "2 b y withdraw"}},
			changed("1", "2"), "p reversed, because y; y reversed: b withdrew",
		},
		{"reworded: from settled in one wording to settled in another", on("1 a+b x accept", "2 a+b x accept; text new"), changed("1", "2"), "x reworded"},
		{"reworded: from no text to some", tiny{terms: none, said: []string{"1 a+b x accept", "2 a+b x accept; text new"}}, changed("1", "2"), "x reworded"},
		{"contested: from any but settled and contested", on("1 a x accept", "2 b x reject"), changed("1", "2"), "x contested"},
		{"contested: from untabled", on("2 b x reject"), changed("1", "2"), "x contested"},
		{"contested: from dropped", on("1 a x accept", "1 a x withdraw", "1 b x reject", "2 a x reserve"), changed("1", "2"), "x contested"},
		{"dropped: from any but settled and dropped", on("1 a x accept", "2 a x withdraw"), changed("1", "2"), "x dropped"},
		{"dropped: from untabled", on("2 a x accept", "2 a x withdraw"), changed("1", "2"), "x dropped"},
		{"eased: from contested to in-principle", on("1 a x accept", "1 b x reject", "2 b x in-principle"), changed("1", "2"), "x eased"},
		{"eased: from contested to conditional", on("1 a x accept", "1 b x reject", "2 b x accept; if fact f"), changed("1", "2"), "x eased"},
		{"eased: from contested to open", on("1 a x accept", "1 b x reject", "2 b x withdraw"), changed("1", "2"), "x eased"},
		{"tabled: from untabled to open", on("2 a x accept"), changed("1", "2"), "x tabled"},
		{"tabled: from untabled to in-principle", on("2 a+b x in-principle"), changed("1", "2"), "x tabled"},
		{"revived: from dropped to open", on("1 a x accept", "1 a x withdraw", "2 b x reserve"), changed("1", "2"), "x revived"},
		{"moved: one of in-principle, conditional, open to another of them", on("1 a x accept", "2 b x in-principle"), changed("1", "2"), "x moved"},
		{"moved: back", on("1 a+b x in-principle", "2 b x accept; if fact f", "2 a x accept"), changed("1", "2"), "x moved"},
		{"unchanged: anything else", on("1 a x accept", "2 b x reserve"), changed("1", "2"), ""},
		{"unchanged: the same status and, if settled, the same wording", on("1 a+b x accept", "2 a x propose; text old"), changed("1", "2"), ""},
		{"the second not before the first", on("2 a+b x accept"), func(talks *negotiation.Talks) string {
			_, err := talks.Between("2", "1", onRecord)
			return fmt.Sprint(err != nil)
		}, "true"},
	})
}

func TestModelCauses(t *testing.T) {
	on := func(lines ...string) tiny { return tiny{said: append([]string{"1 a+b x accept"}, lines...)} }
	over := func(lines ...string) tiny {
		return tiny{terms: newer()[:2], said: append([]string{"1 a+b x accept"}, lines...)}
	}
	none := []negotiation.Term{{ID: "x"}}
	falls := []negotiation.Event{{Round: "1", Establishes: negotiation.IDs{"f"}}, {Round: "2", Lapses: negotiation.IDs{"f"}}}
	ask := changed("1", "2")
	trySentences(t, []sentence{
		{"rejected: a refusal of that wording stands", on("2 b x reject; text old"), ask, "x reversed: b rejected"},
		{"reserved: a refusal of that wording stands", on("2 b x reserve; text old"), ask, "x reversed: b reserved"},
		{"(the first of these that fits)", on("2 b x withdraw", "2 b x reject; text old"), ask, "x reversed: b rejected"},
		{"replaced: it is silent because it went over to a term that replaces this one", over("2 b y accept"), ask, "x reversed: b replaced; y tabled"},
		{"withdrew", on("2 b x withdraw"), ask, "x reversed: b withdrew"},
		{"lapsed", tiny{said: []string{"1 a x accept", "1 b x accept; until 2016-01-20"}}, ask, "x reversed: b lapsed"},
		{"rejected: its stance", on("2 b x reject"), ask, "x reversed: b rejected"},
		{"reserved: its stance", on("2 b x reserve"), ask, "x reversed: b reserved"},
		{"abstained: its stance", on("2 a+b x abstain"), ask, "x reversed: a abstained, b abstained"},
		{"loosened: it agrees only in principle", on("2 b x in-principle"), ask, "x reversed: b loosened"},
		{"loosened: or to no text", tiny{terms: none, said: []string{"1 a+b x accept; text new", "2 b x accept"}}, ask, "x reversed: b loosened"},
		{"reworded: it stands for another wording", on("2 b x accept; text new"), ask, "x reversed: b reworded"},
		{
			"condition-failed: its position was a support on the same statement as before, whose condition held then",
			tiny{events: falls, said: []string{"1 a x accept", "1 b x accept; if fact f"}},
			ask, "x reversed: b condition-failed, because f",
		},
		{"conditioned: any other support on a condition that does not hold", on("2 b x accept; if fact f"), ask, "x reversed: b conditioned"},
		{"For each party of the rule whose contribution fell", on("2 b x reject", "2 a x abstain"), ask, "x reversed: a abstained, b rejected"},
		{"(a refusal that takes nothing from the wording is no cause)", on("2 a x reject; text new", "2 b x reject"), ask, "x reversed: b rejected"},
		{
			"where a term lost the last Given that it needed, for each actor outside the rule whose Given fell",
			tiny{terms: ruled(negotiation.Rule{Kind: negotiation.Unopposed}), said: []string{"1 d x accept", "1 c x accept", "2 c x reject", "2 d x reserve"}},
			ask, "x reversed: c rejected, d reserved",
		},
		{"(not where it was not the last)", tiny{terms: ruled(negotiation.Rule{Kind: negotiation.Unopposed}), said: []string{"1 c+d x accept", "2 c x reject", "2 b x reject"}}, ask, "x reversed: b rejected"},
		{
			"Parties come in the order of the rule, then outsiders in the order of the record",
			tiny{terms: ruled(negotiation.Rule{Kind: negotiation.Unopposed, Of: []string{"d", "b"}}), said: []string{"1 a+b+d x accept", "2 a+b+d x reject"}},
			ask, "x reversed: d rejected, b rejected, a rejected",
		},
	})
}

func TestModelCausesFromWholes(t *testing.T) {
	deep := worded("p", "q", "x")
	deep[0].Includes, deep[1].Includes = []string{"q"}, []string{"x"}
	lone := worded("p", "x")
	lone[0].Includes = []string{"x"}
	until := worded("p", "x")
	until[0].Includes, until[1].Until = []string{"x"}, "2016-01-20"
	held := func(terms []negotiation.Term, lines ...string) tiny {
		return tiny{terms: terms, said: append([]string{"1 a+b p accept"}, lines...)}
	}
	became := func(talks *negotiation.Talks) string {
		list := strings.Split(changed("1", "2")(talks), "; ")
		return list[len(list)-1]
	}
	const read = "Where its position before had come down from a whole, and its position now rests on an older statement or none, the cause is read in the same way from its position on that whole"
	replaced := append(worded("p", "x"), negotiation.Term{ID: "q", Replaces: []string{"p"}})
	replaced[0].Includes = []string{"x"}
	trySentences(t, []sentence{
		{read + ": rejected", held(lone, "2 b p reject"), became, "x reversed: b rejected"},
		{read + ": reserved", held(lone, "2 b p reserve"), became, "x reversed: b reserved"},
		{read + ": abstained", held(lone, "2 a+b p abstain"), became, "x reversed: a abstained, b abstained"},
		{read + ": withdrew", held(lone, "2 b p withdraw"), became, "x reversed: b withdrew"},
		{read + ": lapsed", tiny{terms: lone, said: []string{"1 a p accept", "1 b p accept; until 2016-01-20"}}, became, "x reversed: b lapsed"},
		{read + ": replaced", held(replaced, "2 b q accept"), func(talks *negotiation.Talks) string {
			return strings.Split(changed("1", "2")(talks), "; ")[1]
		}, "x reversed: b replaced"},
		{"(and so on up)", held(deep, "2 b p reject"), became, "x reversed: b rejected"},
		{"(and so on up: stopped halfway)", held(deep, "2 b q reserve"), became, "x reversed: b reserved"},
		{"support of that whole that no longer passes is loosened if in-principle", tiny{terms: lone, said: []string{"1 b x abstain", "1 a+b p accept", "2 a+b p in-principle"}}, became, "x reversed: a loosened, b loosened"},
		{"else conditioned", tiny{terms: lone, said: []string{"1 b x accept; text mine", "1 a+b p accept", "2 b p accept; if fact f"}}, became, "x reversed: b conditioned"},
		{"(who said it of the part is asked about the part)", held(lone, "2 b x reserve"), became, "x reversed: b reserved"},
		{"(Support that lapsed by the part's own until is lapsed, if the whole still stands.)", held(until), became, "x reversed: a lapsed, b lapsed"},
		{
			"a refusal of that wording stands, unless it is older than a support of a whole that had covered it",
			tiny{terms: lone, said: []string{"1 b x reject; text old", "1 a+b p accept", "2 b p withdraw"}},
			became, "x reversed: b withdrew",
		},
		{"(a later one is the cause)", tiny{terms: lone, said: []string{"1 a+b p accept", "2 b x reject; text old", "2 b p withdraw"}}, became, "x reversed: b rejected"},
	})
}

func TestModelBecause(t *testing.T) {
	const names = "because names what fell with it: for those whose cause is condition-failed, the terms, acceptances (by the actor's principal) and facts in their conditions that held before and do not now"
	three := worded("x", "y", "z")
	falls := []negotiation.Event{{Round: "1", Establishes: negotiation.IDs{"f"}}, {Round: "2", Lapses: negotiation.IDs{"f"}}}
	ask := changed("1", "2")
	trySentences(t, []sentence{
		{
			names + ": a term",
			tiny{terms: three, said: []string{"1 a+b y accept", "1 a x accept", "1 b x accept; if y settled", "2 a y reject"}},
			ask,
			"x reversed: b condition-failed, because y; y reversed: a rejected",
		},
		{
			names + ": an acceptance",
			tiny{terms: three, said: []string{"1 a y accept", "1 a x accept", "1 b x accept; if m accepts y", "2 a y withdraw"}},
			ask,
			"x reversed: b condition-failed, because y by a; y dropped",
		},
		{names + ": a fact", tiny{events: falls, said: []string{"1 a+b x accept; if fact f"}}, ask, "x reversed: a condition-failed, b condition-failed, because f"},
		{"in the order of those parties and as the conditions are written", tiny{terms: three, events: falls, said: []string{
			"1 a y accept", "1 b x accept; if fact f and a accepts y", "1 a x accept; if a accepts y and fact f", "2 a y withdraw",
		}}, ask, "x reversed: a condition-failed, b condition-failed, because y by a, f; y dropped"},
		{
			"(not what still holds, nor what did not)",
			tiny{terms: three, events: falls, said: []string{"1 a z accept", "1 a x accept", "1 b x accept; if fact f and a accepts z"}},
			ask,
			"x reversed: b condition-failed, because f",
		},
		{"(not for those whose cause is another)", tiny{events: falls, said: []string{"1 a x accept", "1 b x accept; if fact f", "2 b x accept; if fact f"}}, ask, "x reversed: b conditioned"},
		{
			"then the parts that a composite lost",
			tiny{terms: whole(), events: falls, said: []string{"1 a p accept", "1 b p accept; if fact f", "2 a y reject"}},
			ask,
			"p reversed: b condition-failed, because f, x, y; x reversed: b condition-failed, because f; y reversed: a rejected, b condition-failed, because f",
		},
		{"So a chain of reversals leads back to the actor that began it", tiny{terms: three, said: []string{
			"1 a+b x accept; if y settled", "1 a+b y accept; if z settled", "1 a+b z accept", "2 b z withdraw",
		}}, ask, "x reversed: a condition-failed, b condition-failed, because y; y reversed: a condition-failed, b condition-failed, because z; z reversed: b withdrew"},
	})
}

// Position changes that did not unsettle a term show in what is held.
func TestModelTurnsCarryPositions(t *testing.T) {
	talks, err := negotiation.Open(tiny{said: []string{"1 a+b x accept", "2 b x reject"}}.record(t))
	if err != nil {
		t.Fatal(err)
	}
	changes, err := talks.Between("1", "2", onRecord)
	if err != nil || len(changes) != 1 || len(changes[0].By) != 1 {
		t.Fatalf("%v, %v", changes, err)
	}
	turn := changes[0].By[0]
	if turn.Was.Stance != negotiation.Accept || turn.Now.Stance != negotiation.Reject || turn.String() != "b rejected" {
		t.Errorf("got %+v", turn)
	}
}

// History of a term: its standing at every round, every transition, and every
// statement that made one.
func TestModelHistory(t *testing.T) {
	history := func(talks *negotiation.Talks) string {
		steps, err := talks.History("x", onRecord)
		if err != nil {
			return err.Error()
		}
		var lines []string
		for _, step := range steps {
			line := fmt.Sprint(step.Round.ID, " ", step.Standing.Status)
			for _, tr := range step.Transitions {
				by := "time"
				if tr.Statement != nil {
					by = fmt.Sprint("statement ", place(talks, tr.Statement))
				}
				for _, e := range tr.Events {
					by = e.ID
				}
				line += fmt.Sprint(", ", tr.Change.Kind, " by ", by)
			}
			lines = append(lines, line)
		}
		return strings.Join(lines, "; ")
	}
	came := []negotiation.Event{{Round: "1", At: "2016-01-10", Establishes: negotiation.IDs{"f"}}}
	trySentences(t, []sentence{
		{
			"every statement that made one",
			tiny{said: []string{"1 a x accept", "1 c x accept", "1 b x accept", "3 b x reject"}},
			history,
			"1 settled, tabled by statement 0, settled by statement 2; 2 settled; 3 contested, reversed by statement 3",
		},
		{
			"what was agreed in the morning and taken back at noon",
			tiny{said: []string{"1 a+b x accept", "1 b x withdraw"}},
			history,
			"1 open, settled by statement 0, reversed by statement 1; 2 open; 3 open",
		},
		{"what events made, before the statement that comes after them", tiny{events: came, said: []string{
			"1 a x accept; at 2016-01-04", "1 b x accept; if fact f; at 2016-01-05", "1 c x abstain; at 2016-01-11",
		}}, history, "1 settled, tabled by statement 0, moved by statement 1, settled by e0; 2 settled; 3 settled"},
		{
			"what events made after the last statement",
			tiny{events: came, said: []string{"1 a+b x accept; if fact f; at 2016-01-05"}},
			history,
			"1 settled, tabled by statement 0, settled by e0; 2 settled; 3 settled",
		},
		{
			"what lapsed",
			tiny{said: []string{"1 a x accept", "1 b x accept; until 2016-02-01T12:00Z"}},
			history,
			"1 settled, tabled by statement 0, settled by statement 1; 2 settled; 3 open, reversed by time",
		},
	})
}
