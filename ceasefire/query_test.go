package ceasefire_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley.example/ceasefire"
)

func aleppo(t testing.TB) *ceasefire.Log {
	return validLog(t, ceasefire.Ground{Incidents: []ceasefire.Incident{
		{ID: "late", Start: atHour(30), Kind: "raid", Where: []string{"Homs"}},
		{ID: "shells", Start: atHour(10), Kind: ceasefire.IncidentShelling, Where: []string{"Castello Road", "Aleppo"}, Alleged: []string{"army"}, Observer: "un", Breaches: []string{"quiet"}},
		{ID: "raid", Start: atHour(10), Kind: "raid", Where: []string{"Aleppo"}, Alleged: []string{"rebels"}, Observer: "russia", Case: []ceasefire.Step{
			{Stage: ceasefire.StageInquiry, At: atHour(11)},
			{Stage: ceasefire.StageVerified, At: atHour(12), Found: []string{"army"}},
			{Stage: ceasefire.StageEndorsed, At: atHour(13), Public: true},
		}},
		{ID: "rumour", Start: atHour(5), Kind: "raid", Alleged: []string{"army"}, Case: []ceasefire.Step{
			{Stage: ceasefire.StageInquiry, At: atHour(11)},
			{Stage: ceasefire.StageUnfounded, At: atHour(12)},
		}},
		{ID: "month", Start: "2016-09", Kind: "flight"},
	}})
}

