package main_test

import (
	"cmp"
	"slices"
	"testing"

	syria "parley.example/examples/syria/record"
	"parley.example/negotiation"
)

// A verdict is what public sources say of a term at the end of a round, and the
// fact that it stands on.
type verdict struct {
	round, term, view string
	status            string // empty: any but settled
	reversed          string // the last round in which it was settled; at this one it was reversed
	also              string // "in effect", "not in effect", "in exchange" or "provisional"
	fact              string
}

const (
	record    = "on-record"
	two       = "on-record@us,russia"
	us        = "according-to:us"
	usTwo     = "according-to:us@us,russia"
	russia    = "according-to:russia"
	russiaTwo = "according-to:russia@us,russia"
	reported  = "as-reported"
)

var firstTruce = []verdict{
	{round: "feb-truce", term: "feb-coh", view: record, status: "settled", also: "in effect", fact: "everyone bound had accepted by noon, and it began at midnight"},
	{round: "feb-truce", term: "feb-duration", view: record, status: "contested", fact: "two weeks for the HNC, no end for the co-chairs"},
	{round: "feb-truce", term: "ypg-scope", view: record, status: "contested", fact: "Turkey is not bound where the YPG is concerned"},
	{round: "spring", term: "talks-resume", view: record, status: "contested", fact: "the HNC left the formal talks"},
}

var secretBargain = []verdict{
	{round: "moscow", term: "moscow-steps", view: record, status: "settled", fact: "both ministers call the steps agreed, and keep the list"},
	{round: "moscow", term: "air-grounding", view: reported, status: "open", fact: "asked for in a leaked paper; Damascus has said nothing"},
	{round: "august", term: "aleppo-48h", view: record, status: "open", fact: "Russia is ready, the rebels and the army have not answered"},
	{round: "geneva-aug", term: "sep-deal", view: record, status: "open", fact: "both ministers: most is done, some is not"},
	{round: "geneva-aug", term: "sep-deal", view: two, status: "open", fact: "both ministers: most is done, some is not"},
	{round: "geneva-aug", term: "joint-strikes", view: record, status: "open", fact: "Russia wants the rebels separated first"},
	{round: "geneva-aug", term: "open-points", view: record, status: "open", fact: "there are such points, and nobody names them"},
}

var hangzhou = []verdict{
	{round: "hangzhou", term: "sep-deal", view: record, status: "open", fact: "the second meeting ended without a deal"},
	{round: "hangzhou", term: "sep-deal", view: two, status: "open", fact: "the second meeting ended without a deal"},
	{round: "hangzhou", term: "air-grounding", view: record, status: "open", fact: "only an American letter speaks of it"},
	{round: "hangzhou", term: "castello", view: record, status: "open", fact: "only an American letter speaks of it"},
	{round: "hangzhou", term: "separation", view: record, status: "open", fact: "Russia still makes its consent depend on it"},
	{round: "hangzhou", term: "no-fly-zone", view: record, status: "open", fact: "Turkey proposed it, nobody answered"},
	{round: "hangzhou", term: "transition", view: record, status: "open", fact: "the HNC presented its plan, Damascus had not answered"},
}

// What Washington believed when its negotiators left Geneva, and what it saw
// happen to it.
var washington = []verdict{
	{round: "geneva-aug", term: "open-points", view: us, status: "settled", fact: "the American negotiators took them for settled"},
	{round: "geneva-aug", term: "open-points", view: usTwo, status: "settled", fact: "the American negotiators took them for settled"},
	{round: "geneva-aug", term: "open-points", view: russia, status: "open", fact: "Moscow never said so"},
	{round: "geneva-aug", term: "air-grounding", view: usTwo, status: "settled", also: "in exchange", fact: "the letter to the rebels: grounding for joint action"},
	{round: "geneva-aug", term: "jic", view: usTwo, status: "settled", also: "in exchange", fact: "the letter to the rebels: joint action for grounding"},
	{round: "geneva-aug", term: "air-grounding", view: us, status: "open", fact: "even so Damascus had not been heard"},
	{round: "hangzhou", term: "open-points", view: us, status: "open", reversed: "geneva-aug", fact: "Moscow pulled back, says an American official"},
	{round: "hangzhou", term: "open-points", view: usTwo, status: "open", reversed: "geneva-aug", fact: "Moscow pulled back, says an American official"},
	{round: "hangzhou", term: "open-points", view: record, status: "open", fact: "on the record there was nothing to pull back from"},
	{round: "hangzhou", term: "open-points", view: russiaTwo, status: "open", fact: "Moscow speaks of going on"},
}

