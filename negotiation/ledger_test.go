package negotiation_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// ledgerOf returns the ledger of an actor at a round; with no view on the record.
func ledgerOf(talks *negotiation.Talks, round, actor string, views []negotiation.View) *negotiation.Ledger {
	l, err := board(talks, round, views).Ledger(actor)
	if err != nil {
		panic(err) // a mistake in a test
	}
	return l
}

// Questions to the ledger of b at round 3, on the record unless a view is given.

func proposed(views ...negotiation.View) func(*negotiation.Talks) string {
	return entries(views, func(l *negotiation.Ledger, talks *negotiation.Talks) []string {
		var list []string
		for _, p := range l.Proposed {
			list = append(list, fmt.Sprintf("%s %s by %d, now %s, settled so %t", p.Standing.Term.ID, p.Wording, place(talks, p.Statement), p.Standing.Status, p.Settled()))
		}
		return list
	})
}

func supported() func(*negotiation.Talks) string {
	return entries(nil, func(l *negotiation.Ledger, talks *negotiation.Talks) []string {
		var list []string
		for _, s := range l.Supported {
			list = append(list, fmt.Sprint(stretched(s.Stretch, s.Standing), ": ", position(talks, s.First), ", then ", position(talks, s.Last)))
		}
		return list
	})
}

func heldOut(views ...negotiation.View) func(*negotiation.Talks) string {
	return entries(views, func(l *negotiation.Ledger, _ *negotiation.Talks) []string {
		var list []string
		for _, s := range l.HeldOut {
			list = append(list, stretched(s.Stretch, s.Standing))
		}
		return list
	})
}

func stretched(s negotiation.Stretch, now negotiation.Standing) string {
	line := fmt.Sprintf("%s %s-%s (%d)", now.Term.ID, s.From.ID, s.To.ID, s.Rounds)
	if s.Still {
		line += " still"
	}
	return line
}

func conceded() func(*negotiation.Talks) string {
	return entries(nil, func(l *negotiation.Ledger, _ *negotiation.Talks) []string {
		var list []string
		for _, c := range l.Conceded {
			line := fmt.Sprint(c.Term.ID, " at ", c.Round.ID, " from ", c.From)
			if w := c.Was; w.Statement != nil && w.Statement.Round == c.Round.ID {
				line += fmt.Sprintf(", having said %s %q", w.Statement.Stance, w.Wording)
			}
			for _, r := range c.Was.Refuses {
				line += fmt.Sprintf(", having refused %q", r.Wording)
			}
			if len(c.For) > 0 {
				line += fmt.Sprint(" for ", c.For)
			}
			if len(c.Linked) > 0 {
				line += fmt.Sprint(" with ", termIDs(c.Linked))
			}
			list = append(list, line)
		}
		return list
	})
}

func reversed(views ...negotiation.View) func(*negotiation.Talks) string {
	return entries(views, func(l *negotiation.Ledger, _ *negotiation.Talks) []string {
		var list []string
		for _, r := range l.Reversed {
			line := fmt.Sprint(r.Change.Term.ID, " at ", r.Round.ID, ": ", r.Turn)
			if over := r.Over(); over != nil {
				line += ", over to " + over.ID
			}
			if !r.GoesBack() {
				line += ", not going back"
			}
			list = append(list, line)
		}
		return list
	})
}

func waiting() func(*negotiation.Talks) string {
	return entries(nil, func(l *negotiation.Ledger, _ *negotiation.Talks) []string {
		var list []string
		for _, w := range l.Waiting {
			line := fmt.Sprint(w.Standing.Term.ID, " since ", w.From.ID, " for ", w.Unmet)
			for _, lack := range w.Without {
				line += fmt.Sprint(", ", lack.Actor, " ", lack.Gives)
			}
			list = append(list, line)
		}
		return list
	})
}

func rates() func(*negotiation.Talks) string {
	return entries(nil, func(l *negotiation.Ledger, _ *negotiation.Talks) []string {
		return []string{fmt.Sprint(l.ProposedSettled, l.SupportedSettled, l.Kept)}
	})
}

func entries(views []negotiation.View, of func(*negotiation.Ledger, *negotiation.Talks) []string) func(*negotiation.Talks) string {
	return func(talks *negotiation.Talks) string {
		return strings.Join(of(ledgerOf(talks, "3", "b", views), talks), "; ")
	}
}

