package sqlite

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// finish brings up to date what follows from what the batch wrote.
func (b *Batch) finish() error {
	for _, id := range slices.Sorted(maps.Keys(b.people)) {
		err := b.do(`UPDATE people SET member = EXISTS (SELECT 1 FROM _capacities WHERE person = ?1 AND capacity = 'Member'),
	minister = EXISTS (SELECT 1 FROM _capacities WHERE person = ?1 AND capacity = 'Minister') WHERE id = ?1`, id)
		if err != nil {
			return fmt.Errorf("tell members and ministers: %w", err)
		}
	}
	// Into the full text at last, and all at once: it writes what it gathered before each statement that can fail half way.
	for _, query := range []string{
		"INSERT INTO units_fts (rowid, text) SELECT id, text FROM units WHERE document IN (SELECT document FROM written)",
		"INSERT INTO documents_fts (rowid, title) SELECT id, title FROM documents WHERE id IN (SELECT document FROM written)",
	} {
		if err := b.do(query); err != nil {
			return fmt.Errorf("write the full text: %w", err)
		}
	}
	if err := b.tidy(); err != nil {
		return fmt.Errorf("remove what nothing refers to: %w", err)
	}
	for _, which := range []string{"document IN (SELECT document FROM written)", "has_body IN (SELECT thing FROM renamed)"} {
		err := b.do(`UPDATE mentions SET identifier = (SELECT coalesce(identifier, iri) FROM things WHERE id = has_body),
	identified = coalesce((SELECT identified FROM things WHERE id = has_body), 0) WHERE ` + which)
		if err != nil {
			return fmt.Errorf("tell mentions what they name: %w", err)
		}
	}
	return nil
}

// unswept is in metadata while there may be things to which no document leads.
const unswept = "unswept"

// SweepLater leaves things to which no document leads any more for another batch to remove: that looks at all things, which takes long
// where there are many batches.
func (b *Batch) SweepLater() { b.later = true }

// Sweep removes them in this batch, also those that others left.
func (b *Batch) Sweep() { b.removed, b.later = true, false }

// Unswept tells whether a batch left things for another to remove.
func (s *Store) Unswept(ctx context.Context) (left bool, err error) {
	err = s.db.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM metadata WHERE name = ?)", unswept).Scan(&left)
	return left, explain(s.file, err)
}

// tidy removes what no document leads to, or notes that this is to be done.
func (b *Batch) tidy() error {
	switch {
	case !b.removed:
		return nil
	case b.later:
		return b.do("INSERT OR IGNORE INTO metadata VALUES (?, 'yes')", unswept)
	}
	if err := b.sweep(); err != nil {
		return err
	}
	return b.do("DELETE FROM metadata WHERE name = ?", unswept)
}

// stands are the tables of what registers say of all documents of a time, so that it stays although no document refers to it.
var stands = []string{"cabinets", "participations"}

// sweep removes things to which no document leads any more: it says nothing of them, and nothing that it leads to is tied to them.
func (b *Batch) sweep() error {
	for _, query := range sweeping(b.m) {
		if err := b.do(query); err != nil {
			return fmt.Errorf("%s: %w", query, err)
		}
	}
	clear(b.ids)
	clear(b.present)
	clear(b.named)
	clear(b.s.said)
	return nil
}

// sweeping returns the statements that remove what is not reached, from what the schema says of references.
func sweeping(m *mapping) []string {
	var roots, ties []string
	entities := slices.Sorted(maps.Values(classTables))
	for _, t := range Tables() {
		for _, c := range t.Columns {
			own := c.Name == "id" || t.Name == "things" && c.Name == "id"
			switch {
			case own || c.Refers == "" || !slices.Contains(append([]string{"things"}, entities...), c.Refers):
			case t.Name == "documents":
				roots = append(roots, fmt.Sprintf("SELECT %s FROM documents WHERE id IN (SELECT document FROM _inputs) AND %s IS NOT NULL", c.Name, c.Name))
			case t.Name == "things" || slices.Contains(entities, t.Name):
				ties = append(ties, fmt.Sprintf("SELECT id, %s FROM %s WHERE %s IS NOT NULL", c.Name, t.Name, c.Name))
			case t.Name != "replacements" && t.Name != "alt_labels" && t.Name != "same_as":
				roots = append(roots, fmt.Sprintf("SELECT %s FROM %s WHERE %s IS NOT NULL", c.Name, t.Name, c.Name))
			}
		}
	}
	ties = append(ties, "SELECT thing, replaced_by FROM replacements")
	for _, t := range stands {
		roots = append(roots, "SELECT id FROM "+t+" WHERE EXISTS (SELECT 1 FROM _inputs WHERE document IS NOT NULL)")
	}
	queries := []string{
		"CREATE TEMP TABLE IF NOT EXISTS tie (source INTEGER, target INTEGER)",
		"CREATE TEMP TABLE IF NOT EXISTS alive (id INTEGER PRIMARY KEY)",
		"DELETE FROM tie", "DELETE FROM alive",
		"INSERT INTO tie " + strings.Join(ties, "\n\tUNION "),
		"CREATE INDEX IF NOT EXISTS temp.tie_source ON tie (source)",
		"INSERT INTO alive WITH RECURSIVE reached (id) AS (\n\t" + strings.Join(roots, "\n\tUNION ") +
			"\n\tUNION SELECT target FROM reached JOIN tie ON source = id\n) SELECT id FROM reached",
		"DELETE FROM replacements WHERE thing NOT IN (SELECT id FROM alive) OR replaced_by NOT IN (SELECT id FROM alive)",
		"DELETE FROM alt_labels WHERE thing NOT IN (SELECT id FROM alive)",
		"DELETE FROM same_as WHERE thing NOT IN (SELECT id FROM alive)",
		"DELETE FROM _cited WHERE id NOT IN (SELECT id FROM alive)",
	}
	for _, t := range append(entities, "things") {
		queries = append(queries, "DELETE FROM "+t+" WHERE id NOT IN (SELECT id FROM alive)")
	}
	return append(queries, "DELETE FROM _referred WHERE id NOT IN (SELECT referred FROM _references)")
}

// sound finds what the schema forbids, for tests and doubts: rows that refer to none, and texts that are not found.
func (s *Store) sound() error {
	rows, err := s.db.Query("PRAGMA foreign_key_check")
	if err != nil {
		return err
	}
	defer rows.Close()
	var failed []error
	for rows.Next() {
		var table, parent string
		var row, fk any
		if err := rows.Scan(&table, &row, &parent, &fk); err != nil {
			return err
		}
		failed = append(failed, fmt.Errorf("%s: row %v refers to none of %s", table, row, parent))
	}
	return errors.Join(append(failed, rows.Err())...)
}
