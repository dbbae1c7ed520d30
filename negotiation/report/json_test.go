package report_test

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"strings"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

// contractLines returns the objects of the JSON form with their keys, as the
// comment of WriteJSON has to give them.
func contractLines() []string {
	var lines []string
	seen := map[reflect.Type]bool{}
	queue := []reflect.Type{reflect.TypeFor[report.Sheet]()}
	for len(queue) > 0 {
		of := queue[0]
		queue = queue[1:]
		if seen[of] {
			continue
		}
		seen[of] = true
		var keys []string
		if of == reflect.TypeFor[report.Sheet]() {
			keys = append(keys, "report N")
		}
		for field := range of.Fields() {
			name, rest, _ := strings.Cut(field.Tag.Get("json"), ",")
			if name == "-" {
				continue
			}
			if rest != "" {
				name += "?"
			}
			value, inner := valueName(field.Type)
			if rest, ok := strings.CutPrefix(value, "TEXT"); ok && isID(field.Name) {
				value = "ID" + rest
			}
			keys = append(keys, name+" "+value)
			if inner != nil {
				queue = append(queue, inner)
			}
		}
		lines = append(lines, objectName(of)+strings.Repeat(" ", max(1, 13-len(objectName(of))))+strings.Join(keys, ", "))
	}
	return lines
}

func isID(field string) bool {
	switch field {
	case "ID", "Round", "Since", "From", "To", "Events":
		return true
	}
	return false
}

// valueName names the values of a type, and returns the object in it, if any.
func valueName(of reflect.Type) (string, reflect.Type) {
	marshals := of.Implements(reflect.TypeFor[interface{ MarshalText() ([]byte, error) }]())
	switch {
	case of == reflect.TypeFor[report.Marks]():
		return "WORD…", nil
	case of == reflect.TypeFor[negotiation.Moment]():
		return "TIME", nil
	case marshals || of == reflect.TypeFor[negotiation.Stance]():
		return "WORD", nil
	}
	switch of.Kind() {
	case reflect.String:
		return "TEXT", nil
	case reflect.Bool:
		return "true", nil
	case reflect.Int:
		return "N", nil
	case reflect.Slice:
		name, inner := valueName(of.Elem())
		return name + "…", inner
	default:
		return objectName(of), of
	}
}

func objectName(of reflect.Type) string {
	var name strings.Builder
	for i, r := range of.Name() {
		if i > 0 && strings.ToUpper(string(r)) == string(r) {
			name.WriteByte('-')
		}
		name.WriteString(strings.ToUpper(string(r)))
	}
	return name.String()
}

func TestJSONContractIsDocumented(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "json.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	doc := ""
	for _, d := range file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Name.Name == "WriteJSON" {
			doc = f.Doc.Text()
		}
	}
	for _, line := range contractLines() {
		if !strings.Contains(doc, "\t"+line+"\n") {
			t.Errorf("the comment of WriteJSON has no line\n\t%s", line)
		}
	}
}

// What is written is what the sheet has, with nothing that is null.
func TestJSONIsTheSheet(t *testing.T) {
	for _, c := range randomCases(21, 60) {
		s := sheetOf(t, c.rec, c.view, c.o)
		var out bytes.Buffer
		if err := s.WriteJSON(&out); err != nil {
			t.Fatal(err)
		}
		var again struct {
			Report int
			report.Sheet
		}
		if err := json.Unmarshal(out.Bytes(), &again); err != nil {
			t.Fatal(err)
		}
		var second bytes.Buffer
		if err := again.Sheet.WriteJSON(&second); err != nil {
			t.Fatal(err)
		}
		if again.Report != 1 || !bytes.Equal(out.Bytes(), second.Bytes()) {
			t.Error("read back it is another sheet")
		}
		if bytes.Contains(out.Bytes(), []byte(": null")) || bytes.Contains(out.Bytes(), []byte(`\u003c`)) {
			t.Errorf("something is null, or escaped without need")
		}
	}
}

func TestJSONOfTheZeroSheet(t *testing.T) {
	var out bytes.Buffer
	if err := new(report.Sheet).WriteJSON(&out); err != nil {
		t.Fatal(err)
	}
	if !json.Valid(out.Bytes()) || bytes.Contains(out.Bytes(), []byte("null")) {
		t.Errorf("%s", out.Bytes())
	}
}
