package main

import (
	"bytes"
	"fmt"
	"slices"

	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

// sheetAsked makes the sheet that the options ask for.
func sheetAsked(talks *negotiation.Talks, o options) (*report.Sheet, error) {
	want := report.Options{
		Round: o.at, Since: o.from,
		Terms: o.terms, AllTerms: o.everyTerm || o.everything,
		Disputes: o.everything, Ledgers: o.everything,
	}
	for _, v := range o.beside {
		want.Beside = append(want.Beside, v.Among(o.among...))
	}
	for _, pair := range o.pairs {
		want.Pairs = append(want.Pairs, [2]negotiation.View{pair[0].Among(o.among...), pair[1].Among(o.among...)})
	}
	if err := inOrder(talks, o.from, o.at); err != nil {
		return nil, err
	}
	sheet, err := report.New(talks, o.view, want)
	if err != nil {
		return nil, err
	}
	return sheet, o.only.keep(sheet)
}

// inOrder reports a round of -from that comes after that of -at. One that is not
// there is left to others, and no round is the last.
func inOrder(talks *negotiation.Talks, from, at string) error {
	rounds := talks.Record().Rounds
	number := func(id string) int {
		return slices.IndexFunc(rounds, func(r negotiation.Round) bool { return r.ID == id })
	}
	if from == "" || at == "" || number(at) < 0 || number(from) <= number(at) {
		return nil
	}
	return usageError{fmt.Sprintf("-from %s comes after -at %s", from, at)}
}

// printSheet writes a sheet in a format.
func printSheet(out *bytes.Buffer, s *report.Sheet, o options) error {
	graph := s.Conditions
	if o.graph == "ties" {
		graph = s.Ties
	}
	switch o.format {
	case "markdown":
		return s.WriteMarkdown(out)
	case "html":
		return s.WriteHTML(out)
	case "svg":
		return printFigure(out, s, o.figure)
	case "json":
		return s.WriteJSON(out)
	case "mermaid":
		return s.WriteMermaid(out, graph)
	case "dot":
		return s.WriteDOT(out, graph)
	}
	return s.WriteText(out, o.text)
}

func printFigure(out *bytes.Buffer, s *report.Sheet, figure string) error {
	if figure == "timeline" {
		return s.WriteTimelineSVG(out)
	}
	return s.WriteBoardSVG(out)
}
