// Package bridge finds the fewest moves to a deal: who would have to accept
// what, and which facts would have to come about, for terms that are open on a
// board to be settled.
//
// A [negotiation.Move] is an actor that accepts one wording of a term without
// condition, or a fact that comes about. [Find] takes a board, the terms that are
// to be settled and what moves cost, and gives the cheapest sets of moves, each
// move with what it unlocks; [Answer.ByActor] says who would have to make them.
// [Pivots] says what every single move would unlock by itself. Both look at one
// board: they tell what stands between what has been said and a deal, not what
// anybody is likely to do.
//
// # What is searched
//
// Any principal may accept any wording that has come up by then, of any term (that
// there is no text yet only while that lies on the table), and any fact may come
// about that does not hold. Options.Actors keeps the rest from
// moving, and a [Price] makes a move dearer or rules it out: a red line that an
// actor has drawn. Moves are made at the end of the round, in the order that
// [Answer] states. They are not always to the good: who accepts a wording no
// longer stands for another, an acceptance of a whole takes the place of what was
// said of its parts before, and who accepts a term lets go of what that replaces.
// So a set of moves that settles a term need not do so with one move more.
//
// # How it is searched, and how long it takes
//
// The search is a branch and bound that leaves nothing out: an answer marked as
// exact is one. From a board that fails it reads off sets of moves of which one is
// needed whatever else is done, say those of one party that withholds its
// consent. Such sets bound what is still to be paid from below, and the search
// makes the moves that stand alone in one, else goes on only with those of the
// smallest. Where it is plain whose consent is missing, as it mostly is in real
// talks, few boards are looked at beside those of the answers themselves. The time
// of each is that of [negotiation.Board.Suppose] and, for each set that is read
// off, a pass or several over the terms that the targets rest on, with every
// wording and every party of them.
// At worst the number of boards is exponential in the moves of an answer; then
// Options.Budget and the context end the search, and a [Result] says how far it
// came.
package bridge
