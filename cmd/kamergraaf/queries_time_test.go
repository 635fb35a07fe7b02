package main

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"w3id.org/kamergraaf/graph/neo4j/neo4jtest"
	"w3id.org/kamergraaf/internal/fuseki"
	"w3id.org/kamergraaf/internal/pyenv"
	"w3id.org/kamergraaf/internal/soak"
)

// oxigraphTimes answers queries as oxigraph does, with the seconds that each takes and its number of rows.
const oxigraphTimes = `
import gzip, json, sys, time, pyoxigraph as ox
out = []
queries = json.load(sys.stdin)
for file, format, union in ((sys.argv[1], ox.RdfFormat.N_TRIPLES, False), (sys.argv[2], ox.RdfFormat.N_QUADS, True)):
    store = ox.Store()
    store.bulk_load(input=gzip.open(file), format=format)
    store.optimize()
    for text in queries:
        began = time.time()
        rows = sum(1 for _ in store.query(text, use_default_graph_as_union=union))
        out.append([time.time() - began, rows])
print(json.dumps(out))
`

// enough is how long a named query may take on the records.
const enough = 5 * time.Second

// TestNamedQueriesAnswerInTimeOnTheRecords asks each question of each store, which holds all records, once to warm it and once for the
// time. All give as many rows.
func TestNamedQueriesAnswerInTimeOnTheRecords(t *testing.T) {
	if !soak.Long() {
		t.Skip("only in the long run")
	}
	const folder, samples = "../../../shared/corpus/kvr", "../../samples"
	if _, err := os.Stat(folder); err != nil {
		t.Skip("../shared/corpus/kvr is not here")
	}
	run := func(args ...string) {
		if code, said := command(t.Context(), strings.NewReader(""), io.Discard, args...); code != exitOK {
			t.Fatalf("%s ended with %d: %s", args[0], code, said)
		}
	}
	dumps := t.TempDir()
	triples, quads := filepath.Join(dumps, "kamergraaf.nt.gz"), filepath.Join(dumps, "kamergraaf.nq.gz")
	run("export", "--output", triples, folder, samples)
	run("export", "--output", quads, folder, samples)
	server := neo4jtest.New(t)
	run("load", "--uri", server.URI, folder, samples)
	servers := queryServers{neo4j: server.URI, fuseki: fuseki.Start(t, triples), texts: sparqlOf(namedQueries(t))}
	union := fuseki.Start(t, quads).Union()
	var texts []string
	for _, q := range questions {
		texts = append(texts, fill(t, servers.texts[q.name], q.params))
	}
	input, err := json.Marshal(texts)
	if err != nil {
		t.Fatal(err)
	}
	var oxigraph [][2]float64
	if err := json.Unmarshal(pyenv.Run(t, oxigraphTimes, input, triples, quads), &oxigraph); err != nil {
		t.Fatal(err)
	}
	for i, q := range questions {
		var rows [5]int
		took := []time.Duration{
			timed(func() { rows[0] = len(servers.askNeo4j(t, q.name, q.params)) - 1 }),
			timed(func() { rows[1] = len(servers.fuseki.Query(t, texts[i])) }),
			timed(func() { rows[2] = len(union.Query(t, texts[i])) }),
		}
		for n, answer := range [][2]float64{oxigraph[i], oxigraph[len(questions)+i]} {
			took = append(took, time.Duration(answer[0]*float64(time.Second)))
			rows[3+n] = int(answer[1])
		}
		t.Logf("%-28s %-60s %6d rows; Neo4j %.2f s, Fuseki %.2f, of a union %.2f, Oxigraph %.2f, of a union %.2f", q.name, strings.Join(q.params, " "),
			rows[0], took[0].Seconds(), took[1].Seconds(), took[2].Seconds(), took[3].Seconds(), took[4].Seconds())
		if slices.Max(took) > enough {
			t.Errorf("%s %v took %v", q.name, q.params, took)
		}
		if slices.Min(rows[:]) != slices.Max(rows[:]) {
			t.Errorf("%s %v gives other rows in each store: %v", q.name, q.params, rows)
		}
	}
}

func timed(do func()) time.Duration {
	do()
	began := time.Now()
	do()
	return time.Since(began)
}
