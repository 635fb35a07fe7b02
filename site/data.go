package site

import (
	"strings"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
	"w3id.org/kamergraaf/site/record"
)

// rdfsSeeAlso says where to find more about a thing.
const rdfsSeeAlso = "http://www.w3.org/2000/01/rdf-schema#seeAlso"

// resourceFormats are those in which a thing's data come; the others keep graphs apart, which is for dumps.
var resourceFormats = []string{"turtle", "jsonld", "ntriples"}

// view collects statements for the data of one resource: none twice, those of one subject together.
type view struct {
	graph *rdf.Graph
	met   map[rdf.Statement]bool
}

func newView() *view { return &view{&rdf.Graph{}, map[rdf.Statement]bool{}} }

func (v *view) add(statements ...rdf.Statement) {
	for _, s := range statements {
		if !v.met[s] && !s.Subject.IsZero() && !s.Object.IsZero() {
			v.met[s] = true
			v.graph.Statements = append(v.graph.Statements, s)
		}
	}
}

// say adds a statement.
func (v *view) say(subject, predicate string, object rdf.Term) {
	v.add(rdf.Statement{Subject: term(subject), Predicate: term(predicate), Object: object})
}

// term returns an IRI that was checked when it was made.
func term(iri string) rdf.Term {
	t, err := rdf.NewIRI(iri)
	if err != nil {
		return rdf.Term{}
	}
	return t
}

// introduce adds about a thing what a reader needs to go on: its classes, its name, and where we describe it if its IRI is
// not ours.
func (m *making) introduce(v *view, t *thing) {
	for _, s := range t.facts {
		if p := s.Predicate.Value(); p == ontology.RdfType.IRI || p == ontology.SkosPrefLabel.IRI {
			v.add(s)
		}
	}
	m.pointTo(v, t)
}

// pointTo states where we describe a thing whose IRI is not ours.
func (m *making) pointTo(v *view, t *thing) {
	if t.file != "" && !strings.HasPrefix(t.iri, m.iris.Base()) {
		place := t.file
		if t.anchor != "" {
			place += "#" + t.anchor
		}
		v.say(t.iri, rdfsSeeAlso, term(m.iris.Base()+place))
	}
}

// dataFiles makes the files of a resource in every format: the graph that member has in each format of the dumps,
// compressed, or none where it is nil, and that of a view. key names what member returns.
func (m *making) dataFiles(file string, v *rdf.Graph, key string, member func(format int) ([]byte, error)) error {
	form, err := m.dumps.Write(m.dumps.Formats[record.Lines(m.dumps)].Format, v)
	if err != nil {
		return err
	}
	for _, name := range resourceFormats {
		i := m.dumps.Index(name)
		f := m.dumps.Formats[i]
		make := func() ([]byte, error) {
			graphs := []string{}
			if member != nil {
				packed, err := member(i)
				if err != nil {
					return nil, err
				}
				own, err := record.Decompress(packed)
				if err != nil {
					return nil, err
				}
				graphs = append(graphs, string(own))
			}
			body, err := m.dumps.Body(f, v)
			if body != "" {
				graphs = append(graphs, body)
			}
			return []byte(f.Head + strings.Join(graphs, f.Separator) + f.Tail), err
		}
		if err := m.file("data/"+file+f.Extensions[0], []byte(form+key), make); err != nil {
			return err
		}
	}
	return nil
}

func statement(subject, predicate string, object rdf.Term) rdf.Statement {
	return rdf.Statement{Subject: term(subject), Predicate: term(predicate), Object: object}
}
