package vet

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A place is where something stands in a record: an element of one of its
// lists, or with a negative index a field of its own, and what of that.
type place struct {
	list  string
	index int
	field string // empty: all of it
}

// in returns a place in an element of a list.
func in(list string, index int, field string) place { return place{list, index, field} }

// String returns the path of a place: statements[12].at.
func (p place) String() string {
	path := p.list
	if p.index >= 0 {
		path = nth(p.list, p.index)
	}
	if p.field != "" {
		path += "." + p.field
	}
	return path
}

// nth returns the path of an element: binds[2].
func nth(field string, i int) string { return field + "[" + strconv.Itoa(i) + "]" }

// lists are the keys of a record, in its order.
var lists = []string{"title", "summary", "actors", "ties", "parties", "rule", "issues", "terms", "facts", "rounds", "statements", "events"}

// keys are those of what a record lists, in an order in which each has its own.
var keys = []string{
	"id", "round", "at", "by", "about", "person", "issue", "name", "title", "settled", "accepts", "term", "stance", "fact", "all", "any",
	"text", "includes", "replaces", "binds", "benefits", "kind", "of", "deadline", "weights", "quota", "rules", "rule", "start", "end",
	"if", "until", "when", "reading", "note", "source", "establishes", "lapses",
}

// comparePlaces orders places as they come in a record.
func comparePlaces(a, b *place) int {
	return cmp.Or(
		cmp.Compare(slices.Index(lists, a.list), slices.Index(lists, b.list)),
		cmp.Compare(a.index, b.index),
		compareFields(a.field, b.field),
	)
}

// compareFields orders paths within one element, key by key and index by index.
func compareFields(a, b string) int {
	for a != "" && b != "" {
		var ka, kb string
		var ia, ib int
		ka, ia, a = step(a)
		kb, ib, b = step(b)
		if c := cmp.Or(cmp.Compare(slices.Index(keys, ka), slices.Index(keys, kb)), cmp.Compare(ia, ib)); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a), len(b))
}

// step takes the first key off a path, and its index; -1: none.
func step(path string) (key string, index int, rest string) {
	key, rest, _ = strings.Cut(path, ".")
	key, number, ok := strings.Cut(strings.TrimSuffix(key, "]"), "[")
	if !ok {
		return key, -1, rest
	}
	index, err := strconv.Atoi(number)
	if err != nil {
		return fmt.Sprint(key, number), -1, rest // not a path of ours
	}
	return key, index, rest
}
