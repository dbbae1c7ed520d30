package actor_test

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parley.example/actor"
)

// problems returns what NewRoster finds wrong, one line each.
func problems(t testing.TB, actors []actor.Actor, ties []actor.Tie) []string {
	t.Helper()
	r, err := actor.NewRoster(actors, ties)
	if err == nil {
		return nil
	}
	invalid, ok := errors.AsType[*actor.InvalidError](err)
	if !ok || r != nil || len(invalid.Problems) == 0 {
		t.Fatalf("NewRoster = %v, %T %v", r, err, err)
	}
	return strings.Split(err.Error(), "\n")
}

func sameLines(t testing.TB, name string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: got\n\t%s\nwant\n\t%s", name, strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

func TestInvalidActors(t *testing.T) {
	long := strings.Repeat("a", 65)
	for _, c := range []struct {
		name   string
		actors []actor.Actor
		want   []string
	}{
		{"no id", []actor.Actor{{}}, []string{"actors[0].id: missing"}},
		{"no id twice", []actor.Actor{{}, {}}, []string{"actors[0].id: missing", "actors[1].id: missing"}},
		{"longest id", []actor.Actor{{ID: long[:64]}}, nil},
		{"id too long", []actor.Actor{{ID: long}}, []string{
			`actors[0].id: "` + long + `" is no id: 1 to 64 of a-z A-Z 0-9 - _ .`,
		}},
		{"every character", []actor.Actor{{ID: "azAZ09-_."}, {ID: "."}, {ID: "-"}}, nil},
		{"other characters", []actor.Actor{{ID: "a b"}, {ID: "Süd"}, {ID: "a\xff"}, {ID: "a/b"}}, []string{
			`actors[0].id: "a b" is no id: 1 to 64 of a-z A-Z 0-9 - _ .`,
			`actors[1].id: "Süd" is no id: 1 to 64 of a-z A-Z 0-9 - _ .`,
			`actors[2].id: "a\xff" is no id: 1 to 64 of a-z A-Z 0-9 - _ .`,
			`actors[3].id: "a/b" is no id: 1 to 64 of a-z A-Z 0-9 - _ .`,
		}},
		{"ids that differ by case", []actor.Actor{{ID: "us"}, {ID: "US"}}, nil},
		{"repeated ids", []actor.Actor{{ID: "us"}, {ID: "russia"}, {ID: "us"}, {ID: "us"}}, []string{
			`actors[2].id: "us" is the id of actors[0] already`,
			`actors[3].id: "us" is the id of actors[0] already`,
		}},
		{"kinds", []actor.Actor{{ID: "a", Kind: "armed-gruop"}, {ID: "b", Kind: "State"}, {ID: "c", Kind: "zebra"}, {ID: "d"}}, []string{
			`actors[0].kind: no kind of actor "armed-gruop"; did you mean "armed-group"?`,
			`actors[1].kind: no kind of actor "State"; did you mean "state"?`,
			`actors[2].kind: no kind of actor "zebra"`,
		}},
		{"not UTF-8", []actor.Actor{{
			ID: "a", Name: "\xff",
			Codes:   []actor.Code{{Scheme: "\xff", Value: "\xfe"}},
			Aliases: []actor.Alias{{Name: "a\x80"}},
		}}, []string{
			"actors[0].name: not valid UTF-8",
			"actors[0].codes[0].scheme: not valid UTF-8",
			"actors[0].codes[0].value: not valid UTF-8",
			"actors[0].aliases[0].name: not valid UTF-8",
		}},
		{"names alike", []actor.Actor{{ID: "a", Name: "x"}, {ID: "b", Name: "x", Aliases: []actor.Alias{{Name: "x"}}}}, nil},
		{"blank codes and aliases", []actor.Actor{{ID: "a", Codes: []actor.Code{{}, {Scheme: "x", Value: "\u00a0"}}, Aliases: []actor.Alias{{}, {Name: " \t"}}}}, []string{
			"actors[0].codes[0].scheme: blank",
			"actors[0].codes[0].value: blank",
			"actors[0].codes[1].value: blank",
			"actors[0].aliases[0].name: blank",
			"actors[0].aliases[1].name: blank",
		}},
	} {
		sameLines(t, c.name, problems(t, c.actors, nil), c.want)
	}
}

// Codes, aliases and ties that end before they start, dates that do not exist,
// and what is listed twice for the same time.
func TestInvalidPeriods(t *testing.T) {
	for _, c := range []struct {
		name  string
		dates [][2]actor.Moment // of things that are otherwise the same
		want  []string          // with % for codes, aliases and ties
	}{
		{"one", [][2]actor.Moment{{}}, nil},
		{"a year", [][2]actor.Moment{{"2016", "2016"}}, nil},
		{"within a year", [][2]actor.Moment{{"2016-09", "2016"}, {"2014", "2014-03"}}, nil},
		{"an instant", [][2]actor.Moment{{"2016-09-12T19:00+03:00", "2016-09-12T16:00Z"}}, nil},
		{"the wrong way round", [][2]actor.Moment{{"2016", "2015"}, {"2012-02-02", "2012-02-01"}}, []string{
			`%[0].end: "2015" is over before "2016" begins`,
			`%[1].end: "2012-02-01" is over before "2012-02-02" begins`,
		}},
		{"dates that do not exist", [][2]actor.Moment{{"2015-02-29", "2016-13"}, {"", "soon"}}, []string{
			`%[0].start: "2015-02-29" is no year (2016), month (2016-09), date (2016-09-03) or date-time with its zone (2016-09-03T19:00Z) that exists`,
			`%[0].end: "2016-13" is no year (2016), month (2016-09), date (2016-09-03) or date-time with its zone (2016-09-03T19:00Z) that exists`,
			`%[1].end: "soon" is no year (2016), month (2016-09), date (2016-09-03) or date-time with its zone (2016-09-03T19:00Z) that exists`,
		}},
		{"twice at any time", [][2]actor.Moment{{}, {}, {}}, []string{"%[1]: repeats %[0]", "%[2]: repeats %[0]"}},
		{"open and dated", [][2]actor.Moment{{"2016", ""}, {"", "2015"}, {"2016-05", ""}}, []string{"%[2]: repeats %[0]"}},
		{"again after a while", [][2]actor.Moment{{"1945", "1979"}, {"1989", ""}}, nil},
		{"again before", [][2]actor.Moment{{"1989", ""}, {"1945", "1979"}}, nil},
		{"the same day", [][2]actor.Moment{{"", "2016-07-28"}, {"2016-07-28", ""}}, []string{"%[1]: repeats %[0]"}},
		{"the next", [][2]actor.Moment{{"", "2016-07-28"}, {"2016-07-29", ""}}, nil},
		{"around another", [][2]actor.Moment{{"2012", "2013"}, {"2015", "2016"}, {"2011", "2017"}}, []string{"%[2]: repeats %[0]"}},
		{"only what stands repeats", [][2]actor.Moment{{"2011", "2012"}, {"2012", "2014"}, {"2013", "2015"}}, []string{"%[1]: repeats %[0]"}},
		{"wrong periods do not repeat", [][2]actor.Moment{{"2016", "2015"}, {}, {"x", ""}}, []string{
			`%[0].end: "2015" is over before "2016" begins`,
			`%[2].start: "x" is no year (2016), month (2016-09), date (2016-09-03) or date-time with its zone (2016-09-03T19:00Z) that exists`,
		}},
	} {
		a, b := actor.Actor{ID: "a"}, actor.Actor{ID: "b"}
		var ties []actor.Tie
		for _, d := range c.dates {
			a.Codes = append(a.Codes, actor.Code{Scheme: "s", Value: "v", Start: d[0], End: d[1]})
			b.Aliases = append(b.Aliases, actor.Alias{Name: "n", Start: d[0], End: d[1]})
			ties = append(ties, actor.Tie{From: "a", Kind: actor.Backs, To: "b", Start: d[0], End: d[1]})
		}
		var want []string
		for _, path := range []string{"actors[0].codes", "actors[1].aliases", "ties"} {
			for _, line := range c.want {
				want = append(want, strings.ReplaceAll(line, "%", path))
			}
		}
		sameLines(t, c.name, problems(t, []actor.Actor{a, b}, ties), want)
	}
}

// What differs in anything but its period is not the same.
func TestNotRepeated(t *testing.T) {
	actors := []actor.Actor{
		{ID: "a", Codes: []actor.Code{{Scheme: "s", Value: "v"}, {Scheme: "s", Value: "w"}, {Scheme: "t", Value: "v"}}},
		{ID: "b", Codes: []actor.Code{{Scheme: "s", Value: "v"}}, Aliases: []actor.Alias{{Name: "FSA"}, {Name: "fsa"}}},
	}
	ties := []actor.Tie{
		{From: "a", Kind: actor.Backs, To: "b"},
		{From: "a", Kind: actor.Opposes, To: "b"},
		{From: "b", Kind: actor.Backs, To: "a"},
	}
	if got := problems(t, actors, ties); got != nil {
		t.Error(got)
	}
	ties = append(ties, ties[0])
	ties[3].Note = "another note makes no other tie"
	if got := problems(t, actors, ties); !slices.Equal(got, []string{"ties[3]: repeats ties[0]"}) {
		t.Error(got)
	}
}

// each makes actors with those ids.
func each(ids string) []actor.Actor {
	var actors []actor.Actor
	for id := range strings.FieldsSeq(ids) {
		actors = append(actors, actor.Actor{ID: id})
	}
	return actors
}

func TestInvalidTies(t *testing.T) {
	says := func(from, to string) actor.Tie { return actor.Tie{From: from, Kind: actor.SpeaksFor, To: to} }
	for _, c := range []struct {
		name string
		ties []actor.Tie
		want []string
	}{
		{"nothing in it", []actor.Tie{{}}, []string{"ties[0].from: missing", "ties[0].kind: missing", "ties[0].to: missing"}},
		{"unknown", []actor.Tie{{From: "rusia", Kind: "command", To: "xx"}}, []string{
			`ties[0].from: no actor "rusia"; did you mean "russia"?`,
			`ties[0].kind: no kind of tie "command"; did you mean "commands"?`,
			`ties[0].to: no actor "xx"`,
		}},
		{"to itself", []actor.Tie{{From: "us", Kind: actor.Opposes, To: "us"}, says("us", "us")}, []string{
			`ties[0].to: "us" is tied to itself`, `ties[1].to: "us" is tied to itself`,
		}},
		{"unknown to itself", []actor.Tie{says("nobody", "nobody")}, []string{
			`ties[0].from: no actor "nobody"`, `ties[0].to: no actor "nobody"`,
		}},
		{"not UTF-8", []actor.Tie{{From: "us", Kind: actor.Lists, To: "russia", Note: "\xff"}}, []string{"ties[0].note: not valid UTF-8"}},
		{"dates where none can be", []actor.Tie{
			{From: "kerry", Kind: actor.SpeaksFor, To: "us", Start: "2013", End: "2017"},
			{From: "us", Kind: actor.Represents, To: "russia", End: "2012"},
		}, []string{
			"ties[0].start: speaks-for has no start or end: who holds a position does not change",
			"ties[0].end: speaks-for has no start or end: who holds a position does not change",
			"ties[1].end: represents has no start or end: who holds a position does not change",
		}},
		{"mandates may run in a circle", []actor.Tie{
			{From: "us", Kind: actor.Represents, To: "russia"}, {From: "russia", Kind: actor.Represents, To: "us"},
		}, nil},
		{"for two", []actor.Tie{says("kerry", "us"), says("kerry", "russia"), says("kerry", "a")}, []string{
			`ties[1]: "kerry" already speaks for "us", by ties[0]`,
			`ties[2]: "kerry" already speaks for "us", by ties[0]`,
		}},
		{"for one, twice", []actor.Tie{says("kerry", "us"), says("kerry", "us")}, []string{"ties[1]: repeats ties[0]"}},
		{"two for one", []actor.Tie{says("kerry", "us"), says("a", "us")}, nil},
		{"for each other", []actor.Tie{says("a", "b"), says("b", "a")}, []string{"ties[1]: closes a circle of speaks-for: b, a, b"}},
		{"in a circle, with a tail", []actor.Tie{says("kerry", "a"), says("c", "a"), says("a", "b"), says("b", "c"), says("us", "kerry")}, []string{
			"ties[3]: closes a circle of speaks-for: b, c, a, b",
		}},
		{"in two circles", []actor.Tie{says("a", "b"), says("us", "russia"), says("b", "a"), says("russia", "us")}, []string{
			"ties[2]: closes a circle of speaks-for: b, a, b",
			"ties[3]: closes a circle of speaks-for: russia, us, russia",
		}},
		{"a second tie closes nothing", []actor.Tie{says("a", "b"), says("b", "c"), says("b", "a")}, []string{
			`ties[2]: "b" already speaks for "c", by ties[1]`,
		}},
		{"a chain", []actor.Tie{says("a", "b"), says("b", "c"), says("c", "us"), says("kerry", "us")}, nil},
	} {
		sameLines(t, c.name, problems(t, each("us russia kerry a b c"), c.ties), c.want)
	}
}

// An id that is out of form, or taken, is still somebody to have ties.
func TestTiesOfInvalidActors(t *testing.T) {
	got := problems(t, []actor.Actor{{ID: "a b"}, {ID: "c"}, {ID: "c"}}, []actor.Tie{{From: "a b", Kind: actor.Backs, To: "c"}})
	want := []string{
		`actors[0].id: "a b" is no id: 1 to 64 of a-z A-Z 0-9 - _ .`,
		`actors[2].id: "c" is the id of actors[1] already`,
	}
	sameLines(t, "ties", got, want)
}

// Everything is reported at once, in the order of the data.
func TestProblemsInOrder(t *testing.T) {
	actors := []actor.Actor{
		{
			ID: "a", Name: "\xff", Kind: "x", Codes: []actor.Code{{Start: "x"}, {Scheme: "s", Value: "v"}, {Scheme: "s", Value: "v"}},
			Aliases: []actor.Alias{{Name: "n", Start: "2016", End: "2015"}},
		},
		{ID: ""},
	}
	ties := []actor.Tie{
		{From: "b", Kind: "x", To: "c", Note: "\xff", Start: "x", End: "y"},
		{From: "a", Kind: actor.SpeaksFor, To: "a", Start: "2016"},
	}
	var paths []string
	_, err := actor.NewRoster(actors, ties)
	invalid, ok := errors.AsType[*actor.InvalidError](err)
	if !ok {
		t.Fatalf("%T is no *InvalidError: %v", err, err)
	}
	for _, p := range invalid.Problems {
		paths = append(paths, p.Path)
	}
	want := strings.Fields(`actors[0].name actors[0].kind actors[0].codes[0].scheme actors[0].codes[0].value
		actors[0].codes[0].start actors[0].codes[2] actors[0].aliases[0].end actors[1].id
		ties[0].from ties[0].kind ties[0].to ties[0].note ties[0].start ties[0].end ties[1].to ties[1].start`)
	sameLines(t, "paths", paths, want)
}

// Suggestions for the first twenty problems, and no more.
func TestTwentySuggestions(t *testing.T) {
	var ties []actor.Tie
	for i := range 15 {
		year := actor.Moment(strconv.Itoa(2000 + i))
		ties = append(ties, actor.Tie{From: "rusia", Kind: "comands", To: "usa", Start: year, End: year})
	}
	suggested := 0
	lines := problems(t, each("russia us"), ties)
	for i, line := range lines {
		if strings.Contains(line, "did you mean") {
			if suggested++; i >= 20 {
				t.Errorf("problem %d: %s", i, line)
			}
		}
	}
	if suggested != 20 {
		t.Errorf("%d suggestions in %d problems", suggested, len(lines))
	}
}

// A message about a hostile string stays short and on its line.
func TestLongProblems(t *testing.T) {
	long := strings.Repeat("ü\n", 1<<20)
	for _, line := range problems(t, []actor.Actor{{ID: long, Kind: actor.Kind(long)}, {ID: "a", Aliases: []actor.Alias{{Name: "n", Start: actor.Moment(long)}}}},
		[]actor.Tie{{From: "b" + long, Kind: actor.TieKind(long), To: "a"}}) {
		if len(line) > 1000 || strings.Contains(line, `\x`) {
			t.Errorf("a line of %d bytes: %.300s", len(line), line)
		}
	}
}

// A long circle is named once and not listed in full; a chain of as many
// is followed without recursion, and nothing takes quadratic time.
func TestHostileRosters(t *testing.T) {
	n := 100_000
	if testing.Short() {
		n = 10_000
	}
	actors, ties := make([]actor.Actor, n), make([]actor.Tie, n)
	for i := range n {
		actors[i].ID = fmt.Sprint("a", i)
	}
	for i := range n {
		ties[i] = actor.Tie{From: actors[i].ID, Kind: actor.SpeaksFor, To: actors[(i+1)%n].ID}
	}
	end := actors[n-1].ID
	circle := problems(t, actors, ties)
	if want := fmt.Sprintf("ties[%d]: closes a circle of speaks-for: %s, a0, a1, a2, a3, a4, a5, a6, a7, a8 and %d more", n-1, end, n-10); len(circle) != 1 || circle[0] != want {
		t.Errorf("got %.300q, want %q", circle, want)
	}
	r := mustRoster(t, actors, ties[:n-1])
	if got := r.Principal("a0"); got != end {
		t.Errorf("Principal(a0) = %s, want %s", got, end)
	}
	for i := range ties {
		ties[i].Kind = actor.Commands
	}
	if got := mustRoster(t, actors, ties).Chain("a0", end, actor.Commands); len(got) != n-1 {
		t.Errorf("a chain of %d, want %d", len(got), n-1)
	}
}

// One tie for ever new periods, listed from the last to the first.
func TestHostilePeriods(t *testing.T) {
	const n = 9000
	ties := make([]actor.Tie, 0, n+1)
	for year := n; year > 0; year-- {
		m := actor.Moment(fmt.Sprintf("%04d", year))
		ties = append(ties, actor.Tie{From: "a", Kind: actor.Backs, To: "b", Start: m, End: m})
	}
	if got := problems(t, each("a b"), ties); got != nil {
		t.Error(got)
	}
	ties = append(ties, actor.Tie{From: "a", Kind: actor.Backs, To: "b", Start: "9000-12-31"})
	if got := problems(t, each("a b"), ties); !slices.Equal(got, []string{"ties[9000]: repeats ties[0]"}) {
		t.Error(got)
	}
}
