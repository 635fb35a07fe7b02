package report

import (
	"fmt"
	"html"
	"html/template"
	"strings"
)

// drawing is an SVG picture in the making. Colours and type are in chart.css, by class.
type drawing struct {
	b             strings.Builder
	width, height float64
}

// coordinate writes a number in tenths of a pixel: finer is not seen, and takes room.
func coordinate(x float64) string {
	return strings.TrimSuffix(fmt.Sprintf("%.1f", x), ".0")
}

func (d *drawing) rect(class string, x, y, width, height float64) {
	fmt.Fprintf(&d.b, `<rect class="%s" x="%s" y="%s" width="%s" height="%s"/>`, class, coordinate(x), coordinate(y), coordinate(width), coordinate(height))
}

func (d *drawing) line(class string, x1, y1, x2, y2 float64) {
	fmt.Fprintf(&d.b, `<line class="%s" x1="%s" y1="%s" x2="%s" y2="%s"/>`, class, coordinate(x1), coordinate(y1), coordinate(x2), coordinate(y2))
}

func (d *drawing) circle(class string, x, y, r float64) {
	fmt.Fprintf(&d.b, `<circle class="%s" cx="%s" cy="%s" r="%s"/>`, class, coordinate(x), coordinate(y), coordinate(r))
}

// text writes words at a place; classes "end" and "middle" move its anchor.
func (d *drawing) text(class string, x, y float64, words string) {
	fmt.Fprintf(&d.b, `<text class="%s" x="%s" y="%s">%s</text>`, class, coordinate(x), coordinate(y), html.EscapeString(words))
}

// path draws a line through points; a nil point interrupts it.
func (d *drawing) path(class string, points []*[2]float64) {
	var p strings.Builder
	pen := "M"
	for _, at := range points {
		if at == nil {
			pen = "M"
			continue
		}
		p.WriteString(pen + coordinate(at[0]) + " " + coordinate(at[1]))
		pen = "L"
	}
	fmt.Fprintf(&d.b, `<path class="%s" d="%s"/>`, class, p.String())
}

// labelled is what a picture says to those who do not see it.
type labelled struct{ title, description string }

// inline returns the picture for a page whose style sheet knows the classes. id is unique within the page.
func (d *drawing) inline(id, class string, l labelled) template.HTML {
	return template.HTML(fmt.Sprintf(`<svg class="chart %s" viewBox="0 0 %s %s" role="img" aria-labelledby="%s-t %s-d"><title id="%s-t">%s</title><desc id="%s-d">%s</desc>%s</svg>`,
		class, coordinate(d.width), coordinate(d.height), id, id, id, html.EscapeString(l.title), id, html.EscapeString(l.description), d.b.String()))
}

// margin is what a picture that stands alone has around it, and headroom what its title takes.
const margin, headroom = 24, 44

// alone returns the picture as a file of its own, with its title above it.
func (d *drawing) alone(l labelled) string {
	width, height := d.width+2*margin, d.height+headroom+2*margin
	return fmt.Sprintf(`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" class="chart alone" width="%s" height="%s" viewBox="0 0 %s %s" role="img" aria-labelledby="t d"><title id="t">%s</title><desc id="d">%s</desc><style>%s</style><rect class="paper" width="100%%" height="100%%"/><text class="heading" x="%d" y="%d">%s</text><g transform="translate(%d %d)">%s</g></svg>
`, coordinate(width), coordinate(height), coordinate(width), coordinate(height), html.EscapeString(l.title), html.EscapeString(l.description),
		html.EscapeString(chartStyle), margin, margin+20, html.EscapeString(l.title), margin, margin+headroom, d.b.String())
}

// wrap breaks words into lines of at most so many letters, two lines at most; what is left is cut off.
func wrap(words string, letters int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(words) {
		switch {
		case line == "":
			line = word
		case len([]rune(line))+1+len([]rune(word)) <= letters:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	lines = append(lines, line)
	if len(lines) > 2 {
		lines = []string{lines[0], lines[1] + " …"}
	}
	return lines
}
