package negotiation

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"parley.example/actor"
)

// packageDoc returns the package comment.
func packageDoc(t *testing.T) string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "doc.go", nil, parser.ParseComments|parser.PackageClauseOnly)
	if err != nil {
		t.Fatal(err)
	}
	return file.Doc.Text()
}

// fileTables returns the tables of keys in the part on the file, each as its
// keys, with * before those that are required.
func fileTables(t *testing.T) [][]string {
	t.Helper()
	_, part, ok := strings.Cut(packageDoc(t), "# The file\n")
	if !ok {
		t.Fatal("the package comment has no part on the file")
	}
	row := regexp.MustCompile(`^\t ?(\*?)([a-z]+)(?:, ([a-z]+))? +\S`)
	var tables [][]string
	var table []string
	for line := range strings.Lines(part) {
		m := row.FindStringSubmatch(line)
		switch {
		case m != nil:
			table = append(table, m[1]+m[2])
			if m[3] != "" {
				table = append(table, m[3])
			}
		case !strings.HasPrefix(line, "\t") && table != nil:
			tables, table = append(tables, table), nil
		}
	}
	return tables
}

// Every key of every object is in the package comment, in its order, and those
// that are required are marked.
func TestDocKeys(t *testing.T) {
	tables := fileTables(t)
	for i, of := range []reflect.Type{
		reflect.TypeFor[Record](),
		reflect.TypeFor[actor.Actor](), reflect.TypeFor[actor.Code](), reflect.TypeFor[actor.Alias](), reflect.TypeFor[actor.Tie](),
		reflect.TypeFor[Issue](), reflect.TypeFor[Fact](), reflect.TypeFor[Term](), reflect.TypeFor[Round](),
		reflect.TypeFor[Statement](), reflect.TypeFor[Source](), reflect.TypeFor[Event](),
	} {
		want := keysOf(of)
		if i >= len(tables) {
			t.Errorf("no table for %s, which has the keys %q", of, want)
		} else if !slices.Equal(tables[i], want) {
			t.Errorf("the table of %s has the keys\n%q\nand should have\n%q", of, tables[i], want)
		}
	}
}

// keysOf returns the keys of a struct, with * before those that are written even
// if they are empty. Of a record those are others, and it has one more.
func keysOf(of reflect.Type) []string {
	var keys []string
	for f := range of.Fields() {
		key, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if options == "" || of == reflect.TypeFor[Record]() && key == "parties" {
			key = "*" + key
		}
		keys = append(keys, key)
	}
	if of == reflect.TypeFor[Record]() {
		keys = slices.Insert(keys, 0, "*parley")
	}
	return keys
}

// Every word that a record or a result can have is in the package comment.
func TestDocWords(t *testing.T) {
	text := packageDoc(t)
	words := slices.Concat(
		plain(actor.Kinds()), plain(actor.TieKinds()), plain(stances()), plain(ruleKinds()),
		statusWords, changeWords, causeWords[1:],
		keysOf(reflect.TypeFor[Condition]()), keysOf(reflect.TypeFor[Rule]())[1:],
	)
	for _, w := range words {
		if !regexp.MustCompile(`\b` + w + `\b`).MatchString(text) {
			t.Errorf("the package comment does not have the word %q", w)
		}
	}
}

// The links of the package comment lead to names of the package.
func TestDocLinks(t *testing.T) {
	names := declaredNames(t)
	for _, m := range regexp.MustCompile(`\[\*?([A-Z]\w*(?:\.\w+)?)\]`).FindAllStringSubmatch(packageDoc(t), -1) {
		if !names[m[1]] && !slices.Contains([]string{"ACTOR", "TERM"}, m[1]) {
			t.Errorf("[%s] leads nowhere", m[1])
		}
	}
}

// declaredNames returns what the files of the folder declare, methods as
// Type.Name.
func declaredNames(t *testing.T) map[string]bool {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			nameDecl(names, d)
		}
	}
	return names
}

func nameDecl(names map[string]bool, d ast.Decl) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		names[receiver(d)+d.Name.Name] = true
	case *ast.GenDecl:
		for _, s := range d.Specs {
			nameSpec(names, s)
		}
	}
}

func receiver(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return ""
	}
	typ := f.Recv.List[0].Type
	if star, ok := typ.(*ast.StarExpr); ok {
		typ = star.X
	}
	if id, ok := typ.(*ast.Ident); ok {
		return id.Name + "."
	}
	return ""
}

func nameSpec(names map[string]bool, s ast.Spec) {
	switch s := s.(type) {
	case *ast.TypeSpec:
		names[s.Name.Name] = true
	case *ast.ValueSpec:
		for _, n := range s.Names {
			names[n.Name] = true
		}
	}
}
