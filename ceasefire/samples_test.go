package ceasefire_test

import (
	"encoding/json"

	"parley.example/actor"
	"parley.example/ceasefire"
)

// sample is a provision and what String says of it.
type sample struct {
	name string
	p    ceasefire.Provision
	text string
}

// quiet is a condition in which every field is set.
var quiet = ceasefire.Quiet{
	Days: 7, Area: ceasefire.In("Aleppo"), Kinds: []ceasefire.IncidentKind{ceasefire.IncidentShelling, ceasefire.IncidentAirStrike},
	Verifier: actor.IDs{"un"}, Zone: "Asia/Damascus", Begins: "19:00", Count: ceasefire.Inclusive,
	Unseen: ceasefire.UnseenBreaks, Fact: "seven-quiet-days",
}

const quietText = "7 quiet days in Aleppo, without shelling or air strike, as seen by un, the days beginning at 19:00 in the zone Asia/Damascus, the first day counted, a day that nobody could observe breaking them, establishing seven-quiet-days"

// window is one in which every field is set.
var window = ceasefire.Window{
	From: "09:00", To: "17:00", Days: []ceasefire.Weekday{"monday", "friday"},
	Start: "2016-09-12", End: "2016-10-12", Zone: "Asia/Damascus",
}

const windowText = "on monday and friday from 09:00 to 17:00 from 2016-09-12 to 2016-10-12 (Asia/Damascus)"

// within has both bounds.
var within = ceasefire.Bounds{
	NotBefore: ceasefire.Point{Anchor: ceasefire.Effect, Offset: ceasefire.Days(2), Count: ceasefire.Inclusive},
	NotAfter:  ceasefire.On("2016-09-26"),
}

const withinText = "not before 2 days after effect, the first day counted and not after 2016-09-26"

var (
	renewal = ceasefire.Renewal{
		Bearer: actor.IDs{"us", "russia"}, Mode: ceasefire.RenewByConsent, Consent: []string{"us", "russia"},
		Length: ceasefire.Hours(48), Limit: 3, Start: ceasefire.After(ceasefire.Effect, ceasefire.Hours(48)),
	}
	duration = ceasefire.Duration{
		Bearer: actor.IDs{"us", "russia"}, Effect: ceasefire.On("2016-09-12T19:00[Asia/Damascus]"),
		Length: ceasefire.Days(7), Count: ceasefire.Exclusive, Review: []ceasefire.Point{ceasefire.On("2016-09-19")},
	}
)

func samples() []sample {
	return concat(cessations(), routes(), aircraft(), forces(), bodies(), times(), others())
}

func concat(lists ...[]sample) []sample {
	var all []sample
	for _, list := range lists {
		all = append(all, list...)
	}
	return all
}

