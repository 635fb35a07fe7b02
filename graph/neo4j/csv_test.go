package neo4j

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/graph/neo4j/neo4jtest"
	"w3id.org/kamergraaf/graph/rdf"
)

// odd are texts that CSV might garble.
const odd = "a \"quoted\"\ttext, with \\\" and \\ and ''\r\nsecond line; \u202eright to left\u202c \u001f end\n"

func oddGraphs(t testing.TB) []*rdf.Graph {
	t.Helper()
	graphs := said(t, small)
	g := graphs[0]
	add := func(subject, property, value string) {
		p := propertyNamed(t, property)
		term, _ := rdf.NewText(value, sortOf(p))
		g.Statements = append(g.Statements, rdf.Statement{Subject: named(t, subject), Predicate: named(t, p.IRI), Object: term})
	}
	add("document/a/note/1", "text", odd)
	add("document/a/note/2", "text", "")
	add("document/a/note/3", "text", strings.Repeat("lang ", 2_000_000))
	add("document/a/note/4", "number", "1")
	add("document/a/note/4", "number", "1b") // two where one is meant
	add("law/x", "altLabel", odd)            // a list with the mark of lists in it
	add("law/x", "altLabel", "kort")
	english, _ := rdf.NewText("Questions", rdf.English)
	g.Statements = append(g.Statements, rdf.Statement{Subject: named(t, "document/a"), Predicate: named(t, propertyNamed(t, "title").IRI), Object: english})
	return graphs
}

func export(t testing.TB, graphs ...*rdf.Graph) (*CSV, string) {
	t.Helper()
	dir := t.TempDir()
	c, err := NewCSV(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range graphs {
		if err := c.Write(g); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	return c, dir
}

// importInto makes a database of exported files and starts a server on it.
func importInto(t testing.TB, c *CSV, dir string) *Store {
	t.Helper()
	home, err := neo4jtest.NewHome(0, false)
	neo4jtest.Need(t, err)
	t.Cleanup(func() { os.RemoveAll(home) })
	args := c.ImportArgs()
	for i, a := range args {
		if files, ok := strings.CutPrefix(a, "--nodes="); ok {
			args[i] = "--nodes=" + absolute(dir, files)
		} else if files, ok := strings.CutPrefix(a, "--relationships="); ok {
			args[i] = "--relationships=" + absolute(dir, files)
		}
	}
	_, err = neo4jtest.Admin(context.Background(), home, args...)
	neo4jtest.Need(t, err)
	server := neo4jtest.New(t, neo4jtest.InHome(home))
	s := openAt(t, Config{URI: server.URI})
	after, err := os.ReadFile(filepath.Join(dir, "after.cypher"))
	if err != nil {
		t.Fatal(err)
	}
	for statement := range strings.SplitSeq(strings.TrimSuffix(string(after), ";\n"), ";\n") {
		query(t, s, statement)
	}
	return s
}

func absolute(dir, files string) string {
	names := strings.Split(files, ",")
	for i := range names {
		names[i] = filepath.Join(dir, names[i])
	}
	return strings.Join(names, ",")
}

func TestImportedDatabaseEqualsLoadedOne(t *testing.T) {
	graphs := append(oddGraphs(t), invented(t, 20, 7)...)
	s := open(t)
	load(t, s, graphs...)
	want := everything(t, s)
	same(t, "loaded database", dump(t, s), lines(graphs...))

	c, dir := export(t, append(said(t, "graph document/a/graph\ndocument/a title Oud\ndocument/z seeAlso document/y\n"), graphs...)...)
	imported := importInto(t, c, dir)
	same(t, "imported database", dump(t, imported), lines(graphs...))
	if diff := cmp.Diff(want, everything(t, imported)); diff != "" {
		t.Error(diff)
	}
	if stats := load(t, imported, graphs...); stats.Statements != 0 {
		t.Errorf("loading the same into the imported database sent %d statements, want none", stats.Statements)
	}
}
