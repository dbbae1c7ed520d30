package report_test

import (
	"math"
	"regexp"
	"strconv"
	"testing"
	"unicode/utf8"

	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

// luminance is that of WCAG 2 for a colour written #rrggbb.
func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(colour[1:], 16, 32)
	if err != nil || len(colour) != 7 {
		t.Fatalf("%q is no colour", colour)
	}
	part := func(shift uint) float64 {
		c := float64(n>>shift&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*part(16) + 0.7152*part(8) + 0.0722*part(0)
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestColoursHaveTheContrastTheyPromise(t *testing.T) {
	for _, k := range report.StatusKeys() {
		for page, c := range map[string]report.Colours{report.LightPage: k.Light, report.DarkPage: k.Dark} {
			if got := contrast(t, c.Text, c.Fill); got < 7 {
				t.Errorf("%s: text on its fill stands out by %.1f on %s", k.Word, got, page)
			}
			if got := contrast(t, c.Line, page); got < 3 {
				t.Errorf("%s: a line stands out by %.1f on %s", k.Word, got, page)
			}
		}
	}
	for text, page := range map[string]string{report.LightText: report.LightPage, report.DarkText: report.DarkPage} {
		if got := contrast(t, text, page); got < 7 {
			t.Errorf("text stands out by %.1f on %s", got, page)
		}
	}
}

// The hue of an agreed cell is green, that of one agreed in principle yellow; an
// open one is white.
func TestColoursAreThoseOfTheDraftOfMarch2018(t *testing.T) {
	rgb := func(colour string) (r, g, b uint64) {
		n, _ := strconv.ParseUint(colour[1:], 16, 32)
		return n >> 16, n >> 8 & 0xff, n & 0xff
	}
	for _, c := range []report.Colours{report.KeyOf(negotiation.StatusSettled).Light, report.KeyOf(negotiation.StatusSettled).Dark} {
		if r, g, b := rgb(c.Fill); g <= r || g <= b {
			t.Errorf("%s is no green", c.Fill)
		}
	}
	for _, c := range []report.Colours{report.KeyOf(negotiation.StatusInPrinciple).Light, report.KeyOf(negotiation.StatusInPrinciple).Dark} {
		if r, g, b := rgb(c.Fill); r <= b || g <= b || r-min(r, g) > 40 {
			t.Errorf("%s is no yellow", c.Fill)
		}
	}
	if got := report.KeyOf(negotiation.StatusOpen).Light.Fill; got != "#ffffff" {
		t.Errorf("%s is not white", got)
	}
}

// Nothing is carried by colour alone: signs, letters, words and classes differ.
func TestLegendTellsEverythingApart(t *testing.T) {
	seen := map[string]string{}
	differ := func(what, value string) {
		t.Helper()
		if value == "" || seen[what+value] != "" {
			t.Errorf("%s %q is there twice, or empty", what, value)
		}
		seen[what+value] = "seen"
	}
	class := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	keys := report.StatusKeys()
	for i, k := range keys {
		differ("sign", k.Sign)
		differ("letter", k.Letter)
		differ("word", k.Word)
		differ("class", k.Class)
		differ("meaning", k.Meaning)
		if utf8.RuneCountInString(k.Sign) != 1 || len(k.Letter) != 1 || !class.MatchString(k.Class) {
			t.Errorf("%+v", k)
		}
		if i > 0 && keys[i-1].Status <= k.Status {
			t.Errorf("%s comes after %s", k.Word, keys[i-1].Word)
		}
	}
	for _, k := range report.MarkKeys() {
		differ("letter", k.Sign+" as a mark")
		differ("word", k.Word)
		differ("class", k.Class)
		differ("meaning", k.Meaning)
		if len(k.Sign) != 1 || !class.MatchString(k.Class) {
			t.Errorf("%+v", k)
		}
	}
	if len(keys) != int(negotiation.StatusSettled)+1 {
		t.Errorf("%d statuses have a key", len(keys))
	}
}

func TestKeysOfWhatIsNoStatusOrMark(t *testing.T) {
	if k := report.KeyOf(99); k.Word != "Status(99)" || k.Sign == "" {
		t.Errorf("%+v", k)
	}
	if words := report.Marks(0).Words(); len(words) != 0 {
		t.Errorf("%q", words)
	}
	if words := report.Marks(0x80).Words(); len(words) != 0 {
		t.Errorf("%q", words)
	}
}
