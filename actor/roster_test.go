package actor_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"parley.example/actor"
)

// talks are a few actors with everything in them that a roster knows.
func talks() ([]actor.Actor, []actor.Tie) {
	actors := []actor.Actor{
		{ID: "us", Name: "United States", Kind: actor.State, Codes: []actor.Code{
			{Scheme: actor.ISO3166, Value: "USA"},
			{Scheme: actor.GleditschWard, Value: "2"},
		}},
		{ID: "kerry", Name: "John Kerry", Kind: actor.Person},
		{ID: "spokesman", Kind: actor.Person},
		{ID: "russia", Name: "Russian Federation", Kind: actor.State},
		{ID: "damascus", Name: "Syrian Government", Kind: actor.Government, Codes: []actor.Code{
			{Scheme: actor.CAMEO, Value: "SYRGOV"},
		}},
		{ID: "army", Name: "Syrian Arab Army", Kind: actor.ArmedForces, Aliases: []actor.Alias{{Name: "SAA"}}},
		{ID: "tiger", Name: "Tiger Forces", Kind: actor.Faction},
		{ID: "hnc", Name: "High Negotiations Committee", Kind: actor.Coalition},
		{ID: "fsa", Name: "Free Syrian Army", Kind: actor.ArmedGroup},
		{ID: "issg", Name: "International Syria Support Group", Kind: actor.Coalition},
	}
	ties := []actor.Tie{
		{From: "kerry", Kind: actor.SpeaksFor, To: "us"},
		{From: "spokesman", Kind: actor.SpeaksFor, To: "kerry"},
		{From: "hnc", Kind: actor.Represents, To: "fsa"},
		{From: "kerry", Kind: actor.MemberOf, To: "issg"},
		{From: "russia", Kind: actor.MemberOf, To: "issg"},
		{From: "us", Kind: actor.MemberOf, To: "issg"},
		{From: "russia", Kind: actor.Backs, To: "damascus", Start: "2015-09-30"},
		{From: "damascus", Kind: actor.Commands, To: "army"},
		{From: "army", Kind: actor.Commands, To: "tiger", End: "2019"},
		{From: "russia", Kind: actor.Represents, To: "damascus"},
	}
	return actors, ties
}

