package negotiation

// MarshalJSON writes the explanation flat, each term in one place, as
//
//	{"term": ID, "round": ID, "after": N?, "view": VIEW,
//	 "missing": [{"actor": ID, "gives": CONTRIBUTION} | {"part": ID} | {"nobody": true}]?,
//	 "explained": [
//	   {"term": ID, "status": STATUS, "tabled": N?, "supported": N?,
//	    "positions": [POSITION…]?,
//	    "wordings": [
//	      {"wording": TEXT, "level": STATUS, "tabled": N?, "rule": RULE,
//	       "others": [{"actor": ID, "gives": CONTRIBUTION}…]?}…],
//	    "parts": [ID…]?, "when": CONDITION?}…],
//	 "awaited": [POSITION…]?,
//	 "besides": [N…]?, "statements": [STATEMENT…], "events": [EVENT…]}
//
// where ? marks what is left out when it is empty or false, and N is the number
// of a statement as After counts them. Explained has the term itself first, then
// the others as they are met, each with what a board writes of a standing as
// well, but for last_settled. Then
//
//	POSITION:  {"actor": ID, "term": ID, "stance": STANCE?, "wording": TEXT?,
//	            "holds": true?, "silence": SILENCE?, "statement": N?, "through": ID?,
//	            "refuses": [{"wording": TEXT, "stance": STANCE, "statement": N}…]?,
//	            "tabled": N?, "was": {"statement": N, "through": ID?, "ended": N?, "lapsed": TIME?}?,
//	            "unpassed": {"statement": N, "through": ID, "cause": CAUSE, "outright": N?}?,
//	            "if": CONDITION?}
//	RULE:      {"kind": KIND, "met": true?, "deadline": TIME?, "due": true?,
//	            "quota": INTEGER?, "weight": INTEGER?,
//	            "voices": [{"actor": ID, "gives": CONTRIBUTION, "weight": INTEGER?}…]?,
//	            "rules": [RULE…]?}
//	CONDITION: as in a record, with "outlook": OUTLOOK and, of a fact, "event": ID?
//	STATEMENT: as in a record, with "number": N
//	EVENT:     as in a record
//
// Through names the whole from which a position came down or, of what is
// unpassed, does not. A weight is left out where it is 1 or 0. Settled in a condition names a term
// that is among those explained, accepts a position that is among those of its
// term or among those awaited. Of conditions that are explained elsewhere only
// the outlook is given, and those of all and any without their parts.
func (e *Explanation) MarshalJSON() ([]byte, error) {
	if e == nil || e.Standing.board == nil {
		return []byte("null"), nil
	}
	f := newFormer(e.Standing.board)
	form := explanationForm{
		Term: e.Standing.Term.ID, roundForm: f.roundForm(), View: e.Standing.board.View(),
		Missing:   missingForms(e.Missing()),
		Explained: []explainedForm{},
	}
	statements, events := e.Cited()
	form.Statements, form.Events = f.cited(statements), events
	for each := range e.All() {
		form.Explained = append(form.Explained, f.explained(each))
	}
	form.Awaited = f.awaited
	for _, s := range e.Besides {
		form.Besides = append(form.Besides, *f.number(s))
	}
	return marshal(form)
}

type explanationForm struct {
	Term string `json:"term"`
	roundForm
	View       View            `json:"view"`
	Missing    []missingForm   `json:"missing,omitempty"`
	Explained  []explainedForm `json:"explained"`
	Awaited    []heldForm      `json:"awaited,omitempty"`
	Besides    []int           `json:"besides,omitempty"`
	Statements []citedForm     `json:"statements"`
	Events     []*Event        `json:"events"`
}

// A roundForm says where in the talks a board is.
type roundForm struct {
	Round string `json:"round"`
	After *int   `json:"after,omitempty"`
}

type missingForm struct {
	Actor  string        `json:"actor,omitempty"`
	Gives  *Contribution `json:"gives,omitempty"`
	Part   string        `json:"part,omitempty"`
	Nobody bool          `json:"nobody,omitempty"`
}

type explainedForm struct {
	standingForm
	Tabled    *int           `json:"tabled,omitempty"`
	Supported *int           `json:"supported,omitempty"`
	Positions []heldForm     `json:"positions,omitempty"`
	Wordings  []wordingForm  `json:"wordings"`
	Parts     []string       `json:"parts,omitempty"`
	When      *conditionForm `json:"when,omitempty"`
}

