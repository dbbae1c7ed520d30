package report

import (
	"io"
	"strconv"

	"parley.example/negotiation"
)

// The measures of the timeline.
const (
	timeLeft  = boardLeft
	timePlot  = 360 // how wide the time is
	laneBar   = 5   // how high the bar of a lane is
	lanePad   = 5
	flagLine  = 9.6
	endOfTime = 10 // from the last moment to the end of the bars
)

// flagsInWords explains the flags.
const flagsInWords = "A flag stands where a term began to stand as its sign says. The names are of those whose words made it so; after an exclamation mark, of those who undid what was settled, and how."

// WriteTimelineSVG writes the timeline as a figure: a lane for every term that was
// ever settled, contested or reversed, with a bar in the colour of its status, and
// a flag at every change with the sign of the new status and, where it was settled,
// reworded, contested, dropped or reversed, who did it. Time runs evenly if
// all rounds are dated in order, else every round is a step; the rounds are shaded
// and named below. Flags that have no room are left out, first their words; the
// title of the bar has them all the same. Other things are as with [Sheet.WriteBoardSVG].
func (s *Sheet) WriteTimelineSVG(w io.Writer) error {
	s = s.orEmpty()
	t := newTimeFigure(s)
	t.caption(s)
	t.head()
	t.lanes()
	t.under()
	return t.write(w, figure{
		name: "timeline", title: s.figureTitle(), style: figureStyle(),
		about: s.View.Words + " Time runs from left to right; every lane is a term, and every flag a change in how it stands.",
	})
}

// A timeFigure is the timeline in the making.
type timeFigure struct {
	drawing
	sheet *Sheet
	axis  *axis
	flags map[string][]flag // by term
}

func newTimeFigure(s *Sheet) *timeFigure {
	plot := max(timePlot, numberRoom(s.Rounds)*float64(len(s.Rounds)))
	t := &timeFigure{sheet: s, axis: newAxis(s.Rounds, timeLeft, timeLeft+plot), flags: map[string][]flag{}}
	t.y, t.width = margin, timeLeft+plot+endOfTime+margin
	rounds := map[string]int{}
	for i, r := range s.Rounds {
		rounds[r.ID] = i
	}
	when := changeDatesOf(s.Timeline)
	for i := range s.Timeline {
		e := &s.Timeline[i]
		if round, ok := rounds[e.Round]; ok {
			id := e.Change.Term.ID
			t.flags[id] = append(t.flags[id], newFlag(s, &e.Change, round, t.axis.change(round, when.of(e))))
		}
	}
	return t
}

// changeDates are when terms changed, by round and term.
type changeDates map[[2]string]negotiation.Moment

func changeDatesOf(timeline []Entry) changeDates {
	d := changeDates{}
	for i := range timeline {
		e := &timeline[i]
		d[[2]string{e.Round, e.Change.Term.ID}] = e.Change.At
	}
	return d
}

// of returns when a change came about. What has no date of its own has the last
// of those that it came along with.
func (d changeDates) of(e *Entry) negotiation.Moment {
	at := e.Change.At
	if at != "" {
		return at
	}
	for _, term := range e.Change.Along {
		at = later(at, d[[2]string{e.Round, term.ID}])
	}
	return at
}

// numberRoom returns how far the numbers of rounds are apart at least.
func numberRoom(rounds []Round) float64 {
	room := 0.0
	for _, r := range rounds {
		room = max(room, headFace.width(strconv.Itoa(r.Number))+3)
	}
	return room
}

// end returns where the bars end.
func (t *timeFigure) end() float64 { return t.axis.to + endOfTime }

// head draws the numbers of the rounds over their shades, and leaves the shades to
// be drawn once it is known how far down they go.
func (t *timeFigure) head() {
	t.y += 6
	if len(t.sheet.Rounds) == 0 {
		t.paragraph(captionFace, "The record has no rounds.", 1)
		return
	}
	middles := make([]float64, len(t.sheet.Rounds))
	for i := range t.sheet.Rounds {
		from, to := t.axis.round(i)
		middles[i] = (from + to) / 2
	}
	t.y += headFace.line()
	for i, x := range spread(middles, numberRoom(t.sheet.Rounds), t.end()) {
		r := t.sheet.Rounds[i]
		t.open("round")
		t.title(roundInFull(r)...)
		text := strconv.Itoa(r.Number)
		t.text(headFace, "", atMiddle, x, t.y-headFace.line()/2, text)
		if r.ID == t.sheet.Round {
			w := headFace.width(text) + 2
			t.rect("chosen", x-w/2, t.y-headFace.line()-1, w, headFace.line()+1)
		}
		t.line("lead", x, t.y, middles[i], t.y+9)
		t.close()
	}
	t.y += 10
}

// lanes draws the lanes over the shades of the rounds.
func (t *timeFigure) lanes() {
	top, before := t.y, t.body.String()
	t.body.Reset()
	drawn := 0
	for i := range t.sheet.Issues {
		drawn += t.issue(&t.sheet.Issues[i])
	}
	lanes := t.body.String()
	t.body.Reset()
	t.body.WriteString(before)
	if drawn > 0 {
		t.shades(top)
		t.body.WriteString(lanes)
		t.scale()
	} else {
		t.paragraph(captionFace, "No term was ever settled or contested.", 1)
	}
	t.y += 8
}

