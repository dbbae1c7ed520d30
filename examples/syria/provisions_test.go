package main_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// quietDays is the kind of the term that says how many days come first: in the
// form of a ceasefire.Quiet.
const quietDays = "quiet-days"

func TestProvisionsCanBeRead(t *testing.T) {
	rec := open(t).Record()
	typed := 0
	for _, term := range rec.Terms {
		if term.Kind == "" {
			continue
		}
		typed++
		checkProvision(t, term)
		if term.Undisclosed {
			t.Errorf("%s: nobody knows its content, and it has provisions", term.ID)
		}
	}
	if typed < 15 {
		t.Errorf("only %d terms have a kind", typed)
	}
	worded := 0
	for _, s := range rec.Statements {
		if s.Details == nil {
			continue
		}
		worded++
		term := termOf(t, rec, s.Term)
		term.Details = s.Details
		checkProvision(t, term)
	}
	if worded < 5 {
		t.Errorf("only %d wordings have provisions", worded)
	}
}

func checkProvision(t *testing.T, term negotiation.Term) {
	t.Helper()
	if term.Kind == quietDays {
		if quiet := readQuiet(t, term); quiet.Days < 1 {
			t.Errorf("%s: no days in %s", term.ID, term.Details)
		}
		return
	}
	if !slices.Contains(ceasefire.Kinds(), ceasefire.Kind(term.Kind)) {
		t.Errorf("%s: the kind %q has no type", term.ID, term.Kind)
	}
	p, err := ceasefire.ProvisionOf(term)
	if err != nil {
		t.Errorf("%s: %v", term.ID, err)
		return
	}
	if diff := cmp.Diff(term.Binds, []string(p.Bearers())); diff != "" {
		t.Errorf("%s: bearers, -obligors +provision:\n%s", term.ID, diff)
	}
}

func readQuiet(t *testing.T, term negotiation.Term) ceasefire.Quiet {
	t.Helper()
	var q ceasefire.Quiet
	if err := negotiation.Unmarshal(term.Details, &q); err != nil {
		t.Errorf("%s: %v", term.ID, err)
	}
	return q
}

func termOf(t *testing.T, rec negotiation.Record, id string) negotiation.Term {
	t.Helper()
	i := slices.IndexFunc(rec.Terms, func(term negotiation.Term) bool { return term.ID == id })
	if i < 0 {
		t.Fatalf("no term %s", id)
	}
	return rec.Terms[i]
}

// What the sources say in numbers is in the provisions as in the wordings.
func TestProvisionsOfTheDeal(t *testing.T) {
	rec := open(t).Record()
	read := func(id string) ceasefire.Provision {
		t.Helper()
		p, err := ceasefire.ProvisionOf(termOf(t, rec, id))
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	truce := read("truce-renewal").(ceasefire.Cessation)
	if begin, err := truce.Duration.Effect.At.First(); err != nil || begin.UTC().Format("2006-01-02T15:04") != "2016-09-12T16:00" {
		t.Errorf("the truce begins at %v (%v), want 19:00 in Damascus", begin, err)
	}
	if got := truce.Duration.Length; got != ceasefire.Hours(48) {
		t.Errorf("the truce is for %v", got)
	}
	if r := truce.Renewal; r.Mode != ceasefire.RenewByConsent || !slices.Equal(r.Consent, []string{"us", "russia"}) {
		t.Errorf("the truce is renewed %v", r)
	}
	after := read("jic").(ceasefire.JointCell).After
	if len(after) != 1 || after[0].Days != readQuiet(t, termOf(t, rec, "seven-days")).Days || after[0].Fact != "seven-quiet-days" {
		t.Errorf("the joint centre comes after %+v", after)
	}
	if zone := read("castello").(ceasefire.Zone); !zone.Together || len(zone.Leaves) != 2 {
		t.Errorf("the Castello Road: %+v", zone)
	}
	if pause := read("aleppo-48h").(ceasefire.Pause); pause.Length != ceasefire.Hours(48) || pause.Every != ceasefire.Weeks(1) {
		t.Errorf("the Aleppo pause: %+v", pause)
	}
}

// Each wording of a term that is tabled with numbers has its own.
func TestProvisionsOfOtherWordings(t *testing.T) {
	want := map[string][]string{
		"feb-duration": {`{"effect":{"at":"2016-02-27T00:00[Asia/Damascus]"},"length":"P14D"}`},
		"aleppo-48h":   {`{"area":{"name":"Aleppo"},"length":"PT3H","every":"P1D","purpose":"humanitarian aid"}`},
		"seven-days":   {`{"days":3}`},
		"aleppo-halt": {
			`{"area":{"name":"Aleppo"},"duration":{"length":"P7D"}}`,
			`{"area":{"name":"Aleppo"},"duration":{"length":"PT48H"}}`,
		},
	}
	got := map[string][]string{}
	for _, s := range open(t).Record().Statements {
		if s.Details != nil {
			got[s.Term] = append(got[s.Term], string(s.Details))
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
