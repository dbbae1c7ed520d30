package main

import (
	"fmt"
	"slices"
	"strings"

	"parley.example/examples/internal/page"
	"parley.example/negotiation"
)

// What the story asks about. All that it answers is worked out.
const (
	geneva   = "geneva-aug"  // the round that Washington left with a belief
	hangzhou = "hangzhou"    // the round of the news report
	settling = "geneva-deal" // the round of the deal
	answers  = "answers"     // the round in which those it binds answered
	deal     = "sep-deal"    // the whole that the talks were about
	quiet    = "seven-quiet-days"
	us       = "us"
	russia   = "russia"
)

var (
	record = negotiation.OnRecord
	two    = record.Among(us, russia)
	usView = negotiation.AccordingTo(us)
	usTwo  = usView.Among(us, russia)
	ruView = negotiation.AccordingTo(russia)
	ruTwo  = ruView.Among(us, russia)
)

// story tells the talks from their record.
func story(talks *negotiation.Talks) (string, error) {
	t := tell(talks)
	return t.String(), t.err
}

func tell(talks *negotiation.Talks) *teller {
	t := newTeller(talks)
	t.lead()
	t.tellTable()
	t.tellBoard(hangzhou)
	t.tellBelief()
	t.tellExchange()
	t.tellCondition()
	t.tellDistance()
	t.tellUndisclosed()
	t.tellDeal()
	t.tellFall()
	t.tellMore()
	return t
}

// lead gives the title and the news.
func (t *teller) lead() {
	t.Line(strings.ToUpper(page.Clean(t.record.Title)))
	t.Line(fmt.Sprintf("From %s, %s and %s of the record",
		page.Plural(len(t.record.Rounds), "round", "rounds"),
		page.Plural(len(t.record.Statements), "statement", "statements"),
		page.Plural(len(t.record.Events), "event", "events")))
	t.Blank()
	at := t.round(hangzhou)
	t.Itemf("%s, %s: %s%s.", at.Venue, dates(at), t.dealNews(), t.nearness())
	t.Itemf("%s.", t.reversalNews())
	at = t.round(settling)
	t.Itemf("%s, %s: %s.", at.Venue, dates(at), t.settledNews())
	t.Itemf("%s.", t.fallNews())
}

func (t *teller) dealNews() string {
	s := t.standing(t.board(hangzhou, two), deal)
	if s.Status == negotiation.StatusSettled {
		return "there is a deal between " + t.circle(two)
	}
	return fmt.Sprintf("no deal yet. What was to become “%s” stands %s on the record, even between %s",
		title(s.Term), status(s), t.circle(two))
}

func (t *teller) reversalNews() string {
	believed := t.between(geneva, hangzhou, usTwo).Reversed()
	if len(believed) == 0 {
		return "By Washington's account nothing was reversed since Geneva"
	}
	first := believed[0]
	text := fmt.Sprintf("By Washington's account %s settled at Geneva %s reversed: “%s” (%s). ",
		page.Plural(len(believed), "term", "terms"), was(len(believed)), title(first.Term), t.turns(first.By))
	return text + t.sameOnRecord(believed)
}

// sameOnRecord says what became on the record of terms reversed by an account.
func (t *teller) sameOnRecord(believed negotiation.Changes) string {
	onRecord := t.between(geneva, hangzhou, two).Reversed()
	if len(onRecord) > 0 {
		return "On the record " + page.Plural(len(onRecord), "term was", "terms were") + " reversed"
	}
	for _, c := range believed {
		if r := t.lastSettled(c.Term.ID, two, hangzhou); r != nil {
			return fmt.Sprintf("On the record nothing was reversed that weekend; “%s” was last settled at “%s”", title(c.Term), r.Title)
		}
	}
	return "On the record nothing was reversed, for it had never been agreed there"
}

// lastSettled returns the last round, up to one, in which a term was settled.
func (t *teller) lastSettled(term string, v negotiation.View, upTo string) *negotiation.Round {
	s := t.standing(t.board(upTo, v), term)
	if s.Status == negotiation.StatusSettled {
		r := t.board(upTo, v).Round()
		return r
	}
	r, _ := s.LastSettled()
	return r
}

func (t *teller) settledNews() string {
	whole := t.standing(t.board(settling, two), deal)
	among := t.board(settling, record)
	short := 0
	for _, part := range whole.Term.Includes {
		if t.standing(among, part).Status != negotiation.StatusSettled {
			short++
		}
	}
	return fmt.Sprintf("“%s” stands %s between %s. With everyone asked whom its parts ask, %s of the %s parts are not settled",
		title(whole.Term), status(whole), t.circle(two), page.Count(short), page.Count(len(whole.Term.Includes)))
}

func (t *teller) fallNews() string {
	for _, r := range t.after(settling) {
		for _, c := range t.falls(r.ID, two) {
			if c.Term.ID == deal {
				text := fmt.Sprintf("%s: it fell between the two, with %s", dates(&r), t.roots(c, r.ID, two))
				return text + ". What it waited for, " + t.quietNews()
			}
		}
	}
	return "It has not fallen between the two. What it waited for, " + t.quietNews()
}

// roots names the terms at the beginning of the chain of because.
func (t *teller) roots(c negotiation.Change, round string, v negotiation.View) string {
	all := t.falls(round, v)
	for range all {
		next := c
		for _, b := range c.Because {
			for _, other := range all {
				if other.Term.ID == b.Term {
					next = other
				}
			}
		}
		if next.Term == c.Term {
			break
		}
		c = next
	}
	return t.handle(c.Term.ID)
}

// quietNews says whether the quiet days that the deal waited for came about.
func (t *teller) quietNews() string {
	for _, e := range t.record.Events {
		if slices.Contains(e.Establishes, quiet) {
			return "“" + t.factTitle(quiet) + "”, came about on " + page.Date(e.At)
		}
	}
	return "“" + t.factTitle(quiet) + "”, never came"
}

// after returns the rounds that follow one.
func (t *teller) after(id string) []negotiation.Round {
	rounds := t.rounds(id, t.lastRound())
	return rounds[min(1, len(rounds)):]
}

// falls returns what was reversed since the round before.
func (t *teller) falls(round string, v negotiation.View) negotiation.Changes {
	for i, r := range t.record.Rounds {
		if r.ID == round && i > 0 {
			return t.between(t.record.Rounds[i-1].ID, round, v).Reversed()
		}
	}
	return nil
}

// circle names those whom a view asks.
func (t *teller) circle(v negotiation.View) string { return page.And(t.names(v.Circle())) }

// turns says who did what in a reversal.
func (t *teller) turns(turns []negotiation.Turn) string {
	var list []string
	for _, turn := range turns {
		list = append(list, t.name(turn.Actor)+" "+causeWords[turn.Cause])
	}
	return strings.Join(list, "; ")
}

func was(n int) string {
	if n == 1 {
		return "was"
	}
	return "were"
}

// tellMore says what to type next.
func (t *teller) tellMore() {
	t.Heading("9. What to ask next")
	t.Sayf("go run ./examples/syria, and")
	more := [][2]string{
		{"-round " + settling, "the board at another round"},
		{"-term air-grounding", "one term, round by round, with every source"},
		{"-account according-to:russia", "the board as Moscow tells it"},
		{"-among us,russia", "the board as if only those two were asked"},
		{"-help", "rounds, terms and all else"},
	}
	for _, m := range more {
		t.Row(2, []int{32, 42}, m[0], m[1])
	}
}
