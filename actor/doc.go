// Package actor says who takes part in a negotiation and how they stand to one
// another.
package actor
