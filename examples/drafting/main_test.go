package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/ceasefire"
)

var update = flag.Bool("update", false, "rewrite the golden file")

func TestShow(t *testing.T) {
	var out bytes.Buffer
	if err := show(&out); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("testdata", "draft.golden")
	if *update {
		if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), out.String()); diff != "" {
		t.Errorf("-want +got; -update rewrites it:\n%s", diff)
	}
}

type brokenPipe struct{}

var errBroken = errors.New("broken pipe")

func (brokenPipe) Write([]byte) (int, error) { return 0, errBroken }

func TestShowSaysThatItCannotWrite(t *testing.T) {
	if err := show(brokenPipe{}); !errors.Is(err, errBroken) {
		t.Errorf("%v", err)
	}
}

// What a draft leaves out is no reason to refuse it: its provisions are valid.
func TestDraftIsValid(t *testing.T) {
	for _, c := range firstDraft().Clauses {
		if _, err := c.Provision.Term(c.ID); err != nil {
			t.Errorf("%s: %v", c.ID, err)
		}
	}
}

func TestLessKeepsWhatIsGone(t *testing.T) {
	one, two := ceasefire.Finding{Code: "one"}, ceasefire.Finding{Code: "two"}
	got := less([]ceasefire.Finding{one, two}, []ceasefire.Finding{two})
	if diff := cmp.Diff([]ceasefire.Finding{one}, got); diff != "" {
		t.Error(diff)
	}
}
