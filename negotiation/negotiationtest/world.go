package negotiationtest

import (
	"fmt"
	"time"

	"parley.example/actor"
	"parley.example/negotiation"
)

// addActors makes the actors, their ties and the parties.
func (g *generator) addActors(n int) {
	end := map[string]string{} // of every actor's speaks-for chain
	for i := range n {
		id := fmt.Sprintf("a%d", i)
		g.rec.Actors = append(g.rec.Actors, actor.Actor{ID: id})
		end[id] = id
		if i > 1 && g.o.has(Mouthpieces) && g.chance(25) {
			of := g.rec.Actors[g.IntN(i)].ID
			end[id] = end[of]
			g.tie(id, actor.SpeaksFor, of)
			g.voices[end[id]] = append(g.voices[end[id]], voice{by: id})
			continue
		}
		g.principals = append(g.principals, id)
	}
	if g.o.has(Mandates) {
		g.addMandates(end, n/3+1)
	}
	g.addOtherTies(end)
	g.rec.Parties = some(g, g.principals, 2, 3)
	if g.chance(10) {
		g.rec.Parties = g.rec.Parties[:1]
	}
}

func (g *generator) tie(from string, kind actor.TieKind, to string) {
	g.rec.Ties = append(g.rec.Ties, actor.Tie{From: from, Kind: kind, To: to})
}

// addMandates makes ties between actors of different principals, at most one
// between two principals, so that none is repeated.
func (g *generator) addMandates(end map[string]string, n int) {
	seen := map[[2]string]bool{}
	for range g.IntN(n + 1) {
		from, to := pick(g, g.rec.Actors).ID, pick(g, g.rec.Actors).ID
		key := [2]string{end[from], end[to]}
		if key[0] == key[1] || seen[key] {
			continue
		}
		seen[key] = true
		g.tie(from, actor.Represents, to)
		for _, a := range g.rec.Actors {
			if end[a.ID] == key[0] {
				g.voices[key[1]] = append(g.voices[key[1]], voice{by: a.ID, about: to})
			}
		}
	}
}

// addOtherTies makes ties that never change who holds a position.
func (g *generator) addOtherTies(end map[string]string) {
	kinds := []actor.TieKind{actor.Commands, actor.MemberOf, actor.Backs, actor.Opposes, actor.Lists}
	seen := map[[3]string]bool{}
	for range g.IntN(len(g.rec.Actors) + 1) {
		from, to, kind := pick(g, g.rec.Actors).ID, pick(g, g.rec.Actors).ID, pick(g, kinds)
		key := [3]string{end[from], string(kind), end[to]}
		if key[0] == key[2] || seen[key] {
			continue
		}
		seen[key] = true
		g.tie(from, kind, to)
	}
}

func (g *generator) addFacts(n int) {
	for i := range n {
		if g.o.has(Facts) {
			g.rec.Facts = append(g.rec.Facts, negotiation.Fact{ID: fmt.Sprintf("f%d", i), Holds: g.chance(35)})
		}
	}
}

// addRounds makes the rounds; where they are dated, their moments do not
// decrease, and some are equal.
func (g *generator) addRounds(n int) {
	day := time.Date(2016, 1, 10, 0, 0, 0, 0, time.UTC)
	var last time.Time
	for i := range n {
		r := negotiation.Round{ID: fmt.Sprintf("r%d", i)}
		switch {
		case g.dated:
			if g.chance(75) {
				day = day.AddDate(0, 0, 1+g.IntN(20))
			}
			r.Start, r.End = g.span(day)
			for momentOf(r).Before(last) {
				day = day.AddDate(0, 0, 1)
				r.Start, r.End = g.span(day)
			}
			last = momentOf(r)
		case g.chance(30):
			r.Start, r.End = g.span(day.AddDate(0, 0, g.IntN(60)))
		}
		g.rec.Rounds = append(g.rec.Rounds, r)
	}
}

// momentOf is the moment of a round that has one.
func momentOf(r negotiation.Round) time.Time {
	if r.End != "" {
		return r.End.Last()
	}
	return r.Start.First()
}

// span is a start and an end, one of them perhaps left out, at or soon after a
// day.
func (g *generator) span(day time.Time) (start, end negotiation.Moment) {
	date, later := day.Format(time.DateOnly), day.AddDate(0, 0, g.IntN(4))
	switch g.IntN(6) {
	case 0:
		return negotiation.Moment(date), ""
	case 1:
		return negotiation.Moment(date + "T12:00Z"), ""
	case 2:
		return "", negotiation.Moment(later.Format(time.DateOnly))
	case 3:
		return negotiation.Moment(date), negotiation.Moment(later.Format(time.DateOnly) + "T23:00:00+02:00")
	case 4:
		return negotiation.Moment(day.Format("2006-01")), negotiation.Moment(date)
	}
	return negotiation.Moment(date), negotiation.Moment(later.Format(time.DateOnly))
}

// nearly is a moment around that of some round, from the round with that index
// on: just before it, at it or after it.
func (g *generator) nearly(from int) negotiation.Moment {
	at := momentOf(g.rec.Rounds[from+g.IntN(len(g.rec.Rounds)-from)])
	switch g.IntN(5) {
	case 0:
		return negotiation.Moment(at.Format(time.DateOnly))
	case 1:
		return negotiation.Moment(at.Format(time.RFC3339Nano))
	case 2:
		return negotiation.Moment(at.Format("2006-01"))
	case 3:
		return negotiation.Moment(at.AddDate(0, 0, 1).Format(time.DateOnly))
	}
	return negotiation.Moment(at.AddDate(0, 0, -1).Format(time.DateOnly))
}

// clock is a moment within or near a round, at any precision.
func (g *generator) clock(round int) negotiation.Moment {
	at := momentOf(g.rec.Rounds[round])
	if at.IsZero() {
		at = time.Date(2016, 1, 10, 0, 0, 0, 0, time.UTC)
	}
	at = at.AddDate(0, 0, -g.IntN(3))
	switch date := at.Format(time.DateOnly); g.IntN(5) {
	case 0:
		return negotiation.Moment(date + "T12:00Z")
	case 1:
		return negotiation.Moment(date + "T09:30:00-05:00")
	case 2:
		return negotiation.Moment(at.Format("2006-01"))
	default:
		return negotiation.Moment(date)
	}
}

// addEvents makes events that turn facts around: those that hold lapse, those
// that do not are established, mostly.
func (g *generator) addEvents(n int) {
	holds := map[string]bool{}
	for _, f := range g.rec.Facts {
		holds[f.ID] = f.Holds
	}
	for i := range n {
		if len(g.rec.Facts) == 0 {
			return
		}
		round := i * len(g.rec.Rounds) / n
		if g.o.has(Shuffling) {
			round = min(round+g.IntN(2), len(g.rec.Rounds)-1)
		}
		e := negotiation.Event{ID: fmt.Sprintf("e%d", i), Round: g.rec.Rounds[round].ID}
		for _, f := range some(g, g.rec.Facts, 1, 2) {
			if holds[f.ID] = holds[f.ID] == g.chance(15); holds[f.ID] {
				e.Establishes = append(e.Establishes, f.ID)
			} else {
				e.Lapses = append(e.Lapses, f.ID)
			}
		}
		if g.chance(50) {
			e.At = g.clock(round)
		}
		g.rec.Events = append(g.rec.Events, e)
	}
	if g.o.has(Shuffling) && g.chance(30) {
		g.Shuffle(len(g.rec.Events), func(i, j int) {
			g.rec.Events[i], g.rec.Events[j] = g.rec.Events[j], g.rec.Events[i]
		})
	}
}
