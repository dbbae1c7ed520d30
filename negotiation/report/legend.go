package report

import (
	"slices"

	"parley.example/negotiation"
)

// A StatusKey says how a status is shown: by a sign, a word and colours, so that
// nothing is carried by colour alone. The colours go back to the draft Withdrawal
// Agreement of 19 March 2018: green is agreed, yellow agreed in principle, white
// not agreed.
type StatusKey struct {
	Status  negotiation.Status `json:"status"`
	Word    string             `json:"word"`
	Sign    string             `json:"sign"`    // one character, one column wide
	Letter  string             `json:"letter"`  // the same in ASCII
	Class   string             `json:"class"`   // a name for style sheets: lower-case letters and hyphens
	Meaning string             `json:"meaning"` // a phrase
	Light   Colours            `json:"light"`
	Dark    Colours            `json:"dark"`
	ANSI    int                `json:"-"` // one of the 256 colours of a terminal, for the text
}

// Colours are those of a cell, as #rrggbb. Text stands out from Fill by a ratio
// of at least 7 to 1, and Line, for edges and signs, from the page by at least 3.
type Colours struct {
	Fill string `json:"fill"`
	Text string `json:"text"`
	Line string `json:"line"`
}

// A MarkKey says how a mark is shown.
type MarkKey struct {
	Mark    Marks  `json:"-"`
	Word    string `json:"word"`
	Sign    string `json:"sign"` // one ASCII character
	Class   string `json:"class"`
	Meaning string `json:"meaning"`
}

// The colours of the page itself: text stands out from it by at least 7 to 1.
const (
	LightPage = "#ffffff"
	LightText = "#1f2328"
	DarkPage  = "#0f1419"
	DarkText  = "#e6e9ec"
)

// StatusKeys returns the legend of the statuses, from the most agreed to the
// least. The slice is the caller's.
func StatusKeys() []StatusKey {
	return []StatusKey{
		{
			Status: negotiation.StatusSettled, Word: "settled", Sign: "●", Letter: "S", Class: "settled",
			Meaning: "agreed, as its rule asks",
			Light:   Colours{Fill: "#b7e1b5", Text: "#0b3d17", Line: "#1f7a34"},
			Dark:    Colours{Fill: "#12401f", Text: "#d3f5d6", Line: "#4cc26a"}, ANSI: 34,
		},
		{
			Status: negotiation.StatusInPrinciple, Word: "in principle", Sign: "◐", Letter: "P", Class: "in-principle",
			Meaning: "agreed in substance, the wording is not",
			Light:   Colours{Fill: "#fdf0a6", Text: "#4a3b00", Line: "#8f6d00"},
			Dark:    Colours{Fill: "#463900", Text: "#fff3b8", Line: "#d9b200"}, ANSI: 178,
		},
		{
			Status: negotiation.StatusConditional, Word: "conditional", Sign: "◔", Letter: "C", Class: "conditional",
			Meaning: "agreed if conditions were met that are not",
			Light:   Colours{Fill: "#fdf8dc", Text: "#4a3b00", Line: "#a07c1c"},
			Dark:    Colours{Fill: "#2f2a12", Text: "#f7edc4", Line: "#b89a3a"}, ANSI: 143,
		},
		{
			Status: negotiation.StatusOpen, Word: "open", Sign: "○", Letter: "O", Class: "open",
			Meaning: "not agreed, and no objection stands in the way",
			Light:   Colours{Fill: "#ffffff", Text: "#1f2328", Line: "#59636e"},
			Dark:    Colours{Fill: "#161b22", Text: "#e6e9ec", Line: "#8b949e"}, ANSI: 250,
		},
		{
			Status: negotiation.StatusContested, Word: "contested", Sign: "×", Letter: "X", Class: "contested",
			Meaning: "objections or rival wordings stand in the way",
			Light:   Colours{Fill: "#ffffff", Text: "#7a0c16", Line: "#b3202d"},
			Dark:    Colours{Fill: "#161b22", Text: "#ffc9cc", Line: "#f0606a"}, ANSI: 167,
		},
		{
			Status: negotiation.StatusDropped, Word: "dropped", Sign: "–", Letter: "-", Class: "dropped",
			Meaning: "once supported, and no longer by anybody",
			Light:   Colours{Fill: "#eceef0", Text: "#363c42", Line: "#6b7480"},
			Dark:    Colours{Fill: "#22272e", Text: "#cdd3d9", Line: "#808a95"}, ANSI: 245,
		},
		{
			Status: negotiation.StatusUntabled, Word: "untabled", Sign: "·", Letter: ".", Class: "untabled",
			Meaning: "nobody has taken a position on it yet",
			Light:   Colours{Fill: "#f6f7f8", Text: "#454c54", Line: "#7a828b"},
			Dark:    Colours{Fill: "#12171d", Text: "#b9c0c7", Line: "#707a85"}, ANSI: 240,
		},
	}
}

// MarkKeys returns the legend of the marks. The slice is the caller's.
func MarkKeys() []MarkKey {
	return []MarkKey{
		{Mark: Provisional, Word: "provisional", Sign: "~", Class: "provisional", Meaning: "while a whole that includes it is not settled"},
		{Mark: InExchange, Word: "in exchange", Sign: "&", Class: "in-exchange", Meaning: "settled only together with what it is given for"},
		{Mark: InEffect, Word: "in effect", Sign: "+", Class: "in-effect", Meaning: "what it had to wait for has come about"},
		{Mark: Waiting, Word: "not in effect", Sign: "?", Class: "waiting", Meaning: "what it has to wait for has not come about"},
		{Mark: Reworded, Word: "reworded", Sign: "*", Class: "reworded", Meaning: "settled in another wording than in the round before"},
		{Mark: Reversed, Word: "reversed here", Sign: "!", Class: "reversed", Meaning: "it was settled in the round before"},
	}
}

var (
	statusKeys = StatusKeys()
	markKeys   = MarkKeys()
)

// KeyOf returns how a status is shown. Of what is no status the word says so.
func KeyOf(s negotiation.Status) StatusKey {
	for _, k := range statusKeys {
		if k.Status == s {
			return k
		}
	}
	return StatusKey{Status: s, Word: s.String(), Sign: "·", Letter: ".", Class: "untabled", Meaning: "no status"}
}

// keyOfMark returns how one mark is shown; the zero MarkKey for anything else.
func keyOfMark(m Marks) MarkKey {
	for _, k := range markKeys {
		if k.Mark == m {
			return k
		}
	}
	return MarkKey{}
}

func markNamed(word string) (MarkKey, bool) {
	i := slices.IndexFunc(markKeys, func(k MarkKey) bool { return k.Word == word })
	if i < 0 {
		return MarkKey{}, false
	}
	return markKeys[i], true
}