var geneva = []verdict{
	{round: "geneva-deal", term: "sep-deal", view: two, status: "settled", fact: "both ministers announced it after Washington had agreed"},
	{round: "geneva-deal", term: "truce-renewal", view: record, status: "open", fact: "those it binds had not answered"},
	{round: "geneva-deal", term: "truce-renewal", view: two, status: "settled", also: "not in effect", fact: "settled between the two, to begin three days later"},
	{round: "geneva-deal", term: "seven-days", view: record, status: "settled", fact: "part of the plan"},
	{round: "geneva-deal", term: "jic", view: record, status: "settled", also: "not in effect", fact: "part of the plan, after seven quiet days"},
	{round: "geneva-deal", term: "joint-strikes", view: record, status: "settled", also: "not in effect", fact: "part of the plan, after the centre; Russia's earlier condition is gone"},
	{round: "geneva-deal", term: "withdraw-right", view: record, status: "settled", also: "provisional", fact: "written into the text"},
	{round: "geneva-deal", term: "secrecy", view: record, status: "settled", fact: "both chose not to publish"},
	{round: "geneva-deal", term: "castello", view: record, status: "open", fact: "those who must leave the road had not answered"},
	{round: "geneva-deal", term: "castello", view: two, status: "settled", fact: "settled between the two"},
	{round: "geneva-deal", term: "separation", view: record, status: "open", fact: "the rebels must do it and had not answered"},
	{round: "geneva-deal", term: "separation", view: two, status: "settled", fact: "settled between the two"},
	{round: "geneva-deal", term: "air-grounding", view: record, status: "open", fact: "Damascus had not answered"},
	{round: "geneva-deal", term: "air-grounding", view: two, status: "settled", fact: "settled between the two"},
	{round: "geneva-deal", term: "air-grounding", view: russia, status: "settled", fact: "Lavrov vouched for Damascus"},
	{round: "geneva-deal", term: "feb-coh", view: two, reversed: "hangzhou", fact: "the renewed truce takes the place of the first"},
}

var answers = []verdict{
	{round: "answers", term: "air-grounding", view: record, status: "settled", also: "not in effect", fact: "Damascus approved the whole; flights go on for the quiet days"},
	{round: "answers", term: "truce-renewal", view: record, status: "settled", also: "in effect", fact: "all accept but the rebels, who keep it without a word for it"},
	{round: "answers", term: "sep-deal", view: two, status: "settled", fact: "between the two nothing has changed"},
	{round: "answers", term: "separation", view: record, status: "contested", fact: "a rebel commander: it cannot be done"},
	{round: "answers", term: "exclusion", view: record, status: "contested", fact: "twenty factions refuse it"},
	{round: "answers", term: "ypg-scope", view: record, status: "contested", fact: "Washington says yes, Turkey goes on"},
	{round: "answers", term: "transition", view: record, status: "contested", fact: "Assad will take everything back"},
	{round: "truce-week", term: "truce-renewal", view: record, status: "settled", also: "in effect", fact: "prolonged by 48 hours"},
}

var collapse = []verdict{
	{round: "new-york", term: "truce-renewal", view: record, reversed: "truce-week", fact: "the army declared it over, and nothing revived it"},
	{round: "new-york", term: "ground-all", view: record, status: "contested", fact: "Washington asks, Moscow refuses"},
	{round: "suspension", term: "channel", view: record, reversed: "new-york", fact: "Washington suspended it"},
	{round: "suspension", term: "jic", view: record, reversed: "new-york", fact: "Washington called its staff back"},
	{round: "suspension", term: "aleppo-halt", view: reported, status: "contested", fact: "a week for Washington, two days for Moscow"},
}

func TestVerdictsOfThePublicRecord(t *testing.T) {
	talks := open(t)
	for _, v := range slices.Concat(firstTruce, secretBargain, hangzhou, washington, geneva, answers, collapse) {
		t.Run(v.round+"/"+v.term+"/"+v.view, func(t *testing.T) { v.check(t, talks) })
	}
}

func (v verdict) check(t *testing.T, talks *negotiation.Talks) {
	board, err := talks.At(v.round, view(t, v.view))
	if err != nil {
		t.Fatal(err)
	}
	s, ok := board.Standing(v.term)
	if !ok {
		t.Fatalf("no standing of %s", v.term)
	}
	status := s.Status.String()
	if v.status != "" && status != v.status || v.status == "" && status == "settled" {
		t.Errorf("%s, want %s: %s", status, cmp.Or(v.status, "any but settled"), v.fact)
	}
	if v.also != "" && !slices.Contains(remarks(s), v.also) {
		t.Errorf("%v, want %s: %s", remarks(s), v.also, v.fact)
	}
	if v.reversed != "" {
		v.checkReversal(t, talks, s)
	}
}

