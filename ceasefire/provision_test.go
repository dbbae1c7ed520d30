package ceasefire_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/actor"
	"parley.example/ceasefire"
)

func TestKinds(t *testing.T) {
	var met []ceasefire.Kind
	for _, s := range samples() {
		if kind := s.p.Kind(); slices.Contains(ceasefire.Kinds(), kind) && !slices.Contains(met, kind) {
			met = append(met, kind)
		}
	}
	if len(met) != len(ceasefire.Kinds()) {
		t.Errorf("the samples have %d kinds of %d", len(met), len(ceasefire.Kinds()))
	}
}

// Every field of every provision, and of what is in one, is set in some sample.
func TestSamplesSetEveryField(t *testing.T) {
	unset := map[string]bool{}
	for _, s := range samples() {
		visit(unset, reflect.ValueOf(s.p))
	}
	for field, zero := range unset {
		if zero {
			t.Errorf("no sample sets %s", field)
		}
	}
	if len(unset) < 100 {
		t.Errorf("only %d fields were visited", len(unset))
	}
}

// visit notes for each exported field whether it has always been zero.
func visit(unset map[string]bool, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			visit(unset, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			visit(unset, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			name := v.Type().Name() + "." + v.Type().Field(i).Name
			always, met := unset[name]
			unset[name] = v.Field(i).IsZero() && (always || !met)
			visit(unset, v.Field(i))
		}
	default:
	}
}

func TestString(t *testing.T) {
	for _, s := range samples() {
		t.Run(s.name, func(t *testing.T) {
			if diff := cmp.Diff(s.text, s.p.String()); diff != "" {
				t.Error(diff)
			}
			checkProse(t, s.p.String())
		})
	}
}

// checkProse says what is wrong with the form of sentences.
func checkProse(t *testing.T, text string) {
	t.Helper()
	switch {
	case text != strings.Join(strings.Fields(text), " "):
		t.Errorf("white space in %q", text)
	case !strings.HasSuffix(text, "."), strings.HasSuffix(text, ".."):
		t.Errorf("%q has no full stop, or two", text)
	}
}

// Text comes from anywhere: what is not valid has a String too.
func TestStringOfWhatIsNotValid(t *testing.T) {
	hostile := ceasefire.Span{Months: 1, Days: -1, Clock: -1 << 63}
	loop := []ceasefire.Quota{{Name: "a", Amount: -1}}
	loop[0].Parts = loop
	for _, p := range []ceasefire.Provision{
		ceasefire.Pause{Length: hostile, Every: hostile, Times: -1, Purpose: "\xff\u2028\n"},
		ceasefire.Duration{Length: hostile, Effect: ceasefire.Point{Offset: hostile}, Review: []ceasefire.Point{{}, {Count: "x"}}},
		ceasefire.Renewal{Mode: "\n", Extra: hostile, Notice: hostile},
		ceasefire.AidCorridor{Quota: &loop[0], Mode: "-", Directions: "-", Segments: []ceasefire.Segment{{}}, Windows: []ceasefire.Window{{From: "\n"}}},
		ceasefire.Grounding{Civil: "perhaps", Linked: []ceasefire.LinkedSystem{{}}, Exceptions: []ceasefire.AirException{""}},
		ceasefire.Separation{Sides: []ceasefire.Side{{}}, Weapons: []ceasefire.WeaponDistance{{Calibre: -1, Width: -1}}},
		ceasefire.Monitoring{Members: []ceasefire.Seats{{}}, Reports: []ceasefire.Report{{}}, Movement: " "},
		ceasefire.Cessation{Excludes: []ceasefire.Exclusion{{}}, Prohibits: []ceasefire.Act{""}},
		ceasefire.Consequence{Grades: []ceasefire.Response{{}}},
		ceasefire.Definition{Word: "\n"},
		ceasefire.Other{Word: " ", Bearer: actor.IDs{"\n"}},
	} {
		t.Run(fmt.Sprintf("%T", p), func(t *testing.T) {
			checkProse(t, p.String())
			if _, err := p.Term("x"); err == nil {
				t.Error("it is valid")
			}
		})
	}
}

