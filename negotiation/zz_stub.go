package negotiation

func (r *Record) validate() []Problem     { return nil }
func checkCondition(*Condition) []Problem { return nil }
func (s Stance) Supports() bool           { return s == Propose || s == Accept || s == InPrinciple }
