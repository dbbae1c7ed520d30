package main

import (
	"fmt"
	"io"
	"os"

	"parley.example/examples/internal/file"
	"parley.example/negotiation/report"
)

// deliver writes text to the file of -o, or else to standard output.
func deliver(text []byte, o options, stdout io.Writer) error {
	if o.out == "" {
		_, err := stdout.Write(text)
		return err
	}
	if sameFile(o.file, o.out) {
		return usageError{fmt.Sprintf("-o %s is FILE itself", o.out)}
	}
	return file.Replace(o.out, text)
}

// sameFile reports whether two names are those of one file.
func sameFile(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	two, err := os.Stat(b)
	return err == nil && one.Mode().IsRegular() && os.SameFile(one, two)
}

// wantColor reports whether text should be coloured. What goes to a file is at no
// terminal.
func (o options) wantColor(stdout io.Writer) (bool, error) {
	return report.WantColor(o.color, o.out == "" && isTerminal(stdout), os.Getenv)
}

// isTerminal reports whether a writer is a terminal, or another device that takes
// characters.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
