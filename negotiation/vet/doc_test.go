package vet_test

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"

	"parley.example/negotiation/vet"
)

// The table in the package comment names every code once, with its severity.
func TestDocListsEveryCode(t *testing.T) {
	f, err := os.Open("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var listed []vet.Code
	for lines := bufio.NewScanner(f); lines.Scan(); {
		row, ok := strings.CutPrefix(lines.Text(), "//\t")
		fields := strings.Fields(row)
		if !ok || len(fields) < 3 || strings.HasSuffix(fields[1], ":") {
			continue
		}
		code := vet.Code(fields[0])
		listed = append(listed, code)
		if got := code.Severity().String(); got != fields[1] {
			t.Errorf("%s is a %s, not a %s", code, got, fields[1])
		}
	}
	slices.Sort(listed)
	if !slices.Equal(listed, vet.Codes()) {
		t.Errorf("the doc lists %q, and the codes are %q", listed, vet.Codes())
	}
}

func TestCodesAreSortedAndDiffer(t *testing.T) {
	codes := vet.Codes()
	if !slices.IsSorted(codes) || len(slices.Compact(slices.Clone(codes))) != len(codes) {
		t.Errorf("codes %q", codes)
	}
	codes[0] = "changed"
	if vet.Codes()[0] == "changed" {
		t.Error("the list of codes is not the caller's")
	}
}

func TestNoCodeIsToLook(t *testing.T) {
	if got := vet.Code("no-such").Severity(); got != vet.Look {
		t.Errorf("severity %s", got)
	}
}