func TestLedgerProposals(t *testing.T) {
	on := func(lines ...string) tiny { return tiny{said: lines} }
	trySentences(t, []sentence{
		{"A Proposal is a wording of a term that the actor proposed.", on("1 b x propose; text new"), proposed(), "x new by 0, now open, settled so false"},
		{"the first that proposed it", on("1 b x propose; text new", "2 b x propose; text new", "3 b x propose"), proposed(), "x new by 0, now open, settled so false"},
		{"(each wording is another)", on("1 b x propose; text new", "2 b x propose; text newer"), proposed(), "x new by 0, now open, settled so false; x newer by 1, now open, settled so false"},
		{"in the order of the talks", on("2 b x propose; text newer", "1 b x propose; text new"), proposed(), "x new by 1, now open, settled so false; x newer by 0, now open, settled so false"},
		{"settled now in the wording proposed", on("1 b x propose; text new", "2 b x propose; text newer", "2 a x accept"), proposed(), "x new by 0, now settled, settled so false; x newer by 1, now settled, settled so true"},
		{"(so)", on("1 b x propose; text new", "2 a x accept"), proposed(), "x new by 0, now settled, settled so true"},
		{"(in another)", on("1 b x propose; text new", "2 a+b x accept; text old"), proposed(), "x new by 0, now settled, settled so false"},
		{"What somebody takes up and lets go of between two points leaves no trace but in Proposed.", on("1 b x propose; text new", "1 b x withdraw"), func(talks *negotiation.Talks) string {
			return proposed()(talks) + ", supported " + supported()(talks)
		}, "x new by 0, now dropped, settled so false, supported "},
		{"claims count where the view admits them", on("1 a/b x propose; text new"), proposed(negotiation.AsReported), "x new by 0, now open, settled so false"},
		{"(not elsewhere)", on("1 a/b x propose; text new"), proposed(), ""},
		{"(what is accepted was not proposed)", on("1 b x accept; text new"), proposed(), ""},
	})
}

func TestLedgerStretches(t *testing.T) {
	four := negotiation.Rule{Kind: negotiation.Unanimity, Of: []string{"a", "b", "c", "d"}}
	on := func(lines ...string) tiny { return tiny{said: lines} }
	trySentences(t, []sentence{
		{"A Support is a stretch in which the actor supported a term.", on("1 b x accept"), supported(), "x 1-3 (3) still: accept old by statement 0, then accept old by statement 0"},
		{"(in whatever wording, or in principle)", on("1 b x in-principle", "2 b x accept; text new"), supported(), "x 1-3 (3) still: in-principle by statement 0, then accept new by statement 1"},
		{"a longest run of points, each next to the one before", on("1 b x accept", "2 b x reserve", "3 b x accept"), supported(), "x 1-1 (1): accept old by statement 0, then accept old by statement 0; x 3-3 (1) still: accept old by statement 2, then accept old by statement 2"},
		{"(a support that lapses)", on("1 b x accept; until 2016-02-20"), supported(), "x 1-2 (2): accept old by statement 0, then accept old by statement 0"},
		{"(comments never)", on("1 b x comment", "2 b x accept", "3 b x comment"), supported(), "x 2-3 (2) still: accept old by statement 1, then accept old by statement 1"},
		{"it rejected the term", on("1 a x accept", "2 b x reject"), heldOut(), "x 2-3 (2) still"},
		{"or reserved its position", on("1 b x reserve", "2 a x in-principle", "3 b x accept"), heldOut(), "x 2-2 (1)"},
		{"somebody else supported the term", on("1 b x reject", "2 c x accept", "3 c x withdraw"), heldOut(), "x 2-2 (1)"},
		{"refused a wording that somebody else stood for", on("1 a x accept", "2 b x reject; text old", "3 a x accept; text new"), heldOut(), "x 2-2 (1)"},
		{"(one that nobody stands for is in nobody's way)", on("1 a x accept", "2 b x reserve; text new"), heldOut(), ""},
		{"or stood for a wording while another had as many parties of the rule that stood for it", on("1 a x accept", "2 b x accept; text new", "3 a x accept; text new"), heldOut(), "x 2-2 (1)"},
		{"or more: of one against three the one holds out", tiny{rule: four, said: []string{"1 a+c+d x accept", "1 b x accept; text new"}}, heldOut(), "x 1-3 (3) still"},
		{"(and the three do not)", tiny{rule: four, said: []string{"1 b+c+d x accept", "1 a x accept; text new"}}, heldOut(), ""},
		{"of two against two all four", tiny{rule: four, said: []string{"1 a+c x accept", "1 b+d x accept; text new"}}, heldOut(), "x 1-3 (3) still"},
		{"(each of two sides by itself: one for a third wording makes the most of neither)", tiny{rule: four, said: []string{"1 b+c x accept", "1 a x accept; text new", "1 d x accept; text newer"}}, heldOut(), ""},
		{"parties of the rule: others do not count", on("1 c+d x accept", "1 b x accept; text new"), heldOut(), ""},
		{"(but they are somebody who supports)", on("1 c x accept", "1 b x reject"), heldOut(), "x 1-3 (3) still"},
		{"(on a condition or not)", on("1 a x accept; if fact f", "1 b x accept; text new"), heldOut(), "x 1-3 (3) still"},
		{"(more, and yet refused)", tiny{rule: four, said: []string{"1 b+c+d x accept", "1 b x reject; text new", "1 a x accept; text new"}}, heldOut(), "x 1-3 (3) still"},
		{"neither being the empty one", tiny{terms: []negotiation.Term{{ID: "x"}}, said: []string{"1 a x accept", "2 b x accept; text new"}}, heldOut(), ""},
		{"(but one refused stands in the way)", tiny{terms: []negotiation.Term{{ID: "x"}}, said: []string{"1 a x accept", "2 b x reserve"}}, heldOut(), "x 2-3 (2) still"},
		{"the rule asked for the actor's consent", tiny{rule: negotiation.Rule{Kind: negotiation.Unanimity, Of: []string{"a"}}, said: []string{"1 a x accept", "2 b x reject"}}, heldOut(), ""},
		{"(among a circle)", on("1 a x accept", "2 b x reject"), heldOut(onRecord.Among("a")), ""},
		{"(in-principle, silence and abstention stand in nobody's way)", on("1 a x accept", "1 b x in-principle", "2 b x abstain", "3 b x withdraw"), heldOut(), ""},
		{"(nor does a condition that does not hold: that is waiting)", on("1 a x accept", "1 b x accept; if fact f"), heldOut(), ""},
	})
}

