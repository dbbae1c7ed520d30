// Command ceasefire tells the life of the truce in Syria of 12 September 2016 from
// the record of the talks and a log of what was reported from the ground: what the
// text lacked as it was settled, how its clock ran, which duties were said to be
// done or broken, which days were quiet and by whose reports, when the condition for the joint centre could no longer be met,
// and what fell at the table.
//
// The log, incidents.json, holds what the parties and the United Nations said that
// happened, each report under the name of who made it, as far as the sources of
// the record have it. No mission watched this truce. So a day without a report is
// quiet in this sense alone: nobody who is asked reported anything. The log makes
// no day unseen for want of reports; part 4 shows what would be left if it did.
// A number that somebody gives for several days, such as sixty violations since
// Monday, violates each of them, since nobody can say which of them had none.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	_ "time/tzdata" // the days are those of Damascus, on a machine without zone data too
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// The exit codes.
const (
	exitFailed = 1
	exitUsage  = 2
)

const usage = `usage: go run ./examples/ceasefire [flags]

  (nothing)   the life of the truce of 12 September 2016, in six parts
  -findings   what the review finds in the text as it was settled, in full
  -svg FILE   write the calendar of part 4 to FILE as a picture; - is standard
              output
  -help       this
`

// A question is what the flags ask for. The zero question is for the story.
type question struct {
	svg            string
	findings, help bool
}

// run answers the question in args and returns the exit code.
func run(args []string, stdout, stderr io.Writer) int {
	q, err := parse(args)
	if err != nil {
		fmt.Fprintf(stderr, "ceasefire: %v\nTry -help.\n", err)
		return exitUsage
	}
	if err := q.answer(stdout); err != nil {
		fmt.Fprintf(stderr, "ceasefire: %v\n", err)
		return exitFailed
	}
	return 0
}

func parse(args []string) (question, error) {
	var q question
	flags := flag.NewFlagSet("ceasefire", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&q.svg, "svg", "", "")
	flags.BoolVar(&q.findings, "findings", false, "")
	err := flags.Parse(args)
	given := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { given[f.Name] = true })
	switch {
	case errors.Is(err, flag.ErrHelp):
		q.help = true
		return q, nil
	case err != nil:
		return q, err
	case flags.NArg() > 0:
		return q, fmt.Errorf("unexpected %q", flags.Arg(0))
	case given["svg"] && q.svg == "":
		return q, errors.New("-svg wants the name of a file")
	case q.findings && q.svg != "":
		return q, errors.New("-findings and -svg are two questions: ask one at a time")
	}
	return q, nil
}

func (q question) answer(stdout io.Writer) error {
	if q.help {
		_, err := io.WriteString(stdout, usage)
		return err
	}
	c, err := open()
	if err != nil {
		return err
	}
	switch {
	case q.findings:
		_, err = io.WriteString(stdout, findings(c))
		return err
	case q.svg != "":
		return q.draw(c, stdout)
	}
	text, err := story(c)
	if err == nil {
		_, err = io.WriteString(stdout, text)
	}
	return err
}

// draw writes the picture to the file that was named.
func (q question) draw(c *study, stdout io.Writer) error {
	p, err := c.picture()
	if err != nil {
		return err
	}
	svg, err := p.svg()
	switch {
	case err != nil:
		return err
	case q.svg == "-":
		_, err = io.WriteString(stdout, svg)
		return err
	}
	return os.WriteFile(q.svg, []byte(svg), 0o644)
}