func TestStringOfParts(t *testing.T) {
	for _, test := range []struct {
		got  fmt.Stringer
		want string
	}{
		{ceasefire.Metres(0), "0 m"},
		{ceasefire.Metres(500), "500 m"},
		{ceasefire.Kilometres(2), "2 km"},
		{ceasefire.Metres(-2000), "-2 km"},
		{ceasefire.Metres(1500), "1500 m"},
		{ceasefire.Area{}, ""},
		{ceasefire.Area{Extent: "map 4"}, "the area of map 4"},
		{ceasefire.Area{Name: "A\n B", Places: []string{"x"}}, "A B (x)"},
		{ceasefire.Line{}, ""},
		{ceasefire.Line{Name: "l"}, "l"},
		{ceasefire.Line{AsOf: "2016"}, "a line as of 2016"},
		{ceasefire.Window{}, "always"},
		{ceasefire.Window{Zone: "UTC"}, "always (UTC)"},
		{ceasefire.Window{From: "09:00", To: "17:00"}, "every day from 09:00 to 17:00"},
		{ceasefire.Window{Start: "2016", End: "2017"}, "from 2016 to 2017"},
		{ceasefire.Quota{}, "nothing"},
		{ceasefire.Quota{Amount: 18, Unit: "ship", Per: ceasefire.Months(2)}, "18 ships in 2 months"},
		{ceasefire.Quota{Amount: 1, Unit: "lorry", Per: ceasefire.Months(1)}, "1 lorry per month"},
		{ceasefire.Quota{Amount: 2, Unit: "day"}, "2 days"},
		{ceasefire.Quota{Amount: 2, Unit: "box"}, "2 boxes"},
		{ceasefire.Quota{Amount: 2}, "2"},
		{ceasefire.Quota{Amount: 9, Parts: []ceasefire.Quota{{Name: "a", Amount: 8, Parts: []ceasefire.Quota{{Name: "b", Amount: 7}}}, {Name: "c", Amount: 1}}}, "9, of which a 8, of which b 7, and c 1"},
		{ceasefire.Quiet{}, "0 quiet days"},
		{ceasefire.Quiet{Days: 2, Unseen: ceasefire.UnseenHolds}, "2 quiet days, a day that nobody could observe counting as quiet"},
		{ceasefire.Quiet{Days: 2, Unseen: ceasefire.UnseenSkips, Zone: "UTC"}, "2 quiet days, the days beginning in the zone UTC, a day that nobody could observe passed over"},
		{ceasefire.Exclusion{}, ""},
		{ceasefire.Airspace{}, ""},
		{ceasefire.Airspace{Ceiling: 300}, "up to 300 m above the ground"},
		{ceasefire.Ratio{}, ""},
		{ceasefire.Seats{}, "0"},
		{ceasefire.Level{}, ""},
	} {
		if got := test.got.String(); got != test.want {
			t.Errorf("%#v: %q, want %q", test.got, got, test.want)
		}
	}
}

func TestConstructors(t *testing.T) {
	who := []string{"us", "russia"}
	for _, test := range []struct{ got, want ceasefire.Provision }{
		{ceasefire.NewCessation(ceasefire.In("Aleppo"), who...), ceasefire.Cessation{
			Bearer: who, Area: ceasefire.Area{Name: "Aleppo"}, Permits: []ceasefire.Act{ceasefire.SelfDefence},
			Prohibits: []ceasefire.Act{ceasefire.Attack, ceasefire.Shelling, ceasefire.AirStrike, ceasefire.TakeGround},
		}},
		{ceasefire.NewCorridor("a", "b", who...), ceasefire.AidCorridor{Bearer: who, From: "a", To: "b"}},
		{ceasefire.NewGrounding("syria", ceasefire.In("Aleppo"), ceasefire.FixedWing), ceasefire.Grounding{
			Bearer: actor.IDs{"syria"}, Whose: []string{"syria"}, Classes: []ceasefire.AirClass{ceasefire.FixedWing},
			Airspace:   ceasefire.Airspace{Area: ceasefire.In("Aleppo")},
			Exceptions: []ceasefire.AirException{ceasefire.FlightsUN, ceasefire.FlightsMedical, ceasefire.FlightsHumanitarian},
		}},
		{ceasefire.NewSeparation(ceasefire.On("2016"), who...), ceasefire.Separation{Bearer: who, Who: who, Whom: who, By: ceasefire.By(ceasefire.On("2016"))}},
		{ceasefire.NewZone(ceasefire.In("z"), who...), ceasefire.Zone{Bearer: who, Area: ceasefire.In("z"), Leaves: who, Together: true}},
		{ceasefire.NewJointCell(who...), ceasefire.JointCell{Bearer: who, Consent: who}},
		{ceasefire.RenewableByConsent(ceasefire.Hours(48), who...), ceasefire.Renewal{Mode: ceasefire.RenewByConsent, Consent: who, Length: ceasefire.Hours(48)}},
	} {
		if diff := cmp.Diff(test.want, test.got); diff != "" {
			t.Errorf("%T: %s", test.want, diff)
		}
		if _, err := test.got.Term("x"); err != nil {
			t.Errorf("%T: %v", test.want, err)
		}
	}
}

// The lists that a constructor makes are nobody else's.
func TestConstructorsShareNothing(t *testing.T) {
	who := []string{"a", "b"}
	s := ceasefire.NewSeparation(ceasefire.Point{}, who...)
	who[0], s.Who[0] = "x", "y"
	if s.Bearer[0] != "a" || s.Whom[0] != "a" {
		t.Errorf("%v", s)
	}
}
