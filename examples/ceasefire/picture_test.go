package main

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"parley.example/ceasefire"
	"parley.example/examples/internal/page"
)

// elements reads an SVG file and returns how often each element is there, and the
// text in it.
func elements(t *testing.T, svg string) (map[string]int, string) {
	t.Helper()
	count, text := map[string]int{}, ""
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		switch one := token.(type) {
		case xml.StartElement:
			count[one.Name.Local]++
			if one.Name.Space != "http://www.w3.org/2000/svg" {
				t.Errorf("<%s> is in the name space %q", one.Name.Local, one.Name.Space)
			}
		case xml.CharData:
			text += string(one)
		}
		if errors.Is(err, io.EOF) {
			return count, text
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestSVGIsXML(t *testing.T) {
	svg := ask(t, "-svg", "-")
	count, text := elements(t, svg)
	if count["svg"] != 1 || count["desc"] != 1 || count["title"] < 100 {
		t.Errorf("elements: %v", count)
	}
	for _, l := range looks {
		if !strings.Contains(text, l.word) {
			t.Errorf("the legend lacks %q", l.word)
		}
	}
	c, err := open()
	if err != nil {
		t.Fatal(err)
	}
	p, err := c.picture()
	if err != nil {
		t.Fatal(err)
	}
	if want := len(p.strips)*len(p.days) + len(looks); count["g"] != want {
		t.Errorf("%d days are drawn, want %d", count["g"], want)
	}
	if !strings.Contains(svg, "prefers-color-scheme: dark") || !strings.Contains(svg, `class="ground"`) {
		t.Error("no ground of its own, light and dark")
	}
}

// Nothing is told by colour alone: every state has a sign and a word of its own.
func TestEveryStateHasASign(t *testing.T) {
	var signs, words []string
	for _, l := range looks {
		signs, words = append(signs, l.sign), append(words, l.word)
	}
	slices.Sort(signs)
	slices.Sort(words)
	if len(slices.Compact(signs)) != len(looks) || len(slices.Compact(words)) != len(looks) {
		t.Errorf("signs %q, words %q", signs, words)
	}
	if got := (day{state: ceasefire.DayNotOver}).look(); got.sign != "-" || got.word != "not-over" {
		t.Errorf("another state is drawn as %+v", got)
	}
}

// evil is text that does not belong in a terminal or in XML.
const evil = "<script>&\"'\x1b[31m\x00\u202e]]>"

func evilPicture() *picture {
	start := time.Date(2016, 9, 29, 0, 0, 0, 0, time.UTC)
	p := &picture{title: evil, about: evil, note: evil, end: start.AddDate(0, 0, 3)}
	for i := range 3 {
		p.days = append(p.days, start.AddDate(0, 0, i))
	}
	p.bars = []bar{{start.Add(19 * time.Hour), start.AddDate(0, 0, 2), evil}}
	p.strips = []strip{
		{evil, []day{{ceasefire.DayQuiet, evil}, {ceasefire.DayViolated, evil}, {ceasefire.DayNotOver, evil}}},
		{"short", []day{{ceasefire.DayUnseen, ""}}},
	}
	p.marks = []mark{{start, evil}, {start.Add(time.Hour), "two"}, {start.AddDate(0, 0, -1), "before"}, {p.end, "after"}}
	return p
}

func TestTextOfThePictureIsEscaped(t *testing.T) {
	svg, err := evilPicture().svg()
	if err != nil {
		t.Fatal(err)
	}
	count, text := elements(t, svg)
	if count["script"] != 0 || !strings.Contains(text, `<script>&"'[31m]]>`) {
		t.Errorf("elements %v", count)
	}
	if strings.ContainsAny(svg, "\x1b\x00\u202e") {
		t.Error("control characters are in it")
	}
}

func TestPictureAsText(t *testing.T) {
	p := evilPicture()
	p.strips[0].label = "label"
	var to page.Page
	p.write(&to)
	want := `            Sep   Oct
             29 30  1
on paper    ======
label         .  X  -
short         ?  -  -
            1,2
`
	if !strings.HasPrefix(to.String(), want) {
		t.Errorf("got\n%s\nwant\n%s", to.String(), want)
	}
	if strings.ContainsAny(to.String(), "\x1b\x00\u202e") {
		t.Error("control characters are in it")
	}
}

// A picture of nothing is a picture.
func TestEmptyPicture(t *testing.T) {
	p := &picture{bars: []bar{{text: "nothing"}}, marks: []mark{{text: "nothing"}}, strips: []strip{{label: "none"}}}
	svg, err := p.svg()
	if err != nil {
		t.Fatal(err)
	}
	elements(t, svg)
	p.write(new(page.Page))
}
