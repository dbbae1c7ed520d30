package negotiation

import (
	"cmp"
	"iter"
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
// What is settled within is given in short, and what is explained elsewhere by
// its name. Everything else is in full.
func (e *Explanation) Lines() iter.Seq[Line] {
	return func(yield func(Line) bool) {
		if e != nil {
			p := teller{yield: yield, told: map[string]bool{}}
			p.root(e)
		}
	}
}

// String prints the explanation, a line for each of Lines, indented by two
// blanks a level, up to 24 levels. Nothing is wrapped.
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
	told  map[string]bool // holders whose position on the wording at hand is printed
}

func (p *teller) line(depth int, parts ...string) {
	if !p.done {
		p.done = !p.yield(Line{Depth: depth, Text: collapse(strings.Join(parts, ""))})
	}
}

func (p *teller) root(e *Explanation) {
	p.head(0, e, "")
	p.line(1, placeWords(e.Standing.board))
	p.body(1, e)
}

// placeWords says at which point and under which view a board is.
func placeWords(b *Board) string {
	text := "before the first round"
	if r := b.Round(); r != nil {
		text = "at the end of " + r.ID
		if s := b.After(); s != nil {
			text = "in " + r.ID + ", just after " + stancePast(s.Stance) + " " + citation(s)
		}
	}
	return text + ", " + viewWords(b.View())
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
func (p *teller) head(depth int, e *Explanation, more string) {
	s := &e.Standing
	text := s.Term.ID + " is " + s.Status.String()
	if m := marks(*s); m != "" {
		text += " (" + m + ")"
	}
	text += more
	if s.Term.Title != "" {
		text += ": " + s.Term.Title
	}
	p.line(depth, text)
}

// within prints a term that another one rests on.
func (p *teller) within(depth int, e *Explanation) {
	switch {
	case e.Again:
		p.line(depth, e.Standing.Term.ID, " is ", e.Standing.Status.String(), " (explained elsewhere here)")
	case e.Standing.Status == StatusSettled:
		p.head(depth, e, "")
	default:
		p.head(depth, e, "")
		p.body(depth+1, e)
	}
}

// body prints why a term has its status.
func (p *teller) body(depth int, e *Explanation) {
	p.tabled(depth, e)
	for i := range e.Wordings {
		if i == 0 {
			p.wording(depth, e, &e.Wordings[0])
		} else {
			p.other(depth, &e.Wordings[i])
		}
	}
	p.parts(depth, e)
	p.when(depth, e)
}

func (p *teller) tabled(depth int, e *Explanation) {
	switch {
	case e.Tabled == nil:
		p.line(depth, "nothing was said of it, and no whole that includes it was supported")
	case e.Tabled.Term != e.Standing.Term.ID:
		p.line(depth, "first tabled with all of ", e.Tabled.Term, " ", citation(e.Tabled))
	default:
		p.line(depth, "first tabled ", citation(e.Tabled))
	}
	if e.Supported != nil && e.Supported != e.Tabled {
		p.line(depth, "first supported ", citation(e.Supported), ", and by nobody now")
	}
}

// wording prints the settled wording, or that which is nearest to it, in full.
func (p *teller) wording(depth int, e *Explanation, c *WordingCase) {
	if c.Wording != "" || len(e.Wordings) > 1 {
		text := "in the wording " + inQuotes(c.Wording)
		if len(e.Wordings) > 1 && e.Standing.Status != StatusSettled {
			text = "nearest to settled " + text
		}
		if c.Tabled != nil {
			text += ", tabled " + citation(c.Tabled)
		}
		p.line(depth, text)
	}
	clear(p.told)
	p.rule(depth, &c.Rule, c.Wording)
	if len(c.Others) > 0 {
		p.line(depth, "outside the rule")
	}
	for i := range c.Others {
		p.voice(depth+1, &c.Others[i], c.Wording)
	}
	if c.Rule.Met && c.Level < StatusSettled {
		p.line(depth, "nobody consents to it, and somebody has to")
	}
}

// other prints in short how another wording fares.
func (p *teller) other(depth int, c *WordingCase) {
	text := "in the wording " + inQuotes(c.Wording) + ": " + c.Level.String()
	for _, side := range []struct {
		name string
		g    Contribution
	}{{"for it", ContributionGiven}, {"withholding", ContributionWithheld}, {"against it", ContributionAgainst}} {
		if names := c.having(side.g); len(names) > 0 {
			text += "; " + side.name + " " + listed(names)
		}
	}
	p.line(depth, text)
}

func (p *teller) rule(depth int, r *RuleCase, wording string) {
	met := ": not met"
	if r.Met {
		met = ": met"
	}
	p.line(depth, "it takes ", ruleWords(r), met)
	var again []string
	for i := range r.Voices {
		name := r.Voices[i].Position.Holder
		if p.told[name] {
			again = append(again, name)
			continue
		}
		p.told[name] = true
		p.voice(depth+1, &r.Voices[i], wording)
	}
	if len(again) > 0 {
		p.line(depth+1, listed(again), " as above")
	}
	for i := range r.Rules {
		p.rule(depth+1, &r.Rules[i], wording)
	}
}

func (p *teller) voice(depth int, v *Voice, wording string) {
	p.line(depth, voiceWords(v, wording))
	if v.If != nil && !v.If.Holds {
		p.condition(depth+1, v.If)
	}
}

// condition prints what a condition waits for.
func (p *teller) condition(depth int, c *ConditionCase) {
	told := p.told
	switch {
	case c.Term != nil:
		p.told = map[string]bool{}
		p.within(depth, c.Term)
		p.told = told
	case c.Voice != nil:
		p.line(depth, "of ", c.Condition.Term, ": ", voiceWords(c.Voice, c.Voice.Position.Wording))
		if c.Voice.If != nil && !c.Voice.If.Holds {
			p.condition(depth+1, c.Voice.If)
		}
	case c.Condition.Fact != "":
		p.line(depth, factWords(c))
	case c.Again:
		p.line(depth, "explained elsewhere here: ", c.Condition.String())
	default:
		for i := range c.Parts {
			if !c.Parts[i].Holds {
				p.condition(depth, &c.Parts[i])
			}
		}
	}
}

// factWords says how a fact is, and since when.
func factWords(c *ConditionCase) string {
	text := "the fact " + c.Condition.Fact + " does not hold"
	if c.Holds {
		text = "the fact " + c.Condition.Fact + " holds"
	}
	if c.Event == nil {
		return text + ": no event has changed that"
	}
	return text + " since " + cmp.Or(c.Event.Title, c.Event.ID) + " " + eventCitation(c.Event)
}

// parts prints the parts of a composite, those that are settled in short.
func (p *teller) parts(depth int, e *Explanation) {
	if len(e.Parts) == 0 {
		return
	}
	var settled []string
	for _, part := range e.Parts {
		if part.Standing.Status == StatusSettled {
			settled = append(settled, part.Standing.Term.ID)
		}
	}
	if len(settled) > 0 {
		p.line(depth, "its parts that are settled: ", listed(settled))
	}
	if len(settled) == len(e.Parts) {
		return
	}
	p.line(depth, "its parts that are not settled")
	for _, part := range e.Parts {
		if part.Standing.Status != StatusSettled {
			p.within(depth+1, part)
		}
	}
}

func (p *teller) when(depth int, e *Explanation) {
	if e.When == nil {
		return
	}
	p.line(depth, "once settled it takes effect if ", e.When.Condition.String(), ", which ", outlookWord(e.When.Outlook))
	if e.Standing.Status == StatusSettled && !e.When.Holds {
		p.condition(depth+1, e.When)
	}
}
