package negotiation

// A Rule says whose consent settles a term, and how much of it. The zero Rule
// stands for the default: of a term the record's, of a record unanimity of its
// parties.
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
type RuleKind string

// The kinds of rule.
const (
	Unanimity RuleKind = "unanimity" // at least one consents, and everyone else consents or abstains
	Consensus RuleKind = "consensus" // at least one consents, and no one withholds or objects: silence is assent
	Threshold RuleKind = "threshold" // the weights of those who consent reach the quota
	Unopposed RuleKind = "unopposed" // no one withholds or objects
	All       RuleKind = "all"       // every one of Rules is met
	Any       RuleKind = "any"       // one of Rules is met
)