func mustRoster(t testing.TB, actors []actor.Actor, ties []actor.Tie) *actor.Roster {
	t.Helper()
	r, err := actor.NewRoster(actors, ties)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestRosterActors(t *testing.T) {
	r := mustRoster(t, first(talks()), second(talks()))
	if got := r.Len(); got != 10 {
		t.Errorf("Len() = %d, want 10", got)
	}
	if got := ids(slices.Collect(r.All())); got != "us kerry spokesman russia damascus army tiger hnc fsa issg" {
		t.Errorf("All() = %s", got)
	}
	for a := range r.All() {
		if a.ID != "us" {
			t.Errorf("All() went on to %s after a break", a.ID)
		}
		break
	}
	if a, ok := r.Actor("army"); !ok || a.Name != "Syrian Arab Army" {
		t.Errorf("Actor(army) = %v, %v", a, ok)
	}
	if a, ok := r.Actor("Army"); ok || a != nil {
		t.Errorf("Actor(Army) = %v, %v: ids are to the letter", a, ok)
	}
}

func first[A, B any](a A, _ B) A  { return a }
func second[A, B any](_ A, b B) B { return b }

func ids(actors []*actor.Actor) string {
	var s []string
	for _, a := range actors {
		s = append(s, a.ID)
	}
	return strings.Join(s, " ")
}

func is[E error](err error) bool {
	_, ok := errors.AsType[E](err)
	return ok
}

// write gives ties in a line: kerry speaks-for us; us member-of issg.
func write(ties []*actor.Tie) string {
	var s []string
	for _, t := range ties {
		s = append(s, t.From+" "+string(t.Kind)+" "+t.To)
	}
	return strings.Join(s, "; ")
}

// A roster has copies of its own: what happens to the data later is nothing to it.
func TestRosterCopies(t *testing.T) {
	actors, ties := talks()
	r := mustRoster(t, actors, ties)
	actors[0].ID, actors[0].Codes[0].Value, actors[5].Aliases[0].Name = "x", "x", "x"
	ties[0].To = "russia"
	if a, err := r.FindCode(actor.ISO3166, "USA", ""); err != nil || a.ID != "us" {
		t.Errorf("FindCode(USA) = %v, %v", a, err)
	}
	if a, err := r.Find("saa", ""); err != nil || a.ID != "army" {
		t.Errorf("Find(saa) = %v, %v", a, err)
	}
	if got := write(slices.Collect(r.Ties("kerry", actor.SpeaksFor))); got != "kerry speaks-for us" {
		t.Errorf("Ties(kerry) = %s", got)
	}
	us, _ := r.Actor("us")
	if extra := append(us.Codes, actor.Code{Value: "y"}); len(extra) != 3 {
		t.Fatal(extra)
	}
	if a, err := r.FindCode(actor.CAMEO, "SYRGOV", ""); err != nil || a.ID != "damascus" {
		t.Errorf("after appending to another's codes FindCode(SYRGOV) = %v, %v", a, err)
	}
}

// The principal of an actor is the end of its speaks-for chain.
func TestPrincipal(t *testing.T) {
	r := mustRoster(t, first(talks()), second(talks()))
	for id, want := range map[string]string{
		"us": "us", "kerry": "us", "spokesman": "us", // through a chain
		"hnc": "hnc", "fsa": "fsa", // a mandate leaves both their positions
		"army": "army", "nobody": "", "": "",
	} {
		if got := r.Principal(id); got != want {
			t.Errorf("Principal(%q) = %q, want %q", id, got, want)
		}
	}
}

// A statement is first-hand if the principal of the speaker is the holder, or has
// a represents tie to it: one tie, mandates do not chain.
func TestMaySpeakFor(t *testing.T) {
	actors, ties := talks()
	ties = append(ties,
		actor.Tie{From: "us", Kind: actor.Represents, To: "hnc"},
		actor.Tie{From: "tiger", Kind: actor.SpeaksFor, To: "army"})
	r := mustRoster(t, actors, ties)
	for _, c := range []struct {
		by, about string
		want      bool
	}{
		{"us", "us", true},
		{"kerry", "us", true},
		{"us", "kerry", true}, // a mouthpiece has the position of its principal
		{"spokesman", "kerry", true},
		{"tiger", "army", true},
		{"hnc", "fsa", true},
		{"fsa", "hnc", false},  // the other way round
		{"us", "hnc", true},    // one mandate
		{"kerry", "hnc", true}, // a tie of the principal is the mouthpiece's to use
		{"us", "fsa", false},   // two in a row
		{"damascus", "army", false},
		{"russia", "us", false},
		{"us", "nobody", false},
		{"nobody", "nobody", false},
	} {
		if got := r.MaySpeakFor(c.by, c.about); got != c.want {
			t.Errorf("MaySpeakFor(%s, %s) = %v, want %v", c.by, c.about, got, c.want)
		}
	}
}

func TestTies(t *testing.T) {
	r := mustRoster(t, first(talks()), second(talks()))
	for _, c := range []struct {
		name string
		got  []*actor.Tie
		want string
	}{
		{"all of one", slices.Collect(r.Ties("kerry")), "kerry speaks-for us; kerry member-of issg"},
		{"not those of a mouthpiece", slices.Collect(r.Ties("us")), "us member-of issg"},
		{"one kind", slices.Collect(r.Ties("russia", actor.Backs)), "russia backs damascus"},
		{
			"two kinds, in the order given", slices.Collect(r.Ties("russia", actor.Represents, actor.MemberOf)),
			"russia member-of issg; russia represents damascus",
		},
		{"none of the kind", slices.Collect(r.Ties("russia", actor.Lists)), ""},
		{"none at all", slices.Collect(r.Ties("issg")), ""},
		{"nobody", slices.Collect(r.Ties("nobody")), ""},
		{"to", slices.Collect(r.TiesTo("damascus")), "russia backs damascus; russia represents damascus"},
		{"to, one kind", slices.Collect(r.TiesTo("us", actor.SpeaksFor)), "kerry speaks-for us"},
		{"to nobody", slices.Collect(r.TiesTo("nobody")), ""},
	} {
		if got := write(c.got); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
	for range r.Ties("russia") {
		break // and it stops
	}
}

func TestMembers(t *testing.T) {
	actors, ties := talks()
	ties = append(ties,
		actor.Tie{From: "fsa", Kind: actor.MemberOf, To: "hnc", Start: "2015-12", End: "2016-08"},
		actor.Tie{From: "fsa", Kind: actor.MemberOf, To: "hnc", Start: "2017"},
		actor.Tie{From: "army", Kind: actor.MemberOf, To: "kerry"},
		actor.Tie{From: "spokesman", Kind: actor.MemberOf, To: "us"})
	r := mustRoster(t, actors, ties)
	day := func(m actor.Moment) time.Time { return m.First() }
	for _, c := range []struct {
		of   string
		at   time.Time
		want string
	}{
		{"issg", time.Time{}, "us russia"}, // kerry's tie is the us's; each once
		{"hnc", time.Time{}, "fsa"},
		{"hnc", day("2016-08-31"), "fsa"},
		{"hnc", day("2016-09-01"), ""},
		{"hnc", day("2017-01-01"), "fsa"},
		{"us", time.Time{}, "army"}, // by way of kerry; and nobody is a member of itself
		{"spokesman", time.Time{}, "army"},
		{"nobody", time.Time{}, ""},
	} {
		if got := ids(slices.Collect(r.Members(c.of, c.at))); got != c.want {
			t.Errorf("Members(%s, %v) = %q, want %q", c.of, c.at, got, c.want)
		}
	}
	for range r.Members("issg", time.Time{}) {
		break
	}
}

func TestZeroRoster(t *testing.T) {
	var r actor.Roster
	if r.Len() != 0 || r.Principal("a") != "" || r.MaySpeakFor("a", "a") || r.Chain("a", "b") != nil {
		t.Error("the zero Roster is not empty")
	}
	if ties := slices.Collect(r.Ties("a")); len(ties) != 0 {
		t.Errorf("Ties(a) = %v", ties)
	}
	if _, err := r.Find("a", ""); !is[*actor.UnknownError](err) {
		t.Errorf("Find(a) = %v", err)
	}
	if _, err := r.FindCode("a", "b", ""); !is[*actor.UnknownError](err) {
		t.Errorf("FindCode(a, b) = %v", err)
	}
	if r := mustRoster(t, nil, nil); r.Len() != 0 {
		t.Error("a roster of nothing is not empty")
	}
}
