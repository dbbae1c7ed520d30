package negotiation_test

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley.example/actor"
	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// A board on which moves are supposed is the board of the talks with those moves
// said and done at the end of the round, each in its place.
func TestSupposeIsWhatWithAndExtendComeTo(t *testing.T) {
	told := 0
	tryEach(t, 2, negotiationtest.Options{}, func(tr trial) {
		for range 6 {
			v := tr.views[tr.IntN(len(tr.views))]
			b := tr.at(tr.talks, tr.rec.Rounds[tr.IntN(len(tr.rec.Rounds))].ID, v)
			moves := tr.moves(b, 1+tr.IntN(4))
			supposed, err := b.Suppose(moves...)
			if err != nil {
				tr.Fatalf("seed %d: %v", tr.seed, err)
			}
			want := tr.at(tr.carryOut(b, moves), b.Round().ID, v)
			tr.same(fmt.Sprint(v, " at ", b.Round().ID, moves), describe(supposed, fully), describe(want, fully))
			if slices.Compare(describe(supposed, fully), describe(b, fully)) != 0 {
				told++
			}
			tr.supposeOneByOne(b, moves, supposed)
			changes := negotiation.Compare(b, supposed)
			tr.same("changes", describeChanges(changes), describeChanges(negotiation.Compare(b, want)))
		}
	})
	if told == 0 {
		t.Error("no move changed anything")
	}
}

// Moves supposed one after another are those supposed at once.
func (tr trial) supposeOneByOne(b *negotiation.Board, moves []negotiation.Move, at *negotiation.Board) {
	tr.Helper()
	for _, m := range moves {
		next, err := b.Suppose(m)
		if err != nil {
			tr.Fatalf("seed %d: %v", tr.seed, err)
		}
		b = next
	}
	tr.same("one by one", describe(b, fully), describe(at, fully))
	if got, want := fmt.Sprint(b.Supposed()), fmt.Sprint(at.Supposed()); got != want {
		tr.Fatalf("seed %d: supposed %s, want %s", tr.seed, got, want)
	}
}

// moves returns some moves that can be made together.
func (tr trial) moves(b *negotiation.Board, n int) []negotiation.Move {
	all := everyMove(tr.rec, b)
	var list []negotiation.Move
	for _, i := range tr.Perm(len(all)) {
		clash := func(m negotiation.Move) bool {
			return m.Actor == all[i].Actor && m.Term == all[i].Term && m.Fact == all[i].Fact
		}
		if len(list) < n && !slices.ContainsFunc(list, clash) {
			list = append(list, all[i])
		}
	}
	return list
}

// everyMove returns every move that is there to be made on a board: each
// principal accepts each wording of each term that has come up by then, and each
// fact comes about. What lies on the table, where that is no text, is accepted
// without one.
func everyMove(rec negotiation.Record, b *negotiation.Board) []negotiation.Move {
	var list []negotiation.Move
	for s := range b.All() {
		words := comeUp(rec, s.Term, b.Round().ID)
		if s.OnTable() == "" {
			words = append(words, "")
		}
		for _, a := range rec.Actors {
			if b.Talks().Roster().Principal(a.ID) != a.ID {
				continue
			}
			for _, w := range words {
				list = append(list, negotiation.Move{Actor: a.ID, Term: s.Term.ID, Wording: w})
			}
		}
	}
	for _, f := range rec.Facts {
		list = append(list, negotiation.Move{Fact: f.ID})
	}
	return list
}

// comeUp returns the texts of a term that have come up by a round.
func comeUp(rec negotiation.Record, x *negotiation.Term, round string) []string {
	var words []string
	add := func(text string) {
		if text = slowCollapse(text); text != "" && !slices.Contains(words, text) {
			words = append(words, text)
		}
	}
	add(x.Text)
	for _, s := range rec.Statements {
		if s.Term == x.ID && slowRoundIndex(rec, s.Round) <= slowRoundIndex(rec, round) {
			add(s.Text)
		}
	}
	return words
}

// carryOut extends the talks by moves at the end of a board's round, in the order
// of moves.
func (tr trial) carryOut(b *negotiation.Board, moves []negotiation.Move) *negotiation.Talks {
	tr.Helper()
	place := map[string]int{}
	for i, x := range b.Talks().MoveOrder() {
		place[x.ID] = i
	}
	who := func(id string) int {
		return slices.IndexFunc(tr.rec.Actors, func(a actor.Actor) bool { return a.ID == id })
	}
	moves = slices.Clone(moves)
	slices.SortFunc(moves, func(m, n negotiation.Move) int {
		return cmp.Or(cmp.Compare(place[m.Term], place[n.Term]), cmp.Compare(who(m.Actor), who(n.Actor)), cmp.Compare(m.Fact, n.Fact))
	})
	var more negotiation.Record
	for _, m := range moves {
		if m.Fact != "" {
			id := "supposed"
			if n := len(more.Events); n > 0 {
				id = fmt.Sprint("supposed-", n+1)
			}
			more.Events = append(more.Events, m.Event(id, b.Round().ID))
		} else {
			more.Statements = append(more.Statements, m.Statement(b.Round().ID))
		}
	}
	talks, err := b.Talks().Extend(more)
	if err != nil {
		tr.Fatalf("seed %d: %v", tr.seed, err)
	}
	return talks
}

