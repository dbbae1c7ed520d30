package main

import "testing"

// The two records of real talks, whole and at the rounds where most happens.
var realCases = []showCase{
	{"syria.out.json", "-format json " + syria},
	{"syria-february.txt", "-at feb-truce " + syria},
	{"syria-hangzhou.txt", "-at hangzhou " + syria},
	{"syria-hangzhou-us.txt", "-account according-to:us -among us,russia -at hangzhou " + syria},
	{"syria-deal-two.txt", "-among us,russia -at geneva-deal " + syria},
	{"syria-end.txt", "-at suspension -from geneva-deal " + syria},
	{"havana.out.json", "-format json " + havana},
	{"havana-land.txt", "-at land " + havana},
	{"havana-truce.txt", "-at truce " + havana},
	{"havana-missed-date.txt", "-at missed-date " + havana},
	{"havana-vote.txt", "-at vote " + havana},
	{"havana-congress.txt", "-at congress -from vote " + havana},
}

const (
	syria  = "../syria/record/talks.json"
	havana = "testdata/havana.json"
)

func TestShowRealTalks(t *testing.T) {
	for _, c := range realCases {
		t.Run(c.golden, func(t *testing.T) { checkShow(t, c) })
	}
}
