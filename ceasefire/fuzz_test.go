package ceasefire_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/ceasefire"
)

// Whatever the details are, reading them does not panic. If they can be read, what
// is written can be read again, is the same, and says the same on one line.
func FuzzDetails(f *testing.F) {
	for _, s := range samples() {
		term, err := s.p.Term("x")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(term.Kind, []byte(term.Details))
	}
	for _, h := range hostile {
		f.Add(string(h.kind), []byte(h.details))
	}
	f.Fuzz(func(t *testing.T, kind string, details []byte) {
		p, err := ceasefire.ReadProvision(ceasefire.Kind(kind), details)
		if err != nil {
			if len(paths(t, err)) == 0 {
				t.Error("an error without problems")
			}
			return
		}
		checkSame(t, p)
	})
}

// checkSame writes and reads a provision that was read.
func checkSame(t *testing.T, p ceasefire.Provision) {
	term, err := p.Term("x")
	if err != nil {
		t.Fatal(err)
	}
	again, err := ceasefire.ProvisionOf(term)
	if err != nil {
		t.Fatalf("%s: %v", term.Details, err)
	}
	if diff := cmp.Diff(p, again); diff != "" {
		t.Error(diff)
	}
	written, err := again.Term("x")
	if err != nil || !bytes.Equal(term.Details, written.Details) {
		t.Errorf("%s and %s, %v", term.Details, written.Details, err)
	}
	if len(term.Details) > 0 && !json.Valid(term.Details) {
		t.Errorf("%q is no JSON", term.Details)
	}
	if text := p.String(); text != again.String() || text == "" || bytes.ContainsAny([]byte(text), "\n\r\u2028\u2029") {
		t.Errorf("%q", text)
	}
}
