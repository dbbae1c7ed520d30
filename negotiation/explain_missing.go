package negotiation

import "slices"

// An Obstacle is one thing that stands between a term and settled. One of Voice and
// Part is set; if neither is, nobody consents, and somebody has to.
type Obstacle struct {
	Rule  *RuleCase    // the rule, or the rule within it, that is not met for it; nil for a part, and where no rule but the term asks for a consent
	Voice *Voice       // whoever gives too little: its Contribution says what, its If on what it waits
	Part  *Explanation // a part that is not settled
}

// String says what it is: "russia is silent", "russia withholds until grounding
// is settled", "grounding is open", "nobody consents".
func (o Obstacle) String() string {
	switch {
	case o.Part != nil:
		return o.Part.Standing.Term.ID + " is " + o.Part.Standing.Status.String()
	case o.Voice == nil:
		return "nobody consents"
	}
	text := o.Voice.Position.Holder + " " + givesWords(o.Voice.Contribution)
	if c := o.Voice.If; c != nil && !c.Holds && o.Voice.Contribution == ContributionWithheld {
		text += " until " + c.Condition.String()
	}
	return text
}

func givesWords(g Contribution) string {
	switch g {
	case ContributionAgainst:
		return "is against"
	case ContributionWithheld:
		return "withholds"
	case ContributionSilent:
		return "is silent"
	case ContributionAbstained:
		return "abstains"
	default:
		return "consents"
	}
}

// Missing returns what stands between the term and settled in the wording that is
// nearest to it: those in the order of the rule who would have to give more than
// they do, then the parts that are not settled. Of an any it takes the rule for
// which the fewest would have to. Everyone who does not consent is listed for a
// threshold that is not reached, though it may not take them all: its Quota and
// Weight say how much is lacking. It is empty for a settled term, and for one
// explained elsewhere.
func (e *Explanation) Missing() []Obstacle {
	if e == nil || e.Again || e.Standing.Status == StatusSettled {
		return nil
	}
	var list []Obstacle
	if len(e.Wordings) > 0 {
		list = e.Wordings[0].missing(len(e.Parts) > 0)
	}
	for _, part := range e.Parts {
		if part.Standing.Status != StatusSettled {
			list = append(list, Obstacle{Part: part})
		}
	}
	return list
}

// missing returns what the wording lacks, parts aside.
func (c *WordingCase) missing(whole bool) []Obstacle {
	list := c.Rule.missing(nil)
	consents := len(c.having(ContributionGiven)) > 0
	for _, l := range list {
		consents = consents || l.Rule.Kind != Unopposed
	}
	if !consents && !whole {
		list = append(list, Obstacle{})
	}
	return list
}

// missing appends what a rule lacks; nothing if it is met.
func (r *RuleCase) missing(list []Obstacle) []Obstacle {
	switch {
	case r.Met:
		return list
	case r.Kind == All:
		for i := range r.Rules {
			list = r.Rules[i].missing(list)
		}
		return list
	case r.Kind == Any:
		return append(list, r.fewest(list)...)
	}
	some := false
	for i := range r.Voices {
		v := &r.Voices[i]
		if !r.lacks(v.Contribution) {
			continue
		}
		some = true
		if !slices.ContainsFunc(list, func(l Obstacle) bool { return l.Voice != nil && l.Voice.Position.Holder == v.Position.Holder }) {
			list = append(list, Obstacle{Rule: r, Voice: v})
		}
	}
	if !some {
		list = append(list, Obstacle{Rule: r})
	}
	return list
}

// fewest returns what that of its rules lacks for which the fewest would have to
// give more, beside those who are listed already; the first of several.
func (r *RuleCase) fewest(listed []Obstacle) []Obstacle {
	var best []Obstacle
	for i := range r.Rules {
		if more := r.Rules[i].missing(slices.Clip(listed))[len(listed):]; i == 0 || len(more) < len(best) {
			best = more
		}
	}
	return best
}

// lacks reports whether somebody who gives that stands in the way of the rule.
func (r *RuleCase) lacks(g Contribution) bool {
	switch r.Kind {
	case Threshold:
		return g != ContributionGiven
	case Unanimity:
		return g <= ContributionSilent
	case Consensus:
		return g < ContributionSilent || g == ContributionSilent && !r.Due
	default:
		return g < ContributionSilent
	}
}
