package negotiation

import "strings"

// condition checks a condition, where there is one. A large one that several
// statements or terms point to is looked at where it comes first.
func (v *validator) condition(field string, c *Condition) {
	if c == nil || v.full() || v.checked[c] {
		return
	}
	s := shapeOf(c)
	if s.large() {
		v.checked[c] = true
	}
	v.enter(field, -1)
	if excess := s.excess(); excess != "" {
		v.bad("", "%s", excess)
	} else {
		v.conditionNode(c)
	}
	v.leave()
}

func (v *validator) conditionNode(c *Condition) {
	if kinds := c.kinds(); len(kinds) > 1 {
		v.bad("", "%s at once: a condition is one of them", strings.Join(kinds, " and "))
	} else if len(kinds) == 0 {
		v.bad("", "none of settled, accepts, fact, all and any")
	}
	if c.Settled != "" {
		v.ref("settled", -1, &v.terms, c.Settled)
	}
	if c.Accepts != "" {
		v.ref("accepts", -1, &v.actors, c.Accepts)
		v.ref("term", -1, &v.terms, c.Term)
	} else if c.Term != "" {
		v.bad("term", "goes with accepts, the actor that is to accept it")
	}
	if c.Fact != "" {
		v.ref("fact", -1, &v.facts, c.Fact)
	}
	v.conditionList("all", c.All)
	v.conditionList("any", c.Any)
}

func (v *validator) conditionList(field string, list []Condition) {
	if list != nil && len(list) == 0 {
		v.bad(field, "empty: it takes at least one condition")
	}
	for i := range list {
		v.enter(field, i)
		v.conditionNode(&list[i])
		v.leave()
	}
}

// kinds returns which kinds of condition c is by what is set in it.
func (c *Condition) kinds() []string {
	kinds := make([]string, 0, 5)
	for _, k := range [...]struct {
		name string
		set  bool
	}{
		{"settled", c.Settled != ""},
		{"accepts", c.Accepts != ""},
		{"fact", c.Fact != ""},
		{"all", c.All != nil},
		{"any", c.Any != nil},
	} {
		if k.set {
			kinds = append(kinds, k.name)
		}
	}
	return kinds
}
