package ceasefire

import (
	"slices"
	"strconv"
)

// An Area is ground that a provision speaks of. The zero Area is not stated.
type Area struct {
	Name   string   `json:"name,omitzero"`
	Places []string `json:"places,omitempty"` // places in it, by name
	Extent string   `json:"extent,omitzero"`  // how its bounds are drawn: a map, a list of coordinates, a river
}

// In returns the area of a name.
func In(name string) Area { return Area{Name: name} }

// IsZero reports whether a is not stated.
func (a Area) IsZero() bool { return a.Name == "" && len(a.Places) == 0 && a.Extent == "" }

// Covers reports whether one of the places is the area or is listed in it. An
// area that is not stated covers everything: no bounds are known that would leave
// something out. Names are compared as they are written.
func (a Area) Covers(places ...string) bool {
	return a.IsZero() || slices.ContainsFunc(places, func(p string) bool {
		return p != "" && p == a.Name || slices.Contains(a.Places, p)
	})
}

// String returns a as a sentence has it: "Aleppo (Bustan al-Qasr and Ramouseh),
// as drawn by map 4"; empty if a is not stated.
func (a Area) String() string {
	name := a.Name
	switch {
	case name == "":
		name = and(a.Places)
	case len(a.Places) > 0:
		name += " (" + and(a.Places) + ")"
	}
	if name == "" {
		return oneLine(phrase("the area of ", a.Extent))
	}
	return oneLine(name + phrase(", as drawn by ", a.Extent))
}

// A Line is a line on the ground from which distances are taken. The zero Line is
// not stated. A line is defined by a map, or by the day on which it is where it
// is: under the measures of Minsk (2015) one side withdrew from the actual line of
// contact and the other from that of 19 September 2014, which were two lines.
type Line struct {
	Name string  `json:"name,omitzero"`
	AsOf Instant `json:"as_of,omitzero"` // the day on which it runs so
	Map  string  `json:"map,omitzero"`   // the map or document that draws it
}

// IsZero reports whether l is not stated.
func (l Line) IsZero() bool { return l == Line{} }

// String returns l as a sentence has it: "the line of contact (as of 2014-09-19;
// drawn by map 4)"; empty if l is not stated.
func (l Line) String() string {
	defined := joined("; ", phrase("as of ", string(l.AsOf)), phrase("drawn by ", l.Map))
	if l.Name == "" {
		return oneLine(phrase("a line ", defined))
	}
	return oneLine(l.Name + wrap(defined))
}

// Metres are a distance, or an altitude above the ground. Where a text does not
// give one it is zero.
type Metres int

// Kilometres returns a distance of n kilometres.
func Kilometres(n int) Metres { return Metres(1000 * n) }

// String returns m with its unit: "2 km" if it is in whole kilometres, else
// "500 m".
func (m Metres) String() string {
	if m != 0 && m%1000 == 0 {
		return strconv.Itoa(int(m)/1000) + " km"
	}
	return strconv.Itoa(int(m)) + " m"
}
