package negotiation_test

import (
	"bytes"
	"go/format"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// readmeBlocks finds the record in the README, the program that reads it, and
// what that is said to print.
var readmeBlocks = regexp.MustCompile("(?s)```json\n(.*?)```\n.*?```go\n(.*?)```\n.*?```\n(.*?)```\n")

// The program in the README prints what the README says.
func TestReadmeProgram(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := readmeBlocks.FindSubmatch(readme)
	if blocks == nil {
		t.Fatal("the README has no record, program and output")
	}
	record, program, output := blocks[1], blocks[2], blocks[3]
	if formatted, err := format.Source(program); err != nil || !bytes.Equal(formatted, program) {
		t.Errorf("the program is not as gofmt has it (%v)", err)
	}
	file := filepath.Join(t.TempDir(), "main.go")
	if err := os.WriteFile(file, program, 0o600); err != nil {
		t.Fatal(err)
	}
	run := exec.Command("go", "run", file)
	run.Stdin = bytes.NewReader(record)
	got, err := run.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, got)
	}
	if diff := cmp.Diff(string(output), string(got)); diff != "" {
		t.Errorf("it does not print what the README says (-README +got):\n%s", diff)
	}
}
