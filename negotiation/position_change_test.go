package negotiation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// movesTo asks whose positions changed from round 1 to round 2: "x: b took-up by
// statement 1, silent then given".
func movesTo(from func(negotiation.Changes) []negotiation.PositionChange) func(*negotiation.Talks) string {
	return func(talks *negotiation.Talks) string {
		var lines []string
		for _, m := range from(negotiation.Compare(board(talks, "1", nil), board(talks, "2", nil))) {
			line := fmt.Sprint(m.Term.ID, ": ", m.Holder, " ", m.Kind)
			for i, s := range m.Statements {
				line += fmt.Sprint([]string{" by ", ", "}[min(i, 1)], place(talks, s))
			}
			lines = append(lines, fmt.Sprint(line, " ", m.Gave, "-", m.Gives))
		}
		return strings.Join(lines, "; ")
	}
}

// everybody returns the position changes of all terms.
func everybody(changes negotiation.Changes) []negotiation.PositionChange {
	var list []negotiation.PositionChange
	for _, c := range changes {
		list = append(list, c.Positions()...)
	}
	return list
}

func TestMoveKinds(t *testing.T) {
	on := func(lines ...string) tiny { return tiny{said: lines} }
	ask := movesTo(everybody)
	comes := []negotiation.Event{{Round: "2", Establishes: negotiation.IDs{"f"}}}
	goes := []negotiation.Event{{Round: "1", Establishes: negotiation.IDs{"f"}}, {Round: "2", Lapses: negotiation.IDs{"f"}}}
	trySentences(t, []sentence{
		{"took-up: it was silent and is no longer", on("2 b x accept"), ask, "x: b took-up by 0 silent-given"},
		{"took-up: to object", on("2 b x reject"), ask, "x: b took-up by 0 silent-against"},
		{"gave-up: it is silent and was not", on("1 b x accept", "2 b x withdraw"), ask, "x: b gave-up by 1 given-silent"},
		{"gave-up: time did it", on("1 b x accept; until 2016-01-20"), ask, "x: b gave-up given-silent"},
		{"came-over: from reserve, abstain or reject to a support", on("1 b x reserve", "2 b x accept"), ask, "x: b came-over by 1 withheld-given"},
		{"came-over: from abstain", on("1 b x abstain", "2 b x in-principle"), ask, "x: b came-over by 1 abstained-withheld"},
		{"turned-away: from a support to reserve, abstain or reject", on("1 b x accept", "2 b x reject"), ask, "x: b turned-away by 1 given-against"},
		{"shifted: among reserve, abstain and reject", on("1 b x reserve", "2 b x reject"), ask, "x: b shifted by 1 withheld-against"},
		{"reworded: from one wording to another", on("1 b x accept", "2 b x accept; text new"), ask, "x: b reworded by 1 given-against"},
		{"reworded: between a wording and agreement in principle", on("1 b x accept", "2 b x in-principle"), ask, "x: b reworded by 1 given-withheld"},
		{
			"reworded: between agreement in principle and no text",
			tiny{terms: []negotiation.Term{{ID: "x"}}, said: []string{"1 b x in-principle", "2 b x accept"}},
			ask, "x: b reworded by 1 withheld-given",
		},
		{"conditioned: from one condition to another", on("1 b x accept; if fact f", "2 b x accept; if fact g"), ask, "x: b conditioned by 1 withheld-withheld"},
		{"conditioned: or between one and none", on("1 b x accept; if fact f", "2 b x accept"), ask, "x: b conditioned by 1 withheld-given"},
		{"condition-met: its condition has come to hold", tiny{events: comes, said: []string{"1 b x accept; if fact f"}}, ask, "x: b condition-met withheld-given"},
		{"condition-failed: its condition has ceased to hold", tiny{events: goes, said: []string{"1 b x accept; if fact f"}}, ask, "x: b condition-failed given-withheld"},
		{"refusals: it refuses other wordings", on("1 b x accept", "2 b x reject; text new"), ask, "x: b refusals by 1 given-given"},
		{"refusals: or with another stance", on("1 b x reserve; text old", "2 b x reject; text old"), ask, "x: b refusals by 1 withheld-against"},
		{"refusals: lifted by what is said later of the term", on("1 b x accept", "1 b x reject; text new", "2 b x accept"), ask, "x: b refusals by 2 given-given"},
		{"restated: it proposes what it accepted", on("1 b x accept", "2 b x propose"), ask, "x: b restated by 1 given-given"},
		{"restated: or accepts what it proposed", on("1 b x propose", "2 b x accept"), ask, "x: b restated by 1 given-given"},
		{"A position change has the first that fits", on("1 b x accept", "2 b x accept; text new; if fact f", "2 b x reject; text old"), ask, "x: b reworded by 1, 2 given-against"},
		{"Another reason for silence is no change", on("2 b x withdraw"), ask, ""},
		{"nor is another statement to the same effect", on("1 b x accept", "2 b x accept"), ask, ""},
		{"(nor a comment)", on("1 b x accept", "2 b x comment; reading ten days"), ask, ""},
	})
}

