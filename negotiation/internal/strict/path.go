package strict

import (
	"strconv"
	"strings"
)

// What a path shows of very long names and very deep places, so that telling
// many problems takes space in proportion to their number.
const (
	maxName  = 64 // characters of one name
	maxSteps = 64 // steps; of more, the first and the last half
)

// A step leads from a value to one in it: to the member called name, or to the
// element at index if that is not negative.
type step struct {
	name  string
	index int
}

func pathOf(steps []step) string {
	if len(steps) <= maxSteps {
		return string(appendSteps(nil, steps))
	}
	path := appendSteps(nil, steps[:maxSteps/2])
	path = append(path, "…"...)
	return string(appendSteps(path, steps[len(steps)-maxSteps/2:]))
}

func appendSteps(path []byte, steps []step) []byte {
	for _, s := range steps {
		switch {
		case s.index >= 0:
			path = append(path, '[')
			path = strconv.AppendInt(path, int64(s.index), 10)
			path = append(path, ']')
		case isPlain(s.name):
			if len(path) > 0 {
				path = append(path, '.')
			}
			path = append(path, s.name...)
		default:
			path = append(path, '[')
			path = strconv.AppendQuote(path, clip(s.name, maxName))
			path = append(path, ']')
		}
	}
	return path
}

// isPlain reports whether a name can stand in a path without quotes.
func isPlain(name string) bool {
	if name == "" || len(name) > maxName {
		return false
	}
	for _, c := range []byte(name) {
		if !('a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '-' || c == '_') {
			return false
		}
	}
	return true
}

// join leads on from the value at base along path.
func join(base, path string) string {
	if base == "" || path == "" || path[0] == '[' {
		return base + path
	}
	return base + "." + path
}

// clip shortens s to at most n characters.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for i := range s {
		if n == 0 {
			return s[:i] + "…"
		}
		n--
	}
	return s
}

// first takes the first step of a path apart from the rest. Members may be
// written .name, ["name"] or [name].
func first(path string) (name, rest string) {
	path = strings.TrimPrefix(path, ".")
	if !strings.HasPrefix(path, "[") {
		end := strings.IndexAny(path, ".[")
		if end < 0 {
			end = len(path)
		}
		return path[:end], path[end:]
	}
	if quoted, err := strconv.QuotedPrefix(path[1:]); err == nil {
		name, _ = strconv.Unquote(quoted)
		return name, strings.TrimPrefix(path[1+len(quoted):], "]")
	}
	name, rest, _ = strings.Cut(path[1:], "]")
	return name, rest
}
