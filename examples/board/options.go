package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"parley.example/negotiation"
	"parley.example/negotiation/bridge"
)

const synopsis = `usage: board [-account ACCOUNT] [-among ID,ID] [-at ROUND] [-from ROUND]
             [-format FORMAT] [-o FILE] [SHEET | QUESTION] FILE
ACCOUNT is on-record, as-reported or according-to:ID
FORMAT is text, markdown, html, svg, json, mermaid or dot
SHEET is any of
       -term TERM[,TERM] | -terms | -all
       -beside ACCOUNT[,ACCOUNT]
       -width N -color auto|always|never -ascii   with -format text
       -figure board|timeline -only TERM,issue:ID with -format svg
       -graph conditions|ties                     with -format mermaid or dot
QUESTION is one of
       -explain TERM
       -disputes
       -ledger ACTOR
       -bridge TERM[,TERM] [-movers ID,ID] [-price MOVE=N] [-rule-out MOVE]
                           [-most N] [-budget N]
       -vet
`

// options are what the command line asks for.
type options struct {
	view   negotiation.View
	among  []string
	at     string // empty: the last round
	from   string // empty: the round before at
	format string
	out    string // empty: standard output
	file   string // - is standard input

	sheetOptions
	question string         // the flag of the question; empty: the sheet
	about    string         // what it is about: a term, or an actor
	bridge   bridge.Options // what it is about, if it is a bridge
	asked    []string       // the flags of all questions, in order: one at the most makes sense
}

// fileName returns what to call the file in a message.
func (o options) fileName() string {
	if o.file == "-" {
		return "standard input"
	}
	return o.file
}

// A usageError is a command line that makes no sense.
type usageError struct{ text string }

func (e usageError) Error() string { return e.text }

// parseOptions reads the command line. Whether its rounds and actors exist only
// the record can tell. The error is flag.ErrHelp if help is asked for.
func parseOptions(args []string) (options, error) {
	o := options{format: "text", sheetOptions: sheetOptions{figure: "board", graph: "conditions"}}
	flags := o.flags()
	if err := flags.Parse(args); err != nil {
		return options{}, err
	}
	o.view = o.view.Among(o.among...)
	switch rest := flags.Args(); {
	case len(rest) == 0:
		return options{}, usageError{"no FILE"}
	case len(rest) > 1:
		return options{}, usageError{fmt.Sprintf("unexpected %q: FILE comes last, after the flags", rest[1])}
	}
	o.file = flags.Arg(0)
	return o, o.agree(flags)
}

// flags returns the flags that set o. They print nothing.
func (o *options) flags() *flag.FlagSet {
	f := flag.NewFlagSet("board", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.Usage = func() {}
	f.Func("account", "whose word counts: `on-record`, as-reported or according-to:ID (default on-record); not with -disputes and -vet", o.setAccount)
	f.Func("among", "ask for the consent of these actors only: `ID,ID`; not with -vet", o.setAmong)
	f.Func("at", "the `ROUND` to look at (default the last); not with -vet", nameInto(&o.at, "round"))
	f.Func("from", "show what changed since this `ROUND` (default the round before); with -explain: explain that", nameInto(&o.from, "round"))
	f.Func("format", "`text`, markdown, html, svg, json, mermaid or dot (default text)", o.setFormat)
	f.Func("o", "write to this `FILE`, whole or not at all; - is standard output (default -)", o.setOut)
	o.sheetFlags(f)
	f.Func("explain", "why does this `TERM` stand as it does?", o.asks("explain", o.setAbout))
	f.BoolFunc("disputes", "where do the accounts of the parties differ?", o.asks("disputes", o.setNothing))
	f.Func("ledger", "what did this `ACTOR` propose, concede, hold out on, reverse?", o.asks("ledger", o.setAbout))
	f.Func("bridge", "what would it take to settle these terms, or issues: `TERM,issue:ID`?", o.asks("bridge", o.setTargets))
	o.bridgeFlags(f)
	f.BoolFunc("vet", "what seems wrong in the record?", o.asks("vet", o.setNothing))
	return f
}

// asks notes that a question is asked, and reads what it is about.
func (o *options) asks(flag string, set func(string) error) func(string) error {
	return func(s string) error {
		o.asked = append(o.asked, flag)
		return set(s)
	}
}

func (o *options) setAbout(s string) error {
	if s == "" {
		return errors.New("nothing has an empty id")
	}
	o.about = s
	return nil
}

// setNothing reads the value of a flag that has none.
func (o *options) setNothing(s string) error {
	if s != "true" {
		return errors.New("it takes no value")
	}
	return nil
}

func (o *options) setAccount(s string) (err error) {
	o.view, err = accountIn(s)
	return err
}

// accountIn reads a view without a circle.
func accountIn(s string) (negotiation.View, error) {
	if strings.Contains(s, "@") {
		return negotiation.View{}, errors.New("the actors to ask belong in -among")
	}
	return negotiation.ParseView(s)
}

func (o *options) setAmong(s string) (err error) {
	o.among, err = namesIn(s, "an actor")
	return err
}

// namesIn reads a list of names.
func namesIn(s, what string) ([]string, error) {
	list := strings.Split(s, ",")
	if slices.Contains(list, "") {
		return nil, errors.New(what + " is missing")
	}
	return list, nil
}

func (o *options) setFormat(s string) error {
	if !slices.Contains(formats, s) {
		return errors.New("it is none of " + strings.Join(formats, ", "))
	}
	o.format = s
	return nil
}

func (o *options) setOut(s string) error {
	if s == "-" {
		o.out = ""
		return nil
	}
	return nameInto(&o.out, "file")(s)
}

// nameInto reads the name of something, which is not empty.
func nameInto(name *string, what string) func(string) error {
	return func(s string) error {
		if s == "" {
			return errors.New("no " + what + " has an empty name")
		}
		*name = s
		return nil
	}
}

// printHelp writes how to use the program.
func printHelp(w io.Writer) {
	fmt.Fprint(w, synopsis)
	flags := new(options).flags()
	flags.SetOutput(w)
	flags.PrintDefaults()
	fmt.Fprint(w, notes)
}

const notes = `One question is asked at a time; without one a sheet of the talks is made.
-term, -terms, -all, -beside and -from go with -format text, markdown, html and
json; -explain, -disputes and -ledger with text, json, markdown and html, but
-explain with -from with text and json; -bridge and -vet with text and json.
MOVE is one of
  ACTOR:TERM, ACTOR:TERM:WORDING  the actor accepts it, in any wording or in that
  ACTOR, :TERM                    the actor accepts anything, anybody the term
  fact:FACT                       the fact comes about
Of prices that fit a move the last counts.
The exit status is 1 if FILE cannot be read or is no valid record, or the output
cannot be written, 2 for bad usage, else 0: also where -vet finds something.
`
