package page

import (
	"fmt"
	"strings"
	"time"

	"parley.example/negotiation"
)

// And joins a list for a sentence.
func And(list []string) string {
	switch len(list) {
	case 0:
		return "none"
	case 1:
		return list[0]
	}
	return strings.Join(list[:len(list)-1], ", ") + " and " + list[len(list)-1]
}

// Capital makes the first letter of a sentence a capital one.
func Capital(text string) string {
	for i, r := range text {
		return strings.ToUpper(string(r)) + text[i+len(string(r)):]
	}
	return text
}

// Count writes small numbers out.
func Count(n int) string {
	words := []string{"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	if n < len(words) {
		return words[n]
	}
	return fmt.Sprint(n)
}

// Plural writes a number and its noun.
func Plural(n int, one, many string) string {
	if n == 1 {
		return "one " + one
	}
	if n == 0 {
		return "no " + many
	}
	return Count(n) + " " + many
}

// Date writes a moment as people do, as exact as it is: "4 Sep 2016".
func Date(m negotiation.Moment) string {
	at, layout := m.First(), "2 Jan 2006"
	switch {
	case !m.IsValid():
		return ""
	case len(m) == len("2006"):
		layout = "2006"
	case len(m) == len("2006-01"):
		layout = "Jan 2006"
	case len(m) > len("2006-01-02"): // on the day of the place
		at, _ = time.Parse("2006-01-02", string(m[:len("2006-01-02")]))
	}
	return at.Format(layout)
}

// Day is date without the year.
func Day(m negotiation.Moment) string {
	text := Date(m)
	if len(m) > len("2006") {
		text = text[:len(text)-len(" 2006")]
	}
	return text
}
