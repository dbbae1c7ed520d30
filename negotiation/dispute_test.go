package negotiation_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// disputesAt asks what is in dispute at a round: "x illusory: open; a settled, b
// open".
func disputesAt(round string, circle ...string) func(*negotiation.Talks) string {
	return func(talks *negotiation.Talks) string {
		list, err := talks.Disputes(round, circle...)
		if err != nil {
			return err.Error()
		}
		var lines []string
		for _, d := range list {
			line := fmt.Sprint(d.Term.ID, " ", d.Kind, ": ", d.Accounts[0].Standing.Status)
			for i, a := range d.Accounts[1:] {
				line += fmt.Sprint([]string{"; ", ", "}[min(i, 1)], a.Party, " ", a.Standing.Status)
			}
			lines = append(lines, line)
		}
		return strings.Join(lines, "\n")
	}
}

func TestDisputeKinds(t *testing.T) {
	on := func(lines ...string) tiny { return tiny{said: lines} }
	trySentences(t, []sentence{
		{
			"One party's account has it settled, another's has not.",
			on("1 a x accept", "1 a/b x accept"), disputesAt("1"), "x illusory: open; a settled, b open",
		},
		{
			"(one has it settled where on the record it is contested)",
			on("1 a x accept", "1 b x reject", "1 a/b x accept"), disputesAt("1"), "x illusory: contested; a settled, b contested",
		},
		{
			"(one says that the other took back what all else have settled)",
			on("1 a+b x accept", "1 b/a x reject"), disputesAt("1"), "x illusory: settled; a settled, b contested",
		},
		{
			"All parties' accounts have it settled, not all in one wording.",
			on("1 a x accept; text one", "1 b x accept; text two", "1 a/b x accept; text one", "1 b/a x accept; text two"),
			disputesAt("1"), "x wording: contested; a settled, b settled",
		},
		{
			"in the account of one of them two parties of its rule have said to take it for different things",
			on("1 a x accept; reading 60 days", "1 b x accept; reading 90 days"), disputesAt("1"), "x reading: settled; a settled, b settled",
		},
		{
			"or are said",
			on("1 a x accept; reading 60 days", "1 b x accept", "1 a/b x comment; reading 90 days"),
			disputesAt("1"), "x reading: settled; a settled, b settled",
		},
		{"(white space makes no other reading)", on("1 a x accept; reading 60 days", "1 b x accept; reading 60  days"), disputesAt("1"), ""},
		{"(what is not settled is not read apart)", on("1 a x accept; reading 60 days", "1 b x reserve; reading 90 days"), disputesAt("1"), ""},
		{
			"No party's account has it settled, but one's had it settled at the end of an earlier round, and another's never had.",
			on("1 a x accept", "1 a/b x accept", "2 a/b x withdraw"), disputesAt("2"), "x past: open; a open, b open",
		},
		{"(both had it settled)", on("1 a+b x accept", "2 a/b x withdraw", "3 b x withdraw"), disputesAt("3"), ""},
		{
			"(at other rounds, but both had)",
			on("1 a x accept", "1 a/b x accept", "2 a/b x withdraw", "2 b x accept", "3 b x withdraw"), disputesAt("3"), "",
		},
		{
			"No party's account has it settled, and not all have it at one status.",
			on("1 a x accept", "1 a/b x reject"), disputesAt("1"), "x status: open; a contested, b open",
		},
		{
			"A term has the first that fits.",
			on("1 a x accept", "1 a/b x accept", "2 a/b x reject"), disputesAt("2"), "x past: open; a contested, b open",
		},
	})
}

func TestDisputesOfManyTerms(t *testing.T) {
	talks := tiny{terms: worded("v", "w", "x", "y", "z"), said: []string{
		"1 a v accept", "1 a/b v reject", // status
		"1 a w accept", "1 a/b w accept", // illusory
		"1 a+b x accept", // none
		"1 a+b y accept", "1 a y comment; reading one", "1 b y comment; reading two",
		"1 b z accept", "1 b/a z accept",
	}}
	trySentences(t, []sentence{
		{"those of the first kind first, and those of one kind in the order of the record", talks, func(talks *negotiation.Talks) string {
			return strings.Join(strings.Fields(disputesAt("1")(talks)), " ")
		}, "w illusory: open; a settled, b open z illusory: open; a open, b settled y reading: settled; a settled, b settled v status: open; a contested, b open"},
		{"Of", talks, func(talks *negotiation.Talks) string {
			list, err := talks.Disputes("1")
			return fmt.Sprint(len(list.Illusory()), len(list.Of(negotiation.DisputeReading, negotiation.DisputeStatus)), len(list.Of()), err)
		}, "2 2 0 <nil>"},
	})
}

