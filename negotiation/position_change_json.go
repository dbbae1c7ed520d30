package negotiation

// MarshalJSON writes the position change as
//
//	{"term": ID, "actor": ID, "move": MOVE, "was": POSITION, "now": POSITION,
//	 "wording": TEXT?, "gave": CONTRIBUTION, "gives": CONTRIBUTION,
//	 "by": [STATEMENT…]?}
//
// where a position is
//
//	{"stance": STANCE?, "wording": TEXT?, "holds": true?, "silence": SILENCE?,
//	 "refuses": [{"wording": TEXT, "stance": STANCE}]?, "through": TERM?,
//	 "statement": STATEMENT?}
//
// a statement
//
//	{"id": ID?, "round": ID, "at": TIME?, "by": ID or [ID…], "about": the same?,
//	 "term": ID, "stance": STANCE}
//
// and ? marks what is left out when it is empty or false. Silence appears only
// where something was said that it comes from.
func (p PositionChange) MarshalJSON() ([]byte, error) {
	form := struct {
		Term    string          `json:"term"`
		Actor   string          `json:"actor"`
		Move    MoveKind        `json:"move"`
		Was     positionForm    `json:"was"`
		Now     positionForm    `json:"now"`
		Wording string          `json:"wording,omitempty"`
		Gave    Contribution    `json:"gave"`
		Gives   Contribution    `json:"gives"`
		By      []*statementRef `json:"by,omitempty"`
	}{
		Actor: p.Holder, Move: p.Kind, Was: p.Was.form(), Now: p.Now.form(),
		Wording: p.Wording, Gave: p.Gave, Gives: p.Gives,
	}
	if p.Term != nil {
		form.Term = p.Term.ID
	}
	for _, s := range p.Statements {
		form.By = append(form.By, refTo(s))
	}
	return marshal(form)
}

type positionForm struct {
	Actor     string        `json:"actor,omitempty"`
	Stance    Stance        `json:"stance,omitempty"`
	Wording   string        `json:"wording,omitempty"`
	Holds     bool          `json:"holds,omitempty"`
	Silence   *Silence      `json:"silence,omitempty"`
	Refuses   []refusalForm `json:"refuses,omitempty"`
	Through   string        `json:"through,omitempty"`
	Statement *statementRef `json:"statement,omitempty"`
}

type refusalForm struct {
	Wording string `json:"wording"`
	Stance  Stance `json:"stance"`
}

func (p *Position) form() positionForm {
	f := positionForm{Stance: p.Stance, Wording: p.Wording, Holds: p.Holds, Statement: refTo(p.Statement)}
	if p.Silence != Unsaid {
		f.Silence = &p.Silence
	}
	for _, r := range p.Refuses {
		f.Refuses = append(f.Refuses, refusalForm{r.Wording, r.Stance})
	}
	if p.Whole != nil {
		f.Through = p.Whole.ID
	}
	return f
}

// A statementRef cites a statement.
type statementRef struct {
	ID     string `json:"id,omitempty"`
	Round  string `json:"round"`
	At     Moment `json:"at,omitempty"`
	By     IDs    `json:"by"`
	About  IDs    `json:"about,omitempty"`
	Term   string `json:"term"`
	Stance Stance `json:"stance"`
}

func refTo(s *Statement) *statementRef {
	if s == nil {
		return nil
	}
	return &statementRef{ID: s.ID, Round: s.Round, At: s.At, By: s.By, About: s.About, Term: s.Term, Stance: s.Stance}
}
