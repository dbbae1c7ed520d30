package record

// Called returns what people call an actor of these talks in a sentence. The
// others go by the name of the time, if they have changed it, and else by that in
// the record.
func Called(id string) (string, bool) {
	name, ok := called[id]
	return name, ok
}

// Handle returns a short name of a term for the middle of a sentence. The others
// go by their titles.
func Handle(id string) (string, bool) {
	short, ok := handles[id]
	return short, ok
}

var called = map[string]string{
	"us":              "Washington",
	"us-president":    "the White House",
	"us-defense":      "the Pentagon",
	"russia":          "Moscow",
	"russia-mod":      "the Russian Defence Ministry",
	"syria-gov":       "Damascus",
	"hnc":             "the HNC",
	"armed-opp":       "the rebels",
	"ypg":             "the YPG",
	"un":              "the United Nations",
	"unsc":            "the Security Council",
	"issg":            "the support group",
	"washington-post": "the Washington Post",
	"sohr":            "the Syrian Observatory",
}

var handles = map[string]string{
	"feb-package":    "the statement of 22 February",
	"feb-coh":        "the February truce",
	"feb-duration":   "the length of the first truce",
	"exclusion":      "who is left out of the truce",
	"feb-taskforce":  "the truce task force",
	"self-defence":   "self-defence",
	"aid-access":     "access for aid",
	"aleppo-48h":     "the Aleppo pause",
	"talks-resume":   "the Syrian talks",
	"transition":     "the transition",
	"moscow-steps":   "the secret steps of July",
	"jig":            "the joint group near Amman",
	"air-grounding":  "grounding Syrian aircraft",
	"sep-deal":       "the five papers",
	"truce-renewal":  "the renewed truce",
	"seven-days":     "the quiet days",
	"jic":            "the joint centre for targets",
	"joint-strikes":  "joint strikes on Nusra",
	"castello":       "leaving the Castello Road",
	"castello-posts": "the Castello checkpoints",
	"ramouseh":       "watching the Ramouseh road",
	"separation":     "separating rebels from Nusra",
	"withdraw-right": "the right to leave",
	"secrecy":        "secrecy",
	"publish":        "publication",
	"open-points":    "the open points",
	"no-fly-zone":    "the safe zone in the north",
	"ypg-scope":      "Turkey and the YPG",
	"ground-all":     "grounding every aircraft",
	"aleppo-halt":    "a halt at Aleppo",
	"nusra-exit":     "the exit from Aleppo",
	"channel":        "the channel",
	"deconfliction":  "the military line",
}
