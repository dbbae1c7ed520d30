package negotiation

import (
	"errors"
	"fmt"
	"strings"

	"parley.example/actor"
)

// A View says through whose eyes a record is read and among whom consent is
// asked: an account and a circle. The zero View is on the record, among
// everyone. Views are comparable.
//
// Its text form is the account, then @ and the circle if there is one:
//
//	view    = account [ "@" actor { "," actor } ]
//	account = "on-record" | "as-reported" | "according-to:" actor
type View struct {
	account account
	actor   string // of AccordingTo
	circle  string // ids, a NUL before each; empty: everyone
}

type account uint8

const (
	onRecord account = iota
	asReported
	accordingTo
)

const accordingPrefix = "according-to:"

var (
	// OnRecord admits first-hand statements only. It is the zero View.
	OnRecord View
	// AsReported admits every statement.
	AsReported = View{account: asReported}
)

// AccordingTo admits first-hand statements by anyone, and the claims made by
// that actor or by one that has the same principal.
func AccordingTo(actor string) View { return View{account: accordingTo, actor: actor} }

// Among narrows v to a circle: of every unanimity, consensus and unopposed rule
// only the members that are principals of these actors are asked. A rule that
// would keep none, and every threshold, stays as it is. Repeated actors count
// once; with none, v asks everyone again.
func (v View) Among(actors ...string) View {
	var circle strings.Builder
	seen := map[string]bool{}
	for _, a := range actors {
		if !seen[a] {
			seen[a] = true
			circle.WriteString("\x00" + a)
		}
	}
	v.circle = circle.String()
	return v
}

// Circle returns the actors that v asks, as they were given to Among; nil if it
// asks everyone.
func (v View) Circle() []string {
	if v.circle == "" {
		return nil
	}
	return strings.Split(v.circle[1:], "\x00")
}

// Account returns the text form of v without its circle.
func (v View) Account() string {
	switch v.account {
	case asReported:
		return "as-reported"
	case accordingTo:
		return accordingPrefix + v.actor
	default:
		return "on-record"
	}
}

// String returns the text form of v, which ParseView reads back if its actors are
// named by ids.
func (v View) String() string {
	if v.circle == "" {
		return v.Account()
	}
	return v.Account() + "@" + strings.Join(v.Circle(), ",")
}

// MarshalText returns the text form of v; an error if an actor in it is no id.
func (v View) MarshalText() ([]byte, error) {
	text := v.String()
	if parsed, err := ParseView(text); err != nil || parsed != v {
		return nil, fmt.Errorf("negotiation: the view %q names an actor by what is no id", text)
	}
	return []byte(text), nil
}

// UnmarshalText reads the text form of a view.
func (v *View) UnmarshalText(text []byte) error {
	parsed, err := ParseView(string(text))
	if err == nil {
		*v = parsed
	}
	return err
}

// ParseView reads the text form of a view. Whether its actors exist shows only
// when it is used on some talks.
func ParseView(s string) (View, error) {
	text, circle, some := strings.Cut(s, "@")
	v, err := parseAccount(text)
	if err != nil {
		return View{}, fmt.Errorf("negotiation: view %q: %w", s, err)
	}
	if !some {
		return v, nil
	}
	members, seen := strings.Split(circle, ","), map[string]bool{}
	for _, id := range members {
		if !actor.ValidID(id) {
			return View{}, fmt.Errorf("negotiation: view %q: %q in the circle is no id", s, id)
		}
		if seen[id] {
			return View{}, fmt.Errorf("negotiation: view %q: %q is in the circle twice", s, id)
		}
		seen[id] = true
	}
	return v.Among(members...), nil
}

func parseAccount(s string) (View, error) {
	if id, ok := strings.CutPrefix(s, accordingPrefix); ok {
		if !actor.ValidID(id) {
			return View{}, fmt.Errorf("%q is no id", id)
		}
		return AccordingTo(id), nil
	}
	switch s {
	case "on-record":
		return OnRecord, nil
	case "as-reported":
		return AsReported, nil
	}
	return View{}, errors.New("the account is none of on-record, as-reported and according-to:ACTOR")
}
