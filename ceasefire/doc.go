// Package ceasefire adds to package negotiation what a ceasefire needs: terms
// with types, a review of a text that is still under negotiation, the arithmetic
// of truces, and what happens on the ground.
package ceasefire