func TestWhoMovedAndWhatMadeIt(t *testing.T) {
	ask := movesTo(everybody)
	through := worded("p", "x")
	through[0].Includes = []string{"x"}
	lone := worded("x", "y")
	lone[1].Replaces = []string{"x"}
	trySentences(t, []sentence{
		{
			"Parties come in the order of the rule, then others in the order of the record.",
			tiny{rule: negotiation.Rule{Kind: negotiation.Unanimity, Of: []string{"c", "a"}}, said: []string{"2 d+c+b+a x accept"}},
			ask, "x: c took-up by 0 silent-given; x: a took-up by 0 silent-given; x: b took-up by 0 silent-given; x: d took-up by 0 silent-given",
		},
		{
			"what came down from a whole was made by what was said of the whole",
			tiny{terms: through, said: []string{"2 b p accept"}},
			ask, "p: b took-up by 0 silent-given; x: b took-up by 0 silent-given",
		},
		{
			"or where it fell back on an older one, what took away the newer: from the whole",
			tiny{terms: through, said: []string{"1 b x reserve", "1 b p accept", "2 b p withdraw"}},
			ask, "p: b gave-up by 2 given-silent; x: b turned-away by 2 given-withheld",
		},
		{
			"(an older refusal that stands again was not made by what had made it then)",
			tiny{terms: through, said: []string{"1 b x reject; text old", "1 b p accept", "2 b p withdraw"}},
			ask, "p: b gave-up by 2 given-silent; x: b gave-up by 2 given-against",
		},
		{
			"from the replacing term",
			tiny{terms: lone, said: []string{"1 b x accept", "1 b y accept", "2 b y reject"}},
			ask, "x: b took-up by 2 silent-given; y: b turned-away by 2 given-against",
		},
		{
			"that settled before, or else after, or else on the table after",
			tiny{said: []string{"1 a+b x accept", "2 a x propose; text new"}},
			ask, "x: a reworded by 1 given-against",
		},
		{"(settled after)", tiny{said: []string{"1 a x propose; text new", "2 a x accept; text old", "2 b x accept; text old"}}, ask, "x: a reworded by 1 against-given; x: b took-up by 2 silent-given"},
		{"(on the table after)", tiny{said: []string{"1 b x accept; text new", "2 a x propose; text new", "2 b x reserve"}}, ask, "x: a took-up by 1 silent-given; x: b turned-away by 2 given-withheld"},
	})
}

func TestMovesThatUnsettleNothing(t *testing.T) {
	ask := movesTo(negotiation.Changes.Moves)
	trySentences(t, []sentence{
		{
			"an actor that turns from accept to reject on a term still open",
			tiny{said: []string{"1 b x accept", "2 b x reject", "2 a x reserve"}},
			ask, "x: a took-up by 2 silent-withheld; x: b turned-away by 1 given-against",
		},
		{"those of the holders that are not named in its By", tiny{said: []string{"1 a+b x accept", "2 b x reject", "2 c x accept"}}, ask, "x: c took-up by 2 silent-given"},
		{"(who moves without taking anything away is not named)", tiny{said: []string{"1 a+b x accept", "2 b x reject", "2 a x propose"}}, ask, "x: a restated by 2 given-given"},
	})
}

