package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

// A bookkeeping is the record of one actor.
type bookkeeping struct {
	heading
	asked  string // whom it was asked of: the actor, or one that speaks for it
	ledger *negotiation.Ledger
}

func askLedger(talks *negotiation.Talks, o options) (answer, error) {
	board, err := boardAsked(talks, o)
	if err != nil {
		return nil, err
	}
	ledger, err := board.Ledger(o.about)
	if err != nil {
		return nil, err
	}
	return bookkeeping{headingOf(board), o.about, ledger}, nil
}

func (b bookkeeping) text(p page) {
	b.heading.text(p, viewInWords(b.talks, b.view))
	l := b.ledger
	p.heading(b.who(l.Actor), "-")
	if b.asked != l.Actor {
		p.para(0, 0, "", b.who(b.asked)+" speaks for it.")
	}
	b.rates(p)
	section(p, "Proposed", l.Proposed, b.proposal)
	section(p, "Came over to what others had wanted", l.Conceded, b.concession)
	section(p, "Held out: rejected, reserved, or stood for a wording against as many others or more", l.HeldOut, b.holdOut)
	section(p, "Part in undoing what was settled", l.Reversed, b.reversal)
	section(p, "Supports, and waits for", l.Waiting, b.wait)
	section(p, "Supported besides", b.besides(), b.support)
	p.cast(b.talks, b.cast())
}

// cast returns who else is named on the page.
func (b bookkeeping) cast() cast {
	who := cast{}
	for _, x := range b.ledger.Proposed {
		who.hear([]*negotiation.Statement{x.Statement})
	}
	for _, x := range b.ledger.Waiting {
		for _, lack := range x.Without {
			who.add(lack.Actor)
		}
		for _, basis := range x.Unmet {
			who.add(basis.Actor)
		}
	}
	return who
}

// rates writes counts, and how much of it came to something.
func (b bookkeeping) rates(p page) {
	const hang = 12
	l := b.ledger
	p.para(margin, hang, "proposed", countInWords(len(l.Proposed), "wording")+rateInWords(l.ProposedSettled, "settled now"))
	p.para(margin, hang, "supported", countInWords(l.SupportedSettled.Of, "term")+rateInWords(l.SupportedSettled, "settled now"))
	p.para(margin, hang, "conceded", countInWords(len(l.Conceded), "time"))
	p.para(margin, hang, "held out", countInWords(len(l.HeldOut), "time"))
	p.para(margin, hang, "waits for", countInWords(len(l.Waiting), "term"))
	p.para(margin, hang, "agreed", agreedInWords(l.Kept))
}

// rateInWords says of how many something is true: ", 1 of them settled now (33%)".
func rateInWords(r negotiation.Rate, what string) string {
	share, ok := r.Share()
	if !ok {
		return ""
	}
	return fmt.Sprintf(", %d of them %s (%.0f%%)", r.Count, what, 100*share)
}

// agreedInWords says how often somebody agreed to what was settled, and on how
// many of these statements it went back.
func agreedInWords(r negotiation.Rate) string {
	if r.Of == 0 {
		return "to nothing that was settled"
	}
	return fmt.Sprintf("to what was settled in %s; later undid %d of them", countInWords(r.Of, "statement"), r.Of-r.Count)
}

// section writes what there is of one kind under a title; nothing if there is
// none.
func section[T any](p page, title string, list []T, write func(page, T)) {
	if len(list) == 0 {
		return
	}
	p.blank()
	p.para(0, 0, "", title)
	for _, one := range list {
		write(p, one)
	}
}

// entry writes a term with its status now, and what there is to say of it.
func (p page) entry(s negotiation.Standing, about ...string) {
	p.para(margin, statusColumn, s.Status.String(), titled(s.Term.ID, s.Term.Title))
	for _, text := range about {
		if text != "" {
			p.para(margin, statusColumn, "", text)
		}
	}
}

func (b bookkeeping) proposal(p page, x negotiation.Proposal) {
	since := "by " + saidInWords(x.Statement)
	if x.Standing.Status == negotiation.StatusSettled && !x.Settled() {
		since += "; settled in another wording"
	}
	p.entry(x.Standing, inQuotes(x.Wording), since)
}

