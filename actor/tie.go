package actor

// A Tie says how one actor stands to another, between Start and End where they
// are set.
type Tie struct {
	From  string  `json:"from"`
	Kind  TieKind `json:"kind"`
	To    string  `json:"to"`
	Note  string  `json:"note,omitzero"`
	Start Moment  `json:"start,omitzero"`
	End   Moment  `json:"end,omitzero"`
}

// A TieKind says what sort of tie one is; the zero TieKind is not valid.
type TieKind string

// The kinds of tie.
const (
	SpeaksFor  TieKind = "speaks-for" // a mouthpiece, with no position of its own
	Represents TieKind = "represents" // a mandate: may state the other's position, and keeps its own
	Commands   TieKind = "commands"
	MemberOf   TieKind = "member-of"
	Backs      TieKind = "backs"
	Opposes    TieKind = "opposes"
	Lists      TieKind = "lists" // designates as terrorist, sanctions
)
