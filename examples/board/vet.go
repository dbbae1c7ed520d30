package main

import (
	"fmt"

	"parley.example/negotiation"
	"parley.example/negotiation/vet"
)

// A vetting is what seems wrong in a record.
type vetting struct {
	heading
	found []vet.Finding
}

func askVet(talks *negotiation.Talks, _ options) (answer, error) {
	return vetting{heading{talks: talks, title: talks.Record().Title}, vet.Check(talks)}, nil
}

func (v vetting) text(p page) {
	v.heading.text(p, "What seems wrong in the record, although it is valid.")
	if len(v.found) == 0 {
		p.para(0, 0, "", "Nothing was found.")
		return
	}
	slips := 0
	for _, f := range v.found {
		if f.Severity == vet.Slip {
			slips++
		}
	}
	p.para(0, 0, "", vettedInWords(len(v.found), slips))
	for _, f := range v.found {
		p.blank()
		p.para(0, 0, "", f.Path)
		p.item(margin, f.Severity.String()+", "+string(f.Code)+": "+f.Text)
	}
}

// vettedInWords says how many findings there are and what they are worth.
func vettedInWords(all, slips int) string {
	text := countInWords(all, "finding") + "."
	if slips > 0 {
		text += fmt.Sprintf(" A slip is hardly ever meant: %d.", slips)
	}
	if look := all - slips; look > 0 {
		text += fmt.Sprintf(" To look is to go back to the source, for it can be as it should: %d.", look)
	}
	return text
}

func (v vetting) document() any {
	doc := struct {
		Title    string        `json:"title"`
		Findings []vet.Finding `json:"findings"`
	}{v.title, v.found}
	if doc.Findings == nil {
		doc.Findings = []vet.Finding{} // an empty array, not null
	}
	return doc
}
