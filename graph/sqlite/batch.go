package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
)

// Batch is a set of changes that a store gets as a whole or not at all. It is used by one goroutine at a time, and ends with
// Commit or Rollback. After an error only Rollback is of use.
type Batch struct {
	s    *Store
	ctx  context.Context
	conn *sql.Conn
	m    *mapping

	statements map[string]*sql.Stmt
	ids        map[string]int64 // of things, by IRI
	present    map[rowOf]struct{}
	named      map[int64]string // classes of things
	referreds  map[referredAs]int64
	waiting    rowsToCome // to be inserted
	lastThing  int64      // id of the newest thing when the batch began
	lastUnit   int64      // id of the unit that was inserted last, 0 as long as none was

	removed bool               // of an input, so that things may have to go
	later   bool               // in another batch
	people  map[int64]struct{} // whose capacities changed
	ended   bool
	touched map[int64]struct{} // what inputs refer to that were put or forgotten
}

// rowOf is a row in the table of a class, which is there.
type rowOf struct {
	table string
	id    int64
}

// maxIDs is how many ids of things a batch remembers.
const maxIDs = 100_000

// scratch are the tables of a connection in which a batch notes what it changes: documents whose mentions are new, and things
// of which another identifier is known than before.
const scratch = `
CREATE TEMP TABLE IF NOT EXISTS written (document INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS renamed (thing INTEGER PRIMARY KEY);
DELETE FROM written;
DELETE FROM renamed;
BEGIN IMMEDIATE;
PRAGMA defer_foreign_keys = ON;`

// Batch begins a set of changes. It waits a little for another process that writes, then the error is ErrInUse.
func (s *Store) Batch(ctx context.Context) (*Batch, error) {
	if s.readOnly {
		return nil, &FileError{File: s.file, Reason: ErrReadOnly, About: "it was opened to be read"}
	}
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return nil, explain(s.file, err)
	}
	if _, err := conn.ExecContext(ctx, scratch); err != nil {
		return nil, errors.Join(explain(s.file, err), conn.Close())
	}
	b := &Batch{s: s, ctx: ctx, conn: conn, m: newMapping(), statements: map[string]*sql.Stmt{}, ids: map[string]int64{},
		present: map[rowOf]struct{}{}, named: map[int64]string{}, referreds: map[referredAs]int64{}, people: map[int64]struct{}{}, touched: map[int64]struct{}{}}
	if _, err := b.one("SELECT coalesce(max(id), 0) FROM things", nil, &b.lastThing); err != nil {
		return nil, errors.Join(b.failed("begin", err), b.Rollback())
	}
	return b, nil
}

// statement returns a statement of SQL, which is prepared once.
func (b *Batch) statement(query string) (*sql.Stmt, error) {
	if s := b.statements[query]; s != nil {
		return s, nil
	}
	s, err := b.conn.PrepareContext(b.ctx, query)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", query, err)
	}
	b.statements[query] = s
	return s, nil
}

// do runs a statement of SQL.
func (b *Batch) do(query string, args ...any) error {
	s, err := b.statement(query)
	if err == nil {
		_, err = s.ExecContext(b.ctx, args...)
	}
	return err
}

// insert runs a statement that makes a row, and returns the id of the row.
func (b *Batch) insert(query string, args ...any) (int64, error) {
	s, err := b.statement(query)
	if err != nil {
		return 0, err
	}
	r, err := s.ExecContext(b.ctx, args...)
	if err != nil {
		return 0, err
	}
	return r.LastInsertId()
}

