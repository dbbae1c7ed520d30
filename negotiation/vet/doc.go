// Package vet looks for what seems wrong in a record that is valid.
//
// A record can break no rule and still be wrong: a date mistyped, a line copied
// and not changed, a text that differs from another by a full stop, an exchange
// of which one half was left out. [Check] reads the record of some talks as a
// careful colleague would who checks what another has entered. Each [Finding] has
// a stable [Code], the path to what it is about, as in the problems of a record,
// and a sentence:
//
//	slip date-outside-round: statements[3].at: russia accepts aid on 2016-10-09, which comes after its round geneva is over (2016-09-09).
//
// A finding is no problem. The record stays valid, and what is odd can be what
// happened: negotiations are odd. A [Slip] is hardly ever meant; to [Look] is to
// go back to the source. Whoever has looked, and found it right, can leave a code
// out with [Without]; there is no way to mark a finding in the record.
//
// The package says nothing of conditions that have not come true, of speakers who
// were not at the table, of facts that never came about, or of accounts that
// differ and are not contradicted: these are what most records are about.
//
// # Codes
//
// The constants define exactly when each finding comes, and say why it matters.
//
// Dates and order:
//
//	date-outside-round        slip  a statement or event dated outside its round
//	claim-before-round        slip  a claim made before the round that it is about
//	out-of-date-order         look  a statement or event listed out of the order of dates
//	round-out-of-order        slip  a round listed after one that starts later
//	tie-never-in-force        slip  a tie over before the talks, or begun after them
//	until-before-said         slip  a statement that lapses before it is made
//	never-stood               look  a statement that lapses before its round ends
//	until-near-round-end      look  an until or deadline within a day of a round's end
//
// Conditions and exchanges:
//
//	condition-never-tabled    look  a condition on a term that nobody took a position on
//	condition-on-itself       slip  a condition that its own holder or term meets
//	condition-own-refusal     look  a consent that waits for what its holder rejects
//	exchange-one-sided        look  a consent for which the other side's is given outright
//
// Who says what:
//
//	claim-contradicted        look  a claim that its subject contradicts first-hand
//	voices-at-odds            look  two voices of one holder that contradict each other
//	mandate-overrides         look  a mandate used against what its giver said itself
//	person-variant            slip  a person spelled in two ways
//	party-unheard             look  a party never heard on what all others agree to
//	obligor-beyond-reach      look  an obligor whom no party of the rule can bind
//
// Wordings and positions:
//
//	wording-variant           slip  two wordings that differ in case and marks alone
//	wording-untabled          look  an acceptance of a text that nobody proposed
//	refusal-of-nothing        look  a refusal of a text that nobody stood for
//	refuses-its-own           look  a refusal of a text by a holder that stands for it
//	proposal-means-other      slip  a proposal that means the text of somebody else
//	proposal-later-open       look  a proposal that its proposer later calls open
//	came-down-to-other        look  a package that came down to a text other than the holder's
//	support-before-text       look  an acceptance older than the text, never renewed
//	withdraw-nothing          look  a withdrawal of nothing
//	replaced-still-settled    look  a term settled beside the one that replaces it
//
// What is there twice or for nothing:
//
//	said-twice                slip  the same statement twice
//	title-repeated            slip  two things of one title
//	event-no-change           look  an event that makes a fact what it is already
//	actor-idle                look  an actor that plays no part
//	issue-empty               look  an issue without terms
//	term-never-raised         look  a term on which nobody says a word
//	fact-idle                 look  a fact for which no condition waits
//	round-empty               look  a round in which nothing happens
//	source-missing            slip  a statement without source where nearly all have one
//
// Nothing here looks at the clock or reads from anywhere, changes the talks, or
// panics. What a finding points to is by path, so that it outlives the talks.
package vet
