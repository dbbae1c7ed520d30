package negotiation

import (
	"cmp"
	"slices"
	"sort"
)

// firstHand is the voice of those who may state a position; any other voice is
// the principal that makes a claim.
const firstHand = -1

// A holding is what is said of one holder's position on one term.
type holding struct {
	holder int32
	tracks []track // by voice
}

// A track is what one voice says of one position: statements in order, comments
// left out.
type track struct {
	voice int32
	acts  []act
}

// An act is a statement, seen as one of one voice about one holder.
type act struct{ ord, stmt int32 }

// A voice is when a kind of speaker first said something of a term, and first
// said that it is supported.
type voice struct{ voice, said, supported int32 }

// A reading is what a holder is said to take a term for.
type reading struct{ ord, stmt, holder, voice int32 }

// An utterance is an act with everything it is sorted by.
type utterance struct {
	term, holder, voice int32
	act
}

// compileTracks sorts what was said by term, holder and voice.
func (t *Talks) compileTracks() {
	var all []utterance
	for _, i := range t.order {
		all = t.utterances(i, all)
	}
	slices.SortFunc(all, func(a, b utterance) int {
		switch {
		case a.term != b.term:
			return cmp.Compare(a.term, b.term)
		case a.holder != b.holder:
			return cmp.Compare(a.holder, b.holder)
		case a.voice != b.voice:
			return cmp.Compare(a.voice, b.voice)
		}
		return cmp.Compare(a.ord, b.ord)
	})
	all = slices.Compact(all)
	acts := make([]act, len(all))
	for i := range all {
		acts[i] = all[i].act
	}
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && all[j].sameTrack(&all[i]) {
			j++
		}
		t.provisions[all[i].term].addTrack(all[i].holder, track{voice: all[i].voice, acts: acts[i:j:j]})
		i = j
	}
	t.compileVoices(all)
}

func (u *utterance) sameTrack(v *utterance) bool {
	return u.term == v.term && u.holder == v.holder && u.voice == v.voice
}

// utterances appends one utterance for each voice and holder of a statement:
// one by each speaker about each subject.
func (t *Talks) utterances(stmt int32, all []utterance) []utterance {
	s := &t.rec.Statements[stmt]
	for _, by := range s.By {
		speaker := t.principal(by)
		if len(s.About) == 0 {
			all = t.utter(stmt, speaker, speaker, all)
		}
		for _, about := range s.About {
			all = t.utter(stmt, speaker, t.principal(about), all)
		}
	}
	return all
}

func (t *Talks) utter(stmt, by, about int32, all []utterance) []utterance {
	s := &t.said[stmt]
	p, v := &t.provisions[s.term], t.voiceOf(by, about)
	if t.rec.Statements[stmt].Reading != "" {
		p.readings = append(p.readings, reading{ord: s.ord, stmt: stmt, holder: about, voice: v})
	}
	if s.stance == Comment {
		return all
	}
	return append(all, utterance{term: s.term, holder: about, voice: v, act: act{ord: s.ord, stmt: stmt}})
}

// compileVoices notes when each voice first said something of each term, and
// first said that it is supported.
func (t *Talks) compileVoices(all []utterance) {
	heard := map[[2]int32]int{}
	for i := range all {
		u := &all[i]
		p, key := &t.provisions[u.term], [2]int32{u.term, u.voice}
		n, ok := heard[key]
		if !ok {
			n = len(p.voices)
			heard[key] = n
			p.voices = append(p.voices, voice{voice: u.voice, said: never, supported: never})
		}
		v := &p.voices[n]
		v.said = min(v.said, u.ord)
		if t.said[u.stmt].stance.Supports() {
			v.supported = min(v.supported, u.ord)
		}
	}
}

func (p *provision) addTrack(holder int32, tr track) {
	if n := len(p.holdings); n == 0 || p.holdings[n-1].holder != holder {
		p.holdings = append(p.holdings, holding{holder: holder})
	}
	h := &p.holdings[len(p.holdings)-1]
	h.tracks = append(h.tracks, tr)
}

// before returns how many of the acts come before ord.
func (tr *track) before(ord int32) int {
	return sort.Search(len(tr.acts), func(i int) bool { return tr.acts[i].ord >= ord })
}
