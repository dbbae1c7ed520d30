package negotiation_test

import (
	"errors"
	"strings"
	"testing"

	"parley.example/actor"
	"parley.example/negotiation"
)

func called() negotiation.Record {
	return negotiation.Record{
		Actors: []actor.Actor{
			{ID: "us", Name: "United States", Aliases: []actor.Alias{{Name: "Washington"}}}, {ID: "russia", Name: "Russia"},
		},
		Parties: []string{"us"},
		Issues:  []negotiation.Issue{{ID: "air", Title: "Flights"}},
		Terms:   []negotiation.Term{{ID: "grounding", Title: "No flights  over the zone", Issue: "air"}},
		Facts:   []negotiation.Fact{{ID: "quiet", Title: "Seven quiet days"}},
		Rounds:  []negotiation.Round{{ID: "geneva-2", Title: "Geneva, the deal"}},
	}
}

// Who names a thing by its name or title is told its id.
func TestNamesAndTitlesSuggestIDs(t *testing.T) {
	rec := called()
	rec.Terms = append(rec.Terms, negotiation.Term{ID: "other", Issue: "FLIGHTS"})
	rec.Statements = []negotiation.Statement{{
		Round: "geneva, the deal", By: negotiation.IDs{"washington"}, Term: "no flights over the zone", Stance: negotiation.Accept,
		If: negotiation.IfFact("seven quiet days"),
	}, {Round: "geneva-2", By: negotiation.IDs{"United  States"}, Term: "somewhere else", Stance: negotiation.Accept}}
	_, err := negotiation.Open(rec)
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{
		`no issue "FLIGHTS"; did you mean "air"?`, `no round "geneva, the deal"; did you mean "geneva-2"?`,
		`no actor "washington"; did you mean "us"?`, `no term "no flights over the zone"; did you mean "grounding"?`,
		`no fact "seven quiet days"; did you mean "quiet"?`, `no actor "United  States"; did you mean "us"?`,
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("it does not say %s:\n%v", want, err)
		}
	}
	if strings.Contains(err.Error(), `"somewhere else"; did you`) {
		t.Errorf("it suggests what nothing is called:\n%v", err)
	}
}

func TestQuestionsByNameSuggestIDs(t *testing.T) {
	talks, err := negotiation.Open(called())
	if err != nil {
		t.Fatal(err)
	}
	board, err := talks.Latest(negotiation.OnRecord)
	if err != nil {
		t.Fatal(err)
	}
	_, round := talks.At("Geneva, the deal", negotiation.OnRecord)
	_, view := talks.Latest(negotiation.AccordingTo("Washington"))
	_, term := talks.History("No flights over the zone", negotiation.OnRecord)
	_, fact := board.Suppose(negotiation.Move{Fact: "Seven quiet days"})
	_, blank := talks.At(" ", negotiation.OnRecord)
	for want, err := range map[string]error{"geneva-2": round, "us": view, "grounding": term, "quiet": fact, "": blank} {
		unknown, is := errors.AsType[*negotiation.UnknownError](err)
		if !is || unknown.Similar != want {
			t.Errorf("%v, want a hint at %q", err, want)
		}
	}
}
