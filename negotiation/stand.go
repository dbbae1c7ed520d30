package negotiation

// A stand is the position of a holder on a term at a cut, as the settling needs
// it.
type stand struct {
	holder  int32
	stmt    int32 // the statement it rests on, a silence too; -1: none
	ord     int32 // of that statement; -1: none
	wording int32
	whole   int32 // the composite it came down from; -1: none
	cond    int32 // -1: none
	refused span  // its refusals
	stance  Stance
	silence silence
	holds   bool // a support whose condition holds
	hoped   bool // its condition would hold if those who agree in principle agreed to the wording
}

// A silence says why somebody is silent.
type silence uint8

const (
	unsaid silence = iota
	withdrawn
	lapsed
	replaced
)

// A refusal is one wording that a holder refuses, whatever else it holds.
type refusal struct {
	wording int32
	stmt    int32
	ord     int32
	reject  bool // else reserved
}

// words reports whether a stand is for one wording.
func (s *stand) words() bool { return s.stance.words() }

// supports reports whether a stand is a support.
func (s *stand) supports() bool { return s.stance.Supports() }

// hush makes a stand silent.
func (s *stand) hush(why silence) {
	s.stance, s.silence, s.cond, s.wording = "", why, -1, -1
}

// A hope is how hopefully positions are read. Each hope contains the one before.
type hope uint8

const (
	hopePlain      hope = iota // as they are
	hopeWordings               // who agrees in principle agrees to any wording
	hopeConditions             // and every condition holds
	hopeEverybody              // and everyone who is not against consents
)

// gives returns what a stand contributes to a wording. holds says whether its
// condition does; blank that the first wording is no text.
func (s *stand) gives(w int32, refusals []refusal, blank bool, h hope, holds bool) Contribution {
	c := s.plainly(w, refusals, blank, h, holds)
	if h >= hopeEverybody && c != ContributionAgainst {
		return ContributionGiven
	}
	return c
}

func (s *stand) plainly(w int32, refusals []refusal, blank bool, h hope, holds bool) Contribution {
	for i := range refusals {
		if refusals[i].wording == w {
			return refusals[i].gives()
		}
	}
	switch s.stance {
	case Propose, Accept:
		if s.wording != w {
			if blank && s.wording == 0 {
				return inPrinciple(h, holds)
			}
			return ContributionAgainst
		}
		if holds {
			return ContributionGiven
		}
		return ContributionWithheld
	case InPrinciple:
		return inPrinciple(h, holds)
	case Reserve:
		return ContributionWithheld
	case Reject:
		return ContributionAgainst
	case Abstain:
		return ContributionAbstained
	default:
		return ContributionSilent
	}
}

func inPrinciple(h hope, holds bool) Contribution {
	if h >= hopeWordings && holds {
		return ContributionGiven
	}
	return ContributionWithheld
}

func (r *refusal) gives() Contribution {
	if r.reject {
		return ContributionAgainst
	}
	return ContributionWithheld
}
