package report_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

func textOf(t testing.TB, s *report.Sheet, o report.TextOptions) string {
	t.Helper()
	var out bytes.Buffer
	if err := s.WriteText(&out, o); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestWantColor(t *testing.T) {
	env := func(with map[string]string) func(string) string {
		return func(name string) string { return with[name] }
	}
	none, no, dumb := env(nil), env(map[string]string{"NO_COLOR": "1"}), env(map[string]string{"TERM": "dumb"})
	for _, c := range []struct {
		when     string
		terminal bool
		getenv   func(string) string
		want     bool
	}{
		{"", true, none, true},
		{"auto", true, none, true},
		{"auto", false, none, false},
		{"auto", true, no, false},
		{"auto", true, dumb, false},
		{"always", false, no, true},
		{"never", true, none, false},
	} {
		if got, err := report.WantColor(c.when, c.terminal, c.getenv); err != nil || got != c.want {
			t.Errorf("%+v: %v, %v", c, got, err)
		}
	}
	if _, err := report.WantColor("sometimes", true, none); err == nil {
		t.Error("sometimes is taken")
	}
}

func TestTextKeepsToItsWidth(t *testing.T) {
	for _, c := range randomCases(31, 40) {
		poison(&c.rec, "停火 "+strings.Repeat("x", 200)+" "+strings.Repeat("长", 90), "https://example.org/"+strings.Repeat("a/", 90))
		s := sheetOf(t, c.rec, c.view, c.o)
		for _, columns := range []int{40, 61, 80, 100, 200} {
			checkText(columns)(t, s, textOf(t, s, report.TextOptions{Columns: columns}))
		}
		for few := range 3 {
			checkText(40)(t, s, textOf(t, s, report.TextOptions{Columns: 1 + 10*few}))
		}
		checkText(80)(t, s, textOf(t, s, report.TextOptions{}))
	}
}

func TestTextInASCIIHasNoOtherSignsOfItsOwn(t *testing.T) {
	for _, c := range randomCases(32, 60) {
		c.o.AllTerms, c.o.Ledgers, c.o.Disputes = true, true, true
		s := sheetOf(t, c.rec, c.view, c.o)
		text := textOf(t, s, report.TextOptions{ASCII: true})
		for line := range strings.Lines(text) {
			for _, sign := range []string{"→", "“", "”", "–", "×", "●", "◐", "◔", "○", "·", "…"} {
				if strings.Contains(line, sign) {
					t.Errorf("%q is in %q", sign, line)
				}
			}
		}
	}
}

// Whatever is in colour has a sign or a word: without colour nothing is lost, which
// checkColor sees to, and where a colour is there is something to be read.
func TestColourIsNeverAlone(t *testing.T) {
	s := sheetOf(t, readSyria(t), negotiation.OnRecord, report.Options{Round: "hangzhou"})
	text := textOf(t, s, report.TextOptions{Color: true})
	coloured := regexp.MustCompile("\x1b\\[([0-9;]+)m([^\x1b]*)\x1b\\[0m").FindAllStringSubmatch(text, -1)
	if len(coloured) < 100 {
		t.Fatalf("%d stretches are in colour", len(coloured))
	}
	signs := map[string]string{}
	for _, m := range coloured {
		sign := strings.TrimSpace(m[2])
		if sign == "" {
			t.Errorf("nothing is in colour %s", m[1])
		}
		if first, _, _ := strings.Cut(sign, " "); strings.HasPrefix(m[1], "38;5;") {
			if other := signs[m[1]]; other != "" && other != first {
				t.Errorf("colour %s is that of %s and of %s", m[1], other, first)
			}
			signs[m[1]] = first
		}
	}
	if strings.Count(text, "\x1b[0m") != len(coloured) {
		t.Error("a colour has no end")
	}
}

// A board that is too wide is parted, and every round is in one of the parts.
func TestBoardsThatAreTooWideAreParted(t *testing.T) {
	r := newRecord()
	r.Rounds = nil
	for i := range 60 {
		r.Rounds = append(r.Rounds, negotiation.Round{ID: "round-" + strings.Repeat("i", i%5) + string(rune('a'+i%26)) + string(rune('a'+i/26))})
	}
	r.say(r.Rounds[7].ID, "us", "aid", negotiation.Propose).say(r.Rounds[9].ID, "russia", "aid", negotiation.Accept)
	s := sheetOf(t, r.Record, negotiation.OnRecord, report.Options{})
	text := textOf(t, s, report.TextOptions{})
	cells := 0
	for line := range strings.Lines(text) {
		if name, rest, ok := strings.Cut(strings.TrimSpace(line), " "); ok && name == "aid" && !strings.Contains(rest, ":") {
			cells += len(strings.Fields(rest))
		}
	}
	if cells != 60 {
		t.Errorf("%d cells, want 60", cells)
	}
	if wide := textOf(t, s, report.TextOptions{Columns: 400}); strings.Count(wide, "\n  aid ") != 1 {
		t.Error("a wide page has more than one part")
	}
}

func TestLongNamesOfTermsAreBrokenAndNotCut(t *testing.T) {
	r := newRecord()
	id := strings.Repeat("long-name.", 6)
	r.Terms = append(r.Terms, negotiation.Term{ID: id})
	text := textOf(t, sheetOf(t, r.Record, negotiation.OnRecord, report.Options{}), report.TextOptions{Columns: 60})
	var name strings.Builder
	begun := false
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		if begun = begun || strings.HasPrefix(line, "  long-"); !begun || len(fields) == 0 {
			continue
		}
		if name.WriteString(fields[0]); name.Len() >= len(id) {
			break
		}
	}
	if name.String() != id {
		t.Errorf("it reads %q", name.String())
	}
}

func TestSectionsWithoutAnythingAreLeftOut(t *testing.T) {
	r := newRecord()
	s := sheetOf(t, r.Record, negotiation.OnRecord, report.Options{Round: "one"})
	s.Parties = nil
	text := textOf(t, s, report.TextOptions{})
	for _, title := range []string{"Timeline", "Parties", "Ledgers", "Term ", "By two accounts", "In dispute", "Sources", "What changed"} {
		if strings.Contains(text, "\n"+title) {
			t.Errorf("%q is there:\n%s", title, text)
		}
	}
	if nothing := textOf(t, &report.Sheet{}, report.TextOptions{}); !strings.HasPrefix(nothing, "A record without a title\n") {
		t.Errorf("%q", nothing)
	}
}
