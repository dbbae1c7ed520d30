package negotiation

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// These give the parts of an explanation as phrases.

// maxInQuotes is how many runes of a wording a line quotes.
const maxInQuotes = 80

// inQuotes gives a wording, cut short if it is long.
func inQuotes(wording string) string {
	if wording == "" {
		return "no text yet"
	}
	if utf8.RuneCountInString(wording) > maxInQuotes {
		wording = strings.TrimSpace(string([]rune(wording)[:maxInQuotes])) + "…"
	}
	return "“" + wording + "”"
}

// listed joins words: "a, b and c".
func listed(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// citation says where a statement is from: "(us on russia, 2016-09-04, Reuters)".
// Any other time its sources are left out.
func (p *teller) citation(s *Statement) string {
	who := listed(s.By)
	if len(s.About) > 0 {
		who += " on " + listed(s.About)
	}
	words := []string{who, when(s.At, s.Round)}
	if !p.cited[s] {
		p.cited[s] = true
		words = append(words, sourceWords(s.Source)...)
	}
	return "(" + strings.Join(words, ", ") + ")"
}

// eventCitation says where an event is from: "(2016-09-12, Reuters)".
func eventCitation(e *Event) string {
	return "(" + strings.Join(append([]string{when(e.At, e.Round)}, sourceWords(e.Source)...), ", ") + ")"
}

// when gives a time, or the round where there is none.
func when(at Moment, round string) string { return cmp.Or(string(at), "in "+round) }

// sourceWords names the first source, and says how many more there are.
func sourceWords(list Sources) []string {
	for i := range list {
		name := collapse(cmp.Or(list[i].Name, list[i].URL))
		switch {
		case name == "":
			continue
		case len(list) > 1:
			return []string{name + " and " + strconv.Itoa(len(list)-1) + " more"}
		}
		return []string{name}
	}
	return nil
}

// ruleWords says what a rule takes, those within it aside: "it takes unanimity of
// us and russia".
func ruleWords(r *RuleCase) string {
	switch r.Kind {
	case All:
		return "it takes all of these rules"
	case Any:
		return "it takes one of these rules"
	default: // those that ask somebody
	}
	var names []string
	for i := range r.Voices {
		name := r.Voices[i].Position.Holder
		if w := r.Voices[i].Weight; r.Kind == Threshold && w != 1 {
			name = fmt.Sprintf("%s (%d)", name, w)
		}
		names = append(names, name)
	}
	return ruleHead(r) + listed(names)
}

func ruleHead(r *RuleCase) string {
	switch r.Kind {
	case Threshold:
		return fmt.Sprintf("it takes a weight of %d (now %d) among ", r.Quota, r.Weight)
	case Consensus:
		switch {
		case r.Deadline == "":
			return "it takes consensus of "
		case r.Due:
			return "it takes consensus, silence having become assent on " + string(r.Deadline) + ", of "
		}
		return "it takes consensus, silence becoming assent on " + string(r.Deadline) + ", of "
	case Unopposed:
		return "it must be unopposed by "
	default:
		return "it takes " + string(r.Kind) + " of "
	}
}

// voiceWords says what somebody holds on a term, seen from a wording of it, with
// what it rests on.
func (p *teller) voiceWords(v *Voice, wording string) string {
	at := &v.Position
	for _, r := range at.Refuses {
		if r.Wording == wording {
			return at.Holder + " " + refusalVerb(r.Stance) + " this wording " + p.citation(r.Statement)
		}
	}
	if at.Stance == "" {
		return at.Holder + p.silenceWords(v)
	}
	text := at.Holder + " " + stanceWords(at, wording)
	if at.Whole != nil {
		text += " with all of " + at.Whole.ID
	}
	return text + ifWords(v) + " " + p.citation(at.Statement)
}

// ifWords says on which condition a support stands, and how that is.
func ifWords(v *Voice) string {
	at := &v.Position
	switch {
	case !at.Stance.Supports() || at.Statement.If == nil:
		return ""
	case v.If != nil:
		return " if " + conditionWords(v.If)
	case at.Holds:
		return " if " + at.Statement.If.String() + ", as is the case"
	}
	return " if " + at.Statement.If.String() + ", which is explained elsewhere here"
}

// conditionWords gives a condition, and how it is.
func conditionWords(c *ConditionCase) string {
	text := c.Condition.String()
	switch {
	case c.Holds:
		return text + ", as is the case"
	case c.Term != nil:
		return text + ", but " + c.Condition.Settled + " is " + awaitedWords(c.Term.Standing.Status)
	case c.Outlook == OutlookBlocked:
		return text + ", which is blocked as things stand"
	case c.Condition.Fact != "" && c.Event == nil:
		return text + ", which nothing has brought about yet"
	}
	return text + ", which is not so yet"
}

// awaitedWords gives the status of a term that a condition waits for.
func awaitedWords(s Status) string {
	switch s {
	case StatusContested:
		return "contested, which blocks that"
	case StatusDropped:
		return "dropped"
	default:
		return "still " + s.String()
	}
}

// told reports whether a condition that does not hold needs no lines of its own.
func (c *ConditionCase) told() bool {
	return c.Holds || c.Again || c.Term != nil && c.Term.Again || c.Condition.Fact != "" && c.Event == nil
}

func refusalVerb(s Stance) string {
	if s == Reject {
		return "rejects"
	}
	return "reserves on"
}

func stanceWords(at *Position, wording string) string {
	switch at.Stance {
	case Propose, Accept:
		verb := "accepts "
		if at.Stance == Propose {
			verb = "proposes "
		}
		if at.Wording == wording {
			return verb + "it"
		}
		return verb + inQuotes(at.Wording)
	case InPrinciple:
		return "agrees in principle"
	case Reserve:
		return "reserves its position"
	case Abstain:
		return "abstains"
	case Reject:
		return "rejects it"
	default:
		return "is silent"
	}
}

// silenceWords says why somebody is silent, after its name.
func (p *teller) silenceWords(v *Voice) string {
	at := &v.Position
	switch at.Silence {
	case Withdrawn:
		return " withdrew " + p.citation(at.Statement) + p.wasWords(v.Was)
	case Replaced:
		return " went over to " + at.Statement.Term + ", which replaces it " + p.citation(at.Statement) + p.wasWords(v.Was)
	case Lapsed:
		text := " is silent: its " + stanceNoun(at.Statement.Stance)
		if at.Whole != nil {
			text += " of " + at.Whole.ID
		}
		return text + " lapsed after " + string(v.Was.Lapsed) + " " + p.citation(at.Statement)
	default:
		return p.leftWords(v.Was)
	}
}

// leftWords says of somebody silent what it had held with a whole.
func (p *teller) leftWords(was *Past) string {
	if was == nil {
		return " has taken no position"
	}
	text := " is silent: it " + stancePast(was.Statement.Stance) + " " + was.Whole.ID + " " + p.citation(was.Statement)
	if was.Ended == nil {
		return text + ", which lapsed after " + string(was.Lapsed)
	}
	return text + ", and left it " + p.citation(was.Ended)
}

// wasWords says what somebody held before.
func (p *teller) wasWords(was *Past) string {
	if was == nil {
		return ""
	}
	text := "; before, it " + stancePast(was.Statement.Stance)
	if was.Whole != nil {
		text += " " + was.Whole.ID
	}
	return text + " " + p.citation(was.Statement)
}

func stancePast(s Stance) string {
	switch s {
	case Propose:
		return "had proposed"
	case Accept:
		return "had accepted"
	case InPrinciple:
		return "had agreed in principle"
	case Reserve:
		return "had reserved its position"
	case Abstain:
		return "had abstained"
	default:
		return "had rejected"
	}
}

func stanceNoun(s Stance) string {
	switch s {
	case Propose:
		return "proposal"
	case Accept:
		return "acceptance"
	case InPrinciple:
		return "agreement in principle"
	case Reserve:
		return "reservation"
	case Abstain:
		return "abstention"
	case Withdraw:
		return "withdrawal"
	case Comment:
		return "comment"
	default:
		return "rejection"
	}
}

// marks says how a term stands beside its status.
func marks(s Standing) string {
	var words []string
	if s.InExchange() {
		text := "in exchange"
		if ids := termNames(s.Linked()); len(ids) > 0 {
			text += " with " + listed(ids)
		}
		words = append(words, text)
	}
	if s.Provisional() {
		words = append(words, "provisional")
	}
	if s.Status == StatusSettled && !s.InEffect() {
		words = append(words, "not in effect yet")
	}
	return strings.Join(words, ", ")
}

func termNames(list []*Term) []string {
	var ids []string
	for _, t := range list {
		ids = append(ids, t.ID)
	}
	return slices.Clip(ids)
}
