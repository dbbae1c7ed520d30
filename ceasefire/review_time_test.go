package ceasefire_test

import (
	"strings"
	"testing"

	"parley.example/ceasefire"
	"parley.example/negotiation"
)

func TestReviewOfTimes(t *testing.T) { checkTexts(t, timeCases()) }

// jeddah is when the truce of 20 May 2023 in Sudan took effect.
const jeddah = "2023-05-22T21:45[Africa/Khartoum]"

func timeCases() []textCase {
	return append(append(startCases(), endCases()...), limitCases()...)
}

func startCases() []textCase {
	c, zone := ceasefire.CodeStartMissing, ceasefire.CodeStartNoZone
	from := func(at ceasefire.Instant) ceasefire.Duration { return ceasefire.Duration{Effect: ceasefire.On(at)} }
	inside := from(jeddah)
	waiting := textOf(ceasefire.Cessation{})
	waiting.Clauses[0].When = negotiation.IfFact("quiet")
	waitingPause := textOf(ceasefire.Pause{})
	waitingPause.Clauses[0].When = negotiation.IfFact("quiet")
	renewing := textOf(ceasefire.Cessation{})
	renewing.Prior = []ceasefire.Prior{{Title: "the first", Renewed: true}}
	kept := textOf(ceasefire.Cessation{})
	kept.Prior = []ceasefire.Prior{{Title: "the first"}}
	listed := textOf(ceasefire.Cessation{})
	listed.Anchors = ceasefire.Anchors{{ID: ceasefire.Effect, At: jeddah}}
	bare := textOf()
	bare.Anchors = ceasefire.Anchors{{ID: ceasefire.Effect, At: "2023-05-22"}, {ID: "handover", At: "2023-05-22"}}
	month := textOf(from("2023-05"))
	symbolic := textOf(ceasefire.Cessation{}, ceasefire.Duration{Effect: ceasefire.After(ceasefire.Signature, ceasefire.Hours(48))})
	window := func(w ceasefire.Window) ceasefire.Agreement {
		return textOf(ceasefire.AidCorridor{Windows: []ceasefire.Window{{}, w}})
	}
	return []textCase{
		{c, "a cessation", textOf(ceasefire.Cessation{}), "a:duration"},
		{c, "a duration without effect", textOf(ceasefire.Cessation{Duration: &ceasefire.Duration{Length: ceasefire.Days(7)}}), "a:duration"},
		{c, "a pause", textOf(ceasefire.Pause{}), "a:start"},
		{c, "both", textOf(ceasefire.Pause{}, ceasefire.Cessation{}), "a:start b:duration"},
		{c, "an earlier text that it does not renew", kept, "a:duration"},
		{c, "a duration of its own", textOf(ceasefire.Cessation{}, from(jeddah)), ""},
		{c, "a duration within", textOf(ceasefire.Cessation{Duration: &inside}), ""},
		{c, "a pause that says it", textOf(ceasefire.Pause{Start: ceasefire.On(jeddah)}), ""},
		{c, "48 hours after a signature that nobody has put", symbolic, ""},
		{c, "a cessation that waits for a fact", waiting, ""},
		{c, "a pause that waits for a fact", waitingPause, ""},
		{c, "a text that it renews", renewing, ""},
		{c, "an anchor that says it", listed, ""},
		{c, "neither cessation nor pause", textOf(ceasefire.Monitoring{}), ""},

		{zone, "a date", textOf(from("2023-05-22")), "a:effect"},
		{zone, "a time of day", textOf(from("2023-05-22T21:45")), "a:effect"},
		{zone, "an end", textOf(ceasefire.Duration{End: ceasefire.On("2023-05-29")}), "a:end"},
		{zone, "within a cessation", textOf(ceasefire.Cessation{Duration: &ceasefire.Duration{Effect: ceasefire.On("2023-05-22")}}), "a:duration.effect"},
		{zone, "a pause", textOf(ceasefire.Pause{Start: ceasefire.On("2023-11-24T07:00")}), "a:start"},
		{zone, "a renewal", textOf(ceasefire.Renewal{Start: ceasefire.On("2022-06-02")}), "a:start"},
		{zone, "a joint cell", textOf(ceasefire.JointCell{Begins: ceasefire.On("2016-09-19")}), "a:begins"},
		{zone, "a grounding", textOf(ceasefire.Grounding{By: ceasefire.Bounds{NotBefore: ceasefire.On("2016-09-19")}}), "a:by.not_before"},
		{zone, "a window", window(ceasefire.Window{Start: "2016-09-19", End: "2016-09-20"}), "a:windows[1].start a:windows[1].end"},
		{zone, "an anchor", bare, ":anchors[0].at"},
		{zone, "a window of a zone", window(ceasefire.Window{Start: "2016-09-19", Zone: "Asia/Damascus"}), ""},
		{zone, "an offset", textOf(from("2022-04-02T19:00+03:00")), ""},
		{zone, "a date in a zone", textOf(from("2022-04-02[Asia/Aden]")), ""},
		{zone, "a month alone", month, ""},
		{zone, "no time at all", textOf(from("2022-04-31")), ""},
		{zone, "a deadline is no start", textOf(ceasefire.Separation{By: ceasefire.By(ceasefire.On("2015-03-01"))}), ""},
	}
}

