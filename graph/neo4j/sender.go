package neo4j

import (
	"context"
	"fmt"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// sender sends batches to the database, one after the other, in one session, whose bookmarks make each transaction
// see the one before it on whatever server of a cluster.
type sender struct {
	store    *Store
	ctx      context.Context
	session  neo4j.SessionWithContext
	stats    Stats
	rejected []Rejection
	err      error         // why stop was closed
	stop     chan struct{} // closed when no more batches are taken
}

// run sends batches until there are no more, or one fails as a whole.
func (s *sender) run(batches <-chan []content, report func(Stats)) {
	for batch := range batches {
		if err := s.send(batch); err != nil {
			s.err = err
			close(s.stop)
			for range batches { // the writer may have handed over one more before it saw the end
			}
			return
		}
		report(s.stats)
	}
}

// send writes a batch.
func (s *sender) send(batch []content) error {
	var good []content
	for _, c := range latest(batch) {
		if c.document != "" {
			s.stats.Documents++
		}
		if c.bad != nil {
			s.reject(c, c.bad)
			continue
		}
		good = append(good, c)
	}
	fresh, err := s.unknown(good)
	if err != nil {
		return err
	}
	return s.deliver(fresh)
}

// latest keeps the last of the contents that replace each other.
func latest(batch []content) []content {
	last := map[[2]string]int{}
	for i := range batch {
		last[batch[i].key()] = i
	}
	out := make([]content, 0, len(last))
	for i := range batch {
		if last[batch[i].key()] == i {
			out = append(out, batch[i])
		}
	}
	return out
}

// unknown leaves out the documents that the database holds already. It only reads: loading again what was loaded
// takes no locks.
func (s *sender) unknown(batch []content) ([]content, error) {
	var graphs []string
	for _, c := range batch {
		if c.document != "" {
			graphs = append(graphs, c.graph)
		}
	}
	hashes := map[string]string{}
	err := s.store.persist(s.ctx, s.session.ExecuteRead, func(tx transaction) error {
		rows, err := tx.run("UNWIND $rows AS iri MATCH (g:Resource {iri: iri}) WHERE g.loadedHash IS NOT NULL RETURN iri, g.loadedHash", map[string]any{"rows": graphs})
		for _, r := range rows {
			hashes[r[0].(string)] = r[1].(string)
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("see what is loaded in %s: %w", s.store.name(), err)
	}
	fresh := slices.DeleteFunc(slices.Clone(batch), func(c content) bool { return c.document != "" && hashes[c.graph] == c.hash })
	s.stats.Unchanged += len(batch) - len(fresh)
	return fresh, nil
}

// deliver writes contents in one transaction. Where the database refuses them, each half is tried on its own, so
// that only what is bad stays behind, and is named.
func (s *sender) deliver(contents []content) error {
	if len(contents) == 0 {
		return nil
	}
	var written []content
	err := s.store.persist(s.ctx, s.session.ExecuteWrite, func(tx transaction) (err error) {
		written, err = write(tx, contents)
		return err
	})
	switch {
	case err == nil:
		for _, c := range written {
			s.stats.Statements += c.statements
		}
		return nil
	case fatal(err):
		return fmt.Errorf("load into %s: %w", s.store.name(), err)
	case len(contents) == 1:
		return s.reject(contents[0], err)
	}
	half := len(contents) / 2
	if err := s.deliver(contents[:half]); err != nil {
		return err
	}
	return s.deliver(contents[half:])
}

// reject notes a content that cannot be kept; too many of them end the load.
func (s *sender) reject(c content, err error) error {
	r := Rejection{Graph: c.graph, Err: err}
	if c.document == "" {
		r.About = c.subjects[0].iri
	}
	s.rejected = append(s.rejected, r)
	s.stats.Rejected++
	if len(s.rejected) > maxRejected {
		return &RejectedError{s.rejected}
	}
	return nil
}
