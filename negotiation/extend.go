package negotiation

import "reflect"

// differences lists what a record that extends another would change in it.
func (r *Record) differences(more *Record) []Problem {
	var problems []Problem
	check := func(path string, was, now any) {
		if !reflect.ValueOf(now).IsZero() && !reflect.DeepEqual(was, now) {
			problems = append(problems, Problem{Path: path, Text: "differs from that of the talks, which it cannot change"})
		}
	}
	check("title", r.Title, more.Title)
	check("summary", r.Summary, more.Summary)
	if len(more.Parties) > 0 {
		check("parties", r.Parties, more.Parties)
	}
	if !more.Rule.IsZero() {
		check("rule", r.Rule, more.Rule)
	}
	return problems
}
