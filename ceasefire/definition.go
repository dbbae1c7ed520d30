package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// A Definition says what a word means in the agreement. It binds nobody. The zero
// Definition defines nothing.
type Definition struct {
	Word    string `json:"word,omitzero"`
	Meaning string `json:"meaning,omitzero"`
}

// Kind returns KindDefinition.
func (Definition) Kind() Kind { return KindDefinition }

// Term returns the provision as a term of that id.
func (p Definition) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p Definition) Bearers() actor.IDs { return nil }

// String returns the provision in a sentence.
func (p Definition) String() string {
	var s prose
	switch {
	case p.Word == "" && p.Meaning == "":
		s.say("Nothing is defined")
	case p.Word == "":
		s.say("A word that is not named means", p.Meaning)
	case p.Meaning == "":
		s.say(`"`+p.Word+`"`, "has a meaning that is not stated")
	default:
		s.say(`"`+p.Word+`"`, "means", p.Meaning)
	}
	return s.String()
}

func (p Definition) problems(c *checker) {
	c.text("word", p.Word)
	c.text("meaning", p.Meaning)
}

func (p Definition) borneBy(actor.IDs) Provision { return p }
