package ceasefire

// Calendar returns the anchors of the agreement, [Signature] and [Effect] among
// them: the first is when the last party signed, the second is what the Duration
// says, and both are symbolic where that is not known. An anchor that the
// agreement lists under one of these names goes before.
func (a *Agreement) Calendar() Anchors { return a.Anchors }