func remarks(s negotiation.Standing) []string {
	found := []string{"not in effect"}
	if s.InEffect() {
		found[0] = "in effect"
	}
	if s.InExchange() {
		found = append(found, "in exchange")
	}
	if s.Provisional() {
		found = append(found, "provisional")
	}
	return found
}

func (v verdict) checkReversal(t *testing.T, talks *negotiation.Talks, s negotiation.Standing) {
	last, ok := s.LastSettled()
	if !ok || last.ID != v.reversed {
		t.Errorf("last settled %v, want %s: %s", last, v.reversed, v.fact)
	}
	for _, c := range between(t, talks, v.reversed, v.round, v.view) {
		if c.Term.ID == v.term && c.Kind.String() == "reversed" {
			return
		}
	}
	t.Errorf("not reversed between %s and %s: %s", v.reversed, v.round, v.fact)
}

func open(t *testing.T) *negotiation.Talks {
	t.Helper()
	rec, err := syria.Read()
	if err != nil {
		t.Fatal(err)
	}
	talks, err := negotiation.Open(rec)
	if err != nil {
		t.Fatal(err)
	}
	return talks
}

func view(t *testing.T, text string) negotiation.View {
	t.Helper()
	v, err := negotiation.ParseView(text)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func between(t *testing.T, talks *negotiation.Talks, from, to, through string) negotiation.Changes {
	t.Helper()
	changes, err := talks.Between(from, to, view(t, through))
	if err != nil {
		t.Fatal(err)
	}
	return changes
}

// reversals gives a line for each term that was reversed between two rounds:
// the term, who turned and how, and what fell with it.
func reversals(t *testing.T, talks *negotiation.Talks, from, to, through string) []string {
	t.Helper()
	var lines []string
	for _, c := range between(t, talks, from, to, through) {
		if c.Kind.String() != "reversed" {
			continue
		}
		line := c.Term.ID + ":"
		for _, turn := range c.By {
			line += " " + turn.Actor + " " + turn.Cause.String()
		}
		for _, b := range c.Because {
			line += " because " + cmp.Or(b.Actor, b.Fact, b.Term)
		}
		lines = append(lines, line)
	}
	return lines
}

// Who reversed what, and why. At Hangzhou only Washington saw a reversal; on
// the record nothing had been agreed that could be.
func TestReversals(t *testing.T) {
	talks := open(t)
	for _, test := range []struct {
		from, to, view string
		want           []string
	}{
		{"geneva-aug", "hangzhou", us, []string{"open-points: russia withdrew"}},
		{"geneva-aug", "hangzhou", usTwo, []string{"open-points: russia withdrew"}},
		{"geneva-aug", "hangzhou", reported, []string{"open-points: russia withdrew"}},
		{"geneva-aug", "hangzhou", record, nil},
		{"geneva-aug", "hangzhou", two, nil},
		{"geneva-aug", "hangzhou", russia, nil},
		{"geneva-aug", "hangzhou", russiaTwo, nil},
		{"feb-truce", "spring", record, []string{"feb-coh: armed-opp lapsed"}},
		{"hangzhou", "geneva-deal", two, []string{
			"feb-package: because feb-coh",
			"feb-coh: us replaced russia replaced",
		}},
		{"truce-week", "new-york", record, []string{"truce-renewal: russia conditioned syria-gov withdrew"}},
		{"truce-week", "new-york", two, []string{
			"sep-deal: because truce-renewal",
			"truce-renewal: russia conditioned",
		}},
		{"new-york", "suspension", record, []string{"jic: us withdrew", "channel: us rejected"}},
	} {
		t.Run(test.to+"/"+test.view, func(t *testing.T) {
			got := reversals(t, talks, test.from, test.to, test.view)
			if !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// On the record the open points were settled at no round at all.
func TestOpenPointsWereNeverSettledOnTheRecord(t *testing.T) {
	talks := open(t)
	for _, round := range talks.Record().Rounds {
		for _, through := range []string{record, two, russia, russiaTwo} {
			board, err := talks.At(round.ID, view(t, through))
			if err != nil {
				t.Fatal(err)
			}
			if s, ok := board.Standing("open-points"); !ok || s.Status.String() == "settled" {
				t.Errorf("%s, %s: %v", round.ID, through, s.Status)
			}
		}
	}
}