func endCases() []textCase {
	c, gap := ceasefire.CodeEndBeforeStart, ceasefire.CodeRenewalGap
	run := func(from, to ceasefire.Instant) ceasefire.Agreement {
		return textOf(ceasefire.Duration{Effect: ceasefire.On(from), End: ceasefire.On(to)})
	}
	bounds := func(from, to ceasefire.Point) ceasefire.Agreement {
		return textOf(ceasefire.Zone{By: ceasefire.Bounds{NotBefore: from, NotAfter: to}})
	}
	dayton := bounds(ceasefire.After("toa", ceasefire.Days(91)), ceasefire.After("toa", ceasefire.Days(45)))
	dated := dayton
	dated.Anchors = ceasefire.Anchors{{ID: "toa", At: "1995-12-20"}}
	dayton.Anchors = ceasefire.Anchors{{ID: "toa"}}
	apart := textOf(ceasefire.Duration{Effect: ceasefire.On(jeddah)}, ceasefire.Duration{End: ceasefire.On("2023-05-01Z")}, ceasefire.Duration{End: ceasefire.On("2023-05-01")})
	schedule := textOf(ceasefire.Detainees{Schedule: []ceasefire.Release{{By: ceasefire.Bounds{NotBefore: ceasefire.On("2023-11-25"), NotAfter: ceasefire.On("2023-11-24")}}}})
	window := func(from, to ceasefire.Instant) ceasefire.Agreement {
		return textOf(ceasefire.AidCorridor{Windows: []ceasefire.Window{{From: "18:00", To: "06:00", Start: from, End: to}}})
	}
	yemen := func(effect ceasefire.Instant, length ceasefire.Span, count ceasefire.DayCount, again ceasefire.Instant) ceasefire.Agreement {
		return textOf(
			ceasefire.Duration{Effect: ceasefire.On(effect), Length: length, Count: count},
			ceasefire.Renewal{Start: ceasefire.On(again)},
		)
	}
	own := textOf(
		ceasefire.Cessation{
			Duration: &ceasefire.Duration{Effect: ceasefire.On("2022-04-02"), End: ceasefire.On("2022-06-02")},
			Renewal:  &ceasefire.Renewal{Start: ceasefire.On("2022-06-04")},
		},
		ceasefire.Duration{Effect: ceasefire.On("2022-04-02"), End: ceasefire.On("2022-07-02")},
	)
	two := textOf(
		ceasefire.Duration{End: ceasefire.On("2022-06-02")}, ceasefire.Duration{End: ceasefire.On("2022-07-02")},
		ceasefire.Renewal{Start: ceasefire.On("2022-08-02")},
	)
	after := func(end, effect ceasefire.Instant, renewed bool) ceasefire.Agreement {
		a := textOf(ceasefire.Duration{Effect: ceasefire.On(effect)})
		old := textOf(ceasefire.Duration{Effect: ceasefire.On("2022-04-02"), End: ceasefire.On(end)})
		a.Prior = []ceasefire.Prior{{Title: "the truce", Clauses: old.Clauses, Renewed: renewed}}
		return a
	}
	return []textCase{
		{c, "dates", run("2023-05-22", "2023-05-21"), "a:end"},
		{c, "hours, in two zones", run("2023-05-22T21:45+02:00", "2023-05-22T22:30+03:00"), "a:end"},
		{c, "a date without a zone that is over everywhere", run("2023-05-22T21:45+02:00", "2023-05-21"), "a:end"},
		{c, "the effect is said elsewhere", apart, "c:end"},
		{c, "a length backwards", textOf(ceasefire.Duration{Length: ceasefire.Days(-7)}, ceasefire.Pause{Length: ceasefire.Hours(-4)}), "a:length b:length"},
		{c, "bounds from an anchor", dated, "a:by.not_after"},
		{c, "a schedule", schedule, "a:schedule[0].by.not_after"},
		{c, "a window", window("2016-09-20", "2016-09-19"), "a:windows[0].end"},
		{c, "a day", run("2023-05-22", "2023-05-22"), ""},
		{c, "a date without a zone that may not be over", run("2023-05-22T01:00Z", "2023-05-21"), ""},
		{c, "the end has no date", dayton, ""},
		{c, "a window through the night", window("2016-09-19", "2016-09-20"), ""},
		{c, "times that do not exist", run("2023-05-22", "2023-02-30"), ""},

		{gap, "a day between", yemen("2022-04-02", ceasefire.Months(2), "", "2022-06-04"), "b:start"},
		{gap, "an hour between", yemen("2022-04-02T19:00+03:00", ceasefire.Months(2), "", "2022-06-02T20:00+03:00"), "b:start"},
		{gap, "the first day counts", yemen("2022-04-02", ceasefire.Days(7), ceasefire.Inclusive, "2022-04-10"), "b:start"},
		{gap, "within one clause", own, "a:renewal.start"},
		{gap, "an earlier text", after("2022-06-02", "2022-06-04", true), ":prior[0]"},
		{gap, "Yemen 2022", yemen("2022-04-02T19:00+03:00", ceasefire.Months(2), "", "2022-06-02T19:00+03:00"), ""},
		{gap, "the day after", yemen("2022-04-02", ceasefire.Days(7), ceasefire.Exclusive, "2022-04-10"), ""},
		{gap, "no end is said", yemen("2022-04-02", ceasefire.Span{}, "", "2022-06-04"), ""},
		{gap, "as soon as the last is over", textOf(ceasefire.Duration{Effect: ceasefire.On("2022-04-02"), Length: ceasefire.Days(7)}, ceasefire.Renewal{}), ""},
		{gap, "which of two it renews is not said", two, ""},
		{gap, "an earlier text that ends as this begins", after("2022-06-02", "2022-06-03", true), ""},
		{gap, "an earlier text that it does not renew", after("2022-06-02", "2022-06-04", false), ""},
	}
}

