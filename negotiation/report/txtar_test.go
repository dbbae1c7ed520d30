package report_test

import (
	"bytes"
	"fmt"
	"strings"
)

// A section is one file of an archive.
type section struct {
	name string
	data []byte
}

// An archive is a comment and files, each after a line "-- NAME --", as in
// golang.org/x/tools/txtar.
type archive struct {
	comment  []byte
	sections []section
}

// marker returns the name in a line that begins a section.
func marker(line []byte) (string, bool) {
	name, ok := bytes.CutPrefix(bytes.TrimRight(line, "\n"), []byte("-- "))
	if !ok {
		return "", false
	}
	name, ok = bytes.CutSuffix(name, []byte(" --"))
	return strings.TrimSpace(string(name)), ok && len(bytes.TrimSpace(name)) > 0
}

func parseArchive(text []byte) archive {
	var a archive
	for line := range bytes.Lines(text) {
		if name, ok := marker(line); ok {
			a.sections = append(a.sections, section{name: name})
			continue
		}
		if len(a.sections) == 0 {
			a.comment = append(a.comment, line...)
			continue
		}
		last := &a.sections[len(a.sections)-1]
		last.data = append(last.data, line...)
	}
	return a
}

// format writes an archive so that it is read back as it was; an error if
// something in it would not be.
func (a archive) format() ([]byte, error) {
	out := bytes.Clone(a.comment)
	for _, s := range a.sections {
		out = fmt.Appendf(out, "-- %s --\n", s.name)
		for line := range bytes.Lines(s.data) {
			if _, ok := marker(line); ok {
				return nil, fmt.Errorf("section %s has the line %q", s.name, line)
			}
		}
		out = append(out, s.data...)
		if len(s.data) > 0 && s.data[len(s.data)-1] != '\n' {
			return nil, fmt.Errorf("section %s does not end with a line break", s.name)
		}
	}
	return out, nil
}

// section returns the data of a section.
func (a archive) section(name string) ([]byte, bool) {
	for _, s := range a.sections {
		if s.name == name {
			return s.data, true
		}
	}
	return nil, false
}

// set replaces a section or adds it at the end.
func (a *archive) set(name string, data []byte) {
	for i := range a.sections {
		if a.sections[i].name == name {
			a.sections[i].data = data
			return
		}
	}
	a.sections = append(a.sections, section{name, data})
}
