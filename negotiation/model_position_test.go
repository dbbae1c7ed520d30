package negotiation_test

import (
	"testing"

	"parley.example/actor"
	"parley.example/negotiation"
)

var (
	onRecord    = negotiation.OnRecord
	asReported  = negotiation.AsReported
	accordingTo = negotiation.AccordingTo
)

func ties(list ...actor.Tie) []actor.Tie { return list }

func TestModelWhoHolds(t *testing.T) {
	const principals = "speaks-for makes an actor a mouthpiece with no position of its own; the principal of an actor is the end of its speaks-for chain"
	const firstHand = "It is first-hand if the principal of by is the holder, or has a represents tie to it (one tie; mandates do not chain)"
	const joint = "A joint statement counts as one by each speaker about each subject"
	mandate := actor.Tie{From: "c", Kind: actor.Represents, To: "b"}
	trySentences(t, []sentence{
		{principals, tiny{said: []string{"1 m x accept"}}, heldAt("1", "x", "a"), "accept old by statement 0"},
		{principals + " (asked of the mouthpiece)", tiny{said: []string{"1 a x accept"}}, heldAt("1", "x", "m"), "accept old by statement 0"},
		{principals + " (two steps)", tiny{
			ties: ties(actor.Tie{From: "d", Kind: actor.SpeaksFor, To: "m"}), said: []string{"1 d x accept"},
		}, heldAt("1", "x", "a"), "accept old by statement 0"},
		{firstHand + ": by its holder", tiny{said: []string{"1 m/a x accept"}}, heldAt("1", "x", "a"), "accept old by statement 0"},
		{firstHand + ": under a mandate", tiny{ties: ties(mandate), said: []string{"1 c/b x accept"}}, heldAt("1", "x", "b"), "accept old by statement 0"},
		{firstHand + ": its holder keeps its own positions", tiny{ties: ties(mandate), said: []string{"1 c x accept"}}, heldAt("1", "x", "b"), "silent, unsaid"},
		{firstHand + ": two mandates", tiny{
			ties: ties(mandate, actor.Tie{From: "d", Kind: actor.Represents, To: "c"}), said: []string{"1 d/b x accept"},
		}, heldAt("1", "x", "b"), "silent, unsaid"},
		{firstHand + ": otherwise it is a claim", tiny{said: []string{"1 a/b x accept"}}, heldAt("1", "x", "b"), "silent, unsaid"},
		{"A tie of a mouthpiece is a tie of its principal", tiny{
			ties: ties(actor.Tie{From: "m", Kind: actor.Represents, To: "b"}), said: []string{"1 a/b x accept"},
		}, heldAt("1", "x", "b"), "accept old by statement 0"},
		{joint, tiny{said: []string{"1 a+b x accept"}}, statusAt("1"), "x settled"},
		{joint + ": in part a claim", tiny{said: []string{"1 a/a+b x accept"}}, statusAt("1"), "x open"},
		{joint + ": in part a claim, admitted", tiny{said: []string{"1 a/a+b x accept"}}, statusAt("1", accordingTo("m")), "x settled"},
		{"Statements are ordered by round, and within a round as they are listed", tiny{
			said: []string{"2 b x reject", "1 b x accept", "2 b x reserve", "1 b x abstain"},
		}, heldAt("2", "x", "b"), "reserve by statement 2"},
	})
}

func TestModelAccounts(t *testing.T) {
	talks := tiny{said: []string{"1 b x accept", "1 a/b x reject", "1 c/b x reserve"}}
	const latest = "The latest admitted statement wins, whoever made it"
	trySentences(t, []sentence{
		{"on-record admits first-hand statements only", talks, heldAt("1", "x", "b", onRecord), "accept old by statement 0"},
		{
			"according-to:a admits first-hand statements by anyone, and claims by actors whose principal is a's principal", talks,
			heldAt("1", "x", "b", accordingTo("m")), "reject by statement 1",
		},
		{"according-to:a admits no claims by others", talks, heldAt("1", "x", "b", accordingTo("d")), "accept old by statement 0"},
		{"as-reported admits every statement", talks, heldAt("1", "x", "b", asReported), "reserve by statement 2"},
		{latest, tiny{said: []string{"1 a/b x reject", "1 b x accept"}}, heldAt("1", "x", "b", asReported), "accept old by statement 1"},
		{"a claim may be made later about an earlier round", tiny{
			said: []string{"2 b x reject", "1 a/b x accept; at 2016-03-01"},
		}, heldAt("1", "x", "b", asReported), "accept old by statement 1"},
	})
}

