package report

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"strings"
	"sync"
)

//go:embed html
var htmlFiles embed.FS

// htmlTemplates parses the templates, once. Nobody executes what it returns, so
// that it can be cloned.
var htmlTemplates = sync.OnceValues(func() (*template.Template, error) {
	t := template.New("page.tmpl").Funcs(new(htmlPage).funcs())
	return t.ParseFS(htmlFiles, "html/*.tmpl")
})

// htmlAssets reads the style sheet and the script, once.
var htmlAssets = sync.OnceValue(func() (a struct {
	style  template.CSS
	script template.JS
	policy string
},
) {
	css, _ := htmlFiles.ReadFile("html/report.css") // embedded: it is there
	js, _ := htmlFiles.ReadFile("html/report.js")
	style := "\n" + colourStyle() + string(css)
	script := "\n" + string(js)
	a.style, a.script = template.CSS(style), template.JS(script)
	a.policy = fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; img-src data:; base-uri 'none'; form-action 'none'",
		hashOf(style), hashOf(script))
	return a
})

// hashOf names a text as a content security policy does.
func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// colourStyle writes the colours of the legend as a style sheet, the dark ones for
// screens that ask for them.
func colourStyle() string {
	var light, dark, signs strings.Builder
	fmt.Fprintf(&light, ":root{--page:%s;--text:%s}\n", LightPage, LightText)
	fmt.Fprintf(&dark, ":root{--page:%s;--text:%s}\n", DarkPage, DarkText)
	for _, k := range statusKeys {
		fmt.Fprintf(&light, ".%s{--fill:%s;--ink:%s;--edge:%s}\n", k.Class, k.Light.Fill, k.Light.Text, k.Light.Line)
		fmt.Fprintf(&dark, ".%s{--fill:%s;--ink:%s;--edge:%s}\n", k.Class, k.Dark.Fill, k.Dark.Text, k.Dark.Line)
		fmt.Fprintf(&signs, ".%s{--sign:%q}\n", k.Class, k.Sign)
	}
	return light.String() + signs.String() + "@media screen and (prefers-color-scheme:dark){\n" + dark.String() + "}\n"
}
