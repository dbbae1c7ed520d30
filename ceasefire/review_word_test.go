package ceasefire_test

import (
	"testing"

	"parley.example/actor"
	"parley.example/ceasefire"
)

func TestReviewOfWords(t *testing.T) { checkTexts(t, wordCases()) }

func wordCases() []textCase {
	return append(append(quotaCases(), definitionCases()...), priorCases()...)
}

func quotaCases() []textCase {
	c := ceasefire.CodeAidQuotaNoPeriod
	quota := func(q ceasefire.Quota) ceasefire.Agreement { return textOf(ceasefire.AidCorridor{Quota: &q}) }
	endless := ceasefire.Quota{Parts: make([]ceasefire.Quota, 2)}
	endless.Parts[0], endless.Parts[1] = endless, ceasefire.Quota{Parts: endless.Parts}
	return []textCase{
		{c, "18 ships", quota(ceasefire.Quota{Amount: 18, Unit: "ship"}), "a:quota.per"},
		{c, "the parts share the lack", quota(ceasefire.Quota{Amount: 600, Parts: []ceasefire.Quota{{Amount: 50}}}), "a:quota.per"},
		{c, "a part of no amount", quota(ceasefire.Quota{Parts: []ceasefire.Quota{{Amount: 50, Per: ceasefire.Days(1)}, {Name: "fuel", Amount: 1}}}), "a:quota.parts[1].per"},
		{c, "18 ships in two months", quota(ceasefire.Quota{Amount: 18, Unit: "ship", Per: ceasefire.Months(2)}), ""},
		{c, "parts of a whole", quota(ceasefire.Quota{Amount: 600, Per: ceasefire.Days(1), Parts: []ceasefire.Quota{{Amount: 50}}}), ""},
		{c, "parts of their own", quota(ceasefire.Quota{Parts: []ceasefire.Quota{{Amount: 50, Per: ceasefire.Days(1)}}}), ""},
		{c, "of nothing", quota(ceasefire.Quota{}), ""},
		{c, "none", textOf(ceasefire.AidCorridor{}), ""},
		{c, "one that holds itself", quota(endless), ""},
	}
}

func definitionCases() []textCase {
	c, unused := ceasefire.CodeDefinitionMissing, ceasefire.CodeDefinitionUnused
	of := func(w ...ceasefire.WeaponDistance) ceasefire.Separation { return ceasefire.Separation{Weapons: w} }
	heavy := ceasefire.Definition{Word: "Heavy  weapons", Meaning: "of 100 mm and more"}
	class := ceasefire.WeaponDistance{Class: "heavy weapons"}
	uses := func(a ceasefire.Agreement, words ...string) ceasefire.Agreement {
		a.Clauses[0].Uses = words
		return a
	}
	worded := func(a ceasefire.Agreement, text string) ceasefire.Agreement {
		a.Clauses[0].Text = text
		return a
	}
	prior := func(replaced bool) ceasefire.Agreement {
		a := textOf(of(class))
		a.Prior = []ceasefire.Prior{{Title: "old", Clauses: textOf(heavy).Clauses, Replaced: replaced}}
		return a
	}
	return []textCase{
		{c, "a class", textOf(of(ceasefire.WeaponDistance{Class: "mortars", Calibre: 82}, class)), "a:weapons[1].class"},
		{c, "a word", uses(textOf(ceasefire.Cessation{}, heavy), "heavy weapons", "hostile act"), "a:uses[1]"},
		{c, "a definition that says nothing", textOf(of(class), ceasefire.Definition{Word: "heavy weapons"}), "a:weapons[0].class"},
		{c, "a definition in a text that is replaced", prior(true), "a:weapons[0].class"},
		{c, "systems", textOf(of(ceasefire.WeaponDistance{Class: "rockets", Systems: []string{"Uragan", "Smerch"}})), ""},
		{c, "a calibre", textOf(of(ceasefire.WeaponDistance{Class: "artillery", Calibre: 100})), ""},
		{c, "a definition", textOf(of(class), heavy), ""},
		{c, "a definition in the wording", worded(textOf(ceasefire.Definition{Word: "heavy weapons"}, of(class)), "Heavy weapons are these."), ""},
		{c, "a definition in a text that stands", prior(false), ""},
		{c, "a class without a name", textOf(of(ceasefire.WeaponDistance{Width: ceasefire.Kilometres(50)})), ""},

		{unused, "alone", textOf(heavy), "a:word"},
		{unused, "part of another word", worded(textOf(ceasefire.Cessation{}, ceasefire.Definition{Word: "arms", Meaning: "x"}), "They are alarms."), "b:word"},
		{unused, "in itself only", textOf(of(ceasefire.WeaponDistance{Class: "tanks"}), ceasefire.Definition{Word: "calibre", Meaning: "calibre"}), "b:word"},
		{unused, "a class", textOf(of(class), heavy), ""},
		{unused, "a text", worded(textOf(ceasefire.Cessation{}, heavy), "All heavy weapons leave."), ""},
		{unused, "a plural", worded(textOf(ceasefire.Cessation{}, ceasefire.Definition{Word: "alarm"}), "There are alarms."), ""},
		{unused, "a second place in a text", worded(textOf(ceasefire.Cessation{}, ceasefire.Definition{Word: "arm"}), "An alarm is no arm."), ""},
		{unused, "a word in use", uses(textOf(ceasefire.Cessation{}, heavy), "HEAVY weapons"), ""},
		{unused, "another meaning", textOf(heavy, ceasefire.Definition{Word: "withdrawal", Meaning: "of heavy weapons"}, ceasefire.Separation{Verifier: "withdrawal team"}), ""},
		{unused, "another clause of which nothing is known", textOf(heavy, ceasefire.Other{}), ""},
		{unused, "no word", textOf(ceasefire.Definition{}), ""},
	}
}

