package negotiation

import (
	"encoding/json"
	"testing"
)

func TestValidateStatements(t *testing.T) {
	check(t, []breach{
		{"by: one actor, or several jointly", func(r *Record) {
			r.Statements[0].By, r.Statements[1].By = nil, IDs{}
		}, []string{
			"statements[0].by: missing: it takes at least one speaker",
			"statements[1].by: missing: it takes at least one speaker",
		}},
		{"about: omitted, it is each speaker's own; an empty list is refused", func(r *Record) {
			r.Statements[0].About = IDs{}
		}, []string{"statements[0].about: empty: leave it out if the speakers speak for themselves"}},
		{"a statement has a stance", func(r *Record) {
			r.Statements[0].Stance = ""
		}, []string{"statements[0].stance: missing: one of propose, accept, in-principle, reserve, abstain, reject, withdraw, comment"}},
		{"a stance is one of these words", func(r *Record) {
			r.Statements[0].Stance, r.Statements[1].Stance, r.Statements[3].Stance = "acept", "Accept", "silence"
		}, []string{
			`statements[0].stance: no stance "acept"; did you mean "accept"?`,
			`statements[1].stance: no stance "Accept"; did you mean "accept"?`,
			`statements[3].stance: no stance "silence"`,
		}},
		{"dates that do not exist", func(r *Record) {
			r.Statements[0].At, r.Statements[1].Until = "2016-02-30", "soon"
		}, []string{
			`statements[0].at: "2016-02-30" is no year (2016), month (2016-09), date (2016-09-03) or date-time with its zone (2016-09-03T19:00Z) that exists`,
			`statements[1].until: "soon" is no year (2016), month (2016-09), date (2016-09-03) or date-time with its zone (2016-09-03T19:00Z) that exists`,
		}},
		{"details, only beside a text proposed or accepted: there is none", func(r *Record) {
			r.Statements[0].Text = ""
		}, []string{"statements[0].details: go with the text that they word, and there is none"}},
		{"details are JSON, and not null", func(r *Record) {
			r.Statements[0].Details = json.RawMessage("{")
			r.Terms[0].Details = json.RawMessage("")
			r.Terms[1].Details = json.RawMessage(" null\n")
		}, []string{
			"terms[0].details: not valid JSON",
			"terms[1].details: null: leave it out if there are none",
			"statements[0].details: not valid JSON",
		}},
		{"a text that is blank", func(r *Record) {
			r.Statements[0].Text, r.Statements[2].Text = " \n", "\u00a0\u2003"
		}, []string{"statements[0].text: blank", "statements[2].text: blank"}},
	})
}

// What may stand beside each stance, a row for every word of the table.
func TestValidateStanceFields(t *testing.T) {
	const (
		badText    = "text: goes with propose, accept, reject or reserve, not with "
		badDetails = "details: go with a text that is proposed or accepted, not with "
		badIf      = "if: goes with propose, accept or in-principle, not with "
		badUntil   = "until: does not go with "
	)
	for _, c := range []struct {
		stance Stance
		want   []string
	}{
		{Propose, nil},
		{Accept, nil},
		{InPrinciple, []string{badText, badDetails}},
		{Reserve, []string{badDetails, badIf}},
		{Abstain, []string{badText, badDetails, badIf}},
		{Reject, []string{badDetails, badIf}},
		{Withdraw, []string{badText, badDetails, badIf, badUntil}},
		{Comment, []string{badText, badDetails, badIf, badUntil}},
		{"of no kind", []string{"stance: no stance "}},
	} {
		t.Run(string(c.stance), func(t *testing.T) {
			r := sound()
			r.Statements = append(r.Statements, Statement{
				Round: "geneva", By: IDs{"us"}, Term: "aid", Stance: c.stance, Reading: "with any stance",
				Text: "A text.", Details: json.RawMessage("1"), If: IfFact("quiet"), Until: "2017",
			})
			var want []string
			for _, s := range c.want {
				s = "statements[4]." + s
				switch {
				case !c.stance.IsValid():
					s += quote(c.stance)
				case c.stance.silent() && s == "statements[4]."+badUntil:
					s += string(c.stance) + ", which leaves no position to lapse"
				default:
					s += string(c.stance)
				}
				want = append(want, s)
			}
			alike(t, told(r.validate()), want)
		})
	}
}

