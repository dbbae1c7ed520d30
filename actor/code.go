package actor

import "time"

// A Code names an actor in some published scheme, from the first instant of
// Start to the last of End. A zero Start or End leaves that side open. A code
// means something only within its scheme and at a date: 970 is Nauru to one
// scheme and Kiribati to another, and Germany 260 to one and 255 to the other.
// The zero Code is not valid.
type Code struct {
	Scheme Scheme `json:"scheme"`
	Value  string `json:"value"`
	Start  Moment `json:"start,omitzero"`
	End    Moment `json:"end,omitzero"`
}

// A Scheme names a coding scheme. Any that is not blank is allowed; those that
// are listed are for everybody to spell alike. The zero Scheme is not valid.
type Scheme string

// The schemes that are known by name.
const (
	ISO3166         Scheme = "iso3166"           // countries, and the codes that ISO 3166-1 leaves to its users
	UCDP            Scheme = "ucdp"              // actors of the Uppsala Conflict Data Program
	GleditschWard   Scheme = "gleditsch-ward"    // states, by number
	CorrelatesOfWar Scheme = "correlates-of-war" // states, by number
	CAMEO           Scheme = "cameo"             // actors of event data: see Code.Groups
	ACLED           Scheme = "acled"             // actors of the Armed Conflict Location & Event Data project
	Wikidata        Scheme = "wikidata"          // items, as in Q159
)

// Holds reports whether the code is in use at that instant. The zero Time is no
// time in particular: every code holds then. A Start or End that is not valid
// counts as open.
func (c Code) Holds(at time.Time) bool { return periodOf(c.Start, c.End).holds(at) }

// The length of a group of a CAMEO code in letters, and of a code in groups.
const (
	groupLen  = 3
	maxGroups = 5
)

// Groups takes a CAMEO code apart into its one to five groups of three capital
// letters, which go from the general to the specific: SYRREB into SYR and REB. It
// looks at the form alone and does not know what any group means. It reports
// false if the scheme is not CAMEO or the value has another form.
func (c Code) Groups() ([]string, bool) {
	n := len(c.Value) / groupLen
	if c.Scheme != CAMEO || n < 1 || n > maxGroups || len(c.Value)%groupLen != 0 {
		return nil, false
	}
	for i := range len(c.Value) {
		if c.Value[i] < 'A' || 'Z' < c.Value[i] {
			return nil, false
		}
	}
	groups := make([]string, n)
	for i := range groups {
		groups[i] = c.Value[i*groupLen : (i+1)*groupLen]
	}
	return groups, true
}
