package vet

import (
	"bytes"
	"encoding/json"
	"maps"

	"parley.example/negotiation"
)

// The codes of findings on what is in a record and plays no part. A thing that
// the details of a term or a statement name, as a string, plays one.
const (
	// CodeActorIdle comes where an actor is no party, in no rule, tie or condition,
	// speaks nowhere and is spoken for nowhere, attends no round and is neither
	// bound by a term nor benefits from one. It may have been left out where it
	// belongs, or be there twice under two ids.
	CodeActorIdle Code = "actor-idle"

	// CodeIssueEmpty comes where an issue has no terms, in a record that has some.
	// They may be under another.
	CodeIssueEmpty Code = "issue-empty"

	// CodeTermNeverRaised comes where nobody ever said a word on a term, comments
	// included, nor supported a whole of it, and no condition names it (else
	// CodeConditionNeverTabled says so), in a record that has statements. What was
	// said of it may be entered under another term.
	CodeTermNeverRaised Code = "term-never-raised"

	// CodeFactIdle comes where no condition waits for a fact. Whatever events make of
	// it, nothing comes of that. A consent or a term that stood on it may have lost
	// its condition.
	CodeFactIdle Code = "fact-idle"

	// CodeRoundEmpty comes where nothing was said and nothing happened in a round,
	// while in a later one something did. Its statements may be under another round.
	CodeRoundEmpty Code = "round-empty"

	// CodeSourceMissing comes where a statement has no source, in a record of at
	// least twenty statements of which at least nine in ten have one.
	CodeSourceMissing Code = "source-missing"
)

var idleChecks = []check{
	{CodeActorIdle, Look, (*vetter).actorIdle},
	{CodeIssueEmpty, Look, (*vetter).issueEmpty},
	{CodeTermNeverRaised, Look, (*vetter).termNeverRaised},
	{CodeFactIdle, Look, (*vetter).factIdle},
	{CodeRoundEmpty, Look, (*vetter).roundEmpty},
	{CodeSourceMissing, Slip, (*vetter).sourceMissing},
}

// A set of ids.
type set map[string]bool

func (s set) add(ids ...string) {
	for _, id := range ids {
		s[id] = true
	}
}

func (v *vetter) actorIdle() {
	used := maps.Clone(v.inDetails())
	used.add(v.Parties...)
	for i := range v.Ties {
		used.add(v.Ties[i].From, v.Ties[i].To)
	}
	for i := range v.Rounds {
		used.add(v.Rounds[i].Attending...)
	}
	for i := range v.Terms {
		used.add(v.Terms[i].Binds...)
		used.add(v.Terms[i].Benefits...)
		if !v.Terms[i].Rule.IsZero() {
			used.add(v.ids(v.rules[i])...)
		}
	}
	used.add(v.ids(v.members(v.Rule))...)
	for i := range v.Statements {
		used.add(v.Statements[i].By...)
		used.add(v.Statements[i].About...)
	}
	v.eachLeaf(func(_ string, _ int, _ string, l leaf) { used.add(l.Accepts) })
	for i := range v.Actors {
		if a := &v.Actors[i]; !used[a.ID] {
			v.sayf(remark{place: in("actors", i, "id"), actor: a.ID}, "The actor %s plays no part in the record.", a.ID)
		}
	}
}

// findDetails returns every string that is in the details of a term or of a
// statement.
func (b *book) findDetails() set {
	found := set{}
	for i := range b.Terms {
		found.addStrings(b.Terms[i].Details)
	}
	for i := range b.Statements {
		found.addStrings(b.Statements[i].Details)
	}
	return found
}

func (s set) addStrings(data json.RawMessage) {
	d := json.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.Token()
		if err != nil {
			return // the end: a record is valid JSON
		}
		if text, ok := token.(string); ok {
			s[text] = true
		}
	}
}

func (v *vetter) issueEmpty() {
	used := set{}
	for i := range v.Terms {
		used.add(v.Terms[i].Issue)
	}
	for i := range v.Issues {
		if id := v.Issues[i].ID; !used[id] && len(v.Terms) > 0 {
			v.sayf(remark{place: in("issues", i, "id")}, "No term belongs to the issue %s.", id)
		}
	}
}

func (v *vetter) termNeverRaised() {
	if len(v.Statements) == 0 {
		return
	}
	raised, named := v.tabled(), set{}
	for i := range v.said {
		raised[v.said[i].term] = true
	}
	v.eachLeaf(func(_ string, _ int, _ string, l leaf) { named.add(l.names()) })
	for i := range v.Terms {
		if id := v.Terms[i].ID; !raised[i] && !named[id] {
			v.sayf(remark{place: in("terms", i, "id"), term: id}, "Nobody says a word on the term %s.", id)
		}
	}
}

func (v *vetter) factIdle() {
	used := maps.Clone(v.inDetails())
	v.eachLeaf(func(_ string, _ int, _ string, l leaf) { used.add(l.Fact) })
	turned := map[string][]string{}
	for i := range v.Events {
		for _, ids := range []negotiation.IDs{v.Events[i].Establishes, v.Events[i].Lapses} {
			for _, id := range ids {
				turned[id] = append(turned[id], nth("events", i))
			}
		}
	}
	for i := range v.Facts {
		if id := v.Facts[i].ID; !used[id] {
			v.sayf(remark{place: in("facts", i, "id"), see: turned[id]}, "No condition waits for the fact %s%s.", id, times(len(turned[id])))
		}
	}
}

// times says how many events name a fact.
func times(events int) string {
	switch events {
	case 0:
		return ", and no event names it"
	case 1:
		return ", though an event names it"
	}
	return ", though " + counted(events, "event") + " name it"
}

func (v *vetter) roundEmpty() {
	used, last := make([]bool, len(v.Rounds)), -1
	use := func(r int) { used[r], last = true, max(last, r) }
	for i := range v.said {
		use(v.said[i].round)
	}
	for i := range v.Events {
		use(v.rounds[v.Events[i].Round])
	}
	for i := range v.Rounds {
		if !used[i] && i < last {
			v.sayf(remark{place: in("rounds", i, "id")}, "Nothing is said and nothing happens in round %s.", v.Rounds[i].ID)
		}
	}
}

// fewest is how many statements a record needs before a habit is seen in it.
const fewest = 20

func (v *vetter) sourceMissing() {
	var bare []int
	for i := range v.Statements {
		if len(v.Statements[i].Source) == 0 {
			bare = append(bare, i)
		}
	}
	n := len(v.Statements)
	if n < fewest || len(bare)*10 > n {
		return
	}
	for _, i := range bare {
		s := &v.Statements[i]
		v.sayf(remark{place: in("statements", i, ""), term: s.Term, actor: s.By[0]},
			"%s, and no source says so; of %d statements %d have one.", v.speakers(i, v.stated(i)), n, n-len(bare))
	}
}