func TestDisputesCompareTheParties(t *testing.T) {
	threeAsked := negotiation.Rule{Kind: negotiation.Unanimity, Of: []string{"a", "b", "c"}}
	trySentences(t, []sentence{
		{
			"where the parties agree with one another and not with it, nothing is in dispute",
			tiny{said: []string{"1 a/b x accept", "1 b/a x accept", "1 a+b x accept; text new", "1 a/b x accept; text old", "1 b/a x accept; text old", "2 a+b x reserve", "2 a/b x accept; text old", "2 b/a x accept; text old"}},
			func(talks *negotiation.Talks) string {
				s, _ := board(talks, "2", nil).Standing("x")
				return fmt.Sprint(s.Status, ": ", disputesAt("2")(talks))
			}, "open: ",
		},
		{
			"What anybody else claims is for the boards under AccordingTo to show.",
			tiny{said: []string{"1 a x accept", "1 c/b x accept"}},
			disputesAt("1"), "",
		},
		{
			"among a circle, or without one among everyone",
			tiny{rule: threeAsked, said: []string{"1 a x accept", "1 a/b x accept"}},
			disputesAt("1"), "",
		},
		{
			"among a circle",
			tiny{rule: threeAsked, said: []string{"1 a x accept", "1 a/b x accept"}},
			disputesAt("1", "a", "b"), "x illusory: open; a settled, b open",
		},
		{
			"The accounts that are compared are those of the parties of the record, whoever is in the circle.",
			tiny{rule: threeAsked, said: []string{"1 c x accept", "1 a/c x reject"}},
			disputesAt("1", "c"), "x illusory: settled; a dropped, b settled",
		},
		{"(what a mouthpiece claims, its principal claims)", tiny{said: []string{"1 m x accept", "1 m/b x accept"}}, disputesAt("1"), "x illusory: open; a settled, b open"},
		{
			"(a term that waits for one in dispute is in dispute with it)",
			tiny{terms: worded("x", "y"), said: []string{"1 a y accept", "1 a/b y accept", "1 a+b x accept; if y settled"}},
			disputesAt("1"), "x illusory: conditional; a settled, b conditional\ny illusory: open; a settled, b open",
		},
	})
}

// An account names the claims that set it apart and the readings it has.
func TestAccountNamesItsClaims(t *testing.T) {
	ask := func(talks *negotiation.Talks) string {
		list, err := talks.Disputes("2")
		if err != nil || len(list) != 1 {
			return fmt.Sprint(list, err)
		}
		var parts []string
		for _, a := range list[0].Accounts {
			var claims, readings []string
			for _, p := range a.Claims {
				claims = append(claims, p.Holder+" "+position(talks, p))
			}
			for _, r := range a.Readings {
				readings = append(readings, fmt.Sprintf("%s: %s (%d)", r.Holder, r.Text, place(talks, r.Statement)))
			}
			parts = append(parts, fmt.Sprintf("%s %q %q", a.View, claims, readings))
		}
		return strings.Join(parts, "; ")
	}
	trySentences(t, []sentence{
		{
			"a position that rests on a claim",
			tiny{said: []string{"1 a x accept", "2 a/b x accept"}},
			ask,
			`on-record [] []; according-to:a ["b accept old by statement 1"] []; according-to:b [] []`,
		},
		{
			"(the first statement of all)",
			tiny{said: []string{"1 a/b x accept", "2 a x accept"}},
			ask,
			`on-record [] []; according-to:a ["b accept old by statement 0"] []; according-to:b [] []`,
		},
		{
			"or holds a refusal that does",
			tiny{said: []string{"1 a+b x accept", "2 a/b x reject; text old"}},
			ask,
			`on-record [] []; according-to:a ["b accept old by statement 0; reject of old"] []; according-to:b [] []`,
		},
		{
			"silences too",
			tiny{said: []string{"1 a+b x accept", "2 a/b x withdraw"}},
			ask,
			`on-record [] []; according-to:a ["b silent, withdrawn by statement 1"] []; according-to:b [] []`,
		},
		{
			"(a claim that its subject has spoken over since counts no more)",
			tiny{said: []string{"1 a x accept", "1 a/c x reject", "2 c x accept", "2 a/b x accept"}},
			ask,
			`on-record [] []; according-to:a ["b accept old by statement 3"] []; according-to:b [] []`,
		},
		{
			"of the parties of the rule that are said to have one, in its order",
			tiny{said: []string{"1 a+b x accept", "1 b x comment; reading 90 days", "1 a x comment; reading 60 days", "1 c x comment; reading a year", "2 a/b x comment; reading 30 days"}},
			ask,
			`on-record [] ["a: 60 days (2)" "b: 90 days (1)"]; according-to:a [] ["a: 60 days (2)" "b: 30 days (4)"]; according-to:b [] ["a: 60 days (2)" "b: 90 days (1)"]`,
		},
	})
}

