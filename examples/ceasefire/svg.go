package main

import (
	_ "embed"
	"encoding/xml"
	"fmt"
	"strings"
	"text/template"
	"time"

	"parley.example/ceasefire"
	"parley.example/examples/internal/page"
)

//go:embed picture.svg.tmpl
var svgText string

var svgTemplate = template.Must(template.New("picture").Funcs(template.FuncMap{"x": escape}).Parse(svgText))

// escape makes text safe between tags and in attributes.
func escape(text string) (string, error) {
	var b strings.Builder
	err := xml.EscapeText(&b, []byte(page.Clean(text)))
	return b.String(), err
}

// The measures of the drawing, in pixels.
const (
	svgLeft   = 120 // where the days begin
	svgDay    = 30  // from one day to the next
	svgCell   = 26
	svgTop    = 92 // where the rows begin
	svgRow    = 32 // from one row to the next
	svgLine   = 22 // from one line of text to the next
	svgMargin = 16
)

// A canvas is a picture with everything in its place.
type canvas struct {
	Title, About       string
	Width, Height      int
	Months, Days, Rows []label
	Bars               []svgBar
	Cells              []svgState
	Marks, Lines       []label
	Legend             []svgState
	Paper              svgBar // of the legend
}

// A label is text at a place.
type label struct {
	X, Y int
	Text string
}

// A svgBar is a time at a place, by the left end and the middle of its height.
type svgBar struct {
	X, Y, Width int
	Text        string
}

// Top returns where its upper edge is.
func (b svgBar) Top() int { return b.Y - 6 }

// TextX returns where text beside it begins.
func (b svgBar) TextX() int { return b.X + b.Width + 10 }

// A svgState is a day at a place, by the middle of it.
type svgState struct {
	X, Y  int
	State ceasefire.DayState
	Sign  string
	Text  string // of the legend, or what shows for a pointer
}

// TextX returns where text beside it begins.
func (s svgState) TextX() int { return s.X + svgCell/2 + 10 }

// svg returns the picture as an SVG file.
func (p *picture) svg() (string, error) {
	var b strings.Builder
	err := svgTemplate.Execute(&b, p.canvas())
	return b.String(), err
}

func (p *picture) canvas() canvas {
	c := canvas{Title: p.title, About: p.about, Width: svgLeft + svgDay*len(p.days) + svgMargin}
	for i, d := range p.days {
		c.Days = append(c.Days, label{middle(i), svgTop - 22, d.Format("2")})
		if m := p.month(i); m != "" {
			c.Months = append(c.Months, label{middle(i) - svgCell/2, svgTop - 40, d.Format("January 2006")})
		}
	}
	c.Rows = append(c.Rows, label{svgMargin, rowAt(0), "on paper"})
	for _, b := range p.bars {
		from, to := p.x(b.from), p.x(b.to)
		c.Bars = append(c.Bars, svgBar{from, rowAt(0), max(to-from-2, 1), "The truce on paper: " + b.text})
	}
	for n, s := range p.strips {
		c.Rows = append(c.Rows, label{svgMargin, rowAt(n + 1), s.label})
		for i := range p.days {
			c.Cells = append(c.Cells, p.cell(s, i, rowAt(n+1)))
		}
	}
	p.under(&c)
	return c
}

func middle(i int) int { return svgLeft + svgDay*i + svgDay/2 }

func rowAt(n int) int { return svgTop + svgRow*n }

// x returns where a time is.
func (p *picture) x(at time.Time) int {
	if len(p.days) == 0 {
		return svgLeft
	}
	return svgLeft + int(at.Sub(p.days[0])*svgDay/(24*time.Hour))
}

func (p *picture) cell(s strip, i, y int) svgState {
	d := s.at(i)
	text := fmt.Sprintf("%s, by %s: %s. %s", p.days[i].Format("2 January"), s.label, d.state, d.why)
	return svgState{middle(i), y, d.state, d.look().sign, strings.TrimSpace(text)}
}

// under puts the numbers of the marks under the rows, and the legend under them.
func (p *picture) under(c *canvas) {
	y := rowAt(len(p.strips) + 1)
	for i := range p.days {
		if n := p.number(i); n != "" {
			c.Marks = append(c.Marks, label{middle(i), y, n})
		}
	}
	y += 2 * svgLine
	for n, m := range p.marks {
		c.Lines = append(c.Lines, label{svgMargin, y + svgLine*n, fmt.Sprintf("%d: %s", n+1, m.text)})
	}
	y += svgLine*len(p.marks) + svgLine/2
	c.Paper = svgBar{svgMargin, y, svgCell, "on paper: the times for which the truce was agreed"}
	for _, l := range looks {
		y += svgRow
		c.Legend = append(c.Legend, svgState{svgMargin + svgCell/2, y, l.state, l.sign, l.word})
	}
	y += svgRow
	c.Lines = append(c.Lines, label{svgMargin, y, p.note})
	c.Height = y + svgLine
}
