package ceasefire_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/actor"
	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// checkRoundTrip writes a provision, reads it and writes it again.
func checkRoundTrip(t *testing.T, p ceasefire.Provision) {
	t.Helper()
	term, err := p.Term("x")
	if err != nil {
		t.Fatalf("%#v: %v", p, err)
	}
	read, err := ceasefire.ProvisionOf(term)
	if err != nil {
		t.Fatalf("%s: %v", term.Details, err)
	}
	if diff := cmp.Diff(p, read); diff != "" {
		t.Fatalf("%s: %s", term.Details, diff)
	}
	again, err := read.Term("x")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(term, again); diff != "" {
		t.Fatal(diff)
	}
}

func TestRoundTrip(t *testing.T) {
	for _, s := range samples() {
		t.Run(s.name, func(t *testing.T) {
			checkRoundTrip(t, s.p)
			term, _ := s.p.Term("x")
			want := negotiation.Term{ID: "x", Kind: string(s.p.Kind()), Binds: s.p.Bearers(), Details: term.Details}
			if diff := cmp.Diff(want, term); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestRoundTripOfRandomProvisions(t *testing.T) {
	g := generator{rand.New(rand.NewPCG(1, 2))}
	for range 3000 {
		p := g.provision()
		checkRoundTrip(t, p)
		checkProse(t, p.String())
	}
}

// A term of a record that is written and read is the same, and so is what it says.
func TestRoundTripThroughARecord(t *testing.T) {
	record := negotiation.Record{
		Actors:  []actor.Actor{{ID: "us"}, {ID: "russia"}},
		Parties: []string{"us", "russia"},
		Rounds:  []negotiation.Round{{ID: "r"}},
	}
	p := ceasefire.NewCessation(ceasefire.In("<Aleppo & around>"), "us", "russia")
	term, err := p.Term("truce")
	if err != nil {
		t.Fatal(err)
	}
	record.Terms = []negotiation.Term{term}
	data, err := json.Marshal(record)
	if err != nil {
		t.Fatal(err)
	}
	var read negotiation.Record
	if err := negotiation.Unmarshal(data, &read); err != nil {
		t.Fatal(err)
	}
	got, err := ceasefire.ProvisionOf(read.Terms[0])
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(ceasefire.Provision(p), got); diff != "" {
		t.Error(diff)
	}
}

func TestZeroValues(t *testing.T) {
	for _, kind := range ceasefire.Kinds() {
		for _, details := range []string{"", "{}"} {
			p, err := ceasefire.ReadProvision(kind, json.RawMessage(details))
			if err != nil {
				t.Fatalf("%s %q: %v", kind, details, err)
			}
			term, err := p.Term("x")
			if err != nil || string(term.Details) != "{}" || term.Binds != nil {
				t.Errorf("%s: %+v, %v", kind, term, err)
			}
		}
	}
}

// An empty list says as much as none.
func TestEmptyListsAreNone(t *testing.T) {
	for _, test := range []struct {
		kind    ceasefire.Kind
		details string
		want    ceasefire.Provision
	}{
		{"cessation", `{"bearer": [], "prohibits": [], "area": {"places": []}}`, ceasefire.Cessation{}},
		{"grounding", `{"airspace": {"area": {"places": []}}, "hours": [{"days": []}]}`, ceasefire.Grounding{Hours: []ceasefire.Window{{}}}},
		{"aid-corridor", `{"quota": {"parts": []}, "notice": {"attach": []}}`, ceasefire.AidCorridor{Quota: &ceasefire.Quota{}, Notice: &ceasefire.Notice{}}},
		{"detainees", `{"ratio": {}}`, ceasefire.Detainees{}},
		{"humanitarian-pause", `{"length": "P0D", "every": "P1W", "times": 0}`, ceasefire.Pause{Every: ceasefire.Days(7)}},
	} {
		got, err := ceasefire.ReadProvision(test.kind, json.RawMessage(test.details))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Error(diff)
		}
		checkRoundTrip(t, got)
	}
	if term, err := (ceasefire.Grounding{Bearer: actor.IDs{}, Airspace: ceasefire.Airspace{Area: ceasefire.Area{Places: []string{}}}}).Term("x"); err != nil || string(term.Details) != "{}" {
		t.Errorf("%s, %v", term.Details, err)
	}
}

// Details that name no bearer have the obligors of the term for it.
func TestBearerIsTheObligor(t *testing.T) {
	for _, kind := range ceasefire.Kinds() {
		binds := []string{"a", "b"}
		p, err := ceasefire.ProvisionOf(negotiation.Term{ID: "x", Kind: string(kind), Binds: binds})
		if err != nil {
			t.Fatal(err)
		}
		want := actor.IDs{"a", "b"}
		if kind == ceasefire.KindDefinition {
			want = nil
		}
		if diff := cmp.Diff(want, p.Bearers()); diff != "" {
			t.Errorf("%s: %s", kind, diff)
		}
		if binds[0] = "x"; want != nil && p.Bearers()[0] != "a" {
			t.Errorf("%s: the list is that of the term", kind)
		}
	}
	p, err := ceasefire.ProvisionOf(negotiation.Term{Kind: "amnesty", Binds: []string{"a"}, Details: json.RawMessage(`7`)})
	if diff := cmp.Diff(ceasefire.Provision(ceasefire.Other{Word: "amnesty", Details: json.RawMessage(`7`), Bearer: actor.IDs{"a"}}), p); err != nil || diff != "" {
		t.Error(diff, err)
	}
	p, err = ceasefire.ProvisionOf(negotiation.Term{Kind: "grounding", Binds: []string{"a"}, Details: json.RawMessage(`{"bearer": "b"}`)})
	if err != nil || p.Bearers()[0] != "b" {
		t.Error("details that name a bearer do not keep it", err)
	}
}

// What is not known here is kept byte for byte, and is a copy.
func TestOtherIsKept(t *testing.T) {
	details := json.RawMessage("{ \"b\": 1.50,\n\t\"a\": [null, \"\\u00e9\"] }")
	term := negotiation.Term{ID: "x", Kind: "amnesty", Details: details, Binds: []string{"a"}}
	p, err := ceasefire.ProvisionOf(term)
	if err != nil {
		t.Fatal(err)
	}
	again, err := p.Term("x")
	if diff := cmp.Diff(term, again); err != nil || diff != "" {
		t.Error(diff, err)
	}
	again.Details[0] = 'x'
	if other := p.(ceasefire.Other); other.Details[0] != '{' || details[0] != '{' {
		t.Error("the details are shared")
	}
	details[0] = 'x'
	if p.(ceasefire.Other).Details[0] != '{' {
		t.Error("the details are those of the term")
	}
	if p, err := ceasefire.ReadProvision("amnesty", json.RawMessage{}); err != nil || p.(ceasefire.Other).Details != nil {
		t.Error("empty details are not none", err)
	}
}
