package ceasefire

import "iter"

// The codes of findings on quiet that has to come first.
const (
	// CodeQuietVerifierMissing comes where a Quiet of a day or more has no Verifier: nobody
	// says whose count decides. The seven days of the Tenet work plan (2001) never came
	// by one count and had come by another.
	CodeQuietVerifierMissing Code = "quiet-verifier-missing"

	// CodeQuietScopeMissing comes where a Quiet of a day or more has no area or no kinds of
	// incident that break it. After the framework decision of Minsk (2016) one side
	// wanted seven quiet days in each area and the other in one area only.
	CodeQuietScopeMissing Code = "quiet-scope-missing"
)

// quiets returns the quiet that provisions ask for, each with the path to it.
func (r *reviewer) quiets() iter.Seq2[component, Quiet] {
	return func(yield func(component, Quiet) bool) {
		for _, c := range r.all {
			for i, q := range quietBefore(c.provision) {
				at := component{c.clause, join(c.field, index("after", i)), c.provision}
				if q.Days > 0 && !yield(at, q) {
					return
				}
			}
		}
	}
}

// quietBefore returns the quiet that has to come before a provision.
func quietBefore(p Provision) []Quiet {
	switch p := p.(type) {
	case Separation:
		return p.After
	case Zone:
		return p.After
	case Grounding:
		return p.After
	case JointCell:
		return p.After
	}
	return nil
}

func (r *reviewer) quietNoVerifier() {
	for c, q := range r.quiets() {
		if len(named(q.Verifier)) == 0 {
			r.atf(c, "verifier", "The %s waits for %s and does not say whose count of incidents decides, so that each side may count for itself.", matter(c.provision), q.length())
		}
	}
}

func (r *reviewer) quietNoScope() {
	for c, q := range r.quiets() {
		field, what := "", ""
		switch {
		case q.Area.IsZero() && len(q.Kinds) == 0:
			what = "where or what breaks them, so that any incident anywhere may be held to do it, or none"
		case q.Area.IsZero():
			field, what = "area", "where, so that each side may count where it suits it"
		case len(q.Kinds) == 0:
			field, what = "kinds", "what breaks them, so that a single shot may be held to do it, or nothing"
		default:
			continue
		}
		r.atf(c, field, "The %s waits for %s and does not say %s.", matter(c.provision), q.length(), what)
	}
}

// length says how much quiet is asked for.
func (q Quiet) length() string { return counted(q.Days, "quiet day") }
