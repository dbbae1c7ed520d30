package main

import (
	"errors"
	"fmt"
	"slices"

	"parley.example/ceasefire"
	"parley.example/examples/internal/page"
	"parley.example/negotiation"
)

// tellFall tells what came of it at the table: what was reversed from the truce
// on, and what never came into effect.
func (t *teller) tellFall() error {
	t.Heading("6. At the table")
	t.Sayf("Terms wait for the quiet days. What each count of part 4 makes of them, put into the talks as what happened:")
	for _, r := range reporters {
		if err := t.tellFact(r.name, t.counted(r.ids, ceasefire.UnseenBreaks)); err != nil {
			return err
		}
	}
	t.Blank()
	if err := t.tellReversals(); err != nil {
		return err
	}
	t.Blank()
	if err := t.tellNever(); err != nil {
		return err
	}
	t.Sources()
	return nil
}

// extended returns the talks with what the log comes to by a condition, and the
// events that this is.
func (c *study) extended(q ceasefire.Quiet) (*negotiation.Talks, []negotiation.Event, error) {
	events, err := c.log.Events(c.until, c.record.Rounds, ceasefire.Watch{Quiet: &q, From: c.truce.Effect})
	if late, ok := errors.AsType[*ceasefire.LateError](err); ok && len(late.Events) > 0 {
		err = nil // after the last round there is no table that could hear of it
	}
	if err != nil {
		return nil, nil, err
	}
	talks, err := c.talks.Extend(negotiation.Record{Events: events})
	return talks, events, err
}

// tellFact tells what the fact comes to by one count, and which terms come into
// effect with it.
func (t *teller) tellFact(name string, q ceasefire.Quiet) error {
	talks, events, err := t.extended(q)
	if err != nil {
		return err
	}
	if len(events) == 0 {
		t.Itemf("By %s it never came.", name)
		return nil
	}
	var list []string
	for _, e := range events {
		came := "it went"
		if len(e.Establishes) > 0 {
			came = "it came"
		}
		list = append(list, fmt.Sprintf("%s on %s (%s)", came, t.dayOf(e.At.First().Add(-1)), e.Title))
	}
	begun, err := t.begun(talks)
	if err != nil {
		return err
	}
	t.Itemf("By %s %s. In effect with it, between the two: %s.", name, page.And(list), begun)
	return nil
}

// begun names the parts of the deal that come into effect in some round of talks
// and do not in the record.
func (t *teller) begun(talks *negotiation.Talks) (string, error) {
	var list []string
	parts, err := t.parts(deal)
	if err != nil {
		return "", err
	}
	for _, id := range parts {
		round, err := firstInEffect(talks, id)
		if err != nil {
			return "", err
		}
		before, err := firstInEffect(t.talks, id)
		if err != nil {
			return "", err
		}
		if round != nil && before == nil {
			list = append(list, t.handle(id)+" ("+dates(*round)+")")
		}
	}
	if list == nil {
		return "nothing", nil
	}
	return page.And(list), nil
}

// firstInEffect returns the first round at whose end a term is in effect between
// the two; nil if there is none.
func firstInEffect(talks *negotiation.Talks, term string) (*negotiation.Round, error) {
	boards, err := talks.Boards(two)
	if err != nil {
		return nil, err
	}
	for b := range boards {
		if s, ok := b.Standing(term); ok && s.InEffect() {
			return b.Round(), nil
		}
	}
	return nil, nil
}

// tellReversals tells which terms were reversed after those whom they bind had
// answered, by whom, between the two and among everybody who is asked.
func (t *teller) tellReversals() error {
	t.Sayf("What was settled and fell again after those whom it binds had answered, as the record has it:")
	t.Blank()
	t.Row(2, fallColumns, "Round", "Term", "Between the two", "All asked")
	from := answers
	for _, r := range t.after(answers) {
		between, err := t.fell(from, r.ID, two)
		if err != nil {
			return err
		}
		among, err := t.fell(from, r.ID, negotiation.OnRecord)
		if err != nil {
			return err
		}
		for _, term := range t.record.Terms {
			one, all := t.turned(between, term.ID), t.turned(among, term.ID)
			if one != "" || all != "" {
				t.Row(2, fallColumns, dates(r), page.Capital(t.handle(term.ID)), one, all)
			}
		}
		from = r.ID
	}
	return nil
}

var fallColumns = []int{14, 18, 19, 19}

// after returns the rounds that follow one.
func (c *study) after(id string) []negotiation.Round {
	i := slices.IndexFunc(c.record.Rounds, func(r negotiation.Round) bool { return r.ID == id })
	return c.record.Rounds[i+1:]
}

func (c *study) fell(from, to string, v negotiation.View) (negotiation.Changes, error) {
	before, err := c.talks.At(from, v)
	if err != nil {
		return nil, err
	}
	after, err := c.talks.At(to, v)
	if err != nil {
		return nil, err
	}
	return negotiation.Compare(before, after).Reversed(), nil
}

// tellNever tells which parts of the deal never came into effect.
func (t *teller) tellNever() error {
	last, err := t.talks.Latest(two)
	if err != nil {
		return err
	}
	return t.eachNever(func(s negotiation.Standing, waits []string) {
		end, _ := last.Standing(s.Term.ID)
		t.Itemf("Never in effect: %s, waiting for this: %s. At the end of the record it stands %s between the two.",
			t.handle(s.Term.ID), page.And(waits), end.Status)
	})
}

// eachNever finds the parts of the deal that were settled between the two, waited
// for something, and never came into effect.
func (c *study) eachNever(found func(s negotiation.Standing, waits []string)) error {
	parts, err := c.parts(deal)
	if err != nil {
		return err
	}
	struck, err := c.talks.At(settling, two)
	if err != nil {
		return err
	}
	for _, id := range parts {
		s, ok := struck.Standing(id)
		if !ok || s.Status != negotiation.StatusSettled || s.Term.When == nil {
			continue
		}
		round, err := firstInEffect(c.talks, id)
		if err != nil {
			return err
		}
		if round == nil {
			found(s, c.waits(struck, *s.Term.When))
		}
	}
	return nil
}
