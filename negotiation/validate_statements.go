package negotiation

import "strings"

func (v *validator) statement(i int, s *Statement) {
	if s.ID != "" {
		v.id(&v.statements, i)
	}
	v.ref("round", -1, &v.rounds, s.Round)
	v.moment("at", s.At)
	v.speakers(s)
	v.text("person", s.Person)
	v.ref("term", -1, &v.terms, s.Term)
	v.stance(s)
	v.wording(s)
	v.consent(s)
	v.text("reading", s.Reading)
	v.text("note", s.Note)
	v.sources(s.Source)
}

func (v *validator) speakers(s *Statement) {
	if len(s.By) == 0 {
		v.bad("by", "missing: it takes at least one speaker")
	}
	v.refs("by", &v.actors, s.By, nil)
	if s.About != nil && len(s.About) == 0 {
		v.bad("about", "empty: leave it out if the speakers speak for themselves")
	}
	v.refs("about", &v.actors, s.About, nil)
}

func (v *validator) stance(s *Statement) {
	switch {
	case s.Stance == "":
		v.bad("stance", "missing: one of %s", listing(stances()))
	case !s.Stance.IsValid():
		v.unknown("stance", "stance", string(s.Stance), plain(stances()))
	}
}

// wording checks the text and the details of a statement. With a stance that is
// none, it cannot tell whether they fit.
func (v *validator) wording(s *Statement) {
	known := s.Stance.IsValid()
	switch {
	case s.Text == "":
	case known && !s.Stance.words() && !s.Stance.refuses():
		v.bad("text", "goes with propose, accept, reject or reserve, not with %s", s.Stance)
	case strings.TrimSpace(s.Text) == "":
		v.bad("text", "blank")
	default:
		v.text("text", s.Text)
	}
	if s.Details == nil {
		return
	}
	switch {
	case known && !s.Stance.words():
		v.bad("details", "go with a text that is proposed or accepted, not with %s", s.Stance)
	case s.Text == "":
		v.bad("details", "go with the text that they word, and there is none")
	default:
		v.details("details", s.Details)
	}
}

// consent checks on what and how long the position of a statement stands.
func (v *validator) consent(s *Statement) {
	if s.If != nil && s.Stance.IsValid() && !s.Stance.Supports() {
		v.bad("if", "goes with propose, accept or in-principle, not with %s", s.Stance)
	}
	v.condition("if", s.If)
	if s.Until != "" && s.Stance.silent() {
		v.bad("until", "does not go with %s, which leaves no position to lapse", s.Stance)
	}
	v.until(s.Until)
}

// plain returns words as strings.
func plain[T ~string](words []T) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = string(w)
	}
	return list
}

func listing[T ~string](words []T) string { return strings.Join(plain(words), ", ") }
