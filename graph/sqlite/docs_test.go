package sqlite

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	diff "github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the lists of tables in docs/store.md anew")

// page is where the tables are documented: all behind its heading "Tables" is written from the schema.
const page = "../../docs/store.md"

// TestTheTablesAreDocumented holds docs/store.md to the schema.
func TestTheTablesAreDocumented(t *testing.T) {
	text, err := os.ReadFile(page)
	must(t, err)
	prose, listed, _ := strings.Cut(string(text), "\n## Tables\n")
	want := listing(t)
	if *update {
		must(t, os.WriteFile(page, []byte(prose+"\n## Tables\n"+want), 0o644))
		return
	}
	if d := diff.Diff(want, listed); d != "" {
		t.Errorf("docs/store.md and the schema differ (-schema +page): go test ./graph/sqlite -run Documented -update\n%s", d)
	}
}

// listing writes the tables and views as the page has them.
func listing(t *testing.T) string {
	t.Helper()
	s := open(t)
	var b strings.Builder
	b.WriteString("\nWritten from the comments in `graph/sqlite/schema.sql` and `graph/sqlite/indexes.sql`. A column with → has the id of a row of that table.\n")
	for _, private := range []bool{false, true} {
		if private {
			b.WriteString("\n## Tables of the program\n\nThey may change with any version.\n")
		}
		for _, table := range Tables() {
			if table.Private() == private {
				describeTable(t, s, &b, table)
			}
		}
	}
	return b.String()
}

func describeTable(t *testing.T, s *Store, b *strings.Builder, table Table) {
	t.Helper()
	what := ""
	if table.View {
		what = " (view)"
	}
	fmt.Fprintf(b, "\n### %s%s\n\n%s\n", table.Name, what, table.About)
	if table.View {
		rows, err := s.db.Query("SELECT name FROM pragma_table_info(?)", table.Name)
		must(t, err)
		defer rows.Close()
		var names []string
		for rows.Next() {
			var name string
			must(t, rows.Scan(&name))
			names = append(names, "`"+name+"`")
		}
		fmt.Fprintf(b, "Columns: %s.\n", strings.Join(names, ", "))
		return
	}
	for i, c := range table.Columns {
		if i == 0 {
			b.WriteString("\n| column | type | what it is |\n|---|---|---|\n")
		}
		about := c.About
		if c.Refers != "" {
			about += " → " + c.Refers
		}
		fmt.Fprintf(b, "| `%s` | %s | %s |\n", c.Name, c.Type, about)
	}
}
