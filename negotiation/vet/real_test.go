package vet_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/negotiation"
	"parley.example/negotiation/vet"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The real records of the examples, and what is found in them. Every line of the
// golden files was held against the sources of the record.
var realRecords = map[string]string{
	"syria":  "../../examples/syria/record/talks.json",
	"havana": "../../examples/board/testdata/havana.json",
}

func readReal(tb testing.TB, path string) *negotiation.Talks {
	tb.Helper()
	f, err := os.Open(path)
	if os.IsNotExist(err) {
		tb.Skip(err)
	}
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	rec, err := negotiation.Read(f)
	if err != nil {
		tb.Fatal(err)
	}
	return open(tb, rec)
}

func open(tb testing.TB, rec negotiation.Record) *negotiation.Talks {
	tb.Helper()
	talks, err := negotiation.Open(rec)
	if err != nil {
		tb.Fatal(err)
	}
	return talks
}

func lines(found []vet.Finding) string {
	var b strings.Builder
	for _, f := range found {
		b.WriteString(f.String())
		if len(f.See) > 0 {
			b.WriteString(" [" + strings.Join(f.See, ", ") + "]")
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestRealRecordsHaveTheFindingsThatWereJudged(t *testing.T) {
	for name, path := range realRecords {
		t.Run(name, func(t *testing.T) {
			got := lines(vet.Check(readReal(t, path)))
			golden := filepath.Join("testdata", name+".golden")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("-golden +got:\n%s", diff)
			}
		})
	}
}
