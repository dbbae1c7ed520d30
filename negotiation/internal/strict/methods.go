package strict

import (
	"bytes"
	"cmp"
	"encoding"
	"encoding/json"
	"errors"
	"reflect"
	"slices"

	"parley.example/actor"
)

// readRaw keeps a value as it is written.
func readRaw(d *decoder, _ *plan, v reflect.Value) bool {
	start := d.pos
	ok := d.check()
	v.SetBytes(bytes.Clone(d.data[start:d.pos]))
	return ok
}

// readUnmarshaler hands a value on to its type, once its syntax is known to be
// sound.
func readUnmarshaler(d *decoder, p *plan, v reflect.Value) bool {
	start, before := d.pos, len(d.faults.list)
	if !d.check() {
		return false
	}
	data := d.data[start:d.pos:d.pos]
	if err := v.Addr().Interface().(json.Unmarshaler).UnmarshalJSON(data); err != nil {
		d.refused(start, data, before, err)
	}
	return true
}

// readText hands a string on to its type.
func readText(d *decoder, p *plan, v reflect.Value) bool {
	start, before := d.pos, len(d.faults.list)
	text, flaw, ok := d.str()
	if !ok {
		return false
	}
	if flaw != "" {
		d.flaw(start, flaw)
		return true
	}
	if err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText(text); err != nil {
		d.refused(start, nil, before, err)
	}
	return true
}

// refused takes over what a type said of its value, which starts at an offset.
// Problems among it keep their paths and lines, seen from here. What has been
// found in the value already, since some fault on, is not said again.
func (d *decoder) refused(start int, data []byte, before int, err error) {
	invalid, ok := errors.AsType[*actor.InvalidError](err)
	if !ok || invalid == nil || len(invalid.Problems) == 0 {
		d.flaw(start, cmp.Or(err.Error(), "refused"))
		return
	}
	said := map[actor.Problem]bool{}
	for _, f := range d.faults.list[before:] {
		said[f.Problem] = true
	}
	base := pathOf(d.path)
	problems := slices.Clone(invalid.Problems)
	for i, at := range offsets(data, problems) {
		p := actor.Problem{Path: join(base, problems[i].Path), Text: problems[i].Text}
		if !said[p] {
			d.faults.list = append(d.faults.list, fault{start + at, p})
		}
	}
}

// offsets returns where in data each problem lies: at the value that its path
// leads to, unless it names another line. Problems of one line keep their order.
func offsets(data []byte, problems []actor.Problem) []int {
	found := locate(data, problems)
	lines := []int{0} // where each begins
	for i, c := range data {
		if c == '\n' {
			lines = append(lines, i+1)
		}
	}
	for i, p := range problems {
		if p.Line < 1 || p.Line > len(lines) {
			continue
		}
		start, end := lines[p.Line-1], len(data)
		if p.Line < len(lines) {
			end = lines[p.Line]
		}
		if i > 0 && problems[i-1].Line == p.Line {
			start = found[i-1]
		}
		if found[i] < start || found[i] >= end {
			found[i] = start
		}
	}
	return found
}
