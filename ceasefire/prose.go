package ceasefire

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A prose gathers sentences.
type prose struct{ sentences []string }

// say adds a sentence that is made of those parts that are not empty. It gives it
// a capital and a full stop, and takes white space together.
func (s *prose) say(parts ...string) {
	text := oneLine(joined(" ", parts...))
	first, size := utf8.DecodeRuneInString(text)
	if size > 0 && first != utf8.RuneError {
		text = string(unicode.ToUpper(first)) + text[size:]
	}
	if !strings.HasSuffix(text, ".") {
		text += "."
	}
	s.sentences = append(s.sentences, text)
}

// tell adds a sentence about something, if that is stated.
func (s *prose) tell(before, something, after string) {
	if something != "" {
		s.say(before + something + after)
	}
}

// bind says who has to perform it, if that is stated.
func (s *prose) bind(bearers []string) { s.tell("It binds ", and(bearers), "") }

// String returns the sentences on one line.
func (s *prose) String() string { return strings.Join(s.sentences, " ") }

// oneLine takes all white space together, so that it is single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// phrase puts something before a text, if there is one.
func phrase(before, s string) string {
	if s == "" {
		return ""
	}
	return before + s
}

// wrap puts a text in brackets after a space, if there is one.
func wrap(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

// joined joins those texts that are not empty.
func joined(separator string, list ...string) string {
	var kept []string
	for _, s := range list {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, separator)
}

// phrases returns what a list says, one phrase an element.
func phrases[T any](list []T, say func(T) string) []string {
	all := make([]string, len(list))
	for i, v := range list {
		all[i] = say(v)
	}
	return all
}

// spaced returns words as a sentence has them, with spaces for their hyphens.
func spaced[T ~string](list []T) []string {
	return phrases(list, func(w T) string { return strings.ReplaceAll(string(w), "-", " ") })
}

// plain returns words as they are.
func plain[T ~string](list []T) []string {
	return phrases(list, func(w T) string { return string(w) })
}

// duration returns a span in words; empty if it is not stated.
func duration(s Span) string {
	if s.IsZero() {
		return ""
	}
	return s.Words()
}

// distance returns a distance; empty if it is not stated.
func distance(m Metres) string {
	if m == 0 {
		return ""
	}
	return m.String()
}

// when returns a point with the preposition that a sentence needs: "on
// 2016-09-12", "48 hours after signature"; empty if it is not stated.
func when(p Point) string {
	switch text := p.String(); {
	case text == "":
		return ""
	case p.Anchor != "" && p.Offset.IsZero() || p.At.HasClock():
		return "at " + text
	case p.Anchor != "":
		return text
	case strings.Count(string(p.At), "-") < 2:
		return "in " + text
	default:
		return "on " + text
	}
}

// phrase returns how a sentence says it; empty if it is not stated.
func (c DayCount) phrase() string {
	switch c {
	case Inclusive:
		return ", the first day counted"
	case Exclusive:
		return ", the first day not counted"
	}
	return ""
}
