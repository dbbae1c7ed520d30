// Package parley is the top of a library that models negotiations: who said what
// about which term, and what that comes to. It has no names of its own. The
// library is in the packages below:
//
//   - [parley.example/negotiation] takes a record of what was said, and works out
//     which terms are settled, contested or reversed, by whom and why. Begin here.
//   - [parley.example/actor] says who takes part, and how they stand to one another.
//   - [parley.example/ceasefire] gives terms types, reviews a text that is under
//     negotiation, keeps the clock of a truce and the log of what happens on the
//     ground, and takes it back to the table.
//   - [parley.example/negotiation/bridge] finds the fewest moves to a deal, and who
//     would have to make them.
//   - [parley.example/negotiation/vet] finds what looks wrong in a valid record.
//   - [parley.example/negotiation/report] prints talks as text, Markdown, HTML, SVG,
//     JSON, Mermaid and DOT.
//   - [parley.example/negotiation/negotiationtest] serves the tests of programs that
//     embed the library.
//
// Programs that use them are in the folder examples.
package parley
