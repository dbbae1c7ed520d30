package ceasefire

import (
	"reflect"
	"strings"
)

// How far a walk goes: beyond every provision that is written, but not without
// end through one that holds itself.
const (
	maxLevels = 64
	maxValues = 100_000
)

// inside visits every value of one type in a provision, in the order of its
// fields, each with its path. The Duration and the Renewal of a Cessation are
// left out: they are components of their own.
func inside[T any](p Provision, visit func(path string, found T)) {
	w := walker{left: maxValues, visit: func(path string, v reflect.Value) bool {
		found, ok := reflect.TypeAssert[T](v)
		if ok {
			visit(path, found)
		}
		return !ok
	}}
	w.walk("", reflect.ValueOf(p), maxLevels)
}

// eachText visits every text in a provision, whatever its type.
func eachText(p Provision, visit func(text string)) {
	w := walker{left: maxValues, visit: func(_ string, v reflect.Value) bool {
		switch {
		case v.Kind() == reflect.String:
			visit(v.String())
		case isBytes(v.Type()):
			visit(string(v.Bytes()))
		}
		return true
	}}
	w.walk("", reflect.ValueOf(p), maxLevels)
}

// A walker goes through a value. Its visit says whether to go on within.
type walker struct {
	visit func(path string, v reflect.Value) bool
	left  int // how many more values it looks at
}

func (w *walker) walk(path string, v reflect.Value, levels int) {
	if w.left--; !v.IsValid() || w.left < 0 || levels == 0 || !w.visit(path, v) {
		return
	}
	switch {
	case v.Kind() == reflect.Pointer && !ownComponent(v.Type()):
		w.walk(path, v.Elem(), levels-1)
	case v.Kind() == reflect.Struct:
		for f, field := range v.Fields() {
			if f.IsExported() {
				w.walk(join(path, keyOf(f)), field, levels-1)
			}
		}
	case v.Kind() == reflect.Slice && !isBytes(v.Type()):
		for i := range v.Len() {
			w.walk(at(path, i), v.Index(i), levels-1)
		}
	}
}

func isBytes(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Uint8
}

// ownComponent reports whether a review takes such a part of a provision for a
// component of its own.
func ownComponent(t reflect.Type) bool {
	return t == reflect.TypeFor[*Duration]() || t == reflect.TypeFor[*Renewal]()
}

// keyOf returns the key of a field in JSON.
func keyOf(f reflect.StructField) string {
	if key, _, _ := strings.Cut(f.Tag.Get("json"), ","); key != "" {
		return key
	}
	return f.Name
}