type heldForm struct {
	Actor     string         `json:"actor"`
	Term      string         `json:"term"`
	Stance    Stance         `json:"stance,omitempty"`
	Wording   string         `json:"wording,omitempty"`
	Holds     bool           `json:"holds,omitempty"`
	Silence   *Silence       `json:"silence,omitempty"`
	Statement *int           `json:"statement,omitempty"`
	Through   string         `json:"through,omitempty"`
	Refuses   []refusedForm  `json:"refuses,omitempty"`
	Tabled    *int           `json:"tabled,omitempty"`
	Was       *pastForm      `json:"was,omitempty"`
	Unpassed  *unpassedForm  `json:"unpassed,omitempty"`
	If        *conditionForm `json:"if,omitempty"`
}

type refusedForm struct {
	Wording   string `json:"wording"`
	Stance    Stance `json:"stance"`
	Statement *int   `json:"statement"`
}

type pastForm struct {
	Statement *int   `json:"statement"`
	Through   string `json:"through,omitempty"`
	Ended     *int   `json:"ended,omitempty"`
	Lapsed    Moment `json:"lapsed,omitempty"`
}

type unpassedForm struct {
	Statement *int   `json:"statement"`
	Through   string `json:"through"`
	Cause     Cause  `json:"cause"`
	Outright  *int   `json:"outright,omitempty"`
}

type wordingForm struct {
	Wording string      `json:"wording"`
	Level   Status      `json:"level"`
	Tabled  *int        `json:"tabled,omitempty"`
	Rule    ruleForm    `json:"rule"`
	Others  []voiceForm `json:"others,omitempty"`
}

type ruleForm struct {
	Kind     RuleKind    `json:"kind"`
	Met      bool        `json:"met,omitempty"`
	Deadline Moment      `json:"deadline,omitempty"`
	Due      bool        `json:"due,omitempty"`
	Quota    int         `json:"quota,omitempty"`
	Weight   int         `json:"weight,omitempty"`
	Voices   []voiceForm `json:"voices,omitempty"`
	Rules    []ruleForm  `json:"rules,omitempty"`
}

type voiceForm struct {
	Actor  string       `json:"actor"`
	Gives  Contribution `json:"gives"`
	Weight int          `json:"weight,omitempty"`
}

type conditionForm struct {
	Settled string          `json:"settled,omitempty"`
	Accepts string          `json:"accepts,omitempty"`
	Term    string          `json:"term,omitempty"`
	Fact    string          `json:"fact,omitempty"`
	Event   string          `json:"event,omitempty"`
	All     []conditionForm `json:"all,omitempty"`
	Any     []conditionForm `json:"any,omitempty"`
	Outlook Outlook         `json:"outlook"`
}

type citedForm struct {
	Number int `json:"number"`
	*Statement
}

// A former makes the forms of one explanation.
type former struct {
	board   *Board
	numbers map[*Statement]*int
	awaited []heldForm
	waited  map[[2]string]bool // by term and actor: among awaited
}

func newFormer(b *Board) *former {
	return &former{board: b, numbers: map[*Statement]*int{}, waited: map[[2]string]bool{}}
}

func (f *former) roundForm() roundForm {
	var form roundForm
	if r := f.board.Round(); r != nil {
		form.Round = r.ID
	}
	if n := int(f.board.cut.after); n >= 0 {
		form.After = &n
	}
	return form
}

// cited gives statements with their numbers.
func (f *former) cited(list []*Statement) []citedForm {
	forms := make([]citedForm, 0, len(list))
	rec := f.board.lens.talks.rec
	for i := range rec.Statements {
		if s := &rec.Statements[i]; len(forms) < len(list) && s == list[len(forms)] {
			n := i
			f.numbers[s] = &n
			forms = append(forms, citedForm{Number: i, Statement: s})
		}
	}
	return forms
}

// number returns the number of a cited statement; nil for none.
func (f *former) number(s *Statement) *int { return f.numbers[s] }

func missingForms(list []Obstacle) []missingForm {
	var forms []missingForm
	for _, o := range list {
		switch {
		case o.Part != nil:
			forms = append(forms, missingForm{Part: o.Part.Standing.Term.ID})
		case o.Voice != nil:
			forms = append(forms, missingForm{Actor: o.Voice.Position.Holder, Gives: &o.Voice.Contribution})
		default:
			forms = append(forms, missingForm{Nobody: true})
		}
	}
	return forms
}

