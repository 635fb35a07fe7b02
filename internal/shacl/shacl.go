// Package shacl lets tests hold data against the shapes of the vocabulary, with two engines that must agree.
package shacl

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"w3id.org/kamergraaf/internal/jena"
	"w3id.org/kamergraaf/internal/pyenv"
	"w3id.org/kamergraaf/ontology"
)

// pyshacl prints a line for each sort of violation: how often, the shape, what it says, and one thing that violates it.
const pyshacl = `
import collections, sys, pyshacl, rdflib
from rdflib.namespace import RDF, SH
shapes = rdflib.Graph().parse(sys.argv[1], format="turtle")
data = rdflib.Graph().parse(sys.argv[2], format="turtle")
_, report, _ = pyshacl.validate(data, shacl_graph=shapes, inplace=True)
sorts, example = collections.Counter(), {}
for result in report.subjects(RDF.type, SH.ValidationResult):
    sort = tuple(str(report.value(result, p)) for p in (SH.sourceShape, SH.resultPath, SH.sourceConstraintComponent))
    sorts[sort] += 1
    example[sort] = report.value(result, SH.focusNode)
for sort, times in sorts.most_common():
    print(times, *sort, "as", example[sort])
`

// Check fails the test where a file of Turtle or N-Triples does not conform to the shapes. The file should hold all
// that one run wrote: the graphs of documents, links and registers together.
func Check(t testing.TB, file string) {
	t.Helper()
	shapes := filepath.Join(t.TempDir(), "shapes.ttl")
	if err := os.WriteFile(shapes, []byte(ontology.Shapes()), 0o644); err != nil {
		t.Fatal(err)
	}
	violations := strings.TrimSpace(string(pyenv.Run(t, pyshacl, nil, shapes, file)))
	if violations != "" {
		t.Errorf("%s does not conform, says pyshacl:\n%s", file, violations)
	}
	if conforms, report := jena.Shacl(t, file, shapes); !conforms {
		t.Errorf("%s does not conform, says Jena:\n%.4000s", file, report)
	}
}
