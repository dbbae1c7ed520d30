package actor

import "iter"

// A bearer is an actor that has a name or a code: the entry-th of its aliases or
// codes, or -1 if at any time.
type bearer struct{ actor, entry int }

type codeKey struct {
	scheme Scheme
	value  string
}

// Find returns the actor that name means at a time. An actor whose id it is comes
// before all others; else it is the one whose name, alias or id equals it when
// case and white space are disregarded. Case is folded as Unicode's simple folding
// does; accents count, and composed and decomposed letters differ. An alias counts
// if it is borne at some instant of at, and always if at is the zero Moment.
//
// The error is an [*AmbiguousError] if several actors are meant, an
// [*UnknownError] if none is, with an id or a name of that time that may have been
// meant, and an [*InvalidError] if at is not valid. Finding takes constant time,
// apart from the first call; finding nothing takes a look at every name.
func (r *Roster) Find(name string, at Moment) (*Actor, error) {
	when, err := periodAt(at)
	if err != nil {
		return nil, err
	}
	if a, ok := r.Actor(name); ok {
		return a, nil
	}
	r.once.Do(r.gather)
	var buf [64]byte
	key := appendFolded(buf[:0], name)
	found := r.bearing(r.names[string(key)], func(b bearer) bool { return r.bears(b, when) })
	if len(found) == 0 {
		return nil, &UnknownError{What: "actor", ID: name, At: at, Similar: Similar(name, r.namesAt(when))}
	}
	return one(found, name)
}

// FindCode returns the actor that a code means in its scheme at a time. A code
// counts if it is in use at some instant of at, and always if at is the zero
// Moment. Scheme and value must be equal to those of the code to the letter.
//
// The errors are those of [Roster.Find], except that nothing similar is offered:
// the code next to another is somebody else's. The ID of an UnknownError is the
// scheme and the value with a space between them.
func (r *Roster) FindCode(scheme Scheme, value string, at Moment) (*Actor, error) {
	when, err := periodAt(at)
	if err != nil {
		return nil, err
	}
	r.once.Do(r.gather)
	found := r.bearing(r.codes[codeKey{scheme, value}], func(b bearer) bool {
		c := &r.actors[b.actor].Codes[b.entry]
		return periodOf(c.Start, c.End).overlaps(when)
	})
	if len(found) == 0 {
		return nil, &UnknownError{What: "code", ID: string(scheme) + " " + value, At: at}
	}
	return one(found, value)
}

// periodAt returns the period of a moment, which is all time if it is zero.
func periodAt(at Moment) (period, error) {
	if at != "" && !at.IsValid() {
		return period{}, &InvalidError{Problems: []Problem{{Path: "at", Text: noTime(at)}}}
	}
	return periodOf(at, at), nil
}

// one returns the only one that was found.
func one(found []*Actor, name string) (*Actor, error) {
	if len(found) > 1 {
		return nil, &AmbiguousError{Name: name, Candidates: found}
	}
	return found[0], nil
}

// gather lists the actors by their names and codes.
func (r *Roster) gather() {
	r.names = make(map[string][]bearer, len(r.actors))
	r.codes = map[codeKey][]bearer{}
	var key []byte
	for i := range r.actors {
		for entry, name := range r.actors[i].names() {
			key = appendFolded(key[:0], name)
			r.names[string(key)] = append(r.names[string(key)], bearer{i, entry})
		}
		for entry, c := range r.actors[i].Codes {
			k := codeKey{c.Scheme, c.Value}
			r.codes[k] = append(r.codes[k], bearer{i, entry})
		}
	}
	delete(r.names, "") // a blank name names nobody
}

// names iterates over what an actor is called, with the index of the alias, or -1
// for its id and its name.
func (a *Actor) names() iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		if !yield(-1, a.ID) || !yield(-1, a.Name) {
			return
		}
		for i := range a.Aliases {
			if !yield(i, a.Aliases[i].Name) {
				return
			}
		}
	}
}

// bears reports whether a bearer of a name bears it in some of a period.
func (r *Roster) bears(b bearer, when period) bool {
	if b.entry < 0 {
		return true
	}
	alias := &r.actors[b.actor].Aliases[b.entry]
	return periodOf(alias.Start, alias.End).overlaps(when)
}

// bearing returns the actors among bearers that count, each once.
func (r *Roster) bearing(bearers []bearer, counts func(bearer) bool) []*Actor {
	var found []*Actor
	last := -1
	for _, b := range bearers { // in the order of the roster
		if b.actor != last && counts(b) {
			found = append(found, &r.actors[b.actor])
			last = b.actor
		}
	}
	return found
}

// namesAt iterates over what anybody is called in some of a period.
func (r *Roster) namesAt(when period) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range r.actors {
			for entry, name := range r.actors[i].names() {
				if r.bears(bearer{i, entry}, when) && !yield(name) {
					return
				}
			}
		}
	}
}
