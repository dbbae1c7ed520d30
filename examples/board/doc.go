// Board shows how the terms of a negotiation stand, round by round, and what
// changed from one round to the next. Asked a question, it answers that instead.
// It reads any record file.
//
//	board [-account on-record|as-reported|according-to:ID] [-among ID,ID]
//	      [-at ROUND] [-from ROUND] [QUESTION] [-format text|json] FILE
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
// # Questions
//
// One question can be asked at a time. It is asked at the round of -at, or else
// at the last, under -account and -among, but for what is said below. A flag that
// does not bear on a question is bad usage beside it.
//
//   - -explain TERM: why does it stand as it does, and what stands between it and
//     settled? See [negotiation.Standing.Explain]. With -from: how did it come to
//     stand so since that round, and whose position on it changed? See
//     [negotiation.Change.Explain] and [negotiation.Change.Positions].
//   - -disputes: of which terms do the parties give different accounts? See
//     [negotiation.Talks.Disputes]. Agreements that are none come first. It
//     compares accounts and so takes no -account.
//   - -bridge TERM[,TERM]: which are the fewest moves that would settle all of
//     these, and what would each unlock? See [bridge.Find]. Beside terms it takes
//     issues, as issue:ID, and asks for what is on the table under them. What one
//     move by itself would settle, of all terms, comes below: [bridge.Pivots].
//     That tries every move there is, which takes seconds on hundreds of terms.
//   - -vet: what seems wrong in the record? See [vet.Check]. It reads the record
//     as a whole and takes no flag but -format.
//   - -ledger ACTOR: what did it propose, concede, hold out on and undo up to
//     then, and what does it wait for? See [negotiation.Board.Ledger]. An actor
//     that speaks for another has the ledger of that one.
//
// These bear on -bridge:
//
//   - -movers ID,ID: only these actors may accept anything.
//   - -price MOVE=N: what a move costs; 1 if no price fits. Then the cheapest
//     moves are sought.
//   - -rule-out MOVE: it is not to be thought of.
//   - -most N: that many equal ways, and single moves, are shown at the most; 10
//     if nothing is said.
//   - -budget N: the search ends after so many boards, 100,000 if nothing is
//     said. The answer says how sure it is then.
//
// A MOVE is what an actor accepts, ACTOR:TERM, in any wording or in the one of
// ACTOR:TERM:WORDING; anything that it accepts, ACTOR alone; the acceptance of a
// term by anybody, :TERM; or that a fact comes about, fact:FACT. -price and
// -rule-out can be repeated: of those that fit a move the last counts.
//
// # Exit status
//
// The exit status is 1 if FILE cannot be read or is no valid record, with every
// problem on standard error, and 2 for bad usage: a round, a term or an actor
// that the record does not have is that too, and so is a question but -vet about
// a record without rounds. A record in which -vet finds something is no failure:
// the status is 0.
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
//
// The answer to a question has the same head, and the round that it is asked at:
//
//	{"title": TEXT, "account": ACCOUNT, "among": [ID…]?, "round": ROUND,
//	 "explanation": EXPLANATION}
//	{"title": TEXT, "account": ACCOUNT, "among": [ID…]?, "from": ROUND, "round": ROUND,
//	 "explanation": CHANGE-EXPLANATION, "positions": [POSITION-CHANGE…]}
//	{"title": TEXT, "among": [ID…]?, "round": ROUND, "disputes": [DISPUTE…]}
//	{"title": TEXT, "account": ACCOUNT, "among": [ID…]?, "round": ROUND,
//	 "bridge": RESULT, "pivots": [PIVOT…]}
//	{"title": TEXT, "findings": [FINDING…]}
//	{"title": TEXT, "account": ACCOUNT, "among": [ID…]?, "round": ROUND,
//	 "ledger": LEDGER}
//
// What is in them is what [negotiation.Explanation],
// [negotiation.ChangeExplanation], [negotiation.PositionChange],
// [negotiation.Dispute], [bridge.Result], [bridge.Pivot], [vet.Finding] and
// [negotiation.Ledger] marshal to.
package main
