package main

import (
	"os"
	"path/filepath"
	"testing"

	"w3id.org/kamergraaf/internal/pyenv"
)

// Two documents of our own that share people, posts, a law and an agency.
const (
	firstPaper = `Tweede Kamer der Staten-Generaal
Vergaderjaar 2017–2018 Aanhangsel van de Handelingen
2140
Vragen van het lid Gijs van Dijk (PvdA) aan de Minister van Sociale Zaken en Werkgelegenheid over keukens (ingezonden 26 april 2018).
Mededeling van Minister Koolmees (Sociale Zaken en Werkgelegenheid) (ontvangen 17 mei 2018).
Vraag 1
Volgt de Inspectie SZW de Arbowet?
Mededeling
Het antwoord vergt meer tijd.
Tweede Kamer, vergaderjaar 2017–2018, Aanhangsel 1
`
	secondPaper = `Tweede Kamer der Staten-Generaal
Vergaderjaar 2017–2018 Aanhangsel van de Handelingen
2391
Vragen van het lid Gijs van Dijk (PvdA) aan de Minister van Sociale Zaken en Werkgelegenheid over keukens (ingezonden 26 april 2018).
Antwoord van Minister Koolmees (Sociale Zaken en Werkgelegenheid) (ontvangen 12 juni 2018). Zie ook Aanhangsel Handelingen, vergaderjaar 2017–2018, nr. 2140.
Vraag 1
Volgt de Inspectie SZW de Arbowet?
Antwoord 1
Ja, de Inspectie SZW volgt de Arbowet.
Tweede Kamer, vergaderjaar 2017–2018, Aanhangsel 1
`
)

// TestRemovingOneDocumentDisturbsNoOther shows, in a triple store, that dropping a document's graph leaves exactly what
// the other documents and the registers say: nothing of theirs goes, and nothing of its own stays.
func TestRemovingOneDocumentDisturbsNoOther(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"first.txt": firstPaper, "second.txt": secondPaper} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	both := filepath.Join(dir, "both.nq")
	second := filepath.Join(dir, "second.nq")
	program(t, "export", "-o", both, filepath.Join(dir, "first.txt"), filepath.Join(dir, "second.txt"))
	program(t, "export", "-o", second, filepath.Join(dir, "second.txt"))
	out := pyenv.Run(t, `
import sys, pyoxigraph as ox
def load(path):
    store = ox.Store()
    store.load(path=path, format=ox.RdfFormat.N_QUADS)
    return store
both, second = load(sys.argv[1]), load(sys.argv[2])
base = "https://w3id.org/kamergraaf/id/"
both.remove_graph(ox.NamedNode(base + "document/ah-tk-20172018-2140/graph"))
def documents(store):
    return {q for q in store if q.graph_name.value.startswith(base + "document/")}
def registered(store):
    return {q for q in store if q.graph_name.value == base + "graph/register"}
print(documents(both) == documents(second), registered(second) <= registered(both), len(documents(second)) > 20)
`, nil, both, second)
	if got := string(out); got != "True True True\n" {
		t.Errorf("documents equal, register kept, anything there: %s", got)
	}
}
