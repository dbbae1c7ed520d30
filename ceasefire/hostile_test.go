package ceasefire_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/actor"
	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// hostileCase is details that are not valid, and the paths of all their problems.
type hostileCase struct {
	kind    ceasefire.Kind
	details string
	paths   string
}

var hostile = []hostileCase{
	// The form.
	{"cessation", `7`, "details"},
	{"cessation", `null`, "details"},
	{"cessation", `{`, "details"},
	{"cessation", `{} {}`, "details"},
	{"cessation", `{"Bearer": "a"}`, "details.Bearer"},
	{"cessation", `{"bearer": "a", "bearer": "b"}`, "details.bearer"},
	{"cessation", `{"bearer": null, "area": {"name": 1, "size": 2}}`, "details.bearer details.area.name details.area.size"},
	{"cessation", `{"duration": null, "renewal": {"length": 48}}`, "details.duration details.renewal.length"},
	{"detainees", `{"schedule": [{"count": 1.5}, {"count": "5"}]}`, "details.schedule[0].count details.schedule[1].count"},
	{"demilitarised-zone", `{"together": "yes", "half_width": 1e99}`, "details.together details.half_width"},
	{"definition", "{\"word\": \"\xff\"}", "details.word"},
	{"amnesty", `{"a": }`, "details.a"},
	{"", `null`, "details"},

	// The words and times, which are read with the form.
	{
		"aid-corridor", `{"mode": "sled", "directions": "", "windows": [{"days": ["Monday", "friday"], "from": "9:00", "to": "24:01"}], "goods": 1}`,
		"details.mode details.directions details.windows[0].days[0] details.windows[0].from details.windows[0].to details.goods",
	},
	{
		"grounding", `{"classes": ["fixed-wing", "balloon"], "leaves": ["x"], "roles": ["fun"], "civil": "perhaps", "exceptions": ["vip"]}`,
		"details.classes[1] details.leaves[0] details.roles[0] details.civil details.exceptions[0]",
	},
	{
		"joint-cell", `{"after": [{"unseen": "ignored", "count": "", "begins": "noon"}], "begins": {"at": "", "count": "roughly"}}`,
		"details.after[0].unseen details.after[0].count details.after[0].begins details.begins.at details.begins.count",
	},
	{"monitoring", `{"movement": "on foot", "reports": [{"to": "un", "every": "monthly"}]}`, "details.movement details.reports[0].every"},
	{"renewal", `{"mode": "maybe", "length": "48h"}`, "details.mode details.length"},
	{
		"duration", `{"effect": {"at": "2016-02-30"}, "review": [{"at": "2016-03-27T03:30[Europe/Kyiv]"}], "end": {"at": "2016-09-12T19:00[Nowhere/City]"}}`,
		"details.effect.at details.review[0].at details.end.at",
	},

	// What cannot be meant.
	{
		"cessation", `{"bearer": ["a", "?", "a"], "prohibits": ["attack", " ", "attack"], "permits": ["attack"]}`,
		"details.bearer[1] details.bearer[2] details.prohibits[1] details.prohibits[2] details.permits[0]",
	},
	{
		"cessation", `{"area": {"name": " ", "places": ["a", "", "a"], "extent": "\t"}}`,
		"details.area.name details.area.places[1] details.area.places[2] details.area.extent",
	},
	{
		"cessation", `{"excludes": [{}, {"who": " ", "actor": "?", "list": " ", "criterion": " "}, {"actor": "a"}, {"actor": "a"}]}`,
		"details.excludes[0] details.excludes[1].who details.excludes[1].actor details.excludes[1].list details.excludes[1].criterion details.excludes[3]",
	},
	{"cessation", `{"duration": {"length": "-P1D"}, "renewal": {"limit": -1}}`, "details.duration.length details.renewal.limit"},
	{
		"aid-corridor", `{"bearer": "", "from": " ", "to": " ", "segments": [{}, {"name": "a", "control": "?"}, {"name": "b"}, {"name": "b"}]}`,
		"details.bearer[0] details.from details.to details.segments[0].name details.segments[1].control details.segments[3]",
	},
	{
		"aid-corridor", `{"windows": [{"from": "09:00"}, {"to": "09:00"}, {"days": ["monday", "monday"], "zone": "Mars/Base"}, {}, {}]}`,
		"details.windows[0].to details.windows[1].from details.windows[2].days[1] details.windows[2].zone details.windows[4]",
	},
	{
		"aid-corridor", `{"goods": ["a", "a"], "persons": [""], "served": -1, "guarantors": ["?"], "standoff": -1}`,
		"details.goods[1] details.persons[0] details.served details.guarantors[0] details.standoff",
	},
	{
		"aid-corridor", `{"notice": {"lead": "-PT1H", "emergency": "-PT1H", "to": "?", "attach": [""]}, "inspection": {"by": "?", "place": " ", "purpose": " "}, "suspension": {"grounds": [""], "by": "?"}}`,
		"details.notice.lead details.notice.emergency details.notice.to details.notice.attach[0] details.inspection.by details.inspection.place details.inspection.purpose details.suspension.grounds[0] details.suspension.by",
	},
	{
		"aid-corridor", `{"quota": {"amount": -1, "unit": " ", "per": "-P1D", "name": " "}}`,
		"details.quota.name details.quota.amount details.quota.unit details.quota.per",
	},
	{
		"aid-corridor", `{"quota": {"name": "all", "amount": 600, "unit": "lorry", "per": "P1D", "parts": [{"amount": 601}, {"name": "fuel", "amount": 601, "per": "P1D", "parts": [{"name": "fuel", "amount": 602, "unit": "lorry"}]}, {"name": "all", "amount": 9000, "per": "P1M"}, {"name": "tonnes", "amount": 9000, "unit": "tonne"}]}}`,
		"details.quota.parts[0].name details.quota.parts[0].amount details.quota.parts[1].amount details.quota.parts[1].parts[0].name details.quota.parts[1].parts[0].amount details.quota.parts[2].name",
	},
	{
		"humanitarian-pause", `{"bearer": "?", "area": {"name": " "}, "start": {"at": "2016", "anchor": "effect"}, "length": "-P1D", "every": "-P1D", "times": -1, "purpose": " "}`,
		"details.bearer[0] details.area.name details.start.anchor details.length details.every details.times details.purpose",
	},
	{"humanitarian-pause", `{"start": {"offset": "P1D", "count": "inclusive"}}`, "details.start.offset details.start.count"},
	{"humanitarian-pause", `{"start": {"at": "2016", "offset": "P1D"}}`, "details.start.offset"},
	{
		"grounding", `{"bearer": "?", "whose": ["?"], "classes": ["unmanned", "unmanned"], "leaves": ["unmanned"], "roles": ["combat", "combat"], "exceptions": ["medical", "medical"]}`,
		"details.bearer[0] details.whose[0] details.classes[1] details.leaves[0] details.roles[1] details.exceptions[1]",
	},
	{
		"grounding", `{"airspace": {"area": {"name": " "}, "buffer": -1, "floor": -1, "ceiling": -1}}`,
		"details.airspace.area.name details.airspace.buffer details.airspace.floor details.airspace.ceiling",
	},
	{
		"grounding", `{"airspace": {"floor": 300, "ceiling": 300}, "hours": [{"from": "09:00"}], "authority": "?", "lead": "-P1D"}`,
		"details.airspace.ceiling details.hours[0].to details.authority details.lead",
	},
	{
		"grounding", `{"linked": [{}, {"system": "radars", "within": "-PT72H"}], "by": {"not_before": {"offset": "P1D"}, "not_after": {"anchor": "D+30"}}, "after": [{"days": -7}], "verifier": "?", "breach": " "}`,
		"details.linked[0].system details.linked[1].within details.by.not_before.offset details.by.not_after.anchor details.after[0].days details.verifier details.breach",
	},
	{
		"separation", `{"bearer": "?", "who": ["?"], "whom": ["?"], "sides": [{}, {"actor": "a", "from": {"name": " ", "map": " "}, "to": {"name": " "}}, {"actor": "b"}, {"actor": "b"}]}`,
		"details.bearer[0] details.who[0] details.whom[0] details.sides[0].actor details.sides[1].from.name details.sides[1].from.map details.sides[1].to.name details.sides[3]",
	},
	{
		"separation", `{"weapons": [{"systems": [""], "calibre": -1, "width": -1, "setback": -1}], "by": {"not_after": {"offset": "P1D"}}, "after": [{"days": 1}, {"days": 1}], "verifier": "?"}`,
		"details.weapons[0].class details.weapons[0].systems[0] details.weapons[0].calibre details.weapons[0].width details.weapons[0].setback details.by.not_after.offset details.after[1] details.verifier",
	},
	{
		"demilitarised-zone", `{"bearer": "?", "area": {"name": " "}, "route": " ", "half_width": -1, "line": {"name": " "}, "leaves": ["?"], "stays": ["?"], "checkpoints": [{}, {"name": "a", "staff": ["?"]}, {"name": "a"}], "by": {"not_after": {"offset": "P1D"}}, "after": [{"area": {"name": " "}, "kinds": [""], "verifier": "?", "zone": "x y", "fact": "?"}], "verifier": "?"}`,
		"details.bearer[0] details.area.name details.route details.half_width details.line.name details.leaves[0] details.stays[0] details.checkpoints[0].name details.checkpoints[1].staff[0] details.checkpoints[2].name details.by.not_after.offset details.after[0].area.name details.after[0].kinds[0] details.after[0].verifier[0] details.after[0].zone details.after[0].fact details.verifier",
	},
	{
		"joint-cell", `{"bearer": "?", "place": " ", "shares": [""], "targets": ["?"], "consent": ["a", "a"], "after": [{"days": -1}], "begins": {"offset": "P1D"}}`,
		"details.bearer[0] details.place details.shares[0] details.targets[0] details.consent[1] details.after[0].days details.begins.offset",
	},
	{
		"monitoring", `{"bearer": "?", "body": " ", "members": [{}, {"constituency": "a", "count": -1, "actor": "?"}], "quorum": [{"constituency": "a"}, {"constituency": "a", "actor": "a"}, {"constituency": "a"}], "emergency": [{}], "mandate": [""], "reports": [{}, {"to": "a", "every": "-P1D"}, {"to": "b"}, {"to": "b"}], "fallback": " "}`,
		"details.bearer[0] details.body details.members[0].constituency details.members[1].count details.members[1].actor details.quorum[2].constituency details.emergency[0].constituency details.mandate[0] details.reports[0].to details.reports[1].every details.reports[3] details.fallback",
	},
	{
		"detainees", `{"bearer": "?", "lists": [""], "ratio": {"released": 1}, "schedule": [{"by": {"not_after": {"offset": "P1D"}}, "count": -1, "of": " "}, {}, {}]}`,
		"details.bearer[0] details.lists[0] details.ratio.for details.schedule[0].by.not_after.offset details.schedule[0].count details.schedule[0].of details.schedule[2]",
	},
	{"detainees", `{"ratio": {"released": 0, "for": -1}}`, "details.ratio.released details.ratio.for"},
	{
		"dispute", `{"bearer": "?", "steps": [{}, {"name": "a", "by": ["?"], "within": "-P1D"}, {"name": "b"}, {"name": "b"}], "hotline": " "}`,
		"details.bearer[0] details.steps[0].name details.steps[1].by[0] details.steps[1].within details.steps[3] details.hotline",
	},
	{
		"renewal", `{"bearer": "?", "mode": "by-consent", "consent": ["?"], "length": "-P1D", "limit": -1, "notice": "P1D", "extra": "P1D", "per": 1, "of": "x", "narrows": "x", "start": {"offset": "P1D"}}`,
		"details.bearer[0] details.consent[0] details.length details.limit details.notice details.extra details.per details.of details.narrows details.start.offset",
	},
	{"renewal", `{"mode": "unless-notice", "consent": ["a"], "notice": "-P1D"}`, "details.consent details.notice"},
	{"renewal", `{"mode": "by-formula"}`, "details.extra details.per details.of"},
	{"renewal", `{"mode": "by-formula", "extra": "-P1D", "per": -1, "of": " "}`, "details.extra details.per details.of"},
	{"renewal", `{"mode": "narrowed", "narrows": " "}`, "details.narrows"},
	{"renewal", `{"mode": "none", "length": "P1D"}`, "details.mode"},
	{"renewal", `{"mode": "none", "limit": 1}`, "details.mode"},
	{"renewal", `{"mode": "none", "start": {"at": "2016"}}`, "details.mode"},
	{"renewal", `{"consent": ["a"], "notice": "P1D"}`, "details.consent details.notice"},
	{
		"duration", `{"bearer": "?", "effect": {"offset": "P1D"}, "length": "P1D", "end": {"at": "2016"}, "open_ended": true, "review": [{}, {"at": "2016"}, {"at": "2016"}, {"anchor": "?"}]}`,
		"details.bearer[0] details.effect.offset details.end details.open_ended details.review[0] details.review[2] details.review[3].anchor",
	},
	{"duration", `{"end": {"at": "2016"}, "open_ended": true}`, "details.open_ended"},
	{
		"consequence", `{"bearer": "?", "of": ["a", "?"], "grades": [{"grade": " "}, {"action": "x"}, {"action": "x"}], "by": "?"}`,
		"details.bearer[0] details.of[1] details.grades[0].grade details.grades[0].action details.grades[2] details.by",
	},
	{"definition", `{"word": " ", "meaning": " "}`, "details.word details.meaning"},
}