func TestLedgerConcessions(t *testing.T) {
	on := func(lines ...string) tiny { return tiny{said: lines} }
	x, y := worded("x")[0], worded("y")[0]
	through := []negotiation.Term{{ID: "p", Text: "old", Includes: []string{"x"}}, x}
	trySentences(t, []sentence{
		{"It stands for a wording for which it did not stand at the point before: from against", on("1 a x accept", "1 b x reject", "2 b x accept"), conceded(), "x at 2 from against"},
		{"(another wording)", on("1 a x accept", "1 b x accept; text mine", "2 b x accept"), conceded(), "x at 2 from against"},
		{"(from withheld)", on("1 a x accept", "1 b x reserve", "2 b x accept"), conceded(), "x at 2 from withheld"},
		{"(in principle before)", on("1 b x in-principle", "1 a x accept", "2 b x accept"), conceded(), "x at 2 from withheld"},
		{"(from abstained)", on("1 a x accept", "1 b x abstain", "2 b x accept"), conceded(), "x at 2 from abstained"},
		{"(from silent)", on("1 a x accept", "2 b x accept"), conceded(), "x at 2 from silent"},
		{"somebody else stood for that wording at the point before", on("1 a x accept; text theirs", "2 b x accept; text new"), conceded(), ""},
		{"(in the rule or not, though it lets go of it now)", on("1 c x accept", "2 c x withdraw", "2 b x accept"), conceded(), "x at 2 from silent"},
		{"or has since proposed it by a statement earlier than the one by which the actor came over", on("1 a x propose; text new", "1 b x accept"), conceded(), "x at 1 from silent"},
		{"(not by a later one)", on("1 b x accept; text new", "1 a x propose; text new"), conceded(), ""},
		{"(nor by the same)", on("1 a+b x propose; text new"), conceded(), ""},
		{"whatever it holds now", on("1 a x propose; text new", "1 b x accept", "1 a x withdraw"), conceded(), "x at 1 from silent"},
		{"(it holds the same by a whole)", tiny{terms: through, said: []string{"1 b x propose; text mine", "1 a x propose; text new", "1 a+b p accept"}}, conceded(), "x at 1 from against, having said propose \"mine\""},
		{"(the one by which it came over, not one by which it said so again)", on("1 b x accept; text new", "1 a x propose; text new", "1 b x accept; text new"), conceded(), ""},
		{"(nor a whole by which it did)", tiny{terms: through, said: []string{"1 b x accept; text new", "1 a x propose; text new", "1 b p accept"}}, conceded(), ""},
		{"the first in the row of its last ones", on("1 b x accept; text new", "1 a x propose; text new", "1 b x reserve", "1 b x accept; text new"), conceded(), "x at 1 from withheld, having said reserve \"\""},
		{"or no later than the other did since", on("1 b x propose; text new", "1 a x propose; text new", "1 b x reject", "1 b x accept; text new"), conceded(), ""},
		{"(not by the same statement either)", on("1 a+b x propose; text new", "1 b x reject", "1 b x accept; text new"), conceded(), ""},
		{"(later is another thing)", on("1 a x propose; text new", "1 b x propose; text new"), conceded(), "x at 1 from silent"},
		{"that does not count if the actor had proposed it itself, up to the point before", on("1 b x propose; text new", "1 a x accept", "2 b x reserve", "3 b x accept"), conceded(), ""},
		{"(it had proposed others)", on("1 b x propose; text new", "1 a x accept; text old", "2 b x accept; text old"), conceded(), "x at 2 from against"},
		{"What the actor had just held is what it last said of the term itself since the point before and before it came over", on("1 a x accept", "2 b x reject", "2 b x reserve", "2 b x accept"), conceded(), "x at 2 from withheld, having said reserve \"\""},
		{"whose condition counts as it is at this point", tiny{events: []negotiation.Event{{Round: "2", Establishes: negotiation.IDs{"f"}}}, said: []string{"1 a x accept", "2 b x accept; text mine; if fact f", "2 b x accept"}}, conceded(), "x at 2 from against, having said accept \"mine\""},
		{"(it let go of all)", on("1 a x accept", "1 b x reject", "2 b x withdraw", "2 b x accept"), conceded(), "x at 2 from silent, having said withdraw \"\""},
		{"(what lapses in the round was not held at its moment)", on("1 a x accept", "2 b x reject; until 2016-01-20", "2 b x accept"), conceded(), "x at 2 from silent, having said reject \"\""},
		{"if it said nothing, what it held at the point before", on("1 a x accept", "1 b x reject", "2 b x comment", "2 b x accept"), conceded(), "x at 2 from against"},
		{"The refusals that it made in that time go with either.", on("1 a x accept", "2 b x reject; text old", "2 b x accept"), conceded(), "x at 2 from against, having refused \"old\""},
		{"(with what it said)", on("1 a x accept", "2 b x abstain", "2 b x reserve; text old", "2 b x accept"), conceded(), "x at 2 from withheld, having said abstain \"\", having refused \"old\""},
		{"(with what it held at the point before, later ones in place of earlier)", on("1 a x accept", "1 b x reserve; text old", "1 b x reject; text new", "2 b x reject; text old", "2 b x accept"), conceded(), "x at 2 from against, having refused \"old\", having refused \"new\""},
		{"(not those of other wordings in From)", on("1 a x accept", "2 b x reject; text new", "2 b x accept"), conceded(), "x at 2 from silent, having refused \"new\""},
		{"It agrees to a term in principle that it did not support at the point before", on("1 a x accept", "1 b x reject", "2 b x in-principle"), conceded(), "x at 2 from against"},
		{"(it had proposed a wording)", on("1 b x propose; text new", "1 a x accept; text old", "2 b x reject", "3 b x in-principle"), conceded(), ""},
		{"or has proposed any wording", on("1 a x propose; text new", "1 a x withdraw", "1 b x reject", "1 b x in-principle"), conceded(), "x at 1 from against, having said reject \"\""},
		{"(first)", on("1 b x propose; text mine", "1 a x propose; text new", "1 b x in-principle"), conceded(), ""},
		{"or support the term where it agrees in principle", on("1 b x accept; text new", "1 a x propose; text newer", "1 b x in-principle"), conceded(), ""},
		{"somebody else supported the term", on("1 a x in-principle", "2 b x in-principle"), conceded(), "x at 2 from silent"},
		{"to that on the table now, if it agrees in principle", on("1 a x propose; text new", "1 b x reject; text new", "2 b x in-principle"), conceded(), "x at 2 from against, having refused \"new\""},
		{"It stands without condition for a wording for which it stood at the point before on a condition that did not hold then and does not now", on("1 a x propose; text new", "1 b x propose; text new; if fact f", "2 b x accept; text new"), conceded(), "x at 1 from silent for [f]; x at 2 from withheld"},
		{"(a condition that has come to hold is no more than confirmed)", tiny{events: []negotiation.Event{{Round: "2", Establishes: negotiation.IDs{"f"}}}, said: []string{"1 b x propose; text new; if fact f", "1 a x accept; text new", "2 b x accept; text new"}}, conceded(), ""},
		{"on a statement made since the point before", tiny{terms: through, said: []string{"1 b x accept; text mine", "1 b p accept", "1 a x accept; text mine", "2 b p withdraw"}}, conceded(), ""},
		{
			"what unsettled the term, so that a reversal at this point names the actor",
			tiny{terms: ruled(negotiation.Rule{Kind: negotiation.Unopposed, Of: []string{"b"}}), said: []string{"1 a x accept", "2 b x accept; if fact f"}},
			func(talks *negotiation.Talks) string { return reversed()(talks) + "; conceded " + conceded()(talks) },
			"x at 2: b conditioned, not going back; conceded ",
		},
		{"what came down from a whole to a term on which the actor had been silent: the whole counts itself", tiny{terms: through, said: []string{"1 a p accept", "2 b p accept"}}, conceded(), "p at 2 from silent"},
		{"or had held what came down before", tiny{terms: through, said: []string{"1 a p accept", "1 b p in-principle", "2 b p accept"}}, conceded(), "p at 2 from withheld"},
		{"(what it said of the part itself since, too)", tiny{terms: through, said: []string{"1 a p accept", "2 b x reject", "2 b p accept"}}, conceded(), "p at 2 from silent; x at 2 from against, having said reject \"\""},
		{"(what came down did so only where the whole is what brought it over)", tiny{terms: through, said: []string{"1 a x accept", "2 b x accept", "2 b p accept"}}, conceded(), "x at 2 from silent"},
		{"(what it had held of the part itself it concedes)", tiny{terms: through, said: []string{"1 a p accept", "1 b x reject", "2 b p accept"}}, conceded(), "p at 2 from silent; x at 2 from against"},
		{"the return from silence to a wording that it had stood for", on("1 b x accept", "1 a x accept", "2 b x withdraw", "3 b x accept"), conceded(), ""},
		{"or to a term that it had supported", on("1 b x accept", "1 a x accept; text new", "2 b x withdraw", "3 b x in-principle"), conceded(), ""},
		{"(the return from an objection is one)", on("1 b x accept", "1 a x accept", "2 b x reject", "3 b x accept"), conceded(), "x at 3 from against"},
		{"those who come to support a term in one round that neither proposes make no concession to each other", on("1 a x accept", "1 b x accept"), conceded(), ""},
		{"in return for what: the terms, acceptances and facts of its condition, as they are written", tiny{terms: []negotiation.Term{x, y}, said: []string{"1 a x accept", "2 b x accept; if fact g and m accepts y and y settled"}}, conceded(), "x at 2 from silent for [g y by a y]"},
		{"the terms that rest on this one as it rests on them", tiny{terms: []negotiation.Term{x, y}, said: []string{"1 b y propose", "1 a x propose", "2 a y accept; if x settled", "2 b x accept; if y settled"}}, conceded(), "x at 2 from silent for [y] with [y]"},
	})
}

