package legible

import (
	"encoding/csv"
	"io"
	"strings"
)

// CSV writes rows of comma-separated values: plain ones for programs, or as spreadsheets open them safely.
type CSV struct {
	out     *csv.Writer
	excel   bool
	failed  error
	decimal func(int) bool
}

// NewCSV returns a writer of plain rows.
func NewCSV(w io.Writer) *CSV { return &CSV{out: csv.NewWriter(w)} }

// NewExcel returns a writer of rows as Excel opens them in Dutch: with a mark of the encoding, semicolons, decimal commas in the
// columns of which decimal says that they are numbers, and no cell that is taken for a formula.
func NewExcel(w io.Writer, decimal func(column int) bool) *CSV {
	_, err := io.WriteString(w, "\ufeff")
	c := &CSV{out: csv.NewWriter(w), excel: true, decimal: decimal, failed: err}
	c.out.Comma, c.out.UseCRLF = ';', true
	return c
}

// Row writes a row.
func (c *CSV) Row(cells []string) {
	if c.excel {
		safe := make([]string, len(cells))
		for i, cell := range cells {
			if safe[i] = Cell(cell); isNumber(cell) && c.decimal(i) {
				safe[i] = strings.Replace(cell, ".", ",", 1)
			}
		}
		cells = safe
	}
	if err := c.out.Write(cells); err != nil && c.failed == nil {
		c.failed = err
	}
}

// Close writes what is left, and returns what went wrong.
func (c *CSV) Close() error {
	c.out.Flush()
	if c.failed != nil {
		return c.failed
	}
	return c.out.Error()
}

// Cell returns the text of a cell with an apostrophe in front where a spreadsheet would take it for a formula, and run what
// someone wrote into a document or a name of a file.
func Cell(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r\n", rune(text[0])) && !isNumber(text) {
		return "'" + text
	}
	return text
}

// isNumber tells plain numbers, with or without a sign and a decimal point.
func isNumber(text string) bool {
	digits := strings.TrimLeft(text, "+-")
	before, after, point := strings.Cut(digits, ".")
	other := func(r rune) bool { return r < '0' || r > '9' }
	return len(text)-len(digits) <= 1 && before != "" && strings.IndexFunc(before+after, other) < 0 && (!point || after != "")
}