// The weekend of Hangzhou: by Washington's account the two sides have settled
// what comes of flights and of the joint centre, and Moscow pulled back on the
// open points. Moscow has said none of it.
func TestDisputesAtHangzhou(t *testing.T) {
	rec, err := readSyria()
	if err != nil {
		t.Fatal(err)
	}
	talks, err := negotiation.Open(rec)
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		round  string
		circle []string
		want   string
	}{
		{"geneva-aug", nil, "open-points illusory: open; us settled, russia open\njic status: open; us conditional, russia open"},
		{"hangzhou", nil, "open-points past: open; us open, russia open"},
		{
			"hangzhou",
			[]string{"us", "russia"},
			"air-grounding illusory: conditional; us settled, russia conditional\n" +
				"jic illusory: conditional; us settled, russia conditional\nopen-points past: open; us open, russia open",
		},
		{"feb-truce", nil, ""},
	} {
		if got := disputesAt(tc.round, tc.circle...)(talks); got != tc.want {
			t.Errorf("at %s among %v\n got %s\nwant %s", tc.round, tc.circle, got, tc.want)
		}
	}
}

func TestDisputesNameWhatIsUnknown(t *testing.T) {
	talks := open(t, tiny{})
	for _, tc := range []struct{ round, who, what string }{{"4", "a", "round"}, {"1", "z", "actor"}} {
		_, err := talks.Disputes(tc.round, tc.who)
		if unknown, ok := errors.AsType[*negotiation.UnknownError](err); !ok || unknown.What != tc.what {
			t.Errorf("Disputes(%s, %s): %v", tc.round, tc.who, err)
		}
	}
	var none *negotiation.Talks
	if _, err := none.Disputes("1"); err == nil {
		t.Error("there is a round in no talks")
	}
	if list, err := talks.Disputes("1"); err != nil || list == nil || len(list) > 0 {
		t.Errorf("got %v, %v", list, err)
	}
}

func open(t *testing.T, x tiny) *negotiation.Talks {
	t.Helper()
	talks, err := negotiation.Open(x.record(t))
	if err != nil {
		t.Fatal(err)
	}
	return talks
}

// Without claims everybody gives the same account, and nothing is in dispute but
// how settled terms are read.
func TestNoDisputeWithoutClaims(t *testing.T) {
	tryEach(t, 1, negotiationtest.Options{Without: negotiationtest.Claims}, func(tr trial) {
		for _, r := range tr.rec.Rounds {
			list, err := tr.talks.Disputes(r.ID)
			if err != nil {
				tr.Fatal(err)
			}
			if others := list.Of(negotiation.DisputeIllusory, negotiation.DisputeWording, negotiation.DisputePast, negotiation.DisputeStatus); len(others) > 0 {
				tr.Errorf("at %s %s is in dispute", r.ID, others[0].Term.ID)
			}
			for _, d := range list {
				if !d.Accounts[0].Standing.ReadApart() || d.Accounts[0].Standing.Status != negotiation.StatusSettled {
					tr.Errorf("at %s %s is read the same", r.ID, d.Term.ID)
				}
			}
		}
	})
}

