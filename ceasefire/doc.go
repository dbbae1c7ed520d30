// Package ceasefire adds to package negotiation what a ceasefire needs: terms
// with types, a review of a text that is still under negotiation, the arithmetic
// of truces, and what happens on the ground. It takes data and gives answers: it
// knows no file and no network, and never asks for the time.
//
// # Terms with types
//
// A [Provision] is a struct that says what a term of one kind holds: a
// [Cessation], an [AidCorridor], a [Grounding] and so on. Its Term method gives a
// [negotiation.Term], with the kind and the details that package negotiation
// keeps and never reads, and [ProvisionOf] reads it back. Details are read
// strictly: what could be a mistake is a problem with its path. A kind that is
// not known here is kept as it is. Leaving something out is never a problem of
// form; that is what a review is for.
//
// Every duty has a bearer. "The road shall be opened" opens no road.
//
// # An agreement and its review
//
// An [Agreement] gathers clauses, parties and the rest of a text. It is written by
// hand, or made by [FromBoard] of the terms that are settled: if they signed today
// what is settled today, what would the text lack? [Review] answers with a list
// of [Finding]. An [Error] says that the text cannot be read in one way, a
// [Warning] that other texts have failed for the same, a [Note] that something is
// worth a look. None says that a text is invalid. The constants of type [Code]
// define exactly when each finding comes.
//
// # Time
//
// An [Instant] is a time as exactly as a text names it, and keeps the name of its
// zone. A [Span] keeps months, days and hours apart. A [Point] is an instant or is
// counted from an [Anchor], which may stay symbolic, and for which parties may
// name different dates. How days are counted is a [DayCount]:
// where a text does not say, [Review] remarks on it, and [Quiet] counts nothing. A [Truce] is what was agreed and done about a ceasefire, and says at
// every instant in what state it is. A [Window] is when something is open, a
// [Quota] how much is to pass and what the balance is. [Quiet] is a number of quiet
// days on end, counted day by day under a policy for the days that nobody could
// observe.
//
// Zones are looked up by name. On a machine without zone data that is an error,
// unless the program imports time/tzdata; it is never a wrong hour.
//
// # On the ground
//
// A [Log] holds incidents, what became of them, and what was declared and what was
// seen to be done. Who is said to have done something, who was found to have, and
// what of it was published are kept apart. [Log.Compliance] says how a clause is
// complied with at an instant, [Log.Days] which days were quiet.
//
// # Back to the table
//
// A condition that is met on the ground, or broken, becomes a [negotiation.Event]
// that establishes a fact or lapses it: [Log.Events] makes them for each [Watch].
// Talks extended by such events unsettle, by name, the terms that rested on the
// fact, and the terms that rested on those: each change says because of what.
package ceasefire
