package ceasefire

import (
	"time"
)

// A TruceState is how a truce stands at an instant. States are ordered as a truce
// goes through them; the zero TruceState is TruceNotAgreed. That a truce was
// renewed is no state of it, since it is in effect all the same: it is how a
// [Period] ended.
type TruceState uint8

// The states.
const (
	TruceNotAgreed  TruceState = iota // nobody has agreed on it
	TruceAgreed                       // nobody knows when it takes effect
	TrucePending                      // it is known, and still to come
	TruceInEffect                     // it runs
	TruceSuspended                    // it runs, and is not to be kept for now
	TruceExpired                      // the time was up
	TruceSuperseded                   // another has taken its place
	TruceTerminated                   // a party has ended it
	TruceCollapsed                    // nobody keeps it
)

var truceStateWords = []string{
	"not-agreed", "agreed", "pending", "in-effect", "suspended", "expired", "superseded", "terminated", "collapsed",
}

// Over reports whether the truce has ended.
func (s TruceState) Over() bool { return s >= TruceExpired }

// String returns the word for s, or TruceState(n) if there is none.
func (s TruceState) String() string { return verdictWord(truceStateWords, s, "TruceState") }

// MarshalText returns the word for s; an error if s is no state.
func (s TruceState) MarshalText() ([]byte, error) {
	return verdictText(truceStateWords, s, "state of a truce")
}

// UnmarshalText reads the word for a state.
func (s *TruceState) UnmarshalText(text []byte) error {
	return readVerdict(s, truceStateWords, text, "state of a truce")
}

// An Ending is how a period of a truce ended. Endings are ordered; the zero Ending
// is EndNone.
type Ending uint8

// The endings.
const (
	EndNone       Ending = iota // it has not ended
	EndExpired                  // the time was up, and there was no next
	EndRenewed                  // the time was up, and another period follows
	EndSuperseded               // another truce took its place
	EndTerminated               // a party ended it
	EndCollapsed                // nobody kept it
)

var endingWords = []string{"running", "expired", "renewed", "superseded", "terminated", "collapsed"}

// String returns the word for e, or Ending(n) if there is none.
func (e Ending) String() string { return verdictWord(endingWords, e, "Ending") }

// MarshalText returns the word for e; an error if e is no ending.
func (e Ending) MarshalText() ([]byte, error) {
	return verdictText(endingWords, e, "ending of a period")
}

// UnmarshalText reads the word for an ending.
func (e *Ending) UnmarshalText(text []byte) error {
	return readVerdict(e, endingWords, text, "ending of a period")
}

// A Period is one time for which a truce was agreed: the first, or a renewal. The
// zero Period is none.
type Period struct {
	Renewal int       `json:"renewal"`          // which renewal it is; 0: the first time
	From    Instant   `json:"from"`             // from when its length is counted
	To      Instant   `json:"to,omitzero"`      // the instant at which it is over, or its last date; zero: without end
	Start   time.Time `json:"start"`            // its first instant
	End     time.Time `json:"end,omitzero"`     // the first instant after it; zero: without end
	Narrows string    `json:"narrows,omitzero"` // what is less in it than in the one before
	Agreed  []int     `json:"agreed,omitempty"` // the acts that made it, as indexes
	Ended   Ending    `json:"ended"`            // how it ended; EndNone: End is when it will
	Act     int       `json:"act"`              // the index of the act that ended it; -1: none
	Why     string    `json:"why,omitzero"`     // the reason that the act gave
}

// IsZero reports whether p is none.
func (p Period) IsZero() bool { return p.From == "" }

// A TruceStatus is how a truce stands at an instant. The zero TruceStatus is not
// agreed.
type TruceStatus struct {
	State  TruceState `json:"state"`
	Since  time.Time  `json:"since,omitzero"`  // when the state began; zero: it always was so
	Until  time.Time  `json:"until,omitzero"`  // when it ends if nothing is done; zero: it does not
	Period Period     `json:"period,omitzero"` // that it is in, or waits for; zero: none, it is over or not known
	Act    int        `json:"act"`             // the index of the act that brought the state; -1: none
}