func (f *former) explained(e *Explanation) explainedForm {
	form := explainedForm{
		standingForm: e.Standing.formNow(), Tabled: f.number(e.Tabled), Supported: f.number(e.Supported),
		Wordings: []wordingForm{}, When: f.condition(e.When),
	}
	form.Positions = f.positions(e)
	for i := range e.Wordings {
		c := &e.Wordings[i]
		form.Wordings = append(form.Wordings, wordingForm{
			Wording: c.Wording, Level: c.Level, Tabled: f.number(c.Tabled), Rule: ruleFormOf(&c.Rule), Others: voiceForms(c.Others),
		})
	}
	for _, part := range e.Parts {
		form.Parts = append(form.Parts, part.Standing.Term.ID)
	}
	return form
}

// formNow gives the form of a standing without looking at earlier rounds.
func (s Standing) formNow() standingForm {
	return standingForm{
		Term: s.Term.ID, Status: s.Status, Wording: s.Wording,
		InExchange: s.InExchange(), Linked: termNames(s.Linked()), Provisional: s.Provisional(), InEffect: s.InEffect(),
	}
}

// positions gives the position of everybody who has a voice on a term, once.
func (f *former) positions(e *Explanation) []heldForm {
	if len(e.Wordings) == 0 {
		return nil
	}
	var list []heldForm
	seen := map[string]bool{}
	add := func(voices []Voice) {
		for i := range voices {
			if v := &voices[i]; !seen[v.Position.Holder] {
				seen[v.Position.Holder] = true
				list = append(list, f.position(e.Standing.Term.ID, v))
			}
		}
	}
	e.Wordings[0].Rule.each(func(r *RuleCase) { add(r.Voices) })
	add(e.Wordings[0].Others)
	return list
}

func (f *former) position(term string, v *Voice) heldForm {
	p := &v.Position
	form := heldForm{
		Actor: p.Holder, Term: term, Stance: p.Stance, Wording: p.Wording, Holds: p.Holds,
		Statement: f.number(p.Statement), Tabled: f.number(v.Tabled), If: f.condition(v.If),
	}
	if p.Silence != Unsaid {
		form.Silence = &p.Silence
	}
	if p.Whole != nil {
		form.Through = p.Whole.ID
	}
	for _, r := range p.Refuses {
		form.Refuses = append(form.Refuses, refusedForm{Wording: r.Wording, Stance: r.Stance, Statement: f.number(r.Statement)})
	}
	if v.Was != nil {
		form.Was = &pastForm{Statement: f.number(v.Was.Statement), Ended: f.number(v.Was.Ended), Lapsed: v.Was.Lapsed}
		if v.Was.Whole != nil {
			form.Was.Through = v.Was.Whole.ID
		}
	}
	if u := v.Unpassed; u != nil {
		form.Unpassed = &unpassedForm{Statement: f.number(u.Statement), Through: u.Whole.ID, Cause: u.Cause, Outright: f.number(u.Outright)}
	}
	return form
}

func ruleFormOf(r *RuleCase) ruleForm {
	form := ruleForm{
		Kind: r.Kind, Met: r.Met, Deadline: r.Deadline, Due: r.Due && r.Deadline != "",
		Quota: r.Quota, Weight: r.Weight, Voices: voiceForms(r.Voices),
	}
	for i := range r.Rules {
		form.Rules = append(form.Rules, ruleFormOf(&r.Rules[i]))
	}
	return form
}

func voiceForms(list []Voice) []voiceForm {
	var forms []voiceForm
	for i := range list {
		form := voiceForm{Actor: list[i].Position.Holder, Gives: list[i].Contribution}
		if list[i].Weight != 1 {
			form.Weight = list[i].Weight
		}
		forms = append(forms, form)
	}
	return forms
}

func (f *former) condition(c *ConditionCase) *conditionForm {
	if c == nil {
		return nil
	}
	form := f.conditionValue(c)
	return &form
}

func (f *former) conditionValue(c *ConditionCase) conditionForm {
	w := &c.Condition
	form := conditionForm{Settled: w.Settled, Accepts: w.Accepts, Term: w.Term, Fact: w.Fact, Outlook: c.Outlook}
	if c.Event != nil {
		form.Event = c.Event.ID
	}
	f.await(c)
	parts := &form.All
	if w.Any != nil {
		parts = &form.Any
	}
	for i := range c.Parts {
		*parts = append(*parts, f.conditionValue(&c.Parts[i]))
	}
	return form
}

// await puts the position that a condition waits for among those awaited, unless
// it is there or with its term.
func (f *former) await(c *ConditionCase) {
	if c.Voice == nil {
		return
	}
	key := [2]string{c.Condition.Term, c.Voice.Position.Holder}
	if f.waited[key] {
		return
	}
	f.waited[key] = true
	at := len(f.awaited)
	f.awaited = append(f.awaited, heldForm{})
	f.awaited[at] = f.position(c.Condition.Term, c.Voice)
}
