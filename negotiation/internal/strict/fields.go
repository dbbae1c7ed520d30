package strict

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"unicode"
)

// A candidate is a field that may be the member of its name.
type candidate struct {
	field
	tagged bool
}

// An embedded is a struct whose fields count as those of the one around it.
type embedded struct {
	typ   reflect.Type
	index []int
}

// fieldsOf returns the members of a struct by the rules of encoding/json:
// fields of embedded structs count as its own, the less deeply embedded before
// the deeper, then those with a name in their tag; where that leaves several of
// one name, none is a member.
func fieldsOf(t reflect.Type) ([]field, map[string]int) {
	fields := dominant(candidates(t))
	slices.SortFunc(fields, func(a, b field) int { return slices.Compare(a.index, b.index) })
	names := make(map[string]int, len(fields))
	for i, f := range fields {
		names[f.name] = i
	}
	return fields, names
}

// candidates returns the fields of a struct and, level by level, of those
// embedded in it.
func candidates(t reflect.Type) []candidate {
	found := make([]candidate, 0, t.NumField())
	var visited []reflect.Type
	for level := []embedded{{typ: t}}; len(level) > 0; {
		var deeper []embedded
		for _, e := range level {
			if !slices.Contains(visited, e.typ) {
				found, deeper = e.collect(found, deeper, times(level, e.typ))
			}
		}
		for _, e := range level {
			visited = append(visited, e.typ)
		}
		level = deeper
	}
	return found
}

// times counts how often a struct is embedded on one level.
func times(level []embedded, t reflect.Type) int {
	n := 0
	for _, e := range level {
		if e.typ == t {
			n++
		}
	}
	return n
}

// collect adds the fields of e to those found, and what it embeds to deeper. A
// struct embedded several times on one level hides its own fields.
func (e embedded) collect(found []candidate, deeper []embedded, times int) ([]candidate, []embedded) {
	for sf := range e.typ.Fields() {
		c, ok := candidateOf(sf)
		if !ok {
			continue
		}
		c.index = sf.Index
		if len(e.index) > 0 {
			c.index = slices.Concat(e.index, sf.Index)
		}
		if target := behind(sf.Type); sf.Anonymous && !c.tagged && target.Kind() == reflect.Struct {
			deeper = append(deeper, embedded{target, c.index})
			continue
		}
		for range min(times, 2) {
			found = append(found, c)
		}
	}
	return found, deeper
}

// candidateOf reads the tag of a field. It returns false if the field never
// is a member.
func candidateOf(sf reflect.StructField) (candidate, bool) {
	if !sf.IsExported() && !(sf.Anonymous && behind(sf.Type).Kind() == reflect.Struct) {
		return candidate{}, false
	}
	tag := sf.Tag.Get("json")
	if tag == "-" {
		return candidate{}, false
	}
	name, options, _ := strings.Cut(tag, ",")
	c := candidate{field: field{name: name, typ: sf.Type}, tagged: true}
	if !isName(name) {
		c.name, c.tagged = sf.Name, false
	}
	c.mute = sf.Anonymous && !sf.IsExported()
	c.quoted = options != "" && isScalar(behind(sf.Type).Kind()) &&
		slices.Contains(strings.Split(options, ","), "string")
	return c, true
}

// behind returns the type of the struct that an embedded field stands for.
func behind(t reflect.Type) reflect.Type {
	if t.Name() == "" && t.Kind() == reflect.Pointer {
		return t.Elem()
	}
	return t
}

// isName reports whether a tag gives a name that encoding/json takes.
func isName(name string) bool {
	for _, c := range name {
		if !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", c) && !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			return false
		}
	}
	return name != ""
}

// isScalar reports whether the option string of a tag means anything.
func isScalar(k reflect.Kind) bool {
	return k >= reflect.Bool && k <= reflect.Float64 || k == reflect.String
}

// dominant picks of the candidates of each name the one that is a member.
func dominant(found []candidate) []field {
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(strings.Compare(a.name, b.name), rank(&a, &b))
	})
	fields := make([]field, 0, len(found))
	for i := 0; i < len(found); {
		end := i + 1
		for end < len(found) && found[end].name == found[i].name {
			end++
		}
		if end == i+1 || rank(&found[i], &found[i+1]) != 0 {
			fields = append(fields, found[i].field)
		}
		i = end
	}
	return fields
}

// rank compares two candidates of one name: the less deeply embedded comes
// first, then the one with a tag.
func rank(a, b *candidate) int {
	if a.tagged != b.tagged && len(a.index) == len(b.index) {
		if a.tagged {
			return -1
		}
		return 1
	}
	return cmp.Compare(len(a.index), len(b.index))
}