// "Moves are made at the end of the round, wholes before parts, replaced before
// replacing, else in the order of the record (they do not commute)."
func TestMoveOrder(t *testing.T) {
	talks, err := negotiation.Open(negotiation.Record{
		Actors: []actor.Actor{{ID: "us"}}, Parties: []string{"us"},
		Terms: []negotiation.Term{
			{ID: "part"},
			{ID: "new", Replaces: []string{"old"}},
			{ID: "free"},
			{ID: "old"},
			{ID: "whole", Includes: []string{"part", "new"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, x := range talks.MoveOrder() {
		ids = append(ids, x.ID)
	}
	if got := strings.Join(ids, " "); got != "free old whole part new" {
		t.Errorf("order %s", got)
	}
}

// A package that replaces a part of its own asks for both orders: wholes come
// first. Every term comes once.
func TestMoveOrderOfAPackageThatReplacesItsPart(t *testing.T) {
	talks, err := negotiation.Open(negotiation.Record{
		Actors: []actor.Actor{{ID: "us"}}, Parties: []string{"us"},
		Terms: []negotiation.Term{{ID: "part"}, {ID: "whole", Includes: []string{"part"}, Replaces: []string{"part"}}, {ID: "other"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, x := range talks.MoveOrder() {
		ids = append(ids, x.ID)
	}
	if got := strings.Join(ids, " "); got != "whole part other" {
		t.Errorf("order %s", got)
	}
}

func TestMoveOrderHoldsOnRandomRecords(t *testing.T) {
	tryEach(t, 1, negotiationtest.Options{Terms: 12}, func(tr trial) {
		place := map[string]int{}
		for i, x := range tr.talks.MoveOrder() {
			place[x.ID] = i
		}
		if len(place) != len(tr.rec.Terms) {
			tr.Fatalf("seed %d: %d terms in the order, %d in the record", tr.seed, len(place), len(tr.rec.Terms))
		}
		for _, x := range tr.rec.Terms {
			for _, part := range x.Includes {
				if place[part] < place[x.ID] {
					tr.Fatalf("seed %d: %s before its whole %s", tr.seed, part, x.ID)
				}
			}
			for _, old := range x.Replaces {
				if place[old] > place[x.ID] && !leadsTo(tr.rec, x.ID, old) {
					tr.Fatalf("seed %d: %s before what it replaces, %s", tr.seed, x.ID, old)
				}
			}
		}
	})
}

// leadsTo reports whether a term has to come before another, going from wholes to
// parts and from what is replaced to what replaces it.
func leadsTo(rec negotiation.Record, from, to string) bool {
	seen := map[string]bool{from: true}
	for list := []string{from}; len(list) > 0; list = list[1:] {
		for _, x := range rec.Terms {
			for _, y := range x.Includes {
				if x.ID == list[0] && !seen[y] {
					seen[y], list = true, append(list, y)
				}
			}
			if slices.Contains(x.Replaces, list[0]) && !seen[x.ID] {
				seen[x.ID], list = true, append(list, x.ID)
			}
		}
	}
	return seen[to]
}

func TestSupposeRefuses(t *testing.T) {
	talks, err := negotiation.Open(negotiation.Record{
		Actors: []actor.Actor{{ID: "us"}, {ID: "russia"}}, Parties: []string{"us", "russia"},
		Terms:  []negotiation.Term{{ID: "truce", Text: "48 hours"}},
		Facts:  []negotiation.Fact{{ID: "quiet"}},
		Rounds: []negotiation.Round{{ID: "one"}, {ID: "two"}},
		Statements: []negotiation.Statement{
			{Round: "two", By: negotiation.IDs{"us"}, Term: "truce", Stance: negotiation.Propose, Text: "7 days"},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	b, err := talks.At("one", negotiation.OnRecord)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		why   string
		moves []negotiation.Move
		what  string // of an *UnknownError
	}{
		{"no actor", []negotiation.Move{{Actor: "ru", Term: "truce"}}, "actor"},
		{"no term", []negotiation.Move{{Actor: "us", Term: "truse"}}, "term"},
		{"no fact", []negotiation.Move{{Fact: "quite"}}, "fact"},
		{"a wording of a later round", []negotiation.Move{{Actor: "us", Term: "truce", Wording: "7 days"}}, "wording of truce"},
		{"nothing", []negotiation.Move{{}}, ""},
		{"both kinds", []negotiation.Move{{Actor: "us", Term: "truce", Fact: "quiet"}}, ""},
		{"a term without an actor", []negotiation.Move{{Term: "truce"}}, ""},
		{"twice", []negotiation.Move{{Actor: "us", Term: "truce"}, {Fact: "quiet"}, {Actor: "us", Term: "truce", Wording: "48 hours"}}, ""},
		{"a fact twice", []negotiation.Move{{Fact: "quiet"}, {Fact: "quiet"}}, ""},
	} {
		_, err := b.Suppose(test.moves...)
		unknown, is := errors.AsType[*negotiation.UnknownError](err)
		if err == nil || is != (test.what != "") || is && unknown.What != test.what {
			t.Errorf("%s: %v", test.why, err)
		}
	}
	var none *negotiation.Board
	if _, err := none.Suppose(); err == nil || none.Supposed() != nil {
		t.Errorf("on no board: %v", err)
	}
	if same, err := b.Suppose(); err != nil || len(same.Supposed()) > 0 {
		t.Errorf("no moves: %v", err)
	}
}

func TestMoveInWords(t *testing.T) {
	for _, test := range []struct {
		move negotiation.Move
		want string
	}{
		{negotiation.Move{Actor: "russia", Term: "truce"}, "russia accepts truce"},
		{negotiation.Move{Actor: "russia", Term: "truce", Wording: "48 hours"}, "russia accepts truce: 48 hours"},
		{negotiation.Move{Fact: "quiet"}, "the fact quiet comes about"},
		{negotiation.Move{}, "nobody accepts nothing"},
	} {
		if got := test.move.String(); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}
