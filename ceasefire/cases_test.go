package ceasefire_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"parley.example/actor"
	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// The facts of real agreements in testdata/ceasefire_cases.csv. Each row is either
//
//   - computed: its value follows by arithmetic from other rows, or from an input
//     that stands in the row's own note or in the text it cites. The test names
//     those, works the value out with this package and compares exactly;
//   - or plain: a width, a class, a quorum, a list, a length that nothing else
//     gives. Such a value has to go through the typed provision that holds it, as
//     a term and back, and come out as it went in. Where it is a finding on the
//     text (two lines that differ, a condition that is contested) the data are
//     put in, and the finding is made of what came back.
//
// A row in neither list fails, as does one of a list that is not in the file.

// A row is one fact.
type row struct{ name, value, unit, note string }

func readCases(t *testing.T) map[string]row {
	t.Helper()
	f, err := os.Open("testdata/ceasefire_cases.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]row{}
	for _, line := range lines[1:] {
		name := line[0] + "." + line[1]
		rows[name] = row{name, line[2], line[3], line[4]}
	}
	if len(rows) != len(lines)-1 || len(rows) == 0 {
		t.Fatalf("%d rows of different names in %d lines", len(rows), len(lines))
	}
	return rows
}

// A working works values out of rows.
type working struct {
	t    *testing.T
	rows map[string]row
}

// instant returns the time that a row gives.
func (w working) instant(name string) ceasefire.Instant {
	w.t.Helper()
	r, ok := w.rows[name]
	if !ok {
		w.t.Fatalf("no row %s", name)
	}
	return ceasefire.Instant(r.value)
}

// number returns the number that a row gives.
func (w working) number(name string) int {
	w.t.Helper()
	n, err := strconv.Atoi(w.rows[name].value)
	if err != nil {
		w.t.Fatal(err)
	}
	return n
}

// add returns the time a span after another.
func (w working) add(i ceasefire.Instant, s ceasefire.Span) ceasefire.Instant {
	w.t.Helper()
	sum, err := i.Add(s)
	if err != nil {
		w.t.Fatal(err)
	}
	return sum
}

// anchored returns when a point comes that is counted from an anchor on a date.
func (w working) anchored(anchor ceasefire.Instant, days int) string {
	w.t.Helper()
	anchors := ceasefire.Anchors{{ID: "transfer-of-authority", At: anchor}}
	p := ceasefire.Point{Anchor: "transfer-of-authority", Offset: ceasefire.Days(days), Count: ceasefire.Exclusive}
	i, err := anchors.Resolve(p, "")
	if err != nil {
		w.t.Fatal(err)
	}
	return string(i)
}

// renewed returns the beginning and end of the nth renewal of the truce in Yemen,
// of which only the dates are taken.
func (w working) renewed(n int) string {
	w.t.Helper()
	from := ceasefire.Instant(string(w.instant("yemen_2022.effective"))[:len("2022-04-02")])
	truce := ceasefire.Truce{
		Agreed: "2022-04-01", Effect: from, Length: ceasefire.Months(w.number("yemen_2022.duration")), Parties: []string{"government", "houthis"},
		Renewal: ceasefire.Renewal{Mode: ceasefire.RenewByConsent},
		Acts: []ceasefire.TruceAct{
			{Kind: ceasefire.ActRenew, At: "2022-06-02", By: []string{"government", "houthis"}},
			{Kind: ceasefire.ActRenew, At: "2022-08-02", By: []string{"government", "houthis"}},
		},
	}
	periods, err := truce.Periods(time.Date(2022, 12, 1, 0, 0, 0, 0, time.UTC))
	if err != nil {
		w.t.Fatal(err)
	}
	return string(periods[n].From) + "/" + string(periods[n].To)
}

// expiry returns the last day of the nth time for which aid crossed the borders of
// Syria.
func (w working) expiry(n int) string {
	w.t.Helper()
	periods, err := crossBorder().Periods(time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC))
	if err != nil {
		w.t.Fatal(err)
	}
	return string(periods[n].To)
}

