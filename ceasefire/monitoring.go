package ceasefire

import (
	"strconv"

	"parley.example/actor"
	"parley.example/negotiation"
)

// Monitoring is who watches whether an agreement is kept. The zero Monitoring is
// by nobody.
type Monitoring struct {
	Bearer    actor.IDs `json:"bearer,omitempty"` // who sets it up
	Body      string    `json:"body,omitzero"`    // the mission or committee
	Members   []Seats   `json:"members,omitempty"`
	Quorum    []Seats   `json:"quorum,omitempty"`    // who has to be there, by constituency
	Emergency []Seats   `json:"emergency,omitempty"` // the quorum in an emergency
	Mandate   []string  `json:"mandate,omitempty"`
	Movement  Movement  `json:"movement,omitzero"`
	Reports   []Report  `json:"reports,omitempty"`
	Fallback  string    `json:"fallback,omitzero"` // what there is where no body is feasible
}

// Seats are how many of a constituency sit in a body, or have to for a quorum. The
// zero Seats have no constituency and are not valid. The committees at the level
// of states in Myanmar (JMC-S, 2015) count the quorum by constituency and not by
// head: three of the government, three of the armed organisations and one of each
// civilian body, and fewer in an emergency.
type Seats struct {
	Constituency string `json:"constituency"`
	Count        int    `json:"count"`
	Actor        string `json:"actor,omitzero"` // whose people they are, where that is one actor's
}

// A Movement says how freely monitors may go where they want. The zero Movement is
// not stated.
type Movement string

// The ways to move.
const (
	MoveFreely     Movement = "free"
	MoveEscorted   Movement = "escorted"
	MoveOnApproval Movement = "on-approval"
)

// Movements returns the ways to move.
func Movements() []Movement { return []Movement{MoveFreely, MoveEscorted, MoveOnApproval} }

// UnmarshalText reads one of [Movements]; an empty text is an error.
func (m *Movement) UnmarshalText(text []byte) error { return readWord(m, text, Movements()) }

// A Report is whom a body reports to, and how often. The zero Report is to nobody
// and is not valid.
type Report struct {
	To    string `json:"to"`
	Every Span   `json:"every,omitzero"`
}

// Kind returns KindMonitoring.
func (Monitoring) Kind() Kind { return KindMonitoring }

// Term returns the provision as a term of that id.
func (p Monitoring) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p Monitoring) Bearers() actor.IDs { return p.Bearer }

// String returns the provision in a few sentences.
func (p Monitoring) String() string {
	var s prose
	body := p.Body
	if body == "" {
		body = "no body that is named"
	}
	s.say("The agreement is monitored by", body)
	s.bind(p.Bearer)
	s.tell("Its members are ", and(phrases(p.Members, Seats.String)), "")
	s.tell("Its quorum is ", and(phrases(p.Quorum, Seats.String)), "")
	s.tell("In an emergency the quorum is ", and(phrases(p.Emergency, Seats.String)), "")
	s.tell("Its mandate is ", and(p.Mandate), "")
	s.tell("Monitors move ", p.Movement.phrase(), "")
	s.tell("It reports ", and(phrases(p.Reports, Report.String)), "")
	s.tell("Where no body is feasible there is ", p.Fallback, "")
	return s.String()
}

func (m Movement) phrase() string {
	switch m {
	case MoveFreely:
		return "freely"
	case MoveEscorted:
		return "under escort"
	case MoveOnApproval:
		return "on approval"
	}
	return string(m)
}

// String returns s as a sentence has it: "3 of the government (myanmar)"; "0" if s
// is zero.
func (s Seats) String() string {
	return oneLine(strconv.Itoa(s.Count) + phrase(" of ", s.Constituency) + wrap(s.Actor))
}

// String returns r as a sentence has it: "to the Security Council every month";
// empty if r is zero.
func (r Report) String() string { return oneLine(joined(" ", phrase("to ", r.To), cadence(r.Every))) }

func (p Monitoring) problems(c *checker) {
	c.ids("bearer", p.Bearer)
	c.text("body", p.Body)
	c.seats("members", p.Members)
	c.seats("quorum", p.Quorum)
	c.seats("emergency", p.Emergency)
	names(c, "mandate", p.Mandate)
	word(c, "movement", p.Movement, Movements())
	eachOnce(c, "reports", p.Reports, func(c *checker, r Report) {
		c.name("to", r.To)
		c.length("every", r.Every)
	})
	c.text("fallback", p.Fallback)
}

// seats adds the problems of a list, in which a constituency comes once for each
// actor.
func (c *checker) seats(path string, list []Seats) {
	type people struct{ constituency, actor string }
	seen := make(map[people]bool, len(list))
	each(c, path, list, func(c *checker, s Seats) {
		c.name("constituency", s.Constituency)
		who := people{s.Constituency, s.Actor}
		if seen[who] && s.Constituency != "" {
			c.addf("constituency", "%s is repeated", quote(s.Constituency))
		}
		seen[who] = true
		amount(c, "count", s.Count)
		c.id("actor", s.Actor)
	})
}

func (p Monitoring) borneBy(bearers actor.IDs) Provision {
	p.Bearer = bearers
	return p
}
