package report

import (
	_ "embed"
	"fmt"
	"io"
	"strings"

	"w3id.org/kamergraaf/timeline"
)

//go:embed chart.css
var chartStyle string

// aloneWidth is the width in pixels of charts that stand alone.
const aloneWidth = 1040

// charts are the pictures that can stand alone.
var charts = [...]struct {
	name string
	draw func(groups []timeline.Group, set *timeline.Set, by string, words Words) (*drawing, labelled)
}{
	{"strips", func(groups []timeline.Group, set *timeline.Set, by string, words Words) (*drawing, labelled) {
		s := newStrips(groups, set.Total(), words, aloneWidth)
		return &s.drawing, s.describe(by)
	}},
	{"trend", func(_ []timeline.Group, set *timeline.Set, _ string, words Words) (*drawing, labelled) {
		t := newTrend(set, words, aloneWidth)
		return &t.drawing, t.describe()
	}},
	{"heat", func(groups []timeline.Group, set *timeline.Set, by string, words Words) (*drawing, labelled) {
		h := newHeat(groups, set, words)
		return h.draw(aloneWidth), h.describe(by)
	}},
}

// Charts returns the names of the charts that SVG draws.
func Charts() (names []string) {
	for _, c := range charts {
		names = append(names, c.name)
	}
	return names
}

// SVG draws a chart as a file that needs nothing else; it follows the reader's choice of light or dark.
func SVG(w io.Writer, chart string, set *timeline.Set, options timeline.Options, words Words) error {
	groups, err := set.Groups(options)
	if err != nil {
		return err
	}
	for _, c := range charts {
		if c.name == chart {
			d, l := c.draw(groups, set, options.By, words)
			_, err := io.WriteString(w, d.alone(l))
			return err
		}
	}
	return fmt.Errorf("no chart %q: choose from %s", chart, strings.Join(Charts(), ", "))
}
