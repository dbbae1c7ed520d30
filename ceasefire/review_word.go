package ceasefire

var wordChecks []check
