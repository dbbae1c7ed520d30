package negotiation

import "slices"

// A ConditionCase is how a condition, or one within it, stands. The zero
// ConditionCase is of no condition.
type ConditionCase struct {
	Condition Condition
	Holds     bool
	Outlook   Outlook
	Again     bool            // of all and any: its parts are given elsewhere in the tree
	Term      *Explanation    // of settled
	Voice     *Voice          // of accepts: what that actor's principal holds on the term
	Event     *Event          // of fact: the last that named it; nil if none has
	Parts     []ConditionCase // of all and any
}

// An Outlook says whether what a condition waits for can still come about. The
// zero Outlook is OutlookBlocked.
type Outlook uint8

// The outlooks. A fact can always come about. That a term is settled is blocked
// while the term is contested, and that an actor accepts one while it rejects
// it, or while the condition of its own support is blocked. All of several
// conditions are as far as the worst of them, any as far as the best.
const (
	OutlookBlocked  Outlook = iota // not as things stand
	OutlookPossible                // not yet, but nothing stands against it
	OutlookHolds                   // it holds
)

var outlookWords = []string{"blocked", "possible", "holds"}

// String returns the word for o.
func (o Outlook) String() string { return wordOf(outlookWords, o, "Outlook") }

// MarshalText returns the word for o; an error if o is no outlook.
func (o Outlook) MarshalText() ([]byte, error) { return textOf(outlookWords, o, "outlook") }

// UnmarshalText reads the word for an outlook.
func (o *Outlook) UnmarshalText(text []byte) error {
	return readWord(o, outlookWords, text, "outlook")
}

// condition explains a condition by its number and as it is written. A list of
// conditions is taken apart once.
func (x *explainer) condition(cond int32, written *Condition) *ConditionCase {
	nodes := x.talks.condition(cond)
	outlooks := x.outlooks(nodes)
	at := 0
	again := x.conds[cond]
	x.conds[cond] = true
	c := x.node(written, nodes, outlooks, &at, again)
	return &c
}

// node explains the node of a condition at a place, and those within it.
func (x *explainer) node(written *Condition, nodes []condNode, outlooks []Outlook, at *int, again bool) ConditionCase {
	n, o := &nodes[*at], outlooks[*at]
	*at++
	c := ConditionCase{Condition: *written, Outlook: o, Holds: o == OutlookHolds}
	switch n.kind {
	case condSettled:
		c.Term = x.term(n.term)
	case condAccepts:
		v := x.awaited(n.term, n.id)
		c.Voice = &v
	case condFact:
		c.Event = x.board.lastEvent(n.id)
	default:
		if again {
			c.Again = true
			return c
		}
		kids := written.All
		if n.kind == condAny {
			kids = written.Any
		}
		for i := range kids {
			c.Parts = append(c.Parts, x.node(&kids[i], nodes, outlooks, at, false))
		}
	}
	return c
}

// awaited explains the position that a condition waits for.
func (x *explainer) awaited(n, holder int32) Voice {
	x.pairs[[2]int32{n, holder}] = true
	v := x.voice(x.board.standing(n), holder, true)
	v.Contribution = x.gives(n, holder, -1, hopePlain)
	if v.Position.Stance.words() {
		v.Contribution = ContributionWithheld
	}
	if x.board.accepts(holder, n) {
		v.Contribution = ContributionGiven
	}
	return v
}

// lastEvent returns the last event so far that named a fact; nil if none has.
func (b *Board) lastEvent(fact int32) *Event {
	t := b.lens.talks
	for _, turn := range slices.Backward(t.turnings[fact]) {
		if t.happened(turn.event, turn.round, b.cut) {
			return &t.rec.Events[turn.event]
		}
	}
	return nil
}

// outlooks returns the outlook of every node of a condition.
func (x *explainer) outlooks(nodes []condNode) []Outlook {
	x.findBlocked(nodes)
	list := make([]Outlook, len(nodes))
	x.judge(nodes, list)
	return list
}

// judge fills in the outlooks of nodes from what is known to be blocked, the
// last nodes first.
func (x *explainer) judge(nodes []condNode, list []Outlook) {
	for i := range nodes {
		if list[i] = OutlookHolds; nodes[i].kind == condAny {
			list[i] = OutlookBlocked
		}
	}
	for i := len(nodes) - 1; i >= 0; i-- {
		n := &nodes[i]
		switch n.kind {
		case condSettled, condAccepts, condFact:
			list[i] = x.leaf(n)
		default: // told by its parts
		}
		if n.parent < 0 {
			continue
		}
		if up := &list[n.parent]; nodes[n.parent].kind == condAny {
			*up = max(*up, list[i])
		} else {
			*up = min(*up, list[i])
		}
	}
}

// leaf returns the outlook of a node that names something.
func (x *explainer) leaf(n *condNode) Outlook {
	switch {
	case n.kind == condFact:
		return outlookOf(x.talks.holds(n.id, x.board.cut), false)
	case n.kind == condSettled:
		status := x.board.outcome(n.term).status
		return outlookOf(status == StatusSettled, status == StatusContested)
	}
	return outlookOf(x.board.accepts(n.id, n.term), x.blocked[[2]int32{n.term, n.id}])
}

func outlookOf(holds, blocked bool) Outlook {
	switch {
	case holds:
		return OutlookHolds
	case blocked:
		return OutlookBlocked
	}
	return OutlookPossible
}

// findBlocked finds, for each acceptance that a condition waits for, directly or
// through the conditions of others, whether it is blocked: nothing is at first
// but what its holder rejects, then whatever waits for what is, until nothing
// changes.
func (x *explainer) findBlocked(nodes []condNode) {
	var found [][2]int32
	x.follow(nodes, &found)
	for changed := true; changed; {
		changed = false
		for _, key := range found {
			if !x.blocked[key] && x.isBlocked(key) {
				x.blocked[key], changed = true, true
			}
		}
	}
}

// follow finds the acceptances that nodes wait for and that are not known yet,
// those that others wait for first.
func (x *explainer) follow(nodes []condNode, found *[][2]int32) {
	for i := range nodes {
		key := [2]int32{nodes[i].term, nodes[i].id}
		if _, known := x.blocked[key]; nodes[i].kind != condAccepts || known {
			continue
		}
		x.blocked[key] = false
		if st := x.board.stand(key[0], key[1]); st != nil && st.words() {
			x.follow(x.talks.condition(st.cond), found)
		}
		*found = append(*found, key)
	}
}

func (x *explainer) isBlocked(key [2]int32) bool {
	st := x.board.stand(key[0], key[1])
	switch {
	case st == nil:
		return false
	case st.stance == Reject:
		return true
	case !st.supports() || st.cond < 0:
		return false
	}
	nodes := x.talks.condition(st.cond)
	list := make([]Outlook, len(nodes))
	x.judge(nodes, list)
	return list[0] == OutlookBlocked
}
