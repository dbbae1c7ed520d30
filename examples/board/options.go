package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"parley.example/negotiation"
)

const synopsis = `usage: board [-account on-record|as-reported|according-to:ID] [-among ID,ID]
             [-at ROUND] [-from ROUND] [-format text|json] FILE
`

// options are what the command line asks for.
type options struct {
	view   negotiation.View
	among  []string
	at     string // empty: every round
	from   string // empty: the round before at
	format string
	file   string // - is standard input
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
	case o.from != "" && o.at == "":
		return options{}, usageError{"-from needs -at"}
	}
	o.file = flags.Arg(0)
	return o, nil
}

// flags returns the flags that set o. They print nothing.
func (o *options) flags() *flag.FlagSet {
	f := flag.NewFlagSet("board", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.Usage = func() {}
	f.Func("account", "whose word counts: `on-record`, as-reported or according-to:ID (default on-record)", o.setAccount)
	f.Func("among", "ask for the consent of these actors only: `ID,ID`", o.setAmong)
	f.Func("at", "show this `ROUND` only", roundInto(&o.at))
	f.Func("from", "with -at: show what changed since this `ROUND` (default the round before)", roundInto(&o.from))
	f.Func("format", "`text` or json (default text)", o.setFormat)
	return f
}

func (o *options) setAccount(s string) error {
	if strings.Contains(s, "@") {
		return errors.New("the actors to ask belong in -among")
	}
	v, err := negotiation.ParseView(s)
	o.view = v
	return err
}

func (o *options) setAmong(s string) error {
	o.among = strings.Split(s, ",")
	if slices.Contains(o.among, "") {
		return errors.New("an actor is missing")
	}
	return nil
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
}
