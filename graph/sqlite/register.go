package sqlite

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"maps"
	"slices"
	"strings"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// Touched returns the things to which inputs refer that were put or forgotten in this batch, before or after, each as all inputs
// now refer to it: who describes these anew with Register has described all whose description may have changed.
func (b *Batch) Touched() ([]Referred, error) {
	iris := map[string]struct{}{}
	for id := range b.touched {
		var iri string
		if _, err := b.one("SELECT iri FROM _referred WHERE id = ?", []any{id}, &iri); err != nil {
			return nil, b.failed("find what was touched", err)
		}
		iris[iri] = struct{}{}
	}
	var all []Referred
	for _, iri := range slices.Sorted(maps.Keys(iris)) {
		found, err := b.entities(iri)
		if err != nil {
			return nil, b.failed("find what was touched", err)
		}
		all = append(all, found...)
	}
	return all, nil
}

// entities returns what inputs say that a thing is.
func (b *Batch) entities(iri string) (all []Referred, err error) {
	s, err := b.statement("SELECT entity FROM _referred WHERE iri = ? AND id IN (SELECT referred FROM _references) ORDER BY entity")
	if err != nil {
		return nil, err
	}
	rows, err := s.QueryContext(b.ctx, iri)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		r := Referred{IRI: iri}
		if err := rows.Scan(&r.Entity); err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, rows.Err()
}

// Register keeps what registers say, in the place of what was kept of the same things. The graph may describe some things only.
func (b *Batch) Register(g *rdf.Graph) error {
	return b.failed("keep what registers say", b.register(g))
}

func (b *Batch) register(g *rdf.Graph) error {
	all, err := b.subjects(g)
	if err != nil {
		return err
	}
	for _, s := range all {
		if s.is(ontology.Graph) {
			continue
		}
		said := s.hash()
		if b.s.said[s.iri] == said {
			continue
		}
		id, table, err := b.classed(s)
		if err != nil {
			return err
		}
		if len(b.s.said) > maxIDs {
			clear(b.s.said)
		}
		b.s.said[strings.Clone(s.iri)] = said
		if err := b.unsay(id); err != nil {
			return err
		}
		if table == "documents" {
			err = b.cited(id, s)
		} else {
			err = b.describe(id, table, s, "register")
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// redescribing removes what registers said of a thing beside its row. The other IRIs of a document are what it says itself.
var redescribing = []string{
	"DELETE FROM alt_labels WHERE thing = ?",
	"DELETE FROM same_as WHERE thing = ? AND thing NOT IN (SELECT id FROM documents)",
	"DELETE FROM replacements WHERE thing = ? AND stated_by = 'register'",
}

// unsay removes what registers said of a thing beside its row. Of one that is new in this batch they said nothing.
func (b *Batch) unsay(id int64) error {
	if id > b.lastThing {
		return nil
	}
	for _, query := range redescribing {
		if err := b.do(query, id); err != nil {
			return err
		}
	}
	return nil
}

// hash returns a number that stands for all that is said of a subject.
func (s *subject) hash() uint64 {
	h := fnv.New64a()
	for _, c := range s.classes {
		_, _ = io.WriteString(h, c+"\n")
	}
	for _, st := range s.statements {
		_, _ = io.WriteString(h, st.Predicate.Value()+"\n"+st.Object.String()+"\n")
	}
	return h.Sum64()
}

// cited keeps what registers say of a document, and puts it into the row of the document where that is not read.
func (b *Batch) cited(id int64, s *subject) error {
	values := map[string]any{}
	for _, st := range s.statements {
		if err := b.keep(values, "documents", id, st, "register"); err != nil {
			return fmt.Errorf("%s: %w", s.iri, err)
		}
	}
	said, err := json.Marshal(values)
	if err != nil {
		return err
	}
	if err := b.do("INSERT OR REPLACE INTO _cited VALUES (?, ?)", id, string(said)); err != nil {
		return err
	}
	return b.restore(id)
}

// restore gives the row of a document that is not read what the registers say of it.
func (b *Batch) restore(id int64) error {
	var said string
	known, err := b.one("SELECT said FROM _cited WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM documents WHERE id = ?1 AND (kind IS NOT NULL OR sha256 IS NOT NULL))", []any{id}, &said)
	if err != nil || !known {
		return err
	}
	values := map[string]any{}
	if err := json.Unmarshal([]byte(said), &values); err != nil {
		return err
	}
	if err := b.set(id, "documents", values); err != nil {
		return err
	}
	return b.common(id, values)
}