func TestFind(t *testing.T) {
	l := aleppo(t)
	for _, c := range []struct {
		name string
		q    ceasefire.Query
		now  int
		want string
	}{
		{"all", ceasefire.Query{}, 99, "month rumour shells raid late"},
		{"what has happened", ceasefire.Query{}, 10, "month rumour shells raid"},
		{"before anything", ceasefire.Query{}, -1, ""},
		{"in a place", ceasefire.Query{Area: ceasefire.In("Aleppo")}, 99, "shells raid"},
		{"in one of the places of an area", ceasefire.Query{Area: ceasefire.Area{Name: "the north", Places: []string{"Idlib", "Castello Road"}}}, 99, "shells"},
		{"of kinds", ceasefire.Query{Kinds: []ceasefire.IncidentKind{"flight", "shelling"}}, 99, "month shells"},
		{"of a clause", ceasefire.Query{Clause: "quiet"}, 99, "shells"},
		{"as one reports", ceasefire.Query{Observer: "russia"}, 99, "raid"},
		{"alleged of one", ceasefire.Query{Actor: "rebels"}, 99, "raid"},
		{"alleged of or found by one", ceasefire.Query{Actor: "army"}, 99, "rumour shells raid"},
		{"before the finding", ceasefire.Query{Actor: "army"}, 11, "rumour shells"},
		{"that stands", ceasefire.Query{Stands: true}, 99, "month shells raid late"},
		{"that still stood", ceasefire.Query{Stands: true}, 11, "month rumour shells raid"},
		{"proven", ceasefire.Query{Proven: true}, 12, "raid"},
		{"proven and public", ceasefire.Query{Proven: true, Public: true}, 12, ""},
		{"proven and public later", ceasefire.Query{Proven: true, Public: true}, 13, "raid"},
		{"from", ceasefire.Query{From: hour(10)}, 99, "shells raid late"},
		{"to", ceasefire.Query{To: hour(10)}, 99, "month rumour"},
		{"from and to", ceasefire.Query{From: hour(10), To: hour(30)}, 99, "shells raid"},
		{"an hour after", ceasefire.Query{From: hour(10).Add(1)}, 99, "late"},
		{"no time", ceasefire.Query{From: hour(10), To: hour(10)}, 99, ""},
		{"backwards", ceasefire.Query{From: hour(30), To: hour(1)}, 99, ""},
		{"several things", ceasefire.Query{Area: ceasefire.In("Aleppo"), Actor: "army", Kinds: []ceasefire.IncidentKind{"raid"}}, 99, "raid"},
	} {
		if got := incidentIDs(l.Find(c.q, hour(c.now))); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestQueryPrevious(t *testing.T) {
	q := ceasefire.Query{Clause: "quiet", From: hour(10), To: hour(13)}
	if got, ok := q.Previous(); !ok || !cmp.Equal(got, ceasefire.Query{Clause: "quiet", From: hour(7), To: hour(10)}) {
		t.Errorf("%+v, %t", got, ok)
	}
	for name, q := range map[string]ceasefire.Query{
		"open in front": {To: hour(1)}, "open at the end": {From: hour(1)}, "backwards": {From: hour(2), To: hour(1)},
		"too long": {From: time.Date(1, 2, 1, 0, 0, 0, 0, time.UTC), To: hour(0)},
	} {
		if got, ok := q.Previous(); ok {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestTally(t *testing.T) {
	type tally = ceasefire.Tally
	l := validLog(t, ceasefire.Ground{Incidents: []ceasefire.Incident{
		{ID: "a", Start: "2016-09-12", Kind: "raid", Count: 12, Where: []string{"Castello Road", "Aleppo", "Aleppo"}, Alleged: []string{"rebels"}, Breaches: []string{"quiet", "road"}},
		{ID: "b", Start: "2016-09-13T22:30Z", Kind: "flight", Where: []string{"Aleppo"}, Alleged: []string{"army"}, Case: []ceasefire.Step{
			{Stage: ceasefire.StageInquiry, At: "2016-09-14"},
			{Stage: ceasefire.StageUnattributable, At: "2016-09-15"},
		}},
		{ID: "c", Start: "2016-09-14", Kind: "shelling", Alleged: []string{"rebels"}, Breaches: []string{"quiet"}, Case: []ceasefire.Step{
			{Stage: ceasefire.StageInquiry, At: "2016-09-14"},
			{Stage: ceasefire.StageVerified, At: "2016-09-15", Found: []string{"army", "militia"}},
		}},
		{ID: "d", Start: "2016-09-15T10:00Z", Kind: "flight"},
		{ID: "e", Start: "2016-09-20", Kind: "raid"},
	}})
	day := func(n int) time.Time { return time.Date(2016, 9, n, 0, 0, 0, 0, time.UTC) }
	q := ceasefire.Query{From: day(14), To: day(16)}
	for _, c := range []struct {
		by   ceasefire.Grouping
		q    ceasefire.Query
		now  time.Time
		want []tally
	}{
		{ceasefire.PerKind, q, day(30), []tally{{"flight", 1, 1}, {"shelling", 1, 0}, {"raid", 0, 12}}},
		{ceasefire.PerKind, ceasefire.Query{To: day(16)}, day(30), []tally{{"raid", 12, 0}, {"flight", 2, 0}, {"shelling", 1, 0}}},
		{ceasefire.PerKind, q, day(14), []tally{{"shelling", 1, 0}, {"raid", 0, 12}, {"flight", 0, 1}}},
		{ceasefire.PerPlace, q, day(30), []tally{{"", 2, 0}, {"Aleppo", 0, 13}, {"Castello Road", 0, 12}}},
		{ceasefire.PerClause, q, day(30), []tally{{"quiet", 1, 12}, {"", 1, 1}, {"road", 0, 12}}},
		{ceasefire.PerActor, q, day(14), []tally{{"rebels", 1, 12}, {"army", 0, 1}}},
		{ceasefire.PerActor, q, day(30), []tally{{"", 1, 1}, {"army", 1, 0}, {"militia", 1, 0}, {"rebels", 0, 12}}},
		{ceasefire.PerDay, q, day(30), []tally{{"2016-09-14", 1, 12}, {"2016-09-15", 1, 1}}},
		{ceasefire.PerDay, q, day(30).In(time.FixedZone("", 3*60*60)), []tally{{"2016-09-14", 1, 12}, {"2016-09-15", 1, 0}, {"2016-09-16", 0, 1}}},
		{ceasefire.PerDay, ceasefire.Query{From: day(16), To: day(16)}, day(30), nil},
	} {
		got, err := l.Tally(c.q, c.by, c.now)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("by %s at %s: -want +got\n%s", c.by, c.now, diff)
		}
	}
	for _, by := range []ceasefire.Grouping{"", "week"} {
		if _, err := l.Tally(q, by, day(30)); err == nil {
			t.Errorf("counted by %q", by)
		}
	}
}

// A week in which clocks are put back is an hour longer; a date stays one.
func TestTallyOverAChangeOfClocks(t *testing.T) {
	zone, err := time.LoadLocation("Europe/Kyiv")
	if err != nil {
		t.Fatal(err)
	}
	l := validLog(t, ceasefire.Ground{Incidents: []ceasefire.Incident{
		{ID: "a", Start: "2016-10-24[Europe/Kyiv]", Kind: "raid"},
		{ID: "b", Start: "2016-10", Kind: "raid"},
		{ID: "c", Start: "2016", Kind: "raid"},
	}})
	q := ceasefire.Query{From: time.Date(2016, 10, 31, 0, 0, 0, 0, zone), To: time.Date(2016, 11, 7, 0, 0, 0, 0, zone)}
	q.From = q.From.Add(-time.Hour)
	got, err := l.Tally(q, ceasefire.PerDay, q.To)
	if want := []ceasefire.Tally{{"2016-10-31", 0, 1}}; err != nil || !cmp.Equal(got, want) {
		t.Errorf("%v, %v", got, err)
	}
	got, err = l.Tally(ceasefire.Query{}, ceasefire.PerDay, q.To)
	if want := []ceasefire.Tally{{"2016", 1, 0}, {"2016-10", 1, 0}, {"2016-10-24", 1, 0}}; err != nil || !cmp.Equal(got, want) {
		t.Errorf("%v, %v", got, err)
	}
}

// What is counted is what is found, whatever it is counted by.
func TestTallyIsFind(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 2))
		l := validLog(t, randomGround(r))
		q := ceasefire.Query{From: hour(r.IntN(8)), To: hour(8 + r.IntN(8)), Stands: r.IntN(2) == 0, Proven: r.IntN(4) == 0}
		now := hour(r.IntN(20))
		previous, _ := q.Previous()
		for _, by := range []ceasefire.Grouping{ceasefire.PerKind, ceasefire.PerDay} {
			list, err := l.Tally(q, by, now)
			if err != nil {
				t.Fatal(err)
			}
			count, before := 0, 0
			for _, k := range list {
				count, before = count+k.Count, before+k.Before
			}
			if a, b := total(l.Find(q, now)), total(l.Find(previous, now)); a != count || b != before {
				t.Fatalf("seed %d by %s: counted %d and %d, found %d and %d", seed, by, count, before, a, b)
			}
			if !slices.IsSortedFunc(list, func(a, b ceasefire.Tally) int {
				if by == ceasefire.PerDay {
					return cmpStrings(a.Key, b.Key)
				}
				return b.Count - a.Count
			}) {
				t.Fatalf("seed %d: %v", seed, list)
			}
		}
	}
}

func cmpStrings(a, b string) int { return slices.Compare([]string{a}, []string{b}) }

func total(list []*ceasefire.Incident) int {
	n := 0
	for _, i := range list {
		n += max(1, i.Count)
	}
	return n
}

func ExampleLog_Tally() {
	road := []string{"Castello Road", "Aleppo"}
	log, err := ceasefire.NewLog(ceasefire.Ground{Incidents: []ceasefire.Incident{
		{ID: "1", Start: "2016-09-13T09:00[Asia/Damascus]", Kind: ceasefire.IncidentShelling, Where: road, Count: 3},
		{ID: "2", Start: "2016-09-14", Kind: ceasefire.IncidentShelling, Where: road},
		{ID: "3", Start: "2016-09-15", Kind: ceasefire.IncidentObstruction, Where: road},
		{ID: "4", Start: "2016-09-16", Kind: ceasefire.IncidentAdvance, Where: road},
		{ID: "5", Start: "2016-09-16", Kind: ceasefire.IncidentShelling, Where: []string{"Daraa"}},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	q := ceasefire.Query{
		Area: ceasefire.In("Aleppo"),
		From: time.Date(2016, 9, 15, 0, 0, 0, 0, time.UTC),
		To:   time.Date(2016, 9, 17, 0, 0, 0, 0, time.UTC),
	}
	kinds, err := log.Tally(q, ceasefire.PerKind, q.To)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, k := range kinds {
		fmt.Printf("%s: %d, in the two days before %d\n", k.Key, k.Count, k.Before)
	}
	// Output:
	// advance: 1, in the two days before 0
	// obstruction: 1, in the two days before 0
	// shelling: 0, in the two days before 4
}
