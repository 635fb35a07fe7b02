package neo4j

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"w3id.org/kamergraaf/ontology"
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

// unknown leaves out the documents that the database holds already. For these it only reads, and takes no locks, unless
// another version of the program read them: then that is noted.
func (s *sender) unknown(batch []content) ([]content, error) {
	known, err := s.known(batch)
	if err != nil {
		return nil, fmt.Errorf("see what is loaded in %s: %w", s.store.name(), err)
	}
	var fresh []content
	var outdated []any
	for _, c := range batch {
		held, ok := known[c.graph]
		if !ok || c.document == "" || held.hash != c.hash {
			fresh = append(fresh, c)
			continue
		}
		s.stats.Unchanged++
		if c.reading != "" && held.version != c.version {
			outdated = append(outdated, []any{c.reading, c.version})
		}
	}
	if len(outdated) == 0 {
		return fresh, nil
	}
	err = s.store.inTransaction(s.ctx, s.session.ExecuteWrite, func(tx transaction) error {
		return send(tx, "UNWIND $rows AS row MATCH (n:Resource {iri: row[0]}) SET n."+versionKey+" = row[1]", outdated)
	})
	if err != nil {
		return nil, fmt.Errorf("note the program's version in %s: %w", s.store.name(), err)
	}
	return fresh, nil
}

// loadedState is what the database knows of a document that was loaded.
type loadedState struct{ hash, version string }

// known looks up the documents of a batch, by graph.
func (s *sender) known(batch []content) (known map[string]loadedState, err error) {
	var graphs []string
	for _, c := range batch {
		if c.document != "" {
			graphs = append(graphs, c.graph)
		}
	}
	known = map[string]loadedState{}
	err = s.store.inTransaction(s.ctx, s.session.ExecuteRead, func(tx transaction) error {
		rows, err := tx.run(`UNWIND $rows AS iri MATCH (g:Resource {iri: iri}) WHERE g.loadedHash IS NOT NULL
RETURN iri, g.loadedHash, coalesce([(g)-[:`+ontology.ProvWasGeneratedBy.Neo4j+`]->(r) | r.`+versionKey+`][0], "")`, map[string]any{"rows": graphs})
		for _, r := range rows {
			version, _ := r[2].(string)
			known[r[0].(string)] = loadedState{r[1].(string), version}
		}
		return err
	})
	return known, err
}

// deliver writes contents in one transaction. If the database refuses them it tries each half on its own, so that only what
// is bad is left out, and named.
func (s *sender) deliver(contents []content) error {
	if len(contents) == 0 {
		return nil
	}
	var written []content
	err := s.store.inTransaction(s.ctx, s.session.ExecuteWrite, func(tx transaction) (err error) {
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
