package strict

import (
	"fmt"
	"reflect"
	"strconv"
)

func readString(d *decoder, _ *plan, v reflect.Value) bool {
	at := d.pos
	text, flaw, ok := d.str()
	if flaw != "" {
		d.flaw(at, flaw)
	}
	v.SetString(string(text))
	return ok
}

func readBool(d *decoder, _ *plan, v reflect.Value) bool {
	v.SetBool(d.data[d.pos] == 't')
	return d.truth()
}

// truth reads true or false.
func (d *decoder) truth() bool {
	if d.data[d.pos] == 't' {
		return d.literal("true")
	}
	return d.literal("false")
}

func readInt(d *decoder, p *plan, v reflect.Value) bool {
	at := d.pos
	text, ok := d.number()
	if !ok {
		return false
	}
	n, err := strconv.ParseInt(string(text), 10, p.typ.Bits())
	if err != nil {
		d.flaw(at, misfit(text))
		return true
	}
	v.SetInt(n)
	return true
}

func readUint(d *decoder, p *plan, v reflect.Value) bool {
	at := d.pos
	text, ok := d.number()
	if !ok {
		return false
	}
	n, err := strconv.ParseUint(string(text), 10, p.typ.Bits())
	if err != nil {
		d.flaw(at, misfit(text))
		return true
	}
	v.SetUint(n)
	return true
}

// misfit says why a number is not the integer that is wanted.
func misfit(text []byte) string {
	for _, c := range text {
		if c == '.' || c|0x20 == 'e' {
			return fmt.Sprintf("wants an integer, not %s", clip(string(text), maxName))
		}
	}
	return fmt.Sprintf("%s is out of range", clip(string(text), maxName))
}

func readFloat(d *decoder, p *plan, v reflect.Value) bool {
	f, ok := d.float(p.typ.Bits())
	v.SetFloat(f)
	return ok
}

func (d *decoder) float(bits int) (float64, bool) {
	at := d.pos
	text, ok := d.number()
	if !ok {
		return 0, false
	}
	f, err := strconv.ParseFloat(string(text), bits)
	if err != nil {
		d.flaw(at, misrange(text))
		return 0, true
	}
	return f, true
}

func misrange(text []byte) string {
	return fmt.Sprintf("%s is out of range", clip(string(text), maxName))
}

// readNumber keeps a number as it is written. As in encoding/json it may stand
// in a string.
func readNumber(d *decoder, _ *plan, v reflect.Value) bool {
	at := d.pos
	if d.data[at] != '"' {
		text, ok := d.number()
		v.SetString(string(text))
		return ok
	}
	text, _, ok := d.str()
	if !ok {
		return false
	}
	s := scanner{data: text}
	if len(text) > 0 {
		_, ok = s.number()
	}
	if !ok || len(text) == 0 || s.pos < len(text) {
		d.flaw(at, "wants a number")
		return true
	}
	v.SetString(string(text))
	return true
}
