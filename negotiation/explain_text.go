package negotiation

import (
	"cmp"
	"iter"
	"strconv"
	"strings"
)

// A Line is one line of a printed explanation.
type Line struct {
	Depth int // how far it is indented: 0 for the first
	Text  string
}

// Lines iterates over the lines that String prints, for programs that wrap them
// or print them otherwise. White space in what the record says is collapsed, so
// that a line has no line breaks; it is not cleaned otherwise.
//
// What is settled within is given in short, and so is who is outside the rule of
// what is within; what is explained elsewhere has only its name. A source is named
// the first time that a statement is cited, and a fact has its title the first
// time that it is named. That there was no text yet is left out, where somebody
// stands for one that is nearer to settled. Everything else is in full.
func (e *Explanation) Lines() iter.Seq[Line] {
	return func(yield func(Line) bool) {
		if e != nil {
			newTeller(yield, e.Standing.board).root(e)
		}
	}
}

// String prints the explanation, a line for each of Lines, indented by two
// blanks a level, up to 24 levels. Nothing is wrapped. Terms and actors are given
// by their ids, for the caller to put other names in their place; each term
// explained has its title where that is done.
func (e *Explanation) String() string { return textOfLines(e.Lines()) }

// maxIndent is the depth beyond which printed lines are not indented further: a
// chain of thousands of terms would be all blanks.
const maxIndent = 24

func textOfLines(lines iter.Seq[Line]) string {
	var text strings.Builder
	for l := range lines {
		text.WriteString(strings.Repeat("  ", min(l.Depth, maxIndent)))
		text.WriteString(l.Text)
		text.WriteByte('\n')
	}
	return text.String()
}

// A teller prints trees line by line until its reader has enough.
type teller struct {
	yield func(Line) bool
	done  bool
	told  map[string]bool     // holders whose position on the wording at hand is printed
	cited map[*Statement]bool // with its sources
	facts map[string]string   // titles of facts not named yet
}

func newTeller(yield func(Line) bool, b *Board) *teller {
	p := &teller{yield: yield, told: map[string]bool{}, cited: map[*Statement]bool{}, facts: map[string]string{}}
	if !b.none() {
		for _, f := range b.lens.talks.rec.Facts {
			p.facts[f.ID] = collapse(f.Title)
		}
	}
	return p
}

func (p *teller) line(depth int, parts ...string) {
	if !p.done {
		p.done = !p.yield(Line{Depth: depth, Text: collapse(strings.Join(parts, ""))})
	}
}

func (p *teller) root(e *Explanation) {
	p.head(0, e)
	p.line(1, p.placeWords(e.Standing.board))
	if text := missingWords(e.Missing()); text != "" {
		p.line(1, "between it and settled: ", text)
	}
	p.tabled(1, e)
	p.body(1, e)
	if e.When != nil {
		p.line(1, "it takes effect if ", p.conditionWords(e.When))
		p.whenever(2, e.When)
	}
}

// maxPartsNamed is how many parts the line of obstacles names; they follow anyway.
const maxPartsNamed = 4

// whenever prints what a term waits for once it is settled, and since when facts
// hold that it waited for.
func (p *teller) whenever(depth int, c *ConditionCase) {
	switch {
	case c.Condition.Fact != "" && c.Event != nil:
		p.line(depth, p.factWords(c))
	case c.Again || len(c.Parts) == 0:
		p.condition(depth, c)
	}
	for i := range c.Parts {
		p.whenever(depth, &c.Parts[i])
	}
}

// missingWords lists obstacles, those who give the same together.
func missingWords(list []Obstacle) string {
	var words, parts []string
	by := map[Contribution][]string{}
	for _, o := range list {
		switch {
		case o.Part != nil:
			parts = append(parts, o.Part.Standing.Term.ID)
		case o.Voice != nil:
			by[o.Voice.Contribution] = append(by[o.Voice.Contribution], o.Voice.Position.Holder)
		default:
			words = append(words, "nobody consents")
		}
	}
	for g := ContributionAgainst; g <= ContributionGiven; g++ {
		if len(by[g]) > 0 {
			words = append(words, listed(by[g])+" ("+g.String()+")")
		}
	}
	switch {
	case len(parts) > maxPartsNamed:
		words = append(words, strconv.Itoa(len(parts))+" of its parts")
	case len(parts) > 0:
		words = append(words, "its part"+plural(parts)+" "+listed(parts))
	}
	return strings.Join(words, "; ")
}

