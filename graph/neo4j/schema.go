package neo4j

import (
	"context"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"w3id.org/kamergraaf/ontology"
)

// dateIndexes are the labels whose dates queries select by.
var dateIndexes = [][2]string{
	{"Document", "dateSubmitted"}, {"AnswerPaper", "dateAnswered"}, {"AnswerPaper", "dueDate"}, {"DelayNotice", "dateNotified"},
}

// textIndexes are the texts that queries search, by whole value or part of it.
var textIndexes = [][2]string{
	{"Resource", "label"}, {"Resource", "identifier"}, {"Document", "title"}, {"Document", "caseNumber"},
}

// schema returns the statements that make the constraints and indexes, as load runs them and as bulk import needs
// them afterwards. Each may be run again.
func schema() []string {
	statements := []string{fmt.Sprintf("CREATE CONSTRAINT resource_iri IF NOT EXISTS FOR (n:%s) REQUIRE n.%s IS UNIQUE", ontology.ResourceLabel, ontology.ResourceKey)}
	for _, i := range dateIndexes {
		statements = append(statements, fmt.Sprintf("CREATE RANGE INDEX %s IF NOT EXISTS FOR (n:%s) ON (n.%s)", indexName(i), i[0], i[1]))
	}
	for _, i := range textIndexes {
		statements = append(statements, fmt.Sprintf("CREATE TEXT INDEX %s IF NOT EXISTS FOR (n:%s) ON (n.%s)", indexName(i), i[0], i[1]))
	}
	return append(statements, "CREATE FULLTEXT INDEX texts IF NOT EXISTS FOR (n:Question|Answer|Note|Explanation|DelayNotice) ON EACH [n.text] "+
		"OPTIONS {indexConfig: {`fulltext.analyzer`: 'dutch', `fulltext.eventually_consistent`: true}}")
}

func indexName(i [2]string) string { return strings.ToLower(i[0] + "_" + i[1]) }

// prepare makes the constraints and indexes and waits until they can be used.
func (s *Store) prepare(ctx context.Context, session neo4j.SessionWithContext) error {
	for _, statement := range schema() {
		err := s.inTransaction(ctx, session.ExecuteWrite, func(tx transaction) error {
			_, err := tx.run(statement, nil)
			return err
		})
		if err != nil {
			return fmt.Errorf("make the indexes of %s: %w", s.name(), err)
		}
	}
	return s.inTransaction(ctx, session.ExecuteWrite, func(tx transaction) error {
		_, err := tx.run("CALL db.awaitIndexes(600)", nil)
		return err
	})
}
