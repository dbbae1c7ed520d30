package ceasefire_test

import (
	"fmt"
	"log"
	"time"

	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// Seven quiet days were to come before the joint centre. Damascus counted the
// calendar and declared them over; Washington counted quiet days.
func ExampleQuiet_Streak() {
	ground, err := ceasefire.NewLog(ceasefire.Ground{Incidents: []ceasefire.Incident{
		{ID: "deir-ez-zor", Title: "Coalition strike near Deir ez-Zor", Kind: ceasefire.IncidentAirStrike, Start: "2016-09-17"},
		{ID: "urem-convoy", Title: "Strike on the aid convoy at Urem al-Kubra", Kind: ceasefire.IncidentAirStrike, Start: "2016-09-19T19:12[Asia/Damascus]"},
	}})
	if err != nil {
		log.Fatal(err)
	}
	q := ceasefire.Quiet{Days: 7, Zone: "Asia/Damascus", Count: ceasefire.Inclusive, Unseen: ceasefire.UnseenBreaks}
	now := time.Date(2016, time.September, 20, 12, 0, 0, 0, time.UTC)
	days, err := ground.Days(q, "2016-09-12T19:00[Asia/Damascus]", now)
	if err != nil {
		log.Fatal(err)
	}
	for _, d := range days {
		fmt.Println(d.Date, d.State, d.Incidents)
	}
	streak, err := q.Streak(days)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("longest:", streak.Longest.Days, "met:", streak.Met != "")
	loss, lost, err := q.Lost(days, "2016-09-19T19:00[Asia/Damascus]")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("lost:", lost, loss.At, loss.Incidents)
	// Output:
	// 2016-09-12[Asia/Damascus] quiet []
	// 2016-09-13[Asia/Damascus] quiet []
	// 2016-09-14[Asia/Damascus] quiet []
	// 2016-09-15[Asia/Damascus] quiet []
	// 2016-09-16[Asia/Damascus] quiet []
	// 2016-09-17[Asia/Damascus] violated [deir-ez-zor]
	// 2016-09-18[Asia/Damascus] quiet []
	// 2016-09-19[Asia/Damascus] violated [urem-convoy]
	// 2016-09-20[Asia/Damascus] not-over []
	// longest: 5 met: false
	// lost: true 2016-09-17[Asia/Damascus] [deir-ez-zor]
}

// A log makes the events on which the conditions of a record wait.
func ExampleLog_Events() {
	ground, err := ceasefire.NewLog(ceasefire.Ground{
		Incidents: []ceasefire.Incident{{
			ID: "night-raid", Title: "Raid on the checkpoint", Kind: ceasefire.IncidentAttack,
			Start: "2016-09-18T02:30+03:00", Breaches: []string{"cessation"},
		}},
		Deeds: []ceasefire.Deed{
			{Clause: "castello", Bearer: "army", Kind: ceasefire.Declared, At: "2016-09-15"},
			{Clause: "castello", Bearer: "army", Kind: ceasefire.Observed, At: "2016-09-16T10:00+03:00", By: "un"},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	rounds := []negotiation.Round{{ID: "week", End: "2016-09-18"}, {ID: "new-york", End: "2016-09-22"}}
	quiet := ceasefire.Quiet{
		Days: 3, Zone: "Asia/Damascus", Count: ceasefire.Inclusive, Unseen: ceasefire.UnseenBreaks, Fact: "three-quiet-days",
	}
	events, err := ground.Events(time.Date(2016, time.September, 22, 0, 0, 0, 0, time.UTC), rounds,
		ceasefire.Watch{Quiet: &quiet, From: "2016-09-13"},
		ceasefire.Watch{Fact: "army-off-castello", Done: "castello", Standard: ceasefire.Proven},
		ceasefire.Watch{Fact: "truce-holds", Kept: "cessation", Standard: ceasefire.Alleged},
	)
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range events {
		fmt.Printf("%s, %s: %s\n", e.Round, e.ID, e.Title)
	}
	// Output:
	// week, three-quiet-days-met-1: 3 quiet days: 2016-09-13 to 2016-09-15
	// week, army-off-castello-done-1: castello is done: observed of army by un
	// week, three-quiet-days-broken-1: Quiet is broken: Raid on the checkpoint (night-raid)
	// week, truce-holds-breach-1: cessation is breached: Raid on the checkpoint (night-raid)
	// new-york, three-quiet-days-met-2: 3 quiet days: 2016-09-19 to 2016-09-21
}
