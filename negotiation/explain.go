package negotiation

import (
	"iter"
	"maps"
	"slices"
)

// An Explanation says why a term has the status that it has, and what stands
// between it and settled: a tree of the rule, of whoever has a voice in it, of
// the statements that their positions rest on, of conditions and of parts. It
// is data; String and Lines are one printing of it.
//
// Each term is explained once in a tree: a part among the parts of the first
// whole that is explained, any other where it is met first. Elsewhere the
// explanation has Again and a Standing, and nothing else is set. So the tree is
// finite, also where terms rest on one another.
type Explanation struct {
	Standing  Standing
	Again     bool           // the term is explained elsewhere in the tree: before this, around it, or among the parts to come
	Tabled    *Statement     // the first that tabled it, or that supported a whole that includes it; nil if none did
	Supported *Statement     // of a dropped term, the first that supported it or such a whole
	Wordings  []WordingCase  // of a settled term the settled one first, then others in which it would be; else those that come into question, the nearest to settled first
	Parts     []*Explanation // of a composite
	When      *ConditionCase // what its taking effect waits for; nil if it waits for nothing
	Besides   []*Statement   // of the root: what else it takes to come to the same status from what is cited; see Cited
}

// Explain returns why the term stands as it does; nil for the zero Standing.
// It looks at the positions on the term and on all terms that it rests on, for
// each wording that somebody stands for or refuses. Nothing is kept: each call
// works it out anew. The explanation is as deep as its chain of conditions and
// parts is long, and takes memory in proportion.
func (s Standing) Explain() *Explanation {
	if s.board == nil {
		return nil
	}
	s = s.carriedOut()
	x := newExplainer(s.board)
	e := x.term(s.number)
	e.Besides = x.besides()
	return e
}

// An explainer builds one tree.
type explainer struct {
	board   *Board
	talks   *Talks
	terms   map[int32]bool    // explained, or about to be
	heard   map[[2]int32]bool // by term and holder: positions that some condition waits for
	conds   map[int32]bool    // lists of conditions explained
	blocked map[[2]int32]bool // by term and holder: whether the condition of its support cannot come true
	first   map[int32]int32   // by term: when it or a whole was first supported
	cites   []int32           // statements cited, as they are met
	beside  []int32           // those needed that have no place in the tree
	pairs   map[[2]int32]bool // positions looked at on terms that need not be explained
}

func newExplainer(b *Board) *explainer {
	return &explainer{
		board: b, talks: b.lens.talks,
		terms: map[int32]bool{}, heard: map[[2]int32]bool{}, conds: map[int32]bool{},
		blocked: map[[2]int32]bool{}, first: map[int32]int32{}, pairs: map[[2]int32]bool{},
	}
}

// term explains a term, unless that is done elsewhere.
func (x *explainer) term(n int32) *Explanation {
	if x.terms[n] {
		return &Explanation{Standing: x.board.standing(n), Again: true}
	}
	x.terms[n] = true
	return x.inFull(n)
}

// inFull explains a term. Its parts are explained in their own place, and not
// where what comes before them waits for one.
func (x *explainer) inFull(n int32) *Explanation {
	e := &Explanation{Standing: x.board.standing(n)}
	parts := x.talks.provisions[n].parts
	own := make([]bool, len(parts))
	for i, part := range parts {
		own[i] = !x.terms[part]
		x.terms[part] = true
	}
	x.tabled(e, n)
	e.Wordings = x.wordings(e.Standing)
	for i, part := range parts {
		if own[i] {
			e.Parts = append(e.Parts, x.inFull(part))
		} else {
			e.Parts = append(e.Parts, x.term(part))
		}
	}
	if e.Standing.Term.When != nil {
		e.When = x.condition(x.talks.provisions[n].when, e.Standing.Term.When)
	}
	return e
}

// tabled finds what tabled a term and, if it is dropped, what supported it.
func (x *explainer) tabled(e *Explanation, n int32) {
	supported := x.firstSupport(n)
	said := supported
	for _, v := range x.talks.provisions[n].voices {
		if x.board.lens.admits(v.voice) {
			said = min(said, v.said)
		}
	}
	e.Tabled = x.citeAt(said)
	if e.Standing.Status == StatusDropped {
		e.Supported = x.citeAt(supported)
	}
}

// firstSupport returns when a term, or a whole that includes it, was first
// supported; never, if it was not.
func (x *explainer) firstSupport(n int32) int32 {
	if ord, ok := x.first[n]; ok {
		return ord
	}
	ord := int32(never)
	for _, v := range x.talks.provisions[n].voices {
		if x.board.lens.admits(v.voice) {
			ord = min(ord, v.supported)
		}
	}
	for _, whole := range x.talks.provisions[n].wholes {
		ord = min(ord, x.firstSupport(whole))
	}
	x.first[n] = ord
	return ord
}

