package ceasefire

var bodyChecks []check
