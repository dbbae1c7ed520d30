package report

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"

	"parley.example/negotiation"
)

// WriteMarkdown writes the sheet as Markdown, in the dialect of GitHub, to be
// pasted into an issue or a wiki. What the sheet has nothing of is left out.
// Whatever comes from the record is escaped, so that it shows as it was written
// and cannot be markup, mention anybody or become a link; what a terminal might
// act upon comes out as U+FFFD. Only sources link, and only to a [Source.Link].
// The error is that of the writer.
func (s *Sheet) WriteMarkdown(w io.Writer) error {
	s = s.orEmpty()
	m := &markdown{out: bufio.NewWriter(w), sheet: s}
	m.top()
	m.board()
	m.round()
	m.changes()
	m.timeline()
	m.parties()
	m.ledgers()
	for i := range s.Terms {
		m.term(&s.Terms[i])
	}
	m.besides()
	m.disputes()
	m.sources()
	return m.out.Flush()
}

// A markdown is a page of Markdown. What its methods take as text is escaped;
// what they take as inline is Markdown already.
type markdown struct {
	out    *bufio.Writer
	sheet  *Sheet
	inList bool
}

// line writes a line of Markdown.
func (m *markdown) line(inline string) {
	m.out.WriteString(inline)
	m.out.WriteByte('\n')
}

// block begins a block: after a list an empty line has to part them.
func (m *markdown) block(inline string) {
	m.line("")
	m.line(inline)
	m.inList = false
}

func (m *markdown) heading(level int, text string) {
	m.block(strings.Repeat("#", level) + " " + cmp.Or(inMarkdown(text), "–"))
}

// bullet writes an item of a list, in so many lists.
func (m *markdown) bullet(depth int, inline string) {
	if !m.inList {
		m.line("")
		m.inList = true
	}
	m.line(strings.Repeat("  ", depth) + "- " + inline)
}

// row writes a row of a table.
func (m *markdown) row(cells ...string) { m.line("| " + strings.Join(cells, " | ") + " |") }

// table begins a table.
func (m *markdown) table(heads ...string) {
	m.line("")
	m.inList = false
	m.row(heads...)
	m.row(strings.Split(strings.Repeat("--- ", len(heads)-1)+"---", " ")...)
}

// strong makes text bold.
func strong(text string) string {
	if s := inMarkdown(text); s != "" {
		return "**" + s + "**"
	}
	return ""
}

// cites links to the sources of some statements.
func (m *markdown) cites(statements ...int) string {
	var cites []Cite
	for _, n := range statements {
		s, _ := m.sheet.Statement(n)
		cites = append(cites, s.Sources...)
	}
	return m.links(cites)
}

// links refers to sources, each once.
func (m *markdown) links(cites []Cite) string {
	var text strings.Builder
	seen := map[int]bool{}
	for _, c := range cites {
		from, ok := m.sheet.Source(c.Source)
		if !ok || seen[c.Source] {
			continue
		}
		seen[c.Source] = true
		if CheckLink(from.Link) == "" {
			fmt.Fprintf(&text, ` \[%d\]`, c.Source)
		} else {
			fmt.Fprintf(&text, ` [\[%d\]][%d]`, c.Source, c.Source)
		}
	}
	return text.String()
}

// said gives the dates and the sources of some statements.
func (m *markdown) said(statements []int) string {
	dates := inMarkdown(datesOf(m.sheet, statements))
	if dates != "" {
		dates = " " + dates
	}
	return dates + m.cites(statements...)
}

func (m *markdown) top() {
	title := m.sheet.Title
	if strings.TrimSpace(Clean(title)) == "" {
		title = "A record without a title"
	}
	m.line("# " + inMarkdown(title))
	if words := inMarkdown(m.sheet.View.Words); words != "" {
		m.block(words)
	}
	if m.sheet.Round == "" && len(m.sheet.Rounds) == 0 {
		m.block("The record has no rounds.")
	}
	if summary := inMarkdown(m.sheet.Summary); summary != "" {
		m.block(summary)
	}
}

// panelColumns is how many rounds stand in one table.
const panelColumns = 15

