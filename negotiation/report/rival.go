package report

import (
	"slices"
	"strings"

	"parley.example/negotiation"
)

// A Rival is one wording that parties stand for while a term is not settled.
type Rival struct {
	Wording  string `json:"wording"`
	Sponsors []Ref  `json:"sponsors"`
}

// A Passage is a stretch of the text that rival wordings make together: words
// that all of them have, or the variants in their place.
type Passage struct {
	Text     string    `json:"text,omitzero"`      // of all
	Variants []Variant `json:"variants,omitempty"` // where they differ, in the order of the wordings
}

// A Variant is what some wordings have in one place. Its text can be empty.
type Variant struct {
	Text     string `json:"text"`
	Sponsors []Ref  `json:"sponsors"`
}

// rivals returns the wordings that somebody stands for, in the order in which
// they came up, each with those who do.
func rivals(s negotiation.Standing, positions []Position) []Rival {
	var list []Rival
	for _, w := range s.Candidates() {
		r := Rival{Wording: w}
		for _, p := range positions {
			if (p.Stance == negotiation.Propose || p.Stance == negotiation.Accept) && p.Wording == w {
				r.Sponsors = append(r.Sponsors, p.Actor)
			}
		}
		if r.Sponsors != nil && w != "" {
			list = append(list, r)
		}
	}
	return list
}

// Merge writes rival wordings as one text: what all have in common, and between
// that the variants. Taking in each place the variant of one of them gives its
// wording. Of two wordings as many words as can be are common, within the bounds of
// Diff; of more, those that are left when each in turn is compared with what the
// ones before it have in common.
func Merge(list []Rival) []Passage {
	if len(list) == 0 {
		return nil
	}
	texts := make([][]string, len(list))
	for i, r := range list {
		texts[i] = strings.Fields(r.Wording)
	}
	shared := texts[0]
	for _, text := range texts[1:] {
		var kept []string
		for _, m := range aligned(shared, text, eachOf(len(texts))) {
			kept = append(kept, shared[m.a])
		}
		shared = kept
	}
	return weaveTexts(list, texts, shared)
}

// aligned is common, but for words that both texts begin or end with.
func aligned(a, b []string, most int) []match {
	var list []match
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		list = append(list, match{head, head})
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	for _, m := range common(a[head:len(a)-tail], b[head:len(b)-tail], most) {
		list = append(list, match{m.a + head, m.b + head})
	}
	for n := tail; n > 0; n-- {
		list = append(list, match{len(a) - n, len(b) - n})
	}
	return list
}

// weaveTexts parts texts at the words that they share, each taken where it comes
// first after the one before.
func weaveTexts(list []Rival, texts [][]string, shared []string) []Passage {
	var out []Passage
	var same []string
	flush := func() {
		if same != nil {
			out = append(out, Passage{Text: strings.Join(same, " ")})
			same = nil
		}
	}
	gap := func(parts []string) {
		if slices.ContainsFunc(parts, func(part string) bool { return part != "" }) {
			flush()
			out = append(out, Passage{Variants: variants(list, parts)})
		}
	}
	parts := make([]string, len(texts))
	for _, word := range shared {
		for i := range texts {
			n := slices.Index(texts[i], word)
			parts[i] = strings.Join(texts[i][:n], " ")
			texts[i] = texts[i][n+1:]
		}
		gap(parts)
		same = append(same, word)
	}
	for i := range texts {
		parts[i] = strings.Join(texts[i], " ")
	}
	gap(parts)
	flush()
	return out
}

// variants gathers the wordings that have the same in one place.
func variants(list []Rival, parts []string) []Variant {
	var out []Variant
	for i, part := range parts {
		n := slices.IndexFunc(out, func(v Variant) bool { return v.Text == part })
		if n < 0 {
			n = len(out)
			out = append(out, Variant{Text: part})
		}
		out[n].Sponsors = append(out[n].Sponsors, list[i].Sponsors...)
	}
	return out
}

// RivalBrackets writes rival wordings as drafts of treaties do, each variant in
// square brackets after its sponsors: "within [us: seven][russia: three] days". A
// variant without words is a dash.
func RivalBrackets(list []Passage) string {
	words := make([]string, len(list))
	for i, p := range list {
		var text strings.Builder
		text.WriteString(p.Text)
		for _, v := range p.Variants {
			var names []string
			for _, s := range v.Sponsors {
				names = append(names, s.ID)
			}
			if v.Text == "" {
				v.Text = "–"
			}
			text.WriteString("[" + strings.Join(names, ", ") + ": " + v.Text + "]")
		}
		words[i] = text.String()
	}
	return strings.Join(words, " ")
}
