package negotiation_test

import (
	"bytes"
	"go/ast"
	"go/doc"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// readmeBlocks finds the Go program in the README, and what it is said to print.
var readmeBlocks = regexp.MustCompile("(?s)```go\n(.*?)```\n.*?```\n(.*?)```\n")

// The program in the README is the example of the package, which go test runs.
func TestReadmeProgram(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := readmeBlocks.FindSubmatch(readme)
	if blocks == nil {
		t.Fatal("the README has no Go program with its output")
	}
	program, example := parseGo(t, "README.md", blocks[1]), parseGo(t, "example_test.go", nil)
	if diff := cmp.Diff(bodyOf(t, example, "Example"), bodyOf(t, program, "main")); diff != "" {
		t.Errorf("the program in the README is not the example (-example +README):\n%s", diff)
	}
	if diff := cmp.Diff(importsOf(example), importsOf(program)); diff != "" {
		t.Errorf("its imports are not those of the example (-example +README):\n%s", diff)
	}
	if got, want := string(blocks[2]), doc.Examples(example)[0].Output; got != want {
		t.Errorf("the README says that it prints\n%s\nbut it prints\n%s", got, want)
	}
	if formatted, err := format.Source(blocks[1]); err != nil || !bytes.Equal(formatted, blocks[1]) {
		t.Errorf("the program in the README is not as gofmt has it (%v)", err)
	}
}

// parseGo parses a file, from src unless that is nil.
func parseGo(t *testing.T, name string, src []byte) *ast.File {
	t.Helper()
	var from any
	if src != nil {
		from = src
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, from, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// bodyOf prints the body of a function of a file, without comments.
func bodyOf(t *testing.T, file *ast.File, name string) string {
	t.Helper()
	for _, d := range file.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || f.Name.Name != name {
			continue
		}
		var b bytes.Buffer
		if err := format.Node(&b, token.NewFileSet(), f.Body); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	t.Fatalf("no function %s", name)
	return ""
}

func importsOf(file *ast.File) []string {
	var paths []string
	for _, s := range file.Imports {
		paths = append(paths, s.Path.Value)
	}
	return paths
}
