package ceasefire

import "slices"

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

// A Line is a line on the ground from which distances are taken. The zero Line is
// not stated. A line is defined by a map, or by the day on which it is where it
// is: the actual line of contact and that of 19 September 2014 were two lines in
// Minsk.
type Line struct {
	Name string  `json:"name,omitzero"`
	AsOf Instant `json:"as_of,omitzero"` // the day on which it runs so
	Map  string  `json:"map,omitzero"`   // the map or document that draws it
}

// IsZero reports whether l is not stated.
func (l Line) IsZero() bool { return l == Line{} }

// Metres are a distance, or an altitude above the ground.
type Metres int

// Kilometres returns a distance of n kilometres.
func Kilometres(n int) Metres { return Metres(1000 * n) }
