package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	diff "github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/graph/queries"
	"w3id.org/kamergraaf/internal/pyenv"
)

// oxigraph answers queries, a list in JSON, from the triples as the default graph and from the union of all named graphs.
const oxigraph = `
import gzip, json, sys, pyoxigraph as ox
out = []
queries = json.load(sys.stdin)
for file, format, union in ((sys.argv[1], ox.RdfFormat.N_TRIPLES, False), (sys.argv[2], ox.RdfFormat.N_QUADS, True)):
    store = ox.Store()
    store.bulk_load(input=gzip.open(file), format=format)
    for text in queries:
        answer = store.query(text, use_default_graph_as_union=union)
        names = [v.value for v in answer.variables]
        out.append([{n: row[n].value if row[n] is not None else "" for n in names} for row in answer])
print(json.dumps(out))
`

// TestNamedQueriesGiveTheRowsOfTheSamplesInOxigraph shows that the queries are no dialect of one server, and that they ask the
// same of one graph and of a union of many.
func TestNamedQueriesGiveTheRowsOfTheSamplesInOxigraph(t *testing.T) {
	base, dir := "https://data.example.org/", filepath.Join(t.TempDir(), "site")
	publish(t, base, dir, "../../samples")
	texts := sparqlOf(namedQueries(t))
	var asked []string
	for _, q := range ofSamples {
		asked = append(asked, fill(t, texts[q.name], paramsOf(q.params)))
	}
	input, err := json.Marshal(asked)
	if err != nil {
		t.Fatal(err)
	}
	dump := func(name string) string { return filepath.Join(dir, "dumps", name) }
	var answers [][]map[string]string
	if err := json.Unmarshal(pyenv.Run(t, oxigraph, input, dump("kamergraaf.nt.gz"), dump("kamergraaf.nq.gz")), &answers); err != nil {
		t.Fatal(err)
	}
	for i, answer := range answers {
		q := ofSamples[i%len(ofSamples)]
		described, err := queries.Named(q.name)
		if err != nil {
			t.Fatal(err)
		}
		columns := columnsOf(described)
		if d := diff.Diff(strings.Trim(q.want, "\n"), handwritten(columns, rowsOf(answer, columns), base)); d != "" {
			t.Errorf("%s %s, union of graphs %v (-by hand +Oxigraph)\n%s", q.name, q.params, i >= len(ofSamples), d)
		}
	}
}
