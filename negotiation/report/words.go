package report

import (
	"strings"

	"parley.example/negotiation"
)

// viewOf resolves a view.
func (b *builder) viewOf(v negotiation.View) View {
	out := View{Text: v.String(), Circle: b.actors(v.Circle())}
	words := "On the record"
	if id, ok := strings.CutPrefix(v.Account(), "according-to:"); ok {
		out.Account = b.actor(id)
		words = "According to " + out.Account.named()
	} else if v.Account() == negotiation.AsReported.Account() {
		words = "As reported"
	}
	if len(out.Circle) == 0 {
		out.Words = words + ", among everyone."
		return out
	}
	var names []string
	for _, r := range out.Circle {
		names = append(names, r.named())
	}
	out.Words = words + ", among " + listInWords(names) + " alone."
	return out
}

// named returns the title with the id, or the id where there is no title.
func (r Ref) named() string {
	if r.Title == "" {
		return r.ID
	}
	return r.Title + " (" + r.ID + ")"
}

func datesInWords(start, end negotiation.Moment) string {
	switch {
	case start == "" && end == "":
		return ""
	case start == "":
		return "until " + string(end)
	case end == "" || start == end:
		return string(start)
	}
	return string(start) + " to " + string(end)
}

// listInWords joins words: a, b and c.
func listInWords(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
