package ceasefire

var partyChecks []check
