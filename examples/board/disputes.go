package main

import (
	"slices"
	"strings"

	"parley.example/negotiation"
)

// A disputation is where the accounts of the parties differ.
type disputation struct {
	heading
	found negotiation.Disputes
}

func askDisputes(talks *negotiation.Talks, o options) (answer, error) {
	board, err := boardAsked(talks, o) // whose round and circle the disputes have
	if err != nil {
		return nil, err
	}
	found, err := talks.Disputes(board.Round().ID, o.among...)
	if err != nil {
		return nil, err
	}
	return disputation{headingOf(board), found}, nil
}

func (d disputation) text(p page) {
	d.heading.text(p, disputesView(d.talks, d.view))
	if len(d.found) == 0 {
		p.para(0, 0, "", nothingInDispute)
		return
	}
	for kind := negotiation.DisputeIllusory; kind <= negotiation.DisputeStatus; kind++ {
		d.kind(p, kind, d.found.Of(kind))
	}
	p.cast(d.talks, d.cast())
}

const nothingInDispute = "Nothing is in dispute: as far as anybody has said, the parties give one account of every term."

// disputesView says what disputes are about, and among whom.
func disputesView(talks *negotiation.Talks, v negotiation.View) string {
	_, circle, _ := strings.Cut(viewInWords(talks, v), ", ")
	return "Where the accounts of the parties differ, " + circle
}

func (d disputation) kind(p page, kind negotiation.DisputeKind, found negotiation.Disputes) {
	if len(found) == 0 {
		return
	}
	if kind != d.found[0].Kind {
		p.blank()
	}
	p.heading(disputeInWords(kind), "-")
	for _, one := range found {
		p.blank()
		p.para(0, 0, "", titled(one.Term.ID, one.Term.Title))
		p.sideBySide(d.columns(one))
	}
}

// columns returns what to put side by side: the readings, where these alone
// differ, else the accounts.
func (d disputation) columns(one negotiation.Dispute) []cell {
	record := one.Accounts[0]
	if one.Kind == negotiation.DisputeReading && record.Standing.ReadApart() {
		return d.readings(record)
	}
	var cells []cell
	for _, a := range one.Accounts {
		c := d.account(a, one.Kind == negotiation.DisputeReading)
		if len(a.Claims) == 0 && a.Standing.Status != record.Standing.Status {
			c.add("by what it says of other terms")
		}
		if len(one.Accounts) > fitting && a.Party != "" {
			cells = merge(cells, c)
		} else {
			cells = append(cells, c)
		}
	}
	return cells
}

// merge adds an account to those of other parties: under one head with the one
// that says the same.
func merge(cells []cell, c cell) []cell {
	for i := range cells {
		if i > 0 && slices.Equal(cells[i].paras, c.paras) {
			cells[i].head += " and " + strings.TrimPrefix(c.head, accordingTo)
			return cells
		}
	}
	return append(cells, c)
}

const accordingTo = "According to "

// readings returns what each party takes a term for, as columns.
func (d disputation) readings(a negotiation.Account) []cell {
	var cells []cell
	for _, r := range a.Readings {
		cells = append(cells, cell{
			head:  nameOf(d.talks, r.Holder) + " reads it as",
			paras: []string{`"` + r.Text + `"`, "(" + saidInWords(r.Statement) + ")"},
		})
	}
	return cells
}

// disputeInWords says what disputes of a kind are about.
func disputeInWords(k negotiation.DisputeKind) string {
	switch k {
	case negotiation.DisputeIllusory:
		return "ILLUSORY AGREEMENT: settled in one account and not in another"
	case negotiation.DisputeWording:
		return "Settled in every account, in different wordings"
	case negotiation.DisputeReading:
		return "Settled in the same words, which the parties read differently"
	case negotiation.DisputePast:
		return "Not settled, but one account has it that it once was"
	case negotiation.DisputeStatus:
		return "Not settled, and not equally far in every account"
	}
	return k.String()
}

// account returns one account as a column: how the term stands, and what was
// said of others that makes it so.
func (d disputation) account(a negotiation.Account, readings bool) cell {
	c := cell{head: "On the record"}
	if a.Party != "" {
		c.head = accordingTo + nameOf(d.talks, a.Party)
	}
	c.add(a.Standing.Status.String())
	if a.Standing.Wording != "" {
		c.add(`"` + a.Standing.Wording + `"`)
	}
	if r, ok := a.Standing.LastSettled(); ok {
		c.add("last settled in " + r.ID)
	}
	for _, claim := range a.Claims {
		c.add(claimInWords(claim))
	}
	if !readings && !a.Standing.ReadApart() {
		return c
	}
	for _, r := range a.Readings {
		c.add(r.Holder + ` reads it as "` + r.Text + `"`)
	}
	return c
}

// claimInWords says what somebody holds, and on whose word.
func claimInWords(c negotiation.Position) string {
	parts := []string{c.Holder + ": " + positionInWords(c) + wordOfInWords(c.Statement)}
	for _, r := range c.Refuses {
		parts = append(parts, refusalInWords(r)+wordOfInWords(r.Statement))
	}
	return strings.Join(parts, "; ")
}

// wordOfInWords says who made a claim; nothing of what was said first-hand.
func wordOfInWords(s *negotiation.Statement) string {
	if s == nil || len(s.About) == 0 {
		return ""
	}
	return " (so says " + saidInWords(s) + ")"
}

func (d disputation) cast() cast {
	who := cast{}
	for _, one := range d.found {
		for _, a := range one.Accounts {
			for _, claim := range a.Claims {
				who.add(claim.Holder)
				if claim.Statement != nil {
					who.add(claim.Statement.By...)
				}
			}
			for _, r := range a.Readings {
				who.add(r.Holder)
			}
		}
	}
	return who
}

func (d disputation) document() any {
	e := d.envelope()
	e.Account = "" // every party's
	return struct {
		envelope
		Disputes negotiation.Disputes `json:"disputes"`
	}{e, d.found}
}
