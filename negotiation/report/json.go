package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf16"
)

// jsonVersion is that of the form that WriteJSON writes.
const jsonVersion = 1

// WriteJSON writes the sheet as one JSON object, indented by two blanks, in UTF-8.
// The form is a contract: with the same number under "report" no key goes away or
// changes what it means; there may be more. A key with ? is left out where there
// is nothing to it: an empty text, 0, false, an empty array, the status untabled. The
// others are always there, and in a sheet that New made none is null. The values are
//
//	TEXT     a string, as the record has it
//	ID       the id of a round, an event or another thing of the record
//	WORD     one of a few words: a status, a stance, a kind
//	TIME     a year, a month, a date or a date-time, as the record has it
//	N        a whole number; a statement or a source is referred to by its number
//	X…       an array of X
//
// and objects, named in capitals, with the keys in this order:
//
//	SHEET        report N, title TEXT, summary? TEXT, view VIEW, round? ID, since? ID, rounds ROUND…, issues ISSUE…, changes CHANGE…, moves MOVE…, timeline ENTRY…, parties PARTY…, terms TERM-PAGE…, beside COMPARISON…, disputes DISPUTE…, ledgers LEDGER…, conditions GRAPH, ties GRAPH, statements STATEMENT…, events EVENT…, sources SOURCE…, legend STATUS-KEY…, marks MARK-KEY…
//	VIEW         text TEXT, words TEXT, account? REF, circle? REF…
//	ROUND        id ID, title? TEXT, number N, start? TIME, end? TIME, dates? TEXT, venue? TEXT, phase? TEXT, attending? REF…
//	ISSUE        id? ID, title? TEXT, rows ROW…
//	CHANGE       term REF, kind WORD, before WORD, after WORD, wording? TEXT, old? TEXT, by? TURN…, because? BASIS…, at? TIME, statements? N…, events? ID…, lapsed? REF…, along? REF…
//	MOVE         term REF, actor REF, kind WORD, was POSITION, now POSITION, wording? TEXT, gave WORD, gives WORD, statements? N…
//	ENTRY        round ID, change CHANGE
//	PARTY        actor REF, kind? TEXT, default? true, stands? PARTY-STAND…, holds_out? REF…, alone? REF…, ties? LINK…
//	TERM-PAGE    term REF, issue? REF, undisclosed? true, kind? TEXT, rule TEXT, asked? REF…, when? TEXT, until? TIME, binds? REF…, benefits? REF…, includes? REF…, part_of? REF…, replaces? REF…, replaced_by? REF…, now STANDING, wordings? WORDING…, rivals? RIVAL…, merged? PASSAGE…, statements? N…, steps? ENTRY…, explanation? LINE…, ledger? LEDGER-ENTRY…
//	COMPARISON   round ID, left VIEW, right VIEW, rows COMPARISON-ROW…
//	DISPUTE      term REF, kind WORD, accounts ACCOUNT…
//	LEDGER       actor REF, entries LEDGER-ENTRY…, proposed_settled RATE, supported_settled RATE, kept RATE
//	GRAPH        nodes? NODE…, edges? EDGE…
//	STATEMENT    number N, id? ID, round ID, at? TIME, by REF…, about? REF…, claim? true, person? TEXT, term REF, stance WORD, text? TEXT, condition? TEXT, until? TIME, reading? TEXT, note? TEXT, sources? CITE…
//	EVENT        id ID, round ID, at? TIME, title? TEXT, establishes? REF…, lapses? REF…, sources? CITE…
//	SOURCE       number N, name? TEXT, url? TEXT, link? TEXT
//	STATUS-KEY   status WORD, word TEXT, sign TEXT, letter TEXT, class TEXT, meaning TEXT, light COLOURS, dark COLOURS
//	MARK-KEY     word TEXT, sign TEXT, class TEXT, meaning TEXT
//	REF          id ID, title? TEXT
//	ROW          term REF, undisclosed? true, part_of? REF…, cells CELL…, wordings? TEXT…, now STANDING
//	TURN         actor REF, cause WORD, statement? N
//	BASIS        actor? REF, term? REF, fact? REF
//	POSITION     actor REF, party? true, stance? WORD, contribution WORD, wording? TEXT, condition? TEXT, unmet? true, silence? WORD, whole? REF, reading? TEXT, refuses? REFUSAL…, statement? N, holds_out? true
//	PARTY-STAND  term REF, status WORD, position POSITION
//	LINK         from REF, kind TEXT, to REF, note? TEXT
//	STANDING     status WORD, marks? WORD…, wording? TEXT, on_table? TEXT, linked? REF…, includes? REF…, last_settled? REF, when? TEXT, read_apart? true, positions? POSITION…, hold_outs? REF…, duties? DUTY…
//	WORDING      number N, text TEXT, statement? N, round? ID, at? TIME, by? REF…, diff? PIECE…
//	RIVAL        wording TEXT, sponsors REF…
//	PASSAGE      text? TEXT, variants? VARIANT…
//	LINE         depth? N, text TEXT
//	LEDGER-ENTRY actor REF, kind TEXT, term REF, status WORD, from? ID, to? ID, still? true, stance? WORD, wording? TEXT, for? BASIS…, without? REF…, linked? REF…, cause? TEXT, over? REF, settled? true, statement? N
//	COMPARISON-ROW issue? REF, term REF, left STANDING, right STANDING, differ? true, apart? REF…
//	ACCOUNT      party? REF, status WORD, marks? WORD…, wording? TEXT, claims? POSITION…, readings? READING…
//	RATE         count N, of N
//	NODE         id ID, kind TEXT, ref REF, status? WORD, holds? true, type? TEXT, group? N
//	EDGE         from ID, to ID, kind TEXT, actors? REF…, accept? REF, any? true, note? TEXT
//	CITE         source N, quote? TEXT
//	COLOURS      fill TEXT, text TEXT, line TEXT
//	CELL         status WORD, marks? WORD…, wording? N
//	REFUSAL      wording TEXT, stance WORD, statement N
//	DUTY         obligor REF, bond WORD, party? REF, chain? LINK…
//	PIECE        kind WORD, text TEXT
//	VARIANT      text TEXT, sponsors REF…
//	READING      actor REF, text TEXT, statement? N
//
// What they mean is said at the types of this package, such as [Sheet], in whose
// fields the keys are. Characters that a terminal might act upon are written as
// escapes; nothing else is. The error is that of the writer.
func (s *Sheet) WriteJSON(w io.Writer) error {
	s = s.orEmpty()
	form := struct {
		Report int `json:"report"`
		Sheet
	}{jsonVersion, s.withArrays()}
	var plain bytes.Buffer
	e := json.NewEncoder(&plain)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(form); err != nil {
		return err
	}
	_, err := w.Write(reescape(plain.Bytes()))
	return err
}

// withArrays returns a copy of the sheet without nil lists at the top.
func (s *Sheet) withArrays() Sheet {
	c := *s
	some(&c.Rounds)
	some(&c.Issues)
	some(&c.Changes)
	some(&c.Moves)
	some(&c.Timeline)
	some(&c.Parties)
	some(&c.Terms)
	some(&c.Beside)
	some(&c.Disputes)
	some(&c.Ledgers)
	some(&c.Statements)
	some(&c.Events)
	some(&c.Sources)
	some(&c.Legend)
	some(&c.Marks)
	return c
}

func some[T any](list *[]T) {
	if *list == nil {
		*list = []T{}
	}
}

// reescape returns JSON with escapes for what a terminal might act upon. The value
// stays the same.
func reescape(text []byte) []byte {
	if !bytes.ContainsFunc(text, func(r rune) bool { return r != '\n' && Hostile(r) }) {
		return text
	}
	var out bytes.Buffer
	for _, r := range string(text) {
		if r == '\n' || !Hostile(r) { // a line break outside of strings
			out.WriteRune(r)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			fmt.Fprintf(&out, `\u%04x`, unit)
		}
	}
	return out.Bytes()
}
