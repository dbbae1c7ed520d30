package ceasefire

import (
	"slices"
	"strings"

	"parley.example/actor"
	"parley.example/negotiation"
)

// A Renewal is how an agreement goes on once its time is up. The zero Renewal is
// not stated; that there is none is to be said by RenewNone. A field that goes
// with one mode is not valid with another, or with none.
type Renewal struct {
	Bearer  actor.IDs `json:"bearer,omitempty"`
	Mode    RenewMode `json:"mode,omitzero"`
	Consent []string  `json:"consent,omitempty"` // the actors who have to agree, with RenewByConsent and RenewNarrowed; empty: in a Truce its Parties; empty: in a Truce its Parties
	Length  Span      `json:"length,omitzero"`   // of one renewal; zero: as long as the first time
	Limit   int       `json:"limit,omitzero"`    // how many there may be; 0: any number
	Notice  Span      `json:"notice,omitzero"`   // how long before the end one has to give notice, with RenewUnlessNotice
	Extra   Span      `json:"extra,omitzero"`    // how much longer, with RenewByFormula
	Per     int       `json:"per,omitzero"`      // for every so many
	Of      string    `json:"of,omitzero"`       // of what
	Narrows string    `json:"narrows,omitzero"`  // what is less the next time, with RenewNarrowed
	Start   Point     `json:"start,omitzero"`    // when the next time begins; zero: as soon as the last is over
}

// A RenewMode is what it takes to go on. The zero RenewMode is not stated.
type RenewMode string

// The modes.
const (
	// RenewByConsent: on the same terms, if those in Consent agree (Yemen 2022).
	RenewByConsent RenewMode = "by-consent"
	// RenewUnlessNotice: by itself, unless somebody gives notice in time.
	RenewUnlessNotice RenewMode = "unless-notice"
	// RenewByFormula: for so long as something is delivered (Gaza, November 2023:
	// one more day for every ten who are released).
	RenewByFormula RenewMode = "by-formula"
	// RenewNarrowed: if those in Consent agree, with less in it (resolution 2504 of
	// 2020 kept two of four crossings into Syria).
	RenewNarrowed RenewMode = "narrowed"
	// RenewNone: it ends.
	RenewNone RenewMode = "none"
)

// RenewModes returns the modes.
func RenewModes() []RenewMode {
	return []RenewMode{RenewByConsent, RenewUnlessNotice, RenewByFormula, RenewNarrowed, RenewNone}
}

// UnmarshalText reads one of [RenewModes]; an empty text is an error.
func (m *RenewMode) UnmarshalText(text []byte) error { return readWord(m, text, RenewModes()) }

// Kind returns KindRenewal.
func (Renewal) Kind() Kind { return KindRenewal }

// Term returns the provision as a term of that id.
func (p Renewal) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p Renewal) Bearers() actor.IDs { return p.Bearer }

// RenewableByConsent returns the renewal on the same terms, for a length each
// time, whenever those actors agree. Nothing else is set.
func RenewableByConsent(length Span, consent ...string) Renewal {
	return Renewal{Mode: RenewByConsent, Consent: borne(consent), Length: length}
}

// String returns the provision in a few sentences.
func (p Renewal) String() string {
	var s prose
	s.say(p.Mode.phrase(), phrase("of ", and(p.Consent)))
	s.bind(p.Bearer)
	s.tell("Each renewal is for ", duration(p.Length), "")
	if p.Limit != 0 {
		s.say("There are at most", counted(p.Limit, "renewal"))
	}
	s.tell("Notice is due ", lead(p.Notice), " the end")
	s.tell("It goes on for ", p.formula(), "")
	s.tell("What is less the next time is ", p.Narrows, "")
	s.tell("The next time begins ", when(p.Start), "")
	return s.String()
}

func (m RenewMode) phrase() string {
	switch m {
	case "":
		return "It is not said how it is renewed"
	case RenewByConsent:
		return "It is renewed on the same terms by consent"
	case RenewUnlessNotice:
		return "It is renewed by itself unless somebody gives notice"
	case RenewByFormula:
		return "It is renewed by a formula"
	case RenewNarrowed:
		return "It is renewed with less in it by consent"
	case RenewNone:
		return "It is not renewed"
	}
	return "It is renewed " + string(m)
}

// formula returns what lengthens it: "1 day for every 10 hostages".
func (p Renewal) formula() string {
	every := joined(" ", countOf(p.Per), p.Of)
	return joined(" ", duration(p.Extra), phrase("for every ", every))
}

func (p Renewal) problems(c *checker) {
	c.ids("bearer", p.Bearer)
	word(c, "mode", p.Mode, RenewModes())
	if p.Mode == RenewNone && (!p.Length.IsZero() || p.Limit != 0 || !p.Start.IsZero()) {
		c.addf("mode", "there is no renewal, and something is said of one")
	}
	c.ids("consent", p.Consent)
	c.fits("consent", p.Mode, len(p.Consent) > 0, RenewByConsent, RenewNarrowed)
	c.length("length", p.Length)
	amount(c, "limit", p.Limit)
	c.length("notice", p.Notice)
	c.fits("notice", p.Mode, !p.Notice.IsZero(), RenewUnlessNotice)
	p.formulaProblems(c)
	c.text("narrows", p.Narrows)
	c.fits("narrows", p.Mode, p.Narrows != "", RenewNarrowed)
	c.point("start", p.Start)
}

// formulaProblems adds one for each part of a formula that is missing, or there
// without one.
func (p Renewal) formulaProblems(c *checker) {
	c.length("extra", p.Extra)
	amount(c, "per", p.Per)
	c.text("of", p.Of)
	for _, part := range []struct {
		path   string
		stated bool
	}{{"extra", !p.Extra.IsZero()}, {"per", p.Per != 0}, {"of", p.Of != ""}} {
		c.fits(part.path, p.Mode, part.stated, RenewByFormula)
		if p.Mode == RenewByFormula && !part.stated {
			c.addf(part.path, "a formula needs it")
		}
	}
}

// fits adds a problem if something is stated that does not go with a mode.
func (c *checker) fits(path string, mode RenewMode, stated bool, with ...RenewMode) {
	if stated && !slices.Contains(with, mode) {
		c.addf(path, "goes with the mode %s only", strings.Join(plain(with), " or "))
	}
}

func (p Renewal) borneBy(bearers actor.IDs) Provision {
	p.Bearer = bearers
	return p
}
