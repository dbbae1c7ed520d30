package ceasefire

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// A Fault is something about what was done with a truce that is not as the text
// has it: an act that has no effect, and why, or one that has, and what is odd
// about it. The zero Fault is none.
type Fault struct {
	Code FaultCode `json:"code"`
	Act  int       `json:"act"`           // the index of the act; -1: none
	Void bool      `json:"void,omitzero"` // the act has no effect at all
	At   time.Time `json:"at"`            // when it came about
	Text string    `json:"text"`          // a sentence
}

// String returns the fault on one line: its code, the act, and the sentence.
func (f Fault) String() string {
	if f.Act < 0 {
		return fmt.Sprintf("%s: %s", f.Code, f.Text)
	}
	return fmt.Sprintf("%s: acts[%d]: %s", f.Code, f.Act, f.Text)
}

// A FaultCode names what sort of fault it is.
type FaultCode string

// The faults. Those up to FaultTime say why an act has no effect, or why what one
// of its actors said has none.
const (
	FaultEarly     FaultCode = "early"     // there is nothing yet that it could act on
	FaultLate      FaultCode = "late"      // the time was up
	FaultOver      FaultCode = "over"      // somebody had ended the truce, or did so before it could have one
	FaultConsent   FaultCode = "consent"   // not everybody agreed in time
	FaultTerms     FaultCode = "terms"     // they agreed, on different lengths or beginnings
	FaultLimit     FaultCode = "limit"     // there may be no more renewals
	FaultNotice    FaultCode = "notice"    // the notice came too late
	FaultMode      FaultCode = "mode"      // it is not how this truce goes on
	FaultRepeated  FaultCode = "repeated"  // it was said already
	FaultReplaced  FaultCode = "replaced"  // the same actor has said something else since
	FaultStranger  FaultCode = "stranger"  // it is not for this actor to say
	FaultSuspended FaultCode = "suspended" // suspended twice, or resumed without being suspended
	FaultTime      FaultCode = "time"      // the time cannot be counted, or is over before it begins
	FaultGap       FaultCode = "gap"       // a period begins later than the one before is over
	FaultOverlap   FaultCode = "overlap"   // or earlier
	FaultLength    FaultCode = "length"    // all agreed, on another length than the text has
	FaultNarrowed  FaultCode = "narrowed"  // all agreed, on less, where the text has the same terms
	FaultUnstated  FaultCode = "unstated"  // all agreed, where the text says nothing of a renewal
	FaultImprecise FaultCode = "imprecise" // only the date is known, and the time was up on it
)

// FaultCodes returns the faults, in the order of the constants.
func FaultCodes() []FaultCode {
	return []FaultCode{
		FaultEarly, FaultLate, FaultOver, FaultConsent, FaultTerms, FaultLimit, FaultNotice, FaultMode, FaultRepeated,
		FaultReplaced, FaultStranger, FaultSuspended, FaultTime, FaultGap, FaultOverlap, FaultLength, FaultNarrowed,
		FaultUnstated, FaultImprecise,
	}
}

// voidf notes that an act has no effect.
func (c *course) voidf(code FaultCode, act int, format string, args ...any) {
	c.faults = append(c.faults, Fault{code, act, true, c.now, fmt.Sprintf(format, args...)})
}

// oddf notes what is odd about an act that has an effect.
func (c *course) oddf(code FaultCode, act int, format string, args ...any) {
	c.faults = append(c.faults, Fault{code, act, false, c.now, fmt.Sprintf(format, args...)})
}

// sortFaults orders faults by when they came about, and then by act.
func sortFaults(faults []Fault) {
	slices.SortStableFunc(faults, func(a, b Fault) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Act, b.Act))
	})
}
