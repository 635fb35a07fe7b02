package tables_test

import (
	"encoding/csv"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract/text"
	"w3id.org/kamergraaf/graph/tables"
)

// FuzzTables shows that whatever the words of a document are, each table is one of as many cells in every row, and that no cell of one for
// spreadsheets is a formula.
func FuzzTables(f *testing.F) {
	f.Add("klaprozen, \"rood\"", "=HYPERLINK(\"x\")", "Wie?\r\n\tEn waar?")
	f.Add("\ufeff+1", "@SUM(A1)\n", "-2;\u2028\"")
	f.Fuzz(func(t *testing.T, subject, name, said string) {
		d := paper()
		d.Subject, d.Askers[0].Name = strings.ToValidUTF8(subject, "?"), strings.ToValidUTF8(name, "?")
		d.Units[0].Text = text.Plain(strings.ToValidUTF8(said, "?")+d.Units[0].Text.String(), 0)
		shift := len(strings.ToValidUTF8(said, "?"))
		for i := range d.Mentions {
			d.Mentions[i].Start += shift
			d.Mentions[i].End += shift
		}
		rows := map[string]int{}
		for _, form := range []tables.Form{tables.CSV, tables.Excel} {
			for table, written := range written(t, d, form) {
				if !strings.HasPrefix(table, "mentions") && !strings.HasPrefix(table, "documents") && !strings.HasPrefix(table, "askers") {
					continue
				}
				reader := csv.NewReader(strings.NewReader(strings.TrimPrefix(written, "\ufeff")))
				if form == tables.Excel {
					reader.Comma = ';'
				}
				read, err := reader.ReadAll()
				if err != nil || len(read) < 2 {
					t.Fatalf("%s: %d rows, %v\n%s", table, len(read), err, written)
				}
				if before, met := rows[table]; met && before != len(read) {
					t.Errorf("%s has %d rows, and %d for spreadsheets", table, before, len(read))
				}
				rows[table] = len(read)
				for _, row := range read {
					for _, cell := range row {
						if form == tables.Excel && cell != "" && strings.ContainsRune("=+@\t\r", rune(cell[0])) {
							t.Errorf("%s: the cell %q is a formula", table, cell)
						}
					}
				}
			}
		}
	})
}
