package negotiation

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// lineWidth is how many characters a value may take to stand on one line.
const lineWidth = 100

// layout indents JSON that has no white space: an object or array that fits
// stands on one line, another has a line for each of its members or elements, as
// have the lists of objects that the whole consists of.
func layout(data []byte) []byte {
	p := printer{src: data, ends: ends(data)}
	p.value(0, true)
	p.out.WriteByte('\n')
	return p.out.Bytes()
}

type printer struct {
	src  []byte
	pos  int
	ends []int // where the brackets close, in the order in which they open
	out  bytes.Buffer
}

// ends returns where each bracket in data closes, in the order in which they
// open.
func ends(data []byte) []int {
	var closes, open []int
	for i := 0; i < len(data); i++ {
		switch data[i] {
		case '"':
			i += quoted(data[i:]) - 1
		case '{', '[':
			open = append(open, len(closes))
			closes = append(closes, 0)
		case '}', ']':
			closes[open[len(open)-1]] = i + 1
			open = open[:len(open)-1]
		}
	}
	return closes
}

// quoted returns the length of the string that data begins with.
func quoted(data []byte) int {
	for i := 1; ; i++ {
		switch data[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
}

// value prints the value at pos: on one line if it fits behind its indent and
// may be.
func (p *printer) value(indent int, split bool) {
	if c := p.src[p.pos]; c != '{' && c != '[' {
		p.inline(p.pos + scalar(p.src[p.pos:]))
		return
	}
	end := p.ends[0]
	if end == p.pos+2 || !split && p.fits(indent, end) {
		p.inline(end)
		return
	}
	p.split(indent, end)
}

// fits reports whether the value from pos to end may stand on one line. One
// that stands very deep always does, or indents would outgrow what they indent.
func (p *printer) fits(indent, end int) bool {
	width := lineWidth - 2*indent
	if width < lineWidth/2 {
		return true
	}
	return end-p.pos <= width*utf8.UTFMax && utf8.RuneCount(p.src[p.pos:end]) <= width
}

// split prints the object or array from pos to end, each part of it on a line.
func (p *printer) split(indent, end int) {
	object := p.src[p.pos] == '{'
	p.ends = p.ends[1:]
	for p.pos < end-1 {
		p.out.WriteByte(p.src[p.pos]) // a bracket or a comma
		p.pos++
		p.line(indent + 1)
		if object {
			p.inline(p.pos + quoted(p.src[p.pos:]) + 1)
		}
		p.value(indent+1, indent == 0 && bytes.HasPrefix(p.src[p.pos:], []byte("[{")))
	}
	p.line(indent)
	p.inline(end)
}

// inline prints what goes up to end, with spaces but no line breaks.
func (p *printer) inline(end int) {
	for p.pos < end {
		n := 1
		switch c := p.src[p.pos]; c {
		case '"':
			n = quoted(p.src[p.pos:])
		case '{', '[':
			p.ends = p.ends[1:]
		}
		p.out.Write(p.src[p.pos : p.pos+n])
		p.pos += n
		if c := p.src[p.pos-1]; n == 1 && (c == ',' || c == ':') {
			p.out.WriteByte(' ')
		}
	}
}

// scalar returns the length of the string, number or word that data begins
// with.
func scalar(data []byte) int {
	if data[0] == '"' {
		return quoted(data)
	}
	if n := bytes.IndexAny(data, ",]}"); n >= 0 {
		return n
	}
	return len(data)
}

func (p *printer) line(indent int) {
	p.out.WriteByte('\n')
	p.out.WriteString(strings.Repeat("  ", indent))
}
