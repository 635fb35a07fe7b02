package sqlite

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/catalogue"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/graph/rdf"
)

const base = "https://data.example.org/"

// reader makes papers of files, and knows what registers say.
type reader struct {
	iris  iri.IRIs
	says  *catalogue.Catalogue
	lines *pipeline.Pipeline
}

func newReader(t testing.TB) *reader {
	t.Helper()
	registers, err := resolve.Load()
	if err != nil {
		t.Fatal(err)
	}
	iris, err := iri.NewIRIs(base)
	if err != nil {
		t.Fatal(err)
	}
	p, err := pipeline.New(registers, pipeline.Options{})
	must(t, err)
	t.Cleanup(func() { _ = p.Close() })
	return &reader{iris, catalogue.New(registers), p}
}

// read is a paper with its card.
type read struct {
	Paper
	card iri.Card
}

// samples returns the papers of the samples that are texts.
func (r *reader) samples(t testing.TB) []read {
	t.Helper()
	return r.files(t, "../../samples/*.txt", "../../samples/*.xml", "../../samples/*.html", "../../samples/*.md")
}

// files returns the papers of files, each document once.
func (r *reader) files(t testing.TB, patterns ...string) (all []read) {
	t.Helper()
	var seen link.Seen
	maker := graph.NewMaker(r.iris, graph.Options{Version: "test"})
	for _, pattern := range patterns {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			d, err := r.lines.Document(context.Background(), name, data)
			if err != nil || strings.HasPrefix(filepath.Base(name), "README") {
				continue
			}
			if d.Kind == extract.DelayNotice {
				d.Former = []string{"ah-tk-20222023-1"} // as who fetched it would have found
			}
			if p := r.paper(t, maker, d); seen.Look(p.card) == link.FirstTime {
				all = append(all, p)
			}
		}
	}
	return all
}

// paper makes a paper of a document.
func (r *reader) paper(t testing.TB, maker *graph.Maker, d *extract.Document) read {
	t.Helper()
	g := maker.Graph(d)
	card := iri.NewCard(d)
	p := Paper{Path: d.Source, Order: []byte(d.Source), Hash: d.SHA256, Status: "read", Record: []byte("record of " + d.Source), Graph: &g.Graph,
		Card: []byte(card.Document), Keys: []string{"inquiry " + card.Inquiry, "document " + card.Document}}
	for _, e := range g.Referred {
		said, err := json.Marshal(e.Entity)
		if err != nil {
			t.Fatal(err)
		}
		p.Referred = append(p.Referred, Referred{e.IRI.Value(), said})
	}
	for _, q := range d.Problems {
		p.Problems = append(p.Problems, Problem{q.Code, q.Message, q.Line})
	}
	return read{p, card}
}

// open returns a new store in a folder of the test's own.
func open(t testing.TB) *Store {
	t.Helper()
	s, err := Open(context.Background(), filepath.Join(t.TempDir(), "test.db"), Options{Base: base, Program: "test", Create: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// build keeps papers, forgets others, and states all links and what registers say of what was touched.
func (r *reader) build(t testing.TB, s *Store, all, fresh []read, forgotten ...string) {
	t.Helper()
	b, err := s.Batch(context.Background())
	must(t, err)
	for _, path := range forgotten {
		must(t, b.Forget(path))
	}
	for _, p := range fresh {
		must(t, b.Put(p.Paper))
	}
	touched, err := b.Touched()
	must(t, err)
	register := graph.NewRegister(r.iris, r.says)
	for _, e := range touched {
		var entity extract.Entity
		must(t, json.Unmarshal(e.Entity, &entity))
		register.Add([]graph.Reference{{Entity: entity, IRI: rdf.ValidIRI(e.IRI)}})
	}
	must(t, b.Register(register.Graph()))
	linker := link.NewLinker(r.iris)
	defer linker.Close()
	var of []string
	for _, p := range all {
		linker.Add(p.card)
		of = append(of, strings.TrimSuffix(p.Graph.Name.Value(), "/graph"))
	}
	links, err := graph.LinksGraph(r.iris, linker)
	must(t, err)
	must(t, b.Links(of, links))
	must(t, b.Commit())
	must(t, s.sound())
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// contents returns the rows of all tables but those of full text, with IRIs in the place of ids, sorted.
func contents(t testing.TB, s *Store) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	for _, table := range Tables() {
		if !table.View && len(table.Columns) > 0 {
			out[table.Name] = rows(t, s, table)
		}
	}
	return out
}

// rows returns the rows of a table.
func rows(t testing.TB, s *Store, table Table) (all []string) {
	t.Helper()
	var columns []string
	for _, c := range table.Columns {
		name := fmt.Sprintf("t.%q", c.Name)
		switch refers := c.Refers; {
		case refers == "_inputs":
			columns = append(columns, "(SELECT path FROM _inputs WHERE id = "+name+")")
		case refers == "questions" || refers == "answers" || refers == "units":
			columns = append(columns, "(SELECT iri FROM units WHERE id = "+name+")")
		case refers != "":
			columns = append(columns, "(SELECT iri FROM "+refers+" WHERE id = "+name+")")
		case c.Name != "id":
			columns = append(columns, name)
		}
	}
	found, err := s.db.Query("SELECT " + strings.Join(columns, ", ") + " FROM " + table.Name + " t")
	must(t, err)
	defer found.Close()
	for found.Next() {
		values, at := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			at[i] = &values[i]
		}
		must(t, found.Scan(at...))
		all = append(all, fmt.Sprintf("%s", values))
	}
	must(t, found.Err())
	slices.Sort(all)
	return all
}
