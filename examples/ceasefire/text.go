package main

import (
	"fmt"
	"slices"

	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// readText makes an agreement of the parts of the deal that were settled between
// the two when it was struck, with the text that they return to as the earlier one.
func (c *study) readText() error {
	var err error
	if c.all, err = c.board(settling); err != nil {
		return err
	}
	if c.text, err = c.settled(settling, deal); err != nil {
		return err
	}
	before, err := c.settled(signed, february)
	if err != nil {
		return err
	}
	old := ceasefire.Prior{Title: before.Title, Clauses: before.Clauses, Renewed: true}
	if len(old.Clauses) > 0 {
		old.Date = old.Clauses[0].Settled
	}
	c.text.Prior = []ceasefire.Prior{old}
	return nil
}

// board makes an agreement of all that stands settled between the two at the end of
// a round.
func (c *study) board(round string) (ceasefire.Agreement, error) {
	board, err := c.talks.At(round, two)
	if err != nil {
		return ceasefire.Agreement{}, err
	}
	return ceasefire.FromBoard(board)
}

// settled makes an agreement of the parts of a whole alone.
func (c *study) settled(round, whole string) (ceasefire.Agreement, error) {
	a, err := c.board(round)
	if err != nil {
		return a, err
	}
	t, err := c.term(whole)
	if err != nil {
		return a, err
	}
	parts, err := c.parts(whole)
	a.Title, a.Purpose = t.Title, ""
	a.Clauses = slices.DeleteFunc(a.Clauses, func(one ceasefire.Clause) bool { return !slices.Contains(parts, one.ID) })
	a.Tabled = slices.DeleteFunc(a.Tabled, func(one ceasefire.Unsettled) bool { return !slices.Contains(parts, one.Term) })
	return a, err
}

// readTruce reads the truce from its clause, and the acts on it from the record.
func (c *study) readTruce() error {
	clause, p, err := provision[ceasefire.Cessation](c, pause)
	if err != nil {
		return err
	}
	if p.Duration == nil || p.Renewal == nil {
		return fmt.Errorf("the record does not say how long %s is for, or how it goes on", pause)
	}
	c.truce = ceasefire.Truce{
		Agreed: clause.Settled, Effect: p.Duration.Effect.At, Length: p.Duration.Length,
		Parties: p.Bearer, Renewal: *p.Renewal,
	}
	for _, a := range acts {
		s, err := c.statement(a.statement)
		if err != nil {
			return err
		}
		act := ceasefire.TruceAct{Kind: a.kind, At: c.local(s.At), Length: a.length, Why: s.Note, Source: s.Source}
		for _, by := range s.By {
			act.By = append(act.By, c.talks.Roster().Principal(by))
		}
		c.truce.Acts = append(c.truce.Acts, act)
	}
	return c.truce.Check()
}

// readQuiet reads what the joint centre waits for.
func (c *study) readQuiet() error {
	_, p, err := provision[ceasefire.JointCell](c, centre)
	if err != nil {
		return err
	}
	if len(p.After) != 1 {
		return fmt.Errorf("the record has %d conditions on quiet for %s, not one", len(p.After), centre)
	}
	c.quiet = p.After[0]
	return nil
}

// provision finds a clause of the text by its id, with a provision of one type.
func provision[T ceasefire.Provision](c *study, id string) (ceasefire.Clause, T, error) {
	for _, clause := range c.text.Clauses {
		if p, ok := clause.Provision.(T); ok && clause.ID == id {
			return clause, p, nil
		}
	}
	var none T
	return ceasefire.Clause{}, none, &negotiation.UnknownError{What: string(none.Kind()), ID: id}
}
