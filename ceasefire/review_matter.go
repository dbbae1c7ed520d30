package ceasefire

import "strconv"

// matter names what a provision is about for a sentence, without an article:
// "corridor from Idlib to Aleppo".
func matter(p Provision) string {
	switch p := p.(type) {
	case Cessation:
		return "cessation" + placed(" in ", p.Area.label())
	case AidCorridor:
		return "corridor" + placed(" from ", p.From) + placed(" to ", p.To)
	case Pause:
		return "pause" + placed(" in ", p.Area.label())
	case Grounding:
		return "grounding of aircraft" + placed(" over ", p.Airspace.Area.label())
	case Separation:
		return "separation of forces"
	case Zone:
		return "zone" + placed(" at ", p.label())
	}
	return plainMatter(p)
}

// matter names what a component is about for a sentence, with an article: what
// has no type by the title of its clause.
func (c component) matter() string {
	if _, ok := c.provision.(Other); ok && c.clause.Title != "" {
		return "the clause " + quote(c.clause.Title)
	}
	return "the " + matter(c.provision)
}

// plainMatter names what those provisions are about that lie nowhere.
func plainMatter(p Provision) string {
	switch p.(type) {
	case JointCell:
		return "joint cell"
	case Monitoring:
		return "monitoring"
	case Detainees:
		return "release of detainees"
	case Dispute:
		return "settlement of disputes"
	case Renewal:
		return "renewal"
	case Duration:
		return "duration"
	case Consequence:
		return "consequence of a breach"
	}
	return "provision"
}

func placed(word, place string) string {
	if place == "" {
		return ""
	}
	return word + spoken(place)
}

// label returns what an area is called: its name, or that of a place in it.
func (a Area) label() string {
	if a.Name == "" && len(a.Places) > 0 {
		return a.Places[0]
	}
	return a.Name
}

// label returns what a zone is called: its area, or its route.
func (p Zone) label() string {
	if name := p.Area.label(); name != "" {
		return name
	}
	return p.Route
}

// index returns the path of an element of a list.
func index(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }
