package ceasefire

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"parley.example/actor"
	"parley.example/negotiation"
)

// The anchors that an agreement has without listing them.
const (
	Signature = "signature" // when the last party signed
	Effect    = "effect"    // when it takes effect
)

// An Anchor is an occasion that an agreement counts from: signature, transfer of
// authority, the eighth quiet day. It may have a date, be counted from another
// anchor, or be symbolic as long as nobody knows when it will come. The zero
// Anchor has no id and is not valid.
type Anchor struct {
	ID    string             `json:"id"`
	Title string             `json:"title,omitzero"`
	At    Instant            `json:"at,omitzero"`     // when it came, or is to come
	From  *Point             `json:"from,omitzero"`   // or where it is counted from
	Named map[string]Instant `json:"named,omitempty"` // what parties name that differ from the others
}

// Anchors are the occasions that points are counted from, in the order in which
// an agreement lists them.
type Anchors []Anchor

// An UndatedError is the answer to a question that waits for an occasion of which
// nobody knows when it will come. It is no fault: the point stays symbolic.
type UndatedError struct{ Anchor string }

// Error says which occasion it is.
func (e *UndatedError) Error() string { return "ceasefire: " + e.Anchor + " has no date" }

// undated reports whether an error is that an occasion has no date.
func undated(err error) bool {
	_, ok := errors.AsType[*UndatedError](err)
	return ok
}

// Resolve returns when a point comes, as exactly as its anchor is known. Where
// party is not empty, an anchor comes when that party names it. The error is a
// [*negotiation.UnknownError] for an anchor that is not there, an [*UndatedError]
// for one without a date, and has no type of its own where anchors are counted
// from one another in a circle, the time does not exist, or the point is the zero
// Point, or has both a time and an anchor, or a time and an offset. An anchor that
// has both a date and another that it is counted from comes on the date. Resolve
// takes time linear in the anchors for each of the chain.
func (a Anchors) Resolve(p Point, party string) (Instant, error) {
	return a.resolve(p, party, nil)
}

func (a Anchors) resolve(p Point, party string, through []string) (Instant, error) {
	switch {
	case p.IsZero():
		return "", fmt.Errorf("ceasefire: no point in time is stated")
	case p.At != "" && (p.Anchor != "" || !p.Offset.IsZero()):
		return "", fmt.Errorf("ceasefire: %s is a time of its own, and counted from another: it cannot be both", p.At)
	case p.Anchor == "":
		return p.At, p.At.Check()
	case slices.Contains(through, p.Anchor):
		return "", fmt.Errorf("ceasefire: %s is counted from itself", p.Anchor)
	}
	from, err := a.date(p.Anchor, party, append(through, p.Anchor))
	if err != nil {
		return "", err
	}
	return from.Add(p.Count.span(p.Offset))
}

// date returns when an anchor comes.
func (a Anchors) date(id, party string, through []string) (Instant, error) {
	i := slices.IndexFunc(a, func(b Anchor) bool { return b.ID == id })
	if i < 0 {
		return "", &negotiation.UnknownError{What: "anchor", ID: id, Similar: actor.Similar(id, a.ids())}
	}
	switch named, ok := a[i].Named[party]; {
	case party != "" && ok:
		return named, named.Check()
	case a[i].At != "":
		return a[i].At, a[i].At.Check()
	case a[i].From != nil:
		return a.resolve(*a[i].From, party, through)
	}
	return "", &UndatedError{Anchor: id}
}

func (a Anchors) ids() func(func(string) bool) {
	return func(yield func(string) bool) {
		for i := range a {
			if !yield(a[i].ID) {
				return
			}
		}
	}
}

// Disputed returns the ids of the anchors for which some party names a date of
// its own, with those parties in alphabetical order.
func (a Anchors) Disputed() map[string][]string {
	found := map[string][]string{}
	for i := range a {
		if len(a[i].Named) > 0 {
			found[a[i].ID] = slices.Sorted(maps.Keys(a[i].Named))
		}
	}
	return found
}
