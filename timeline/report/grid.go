package report

import (
	"strconv"

	"w3id.org/kamergraaf/timeline"
)

// gridColumns are the columns of figures in the table of a page, by their words; a unit of "%" is a share.
var gridColumns = [...]string{"inquiries", "answered", "open", "delayed", "inTerm", "inExtended", "median", "mean", "p90", "max", "trend"}

// gridCell is a number as it is shown and as it sorts; without one it is nil.
type gridCell struct {
	Shown string
	Sort  string
}

// gridRow is a group.
type gridRow struct {
	Label string
	Cells []gridCell
}

// grid is a table of groups under one heading.
type grid struct {
	By    string
	Name  string
	Heads []string
	Rows  []gridRow
}

// tables are the tables of all groupings: the chosen one is in the page, the program swaps in others. Compact is
// rows of a label and numbers, in which null is none.
type tables struct {
	chosen  string
	byName  map[string]grid
	Choices []choice
	Compact []compact
}

type choice struct {
	By, Name string
	Chosen   bool
}

type compact struct {
	By   string  `json:"by"`
	Name string  `json:"name"`
	Rows [][]any `json:"rows"`
}

// Chosen returns the table that is in the page.
func (t tables) Chosen() grid { return t.byName[t.chosen] }

// pageGroupings are those that a page offers beside the chosen one.
var pageGroupings = []string{"ministry", "minister", "post", "party", "member", "session-year"}

func newTables(set *timeline.Set, options timeline.Options, words Words) (tables, error) {
	t := tables{chosen: options.By, byName: map[string]grid{}}
	offered := pageGroupings
	if options.By == "month" {
		offered = append([]string{"month"}, offered...)
	}
	for _, by := range offered {
		o := options
		o.By = by
		table, err := set.Table(o)
		if err != nil {
			return t, err
		}
		t.byName[by] = newGrid(table, by, words)
		t.Choices = append(t.Choices, choice{by, words.T(by), by == options.By})
		t.Compact = append(t.Compact, newCompact(table, by, words))
	}
	return t, nil
}

func newGrid(table *timeline.Table, by string, words Words) grid {
	g := grid{By: by, Name: words.T(by)}
	for _, c := range gridColumns {
		g.Heads = append(g.Heads, words.T(c))
	}
	for _, r := range table.Rows {
		row := gridRow{Label: r.Label}
		for i, v := range numbers(r) {
			row.Cells = append(row.Cells, newCell(v, gridColumns[i], words))
		}
		g.Rows = append(g.Rows, row)
	}
	return g
}

// newCompact returns the rows as numbers alone.
func newCompact(table *timeline.Table, by string, words Words) compact {
	c := compact{By: by, Name: words.T(by), Rows: [][]any{}}
	for _, r := range table.Rows {
		row := []any{r.Label}
		for _, v := range numbers(r) {
			if v == nil {
				row = append(row, nil)
			} else {
				row = append(row, *v)
			}
		}
		c.Rows = append(c.Rows, row)
	}
	return c
}

// numbers returns the figures of a row in the order of gridColumns, in tenths where they are not whole; nil is none.
func numbers(r timeline.Row) []*float64 {
	whole := func(n int) *float64 { x := float64(n); return &x }
	share := func(n int) *float64 {
		if r.Termed == 0 {
			return nil
		}
		return whole((n*200 + r.Termed) / (2 * r.Termed))
	}
	optional := func(n *int) *float64 {
		if n == nil {
			return nil
		}
		return whole(*n)
	}
	return []*float64{
		whole(r.Inquiries), whole(r.Answered), whole(r.Open), whole(r.Delayed), share(r.WithinTerm), share(r.WithinExtended),
		tenths(r.Median), tenths(r.Mean), optional(r.P90), optional(r.Max), tenths(r.Trend),
	}
}

func tenths(x *float64) *float64 {
	if x == nil {
		return nil
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(*x, 'f', 1, 64), 64)
	if err != nil {
		return nil
	}
	return &rounded
}

func newCell(v *float64, column string, words Words) gridCell {
	if v == nil {
		return gridCell{"–", ""}
	}
	c := gridCell{Sort: strconv.FormatFloat(*v, 'f', -1, 64)}
	switch column {
	case "inTerm", "inExtended":
		c.Shown = c.Sort + "%"
	case "trend":
		c.Shown = words.Change(*v)
	case "median", "mean":
		c.Shown = words.Decimal(*v)
	default:
		c.Shown = words.Number(int(*v))
	}
	return c
}
