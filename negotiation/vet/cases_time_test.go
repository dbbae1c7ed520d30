package vet_test

import (
	"parley.example/actor"
	"parley.example/negotiation"
	"parley.example/negotiation/vet"
)

func dateCases() []vetCase {
	c, claim, until, tie := vet.CodeDateOutsideRound, vet.CodeClaimBeforeRound, vet.CodeUntilBeforeSaid, vet.CodeTieNeverInForce
	event := func(at negotiation.Moment) func(*negotiation.Record) {
		return func(r *negotiation.Record) { r.Events = []negotiation.Event{{ID: "e", Round: "2", At: at}} }
	}
	clocks := func(at negotiation.Moment) func(*negotiation.Record) {
		return func(r *negotiation.Record) {
			r.Rounds[1].Start, r.Rounds[1].End = "2016-09-10T09:00-05:00", "2016-09-15T23:30-05:00"
			say(r, st("2 a x accept", on(at)))
		}
	}
	openEnd := func(at negotiation.Moment) func(*negotiation.Record) {
		return func(r *negotiation.Record) {
			r.Rounds[2].End = ""
			say(r, st("3 a x accept", on(at)))
		}
	}
	tied := func(t actor.Tie) func(*negotiation.Record) {
		return func(r *negotiation.Record) {
			t.From, t.Kind, t.To = "a", actor.Backs, "c"
			r.Ties = append(r.Ties, t)
		}
	}
	undated := func(r *negotiation.Record) {
		tied(actor.Tie{Start: "2061"})(r)
		r.Rounds[1].Start, r.Rounds[1].End = "", ""
	}
	return []vetCase{
		{c, "after the end", saying(st("1 a x accept", on("2016-09-06"))), "statements[0].at"},
		{c, "before the start", saying(st("2 a x accept", on("2016-09-09"))), "statements[0].at"},
		{c, "a month", saying(st("1 a x accept", on("2016-08"))), "statements[0].at"},
		{c, "of a mandate", saying(st("1 d>b x accept", on("2016-10-01"))), "statements[0].at"},
		{c, "an event", event("2016-10-12"), "events[0].at"},
		{c, "well before a clock time", clocks("2016-09-09"), "statements[0].at"},
		{c, "after a clock time", clocks("2016-09-16T05:00Z"), "statements[0].at"},
		{c, "before an open round", openEnd("2016-09-19"), "statements[0].at"},
		{c, "on the first day and the last", saying(st("1 a x accept", on("2016-09-01")), st("1 a x accept", on("2016-09-05"))), ""},
		{c, "a month that the round is in", saying(st("1 a x accept", on("2016-09"))), ""},
		{c, "a claim made later", saying(st("1 a>b x accept", on("2016-09-12"))), ""},
		{c, "a day that is over elsewhere", clocks("2016-09-16"), ""},
		{c, "an event within", event("2016-09-12"), ""},
		{c, "long after an open round began", openEnd("2017"), ""},

		{claim, "before the start", saying(st("2 c>a x accept", on("2016-09-09"))), "statements[0].at"},
		{claim, "one claim of two", saying(st("2 a>a,b x accept", on("2016-09-09"))), "statements[0].at"},
		{claim, "within", saying(st("2 c>a x accept", on("2016-09-10"))), ""},
		{claim, "later", saying(st("2 c>a x accept", on("2016-09-19"))), ""},
		{claim, "first-hand", saying(st("2 a x accept", on("2016-09-09"))), ""},

		{until, "before", saying(st("2 a x accept", on("2016-09-12"), till("2016-08-18"))), "statements[0].until"},
		{until, "the same day", saying(st("2 a x accept", on("2016-09-12"), till("2016-09-12"))), ""},
		{until, "not dated", saying(st("2 a x accept", till("2016-08-18"))), ""},

		{tie, "of another century", tied(actor.Tie{Start: "2061"}), "ties[2].start"},
		{tie, "over before", tied(actor.Tie{End: "2016-08-31"}), "ties[2].end"},
		{tie, "over on the first day", tied(actor.Tie{End: "2016-09-01"}), ""},
		{tie, "from the last day", tied(actor.Tie{Start: "2016-09-25"}), ""},
		{tie, "rounds without dates", undated, ""},
	}
}

