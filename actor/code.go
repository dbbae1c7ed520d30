package actor

// A Code names an actor in some published scheme, between Start and End. It
// means something only within its scheme and at a date.
type Code struct {
	Scheme Scheme `json:"scheme"`
	Value  string `json:"value"`
	Start  Moment `json:"start,omitzero"`
	End    Moment `json:"end,omitzero"`
}

// A Scheme names a coding scheme. Schemes other than those listed are allowed.
type Scheme string

// The schemes that are known by name.
const (
	ISO3166         Scheme = "iso3166"
	UCDP            Scheme = "ucdp"
	GleditschWard   Scheme = "gleditsch-ward"
	CorrelatesOfWar Scheme = "correlates-of-war"
	CAMEO           Scheme = "cameo"
	ACLED           Scheme = "acled"
	Wikidata        Scheme = "wikidata"
)
