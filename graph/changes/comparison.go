package changes

import (
	"cmp"
	"hash/fnv"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/internal/linesort"
	"w3id.org/kamergraaf/ontology"
)

// Side is one of the two exports.
type Side byte

// The exports compared.
const (
	Old Side = 'o'
	New Side = 'n'
)

// Comparison compares the names of two exports. It holds a bounded part of them in memory, the rest in files. It is used by one
// goroutine at a time: first Add, then Each once, then Close.
type Comparison struct {
	names *linesort.Sorter // "IRI NUL side words": each IRI once for each side and for each of the words said of it
	roots *linesort.Sorter // "words NUL side IRI NUL names below": what is on one side only
	lines *linesort.Sorter // changes by IRI
}

// NewComparison returns a comparison that keeps its files in a folder.
func NewComparison(dir string) *Comparison {
	return &Comparison{names: linesort.New(dir), roots: linesort.New(dir), lines: linesort.New(dir)}
}

// words are the properties that say what a thing is whatever its name is.
var words = map[string]bool{
	ontology.SkosPrefLabel.IRI: true,
	ontology.DctTitle.IRI:      true,
	ontology.Text.IRI:          true,
}

// Add adds a statement of one export.
func (c *Comparison) Add(side Side, s rdf.Statement) error {
	said := ""
	if words[s.Predicate.Value()] && s.Object.IsLiteral() {
		said = hash(s.Predicate.Value() + " " + s.Object.Value())
	}
	if err := c.add(side, s.Subject.Value(), said); err != nil || !s.Object.IsIRI() || s.Predicate.Value() == ontology.RdfType.IRI {
		return err
	}
	return c.add(side, s.Object.Value(), "")
}

func (c *Comparison) add(side Side, iri, said string) error {
	line := make([]byte, 0, len(iri)+len(said)+2)
	line = append(line, iri...)
	for i, b := range line {
		if b == '/' {
			line[i] = below
		}
	}
	return c.names.Add(append(append(line, 0, byte(side)), said...))
}

// below stands for the slashes of IRIs while they are sorted, so that all below a name follow it. IRIs have no such sign.
const below = 1

func hash(s string) string {
	h := fnv.New64a()
	h.Write([]byte(s))
	return strconv.FormatUint(h.Sum64(), 16)
}

// lastSegment is what stands for the words of a thing of which none are said: the end of its name.
func lastSegment(iri string) string { return iri[strings.LastIndexByte(iri, '/')+1:] }

// parent returns what a name stands below.
func parent(iri string) string { return iri[:len(iri)-len(lastSegment(iri))] }

// Close removes the files.
func (c *Comparison) Close() error {
	return cmp.Or(c.names.Close(), c.roots.Close(), c.lines.Close())
}