func TestHostileDetails(t *testing.T) {
	for _, test := range hostile {
		term := negotiation.Term{ID: "x", Kind: string(test.kind), Details: json.RawMessage(test.details)}
		p, err := ceasefire.ProvisionOf(term)
		if p != nil {
			t.Errorf("%s %s: there is a provision and an error", test.kind, test.details)
		}
		want := strings.Fields(test.paths)
		if diff := cmp.Diff(want, paths(t, err)); diff != "" {
			t.Errorf("%s %s: %v\n%s", test.kind, test.details, err, diff)
		}
		_, err = ceasefire.ReadProvision(test.kind, term.Details)
		for i := range want {
			want[i] = strings.TrimPrefix(strings.TrimPrefix(want[i], "details"), ".")
		}
		if diff := cmp.Diff(want, paths(t, err)); diff != "" {
			t.Errorf("%s %s: %v\n%s", test.kind, test.details, err, diff)
		}
	}
}

// paths returns where an error finds problems, which all have a text.
func paths(t *testing.T, err error) []string {
	t.Helper()
	invalid, ok := errors.AsType[*negotiation.InvalidError](err)
	if !ok {
		t.Errorf("%v is no InvalidError", err)
		return nil
	}
	var list []string
	for _, p := range invalid.Problems {
		if p.Text == "" || strings.Contains(p.Text, "ceasefire: ") {
			t.Errorf("%s has the text %q", p.Path, p.Text)
		}
		list = append(list, p.Path)
	}
	return list
}

