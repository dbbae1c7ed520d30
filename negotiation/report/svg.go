package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// A drawing is an SVG file in the making. What a record says reaches it through
// text and title alone, which make it harmless; everything else in it is numbers
// and names of ours. The zero drawing is empty.
type drawing struct {
	body  strings.Builder
	width float64
	y     float64 // where what comes next begins
}

// A figure is what a drawing says of itself.
type figure struct {
	name  string // for ids: a page may hold several figures
	title string
	about string
	style string
}

// margin is left free on every side of a figure.
const margin = 12

// open begins a group.
func (d *drawing) open(class string) { d.body.WriteString(`<g class="` + class + `">`) }

// close ends a group, and with it a line of the file.
func (d *drawing) close() { d.body.WriteString("</g>\n") }

func (d *drawing) rect(class string, x, y, w, h float64) {
	d.element("rect", class, `x`, x, `y`, y, `width`, max(w, 0), `height`, max(h, 0))
}

func (d *drawing) line(class string, x1, y1, x2, y2 float64) {
	d.element("line", class, `x1`, x1, `y1`, y1, `x2`, x2, `y2`, y2)
}

// element writes an element without content. The pairs are names and numbers.
func (d *drawing) element(name, class string, pairs ...any) {
	d.body.WriteString("<" + name + ` class="` + class + `"`)
	for i := 0; i+1 < len(pairs); i += 2 {
		d.body.WriteString(" " + pairs[i].(string) + `="` + number(pairs[i+1].(float64)) + `"`)
	}
	d.body.WriteString("/>")
}

// number writes a number to a tenth.
func number(x float64) string {
	s := strings.TrimSuffix(strconv.FormatFloat(x, 'f', 1, 64), ".0")
	if s == "-0" {
		return "0"
	}
	return s
}

// An anchor says where text is in relation to the place it is put at.
type anchor int

const (
	atStart anchor = iota // to the right of it
	atMiddle
	atEnd // to the left of it
)

// text writes text with its middle line at a height, and nothing for none. Text
// from right to left stands in the same place as other text.
func (d *drawing) text(f face, class string, at anchor, x, y float64, s string) {
	d.place(f, class, at, `x="`+number(x)+`" y="`+number(y+f.size*0.36)+`"`, s)
}

// upright writes text that runs upwards, with its middle line at x and its foot
// at y.
func (d *drawing) upright(f face, x, y float64, s string) {
	d.place(f, "", atStart, `transform="translate(`+number(x+f.size*0.36)+" "+number(y)+`) rotate(-90)"`, s)
}

func (d *drawing) place(f face, class string, at anchor, where, s string) {
	if s == "" {
		return
	}
	if class != "" {
		class = " " + class
	}
	d.body.WriteString(`<text class="` + f.name + class + `" ` + where)
	if rightToLeft(s) {
		d.body.WriteString(` direction="rtl"`)
		at = atEnd - at
	}
	d.body.WriteString([]string{"", ` text-anchor="middle"`, ` text-anchor="end"`}[at] + ">" + escape(s) + "</text>")
}

// title writes what shows for a pointer, and is read out: some lines in full.
func (d *drawing) title(lines ...string) {
	for i := range lines {
		lines[i] = Clean(lines[i])
	}
	d.body.WriteString("<title>" + escape(strings.Join(lines, "\n")) + "</title>")
}

// escape makes text safe between tags and in attributes. What XML has no place
// for is U+FFFD.
func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder takes everything
	return b.String()
}

// paragraph writes text across the figure, broken into lines.
func (d *drawing) paragraph(f face, s string, most int) {
	for _, line := range f.lay(shown(s), d.width-2*margin, most) {
		d.y += f.line()
		d.text(f, "", atStart, margin, d.y-f.line()/2, line)
	}
}

// write writes the file.
func (d *drawing) write(w io.Writer, f figure) error {
	width, height := number(d.width), number(d.y)
	_, err := fmt.Fprintf(w, `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" class="parley" width="%[1]s" height="%[2]s" viewBox="0 0 %[1]s %[2]s" role="img" aria-labelledby="%[3]s-title %[3]s-desc">
<title id="%[3]s-title">%[4]s</title>
<desc id="%[3]s-desc">%[5]s</desc>
<style>
%[6]s</style>
<rect class="page" width="%[1]s" height="%[2]s"/>
%[7]s</svg>
`, width, height, f.name, escape(Clean(f.title)), escape(Clean(f.about)), f.style, d.body.String())
	return err
}
