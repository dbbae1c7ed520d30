package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files")

// A showCase is a run that succeeds, compared with the golden file of its name.
type showCase struct{ golden, args string }

func checkShow(t *testing.T, c showCase) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if got := run(strings.Fields(c.args), nil, &stdout, &stderr); got != statusOK || stderr.Len() > 0 {
		t.Fatalf("status %d: %s", got, stderr.String())
	}
	checkGolden(t, c.golden, stdout.Bytes())
}

func checkGolden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("not as in %s (-want +got); -update writes it anew:\n%s", path, diff)
	}
}

func TestStandardInput(t *testing.T) {
	file, err := os.Open("testdata/small.json")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var stdout, stderr bytes.Buffer
	if got := run([]string{"-"}, file, &stdout, &stderr); got != statusOK {
		t.Fatalf("status %d: %s", got, stderr.String())
	}
	if diff := cmp.Diff(string(ask(t, "testdata/small.json")), stdout.String()); diff != "" {
		t.Errorf("not as from the file (-want +got):\n%s", diff)
	}
}

func TestBadRecord(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if got := run([]string{"testdata/bad.json"}, nil, &stdout, &stderr); got != statusBad {
		t.Errorf("status %d, want %d", got, statusBad)
	}
	if stdout.Len() > 0 {
		t.Errorf("printed %q", stdout.String())
	}
	checkGolden(t, "bad.err", stderr.Bytes())
	for line := range strings.Lines(stderr.String()) {
		if !strings.HasPrefix(line, "testdata/bad.json: line ") {
			t.Errorf("a problem without its place: %s", line)
		}
	}
}

// A bad record is said to be one even where the command line asks for what no
// record could have.
func TestBadRecordComesFirst(t *testing.T) {
	var stderr bytes.Buffer
	if got := run([]string{"-at", "never", "-"}, strings.NewReader("{}"), new(bytes.Buffer), &stderr); got != statusBad {
		t.Errorf("status %d: %s", got, stderr.String())
	}
	if got := stderr.String(); !strings.HasPrefix(got, "standard input: ") {
		t.Errorf("said %q", got)
	}
}

func TestFileThatCannotBeRead(t *testing.T) {
	for _, name := range []string{"testdata/none.json", "testdata"} {
		var stderr bytes.Buffer
		if got := run([]string{name}, nil, new(bytes.Buffer), &stderr); got != statusBad {
			t.Errorf("%s: status %d: %s", name, got, stderr.String())
		}
		if got := stderr.String(); !strings.HasPrefix(got, "board: ") || !strings.Contains(got, name) {
			t.Errorf("%s: said %q", name, got)
		}
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errors.New("the pipe burst") }

func TestOutputThatCannotBeWritten(t *testing.T) {
	var stderr bytes.Buffer
	if got := run([]string{"testdata/small.json"}, nil, brokenWriter{}, &stderr); got != statusBad {
		t.Errorf("status %d", got)
	}
	if got := stderr.String(); got != "board: the pipe burst\n" {
		t.Errorf("said %q", got)
	}
}
