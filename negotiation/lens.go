package negotiation

// A lens is a view, put on the talks that it looks at.
type lens struct {
	talks    *Talks
	view     View
	claimant int32          // whose claims are admitted beside what is first-hand; -1: nobody's
	circle   map[int32]bool // whose consent is asked; empty: everyone's
	rules    []ballot
	more     *supposition // beside what was said; nil: nothing
}

// lensFor puts a view on. An actor that is not there is an *UnknownError.
func (t *Talks) lensFor(v View) (*lens, error) {
	l := &lens{talks: t, view: v, claimant: -1, rules: t.rules}
	if v.account == accordingTo {
		a, err := t.actorNumber(v.actor)
		if err != nil {
			return nil, err
		}
		l.claimant = t.principals[a]
	}
	if v.circle == "" {
		return l, nil
	}
	l.circle = map[int32]bool{}
	for _, id := range v.Circle() {
		a, err := t.actorNumber(id)
		if err != nil {
			return nil, err
		}
		l.circle[t.principals[a]] = true
	}
	l.rules = make([]ballot, len(t.rules))
	for i := range t.rules {
		l.rules[i] = t.rules[i].among(l.circle)
	}
	return l, nil
}

// admits reports whether a voice counts under the view.
func (l *lens) admits(voice int32) bool {
	return voice == firstHand || voice == l.claimant || l.view.account == asReported
}

// admitsAny reports whether a statement counts under the view, of anybody.
func (l *lens) admitsAny(stmt int32) bool {
	s := &l.talks.rec.Statements[stmt]
	for _, by := range s.By {
		speaker := l.talks.principal(by)
		if len(s.About) == 0 {
			return true
		}
		for _, about := range s.About {
			if l.admits(l.talks.voiceOf(speaker, l.talks.principal(about))) {
				return true
			}
		}
	}
	return false
}

// ballot returns the rule of a term as the view asks it.
func (l *lens) ballot(term int32) *ballot { return &l.rules[l.talks.provisions[term].rule] }

// heard reports whether anything was said of a term before ord, comments aside,
// and whether anyone was said to support it.
func (l *lens) heard(term, ord int32) (said, supported bool) {
	for _, v := range l.talks.provisions[term].voices {
		if l.admits(v.voice) {
			said = said || v.said < ord
			supported = supported || v.supported < ord
		}
	}
	if len(l.more.on(term)) > 0 {
		return true, true
	}
	return said, supported
}