// Every term is in one dispute at most, every account is of the board that its
// view has, and on the record there are no claims.
func TestDisputesShowTheBoards(t *testing.T) {
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		round := tr.rec.Rounds[tr.IntN(len(tr.rec.Rounds))].ID
		list, err := tr.talks.Disputes(round, tr.actor())
		if err != nil {
			tr.Fatal(err)
		}
		seen := map[string]bool{}
		for _, d := range list {
			if seen[d.Term.ID] {
				tr.Errorf("%s is in two disputes", d.Term.ID)
			}
			seen[d.Term.ID] = true
			for _, a := range d.Accounts {
				s, _ := tr.at(tr.talks, round, a.View).Standing(d.Term.ID)
				if s.Status != a.Standing.Status || s.Wording != a.Standing.Wording {
					tr.Errorf("%s: %s has %s, its board %s", d.Term.ID, a.View, a.Standing.Status, s.Status)
				}
			}
			if a := d.Accounts[0]; a.Party != "" || len(a.Claims) > 0 {
				tr.Errorf("%s: %s claims %v on the record", d.Term.ID, a.Party, a.Claims)
			}
		}
	})
}

func TestDisputeJSON(t *testing.T) {
	talks := open(t, tiny{said: []string{"1 a x accept; reading 60 days", "1 m/b x accept"}})
	list, err := talks.Disputes("1")
	if err != nil {
		t.Fatal(err)
	}
	wantForm(t, list, `[{"term":"x","kind":"illusory","accounts":[`+
		`{"view":"on-record","status":"open","readings":[{"actor":"a","reading":"60 days","statement":{"round":"1","by":"a","term":"x","stance":"accept"}}]},`+
		`{"view":"according-to:a","party":"a","status":"settled","wording":"old","claims":[`+
		`{"actor":"b","stance":"accept","wording":"old","holds":true,"statement":{"round":"1","by":"m","about":"b","term":"x","stance":"accept"}}],`+
		`"readings":[{"actor":"a","reading":"60 days","statement":{"round":"1","by":"a","term":"x","stance":"accept"}}]},`+
		`{"view":"according-to:b","party":"b","status":"open","readings":[{"actor":"a","reading":"60 days","statement":{"round":"1","by":"a","term":"x","stance":"accept"}}]}]}]`)
	past := open(t, tiny{said: []string{"1 a x accept", "1 a/b x accept", "2 a/b x withdraw"}})
	if list, err = past.Disputes("2"); err != nil || len(list) != 1 {
		t.Fatal(list, err)
	}
	wantForm(t, list[0].Accounts[1], `{"view":"according-to:a","party":"a","status":"open","last_settled":"1","claims":[`+
		`{"actor":"b","silence":"withdrawn","statement":{"round":"2","by":"a","about":"b","term":"x","stance":"withdraw"}}]}`)
	wantForm(t, negotiation.Disputes{}, `[]`)
	wantForm(t, negotiation.Dispute{}, `{"term":"","kind":"illusory","accounts":[]}`)
}

func wantForm(t *testing.T, v any, want string) {
	t.Helper()
	got, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// The words for verdicts are read as they are written, and others are refused.
func TestDisputeAndMoveWords(t *testing.T) {
	for k := range negotiation.DisputeStatus + 1 {
		var again negotiation.DisputeKind
		if text, err := k.MarshalText(); err != nil || again.UnmarshalText(text) != nil || again != k || string(text) != k.String() {
			t.Errorf("%s becomes %s", k, again)
		}
	}
	for k := range negotiation.MoveRefusals + 1 {
		var again negotiation.MoveKind
		if text, err := k.MarshalText(); err != nil || again.UnmarshalText(text) != nil || again != k || string(text) != k.String() {
			t.Errorf("%s becomes %s", k, again)
		}
	}
	if _, err := (negotiation.DisputeStatus + 1).MarshalText(); err == nil {
		t.Error("there is no such kind of dispute")
	}
	if _, err := (negotiation.MoveRefusals + 1).MarshalText(); err == nil {
		t.Error("there is no such kind of move")
	}
	if err := new(negotiation.DisputeKind).UnmarshalText([]byte("quarrel")); err == nil {
		t.Error("a quarrel is no kind of dispute")
	}
	if err := new(negotiation.MoveKind).UnmarshalText([]byte("leapt")); err == nil {
		t.Error("a leap is no kind of move")
	}
}

func TestReadingSaysWhoTakesItForWhat(t *testing.T) {
	for want, r := range map[string]negotiation.Reading{
		"":                {},
		"russia: 60 days": {Holder: "russia", Text: "60\n days", Statement: &negotiation.Statement{}},
	} {
		if got := fmt.Sprint(r); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
