package report

import (
	"slices"
	"strings"
)

// A PieceKind says what becomes of some words between two wordings. The zero
// PieceKind is PieceSame.
type PieceKind uint8

// The kinds of piece.
const (
	PieceSame PieceKind = iota // in both
	PieceOld                   // in the first alone
	PieceNew                   // in the second alone
)

var pieceWords = []string{"same", "old", "new"}

// String returns the word for k; that for PieceSame if k is no kind.
func (k PieceKind) String() string {
	if int(k) < len(pieceWords) {
		return pieceWords[k]
	}
	return pieceWords[PieceSame]
}

// MarshalText returns the word for k.
func (k PieceKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads the word for a kind; anything else is PieceSame.
func (k *PieceKind) UnmarshalText(text []byte) error {
	*k = PieceKind(max(0, slices.Index(pieceWords, string(text))))
	return nil
}

// A Piece is some words of a comparison, with one space between them. The zero
// Piece has none.
type Piece struct {
	Kind PieceKind `json:"kind"`
	Text string    `json:"text"`
}

// maxTable bounds how many pairs of words Diff looks at: about 1,400 words
// against as many.
const maxTable = 2_000_000

// eachOf is the bound of each of so many comparisons of one term, so that all of
// them together are bounded as well.
func eachOf(n int) int { return min(maxTable, 100*maxTable/max(1, n)) }

// Diff compares two texts word by word, white space aside. The pieces that are not
// new make up the first, those that are not old the second; neighbours differ in
// kind, and what is old stands before what is new in its place. As many words as
// can be are the same, unless the parts that differ, after the words that both
// begin and end with, are longer than some 1,400 words each: these are given whole,
// as old and new. Time and space are bounded by that.
func Diff(from, to string) []Piece { return diffWithin(from, to, maxTable) }

// diffWithin is Diff with another bound.
func diffWithin(from, to string, most int) []Piece {
	a, b := strings.Fields(from), strings.Fields(to)
	var p pieces
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	p.add(PieceSame, a[:head]...)
	p.middle(a[head:len(a)-tail], b[head:len(b)-tail], most)
	p.add(PieceSame, a[len(a)-tail:]...)
	return p.list()
}

// Brackets writes a comparison as drafts of treaties do, what goes and what comes
// in square brackets: "within [five][seven] days". What only goes is followed, and
// what only comes preceded, by an empty pair. Brackets that are in the texts
// themselves are left as they are.
func Brackets(list []Piece) string {
	var words []string
	for i := 0; i < len(list); i++ {
		switch {
		case list[i].Kind == PieceSame:
			words = append(words, list[i].Text)
		case list[i].Kind == PieceNew:
			words = append(words, "[]["+list[i].Text+"]")
		case i+1 < len(list) && list[i+1].Kind == PieceNew:
			words = append(words, "["+list[i].Text+"]["+list[i+1].Text+"]")
			i++
		default:
			words = append(words, "["+list[i].Text+"][]")
		}
	}
	return strings.Join(words, " ")
}

// pieces is a comparison in the making: the words since the last that were the
// same are apart, the old from the new.
type pieces struct {
	done     []Piece
	same     []string
	old, new []string
}

func (p *pieces) add(kind PieceKind, words ...string) {
	for _, word := range words {
		switch kind {
		case PieceSame:
			p.flushChange()
			p.same = append(p.same, word)
		case PieceOld:
			p.flushSame()
			p.old = append(p.old, word)
		case PieceNew:
			p.flushSame()
			p.new = append(p.new, word)
		}
	}
}

func (p *pieces) flushSame() { p.flush(PieceSame, &p.same) }

func (p *pieces) flushChange() {
	p.flush(PieceOld, &p.old)
	p.flush(PieceNew, &p.new)
}

func (p *pieces) flush(kind PieceKind, words *[]string) {
	if len(*words) > 0 {
		p.done = append(p.done, Piece{Kind: kind, Text: strings.Join(*words, " ")})
		*words = nil
	}
}

func (p *pieces) list() []Piece {
	p.flushSame()
	p.flushChange()
	return p.done
}

// middle compares what two texts do not begin or end with alike.
func (p *pieces) middle(a, b []string, most int) {
	i, j := 0, 0
	for _, m := range common(a, b, most) {
		p.add(PieceOld, a[i:m.a]...)
		p.add(PieceNew, b[j:m.b]...)
		p.add(PieceSame, a[m.a])
		i, j = m.a+1, m.b+1
	}
	p.add(PieceOld, a[i:]...)
	p.add(PieceNew, b[j:]...)
}

// A match is one word that two texts have in common: where it is in each.
type match struct{ a, b int }

// common returns a longest common subsequence of words; none if there are more
// than so many pairs to compare.
func common(a, b []string, most int) []match {
	if len(a) == 0 || len(b) == 0 || len(a) > most/len(b) {
		return nil
	}
	wide := len(b) + 1
	length := make([]uint16, (len(a)+1)*wide) // of a longest one from there on; the shorter text has fewer than 1,500 words
	for i, x := range slices.Backward(a) {
		for j, y := range slices.Backward(b) {
			if x == y {
				length[i*wide+j] = length[(i+1)*wide+j+1] + 1
			} else {
				length[i*wide+j] = max(length[(i+1)*wide+j], length[i*wide+j+1])
			}
		}
	}
	var list []match
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			list = append(list, match{i, j})
			i, j = i+1, j+1
		case length[(i+1)*wide+j] >= length[i*wide+j+1]:
			i++
		default:
			j++
		}
	}
	return list
}
