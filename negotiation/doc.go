// Package negotiation models what was said in a negotiation and works out what
// it comes to: which terms are settled, contested or reversed, by whom and why.
//
// Only what was said and what happened is written down, in a [Record]: a Go
// literal, or a JSON file for [Read] to read. [Open] checks it and makes
// [Talks] of it. Talks give a [Board] for any round, on which every term has a
// [Standing], and the [Changes] between two boards. [Talks.With] and
// [Talks.Extend] add what was said since, or might be. The file example_test.go
// begins with a record of a few lines, and others named example_ go on from
// there.
//
// # What is written down
//
// A [Term] is a provision under negotiation. It can have a text, a rule of its
// own, other terms for parts (it is then a composite: a package, a single
// undertaking) and earlier terms that it replaces. A [Round] is a stretch of
// talks. A [Fact] is a state of the world, and an [Event] brings it about or
// ends it. A [Statement] says what somebody holds on one term as of one round:
//
//   - [Propose] tables a wording and supports it
//   - [Accept] supports a wording
//   - [InPrinciple] agrees to the substance, not yet to any wording
//   - [Reserve] withholds consent without objecting
//   - [Abstain] lets the term pass without supporting it
//   - [Reject] objects
//   - [Withdraw] takes back whatever its speaker held: it is silent then
//   - [Comment] is on the record, but is no position; apart from its reading,
//     nothing is computed from it
//
// The first three are support. Support can stand on a [Condition]: that a term
// is settled, that an actor proposes or accepts a term, that a fact holds. What
// has to come about before a settled term takes effect is another matter, its
// When.
//
// # Who holds a position
//
// Who takes part, and how they stand to one another, is said in package
// [parley.example/actor]. A mouthpiece has no position: what it says is said by
// its principal. A statement asserts the position of those in About, or of its
// speakers if that is empty, taken to their principals. It is first-hand if
// speaker and holder have the same principal, or the speaker represents the
// holder. Else it is a claim.
//
// # Views
//
// Everything is asked under a [View], an account and a circle. The account
// decides which statements count: [OnRecord] only those that are first-hand;
// [AccordingTo] these and the claims of one actor; [AsReported] all. Of those
// that count the latest wins, whoever made it; statements are in the order of
// their rounds, and within a round as they are listed. The circle,
// [View.Among], asks only some for their consent: what is settled among two can
// be open among all.
//
// # Positions
//
// The [Position] of a holder on a term is what its latest statement on it says:
// stance, wording, condition. It is silent if there is none, if that withdrew,
// or once that has lapsed. It lapses when its own Until lies before the moment
// of the round, or when that of the term does and the statement is of a round
// whose moment was not after it. The moment of a round is its end, or its start
// if it has no end.
//
// A wording is a text with its white space collapsed. Propose and Accept
// without a text mean the wording then on the table: the last text that
// somebody proposed first-hand, else the term's own, which can be empty. Reject
// or Reserve with a text refuses that one wording and leaves the position as it
// is. Such a refusal stands until it lapses in the same way, or its holder
// refuses the wording anew, or takes another position on the term (or takes its
// own back), or holds one that came down to it later from a whole.
//
// Support of a composite passes down to its parts, as Accept of the wording
// then on the table, or InPrinciple, on the same condition. It does so if it is
// later than what its holder last said of the part itself, and does not weaken
// what it holds there: a conditional acceptance does not pass to a part that it
// itself proposes or accepts, and support in principle passes only where it is
// silent. Nothing else passes down, but what came down goes when the whole is
// refused or taken back. Only the latest word on a whole passes: who accepts it
// anew on a condition, or in principle only, is back at what it last said of the
// part itself, however old, wherever that word is stronger.
//
// While a holder proposes or accepts a term, it is silent on every term that this
// one replaces, directly or through others, unless it rejects it or has said
// something of it since. Its refusals stay, and what it held is there again when
// it lets go of the replacement.
//
// # How a term stands
//
// Whose consent it takes is a [Rule]: the term's, else the record's, else
// unanimity of the parties. For one wording of a term each member of the rule
// gives one of five things:
//
//   - consent: it proposes or accepts that wording, and its condition holds
//   - abstention, if that is its stance
//   - silence, if it has no position
//   - it withholds: its stance is Reserve or InPrinciple; or its condition does
//     not hold; or it refused the wording with Reserve; or it accepted when
//     there was no text, and now there is one
//   - it is against: its stance is Reject; or it stands for another wording; or
//     it refused this one with Reject
//
// A refusal of the wording goes before the position. The rule is met so:
//
//   - [Unanimity]: somebody consents, everybody else consents or abstains
//   - [Consensus]: somebody consents, nobody withholds or is against; before
//     its deadline, if it has one, nobody is silent either
//   - [Threshold]: the weights of those who consent reach the quota
//   - [Unopposed]: nobody withholds or is against
//   - [All]: every one of its rules is met
//   - [Any]: at least one of its rules is met
//
// A circle drops the other members of unanimity, consensus and unopposed rules.
// A rule that would keep nobody, and a threshold, stays as it is.
//
// A term is settled in a wording if its rule is met for it and all its parts
// are settled. A term without parts needs the consent of at least one actor as
// well, a member of the rule or not. The wordings that come into question are
// those that have been on the table, the first one included, and those that
// somebody proposes or accepts; of several in which the term would be settled,
// the one that came up last counts.
//
// Conditions make terms depend on one another, also in circles. What is settled
// then is the largest set of terms and acceptances that bear one another out:
// the one that is left if all are assumed and whatever does not hold is struck
// until nothing changes. So two parties that each accept if the other's term is
// settled have a deal. Terms that would not be settled if instead nothing were
// assumed are settled in exchange ([Standing.InExchange]), and those that rest
// on one another both ways are linked ([Standing.Linked]). There is no negation
// in conditions, and so there is one answer.
//
// The [Status] of a term is the first of these that is true:
//
//   - settled: it is settled
//   - untabled: nothing was said of it, comments aside, nor was a whole
//     supported that includes it, directly or not
//   - dropped: somebody once supported it or such a whole, and now nobody's
//     stance on it is a support or Reserve
//   - in-principle: it would be settled if those who agree in principle, or
//     accepted when there was no text, agreed to the wording, where they stand
//     on no condition or on one that holds
//   - conditional: it would be if, besides, every condition held on which
//     support stands
//   - open: it would be if, besides, everybody who is not against consented
//     (and a term without parts needed nobody's consent beyond its rule)
//   - contested: it would not be even then: objections or rival wordings stand
//     in the way
//
// Each "would be" is worked out for all terms together, in the same way as what
// is settled: who is taken to agree is taken to accept in conditions too. A
// settled term is in effect unless what its When says has not come about
// ([Standing.InEffect]), and provisional while a composite that includes it is
// not settled ([Standing.Provisional] says which do not count).
// [Standing.Duties] says how the duty of each obligor is carried, and
// [Standing.ReadApart] whether parties that agreed to the same words take them
// for different things.
//
// # What changed
//
// [Talks.Between] compares two rounds, and [Compare] any two boards. What
// became of a term is the [ChangeKind] of its [Change]:
//
//   - settled: from any other status to settled
//   - reversed: from settled to any other, dropped included
//   - reworded: settled in one wording, then in another
//   - contested: from any but settled to contested
//   - dropped: from any but settled to dropped
//   - eased: from contested to in-principle, conditional or open
//   - tabled: from untabled to one of these three
//   - revived: from dropped to one of these three
//   - moved: from one of these three to another
//   - unchanged: anything else
//
// A reversal names whose doing it was: the members of the rule that give less
// to the wording than they gave, in the order consent, abstention, silence,
// withheld, against; and those outside the rule who took back the last consent
// it needed. The [Cause] of each is the first of these that fits what it holds
// now:
//
//   - rejected, reserved: it refuses the wording that was settled (a refusal
//     older than the support of a whole that had covered it aside)
//   - replaced: it is silent, gone over to a term that replaces this one
//   - withdrew: it is silent, having taken back what it held
//   - lapsed: it is silent, as what it held has lapsed
//   - rejected, reserved, abstained: that is its stance
//   - loosened: it agrees only in principle, or to no text
//   - reworded: it stands for another wording
//   - condition-failed: its position is the same statement as before, whose
//     condition held then and does not now
//   - conditioned: it has another, on a condition that does not hold
//
// Where what it held had come down from a composite, and is gone with it, the
// cause is read from what it holds on that. Because names the terms,
// acceptances and facts that failed it, and the parts that a composite lost, so
// that a chain of reversals leads back to where it began.
//
// [Change.Positions] has what became of everybody's position on the term, where
// that unsettled nothing too.
//
// # Questions beyond the board
//
//   - [Talks.History] follows one term through all rounds, and [Talks.After] gives
//     the board just after a statement, within a round.
//   - [Standing.Explain] says why a term stands as it does and what is missing: a
//     tree from the rule down to the statements that positions rest on, with
//     conditions, what each waits for and whether it can still come true.
//     [Change.Explain] goes from a reversal down to what it began with.
//   - [Talks.Disputes] puts the accounts of the parties side by side: what one
//     thinks settled and another does not comes first.
//   - [Board.Ledger] is the record of one actor: what it proposed, supported,
//     conceded and for what, held out on and how long, undid, and waits for.
//   - [Talks.With] and [Talks.Extend] suppose anything, for all that follows;
//     [Board.Suppose] supposes moves on one board, much sooner.
//
// Package [parley.example/negotiation/bridge] finds the fewest moves that would
// settle what is open, package [parley.example/negotiation/vet] what looks wrong in
// a record that is valid, and package [parley.example/negotiation/report] prints
// all of it, for a terminal, a wiki, a browser or a paper.
//
// # Values
//
// Records and what is in them are plain data. Talks, boards and what they give
// never change, and several goroutines may use them at once: With and Extend
// make new talks. Whatever a result points to is read-only: terms, statements,
// rounds, ties and details belong to the talks. [Talks.Record] gives a copy to
// change.
//
// Lists are in the order of the record, unless their comment says otherwise.
// What is wrong with a record is one [*InvalidError] with everything that is
// wrong. A question about a round, term or actor that is not there is an
// [*UnknownError], with what may have been meant. No record, however wrong, and
// no question about it makes anything here panic, and nothing looks at the
// clock or reads from anywhere but the reader that it is given. Boards,
// standings, changes, explanations, disputes, ledgers, position changes and moves
// have a JSON form, described at their MarshalJSON; other results have none.
//
// # The file
//
// A record is one JSON object in UTF-8. Its keys, and those of the objects in
// it, are listed below. A key with an asterisk is required; any other can be
// left out, and an empty string or list says as much as leaving it out, where
// it is allowed. The values are these:
//
//	TEXT      a string
//	ID        1 to 64 of a-z A-Z 0-9 - _ and full stop, unique among its kind
//	TIME      a time, see below
//	[ACTOR]   an array, of ids that differ from one another
//	ACTOR…    the same, but one id alone can stand without the array
//	INTEGER   digits alone
//	ANY       any JSON value but null, kept for the package that knows its kind
//
// where ACTOR, ISSUE, TERM, FACT and ROUND are ids of what the record lists.
// The record:
//
//	*parley      1             the version of this form
//	 title       TEXT
//	 summary     TEXT
//	 actors      [an actor]    everyone who speaks, is spoken of, or is bound
//	 ties        [a tie]       how they stand to one another
//	*parties     [ACTOR]       the principals whose consent counts by default: one
//	                           at least
//	 rule        a rule        the default; left out: unanimity of the parties
//	 issues      [an issue]    subjects under negotiation
//	 terms       [a term]      proposed provisions
//	 facts       [a fact]      states of the world that conditions can name
//	 rounds      [a round]     in their order
//	 statements  [a statement] who said what about which term
//	 events      [an event]    what happened in the world
//
// An actor, a code of it, an alias of it, and a tie (see
// [parley.example/actor]):
//
//	*id          ID
//	 name        TEXT
//	 kind        state, government, armed-forces, armed-group, faction,
//	             coalition, political-party, organization, body, subnational,
//	             community, electorate, company, outlet or person
//	 codes       [a code]
//	 aliases     [an alias]
//
//	*scheme      TEXT          not blank
//	*value       TEXT          not blank
//	 start, end  TIME
//
//	*name        TEXT          not blank
//	 start, end  TIME
//
//	*from        ACTOR
//	*kind        speaks-for, represents, commands, member-of, backs, opposes
//	             or lists
//	*to          ACTOR         another than from
//	 note        TEXT
//	 start, end  TIME          not with speaks-for and represents
//
// An actor speaks for at most one other, and never for itself in the end.
// Whoever speaks for nobody is a principal.
//
// An issue, and a fact:
//
//	*id          ID
//	 title       TEXT
//
//	*id          ID
//	 title       TEXT
//	 holds       true or false how it is before any event names it; left out: false
//
// A term:
//
//	*id          ID
//	 issue       ISSUE
//	 title       TEXT
//	 text        TEXT          its first wording, if it has one
//	 includes    [TERM]        its parts
//	 replaces    [TERM]        earlier terms that it supersedes
//	 binds       [ACTOR]       the obligors
//	 benefits    [ACTOR]       the beneficiaries
//	 rule        a rule        left out: the record's
//	 until       TIME          when every position said up to then lapses
//	 when        a condition   for its taking effect, once settled
//	 undisclosed true or false known to exist, content not known
//	 kind        TEXT          what sort of provision details are
//	 details     ANY           a provision typed by another package
//
// What includes and replaces say together has no cycle, and no whole includes,
// at any depth, both a term and one that replaces it.
//
// A round:
//
//	*id          ID
//	 title       TEXT
//	 start, end  TIME
//	 venue       TEXT
//	 phase       TEXT
//	 attending   [ACTOR]
//
// A statement:
//
//	 id          ID            to cite it by
//	*round       ROUND         the one as of which it holds
//	 at          TIME          when it was said
//	*by          ACTOR…        who spoke, alone or jointly: at least one
//	 about       ACTOR…        whose position it states: at least one; left out:
//	                           each speaker's own
//	 person      TEXT          who said it, where that is no actor
//	*term        TERM
//	*stance      propose, accept, in-principle, reserve, abstain, reject,
//	             withdraw or comment
//	 text        TEXT          not blank; with propose and accept the wording,
//	                           with reject and reserve the one wording refused;
//	                           with no other
//	 details     ANY           the provision that a text proposed or accepted words
//	 if          a condition   with propose, accept and in-principle only
//	 until       TIME          when it lapses; not with withdraw and comment
//	 reading     TEXT          what the holder takes the term for: "60 days"
//	 note        TEXT
//	 source      a source, or an array of them
//
// A joint statement counts as one by each speaker about each subject, in the
// order written. A source:
//
//	name        TEXT
//	url         TEXT
//	quote       TEXT
//
// An event:
//
//	*id          ID
//	*round       ROUND
//	 at          TIME
//	 title       TEXT
//	 establishes FACT…         that hold from now on
//	 lapses      FACT…         that no longer hold; none that it establishes
//	 source      a source, or an array of them
//
// A fact holds if the last event so far that names it establishes it. A
// condition is one of these:
//
//	{"settled": TERM}                 the term is settled
//	{"accepts": ACTOR, "term": TERM}  the actor, or its principal, proposes or
//	                                  accepts the term, in whatever wording,
//	                                  and its condition holds
//	{"fact": FACT}                    the fact holds
//	{"all": [a condition, …]}         every one holds; at least one is given
//	{"any": [a condition, …]}         at least one holds; at least one is given
//
// A rule is one of these, where OF is a list of principals, or is left out or
// empty and means the parties:
//
//	{"kind": "unanimity", "of": OF}
//	{"kind": "consensus", "of": OF, "deadline": TIME}
//	{"kind": "threshold", "of": OF, "weights": WEIGHTS, "quota": INTEGER}
//	{"kind": "unopposed", "of": OF}
//	{"kind": "all", "rules": [a rule, …]}  at least one
//	{"kind": "any", "rules": [a rule, …]}  at least one
//
// The deadline can be left out. Of a term or the record, {} is the default
// rule. WEIGHTS is an object with an integer for any of the members, not
// negative; the weight of the others is 1. The quota is at least 1, and not
// more than all weights together. A condition or a rule has at most 64 levels
// and 10,000 nodes.
//
// A time is a year, a month, a date or a date-time, as exact as its source:
//
//	2016   2016-09   2016-09-03   2016-09-12T19:00+03:00   2016-09-12T16:00:00Z
//
// It has to exist. See [actor.Moment] for the grammar. A year, month or date
// means its first instant in UTC as start or at, and its last as end, until or
// deadline: a round that has only the start 2016-09-12 has not reached a
// deadline of 2016-09-12, and one that has that end has. No period ends before
// it starts, be it a round's, a tie's, a code's or an alias's. Where a record has
// any until or deadline, every round has a start or an end, and the moments of
// the rounds do not decrease.
//
// [Read] refuses whatever breaks one of these sentences. It also refuses keys
// that it does not know, that are repeated or in another case, null, values of
// another type, text that is not valid UTF-8, and anything after the object;
// the same tie, code or alias again for a period that overlaps; and a record
// beyond all size. It names everything that is wrong, each with its line and
// path, in the order of the file. [Open] is as strict with a record that was
// not read from a file.
package negotiation
