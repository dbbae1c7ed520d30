package ceasefire

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode"
)

// The codes of findings on those who watch, decide and answer.
const (
	// CodeQuorumImpossible comes where the quorum, or the emergency quorum, of a
	// Monitoring whose members have seats asks more of a constituency than it has
	// seats, or asks for one that is not among the members. A body that can never meet
	// never finds a breach. The committee of Myanmar (2015) counts its quorum by
	// constituency.
	CodeQuorumImpossible Code = "quorum-impossible"

	// CodeMonitorMissing comes where an agreement has a Cessation, a Separation, a Zone
	// or a Grounding and no Monitoring. Of 200 ceasefires in PA-X (1990 to 2019) 36.5 %
	// name neither a mission nor an enforcement mechanism.
	CodeMonitorMissing Code = "monitor-missing"

	// CodeMonitorNoReporting comes where a Monitoring names nobody whom it reports to. What
	// nobody hears of has no consequence. Reports of breaches in South Sudan (2017)
	// went to the ministers of the region, who answered in public.
	CodeMonitorNoReporting Code = "monitor-no-reporting"

	// CodeVerifierMissing comes where a Separation, a Zone or a Grounding has no
	// Verifier and no Monitoring has either no Mandate at all, which covers everything,
	// or one that names the clause by its id or title or the provision by its kind, as
	// in "demilitarised-zone", with case, hyphens and marks aside. Whoever has moved and
	// whoever says so are then the same.
	CodeVerifierMissing Code = "verifier-missing"

	// CodeConsequenceMissing comes where an agreement has a provision that imposes a
	// duty, of the kinds that [CodeObligationNoBearer] lists, and neither a Consequence nor a
	// Grounding that says what follows from a breach. The armed opposition in Syria
	// missed penalties in the deal of September 2016.
	CodeConsequenceMissing Code = "consequence-missing"

	// CodeDisputePathMissing comes where an agreement has a provision that imposes a duty,
	// of the kinds that [CodeObligationNoBearer] lists, and no Dispute with a step or a hotline.
	// The first quarrel is then fought out. The text of February 2016 for Syria had a
	// task force and a hotline.
	CodeDisputePathMissing Code = "dispute-path-missing"

	// CodeMonitorPartyOnly comes where a Monitoring has members, each is an actor's,
	// and each of those is a party or among the forces that one signs for. Such a body
	// can agree on a breach only if whoever did it agrees. Of 200 ceasefires in PA-X
	// (1990 to 2019) 44 % name no third party.
	CodeMonitorPartyOnly Code = "monitor-party-only"

	// CodeHotlineMissing comes where a Dispute has steps and no Dispute of the agreement
	// has a hotline. Steps take days, and a reply to shelling minutes. The co-chairs of the
	// truce in Syria (2016) had one.
	CodeHotlineMissing Code = "hotline-missing"
)

var bodyChecks = []check{
	{CodeQuorumImpossible, Error, "Myanmar, terms of reference of the joint monitoring committee (2015)", (*reviewer).quorumImpossible},
	{CodeMonitorMissing, Warning, "PA-X, ceasefires of 1990 to 2019", (*reviewer).monitorMissing},
	{CodeMonitorNoReporting, Warning, "South Sudan, agreement of 21 December 2017", (*reviewer).noReporting},
	{CodeVerifierMissing, Warning, "Minsk, framework decision of 2016", (*reviewer).verifierMissing},
	{CodeConsequenceMissing, Warning, "Syria, letter of the armed opposition of 11 September 2016", (*reviewer).consequenceMissing},
	{CodeDisputePathMissing, Warning, "Syria, cessation of hostilities of 27 February 2016", (*reviewer).disputeMissing},
	{CodeMonitorPartyOnly, Note, "PA-X, ceasefires of 1990 to 2019", (*reviewer).monitorPartyOnly},
	{CodeHotlineMissing, Note, "Syria, cessation of hostilities of 27 February 2016", (*reviewer).hotlineMissing},
}

func (r *reviewer) quorumImpossible() {
	for c, p := range every[Monitoring](r) {
		for i, why := range impossible(p.Members, p.Quorum) {
			r.atf(c, index("quorum", i), "The quorum of the monitoring body asks for %s, so that the body can never act.", why)
		}
		for i, why := range impossible(p.Members, p.Emergency) {
			r.atf(c, index("emergency", i), "The emergency quorum of the monitoring body asks for %s, so that the body can never act in an emergency.", why)
		}
	}
}

// impossible returns each demand of a quorum that takes what it asks of a
// constituency above the seats that it has, and says what it asks.
func impossible(members, quorum []Seats) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		if !slices.ContainsFunc(members, func(s Seats) bool { return s.Count > 0 }) {
			return
		}
		asked := map[string]int{}
		for i, q := range quorum {
			if q.Constituency == "" || q.Count <= 0 {
				continue
			}
			asked[q.Constituency] += q.Count
			seats, known := seatsOf(members, q.Constituency)
			if known && asked[q.Constituency] > seats && !yield(i, demand(q.Constituency, asked[q.Constituency], seats)) {
				return
			}
		}
	}
}

