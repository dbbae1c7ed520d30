package ceasefire

import (
	"fmt"
	"slices"

	"parley.example/actor"
)

// The codes of findings on who is bound and who is left out.
const (
	// CodeExcludedUndefined comes where an exclusion is in words only: it has
	// neither an actor nor a list nor a criterion. Whoever attacks may then say that
	// those attacked were excluded. The text of February 2016 for Syria named two
	// groups and left the others to a list of the Security Council, which is enough.
	CodeExcludedUndefined Code = "excluded-undefined"

	// CodeObligationNoBearer comes where a Cessation, AidCorridor, Pause, Grounding,
	// Separation, Zone, JointCell, Monitoring or Detainees names no Bearer. A duty in
	// the passive is nobody's. The other kinds are left alone: they say how duties are
	// read, kept up and enforced.
	CodeObligationNoBearer Code = "obligation-no-bearer"

	// CodeBearerNotParty comes where an agreement has parties and a bearer of a
	// provision is no party, no guarantor of the agreement and not among the forces
	// that a party signs for, has no principal in common with any of these, and is not
	// commanded by a party or by one that a party signs for. Nobody who signed has to
	// answer for it. In the Syria deal of 9 September 2016 two powers agreed on what
	// forces had to do that they backed and did not command.
	CodeBearerNotParty Code = "bearer-not-party"

	// CodeExcludedOverlapsParty comes where an excluded actor is a party, is among the forces
	// that a party signs for or is a bearer, or, by the roster, speaks for one of
	// these, is a member of one or is commanded by one. It is then bound and not
	// protected. In Syria (2016) groups that were bound fought beside one that was
	// excluded.
	CodeExcludedOverlapsParty Code = "excluded-overlaps-party"

	// CodePartyNoSignatory comes where a party has neither a signatory nor a date of
	// signature, and another party has one. Where nobody has, the text is not signed
	// yet. The truce of February 2016 in Syria held for those only who had notified
	// that they accept it.
	CodePartyNoSignatory Code = "party-no-signatory"

	// CodeProxyUnaddressed comes where, by the roster, a party, or one for whose forces
	// it signs, backs an armed group, armed forces or a faction, or commands an armed
	// group or a faction, and that actor appears nowhere: it is no party, not among the
	// forces that a party signs for, not excluded, no bearer, named neither as who
	// moves nor as who leaves nor as whose aircraft stay down, nor a mouthpiece or
	// member of any of these. It says whom the text does not reach.
	CodeProxyUnaddressed Code = "proxy-unaddressed"
)

var partyChecks = []check{
	{CodeExcludedUndefined, Error, "Syria, cessation of hostilities of 27 February 2016", (*reviewer).excludedUndefined},
	{CodeObligationNoBearer, Warning, "Syria, deal of 9 September 2016", (*reviewer).noBearer},
	{CodeBearerNotParty, Warning, "Syria, deal of 9 September 2016", (*reviewer).bearerNotParty},
	{CodeExcludedOverlapsParty, Warning, "Syria, cessation of hostilities of 27 February 2016", (*reviewer).excludedParty},
	{CodePartyNoSignatory, Warning, "Syria, cessation of hostilities of 27 February 2016", (*reviewer).noSignatory},
	{CodeProxyUnaddressed, Note, "Syria, deal of 9 September 2016", (*reviewer).proxyUnaddressed},
}

func (r *reviewer) excludedUndefined() {
	for s, e := range r.exclusions() {
		if e.Actor != "" || e.List != "" || e.Criterion != "" {
			continue
		}
		what := "An exclusion"
		if e.Who != "" {
			what = "The exclusion of " + spoken(e.Who)
		}
		r.at(s, what+" has neither an actor nor a list nor a criterion, so that nobody can tell who is protected and who is not.")
	}
}

func (r *reviewer) noBearer() {
	for _, c := range r.all {
		if obliges(c.provision) && len(named(bearers(c.provision))) == 0 {
			r.atf(c, "bearer", "The %s names nobody who has to perform it, so that nobody can be held to it.", matter(c.provision))
		}
	}
}

