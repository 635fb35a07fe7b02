package graph

import (
	"io"
	"strconv"
	"testing"

	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/graphtest"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// benchGraph returns statements in the mix that documents have: short edges mostly, some texts of a few hundred letters.
func benchGraph(t testing.TB) *rdf.Graph {
	t.Helper()
	m, err := iri.NewIRIs(iri.DefaultBase)
	if err != nil {
		t.Fatal(err)
	}
	doc := m.DocumentByID("ah-tk-20992100-7")
	g := &rdf.Graph{Name: m.DocumentGraph(doc)}
	text, _ := rdf.NewText("Kunt u aangeven hoeveel brugwachters er vorig jaar met «vroegpensioen» gingen, en hoe u dat waardeert?\nZo nee, waarom niet?", rdf.Dutch)
	for q := range 50 {
		unit := m.Under(m.Under(doc, "question"), strconv.Itoa(q))
		add := func(predicate string, object rdf.Term) {
			g.Statements = append(g.Statements, rdf.Statement{Subject: unit, Predicate: rdf.ValidIRI(ontology.Namespace + predicate), Object: object})
		}
		g.Statements = append(g.Statements, rdf.Statement{Subject: unit, Predicate: isA.term, Object: rdf.ValidIRI(ontology.Question.IRI)})
		add("number", rdf.NewInt(q))
		add("partOf", doc)
		add("text", text)
		for i := range 4 {
			add("mentions", m.Minted("person", "Q"+strconv.Itoa(i+q)))
			add("cites", rdf.ValidIRI("https://wetten.overheid.nl/jci1.3:c:BWBR0010346&artikel="+strconv.Itoa(i)))
		}
	}
	return g
}

// BenchmarkSinks measures how many statements a second each format takes.
func BenchmarkSinks(b *testing.B) {
	g := benchGraph(b)
	for _, format := range format.Formats() {
		b.Run(format.Name, func(b *testing.B) {
			b.ReportAllocs()
			sink := format.New(io.Discard, iri.DefaultBase)
			for b.Loop() {
				if err := sink.Write(g); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(len(g.Statements)*b.N)/b.Elapsed().Seconds(), "statements/s")
		})
	}
}

// BenchmarkGraph measures how long it takes to state what a document says.
func BenchmarkGraph(b *testing.B) {
	m, d := NewMaker(iri.Default(), Options{}), graphtest.BridgeAnswer()
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		n = len(m.Graph(d).Statements)
	}
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "statements/s")
}

// BenchmarkRecord measures how long it takes to print a document as JSON.
func BenchmarkRecord(b *testing.B) {
	m, d := iri.Default(), graphtest.BridgeAnswer()
	b.ReportAllocs()
	var out []byte
	for b.Loop() {
		var err error
		if out, err = AppendJSON(out[:0], d, m); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(len(out)))
}
