package report

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

// What the tests of the figures see of them.
const (
	BoardLeft   = boardLeft
	FigureStyle = "style of a figure" // stands for the style sheet in golden files
)

// Style returns the style sheet of a figure.
func Style() string { return figureStyle() }

// TextWidth measures text as the figures do, by the class of its face.
func TextWidth(class, text string) (width, size float64, ok bool) {
	for _, f := range faces {
		if f.name == class {
			return f.width(text), f.size, true
		}
	}
	return 0, 0, false
}

// Shown returns text as a figure shows it.
func Shown(text string) string { return shown(text) }

// scraps of which random texts are made: narrow and wide letters, marks, spaces,
// other scripts.
var scraps = []string{"i", "W", "m", " ", "  ", "\t", "word", "é", "e\u0301", "\u0301", "ж", "שלום", "السلام", "\u200f", "和", "평화", "🕊️", "👩‍👩‍👧", "\u202e", "\x1b", "—"}

func randomText(rng *rand.Rand) string {
	var b strings.Builder
	for range rng.IntN(40) {
		b.WriteString(scraps[rng.IntN(len(scraps))])
	}
	return b.String()
}

func TestWhatIsCutHasRoom(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 21))
	for range 5000 {
		f := faces[rng.IntN(len(faces))]
		text := shown(randomText(rng))
		room := rng.Float64() * 120
		got := f.cut(text, room)
		if f.width(got) > room+1e-9 {
			t.Fatalf("%q is %v wide in %v: %q", got, f.width(got), room, text)
		}
		if f.width(text) <= room && got != text {
			t.Fatalf("%q has room for itself and became %q", text, got)
		}
		if body, lost := strings.CutSuffix(got, ellipsis); lost && !strings.HasPrefix(text, body) || !utf8.ValidString(got) {
			t.Fatalf("%q is not the beginning of %q", got, text)
		}
	}
}

func TestLinesHaveRoomAndLoseNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 21))
	for range 5000 {
		f := faces[rng.IntN(len(faces))]
		text := shown(randomText(rng))
		room, most := 20+rng.Float64()*150, 1+rng.IntN(9)
		lines := f.lay(text, room, most)
		if len(lines) > most {
			t.Fatalf("%d lines, at most %d", len(lines), most)
		}
		for _, line := range lines {
			if line == "" || f.width(line) > room+1e-9 {
				t.Fatalf("%q is %v wide in %v", line, f.width(line), room)
			}
		}
		if n := len(lines); n > 0 && strings.HasSuffix(lines[n-1], ellipsis) {
			continue
		}
		if got := strings.ReplaceAll(strings.Join(lines, ""), " ", ""); got != strings.ReplaceAll(text, " ", "") {
			t.Fatalf("%q came out as %q", text, lines)
		}
	}
}

func TestLinesTakeACharacterWhereNoneHasRoom(t *testing.T) {
	if got := labelFace.lay("和平", 1, 9); len(got) != 2 || got[0] != "和" || got[1] != "平" {
		t.Errorf("%q", got)
	}
}

func TestMarksDoNotPileUp(t *testing.T) {
	text := "a" + strings.Repeat("\u0301", 100) + "b"
	if got := utf8.RuneCountInString(shown(text)); got != 2+maxMarks {
		t.Errorf("%d characters are shown", got)
	}
	if thai := "ที่นี่"; shown(thai) != thai {
		t.Errorf("%q", shown(thai))
	}
}

func TestWhatIsNoCharacterIsReplaced(t *testing.T) {
	if got := shown("a\ufffeb\uffff"); got != "a\ufffdb\ufffd" {
		t.Errorf("%q", got)
	}
}

func TestDirectionIsThatOfTheFirstLetter(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "12": false, "Geneva": false, "Geneva, جنيف": false, "جنيف, Geneva": true, "(48) שעות": true, "مفاوضات": true, "和平": false,
	} {
		if got := rightToLeft(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestNumbersAreShort(t *testing.T) {
	for x, want := range map[float64]string{0: "0", -0.04: "0", 1: "1", 1.25: "1.2", 10.06: "10.1", -3.5: "-3.5"} {
		if got := number(x); got != want {
			t.Errorf("%v: %q, want %q", x, got, want)
		}
	}
}
