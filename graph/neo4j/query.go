package neo4j

import (
	"cmp"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"w3id.org/kamergraaf/graph/queries"
	"w3id.org/kamergraaf/internal/search"
)

// Dialect is how Cypher takes the parameters of named questions.
var Dialect = queries.Dialect{
	Date:  func(day time.Time) any { return dbtype.Date(day) },
	Words: func(q search.Query) any { return cmp.Or(q.Lucene(), findsNothing) },
}

// findsNothing is a query of Lucene that no text answers: it tells only what may not be there. An empty one is an error.
const findsNothing = "-a"
