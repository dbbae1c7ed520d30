package main

import (
	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

// sheetOfExplanation makes a sheet with how a term stands and why, and no more.
func sheetOfExplanation(talks *negotiation.Talks, o options) (*report.Sheet, error) {
	whole, err := sheetAbout(talks, o, report.Options{Terms: []string{o.about}})
	if err != nil {
		return nil, err
	}
	t := whole.Terms[0]
	t.Wordings, t.Rivals, t.Merged, t.Statements, t.Steps = nil, nil, nil, nil, nil
	return partOf(whole, report.Sheet{Terms: []report.TermPage{t}}), nil
}

// sheetOfDisputes makes a sheet with the disputes alone.
func sheetOfDisputes(talks *negotiation.Talks, o options) (*report.Sheet, error) {
	whole, err := sheetAbout(talks, o, report.Options{Disputes: true})
	if err != nil {
		return nil, err
	}
	part := partOf(whole, report.Sheet{Disputes: whole.Disputes})
	part.View.Words = disputesView(talks, o.view)
	if len(part.Disputes) == 0 {
		part.Summary += " " + nothingInDispute
	}
	return part, nil
}

// sheetOfLedger makes a sheet with the ledger of one actor alone.
func sheetOfLedger(talks *negotiation.Talks, o options) (*report.Sheet, error) {
	whole, err := sheetAbout(talks, o, report.Options{LedgersOf: []string{o.about}})
	if err != nil {
		return nil, err
	}
	part := partOf(whole, report.Sheet{Ledgers: whole.Ledgers})
	if of := part.Ledgers[0].Actor.ID; of != o.about {
		part.Summary += " " + actorInWords(talks, o.about) + " speaks for " + actorInWords(talks, of) + "."
	}
	return part, nil
}

// sheetAbout makes the sheet that a part is to be taken from.
func sheetAbout(talks *negotiation.Talks, o options, want report.Options) (*report.Sheet, error) {
	board, err := boardAsked(talks, o)
	if err != nil {
		return nil, err
	}
	want.Round = board.Round().ID
	return report.New(talks, o.view, want)
}

// partOf puts a part of a sheet under the head of the whole, with what it cites.
func partOf(whole *report.Sheet, part report.Sheet) *report.Sheet {
	part.Title, part.View, part.Round = whole.Title, whole.View, whole.Round
	part.Statements, part.Events, part.Sources = whole.Statements, whole.Events, whole.Sources
	part.Trim()
	if n := whole.RoundNumber(whole.Round); n > 0 {
		r := whole.Rounds[n-1]
		part.Summary = "At the end of " + titled(r.ID, r.Title)
		if about := joined(r.Dates, r.Venue, r.Phase); about != "" {
			part.Summary += " (" + about + ")"
		}
		part.Summary += "."
	}
	return &part
}