func (m *markdown) board() {
	if len(m.sheet.Rounds) == 0 {
		return
	}
	m.heading(2, "Board")
	m.table("", "Round", "Dates", "Where", "Phase")
	for _, r := range m.sheet.Rounds {
		m.row(m.number(r), inMarkdown(r.Ref().tagged()), inMarkdown(r.Dates), inMarkdown(r.Venue), inMarkdown(r.Phase))
	}
	if m.sheet.Rows() == 0 {
		m.block("The record has no terms.")
		return
	}
	for first := 0; first < len(m.sheet.Rounds); first += panelColumns {
		m.panel(first, min(first+panelColumns, len(m.sheet.Rounds)))
	}
	m.legend()
}

// legend explains the signs and marks.
func (m *markdown) legend() {
	if len(m.sheet.Legend)+len(m.sheet.Marks) > 0 {
		m.table("", "", "")
	}
	for _, k := range m.sheet.Legend {
		m.row(inMarkdown(k.Sign), strong(k.Word), inMarkdown(k.Meaning))
	}
	for _, k := range m.sheet.Marks {
		m.row(inMarkdown(k.Sign), inMarkdown(k.Word), inMarkdown(k.Meaning))
	}
}

// number gives the number of a round, in bold if it is the chosen one.
func (m *markdown) number(r Round) string {
	if r.ID == m.sheet.Round {
		return strong(fmt.Sprint(r.Number))
	}
	return fmt.Sprint(r.Number)
}

// panel writes the board of some rounds.
func (m *markdown) panel(first, next int) {
	heads := []string{""}
	for _, r := range m.sheet.Rounds[first:next] {
		heads = append(heads, m.number(r))
	}
	m.table(heads...)
	for _, issue := range m.sheet.Issues {
		if len(issue.Rows) == 0 {
			continue
		}
		cells := make([]string, len(heads))
		cells[0] = strong(m.sheet.issueName(issue))
		m.row(cells...)
		for _, row := range issue.Rows {
			clear(cells)
			cells[0] = inMarkdown(row.Term.ID)
			for i := first; i < min(next, len(row.Cells)); i++ {
				c := row.Cells[i]
				cells[1+i-first] = strings.TrimSpace(inMarkdown(c.Key().Sign) + " " + inMarkdown(c.Marks.Signs()))
			}
			m.row(cells...)
		}
	}
}

func (m *markdown) round() {
	n := m.sheet.RoundNumber(m.sheet.Round)
	if n == 0 || m.sheet.Rows() == 0 {
		return
	}
	m.heading(2, fmt.Sprintf("Round %d, %s", n, m.sheet.Rounds[n-1].Ref().tagged()))
	for _, issue := range m.sheet.Issues {
		if len(issue.Rows) > 0 {
			m.heading(3, m.sheet.issueName(issue))
			m.standings(issue.Rows)
		}
	}
}

// standings writes the terms of an issue, the untabled gathered at the end.
func (m *markdown) standings(rows []Row) {
	var untabled []string
	for i := range rows {
		row := &rows[i]
		if row.Now.Status == negotiation.StatusUntabled {
			untabled = append(untabled, row.Term.ID)
			continue
		}
		m.bullet(0, inStatus(row.Now.Status)+" "+inMarkdown(row.name()))
		m.standing(1, &row.Now)
	}
	if untabled != nil {
		m.bullet(0, inStatus(negotiation.StatusUntabled)+" "+inMarkdown(strings.Join(untabled, ", ")))
	}
}

// inStatus writes the sign and the word of a status.
func inStatus(s negotiation.Status) string {
	k := KeyOf(s)
	return inMarkdown(k.Sign) + " " + strong(k.Word)
}

// standing writes what there is to know of a standing beside its status.
func (m *markdown) standing(depth int, s *Standing) {
	for _, text := range []string{s.Notes(), s.wordingWords()} {
		if text != "" {
			m.bullet(depth, inMarkdown(text))
		}
	}
	for _, held := range gather(s.Positions, s.shown()) {
		m.bullet(depth, inMarkdown(held.names()+": "+held.words)+m.said(held.statements))
	}
	if len(s.HoldOuts) > 0 {
		m.bullet(depth, "holding out: "+inMarkdown(strings.Join(idsOf(s.HoldOuts), ", ")))
	}
	for _, d := range s.Duties {
		m.bullet(depth, "duty: "+inMarkdown(d.Words()))
	}
}
