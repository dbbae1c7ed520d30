package negotiation

import "parley.example/actor"

// These are at home in package actor and named here too, so that a program that
// writes records needs one import.
type (
	// IDs is one or several ids of actors; in JSON a lone one is a string.
	IDs = actor.IDs
	// Moment is a time as exact as its source: a year, a month, a date or a
	// date-time.
	Moment = actor.Moment
	// InvalidError is everything that is wrong with a record, in its order.
	InvalidError = actor.InvalidError
	// Problem is one thing that is wrong with a record: where, and what.
	Problem = actor.Problem
	// UnknownError answers a question about something that is not there.
	UnknownError = actor.UnknownError
)
