package report

import (
	"fmt"
	"io"
	"strings"
)

// TextOptions says how text is to look. The zero TextOptions ask for 80 columns
// without colour.
type TextOptions struct {
	Columns int  // how wide a line may be; 0: 80; less than 40: 40
	Color   bool // with the colours of a terminal: see WantColor
	ASCII   bool // the signs, arrows and quotes of the printer are ASCII; what comes from the record stays as it is but for such quotes, arrows and dashes
}

const (
	defaultColumns = 80
	minColumns     = 40
)

// WantColor reports whether text should be coloured. When is "always", "never" or
// "auto", as programs take it from a flag; the empty string is auto. Auto is at a
// terminal only, and not where the environment has NO_COLOR, whatever it is if not
// empty, or TERM is dumb. Getenv is [os.Getenv], or what stands for it.
func WantColor(when string, terminal bool, getenv func(string) string) (bool, error) {
	switch when {
	case "always":
		return true, nil
	case "never":
		return false, nil
	case "", "auto":
		return terminal && getenv("NO_COLOR") == "" && getenv("TERM") != "dumb", nil
	}
	return false, fmt.Errorf("report: colour %q is none of always, never and auto", when)
}

// WriteText writes the sheet as text for a terminal or a mail, no line of it
// wider than told, but for a single character that is. What the sheet has nothing
// of is left out. Control characters and whatever overrides the direction of
// writing come out as U+FFFD; the only escapes are those of colours, if these are
// asked for, and nothing is told by them alone. Numbers in brackets are those of
// the sources at the end. The error is that of the writer.
func (s *Sheet) WriteText(w io.Writer, o TextOptions) error {
	s = s.orEmpty()
	p := newTextPage(w, s, o)
	p.top()
	p.board()
	p.round()
	p.changes()
	p.timeline()
	p.parties()
	p.ledgers()
	for i := range s.Terms {
		p.term(&s.Terms[i])
	}
	p.besides()
	p.disputes()
	p.sources()
	return p.out.Flush()
}

// top writes the title, the view and the summary.
func (p *textPage) top() {
	title := p.sheet.Title
	if strings.TrimSpace(Clean(title)) == "" {
		title = "A record without a title"
	}
	p.heading(title, "=")
	p.para(0, p.sheet.View.Words)
	if p.sheet.Round == "" && len(p.sheet.Rounds) == 0 {
		p.para(0, "The record has no rounds.")
	}
	if p.sheet.Summary != "" {
		p.blank()
		p.para(0, p.sheet.Summary)
	}
}

// sources lists the sources.
func (p *textPage) sources() {
	if len(p.sheet.Sources) == 0 {
		return
	}
	p.section("Sources")
	for _, from := range p.sheet.Sources {
		p.beside(0, 6, span{text: fmt.Sprintf("[%d]", from.Number)}, from.named()+" "+from.URL)
	}
}
