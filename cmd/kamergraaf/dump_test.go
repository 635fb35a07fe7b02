package main

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"

	_ "modernc.org/sqlite"
)

// dumped returns what stands in the tables of a store that people read, with names in place of numbers, which differ from build to build.
func dumped(t *testing.T, file string) string {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+file+"?mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var lines []string
	for _, table := range rowsIn(t, db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' AND sql NOT LIKE '%VIRTUAL%' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%fts%' AND name NOT IN ('migrations', 'metadata')") {
		refers := map[string]string{}
		for _, row := range rowsIn(t, db, "SELECT \"from\" || ' ' || \"table\" FROM pragma_foreign_key_list('"+table+"')") {
			column, to, _ := strings.Cut(row, " ")
			if slices.Contains([]string{"questions", "answers", "notes"}, to) {
				to = "units" // which has their names
			}
			refers[column] = to
		}
		columns := rowsIn(t, db, "SELECT name FROM pragma_table_info('"+table+"')")
		var chosen []string
		for _, column := range columns {
			switch {
			case column == "id" && refers[column] == "":
			case refers[column] != "":
				chosen = append(chosen, fmt.Sprintf("coalesce((SELECT iri FROM %q AS other WHERE other.id = t.%q), '')", refers[column], column))
			default:
				chosen = append(chosen, fmt.Sprintf("quote(t.%q)", column))
			}
		}
		for _, row := range rowsIn(t, db, "SELECT "+strings.Join(chosen, " || '|' || ")+" FROM \""+table+"\" t") {
			lines = append(lines, table+": "+row)
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

func rowsIn(t *testing.T, db *sql.DB, query string) (all []string) {
	t.Helper()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	for rows.Next() {
		var s sql.NullString
		if err := rows.Scan(&s); err != nil {
			t.Fatal(err)
		}
		all = append(all, s.String)
	}
	return all
}
