package report

import (
	"bufio"
	"html/template"
	"io"
)

// WriteHTML writes the sheet as one HTML file that rests on nothing else: styles
// and a small script are in it, and it asks no other file, no server and no font
// of the reader. Every status is a link to what explains it. Without scripts it is
// complete; where they run, tables can be sorted and the terms filtered. Printed,
// it is light and shows what is folded away on a screen.
//
// Nothing of a record gets into the markup. Control characters and what turns the
// direction of writing around become U+FFFD, and only what [CheckLink] lets through
// becomes a link out of the page. The file is well-formed XML as well, and the same
// sheet gives the same bytes. An error is that of w.
func (s *Sheet) WriteHTML(w io.Writer) error {
	s = s.orEmpty()
	page := newHTMLPage(s)
	t, err := page.template()
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(w, 1<<16)
	if err := t.Execute(&htmlWriter{out: out}, page); err != nil {
		return err
	}
	return out.Flush()
}

// template returns the templates with the functions that know this page.
func (p *htmlPage) template() (*template.Template, error) {
	base, err := htmlTemplates()
	if err != nil {
		return nil, err
	}
	t, err := base.Clone()
	if err != nil {
		return nil, err
	}
	return t.Funcs(p.funcs()), nil
}
