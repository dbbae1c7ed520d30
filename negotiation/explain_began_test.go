package negotiation_test

import (
	"fmt"
	"strings"
	"testing"

	"parley.example/negotiation"
)

// A beginning is put in the words of the explanation that names it.
func TestBeginningSaysWhatItIs(t *testing.T) {
	said := negotiation.Statement{Round: "1", At: "2016-09-03", By: negotiation.IDs{"russia"}, Term: "grounding", Stance: negotiation.Accept}
	of := negotiation.Statement{
		Round: "1", By: negotiation.IDs{"us"}, About: negotiation.IDs{"russia"}, Term: "x", Stance: negotiation.Withdraw,
		Source: negotiation.Sources{{Name: "Reuters"}, {URL: "https://example.org"}},
	}
	for want, b := range map[string]negotiation.Beginning{
		"nothing": {},
		"acceptance of grounding (russia, 2016-09-03)":               {Statement: &said},
		"withdrawal of x (us on russia, in 1, Reuters and 1 more)":   {Statement: &of},
		"a lapse on grounding after 2016-09-10 (russia, 2016-09-03)": {Statement: &said, Until: "2016-09-10"},
		"The road is cut (2016-01-31, RT)":                           {Event: &negotiation.Event{ID: "e", Title: "The road\nis cut", At: "2016-01-31", Source: negotiation.Sources{{Name: "RT"}}}},
		"e (in 2)":                                                   {Event: &negotiation.Event{ID: "e", Round: "2"}},
		"the deadline 2016-01-20":                                    {Until: "2016-01-20"},
	} {
		if got := fmt.Sprint(b); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// Every beginning is named so in the text of its explanation.
func TestBeginningsAreInTheText(t *testing.T) {
	talks := open(t, tiny{terms: whole(), said: []string{"1 a+b p accept", "2 b x reject"}})
	changes, err := talks.Between("1", "2", onRecord)
	if err != nil {
		t.Fatal(err)
	}
	e := changes[0].Explain()
	began := fmt.Sprint(e.Began())
	if began != "[rejection of x (b, in 2)]" || !strings.Contains(e.String(), "\n  began with rejection of x (b, in 2)\n") {
		t.Errorf("began with %s, and says\n%s", began, e)
	}
}
