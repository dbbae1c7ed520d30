package report_test

import (
	"regexp"
	"strings"
	"testing"

	"parley.example/negotiation/report"
)

var (
	property = regexp.MustCompile(`--([a-z]+):(#[0-9a-f]{6})`)
	ruleOf   = regexp.MustCompile(`(?m)^(?::root|\.([a-z-]+))\{(--[^}]*)\}`)
)

// coloursOf returns the custom properties that are colours of the root and of each
// status, the light ones and the dark ones, as "root link" or "settled fill".
func coloursOf(t testing.TB, page string) (light, dark map[string]string) {
	t.Helper()
	light, dark = map[string]string{}, map[string]string{}
	_, rest, _ := strings.Cut(page, "<style>")
	style, _, _ := strings.Cut(rest, "</style>")
	into := light
	for line := range strings.Lines(style) {
		switch {
		case strings.HasPrefix(line, "@media screen and (prefers-color-scheme:dark)"):
			into = dark
		case line == "}\n":
			into = light
		}
		m := ruleOf.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		of := "root"
		if m[1] != "" {
			of = m[1]
		}
		for _, p := range property.FindAllStringSubmatch(m[2], -1) {
			into[of+" "+p[1]] = p[2]
		}
	}
	return light, dark
}

// Text stands out by 4.5 to 1 at least and signs and edges by 3 to 1, which is AA
// of WCAG 2.2 for text of any size and for what is not text.
func TestHTMLColoursStandOut(t *testing.T) {
	light, dark := coloursOf(t, htmlOf(t, &report.Sheet{}))
	for name, colours := range map[string]map[string]string{"light": light, "dark": dark} {
		at := func(x, y string, least float64) {
			t.Helper()
			if got := contrast(t, colours[x], colours[y]); got < least {
				t.Errorf("%s: %s on %s has %.2f to 1, want %v", name, x, y, got, least)
			}
		}
		for _, text := range []string{"text", "muted", "link", "seen", "old", "new", "alarm"} {
			at("root "+text, "root page", 4.5)
			at("root "+text, "root wash", 4.5)
		}
		for _, k := range report.StatusKeys() {
			at(k.Class+" ink", k.Class+" fill", 4.5)
			at(k.Class+" edge", k.Class+" fill", 3)
			at(k.Class+" edge", "root page", 3)
		}
		if len(colours) != 2+8+3*len(report.StatusKeys()) {
			t.Errorf("%s: %d colours: %v", name, len(colours), colours)
		}
	}
}

func TestHTMLColoursAreThoseOfTheLegend(t *testing.T) {
	light, dark := coloursOf(t, htmlOf(t, &report.Sheet{}))
	for _, k := range report.StatusKeys() {
		for _, c := range []struct {
			got  map[string]string
			want report.Colours
		}{{light, k.Light}, {dark, k.Dark}} {
			if c.got[k.Class+" fill"] != c.want.Fill || c.got[k.Class+" ink"] != c.want.Text || c.got[k.Class+" edge"] != c.want.Line {
				t.Errorf("%s: %v", k.Word, c.got)
			}
		}
	}
	if light["root page"] != report.LightPage || light["root text"] != report.LightText || dark["root page"] != report.DarkPage || dark["root text"] != report.DarkText {
		t.Errorf("%v, %v", light, dark)
	}
}
