package ceasefire

var corridorChecks []check