func priorCases() []textCase {
	c := ceasefire.CodeConflictWithPrior
	with := func(now, old ceasefire.Provision) ceasefire.Agreement {
		a := textOf(now)
		a.Prior = []ceasefire.Prior{{Title: "the memorandum", Clauses: textOf(old).Clauses}}
		return a
	}
	change := func(a ceasefire.Agreement, change func(*ceasefire.Prior)) ceasefire.Agreement {
		change(&a.Prior[0])
		return a
	}
	week, month := ceasefire.Duration{Length: ceasefire.Days(7)}, ceasefire.Duration{Length: ceasefire.Months(1)}
	road := func(q int, by ...string) ceasefire.AidCorridor {
		return ceasefire.AidCorridor{Bearer: by, From: "Damascus", To: "Aleppo", Quota: &ceasefire.Quota{Amount: q}}
	}
	back := road(20)
	back.From, back.To = back.To, back.From
	other := road(20)
	other.To = "Homs"
	guns := func(class string, m ceasefire.Metres, by ...string) ceasefire.Separation {
		return ceasefire.Separation{Bearer: by, Weapons: []ceasefire.WeaponDistance{{Class: "tanks"}, {Class: class, Width: m}}}
	}
	stop := func(area string, prohibits, permits ceasefire.Act) ceasefire.Cessation {
		return ceasefire.Cessation{Area: ceasefire.In(area), Prohibits: []ceasefire.Act{prohibits}, Permits: []ceasefire.Act{permits}}
	}
	over := func(end, effect ceasefire.Instant) ceasefire.Agreement {
		return with(
			ceasefire.Duration{Effect: ceasefire.On(effect), Length: ceasefire.Days(7)},
			ceasefire.Duration{Effect: ceasefire.On("2016-02-27"), End: ceasefire.On(end), Length: ceasefire.Days(9)},
		)
	}
	planes := ceasefire.Grounding{Bearer: actor.IDs{"iraq"}, Classes: []ceasefire.AirClass{ceasefire.RotaryWing}}
	fly := ceasefire.Grounding{Bearer: actor.IDs{"iraq"}, Leaves: []ceasefire.AirClass{ceasefire.RotaryWing}}
	word := func(w, m string) ceasefire.Definition { return ceasefire.Definition{Word: w, Meaning: m} }
	watch := func(body, fallback string) ceasefire.Monitoring {
		return ceasefire.Monitoring{Bearer: actor.IDs{"us"}, Body: body, Fallback: fallback}
	}
	return []textCase{
		{c, "a length", with(week, month), "a:length"},
		{c, "open-ended or not", with(ceasefire.Duration{OpenEnded: true}, month), "a:open_ended"},
		{c, "within a cessation", with(ceasefire.Cessation{Duration: &week}, month), "a:duration.length"},
		{c, "a renewal", with(ceasefire.Renewal{Mode: ceasefire.RenewNone}, ceasefire.Renewal{Mode: ceasefire.RenewByConsent}), "a:mode"},
		{c, "a quota on one road", with(road(18), road(20)), "a:quota.amount"},
		{c, "the road the other way", with(road(18), back), "a:quota.amount"},
		{c, "a distance of one class", with(guns("artillery", 50, "ukraine"), guns("artillery", 30, "ukraine")), "a:weapons[1].width"},
		{c, "what was prohibited", with(stop("Aleppo", "shelling", "rotation"), stop("Aleppo", "rotation", "")), "a:permits"},
		{c, "what was grounded", with(fly, planes), "a:leaves"},
		{c, "a meaning", with(word("Truce", "a"), word("truce", "b")), "a:meaning"},
		{c, "one body", with(watch("JMC", "x"), watch("jmc", "y")), "a:fallback"},
		{c, "a text that is not over", over("2016-03-27", "2016-03-01"), "a:length"},
		{c, "the same", with(week, week), ""},
		{c, "replaced", change(with(week, month), func(p *ceasefire.Prior) { p.Replaced = true }), ""},
		{c, "a renewed text runs anew", change(with(week, month), func(p *ceasefire.Prior) { p.Renewed = true }), ""},
		{c, "a text that is over", over("2016-03-01", "2016-09-12"), ""},
		{c, "another road", with(road(18), other), ""},
		{c, "another bearer", with(road(18, "syria"), road(20, "turkey")), ""},
		{c, "another kind", with(week, ceasefire.Pause{Length: ceasefire.Days(9)}), ""},
		{c, "another class of weapons", with(guns("artillery", 50, "ukraine"), guns("rockets", 30, "ukraine")), ""},
		{c, "nobody says who", with(guns("artillery", 50), guns("artillery", 30)), ""},
		{c, "another area", with(stop("Aleppo", "", "rotation"), stop("Idlib", "rotation", "")), ""},
		{c, "more is said now", with(ceasefire.Duration{Length: ceasefire.Days(7), Count: ceasefire.Inclusive}, week), ""},
		{c, "it begins later", with(ceasefire.Duration{Effect: ceasefire.On("2016-09-12")}, ceasefire.Duration{Effect: ceasefire.On("2016-02-27")}), ""},
		{c, "another word", with(word("truce", "a"), word("pause", "b")), ""},
		{c, "another body", with(watch("JMC", "x"), watch("SMM", "y")), ""},
		{c, "kinds that nobody knows", with(ceasefire.Other{Bearer: actor.IDs{"us"}, Details: []byte("1")}, ceasefire.Other{Bearer: actor.IDs{"us"}, Details: []byte("2")}), ""},
	}
}
