package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// A Kind says what a provision is about: the kind of a [negotiation.Term]. The
// zero Kind is that of a term without one.
type Kind string

// The kinds that this package knows, each with the type of its provision.
const (
	KindCessation   Kind = "cessation"          // Cessation
	KindCorridor    Kind = "aid-corridor"       // AidCorridor
	KindPause       Kind = "humanitarian-pause" // Pause
	KindGrounding   Kind = "grounding"          // Grounding
	KindSeparation  Kind = "separation"         // Separation
	KindZone        Kind = "demilitarised-zone" // Zone
	KindJointCell   Kind = "joint-cell"         // JointCell
	KindMonitoring  Kind = "monitoring"         // Monitoring
	KindDetainees   Kind = "detainees"          // Detainees
	KindDispute     Kind = "dispute"            // Dispute
	KindRenewal     Kind = "renewal"            // Renewal
	KindDuration    Kind = "duration"           // Duration
	KindConsequence Kind = "consequence"        // Consequence
	KindDefinition  Kind = "definition"         // Definition
)

// The kinds that this package knows by name only, since they tell the class of an
// agreement: see [Agreement.Class].
const (
	KindDemobilisation  Kind = "demobilisation"
	KindIncompatibility Kind = "incompatibility"
)

// Kinds returns the kinds that have a type here, in the order of the constants.
func Kinds() []Kind {
	kinds := make([]Kind, len(types))
	for i := range types {
		kinds[i] = types[i].kind
	}
	return kinds
}

// A Provision is a term with a type: one of the structs of this package, by
// value. [ProvisionOf] reads it from a [negotiation.Term], and Term makes one. No
// type of another package can be one, since some of the methods are not exported:
// what this package does not know is an [Other]. The zero value of every provision
// is valid.
type Provision interface {
	// Kind returns the kind of the provision.
	Kind() Kind
	// Term returns the provision as a term of that id, with Kind, Details and
	// Binds set. A provision that is not valid is an error: an
	// [*negotiation.InvalidError] with every problem and its path, such as
	// details.classes[0].
	Term(id string) (negotiation.Term, error)
	// Bearers returns who has to perform it, which is Term.Binds.
	Bearers() actor.IDs
	// String returns the provision in a sentence or a few, on one line: what is
	// stated and nothing else. Names and texts stand in it as they are, but for
	// their white space: a program that prints them to a terminal cleans them
	// first, as [Agreement.String] does.
	String() string

	// problems adds what is not valid in it.
	problems(c *checker)
	// borneBy returns it with other bearers.
	borneBy(bearers actor.IDs) Provision
}