// one reads the first row of an answer; ok is false where there is none.
func (b *Batch) one(query string, args []any, to ...any) (ok bool, err error) {
	s, err := b.statement(query)
	if err != nil {
		return false, err
	}
	err = s.QueryRowContext(b.ctx, args...).Scan(to...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// numbers reads a column of ids.
func (b *Batch) numbers(query string, args ...any) (ids []int64, err error) {
	s, err := b.statement(query)
	if err != nil {
		return nil, err
	}
	rows, err := s.QueryContext(b.ctx, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}

// failed says in an error what was being written.
func (b *Batch) failed(what string, err error) error {
	if err == nil {
		return nil
	}
	return explain(b.s.file, fmt.Errorf("%s: %w", what, err))
}

// Put keeps an input, in the place of what was kept of its path.
func (b *Batch) Put(p Paper) error { return b.failed("keep "+p.Path, b.put(p)) }

func (b *Batch) put(p Paper) error {
	if err := b.remove(p.Path); err != nil {
		return err
	}
	var document any
	if p.Graph != nil {
		id, err := b.document(p.Graph)
		if err != nil {
			return err
		}
		document = id
	}
	input, err := b.insert("INSERT INTO _inputs (path, place, hash, status, document, record, card) VALUES (?, ?, ?, ?, ?, ?, ?)",
		p.Path, blob(p.Order), p.Hash, p.Status, document, blob(p.Record), blob(p.Card))
	if err != nil {
		return err
	}
	keys, err := jsonList(p.Keys)
	if err != nil {
		return err
	}
	if err := b.do("INSERT OR IGNORE INTO _keys (key, input) SELECT value, ?2 FROM json_each(?1)", keys, input); err != nil {
		return err
	}
	for _, r := range p.Referred {
		if err := b.refer(input, r); err != nil {
			return err
		}
	}
	for _, q := range p.Problems {
		var line any
		if q.Line > 0 {
			line = q.Line
		}
		b.waiting.add("INSERT INTO problems (path, document, code, message, line)", p.Path, document, q.Code, q.Message, line)
	}
	return b.waiting.flush(b.do)
}

// blob keeps an empty list of bytes from being none.
func blob(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

// referredAs is a thing as an input refers to it.
type referredAs struct{ iri, entity string }

// refer notes that an input refers to a thing.
func (b *Batch) refer(input int64, r Referred) error {
	as := referredAs{r.IRI, string(r.Entity)}
	id, known := b.referreds[as]
	if !known {
		found, err := b.one("SELECT id FROM _referred WHERE iri = ? AND entity = ?", []any{r.IRI, blob(r.Entity)}, &id)
		if err == nil && !found {
			id, err = b.insert("INSERT INTO _referred (iri, entity) VALUES (?, ?)", r.IRI, blob(r.Entity))
		}
		if err != nil {
			return err
		}
		if len(b.referreds) > maxIDs {
			clear(b.referreds)
		}
		b.referreds[as] = id
	}
	b.touched[id] = struct{}{}
	b.waiting.add("INSERT OR IGNORE INTO _references (input, referred)", input, id)
	return nil
}

// Forget removes an input and what it said. One that is not kept is no error.
func (b *Batch) Forget(path string) error { return b.failed("forget "+path, b.remove(path)) }

func (b *Batch) remove(path string) error {
	var input int64
	var document sql.NullInt64
	known, err := b.one("SELECT id, document FROM _inputs WHERE path = ?", []any{path}, &input, &document)
	if err != nil || !known {
		return err
	}
	referred, err := b.numbers("SELECT referred FROM _references WHERE input = ?", input)
	if err != nil {
		return err
	}
	for _, id := range referred {
		b.touched[id] = struct{}{}
	}
	if err := b.do("DELETE FROM problems WHERE path = ?", path); err != nil {
		return err
	}
	if err := b.do("DELETE FROM _inputs WHERE id = ?", input); err != nil {
		return err
	}
	if document.Valid {
		return b.empty(document.Int64)
	}
	return nil
}

// Commit keeps the changes.
func (b *Batch) Commit() error {
	err := b.finish()
	if err == nil {
		_, err = b.conn.ExecContext(b.ctx, "COMMIT")
	}
	if err != nil {
		return errors.Join(b.failed("keep the changes", err), b.Rollback())
	}
	return b.failed("keep the changes", b.end())
}

// Rollback forgets the changes. After Commit it does nothing.
func (b *Batch) Rollback() error {
	if b.ended {
		return nil
	}
	clear(b.s.said)
	_, err := b.conn.ExecContext(context.WithoutCancel(b.ctx), "ROLLBACK")
	if err != nil && strings.Contains(err.Error(), "no transaction is active") {
		err = nil // a full disk makes SQLite undo them itself
	}
	return b.failed("undo the changes", errors.Join(err, b.end()))
}

// end gives the connection back.
func (b *Batch) end() error {
	b.ended = true
	for _, s := range b.statements {
		_ = s.Close() // goes with the connection
	}
	return b.conn.Close()
}