func (b bookkeeping) support(p page, x negotiation.Support) {
	p.entry(x.Standing, stretchInWords(x.Stretch)+": "+fromToInWords(x.First, x.Last))
}

func (b bookkeeping) holdOut(p page, x negotiation.HoldOut) {
	p.entry(x.Standing, stretchInWords(x.Stretch)+": "+fromToInWords(x.First, x.Last))
}

func (b bookkeeping) concession(p page, x negotiation.Concession) {
	text := fmt.Sprintf("in %s: %s -> %s", x.Round.ID, positionInWords(x.Was), positionInWords(x.Now))
	if len(x.Linked) > 0 {
		text += ", in exchange with " + listInWords(idsOf(x.Linked))
	}
	p.item(margin, titled(x.Term.ID, x.Term.Title))
	p.para(2*margin, 0, "", text)
}

func (b bookkeeping) reversal(p page, x negotiation.Reversal) {
	p.item(margin, titled(x.Change.Term.ID, x.Change.Term.Title))
	p.para(2*margin, 0, "", "in "+x.Round.ID+": "+undoneInWords(x))
}

// undoneInWords says how somebody took part in undoing something.
func undoneInWords(x negotiation.Reversal) string {
	if over := x.Over(); over != nil {
		return x.Turn.Actor + " went over to " + over.ID + ", which replaces it"
	}
	return report.Turn{Actor: report.Ref{ID: x.Turn.Actor}, Cause: x.Turn.Cause}.Words()
}

// besides returns the supports that are not those of what it waits for.
func (b bookkeeping) besides() []negotiation.Support {
	waits := func(x negotiation.Support) bool {
		return x.Still && slices.ContainsFunc(b.ledger.Waiting, func(w negotiation.Wait) bool { return w.Standing.Term == x.Standing.Term })
	}
	return slices.DeleteFunc(slices.Clone(b.ledger.Supported), waits)
}

func (b bookkeeping) wait(p page, x negotiation.Wait) {
	since := x.Standing.Term.ID + ", since " + x.From.ID
	if x.Last.Stance == negotiation.InPrinciple {
		since += ", in principle"
	}
	parts := []string{since}
	if unmet := basesInWords(x.Unmet); unmet != "" {
		parts = append(parts, "for want of "+unmet)
	}
	parts = append(parts, lacksInWords(x.Without)...)
	p.para(margin, statusColumn, x.Standing.Status.String(), strings.Join(parts, "; "))
}

// basesInWords names what a consent stands on.
func basesInWords(list []negotiation.Basis) string {
	var words []string
	for _, basis := range list {
		words = append(words, basis.String())
	}
	return listInWords(words)
}

// lacksInWords says what others give instead of their consent, those who give
// the same together.
func lacksInWords(list []negotiation.Lack) []string {
	var words []string
	for gives := negotiation.ContributionAgainst; gives <= negotiation.ContributionGiven; gives++ {
		var who []string
		for _, lack := range list {
			if lack.Gives == gives {
				who = append(who, lack.Actor)
			}
		}
		if len(who) > 0 {
			words = append(words, givingInWords(gives)+" from "+listInWords(who))
		}
	}
	return words
}

// stretchInWords says how long something lasted.
func stretchInWords(s negotiation.Stretch) string {
	if s.Rounds < 2 {
		return "in " + s.From.ID
	}
	text := fmt.Sprintf("from %s to %s, %s", s.From.ID, s.To.ID, countInWords(s.Rounds, "round"))
	if lasted, ok := s.Lasted(); ok && lasted >= 24*time.Hour {
		text += ", " + countInWords(int(lasted/(24*time.Hour)), "day")
	}
	return text
}

// fromToInWords says what was held at the beginning and, if it is another thing,
// at the end.
func fromToInWords(first, last negotiation.Position) string {
	from, to := positionInWords(first), positionInWords(last)
	if from == to {
		return from
	}
	return strings.Join([]string{from, to}, ", then ")
}

func (b bookkeeping) document() any {
	return struct {
		envelope
		Ledger *negotiation.Ledger `json:"ledger"`
	}{b.envelope(), b.ledger}
}
