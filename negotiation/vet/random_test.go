package vet_test

import (
	"math/rand/v2"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
	"parley.example/negotiation/vet"
)

// random makes a record of chance, and then makes the mistakes in it of somebody
// who is tired.
func random(seed uint64) negotiation.Record {
	rng := rand.New(rand.NewPCG(seed, 29))
	rec := negotiationtest.Generate(rng, negotiationtest.Options{})
	for range rng.IntN(5) {
		worse := rec
		worse.Statements = append([]negotiation.Statement(nil), rec.Statements...)
		worse.Rounds = append([]negotiation.Round(nil), rec.Rounds...)
		worse.Terms = append([]negotiation.Term(nil), rec.Terms...)
		mistake(rng, &worse)
		if _, err := negotiation.Open(worse); err == nil {
			rec = worse
		}
	}
	return rec
}

func mistake(rng *rand.Rand, rec *negotiation.Record) {
	n := len(rec.Statements)
	s, other := &rec.Statements[rng.IntN(n)], &rec.Statements[rng.IntN(n)]
	x, y := &rec.Terms[rng.IntN(len(rec.Terms))], &rec.Terms[rng.IntN(len(rec.Terms))]
	switch rng.IntN(13) {
	case 0:
		s.At = other.At
	case 1:
		s.Round = other.Round
	case 2:
		s.By, s.About = other.By, other.About
	case 3:
		s.Term = other.Term
	case 4:
		s.Text += "."
	case 5:
		*s = *other
		s.ID = ""
	case 6:
		s.Stance = other.Stance
	case 7:
		i := rng.IntN(len(rec.Rounds))
		j := rng.IntN(len(rec.Rounds))
		rec.Rounds[i], rec.Rounds[j] = rec.Rounds[j], rec.Rounds[i]
	case 8:
		s.If = negotiation.IfSettled(x.ID)
	case 9:
		s.If = &negotiation.Condition{All: []negotiation.Condition{{Accepts: rec.Parties[0], Term: y.ID}}}
	case 10:
		s.Until = other.Until
	case 11:
		x.When = negotiation.IfSettled(y.ID)
	case 12:
		s.If, s.By, s.About = negotiation.IfSettled(other.Term), other.By, other.About
	}
}

func TestFindingsOfRandomRecordsLeadSomewhere(t *testing.T) {
	for seed := range uint64(400) {
		rec := random(seed)
		checkFindings(t, rec, vet.Check(open(t, rec)))
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}