func orderCases() []vetCase {
	c, round := vet.CodeOutOfDateOrder, vet.CodeRoundOutOfOrder
	days := func(at ...negotiation.Moment) func(*negotiation.Record) {
		return func(r *negotiation.Record) {
			for _, m := range at {
				say(r, st("1 a x accept", on(m)))
			}
		}
	}
	events := func(r *negotiation.Record) {
		r.Events = []negotiation.Event{{ID: "e", Round: "1", At: "2016-09-03"}, {ID: "f", Round: "2", At: "2016-09-11"}, {ID: "g", Round: "1", At: "2016-09-02"}}
	}
	rounds := func(list ...negotiation.Round) func(*negotiation.Record) {
		return func(r *negotiation.Record) {
			r.Rounds = list
			for i := range r.Rounds {
				r.Rounds[i].ID = string(rune('1' + i))
			}
		}
	}
	return []vetCase{
		{c, "one too late", days("2016-09-01", "2016-09-05", "2016-09-02", "2016-09-03"), "statements[1].at"},
		{c, "one too early", days("2016-09-02", "2016-09-03", "2016-09-01", "2016-09-04"), "statements[2].at"},
		{c, "hours of a day", days("2016-09-02T10:00Z", "2016-09-02T09:00Z"), "statements[0].at"},
		{c, "events", events, "events[0].at"},
		{c, "in order", days("2016-09-01", "2016-09-01", "2016-09-02T10:00Z", "2016-09-02", "2016-09-02T11:00Z", "2016-09", "2016-09-03"), ""},
		{c, "a claim", saying(st("1 a x accept", on("2016-09-03")), st("1 c>a x accept", on("2016-09-02"))), ""},
		{c, "two rounds", saying(st("2 a x accept", on("2016-09-12")), st("1 a x accept", on("2016-09-02"))), ""},
		{c, "a date line between", days("2016-09-03T01:00+14:00", "2016-09-02"), ""},

		{round, "before the last", rounds(negotiation.Round{Start: "2016-09-10"}, negotiation.Round{Start: "2016-09-20"}, negotiation.Round{Start: "2016-09-12"}), "rounds[1].start"},
		{round, "by its end", rounds(negotiation.Round{Start: "2016-09-10", End: "2016-09-20"}, negotiation.Round{End: "2016-09-02"}, negotiation.Round{Start: "2016-09-21"}), "rounds[0].start"},
		{round, "in order", rounds(negotiation.Round{Start: "2016-09-10"}, negotiation.Round{}, negotiation.Round{Start: "2016-09-10"}), ""},
		{round, "one beside the other", rounds(negotiation.Round{Start: "2016-01", End: "2016-12"}, negotiation.Round{Start: "2016-02", End: "2016-03"}), ""},
		{round, "no more exact than a month", rounds(negotiation.Round{Start: "2016-09-10"}, negotiation.Round{Start: "2016-09"}), ""},
	}
}

func endCases() []vetCase {
	never, near := vet.CodeNeverStood, vet.CodeUntilNearRoundEnd
	until := func(m negotiation.Moment) func(*negotiation.Record) {
		return saying(st("1 a x accept", till(m)))
	}
	term := func(m negotiation.Moment) func(*negotiation.Record) {
		return func(r *negotiation.Record) { r.Terms[1].Until = m }
	}
	deadline := func(m negotiation.Moment) negotiation.Rule {
		return negotiation.Rule{Kind: negotiation.Consensus, Deadline: m}
	}
	record := func(r *negotiation.Record) { r.Rule = deadline("2016-09-15") }
	nested := func(r *negotiation.Record) {
		r.Terms[0].Rule = negotiation.Rule{Kind: negotiation.Any, Rules: []negotiation.Rule{{Kind: negotiation.Unopposed}, deadline("2016-09-16")}}
	}
	far := func(r *negotiation.Record) { r.Rule = deadline("2016-09-18") }
	exact := func(m negotiation.Moment) func(*negotiation.Record) {
		return func(r *negotiation.Record) {
			r.Rounds[1].End = "2016-09-15T23:59+03:00"
			say(r, st("1 a x accept", till(m)))
		}
	}
	return []vetCase{
		{never, "before the end of its round", until("2016-09-03"), "statements[0].until"},
		{never, "at the end of its round", until("2016-09-05"), ""},
		{never, "later", until("2016-09-08"), ""},

		{near, "the same day", until("2016-09-15"), "statements[0].until"},
		{near, "the day before", until("2016-09-14"), "statements[0].until"},
		{near, "the day after", until("2016-09-16"), "statements[0].until"},
		{near, "its own round", until("2016-09-05"), "statements[0].until"},
		{near, "a date beside a clock time", exact("2016-09-15"), "statements[0].until"},
		{near, "a term", term("2016-09-25"), "terms[1].until"},
		{near, "a deadline", record, "rule.deadline"},
		{near, "a deadline of a term", nested, "terms[0].rule.rules[1].deadline"},
		{near, "two days before", until("2016-09-13"), ""},
		{near, "two days after", until("2016-09-17"), ""},
		{near, "said later than that round", saying(st("3 a x accept", till("2016-09-15"))), ""},
		{near, "to the minute", exact("2016-09-15T20:59Z"), ""},
		{near, "a deadline between", far, ""},
	}
}