// computed are the rows whose values follow from others, with how.
var computed = []struct {
	row, from string
	work      func(w working) string
}{
	{"dayton_1a.anchor_transfer_of_authority", "the printed D+30, backwards", func(w working) string {
		return w.anchored(w.instant("dayton_1a.D+30"), -30)
	}},
	{"dayton_1a.signed", "foreign forces out by 1996-01-13, within 30 days of it", func(w working) string {
		return string(w.add("1996-01-13", ceasefire.Days(-30)))
	}},
	{"dayton_1a.D+30", "the anchor 1995-12-20", func(w working) string { return w.anchored("1995-12-20", 30) }},
	{"dayton_1a.D+45", "the anchor, itself from the printed D+30", func(w working) string {
		return w.anchored(w.instant("dayton_1a.anchor_transfer_of_authority"), 45)
	}},
	{"dayton_1a.D+91", "the anchor, itself from the printed D+30", func(w working) string {
		return w.anchored(w.instant("dayton_1a.anchor_transfer_of_authority"), 91)
	}},
	{"dayton_1a.D+120", "the anchor, itself from the printed D+30", func(w working) string {
		return w.anchored(w.instant("dayton_1a.anchor_transfer_of_authority"), 120)
	}},
	{"minsk_2.effective", "midnight of 15 February 2015 in Kyiv", func(w working) string {
		at, err := ceasefire.Instant("2015-02-15[Europe/Kyiv]").First()
		if err != nil {
			w.t.Fatal(err)
		}
		m, err := ceasefire.InstantOf(at).Moment()
		if err != nil {
			w.t.Fatal(err)
		}
		return string(m)
	}},
	{"yemen_2022.effective", "16:00 in UTC, on the clocks of Aden", func(w working) string {
		aden, err := time.LoadLocation("Asia/Aden")
		if err != nil {
			w.t.Fatal(err)
		}
		return inOffset(w.t, ceasefire.InstantOf(time.Date(2022, 4, 2, 16, 0, 0, 0, time.UTC).In(aden)))
	}},
	{"yemen_2022.renewal_1", "the effective date and two times two calendar months", func(w working) string { return w.renewed(1) }},
	{"yemen_2022.renewal_2", "the effective date and three times two calendar months", func(w working) string { return w.renewed(2) }},
	{"sudan_jeddah_2023.signed", "48 hours before it took effect", func(w working) string {
		return string(w.add(w.instant("sudan_jeddah_2023.effective"), ceasefire.Hours(-48)))[:len("2023-05-20")]
	}},
	{"sudan_jeddah_2023.effective", "48 hours after signature, at 21:45 in Khartoum", func(w working) string {
		anchors := ceasefire.Anchors{{ID: ceasefire.Signature, At: w.instant("sudan_jeddah_2023.signed") + "T21:45[Africa/Khartoum]"}}
		i, err := anchors.Resolve(ceasefire.After(ceasefire.Signature, ceasefire.Hours(48)), "")
		if err != nil {
			w.t.Fatal(err)
		}
		return inOffset(w.t, i)
	}},
	{"syria_2016.acceptance_deadline", "12 hours before it took effect", func(w working) string {
		return string(w.add(w.instant("syria_2016.effective"), ceasefire.Hours(-12)))
	}},
	{"syria_2016.effective", "12 hours after the deadline", func(w working) string {
		return string(w.add(w.instant("syria_2016.acceptance_deadline"), ceasefire.Hours(12)))
	}},
	{"syria_crossborder.res_2165", "180 days from 2014-07-14", func(w working) string { return w.expiry(0) }},
	{"syria_crossborder.res_2191", "12 months from the expiry before", func(w working) string { return w.expiry(1) }},
	{"syria_crossborder.res_2258", "12 months from the expiry before", func(w working) string { return w.expiry(2) }},
	{"syria_crossborder.res_2332", "12 months from the expiry before", func(w working) string { return w.expiry(3) }},
	{"syria_crossborder.res_2393", "12 months from the expiry before", func(w working) string { return w.expiry(4) }},
	{"syria_crossborder.res_2449", "12 months from the expiry before", func(w working) string { return w.expiry(5) }},
	{"syria_crossborder.res_2504", "six months from the expiry before", func(w working) string { return w.expiry(6) }},
	{"south_sudan_2017.signed/effective", "three days between them", func(w working) string {
		signed := ceasefire.Instant(strings.Split(w.rows["south_sudan_2017.signed/effective"].value, "/")[0])
		return string(signed) + "/" + string(w.add(signed, ceasefire.Days(3)))
	}},
}

