package ceasefire

import "slices"

// TextCodes returns the codes of the checks on times, sequences, words and prior
// texts.
func TextCodes() []Code {
	var codes []Code
	for _, k := range slices.Concat(timeChecks, wordChecks) {
		codes = append(codes, k.code)
	}
	return codes
}
