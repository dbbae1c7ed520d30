package ceasefire

// A Verdict says how a duty stands. Verdicts are ordered as they are listed; the
// zero Verdict is VerdictNotDue.
type Verdict uint8

// The verdicts.
const (
	// VerdictNotDue: it does not have to be performed yet, or nobody knows when.
	VerdictNotDue Verdict = iota
	// VerdictDue: it has to be, and the time for it is not over.
	VerdictDue
	// VerdictClaimed: it is said to be done.
	VerdictClaimed
	// VerdictVerified: it was seen to be done, by somebody other than its bearer.
	VerdictVerified
	// VerdictOverdue: the time for it is over, and it is not done.
	VerdictOverdue
	// VerdictBreached: something happened that breaches it.
	VerdictBreached
	// VerdictWaived: those to whom it is owed do without it.
	VerdictWaived
)

var verdictWords = []string{"not-due", "due", "done-as-claimed", "done-as-verified", "overdue", "breached", "waived"}

// String returns the word for v, or Verdict(n) if there is none.
func (v Verdict) String() string { return verdictWord(verdictWords, v, "Verdict") }

// MarshalText returns the word for v; an error if v is no verdict.
func (v Verdict) MarshalText() ([]byte, error) { return verdictText(verdictWords, v, "verdict") }

// UnmarshalText reads the word for a verdict.
func (v *Verdict) UnmarshalText(text []byte) error {
	return readVerdict(v, verdictWords, text, "verdict")
}

// A Standard is what it takes for an incident to count as a breach. The zero
// Standard is not stated, and nobody is judged without one.
type Standard string

// The standards.
const (
	// Alleged: somebody is said to have done it, and no finding speaks against it.
	Alleged Standard = "alleged"
	// Proven: there is a finding that it happened, which names who did it.
	Proven Standard = "proven"
)

// Standards returns the standards.
func Standards() []Standard { return []Standard{Alleged, Proven} }

// UnmarshalText reads the word for a standard.
func (s *Standard) UnmarshalText(text []byte) error { return readWord(s, text, Standards()) }
