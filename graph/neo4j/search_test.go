package neo4j

import (
	"context"
	"strings"
	"testing"
	"time"

	"w3id.org/kamergraaf/graph/queries"
)

// TestNothingThatIsTypedToSearchIsAnError gives the server what people type: signs and words of Lucene's grammar too.
func TestNothingThatIsTypedToSearchIsAnError(t *testing.T) {
	s := open(t)
	load(t, s, said(t, asked)...)
	query(t, s, "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
	q, err := queries.Named("search")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		typed string
		found bool
	}{
		{"belasting", true}, {"BELASTING", true}, {"belast*", true}, {`"belasting"`, true}, {"klaproos OR belasting", true}, {"belasting -klaproos", true},
		{"de belasting", true}, {"belasting:", true}, {"(belasting", true}, {"belasting?", true}, {"belasting~", true}, {`belasting"`, true},
		{"belasting -belasting", false}, {"belasting klaproos", false}, {"-belasting", false}, {"", false}, {"?!", false}, {"*", false},
		{"AND", false}, {"OR OR", false}, {"klaproos && [a TO b]", false}, {"/klap.*/", false}, {`\`, false}, {"text:klaproos", false},
		{"NEAR(a b, 3)^2", false}, {strings.Repeat("klaproos* ", 200), false}, {`"de het een"*`, false},
	} {
		params, err := q.Parameters(map[string]string{"words": c.typed}, Dialect)
		if err != nil {
			t.Fatal(err)
		}
		answer, err := s.Query(context.Background(), q.Cypher, params, time.Minute)
		switch {
		case err != nil:
			t.Errorf("%q: %v", c.typed, err)
		case len(answer.Rows) > 0 != c.found:
			t.Errorf("%q finds %d texts", c.typed, len(answer.Rows))
		}
	}
}