func TestModelDirectPosition(t *testing.T) {
	until := with(worded("x"), func(x *negotiation.Term) { x.Until = "2016-01-20" })
	trySentences(t, []sentence{
		{"The direct position comes from the last admitted statement in a round not after r", tiny{
			said: []string{"1 b x accept", "2 b x reserve", "3 b x reject"},
		}, heldAt("2", "x", "b"), "reserve by statement 1"},
		{"comments aside", tiny{said: []string{"1 b x accept", "1 b x comment"}}, heldAt("1", "x", "b"), "accept old by statement 0"},
		{
			"refusals of a single wording aside",
			tiny{said: []string{"1 b x accept", "1 b x reject; text new"}},
			heldAt("1", "x", "b"), "accept old by statement 0; reject of new",
		},
		{"It is silent if there is none", tiny{}, heldAt("1", "x", "b"), "silent, unsaid"},
		{"or if its stance is withdraw", tiny{said: []string{"1 b x accept", "1 b x withdraw"}}, heldAt("1", "x", "b"), "silent, withdrawn by statement 1"},
		{
			"or if it has lapsed: its own until lies before the moment of r",
			tiny{said: []string{"1 b x accept; until 2016-01-20"}},
			heldAt("2", "x", "b"), "silent, lapsed by statement 0",
		},
		{
			"or the term's does while the moment of the statement's round is not after it",
			tiny{terms: until, said: []string{"1 b x accept"}},
			heldAt("2", "x", "b"), "silent, lapsed by statement 0",
		},
		{
			"(what is said after the term's until stands)",
			tiny{terms: until, said: []string{"1 b x accept", "2 b x accept"}},
			heldAt("2", "x", "b"), "accept old by statement 1",
		},
		{
			"(an objection lapses like any position)",
			tiny{said: []string{"1 b x reject; until 2016-01-20"}},
			heldAt("2", "x", "b"), "silent, lapsed by statement 0",
		},
		{
			"(what has lapsed uncovers nothing older)",
			tiny{said: []string{"1 b x accept", "1 b x reject; until 2016-01-20"}},
			heldAt("2", "x", "b"), "silent, lapsed by statement 1",
		},
	})
}

// The moment of a round is its end, or its start where it has no end; a date as
// an end or an until is its last instant in UTC, as a start its first.
func TestModelUntilToTheInstant(t *testing.T) {
	at := func(r negotiation.Round, until string) tiny {
		r.ID = "2"
		return tiny{rounds: []negotiation.Round{{ID: "1", Start: "2016-09-01"}, r}, said: []string{"1 b x accept; until " + until}}
	}
	const stands, gone = "accept old by statement 0", "silent, lapsed by statement 0"
	trySentences(t, []sentence{
		{"until the 12th, the round ends on the 12th", at(negotiation.Round{End: "2016-09-12"}, "2016-09-12"), heldAt("2", "x", "b"), stands},
		{"until the 12th, the round ends on the 13th", at(negotiation.Round{End: "2016-09-13"}, "2016-09-12"), heldAt("2", "x", "b"), gone},
		{"until the 12th, the round starts on the 13th", at(negotiation.Round{Start: "2016-09-13"}, "2016-09-12"), heldAt("2", "x", "b"), gone},
		{"until the 12th at noon, the round ends on the 12th", at(negotiation.Round{End: "2016-09-12"}, "2016-09-12T12:00Z"), heldAt("2", "x", "b"), gone},
		{"until the 12th at noon, the round starts on the 12th", at(negotiation.Round{Start: "2016-09-12"}, "2016-09-12T12:00Z"), heldAt("2", "x", "b"), stands},
		{"until noon, the round ends at noon", at(negotiation.Round{End: "2016-09-12T12:00Z"}, "2016-09-12T12:00Z"), heldAt("2", "x", "b"), stands},
		{"until noon, the round ends at noon elsewhere", at(negotiation.Round{End: "2016-09-12T12:00:00-01:00"}, "2016-09-12T12:00Z"), heldAt("2", "x", "b"), gone},
		{"until September, the round ends on the 30th", at(negotiation.Round{End: "2016-09-30"}, "2016-09"), heldAt("2", "x", "b"), stands},
		{"until September, the round starts with October", at(negotiation.Round{Start: "2016-10"}, "2016-09"), heldAt("2", "x", "b"), gone},
		{"until 2016, the round starts in December", at(negotiation.Round{Start: "2016-12"}, "2016"), heldAt("2", "x", "b"), stands},
	})
}

