// Board shows how the terms of a negotiation stand, round by round, and what
// changed from one round to the next. It reads any record file.
//
//	board [-account on-record|as-reported|according-to:ID] [-among ID,ID]
//	      [-at ROUND] [-from ROUND] [-format text|json] FILE
//
// FILE is a record as [negotiation.Read] reads it; - is standard input. The
// flags come before it.
//
//   - -account says whose word counts: first-hand statements only (on-record,
//     the default), those and the claims of one actor (according-to:ID), or
//     every statement (as-reported).
//   - -among asks for the consent of these actors only.
//   - -at shows one round, and what changed since the round before.
//   - -from, beside -at, asks what changed since that round instead.
//   - -format is text, 80 columns wide, or json.
//
// Without -at every round is shown, and what changed between neighbours. In text
// the terms stand under their issues, those that nobody has tabled last.
//
// The exit status is 1 if FILE cannot be read or is no valid record, with every
// problem on standard error, and 2 for bad usage: a round or an actor that the
// record does not have is that too.
//
// # JSON
//
// The JSON form is a contract:
//
//	{"title": TEXT, "account": ACCOUNT, "among": [ID…]?,
//	 "rounds": [BOARD…],
//	 "changes": [{"from": ROUND, "to": ROUND, "changes": [CHANGE…]}…]}
//
// A BOARD is what [negotiation.Board] marshals to, a CHANGE what
// [negotiation.Change] does; both say so in their documentation. ? marks what is
// left out when it is empty. Title is there even if it is empty, and so are the
// arrays but for among, which is as given in -among. Terms that did not change
// are left out of changes. With -at, rounds has that round alone, and changes
// one entry or, at the first round, none. Characters that could upset a
// terminal are written as escapes.
package main
