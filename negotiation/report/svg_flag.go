package report

import (
	"slices"
	"strings"

	"parley.example/negotiation"
)

const (
	flagRows = 4   // as many flags stand over one another
	flagRoom = 260 // how wide the words of one are at most
)

// A flag says on a lane of the timeline what a change came to and who made it. It
// stands on a pole at the time of the change.
type flag struct {
	change *Change
	round  int
	x      float64
	label  string
	bold   bool

	row  int // from the bottom; -1: it has no room
	at   interval
	left bool // it stands to the left of its pole
}

// newFlag makes the flag of a change. What is neither settled nor undone has no words.
func newFlag(s *Sheet, c *Change, round int, x float64) flag {
	f := flag{change: c, round: round, x: x}
	label := ""
	switch c.Kind {
	case negotiation.ChangeReversed:
		f.bold = true
		label = keyOfMark(Reversed).Sign + " " + undoneBy(c)
	case negotiation.ChangeReworded:
		label = keyOfMark(Reworded).Sign + " " + s.madeBy(c)
	case negotiation.ChangeSettled, negotiation.ChangeContested, negotiation.ChangeDropped:
		label = s.madeBy(c)
	default:
	}
	f.label = f.face().cut(shown(label), flagRoom)
	return f
}

func (f *flag) face() face {
	if f.bold {
		return markFace
	}
	return smallFace
}

// Width returns how wide a flag is.
func (f *flag) width() float64 {
	if f.label == "" {
		return signSize + 1
	}
	return signSize + 4 + f.face().width(f.label)
}

// undoneBy says in few words who unsettled a term and how: "us and russia: withdrew".
func undoneBy(c *Change) string {
	var causes []negotiation.Cause
	by := map[negotiation.Cause][]string{}
	for _, t := range c.By {
		if by[t.Cause] == nil {
			causes = append(causes, t.Cause)
		}
		by[t.Cause] = append(by[t.Cause], t.Actor.ID)
	}
	var words []string
	for _, cause := range causes {
		words = append(words, listInWords(by[cause])+": "+strings.ReplaceAll(cause.String(), "-", " "))
	}
	if words == nil {
		for _, basis := range c.Because {
			words = append(words, basis.Words())
		}
	}
	return strings.Join(words, "; ")
}

// madeBy says in few words what made a change: those who spoke, or else what
// happened, or what it followed from.
func (s *Sheet) madeBy(c *Change) string {
	var words []string
	add := func(word string) {
		if !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	for _, n := range c.Statements {
		if said, ok := s.Statement(n); ok {
			for _, id := range idsOf(said.By) {
				add(id + claimed(said, id))
			}
		}
	}
	if words == nil {
		for _, id := range c.Events {
			if e, ok := s.Event(id); ok {
				add(e.Words())
			}
		}
	}
	if words == nil {
		return c.Followed()
	}
	return listInWords(words)
}

// claimed names those of whom somebody said it who may not speak for them.
func claimed(s Statement, by string) string {
	if !s.Claim {
		return ""
	}
	of := slices.DeleteFunc(idsOf(s.About), func(id string) bool { return id == by })
	if len(of) == 0 {
		return ""
	}
	return " (of " + listInWords(of) + ")"
}

// plant gives the flags of a lane places where they cover no other and no pole,
// and returns how many rows are in use. Where there are too many, some lose their
// words, then their place, those of reversals last.
func plant(flags []flag, from, to float64) int {
	all := make([]*flag, len(flags))
	for i := range flags {
		all[i] = &flags[i]
	}
	rows, failed := plantAll(all, interval{from, to})
	for _, quiet := range [][]*flag{failed, all} {
		if failed == nil {
			return rows
		}
		hush(quiet, false)
		rows, failed = plantAll(all, interval{from, to})
	}
	if !slices.ContainsFunc(failed, func(f *flag) bool { return f.bold }) {
		return rows
	}
	plantAll(all, interval{}) // none
	reversals := slices.DeleteFunc(slices.Clone(all), func(f *flag) bool { return !f.bold })
	if rows, failed = plantAll(reversals, interval{from, to}); failed != nil {
		hush(failed, true)
		rows, _ = plantAll(reversals, interval{from, to})
	}
	return rows
}

// hush takes the words from some flags, reversals aside unless these are meant.
func hush(flags []*flag, reversals bool) {
	for _, f := range flags {
		if f.bold == reversals {
			f.label = ""
		}
	}
}

// plantAll fills row upon row from the bottom. A flag stands to the right of its
// pole if it has room there, else to the left, and never where the pole of one
// that may come to stand higher would cross it. It returns those without a place.
func plantAll(flags []*flag, bounds interval) (rows int, failed []*flag) {
	for _, f := range flags {
		f.row = -1
	}
	failed = flags
	for row := 0; row < flagRows && len(failed) > 0; row++ {
		var taken []interval
		var next []*flag
		for i, f := range failed {
			others := slices.Concat(next, failed[i+1:])
			if f.place(row, taken, others, bounds) {
				taken = append(taken, f.at)
				rows = row + 1
			} else {
				next = append(next, f)
			}
		}
		failed = next
	}
	if len(failed) == 0 {
		return rows, nil
	}
	return rows, failed
}

// An interval is a part of a row.
type interval struct{ from, to float64 }

// place looks for a place of a flag in a row.
func (f *flag) place(row int, taken []interval, others []*flag, bounds interval) bool {
	w := f.width()
	for side, at := range []interval{{f.x, f.x + w}, {f.x - w, f.x}} {
		covers := func(other *flag) bool { return other.x != f.x && at.from < other.x && other.x < at.to }
		meets := func(other interval) bool { return at.from < other.to && other.from < at.to }
		if at.from < bounds.from || at.to > bounds.to || slices.ContainsFunc(others, covers) || slices.ContainsFunc(taken, meets) {
			continue
		}
		f.row, f.at, f.left = row, at, side == 1
		return true
	}
	return false
}
