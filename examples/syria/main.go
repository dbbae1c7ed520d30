// Command syria tells the story of the talks of the United States and Russia on
// Syria in 2016 from the record of what was said.
package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"os"

	"parley.example/negotiation"
)

//go:embed talks.json
var talksFile []byte

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	rec, err := negotiation.Read(bytes.NewReader(talksFile))
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	talks, err := negotiation.Open(rec)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	text, err := story(talks)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	io.WriteString(stdout, text)
	return 0
}
