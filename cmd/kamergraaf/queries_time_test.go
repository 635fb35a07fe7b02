package main

import (
	"encoding/json"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

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

// TestNamedQueriesAnswerInTimeOnTheRecords asks each question of each store, which holds all records, once to warm it and once for the time.
func TestNamedQueriesAnswerInTimeOnTheRecords(t *testing.T) {
	if !soak.Long() {
		t.Skip("only in the long run")
	}
	records, err := filepath.Glob("../../../shared/corpus/kvr/*.xml")
	if err != nil || len(records) == 0 {
		t.Skip("../shared/corpus/kvr is not here")
	}
	folder := "../../../shared/corpus/kvr"
	servers := startServers(t, "https://data.example.org/", folder)
	dumps := t.TempDir()
	for _, ending := range []string{".nt.gz", ".nq.gz"} {
		args := []string{"export", "--output", filepath.Join(dumps, "kamergraaf"+ending), folder}
		if code, said := command(t.Context(), strings.NewReader(""), io.Discard, args...); code != exitOK {
			t.Fatalf("exporting ended with %d: %s", code, said)
		}
	}
	var texts []string
	for _, q := range questions {
		texts = append(texts, fill(t, servers.texts[q.name], q.params))
	}
	input, err := json.Marshal(texts)
	if err != nil {
		t.Fatal(err)
	}
	var oxigraph [][2]float64
	if err := json.Unmarshal(pyenv.Run(t, oxigraphTimes, input, filepath.Join(dumps, "kamergraaf.nt.gz"), filepath.Join(dumps, "kamergraaf.nq.gz")), &oxigraph); err != nil {
		t.Fatal(err)
	}
	union := fuseki.Start(t, filepath.Join(dumps, "kamergraaf.nq.gz")).Union()
	for i, q := range questions {
		var table [][]string
		took := []time.Duration{
			timed(func() { table, _ = servers.ask(t, q.name, q.params) }), // of two servers
			timed(func() { servers.fuseki.Query(t, texts[i]) }),
			timed(func() { union.Query(t, texts[i]) }),
			seconds(oxigraph[i]), seconds(oxigraph[len(questions)+i]),
		}
		took[0] -= took[1]
		t.Logf("%-28s %-60s %6d rows; Neo4j %.2f s, Fuseki %.2f, of a union %.2f, Oxigraph %.2f, of a union %.2f", q.name, strings.Join(q.params, " "),
			len(table)-1, took[0].Seconds(), took[1].Seconds(), took[2].Seconds(), took[3].Seconds(), took[4].Seconds())
		for _, one := range took {
			if one > enough {
				t.Errorf("%s %v took %v", q.name, q.params, took)
				break
			}
		}
	}
}

func timed(do func()) time.Duration {
	do()
	began := time.Now()
	do()
	return time.Since(began)
}

func seconds(answer [2]float64) time.Duration { return time.Duration(answer[0] * float64(time.Second)) }