func cessations() []sample {
	return []sample{
		{"cessation", ceasefire.Cessation{
			Bearer:    actor.IDs{"syria", "hnc"},
			Prohibits: []ceasefire.Act{ceasefire.Attack, ceasefire.AirStrike, ceasefire.TakeGround, "looting"},
			Permits:   []ceasefire.Act{ceasefire.SelfDefence, ceasefire.Rotation},
			Area:      ceasefire.Area{Name: "Aleppo", Places: []string{"Ramouseh", "Bustan al-Qasr"}, Extent: "map 4"},
			Excludes: []ceasefire.Exclusion{
				{Who: "Jabhat al-Nusra", Actor: "nusra"},
				{List: "the Security Council", Criterion: "whoever did not notify the co-chairs"},
			},
			Duration: &duration, Renewal: &renewal,
		}, "A ceasefire prohibits attacks, air strikes, taking ground and looting in Aleppo (Ramouseh and Bustan al-Qasr), as drawn by map 4. It binds syria and hnc. It permits self-defence and rotation. It does not protect Jabhat al-Nusra and others (by the list of the Security Council; by the criterion whoever did not notify the co-chairs). It takes effect at 2016-09-12T19:00[Asia/Damascus]. It lasts 7 days, the first day not counted. The parties look at it again on 2016-09-19. It binds us and russia. It is renewed on the same terms by consent of us and russia. It binds us and russia. Each renewal is for 48 hours. There are at most 3 renewals. The next time begins 48 hours after effect."},
		{"every act", ceasefire.Cessation{
			Prohibits: []ceasefire.Act{ceasefire.Shelling, ceasefire.Reinforce, ceasefire.Obstruct, ceasefire.HostageTake, ceasefire.MilitaryGain},
			Permits:   []ceasefire.Act{ceasefire.Resupply},
			Excludes:  []ceasefire.Exclusion{{Actor: "isil"}},
		}, "A ceasefire prohibits shelling, reinforcing, obstructing aid or monitors, taking hostages and seeking a military advantage. It permits resupply. It does not protect isil."},
		{"no cessation", ceasefire.Cessation{}, "A ceasefire prohibits nothing by name."},
		{"pause", ceasefire.Pause{
			Bearer: actor.IDs{"russia"}, Area: ceasefire.Area{Places: []string{"Ghouta", "Aleppo"}},
			Start: ceasefire.On("2016-08-11"), Length: ceasefire.Hours(3), Every: ceasefire.Days(1), Times: 7,
			Purpose: "to let aid\n in.",
		}, "There is a humanitarian pause in Ghouta and Aleppo beginning on 2016-08-11 for 3 hours. It binds russia. It comes again every day. It comes 7 times in all. Its purpose is to let aid in."},
		{"no pause", ceasefire.Pause{}, "There is a humanitarian pause."},
	}
}

func routes() []sample {
	return []sample{
		{"corridor", ceasefire.AidCorridor{
			Bearer: actor.IDs{"syria", "hnc"}, From: "Bab al-Hawa", To: "Aleppo",
			Segments: []ceasefire.Segment{{Name: "Castello Road", Control: "syria"}, {Name: "Layramoun"}},
			Mode:     ceasefire.Road, Directions: ceasefire.BothWay, Windows: []ceasefire.Window{window},
			Goods: []string{"food", "medicine"}, Persons: []string{"the wounded"}, Served: 250_000,
			Quota: &ceasefire.Quota{
				Name: "aid", Amount: 600, Unit: "lorry", Per: ceasefire.Days(1), AtMost: true,
				Parts: []ceasefire.Quota{{Name: "fuel", Amount: 50}, {Name: "north", Amount: 300, Unit: "lorry"}},
			},
			Notice:     &ceasefire.Notice{Lead: ceasefire.Hours(48), Emergency: ceasefire.Hours(24), To: "un", Attach: []string{"route", "vehicles", "time"}},
			Inspection: &ceasefire.Inspection{By: "un", Place: "the border", Purpose: "weapons"},
			Guarantors: []string{"us", "russia"}, Standoff: 500,
			Suspension: &ceasefire.Suspension{Grounds: []string{"fire on a convoy"}, By: "un"},
		}, "There is an aid corridor by road from Bab al-Hawa to Aleppo for both ways. It binds syria and hnc. It runs along Castello Road (held by syria) and Layramoun. It is open " + windowText + ". Goods allowed are food and medicine. Persons allowed are the wounded. It is to reach 250000 persons. The quota is aid at most 600 lorries per day, of which fuel 50 and north 300. Movements are announced to un 48 hours before, in an emergency 24 hours before, with route, vehicles and time. What moves is inspected by un at the border for weapons. It is guaranteed by us and russia. Forces keep 500 m away from it. It may be closed on the grounds of fire on a convoy as decided by un."},
		{"corridor on foot", ceasefire.AidCorridor{
			Mode: ceasefire.Foot, Directions: ceasefire.Outward, Windows: []ceasefire.Window{{}},
			Quota: &ceasefire.Quota{}, Notice: &ceasefire.Notice{}, Inspection: &ceasefire.Inspection{}, Suspension: &ceasefire.Suspension{},
		}, "There is an aid corridor on foot for the way out only. It is open always. The quota is nothing. Movements are announced. What moves is inspected. It may be closed."},
		{"no corridor", ceasefire.AidCorridor{}, "There is an aid corridor."},
	}
}

