package report_test

import (
	"io"
	"testing"

	"parley.example/negotiation/report"
)

// A printer is one way to write a sheet, under the name of its section in the
// fixtures.
type printer struct {
	name   string
	always bool // every fixture has its section; else those that say "also NAME"
	print  func(*report.Sheet, io.Writer) error
	check  func(t testing.TB, s *report.Sheet, out string) // sees that nothing of a record breaks the format; nil: there is no more to see than that every printer must keep
}

// printers are all there are: what a test asks of one it asks of all. Who writes a
// printer adds it in a test file of its own:
//
//	func init() {
//		addPrinter(printer{name: "html", print: (*report.Sheet).WriteHTML, check: checkHTML})
//	}
var printers []printer

func addPrinter(p printer) { printers = append(printers, p) }

func textWith(o report.TextOptions) func(*report.Sheet, io.Writer) error {
	return func(s *report.Sheet, w io.Writer) error { return s.WriteText(w, o) }
}

func init() {
	addPrinter(printer{name: "text", always: true, print: textWith(report.TextOptions{}), check: checkText(80)})
	addPrinter(printer{name: "text-wide", print: textWith(report.TextOptions{Columns: 132}), check: checkText(132)})
	addPrinter(printer{name: "text-narrow", print: textWith(report.TextOptions{Columns: 40}), check: checkText(40)})
	addPrinter(printer{name: "text-color", print: textWith(report.TextOptions{Color: true}), check: checkColor})
	addPrinter(printer{name: "text-ascii", print: textWith(report.TextOptions{ASCII: true}), check: checkText(80)})
	addPrinter(printer{name: "markdown", always: true, print: (*report.Sheet).WriteMarkdown, check: checkMarkdown})
	addPrinter(printer{name: "json", print: (*report.Sheet).WriteJSON, check: checkJSON})
}
