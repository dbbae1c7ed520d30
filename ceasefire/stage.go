package ceasefire

import "slices"

// A Stage is how far a case has come. The zero Stage is that of an incident about
// which no step is written down: it counts as StageReported. After
//
//	(no step)                                               reported, under-inquiry
//	reported                                                under-inquiry
//	under-inquiry                                           verified, not-verified, unfounded, unattributable
//	verified, not-verified, unfounded or unattributable     endorsed, closed, under-inquiry
//	endorsed                                                answered, closed, under-inquiry
//	answered                                                closed, under-inquiry
//	closed                                                  under-inquiry
//
// may come what stands to the right. To go back to under-inquiry is to reopen the
// case: what was found is no longer in force then. What has been found can be
// closed at once; what has only been reported cannot.
type Stage string

// The stages. The four from StageVerified on are findings.
const (
	StageReported       Stage = "reported"
	StageInquiry        Stage = "under-inquiry"
	StageVerified       Stage = "verified"       // it happened, and a finding says who did it
	StageNotVerified    Stage = "not-verified"   // it could not be found out whether it happened
	StageUnfounded      Stage = "unfounded"      // it did not happen, or was no breach
	StageUnattributable Stage = "unattributable" // it happened, and nobody can say who did it
	StageEndorsed       Stage = "endorsed"       // the body has taken the finding for its own
	StageAnswered       Stage = "answered"       // whoever was found has replied, or made up for it
	StageClosed         Stage = "closed"
)

// Stages returns the stages in the order of the constants.
func Stages() []Stage {
	return append(append([]Stage{StageReported, StageInquiry}, findings()...), StageEndorsed, StageAnswered, StageClosed)
}

func findings() []Stage {
	return []Stage{StageVerified, StageNotVerified, StageUnfounded, StageUnattributable}
}

// IsFinding reports whether s is one of the four findings.
func (s Stage) IsFinding() bool { return slices.Contains(findings(), s) }

// Next returns the stages that may follow s, as the table of Stage has them; none
// for a word that is no stage.
func (s Stage) Next() []Stage {
	switch s {
	case "":
		return []Stage{StageReported, StageInquiry}
	case StageReported:
		return []Stage{StageInquiry}
	case StageInquiry:
		return findings()
	case StageVerified, StageNotVerified, StageUnfounded, StageUnattributable:
		return []Stage{StageEndorsed, StageClosed, StageInquiry}
	case StageEndorsed:
		return []Stage{StageAnswered, StageClosed, StageInquiry}
	case StageAnswered:
		return []Stage{StageClosed, StageInquiry}
	case StageClosed:
		return []Stage{StageInquiry}
	}
	return nil
}

// UnmarshalText reads the word for a stage.
func (s *Stage) UnmarshalText(text []byte) error { return readWord(s, text, Stages()) }

// A Certainty is how sure a finding is, in the steps of standards of proof. The
// zero Certainty is not stated.
type Certainty string

// The certainties.
const (
	Possible  Certainty = "possible"
	Probable  Certainty = "probable"  // more likely than not
	Confirmed Certainty = "confirmed" // beyond reasonable doubt
)

// Certainties returns the certainties, the least sure first.
func Certainties() []Certainty { return []Certainty{Possible, Probable, Confirmed} }

// UnmarshalText reads the word for a certainty.
func (c *Certainty) UnmarshalText(text []byte) error { return readWord(c, text, Certainties()) }
