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

const synopsis = `usage: board [-account on-record|as-reported|according-to:ID] [-among ID,ID]
             [-at ROUND] [-from ROUND] [QUESTION] [-format text|json] FILE
QUESTION is one of
       -explain TERM
       -disputes
       -bridge TERM[,TERM] [-movers ID,ID] [-price MOVE=N] [-rule-out MOVE]
                           [-most N] [-budget N]
       -vet
       -ledger ACTOR
`

// options are what the command line asks for.
type options struct {
	view   negotiation.View
	among  []string
	at     string // empty: every round
	from   string // empty: the round before at
	format string
	file   string // - is standard input

	question string         // the flag of the question; empty: the boards
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
	o := options{format: "text"}
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

// agree reports flags that do not go with one another.
func (o *options) agree(flags *flag.FlagSet) error {
	switch {
	case len(o.asked) > 1:
		return usageError{fmt.Sprintf("-%s and -%s: one question at a time", o.asked[0], o.asked[1])}
	case len(o.asked) == 1:
		o.question = o.asked[0]
	}
	q, _ := questionFor(o.question)
	var err error
	flags.Visit(func(f *flag.Flag) {
		_, asks := questionFor(f.Name)
		switch {
		case err != nil || asks || f.Name == "format" || slices.Contains(q.takes, f.Name):
		case o.question == "":
			err = usageError{"-" + f.Name + " needs -bridge"}
		default:
			err = usageError{"-" + f.Name + " does not go with -" + o.question}
		}
	})
	if err == nil && o.question == "" && o.from != "" && o.at == "" {
		err = usageError{"-from needs -at or -explain"}
	}
	return err
}

// flags returns the flags that set o. They print nothing.
func (o *options) flags() *flag.FlagSet {
	f := flag.NewFlagSet("board", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.Usage = func() {}
	f.Func("account", "whose word counts: `on-record`, as-reported or according-to:ID (default on-record); not with -disputes and -vet", o.setAccount)
	f.Func("among", "ask for the consent of these actors only: `ID,ID`; not with -vet", o.setAmong)
	f.Func("at", "show this `ROUND` only; what a question is asked at (default the last); not with -vet", roundInto(&o.at))
	f.Func("from", "with -at: show what changed since this `ROUND` (default the round before); with -explain: explain that", roundInto(&o.from))
	f.Func("format", "`text` or json (default text)", o.setFormat)
	f.Func("explain", "why does this `TERM` stand as it does?", o.asks("explain", o.setAbout))
	f.BoolFunc("disputes", "where do the accounts of the parties differ?", o.asks("disputes", o.setNothing))
	f.Func("bridge", "what would it take to settle these terms, or issues: `TERM,issue:ID`?", o.asks("bridge", o.setTargets))
	o.bridgeFlags(f)
	f.BoolFunc("vet", "what seems wrong in the record?", o.asks("vet", o.setNothing))
	f.Func("ledger", "what did this `ACTOR` propose, concede, hold out on, reverse?", o.asks("ledger", o.setAbout))
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

func (o *options) setAccount(s string) error {
	if strings.Contains(s, "@") {
		return errors.New("the actors to ask belong in -among")
	}
	v, err := negotiation.ParseView(s)
	o.view = v
	return err
}

func (o *options) setAmong(s string) (err error) {
	o.among, err = actorsIn(s)
	return err
}

// actorsIn reads a list of actors.
func actorsIn(s string) ([]string, error) {
	list := strings.Split(s, ",")
	if slices.Contains(list, "") {
		return nil, errors.New("an actor is missing")
	}
	return list, nil
}

func (o *options) setFormat(s string) error {
	if formats[s] == nil {
		return errors.New("it is neither text nor json")
	}
	o.format = s
	return nil
}

func roundInto(id *string) func(string) error {
	return func(s string) error {
		if s == "" {
			return errors.New("no round has an empty id")
		}
		*id = s
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

const notes = `One question is asked at a time; without one the boards are shown.
MOVE is one of
  ACTOR:TERM, ACTOR:TERM:WORDING  the actor accepts it, in any wording or in that
  ACTOR, :TERM                    the actor accepts anything, anybody the term
  fact:FACT                       the fact comes about
Of prices that fit a move the last counts.
The exit status is 1 if FILE cannot be read or is no valid record, 2 for bad
usage, else 0: also where -vet finds something.
`
