package strict

import "strings"

// any decodes what follows into the types that encoding/json chooses for an
// empty interface. A null, which is refused, comes out as nil.
func (d *decoder) any() (any, bool) {
	switch c := d.next(); {
	case c == '{':
		return d.anyObject()
	case c == '[':
		return d.anyList()
	case c == '"':
		at := d.pos
		text, flaw, ok := d.str()
		if flaw != "" {
			d.flaw(at, flaw)
		}
		return string(text), ok
	case c == 't' || c == 'f':
		return c == 't', d.truth()
	case c == 'n':
		return nil, d.null()
	case strings.IndexByte(opensNumber, c) >= 0:
		return d.float(64)
	}
	return nil, d.wanted("a value")
}

func (d *decoder) anyObject() (any, bool) {
	read := map[string]any{}
	ok := d.object(func(key []byte, at int) bool {
		k := string(key)
		d.push(step{k, -1})
		if _, again := read[k]; again {
			d.fault(at, "repeated key")
		}
		x, ok := d.any()
		if ok {
			read[k] = x
			d.pop()
		}
		return ok
	})
	return read, ok
}

func (d *decoder) anyList() (any, bool) {
	read := []any{}
	ok := d.list(func(int) bool {
		x, ok := d.any()
		read = append(read, x)
		return ok
	})
	return read, ok
}

// check looks through a value that is not decoded: its syntax, its text, and
// that no key is repeated. It lets null pass, which may mean something where
// the value is going.
func (d *decoder) check() bool {
	switch c := d.next(); {
	case c == '{':
		return d.checkObject()
	case c == '[':
		return d.list(func(int) bool { return d.check() })
	case c == '"':
		at := d.pos
		_, flaw, ok := d.str()
		if flaw != "" {
			d.flaw(at, flaw)
		}
		return ok
	case c == 't' || c == 'f':
		return d.truth()
	case c == 'n':
		return d.literal("null")
	case strings.IndexByte(opensNumber, c) >= 0:
		_, ok := d.number()
		return ok
	}
	return d.wanted("a value")
}

func (d *decoder) checkObject() bool {
	seen := map[string]bool{}
	return d.object(func(key []byte, at int) bool {
		k := string(key)
		d.push(step{k, -1})
		if seen[k] {
			d.fault(at, "repeated key")
		}
		seen[k] = true
		return d.passed()
	})
}
