package neo4j

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// ErrNotReadOnly tells that a query would change the database.
var ErrNotReadOnly = errors.New("the query would change the database")

// Query runs a query that only reads and returns its answer. A query that would change anything is refused before
// it runs, whatever the user may do, with ErrNotReadOnly. One that takes longer than limit is ended; 0 is no limit.
func (s *Store) Query(ctx context.Context, cypher string, params map[string]any, limit time.Duration) (*Table, error) {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(ctx)
	if err := readOnly(ctx, session, cypher, params); err != nil {
		return nil, fmt.Errorf("query %s: %w", s.name(), explain(err))
	}
	answer, err := ask(ctx, session, cypher, params, neo4j.WithTxTimeout(limit))
	if err != nil {
		return nil, fmt.Errorf("query %s: %w", s.name(), explain(err))
	}
	return answer, nil
}

// ask runs a query in a transaction that reads.
func ask(ctx context.Context, session neo4j.SessionWithContext, cypher string, params map[string]any, how ...func(*neo4j.TransactionConfig)) (*Table, error) {
	return neo4j.ExecuteRead(ctx, session, func(tx neo4j.ManagedTransaction) (*Table, error) {
		result, err := tx.Run(ctx, cypher, params)
		if err != nil {
			return nil, err
		}
		return readTable(ctx, result)
	}, how...)
}

// readOnly lets the server plan a query and looks at what it would do.
func readOnly(ctx context.Context, session neo4j.SessionWithContext, cypher string, params map[string]any) error {
	result, err := session.Run(ctx, "EXPLAIN "+cypher, params)
	if err != nil {
		return err
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return err
	}
	if summary.StatementType() != neo4j.StatementTypeReadOnly {
		return ErrNotReadOnly
	}
	return nil
}

// readTable reads an answer to its end.
func readTable(ctx context.Context, result neo4j.ResultWithContext) (*Table, error) {
	columns, err := result.Keys()
	if err != nil {
		return nil, err
	}
	t := &Table{Columns: columns}
	for result.Next(ctx) {
		t.Rows = append(t.Rows, result.Record().Values)
	}
	return t, result.Err()
}
