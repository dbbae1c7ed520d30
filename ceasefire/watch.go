package ceasefire

import (
	"fmt"

	"parley.example/actor"
)

// A Watch ties a fact of a record to what happens on the ground. Exactly one of
// Quiet, Done and Kept is set; the zero Watch is not valid. [Log.Events] makes
// events of it:
//
//	Watch{Quiet: &week, From: "2016-09-12"}
//	Watch{Fact: "army-off-castello", Done: "castello", Standard: Proven}
//	Watch{Fact: "truce-holds", Kept: "cessation", Standard: Alleged}
type Watch struct {
	Fact string `json:"fact,omitzero"` // its id; zero: that of Quiet

	// Quiet: the fact is established when this is met, and lapses when the quiet
	// is broken after that; as often as that happens.
	Quiet *Quiet  `json:"quiet,omitzero"`
	From  Instant `json:"from,omitzero"` // with Quiet: what its days are counted from

	// Done: the fact is established when the clause of this id is done, and lapses
	// when it no longer is.
	Done string `json:"done,omitzero"`

	// Kept: the fact lapses with every incident that breaches the clause of this
	// id. It has to hold from the start, or to be established by somebody: to
	// breach nothing for a while establishes nothing.
	Kept string `json:"kept,omitzero"`

	// Standard is what it takes, with Done and Kept. Done is Alleged if somebody
	// says so, and Proven if somebody other than the bearer saw it. A breach is
	// Alleged if its case stands, and Proven if that is proven.
	Standard Standard `json:"standard,omitzero"`
	// Bearers are, with Done, who all have to have done it; empty: whoever the log
	// has deeds of, one at least. With Kept they are whose breaches count; empty:
	// anybody's.
	Bearers actor.IDs `json:"bearers,omitempty"`
}

// fact returns the id of the fact.
func (w *Watch) fact() string {
	if w.Fact == "" && w.Quiet != nil {
		return w.Quiet.Fact
	}
	return w.Fact
}

// checkWatches says what is not valid in a list of watches.
func checkWatches(list []Watch) error {
	var c checker
	each(&c, "watches", list, func(c *checker, w Watch) { w.check(c) })
	seen := map[[2]string]int{}
	for n := range list {
		key := [2]string{list[n].fact(), list[n].verb()}
		if first, ok := seen[key]; ok {
			c.addf(fmt.Sprintf("watches[%d].fact", n), "%s is watched in the same way by watches[%d]", quote(key[0]), first)
			continue
		}
		seen[key] = n
	}
	return c.err()
}

// verb returns which of the three it is.
func (w *Watch) verb() string {
	switch {
	case w.Quiet != nil:
		return "quiet"
	case w.Done != "":
		return "done"
	}
	return "kept"
}

func (w *Watch) check(c *checker) {
	if w.Quiet != nil && w.fact() == "" {
		c.addf("quiet.fact", "the fact that holds once it is met is not stated, here or in fact")
	} else if !actor.ValidID(w.fact()) {
		c.addf("fact", "%s is no id: it is written in 1 to 64 of a-z A-Z 0-9 - _ .", quote(w.fact()))
	}
	set := 0
	for _, is := range []bool{w.Quiet != nil, w.Done != "", w.Kept != ""} {
		if is {
			set++
		}
	}
	if set != 1 {
		c.addf("", "%d of quiet, done and kept are set: it has to be one", set)
		return
	}
	if w.Quiet != nil {
		w.checkQuiet(c)
		return
	}
	if w.From != "" {
		c.addf("from", "it goes with quiet only")
	}
	c.id("done", w.Done)
	c.id("kept", w.Kept)
	chosen(c, "standard", w.Standard, Standards(), "what it takes to count")
	c.ids("bearers", w.Bearers)
}

func (w *Watch) checkQuiet(c *checker) {
	c.in("quiet", func(c *checker) { w.Quiet.countable(c) })
	if w.From == "" {
		c.addf("from", "what the days are counted from is not stated")
	}
	c.instant("from", w.From)
	if w.Standard != "" {
		c.addf("standard", "it goes with done and kept only")
	}
	if len(w.Bearers) > 0 {
		c.addf("bearers", "they go with done and kept only")
	}
}
