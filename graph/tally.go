package graph

import (
	"cmp"
	"hash/maphash"
	"slices"
	"strings"

	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// Tally counts what a dataset holds, graph by graph, for its description. A statement that several graphs make counts
// once. It is used by one goroutine at a time; what it keeps grows with the things that graphs share.
type Tally struct {
	base       string
	seed       maphash.Seed
	shared     map[uint64]bool // statements about things that no document owns
	Statements int
	Documents  int
	Properties map[string]int // statements by property
	Classes    map[string]int // things by class
	Links      map[LinkSet]int
	Examples   []string // the first documents
	First      string   // earliest and latest days of documents
	Last       string
}

// LinkSet is a sort of links that lead out of the dataset.
type LinkSet struct{ Target, Property string }

// targets are the places elsewhere that links lead to, by the beginning of their IRIs.
var targets = []struct{ prefix, title string }{
	{"https://identifier.overheid.nl/tooi/", "TOOI, Thesaurus en Ontologie Overheidsinformatie"},
	{"https://wetten.overheid.nl/", "Basiswettenbestand, wetten.overheid.nl"},
	{iri.OfficialSite, "Officiële bekendmakingen"},
	{"http://publications.europa.eu/resource/celex/", "CELEX, Publications Office of the European Union"},
	{"https://e-justice.europa.eu/ecli/", "ECLI, European Case Law Identifier"},
	{Wikidata, "Wikidata"},
}

const maxExamples = 3

// NewTally returns an empty tally of a dataset whose instances live under base.
func NewTally(base string) *Tally {
	return &Tally{base: base, seed: maphash.MakeSeed(), shared: map[uint64]bool{}, Properties: map[string]int{}, Classes: map[string]int{}, Links: map[LinkSet]int{}}
}

// Add counts a graph.
func (t *Tally) Add(g *rdf.Graph) {
	document := strings.TrimSuffix(g.Name.Value(), "/graph")
	if document != g.Name.Value() && len(g.Statements) > 0 {
		t.Documents++
		if len(t.Examples) < maxExamples {
			t.Examples = append(t.Examples, strings.Clone(document))
		}
	}
	for _, s := range g.Statements {
		if !strings.HasPrefix(s.Subject.Value(), document) && t.met(s) {
			continue
		}
		t.Statements++
		t.Properties[s.Predicate.Value()]++
		if s.Predicate == isA.term {
			t.Classes[s.Object.Value()]++
		}
		if s.Object.IsIRI() && s.Predicate != isA.term {
			t.Link(s.Predicate.Value(), s.Object.Value())
		}
		if s.Object.Sort() == rdf.Date && (strings.HasPrefix(s.Predicate.Value(), ontology.Namespace) || s.Predicate == dateSubmitted.term) {
			t.Day(s.Object.Value())
		}
	}
}

// met tells whether a statement was counted before.
func (t *Tally) met(s rdf.Statement) bool {
	var h maphash.Hash
	h.SetSeed(t.seed)
	for _, part := range [...]string{s.Subject.Value(), s.Predicate.Value(), s.Object.Value()} {
		h.WriteString(part)
		h.WriteByte(0)
	}
	h.WriteByte(byte(s.Object.Sort()))
	key := h.Sum64()
	if t.shared[key] {
		return true
	}
	t.shared[key] = true
	return false
}

// Link counts a statement that relates something to a thing, if that stands elsewhere.
func (t *Tally) Link(property, object string) {
	if strings.HasPrefix(object, t.base) {
		return
	}
	for _, target := range targets {
		if strings.HasPrefix(object, target.prefix) {
			t.Links[LinkSet{target.prefix, property}]++
			return
		}
	}
}

// Day counts a day of a document.
func (t *Tally) Day(day string) {
	if t.First == "" || day < t.First {
		t.First = strings.Clone(day)
	}
	if day > t.Last {
		t.Last = strings.Clone(day)
	}
}

// sortedLinks returns the sorts of links in a fixed order.
func (t *Tally) sortedLinks() []LinkSet {
	out := make([]LinkSet, 0, len(t.Links))
	for l := range t.Links {
		out = append(out, l)
	}
	slices.SortFunc(out, func(a, b LinkSet) int {
		return cmp.Or(cmp.Compare(a.Target, b.Target), cmp.Compare(a.Property, b.Property))
	})
	return out
}