// inOffset writes an instant with its offset, without its zone.
func inOffset(t *testing.T, i ceasefire.Instant) string {
	t.Helper()
	text, _, _ := strings.Cut(string(i), "[")
	return text
}

// through makes a term of a provision and reads it back.
func through[T ceasefire.Provision](t *testing.T, p T) T {
	t.Helper()
	term, err := p.Term("it")
	if err != nil {
		t.Fatal(err)
	}
	read, err := ceasefire.ProvisionOf(term)
	if err != nil {
		t.Fatal(err)
	}
	back, ok := read.(T)
	if !ok {
		t.Fatalf("%T came back as %T", p, read)
	}
	return back
}

// bearer is who bears the provisions here: the facts do not say.
var bearer = actor.IDs{"parties"}

// plain are the rows that a provision holds as they are. Each takes the value as
// it is written, and gives it as it came back.
var plain = map[string]func(t *testing.T, r row) string{
	"dayton_1a.zone_half_width": func(t *testing.T, r row) string {
		p := through(t, ceasefire.Zone{Bearer: bearer, Area: ceasefire.In("zone of separation"), HalfWidth: ceasefire.Kilometres(atoi(t, r.value)), Line: ceasefire.Line{Name: "agreed line"}})
		return strconv.Itoa(int(p.HalfWidth) / 1000)
	},
	"dayton_1a.radars_off_within": func(t *testing.T, r row) string {
		p := grounded(t, ceasefire.Grounding{Linked: []ceasefire.LinkedSystem{{System: "radars", Within: ceasefire.Hours(atoi(t, r.value))}}})
		return hoursOf(p.Linked[0].Within)
	},
	"dayton_1a.air_permission": func(t *testing.T, r row) string {
		p := grounded(t, ceasefire.Grounding{Civil: ceasefire.Yes, Authority: strings.ToLower(strings.ReplaceAll(r.value, " ", "-"))})
		words := strings.SplitN(p.Authority, "-", 2)
		return strings.ToUpper(words[0]) + " " + strings.ToUpper(words[1][:1]) + words[1][1:]
	},
	"minsk_2.withdrawal_start_latest_day": func(t *testing.T, r row) string {
		p := through(t, ceasefire.Separation{Bearer: bearer, Who: bearer, By: ceasefire.By(ceasefire.Point{Anchor: ceasefire.Effect, Offset: ceasefire.Days(atoi(t, r.value)), Count: ceasefire.Inclusive})})
		return strconv.Itoa(p.By.NotAfter.Offset.Days)
	},
	"minsk_2.withdrawal_complete_within": func(t *testing.T, r row) string {
		p := through(t, ceasefire.Separation{Bearer: bearer, Who: bearer, By: ceasefire.By(ceasefire.After("withdrawal-start", ceasefire.Days(atoi(t, r.value))))})
		return strconv.Itoa(p.By.NotAfter.Offset.Days)
	},
	"minsk_2.zone_artillery_100mm_up":           apart("artillery", 100),
	"minsk_2.zone_mlrs":                         apart("mlrs", 0),
	"minsk_2.zone_tornado_uragan_smerch_tochka": apart("heavy rockets", 0, "Tornado-S", "Uragan", "Smerch", "Tochka"),
	"minsk_2.reference_line":                    lines,
	"tcg_framework_2016.quiet_days_required":    quietDays("disengagement"),
	"tcg_framework_2016.condition_contested":    contested,
	"tenet_mitchell_2001.stage_1":               quietDays("cooling-off"),
	"tenet_mitchell_2001.stage_2":               stage(ceasefire.Weeks, func(s ceasefire.Span) int { return s.Days / 7 }),
	"tenet_mitchell_2001.stage_3":               stage(ceasefire.Months, func(s ceasefire.Span) int { return s.Months }),
	"yemen_2022.duration":                       stage(ceasefire.Months, func(s ceasefire.Span) int { return s.Months }),
	"yemen_2022.fuel_ships":                     quota("ship", ceasefire.Months(2)),
	"yemen_2022.flights":                        quota("flight", ceasefire.Weeks(1)),
	"sudan_jeddah_2023.duration":                stage(ceasefire.Days, func(s ceasefire.Span) int { return s.Days }),
	"syria_2016.excluded":                       excluded,
	"bih_nofly.res_786_scope":                   classes(map[string]ceasefire.AirClass{"fixed-wing": ceasefire.FixedWing, "rotary-wing": ceasefire.RotaryWing}),
	"bih_nofly.res_816_enforcement_delay":       enforced,
	"iraq_1991.grounded":                        classes(map[string]ceasefire.AirClass{"fixed-wing": ceasefire.FixedWing}),
	"iraq_1992.grounded":                        classes(map[string]ceasefire.AirClass{"fixed-wing": ceasefire.FixedWing, "helicopters": ceasefire.RotaryWing}),
	"myanmar_2015_jmc_s.quorum_regular":         quorum(func(m *ceasefire.Monitoring) *[]ceasefire.Seats { return &m.Quorum }),
	"myanmar_2015_jmc_s.quorum_emergency":       quorum(func(m *ceasefire.Monitoring) *[]ceasefire.Seats { return &m.Emergency }),
	"yemen_hns.notice":                          noticed,
}

