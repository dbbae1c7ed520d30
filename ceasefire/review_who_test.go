package ceasefire_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/actor"
	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// A reviewCase is an agreement and what one code finds in it.
type reviewCase struct {
	code ceasefire.Code
	name string
	in   ceasefire.Agreement
	at   []string // clause:field of each finding; none: a near miss
}

// draftOf makes an agreement of provisions whose clauses are called a, b and so on.
func draftOf(provisions ...ceasefire.Provision) ceasefire.Agreement {
	var a ceasefire.Agreement
	for i, p := range provisions {
		a.Clauses = append(a.Clauses, ceasefire.Clause{ID: string(rune('a' + i)), Provision: p})
	}
	return a
}

// amended changes an agreement.
func amended(a ceasefire.Agreement, change func(*ceasefire.Agreement)) ceasefire.Agreement {
	change(&a)
	return a
}

// partiesTo gives an agreement parties.
func partiesTo(a ceasefire.Agreement, parties ...string) ceasefire.Agreement {
	for _, id := range parties {
		a.Parties = append(a.Parties, ceasefire.Party{Actor: id})
	}
	return a
}

// rosterOf makes a roster of ties such as "big backs small" among actors such as
// "small:armed-group".
func rosterOf(t *testing.T, actors string, ties ...string) *actor.Roster {
	t.Helper()
	var as []actor.Actor
	for word := range strings.FieldsSeq(actors) {
		id, kind, _ := strings.Cut(word, ":")
		as = append(as, actor.Actor{ID: id, Name: strings.ToUpper(id), Kind: actor.Kind(kind)})
	}
	var ts []actor.Tie
	for _, tie := range ties {
		f := append(strings.Fields(tie), "", "")
		ts = append(ts, actor.Tie{From: f[0], Kind: actor.TieKind(f[1]), To: f[2], Start: actor.Moment(f[3]), End: actor.Moment(f[4])})
	}
	r, err := actor.NewRoster(as, ts)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// findingsOf returns those of one code.
func findingsOf(a ceasefire.Agreement, code ceasefire.Code) []ceasefire.Finding {
	return slices.DeleteFunc(ceasefire.Review(a), func(f ceasefire.Finding) bool { return f.Code != code })
}

func checkReview(t *testing.T, cases []reviewCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(string(c.code)+"/"+c.name, func(t *testing.T) {
			var at []string
			for _, f := range findingsOf(c.in, c.code) {
				at = append(at, f.Clause+":"+f.Field)
				checkFinding(t, f)
			}
			if diff := cmp.Diff(c.at, at); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// checkFinding checks what holds of every finding.
func checkFinding(t *testing.T, f ceasefire.Finding) {
	t.Helper()
	if f.Severity != f.Code.Severity() {
		t.Errorf("severity %s, of the code %s", f.Severity, f.Code.Severity())
	}
	if f.Source == "" {
		t.Error("no source")
	}
	if !strings.HasSuffix(f.Text, ".") || strings.Contains(strings.TrimSuffix(f.Text, "."), ". ") || strings.Contains(f.Text, "  ") || strings.Contains(f.Text, "%!") {
		t.Errorf("not one plain sentence: %s", f.Text)
	}
}

func allReviewCases(t *testing.T) []reviewCase {
	return slices.Concat(partyCases(t), forceCases(), zoneCases(t), quietCases(), airCases(), corridorCases(), bodyCases(t))
}

func TestEveryTopicCodeFiresAndMisses(t *testing.T) {
	fires, misses := map[ceasefire.Code]bool{}, map[ceasefire.Code]bool{}
	for _, c := range allReviewCases(t) {
		if c.at == nil {
			misses[c.code] = true
		} else {
			fires[c.code] = true
		}
	}
	codes := ceasefire.TopicCodes()
	if len(codes) != 29 {
		t.Errorf("%d codes", len(codes))
	}
	for i, code := range codes {
		if !fires[code] || !misses[code] {
			t.Errorf("%s: fires %v, near miss %v", code, fires[code], misses[code])
		}
		if slices.Contains(codes[:i], code) {
			t.Errorf("%s is repeated", code)
		}
	}
}

func TestTopicSeverities(t *testing.T) {
	want := map[ceasefire.Severity]string{
		ceasefire.Error: "zone-overlap quorum-impossible excluded-undefined quiet-verifier-missing air-no-authority",
		ceasefire.Warning: "area-missing line-undefined withdrawal-no-deadline withdrawal-no-class obligation-no-bearer bearer-not-party " +
			"corridor-no-guarantor corridor-no-inspector corridor-no-window corridor-no-endpoint monitor-missing monitor-no-reporting " +
			"verifier-missing consequence-missing dispute-path-missing excluded-overlaps-party party-no-signatory quiet-scope-missing " +
			"air-class-open air-no-exception",
		ceasefire.Note: "lines-asymmetric monitor-party-only hotline-missing proxy-unaddressed",
	}
	got := map[ceasefire.Severity][]string{}
	for _, code := range ceasefire.TopicCodes() {
		got[code.Severity()] = append(got[code.Severity()], string(code))
	}
	for severity, list := range want {
		words := strings.Fields(list)
		slices.Sort(words)
		slices.Sort(got[severity])
		if diff := cmp.Diff(words, got[severity]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", severity, diff)
		}
	}
}

func TestReviewOfNothing(t *testing.T) {
	for name, a := range map[string]ceasefire.Agreement{
		"zero":           {},
		"nil provisions": {Clauses: []ceasefire.Clause{{}, {ID: "a"}, {ID: "a"}}},
		"parties only":   partiesTo(ceasefire.Agreement{}, "north", "south"),
		"definition":     draftOf(ceasefire.Definition{Word: "force", Meaning: "armed people"}),
		"other":          draftOf(ceasefire.Other{Word: "amnesty"}),
	} {
		for _, f := range ceasefire.Review(a) {
			if slices.Contains(ceasefire.TopicCodes(), f.Code) {
				t.Errorf("%s: %s", name, f)
			}
		}
	}
}

// Ties count if they hold when the agreement is signed.
func TestReviewAsksForTiesOnTheDayOfSignature(t *testing.T) {
	a := partiesTo(draftOf(ceasefire.Pause{Bearer: actor.IDs{"brigade"}}), "north")
	a.Roster = rosterOf(t, "north brigade:armed-group", "north commands brigade 2016-03-01 2016-09-12")
	for at, fires := range map[ceasefire.Instant]bool{
		"":                         false, // no date: ties of any time
		"2016-02-28":               true,
		"2016-03-01":               false,
		"2016-09-12":               false,
		"2016-09-12[Asia/Tokyo]":   false, // a date is a date
		"2016-09-13T00:00Z":        true,
		"2016-09-13T01:00+03:00":   false,
		"2016-09-12T19:00":         false, // no one instant: not known
		"Monday":                   false,
		"2016-09-13[Asia/Nowhere]": false,
	} {
		a.Anchors = ceasefire.Anchors{{ID: ceasefire.Signature, At: at}}
		if got := len(findingsOf(a, ceasefire.CodeBearerNotParty)) > 0; got != fires {
			t.Errorf("signed %q: fires %v", at, got)
		}
		a.Anchors = ceasefire.Anchors{{ID: ceasefire.Signature}, {ID: ceasefire.Effect, At: at}}
		if got := len(findingsOf(a, ceasefire.CodeBearerNotParty)) > 0; got != fires {
			t.Errorf("in effect %q: fires %v", at, got)
		}
	}
}

// The day of signature is that of the last party to sign, once all have.
func TestReviewAsksForTiesWhenTheLastPartySigned(t *testing.T) {
	a := partiesTo(draftOf(ceasefire.Pause{Bearer: actor.IDs{"brigade"}}), "north", "south")
	a.Roster = rosterOf(t, "north south brigade:armed-group", "north commands brigade 2016-03-01 2016-09-12")
	for _, c := range []struct {
		north, south ceasefire.Instant
		fires        bool
	}{
		{"2016-09-01", "2016-09-12", false},
		{"2016-09-01", "2016-09-13", true},
		{"2016-09-13", "2016-09-01", true},
		{"2016-09-13", "", false}, // not known: ties of any time
	} {
		a.Parties[0].Signed, a.Parties[1].Signed = c.north, c.south
		if got := len(findingsOf(a, ceasefire.CodeBearerNotParty)) > 0; got != c.fires {
			t.Errorf("signed %q and %q: fires %v", c.north, c.south, got)
		}
	}
}

// Two actors that the roster does not know are two.
func TestReviewTellsUnknownActorsApart(t *testing.T) {
	a := partiesTo(draftOf(ceasefire.Pause{Bearer: actor.IDs{"east"}}), "north")
	a.Roster = &actor.Roster{}
	if found := findingsOf(a, ceasefire.CodeBearerNotParty); len(found) != 1 {
		t.Errorf("%v", found)
	}
}

func TestFindingsQuoteOddNames(t *testing.T) {
	a := draftOf(ceasefire.AidCorridor{From: "the\x1b[2J\nport"})
	found := findingsOf(a, ceasefire.CodeCorridorNoEndpoint)
	if len(found) != 1 || strings.ContainsAny(found[0].Text, "\x1b\n") || !strings.Contains(found[0].Text, `\x1b`) {
		t.Errorf("%q", found)
	}
	a = draftOf(ceasefire.AidCorridor{To: strings.Repeat("x", 1<<20)})
	if found := findingsOf(a, ceasefire.CodeCorridorNoEndpoint); len(found) != 1 || len(found[0].Text) > 500 {
		t.Error("a long name is not cut")
	}
}

// An oddDice makes agreements of odd content.
type oddDice struct{ *rand.Rand }

func (d oddDice) of(words ...string) string { return words[d.IntN(len(words))] }

func (d oddDice) actor() string {
	return d.of("", "north", "south", "army", "brigade", "nobody", "\x00 ")
}

func (d oddDice) actors() []string {
	var ids []string
	for range d.IntN(4) {
		ids = append(ids, d.actor())
	}
	return ids
}

func (d oddDice) area() ceasefire.Area {
	return ceasefire.Area{Name: d.of("", "", "town"), Places: d.actors(), Extent: d.of("", "", "a map")}
}

func (d oddDice) line() ceasefire.Line {
	return ceasefire.Line{Name: d.of("", "front", "river"), AsOf: ceasefire.Instant(d.of("", "2014-09-19", "?")), Map: d.of("", "map 1")}
}

func (d oddDice) number() int { return []int{0, 0, 1, 3, 7, -1, 1 << 62, -1 << 63}[d.IntN(8)] }

func (d oddDice) quiets() []ceasefire.Quiet {
	var list []ceasefire.Quiet
	for range d.IntN(3) {
		list = append(list, ceasefire.Quiet{Days: d.number(), Area: d.area(), Verifier: d.actors()})
	}
	return list
}

func (d oddDice) bounds() ceasefire.Bounds {
	return ceasefire.Bounds{NotAfter: ceasefire.Point{Anchor: d.of("", "signature", "when"), Offset: ceasefire.Days(d.number())}}
}

func (d oddDice) seats() []ceasefire.Seats {
	var list []ceasefire.Seats
	for range d.IntN(4) {
		list = append(list, ceasefire.Seats{Constituency: d.of("", "government", "armed"), Count: d.number(), Actor: d.actor()})
	}
	return list
}

func (d oddDice) ground() ceasefire.Provision {
	switch d.IntN(4) {
	case 0:
		return ceasefire.Cessation{Bearer: d.actors(), Area: d.area(), Excludes: d.exclusions(), Duration: &ceasefire.Duration{}, Renewal: &ceasefire.Renewal{}}
	case 1:
		return ceasefire.Separation{
			Bearer: d.actors(), Who: d.actors(), Sides: []ceasefire.Side{{Actor: d.actor(), From: d.line()}, {From: d.line(), To: d.line()}},
			Weapons: []ceasefire.WeaponDistance{{Setback: ceasefire.Metres(d.number())}}, After: d.quiets(), By: d.bounds(), Verifier: d.actor(),
		}
	case 2:
		return ceasefire.Zone{
			Bearer: d.actors(), Area: d.area(), Route: d.of("", "road"), Line: d.line(), HalfWidth: ceasefire.Metres(d.number()),
			Leaves: d.actors(), Stays: d.actors(), Checkpoints: []ceasefire.Checkpoint{{Name: d.of("", "gate"), Staff: d.actors()}, {}}, After: d.quiets(), By: d.bounds(),
		}
	}
	return ceasefire.Grounding{Bearer: d.actors(), Whose: d.actors(), Lead: ceasefire.Hours(d.IntN(2)), Classes: []ceasefire.AirClass{"", "kite"}, Roles: []ceasefire.AirRole{ceasefire.AirRole(d.of("", "transport"))}, After: d.quiets(), Breach: d.of("", "x")}
}

func (d oddDice) provision() ceasefire.Provision {
	switch d.IntN(9) {
	case 0:
		return nil
	case 1:
		return (*ceasefire.Zone)(nil)
	case 2:
		return &ceasefire.Cessation{Excludes: d.exclusions()}
	case 3:
		return ceasefire.Monitoring{Bearer: d.actors(), Members: d.seats(), Quorum: d.seats(), Emergency: d.seats(), Mandate: d.actors()}
	case 4:
		return ceasefire.AidCorridor{Bearer: d.actors(), From: d.actor(), Inspection: []*ceasefire.Inspection{nil, {}}[d.IntN(2)]}
	case 5:
		return ceasefire.Other{Word: "amnesty", Bearer: d.actors()}
	case 6:
		return []ceasefire.Provision{
			ceasefire.Dispute{Steps: make([]ceasefire.Level, d.IntN(2))},
			ceasefire.Renewal{},
			ceasefire.Definition{},
			ceasefire.Duration{},
			ceasefire.Consequence{},
			ceasefire.Detainees{},
			ceasefire.JointCell{After: d.quiets()},
			ceasefire.Pause{},
		}[d.IntN(8)]
	}
	return d.ground()
}

func (d oddDice) exclusions() []ceasefire.Exclusion {
	var list []ceasefire.Exclusion
	for range d.IntN(3) {
		list = append(list, ceasefire.Exclusion{Who: d.actor(), Actor: d.actor(), List: d.of("", "a list")})
	}
	return list
}

func (d oddDice) agreement(rosters []*actor.Roster) ceasefire.Agreement {
	a := ceasefire.Agreement{Guarantors: d.actors(), Excluded: d.exclusions(), Scope: d.of("", "", "all"), Roster: rosters[d.IntN(len(rosters))]}
	for range d.IntN(4) {
		a.Parties = append(a.Parties, ceasefire.Party{Actor: d.actor(), Forces: d.actors(), Signed: ceasefire.Instant(d.of("", "2016", "2016-02-30"))})
	}
	for range d.IntN(7) {
		a.Clauses = append(a.Clauses, ceasefire.Clause{ID: d.of("", "a", "b", "c"), Title: d.actor(), Provision: d.provision(), When: []*negotiation.Condition{nil, {}}[d.IntN(2)]})
	}
	if d.IntN(2) > 0 {
		a.Anchors = ceasefire.Anchors{{}, {ID: d.of("signature", "effect"), At: ceasefire.Instant(d.of("", "?", "2016-09-09"))}}
	}
	return a
}

// Whatever an agreement holds, a review of it ends, says the same each time, and
// makes plain sentences of what it finds.
func TestReviewOfOddAgreements(t *testing.T) {
	rosters := []*actor.Roster{
		nil,
		{},
		rosterOf(t, "north south", "north backs south"),
		rosterOf(t, "north south:state army:armed-forces brigade:armed-group wing:faction",
			"army speaks-for north", "army commands brigade", "brigade commands army", "south backs brigade 2015 2016", "brigade member-of wing", "wing member-of brigade", "south commands wing"),
	}
	d := oddDice{rand.New(rand.NewPCG(1, 2))}
	met := map[ceasefire.Code]bool{}
	for i := range 5000 {
		a := d.agreement(rosters)
		found := ceasefire.Review(a)
		for _, f := range found {
			if met[f.Code] = true; slices.Contains(ceasefire.TopicCodes(), f.Code) {
				checkFinding(t, f)
			}
		}
		if again := ceasefire.Review(a); !slices.Equal(found, again) {
			t.Fatalf("agreement %d is not always reviewed alike:\n%v\n%v", i, found, again)
		}
		if t.Failed() {
			t.Fatalf("agreement %d: %+v", i, a)
		}
	}
	for _, code := range ceasefire.TopicCodes() {
		if !met[code] {
			t.Errorf("no agreement had a %s: the test has become weak", code)
		}
	}
}
