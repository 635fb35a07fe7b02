package graph_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/graph/sinktest"
	"w3id.org/kamergraaf/internal/jena"
	"w3id.org/kamergraaf/internal/pyenv"
)

// oxigraph reads the files that are named after their media types and prints, a line each, a JSON list of the
// statements: subject, predicate, object, its datatype and language, graph.
const oxigraph = `
import json, sys, pyoxigraph as ox
for path, media in zip(sys.argv[1::2], sys.argv[2::2]):
    rows = []
    for q in ox.parse(path=path, format=ox.RdfFormat.from_media_type(media), base_iri=None):
        o = q.object
        lit = isinstance(o, ox.Literal)
        g = getattr(q, "graph_name", None)
        rows.append([q.subject.value, q.predicate.value, o.value, o.datatype.value if lit else "", (o.language or "") if lit else "",
                     g.value if isinstance(g, ox.NamedNode) else ""])
    print(json.dumps(rows))
`

// rdflib does the same with rdflib.
const rdflib = `
import json, logging, sys, warnings, rdflib
warnings.simplefilter("ignore")
rdflib.NORMALIZE_LITERALS = False
names = {"text/turtle": "turtle", "application/n-triples": "nt", "application/n-quads": "nquads", "application/trig": "trig", "application/ld+json": "json-ld"}
for path, media in zip(sys.argv[1::2], sys.argv[2::2]):
    d = rdflib.Dataset()
    d.parse(path, format=names[media])
    rows = []
    for s, p, o, g in d.quads():
        lit = isinstance(o, rdflib.Literal)
        datatype = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString" if lit and o.language else str(o.datatype or "http://www.w3.org/2001/XMLSchema#string") if lit else ""
        name = "" if g is None or not str(g).startswith("https://voorbeeld.example/") and not str(g).startswith("https://w3id.org/") else str(g)
        rows.append([str(s), str(p), str(o), datatype, (o.language or "") if lit else "", name])
    print(json.dumps(rows))
`

// row is a statement as the parsers print it.
type row [6]string

// rows returns what parsers must find, sorted, none twice.
func rows(graphs []*rdf.Graph, quads bool) []row {
	var out []row
	for _, g := range graphs {
		name := ""
		if quads {
			name = g.Name.Value()
		}
		for _, s := range g.Statements {
			out = append(out, row{s.Subject.Value(), s.Predicate.Value(), s.Object.Value(), s.Object.Datatype(), s.Object.Lang(), name})
		}
	}
	return sorted(out)
}

func sorted(rows []row) []row {
	slices.SortFunc(rows, func(a, b row) int { return slices.Compare(a[:], b[:]) })
	return slices.Compact(rows)
}

// write writes graphs in every format and returns the files with their media types, as the programs take them.
func write(t *testing.T, graphs []*rdf.Graph) (args []string, formats []format.Format) {
	dir := t.TempDir()
	for _, format := range format.Formats() {
		file := filepath.Join(dir, "graaf"+format.Extensions[0])
		if err := os.WriteFile(file, sinktest.Write(t, open(format), graphs...), 0o644); err != nil {
			t.Fatal(err)
		}
		args = append(args, file, format.MediaType)
		formats = append(formats, format)
	}
	return args, formats
}

func TestOtherParsersReadTheSameStatementsFromEveryFormat(t *testing.T) {
	graphs := sinktest.Graphs(t)
	args, formats := write(t, graphs)
	for name, program := range map[string]string{"pyoxigraph": oxigraph, "rdflib": rdflib} {
		t.Run(name, func(t *testing.T) {
			lines := strings.Split(strings.TrimSpace(string(pyenv.Run(t, program, nil, args...))), "\n")
			for i, format := range formats {
				var got []row
				if err := json.Unmarshal([]byte(lines[i]), &got); err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(rows(graphs, format.Quads), sorted(got)); diff != "" {
					t.Errorf("%s (-written +read):\n%s", format.Name, cut(diff))
				}
			}
		})
	}
}

func TestATextOfTenMegabytesIsReadAsItWasWritten(t *testing.T) {
	slow(t)
	graphs := []*rdf.Graph{sinktest.Large(t, 10<<20)}
	args, formats := write(t, graphs)
	for i, format := range formats {
		program := oxigraph
		if format.Name == "jsonld" {
			program = rdflib // pyoxigraph reads JSON up to 16 MB at a time, and this is more with its escapes
		}
		var got []row
		if err := json.Unmarshal(pyenv.Run(t, program, nil, args[2*i:2*i+2]...), &got); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(rows(graphs, format.Quads), got) {
			t.Errorf("%s: not the same text", format.Name)
		}
	}
}

func TestRiotReadsEveryFormatStrictlyWithoutAWarning(t *testing.T) {
	slow(t)
	graphs := graph.BridgeGraphs(t)
	args, _ := write(t, graphs)
	for i := 0; i < len(args); i += 2 {
		if r := jena.Riot(t, "--validate", "--strict", args[i]); !r.Clean() {
			t.Errorf("%s: %v\n%s", args[i+1], r.Err, cut(r.Messages))
		}
	}
}

func TestRiotReadsHardStatementsAsTheyWereWritten(t *testing.T) {
	slow(t)
	graphs := sinktest.Graphs(t)
	args, formats := write(t, graphs)
	var again []string
	for i, format := range formats {
		r := jena.Riot(t, "--output=nquads", args[2*i])
		if r.Err != nil {
			t.Fatalf("%s: %v\n%s", format.Name, r.Err, cut(r.Messages))
		}
		file := filepath.Join(t.TempDir(), "opnieuw.nq")
		if err := os.WriteFile(file, []byte(r.Out), 0o644); err != nil {
			t.Fatal(err)
		}
		again = append(again, file, "application/n-quads")
	}
	lines := strings.Split(strings.TrimSpace(string(pyenv.Run(t, oxigraph, nil, again...))), "\n")
	for i, format := range formats {
		var got []row
		if err := json.Unmarshal([]byte(lines[i]), &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(rows(graphs, format.Quads), sorted(got)); diff != "" {
			t.Errorf("%s (-written +read):\n%s", format.Name, cut(diff))
		}
	}
}

// slow skips a test that takes tens of seconds where quick ones are asked for.
func slow(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("slow")
	}
}

// cut shortens what would fill the screen.
func cut(s string) string {
	if len(s) > 4000 {
		return s[:4000] + " ..."
	}
	return s
}