func TestLedgerReversals(t *testing.T) {
	newer := worded("u", "v", "w", "x", "y", "z", "p")
	newer[1].Replaces, newer[2].Includes = []string{"w"}, []string{"u"}
	newer[4].Replaces, newer[5].Replaces, newer[6].Includes = []string{"x"}, []string{"y"}, []string{"y"}
	on := func(lines ...string) tiny { return tiny{said: lines} }
	trySentences(t, []sentence{
		{"settled at one point and no longer at the next, and names the actor", on("1 a+b x accept", "2 b x withdraw"), reversed(), "x at 2: b withdrew"},
		{"goes back on its consent: it had given that to the settled wording", tiny{rule: negotiation.Rule{Kind: negotiation.Unopposed}, said: []string{"1 a x accept", "2 b x reject"}}, reversed(), "x at 2: b rejected, not going back"},
		{"Who goes over to a term that replaces another goes back on nothing", tiny{terms: newer, said: []string{"1 a+b x accept", "2 b y accept"}}, reversed(), "x at 2: b replaced, over to y, not going back"},
		{"(the term that replaces it, though the statement was on a whole)", tiny{terms: newer, said: []string{"1 a+b x accept", "2 b p accept"}}, reversed(), "x at 2: b replaced, over to y, not going back"},
		{"(directly or through others)", tiny{terms: newer, said: []string{"1 a+b x accept", "2 b z accept"}}, reversed(), "x at 2: b replaced, over to z, not going back"},
		{"or a whole that its consent had come down from", tiny{terms: newer, said: []string{"1 a+b w accept", "2 b v accept"}}, reversed(), "u at 2: b replaced, over to v, not going back; w at 2: b replaced, over to v, not going back"},
		{"who consented for a time that is over", on("1 a x accept", "1 b x accept; until 2016-01-20"), reversed(), "x at 2: b lapsed, not going back"},
		{"who stands by a statement whose condition fails", tiny{
			events: []negotiation.Event{{Round: "1", Establishes: negotiation.IDs{"f"}}, {Round: "2", Lapses: negotiation.IDs{"f"}}},
			said:   []string{"1 a x accept", "1 b x accept; if fact f"},
		}, reversed(), "x at 2: b condition-failed, not going back"},
		{"(another statement is another thing)", on("1 a+b x accept", "2 b x accept; if fact f"), reversed(), "x at 2: b conditioned"},
		{"(not one that names others)", on("1 a+b x accept", "2 a x withdraw"), reversed(), ""},
		{"(time and again)", on("1 a+b x accept", "2 b x reject", "2 a x withdraw", "2 a+b x accept", "3 b x reserve"), reversed(), "x at 3: b reserved"},
		{"claims count where the view admits them", on("1 a x accept", "1 a/b x accept", "2 a/b x reject"), reversed(negotiation.AccordingTo("a")), "x at 2: b rejected"},
		{"by round, then by term in the order of the record", tiny{terms: worded("x", "y"), said: []string{"1 a+b x accept", "1 a+b y accept", "2 b y reject", "3 b x reject"}}, reversed(), "y at 2: b rejected; x at 3: b rejected"},
	})
}

