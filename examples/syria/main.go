// Command syria tells the story of the talks of the United States and Russia on
// Syria, February to October 2016, from the record of what was said. Every
// status, reversal, cause, exchange and condition in it is worked out from the
// record in record/talks.json.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"parley.example/examples/internal/file"
	syria "parley.example/examples/syria/record"
	"parley.example/negotiation"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// The exit codes.
const (
	exitFailed = 1
	exitUsage  = 2
)

// A question is what the flags ask for. The zero question is for the story.
type question struct {
	round, term, account, among string
	html                        string // the file to write a page to; - is standard output
	json, help                  bool
	set                         map[string]bool // the flags given
}

// run answers the question in args and returns the exit code.
func run(args []string, stdout, stderr io.Writer) int {
	q, err := parse(args)
	if err != nil {
		fmt.Fprintf(stderr, "syria: %v\nTry -help.\n", err)
		return exitUsage
	}
	talks, err := read()
	if err != nil {
		fmt.Fprintf(stderr, "syria: %v\n", err)
		return exitFailed
	}
	text, err := q.answer(talks)
	if err != nil {
		fmt.Fprintf(stderr, "syria: %v\nTry -help.\n", err)
		return exitUsage
	}
	if err := q.deliver(text, stdout); err != nil {
		fmt.Fprintf(stderr, "syria: %v\n", err)
		return exitFailed
	}
	return 0
}

// deliver writes an answer to the file that is asked for, or else to standard
// output.
func (q question) deliver(text string, stdout io.Writer) error {
	if q.set["html"] && q.html != "-" {
		return file.Replace(q.html, []byte(text))
	}
	_, err := io.WriteString(stdout, text)
	return err
}

func parse(args []string) (question, error) {
	q := question{set: map[string]bool{}}
	flags := flag.NewFlagSet("syria", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&q.round, "round", hangzhou, "")
	flags.StringVar(&q.term, "term", "", "")
	flags.StringVar(&q.account, "account", "", "")
	flags.StringVar(&q.among, "among", "", "")
	flags.StringVar(&q.html, "html", "", "")
	flags.BoolVar(&q.json, "json", false, "")
	err := flags.Parse(args)
	flags.Visit(func(f *flag.Flag) { q.set[f.Name] = true })
	switch {
	case errors.Is(err, flag.ErrHelp):
		q.help = true
		return q, nil
	case err != nil:
		return q, err
	case flags.NArg() > 0:
		return q, fmt.Errorf("unexpected %q", flags.Arg(0))
	case q.set["round"] && q.set["term"]:
		return q, errors.New("-round and -term are two questions: ask one at a time")
	case q.set["html"] && q.html == "":
		return q, errors.New("-html wants the name of a file")
	case q.set["html"] && q.set["term"]:
		return q, errors.New("-html has the pages of all terms and does not go with -term")
	case q.json && len(q.set) > 1:
		return q, errors.New("-json gives the whole record and goes with no other flag")
	}
	return q, nil
}

func read() (*negotiation.Talks, error) {
	rec, err := syria.Read()
	if err != nil {
		return nil, err
	}
	return negotiation.Open(rec)
}

func (q question) answer(talks *negotiation.Talks) (string, error) {
	view, err := q.view()
	switch {
	case err != nil:
		return "", err
	case q.help:
		return help(talks), nil
	case q.json:
		var text bytes.Buffer
		err := negotiation.Write(&text, talks.Record())
		return text.String(), err
	case q.set["html"]:
		return htmlPage(talks, q.round, view)
	case q.set["term"]:
		return termPage(talks, q.term, view)
	case q.set["round"] || q.set["account"] || q.set["among"]:
		return roundPage(talks, q.round, view)
	}
	return story(talks)
}

// view is the account and the circle that are asked for; on the record and
// among everyone, if none is.
func (q question) view() (negotiation.View, error) {
	var v negotiation.View
	if q.set["account"] {
		var err error
		if v, err = negotiation.ParseView(q.account); err != nil {
			return v, err
		}
	}
	if q.set["among"] {
		var ids []string
		for id := range strings.SplitSeq(q.among, ",") {
			if id = strings.TrimSpace(id); id == "" {
				return v, errors.New("-among wants the ids of actors, with commas between")
			}
			ids = append(ids, id)
		}
		v = v.Among(ids...)
	}
	return v, nil
}
