package strict

import (
	"encoding"
	"fmt"
	"reflect"
	"strconv"

	"parley.example/actor"
)

func readStruct(d *decoder, p *plan, v reflect.Value) bool {
	base := len(d.seen)
	d.seen = append(d.seen, make([]bool, len(p.fields))...)
	ok := d.object(func(key []byte, at int) bool {
		i, ok := p.names[string(key)]
		if !ok {
			if i = p.fold(string(key)); i < 0 {
				return d.unknown(p, key, at)
			}
			d.keyFault(at, key, fmt.Sprintf("wrong case: the key is %q", p.fields[i].name))
		}
		again := d.seen[base+i]
		d.seen[base+i] = true
		return d.field(&p.fields[i], v, at, again)
	})
	d.seen = d.seen[:base]
	return ok
}

// unknown refuses a key that no field has, and looks through its value.
func (d *decoder) unknown(p *plan, key []byte, at int) bool {
	d.push(step{string(key), -1})
	d.fault(at, "unknown key"+d.suggest(p, string(key)))
	if !d.check() {
		return false
	}
	d.pop()
	return true
}

// suggest says which key may have been meant.
func (d *decoder) suggest(p *plan, key string) string {
	if len(d.faults.list) >= maxSuggested {
		return ""
	}
	meant := actor.Similar(clip(key, 2*maxName), func(yield func(string) bool) {
		for _, f := range p.fields {
			if !yield(f.name) {
				return
			}
		}
	})
	if meant == "" {
		return ""
	}
	return suggests + meant + `"?`
}

// field reads the value of a field of v, whose key is at an offset and may have
// come before.
func (d *decoder) field(f *field, v reflect.Value, at int, again bool) bool {
	d.push(step{f.name, -1})
	ok := false
	switch in, settable := f.in(v); {
	case again:
		d.fault(at, "repeated key")
		ok = d.check()
	case !settable:
		d.flaw(at, "the field lies behind an embedded pointer to a struct that is not exported")
		ok = d.check()
	case f.quoted:
		ok = d.quoted(d.planFor(f), in)
	default:
		ok = d.value(d.planFor(f), in)
	}
	if ok {
		d.pop()
	}
	return ok
}

// quoted reads a value that stands in a string.
func (d *decoder) quoted(p *plan, v reflect.Value) bool {
	c := d.next()
	at := d.pos
	if c != '"' {
		return d.value(&plan{typ: p.typ, opens: opensString, wants: "a string with a value in it"}, v)
	}
	text, flaw, ok := d.str()
	if !ok {
		return false
	}
	within := Faults{bad: map[int]bool{}}
	inner := decoder{scanner: scanner{data: []byte(string(text))}, faults: &within, several: d.several, plans: d.plans}
	if !inner.value(p, v) || inner.next() != 0 || len(within.list) > 0 || flaw != "" {
		d.flaw(at, "wants another value in the string")
	}
	return true
}

func readMap(d *decoder, p *plan, v reflect.Value) bool {
	elem := d.elem(p)
	read := reflect.MakeMap(p.typ)
	ok := d.object(func(key []byte, at int) bool {
		k, text := keyOf(p.typ.Key(), key)
		d.push(step{string(key), -1})
		if text != "" {
			d.fault(at, text)
			return d.passed()
		}
		if read.MapIndex(k).IsValid() {
			d.fault(at, "repeated key")
			return d.passed()
		}
		value := reflect.New(p.typ.Elem()).Elem()
		if !d.value(elem, value) {
			return false
		}
		d.pop()
		read.SetMapIndex(k, value)
		return true
	})
	if v.IsNil() {
		v.Set(read)
		return ok
	}
	for it := read.MapRange(); it.Next(); {
		v.SetMapIndex(it.Key(), it.Value())
	}
	return ok
}

// passed looks through a value that is decoded into nothing, at the end of the
// path, and goes back.
func (d *decoder) passed() bool {
	if !d.check() {
		return false
	}
	d.pop()
	return true
}

// keyOf makes a key of a map of the text in the data, or says why it cannot.
func keyOf(t reflect.Type, key []byte) (reflect.Value, string) {
	k := reflect.New(t)
	if u, ok := reflect.TypeAssert[encoding.TextUnmarshaler](k); ok {
		if err := u.UnmarshalText(key); err != nil {
			return k, err.Error()
		}
		return k.Elem(), ""
	}
	k = k.Elem()
	switch {
	case t.Kind() == reflect.String:
		k.SetString(string(key))
		return k, ""
	case k.CanInt():
		n, err := strconv.ParseInt(string(key), 10, t.Bits())
		k.SetInt(n)
		return k, badKey(err)
	case k.CanUint():
		n, err := strconv.ParseUint(string(key), 10, t.Bits())
		k.SetUint(n)
		return k, badKey(err)
	}
	return k, fmt.Sprintf("the Go type %s is no key in JSON", t)
}

func badKey(err error) string {
	if err != nil {
		return "the key is no integer that fits"
	}
	return ""
}
