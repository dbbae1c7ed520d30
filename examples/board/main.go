package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// The exit statuses.
const (
	statusOK    = 0
	statusBad   = 1 // the record, or reading and writing
	statusUsage = 2
)

// run is the program: it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parseOptions(args)
	if errors.Is(err, flag.ErrHelp) {
		printHelp(stderr)
		return statusOK
	}
	if err != nil {
		complain(stderr, err)
		fmt.Fprint(stderr, synopsis)
		return statusUsage
	}
	record, err := load(o.file, stdin)
	if err != nil {
		complainOfFile(stderr, o.fileName(), err)
		return statusBad
	}
	if err := show(record, o, stdout); err != nil {
		complain(stderr, err)
		return statusOf(err)
	}
	return statusOK
}

// load reads a record from a file; - is standard input.
func load(name string, stdin io.Reader) (negotiation.Record, error) {
	if name == "-" {
		return negotiation.Read(stdin)
	}
	file, err := os.Open(name)
	if err != nil {
		return negotiation.Record{}, err
	}
	defer file.Close()
	return negotiation.Read(file)
}

// show writes what the options ask about a record to their file, or else to
// standard output. Nothing is written if they ask for what is not there.
func show(record negotiation.Record, o options, stdout io.Writer) error {
	talks, err := negotiation.Open(record)
	if err != nil {
		return err
	}
	if o.text.Color, err = o.wantColor(stdout); err != nil {
		return err
	}
	q, _ := questionFor(o.question)
	var out bytes.Buffer
	if err := q.answer(&out, talks, o); err != nil {
		return err
	}
	return deliver(out.Bytes(), o, stdout)
}

// statusOf returns the exit status for an error of show.
func statusOf(err error) int {
	if _, ok := errors.AsType[*negotiation.UnknownError](err); ok {
		return statusUsage
	}
	if _, ok := errors.AsType[usageError](err); ok {
		return statusUsage
	}
	return statusBad
}

// complainOfFile writes what is wrong with a file: if it is no valid record, a
// line a problem, each with the name of the file.
func complainOfFile(w io.Writer, name string, err error) {
	invalid, ok := errors.AsType[*negotiation.InvalidError](err)
	if !ok {
		complain(w, err)
		return
	}
	for _, p := range invalid.Problems {
		fmt.Fprintf(w, "%s: %s\n", report.Clean(name), report.Clean(p.String()))
	}
}

// severalErrors are several errors in one.
type severalErrors interface {
	error
	Unwrap() []error
}

// complain writes an error on a line, or several on one each.
func complain(w io.Writer, err error) {
	if many, ok := errors.AsType[severalErrors](err); ok {
		for _, one := range many.Unwrap() {
			complain(w, one)
		}
		return
	}
	fmt.Fprintf(w, "board: %s\n", report.Clean(err.Error()))
}
