package report

import (
	"math"

	"w3id.org/kamergraaf/timeline"
)

// heatLimits are the medians, in days, up to which cells have each colour; longer ones have the last.
var heatLimits = [...]float64{14, 21, 28, 35, 42}

// cell is a group in a session year.
type cell struct {
	Label  string // median, or "–"
	Class  string // h0 ... h5, or ""
	Few    bool
	Answer int // how many answers
}

// heatRow is a group in all session years.
type heatRow struct {
	Label string
	Cells []cell
	All   cell
}

// heat is a map of groups by session years.
type heat struct {
	words Words
	Years []string
	Rows  []heatRow
}

func newHeat(groups []timeline.Group, set *timeline.Set, words Words) heat {
	h := heat{words: words}
	for _, r := range years(set, 1) {
		h.Years = append(h.Years, r.Key)
	}
	for _, g := range drawn(groups) {
		h.Rows = append(h.Rows, h.row(g.Label, g.Set, g.Row))
	}
	if len(h.Rows) > 0 {
		h.Rows = append(h.Rows, h.row(words.T("all"), set, set.Total()))
	}
	return h
}

func (h heat) row(label string, set *timeline.Set, total timeline.Row) heatRow {
	in := map[string]timeline.Row{}
	for _, r := range years(set, 1) {
		in[r.Key] = r
	}
	row := heatRow{Label: label, All: h.cell(total)}
	for _, y := range h.Years {
		row.Cells = append(row.Cells, h.cell(in[y]))
	}
	return row
}

func (h heat) cell(r timeline.Row) cell {
	if r.Median == nil {
		return cell{Label: "–"}
	}
	step := 0
	for step < len(heatLimits) && *r.Median > heatLimits[step] {
		step++
	}
	return cell{h.words.Number(int(math.Round(*r.Median))), "h" + string(rune('0'+step)), r.Timed < fewest, r.Timed}
}

// From and Until return the halves of a session year, as the head of a narrow column has them above each other.
func (h heat) From(year string) string { return year[2:4] + "–" }

// Until returns the year in which a session year ends, in two digits.
func (h heat) Until(year string) string { return year[len(year)-2:] }

// draw returns the map as a picture.
func (h heat) draw(width float64) *drawing {
	const labels, top, row = 256, 36, 36
	d := &drawing{width: width, height: top + float64(len(h.Rows))*row + 8}
	column := (width - labels) / float64(max(len(h.Years), 1)+1)
	for i, y := range h.Years {
		d.text("tick middle", labels+(float64(i)+.5)*column, top-20, h.From(y))
		d.text("tick middle", labels+(float64(i)+.5)*column, top-7, h.Until(y))
	}
	if len(h.Rows) > 0 {
		d.text("tick middle", width-column/2, top-7, h.words.T("all"))
	}
	for i, r := range h.Rows {
		y := top + float64(i)*row
		lines := wrap(r.Label, 31)
		for k, line := range lines {
			d.text("name end", labels-12, y+row/2+5+16*(float64(k)-float64(len(lines)-1)/2), line)
		}
		for k, c := range append(append([]cell{}, r.Cells...), r.All) {
			x := labels + float64(k)*column
			h.drawCell(d, c, x, y, column, row)
		}
	}
	return d
}

// drawCell fills a cell with its colour, or underlines it where few answers make the median.
func (h heat) drawCell(d *drawing, c cell, x, y, width, height float64) {
	class := "cell middle"
	switch {
	case c.Class == "":
	case c.Few:
		d.rect(c.Class, x+1, y+height-5, width-2, 4)
		class += " few"
	default:
		d.rect(c.Class, x+1, y+1, width-2, height-2)
		class += " t" + c.Class
	}
	d.text(class, x+width/2, y+height/2+4, c.Label)
}

func (h heat) describe(by string) labelled {
	return labelled{h.words.T("heat", h.words.T(by)), h.words.T("heatNote")}
}
