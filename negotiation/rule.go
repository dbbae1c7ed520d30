package negotiation

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
)

// A Rule says whose consent settles a term, and how much of it. Its members are
// those in Of, or the record's parties where that is empty; they are principals.
// The zero Rule stands for the default: of a term the record's, of a record
// unanimity of its parties. A rule has at most 64 levels and 10,000 nodes.
type Rule struct {
	Kind     RuleKind       `json:"kind"`
	Of       []string       `json:"of,omitempty"`      // principals; empty: the record's parties
	Deadline Moment         `json:"deadline,omitzero"` // of consensus: silence is assent only from then on
	Weights  map[string]int `json:"weights,omitempty"` // of threshold: 1 for those not named; not negative
	Quota    int            `json:"quota,omitzero"`    // of threshold: at least 1 and within reach
	Rules    []Rule         `json:"rules,omitempty"`   // of all and any
}

// A RuleKind says how a rule counts consent. The zero RuleKind is the default
// rule's.
//
// For a term and a wording of it, a member of a rule has given its consent if
// it proposes or accepts that wording and its condition holds. It has abstained
// if that is its stance. It is silent if it has no position. It withholds if it
// reserves its position, agrees only in principle or on a condition that does
// not hold, or has refused the wording with a reservation. It is against if it
// rejects the term or this wording, or stands for another.
type RuleKind string

// The kinds of rule.
const (
	// Unanimity is met when at least one member gives its consent and everyone
	// else gives it or abstains.
	Unanimity RuleKind = "unanimity"
	// Consensus is met when at least one member gives its consent and no one
	// withholds or is against: silence is assent. With a deadline nobody may be
	// silent either at a round whose moment has not reached it.
	Consensus RuleKind = "consensus"
	// Threshold is met when the weights of those who give their consent reach the
	// quota.
	Threshold RuleKind = "threshold"
	// Unopposed is met when no one withholds or is against: a veto right. Nobody
	// need consent.
	Unopposed RuleKind = "unopposed"
	// All is met when every one of its rules is met.
	All RuleKind = "all"
	// Any is met when at least one of its rules is met.
	Any RuleKind = "any"
)

// ruleKinds returns every kind of rule.
func ruleKinds() []RuleKind {
	return []RuleKind{Unanimity, Consensus, Threshold, Unopposed, All, Any}
}

// IsValid reports whether k is a kind of rule. The zero RuleKind is not.
func (k RuleKind) IsValid() bool {
	switch k {
	case Unanimity, Consensus, Threshold, Unopposed, All, Any:
		return true
	}
	return false
}

// IsZero reports whether r stands for the default rule: nothing in it is set,
// an empty list or map counting as not set.
func (r Rule) IsZero() bool {
	return r.Kind == "" && len(r.Of) == 0 && r.Deadline == "" &&
		len(r.Weights) == 0 && r.Quota == 0 && len(r.Rules) == 0
}

// String gives r as a phrase: "unanimity of us, russia", "consensus of the
// parties by 2016-09-12", "threshold 3 of us (2), russia", "threshold 3 of the parties (us
// 2)", "all of: unanimity
// of us, russia; unopposed of congress". A list within a list stands in
// brackets. The zero Rule is "the default rule". A phrase of more than 2,000
// bytes is cut short with an ellipsis.
func (r Rule) String() string {
	if r.IsZero() {
		return "the default rule"
	}
	var p phrase
	r.write(&p, false)
	return p.String()
}

// write adds r to p, a list in brackets if it stands within another list.
func (r Rule) write(p *phrase, within bool) {
	if r.Kind == All || r.Kind == Any {
		writeList(p, string(r.Kind)+" of: ", r.Rules, within)
		return
	}
	p.add(cmp.Or(string(r.Kind), "no kind"))
	if r.Kind == Threshold {
		p.add(" ", strconv.Itoa(r.Quota))
	}
	p.add(" of ")
	r.writeMembers(p)
	if r.Deadline != "" {
		p.add(" by ", string(r.Deadline))
	}
}

func (r Rule) writeMembers(p *phrase) {
	if len(r.Of) == 0 {
		p.add("the parties")
		r.writeWeights(p)
	}
	for i, id := range r.Of {
		if p.full {
			return
		}
		if i > 0 {
			p.add(", ")
		}
		p.add(id)
		if w, ok := r.Weights[id]; ok {
			p.add(" (", strconv.Itoa(w), ")")
		}
	}
}

// writeWeights adds the weights of parties, in the order of their ids.
func (r Rule) writeWeights(p *phrase) {
	separator := " ("
	for _, id := range slices.Sorted(maps.Keys(r.Weights)) {
		p.add(separator, id, " ", strconv.Itoa(r.Weights[id]))
		separator = ", "
	}
	if len(r.Weights) > 0 {
		p.add(")")
	}
}
