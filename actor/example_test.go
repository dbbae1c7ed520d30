package actor_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"parley.example/actor"
)

// Who may state whose position in the talks on Syria of September 2016.
func Example() {
	roster, err := actor.NewRoster([]actor.Actor{
		{ID: "us", Name: "United States", Kind: actor.State},
		{ID: "kerry", Name: "John Kerry", Kind: actor.Person},
		{ID: "hnc", Name: "High Negotiations Committee", Kind: actor.Coalition},
		{ID: "fsa", Name: "Free Syrian Army", Kind: actor.ArmedGroup},
	}, []actor.Tie{
		{From: "kerry", Kind: actor.SpeaksFor, To: "us"},
		{From: "hnc", Kind: actor.Represents, To: "fsa"},
		{From: "us", Kind: actor.Backs, To: "fsa"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("Kerry's words bind", roster.Principal("kerry"))
	fmt.Println("Kerry for the US:", roster.MaySpeakFor("kerry", "us"))
	fmt.Println("The committee for the army:", roster.MaySpeakFor("hnc", "fsa"))
	fmt.Println("The US for the army:", roster.MaySpeakFor("us", "fsa"))
	// Output:
	// Kerry's words bind us
	// Kerry for the US: true
	// The committee for the army: true
	// The US for the army: false
}

// An armed group changed its name on 28 July 2016.
func ExampleRoster_Find() {
	roster, err := actor.NewRoster([]actor.Actor{{
		ID: "jfs", Name: "Nusra Front and its successors", Kind: actor.ArmedGroup,
		Aliases: []actor.Alias{
			{Name: "Jabhat al-Nusra", End: "2016-07-28"},
			{Name: "Jabhat Fateh al-Sham", Start: "2016-07-28"},
		},
	}}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, at := range []actor.Moment{"2015", "2016-09-09", ""} {
		for _, name := range []string{"jabhat al-nusra", "Jabhat  Fateh al-Sham"} {
			if a, err := roster.Find(name, at); err != nil {
				fmt.Println(err)
			} else {
				fmt.Printf("%s at %q is %s\n", name, at, a.ID)
			}
		}
	}
	// Output:
	// jabhat al-nusra at "2015" is jfs
	// no actor "Jabhat  Fateh al-Sham" at 2015
	// no actor "jabhat al-nusra" at 2016-09-09
	// Jabhat  Fateh al-Sham at "2016-09-09" is jfs
	// jabhat al-nusra at "" is jfs
	// Jabhat  Fateh al-Sham at "" is jfs
}

// A name that several bear is an error that lists them.
func ExampleAmbiguousError() {
	roster, err := actor.NewRoster([]actor.Actor{
		{ID: "pyd", Name: "Democratic Union Party", Kind: actor.PoliticalParty, Aliases: []actor.Alias{{Name: "the Kurds"}}},
		{ID: "ypg", Name: "People's Defense Units", Kind: actor.ArmedGroup, Aliases: []actor.Alias{{Name: "the Kurds"}}},
	}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = roster.Find("The Kurds", "")
	fmt.Println(err)
	if several, ok := errors.AsType[*actor.AmbiguousError](err); ok {
		for _, a := range several.Candidates {
			fmt.Println("-", a.Name)
		}
	}
	// Output:
	// "The Kurds" may be any of pyd, ypg
	// - Democratic Union Party
	// - People's Defense Units
}

// A bare number is no code of an actor: Gleditsch and Ward number states in
// another way than the Correlates of War, and both in another way at other dates.
func ExampleRoster_FindCode() {
	roster, err := actor.NewRoster([]actor.Actor{
		{ID: "kiribati", Codes: []actor.Code{{Scheme: actor.GleditschWard, Value: "970"}}},
		{ID: "nauru", Codes: []actor.Code{{Scheme: actor.CorrelatesOfWar, Value: "970"}}},
		{ID: "germany", Codes: []actor.Code{
			{Scheme: actor.GleditschWard, Value: "260"},
			{Scheme: actor.CorrelatesOfWar, Value: "255", Start: "1990-10-03"},
		}},
		{ID: "west-germany", Codes: []actor.Code{
			{Scheme: actor.CorrelatesOfWar, Value: "260", Start: "1955", End: "1990-10-02"},
		}},
	}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	ask := func(scheme actor.Scheme, value string, at actor.Moment) {
		a, err := roster.FindCode(scheme, value, at)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(scheme, value, "is", a.ID)
	}
	ask(actor.GleditschWard, "970", "2016")
	ask(actor.CorrelatesOfWar, "970", "2016")
	ask(actor.GleditschWard, "260", "2016")
	ask(actor.CorrelatesOfWar, "255", "2016")
	ask(actor.CorrelatesOfWar, "260", "2016")
	ask(actor.CorrelatesOfWar, "260", "1970")
	// Output:
	// gleditsch-ward 970 is kiribati
	// correlates-of-war 970 is nauru
	// gleditsch-ward 260 is germany
	// correlates-of-war 255 is germany
	// no code "correlates-of-war 260" at 2016
	// correlates-of-war 260 is west-germany
}

func ExampleCode_Groups() {
	groups, ok := actor.Code{Scheme: actor.CAMEO, Value: "SYRREBCVL"}.Groups()
	fmt.Println(groups, ok)
	groups, ok = actor.Code{Scheme: actor.CAMEO, Value: "Syria"}.Groups()
	fmt.Println(groups, ok)
	// Output:
	// [SYR REB CVL] true
	// [] false
}

// A mandate is one tie: who represents a representative may not speak for those
// behind it, and who is represented may not speak for who represents it.
func ExampleRoster_MaySpeakFor() {
	roster, err := actor.NewRoster([]actor.Actor{
		{ID: "spokesman"}, {ID: "delegation"}, {ID: "committee"}, {ID: "brigade"},
	}, []actor.Tie{
		{From: "spokesman", Kind: actor.SpeaksFor, To: "delegation"},
		{From: "delegation", Kind: actor.Represents, To: "committee"},
		{From: "committee", Kind: actor.Represents, To: "brigade"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("spokesman for delegation:", roster.MaySpeakFor("spokesman", "delegation"))
	fmt.Println("spokesman for committee:", roster.MaySpeakFor("spokesman", "committee"))
	fmt.Println("delegation for brigade:", roster.MaySpeakFor("delegation", "brigade"))
	fmt.Println("brigade for committee:", roster.MaySpeakFor("brigade", "committee"))
	// Output:
	// spokesman for delegation: true
	// spokesman for committee: true
	// delegation for brigade: false
	// brigade for committee: false
}

// By whom an order gets to those who carry it out, and by whom mere influence.
func ExampleRoster_Chain() {
	roster, err := actor.NewRoster([]actor.Actor{
		{ID: "russia"}, {ID: "president"}, {ID: "damascus"}, {ID: "army"}, {ID: "fourth-division"},
	}, []actor.Tie{
		{From: "president", Kind: actor.SpeaksFor, To: "damascus"},
		{From: "president", Kind: actor.Commands, To: "army"},
		{From: "army", Kind: actor.Commands, To: "fourth-division"},
		{From: "russia", Kind: actor.Backs, To: "damascus", Start: "2015-09-30"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range roster.Chain("damascus", "fourth-division", actor.Commands) {
		fmt.Println(t.From, t.Kind, t.To)
	}
	fmt.Println("russia commands it:", roster.Chain("russia", "fourth-division", actor.Commands) != nil)
	for _, year := range []actor.Moment{"2014", "2016"} {
		chain := roster.ChainVia("russia", "fourth-division", year.Last(), actor.Backs, actor.Commands)
		fmt.Printf("russia has influence in %s: %v\n", year, chain != nil)
	}
	// Output:
	// president commands army
	// army commands fourth-division
	// russia commands it: false
	// russia has influence in 2014: false
	// russia has influence in 2016: true
}

func ExampleRoster_Members() {
	roster, err := actor.NewRoster([]actor.Actor{{ID: "uk"}, {ID: "france"}, {ID: "eu"}}, []actor.Tie{
		{From: "france", Kind: actor.MemberOf, To: "eu", Start: "1958-01-01"},
		{From: "uk", Kind: actor.MemberOf, To: "eu", Start: "1973-01-01", End: "2020-01-31T23:00Z"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, at := range []actor.Moment{"1960", "2019", "2021"} {
		members := slices.Collect(roster.Members("eu", at.First()))
		fmt.Print(at)
		for _, a := range members {
			fmt.Print(" ", a.ID)
		}
		fmt.Println()
	}
	// Output:
	// 1960 france
	// 2019 france uk
	// 2021 france
}

// Everything that is wrong is reported at once, with its place.
func ExampleNewRoster() {
	_, err := actor.NewRoster([]actor.Actor{
		{ID: "russia", Kind: "sate"},
		{ID: "damascus", Aliases: []actor.Alias{{Name: "SAR", Start: "1963", End: "1961-09-31"}}},
	}, []actor.Tie{
		{From: "rusia", Kind: actor.Backs, To: "damascus"},
		{From: "damascus", Kind: actor.SpeaksFor, To: "russia"},
		{From: "russia", Kind: actor.SpeaksFor, To: "damascus"},
	})
	fmt.Println(err)
	if invalid, ok := errors.AsType[*actor.InvalidError](err); ok {
		fmt.Println(len(invalid.Problems), "problems, the first at", invalid.Problems[0].Path)
	}
	// Output:
	// actors[0].kind: no kind of actor "sate"; did you mean "state"?
	// actors[1].aliases[0].end: "1961-09-31" is no year (2016), month (2016-09), date (2016-09-03) or date-time with its zone (2016-09-03T19:00Z) that exists
	// ties[0].from: no actor "rusia"; did you mean "russia"?
	// ties[2]: closes a circle of speaks-for: russia, damascus, russia
	// 4 problems, the first at actors[0].kind
}

func ExampleMoment() {
	for _, m := range []actor.Moment{"2016", "2016-09", "2016-09-12T19:00+03:00", "2016-02-30"} {
		fmt.Println(m, m.IsValid(), m.First().Format(time.RFC3339), m.Last().Format(time.RFC3339))
	}
	// Output:
	// 2016 true 2016-01-01T00:00:00Z 2016-12-31T23:59:59Z
	// 2016-09 true 2016-09-01T00:00:00Z 2016-09-30T23:59:59Z
	// 2016-09-12T19:00+03:00 true 2016-09-12T16:00:00Z 2016-09-12T16:00:00Z
	// 2016-02-30 false 0001-01-01T00:00:00Z 0001-01-01T00:00:00Z
}

func ExampleMomentOf() {
	moscow := time.FixedZone("MSK", 3*60*60)
	fmt.Println(actor.MomentOf(time.Date(2016, time.September, 9, 23, 30, 0, 0, moscow)))
	// Output: 2016-09-09T23:30:00+03:00
}

func ExampleIDs() {
	for _, by := range []actor.IDs{{"us"}, {"us", "russia"}} {
		text, err := json.Marshal(by)
		fmt.Println(string(text), err)
	}
	// Output:
	// "us" <nil>
	// ["us","russia"] <nil>
}

func ExampleSimilar() {
	terms := []string{"targets", "grounding", "aid"}
	fmt.Println(actor.Similar("gruonding", slices.Values(terms)))
	fmt.Printf("%q\n", actor.Similar("nukes", slices.Values(terms)))
	// Output:
	// grounding
	// ""
}
