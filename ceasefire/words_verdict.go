package ceasefire

import (
	"fmt"
	"slices"
)

// verdictWord, verdictText and readVerdict give verdicts their text forms.

func verdictWord[T ~uint8](words []string, v T, name string) string {
	if int(v) < len(words) {
		return words[v]
	}
	return fmt.Sprintf("%s(%d)", name, uint8(v))
}

func verdictText[T ~uint8](words []string, v T, name string) ([]byte, error) {
	if int(v) >= len(words) {
		return nil, fmt.Errorf("ceasefire: %d is no %s", uint8(v), name)
	}
	return []byte(words[v]), nil
}

func readVerdict[T ~uint8](v *T, words []string, text []byte, name string) error {
	i := slices.Index(words, string(text))
	if i < 0 {
		return fmt.Errorf("ceasefire: %s is no %s", quote(string(text)), name)
	}
	*v = T(i)
	return nil
}
