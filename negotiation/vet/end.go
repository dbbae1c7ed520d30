package vet

import (
	"fmt"
	"slices"
	"time"

	"parley.example/negotiation"
)

// The codes of findings on what lapses and falls due.
const (
	// CodeNeverStood comes where a statement lapses before the moment of its own
	// round, so that it stands on no board at the end of one: said in a round that
	// ends on 2016-09-18, until 2016-09-15. It can be a short truce that came and
	// went within the round; then only a board just after a statement shows it.
	CodeNeverStood Code = "never-stood"

	// CodeUntilNearRoundEnd comes where an until, or the deadline of a consensus,
	// lies within a day of the moment of a round for which it makes a difference:
	// its own round, for a statement, or a later one. What lapses on 2016-09-18
	// still stands in a round that ends on that day, and not in one that ends on
	// the next. Where both are the same instant to the minute they have been made
	// for each other, and nothing is said.
	CodeUntilNearRoundEnd Code = "until-near-round-end"
)

var endChecks = []check{
	{CodeNeverStood, Look, (*vetter).neverStood},
	{CodeUntilNearRoundEnd, Look, (*vetter).untilNearRoundEnd},
}

func (v *vetter) neverStood() {
	for i := range v.Statements {
		if s := &v.Statements[i]; v.lapsesAtOnce(i) {
			v.sayf(remark{in("statements", i, "until"), s.Term, s.By[0], []string{nth("rounds", v.said[i].round)}},
				"%s, until %s, which is over before the end of round %s: no board of a round shows it.", v.speakers(i, v.stated(i)), s.Until, s.Round)
		}
	}
}

// lapsesAtOnce reports whether a statement has lapsed by the end of its round.
func (b *book) lapsesAtOnce(i int) bool {
	until := b.Statements[i].Until
	moment, ok := momentOf(&b.Rounds[b.said[i].round])
	return until != "" && ok && until.Last().Before(moment)
}

func (v *vetter) untilNearRoundEnd() {
	v.nearInRule(v.Rule, "the rule", "", func(field string) place { return place{"rule", -1, field} })
	for i := range v.Terms {
		x := &v.Terms[i]
		v.nearInRule(x.Rule, "the rule of "+x.ID, x.ID, func(field string) place {
			return in("terms", i, under("rule", field))
		})
		if r := v.near(x.Until, 0); r >= 0 {
			v.sayf(remark{place: in("terms", i, "until"), term: x.ID, see: v.endPath(r)},
				"Whatever is held on %s lapses at %s, %s.", x.ID, x.Until, v.nearness(x.Until, r, "still stands", "has lapsed"))
		}
	}
	for i := range v.Statements {
		s := &v.Statements[i]
		if v.lapsesAtOnce(i) {
			continue
		}
		if r := v.near(s.Until, v.said[i].round); r >= 0 {
			v.sayf(remark{in("statements", i, "until"), s.Term, s.By[0], v.endPath(r)},
				"%s, until %s, %s.", v.speakers(i, v.stated(i)), s.Until, v.nearness(s.Until, r, "still stands", "has lapsed"))
		}
	}
}

// nearInRule looks at the deadlines within a rule.
func (v *vetter) nearInRule(rule negotiation.Rule, what, term string, at func(field string) place) {
	var walk func(*negotiation.Rule, string)
	walk = func(rule *negotiation.Rule, field string) {
		if r := v.near(rule.Deadline, 0); r >= 0 {
			v.sayf(remark{place: at(under(field, "deadline")), term: term, see: v.endPath(r)},
				"The deadline of %s, %s, comes %s.", what, rule.Deadline, v.nearness(rule.Deadline, r, v.reached(rule.Deadline, r), "has been reached"))
		}
		for i := range rule.Rules {
			walk(&rule.Rules[i], under(field, nth("rules", i)))
		}
	}
	walk(&rule, "")
}

// reached says whether a round has reached a deadline that is not before its end.
func (b *book) reached(deadline negotiation.Moment, round int) string {
	if m, _ := momentOf(&b.Rounds[round]); m.Before(deadline.Last()) {
		return "has not been reached"
	}
	return "has been reached"
}

// under joins the parts of a path.
func under(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// near returns the round from one on whose moment is nearest to a time and no
// more than a day away; -1: none. Where anything has an until the moments of
// rounds do not decrease.
func (b *book) near(until negotiation.Moment, from int) int {
	if until == "" {
		return -1
	}
	at := until.Last()
	n, _ := slices.BinarySearchFunc(b.Rounds[from:], at, func(r negotiation.Round, at time.Time) int {
		m, _ := momentOf(&r)
		return m.Compare(at)
	})
	nearest, least := -1, 24*time.Hour
	for r := max(from, from+n-1); r <= min(from+n, len(b.Rounds)-1); r++ {
		m, _ := momentOf(&b.Rounds[r])
		if away := m.Sub(at).Abs(); away < least || away == least && nearest < 0 {
			nearest, least = r, away
		}
	}
	if nearest >= 0 && least == 0 && hasClock(until) && hasClock(lastDay(&b.Rounds[nearest])) {
		return -1
	}
	return nearest
}

// lastDay returns what the moment of a round is read from.
func lastDay(r *negotiation.Round) negotiation.Moment {
	if r.End != "" {
		return r.End
	}
	return r.Start
}

func (b *book) endPath(round int) []string {
	if b.Rounds[round].End != "" {
		return []string{nth("rounds", round) + ".end"}
	}
	return []string{nth("rounds", round) + ".start"}
}

// nearness says how near an until is to the moment of a round, and what that
// means.
func (b *book) nearness(until negotiation.Moment, round int, before, after string) string {
	r := &b.Rounds[round]
	m, _ := momentOf(r)
	comes := "just when"
	switch away := m.Sub(until.Last()).Round(time.Minute); {
	case away > 0:
		return fmt.Sprintf("%s before round %s is taken to be over (%s): there it %s", span(away), r.ID, lastDay(r), after)
	case away < 0:
		comes = span(-away) + " after"
	}
	return fmt.Sprintf("%s round %s is taken to be over (%s): there it %s", comes, r.ID, lastDay(r), before)
}

// span gives a time of up to a day in words.
func span(d time.Duration) string {
	if d%time.Hour == 0 {
		return counted(int(d/time.Hour), "hour")
	}
	if d < time.Hour {
		return counted(int(d/time.Minute), "minute")
	}
	return counted(int(d/time.Hour), "hour") + " and " + counted(int(d%time.Hour/time.Minute), "minute")
}
