package ceasefire

import "slices"

// TopicCodes returns the codes of the checks on parties, forces, aircraft,
// corridors and bodies.
func TopicCodes() []Code {
	var codes []Code
	for _, k := range slices.Concat(partyChecks, forceChecks, airChecks, corridorChecks, bodyChecks) {
		codes = append(codes, k.code)
	}
	return codes
}
