package bridge

import "math/bits"

// A plays is a set of plays, by number.
type plays []uint64

func newPlays(n int) plays { return make(plays, (n+63)/64) }

func (s plays) has(i int) bool { return s[i/64]&(1<<(i%64)) != 0 }

func (s plays) add(i int) { s[i/64] |= 1 << (i % 64) }

func (s plays) remove(i int) { s[i/64] &^= 1 << (i % 64) }

func (s plays) join(other plays) {
	for i := range other {
		s[i] |= other[i]
	}
}

// without returns the members that another set does not have.
func (s plays) without(other plays) plays {
	rest := s.clone()
	for i := range other {
		rest[i] &^= other[i]
	}
	return rest
}

func (s plays) clone() plays { return append(plays(nil), s...) }

func (s plays) size() int {
	n := 0
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

// list returns the members in order.
func (s plays) list() []int {
	var all []int
	for i, w := range s {
		for ; w != 0; w &= w - 1 {
			all = append(all, i*64+bits.TrailingZeros64(w))
		}
	}
	return all
}