func TestValidateRounds(t *testing.T) {
	undate := func(r *Record) {
		r.Rule = Rule{}
		r.Terms[2].Until = ""
		r.Statements[1].Until, r.Statements[2].Until = "", ""
		r.Rounds[1].Start = ""
		r.Rounds[2].End = "2015"
	}
	needed := func(by string) []string {
		return []string{
			"rounds[1]: no date: with " + by + ", every round needs one",
			"rounds[2].end: before the moment of rounds[0]: with " + by + ", rounds are in the order of time",
		}
	}
	check(t, []breach{
		{"without until or deadline, rounds need no dates", undate, nil},
		{"any until of a term demands dated rounds", func(r *Record) {
			undate(r)
			r.Terms[1].Until = "2018"
			r.Statements[0].Until = "2018"
		}, needed("terms[1].until")},
		{"any until of a statement demands dated rounds", func(r *Record) {
			undate(r)
			r.Statements[2].Until = "2018"
		}, needed("statements[2].until")},
		{"any deadline of the record's rule demands dated rounds", func(r *Record) {
			undate(r)
			r.Rule = Rule{Kind: Any, Rules: []Rule{{Kind: Unanimity}, {Kind: Consensus, Deadline: "2018"}}}
			r.Terms[1].Until = "2018"
		}, needed("rule.rules[1].deadline")},
		{"any deadline of a term's rule demands dated rounds", func(r *Record) {
			undate(r)
			r.Terms[3].Rule = Rule{Kind: Consensus, Deadline: "2018"}
		}, needed("terms[3].rule.deadline")},
		{"the moment of a round is its end, or its start where it has no end", func(r *Record) {
			// Ends on the last instant of August; the next must not start before.
			r.Rounds[1] = Round{ID: "hangzhou", Start: "2016-08-31T23:59:59Z"}
			r.Rounds[2] = Round{ID: "geneva-2", Start: "2016-07", End: "2016-08-31T23:59:59Z"}
		}, []string{"rounds[1].start: before the moment of rounds[0]: with rule.rules[2].rules[1].deadline, rounds are in the order of time"}},
		{"moments that are the same do not decrease", func(r *Record) {
			r.Rounds[1] = Round{ID: "hangzhou", Start: "2016", End: "2016-08-31"}
		}, nil},
		{"a round whose date does not exist is one problem", func(r *Record) {
			r.Rounds[0].End, r.Rounds[1].Start = "2016-13", "2016-9"
			r.Terms[2].Until = "2016-00"
			r.Terms[1].Until = "2016-1"
		}, []string{
			`terms[1].until: "2016-1" is no year (2016), month (2016-09), date (2016-09-03) or date-time with its zone (2016-09-03T19:00Z) that exists`,
			`terms[2].until: "2016-00" is no year (2016), month (2016-09), date (2016-09-03) or date-time with its zone (2016-09-03T19:00Z) that exists`,
			`rounds[0].end: "2016-13" is no year (2016), month (2016-09), date (2016-09-03) or date-time with its zone (2016-09-03T19:00Z) that exists`,
			`rounds[1].start: "2016-9" is no year (2016), month (2016-09), date (2016-09-03) or date-time with its zone (2016-09-03T19:00Z) that exists`,
		}},
		{"rounds that end before they start", func(r *Record) {
			r.Rounds[0].Start = "2016-09-01"
		}, []string{`rounds[0].end: "2016-08" is over before "2016-09-01" begins`}},
		{"an end within the year or on the day of the start is none before it", func(r *Record) {
			r.Rounds[2] = Round{ID: "geneva-2", Start: "2016-09-09T12:00Z", End: "2016-09-09"}
		}, nil},
	})
}

func TestValidateEvents(t *testing.T) {
	check(t, []breach{
		{"establishes, lapses: not both for one fact", func(r *Record) {
			r.Events[0].Establishes = IDs{"quiet", "confirmed"}
			r.Events[0].Lapses = IDs{"confirmed", "quiet"}
		}, []string{
			`events[0].lapses[0]: "confirmed" is established by the same event`,
			`events[0].lapses[1]: "quiet" is established by the same event`,
		}},
		{"an event is of a round, and need change no fact", func(r *Record) {
			r.Events[0] = Event{ID: "calm", At: "0"}
		}, []string{"events[0].round: missing", `events[0].at: "0" is no year (2016), month (2016-09), date (2016-09-03) or date-time with its zone (2016-09-03T19:00Z) that exists`}},
		{"another event may lapse what one established", func(r *Record) {
			r.Events = append(r.Events, Event{ID: "noise", Round: "geneva", Lapses: IDs{"quiet"}})
		}, nil},
	})
}
