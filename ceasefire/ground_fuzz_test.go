package ceasefire_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// Whatever can be read makes a log or problems, and what a log gives back makes
// the same one, through JSON too.
func FuzzGround(f *testing.F) {
	full, err := json.Marshal(fullGround())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(full)
	f.Add([]byte(`{}`))
	f.Add([]byte(`{"incidents":[{"id":"a","start":"2016","kind":"x","links":[{"kind":"part-of","to":"b"}]},{"id":"b","start":"2016","kind":"x","links":[{"kind":"reply-to","to":"a"}]}]}`))
	f.Add([]byte(`{"incidents":[{"id":"a","start":"2016-09-12T19:00[Asia/Damascus]","end":"2016-09-12","kind":"x","case":[{"stage":"under-inquiry","at":"2016"}]}]}`))
	f.Add([]byte(`{"deeds":[{"clause":"c","bearer":"b","kind":"undone","at":"0001-01-01T00:00Z"}],"unseen":[{"start":"9999","end":"9999-12-31"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var g ceasefire.Ground
		if negotiation.Unmarshal(data, &g) != nil {
			return
		}
		l, err := ceasefire.NewLog(g)
		if err != nil {
			return
		}
		if diff := cmp.Diff(g, l.Ground(), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("the log has something else:\n%s", diff)
		}
		text, err := json.Marshal(l.Ground())
		if err != nil {
			t.Fatal(err)
		}
		var again ceasefire.Ground
		if err := negotiation.Unmarshal(text, &again); err != nil {
			t.Fatalf("%s\n%v", text, err)
		}
		if diff := cmp.Diff(g, again, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("what is read again is something else:\n%s", diff)
		}
		ask(t, validLog(t, again))
	})
}

// ask asks a log everything.
func ask(t *testing.T, l *ceasefire.Log) {
	now := hour(24 * 365 * 9000)
	for _, by := range ceasefire.Groupings() {
		if _, err := l.Tally(ceasefire.Query{From: hour(-24), To: now}, by, now); err != nil {
			t.Fatal(err)
		}
	}
	for _, d := range l.Ground().Deeds {
		if _, err := l.Compliance(ceasefire.Clause{ID: d.Clause}, d.Bearer, nil, ceasefire.Proven, now); err != nil {
			t.Fatal(err)
		}
	}
	for i := range l.All() {
		i.CaseAt(now)
	}
}
