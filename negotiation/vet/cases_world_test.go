package vet_test

import (
	"encoding/json"
	"fmt"

	"parley.example/actor"
	"parley.example/negotiation"
	"parley.example/negotiation/vet"
)

func worldCases() []vetCase {
	event, reach := vet.CodeEventNoChange, vet.CodeObligorBeyondReach
	events := func(list ...negotiation.Event) func(*negotiation.Record) {
		return func(r *negotiation.Record) {
			for i := range list {
				list[i].ID = fmt.Sprint("e", i)
			}
			r.Events = list
		}
	}
	begins, ends := negotiation.Event{Round: "1", Establishes: actor.IDs{"f"}}, negotiation.Event{Round: "2", Lapses: actor.IDs{"f"}}
	from := func(holds bool, list ...negotiation.Event) func(*negotiation.Record) {
		return func(r *negotiation.Record) {
			events(list...)(r)
			r.Facts[0].Holds = holds
		}
	}
	binds := func(ties ...actor.Tie) func(*negotiation.Record) {
		return func(r *negotiation.Record) {
			r.Terms[0].Binds = []string{"a", "c"}
			r.Ties = append(r.Ties, ties...)
		}
	}
	tie := func(from string, kind actor.TieKind, to string) actor.Tie {
		return actor.Tie{From: from, Kind: kind, To: to}
	}
	asked := func(r *negotiation.Record) {
		binds()(r)
		r.Terms[0].Rule = negotiation.Rule{Kind: negotiation.All, Rules: []negotiation.Rule{{Kind: negotiation.Unanimity}, {Kind: negotiation.Unopposed, Of: []string{"c"}}}}
	}
	other := func(r *negotiation.Record) {
		binds(tie("a", actor.Commands, "c"))(r)
		r.Terms[0].Rule = negotiation.Rule{Kind: negotiation.Unanimity, Of: []string{"b"}}
	}
	past := tie("a", actor.Commands, "c")
	past.End = "2016-09-05"
	return []vetCase{
		{event, "twice", events(begins, begins), "events[1].establishes[0]"},
		{event, "out of the order of rounds", events(ends, begins, begins), "events[2].establishes[0]"},
		{event, "from the start", from(true, begins), "events[0].establishes[0]"},
		{event, "nothing to lapse", events(ends), "events[0].lapses[0]"},
		{event, "to and fro", events(begins, ends, negotiation.Event{Round: "3", Establishes: actor.IDs{"f"}}), ""},
		{event, "in the order of rounds", events(ends, begins), ""},

		{reach, "no tie", binds(), "terms[0].binds[1]"},
		{reach, "the wrong way", binds(tie("c", actor.Commands, "a")), "terms[0].binds[1]"},
		{reach, "ties of another kind", binds(tie("a", actor.Opposes, "c"), tie("c", actor.MemberOf, "b")), "terms[0].binds[1]"},
		{reach, "two mandates, which do not chain", binds(tie("a", actor.Represents, "d"), tie("d", actor.Represents, "c")), "terms[0].binds[1]"},
		{reach, "whom others command", other, "terms[0].binds[0] terms[0].binds[1]"},
		{reach, "commanded through another", binds(tie("a", actor.Commands, "d"), tie("d", actor.Commands, "c")), ""},
		{reach, "represented", binds(tie("a", actor.Represents, "c")), ""},
		{reach, "backed by whom it represents", binds(tie("a", actor.Represents, "d"), tie("d", actor.Backs, "c")), ""},
		{reach, "by a mouthpiece", binds(tie("m", actor.Commands, "c")), ""},
		{reach, "for some time", binds(past), ""},
		{reach, "asked itself", asked, ""},
	}
}

func idleCases() []vetCase {
	return append(whoIdleCases(), whatIdleCases()...)
}

func whoIdleCases() []vetCase {
	c := vet.CodeActorIdle
	extra := func(edit func(*negotiation.Record)) func(*negotiation.Record) {
		return func(r *negotiation.Record) {
			say(r, st("1 c x accept"))
			r.Actors = append(r.Actors, actor.Actor{ID: "e"})
			edit(r)
		}
	}
	plays := map[string]func(*negotiation.Record){
		"has a tie":     func(r *negotiation.Record) { r.Ties = append(r.Ties, actor.Tie{From: "a", Kind: actor.Backs, To: "e"}) },
		"attends":       func(r *negotiation.Record) { r.Rounds[0].Attending = []string{"e"} },
		"is bound":      func(r *negotiation.Record) { r.Terms[0].Binds = []string{"e"} },
		"benefits":      func(r *negotiation.Record) { r.Terms[0].Benefits = []string{"e"} },
		"is spoken for": saying(st("1 a>e x accept")),
		"is waited for": saying(st("1 a x accept", when(negotiation.IfAccepts("e", "x")))),
		"is in a rule": func(r *negotiation.Record) {
			r.Terms[0].Rule = negotiation.Rule{Kind: negotiation.Unopposed, Of: []string{"e"}}
		},
		"is in the rule": func(r *negotiation.Record) { r.Rule = negotiation.Rule{Kind: negotiation.Unopposed, Of: []string{"e"}} },
		"is in details": func(r *negotiation.Record) {
			r.Terms[0].Kind, r.Terms[0].Details = "k", json.RawMessage(`{"who": ["e"]}`)
		},
	}
	list := []vetCase{{c, "alone", extra(func(*negotiation.Record) {}), "actors[5].id"}}
	for name, edit := range plays {
		list = append(list, vetCase{c, name, extra(edit), ""})
	}
	return list
}

