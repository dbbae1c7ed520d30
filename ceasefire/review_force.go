package ceasefire

var forceChecks []check
