package strict

import (
	"encoding/base64"
	"fmt"
	"reflect"
)

func readSlice(d *decoder, p *plan, v reflect.Value) bool {
	elem := d.elem(p)
	v.SetZero()
	ok := d.list(func(i int) bool {
		v.Grow(1)
		v.SetLen(i + 1)
		return d.value(elem, v.Index(i))
	})
	if v.IsNil() {
		v.Set(reflect.MakeSlice(p.typ, 0, 0))
	}
	return ok
}

// readSeveral reads an array, or one element alone.
func readSeveral(d *decoder, p *plan, v reflect.Value) bool {
	if d.data[d.pos] == '[' {
		return readSlice(d, p, v)
	}
	v.Set(reflect.MakeSlice(p.typ, 1, 1))
	return d.value(d.elem(p), v.Index(0))
}

func readArray(d *decoder, p *plan, v reflect.Value) bool {
	elem, start, n := d.elem(p), d.pos, 0
	v.SetZero()
	ok := d.list(func(i int) bool {
		if n = i + 1; n > v.Len() {
			return d.check()
		}
		return d.value(elem, v.Index(i))
	})
	if ok && n != v.Len() {
		d.flaw(start, fmt.Sprintf("wants %d elements, not %d", v.Len(), n))
	}
	return ok
}

// readBytes reads base64, as encoding/json writes bytes, or an array.
func readBytes(d *decoder, p *plan, v reflect.Value) bool {
	if d.data[d.pos] == '[' {
		return readSlice(d, p, v)
	}
	at := d.pos
	text, flaw, ok := d.str()
	if !ok {
		return false
	}
	data, err := base64.StdEncoding.AppendDecode(nil, text)
	if flaw != "" || err != nil {
		d.flaw(at, "wants a string in base64")
		return true
	}
	if data == nil {
		data = []byte{}
	}
	v.SetBytes(data)
	return true
}