// shades draws the rounds and the ticks of the axis, from a height down to here.
func (t *timeFigure) shades(top float64) {
	for i := range t.sheet.Rounds {
		from, to := t.axis.round(i)
		if t.axis.dated || i%2 == 0 {
			t.rect("shade", from, top, max(to-from, 1), t.y-top)
		}
	}
	for _, tick := range t.axis.ticks(smallFace) {
		t.line("rule", tick.x, top, tick.x, t.y+3)
	}
	t.body.WriteString("\n")
}

// scale writes what the ticks are.
func (t *timeFigure) scale() {
	t.line("rule", timeLeft, t.y, t.end(), t.y)
	list := t.axis.ticks(smallFace)
	for _, tick := range list {
		w := smallFace.width(tick.text) / 2
		t.text(smallFace, "", atMiddle, min(tick.x, t.width-w-2), t.y+4+smallFace.line()/2, tick.text)
	}
	if len(list) > 0 {
		t.y += 4 + smallFace.line()
	}
	t.body.WriteString("\n")
}

// issue draws the lanes under an issue and returns how many there are.
func (t *timeFigure) issue(issue *Issue) int {
	var rows []*Row
	for i := range issue.Rows {
		if t.worthALane(issue.Rows[i].Term.ID) {
			rows = append(rows, &issue.Rows[i])
		}
	}
	if len(rows) == 0 {
		return 0
	}
	t.y += 4
	t.open("issue-head")
	name := t.sheet.issueName(*issue)
	t.title(name)
	t.line("rule", margin, t.y, t.end(), t.y)
	t.y += issueFace.line() + 2
	t.text(issueFace, "", atStart, margin, t.y-issueFace.line()/2, issueFace.cut(shown(name), t.end()-margin))
	t.close()
	for _, row := range rows {
		t.lane(row)
	}
	return len(rows)
}

// worthALane reports whether a term was ever settled or contested.
func (t *timeFigure) worthALane(term string) bool {
	for _, f := range t.flags[term] {
		for _, s := range []negotiation.Status{f.change.Before, f.change.After} {
			if s == negotiation.StatusSettled || s == negotiation.StatusContested {
				return true
			}
		}
	}
	return false
}

// lane draws one term.
func (t *timeFigure) lane(row *Row) {
	flags := t.flags[row.Term.ID]
	rows := plant(flags, timeLeft, t.end())
	lines := labelFace.lay(termLabel(row), boardLabel-captionIndent, termLines)
	high := max(float64(len(lines))*labelFace.line(), float64(rows)*flagLine+laneBar) + lanePad
	t.open("row")
	t.title(termInFull(row)...)
	top := t.y + (high-float64(len(lines))*labelFace.line())/2
	for i, line := range lines {
		t.text(labelFace, "", atStart, margin+captionIndent, top+labelFace.line()*(float64(i)+0.5), line)
	}
	t.close()
	t.y += high
	bar := t.y - lanePad/2 - laneBar
	t.bars(flags, bar)
	for i := range flags {
		t.flag(&flags[i], bar)
	}
	t.body.WriteString("\n")
}

// bars draws how a term stood from change to change.
func (t *timeFigure) bars(flags []flag, y float64) {
	t.line("rule", timeLeft, y+laneBar/2, t.end(), y+laneBar/2)
	for i, f := range flags {
		end := t.end()
		if i+1 < len(flags) {
			end = flags[i+1].x
		}
		t.open("bar")
		t.title(f.change.Term.ID, t.inFull(&f))
		t.rect("box "+KeyOf(f.change.After).Class, f.x, y, end-f.x, laneBar)
		t.close()
	}
}

// inFull says everything that a flag is short for.
func (t *timeFigure) inFull(f *flag) string {
	r := t.sheet.Rounds[f.round]
	text := "round " + strconv.Itoa(r.Number) + ", " + r.ID
	if f.change.At != "" {
		text += ", " + string(f.change.At)
	}
	text += ": " + f.change.Words()
	if len(f.change.By) == 0 {
		if who := t.sheet.madeBy(f.change); who != "" {
			text += " (" + who + ")"
		}
	}
	return text
}

// flag draws a flag over a bar.
func (t *timeFigure) flag(f *flag, bar float64) {
	if f.row < 0 {
		return
	}
	foot := bar - float64(f.row)*flagLine
	key := KeyOf(f.change.After)
	t.line("tick pole "+key.Class, f.x, foot-flagLine+1, f.x, bar)
	middle := foot - flagLine/2
	if f.left {
		t.sign(" ground", f.change.After, f.x-signSize/2-1, middle)
		t.text(f.face(), "", atEnd, f.x-signSize-2.5, middle, f.label)
		return
	}
	t.sign(" ground", f.change.After, f.x+signSize/2+1, middle)
	t.text(f.face(), "", atStart, f.x+signSize+2.5, middle, f.label)
}

// under writes which rounds there are, side by side, and the legend.
func (t *timeFigure) under() {
	t.open("rounds")
	top, foot := t.y, t.y
	room := (t.width - 2*margin - legendGap) / 2
	half := (len(t.sheet.Rounds) + 1) / 2
	for i, r := range t.sheet.Rounds {
		x := float64(margin)
		if i >= half {
			x += room + legendGap
		}
		if i == half {
			t.y = top
		}
		name, dates := headLines(r)
		if dates != "" {
			name += ", " + dates
		}
		t.text(headFace, "", atMiddle, x+6.5, t.y+smallFace.line()/2+1, strconv.Itoa(r.Number))
		t.explain(x, room, name)
		foot = max(foot, t.y)
	}
	t.close()
	t.y = foot + 4
	t.paragraph(smallFace, flagsInWords, captionLines)
	t.y += 4
	t.legend(statusKeys, []MarkKey{keyOfMark(Reworded), keyOfMark(Reversed)})
}
