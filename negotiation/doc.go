// Package negotiation models what was said in a negotiation and works out what
// it comes to: which terms are settled, contested or reversed, by whom and why.
package negotiation
