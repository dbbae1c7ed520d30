package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

func (p Cessation) String() string        { return "" }
func (p Cessation) problems(c *checker)   {}
func (p AidCorridor) String() string      { return "" }
func (p AidCorridor) problems(c *checker) {}
func (p Pause) String() string            { return "" }
func (p Pause) problems(c *checker)       {}
func (p Grounding) String() string        { return "" }
func (p Grounding) problems(c *checker)   {}
func (p Separation) String() string       { return "" }
func (p Separation) problems(c *checker)  {}
func (p Zone) String() string             { return "" }
func (p Zone) problems(c *checker)        {}
func (p JointCell) String() string        { return "" }
func (p JointCell) problems(c *checker)   {}
func (p Monitoring) String() string       { return "" }
func (p Monitoring) problems(c *checker)  {}
func (p Detainees) String() string        { return "" }
func (p Detainees) problems(c *checker)   {}
func (p Dispute) String() string          { return "" }
func (p Dispute) problems(c *checker)     {}
func (p Renewal) String() string          { return "" }
func (p Renewal) problems(c *checker)     {}
func (p Duration) String() string         { return "" }
func (p Duration) problems(c *checker)    {}
func (p Consequence) String() string      { return "" }
func (p Consequence) problems(c *checker) {}
func (p Definition) String() string       { return "" }
func (p Definition) problems(c *checker)  {}
func (p Other) String() string            { return "" }
func (p Other) problems(c *checker)       {}

var _ actor.IDs
var _ negotiation.Term