func TestModelRefusals(t *testing.T) {
	const adds = "A reject or reserve with a text leaves the direct position as it is and adds a refusal of that wording"
	const stands = "It stands at r unless it has lapsed in the same way, or h has a later direct statement on x (a withdrawal included)"
	until := with(worded("x"), func(x *negotiation.Term) { x.Until = "2016-01-20" })
	trySentences(t, []sentence{
		{adds, tiny{said: []string{"1 b x accept; text new", "1 b x reserve; text  old "}}, heldAt("1", "x", "b"), "accept new by statement 0; reserve of old"},
		{adds + ", held or not", tiny{said: []string{"1 b x reject; text old"}}, heldAt("1", "x", "b"), "silent, unsaid; reject of old"},
		{stands, tiny{said: []string{"1 b x reject; text new", "1 b x accept"}}, heldAt("1", "x", "b"), "accept old by statement 1"},
		{stands + ": withdrawn", tiny{said: []string{"1 b x reject; text new", "1 b x withdraw"}}, heldAt("1", "x", "b"), "silent, withdrawn by statement 1"},
		{stands + ": a comment is no such statement", tiny{said: []string{"1 b x reject; text new", "1 b x comment"}}, heldAt("1", "x", "b"), "silent, unsaid; reject of new"},
		{stands + ": lapsed", tiny{said: []string{"1 b x reject; text new; until 2016-01-20"}}, heldAt("2", "x", "b"), "silent, unsaid"},
		{stands + ": lapsed with the term", tiny{terms: until, said: []string{"1 b x reject; text new"}}, heldAt("2", "x", "b"), "silent, unsaid"},
		{
			"or what h holds on x at r rests on a later statement that came down from a whole",
			tiny{terms: whole(), said: []string{"1 b x reject; text old", "1 b p accept"}},
			heldAt("1", "x", "b"), "accept old by statement 1 through p",
		},
		{
			"(it comes back with the whole's support gone)",
			tiny{terms: whole(), said: []string{"1 b x reject; text old", "1 b p accept", "2 b p withdraw"}},
			heldAt("2", "x", "b"), "silent, unsaid; reject of old",
		},
		{"before any replacement silences it", tiny{
			terms: append(whole(), negotiation.Term{ID: "z", Replaces: []string{"x"}}),
			said:  []string{"1 b x reject; text old", "1 b p accept", "1 b z accept"},
		}, heldAt("1", "x", "b"), "silent, replaced by statement 2"},
		{
			"Of two that stand on one wording, the later counts",
			tiny{said: []string{"1 b x reject; text new", "1 b x reserve; text new"}},
			heldAt("1", "x", "b"), "silent, unsaid; reserve of new",
		},
		{"A refusal of w goes before the position", tiny{said: []string{"1 a+b x accept", "1 b x reject; text old"}}, statusAt("1"), "x contested"},
		{"it has refused w with reserve: Withheld", tiny{said: []string{"1 a+b x accept", "1 b x reserve; text old"}}, statusAt("1"), "x open"},
		{"(of another wording it is nothing)", tiny{said: []string{"1 a+b x accept", "1 b x reject; text new"}}, statusAt("1"), "x settled"},
		{"(a reserve on this wording goes before standing for another)", tiny{said: []string{"1 a x accept", "1 b x accept; text new", "1 b x reserve; text old"}}, statusAt("1"), "x open"},
	})
}