// A board says nothing of a term that it does not have: whoever holds a position
// on the other took it up or gave it up.
func TestPositionChangesOfNewTerms(t *testing.T) {
	before := open(t, tiny{said: []string{"1 a x accept"}})
	after, err := before.Extend(negotiation.Record{
		Terms:      worded("y"),
		Statements: []negotiation.Statement{{Round: "1", By: negotiation.IDs{"c"}, Term: "y", Stance: negotiation.Propose}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		before, after *negotiation.Board
		want          string
	}{
		{board(before, "1", nil), board(after, "1", nil), "y c took-up silent given 1"},
		{board(after, "1", nil), board(before, "1", nil), "y c gave-up given silent 0"},
		{nil, board(before, "1", nil), "x a took-up silent given 1"},
		{board(before, "1", nil), nil, "x a gave-up given silent 0"},
		{nil, nil, ""},
	} {
		var got []string
		for _, m := range negotiation.Compare(tc.before, tc.after).Moves() {
			got = append(got, fmt.Sprint(m.Term.ID, " ", m.Holder, " ", m.Kind, " ", m.Gave, " ", m.Gives, " ", len(m.Statements)))
		}
		if fmt.Sprint(strings.Join(got, "; ")) != tc.want {
			t.Errorf("got %q, want %q", got, tc.want)
		}
	}
	if list := (negotiation.Change{}).Positions(); list != nil {
		t.Errorf("somebody moved on no term: %v", list)
	}
	if list := (negotiation.Changes{}).Moves(); list == nil || len(list) > 0 {
		t.Errorf("got %v", list)
	}
}

// Who is named in a reversal moved; who fell in the measure did, too; and what
// made a move was said since.
func TestPositionChangesAccountForReversals(t *testing.T) {
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		for _, v := range tr.views {
			boards := tr.boards(tr.talks, v)
			for i := 1; i < len(boards); i++ {
				for _, c := range negotiation.Compare(boards[i-1], boards[i]) {
					tr.accountFor(c, tr.rec.Rounds[:i])
				}
			}
		}
	})
}

func (tr trial) accountFor(c negotiation.Change, before []negotiation.Round) {
	moves := c.Positions()
	for _, turn := range c.By {
		if !slices.ContainsFunc(moves, func(m negotiation.PositionChange) bool { return m.Holder == turn.Actor }) {
			tr.Errorf("%s did not move on %s, and yet %s", turn.Actor, c.Term.ID, turn)
		}
	}
	for _, m := range moves {
		for _, s := range m.Statements {
			if slices.ContainsFunc(before, func(r negotiation.Round) bool { return r.ID == s.Round }) {
				tr.Errorf("%s %s on %s by %s, which is older", m.Holder, m.Kind, c.Term.ID, s.ID)
			}
		}
	}
	for _, p := range c.After.Positions() {
		was := c.Before.Contribution(p.Holder, c.Before.Wording)
		now := c.After.Contribution(p.Holder, c.Before.Wording)
		moved := slices.ContainsFunc(moves, func(m negotiation.PositionChange) bool { return m.Holder == p.Holder })
		if was != now && !moved {
			tr.Errorf("%s gives %s to %s, not %s, without a move", p.Holder, now, c.Term.ID, was)
		}
	}
}

func TestPositionChangeJSON(t *testing.T) {
	talks := open(t, tiny{terms: whole(), said: []string{
		"1 b x propose; text new", "1 c x accept", "2 m+b p accept; at 2016-02-03; if fact f", "2 b y reject; text new", "2 c x withdraw",
	}})
	moves := negotiation.Compare(board(talks, "1", nil), board(talks, "2", nil)).Moves()
	byWhole := `{"round":"2","at":"2016-02-03","by":["m","b"],"term":"p","stance":"accept"}`
	for i, want := range map[int]string{
		0: `{"term":"p","actor":"a","move":"took-up","was":{},"now":{"stance":"accept","wording":"old","statement":` + byWhole + `},` +
			`"wording":"old","gave":"silent","gives":"withheld","by":[` + byWhole + `]}`,
		2: `{"term":"x","actor":"a","move":"took-up","was":{},"now":{"stance":"accept","wording":"new","through":"p","statement":` + byWhole + `},` +
			`"wording":"new","gave":"silent","gives":"withheld","by":[` + byWhole + `]}`,
		3: `{"term":"x","actor":"c","move":"gave-up","was":{"stance":"accept","wording":"new","holds":true,"statement":{"round":"1","by":"c","term":"x","stance":"accept"}},` +
			`"now":{"silence":"withdrawn","statement":{"round":"2","by":"c","term":"x","stance":"withdraw"}},"wording":"new","gave":"given","gives":"silent",` +
			`"by":[{"round":"2","by":"c","term":"x","stance":"withdraw"}]}`,
		5: `{"term":"y","actor":"b","move":"took-up","was":{},"now":{"stance":"accept","wording":"old","refuses":[{"wording":"new","stance":"reject"}],"through":"p","statement":` + byWhole + `},` +
			`"wording":"old","gave":"silent","gives":"withheld","by":[` + byWhole + `,{"round":"2","by":"b","term":"y","stance":"reject"}]}`,
	} {
		if i < len(moves) {
			wantForm(t, moves[i], want)
		} else {
			t.Errorf("there are only %d moves", len(moves))
		}
	}
	wantForm(t, negotiation.PositionChange{}, `{"term":"","actor":"","move":"restated","was":{},"now":{},"gave":"against","gives":"against"}`)
}
