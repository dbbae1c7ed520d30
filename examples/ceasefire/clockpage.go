package main

import (
	"fmt"
	"strings"

	"parley.example/ceasefire"
	"parley.example/examples/internal/page"
	"parley.example/negotiation"
)

// tellClock tells for which times the truce was agreed, and what was done about it.
func (t *teller) tellClock() error {
	t.Heading("2. The clock")
	t.Sayf("%s at a time from %s in %s on, renewed by consent of %s: what that came to by the letter.",
		page.Capital(t.truce.Length.Words()), t.start(), t.truce.Effect.Zone(), t.names(t.truce.Renewal.Consent))
	t.Blank()
	periods, err := t.truce.Periods(t.until)
	if err != nil {
		return err
	}
	for _, p := range periods {
		t.Row(2, []int{13, 29, 30}, periodName(p), t.clock(p.Start)+" to "+t.clock(p.End), "then "+p.Ended.String()+t.acting(p.Agreed))
	}
	t.Blank()
	if err := t.tellFaults(); err != nil {
		return err
	}
	t.Sources()
	return nil
}

func (t *teller) start() string {
	at, err := t.truce.Effect.First()
	if err != nil {
		return string(t.truce.Effect)
	}
	return t.clock(at)
}

func periodName(p ceasefire.Period) string {
	if p.Renewal == 0 {
		return "the first"
	}
	return fmt.Sprintf("renewal %d", p.Renewal)
}

// acting cites the acts that made a period.
func (t *teller) acting(list []int) string {
	var text strings.Builder
	for _, i := range list {
		a := t.truce.Acts[i]
		text.WriteString("; agreed by " + t.names(a.By) + t.cite(a.Source))
	}
	return text.String()
}

// tellFaults tells what was done without effect, and what is not known well
// enough to say.
func (t *teller) tellFaults() error {
	faults, err := t.truce.Faults(t.until)
	if err != nil {
		return err
	}
	var vague []string
	for _, f := range faults {
		if f.Act < 0 {
			t.Itemf("%s (%s).", page.Capital(f.Text), f.Code)
			continue
		}
		a := t.truce.Acts[f.Act]
		day := t.dayOf(firstOf(a.At))
		switch {
		case f.Code == ceasefire.FaultImprecise:
			vague = append(vague, day)
		case f.Void:
			t.Itemf("Without effect: to %s, by %s on %s: %s (%s). The record has of it: %s%s", a.Kind, t.names(a.By), day, f.Text, f.Code, a.Why, t.cite(a.Source))
		default:
			t.Itemf("To %s, by %s on %s: %s (%s).", a.Kind, t.names(a.By), day, f.Text, f.Code)
		}
	}
	if vague != nil {
		t.Itemf("Of what was done on %s only the date is known, and the time was up on it: it is taken for in time.", page.And(vague))
	}
	return t.tellAfter()
}

// tellAfter tells who spoke of the truce as one that lives when its time was up.
func (t *teller) tellAfter() error {
	periods, err := t.truce.Periods(t.until)
	if err != nil || len(periods) == 0 {
		return err
	}
	end := periods[len(periods)-1].End
	t.Itemf("The paper is not what people went by. After %s, of the truce:", t.clock(end))
	for i := range t.record.Statements {
		s := &t.record.Statements[i]
		lives := s.Stance == negotiation.Accept && s.If == nil || s.Stance == negotiation.Comment
		if s.Term == pause && lives && firstOf(t.local(s.At)).After(end) {
			t.Para(4, 2, t.quote(s))
		}
	}
	return nil
}