func demand(constituency string, asked, seats int) string {
	has := "no seat"
	if seats > 0 {
		has = counted(seats, "seat")
	}
	return fmt.Sprintf("%d of %s, which has %s", asked, spoken(constituency), has)
}

// seatsOf returns how many seats a constituency has. They are not known where it
// is a member and some number is not stated.
func seatsOf(members []Seats, constituency string) (seats int, known bool) {
	for _, m := range members {
		if m.Constituency != constituency {
			continue
		}
		if m.Count <= 0 {
			return 0, false
		}
		seats += m.Count
	}
	return seats, true
}

func (r *reviewer) monitorMissing() {
	if has[Monitoring](r) {
		return
	}
	watched := slices.ContainsFunc(r.all, func(c component) bool {
		_, cessation := c.provision.(Cessation)
		_, _, checked := verifier(c.provision)
		return cessation || checked
	})
	if watched {
		r.wholef("The agreement has forces stop, move or stay down and nobody to watch whether they do, so that every breach is one side's word against the other's.")
	}
}

// verifier returns who checks a provision of the kinds that have a verifier, and
// what the kind is called.
func verifier(p Provision) (id string, kind Kind, ok bool) {
	switch p := p.(type) {
	case Separation:
		return p.Verifier, KindSeparation, true
	case Zone:
		return p.Verifier, KindZone, true
	case Grounding:
		return p.Verifier, KindGrounding, true
	}
	return "", "", false
}

func (r *reviewer) noReporting() {
	for c, p := range every[Monitoring](r) {
		if !slices.ContainsFunc(p.Reports, func(s Report) bool { return s.To != "" }) {
			r.atf(c, "reports", "The monitoring has nobody to report to, so that nothing need follow from what it sees.")
		}
	}
}

func (r *reviewer) verifierMissing() {
	for _, c := range r.all {
		id, kind, ok := verifier(c.provision)
		if ok && id == "" && !r.mandated(c.clause, kind) {
			r.atf(c, "verifier", "The %s has no verifier and no monitoring has it in its mandate, so that whoever is to perform it also says that it is done.", matter(c.provision))
		}
	}
}

// mandated reports whether some monitoring covers a clause of a kind.
func (r *reviewer) mandated(c *Clause, kind Kind) bool {
	for _, p := range every[Monitoring](r) {
		if len(p.Mandate) == 0 || slices.ContainsFunc(p.Mandate, func(item string) bool {
			return mentions(item, c.ID) || mentions(item, c.Title) || mentions(item, string(kind))
		}) {
			return true
		}
	}
	return false
}

// mentions reports whether a name is in some text, as words on end.
func mentions(words, name string) bool {
	name = wordsOnly(name)
	return name != "  " && strings.Contains(wordsOnly(words), name)
}

// wordsOnly returns the words of a text in lower case, with a space around each
// and nothing else.
func wordsOnly(text string) string {
	apart := func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }
	return " " + strings.Join(strings.FieldsFunc(strings.ToLower(text), apart), " ") + " "
}

func (r *reviewer) consequenceMissing() {
	if !r.obliges() || has[Consequence](r) {
		return
	}
	for _, p := range every[Grounding](r) {
		if p.Breach != "" {
			return
		}
	}
	r.wholef("The agreement imposes duties and does not say what follows if one is not kept, so that the answer is left to whoever feels wronged.")
}

func (r *reviewer) disputeMissing() {
	for _, p := range every[Dispute](r) {
		if len(p.Steps) > 0 || p.Hotline != "" {
			return
		}
	}
	if r.obliges() {
		r.wholef("The agreement imposes duties and does not say who is called when the sides quarrel over one, so that a first quarrel may end it.")
	}
}

func (r *reviewer) monitorPartyOnly() {
	who := r.cast()
	bound := who.bound()
	outside := func(s Seats) bool { return !who.among(s.Actor, bound) }
	for c, p := range every[Monitoring](r) {
		if len(p.Members) > 0 && !slices.ContainsFunc(p.Members, outside) {
			r.atf(c, "members", "All members of the monitoring body are of the parties, so that it finds no breach unless those who did it agree.")
		}
	}
}

func (r *reviewer) hotlineMissing() {
	for _, p := range every[Dispute](r) {
		if p.Hotline != "" {
			return
		}
	}
	for c, p := range every[Dispute](r) {
		if len(p.Steps) > 0 {
			r.atf(c, "hotline", "The settlement of disputes has steps and no hotline, so that an incident may grow while the steps take their time.")
		}
	}
}
