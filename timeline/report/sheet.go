// Package report shows timelines: as tables to read or to compute with, as charts in SVG, and as a page in HTML that
// needs nothing else.
package report

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"w3id.org/kamergraaf/internal/legible"
	"w3id.org/kamergraaf/timeline"
)

// Sheet is what was computed, in rows of texts and as a value for JSON.
type Sheet struct {
	Title   string
	Columns []string
	Numbers int // how many columns, from the first number on, are set to the right: those from index Columns-Numbers
	Rows    [][]string
	Value   any
}

// sheetFormats are the forms of sheets.
var sheetFormats = [...]struct {
	name  string
	write func(io.Writer, []Sheet) error
}{{"table", writeTable}, {"csv", writeCSV}, {"excel", writeExcel}, {"json", writeJSON}, {"markdown", writeMarkdown}}

// SheetFormats returns the names of the forms in which sheets can be written.
func SheetFormats() (names []string) {
	for _, f := range sheetFormats {
		names = append(names, f.name)
	}
	return names
}

// WriteSheets writes sheets in a form. CSV has room for the first alone, also that for Excel, and so has JSON, whose value holds all.
func WriteSheets(w io.Writer, format string, sheets ...Sheet) error {
	for _, f := range sheetFormats {
		if f.name == format {
			return f.write(w, sheets)
		}
	}
	return fmt.Errorf("no format %q: choose from %s", format, strings.Join(SheetFormats(), ", "))
}

// TableSheet returns a table of groups.
func TableSheet(t *timeline.Table) Sheet {
	s := Sheet{
		Columns: []string{"key", "label", "inquiries", "answered", "open", "delayed", "withinTerm", "withinExtended", "medianDays", "meanDays", "p90Days", "maxDays", "trend"},
		Numbers: 11, Value: t,
	}
	for _, r := range t.Rows {
		s.Rows = append(s.Rows, []string{
			r.Key, r.Label, strconv.Itoa(r.Inquiries), strconv.Itoa(r.Answered), strconv.Itoa(r.Open), strconv.Itoa(r.Delayed),
			strconv.Itoa(r.WithinTerm), strconv.Itoa(r.WithinExtended), decimal(r.Median), decimal(r.Mean), whole(r.P90), whole(r.Max), change(r.Trend),
		})
	}
	return s
}

// EventsSheet returns the events of an inquiry.
func EventsSheet(q *timeline.Inquiry, events []timeline.Event) Sheet {
	s := Sheet{Title: q.Subject, Columns: []string{"date", "event", "document", "by", "days"}, Numbers: 1, Value: struct {
		Inquiry string           `json:"inquiry"`
		Subject string           `json:"subject"`
		Events  []timeline.Event `json:"events"`
	}{q.IRI, q.Subject, events}}
	for _, e := range events {
		s.Rows = append(s.Rows, []string{e.Date, e.Kind, e.Document, strings.Join(e.By, "; "), whole(e.Days)})
	}
	return s
}

// QueueSheets returns who is waiting: the open inquiries, then members, parties and ministries.
func QueueSheets(q *timeline.Queue) []Sheet {
	open := Sheet{Title: "open on " + q.AsOf, Columns: []string{"submitted", "subject", "askers", "parties", "ministries", "document", "notices", "days"}, Numbers: 2, Value: q}
	for _, w := range q.Open {
		open.Rows = append(open.Rows, []string{
			w.Submitted, w.Subject, strings.Join(w.Askers, "; "), strings.Join(w.Parties, "; "), strings.Join(w.Ministries, "; "),
			w.Document, strconv.Itoa(w.Notices), whole(w.Days),
		})
	}
	return []Sheet{open, shareSheet("member", q.Members), shareSheet("party", q.Parties), shareSheet("ministry", q.Ministries)}
}

func shareSheet(of string, shares []timeline.Share) Sheet {
	s := Sheet{Title: "per " + of, Columns: []string{of, "open", "overdue", "longestDays", "medianDays"}, Numbers: 4}
	for _, one := range shares {
		s.Rows = append(s.Rows, []string{one.Label, strconv.Itoa(one.Open), strconv.Itoa(one.Overdue), strconv.Itoa(one.Longest), decimal(one.Median)})
	}
	return s
}

func decimal(x *float64) string {
	if x == nil {
		return ""
	}
	return strconv.FormatFloat(*x, 'f', 1, 64)
}

func whole(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

func change(x *float64) string {
	if x == nil {
		return ""
	}
	return fmt.Sprintf("%+.1f", *x)
}

// widest is the width in letters beyond which a column of a table is wrapped.
const widest = 48

// pretty returns a table to read. The key is for programs and left out.
func pretty(s Sheet) table.Writer {
	from := 0
	if s.Columns[0] == "key" {
		from = 1
	}
	p := table.NewWriter()
	p.SetStyle(table.StyleLight)
	p.Style().Format.Header = text.FormatDefault
	var configs []table.ColumnConfig
	for i := from; i < len(s.Columns); i++ {
		c := table.ColumnConfig{Number: i - from + 1, WidthMax: widest, WidthMaxEnforcer: text.WrapSoft}
		if i >= len(s.Columns)-s.Numbers {
			c.Align, c.AlignHeader = text.AlignRight, text.AlignRight
		}
		configs = append(configs, c)
	}
	p.SetColumnConfigs(configs)
	p.AppendHeader(cells(s.Columns[from:]))
	for _, row := range s.Rows {
		p.AppendRow(cells(row[from:]))
	}
	return p
}

func cells(texts []string) table.Row {
	row := make(table.Row, len(texts))
	for i, t := range texts {
		row[i] = t
	}
	return row
}

func writeTable(to io.Writer, sheets []Sheet) error {
	w := legible.Writer{To: to}
	for i, s := range sheets {
		if err := heading(w, s, i, ""); err != nil {
			return err
		}
		if _, err := fmt.Fprintln(w, pretty(s).Render()); err != nil {
			return err
		}
	}
	return nil
}

func writeMarkdown(to io.Writer, sheets []Sheet) error {
	w := legible.Writer{To: to}
	for i, s := range sheets {
		if err := heading(w, s, i, "## "); err != nil {
			return err
		}
		if _, err := fmt.Fprintln(w, pretty(s).RenderMarkdown()); err != nil {
			return err
		}
	}
	return nil
}

// heading writes the title of a sheet, and a blank line where one came before.
func heading(w io.Writer, s Sheet, i int, mark string) error {
	if s.Title == "" {
		return nil
	}
	between := ""
	if i > 0 {
		between = "\n"
	}
	_, err := fmt.Fprintf(w, "%s%s%s\n\n", between, mark, s.Title)
	return err
}

func writeCSV(w io.Writer, sheets []Sheet) error { return sheets[0].rowsTo(legible.NewCSV(w)) }

func writeExcel(w io.Writer, sheets []Sheet) error {
	s := sheets[0]
	return s.rowsTo(legible.NewExcel(w, func(column int) bool { return column >= len(s.Columns)-s.Numbers }))
}

func (s Sheet) rowsTo(out *legible.CSV) error {
	out.Row(s.Columns)
	for _, row := range s.Rows {
		out.Row(row)
	}
	return out.Close()
}

func writeJSON(w io.Writer, sheets []Sheet) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	return out.Encode(sheets[0].Value)
}
