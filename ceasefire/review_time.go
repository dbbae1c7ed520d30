package ceasefire

var timeChecks []check