func limitCases() []textCase {
	c, renewal := ceasefire.CodeTermUnstated, ceasefire.CodeRenewalUnstated
	week := ceasefire.Duration{Length: ceasefire.Days(7)}
	until := ceasefire.Duration{End: ceasefire.On("2022-06-02")}
	open := ceasefire.Duration{OpenEnded: true}
	effect := ceasefire.Duration{Effect: ceasefire.On(jeddah)}
	stop := ceasefire.Cessation{}
	return []textCase{
		{c, "no duration", textOf(stop), ":"},
		{c, "a beginning only", textOf(stop, effect), ":"},
		{c, "a length", textOf(stop, week), ""},
		{c, "an end", textOf(stop, until), ""},
		{c, "open-ended", textOf(stop, open), ""},
		{c, "a length within", textOf(ceasefire.Cessation{Duration: &week}), ""},
		{c, "no cessation", textOf(ceasefire.Pause{}), ""},

		{renewal, "a length", textOf(stop, week), "b:"},
		{renewal, "an end within", textOf(ceasefire.Cessation{Duration: &until}), "a:duration"},
		{renewal, "a renewal that says nothing", textOf(stop, week, ceasefire.Renewal{}), "b:"},
		{renewal, "none", textOf(stop, week, ceasefire.Renewal{Mode: ceasefire.RenewNone}), ""},
		{renewal, "within", textOf(ceasefire.Cessation{Duration: &week, Renewal: &ceasefire.Renewal{Mode: ceasefire.RenewByConsent}}), ""},
		{renewal, "open-ended", textOf(stop, open), ""},
		{renewal, "not limited", textOf(stop, effect), ""},
		{renewal, "no cessation", textOf(week), ""},
	}
}

