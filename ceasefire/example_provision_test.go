package ceasefire_test

import (
	"encoding/json"
	"fmt"

	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// A term of a record is read by its kind. Words that are none, keys that are
// unknown and times that do not exist come with their paths, all at once.
func ExampleProvisionOf() {
	p, err := ceasefire.ProvisionOf(negotiation.Term{
		ID:   "truce",
		Kind: "cessation",
		Details: json.RawMessage(`{
			"bearer": ["syria", "hnc"],
			"prohibits": ["attack", "air-strike"],
			"duration": {"effect": {"at": "2016-09-12T19:00[Asia/Damascus]"}, "length": "PT48H"}
		}`),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p)

	_, err = ceasefire.ProvisionOf(negotiation.Term{
		ID:      "flights",
		Kind:    "grounding",
		Details: json.RawMessage(`{"classes": ["helicopter"], "ceilng": 3000, "by": {"not_after": {"at": "2016-09-31"}}}`),
	})
	fmt.Println(err)
	// Output:
	// A ceasefire prohibits attacks and air strikes. It binds syria and hnc. It takes effect at 2016-09-12T19:00[Asia/Damascus]. It lasts 48 hours.
	// details.classes[0]: "helicopter" is none of fixed-wing, rotary-wing, unmanned
	// details.ceilng: unknown key
	// details.by.not_after.at: "2016-09-31" is no time: it is written as 2016-09, 2016-09-12 or 2016-09-12T19:00[Asia/Damascus]
}

// A provision makes a term to put on the table, with its kind, its obligors and
// its details.
func ExampleProvision() {
	flights := ceasefire.NewGrounding("syria", ceasefire.In("Aleppo"), ceasefire.FixedWing, ceasefire.RotaryWing)
	flights.Authority = "un"
	term, err := flights.Term("flights")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(term.Kind, term.Binds)
	fmt.Printf("%s\n", term.Details)
	fmt.Println(flights)
	// Output:
	// grounding [syria]
	// {"bearer":"syria","whose":["syria"],"classes":["fixed-wing","rotary-wing"],"airspace":{"area":{"name":"Aleppo"}},"exceptions":["united-nations","medical","humanitarian"],"authority":"un"}
	// Fixed-wing and rotary-wing aircraft of syria may not fly over Aleppo. It binds syria. Excepted are flights of the United Nations, for medical ends and for humanitarian ends. Single flights are authorised by un.
}

// Beside the text of a statement stand the details of what that text words.
func ExampleReadProvision() {
	said := negotiation.Statement{
		Round: "geneva", By: negotiation.IDs{"russia"}, Term: "renewal", Stance: negotiation.Propose,
		Text:    "The regime may be extended by agreement of the Co-Chairs.",
		Details: json.RawMessage(`{"mode": "by-consent", "consent": ["us", "russia"], "length": "PT48H"}`),
	}
	p, err := ceasefire.ReadProvision(ceasefire.KindRenewal, said.Details)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p)
	// Output: It is renewed on the same terms by consent of us and russia. Each renewal is for 48 hours.
}