// Every kind is among the details that are not valid.
func TestHostileDetailsOfEveryKind(t *testing.T) {
	for _, kind := range ceasefire.Kinds() {
		if !slices.ContainsFunc(hostile, func(h hostileCase) bool { return h.kind == kind }) {
			t.Errorf("there are no hostile details of the kind %s", kind)
		}
	}
}

// Problems of the form have the line of the details at which they are.
func TestProblemsHaveLines(t *testing.T) {
	_, err := ceasefire.ReadProvision("grounding", json.RawMessage("{\n\"classes\": [\n\"balloon\"]}"))
	invalid, _ := errors.AsType[*negotiation.InvalidError](err)
	want := []negotiation.Problem{{Path: "classes[0]", Line: 3, Text: `"balloon" is none of fixed-wing, rotary-wing, unmanned`}}
	if invalid == nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, invalid.Problems); diff != "" {
		t.Error(diff)
	}
}

// What is written as a literal is checked as what is read is.
func TestHostileLiterals(t *testing.T) {
	deep := ceasefire.Quota{Name: "0"}
	for i := range 30 {
		deep = ceasefire.Quota{Name: strings.Repeat("n", i+1), Parts: []ceasefire.Quota{deep}}
	}
	mixed := ceasefire.Span{Months: 1, Days: -1}
	for _, test := range []struct {
		p     ceasefire.Provision
		paths string
	}{
		{ceasefire.AidCorridor{Mode: "sled", Directions: "up", Quota: &deep}, "details.mode details.directions details.quota" + strings.Repeat(".parts[0]", 16) + ".parts"},
		{
			ceasefire.AidCorridor{Windows: []ceasefire.Window{{From: "9", To: "09:60", Days: []ceasefire.Weekday{"Monday"}, Start: "x", End: "y"}}},
			"details.windows[0].from details.windows[0].to details.windows[0].days[0] details.windows[0].start details.windows[0].end",
		},
		{
			ceasefire.Grounding{Classes: []ceasefire.AirClass{""}, Roles: []ceasefire.AirRole{"x"}, Civil: "x", Exceptions: []ceasefire.AirException{"x"}},
			"details.classes[0] details.roles[0] details.civil details.exceptions[0]",
		},
		{ceasefire.Monitoring{Movement: "x", Body: "\xff"}, "details.body details.movement"},
		{ceasefire.Renewal{Mode: "x", Length: mixed}, "details.mode details.length"},
		{
			ceasefire.Duration{Count: "x", Effect: ceasefire.Point{Anchor: "a", Offset: mixed, Count: "x"}, End: ceasefire.On("x")},
			"details.effect.offset details.effect.count details.end.at details.count",
		},
		{
			ceasefire.JointCell{After: []ceasefire.Quiet{{Begins: "x", Count: "x", Unseen: "x"}}},
			"details.after[0].begins details.after[0].count details.after[0].unseen",
		},
		{ceasefire.Separation{Sides: []ceasefire.Side{{Actor: "a", From: ceasefire.Line{AsOf: "x"}}}}, "details.sides[0].from.as_of"},
		{ceasefire.Other{Word: "grounding"}, "kind"},
		{ceasefire.Other{Word: "x", Bearer: actor.IDs{"?"}, Details: json.RawMessage(`{`)}, "binds[0] details"},
		{ceasefire.Other{Details: json.RawMessage(` `)}, "details"},
	} {
		_, err := test.p.Term("x")
		if diff := cmp.Diff(strings.Fields(test.paths), paths(t, err)); diff != "" {
			t.Errorf("%#v: %v\n%s", test.p, err, diff)
		}
	}
}

