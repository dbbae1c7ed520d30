package ceasefire

import "parley.example/negotiation"

// How large a condition may be: as in a record.
const (
	maxConditionLevels = 64
	maxConditionNodes  = 10_000
)

// isSound reports whether a condition is small enough to be walked through. One
// that holds itself is not.
func isSound(c *negotiation.Condition) bool {
	left := maxConditionNodes
	return countDown(c, maxConditionLevels, &left)
}

func countDown(c *negotiation.Condition, levels int, left *int) bool {
	if *left--; *left < 0 || levels == 0 {
		return false
	}
	for _, list := range [][]negotiation.Condition{c.All, c.Any} {
		for i := range list {
			if !countDown(&list[i], levels-1, left) {
				return false
			}
		}
	}
	return true
}

// checkCondition adds what is not valid in a condition, whatever it names.
func checkCondition(k *checker, path string, c *negotiation.Condition) {
	if !isSound(c) {
		k.addf(path, "has more than %d levels or %d parts", maxConditionLevels, maxConditionNodes)
		return
	}
	k.in(path, func(k *checker) { checkNode(k, c) })
}

func checkNode(k *checker, c *negotiation.Condition) {
	set := 0
	for _, is := range []bool{c.Settled != "", c.Accepts != "" || c.Term != "", c.Fact != "", c.All != nil, c.Any != nil} {
		if is {
			set++
		}
	}
	switch {
	case set != 1:
		k.addf("", "a condition is one of settled, accepts with term, fact, all and any")
	case (c.Accepts == "") != (c.Term == ""):
		k.addf("", "accepts and term go together")
	}
	k.id("settled", c.Settled)
	k.id("accepts", c.Accepts)
	k.id("term", c.Term)
	k.id("fact", c.Fact)
	checkNodes(k, "all", c.All)
	checkNodes(k, "any", c.Any)
}

func checkNodes(k *checker, key string, list []negotiation.Condition) {
	if list != nil && len(list) == 0 {
		k.addf(key, "is empty")
	}
	for i := range list {
		k.in(at(key, i), func(k *checker) { checkNode(k, &list[i]) })
	}
}