func TestReviewOfAnchors(t *testing.T) { checkTexts(t, anchorCases()) }

func anchorCases() []textCase {
	c, count := ceasefire.CodeAnchorUndefined, ceasefire.CodeDayCountAmbiguous
	by := func(p ceasefire.Point) ceasefire.Zone { return ceasefire.Zone{By: ceasefire.By(p)} }
	with := func(a ceasefire.Agreement, anchors ...ceasefire.Anchor) ceasefire.Agreement {
		a.Anchors = anchors
		return a
	}
	from := func(id, anchor string, s ceasefire.Span) ceasefire.Anchor {
		p := ceasefire.After(anchor, s)
		return ceasefire.Anchor{ID: id, From: &p}
	}
	toa := by(ceasefire.After("toa", ceasefire.Days(30)))
	counted := toa
	counted.By.NotAfter.Count = ceasefire.Exclusive
	signed := textOf(by(ceasefire.After(ceasefire.Signature, ceasefire.Hours(48))))
	effect := func(p ceasefire.Point) ceasefire.Duration {
		return ceasefire.Duration{Effect: p, Length: ceasefire.Days(7)}
	}
	exclusive := effect(ceasefire.On("2023-05-22"))
	exclusive.Count = ceasefire.Exclusive
	toEffect := by(ceasefire.After(ceasefire.Effect, ceasefire.Days(14)))
	hours := ceasefire.Duration{Effect: ceasefire.After(ceasefire.Signature, ceasefire.Hours(48))}
	quiet := func(days int, count ceasefire.DayCount) ceasefire.Agreement {
		return textOf(ceasefire.JointCell{After: []ceasefire.Quiet{{Days: days, Count: count}}})
	}
	return []textCase{
		{c, "Dayton's transfer of authority", textOf(toa), "a:by.not_after"},
		{c, "within a cessation", textOf(ceasefire.Cessation{Duration: &ceasefire.Duration{Effect: ceasefire.After("toa", ceasefire.Span{})}}), "a:duration.effect"},
		{c, "of an anchor", with(textOf(), from("a", "b", ceasefire.Days(1))), ":anchors[0].from"},
		{c, "itself", with(textOf(), from("a", "a", ceasefire.Days(1))), ":anchors[0].from"},
		{c, "one another", with(textOf(), ceasefire.Anchor{ID: "x"}, from("a", "b", ceasefire.Days(1)), from("b", "a", ceasefire.Days(-1))), ":anchors[1].from"},
		{c, "effect from effect", textOf(toa, ceasefire.Duration{Effect: ceasefire.After(ceasefire.Effect, ceasefire.Days(1))}), "a:by.not_after b:effect"},
		{c, "effect and an anchor", with(textOf(ceasefire.Duration{Effect: ceasefire.After("a", ceasefire.Days(1))}), from("a", ceasefire.Effect, ceasefire.Days(1))), ":anchors[0].from"},
		{c, "listed, without a date", with(textOf(toa), ceasefire.Anchor{ID: "toa"}), ""},
		{c, "signature", signed, ""},
		{c, "effect", textOf(toEffect), ""},
		{c, "a chain", with(textOf(toa), from("toa", "b", ceasefire.Days(1)), ceasefire.Anchor{ID: "b"}), ""},
		{c, "a circle that a date breaks", with(textOf(), ceasefire.Anchor{ID: "a", At: "1995-12-20", From: &ceasefire.Point{Anchor: "a"}}), ""},

		{count, "Dayton's D+30", with(textOf(toa), ceasefire.Anchor{ID: "toa", At: "1995-12-20"}), "a:by.not_after"},
		{count, "no date yet", with(textOf(toa), ceasefire.Anchor{ID: "toa"}), "a:by.not_after"},
		{count, "a week from a date", textOf(effect(ceasefire.On("2023-05-22"))), "a:length"},
		{count, "a week from a month", textOf(effect(ceasefire.On("2023-05"))), "a:length"},
		{count, "of an anchor", with(textOf(), ceasefire.Anchor{ID: "d"}, from("e", "d", ceasefire.Days(1))), ":anchors[1].from"},
		{count, "quiet days", quiet(7, ""), "a:after[0]"},
		{count, "quiet days that are counted", quiet(7, ceasefire.Exclusive), ""},
		{count, "no quiet days", quiet(0, ""), ""},
		{count, "it is said", with(textOf(counted), ceasefire.Anchor{ID: "toa", At: "1995-12-20"}), ""},
		{count, "it is said of a length", textOf(exclusive), ""},
		{count, "a time of day", with(textOf(toa), ceasefire.Anchor{ID: "toa", At: "1995-12-20T12:00Z"}), ""},
		{count, "a week from a time of day", textOf(effect(ceasefire.On(jeddah))), ""},
		{count, "48 hours after signature is a time of day", textOf(toEffect, hours), ""},
		{count, "hours", signed, ""},
		{count, "months", with(textOf(by(ceasefire.After("toa", ceasefire.Months(2)))), ceasefire.Anchor{ID: "toa"}), ""},
		{count, "the day itself", with(textOf(by(ceasefire.After("toa", ceasefire.Span{}))), ceasefire.Anchor{ID: "toa"}), ""},
		{count, "an anchor that is not there", textOf(toa), ""},
		{count, "a circle", with(textOf(by(ceasefire.After("a", ceasefire.Days(3)))), from("a", "a", ceasefire.Months(1))), ""},
		{count, "no beginning is said", textOf(ceasefire.Duration{Length: ceasefire.Days(7)}), ""},
	}
}

