// Package actor says who takes part in a negotiation and how they stand to one
// another.
//
// An [Actor] is anybody who speaks, is spoken of or is bound: a state, a
// government, an armed group, a coalition, a mediator, a newspaper. It has an id
// for programs, a name for people and a [Kind]. What else it is known by depends
// on the time. An [Alias] is a name that it bears for a period: one Syrian armed
// group was Jabhat al-Nusra until 28 July 2016 and Jabhat Fateh al-Sham after. A
// [Code] is a name in a published scheme, and means something only within that
// scheme and at a date: 970 is Kiribati to Gleditsch and Ward, and Nauru to the
// Correlates of War. No table of codes comes with the package.
//
// Dates are [Moment] values, as exact as their source and no more: a year, a
// month, a date or a date-time. A period runs from the first instant of its start
// to the last of its end, and a side that is left out is open.
//
// A [Tie] says how one actor stands to another. Two kinds of tie bear on who holds
// a position. By [SpeaksFor] an actor is the mouthpiece of another and has no
// position of its own: a foreign minister. Whoever is at the end of such a chain
// is the principal of all that lead to it, and their ties are its ties. By
// [Represents] an actor has a mandate: it keeps positions of its own, and may
// state those of the other as well. Mandates do not chain. The other kinds, such
// as [Commands] and [Backs], say who can make whom do something.
//
// A [Roster] is made of actors and ties and answers questions about them: whom a
// name or a code means at a time, who the principal of somebody is, whether one
// may speak for another, and by what chain of ties one reaches another. [NewRoster]
// checks everything and reports all that is wrong at once, as an [InvalidError].
// Questions about somebody who is not there are answered by an [UnknownError],
// with what may have been meant, and those about a name of several by an
// [AmbiguousError] that lists them: the package does not guess.
//
// Actors, ties and the errors are plain data, to be written as Go literals or
// read from JSON. A Roster is a compiled form that never changes and may be used
// by several goroutines at once. What it returns pointers to is read-only. Nothing
// here panics, whatever the data, or looks at the clock; nil pointers and nil
// functions are the caller's to avoid.
package actor
