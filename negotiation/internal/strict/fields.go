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
	byName := map[string][]candidate{}
	visited := map[reflect.Type]bool{}
	for level := []embedded{{typ: t}}; len(level) > 0; {
		var deeper []embedded
		for _, e := range level {
			if !visited[e.typ] {
				deeper = append(deeper, e.collect(byName, times(level, e.typ))...)
			}
		}
		for _, e := range level {
			visited[e.typ] = true
		}
		level = deeper
	}
	var fields []field
	for _, candidates := range byName {
		if f, ok := dominant(candidates); ok {
			fields = append(fields, f)
		}
	}
	slices.SortFunc(fields, func(a, b field) int { return slices.Compare(a.index, b.index) })
	names := make(map[string]int, len(fields))
	for i, f := range fields {
		names[f.name] = i
	}
	return fields, names
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

// collect gathers the fields of e by name, and returns what it embeds.
func (e embedded) collect(byName map[string][]candidate, times int) []embedded {
	var deeper []embedded
	for i := range e.typ.NumField() {
		sf := e.typ.Field(i)
		c, ok := candidateOf(sf)
		if !ok {
			continue
		}
		c.index = append(slices.Clone(e.index), i)
		if target := behind(sf.Type); sf.Anonymous && !c.tagged && target.Kind() == reflect.Struct {
			deeper = append(deeper, embedded{target, c.index})
			continue
		}
		for range min(times, 2) { // a struct embedded twice hides its own fields
			byName[c.name] = append(byName[c.name], c)
		}
	}
	return deeper
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
	c.quoted = isScalar(behind(sf.Type).Kind()) && slices.Contains(strings.Split(options, ","), "string")
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

// dominant picks the candidate that is the member of their name.
func dominant(candidates []candidate) (field, bool) {
	rank := func(a, b candidate) int {
		if a.tagged != b.tagged && len(a.index) == len(b.index) {
			if a.tagged {
				return -1
			}
			return 1
		}
		return cmp.Compare(len(a.index), len(b.index))
	}
	slices.SortStableFunc(candidates, rank)
	if len(candidates) > 1 && rank(candidates[0], candidates[1]) == 0 {
		return field{}, false
	}
	return candidates[0].field, true
}
