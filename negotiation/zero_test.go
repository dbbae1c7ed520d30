package negotiation_test

import (
	"encoding/json"
	"testing"

	"parley.example/actor"
	"parley.example/negotiation"
)

// The zero values, and nil pointers to them, answer as if nothing had been said.
func TestZeroValues(t *testing.T) {
	for _, talks := range []*negotiation.Talks{nil, {}} {
		board, err := talks.Latest(negotiation.OnRecord)
		if err != nil || board.Round() != nil {
			t.Errorf("Latest: %v, %v", board, err)
		}
		for _, err := range []error{
			second(talks.At("r", negotiation.OnRecord)), second(talks.After(0, negotiation.OnRecord)),
			second(talks.Between("r", "r", negotiation.OnRecord)), second(talks.History("x", negotiation.OnRecord)),
			second(talks.Latest(negotiation.AccordingTo("us"))), second(talks.Boards(negotiation.OnRecord.Among("us"))),
			second(talks.With(negotiation.Statement{})),
		} {
			if err == nil {
				t.Error("no error about what is not there")
			}
		}
		if rec := talks.Record(); len(rec.Actors) > 0 || talks.Roster().Len() > 0 {
			t.Errorf("somebody is in %v", rec)
		}
		if more, err := talks.Extend(small()); err != nil || len(more.Record().Terms) != len(small().Terms) {
			t.Errorf("Extend: %v", err)
		}
	}
	for _, board := range []*negotiation.Board{nil, {}} {
		if text, err := board.MarshalJSON(); err != nil || string(text) != `{"round":"","terms":[]}` {
			t.Errorf("MarshalJSON: %s, %v", text, err)
		}
		if len(board.Settled())+len(board.Under("x")) > 0 || board.Talks() != nil || board.After() != nil || board.Holds(negotiation.Condition{Fact: "f"}) {
			t.Error("something is on no board")
		}
	}
	var s negotiation.Standing
	if s.Positions() != nil || s.Parties() != nil || s.Candidates() != nil || s.Duties() != nil || s.Details() != nil ||
		s.Linked() != nil || s.Objections() != nil || s.Provisional() || s.InEffect() || s.InExchange() || s.ReadApart() {
		t.Error("something is said of no term")
	}
	if text, err := json.Marshal(negotiation.Change{}); err != nil || string(text) != `{"term":"","kind":"unchanged","before":"untabled","after":"untabled"}` {
		t.Errorf("Change: %s, %v", text, err)
	}
}

func second[T any](_ T, err error) error { return err }

func small() negotiation.Record {
	return negotiation.Record{
		Actors: []actor.Actor{{ID: "us"}}, Parties: []string{"us"}, Terms: []negotiation.Term{{ID: "x"}},
	}
}

// A circle is taken to the letter: an id that cannot be is unknown, not
// everyone's nor two.
func TestCircleOfNobody(t *testing.T) {
	talks, err := negotiation.Open(small())
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"", "us,us", "us@us"} {
		if _, err := talks.Latest(negotiation.OnRecord.Among(id)); err == nil {
			t.Errorf("%q is somebody", id)
		}
	}
	if _, err := talks.Latest(negotiation.OnRecord.Among()); err != nil {
		t.Error(err)
	}
}
