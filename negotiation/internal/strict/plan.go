package strict

import (
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
)

// A plan says how to decode into one type. Plans are made as values turn up
// and kept for one call.
type plan struct {
	typ    reflect.Type
	opens  string // the bytes that a fitting value begins with; none: the type leads on to another
	wants  string // a fitting value, in words
	read   func(*decoder, *plan, reflect.Value) bool
	next   *plan // for the elements, once there are any
	fields []field
	names  map[string]int // of fields
}

const (
	opensNumber = "-0123456789"
	opensString = `"`
	opensList   = "["
)

var (
	numberType      = reflect.TypeFor[json.Number]()
	rawType         = reflect.TypeFor[json.RawMessage]()
	unmarshalerType = reflect.TypeFor[json.Unmarshaler]()
	textType        = reflect.TypeFor[encoding.TextUnmarshaler]()
)

// plan returns the plan for t.
func (d *decoder) plan(t reflect.Type) *plan {
	if p, ok := d.plans[t]; ok {
		return p
	}
	p := &plan{typ: t}
	d.plans[t] = p
	switch at := reflect.PointerTo(t); {
	case slices.Contains(d.several, t):
		p.severally(d.elem(p))
	case t == rawType:
		p.to(anything, "a value", readRaw)
	case t.Kind() == reflect.Interface:
	case at.Implements(unmarshalerType):
		p.to(anything, "a value", readUnmarshaler)
	case at.Implements(textType):
		p.to(opensString, "a string", readText)
	default:
		p.plain()
	}
	return p
}

func (p *plan) to(opens, wants string, read func(*decoder, *plan, reflect.Value) bool) {
	p.opens, p.wants, p.read = opens, wants, read
}

// severally plans for a list that may stand as its only element alone.
func (p *plan) severally(elem *plan) {
	p.to(elem.opens+opensList, elem.wants+" or an array", readSeveral)
}

// plain plans by the kind of the type, whatever methods it has.
func (p *plan) plain() {
	switch p.typ.Kind() {
	case reflect.Pointer, reflect.Interface:
	case reflect.Struct:
		p.to("{", "an object", readStruct)
		p.fields, p.names = fieldsOf(p.typ)
	case reflect.Map:
		p.to("{", "an object", readMap)
	case reflect.Slice:
		p.slice()
	case reflect.Array:
		p.to(opensList, "an array", readArray)
	default:
		p.scalar()
	}
}

func (p *plan) slice() {
	if p.typ.Elem().Kind() == reflect.Uint8 {
		p.to(opensString+opensList, "a string in base64", readBytes)
		return
	}
	p.to(opensList, "an array", readSlice)
}

func (p *plan) scalar() {
	switch p.typ.Kind() {
	case reflect.Bool:
		p.to("tf", "true or false", readBool)
	case reflect.String:
		p.to(opensString, "a string", readString)
		if p.typ == numberType {
			p.to(opensNumber+opensString, "a number", readNumber)
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		p.to(opensNumber, "an integer", readInt)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		p.to(opensNumber, "an integer", readUint)
	case reflect.Float32, reflect.Float64:
		p.to(opensNumber, "a number", readFloat)
	default:
		p.to(anything, "nothing", readNothing)
	}
}

// elem returns the plan for what a pointer, slice, array or map holds.
func (d *decoder) elem(p *plan) *plan {
	if p.next == nil {
		p.next = d.plan(p.typ.Elem())
	}
	return p.next
}

// A field is a member of an object and its place in a struct.
type field struct {
	name   string
	index  []int // through embedded structs
	typ    reflect.Type
	quoted bool  // its value stands in a string
	mute   bool  // its methods are out of reach: it is embedded and not exported
	plan   *plan // once there is a value
}

// planFor returns the plan for the values of f.
func (d *decoder) planFor(f *field) *plan {
	if f.plan == nil && f.mute {
		f.plan = &plan{typ: f.typ}
		f.plan.plain()
	}
	if f.plan == nil {
		f.plan = d.plan(f.typ)
	}
	return f.plan
}

// fold returns the field whose name differs from key only in case, or -1.
func (p *plan) fold(key string) int {
	return slices.IndexFunc(p.fields, func(f field) bool { return strings.EqualFold(f.name, key) })
}

// in returns the field of v, which it reaches through embedded structs, making
// those that are not there yet. It is not there to be set if it lies behind an
// embedded pointer to a struct that is not exported.
func (f *field) in(v reflect.Value) (reflect.Value, bool) {
	for n, i := range f.index {
		if n > 0 && v.Kind() == reflect.Pointer {
			if v.IsNil() {
				if !v.CanSet() {
					return v, false
				}
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v, v.CanSet() || v.Kind() == reflect.Struct
}
