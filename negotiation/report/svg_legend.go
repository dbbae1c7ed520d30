package report

import "strconv"

const (
	legendGap  = 14 // between the two columns of a legend
	legendText = 20 // where its text begins
)

// figureTitle returns the title of the record, or what stands for it.
func (s *Sheet) figureTitle() string {
	if shown(s.Title) == "" {
		return "A record without a title"
	}
	return s.Title
}

// caption writes the title, through whose eyes it is and which round is framed.
func (d *drawing) caption(s *Sheet) {
	d.paragraph(titleFace, s.figureTitle(), titleLines)
	d.y += 3
	d.paragraph(captionFace, s.View.Words, captionLines)
	if n := s.RoundNumber(s.Round); n > 0 {
		r := s.Rounds[n-1]
		text := "In the frame: round " + strconv.Itoa(n) + ", " + heldTogether(r.Ref().Label())
		if r.Dates != "" {
			text += ", " + r.Dates
		}
		d.paragraph(captionFace, text+".", captionLines)
	}
}

// legend writes what the signs and the marks mean, side by side.
func (d *drawing) legend(statuses []StatusKey, marks []MarkKey) {
	d.line("rule", margin, d.y, d.width-margin, d.y)
	d.y += 4
	top := d.y
	room := (d.width - 2*margin - legendGap) / 2
	d.open("legend")
	for _, k := range statuses {
		d.rect("box "+k.Class, margin, d.y+0.6, 13, smallFace.line()+1)
		d.sign("", k.Status, margin+6.5, d.y+smallFace.line()/2+1.1)
		d.explain(margin, room, k.Word+": "+k.Meaning)
	}
	foot := d.y
	d.y = top
	x := margin + room + legendGap
	for _, k := range marks {
		d.text(markFace, "", atMiddle, x+6.5, d.y+smallFace.line()/2+1, k.Sign)
		d.explain(x, room, k.Word+": "+k.Meaning)
	}
	d.close()
	d.y = max(foot, d.y) + margin - 4
}

// explain writes a text of the legend beside its sign.
func (d *drawing) explain(x, room float64, s string) {
	d.y++
	for _, line := range smallFace.lay(s, room-legendText, titleLines) {
		d.text(smallFace, "", atStart, x+legendText, d.y+smallFace.line()/2, line)
		d.y += smallFace.line()
	}
	d.y += 2
}
