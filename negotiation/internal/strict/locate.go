package strict

import (
	"strconv"
	"strings"

	"parley.example/actor"
)

// locate returns for each problem the offset in data of the value that its path
// leads to, or of the nearest value around it that is there. The data is known
// to be well formed. A lone value is found under the index 0 too, and the index
// is taken from the path then.
func locate(data []byte, problems []actor.Problem) []int {
	l := locator{scanner{data: data}, problems, make([]int, len(problems))}
	l.mark()
	sought := make([]want, len(problems))
	for i, p := range problems {
		sought[i] = want{i, p.Path}
	}
	l.value(sought)
	return l.at
}

type locator struct {
	scanner
	problems []actor.Problem
	at       []int
}

// A want is the rest of a path on the way to its value.
type want struct {
	id   int
	rest string
}

func (l *locator) value(sought []want) bool {
	if len(sought) == 0 {
		return l.skip()
	}
	c := l.next()
	for i, w := range sought {
		l.at[w.id] = l.pos
		if rest, ok := strings.CutPrefix(w.rest, "[0]"); ok && c != '[' {
			path := &l.problems[w.id].Path
			*path = strings.TrimSuffix(*path, w.rest) + rest
			sought[i].rest = rest
		}
	}
	switch c {
	case '{':
		return l.object(sought)
	case '[':
		return l.array(sought)
	}
	return l.skip()
}

func (l *locator) object(sought []want) bool {
	l.pos++
	groups := group(sought)
	for !l.take('}') {
		l.take(',')
		if l.next() != '"' {
			return false
		}
		key, _, ok := l.str()
		if !ok || !l.take(':') || !l.value(choose(groups, sought, string(key))) {
			return false
		}
	}
	return true
}

func (l *locator) array(sought []want) bool {
	l.pos++
	groups := group(sought)
	for i := 0; !l.take(']'); i++ {
		l.take(',')
		if !l.value(groups[strconv.Itoa(i)]) {
			return false
		}
	}
	return true
}

// group sorts paths by their first step and takes that off.
func group(sought []want) map[string][]want {
	groups := map[string][]want{}
	for _, w := range sought {
		if w.rest != "" {
			name, rest := first(w.rest)
			groups[name] = append(groups[name], want{w.id, rest})
		}
	}
	return groups
}

// choose returns the paths that lead to the member called key. A key in the
// wrong case stands for the right one. Of repeated keys the first counts.
func choose(groups map[string][]want, sought []want, key string) []want {
	for _, name := range []string{key, strings.ToLower(key)} {
		if chosen, ok := groups[name]; ok {
			delete(groups, name)
			return chosen
		}
	}
	if !strings.Contains(key, ".") {
		return nil
	}
	var chosen []want
	for _, w := range sought { // a key with a dot may have been written without quotes
		rest, ok := strings.CutPrefix(strings.TrimPrefix(w.rest, "."), key)
		if ok && (rest == "" || rest[0] == '.' || rest[0] == '[') {
			chosen = append(chosen, want{w.id, rest})
		}
	}
	return chosen
}
