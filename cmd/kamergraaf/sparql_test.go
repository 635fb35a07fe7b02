package main

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	diff "github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/graph/neo4j/neo4jtest"
	"w3id.org/kamergraaf/internal/fuseki"
)

// questions are asked in Cypher and in SPARQL, with the same parameters.
var questions = []struct {
	name   string
	params []string
}{
	{"asked-by-member", []string{"member=Gijs van Dijk"}},
	{"asked-by-member", []string{"member=Femke Halsema", "from=1999-01-01"}},
	{"asked-by-party", []string{"party=PvdA"}},
	{"asked-by-party", []string{"party=cda", "to=1999-12-31"}},
	{"asked-of-ministry", []string{"ministry=Justitie en Veiligheid"}},
	{"asked-about-agency", []string{"agency=Inspectie SZW"}},
	{"asked-in-period", []string{"from=1990-01-01", "to=2024-12-31"}},
	{"answers-citing-paper", []string{"paper=kst-34681-99"}},
	{"asked-about-law", []string{"law=BWBR0010346"}},
	{"asked-about-law", []string{"law=Grondwet"}},
	{"co-askers", nil},
	{"delays", nil},
	{"follow-ups", []string{"document=ah-tk-20172018-2140"}},
	{"laws-cited-together", []string{"law=BWBR0010346"}},
	{"laws-cited-together", []string{"law="}},
	{"members-by-ministry", nil},
	{"news-sites", nil},
	{"response-times", nil},
	{"top-entities", []string{"kind=Law", "from=1980-01-01", "to=2025-01-01", "limit=1000"}},
	{"top-entities", []string{"kind=Ministry", "from=1980-01-01", "to=2025-01-01", "limit=1000"}},
	{"unanswered", []string{"date=2018-06-01"}},
	{"unanswered", []string{"date=2030-01-01"}},
	{"who-asked", []string{"law=BWBR0005537"}},
	{"asked-about-law-by-party", []string{"law=BWBR0001854"}},
	{"late-answers", []string{"days=30"}},
	{"articles-with-european-acts", nil},
	{"parties-asking-together", nil},
	{"parties-asking-together", []string{"party=vvd", "from=1999-06-01"}},
	{"sites-and-papers", nil},
	{"asked-by-coalition", nil},
	{"asked-by-coalition", []string{"cabinet=Kabinet-Kok II"}},
	{"articles-of-law", []string{"law=BWBR0005537"}},
	{"judgments-cited", nil},
	{"answered-on-behalf", nil},
	{"asked-own-party", nil},
	{"agencies-by-ministry", []string{"ministry=Justitie en Veiligheid"}},
	{"question-answer-pairs", []string{"from=1980-01-01", "to=2030-01-01"}},
}

// TestSPARQLAndCypherAgree asks every example question of a real Fuseki over the dump of a published site, and of a real
// Neo4j with the same documents.
func TestSPARQLAndCypherAgree(t *testing.T) {
	inputs := []string{"../../samples"}
	if records, err := filepath.Glob("../../../shared/corpus/kvr/KVR1*.xml"); err == nil {
		inputs = append(inputs, records[:min(len(records), 120)]...)
	}
	const base = "https://data.example.org/"
	servers, file := startServers(t, base, inputs...), storeOf(t, base, inputs...)
	filled := 0
	for _, q := range questions {
		t.Run(q.name, func(t *testing.T) {
			table, answer := servers.ask(t, q.name, q.params)
			want, got := comparable(table, answer)
			if len(answer) > 0 {
				filled++
			}
			if d := diff.Diff(want, got); d != "" {
				t.Errorf("(-Cypher +SPARQL)\n%s", d)
			}
			if rows := askStore(t, file, q.name, q.params); q.name != "search" {
				if d := diff.Diff(handwritten(table[0], table[1:], base), handwritten(rows[0], rows[1:], base)); d != "" {
					t.Errorf("(-Cypher +SQL)\n%s", d)
				}
			}
		})
	}
	if filled < 25 {
		t.Errorf("only %d questions have answers here", filled)
	}
}

