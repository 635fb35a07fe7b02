package tables_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"w3id.org/kamergraaf/graph/tables"
)

var update = flag.Bool("update", false, "write the tables into docs/tables.md")

// TestTheDocumentationHasEachColumn holds the end of docs/tables.md to the columns that there are.
func TestTheDocumentationHasEachColumn(t *testing.T) {
	const file, head = "../../docs/tables.md", "## The tables\n"
	var b strings.Builder
	for _, one := range tables.Tables() {
		fmt.Fprintf(&b, "\n### %s\n\n%s\n\n| column | type | what it holds |\n|---|---|---|\n", one.Name, one.Holds)
		for _, c := range one.Columns {
			sort := c.Type
			if c.Unit == "d" {
				sort += ", days"
			}
			fmt.Fprintf(&b, "| `%s` | %s | %s |\n", c.Name, sort, c.Holds)
		}
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	front, end, ok := strings.Cut(string(text), head)
	switch {
	case !ok:
		t.Fatalf("%s has no %q", file, head)
	case *update:
		if err := os.WriteFile(file, []byte(front+head+b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	case end != b.String():
		t.Errorf("%s does not tell the columns that there are: go test ./graph/tables -update", file)
	}
}
