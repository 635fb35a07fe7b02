package sqlite

import (
	"cmp"
	"context"

	"w3id.org/kamergraaf/graph/queries"
	"w3id.org/kamergraaf/internal/search"
)

// findsNothing is a query of FTS5 that no text answers. An empty one is an error.
const findsNothing = `""`

// commonShare is in which part of all texts a word is common: to rank all of them takes long, and tells nothing.
const commonShare = 4

// Match is what FTS5 is to be asked for what people look for.
type Match struct {
	Words   string
	Dropped []string // words that were left out, since they are in too many texts to tell which are meant
	Common  bool     // only such words were given, so that it tells nothing to rank what has them
}

// Match returns what FTS5 is to be asked.
func (s *Store) Match(ctx context.Context, q search.Query) (m Match, err error) {
	var units, commons int
	if err := s.db.QueryRowContext(ctx, "SELECT count(*) FROM units").Scan(&units); err != nil {
		return m, explain(s.file, err)
	}
	common := func(word string) bool {
		most := max(units/commonShare, leastCommon)
		var found int
		failed := s.db.QueryRowContext(ctx, "SELECT count(*) FROM (SELECT 1 FROM units_fts WHERE units_fts MATCH ? LIMIT ?)",
			search.Parse(word).FTS5(), most+1).Scan(&found)
		if err = cmp.Or(err, failed); found > most {
			commons++
		}
		return found > most
	}
	q, m.Dropped = q.Without(common)
	m.Common = commons > 0 && len(m.Dropped) == 0
	m.Words = cmp.Or(q.FTS5(), findsNothing)
	return m, explain(s.file, err)
}

// leastCommon is below how many texts no word is common.
const leastCommon = 1000

// searching finds units and titles. What a header says stands in titles and columns.
const searching = `SELECT submitted, document, unit, number, excerpt, title, iri FROM (
	SELECT bm25(units_fts) AS place, d.date_submitted AS submitted, coalesce(d.identifier, d.iri) AS document, u.kind AS unit, u.number,
		snippet(units_fts, 0, '[', ']', ' … ', 24) AS excerpt, d.title, u.iri
	FROM units_fts JOIN units u ON u.id = units_fts.rowid JOIN documents d ON d.id = u.document
	WHERE units_fts MATCH :words AND u.kind <> 'Header'
	UNION ALL
	SELECT bm25(documents_fts), d.date_submitted, coalesce(d.identifier, d.iri), 'Title', NULL,
		snippet(documents_fts, 0, '[', ']', ' … ', 24), d.title, d.iri
	FROM documents_fts JOIN documents d ON d.id = documents_fts.rowid
	WHERE documents_fts MATCH :words
)
ORDER BY place, submitted DESC, iri`

// leafing finds units with words that are everywhere, those that were put last first.
const leafing = `SELECT d.date_submitted AS submitted, coalesce(d.identifier, d.iri) AS document, u.kind AS unit, u.number,
	snippet(units_fts, 0, '[', ']', ' … ', 24) AS excerpt, d.title, u.iri
FROM units_fts CROSS JOIN units u ON u.id = units_fts.rowid CROSS JOIN documents d ON d.id = u.document
WHERE units_fts MATCH :words AND u.kind <> 'Header'
ORDER BY units_fts.rowid DESC`

// Search finds texts and titles with what people look for, the best first, each with an excerpt in which the words stand in
// brackets. The second value is the words that were left out, as in Match.
func (s *Store) Search(ctx context.Context, q search.Query, l Limits) (*queries.Table, []string, error) {
	match, err := s.Match(ctx, q)
	if err != nil {
		return nil, nil, err
	}
	question := searching
	if match.Common {
		question = leafing
	}
	found, err := s.Query(ctx, question, map[string]any{"words": match.Words}, l)
	return found, match.Dropped, err
}