func TestLedgerWaits(t *testing.T) {
	on := func(lines ...string) tiny { return tiny{said: lines} }
	trySentences(t, []sentence{
		{"A Wait is a term that the actor supports and that is not settled.", on("2 b x accept"), waiting(), "x since 2 for [], a silent"},
		{"(settled)", on("2 a+b x accept"), waiting(), ""},
		{"(supported no longer)", on("2 b x accept", "3 b x reserve"), waiting(), ""},
		{"if its condition does not hold: what does not hold of it, as it is written", tiny{
			terms: worded("x", "y"), events: []negotiation.Event{{Round: "1", Establishes: negotiation.IDs{"g"}}},
			said: []string{"1 a x accept", "1 b x accept; if fact g and fact f and m accepts y"},
		}, waiting(), "x since 1 for [f y by a]"},
		{"then the parts of the term that are not settled", tiny{terms: whole(), said: []string{"1 a+b p accept", "1 a y reserve"}}, waiting(), "p since 1 for [y]; y since 1 for [], a withheld"},
		{"that neither consent to the wording nor abstain", tiny{rule: negotiation.Rule{Kind: negotiation.Unanimity, Of: []string{"d", "c", "b", "a"}}, said: []string{"1 b x accept", "2 a x abstain", "2 c x reject"}}, waiting(), "x since 1 for [], d silent, c against"},
		{"or the one on the table where that is none", on("1 b x in-principle", "1 a x accept; text new"), waiting(), "x since 1 for [], a against"},
	})
}