func TestModelPassingDown(t *testing.T) {
	const passes = "Where h's position on a composite is a support whose statement comes after h's last direct statement on an included term, its position on that term becomes accept"
	const unless = "provided that it does not weaken what h itself holds there directly: "
	on := func(lines ...string) tiny { return tiny{terms: whole(), said: lines} }
	until := whole()
	until[1].Until = "2016-01-20"
	two := worded("p", "q", "x")
	two[0].Includes, two[1].Includes = []string{"x"}, []string{"x"}
	deep := worded("p", "q", "x")
	deep[0].Includes, deep[1].Includes = []string{"q"}, []string{"x"}
	crossed := worded("t", "q", "p", "x")
	crossed[0].Includes, crossed[1].Includes, crossed[2].Includes = []string{"p", "q"}, []string{"x"}, []string{"x"}
	trySentences(t, []sentence{
		{passes, on("1 b x reject", "1 b p propose"), heldAt("1", "x", "b"), "accept old by statement 1 through p"},
		{passes + " (not what came before)", on("1 b p accept", "1 b x reserve"), heldAt("1", "x", "b"), "reserve by statement 1"},
		{"(or in-principle)", on("1 b p in-principle"), heldAt("1", "x", "b"), "in-principle by statement 0 through p"},
		{"withdrawn or lapsed ones count as statements here", on("1 b p accept", "1 b x withdraw"), heldAt("1", "x", "b"), "silent, withdrawn by statement 1"},
		{"withdrawn or lapsed ones count as statements here: lapsed", on("1 b p accept", "1 b x reserve; until 2016-01-20"), heldAt("2", "x", "b"), "silent, lapsed by statement 1"},
		{"(comments do not)", on("1 b p accept", "1 b x comment"), heldAt("1", "x", "b"), "accept old by statement 0 through p"},
		{"(nor does a refusal of a wording)", on("1 b p accept", "1 b x reject; text old"), heldAt("1", "x", "b"), "accept old by statement 0 through p; reject of old"},
		{"on the same condition", on("1 b p accept; if fact f"), heldAt("1", "x", "b"), "accept old by statement 0 through p, which does not hold"},
		{"of the part's wording then on the table", on("1 a x propose; text new", "1 b p accept", "1 a x propose; text newer"), heldAt("1", "x", "b"), "accept new by statement 1 through p"},
		{unless + "an unconditional acceptance always passes", on("1 b x accept; text mine", "1 b p accept"), heldAt("1", "x", "b"), "accept old by statement 1 through p"},
		{unless + "a conditional one unless h directly proposes or accepts the part", on("1 b x accept; text mine", "1 b p accept; if fact f"), heldAt("1", "x", "b"), "accept mine by statement 0"},
		{unless + "a conditional one unless h directly proposes it", on("1 b x propose; text mine", "1 b p accept; if fact f"), heldAt("1", "x", "b"), "propose mine by statement 0"},
		{unless + "(a conditional one passes over less)", on("1 b x in-principle", "1 b p accept; if fact f"), heldAt("1", "x", "b"), "accept old by statement 1 through p, which does not hold"},
		{unless + "(and over an objection)", on("1 b x reject", "1 b p accept; if fact f"), heldAt("1", "x", "b"), "accept old by statement 1 through p, which does not hold"},
		{unless + "in-principle only where h is directly silent on it", on("1 b x abstain", "1 b p in-principle"), heldAt("1", "x", "b"), "abstain by statement 0"},
		{unless + "in-principle only where h is directly silent on it: withdrawn", on("1 b x reject", "1 b x withdraw", "1 b p in-principle"), heldAt("1", "x", "b"), "in-principle by statement 2 through p"},
		{
			"Of several that pass the latest counts",
			tiny{terms: two, said: []string{"1 b q in-principle", "1 b p accept", "1 b q accept; if fact f"}},
			heldAt("1", "x", "b"), "accept old by statement 2 through q, which does not hold",
		},
		{
			"Of several that pass the latest counts (one that does not pass does not)",
			tiny{terms: two, said: []string{"1 b x accept; text mine", "1 b p accept", "1 b q accept; if fact f"}},
			heldAt("1", "x", "b"), "accept old by statement 1 through p",
		},
		{
			"and of one statement through several wholes the first in the record",
			tiny{terms: crossed, said: []string{"1 b t accept"}},
			heldAt("1", "x", "b"), "accept old by statement 0 through q",
		},
		{"It lapses by the part's until like any other", tiny{terms: until, said: []string{"1 b p accept"}}, heldAt("2", "x", "b"), "silent, lapsed by statement 0 through p"},
		{"(two levels down)", tiny{terms: deep, said: []string{"1 b p accept"}}, heldAt("1", "x", "b"), "accept old by statement 0 through q"},
		{"Only support passes down: a whole that is refused takes with it what it had passed down", on("1 b p accept", "2 b p reject"), heldAt("2", "x", "b"), "silent, unsaid"},
		{"a whole that is taken back leaves what was said of the part itself", on("1 b x reserve", "1 b p accept", "2 b p withdraw"), heldAt("2", "x", "b"), "reserve by statement 0"},
	})
}

