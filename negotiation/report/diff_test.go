package report_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parley.example/negotiation/report"
)

func TestBracketsFollowTheConvention(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"", "", ""},
		{"the same", "the  same", "the same"},
		{"within five days", "within seven days", "within [five][seven] days"},
		{"within five days", "within five working days", "within five [][working] days"},
		{"within five working days", "within five days", "within five [working][] days"},
		{"", "all new", "[][all new]"},
		{"all old", "", "[all old][]"},
		{"one thing", "another matter", "[one thing][another matter]"},
		{"a b c", "c a b", "[][c] a b [c][]"},
		{"شهر واحد", "شهر كامل", "شهر [واحد][كامل]"},
		{"停火 七 日", "停火 三 日", "停火 [七][三] 日"},
	} {
		if got := report.Brackets(report.Diff(c.from, c.to)); got != c.want {
			t.Errorf("from %q to %q: %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

// side puts one of the two texts of a comparison together again.
func side(list []report.Piece, without report.PieceKind) string {
	var words []string
	for _, p := range list {
		if p.Kind != without {
			words = append(words, p.Text)
		}
	}
	return strings.Join(words, " ")
}

// bracketSide takes the old or the new brackets of a text without others.
func bracketSide(text string, old bool) string {
	var out strings.Builder
	for text != "" {
		before, rest, found := strings.Cut(text, "[")
		out.WriteString(before)
		if !found {
			break
		}
		was, rest, _ := strings.Cut(rest, "]")
		is, rest, _ := strings.Cut(strings.TrimPrefix(rest, "["), "]")
		if old {
			out.WriteString(was)
		} else {
			out.WriteString(is)
		}
		text = rest
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

// slowLength is the length of a longest common subsequence, worked out from its
// definition.
func slowLength(a, b []string, known map[[2]int]int) int {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	key := [2]int{len(a), len(b)}
	if n, ok := known[key]; ok {
		return n
	}
	n := max(slowLength(a[1:], b, known), slowLength(a, b[1:], known))
	if a[0] == b[0] {
		n = max(n, 1+slowLength(a[1:], b[1:], known))
	}
	known[key] = n
	return n
}

func randomText(rng *rand.Rand, most int) string {
	words := make([]string, rng.IntN(most+1))
	for i := range words {
		words[i] = string(rune('a' + rng.IntN(4)))
	}
	return strings.Join(words, " ")
}

func TestDiffGivesBothTextsBack(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 7))
	for range 3000 {
		from, to := randomText(rng, 14), randomText(rng, 14)
		list := report.Diff(from, to)
		if got := side(list, report.PieceNew); got != from {
			t.Errorf("from %q to %q: the old text is %q", from, to, got)
		}
		if got := side(list, report.PieceOld); got != to {
			t.Errorf("from %q to %q: the new text is %q", from, to, got)
		}
		text := report.Brackets(list)
		if got := bracketSide(text, true); got != from {
			t.Errorf("the old brackets of %q give %q, want %q", text, got, from)
		}
		if got := bracketSide(text, false); got != to {
			t.Errorf("the new brackets of %q give %q, want %q", text, got, to)
		}
	}
}

func TestDiffKeepsAsManyWordsAsCanBe(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 5))
	for range 2000 {
		from, to := randomText(rng, 12), randomText(rng, 12)
		var same []string
		list := report.Diff(from, to)
		for i, p := range list {
			if p.Kind == report.PieceSame {
				same = append(same, strings.Fields(p.Text)...)
			}
			if i > 0 && list[i-1].Kind == p.Kind || i > 0 && list[i-1].Kind == report.PieceNew && p.Kind == report.PieceOld {
				t.Errorf("from %q to %q: %v after %v", from, to, p, list[i-1])
			}
		}
		want := slowLength(strings.Fields(from), strings.Fields(to), map[[2]int]int{})
		if len(same) != want {
			t.Errorf("from %q to %q: %d words are the same, want %d", from, to, len(same), want)
		}
	}
}

func TestDiffOfLongTextsIsBounded(t *testing.T) {
	from := "first " + strings.Repeat("a b ", 20_000) + "last"
	to := "first " + strings.Repeat("b c ", 20_000) + "last"
	list := report.Diff(from, to)
	if len(list) != 4 || list[0].Text != "first" || list[3].Text != "last" {
		t.Fatalf("%d pieces", len(list))
	}
	if side(list, report.PieceNew) != from || side(list, report.PieceOld) != to {
		t.Error("the texts are not given back")
	}
	if n := testing.AllocsPerRun(1, func() { report.Diff(from, from) }); n > 100 {
		t.Errorf("%v allocations where nothing differs", n)
	}
}

func TestPieceKindsHaveTexts(t *testing.T) {
	for i, want := range []string{"same", "old", "new", "same"} {
		text, err := report.PieceKind(i).MarshalText()
		if err != nil || string(text) != want {
			t.Errorf("%d is %q, %v", i, text, err)
		}
		var k report.PieceKind
		if err := k.UnmarshalText(text); err != nil || k.String() != want {
			t.Errorf("%q is read as %v, %v", text, k, err)
		}
	}
}

func TestRivalBracketsNameSponsors(t *testing.T) {
	us, russia, iran := report.Ref{ID: "us"}, report.Ref{ID: "russia"}, report.Ref{ID: "iran"}
	for _, c := range []struct {
		rivals []report.Rival
		want   string
	}{
		{nil, ""},
		{[]report.Rival{{Wording: "alone", Sponsors: []report.Ref{us}}}, "alone"},
		{
			[]report.Rival{{Wording: "within seven days", Sponsors: []report.Ref{us}}, {Wording: "within three days", Sponsors: []report.Ref{russia, iran}}},
			"within [us: seven][russia, iran: three] days",
		},
		{
			[]report.Rival{{Wording: "all aircraft", Sponsors: []report.Ref{us}}, {Wording: "all Syrian aircraft", Sponsors: []report.Ref{russia}}, {Wording: "aircraft", Sponsors: []report.Ref{iran}}},
			"[us: all][russia: all Syrian][iran: –] aircraft",
		},
	} {
		if got := report.RivalBrackets(report.Merge(c.rivals)); got != c.want {
			t.Errorf("%v: %q, want %q", c.rivals, got, c.want)
		}
	}
}

// Whoever takes its own variant everywhere reads its own wording.
func TestMergeGivesEveryWordingBack(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 3))
	for range 2000 {
		var list []report.Rival
		for i := range 1 + rng.IntN(4) {
			list = append(list, report.Rival{Wording: randomText(rng, 9), Sponsors: []report.Ref{{ID: string(rune('A' + i))}}})
		}
		merged := report.Merge(list)
		for _, r := range list {
			var words []string
			for _, p := range merged {
				words = append(words, strings.Fields(p.Text)...)
				for _, v := range p.Variants {
					if slices.Contains(v.Sponsors, r.Sponsors[0]) {
						words = append(words, strings.Fields(v.Text)...)
					}
				}
			}
			if got := strings.Join(words, " "); got != r.Wording {
				t.Errorf("%v in %v reads %q", r, merged, got)
			}
		}
	}
}

// Many long rivals are bounded together: the words in common are found where
// there is room to look for them.
func TestMergeOfManyLongRivalsIsBounded(t *testing.T) {
	var list []report.Rival
	for i := range 300 {
		var text strings.Builder
		for w := range 1000 {
			text.WriteString(string(rune('a'+(w*i)%26)) + " ")
		}
		list = append(list, report.Rival{Wording: strings.TrimSpace(text.String()), Sponsors: []report.Ref{{ID: "a"}}})
	}
	merged := report.Merge(list)
	var first []string
	for _, p := range merged {
		if p.Variants != nil {
			p.Text = p.Variants[0].Text
		}
		if p.Text != "" {
			first = append(first, p.Text)
		}
	}
	if strings.Join(first, " ") != list[0].Wording {
		t.Error("the first wording is not given back")
	}
}