func (r *reviewer) bearerNotParty() {
	who := r.cast()
	if len(who.parties) == 0 {
		return
	}
	for _, c := range r.all {
		for i, id := range bearers(c.provision) {
			if id != "" && !r.answered(&who, id) {
				r.atf(c, index("bearer", i), "%s bears %s and is neither a party nor among the forces that a party signs for or commands, so that nobody who signs answers for it%s.",
					r.called(id), c.matter(), r.backed(&who, id))
			}
		}
	}
}

// answered reports whether somebody who signs answers for an actor.
func (r *reviewer) answered(who *cast, id string) bool {
	bound := who.bound()
	return who.among(id, bound) || who.among(id, r.Guarantors) || who.commander(bound, id) != ""
}

// backed says which party backs an actor, if one does.
func (r *reviewer) backed(who *cast, id string) string {
	p := who.backer(id)
	if p == "" {
		return ""
	}
	return fmt.Sprintf("; that %s backs it is no command", r.called(p))
}

func (r *reviewer) excludedParty() {
	who, bear := r.cast(), r.allBearers()
	for s, e := range r.exclusions() {
		if e.Actor == "" {
			continue
		}
		if how := r.overlap(&who, bear, e.Actor); how != "" {
			r.at(s, fmt.Sprintf("%s is excluded and is %s, so that the text both binds it and leaves it unprotected.", r.called(e.Actor), how))
		}
	}
}

// overlap says in what way an actor is one of those whom the agreement binds;
// empty if in none.
func (r *reviewer) overlap(who *cast, bear []string, id string) string {
	all := named(append(who.bound(), bear...))
	switch {
	case who.among(id, who.parties):
		return "a party"
	case who.among(id, who.forces):
		return "among the forces that a party signs for"
	case who.among(id, bear):
		return "the bearer of a duty"
	}
	if whole := who.memberOf(id, all); whole != "" {
		return "a member of " + r.called(whole)
	}
	if head := who.commander(all, id); head != "" {
		return "commanded by " + r.called(head)
	}
	return ""
}

func (r *reviewer) noSignatory() {
	signed := func(p Party) bool { return p.Signatory != "" || p.Signed != "" }
	if !slices.ContainsFunc(r.Parties, signed) {
		return
	}
	for i, p := range r.Parties {
		if !signed(p) {
			r.at(spot{"", index("parties", i)}, fmt.Sprintf("%s has neither a signatory nor a date of signature while another party has, so that the text does not show whether it is bound.", r.called(p.Actor)))
		}
	}
}

func (r *reviewer) proxyUnaddressed() {
	who := r.cast()
	bound, reached := who.bound(), r.reached(&who)
	for a := range who.roster.All() {
		sponsor, how := who.sponsor(bound, a)
		if sponsor == "" || who.among(a.ID, reached) || who.memberOf(a.ID, reached) != "" {
			continue
		}
		r.wholef("%s %s %s, which the text neither binds nor excludes, so that it does not say whether the truce reaches it.", r.called(sponsor), how, r.called(a.ID))
	}
}

// reached returns everybody whom the agreement binds, excludes or moves.
func (r *reviewer) reached(who *cast) []string {
	ids := append(who.bound(), r.allBearers()...)
	for _, e := range r.exclusions() {
		ids = append(ids, e.Actor)
	}
	for _, c := range r.all {
		switch p := c.provision.(type) {
		case Separation:
			ids = append(ids, p.Who...)
			for _, s := range p.Sides {
				ids = append(ids, s.Actor)
			}
		case Zone:
			ids = append(ids, p.Leaves...)
		case Grounding:
			ids = append(ids, p.Whose...)
		}
	}
	return named(ids)
}

// sponsor returns the first of some actors that has an armed actor for a proxy,
// by a tie to it, and what it does. Armed forces under command are no proxy: they
// are its own.
func (c *cast) sponsor(of []string, a *actor.Actor) (id, how string) {
	switch a.Kind {
	case actor.ArmedGroup, actor.ArmedForces, actor.Faction:
	default:
		return "", ""
	}
	for t := range c.roster.TiesTo(a.ID, actor.Commands, actor.Backs) {
		own := t.Kind == actor.Commands && a.Kind == actor.ArmedForces
		if !own && t.Holds(c.at) && c.among(t.From, of) {
			return t.From, string(t.Kind)
		}
	}
	return "", ""
}
