package main

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	diff "github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/graph/queries"
)

var updateQueries = flag.Bool("update-queries", false, "write the list of named queries anew")

// mostQueries keeps the list of named queries readable.
const mostQueries = 30

// namedQueries returns all named queries.
func namedQueries(t *testing.T) []queries.Query {
	t.Helper()
	all, err := queries.All()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// sparqlOf returns the texts of queries in SPARQL by their names.
func sparqlOf(all []queries.Query) map[string]string {
	texts := map[string]string{}
	for _, q := range all {
		texts[q.Name] = q.SPARQL
	}
	return texts
}

// columnsOf returns the names of the columns of a query.
func columnsOf(q queries.Query) (names []string) {
	for _, c := range q.Columns {
		names = append(names, c.Name)
	}
	return names
}

// TestEveryQueryIsTheSameInAllLanguages shows that the questions mirror each other: descriptions, parameters and columns.
func TestEveryQueryIsTheSameInAllLanguages(t *testing.T) {
	all := namedQueries(t)
	if len(all) > mostQueries {
		t.Errorf("%d queries, at most %d are allowed", len(all), mostQueries)
	}
	for _, q := range all {
		if d := diff.Diff(head(q.Cypher, "// "), head(q.SPARQL, "# ")); d != "" {
			t.Errorf("%s is described otherwise (-Cypher +SPARQL)\n%s", q.Name, d)
		}
		if d := diff.Diff(head(q.Cypher, "// "), head(q.SQL, "-- ")); d != "" {
			t.Errorf("%s is described otherwise (-Cypher +SQL)\n%s", q.Name, d)
		}
		for _, p := range q.Params {
			if !strings.Contains(q.SPARQL, "VALUES ?"+p.Name+" {") && !(p.Name == "limit" && strings.Contains(q.SPARQL, "\nLIMIT ")) {
				t.Errorf("%s.rq has no parameter %s", q.Name, p.Name)
			}
			if !regexp.MustCompile(":" + p.Name + `\b`).MatchString(q.Statement()) {
				t.Errorf("%s.sql has no parameter %s", q.Name, p.Name)
			}
		}
		if d := diff.Diff(columnsOf(q), selected(q.SPARQL)); d != "" {
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
	all := namedQueries(t)
	endless := regexp.MustCompile(`\[[^\]\n]*\*(\]|\d*\.\.\])`)
	for _, q := range all {
		if found := endless.FindString(q.Cypher); found != "" || !strings.Contains(q.Cypher, "\nORDER BY ") {
			t.Errorf("%s.cypher has a path without end (%q) or no order", q.Name, found)
		}
	}
	endless = regexp.MustCompile(`(kg:\w+|\))[*+]`)
	notStandard := regexp.MustCompile(`\^\^xsd:date|\b(LET|SERVICE|afn|fn|apf|spif):?\b`)
	for _, q := range all {
		if found := endless.FindString(q.SPARQL) + notStandard.FindString(q.SPARQL); found != "" || !strings.Contains(q.SPARQL, "\nORDER BY ") {
			t.Errorf("%s.rq has a path without end or what is not standard (%q), or no order", q.Name, found)
		}
		if found := strings.Contains(q.SQL, "RECURSIVE"); found != regexp.MustCompile(`\b(depth|steps) < \d`).MatchString(q.SQL) || !strings.Contains(q.SQL, "\nORDER BY ") {
			t.Errorf("%s.sql has a path without end, or no order", q.Name)
		}
	}
}

// TestListOfQueriesIsComplete holds LIST.md to the files.
func TestListOfQueriesIsComplete(t *testing.T) {
	const file = "../../graph/queries/LIST.md"
	all := namedQueries(t)
	var b strings.Builder
	b.WriteString(`# Named queries

Each is NAME.rq in SPARQL, NAME.cypher and NAME.sql, with the same parameters, columns and rows. A parameter with a default may be left
out. Things are named as people do, by name, part of it, identifier or IRI; dates are 2018-04-26. In SPARQL a parameter is a line
` + "`VALUES ?name { \"value\" }`" + `; in SPARQL and SQL a list of names is one text. Written by
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
