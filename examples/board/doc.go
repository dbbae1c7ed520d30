// Board shows how the terms of a negotiation stand, round by round, with who holds
// what and what changed, for a terminal, a wiki, a browser, a paper or another
// program. Asked a question, it answers that instead. It reads any record file.
//
//	board [-account ACCOUNT] [-among ID,ID] [-at ROUND] [-from ROUND]
//	      [-format FORMAT] [-o FILE] [SHEET | QUESTION] FILE
//
// The last FILE is a record as [negotiation.Read] reads it; - is standard input.
// The flags come before it.
//
//   - -account says whose word counts: first-hand statements only (on-record,
//     the default), those and the claims of one actor (according-to:ID), or
//     every statement (as-reported).
//   - -among asks for the consent of these actors only.
//   - -at chooses the round to look at; it is the last if nothing is said.
//   - -from asks what changed since that round, rather than the one before.
//   - -format is text, markdown, html, svg, json, mermaid or dot.
//   - -o writes to a file: whole or not at all, and whatever goes wrong leaves a
//     file that is there as it was. It may not be the record itself; - is standard
//     output.
//
// # The sheet
//
// Without a question the program makes a sheet of the talks: see
// [report.New]. Every format prints the same sheet, each what it is good for.
//
//   - text is for a terminal: 80 columns wide or -width N, coloured if -color is
//     always, or auto at a terminal where NO_COLOR is not set, and with signs in
//     ASCII if -ascii is given. See [report.Sheet.WriteText].
//   - markdown can be pasted into a wiki: [report.Sheet.WriteMarkdown].
//   - html is one page that needs nothing else: [report.Sheet.WriteHTML].
//   - json is for programs, and a contract: [report.Sheet.WriteJSON].
//   - svg is a figure, the board, or the timeline with -figure timeline:
//     [report.Sheet.WriteBoardSVG], [report.Sheet.WriteTimelineSVG]. Where a figure
//     of all terms is too high for its paper, -only TERM,issue:ID draws some, and
//     those under some issues. It can be repeated.
//   - mermaid and dot are a graph: of what rests on what, or with -graph ties of
//     how the actors stand to one another. See [report.Sheet.WriteMermaid] and
//     [report.Sheet.WriteDOT].
//
// The first four of these can say more, if asked:
//
//   - -term TERM,TERM: a page for each of these terms, with its wordings, turns and
//     statements, and why it stands as it does. -terms gives every term one; -all
//     does too, and lists the disputes and keeps the ledger of every party. One of
//     the three can be given.
//   - -beside ACCOUNT: the account of -account and this one, side by side, under
//     the same -among. -beside ACCOUNT,ACCOUNT: these two. It can be repeated.
//
// # Questions
//
// One question can be asked at a time. It is asked at the round of -at, or else
// at the last, under -account and -among, but for what is said below. A flag that
// does not bear on a question, or on a format, is bad usage beside it.
//
//   - -explain TERM: why does it stand as it does, and what stands between it and
//     settled? See [negotiation.Standing.Explain]. With -from: how did it come to
//     stand so since that round, and whose position on it changed? See
//     [negotiation.Change.Explain] and [negotiation.Change.Positions].
//   - -disputes: of which terms do the parties give different accounts? See
//     [negotiation.Talks.Disputes]. Agreements that are none come first. It
//     compares accounts and so takes no -account.
//   - -ledger ACTOR: what did it propose, concede, hold out on and undo up to
//     then, and what does it wait for? See [negotiation.Board.Ledger]. An actor
//     that speaks for another has the ledger of that one.
//   - -bridge TERM[,TERM]: which are the fewest moves that would settle all of
//     these, and what would each unlock? See [bridge.Find]. Beside terms it takes
//     issues, as issue:ID, and asks for what is on the table under them. What one
//     move by itself would settle, of all terms, comes below: [bridge.Pivots].
//     That tries every move there is, which takes seconds on hundreds of terms.
//   - -vet: what seems wrong in the record? See [vet.Check]. It reads the record
//     as a whole and takes no flag but -format and -o.
//
// They are answered in text, 80 columns wide, and in JSON. The first three have
// markdown and html too, which are a sheet with that part alone; -explain with
// -from has not.
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
// problem on standard error, or if the output cannot be written; and 2 for bad
// usage: a round, a term or an actor that the record does not have is that too,
// and so is a question but -vet about a record without rounds. A record in which
// -vet finds something is no failure: the status is 0.
//
// # JSON
//
// The JSON form of the sheet is that of [report.Sheet.WriteJSON]. That of the
// answer to a question has a head, and the round that it is asked at:
//
//	{"title": TEXT, "account": ACCOUNT, "among": [ID…]?, "round": ROUND,
//	 "explanation": EXPLANATION}
//	{"title": TEXT, "account": ACCOUNT, "among": [ID…]?, "from": ROUND, "round": ROUND,
//	 "explanation": CHANGE-EXPLANATION, "positions": [POSITION-CHANGE…]}
//	{"title": TEXT, "among": [ID…]?, "round": ROUND, "disputes": [DISPUTE…]}
//	{"title": TEXT, "account": ACCOUNT, "among": [ID…]?, "round": ROUND,
//	 "ledger": LEDGER}
//	{"title": TEXT, "account": ACCOUNT, "among": [ID…]?, "round": ROUND,
//	 "bridge": RESULT, "pivots": [PIVOT…]}
//	{"title": TEXT, "findings": [FINDING…]}
//
// It is a contract too. ? marks what is left out when it is empty; title is there
// even if it is empty, and among is as given in -among. What is in them is what
// [negotiation.Explanation], [negotiation.ChangeExplanation],
// [negotiation.PositionChange], [negotiation.Dispute], [negotiation.Ledger],
// [bridge.Result], [bridge.Pivot] and [vet.Finding] marshal to. Characters that
// could upset a terminal are written as escapes.
package main
