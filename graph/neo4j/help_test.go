package neo4j

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"testing"

	"w3id.org/kamergraaf/graph/neo4j/neo4jtest"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

func TestMain(m *testing.M) { neo4jtest.Main(m) }

const base = "https://example.org/id/"

// said makes graphs from lines "subject property value", with IRIs relative to the base and the names of the
// vocabulary: "document/a title Vragen over fietspaden". A line "graph NAME" begins the next graph.
func said(t testing.TB, text string) []*rdf.Graph {
	t.Helper()
	var all []*rdf.Graph
	for line := range strings.Lines(text) {
		f := strings.SplitN(strings.TrimSpace(line), " ", 3)
		switch {
		case f[0] == "" || f[0] == "--":
		case f[0] == "graph":
			all = append(all, &rdf.Graph{Name: named(t, f[1])})
		default:
			g := all[len(all)-1]
			g.Statements = append(g.Statements, statements(t, f[0], f[1], f[2])...)
		}
	}
	return all
}

// statements makes the statements of a line; a type may be several classes.
func statements(t testing.TB, subject, property, value string) (out []rdf.Statement) {
	t.Helper()
	p := propertyNamed(t, property)
	if property != "type" {
		return []rdf.Statement{{Subject: named(t, subject), Predicate: named(t, p.IRI), Object: object(t, p, value)}}
	}
	for name := range strings.FieldsSeq(value) {
		i := slices.IndexFunc(ontology.Classes(), func(c ontology.Class) bool { return c.Name == name })
		if i < 0 {
			t.Fatalf("no class %s", name)
		}
		out = append(out, rdf.Statement{Subject: named(t, subject), Predicate: named(t, p.IRI), Object: named(t, ontology.Classes()[i].IRI)})
	}
	return out
}

func propertyNamed(t testing.TB, name string) ontology.Property {
	t.Helper()
	for _, p := range ontology.Properties() {
		if p.Name == name {
			return p
		}
	}
	t.Fatalf("no property %s", name)
	return ontology.Property{}
}

func object(t testing.TB, p ontology.Property, value string) (term rdf.Term) {
	t.Helper()
	var err error
	switch sort := sortOf(p); {
	case p.Object:
		return named(t, value)
	case sort == rdf.Date:
		term, err = rdf.NewDate(value)
	case sort == rdf.Integer || sort == rdf.NonNegative:
		var n int
		n, err = strconv.Atoi(value)
		if term = rdf.NewInt(n); sort == rdf.NonNegative {
			term = rdf.NewCount(n)
		}
	case sort == rdf.Boolean:
		term = rdf.NewBool(value == "true")
	default:
		term, _ = rdf.NewText(value, sort)
	}
	if err != nil {
		t.Fatal(err)
	}
	return term
}

func named(t testing.TB, s string) rdf.Term {
	t.Helper()
	if !strings.Contains(s, ":") {
		s = base + s
	}
	term, err := rdf.NewIRI(s)
	if err != nil {
		t.Fatal(err)
	}
	return term
}

// open returns a store on the shared server, emptied.
func open(t testing.TB) *Store {
	t.Helper()
	server := neo4jtest.Shared(t)
	return openAt(t, Config{URI: server.URI, User: server.User, Password: server.Password})
}

func openAt(t testing.TB, c Config) *Store {
	t.Helper()
	s, err := Open(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close(context.Background()) })
	return s
}

// load loads graphs in one run.
func load(t testing.TB, s *Store, graphs ...*rdf.Graph) Stats {
	t.Helper()
	l, err := s.Loader(context.Background(), LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range graphs {
		if err := l.Write(g); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	return l.Stats()
}

// lines returns the statements of graphs in N-Triples, sorted, each once.
func lines(graphs ...*rdf.Graph) []string {
	var out []string
	for _, g := range graphs {
		for _, s := range g.Statements {
			out = append(out, line(s))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func line(s rdf.Statement) string {
	return s.Subject.String() + " " + s.Predicate.String() + " " + s.Object.String()
}

// dump returns the statements that a database holds in N-Triples, sorted.
func dump(t testing.TB, s *Store) []string {
	t.Helper()
	var out []string
	for st, err := range s.Dump(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, line(st))
	}
	slices.Sort(out)
	return out
}

// same compares two sets of lines and shows what only one of them has.
func same(t testing.TB, what string, got, want []string) {
	t.Helper()
	if slices.Equal(got, want) {
		return
	}
	only := func(a, b []string) (out []string) {
		for _, l := range a {
			if _, found := slices.BinarySearch(b, l); !found && len(out) < 20 {
				out = append(out, l)
			}
		}
		return out
	}
	t.Errorf("%s: %d statements, want %d\nunexpected:\n  %s\nmissing:\n  %s", what, len(got), len(want),
		strings.Join(only(got, want), "\n  "), strings.Join(only(want, got), "\n  "))
}
