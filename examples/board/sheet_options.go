package main

import (
	"errors"
	"flag"
	"os"
	"slices"
	"strconv"
	"strings"

	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

// sheetOptions are what the command line asks of the sheet.
type sheetOptions struct {
	terms      []string // that have a page
	everyTerm  bool     // every term has one
	everything bool     // so, and the disputes and the ledgers are there too
	beside     []negotiation.View
	pairs      [][2]negotiation.View

	text   report.TextOptions
	color  string // always, never or auto
	figure string // one of figures
	only   only
	graph  string // one of graphs
}

// The words of -figure and of -graph.
var (
	figures = []string{"board", "timeline"}
	graphs  = []string{"conditions", "ties"}
)

// narrowest is the least that text can be laid out in.
const narrowest = 40

// sheetFlags adds the flags that bear on the sheet alone.
func (o *options) sheetFlags(f *flag.FlagSet) {
	f.Func("term", "a page for each of these terms: `TERM,TERM`", o.setTerms)
	f.BoolFunc("terms", "a page for every term", o.switches(&o.everyTerm))
	f.BoolFunc("all", "a page for every term, the disputes, and the ledger of every party", o.switches(&o.everything))
	f.Func("beside", "lay this `ACCOUNT` beside that of -account, or two, with a comma, beside one another; again for more", o.addBeside)
	f.Func("width", "lines of text of `N` columns at the most (default 80)", o.setWidth)
	f.Func("color", "colour text `auto`, always or never; auto is at a terminal where NO_COLOR is not set (default auto)", o.setColor)
	f.BoolFunc("ascii", "text with signs in ASCII", o.switches(&o.text.ASCII))
	f.Func("figure", "draw the `board` or the timeline (default board)", wordInto(&o.figure, figures))
	f.Func("only", "draw these terms, or those of these issues, alone: `TERM,issue:ID`", o.setOnly)
	f.Func("graph", "draw the `conditions` on which terms rest, or the ties between actors (default conditions)", wordInto(&o.graph, graphs))
}

// switches sets what is either so or not.
func (o *options) switches(on *bool) func(string) error {
	return func(s string) error {
		*on = true
		return o.setNothing(s)
	}
}

func (o *options) setTerms(s string) error {
	list, err := namesIn(s, "a term")
	o.terms = append(o.terms, list...)
	return err
}

func (o *options) addBeside(s string) error {
	words := strings.Split(s, ",")
	if len(words) > 2 {
		return errors.New("two accounts can stand beside one another")
	}
	var views []negotiation.View
	for _, word := range words {
		v, err := accountIn(word)
		if err != nil {
			return err
		}
		views = append(views, v)
	}
	if len(views) == 1 {
		o.beside = append(o.beside, views[0])
	} else {
		o.pairs = append(o.pairs, [2]negotiation.View{views[0], views[1]})
	}
	return nil
}

func (o *options) setOnly(s string) error {
	terms, issues, err := termsIn(s)
	o.only.terms, o.only.issues = append(o.only.terms, terms...), append(o.only.issues, issues...)
	return err
}

func (o *options) setWidth(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < narrowest {
		return errors.New("it is no number from " + strconv.Itoa(narrowest) + " up")
	}
	o.text.Columns = n
	return nil
}

func (o *options) setColor(s string) error {
	if _, err := report.WantColor(s, false, os.Getenv); err != nil || s == "" {
		return errors.New("it is none of auto, always, never")
	}
	o.color = s
	return nil
}

// wordInto reads one of a few words.
func wordInto(word *string, words []string) func(string) error {
	return func(s string) error {
		if !slices.Contains(words, s) {
			return errors.New("it is none of " + strings.Join(words, ", "))
		}
		*word = s
		return nil
	}
}
