package ceasefire_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"time"

	"parley.example/ceasefire"
)

// A generator makes random provisions that are valid.
type generator struct{ *rand.Rand }

var provisionTypes = []reflect.Type{
	reflect.TypeFor[ceasefire.Cessation](), reflect.TypeFor[ceasefire.AidCorridor](), reflect.TypeFor[ceasefire.Pause](),
	reflect.TypeFor[ceasefire.Grounding](), reflect.TypeFor[ceasefire.Separation](), reflect.TypeFor[ceasefire.Zone](),
	reflect.TypeFor[ceasefire.JointCell](), reflect.TypeFor[ceasefire.Monitoring](), reflect.TypeFor[ceasefire.Detainees](),
	reflect.TypeFor[ceasefire.Dispute](), reflect.TypeFor[ceasefire.Renewal](), reflect.TypeFor[ceasefire.Duration](),
	reflect.TypeFor[ceasefire.Consequence](), reflect.TypeFor[ceasefire.Definition](),
}

func (g generator) provision() ceasefire.Provision {
	v := reflect.New(provisionTypes[g.IntN(len(provisionTypes))]).Elem()
	g.fill(v)
	return v.Interface().(ceasefire.Provision)
}

// anyOf returns one of a list.
func anyOf[T ~string](g generator, of ...T) T { return of[g.IntN(len(of))] }

// fill gives v a random value that is valid.
func (g generator) fill(v reflect.Value) {
	switch p := v.Addr().Interface().(type) {
	case *ceasefire.Instant:
		*p = anyOf[ceasefire.Instant](g, "2016", "2016-09", "2016-09-12", "2016-09-12T19:00", "2016-09-12T19:00:01.5+03:00", "2016-09-12T19:00[Asia/Damascus]")
	case *ceasefire.Span:
		*p = ceasefire.Span{Months: g.IntN(3), Days: g.IntN(9), Clock: time.Duration(g.IntN(3)) * 3601500 * time.Millisecond}
	case *ceasefire.Clock:
		*p = anyOf[ceasefire.Clock](g, "00:00", "09:30", "24:00")
	case *ceasefire.Weekday:
		*p = anyOf(g, ceasefire.Weekdays()...)
	case *ceasefire.DayCount:
		*p = anyOf(g, ceasefire.DayCounts()...)
	case *ceasefire.UnseenPolicy:
		*p = anyOf(g, ceasefire.UnseenPolicies()...)
	case *ceasefire.Mode:
		*p = anyOf(g, ceasefire.Modes()...)
	case *ceasefire.Directions:
		*p = anyOf(g, ceasefire.AllDirections()...)
	case *ceasefire.AirClass:
		*p = anyOf(g, ceasefire.AirClasses()...)
	case *ceasefire.AirRole:
		*p = anyOf(g, ceasefire.AirRoles()...)
	case *ceasefire.AirException:
		*p = anyOf(g, ceasefire.AirExceptions()...)
	case *ceasefire.Answer:
		*p = anyOf(g, ceasefire.Answers()...)
	case *ceasefire.Movement:
		*p = anyOf(g, ceasefire.Movements()...)
	default:
		g.fillPart(v)
	}
}

// fillPart fills what has parts that have to fit one another.
func (g generator) fillPart(v reflect.Value) {
	switch p := v.Addr().Interface().(type) {
	case *ceasefire.Point:
		*p = ceasefire.On("2016-09-12")
		if g.IntN(2) == 0 {
			*p = ceasefire.After("effect", ceasefire.Hours(g.IntN(99)-50))
		}
	case *ceasefire.Renewal:
		*p = g.renewal()
	case *ceasefire.Quota:
		*p = ceasefire.Quota{Name: "all", Amount: 9, Unit: anyOf(g, "", "ship"), Parts: []ceasefire.Quota{{Name: "part", Amount: g.IntN(10)}}}
	case *ceasefire.Ratio:
		*p = ceasefire.Ratio{Released: 1 + g.IntN(9), For: 1}
	case *ceasefire.Line:
		*p = ceasefire.Line{Name: anyOf(g, "l", "m"), AsOf: "2016"}
	default:
		g.fillPlain(v)
		g.mend(v)
	}
}

func (g generator) renewal() ceasefire.Renewal {
	switch mode := anyOf(g, ceasefire.RenewModes()...); mode {
	case ceasefire.RenewByFormula:
		return ceasefire.Renewal{Mode: mode, Extra: ceasefire.Days(1), Per: 10, Of: "hostages"}
	case ceasefire.RenewNarrowed:
		return ceasefire.Renewal{Mode: mode, Narrows: "less", Consent: []string{"a"}}
	default:
		return ceasefire.Renewal{Mode: mode}
	}
}

// mend takes back what cannot be meant.
func (g generator) mend(v reflect.Value) {
	switch p := v.Addr().Interface().(type) {
	case *ceasefire.Cessation:
		p.Permits = nil
	case *ceasefire.Grounding:
		p.Leaves = nil
	case *ceasefire.Airspace:
		p.Floor = min(p.Floor, max(p.Ceiling-1, 0))
	case *ceasefire.Duration:
		if p.OpenEnded = g.IntN(3) == 0; p.OpenEnded {
			p.Length, p.End = ceasefire.Span{}, ceasefire.Point{}
		} else if !p.Length.IsZero() {
			p.End = ceasefire.Point{}
		}
	case *ceasefire.Window:
		p.Zone, p.From, p.To = anyOf(g, "", "Europe/Kyiv"), "", ""
		if g.IntN(2) == 0 {
			p.From, p.To = "19:00", "07:00"
		}
	case *ceasefire.Quiet:
		p.Zone = anyOf(g, "", "UTC")
	}
}

func (g generator) fillPlain(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(anyOf(g, "a", "b", "c-1", "d.e"))
	case reflect.Int:
		v.SetInt(g.Int64N(5000))
	case reflect.Bool:
		v.SetBool(g.IntN(2) == 0)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		g.fill(v.Elem())
	case reflect.Slice:
		g.fillList(v)
	case reflect.Struct:
		for i := range v.NumField() {
			if g.IntN(3) > 0 || needed(v.Type().Field(i)) {
				g.fill(v.Field(i))
			}
		}
	default:
		panic(v.Type())
	}
}

// needed reports whether an element of a list has to have a field.
func needed(f reflect.StructField) bool {
	switch f.Name {
	case "Who", "Name", "Class", "System", "Constituency", "To", "Action", "Actor", "Released", "For":
		return true
	}
	return false
}

// fillList makes a list of up to three, in which nothing comes twice.
func (g generator) fillList(v reflect.Value) {
	seen := map[string]bool{}
	for range g.IntN(4) {
		one := reflect.New(v.Type().Elem()).Elem()
		g.fill(one)
		key := keyOf(one.Interface())
		if !seen[key] {
			seen[key] = true
			v.Set(reflect.Append(v, one))
		}
	}
}

func keyOf(v any) string {
	switch v := v.(type) {
	case ceasefire.Checkpoint:
		return v.Name
	case ceasefire.Seats:
		return fmt.Sprint(v.Constituency, v.Actor)
	}
	return fmt.Sprintf("%#v", v)
}