func plural(list []string) string {
	if len(list) == 1 {
		return ""
	}
	return "s"
}

// placeWords says at which point and under which view a board is.
func (p *teller) placeWords(b *Board) string {
	return "at " + p.pointWords(b) + ", " + viewWords(b.View())
}

// pointWords says at which point a board is.
func (p *teller) pointWords(b *Board) string {
	r, s := b.Round(), b.After()
	switch {
	case r == nil:
		return "the beginning"
	case s == nil:
		return "the end of " + r.ID
	}
	return "the point in " + r.ID + " after the " + nounOf(s.Stance, s.Term) + " " + p.citation(s)
}

func viewWords(v View) string {
	text := "on the record"
	switch v.account {
	case asReported:
		text = "as reported"
	case accordingTo:
		text = "according to " + v.actor
	case onRecord:
	}
	if circle := v.Circle(); len(circle) > 0 {
		text += ", among " + listed(circle)
	}
	return text
}

// head prints what status a term has.
func (p *teller) head(depth int, e *Explanation) {
	s := &e.Standing
	text := s.Term.ID + " is " + s.Status.String()
	if m := marks(*s); m != "" {
		text += " (" + m + ")"
	}
	if s.Term.Title != "" {
		text += ": " + s.Term.Title
	}
	p.line(depth, text)
}

// within prints a term that another one rests on.
func (p *teller) within(depth int, e *Explanation) {
	told := p.told
	p.told = map[string]bool{}
	switch {
	case e.Again:
		p.line(depth, e.Standing.Term.ID, " is ", e.Standing.Status.String(), " (explained elsewhere here)")
	case e.Standing.Status == StatusSettled:
		p.head(depth, e)
	default:
		p.head(depth, e)
		if e.Standing.Status <= StatusDropped {
			p.tabled(depth+1, e)
		}
		p.body(depth+1, e)
	}
	p.told = told
}

// body prints how the wordings of a term and its parts fare.
func (p *teller) body(depth int, e *Explanation) {
	list := e.toldWordings()
	for i, c := range list {
		if i == 0 {
			p.wording(depth, e, c, len(list) > 1)
		} else {
			p.other(depth, c)
		}
	}
	p.parts(depth, e)
}

func (p *teller) tabled(depth int, e *Explanation) {
	switch {
	case e.Tabled == nil:
		p.line(depth, "nothing was said of it, and no whole that includes it was supported")
	case e.Tabled.Term != e.Standing.Term.ID:
		p.line(depth, "first tabled with all of ", e.Tabled.Term, " ", p.citation(e.Tabled))
	default:
		p.line(depth, "first tabled ", p.citation(e.Tabled))
	}
	if e.Supported != nil && e.Supported != e.Tabled {
		p.line(depth, "first supported ", p.citation(e.Supported), ", and by nobody now")
	}
}

// wording prints the settled wording, or that which is nearest to it, in full.
func (p *teller) wording(depth int, e *Explanation, c *WordingCase, rivals bool) {
	if c.Wording != "" || rivals {
		text := inWording(c.Wording)
		if rivals && e.Standing.Status != StatusSettled {
			text = "nearest to settled " + text
		}
		if c.Tabled != nil {
			text += ", tabled " + p.citation(c.Tabled)
		}
		p.line(depth, text)
	}
	clear(p.told)
	p.rule(depth, &c.Rule, c.Wording)
	p.outside(depth, c)
	if c.Rule.Met && c.Level < StatusSettled {
		p.line(depth, "nobody consents, and somebody has to")
	}
}

// outside prints those whom the rule does not ask: of the term at the root in
// full.
func (p *teller) outside(depth int, c *WordingCase) {
	switch {
	case len(c.Others) == 0:
	case depth == 1:
		p.line(depth, "not asked by the rule")
		for i := range c.Others {
			p.voice(depth+1, &c.Others[i], c.Wording)
		}
	default:
		p.line(depth, "not asked by the rule: ", sideWords(having(c.Others)))
	}
}

// having returns who among voices contributes what, each once.
func having(list []Voice) func(Contribution) []string {
	c := WordingCase{Others: list}
	return c.having
}

