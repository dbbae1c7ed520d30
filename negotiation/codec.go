package negotiation

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"reflect"

	"parley.example/actor"
	"parley.example/negotiation/internal/strict"
)

// version is the version of the file form, the number beside the key parley.
const version = 1

// A file is the form of a record in a file.
type file struct {
	Parley *int `json:"parley"`
	fields
}

// fields has the fields of a record and not its methods.
type fields Record

// Read reads a record from a JSON file, which has to begin and end with the one
// object that the record is, and to hold "parley": 1 in it. Nothing that could
// be a mistake passes: every problem, of the form and of what the record says,
// is reported at once in one [*InvalidError], in the order of the file, each
// with its path and its line. Suggestions of what may have been meant come with
// the first twenty at most.
//
// Of the form these are problems: another version than 1, or none; keys that
// are unknown, repeated or in the wrong case; null; values of the wrong type;
// numbers that are not the integer wanted; invalid UTF-8 and lone surrogates; a
// byte order mark; anything after the object; more than 10,000 levels of
// nesting; no data at all. What Open refuses are the others. Where the syntax is
// broken, which is one problem, reading ends: what came before is reported, but
// what the record says is not judged by its first part.
//
// A value that cannot be read counts as absent and has one problem only. The
// details of terms and statements belong to the package that knows their kind,
// so null may stand in them, and they are kept without their white space.
//
// An error of r is returned wrapped, and nothing is said of the data.
// The time that Read takes is linear in the size of the file.
func Read(r io.Reader) (Record, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return Record{}, fmt.Errorf("negotiation: reading a record: %w", err)
	}
	return parse(data)
}

// Write writes a record as Read reads it: indented JSON in UTF-8 that begins
// with "parley": 1, has the keys in the order of the fields, leaves out what is
// zero or empty, and ends with a line break. What is short stands on one line,
// so that mostly a statement is a line. Equal records give equal bytes, and
// what Read makes of them is written in the same bytes again.
//
// A record that Read would refuse is not written: the error is an
// [*InvalidError], without lines. An error of w is returned wrapped.
func Write(w io.Writer, r Record) error {
	data, err := r.MarshalJSON()
	if err != nil {
		return err
	}
	if _, err := w.Write(layout(data)); err != nil {
		return fmt.Errorf("negotiation: writing a record: %w", err)
	}
	return nil
}

// Unmarshal decodes data, which is one JSON value, into what v points to, as
// encoding/json would, but as strictly as Read: every problem of the form is
// reported at once in one [*InvalidError], in the order of data, each with its
// path and line. v may point to any type of this package or another: the
// problems are the same. What v points to is of use only if the error is nil.
//
// A *Record is read as Read does it, in full. Of anything smaller, a Statement
// or a Condition, only the form is checked, since what it refers to is not
// there. IDs and Sources are one or several: a lone value stands for a list of
// one, and has the path of the list.
//
// Unlike in encoding/json null is refused even where a pointer or an interface
// could hold it, and an array has to have the length of a Go array. A
// json.RawMessage is kept as it is written and may have null within. A type with
// an UnmarshalJSON or UnmarshalText method is given its value once the syntax is
// known to be sound; its error is a problem at the value's path, and if it is
// an [*InvalidError], as that of Unmarshal is, the problems in it are taken over
// with their paths and lines seen from the whole.
//
// If v is not a pointer or is nil, the error says so and is no InvalidError.
func Unmarshal(data []byte, v any) error {
	if r, ok := v.(*Record); ok && r != nil {
		return r.UnmarshalJSON(data)
	}
	if p := reflect.ValueOf(v); p.Kind() != reflect.Pointer || p.IsNil() {
		return fmt.Errorf("negotiation: Unmarshal needs a pointer that is not nil, not a %T", v)
	}
	return decode(data, v).Err()
}

// MarshalJSON writes the record in the form of a file, "parley": 1 included,
// without white space. An invalid record is an error, an [*InvalidError].
func (r Record) MarshalJSON() ([]byte, error) {
	problems := r.validate()
	if len(problems) == 0 {
		problems = r.detailsProblems()
	}
	if len(problems) > 0 {
		return nil, &InvalidError{Problems: problems}
	}
	one := version
	return marshal(file{&one, fields(r)})
}

// UnmarshalJSON reads the record from the form of a file as strictly as Read,
// so null is an error too. It leaves r alone if there is an error.
func (r *Record) UnmarshalJSON(data []byte) error {
	read, err := parse(data)
	if err == nil {
		*r = read
	}
	return err
}

func parse(data []byte) (Record, error) {
	var f file
	faults := decode(data, &f)
	r := Record(f.fields)
	if faults.Whole() {
		faults.Add(f.versionProblems()...)
		faults.Add(r.validate()...)
	}
	if err := faults.Err(); err != nil {
		return Record{}, err
	}
	r.tidy()
	return r, nil
}

func decode(data []byte, v any) *strict.Faults {
	return strict.Decode(data, v, reflect.TypeFor[actor.IDs](), reflect.TypeFor[Sources]())
}

// marshal encodes v without escapes for HTML, and without the line break that
// an encoder adds.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

func (f *file) versionProblems() []Problem {
	switch {
	case f.Parley == nil:
		return []Problem{{Path: "parley", Text: `missing: the version of the format is written "parley": 1`}}
	case *f.Parley != version:
		return []Problem{{Path: "parley", Text: fmt.Sprintf("no format version %d is known here, only %d", *f.Parley, version)}}
	}
	return nil
}