func aircraft() []sample {
	return []sample{
		{"grounding", ceasefire.Grounding{
			Bearer: actor.IDs{"syria"}, Whose: []string{"syria"},
			Classes: []ceasefire.AirClass{ceasefire.FixedWing, ceasefire.RotaryWing}, Leaves: []ceasefire.AirClass{ceasefire.Unmanned},
			Roles: []ceasefire.AirRole{ceasefire.Combat, ceasefire.Reconnaissance}, Civil: ceasefire.Yes,
			Airspace: ceasefire.Airspace{Area: ceasefire.In("Aleppo"), Buffer: ceasefire.Kilometres(5), Floor: 100, Ceiling: ceasefire.Kilometres(3)},
			Hours:    []ceasefire.Window{window}, Exceptions: ceasefire.AirExceptions(),
			Authority: "un", Lead: ceasefire.Hours(24),
			Linked: []ceasefire.LinkedSystem{{System: "radars", Within: ceasefire.Hours(72)}, {System: "air defence"}},
			By:     within, After: []ceasefire.Quiet{quiet}, Verifier: "un", Breach: "the end of the joint cell",
		}, "Fixed-wing and rotary-wing aircraft of syria may not fly over Aleppo and 5 km around it, from 100 m up to 3 km above the ground. It binds syria. It leaves unmanned aircraft free to fly. It catches combat and reconnaissance missions. Civil aircraft on military missions are caught too. It holds " + windowText + ". Excepted are flights of the United Nations, for medical ends, for humanitarian ends and authorised one by one. Single flights are authorised by un. Whoever wants to fly asks 24 hours before. Switched off with them are radars within 72 hours and air defence. It begins " + withinText + ". It comes after " + quietText + ". It is verified by un. A breach leads to the end of the joint cell."},
		{"civil aircraft free", ceasefire.Grounding{Civil: ceasefire.No, Airspace: ceasefire.Airspace{Buffer: 1500}}, "Aircraft may not fly over an area and 1500 m around it, but no class of them is named. Civil aircraft on military missions are not caught."},
		{"no grounding", ceasefire.Grounding{}, "Aircraft may not fly, but no class of them is named."},
	}
}

