package strict

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
)

const (
	maxDepth = 10_000 // of objects and arrays in one another, as in encoding/json
	maxHops  = 1_000  // from a pointer to what it points to, without a token in between
)

// Decode reads data into the value that into points to; into is a pointer and
// not nil. A value of one of the several types, which are slices, may stand in
// data as an array or as its only element alone. The value is of use only if
// nothing was wrong.
func Decode(data []byte, into any, several ...reflect.Type) *Faults {
	faults := &Faults{data: data, bad: map[int]bool{}}
	d := &decoder{scanner: scanner{data: data}, faults: faults, several: several, plans: map[reflect.Type]*plan{}}
	if d.mark() {
		d.fault(0, "there is a byte order mark: it has to go")
	}
	v := reflect.ValueOf(into).Elem()
	switch {
	case d.next() == 0 && d.pos == len(data):
		faults.cut = true
		d.fault(0, "there is nothing here: a JSON value is wanted")
	case !d.value(d.plan(v.Type()), v):
		faults.cut = true
		d.fault(min(d.pos, len(bytes.TrimRight(data, " \t\r\n"))), d.broken)
	case d.next() != 0 || d.pos < len(data):
		d.fault(d.pos, fmt.Sprintf("found %s after the end of the value", d.found()))
	}
	return faults
}

// A decoder is at one place in the data. Its methods that read something
// return false where the syntax is broken; the path then leads there.
type decoder struct {
	scanner
	faults  *Faults
	several []reflect.Type
	plans   map[reflect.Type]*plan
	path    []step
	depth   int
	seen    []bool // the keys seen in the structs around here, field by field
}

// fault notes that something is wrong at an offset.
func (d *decoder) fault(at int, text string) {
	x := fault{at: at}
	x.Path, x.Text = pathOf(d.path), text
	d.faults.list = append(d.faults.list, x)
}

// flaw notes that the value at an offset cannot be taken as what it should be.
func (d *decoder) flaw(at int, text string) {
	d.faults.bad[at] = true
	d.fault(at, text)
}

func (d *decoder) push(s step) { d.path = append(d.path, s) }
func (d *decoder) pop()        { d.path = d.path[:len(d.path)-1] }

// anything is the bytes that a value can begin with, null aside.
const anything = `{["-0123456789tf`

// value decodes what follows into v, by the plan for its type.
func (d *decoder) value(p *plan, v reflect.Value) bool {
	if p.opens == "" {
		return d.follow(p, v)
	}
	c := d.next()
	switch {
	case strings.IndexByte(p.opens, c) >= 0:
		return p.read(d, p, v)
	case c == 'n':
		return d.null()
	case strings.IndexByte(anything, c) < 0:
		return d.wanted("a value")
	}
	d.flaw(d.pos, fmt.Sprintf("wants %s, not %s", p.wants, kindOf(c)))
	return d.check()
}

func (d *decoder) null() bool {
	at := d.pos
	if !d.literal("null") {
		return false
	}
	d.flaw(at, "null says nothing: leave it out")
	return true
}

// kindOf names the kind of value that begins with c.
func kindOf(c byte) string {
	switch c {
	case '{':
		return "an object"
	case '[':
		return "an array"
	case '"':
		return "a string"
	case 't':
		return "true"
	case 'f':
		return "false"
	}
	return "a number"
}

// follow goes through pointers and interfaces to what they hold.
func (d *decoder) follow(p *plan, v reflect.Value) bool {
	for range maxHops {
		switch {
		case v.Kind() == reflect.Pointer:
			if v.IsNil() {
				v.Set(reflect.New(p.typ.Elem()))
			}
			p, v = d.elem(p), v.Elem()
		case v.Kind() != reflect.Interface:
			return d.value(p, v)
		case v.Elem().Kind() == reflect.Pointer && !v.Elem().IsNil():
			v = v.Elem()
			p = d.plan(v.Type())
		default:
			return d.open(p, v)
		}
	}
	d.next()
	d.flaw(d.pos, fmt.Sprintf("the Go type %s leads only to itself", p.typ))
	return d.check()
}

// open decodes into an interface that holds nothing to decode into.
func (d *decoder) open(p *plan, v reflect.Value) bool {
	if p.typ.NumMethod() > 0 {
		return readNothing(d, p, v)
	}
	x, ok := d.any()
	if x != nil {
		v.Set(reflect.ValueOf(x))
	}
	return ok
}

// readNothing refuses every value for a type that JSON cannot fill.
func readNothing(d *decoder, p *plan, _ reflect.Value) bool {
	d.next()
	d.flaw(d.pos, fmt.Sprintf("nothing can be read into the Go type %s", p.typ))
	return d.check()
}

// object calls member for each key of the object that begins here, with the
// offset of the key, to read the value.
func (d *decoder) object(member func(key []byte, at int) bool) bool {
	if !d.enter() {
		return false
	}
	for empty := d.take('}'); !empty; {
		if d.next() != '"' {
			return d.wanted("a key")
		}
		at := d.pos
		key, flaw, ok := d.str()
		if !ok {
			return false
		}
		if flaw != "" {
			d.keyFault(at, key, flaw+" in the key")
		}
		if !d.take(':') {
			return d.wanted("a colon")
		}
		if !member(key, at) {
			return false
		}
		if d.take('}') {
			break
		}
		if !d.take(',') {
			return d.wanted("',' or '}'")
		}
	}
	d.depth--
	return true
}

// list calls element for each element of the array that begins here, to read
// it.
func (d *decoder) list(element func(i int) bool) bool {
	if !d.enter() {
		return false
	}
	for i, empty := 0, d.take(']'); !empty; i++ {
		d.push(step{index: i})
		if !element(i) {
			return false
		}
		d.pop()
		if d.take(']') {
			break
		}
		if !d.take(',') {
			return d.wanted("',' or ']'")
		}
	}
	d.depth--
	return true
}

// enter goes into an object or array.
func (d *decoder) enter() bool {
	if d.depth++; d.depth > maxDepth {
		d.broken = fmt.Sprintf("nested more than %d levels deep", maxDepth)
		return false
	}
	d.pos++
	return true
}

// keyFault notes that something is wrong with a key.
func (d *decoder) keyFault(at int, key []byte, text string) {
	d.push(step{string(key), -1})
	d.fault(at, text)
	d.pop()
}