func TestReviewOfSequences(t *testing.T) { checkTexts(t, sequenceCases()) }

func sequenceCases() []textCase {
	c, signed := ceasefire.CodeConditionCycle, ceasefire.CodeSignatureBeforeSettled
	waits := func(id string, when *negotiation.Condition, establishes ...string) ceasefire.Clause {
		return ceasefire.Clause{ID: id, When: when, Establishes: establishes}
	}
	of := func(clauses ...ceasefire.Clause) ceasefire.Agreement { return ceasefire.Agreement{Clauses: clauses} }
	settled, fact := negotiation.IfSettled, negotiation.IfFact
	endless := []negotiation.Condition{{}, {Settled: "a"}}
	endless[0].All = endless
	on := func(day, signed ceasefire.Instant) ceasefire.Agreement {
		return ceasefire.Agreement{
			Parties: []ceasefire.Party{{Actor: "us", Signed: signed}, {Actor: "russia"}},
			Clauses: []ceasefire.Clause{{ID: "a"}, {ID: "b", Settled: day}},
		}
	}
	open := on("", "2016-09-09")
	open.Clauses[0].Parts = []string{"b", "c"}
	open.Tabled = []ceasefire.Unsettled{{Term: "c", Status: negotiation.StatusOpen}}
	unsigned := open
	unsigned.Parties = []ceasefire.Party{{Actor: "us"}}
	loose := open
	loose.Tabled = []ceasefire.Unsettled{{Term: "d", Status: negotiation.StatusOpen}}
	return []textCase{
		{c, "itself", of(waits("a", settled("a"))), "a:when"},
		{c, "one another", of(waits("x", nil), waits("a", settled("b")), waits("b", settled("a"))), "a:when"},
		{c, "a fact", of(waits("a", fact("quiet"), "moved"), waits("b", fact("moved"), "quiet")), "a:when"},
		{c, "its own fact", of(waits("a", fact("quiet"), "quiet")), "a:when"},
		{c, "both ways out closed", of(waits("a", negotiation.IfAny(settled("b"), fact("q"))), waits("b", settled("a"), "q")), "a:when"},
		{c, "all of several", of(waits("a", negotiation.IfAll(fact("rain"), settled("b"))), waits("b", settled("a"))), "a:when"},
		{c, "two circles", of(waits("a", settled("b")), waits("c", settled("c")), waits("b", settled("a"))), "a:when c:when"},
		{c, "who waits for a circle is in none", of(waits("z", settled("a")), waits("a", settled("b")), waits("b", settled("a"))), "a:when"},
		{c, "a chain", of(waits("a", settled("b")), waits("b", settled("c")), waits("c", nil)), ""},
		{c, "one way out is open", of(waits("a", negotiation.IfAny(settled("b"), fact("rain"))), waits("b", settled("a"))), ""},
		{c, "another establishes the fact", of(waits("a", fact("q"), "q"), waits("b", nil, "q")), ""},
		{c, "a term that is no clause", of(waits("a", settled("other"))), ""},
		{c, "consent is another matter", of(waits("a", negotiation.IfAccepts("us", "a"))), ""},
		{c, "a condition that holds itself", of(waits("a", &endless[0]), waits("b", settled("a"))), ""},
		{c, "nothing", of(waits("a", &negotiation.Condition{})), ""},

		{signed, "the day after", on("2016-09-10", "2016-09-09"), "b:settled"},
		{signed, "the hour after", on("2016-09-09T22:00Z", "2016-09-09T21:00Z"), "b:settled"},
		{signed, "a part on the table", open, "a:parts[1]"},
		{signed, "the same day", on("2016-09-09T22:00Z", "2016-09-09"), ""},
		{signed, "before", on("2016-09-08", "2016-09-09"), ""},
		{signed, "when is not known", on("", "2016-09-09"), ""},
		{signed, "nobody has signed", unsigned, ""},
		{signed, "what is on the table is no part", loose, ""},
	}
}

func TestReviewNamesTheCircle(t *testing.T) {
	a := ceasefire.Agreement{Clauses: []ceasefire.Clause{
		{ID: "border", When: negotiation.IfSettled("constitution")},
		{ID: "elections", When: negotiation.IfSettled("border")},
		{ID: "constitution", When: negotiation.IfSettled("elections")},
	}}
	f := ceasefire.Review(a)[0]
	want := "border waits for constitution, constitution waits for elections, elections waits for border: none of them can ever take effect."
	if f.Text != want {
		t.Errorf("got  %s\nwant %s", f.Text, want)
	}
	p := ceasefire.After("signatur", ceasefire.Days(1))
	a = ceasefire.Agreement{Anchors: ceasefire.Anchors{{ID: "x", From: &p}}}
	if f := ceasefire.Review(a)[0]; !strings.Contains(f.Text, `did you mean "signature"?`) {
		t.Errorf("no suggestion: %s", f)
	}
}