// citeAt cites the statement at a place in the order; nil if it is not before
// the cut.
func (x *explainer) citeAt(ord int32) *Statement {
	if ord >= x.board.cut.ord {
		return nil
	}
	return x.cite(x.talks.order[ord])
}

// cite cites a statement; nil for -1.
func (x *explainer) cite(stmt int32) *Statement {
	if stmt < 0 {
		return nil
	}
	x.cites = append(x.cites, stmt)
	return &x.talks.rec.Statements[stmt]
}

// All iterates over everything that is explained in the tree, each term once:
// the explanation itself, then those within it as they are met.
func (e *Explanation) All() iter.Seq[*Explanation] {
	return func(yield func(*Explanation) bool) {
		w := walker{term: yield}
		w.explanation(e)
	}
}

// Cited returns every statement and event that is cited anywhere in the
// explanation, without repeats, in the order of the record.
//
// Those of what Explain returned are enough: talks of the same actors, terms, facts and rounds in which
// nothing else was said and nothing else happened come to the same status of
// the term at the same point under the same view. Where an early statement is
// cited, for having tabled something, that takes what its holders said since:
// if nothing in the tree rests on that, it is in Besides.
//
// It takes a look at every statement and event of the record.
func (e *Explanation) Cited() ([]*Statement, []*Event) {
	var w walker
	w.explanation(e)
	if e == nil || e.Standing.board == nil {
		return nil, nil
	}
	return w.inOrder(e.Standing.board.lens.talks.rec)
}

// A walker goes through a tree, meeting everything in it once.
type walker struct {
	term       func(*Explanation) bool // told of every explanation; false ends the walk
	ended      bool
	statements map[*Statement]bool
	events     map[*Event]bool
	conditions map[*ConditionCase]bool
}

func (w *walker) cite(list ...*Statement) {
	if w.statements == nil {
		w.statements = map[*Statement]bool{}
	}
	for _, s := range list {
		if s != nil {
			w.statements[s] = true
		}
	}
}

func (w *walker) explanation(e *Explanation) {
	if e == nil || e.Again || w.ended {
		return
	}
	if w.term != nil && !w.term(e) {
		w.ended = true
		return
	}
	w.cite(e.Tabled, e.Supported)
	w.cite(e.Besides...)
	for i := range e.Wordings {
		c := &e.Wordings[i]
		w.cite(c.Tabled)
		w.rule(&c.Rule)
		w.voices(c.Others)
	}
	for _, part := range e.Parts {
		w.explanation(part)
	}
	w.condition(e.When)
}

func (w *walker) rule(r *RuleCase) {
	w.voices(r.Voices)
	for i := range r.Rules {
		w.rule(&r.Rules[i])
	}
}

func (w *walker) voices(list []Voice) {
	for i := range list {
		w.voice(&list[i])
	}
}

func (w *walker) voice(v *Voice) {
	w.cite(v.Position.Statement, v.Tabled)
	for _, r := range v.Position.Refuses {
		w.cite(r.Statement)
	}
	if v.Was != nil {
		w.cite(v.Was.Statement, v.Was.Ended)
	}
	if v.Unpassed != nil {
		w.cite(v.Unpassed.Statement, v.Unpassed.Outright)
	}
	w.condition(v.If)
}

func (w *walker) condition(c *ConditionCase) {
	if c == nil || w.conditions[c] {
		return
	}
	if w.conditions == nil {
		w.conditions, w.events = map[*ConditionCase]bool{}, map[*Event]bool{}
	}
	w.conditions[c] = true
	if c.Event != nil {
		w.events[c.Event] = true
	}
	w.explanation(c.Term)
	if c.Voice != nil {
		w.voice(c.Voice)
	}
	for i := range c.Parts {
		w.condition(&c.Parts[i])
	}
}

// inOrder returns what was met in the order of the record.
func (w *walker) inOrder(rec *Record) ([]*Statement, []*Event) {
	statements := make([]*Statement, 0, len(w.statements))
	for i := range rec.Statements {
		if s := &rec.Statements[i]; w.statements[s] {
			statements = append(statements, s)
		}
	}
	events := make([]*Event, 0, len(w.events))
	for i := range rec.Events {
		if e := &rec.Events[i]; w.events[e] {
			events = append(events, e)
		}
	}
	return statements, events
}

// sortedKeys returns the keys of a map in order.
func sortedKeys(m map[int32]bool) []int32 { return slices.Sorted(maps.Keys(m)) }
