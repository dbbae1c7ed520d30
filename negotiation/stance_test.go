package negotiation

import "testing"

func TestStances(t *testing.T) {
	supports := map[Stance]bool{Propose: true, Accept: true, InPrinciple: true}
	for _, s := range stances() {
		if !s.IsValid() {
			t.Errorf("%s is not valid", s)
		}
		if s.Supports() != supports[s] {
			t.Errorf("%s supports: %v", s, s.Supports())
		}
	}
	if len(stances()) != 8 {
		t.Errorf("%d stances", len(stances()))
	}
	for _, s := range []Stance{"", "Accept", "accept ", "silence"} {
		if s.IsValid() || s.Supports() {
			t.Errorf("%q is valid or supports", s)
		}
	}
}
