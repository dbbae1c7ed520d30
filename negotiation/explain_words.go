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
func citation(s *Statement) string {
	who := listed(s.By)
	if len(s.About) > 0 {
		who += " on " + listed(s.About)
	}
	return "(" + strings.Join(append([]string{who, when(s.At, s.Round)}, sourceWords(s.Source)...), ", ") + ")"
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

// ruleWords gives a rule without those within it: "unanimity of us and russia".
func ruleWords(r *RuleCase) string {
	switch r.Kind {
	case All:
		return "all of these rules"
	case Any:
		return "one of these rules"
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
		return fmt.Sprintf("a weight of %d, of %d asked for, among ", r.Weight, r.Quota)
	case Consensus:
		switch {
		case r.Deadline == "":
			return "no objection from "
		case r.Due:
			return "no objection by " + string(r.Deadline) + " from "
		}
		return "consent, or silence up to " + string(r.Deadline) + ", of "
	case Unopposed:
		return "no objection from "
	default:
		return string(r.Kind) + " of "
	}
}

// voiceWords says what somebody holds on a term, seen from a wording of it, with
// what it rests on.
func voiceWords(v *Voice, wording string) string {
	p := &v.Position
	for _, r := range p.Refuses {
		if r.Wording == wording {
			return p.Holder + " " + refusalVerb(r.Stance) + " this wording " + citation(r.Statement)
		}
	}
	text := p.Holder + " " + stanceWords(p, wording)
	if p.Stance == "" {
		return text + silenceWordsOf(v)
	}
	if p.Whole != nil {
		text += " with all of " + p.Whole.ID
	}
	return text + ifWords(v) + " " + citation(p.Statement)
}

// ifWords says on which condition a support stands, and how that is.
func ifWords(v *Voice) string {
	p := &v.Position
	if !p.Stance.Supports() || p.Statement.If == nil {
		return ""
	}
	text := " if " + p.Statement.If.String()
	switch {
	case p.Holds:
		return text + ", which holds,"
	case v.Again:
		return text + ", which does not hold (explained elsewhere here),"
	}
	return text + ", which " + outlookWord(v.If.Outlook) + ","
}

func outlookWord(o Outlook) string {
	switch o {
	case OutlookHolds:
		return "holds"
	case OutlookPossible:
		return "does not hold but still can"
	default:
		return "cannot hold as things stand"
	}
}

func refusalVerb(s Stance) string {
	if s == Reject {
		return "rejects"
	}
	return "reserves on"
}

func stanceWords(p *Position, wording string) string {
	switch p.Stance {
	case Propose, Accept:
		verb := "accepts"
		if p.Stance == Propose {
			verb = "proposes"
		}
		if p.Wording == wording {
			return verb + " it"
		}
		return verb + " " + inQuotes(p.Wording)
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

// silenceWordsOf says why somebody is silent, after "is silent".
func silenceWordsOf(v *Voice) string {
	p := &v.Position
	switch p.Silence {
	case Withdrawn:
		return ": it withdrew " + citation(p.Statement) + wasWords(v.Was)
	case Replaced:
		return ": it went over to " + p.Statement.Term + ", which replaces this, " + citation(p.Statement) + wasWords(v.Was)
	case Lapsed:
		whole := ""
		if p.Whole != nil {
			whole = " of " + p.Whole.ID
		}
		return ": its " + stanceNoun(p.Statement.Stance) + whole + " has lapsed " + citation(p.Statement)
	default:
		if v.Was == nil {
			return ": nothing was said of its position"
		}
	}
	ended := ", which has lapsed"
	if v.Was.Ended != nil {
		ended = ", which it has left " + citation(v.Was.Ended)
	}
	return ": it had come with " + v.Was.Whole.ID + " " + citation(v.Was.Statement) + ended
}

// wasWords says what somebody held before.
func wasWords(w *Past) string {
	if w == nil {
		return ""
	}
	text := "; before, it " + stancePast(w.Statement.Stance)
	if w.Whole != nil {
		text += " " + w.Whole.ID
	}
	return text + " " + citation(w.Statement)
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