// sideWords says who is for a wording, and who is not.
func sideWords(having func(Contribution) []string) string {
	var words []string
	for _, side := range []struct {
		name string
		g    Contribution
	}{
		{"for it ", ContributionGiven},
		{"abstaining ", ContributionAbstained},
		{"withholding ", ContributionWithheld},
		{"against it ", ContributionAgainst},
	} {
		if names := having(side.g); len(names) > 0 {
			words = append(words, side.name+listed(names))
		}
	}
	return strings.Join(words, "; ")
}

// other prints in short how another wording fares.
func (p *teller) other(depth int, c *WordingCase) {
	text := inWording(c.Wording) + ": " + c.Level.String()
	if sides := sideWords(c.having); sides != "" {
		text += "; " + sides
	}
	p.line(depth, text)
}

// rule prints a rule, those within an all beside one another. Whoever has taken
// no position is named at the end, and whoever was named before by the name.
func (p *teller) rule(depth int, r *RuleCase, wording string) {
	within := depth
	if r.Kind != All {
		met := ": not met"
		if r.Met {
			met = ": met"
		}
		p.line(depth, ruleWords(r), met)
		within++
	}
	var again, mute []string
	for i := range r.Voices {
		v := &r.Voices[i]
		name := v.Position.Holder
		switch {
		case p.told[name]:
			again = append(again, name)
		case v.mute():
			mute = append(mute, name)
		default:
			p.voice(within, v, wording)
		}
		p.told[name] = true
	}
	if len(mute) > 0 {
		p.line(within, listed(mute), have(mute), " taken no position")
	}
	if len(again) > 0 {
		p.line(within, listed(again), " as above")
	}
	for i := range r.Rules {
		p.rule(within, &r.Rules[i], wording)
	}
}

// mute reports whether there is nothing to say of somebody.
func (v *Voice) mute() bool {
	at := &v.Position
	return at.Stance == "" && at.Statement == nil && v.Was == nil && len(at.Refuses) == 0
}

func have(list []string) string {
	if len(list) == 1 {
		return " has"
	}
	return " have"
}

func (p *teller) voice(depth int, v *Voice, wording string) {
	p.line(depth, p.voiceWords(v, wording))
	p.condition(depth+1, v.If)
}

// condition prints what a condition that is named already waits for.
func (p *teller) condition(depth int, c *ConditionCase) {
	switch {
	case c == nil || c.told():
	case c.Term != nil:
		p.within(depth, c.Term)
	case c.Voice != nil:
		p.line(depth, "on ", c.Condition.Term, ", ", p.voiceWords(c.Voice, c.Voice.Position.Wording))
		p.condition(depth+1, c.Voice.If)
	case c.Condition.Fact != "":
		p.line(depth, p.factWords(c))
	default:
		for i := range c.Parts {
			p.oneOf(depth, &c.Parts[i])
		}
	}
}

// oneOf prints one of several conditions, if it does not hold.
func (p *teller) oneOf(depth int, c *ConditionCase) {
	switch {
	case c.Holds:
	case c.Term != nil:
		p.within(depth, c.Term)
	case c.told():
		p.line(depth, p.conditionWords(c))
	case len(c.Parts) > 0:
		p.line(depth, p.conditionWords(c))
		p.condition(depth+1, c)
	default:
		p.condition(depth, c)
	}
}

// factWords says how a fact is, and since when.
func (p *teller) factWords(c *ConditionCase) string {
	text := "the fact " + p.fact(c.Condition.Fact)
	if c.Holds {
		text += " holds"
	} else {
		text += " does not hold"
	}
	if c.Event == nil {
		return text + ": no event has changed that"
	}
	return text + ": " + cmp.Or(c.Event.Title, c.Event.ID) + " " + eventCitation(c.Event)
}

// parts prints the parts of a composite, those that are settled in short.
func (p *teller) parts(depth int, e *Explanation) {
	var settled []string
	for _, part := range e.Parts {
		if part.Standing.Status == StatusSettled {
			settled = append(settled, part.Standing.Term.ID)
		}
	}
	if len(settled) > 0 {
		p.line(depth, "settled part", plural(settled), ": ", listed(settled))
	}
	if len(settled) == len(e.Parts) {
		return
	}
	p.line(depth, "not settled")
	for _, part := range e.Parts {
		if part.Standing.Status != StatusSettled {
			p.within(depth+1, part)
		}
	}
}
