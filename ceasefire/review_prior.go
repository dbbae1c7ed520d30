package ceasefire

import (
	"reflect"
	"slices"
)

func (r *reviewer) conflictWithPrior() {
	effect, err := r.anchors.Resolve(After(Effect, Span{}), "")
	for i := range r.Prior {
		p := &r.Prior[i]
		end, ok := p.over()
		if p.Replaced || ok && err == nil && !p.Renewed && isBefore(end, effect) {
			continue
		}
		for _, old := range components(p.Clauses) {
			for _, c := range r.all {
				if p.Renewed && c.provision.Kind() == KindDuration {
					continue
				}
				r.compareWith(p, old.provision, c)
			}
		}
	}
}

// compareWith remarks on a component that says otherwise than a provision of an
// earlier text.
func (r *reviewer) compareWith(p *Prior, old Provision, c component) {
	if !sameSubject(old, c.provision) {
		return
	}
	left := maxValues
	fields := contradictions("", reflect.ValueOf(old), reflect.ValueOf(c.provision), maxLevels, &left)
	if len(fields) > 0 {
		r.atf(c, fields[0], "%s, which this text does not replace, says otherwise of %s.", quote(p.Title), and(fields))
	}
}

// sameSubject reports whether two provisions are of one kind and speak of the
// same: of the same ground and the same bearers, as far as both say, and of one
// of them for certain. Those of a kind that is not known are never the same.
func sameSubject(a, b Provision) bool {
	if reflect.TypeOf(a) != reflect.TypeOf(b) {
		return false
	}
	switch a := a.(type) {
	case Other:
		return false
	case Duration, Renewal:
		return true
	case Definition:
		return folded(a.Word) == folded(b.(Definition).Word)
	case Monitoring:
		if body := b.(Monitoring).Body; a.Body != "" && body != "" {
			return folded(a.Body) == folded(body)
		}
	}
	ground, apart := meet(groundOf(a), groundOf(b))
	bearers, others := meet(a.Bearers(), b.Bearers())
	return !apart && !others && (ground || bearers)
}

// meet reports whether two lists have something in common, and whether both say
// something and have not.
func meet(a, b []string) (common, apart bool) {
	common = haveCommon(a, b)
	return common, !common && len(a) > 0 && len(b) > 0
}

// groundOf returns what ground a provision speaks of, by names.
func groundOf(p Provision) []string {
	switch p := p.(type) {
	case Cessation:
		return p.Area.names()
	case Pause:
		return p.Area.names()
	case Grounding:
		return p.Airspace.Area.names()
	case Zone:
		return append(p.Area.names(), stated(p.Route)...)
	case AidCorridor:
		return p.ways()
	}
	return nil
}

func (a Area) names() []string { return slices.Concat(stated(a.Name), stated(a.Places...)) }

// ways returns the route between its ends, whichever way it is looked at, and its
// stretches.
func (p AidCorridor) ways() []string {
	var list []string
	if p.From != "" && p.To != "" {
		list = []string{min(p.From, p.To) + " - " + max(p.From, p.To)}
	}
	for _, s := range p.Segments {
		list = append(list, stated(s.Name)...)
	}
	return list
}

// stated returns those texts that are not empty.
func stated(list ...string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == "" })
}

// subject are the fields that say what a provision is about, or when it begins,
// which is later in a later text by nature: that they differ is no contradiction.
var subject = []string{"bearer", "area", "from", "to", "route", "segments", "word", "body", "effect", "start", "begins"}

// contradictions returns the paths at which two provisions of one type state two
// things, in the order of their fields. What only one of them states is none, nor
// is a list that has the other in it. Elements that have a name are compared with
// those of the same name.
func contradictions(path string, a, b reflect.Value, levels int, left *int) []string {
	switch *left--; {
	case levels == 0 || *left < 0 || a.IsZero() || b.IsZero():
		return nil
	case a.Kind() == reflect.Pointer:
		if ownComponent(a.Type()) {
			return nil
		}
		return contradictions(path, a.Elem(), b.Elem(), levels-1, left)
	case a.Kind() == reflect.Slice && isNamed(a.Type().Elem()):
		return contradictingElements(path, a, b, levels, left)
	case a.Kind() == reflect.Slice:
		if addsUp(a.Type()) || hasAll(a, b) || hasAll(b, a) {
			return nil
		}
	case a.Kind() == reflect.Struct && !isOneValue(a.Type()):
		return contradictingFields(path, a, b, levels, left)
	case reflect.DeepEqual(a.Interface(), b.Interface()):
		return nil
	}
	return []string{path}
}

func contradictingFields(path string, a, b reflect.Value, levels int, left *int) []string {
	var found []string
	for i := range a.NumField() {
		if f := a.Type().Field(i); f.IsExported() && (path != "" || !slices.Contains(subject, keyOf(f))) {
			found = append(found, contradictions(join(path, keyOf(f)), a.Field(i), b.Field(i), levels-1, left)...)
		}
	}
	return append(found, crossed(a.Interface(), b.Interface())...)
}

// contradictingElements compares the elements of two lists that have one name.
func contradictingElements(path string, a, b reflect.Value, levels int, left *int) []string {
	var found []string
	for i := range b.Len() {
		for j := range a.Len() {
			if name := b.Index(i).Field(0).String(); name != "" && a.Index(j).Field(0).String() == name {
				at := at(path, i)
				found = append(found, contradictions(at, a.Index(j), b.Index(i), levels-1, left)...)
			}
		}
	}
	return found
}

// isNamed reports whether values of a type have a name: a first field that is a
// text and always written.
func isNamed(t reflect.Type) bool {
	if t.Kind() != reflect.Struct || t.NumField() == 0 {
		return false
	}
	first := t.Field(0)
	return first.Type.Kind() == reflect.String && first.Tag.Get("json") == keyOf(first)
}

// addsUp reports whether two lists of a type come to both: what is prohibited
// here and what is prohibited there. They are compared with what is allowed.
func addsUp(t reflect.Type) bool {
	return t == reflect.TypeFor[[]Act]() || t == reflect.TypeFor[[]AirClass]()
}

// crossed returns the field in which one provision allows or leaves open what
// the other has in another field.
func crossed(a, b any) []string {
	switch b := b.(type) {
	case Duration:
		if a := a.(Duration); a.OpenEnded && b.isLimited() || b.OpenEnded && a.isLimited() {
			return []string{"open_ended"}
		}
	case Cessation:
		if a := a.(Cessation); haveCommon(a.Prohibits, b.Permits) || haveCommon(a.Permits, b.Prohibits) {
			return []string{"permits"}
		}
	case Grounding:
		if a := a.(Grounding); haveCommon(a.Classes, b.Leaves) || haveCommon(a.Leaves, b.Classes) {
			return []string{"leaves"}
		}
	}
	return nil
}

// haveCommon reports whether two lists have something in common.
func haveCommon[T comparable](a, b []T) bool {
	return slices.ContainsFunc(a, func(v T) bool { return slices.Contains(b, v) })
}

// isOneValue reports whether the fields of a struct mean nothing by themselves.
func isOneValue(t reflect.Type) bool {
	return t == reflect.TypeFor[Span]() || t == reflect.TypeFor[Point]()
}

// hasAll reports whether every element of a list is in another.
func hasAll(list, of reflect.Value) bool {
	for i := range of.Len() {
		found := false
		for j := range list.Len() {
			found = found || reflect.DeepEqual(list.Index(j).Interface(), of.Index(i).Interface())
		}
		if !found {
			return false
		}
	}
	return true
}
