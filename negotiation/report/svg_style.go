package report

import (
	"fmt"
	"strings"
)

// figureStyle is the style sheet of the figures. It has plain rules, light first,
// and dark ones for a screen that asks for them: many programs that put an SVG
// file on paper know no variables and no questions to the medium, and skip them.
// Every rule is for a figure of ours alone, since the file may become part of a
// page.
func figureStyle() string {
	var b strings.Builder
	b.WriteString(`.parley text{font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans","Noto Sans","DejaVu Sans",sans-serif}` + "\n")
	for _, f := range faces {
		weight := ""
		if f.bold {
			weight = ";font-weight:bold"
		}
		fmt.Fprintf(&b, ".parley .%s{font-size:%spx%s}\n", f.name, number(f.size), weight)
	}
	b.WriteString(`.parley .sign{fill-rule:evenodd}
.parley .again{opacity:.5}
.parley .chosen{fill:none;stroke-width:1.5}
.parley .box{stroke-width:.8}
.parley .tick{stroke-width:.5;stroke-opacity:.45}
.parley .pole{stroke-width:.8;stroke-opacity:1}
`)
	b.WriteString(pageStyle(LightPage, LightText, "#59636e", "#eef0f2", "#d0d7de"))
	for _, k := range statusKeys {
		b.WriteString(statusStyle(k.Class, k.Light))
	}
	b.WriteString("@media screen and (prefers-color-scheme:dark){\n")
	b.WriteString(pageStyle(DarkPage, DarkText, "#9aa4ae", "#1b222a", "#3a434d"))
	for _, k := range statusKeys {
		b.WriteString(statusStyle(k.Class, k.Dark))
	}
	b.WriteString("}\n")
	return b.String()
}

// pageStyle returns the rules for what has no status.
func pageStyle(page, text, faint, shade, rule string) string {
	return fmt.Sprintf(`.parley .page{fill:%[1]s}
.parley text{fill:%[2]s}
.parley .faint{fill:%[3]s}
.parley .chosen{stroke:%[2]s}
.parley .lead{stroke:%[3]s;stroke-width:.6}
.parley .shade{fill:%[4]s}
.parley .rule{stroke:%[5]s;stroke-width:.7}
`, page, text, faint, shade, rule)
}

// statusStyle returns the rules for a box of a status, and for what stands in it.
func statusStyle(class string, c Colours) string {
	return fmt.Sprintf(".parley .box.%[1]s{fill:%[2]s;stroke:%[4]s}\n.parley .in.%[1]s{fill:%[3]s}\n.parley .ground.%[1]s{fill:%[4]s}\n.parley .tick.%[1]s{stroke:%[4]s}\n",
		class, c.Fill, c.Text, c.Line)
}