// queryServers are a Neo4j and a Fuseki that hold the same documents.
type queryServers struct {
	neo4j  string // its address
	fuseki *fuseki.Server
	texts  map[string]string // of the named queries in SPARQL
	dumps  string            // folder with what the stores hold
}

func startServers(t *testing.T, base string, inputs ...string) queryServers {
	t.Helper()
	server, dir := neo4jtest.New(t), filepath.Join(t.TempDir(), "site")
	publish(t, base, dir, inputs...)
	store := fuseki.Start(t, filepath.Join(dir, "dumps", "kamergraaf.nt.gz"))
	args := append([]string{"load", "--base", base, "--uri", server.URI}, inputs...)
	if code, said := command(t.Context(), strings.NewReader(""), io.Discard, args...); code != exitOK {
		t.Fatalf("loading ended with %d: %s", code, said)
	}
	return queryServers{server.URI, store, sparqlOf(namedQueries(t)), filepath.Join(dir, "dumps")}
}

// ask asks a named query of both: Neo4j answers with a table, whose first row has the names of the columns.
func (s queryServers) ask(t *testing.T, name string, params []string) (table [][]string, answer []map[string]string) {
	t.Helper()
	return s.askNeo4j(t, name, params), s.fuseki.Query(t, fill(t, s.texts[name], params))
}

func (s queryServers) askNeo4j(t *testing.T, name string, params []string) [][]string {
	t.Helper()
	var out bytes.Buffer
	args := append([]string{"query", "--uri", s.neo4j, "--format", "csv", name}, params...)
	if code, said := command(t.Context(), strings.NewReader(""), &out, args...); code != exitOK {
		t.Fatalf("Cypher: %s", said)
	}
	table, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// fill puts values for parameters into a query.
func fill(t *testing.T, text string, params []string) string {
	t.Helper()
	for _, p := range params {
		name, value, _ := strings.Cut(p, "=")
		line, filled := regexp.MustCompile(`VALUES \?`+name+` \{[^}]*\}`), "VALUES ?"+name+` { "`+value+`" }`
		switch name {
		case "limit":
			line, filled = regexp.MustCompile(`(?m)^LIMIT .*$`), "LIMIT "+value
		case "kind":
			filled = "VALUES ?kind { kg:" + value + " }"
		}
		if !line.MatchString(text) {
			t.Fatalf("no parameter %s", name)
		}
		text = line.ReplaceAllLiteralString(text, filled)
	}
	return text
}

// comparable returns the rows of both answers in the columns that both have, sorted, with lists sorted too.
func comparable(table [][]string, answer []map[string]string) (want, got [][]string) {
	var columns []int
	for i, name := range table[0] {
		if len(answer) == 0 {
			break
		}
		if _, both := answer[0][name]; both {
			columns = append(columns, i)
		}
	}
	for _, row := range table[1:] {
		var cells []string
		for _, i := range columns {
			cells = append(cells, cell(table[0][i], row[i]))
		}
		want = append(want, cells)
	}
	for _, row := range answer {
		var cells []string
		for _, i := range columns {
			cells = append(cells, cell(table[0][i], row[table[0][i]]))
		}
		got = append(got, cells)
	}
	for _, rows := range [][][]string{want, got} {
		slices.SortFunc(rows, func(a, b []string) int { return cmp.Compare(strings.Join(a, "\x00"), strings.Join(b, "\x00")) })
	}
	return want, got
}

// cell returns a value as both answers can have it.
func cell(column, value string) string {
	separator := ""
	switch column {
	case "documents":
		separator = " "
		value = strings.ReplaceAll(value, "; ", " ")
		if strings.Trim(value, "0123456789") == "" {
			return value
		}
	case "askers", "ministries":
		separator = "; "
		value = strings.ReplaceAll(value, " | ", "; ")
	default:
		if strings.Contains(value, ".") && strings.Trim(value, "0123456789.") == "" {
			return strings.TrimSuffix(strings.TrimRight(value, "0"), ".")
		}
		return strings.ReplaceAll(value, "\r\n", "\n")
	}
	list := slices.DeleteFunc(strings.Split(value, separator), func(s string) bool { return s == "" })
	slices.Sort(list)
	return strings.Join(slices.Compact(list), separator)
}
