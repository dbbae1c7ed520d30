// Package report makes one sheet of some talks under one view, and prints it.
//
// [New] works out a [Sheet] from talks, a view and [Options]: the board of all
// rounds, with the positions of the parties at the chosen one and what changed
// since another; the timeline of all changes, with the statements and events that
// made them; the parties, with who holds out and who stands by whom; a page for
// each term and a page for each other account that is asked for; the graphs of
// conditions and of ties; and every statement, event and source that is cited
// anywhere. A sheet is plain data and fully resolved. Printers share nothing but
// the sheet:
//
//   - [Sheet.WriteText] writes text for a terminal, 80 columns wide or as told
//   - [Sheet.WriteMarkdown] writes what can be pasted into a wiki
//   - [Sheet.WriteHTML] writes one file that works without scripts, to mail or to print
//   - [Sheet.WriteBoardSVG] and [Sheet.WriteTimelineSVG] draw figures for a paper
//   - [Sheet.WriteDOT] and [Sheet.WriteMermaid] write a graph for programs that draw it
//   - [Sheet.WriteJSON] writes the sheet itself, for programs
//
// Everything that a record says is hostile until a printer has made it harmless.
// Text in a sheet is as it was written; only [Source.Link] is safe to be followed.
//
// # Signs
//
// A cell of the board shows a status by a sign and a colour, and marks after it.
// [StatusKeys] and [MarkKeys] say which, in words, and every printer prints a
// legend. Green is agreed, yellow agreed in principle, white not agreed, as in the
// coloured draft of the Withdrawal Agreement of 19 March 2018.
//
// # Wordings
//
// [Diff] compares two wordings word by word and [Brackets] writes the outcome as
// drafts of treaties do: "within [five][seven] days" is a text in which seven took
// the place of five. [Merge] lays rival wordings over one another, and
// [RivalBrackets] names the sponsors of each.
package report
