package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"iter"
)

// asker is what asks a store: its connections, or that of a batch.
type asker interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// Inputs returns the inputs that are kept, in their order.
func (s *Store) Inputs(ctx context.Context) iter.Seq2[Input, error] {
	return func(yield func(Input, error) bool) {
		rows, err := s.db.QueryContext(ctx, "SELECT path, place, hash, status FROM _inputs ORDER BY place, path")
		if err != nil {
			yield(Input{}, explain(s.file, err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			var i Input
			err := rows.Scan(&i.Path, &i.Order, &i.Hash, &i.Status)
			if !yield(i, explain(s.file, err)) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(Input{}, explain(s.file, err))
		}
	}
}

// Papers returns inputs as they were put, in their order: those of some paths, or all. It sees what was kept when it began.
func (s *Store) Papers(ctx context.Context, paths ...string) iter.Seq2[Stored, error] {
	return papers(ctx, s.db, s.file, paths)
}

// Papers returns inputs as they are in the batch.
func (b *Batch) Papers(paths ...string) iter.Seq2[Stored, error] {
	return papers(b.ctx, b.conn, b.s.file, paths)
}

// storedPapers asks for inputs with the texts of their documents, a row for each text: the record stands in the first of them.
const storedPapers = `SELECT i.path, i.place, i.hash, i.status,
	CASE WHEN u.id IS (SELECT min(id) FROM units WHERE document = i.document AND text IS NOT NULL) THEN i.record END,
	coalesce(d.iri, ''), u.text
FROM _inputs i LEFT JOIN documents d ON d.id = i.document LEFT JOIN units u ON u.document = i.document AND u.text IS NOT NULL
WHERE ?1 IS NULL OR i.path IN (SELECT value FROM json_each(?1))
ORDER BY i.place, i.path, u.id`

func papers(ctx context.Context, from asker, file string, paths []string) iter.Seq2[Stored, error] {
	return func(yield func(Stored, error) bool) {
		var list any
		if len(paths) > 0 {
			text, err := jsonList(paths)
			if err != nil {
				yield(Stored{}, err)
				return
			}
			list = text
		}
		rows, err := from.QueryContext(ctx, storedPapers, list)
		if err != nil {
			yield(Stored{}, explain(file, err))
			return
		}
		defer rows.Close()
		stored(rows, file, yield)
	}
}

// stored hands on inputs, each of which is as many rows as it has texts.
func stored(rows *sql.Rows, file string, yield func(Stored, error) bool) {
	var now Stored
	begun := false
	for rows.Next() {
		var next Stored
		var text sql.NullString
		if err := rows.Scan(&next.Path, &next.Order, &next.Hash, &next.Status, &next.Record, &next.Document, &text); err != nil {
			yield(Stored{}, explain(file, err))
			return
		}
		if begun && next.Path != now.Path && !yield(now, nil) {
			return
		}
		if !begun || next.Path != now.Path {
			now, begun = next, true
		}
		if text.Valid {
			now.Texts = append(now.Texts, text.String)
		}
	}
	if err := rows.Err(); err != nil {
		yield(Stored{}, explain(file, err))
		return
	}
	if begun {
		yield(now, nil)
	}
}

// Cards returns the cards of inputs that were put with one of the keys, in the order of inputs.
func (b *Batch) Cards(keys ...string) (found []Carded, err error) {
	const query = `SELECT path, place, hash, status, card FROM _inputs
WHERE id IN (SELECT input FROM _keys WHERE key IN (SELECT value FROM json_each(?))) ORDER BY place, path`
	list, err := jsonList(keys)
	if err != nil {
		return nil, err
	}
	rows, err := b.conn.QueryContext(b.ctx, query, list)
	if err != nil {
		return nil, b.failed("find cards", err)
	}
	defer rows.Close()
	for rows.Next() {
		var c Carded
		if err := rows.Scan(&c.Path, &c.Order, &c.Hash, &c.Status, &c.Card); err != nil {
			return nil, b.failed("find cards", err)
		}
		found = append(found, c)
	}
	return found, b.failed("find cards", rows.Err())
}

// jsonList writes a list of texts as one parameter of SQL.
func jsonList(list []string) (string, error) {
	if list == nil {
		list = []string{}
	}
	text, err := json.Marshal(list)
	return string(text), err
}

// readList reads what jsonList writes.
func readList(text string) (list []string, err error) {
	err = json.Unmarshal([]byte(text), &list)
	return list, err
}