func TestLedgerRates(t *testing.T) {
	on := func(lines ...string) tiny { return tiny{said: lines} }
	trySentences(t, []sentence{
		{"of its proposals, those settled now, in the wording proposed", on("1 b x propose; text new", "2 a+b x propose; text newer"), rates(), "{1 2} {1 1} {1 1}"},
		{"of the terms that it supported at some point, those settled now", tiny{terms: worded("x", "y", "z"), said: []string{"1 b x accept", "1 a+b y accept", "2 a x accept", "3 b x reserve"}}, rates(), "{0 0} {1 2} {1 2}"},
		{"in a wording to which it gave its consent", tiny{rule: negotiation.Rule{Kind: negotiation.Threshold, Quota: 1}, said: []string{"1 a x accept", "1 b x reject", "2 b x in-principle"}}, rates(), "{0 0} {1 1} {0 0}"},
		{"Of the statements on which its consent to something settled rested at some point", on("1 a+b x accept", "2 b x accept", "3 b x reserve; text new"), rates(), "{0 0} {1 1} {2 2}"},
		{"those on which it has not gone back", on("1 a+b x accept", "2 b x reject"), rates(), "{0 0} {0 1} {0 1}"},
		{"(another did)", on("1 a+b x accept", "2 a x reject"), rates(), "{0 0} {0 1} {1 1}"},
		{"(it has come back since: that is another statement)", on("1 a+b x accept", "2 b x reject", "3 b x accept"), rates(), "{0 0} {1 1} {1 2}"},
		{"what is said of a whole is said once, however many parts rest on it", tiny{terms: whole(), said: []string{"1 a+b p accept", "2 b p withdraw"}}, rates(), "{0 0} {0 3} {0 1}"},
		{"(one part that it goes back on is enough)", tiny{terms: whole(), said: []string{"1 a+b p accept", "2 b y reject"}}, rates(), "{0 0} {1 3} {0 1}"},
		{"of nothing", on(), rates(), "{0 0} {0 0} {0 0}"},
	})
}

func TestRateSaysWhatItIsOfNothing(t *testing.T) {
	if share, ok := (negotiation.Rate{}).Share(); share != 0 || ok {
		t.Errorf("of nothing %v, %v", share, ok)
	}
	if share, ok := (negotiation.Rate{Count: 3, Of: 4}).Share(); share != 0.75 || !ok {
		t.Errorf("three in four are %v, %v", share, ok)
	}
}

// A stretch lasts from moment to moment, where both are known and in order.
func TestStretchLasted(t *testing.T) {
	const day = 24 * time.Hour
	for _, tc := range []struct {
		from, to *negotiation.Round
		want     time.Duration
		ok       bool
	}{
		{&negotiation.Round{Start: "2016-09-03"}, &negotiation.Round{Start: "2016-09-05"}, 2 * day, true},
		{&negotiation.Round{Start: "2016-09-01", End: "2016-09-03T12:00Z"}, &negotiation.Round{Start: "2016-09-05T12:00Z"}, 2 * day, true},
		{&negotiation.Round{Start: "2016-09-03"}, &negotiation.Round{Start: "2016-09-03"}, 0, true},
		{&negotiation.Round{Start: "2016-09-03"}, &negotiation.Round{}, 0, false},
		{&negotiation.Round{}, &negotiation.Round{Start: "2016-09-03"}, 0, false},
		{&negotiation.Round{Start: "2016-09-05"}, &negotiation.Round{Start: "2016-09-03"}, 0, false},
		{nil, nil, 0, false},
	} {
		if d, ok := (negotiation.Stretch{From: tc.from, To: tc.to}).Lasted(); d != tc.want || ok != tc.ok {
			t.Errorf("from %v to %v: %v, %v, want %v, %v", tc.from, tc.to, d, ok, tc.want, tc.ok)
		}
	}
}

// The ledger at a point within a round goes up to that point: the board's is the
// last.
func TestLedgerWithinARound(t *testing.T) {
	talks := open(t, tiny{said: []string{"1 a+b x accept", "2 b x reject", "2 b x accept", "3 b x withdraw"}})
	for i, want := range []string{"x 1-1 (1) still, 0 reversed", "x 1-1 (1), 1 reversed", "x 1-2 (2) still, 0 reversed", "x 1-2 (2), 1 reversed"} {
		b, err := talks.After(i, onRecord)
		if err != nil {
			t.Fatal(err)
		}
		l, err := b.Ledger("b")
		if err != nil {
			t.Fatal(err)
		}
		got := fmt.Sprintf("%s, %d reversed", stretched(l.Supported[0].Stretch, l.Supported[0].Standing), len(l.Reversed))
		if got != want || l.Round != b.Round() || l.View != b.View() {
			t.Errorf("after %d: got %q, want %q", i, got, want)
		}
	}
}

