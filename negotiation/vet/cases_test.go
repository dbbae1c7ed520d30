package vet_test

import (
	"fmt"
	"strings"
	"testing"

	"parley.example/actor"
	"parley.example/negotiation"
	"parley.example/negotiation/vet"
)

// A vetCase is a record and the paths at which one code is found in it.
type vetCase struct {
	code vet.Code
	name string
	edit func(*negotiation.Record) // of plainRecord
	want string                    // the paths, with blanks between; empty: a near miss
}

// plainRecord is talks of a and b in three rounds, in which nothing is said. m
// is the mouthpiece of a, and d has a mandate for b.
func plainRecord() negotiation.Record {
	return negotiation.Record{
		Actors: []actor.Actor{{ID: "a"}, {ID: "b"}, {ID: "c"}, {ID: "d"}, {ID: "m"}},
		Ties: []actor.Tie{
			{From: "m", Kind: actor.SpeaksFor, To: "a"},
			{From: "d", Kind: actor.Represents, To: "b"},
		},
		Parties: []string{"a", "b"},
		Terms:   []negotiation.Term{{ID: "x"}, {ID: "y"}, {ID: "z"}},
		Facts:   []negotiation.Fact{{ID: "f"}},
		Rounds: []negotiation.Round{
			{ID: "1", Start: "2016-09-01", End: "2016-09-05"},
			{ID: "2", Start: "2016-09-10", End: "2016-09-15"},
			{ID: "3", Start: "2016-09-20", End: "2016-09-25"},
		},
	}
}

// say adds statements to a record.
func say(r *negotiation.Record, said ...negotiation.Statement) {
	r.Statements = append(r.Statements, said...)
}

// saying makes an edit that adds statements.
func saying(said ...negotiation.Statement) func(*negotiation.Record) {
	return func(r *negotiation.Record) { say(r, said...) }
}

type option func(*negotiation.Statement)

// st is a statement: round, speakers, term and stance in one line, as in
// "1 a,b x accept", or with a subject "1 a>b x accept".
func st(line string, options ...option) negotiation.Statement {
	f := strings.Fields(line)
	by, about, _ := strings.Cut(f[1], ">")
	s := negotiation.Statement{Round: f[0], By: strings.Split(by, ","), Term: f[2], Stance: negotiation.Stance(f[3])}
	if about != "" {
		s.About = strings.Split(about, ",")
	}
	for _, o := range options {
		o(&s)
	}
	return s
}

func on(m negotiation.Moment) option   { return func(s *negotiation.Statement) { s.At = m } }
func till(m negotiation.Moment) option { return func(s *negotiation.Statement) { s.Until = m } }
func text(w string) option             { return func(s *negotiation.Statement) { s.Text = w } }
func note(w string) option             { return func(s *negotiation.Statement) { s.Note = w } }
func person(w string) option           { return func(s *negotiation.Statement) { s.Person = w } }
func when(c *negotiation.Condition) option {
	return func(s *negotiation.Statement) { s.If = c }
}

func settled(x string) *negotiation.Condition { return negotiation.IfSettled(x) }

func TestEveryCodeIsFoundWhereItIsAndOnlyThere(t *testing.T) {
	for _, c := range allCases() {
		t.Run(fmt.Sprintf("%s/%s", c.code, c.name), func(t *testing.T) {
			rec := plainRecord()
			c.edit(&rec)
			var got []string
			for _, f := range vet.Check(open(t, rec)) {
				if f.Code == c.code {
					got = append(got, f.Path)
					t.Log(f)
				}
			}
			if got := strings.Join(got, " "); got != c.want {
				t.Errorf("found at %q, not at %q", got, c.want)
			}
		})
	}
}

func allCases() []vetCase {
	var all []vetCase
	for _, list := range [][]vetCase{
		dateCases(), orderCases(), endCases(), conditionCases(), exchangeCases(), claimCases(), voiceCases(),
		wordingCases(), positionCases(), standingCases(), worldCases(), idleCases(), repeatCases(),
	} {
		all = append(all, list...)
	}
	return all
}

func TestEveryCodeHasACaseAndANearMiss(t *testing.T) {
	found, missed := map[vet.Code]bool{}, map[vet.Code]bool{}
	for _, c := range allCases() {
		if c.want != "" {
			found[c.code] = true
		} else {
			missed[c.code] = true
		}
	}
	for _, code := range vet.Codes() {
		if !found[code] || !missed[code] {
			t.Errorf("%s: has a case %t, has a near miss %t", code, found[code], missed[code])
		}
	}
}