func forces() []sample {
	contact := ceasefire.Line{Name: "the line of contact", AsOf: "2014-09-19", Map: "map 1"}
	return []sample{
		{"separation", ceasefire.Separation{
			Bearer: actor.IDs{"kyiv", "donetsk"}, Who: []string{"kyiv"}, Whom: []string{"donetsk"},
			Sides: []ceasefire.Side{{Actor: "kyiv", From: contact, To: ceasefire.Line{Map: "map 2"}}, {Actor: "donetsk"}},
			Weapons: []ceasefire.WeaponDistance{
				{Class: "artillery", Calibre: 100, Width: ceasefire.Kilometres(50), Setback: ceasefire.Kilometres(25)},
				{Class: "rockets", Systems: []string{"Tornado-S", "Uragan"}, Width: ceasefire.Kilometres(140)},
				{Class: "tanks", Setback: 15_000},
				{Class: "mortars"},
			},
			By: within, After: []ceasefire.Quiet{quiet}, Verifier: "osce",
		}, "Forces of kyiv move away from those of donetsk. It binds kyiv and donetsk. Those of kyiv move from the line of contact (as of 2014-09-19; drawn by map 1) to a line drawn by map 2. Those of donetsk move. Weapons of the class artillery of 100 mm and more leave a zone 50 km wide, and keep 25 km from the line. Weapons of the class rockets (Tornado-S and Uragan) leave a zone 140 km wide. Weapons of the class tanks keep 15 km from the line. Weapons of the class mortars move away. It is done " + withinText + ". It comes after " + quietText + ". It is verified by osce."},
		{"from one another", ceasefire.NewSeparation(ceasefire.On("2016"), "a", "b"), "Forces of a and b move away from one another. It binds a and b. It is done not after 2016."},
		{"no separation", ceasefire.Separation{}, "Forces are separated, but nobody is named."},
		{"zone", ceasefire.Zone{
			Bearer: actor.IDs{"syria"}, Area: ceasefire.In("northern Aleppo"), Route: "Castello Road",
			HalfWidth: ceasefire.Kilometres(2), Line: contact, Leaves: []string{"syria", "hnc"}, Stays: []string{"un"}, Together: true,
			Checkpoints: []ceasefire.Checkpoint{{Name: "East", Staff: []string{"un", "sarc"}}, {Name: "West"}},
			By:          within, After: []ceasefire.Quiet{quiet}, Verifier: "un",
		}, "There is a demilitarised zone in northern Aleppo along the route Castello Road along the line of contact (as of 2014-09-19; drawn by map 1). It binds syria. It reaches 2 km to each side. Forces of syria and hnc leave it. All leave at the same time. Forces of un may be there. It has the checkpoints East (staffed by un and sarc) and West. It is done " + withinText + ". It comes after " + quietText + ". It is verified by un."},
		{"no zone", ceasefire.Zone{}, "There is a demilitarised zone nowhere that is named."},
		{"detainees", ceasefire.Detainees{
			Bearer: actor.IDs{"a", "b"}, Lists: []string{"the list of a", "the list of b"}, Ratio: ceasefire.Ratio{Released: 30, For: 1},
			Schedule: []ceasefire.Release{{By: within, Count: 5, Of: "the wounded"}, {Of: "the rest"}, {}},
		}, "Detainees are released at 30 for 1. It binds a and b. They are named in the list of a and the list of b. To be released " + withinText + ": 5 of the wounded. To be released: the rest. To be released."},
		{"no detainees", ceasefire.Detainees{}, "Nobody is named for release."},
	}
}

func bodies() []sample {
	return []sample{
		{"joint cell", ceasefire.JointCell{
			Bearer: actor.IDs{"us", "russia"}, Place: "Geneva", Shares: []string{"maps", "targets"}, Targets: []string{"nusra", "isil"},
			Consent: []string{"us", "russia"}, After: []ceasefire.Quiet{quiet, {Days: 1}}, Begins: ceasefire.After("seventh-day", ceasefire.Span{}),
		}, "There is a joint cell in Geneva. It binds us and russia. It shares maps and targets. It strikes nusra and isil. A strike needs the agreement of us and russia. It comes after " + quietText + "; and after 1 quiet day. It begins work at seventh-day."},
		{"no joint cell", ceasefire.JointCell{}, "There is a joint cell."},
		{"monitoring", ceasefire.Monitoring{
			Bearer: actor.IDs{"myanmar"}, Body: "JMC-S",
			Members:   []ceasefire.Seats{{Constituency: "the government", Count: 6, Actor: "myanmar"}},
			Quorum:    []ceasefire.Seats{{Constituency: "the government", Count: 3}, {Constituency: "armed organisations", Count: 3}},
			Emergency: []ceasefire.Seats{{Constituency: "armed organisations", Count: 1}},
			Mandate:   []string{"to watch", "to verify"}, Movement: ceasefire.MoveFreely,
			Reports:  []ceasefire.Report{{To: "JMC-U", Every: ceasefire.Months(1)}, {To: "both sides"}},
			Fallback: "remote sensing",
		}, "The agreement is monitored by JMC-S. It binds myanmar. Its members are 6 of the government (myanmar). Its quorum is 3 of the government and 3 of armed organisations. In an emergency the quorum is 1 of armed organisations. Its mandate is to watch and to verify. Monitors move freely. It reports to JMC-U every month and to both sides. Where no body is feasible there is remote sensing."},
		{"escorted", ceasefire.Monitoring{Movement: ceasefire.MoveEscorted}, "The agreement is monitored by no body that is named. Monitors move under escort."},
		{"no monitoring", ceasefire.Monitoring{}, "The agreement is monitored by no body that is named."},
		{"dispute", ceasefire.Dispute{
			Bearer: actor.IDs{"a"}, Hotline: "Geneva",
			Steps: []ceasefire.Level{{Name: "the officers", By: []string{"a", "b"}, Within: ceasefire.Hours(24)}, {Name: "the co-chairs"}},
		}, "A dispute goes to the officers (a and b) for 24 hours, then the co-chairs. It binds a. The hotline is Geneva."},
		{"no dispute", ceasefire.Dispute{}, "A dispute goes to nowhere that is named."},
		{"consequence", ceasefire.Consequence{
			Bearer: actor.IDs{"a"}, Of: []string{"truce", "aid"}, By: "un",
			Grades: []ceasefire.Response{{Grade: ceasefire.Grave, Action: "suspension"}, {Action: "a protest"}},
		}, "A breach of truce and aid that is grave leads to suspension. A breach of truce and aid leads to a protest. It binds a. It is for un to decide."},
		{"no consequence", ceasefire.Consequence{}, "A breach has no consequence that is named."},
	}
}

