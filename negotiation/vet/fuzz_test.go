package vet_test

import (
	"bytes"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/vet"
)

// FuzzCheck checks whatever can be read: nothing panics, every finding leads
// somewhere, and small records have the findings of the slow implementation.
func FuzzCheck(f *testing.F) {
	for seed := range uint64(16) {
		addRecord(f, random(seed))
	}
	for i, c := range allCases() {
		if i%5 == 0 {
			rec := plainRecord()
			c.edit(&rec)
			addRecord(f, rec)
		}
	}
	f.Add([]byte(`{"parley":1,"actors":[{"id":"a"}],"parties":["a"]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		rec, err := negotiation.Read(bytes.NewReader(data))
		if err != nil {
			return
		}
		if talks, err := negotiation.Open(rec); err == nil {
			checkAll(t, talks)
		}
	})
}

// FuzzCheckGenerated checks records of chance that the fuzzer chooses.
func FuzzCheckGenerated(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) { checkAll(t, open(t, random(seed))) })
}

func addRecord(f *testing.F, rec negotiation.Record) {
	f.Helper()
	var file bytes.Buffer
	if err := negotiation.Write(&file, rec); err != nil {
		f.Fatal(err)
	}
	f.Add(file.Bytes())
}

func checkAll(t *testing.T, talks *negotiation.Talks) {
	rec := talks.Record()
	checkFindings(t, rec, vet.Check(talks))
	if len(rec.Statements) <= 40 && len(rec.Terms) <= 12 && len(rec.Actors) <= 12 && len(rec.Rounds) <= 12 {
		compareSlow(t, talks, map[vet.Code]int{})
	}
}