func TestLedgerOfNobody(t *testing.T) {
	talks := open(t, tiny{})
	for _, b := range []*negotiation.Board{nil, {}, board(talks, "1", nil)} {
		_, err := b.Ledger("z")
		if unknown, ok := errors.AsType[*negotiation.UnknownError](err); !ok || unknown.What != "actor" || unknown.ID != "z" {
			t.Errorf("got %v", err)
		}
	}
	if l := ledgerOf(talks, "3", "m", nil); l.Actor != "a" {
		t.Errorf("m speaks for a, and yet this is the ledger of %s", l.Actor)
	}
	before, err := open(t, tiny{rounds: []negotiation.Round{}}).Latest(onRecord)
	if err != nil {
		t.Fatal(err)
	}
	l, err := before.Ledger("a")
	if err != nil || l.Round != nil || len(l.Supported) > 0 {
		t.Errorf("before anything was said: %v, %v", l, err)
	}
	const none = `"proposed":[],"supported":[],"conceded":[],"held_out":[],"reversed":[],"waiting":[],` +
		`"rates":{"proposed_settled":{"count":0,"of":0},"supported_settled":{"count":0,"of":0},"kept":{"count":0,"of":0}}}`
	wantForm(t, l, `{"actor":"a","view":"on-record",`+none)
	wantForm(t, negotiation.Ledger{}, `{"actor":"","view":"on-record",`+none)
	wantForm(t, (*negotiation.Ledger)(nil), `null`)
}

// Moscow's part in the talks on Syria, and Washington's: each wanted something
// that the other came over to, and each took something back.
func TestLedgersOfTheSyrianTalks(t *testing.T) {
	rec, err := readSyria()
	if err != nil {
		t.Fatal(err)
	}
	talks, err := negotiation.Open(rec)
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct{ actor, round, want string }{
		{"us", "after", "conceded joint-strikes (silent), separation (silent); reversed jic (withdrew), channel (rejected); kept 13 of 15"},
		{"russia", "after", "conceded air-grounding (withheld), jic (withheld), castello (withheld), nusra-exit (silent); reversed truce-renewal (conditioned); kept 12 of 13"},
		{"russia", "hangzhou", "conceded; reversed; kept 4 of 4"},
		{"syria-gov", "after", "conceded exclusion (withheld), aid-access (silent), sep-deal (silent), truce-renewal (silent); reversed truce-renewal (withdrew); kept 2 of 3"},
	} {
		l := ledgerOf(talks, tc.round, tc.actor, nil)
		var gave, took []string
		for _, c := range l.Conceded {
			gave = append(gave, fmt.Sprintf("%s (%s)", c.Term.ID, c.From))
		}
		for _, r := range l.Reversed {
			took = append(took, fmt.Sprintf("%s (%s)", r.Change.Term.ID, r.Turn.Cause))
		}
		got := strings.TrimSpace("conceded "+strings.Join(gave, ", ")) + "; " + strings.TrimSpace("reversed "+strings.Join(took, ", "))
		if got += fmt.Sprintf("; kept %d of %d", l.Kept.Count, l.Kept.Of); got != tc.want {
			t.Errorf("%s at %s\n got %s\nwant %s", tc.actor, tc.round, got, tc.want)
		}
	}
}

// What is always true of a ledger.
func TestLedgerProperties(t *testing.T) {
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		v := tr.views[tr.IntN(len(tr.views))]
		boards := tr.boards(tr.talks, v)
		for _, a := range tr.rec.Actors {
			if tr.talks.Roster().Principal(a.ID) != a.ID {
				continue
			}
			last := boards[len(boards)-1]
			l, err := last.Ledger(a.ID)
			if err != nil {
				tr.Fatal(err)
			}
			tr.everyReversal(l, boards)
			tr.apart("supported", l.Supported)
			var heldOut []negotiation.Support
			for _, h := range l.HeldOut {
				heldOut = append(heldOut, negotiation.Support(h))
			}
			tr.apart("held out", heldOut)
			tr.noneOwn(l, boards)
			tr.waitsRightly(l, last)
		}
	})
}

// Every reversal of the record that names the actor is in its ledger, and no
// others are.
func (tr trial) everyReversal(l *negotiation.Ledger, boards []*negotiation.Board) {
	var want, got []string
	for i := 1; i < len(boards); i++ {
		for _, c := range negotiation.Compare(boards[i-1], boards[i]).Reversed() {
			for _, turn := range c.By {
				if turn.Actor == l.Actor {
					want = append(want, fmt.Sprint(boards[i].Round().ID, c.Term.ID, turn, c.Because))
				}
			}
		}
	}
	for _, r := range l.Reversed {
		got = append(got, fmt.Sprint(r.Round.ID, r.Change.Term.ID, r.Turn, r.Change.Because))
	}
	tr.same("reversals of "+l.Actor, got, want)
}

// Stretches of one term come in order and leave a point between them.
func (tr trial) apart(what string, list []negotiation.Support) {
	for i, s := range list {
		if tr.round(s.To.ID)-tr.round(s.From.ID)+1 != s.Rounds || s.Still != (s.To.ID == tr.rec.Rounds[len(tr.rec.Rounds)-1].ID) {
			tr.Errorf("%s: %s-%s of %d, still %t", what, s.From.ID, s.To.ID, s.Rounds, s.Still)
		}
		if i > 0 && list[i-1].Standing.Term == s.Standing.Term && tr.round(list[i-1].To.ID)+1 >= tr.round(s.From.ID) {
			tr.Errorf("%s: %s to %s, then from %s", what, s.Standing.Term.ID, list[i-1].To.ID, s.From.ID)
		}
	}
}

