package negotiation

// A Stance is what a statement does to its holder's position on a term. The
// zero Stance is silence, which a position can be and a statement cannot.
type Stance string

// The stances.
const (
	// Propose tables a wording and supports it. Without a text it means the
	// wording then on the table.
	Propose Stance = "propose"
	// Accept supports a wording: the text given with it, or else the one then on
	// the table.
	Accept Stance = "accept"
	// InPrinciple agrees to the substance, not yet to any wording.
	InPrinciple Stance = "in-principle"
	// Reserve withholds consent without objecting: still studying, wary. With a
	// text it withholds consent to that one wording, and whatever else its holder
	// holds stands.
	Reserve Stance = "reserve"
	// Abstain lets it pass without supporting it.
	Abstain Stance = "abstain"
	// Reject objects. With a text it objects to that one wording, and whatever
	// else its holder holds stands.
	Reject Stance = "reject"
	// Withdraw takes back whatever its holder held: to silence.
	Withdraw Stance = "withdraw"
	// Comment is on the record but no position: "we will not rush", a demand, a
	// threat that is not carried out. Histories keep it; nothing is computed
	// from it, its reading apart.
	Comment Stance = "comment"
)

// stances returns every stance that a statement can have.
func stances() []Stance {
	return []Stance{Propose, Accept, InPrinciple, Reserve, Abstain, Reject, Withdraw, Comment}
}

// IsValid reports whether s is a stance that a statement can have. The zero
// Stance is not.
func (s Stance) IsValid() bool {
	switch s {
	case Propose, Accept, InPrinciple, Reserve, Abstain, Reject, Withdraw, Comment:
		return true
	}
	return false
}

// Supports reports whether s is a support of a term: Propose, Accept or
// InPrinciple.
func (s Stance) Supports() bool {
	return s == InPrinciple || s.words()
}

// words reports whether s supports some wording.
func (s Stance) words() bool { return s == Propose || s == Accept }

// refuses reports whether s turns down a wording when it has a text.
func (s Stance) refuses() bool { return s == Reject || s == Reserve }

// silent reports whether s leaves no position that could lapse.
func (s Stance) silent() bool { return s == Withdraw || s == Comment }
