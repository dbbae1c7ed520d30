package negotiation

// A Stance is what a statement does to its holder's position on a term. The
// zero Stance is silence, which a position can be and a statement cannot.
type Stance string

// The stances.
const (
	Propose     Stance = "propose"      // tables a wording and supports it
	Accept      Stance = "accept"       // supports a wording
	InPrinciple Stance = "in-principle" // agrees to the substance, not yet to any wording
	Reserve     Stance = "reserve"      // withholds consent without objecting
	Abstain     Stance = "abstain"      // lets it pass without supporting it
	Reject      Stance = "reject"       // objects
	Withdraw    Stance = "withdraw"     // takes back whatever it held: to silence
	Comment     Stance = "comment"      // on the record, but no position
)
