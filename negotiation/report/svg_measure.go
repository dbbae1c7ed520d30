package report

import (
	"strings"
	"unicode"
)

// A face is one way in which a figure sets text. Its name is a class of the style
// sheet, its size in the units of the drawing, which are pixels at full size.
type face struct {
	name string
	size float64
	bold bool
}

// The faces of a figure.
var (
	titleFace   = face{name: "title", size: 12, bold: true}
	captionFace = face{name: "caption", size: 9}
	issueFace   = face{name: "issue", size: 9, bold: true}
	labelFace   = face{name: "label", size: 8.5}
	headFace    = face{name: "head", size: 8.5, bold: true}
	smallFace   = face{name: "small", size: 8}
	markFace    = face{name: "mark", size: 8, bold: true}
)

var faces = []face{titleFace, captionFace, issueFace, labelFace, headFace, smallFace, markFace}

const (
	boldFactor = 1.15 // how much wider bold text is
	leading    = 1.22 // from one line of text to the next, in sizes
	ellipsis   = "…"
	maxMarks   = 8 // as many marks may pile up on one character
)

// line returns how far one line of text is from the next.
func (f face) line() float64 { return f.size * leading }

// width estimates how wide text is. Who looks at the figure has fonts that nobody
// knows here: of the usual ones this is the widest.
func (f face) width(s string) float64 {
	thousandths := 0
	for _, r := range s {
		thousandths += advance(r)
	}
	w := float64(thousandths) * f.size / 1000
	if f.bold {
		return w * boldFactor
	}
	return w
}

// advances are the widths of the characters from U+0020 to U+007E in thousandths of the
// size: the greater of those of Liberation Sans, which is as wide as Helvetica
// and Arial, and of DejaVu Sans, which is as wide as Verdana.
var advances = [...]int{
	318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
	636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556,
	1015, 684, 686, 722, 770, 667, 611, 778, 752, 295, 500, 667, 557, 863, 748, 787,
	667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 337, 390, 838, 556,
	500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
	635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
}

// advance returns the width of a character in thousandths of the size. Beyond
// ASCII it knows a script at best.
func advance(r rune) int {
	switch {
	case r >= ' ' && r <= '~':
		return advances[r-' ']
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case unicode.Is(wide, r):
		return 1000
	case r < 0x250 && unicode.IsLower(r):
		return 660
	case unicode.In(r, unicode.Hebrew):
		return 700
	case unicode.In(r, unicode.Arabic, unicode.Greek, unicode.Cyrillic, unicode.Latin):
		return 850
	case r > 0xffff:
		return 1400
	}
	return 1000
}

// shown returns text as a figure may show it, on one line: harmless, white space
// as single spaces, no more marks on one character than can be read, and U+FFFD
// for the two that are no characters and that XML has no place for.
func shown(s string) string {
	marks := 0
	return collapse(strings.Map(func(r rune) rune {
		if r == '\ufffe' || r == '\uffff' {
			r = unicode.ReplacementChar
		}
		if !unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
			marks = 0
			return r
		}
		if marks++; marks > maxMarks {
			return -1
		}
		return r
	}, Clean(s)))
}

// cut shortens text to some room, with an ellipsis where something is lost. It
// returns nothing where not even that has room.
func (f face) cut(s string, room float64) string {
	if f.width(s) <= room {
		return s
	}
	n := f.fit(s, room-f.width(ellipsis))
	if n == 0 && f.width(ellipsis) > room {
		return ""
	}
	return strings.TrimRight(s[:n], " ") + ellipsis
}

// fit returns how many bytes of text have room. A character is not parted from its
// marks.
func (f face) fit(s string, room float64) int {
	used := 0.0
	for i, r := range s {
		used += f.width(string(r))
		if used > room {
			return i
		}
	}
	return len(s)
}

// lay breaks text into lines for some room, between words where it can. What has
// no room on so many lines is cut. Blank text has no lines.
func (f face) lay(s string, room float64, most int) []string {
	var lines []string
	for rest := s; rest != ""; {
		if len(lines) == most-1 {
			return append(lines, f.cut(rest, room))
		}
		n := f.lineBreak(rest, room)
		lines = append(lines, strings.TrimRight(rest[:n], " "))
		rest = strings.TrimLeft(rest[n:], " ")
	}
	return lines
}

// lineBreak returns how many bytes of text go on a line: at least a character.
func (f face) lineBreak(s string, room float64) int {
	n := f.fit(s, room)
	if n == len(s) {
		return n
	}
	if space := strings.LastIndexByte(s[:n+1], ' '); space > 0 {
		return space
	}
	if n > 0 {
		return n
	}
	for i := range s {
		if i > 0 {
			return i
		}
	}
	return len(s)
}

// rightToLeft reports whether text runs from right to left, by its first letter.
func rightToLeft(s string) bool {
	for _, r := range s {
		if unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam, unicode.Mandaic, unicode.Samaritan) {
			return unicode.IsLetter(r)
		}
		if unicode.IsLetter(r) {
			return false
		}
	}
	return false
}
