package negotiationtest

// Options says how large a generated record is and what it does without. The
// zero Options ask for a small record that may use everything.
type Options struct {
	Actors     int // 0 or less: 3 to 6
	Terms      int // 0 or less: 3 to 7
	Rounds     int // 0 or less: 2 to 5
	Statements int // 0 or less: 5 to 25
	Facts      int // 0 or less: 1 to 3
	Events     int // 0 or less: up to one more than there are rounds
	Without    Feature
}

// A Feature is a set of things that a record may use. The zero Feature is
// empty.
type Feature uint16

// The features that can be left out.
const (
	Mouthpieces  Feature = 1 << iota // speaks-for ties
	Mandates                         // represents ties
	Claims                           // statements by one actor about another
	Refusals                         // of one wording
	Composites                       // terms that include others
	Replacements                     // terms that replace others
	Lapses                           // untils and deadlines
	Conditions                       // on consent, and on taking effect
	Facts                            // facts, conditions on them, and events
	Rules                            // other than the default
	Shuffling                        // statements and events listed out of the order of rounds
	Trimmings                        // titles, sources, readings, details and what else nothing is settled by
)

func (o Options) has(f Feature) bool { return o.Without&f == 0 }
