package main

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	diff "github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/graph/neo4j"
	"w3id.org/kamergraaf/graph/queries"
)

var updateQueries = flag.Bool("update-queries", false, "write the list of named queries anew")

// mostQueries keeps the list of named queries readable.
const mostQueries = 30

// namedQueries returns all named queries.
func namedQueries(t *testing.T) ([]neo4j.NamedQuery, []queries.Query) {
	t.Helper()
	cypher, err := neo4j.Queries()
	if err != nil {
		t.Fatal(err)
	}
	sparql, err := queries.All()
	if err != nil {
		t.Fatal(err)
	}
	return cypher, sparql
}

// textsOf returns the texts of queries in SPARQL by their names.
func textsOf(sparql []queries.Query) map[string]string {
	texts := map[string]string{}
	for _, q := range sparql {
		texts[q.Name] = q.Text
	}
	return texts
}

// columnsOf returns the names of the columns of a query.
func columnsOf(q neo4j.NamedQuery) (names []string) {
	for _, c := range q.Columns {
		names = append(names, c.Name)
	}
	return names
}

// TestEveryQueryIsTheSameInSPARQLAndCypher shows that the two sets of questions mirror each other: names, descriptions,
// parameters and columns.
func TestEveryQueryIsTheSameInSPARQLAndCypher(t *testing.T) {
	cypher, sparql := namedQueries(t)
	texts := textsOf(sparql)
	if len(cypher) != len(sparql) || len(cypher) > mostQueries {
		t.Errorf("%d queries in Cypher, %d in SPARQL, at most %d are allowed", len(cypher), len(sparql), mostQueries)
	}
	for _, q := range cypher {
		text := texts[q.Name]
		if d := diff.Diff(head(q.Cypher, "// "), head(text, "# ")); d != "" {
			t.Errorf("%s is described otherwise (-Cypher +SPARQL)\n%s", q.Name, d)
		}
		for _, p := range q.Params {
			if !strings.Contains(text, "VALUES ?"+p.Name+" {") && !(p.Name == "limit" && strings.Contains(text, "\nLIMIT ")) {
				t.Errorf("%s.rq has no parameter %s", q.Name, p.Name)
			}
		}
		if d := diff.Diff(columnsOf(q), selected(text)); d != "" {
			t.Errorf("%s.rq has other columns than described (-described +selected)\n%s", q.Name, d)
		}
	}
}

// head returns what the comments at the head of a query say, without the example, which is one of the command.
func head(text, mark string) []string {
	var out []string
	for line := range strings.Lines(text) {
		said, comment := strings.CutPrefix(strings.TrimSpace(line), mark)
		if !comment {
			break
		}
		if !strings.HasPrefix(said, "example: ") {
			out = append(out, said)
		}
	}
	return out
}

// selected returns the columns of a query in SPARQL.
func selected(text string) []string {
	_, text, _ = strings.Cut(text, "\nSELECT ")
	text, _, _ = strings.Cut(text, "\nWHERE {")
	// Of "(... AS ?x)" only the name counts; the expressions have no brackets deeper than three.
	inner := regexp.MustCompile(`\([^()]*\)`)
	for named := regexp.MustCompile(`\([^()]* AS (\?\w+)\)`); strings.Contains(text, "("); {
		text = inner.ReplaceAllString(named.ReplaceAllString(text, "$1"), "")
	}
	var out []string
	for _, name := range regexp.MustCompile(`\?\w+`).FindAllString(text, -1) {
		out = append(out, name[1:])
	}
	return out
}

// TestNoQueryHasAPathWithoutEnd keeps every query answerable on the whole collection, and its rows in one order.
func TestNoQueryHasAPathWithoutEnd(t *testing.T) {
	cypher, sparql := namedQueries(t)
	endless := regexp.MustCompile(`\[[^\]\n]*\*(\]|\d*\.\.\])`)
	for _, q := range cypher {
		if found := endless.FindString(q.Cypher); found != "" || !strings.Contains(q.Cypher, "\nORDER BY ") {
			t.Errorf("%s.cypher has a path without end (%q) or no order", q.Name, found)
		}
	}
	endless = regexp.MustCompile(`(kg:\w+|\))[*+]`)
	notStandard := regexp.MustCompile(`\^\^xsd:date|\b(LET|SERVICE|afn|fn|apf|spif):?\b`)
	for _, q := range sparql {
		if found := endless.FindString(q.Text) + notStandard.FindString(q.Text); found != "" || !strings.Contains(q.Text, "\nORDER BY ") {
			t.Errorf("%s.rq has a path without end or what is not standard (%q), or no order", q.Name, found)
		}
	}
}

// TestListOfQueriesIsComplete holds LIST.md to the files.
func TestListOfQueriesIsComplete(t *testing.T) {
	const file = "../../graph/queries/LIST.md"
	all, _ := namedQueries(t)
	var b strings.Builder
	b.WriteString(`# Named queries

Each is a file NAME.rq here, in SPARQL, and NAME.cypher in graph/neo4j/queries, with the same parameters, columns and rows. A parameter
with a default may be left out. Things are named as people do, by name, part of it, identifier or IRI; dates are 2018-04-26. In SPARQL a
parameter is a line ` + "`VALUES ?name { \"value\" }`" + `, and a list of names is one text. Written by
` + "`go test ./cmd/kamergraaf -run ListOfQueries -update-queries`" + ` from the comments at the head of each file.
`)
	for _, q := range all {
		fmt.Fprintf(&b, "\n## %s\n\n%s.", q.Name, q.Title)
		if q.About != "" {
			fmt.Fprintf(&b, " %s", q.About)
		}
		b.WriteString("\n\n| | | |\n|---|---|---|\n")
		for _, p := range q.Params {
			said := "parameter"
			if !p.Required {
				said = strings.TrimSpace("parameter, else " + p.Default)
			}
			if said == "parameter, else" {
				said = "parameter, else none"
			}
			help := p.Help
			if choices := p.Choices(); choices != nil {
				help += ": " + strings.Join(choices, ", ")
			}
			fmt.Fprintf(&b, "| `%s` | %s | %s |\n", p.Name, said, help)
		}
		for _, c := range q.Columns {
			fmt.Fprintf(&b, "| `%s` | column | %s |\n", c.Name, c.Help)
		}
	}
	if *updateQueries {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	list, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := diff.Diff(b.String(), string(list)); d != "" {
		t.Errorf("LIST.md and the files differ (-files +list); write it with -update-queries\n%s", d)
	}
}