// No concession is to a wording that the actor had proposed in an earlier round,
// unless it only gave up its condition; and each is a support that was not given
// before.
func (tr trial) noneOwn(l *negotiation.Ledger, boards []*negotiation.Board) {
	for _, c := range l.Conceded {
		own := slices.ContainsFunc(l.Proposed, func(p negotiation.Proposal) bool {
			return p.Standing.Term == c.Term && p.Wording == c.Now.Wording && tr.round(p.Statement.Round) < tr.round(c.Round.ID)
		})
		var was negotiation.Position
		if r := tr.round(c.Round.ID); r > 0 {
			s, _ := boards[r-1].Standing(c.Term.ID)
			was = s.Position(l.Actor)
		}
		gaveUpCondition := was.Stance.Supports() && was.Wording == c.Now.Wording
		if own && !gaveUpCondition || !c.Now.Stance.Supports() || c.From == negotiation.ContributionGiven {
			tr.Errorf("%s concedes %s %q at %s from %s", l.Actor, c.Term.ID, c.Now.Wording, c.Round.ID, c.From)
		}
	}
}

// round returns which round of the record it is.
func (tr trial) round(id string) int {
	return slices.IndexFunc(tr.rec.Rounds, func(r negotiation.Round) bool { return r.ID == id })
}

// What is waited for is supported and not settled, and the support goes on.
func (tr trial) waitsRightly(l *negotiation.Ledger, b *negotiation.Board) {
	n := 0
	for s := range b.All() {
		if s.Position(l.Actor).Stance.Supports() && s.Status != negotiation.StatusSettled {
			n++
		}
	}
	if n != len(l.Waiting) {
		tr.Errorf("%s waits for %d terms, not for %d", l.Actor, n, len(l.Waiting))
	}
	for _, w := range l.Waiting {
		if !w.Still || w.Standing.Status == negotiation.StatusSettled || !w.Last.Stance.Supports() {
			tr.Errorf("%s waits for %s, which is %s", l.Actor, w.Standing.Term.ID, w.Standing.Status)
		}
	}
}

// The entries of a ledger can be written by themselves, the zero ones too.
func TestZeroEntriesJSON(t *testing.T) {
	const stretch = `"term":"","status":"untabled","from":"","to":"","rounds":0,"first":{},"last":{}}`
	for want, zero := range map[string]any{
		`{"term":"","statement":null,"status":"untabled"}`: negotiation.Proposal{},
		`{` + stretch: negotiation.Support{},
		`{"term":"","round":"","from":"against","was":{},"now":{}}`:                                                     negotiation.Concession{},
		`{"round":"","cause":"unknown","change":{"term":"","kind":"unchanged","before":"untabled","after":"untabled"}}`: negotiation.Reversal{},
		`{"actor":"","gives":"against"}`: negotiation.Lack{},
	} {
		wantForm(t, zero, want)
	}
	wantForm(t, negotiation.HoldOut{}, `{`+stretch)
	wantForm(t, negotiation.Wait{}, `{`+stretch)
}

func TestLedgerJSON(t *testing.T) {
	talks := open(t, tiny{terms: worded("x", "y"), said: []string{
		"1 b x propose; text mine", "1 a x accept; text theirs", "1 a+b y accept", "2 b x accept; text theirs; if fact f", "3 b y withdraw",
	}})
	x1 := `{"round":"1","by":"b","term":"x","stance":"propose"}`
	x2 := `{"round":"2","by":"b","term":"x","stance":"accept"}`
	y1 := `{"round":"1","by":["a","b"],"term":"y","stance":"accept"}`
	mine := `{"stance":"propose","wording":"mine","holds":true,"statement":` + x1 + `}`
	theirs := `{"stance":"accept","wording":"theirs","statement":` + x2 + `}`
	both := `{"stance":"accept","wording":"old","holds":true,"statement":` + y1 + `}`
	stretch := `{"term":"x","status":"conditional","from":"1","to":"3","rounds":3,"still":true,"seconds":5184000,"first":` + mine + `,"last":` + theirs
	wantForm(t, ledgerOf(talks, "3", "b", []negotiation.View{onRecord.Among("a", "b")}), `{"actor":"b","view":"on-record@a,b","round":"3",`+
		`"proposed":[{"term":"x","wording":"mine","statement":`+x1+`,"status":"conditional"}],`+
		`"supported":[`+stretch+`},{"term":"y","status":"open","from":"1","to":"2","rounds":2,"seconds":2678400,"first":`+both+`,"last":`+both+`}],`+
		`"conceded":[{"term":"x","round":"2","from":"against","was":`+mine+`,"now":`+theirs+`,"for":[{"fact":"f"}]}],`+
		`"held_out":[{"term":"x","status":"conditional","from":"1","to":"1","rounds":1,"seconds":0,"first":`+mine+`,"last":`+mine+`}],`+
		`"reversed":[{"round":"3","cause":"withdrew","change":{"term":"y","kind":"reversed","before":"settled","after":"open","by":[{"actor":"b","cause":"withdrew"}]}}],`+
		`"waiting":[`+stretch+`,"unmet":[{"fact":"f"}]}],`+
		`"rates":{"proposed_settled":{"count":0,"of":1},"supported_settled":{"count":0,"of":2},"kept":{"count":0,"of":1}}}`)
}
