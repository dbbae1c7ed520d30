package ceasefire

import (
	"reflect"
	"slices"
)

// A Class says how far an agreement goes. It is worked out from what the text
// holds and never written down: Clayton and Sticher, The Logic of Ceasefires in
// Civil War, International Studies Quarterly 65 (2021). Classes are ordered from
// the least to the most; the zero Class is ClassCessation.
type Class uint8

// The classes.
const (
	// ClassCessation: a cessation of hostilities, which says that the fighting
	// stops and not by what anybody could tell whether it has.
	ClassCessation Class = iota
	// ClassPreliminary: it has a mechanism for compliance.
	ClassPreliminary
	// ClassDefinitive: it ends the fighting for good, with provisions for
	// demobilisation and for what the conflict is about.
	ClassDefinitive
)

var classWords = []string{"cessation-of-hostilities", "preliminary", "definitive"}

// String returns the word for c, or Class(n) if there is none.
func (c Class) String() string { return verdictWord(classWords, c, "Class") }

// MarshalText returns the word for c; an error if c is no class.
func (c Class) MarshalText() ([]byte, error) { return verdictText(classWords, c, "class") }

// UnmarshalText reads the word for a class.
func (c *Class) UnmarshalText(text []byte) error { return readVerdict(c, classWords, text, "class") }

// A Laterality says how many declare a ceasefire. Lateralities are ordered; the
// zero Laterality is Undeclared.
type Laterality uint8

// The lateralities.
const (
	Undeclared   Laterality = iota // no party is named
	Unilateral                     // one declares it
	Multilateral                   // two or more do
)

var lateralityWords = []string{"undeclared", "unilateral", "multilateral"}

// String returns the word for l, or Laterality(n) if there is none.
func (l Laterality) String() string { return verdictWord(lateralityWords, l, "Laterality") }

// MarshalText returns the word for l; an error if l is no laterality.
func (l Laterality) MarshalText() ([]byte, error) {
	return verdictText(lateralityWords, l, "laterality")
}

// UnmarshalText reads the word for a laterality.
func (l *Laterality) UnmarshalText(text []byte) error {
	return readVerdict(l, lateralityWords, text, "laterality")
}

// Class returns how far the agreement goes: it is definitive if it has provisions
// of [KindDemobilisation] and of [KindIncompatibility]; else preliminary if it has
// [Monitoring] of which something is said, or names a verifier in any provision;
// else a cessation of hostilities, also if it is empty.
func (a Agreement) Class() Class {
	all := components(a.Clauses)
	is := func(k Kind) bool {
		return slices.ContainsFunc(all, func(c component) bool { return c.provision.Kind() == k })
	}
	switch {
	case is(KindDemobilisation) && is(KindIncompatibility):
		return ClassDefinitive
	case slices.ContainsFunc(all, func(c component) bool { return checksCompliance(c.provision) }):
		return ClassPreliminary
	}
	return ClassCessation
}

// checksCompliance reports whether a provision has somebody look whether
// something is kept.
func checksCompliance(p Provision) bool {
	named := false
	switch p := p.(type) {
	case Monitoring:
		return !reflect.ValueOf(p).IsZero()
	case Separation:
		named = p.Verifier != ""
	case Zone:
		named = p.Verifier != ""
	case Grounding:
		named = p.Verifier != ""
	}
	inside(p, func(_ string, q Quiet) { named = named || len(q.Verifier) > 0 })
	return named
}

// Laterality returns how many parties declare the agreement. With a roster,
// those who speak for the same principal are one.
func (a Agreement) Laterality() Laterality {
	who := map[string]bool{}
	for _, p := range a.Parties {
		id := p.Actor
		if a.Roster != nil && a.Roster.Principal(id) != "" {
			id = a.Roster.Principal(id)
		}
		if id != "" {
			who[id] = true
		}
	}
	return Laterality(min(len(who), int(Multilateral)))
}
