package negotiation

// A Contribution is what one actor gives to the settling of a term in one
// wording. Contributions are ordered from the least to the most; the zero
// Contribution is ContributionAgainst.
type Contribution uint8

// The contributions. A refusal of the wording goes before the position.
const (
	// ContributionAgainst: it rejects the term or refuses the wording with
	// Reject, or stands for another wording.
	ContributionAgainst Contribution = iota
	// ContributionWithheld: it reserves its position or refuses the wording
	// with Reserve, agrees in principle or to no text yet, or stands for the
	// wording on a condition that does not hold.
	ContributionWithheld
	// ContributionSilent: it has no position.
	ContributionSilent
	// ContributionAbstained: it lets the term pass.
	ContributionAbstained
	// ContributionGiven: it proposes or accepts the wording, and its condition
	// holds.
	ContributionGiven
)

var contributionWords = []string{"against", "withheld", "silent", "abstained", "given"}

// String returns the word for c.
func (c Contribution) String() string { return wordOf(contributionWords, c, "Contribution") }

// MarshalText returns the word for c; an error if c is no contribution.
func (c Contribution) MarshalText() ([]byte, error) {
	return textOf(contributionWords, c, "contribution")
}

// UnmarshalText reads the word for a contribution.
func (c *Contribution) UnmarshalText(text []byte) error {
	return readWord(c, contributionWords, text, "contribution")
}

// Contribution returns what an actor's principal gives to the settling of the
// term in a wording, white space aside. An actor that is not there gives
// nothing: it is silent. To a wording that has never come up it gives what its
// stance is worth to any.
func (s Standing) Contribution(actor, wording string) Contribution {
	if s.board == nil {
		return ContributionSilent
	}
	a, ok := s.board.lens.talks.actors[actor]
	if !ok {
		return ContributionSilent
	}
	return s.board.contribution(s.number, s.board.lens.talks.principals[a], s.wordingNumber(wording))
}

// wordingNumber returns the number of a wording; -1 if it has never come up.
func (s Standing) wordingNumber(text string) int32 {
	text = collapse(text)
	for w, known := range s.provision().words {
		if known == text {
			return int32(w)
		}
	}
	return -1
}

// OnTable returns the wording that lies on the table: that of the last first-hand
// proposal with a text, else the first one, which is empty if the term began
// without a text. What is accepted without a text is accepted in this wording.
func (s Standing) OnTable() string {
	if s.board == nil {
		return ""
	}
	p := s.provision()
	return p.words[p.onTable(s.board.cut.ord)]
}
