package negotiation

// MarshalJSON writes the explanation flat, each term in one place, as
//
//	{"term": ID, "view": VIEW, "from": POINT, "to": POINT,
//	 "with": [MOVE…]?, "without": [MOVE…]?,
//	 "explained": [
//	   {"term": ID, "kind": KIND, "before": STATUS, "after": STATUS,
//	    "moves": [MOVED…]?, "because": [BASIS…]?, "due": TIME?}…],
//	 "acceptances": [
//	   {"actor": ID, "term": ID, "statement": N?, "through": ID?, "lapsed": TIME?,
//	    "because": [BASIS…]?}…]?,
//	 "began": [{"statement": N?, "event": ID?, "until": TIME?}…],
//	 "statements": [STATEMENT…], "events": [EVENT…]}
//
// where ? marks what is left out when it is empty. Explained has the term itself
// first, then the others as they are met. Then
//
//	POINT: {"round": ID, "after": N?}
//	MOVE:  {"actor": ID, "term": ID, "wording": TEXT?} or {"fact": ID}
//	MOVED: {"actor": ID, "cause": CAUSE?, "was": POSITION, "now": POSITION,
//	        "statement": N?, "through": ID?, "lapsed": TIME?}
//	BASIS: {"term": ID} or {"actor": ID, "term": ID} or {"fact": ID, "event": ID?},
//	       each with "held": true? and "holds": true?
//
// A position is written as in a [PositionChange], statements, their numbers N and
// events as in an [Explanation]: those of the talks of the board after. A basis
// names a term that is among those explained, an acceptance that is among the
// acceptances, or a fact.
func (e *ChangeExplanation) MarshalJSON() ([]byte, error) {
	if e == nil || e.Change.After.board == nil {
		return []byte("null"), nil
	}
	c := changeFormer{former: newFormer(e.Change.After.board), met: map[Basis]bool{}}
	form := changeExplanationForm{
		Term: e.Change.Term.ID, View: c.board.View(),
		To: c.roundForm(), With: e.With, Without: e.Without, Explained: []changeForm{}, Began: []beganForm{},
	}
	if before := e.Change.Before.board; before != nil {
		form.From = newFormer(before).roundForm()
	}
	statements, events := e.Cited()
	form.Statements, form.Events = c.cited(statements), events
	for each := range e.All() {
		form.Explained = append(form.Explained, c.change(each))
	}
	form.Acceptances = c.acceptances
	for _, b := range e.Began() {
		form.Began = append(form.Began, c.began(b))
	}
	return marshal(form)
}

type changeExplanationForm struct {
	Term        string           `json:"term"`
	View        View             `json:"view"`
	From        roundForm        `json:"from"`
	To          roundForm        `json:"to"`
	With        []Move           `json:"with,omitempty"`
	Without     []Move           `json:"without,omitempty"`
	Explained   []changeForm     `json:"explained"`
	Acceptances []acceptanceForm `json:"acceptances,omitempty"`
	Began       []beganForm      `json:"began"`
	Statements  []citedForm      `json:"statements"`
	Events      []*Event         `json:"events"`
}

type changeForm struct {
	Term    string      `json:"term"`
	Kind    ChangeKind  `json:"kind"`
	Before  Status      `json:"before"`
	After   Status      `json:"after"`
	Moves   []moveForm  `json:"moves,omitempty"`
	Because []basisForm `json:"because,omitempty"`
	Due     Moment      `json:"due,omitempty"`
}

type moveForm struct {
	Actor string       `json:"actor"`
	Cause string       `json:"cause,omitempty"`
	Was   positionForm `json:"was"`
	Now   positionForm `json:"now"`
	madeForm
}

// A madeForm says what made a move.
type madeForm struct {
	Statement *int   `json:"statement,omitempty"`
	Through   string `json:"through,omitempty"`
	Lapsed    Moment `json:"lapsed,omitempty"`
}

type basisForm struct {
	Basis
	Event string `json:"event,omitempty"`
	Held  bool   `json:"held,omitempty"`
	Holds bool   `json:"holds,omitempty"`
}

type acceptanceForm struct {
	Actor string `json:"actor"`
	Term  string `json:"term"`
	madeForm
	Because []basisForm `json:"because,omitempty"`
}

type beganForm struct {
	Statement *int   `json:"statement,omitempty"`
	Event     string `json:"event,omitempty"`
	Until     Moment `json:"until,omitempty"`
}

// A changeFormer makes the forms of one explanation of a change.
type changeFormer struct {
	*former
	acceptances []acceptanceForm
	met         map[Basis]bool // among them
}

func (c *changeFormer) change(e *ChangeExplanation) changeForm {
	form := changeForm{
		Term: e.Change.Term.ID, Kind: e.Change.Kind, Before: e.Change.Before.Status, After: e.Change.After.Status,
		Because: c.bases(e.Because), Due: e.Due,
	}
	for i := range e.Moves {
		m := &e.Moves[i]
		move := moveForm{Actor: m.Actor, Was: m.Was.form(), Now: m.Now.form(), madeForm: c.made(m)}
		if m.Cause != CauseUnknown {
			move.Cause = m.Cause.String()
		}
		form.Moves = append(form.Moves, move)
	}
	return form
}

func (c *changeFormer) made(m *MoveCase) madeForm {
	form := madeForm{Statement: c.number(m.Statement), Lapsed: m.Lapsed}
	if m.Whole != nil {
		form.Through = m.Whole.ID
	}
	return form
}

func (c *changeFormer) bases(list []BasisCase) []basisForm {
	var forms []basisForm
	for i := range list {
		b := &list[i]
		form := basisForm{Basis: b.Basis, Held: b.Held, Holds: b.Holds}
		if b.Event != nil {
			form.Event = b.Event.ID
		}
		forms = append(forms, form)
		c.acceptance(b)
	}
	return forms
}

// acceptance puts an acceptance among the acceptances, unless it is there.
func (c *changeFormer) acceptance(b *BasisCase) {
	if b.Move == nil || c.met[b.Basis] {
		return
	}
	c.met[b.Basis] = true
	at := len(c.acceptances)
	c.acceptances = append(c.acceptances, acceptanceForm{Actor: b.Basis.Actor, Term: b.Basis.Term, madeForm: c.made(b.Move)})
	because := c.bases(b.Because)
	c.acceptances[at].Because = because
}

func (c *changeFormer) began(b Beginning) beganForm {
	form := beganForm{Statement: c.number(b.Statement), Until: b.Until}
	if b.Event != nil {
		form.Event = b.Event.ID
	}
	return form
}