func times() []sample {
	return []sample{
		{"renewal", renewal, "It is renewed on the same terms by consent of us and russia. It binds us and russia. Each renewal is for 48 hours. There are at most 3 renewals. The next time begins 48 hours after effect."},
		{"unless notice", ceasefire.Renewal{Mode: ceasefire.RenewUnlessNotice, Notice: ceasefire.Days(30)}, "It is renewed by itself unless somebody gives notice. Notice is due 30 days before the end."},
		{"by formula", ceasefire.Renewal{Mode: ceasefire.RenewByFormula, Extra: ceasefire.Days(1), Per: 10, Of: "hostages"}, "It is renewed by a formula. It goes on for 1 day for every 10 hostages."},
		{"narrowed", ceasefire.Renewal{Mode: ceasefire.RenewNarrowed, Consent: []string{"p5"}, Narrows: "two crossings of four"}, "It is renewed with less in it by consent of p5. What is less the next time is two crossings of four."},
		{"none", ceasefire.Renewal{Mode: ceasefire.RenewNone}, "It is not renewed."},
		{"no renewal", ceasefire.Renewal{}, "It is not said how it is renewed."},
		{"duration", duration, "It takes effect at 2016-09-12T19:00[Asia/Damascus]. It lasts 7 days, the first day not counted. The parties look at it again on 2016-09-19. It binds us and russia."},
		{"until", ceasefire.Duration{Effect: ceasefire.After(ceasefire.Signature, ceasefire.Hours(-1)), End: ceasefire.On("2017-01")}, "It takes effect 1 hour before signature. It ends in 2017-01."},
		{"open-ended", ceasefire.Duration{OpenEnded: true}, "It has no end."},
		{"no duration", ceasefire.Duration{}, "It is not said from when to when it runs."},
	}
}

func others() []sample {
	return []sample{
		{"definition", ceasefire.Definition{Word: "opposition", Meaning: "those who notified the co-chairs"}, `"opposition" means those who notified the co-chairs.`},
		{"word only", ceasefire.Definition{Word: "zone"}, `"zone" has a meaning that is not stated.`},
		{"meaning only", ceasefire.Definition{Meaning: "ground"}, "A word that is not named means ground."},
		{"no definition", ceasefire.Definition{}, "Nothing is defined."},
		{"other", ceasefire.Other{Word: "amnesty", Details: json.RawMessage(` {"for": null, "b":1.50 } `), Bearer: actor.IDs{"a"}}, "There is a provision of the kind amnesty. It binds a."},
		{"demobilisation", ceasefire.Other{Word: ceasefire.KindDemobilisation}, "There is a provision of the kind demobilisation."},
		{"no kind", ceasefire.Other{}, "There is a provision of no kind that is stated."},
	}
}
