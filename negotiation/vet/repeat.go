package vet

import (
	"fmt"
	"reflect"
	"strings"

	"parley.example/actor"
	"parley.example/negotiation"
)

// The codes of findings on what is there twice.
const (
	// CodeSaidTwice comes where two statements of one round are the same: speakers,
	// subjects, date, term, stance, text, condition, until and reading, if not note,
	// person and source. Two comments are the same only if their notes and persons
	// are too. Two sources for one statement go into one list. Statements without
	// a date are the same only if no other of their term in that round, by or about
	// one of their holders, stands between them.
	CodeSaidTwice Code = "said-twice"

	// CodeTitleRepeated comes where two terms of one issue, two issues, two facts or
	// two actors have the same title or name, but for case and white space. Readers
	// cannot tell them apart, and one may be a copy that was not changed.
	CodeTitleRepeated Code = "title-repeated"
)

var repeatChecks = []check{
	{CodeSaidTwice, Slip, (*vetter).saidTwice},
	{CodeTitleRepeated, Slip, (*vetter).titleRepeated},
}

// A gist is what two statements need to have in common to be the same, their
// conditions aside.
type gist struct {
	term, round int
	stance      negotiation.Stance
	at, until   negotiation.Moment
	voices      string
	text        string // with the reading, and of a comment what it says
}

func (b *book) gistOf(i int) gist {
	s := &b.Statements[i]
	g := gist{b.said[i].term, b.said[i].round, s.Stance, s.At, s.Until, strings.Join(s.By, " "), collapse(s.Text)}
	if len(s.About) > 0 {
		g.voices += " > " + strings.Join(s.About, " ")
	}
	if s.Reading != "" {
		g.text += "\n" + collapse(s.Reading)
	}
	if s.Stance == negotiation.Comment {
		g.text += fmt.Sprintf("\n%q %q", collapse(s.Person), collapse(s.Note))
	}
	return g
}

func (v *vetter) saidTwice() {
	first := map[gist]int{}
	for _, i := range v.order {
		s := &v.Statements[i]
		g := v.gistOf(i)
		j, ok := first[g]
		if !ok {
			first[g] = i
			continue
		}
		if reflect.DeepEqual(s.If, v.Statements[j].If) && (s.At != "" || v.nextAfter(i, j)) {
			v.sayf(remark{in("statements", i, ""), s.Term, s.By[0], []string{statement(j)}},
				"%s, and another statement of round %s says the same.", v.speakers(i, v.stated(i)), s.Round)
		}
		if s.At == "" {
			first[g] = i
		}
	}
}

// nextAfter reports whether a statement comes next after another in the tracks
// of all its holders; true for comments.
func (b *book) nextAfter(i, j int) bool {
	for _, h := range b.said[i].holders {
		track := b.tracks[stand{b.said[i].term, h}]
		n := b.before(track, b.said[i].place)
		if n > 0 && n < len(track) && track[n].stmt == i && track[n-1].stmt != j {
			return false
		}
	}
	return true
}

func (v *vetter) titleRepeated() {
	repeated(v, "actors", "name", v.Actors, func(a *actor.Actor) (string, string, string) { return "", a.Name, a.ID })
	repeated(v, "issues", "title", v.Issues, func(x *negotiation.Issue) (string, string, string) { return "", x.Title, x.ID })
	repeated(v, "terms", "title", v.Terms, func(x *negotiation.Term) (string, string, string) { return x.Issue, x.Title, x.ID })
	repeated(v, "facts", "title", v.Facts, func(f *negotiation.Fact) (string, string, string) { return "", f.Title, f.ID })
}

// repeated looks for two of a list that have one name within one group.
func repeated[T any](v *vetter, list, field string, of []T, read func(*T) (group, title, id string)) {
	first := map[[2]string]int{}
	for i := range of {
		group, title, id := read(&of[i])
		key := [2]string{group, strings.ToLower(collapse(title))}
		if key[1] == "" {
			continue
		}
		j, ok := first[key]
		if !ok {
			first[key] = i
			continue
		}
		_, _, other := read(&of[j])
		r := remark{place: in(list, i, field), see: []string{nth(list, j) + "." + field}}
		switch list {
		case "actors":
			r.actor = id
		case "terms":
			r.term = id
		}
		v.sayf(r, "%s and %s are both called %s.", other, id, quote(collapse(title)))
	}
}