func TestModelReplacement(t *testing.T) {
	const takes = "Where h proposes or accepts a term that replaces x by a statement later than the one its position on x rests on, h is silent on x"
	over := func(lines ...string) tiny { return tiny{terms: newer(), said: lines} }
	trySentences(t, []sentence{
		{takes, over("1 b x accept", "1 b y accept"), heldAt("1", "x", "b"), "silent, replaced by statement 1"},
		{takes + ", directly or through others", over("1 b x accept", "1 b z propose"), heldAt("1", "x", "b"), "silent, replaced by statement 1"},
		{takes + " (an earlier one does not)", over("1 b y accept", "1 b x accept"), heldAt("1", "x", "b"), "accept old by statement 1"},
		{takes + " (in-principle does not)", over("1 b x accept", "1 b y in-principle"), heldAt("1", "x", "b"), "accept old by statement 0"},
		{takes + " (on a condition that does not hold, too)", over("1 b x accept", "1 b y accept; if fact f"), heldAt("1", "x", "b"), "silent, replaced by statement 1"},
		{"and that position is no reject", over("1 b x reject", "1 b y accept"), heldAt("1", "x", "b"), "reject by statement 0"},
		{"(a reserve is no reject)", over("1 b x reserve", "1 b y accept"), heldAt("1", "x", "b"), "silent, replaced by statement 1"},
		{"(who held nothing is not silenced)", over("1 b y accept"), heldAt("1", "x", "b"), "silent, unsaid"},
		{"Refusals stay", over("1 b x accept", "1 b x reject; text new", "1 b y accept"), heldAt("1", "x", "b"), "silent, replaced by statement 2; reject of new"},
		{"(who turns back stands where it stood)", over("1 b x accept", "1 b y accept", "2 b y withdraw"), heldAt("2", "x", "b"), "accept old by statement 0"},
	})
}

func TestModelWordings(t *testing.T) {
	on := func(lines ...string) tiny { return tiny{said: lines} }
	const table = "The wording on the table is that of the last preceding first-hand propose with a text, else the term's text"
	const blank = "A party that accepted when there was no text yet counts, for any w with text, as in-principle"
	none := []negotiation.Term{{ID: "x"}}
	trySentences(t, []sentence{
		{"compared after collapsing white space", on("1 a x propose; text  ten   days", "1 b x accept; text ten\tdays "), wordingAt("1", "x"), `settled "ten days" of ["old" "ten days"]`},
		{table, on("1 a x propose; text new", "1 b x accept"), heldAt("1", "x", "b"), "accept new by statement 1"},
		{table + " (an accept puts nothing there)", on("1 a x accept; text new", "1 b x accept"), heldAt("1", "x", "b"), "accept old by statement 1"},
		{table + " (nor does a claim)", on("1 c/a x propose; text new", "1 b x accept"), heldAt("1", "x", "b"), "accept old by statement 1"},
		{"This does not depend on the view", on("1 c/a x propose; text new", "1 b x accept"), heldAt("1", "x", "b", asReported), "accept old by statement 1"},
		{table + " (nor a refusal)", on("1 a x reject; text new", "1 b x accept"), heldAt("1", "x", "b"), "accept old by statement 1"},
		{table + " (a withdrawn proposal lies there still)", on("1 a x propose; text new", "1 a x withdraw", "1 b x accept"), heldAt("1", "x", "b"), "accept new by statement 2"},
		{"A propose without text means the wording then on the table", on("1 a x propose; text new", "1 b x propose"), heldAt("1", "x", "b"), "propose new by statement 1"},
		{
			"The candidate wordings are those that have been on the table, the first one included, and those that some actor proposes or accepts",
			on("1 a x propose; text new", "1 a x withdraw", "1 c x accept; text mine", "1 b x reject; text no"), wordingAt("1", "x"), `open "" of ["old" "new" "mine"]`,
		},
		{"(one that nobody stands for any more is none)", on("1 c x accept; text mine", "2 c x withdraw"), wordingAt("2", "x"), `dropped "" of ["old"]`},
		{
			"If x is settled in several, the latest introduced wins",
			tiny{terms: ruled(negotiation.Rule{Kind: negotiation.Threshold, Quota: 1}), said: []string{"1 a x accept; text new", "1 b x accept"}},
			wordingAt("1", "x"), `settled "new" of ["old" "new"]`,
		},
		{
			"(introduced by a refusal, a claim or a later withdrawn word)",
			tiny{terms: ruled(negotiation.Rule{Kind: negotiation.Threshold, Quota: 1}), said: []string{"1 c x reject; text new", "1 a x accept; text newer", "1 b x accept; text new"}},
			wordingAt("1", "x"), `settled "newer" of ["old" "new" "newer"]`,
		},
		{"(the empty wording can be settled)", tiny{terms: none, said: []string{"1 a+b x accept"}}, wordingAt("1", "x"), `settled "" of [""]`},
		{blank, tiny{terms: none, said: []string{"1 b x accept", "1 a x propose; text new"}}, wordingAt("1", "x"), `in-principle "" of ["" "new"]`},
		{blank + " (and who stands for a text is against none)", tiny{terms: none, rule: negotiation.Rule{Kind: negotiation.Threshold, Quota: 1}, said: []string{"1 b x accept", "1 a x accept; text new"}}, wordingAt("1", "x"), `settled "new" of ["" "new"]`},
		{blank + " (on its condition)", tiny{terms: none, said: []string{"1 b x accept; if fact f", "1 a x propose; text new"}}, wordingAt("1", "x"), `conditional "" of ["" "new"]`},
	})
}

