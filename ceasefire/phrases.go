package ceasefire

import (
	"strconv"
	"strings"
)

// String returns w as a sentence has it: "on friday from 09:00 to 12:00 from
// 2016-09-12 to 2016-09-18 (Asia/Damascus)"; "always" if w is zero.
func (w Window) String() string {
	days := phrase("on ", and(plain(w.Days)))
	hours := joined(" ", phrase("from ", string(w.From)), phrase("to ", string(w.To)))
	if days == "" && hours != "" {
		days = "every day"
	}
	dates := joined(" ", phrase("from ", string(w.Start)), phrase("to ", string(w.End)))
	if text := joined(" ", days, hours, dates); text != "" {
		return oneLine(text + wrap(w.Zone))
	}
	return oneLine("always" + wrap(w.Zone))
}

// String returns q as a sentence has it: "600 lorries per day, of which fuel 50
// and north 300"; "nothing" if q is zero.
func (q Quota) String() string {
	if q.Name == "" && q.Amount == 0 && q.Unit == "" && len(q.Parts) == 0 && q.Per.IsZero() {
		return "nothing"
	}
	return oneLine(q.phrase(maxParts))
}

func (q Quota) phrase(depth int) string {
	text := joined(" ", q.Name, q.limit(), strconv.Itoa(q.Amount), q.units(), rate(q.Per))
	if len(q.Parts) == 0 || depth == 0 {
		return text
	}
	return text + ", of which " + and(phrases(q.Parts, func(part Quota) string {
		if part.Unit == q.Unit {
			part.Unit = ""
		}
		if len(part.Parts) == 0 {
			return part.phrase(depth - 1)
		}
		return part.phrase(depth-1) + ","
	}))
}

func (q Quota) limit() string {
	if q.AtMost {
		return "at most"
	}
	return ""
}

func (q Quota) units() string {
	if q.Amount == 1 || q.Unit == "" {
		return q.Unit
	}
	return plural(q.Unit)
}

// plural returns an English noun as there are several.
func plural(noun string) string {
	stem, y := strings.CutSuffix(noun, "y")
	switch {
	case y && stem != "" && !strings.Contains("aeiou", stem[len(stem)-1:]):
		return stem + "ies"
	case strings.HasSuffix(noun, "s"), strings.HasSuffix(noun, "x"), strings.HasSuffix(noun, "ch"), strings.HasSuffix(noun, "sh"):
		return noun + "es"
	}
	return noun + "s"
}

// rate returns a span as that in which something comes: "per day", "in 2 months".
func rate(per Span) string {
	text := duration(per)
	if unit, one := strings.CutPrefix(text, "1 "); one && !strings.Contains(unit, " ") {
		return "per " + unit
	}
	return phrase("in ", text)
}

// cadence returns a span as that after which something comes again: "every day",
// "every 2 months".
func cadence(every Span) string {
	text := duration(every)
	if unit, one := strings.CutPrefix(text, "1 "); one && !strings.Contains(unit, " ") {
		return "every " + unit
	}
	return phrase("every ", text)
}

// String returns q as a sentence has it: "7 quiet days in Aleppo, without
// shelling, as seen by un"; "0 quiet days" if q is zero.
func (q Quiet) String() string {
	days := strconv.Itoa(q.Days) + " quiet days"
	if q.Days == 1 {
		days = "1 quiet day"
	}
	return oneLine(joined(", ",
		days+phrase(" in ", q.Area.String()),
		phrase("without ", or(spaced(q.Kinds))),
		phrase("as seen by ", and(q.Verifier)),
		q.calendar(),
		strings.TrimPrefix(q.Count.phrase(), ", "),
		q.Unseen.phrase(),
		phrase("establishing ", q.Fact)))
}

// calendar says when a day begins.
func (q Quiet) calendar() string {
	if q.Begins == "" && q.Zone == "" {
		return ""
	}
	return "the days beginning" + phrase(" at ", string(q.Begins)) + phrase(" in the zone ", q.Zone)
}

func (u UnseenPolicy) phrase() string {
	switch u {
	case UnseenBreaks:
		return "a day that nobody could observe breaking them"
	case UnseenHolds:
		return "a day that nobody could observe counting as quiet"
	case UnseenSkips:
		return "a day that nobody could observe passed over"
	}
	return ""
}

// wait says what quiet has to come first.
func (s *prose) wait(after []Quiet) {
	s.tell("It comes after ", strings.Join(phrases(after, Quiet.String), "; and after "), "")
}

// verify says who checks, if that is stated.
func (s *prose) verify(verifier string) { s.tell("It is verified by ", verifier, "") }
