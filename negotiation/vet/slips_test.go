package vet_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/vet"
)

// A keySlip is what a tired hand does to one statement of a record; it reports
// whether it could.
type keySlip struct {
	name string
	code vet.Code
	make func(r *negotiation.Record, i int) bool
}

var keySlips = []keySlip{
	{"the next round", vet.CodeDateOutsideRound, func(r *negotiation.Record, i int) bool {
		n := slices.IndexFunc(r.Rounds, func(x negotiation.Round) bool { return x.ID == r.Statements[i].Round }) + 1
		if n == len(r.Rounds) {
			return false
		}
		r.Statements[i].Round = r.Rounds[n].ID
		return r.Statements[i].At != ""
	}},
	{"the wrong year", vet.CodeDateOutsideRound, func(r *negotiation.Record, i int) bool {
		at := r.Statements[i].At
		r.Statements[i].At = negotiation.Moment(strings.Replace(string(at), "2016", "2061", 1))
		return r.Statements[i].At != at
	}},
	{"the same line again", vet.CodeSaidTwice, func(r *negotiation.Record, i int) bool {
		s := r.Statements[i]
		s.ID = ""
		r.Statements = slices.Insert(r.Statements, i+1, s)
		return true
	}},
	{"a full stop", vet.CodeWordingVariant, func(r *negotiation.Record, i int) bool {
		s := &r.Statements[i]
		x := r.Terms[slices.IndexFunc(r.Terms, func(x negotiation.Term) bool { return x.ID == s.Term })]
		s.Text += "."
		return x.Text != "" && s.Text == x.Text+"."
	}},
	{"no source", vet.CodeSourceMissing, func(r *negotiation.Record, i int) bool {
		r.Statements[i].Source = nil
		return true
	}},
	{"a text that nobody offered", vet.CodeRefusalOfNothing, func(r *negotiation.Record, i int) bool {
		s := &r.Statements[i]
		s.Text += " or so"
		return len(s.Text) > len(" or so") && s.Stance == negotiation.Reject
	}},
	{"another person of almost that name", vet.CodePersonVariant, func(r *negotiation.Record, i int) bool {
		s := &r.Statements[i]
		s.Person = strings.Replace(s.Person, "Sergey", "Sergei", 1)
		return strings.Contains(s.Person, "Sergei Lavrov")
	}},
}

// Whatever slips of these are made in the record on Syria, at whatever statement
// that is no claim, each is found there, under its code.
func TestSlipsInARealRecordAreFound(t *testing.T) {
	talks := readReal(t, realRecords["syria"])
	for _, slip := range keySlips {
		t.Run(slip.name, func(t *testing.T) {
			tried := 0
			for i := range talks.Record().Statements {
				rec := talks.Record()
				if len(rec.Statements[i].About) > 0 || !slip.make(&rec, i) {
					continue
				}
				slipped, err := negotiation.Open(rec)
				if err != nil {
					continue // a slip that Open finds
				}
				tried++
				if !foundNear(vet.Check(slipped), slip.code, i) {
					t.Errorf("not found at statements[%d]", i)
				}
			}
			if t.Logf("%d tried", tried); tried == 0 {
				t.Error("none could be made")
			}
		})
	}
}

// foundNear reports whether a code is found at a statement, the next, or by
// another that points to it.
func foundNear(found []vet.Finding, code vet.Code, i int) bool {
	here, next := fmt.Sprintf("statements[%d]", i), fmt.Sprintf("statements[%d]", i+1)
	at := func(path string) bool { return path == here || strings.HasPrefix(path, here+".") || path == next }
	return slices.ContainsFunc(found, func(f vet.Finding) bool {
		return f.Code == code && (at(f.Path) || slices.ContainsFunc(f.See, at))
	})
}