func atoi(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func hoursOf(s ceasefire.Span) string { return strconv.Itoa(int(s.Clock / time.Hour)) }

func grounded(t *testing.T, p ceasefire.Grounding) ceasefire.Grounding {
	t.Helper()
	p.Bearer = bearer
	if p.Classes == nil {
		p.Classes = ceasefire.AirClasses()
	}
	return through(t, p)
}

// apart is a width of a zone, by class of weapon.
func apart(class string, calibre int, systems ...string) func(*testing.T, row) string {
	return func(t *testing.T, r row) string {
		p := through(t, ceasefire.Separation{Bearer: bearer, Who: bearer, Weapons: []ceasefire.WeaponDistance{
			{Class: class, Calibre: calibre, Systems: systems, Width: ceasefire.Kilometres(atoi(t, r.value))},
		}})
		return strconv.Itoa(int(p.Weapons[0].Width) / 1000)
	}
}

// lines are two, if the sides do not move from the same.
func lines(t *testing.T, _ row) string {
	p := through(t, ceasefire.Separation{Bearer: bearer, Who: []string{"ukraine", "donbas"}, Sides: []ceasefire.Side{
		{Actor: "ukraine", From: ceasefire.Line{Name: "line of contact"}},
		{Actor: "donbas", From: ceasefire.Line{Name: "line of contact", AsOf: "2014-09-19"}},
	}})
	if p.Sides[0].From != p.Sides[1].From {
		return "asymmetric"
	}
	return "symmetric"
}

// quietDays is so many quiet days before something.
func quietDays(before string) func(*testing.T, row) string {
	return func(t *testing.T, r row) string {
		p := through(t, ceasefire.Separation{Bearer: bearer, Who: bearer, After: []ceasefire.Quiet{{
			Days: atoi(t, r.value), Area: ceasefire.In("the area"), Zone: "UTC", Verifier: actor.IDs{"monitors"},
			Count: ceasefire.Inclusive, Unseen: ceasefire.UnseenBreaks, Fact: before,
		}}})
		return strconv.Itoa(p.After[0].Days)
	}
}

// contested is a condition on which the parties differ: of when it was met. It is
// no provision that holds this but an anchor, which goes through JSON and back.
func contested(t *testing.T, _ row) string {
	anchors := ceasefire.Anchors{{ID: "eighth-quiet-day", Named: map[string]ceasefire.Instant{"russia": "2018-01-08"}}}
	data, err := json.Marshal(anchors)
	if err != nil {
		t.Fatal(err)
	}
	var back ceasefire.Anchors
	if err := negotiation.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if len(back.Disputed()["eighth-quiet-day"]) > 0 {
		return "yes"
	}
	return "no"
}

// stage is a length of time that an agreement, or a stage of it, has.
func stage(make func(int) ceasefire.Span, count func(ceasefire.Span) int) func(*testing.T, row) string {
	return func(t *testing.T, r row) string {
		p := through(t, ceasefire.Duration{Bearer: bearer, Effect: ceasefire.After("start", ceasefire.Span{}), Length: make(atoi(t, r.value)), Count: ceasefire.Exclusive})
		return strconv.Itoa(count(p.Length))
	}
}

// quota is an amount in a period.
func quota(unit string, per ceasefire.Span) func(*testing.T, row) string {
	return func(t *testing.T, r row) string {
		p := through(t, ceasefire.AidCorridor{Bearer: bearer, From: "a", To: "b", Quota: &ceasefire.Quota{Amount: atoi(t, r.value), Unit: unit, Per: per}})
		if p.Quota.Per != per || p.Quota.Unit != unit {
			t.Errorf("%+v", p.Quota)
		}
		return strconv.Itoa(p.Quota.Amount)
	}
}

// excluded are those whom a cessation does not protect: by name or by a list.
func excluded(t *testing.T, r row) string {
	p := ceasefire.Cessation{Bearer: bearer, Prohibits: []ceasefire.Act{ceasefire.Attack}}
	for who := range strings.SplitSeq(r.value, "|") {
		e := ceasefire.Exclusion{Who: who}
		if strings.Contains(who, "designated") {
			e.List = "designations of the Security Council"
		}
		p.Excludes = append(p.Excludes, e)
	}
	var list []string
	for _, e := range through(t, p).Excludes {
		list = append(list, e.Who)
	}
	return strings.Join(list, "|")
}

// classes are the aircraft that are grounded.
func classes(words map[string]ceasefire.AirClass) func(*testing.T, row) string {
	return func(t *testing.T, r row) string {
		var p ceasefire.Grounding
		list := strings.Split(r.value, " and ")
		for _, word := range list {
			p.Classes = append(p.Classes, words[word])
		}
		p = grounded(t, p)
		var back []string
		for _, class := range p.Classes {
			for _, word := range list {
				if words[word] == class {
					back = append(back, word)
				}
			}
		}
		return strings.Join(back, " and ")
	}
}

// enforced is so many days after adoption, which makes a date of it as well.
func enforced(t *testing.T, r row) string {
	p := grounded(t, ceasefire.Grounding{By: ceasefire.Bounds{NotBefore: ceasefire.Point{Anchor: "adoption", Offset: ceasefire.Days(atoi(t, r.value)), Count: ceasefire.Exclusive}}})
	day, err := ceasefire.Anchors{{ID: "adoption", At: "1993-03-31"}}.Resolve(p.By.NotBefore, "")
	if err != nil || day != "1993-04-07" {
		t.Errorf("enforced from %s, %v", day, err)
	}
	return strconv.Itoa(p.By.NotBefore.Offset.Days)
}

// quorum is counted by constituency, and not by head.
func quorum(of func(*ceasefire.Monitoring) *[]ceasefire.Seats) func(*testing.T, row) string {
	return func(t *testing.T, r row) string {
		m := ceasefire.Monitoring{Bearer: bearer, Body: "jmc"}
		for part := range strings.SplitSeq(r.value, ", ") {
			count, who, _ := strings.Cut(part, " ")
			*of(&m) = append(*of(&m), ceasefire.Seats{Constituency: who, Count: atoi(t, count)})
			m.Members = append(m.Members, ceasefire.Seats{Constituency: who, Count: 10})
		}
		m = through(t, m)
		var list []string
		for _, s := range *of(&m) {
			list = append(list, fmt.Sprint(s.Count, " ", s.Constituency))
		}
		return strings.Join(list, ", ")
	}
}

// noticed is how long before a movement it is announced.
func noticed(t *testing.T, r row) string {
	p := through(t, ceasefire.AidCorridor{Bearer: bearer, From: "a", To: "b", Notice: &ceasefire.Notice{
		Lead: ceasefire.Hours(atoi(t, r.value)), Emergency: ceasefire.Hours(24), To: "ehoc", Attach: []string{"route", "vehicles", "time"},
	}})
	return hoursOf(p.Notice.Lead)
}

func TestCases(t *testing.T) {
	rows := readCases(t)
	done := map[string]bool{}
	for _, c := range computed {
		r, ok := rows[c.row]
		if !ok || done[c.row] {
			t.Errorf("%s: no such row, or twice", c.row)
			continue
		}
		done[c.row] = true
		t.Run(c.row, func(t *testing.T) {
			if got := c.work(working{t, rows}); got != r.value {
				t.Errorf("from %s: %s, want %s", c.from, got, r.value)
			}
		})
	}
	for _, name := range slices.Sorted(maps.Keys(plain)) {
		r, ok := rows[name]
		if !ok || done[name] {
			t.Errorf("%s: no such row, or twice", name)
			continue
		}
		done[name] = true
		t.Run(name, func(t *testing.T) {
			if got := plain[name](t, r); got != r.value {
				t.Errorf("came back as %s, want %s", got, r.value)
			}
		})
	}
	for name := range rows {
		if !done[name] {
			t.Errorf("%s is in neither list", name)
		}
	}
	t.Logf("%d rows: %d computed, %d plain", len(rows), len(computed), len(plain))
}

// What the notes of some rows say besides.
func TestCasesNotes(t *testing.T) {
	w := working{t, readCases(t)}
	if got := w.add(w.instant("dayton_1a.signed"), ceasefire.Days(30)); got != "1996-01-13" {
		t.Errorf("foreign forces are out by %s", got)
	}
	// Yemen: two months are 61 days, not 60.
	effect := w.instant("yemen_2022.effective")
	end := w.add(effect, ceasefire.Months(2))
	if days := first(t, end).Sub(first(t, effect)).Hours() / 24; days != 61 {
		t.Errorf("two months are %v days", days)
	}
	if end == w.add(effect, ceasefire.Days(60)) {
		t.Error("two months are 60 days")
	}
	if end := w.add(w.instant("sudan_jeddah_2023.effective"), ceasefire.Days(7)); end != "2023-05-29T21:45+02:00" {
		t.Errorf("Jeddah ends on %s", end)
	}
	// D+91 is not before, the others not after.
	anchors := ceasefire.Anchors{{ID: "d", At: w.instant("dayton_1a.anchor_transfer_of_authority")}}
	day := func(n int) ceasefire.Point {
		return ceasefire.Point{Anchor: "d", Offset: ceasefire.Days(n), Count: ceasefire.Exclusive}
	}
	for _, c := range []struct {
		bounds ceasefire.Bounds
		at     ceasefire.Instant
		want   ceasefire.Timing
	}{
		{ceasefire.Bounds{NotBefore: day(91)}, "1996-03-19T23:59:59Z", ceasefire.TooEarly},
		{ceasefire.Bounds{NotBefore: day(91)}, "1996-03-20T00:00Z", ceasefire.InTime},
		{ceasefire.By(day(120)), "1996-04-18T23:59:59Z", ceasefire.InTime},
		{ceasefire.By(day(120)), "1996-04-19T00:00Z", ceasefire.TooLate},
		{ceasefire.Bounds{NotBefore: day(45), NotAfter: day(91)}, "1996-03-20T12:00Z", ceasefire.InTime},
	} {
		if got, err := anchors.Timing(c.bounds, first(t, c.at), ""); err != nil || got != c.want {
			t.Errorf("%s at %s: %s, %v; want %s", c.bounds, c.at, got, err, c.want)
		}
	}
}
