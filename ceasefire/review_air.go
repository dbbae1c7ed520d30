package ceasefire

var airChecks []check
