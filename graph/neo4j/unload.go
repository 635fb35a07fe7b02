package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// ErrNotLoaded tells that the database holds nothing that a document says.
var ErrNotLoaded = errors.New("no such document is loaded")

// Unload removes what a document says, and whatever only it mentioned. The document is named by its IRI or by its
// official number (ah-tk-20172018-2140).
func (s *Store) Unload(ctx context.Context, document string) error {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx)
	err := s.inTransaction(ctx, session.ExecuteWrite, func(tx transaction) error {
		c, err := loaded(tx, document)
		if err != nil {
			return err
		}
		if _, err := lock(tx, []content{c}); err != nil {
			return err
		}
		orphans, err := clear(tx, []content{c})
		if err != nil {
			return err
		}
		if err := send(tx, "UNWIND $rows AS iri MATCH (g:Resource {iri: iri}) REMOVE g:Loaded, g.loadedHash, g.loadedFrom", []string{c.graph}); err != nil {
			return err
		}
		return collect(tx, append(orphans, c.graph, c.document))
	})
	if err != nil {
		return fmt.Errorf("unload %s from %s: %w", document, s.name(), err)
	}
	return nil
}

// loaded finds the graph of a document.
func loaded(tx transaction, document string) (content, error) {
	match := "g.loadedFrom ENDS WITH $name"
	if strings.Contains(document, ":") {
		match = "g.loadedFrom = $name"
	} else {
		document = "/" + document
	}
	rows, err := tx.run("MATCH (g:Loaded) WHERE "+match+" RETURN g.iri, g.loadedFrom", map[string]any{"name": document})
	switch {
	case err != nil:
		return content{}, err
	case len(rows) == 0:
		return content{}, ErrNotLoaded
	case len(rows) > 1:
		return content{}, fmt.Errorf("%d documents bear that number: name one by its IRI", len(rows))
	}
	return content{graph: rows[0][0].(string), document: rows[0][1].(string)}, nil
}