func TestHostileBinds(t *testing.T) {
	for _, kind := range []string{"grounding", "amnesty"} {
		_, err := ceasefire.ProvisionOf(negotiation.Term{Kind: kind, Binds: []string{"a", "?", "a"}, Details: json.RawMessage(`null`)})
		if diff := cmp.Diff([]string{"binds[1]", "binds[2]", "details"}, paths(t, err)); diff != "" {
			t.Error(diff)
		}
	}
}

// Texts of messages that a user reads.
func TestProblemTexts(t *testing.T) {
	for _, test := range []struct{ kind, details, want string }{
		{"aid-corridor", `{"windows": [{"from": "25:00"}]}`, `"25:00" is no time of day: it is written as 00:00 to 24:00`},
		{"aid-corridor", `{"windows": [{"to": "07:00"}]}`, `it closes at "07:00" and does not open`},
		{"aid-corridor", `{"quota": {"amount": 5, "parts": [{"name": "a", "amount": 6}]}}`, `6 is more than the whole, which is 5`},
		{"renewal", `{"narrows": "x"}`, `goes with the mode narrowed only`},
		{"renewal", `{"mode": "none", "consent": ["a"]}`, `goes with the mode by-consent or narrowed only`},
		{"grounding", `{"airspace": {"floor": 2000, "ceiling": 500}}`, `500 m is not above the floor, which is 2 km`},
		{"humanitarian-pause", `{"length": "-P1D"}`, `-P1D runs backwards`},
		{"humanitarian-pause", `{"length": "1 day"}`, `"1 day" is no length of time: it is written as P2M, P7D or PT48H`},
		{"duration", `{"effect": {"at": "soon"}}`, `"soon" is no time: it is written as 2016-09, 2016-09-12 or 2016-09-12T19:00[Asia/Damascus]`},
	} {
		_, err := ceasefire.ReadProvision(ceasefire.Kind(test.kind), json.RawMessage(test.details))
		invalid, _ := errors.AsType[*negotiation.InvalidError](err)
		if invalid == nil || invalid.Problems[0].Text != test.want {
			t.Errorf("%s: %v, want %s", test.details, err, test.want)
		}
	}
}
