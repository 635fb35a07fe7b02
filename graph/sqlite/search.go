package sqlite

import (
	"cmp"
	"context"

	"w3id.org/kamergraaf/internal/search"
)

// findsNothing is a query of FTS5 that no text answers. An empty one is an error.
const findsNothing = `""`

// commonShare is in which part of all texts a word is common: to rank all of them takes long, and tells nothing.
const commonShare = 4

// Match returns what FTS5 is to be asked for what people look for, and the words that were left out because they are in too many
// texts to tell which are meant.
func (s *Store) Match(ctx context.Context, q search.Query) (match string, dropped []string, err error) {
	var units int
	if err := s.db.QueryRowContext(ctx, "SELECT count(*) FROM units").Scan(&units); err != nil {
		return "", nil, explain(s.file, err)
	}
	common := func(word string) bool {
		most := max(units/commonShare, leastCommon)
		var found int
		failed := s.db.QueryRowContext(ctx, "SELECT count(*) FROM (SELECT 1 FROM units_fts WHERE units_fts MATCH ? LIMIT ?)",
			search.Parse(word).FTS5(), most+1).Scan(&found)
		err = cmp.Or(err, failed)
		return found > most
	}
	q, dropped = q.Without(common)
	return cmp.Or(q.FTS5(), findsNothing), dropped, explain(s.file, err)
}

// leastCommon is below how many texts no word is common.
const leastCommon = 1000