func whatIdleCases() []vetCase {
	issue, term, fact := vet.CodeIssueEmpty, vet.CodeTermNeverRaised, vet.CodeFactIdle
	issues := func(of string) func(*negotiation.Record) {
		return func(r *negotiation.Record) {
			r.Issues = []negotiation.Issue{{ID: "i"}, {ID: "j"}}
			r.Terms[0].Issue, r.Terms[1].Issue = "i", of
		}
	}
	words := saying(st("1 a x comment"), st("1 a y accept"))
	whole := func(r *negotiation.Record) {
		words(r)
		r.Terms[1].Includes = []string{"z"}
	}
	turned := func(r *negotiation.Record) {
		r.Events = []negotiation.Event{{ID: "e", Round: "1", Establishes: actor.IDs{"f"}}}
	}
	typed := func(r *negotiation.Record) {
		r.Terms[0].Kind, r.Terms[0].Details = "quiet", json.RawMessage(`{"after": [{"fact": "f"}]}`)
	}
	round, source := vet.CodeRoundEmpty, vet.CodeSourceMissing
	many := func(bare, sourced int) func(*negotiation.Record) {
		return func(r *negotiation.Record) {
			for i := range bare + sourced {
				s := st("1 a x comment", note(fmt.Sprint(i)))
				if i >= bare {
					s.Source = negotiation.Sources{{Name: "a paper"}}
				}
				say(r, s)
			}
		}
	}
	return []vetCase{
		{issue, "of two", issues("i"), "issues[1].id"},
		{issue, "both", issues("j"), ""},

		{term, "not a word", words, "terms[2].id"},
		{term, "part of a whole", whole, ""},
		{term, "waited for", saying(st("1 a x accept", when(settled("y"))), st("1 a z reject")), ""},
		{term, "nobody says anything", func(*negotiation.Record) {}, ""},

		{fact, "never named", func(*negotiation.Record) {}, "facts[0].id"},
		{fact, "turned by an event", turned, "facts[0].id"},
		{fact, "waited for", saying(st("1 a x accept", when(negotiation.IfFact("f")))), ""},
		{fact, "in details", typed, ""},

		{round, "between two", saying(st("1 a x accept"), st("3 a x accept")), "rounds[1].id"},
		{round, "still to come", saying(st("1 a x accept")), ""},

		{source, "one of twenty", many(1, 19), "statements[0]"},
		{source, "three of twenty", many(3, 17), ""},
		{source, "one of few", many(1, 18), ""},
	}
}

func repeatCases() []vetCase {
	twice, title, spelt := vet.CodeSaidTwice, vet.CodeTitleRepeated, vet.CodePersonVariant
	accept := st("1 a x accept", on("2016-09-02"))
	called := func(edit func(*negotiation.Record)) func(*negotiation.Record) { return edit }
	named := func(first, second string) func(*negotiation.Record) {
		return saying(st("1 a x accept", person(first)), st("2 m y accept", person(second)), st("3 a z accept", person(second)))
	}
	return []vetCase{
		{twice, "with another note", saying(accept, st("1 a x accept", on("2016-09-02"), note("again"))), "statements[1]"},
		{twice, "three times", saying(accept, accept, accept), "statements[1] statements[2]"},
		{twice, "not dated", saying(st("1 a x accept"), st("1 b x accept"), st("1 a x accept")), "statements[2]"},
		{twice, "a comment", saying(st("1 a x comment", note("n")), st("1 a x comment", note("n"))), "statements[1]"},
		{twice, "on another day", saying(accept, st("1 a x accept", on("2016-09-03"))), ""},
		{twice, "in another round", saying(st("1 a x accept"), st("2 a x accept")), ""},
		{twice, "another condition", saying(accept, st("1 a x accept", on("2016-09-02"), when(negotiation.IfFact("f")))), ""},
		{twice, "another text", saying(accept, st("1 a x accept", on("2016-09-02"), text("w"))), ""},
		{twice, "not dated, with a turn between", saying(st("1 a x accept"), st("1 a x withdraw"), st("1 a x accept")), ""},
		{twice, "two comments", saying(st("1 a x comment", note("n")), st("1 a x comment", note("o"))), ""},

		{title, "terms", called(func(r *negotiation.Record) { r.Terms[0].Title, r.Terms[2].Title = "Aid", " aid" }), "terms[2].title"},
		{title, "actors", called(func(r *negotiation.Record) { r.Actors[0].Name, r.Actors[1].Name = "Moscow", "Moscow" }), "actors[1].name"},
		{title, "facts", called(func(r *negotiation.Record) {
			r.Facts = []negotiation.Fact{{ID: "f", Title: "Quiet"}, {ID: "g", Title: "Quiet"}}
		}), "facts[1].title"},
		{title, "issues", called(func(r *negotiation.Record) {
			r.Issues = []negotiation.Issue{{ID: "f", Title: "Aid"}, {ID: "g", Title: "Aid"}}
		}), "issues[1].title"},
		{title, "terms of two issues", called(func(r *negotiation.Record) {
			r.Issues = []negotiation.Issue{{ID: "i"}}
			r.Terms[0].Title, r.Terms[1].Title, r.Terms[1].Issue = "Aid", "Aid", "i"
		}), ""},
		{title, "none", called(func(*negotiation.Record) {}), ""},

		{spelt, "transliterated", named("Sergey Lavrov", "Sergei Lavrov"), "statements[1].person"},
		{spelt, "accents, in company", named("Ahmet Davutoğlu and Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"), "statements[1].person"},
		{spelt, "the same", named("Iván Márquez", "Iván Márquez"), ""},
		{spelt, "another person", named("Sergey Lavrov", "Sergei Ryabkov"), ""},
		{spelt, "of another principal", saying(st("1 a x accept", person("Ali")), st("1 b x accept", person("Áli"))), ""},
	}
}