func TestModelFactsAndAfter(t *testing.T) {
	came := func(events ...negotiation.Event) tiny {
		return tiny{events: events, said: []string{"2 a x accept", "2 b x accept; if fact f; at 2016-02-10", "2 c x comment; at 2016-02-20"}}
	}
	on, off := negotiation.IDs{"f"}, negotiation.IDs{"f"}
	const fact = "A fact holds at r if the last event not after r (by round, then as listed) that names it establishes it"
	const after = "The round's moment counts; of its events, those without at or not later than the statement's (all, if it has none)"
	trySentences(t, []sentence{
		{"or there is none and it holds from the start", came(), statusAt("2"), "x conditional"},
		{fact, came(negotiation.Event{Round: "1", Establishes: on}), statusAt("2"), "x settled"},
		{fact + " (not a later one)", came(negotiation.Event{Round: "3", Establishes: on}), statusAt("2"), "x conditional"},
		{fact + " (the last)", came(negotiation.Event{Round: "2", Lapses: off}, negotiation.Event{Round: "1", Establishes: on}), statusAt("2"), "x conditional"},
		{fact + " (then as listed)", came(negotiation.Event{Round: "2", Lapses: off}, negotiation.Event{Round: "2", Establishes: on}), statusAt("2"), "x settled"},
		{"After a statement: the board at that point in the order", came(), statusAfter(0), "x open"},
		{after, came(negotiation.Event{Round: "2", Establishes: on}), statusAfter(1), "x settled"},
		{after + ": at the same time", came(negotiation.Event{Round: "2", At: "2016-02-10", Establishes: on}), statusAfter(1), "x settled"},
		{after + ": later", came(negotiation.Event{Round: "2", At: "2016-02-11", Establishes: on}), statusAfter(1), "x conditional"},
		{after + ": later, and not later than the next statement", came(negotiation.Event{Round: "2", At: "2016-02-11", Establishes: on}), statusAfter(2), "x settled"},
		{after + ": the end of the round", came(negotiation.Event{Round: "2", At: "2016-02-11", Establishes: on}), statusAt("2"), "x settled"},
		{after + ": the statement has none", tiny{
			events: []negotiation.Event{{Round: "1", At: "2016-12-31", Establishes: on}}, said: []string{"1 a+b x accept; if fact f"},
		}, statusAfter(0), "x settled"},
		{"what was agreed in the morning and taken back at noon can be seen", tiny{said: []string{"1 a+b x accept", "1 b x withdraw"}}, statusAfter(0), "x settled"},
		{"(and at the end of the round it is gone)", tiny{said: []string{"1 a+b x accept", "1 b x withdraw"}}, statusAt("1"), "x open"},
	})
}
