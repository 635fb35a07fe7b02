package queries

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"w3id.org/kamergraaf/internal/legible"
)

// ErrTableFormat tells that answers cannot be written in a format.
var ErrTableFormat = errors.New("no format of answers")

// Table is the answer to a question. Values are nil, bool, int64, float64, string, and lists and maps of these.
type Table struct {
	Columns []string
	Rows    [][]any
	More    bool // there were more rows than were wanted
}

// tableFormats are the forms in which an answer can be written.
var tableFormats = []struct {
	name  string
	write func(*Table, io.Writer) error
}{{"table", (*Table).writeTable}, {"csv", (*Table).writeCSV}, {"excel", (*Table).writeExcel}, {"json", (*Table).writeJSON}}

// TableFormats returns the names of the forms in which an answer can be written.
func TableFormats() (names []string) {
	for _, f := range tableFormats {
		names = append(names, f.name)
	}
	return names
}

// Write writes the answer: as a "table" to read, as "csv" for programs, as CSV that "excel" opens, or as "json", one object a line. In tables and CSV lists
// are joined by "; ".
func (t *Table) Write(w io.Writer, format string) error {
	for _, f := range tableFormats {
		if f.name == format {
			return f.write(t, w)
		}
	}
	return fmt.Errorf("%w: %s (there are %s)", ErrTableFormat, format, strings.Join(TableFormats(), ", "))
}

// widest is the width in letters beyond which a column of a table is wrapped.
const widest = 60

func (t *Table) writeTable(w io.Writer) error {
	p := table.NewWriter()
	p.SetStyle(table.StyleLight)
	p.Style().Format.Header = text.FormatDefault
	header, configs := table.Row{}, []table.ColumnConfig{}
	for i, c := range t.Columns {
		header = append(header, c)
		configs = append(configs, table.ColumnConfig{Number: i + 1, WidthMax: widest, WidthMaxEnforcer: text.WrapSoft})
	}
	p.AppendHeader(header)
	p.SetColumnConfigs(configs)
	for _, row := range t.Rows {
		cells := table.Row{}
		for _, v := range row {
			cells = append(cells, Printed(v))
		}
		p.AppendRow(cells)
	}
	_, err := fmt.Fprintf(legible.Writer{To: w}, "%s\n%d %s%s\n", p.Render(), len(t.Rows), map[bool]string{true: "row", false: "rows"}[len(t.Rows) == 1], map[bool]string{true: ", and more"}[t.More])
	return err
}

func (t *Table) writeCSV(w io.Writer) error { return t.rowsTo(legible.NewCSV(w)) }

func (t *Table) writeExcel(w io.Writer) error {
	return t.rowsTo(legible.NewExcel(w, func(column int) bool {
		return slices.ContainsFunc(t.Rows, func(row []any) bool { _, is := row[column].(float64); return is })
	}))
}

func (t *Table) rowsTo(out *legible.CSV) error {
	out.Row(t.Columns)
	for _, row := range t.Rows {
		fields := make([]string, 0, len(row))
		for _, v := range row {
			fields = append(fields, Printed(v))
		}
		out.Row(fields)
	}
	return out.Close()
}

func (t *Table) writeJSON(w io.Writer) error {
	for _, row := range t.Rows {
		line := []byte{'{'}
		for i, v := range row {
			if i > 0 {
				line = append(line, ',')
			}
			name, err := json.Marshal(t.Columns[i])
			value, failed := json.Marshal(v)
			if err := errors.Join(err, failed); err != nil {
				return fmt.Errorf("write the answer as JSON: %w", err)
			}
			line = append(append(append(line, name...), ':'), value...)
		}
		if _, err := w.Write(append(line, '}', '\n')); err != nil {
			return err
		}
	}
	return nil
}

// Printed returns a value as text.
func Printed(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case []any:
		words := make([]string, 0, len(v))
		for _, x := range v {
			words = append(words, Printed(x))
		}
		return strings.Join(words, "; ")
	case map[string]any:
		text, err := json.Marshal(v)
		if err != nil {
			return fmt.Sprint(v)
		}
		return string(text)
	default:
		return fmt.Sprint(v)
	}
}
