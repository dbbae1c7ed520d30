package report_test

import (
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

// Who went over to what replaces a term is said to have done that, and has undone
// none of its consents.
func TestLedgerNamesWhatReplaces(t *testing.T) {
	r := newRecord()
	r.Terms[1].Replaces = []string{"aid"}
	r.say("one", "us", "aid", negotiation.Propose).say("one", "russia", "aid", negotiation.Accept)
	r.say("two", "us", "truce", negotiation.Propose).say("two", "russia", "truce", negotiation.Accept)
	s := sheetOf(t, r.Record, negotiation.OnRecord, report.Options{Ledgers: true})
	for _, l := range s.Ledgers {
		n := 0
		for _, e := range l.Entries {
			if e.Kind != report.LedgerReversed {
				continue
			}
			n++
			if got := e.Words(); got != "in two: went over to truce, which replaces it" || e.Over.ID != "truce" || e.Cause != "replaced" {
				t.Errorf("%s: %q, %+v", l.Actor.ID, got, e)
			}
		}
		if n != 1 || l.Kept != (negotiation.Rate{Count: 2, Of: 2}) {
			t.Errorf("%s: %d reversals, kept %v", l.Actor.ID, n, l.Kept)
		}
	}
}

func TestRatesAreCountedAlike(t *testing.T) {
	l := report.Ledger{
		ProposedSettled: negotiation.Rate{Count: 1, Of: 3}, SupportedSettled: negotiation.Rate{Count: 3, Of: 14},
		Kept: negotiation.Rate{Count: 3, Of: 5},
	}
	const want = "Settled as it proposed: 1 of 3; settled of what it supported: 3 of 14; later undid of its statements of consent to something settled: 2 of 5."
	if got := l.Rates(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
