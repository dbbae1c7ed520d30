package main

import (
	"bytes"
	"slices"

	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

// A question is what the command line can ask about talks.
type question struct {
	takes   []string // the flags that bear on it, beside -format and -o
	formats []string // the words of -format in which it can be answered
	ask     func(*negotiation.Talks, options) (answer, error)
	sheet   func(*negotiation.Talks, options) (*report.Sheet, error) // in the formats that an answer has not
}

// questionFor returns the question that a flag asks; false if it asks none. No
// flag at all asks for the sheet.
func questionFor(flag string) (question, bool) {
	viewed := []string{"account", "among", "at"}
	switch flag {
	case "":
		takes := []string{"from", "term", "terms", "all", "beside", "width", "color", "ascii", "figure", "only", "graph"}
		return question{takes: append(viewed, takes...), formats: formats, sheet: sheetAsked}, true
	case "explain":
		return question{takes: append(viewed, "from"), formats: pageFormats, ask: askExplanation, sheet: sheetOfExplanation}, true
	case "disputes":
		return question{takes: []string{"among", "at"}, formats: pageFormats, ask: askDisputes, sheet: sheetOfDisputes}, true
	case "ledger":
		return question{takes: viewed, formats: pageFormats, ask: askLedger, sheet: sheetOfLedger}, true
	case "bridge":
		takes := []string{"movers", "price", "rule-out", "most", "budget"}
		return question{takes: append(viewed, takes...), formats: answerFormats, ask: askBridge}, true
	case "vet":
		return question{formats: answerFormats, ask: askVet}, true
	}
	return question{}, false
}

// The words of -format: all there are, those of an answer, and those of a question
// that can be a sheet too.
var (
	formats       = []string{"text", "markdown", "html", "svg", "json", "mermaid", "dot"}
	answerFormats = []string{"text", "json"}
	pageFormats   = []string{"text", "markdown", "html", "json"}
)

// answer asks the question and writes what comes of it.
func (q question) answer(out *bytes.Buffer, talks *negotiation.Talks, o options) error {
	if q.ask == nil || !slices.Contains(answerFormats, o.format) {
		sheet, err := q.sheet(talks, o)
		if err != nil {
			return err
		}
		return printSheet(out, sheet, o)
	}
	a, err := q.ask(talks, o)
	if err != nil {
		return err
	}
	return writeAnswer(out, a, o.format)
}

// boardAsked returns the board that a question is about: that of -at, or else of
// the last round.
func boardAsked(talks *negotiation.Talks, o options) (*negotiation.Board, error) {
	if o.at != "" {
		return talks.At(o.at, o.view)
	}
	b, err := talks.Latest(o.view)
	if err == nil && b.Round() == nil {
		err = errNoRounds
	}
	return b, err
}

var errNoRounds = usageError{"the record has no rounds: there is nothing to ask it"}
