package graph_test

import (
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	knakk "github.com/knakk/rdf"
	"github.com/piprate/json-gold/ld"

	"w3id.org/kamergraaf/extract/text"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/graphtest"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/graph/sinktest"
)

// FuzzRoundTrip shows that parsers of others find in every serialisation what was stated, whatever the words of a document are.
func FuzzRoundTrip(f *testing.F) {
	f.Add("Kent u het bericht «Brug dicht»?", "het \"wegvallen\"\tvan\r\nbrugwachters\\", "Brugwacht { } . ;")
	f.Add("@prefix <a> {\n}\n", "\u0000\u2028\ufeff'''\"\"\"", "https://krant.example/?a=b&c=%20")
	f.Fuzz(func(t *testing.T, question, subject, name string) {
		d := graphtest.BridgeAnswer()
		d.Units[1].Text = text.Plain(strings.ToValidUTF8(question, "?"), 0)
		d.Mentions = slices.Delete(d.Mentions, 6, 7) // its words may be gone
		d.Subject = strings.ToValidUTF8(subject, "?")
		d.Askers[0].Name = strings.ToValidUTF8(name, "?")
		g := &graph.NewMaker(iri.Default(), graph.Options{}).Graph(d).Graph
		for _, form := range format.Formats() {
			written := string(sinktest.Write(t, func(w io.Writer) rdf.Sink { return form.New(w, iri.DefaultBase) }, g))
			if got, want := parsedBy(t, form, written), stated(g, form.Quads && form.Name != "trig"); !slices.Equal(got, want) {
				t.Errorf("%s: read %d statements, wrote %d\n%.2000s", form.Name, len(got), len(want), different(got, want))
			}
		}
	})
}

// fact is a statement: subject, predicate, object, its type and language, and graph.
type fact [6]string

func inOrder(facts []fact) []fact {
	slices.SortFunc(facts, func(a, b fact) int { return slices.Compare(a[:], b[:]) })
	return slices.Compact(facts)
}

func different(a, b []fact) (out string) {
	for _, x := range [][2][]fact{{a, b}, {b, a}} {
		for _, fact := range x[0] {
			if !slices.Contains(x[1], fact) {
				out += strings.Join(fact[:], " ") + "\n"
			}
		}
	}
	return out
}

func stated(g *rdf.Graph, quads bool) (all []fact) {
	name := ""
	if quads {
		name = g.Name.Value()
	}
	for _, s := range g.Statements {
		all = append(all, fact{s.Subject.Value(), s.Predicate.Value(), s.Object.Value(), s.Object.Datatype(), s.Object.Lang(), name})
	}
	return inOrder(all)
}

// graphFrame is what TriG has around the Turtle of a graph.
var graphFrame = regexp.MustCompile(`(?m)^(<[^>\n]*> \{|\})$`)

// parsedBy returns what a parser finds that is not ours.
func parsedBy(t *testing.T, form format.Format, written string) []fact {
	t.Helper()
	switch form.Name {
	case "turtle", "trig":
		return parsedTriples(t, graphFrame.ReplaceAllString(written, ""), knakk.Turtle)
	case "ntriples":
		return parsedTriples(t, written, knakk.NTriples)
	case "nquads":
		return parsedQuads(t, written)
	}
	return parsedJSON(t, written)
}

func parsedJSON(t *testing.T, written string) (all []fact) {
	t.Helper()
	document, err := ld.DocumentFromReader(strings.NewReader(written))
	if err != nil {
		t.Fatalf("jsonld: %v", err)
	}
	parsed, err := ld.NewJsonLdProcessor().ToRDF(document, ld.NewJsonLdOptions(""))
	dataset, ok := parsed.(*ld.RDFDataset)
	if err != nil || !ok {
		t.Fatalf("jsonld: %v", err)
	}
	for name, quads := range dataset.Graphs {
		if name == "@default" {
			name = ""
		}
		for _, q := range quads {
			object := fact{q.Subject.GetValue(), q.Predicate.GetValue(), q.Object.GetValue(), "", "", name}
			switch l := q.Object.(type) {
			case *ld.Literal:
				object[3], object[4] = l.Datatype, l.Language
			case ld.Literal:
				object[3], object[4] = l.Datatype, l.Language
			}
			all = append(all, object)
		}
	}
	return inOrder(all)
}

func parsedTriples(t *testing.T, written string, syntax knakk.Format) (all []fact) {
	t.Helper()
	triples, err := knakk.NewTripleDecoder(strings.NewReader(written), syntax).DecodeAll()
	if err != nil {
		t.Fatalf("reading triples: %v", err)
	}
	for _, s := range triples {
		all = append(all, factOf(s, ""))
	}
	return inOrder(all)
}

func parsedQuads(t *testing.T, written string) (all []fact) {
	t.Helper()
	quads, err := knakk.NewQuadDecoder(strings.NewReader(written), knakk.NQuads).DecodeAll()
	if err != nil {
		t.Fatalf("reading quads: %v", err)
	}
	for _, q := range quads {
		all = append(all, factOf(q.Triple, q.Ctx.String()))
	}
	return inOrder(all)
}

func factOf(s knakk.Triple, name string) fact {
	one := fact{s.Subj.String(), s.Pred.String(), s.Obj.String(), "", "", name}
	if l, ok := s.Obj.(knakk.Literal); ok {
		one[3], one[4] = l.DataType.String(), l.Lang()
	}
	return one
}
