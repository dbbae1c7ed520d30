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

// inTwoQuotes gives two wordings that differ, cut short where they still do then.
func inTwoQuotes(one, other string) (string, string) {
	a, b := inQuotes(one), inQuotes(other)
	if a == b {
		return "“" + one + "”", "“" + other + "”"
	}
	return a, b
}

// inWording says in which wording a term is looked at.
func inWording(wording string) string {
	if wording == "" {
		return "with no text yet"
	}
	return "in the wording " + inQuotes(wording)
}

// itself gives the wording that somebody stands for, seen from that at hand.
func itself(own, wording string) string {
	switch own {
	case wording:
		return "it"
	case "":
		return "it with no text yet"
	}
	return inQuotes(own)
}

// fact names a fact, the first time with its title.
func (p *teller) fact(id string) string {
	title := p.facts[id]
	if title == "" {
		return id
	}
	delete(p.facts, id)
	return id + " (" + inQuotes(title) + ")"
}

// phrase gives a condition as it is written, facts as the teller names them.
func (p *teller) phrase(c *Condition) string {
	text := phrase{name: p.fact}
	c.write(&text, false)
	return text.String()
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
			return at.Holder + " " + refusalVerb(r.Stance) + " this wording " + p.citation(r.Statement) + p.unpassedWords(v.Unpassed)
		}
	}
	if at.Stance == "" {
		return at.Holder + p.silenceWords(v, wording)
	}
	text := at.Holder + " " + stanceWords(at, wording)
	if at.Whole != nil {
		text += " with all of " + at.Whole.ID
	}
	return text + p.ifWords(v) + " " + p.citation(at.Statement) + p.unpassedWords(v.Unpassed)
}

// ifWords says on which condition a support stands, and how that is.
func (p *teller) ifWords(v *Voice) string {
	at := &v.Position
	switch {
	case !at.Stance.Supports() || at.Statement.If == nil:
		return ""
	case v.If != nil:
		return " if " + p.conditionWords(v.If)
	case at.Holds:
		return " if " + p.phrase(at.Statement.If) + ", as is the case"
	}
	return " if " + p.phrase(at.Statement.If) + ", which is explained elsewhere here"
}

// conditionWords gives a condition, and how it is.
func (p *teller) conditionWords(c *ConditionCase) string {
	text := p.phrase(&c.Condition)
	switch {
	case c.Holds:
		return text + ", as is the case"
	case c.Term != nil:
		return text + ", but " + c.Condition.Settled + " is " + awaitedWords(c.Term.Standing.Status)
	case c.Outlook == OutlookBlocked:
		return text + ", which is blocked as things stand"
	case c.Condition.Fact != "" && c.Event == nil:
		return text + ", which nothing has brought about yet"
	case c.Condition.Fact != "":
		return text + ", which is not so"
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

// stanceWords says what somebody holds, seen from a wording.
func stanceWords(at *Position, wording string) string {
	return supportWords(at, itself(at.Wording, wording))
}

// supportWords says what somebody holds, a wording by the name it has.
func supportWords(at *Position, wording string) string {
	switch at.Stance {
	case Propose:
		return "proposes " + wording
	case Accept:
		return "accepts " + wording
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
func (p *teller) silenceWords(v *Voice, wording string) string {
	at := &v.Position
	switch at.Silence {
	case Withdrawn:
		return " withdrew " + p.citation(at.Statement) + p.wasWords(v.Was, wording)
	case Replaced:
		return " went over to " + at.Statement.Term + ", which replaces it " + p.citation(at.Statement) + p.wasWords(v.Was, wording)
	case Lapsed:
		text := " is silent: its " + stanceNoun(at.Statement.Stance)
		if at.Whole != nil {
			text = " is silent: its " + nounOf(at.Statement.Stance, at.Whole.ID)
		}
		return text + " lapsed after " + string(v.Was.Lapsed) + " " + p.citation(at.Statement)
	case Unsaid:
	}
	return p.leftWords(v)
}

// leftWords says of somebody silent what it had held with a whole, or which
// wordings it refuses.
func (p *teller) leftWords(v *Voice) string {
	was := v.Was
	if was == nil {
		return " has taken no position" + p.refusesWords(v.Position.Refuses)
	}
	text := " is silent: it " + pastOf(was.Statement.Stance, "all of "+was.Whole.ID) + " " + p.citation(was.Statement)
	if was.Ended == nil {
		return text + ", which lapsed after " + string(was.Lapsed)
	}
	return text + ", and left it " + p.citation(was.Ended)
}

// refusesWords says which wordings somebody refuses that holds nothing else.
func (p *teller) refusesWords(list []Refusal) string {
	var words []string
	for _, r := range list {
		words = append(words, refusalVerb(r.Stance)+" "+inQuotes(r.Wording)+" "+p.citation(r.Statement))
	}
	if len(words) == 0 {
		return ""
	}
	return ", but " + listed(words)
}

// wasWords says what somebody held before, seen from a wording.
func (p *teller) wasWords(was *Past, wording string) string {
	if was == nil {
		return ""
	}
	s := was.Statement
	text := "; before, it " + stancePast(s.Stance)
	own := collapse(s.Text)
	switch {
	case was.Whole != nil:
		text = "; before, it " + pastOf(s.Stance, "all of "+was.Whole.ID)
	case own != "" && own != wording:
		text += " " + inQuotes(own)
	}
	if s.If != nil {
		text += ", if " + p.phrase(s.If)
	}
	return text + " " + p.citation(s)
}

// unpassedWords says why what somebody said of a term itself counts, though it
// supported a whole since. That it only agreed to that in principle takes nothing
// from what it says, unless more than that had come down.
func (p *teller) unpassedWords(u *Unpassed) string {
	if u == nil || u.Outright == nil && u.Cause == CauseLoosened {
		return ""
	}
	text := "; since then it "
	switch {
	case u.Outright != nil:
		text += stanceDid(u.Outright.Stance) + "all of " + u.Whole.ID + " outright " + p.citation(u.Outright) + ", but later only"
	default:
		text += stanceDid(u.Statement.Stance) + "all of " + u.Whole.ID + " only"
	}
	if u.Cause == CauseLoosened {
		text += " in principle"
	}
	if u.Statement.If != nil {
		text += " if " + p.phrase(u.Statement.If)
	}
	return text + " " + p.citation(u.Statement) + ", which does not pass over what it said of this itself"
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

// pastOf gives a stance as what had been done to something.
func pastOf(s Stance, what string) string { return stancePast(s) + onto(s, " ") + what }

// nounOf gives a stance as a thing, with that towards which it was taken.
func nounOf(s Stance, what string) string { return stanceNoun(s) + onto(s, " of ") + what }

// onto links a stance to that towards which it was taken: most by a word that is
// given.
func onto(s Stance, most string) string {
	switch s {
	case InPrinciple:
		return " to "
	case Reserve, Abstain, Comment:
		return " on "
	default:
		return most
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
