package vet

import (
	"strings"
	"unicode"

	"parley.example/negotiation"
)

// CodePersonVariant comes where a person who spoke for some principal is spelled
// in another way than before: the names are equal once accents, case, marks and
// doubled letters are gone and y is i. Names joined by "and" or a comma are taken
// one by one. Whoever looks for Sergey Lavrov misses what Sergei Lavrov said. Of
// each spelling the first is named.
const CodePersonVariant Code = "person-variant"

var personChecks = []check{
	{CodePersonVariant, Slip, (*vetter).personVariant},
}

// A name is that of a person who spoke for a principal.
type name struct {
	principal int
	text      string
}

func (v *vetter) personVariant() {
	known, first := map[name]bool{}, map[name]int{}
	for i := range v.Statements {
		s := &v.Statements[i]
		for _, text := range persons(s) {
			n := name{v.principals[v.actors[s.By[0]]], text}
			if known[n] {
				continue
			}
			known[n] = true
			n.text = bare(text)
			j, ok := first[n]
			if !ok {
				first[n] = i
				continue
			}
			v.sayf(remark{in("statements", i, "person"), s.Term, s.By[0], []string{statement(j) + ".person"}},
				"%s is spelled %s in another statement.", quote(text), quote(v.spelling(j, n.text)))
		}
	}
}

// spelling returns how a statement spells a name.
func (v *vetter) spelling(i int, plain string) string {
	for _, text := range persons(&v.Statements[i]) {
		if bare(text) == plain {
			return text
		}
	}
	return ""
}

// persons returns the names of those who made a statement.
func persons(s *negotiation.Statement) []string {
	var list []string
	for part := range strings.SplitSeq(strings.ReplaceAll(s.Person, " and ", ","), ",") {
		if text := collapse(part); bare(text) != "" {
			list = append(list, text)
		}
	}
	return list
}

// accents says which letters a Latin letter with an accent is read as.
var accents = strings.NewReplacer(
	"á", "a", "à", "a", "â", "a", "ä", "a", "ã", "a", "å", "a", "ā", "a", "ă", "a", "ą", "a", "æ", "ae",
	"ç", "c", "ć", "c", "č", "c", "ď", "d", "đ", "d", "ð", "d",
	"é", "e", "è", "e", "ê", "e", "ë", "e", "ē", "e", "ė", "e", "ę", "e", "ě", "e", "ğ", "g",
	"í", "i", "ì", "i", "î", "i", "ï", "i", "ī", "i", "ı", "i", "ł", "l", "ñ", "n", "ń", "n", "ň", "n",
	"ó", "o", "ò", "o", "ô", "o", "ö", "o", "õ", "o", "ø", "o", "ō", "o", "ő", "o", "œ", "oe", "ř", "r",
	"ś", "s", "š", "s", "ş", "s", "ș", "s", "ß", "ss", "ť", "t", "ţ", "t", "ț", "t",
	"ú", "u", "ù", "u", "û", "u", "ü", "u", "ū", "u", "ů", "u", "ű", "u", "ý", "y", "ÿ", "y", "ź", "z", "ż", "z", "ž", "z",
)

// bare returns a name for comparison, without what is spelled now so and now so.
func bare(name string) string {
	var last rune
	return strings.Map(func(r rune) rune {
		if r == 'y' {
			r = 'i'
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) || r == last && unicode.IsLetter(r) {
			return -1
		}
		last = r
		return r
	}, accents.Replace(strings.ToLower(name)))
}
