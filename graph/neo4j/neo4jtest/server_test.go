package neo4jtest

import (
	"context"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

func TestMain(m *testing.M) { Main(m) }

func count(t *testing.T, s *Server) int64 {
	t.Helper()
	driver, err := s.Driver()
	if err != nil {
		t.Fatal(err)
	}
	defer driver.Close(context.Background())
	r, err := neo4j.ExecuteQuery(context.Background(), driver, "MATCH (n) RETURN count(n)", nil, neo4j.EagerResultTransformer)
	if err != nil {
		t.Fatal(err)
	}
	return r.Records[0].Values[0].(int64)
}

func create(t *testing.T, s *Server) {
	t.Helper()
	driver, err := s.Driver()
	if err != nil {
		t.Fatal(err)
	}
	defer driver.Close(context.Background())
	_, err = neo4j.ExecuteQuery(context.Background(), driver, "CREATE ()", nil, neo4j.EagerResultTransformer)
	if err != nil {
		t.Fatal(err)
	}
}

func TestCommittedDataSurvivesKillAndRestart(t *testing.T) {
	s := New(t)
	create(t, s)
	s.Kill()
	if err := s.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	if n := count(t, s); n != 1 {
		t.Errorf("%d nodes after the restart, want 1", n)
	}
}

func TestSharedServerIsEmptyForEachTest(t *testing.T) {
	create(t, Shared(t))
	if n := count(t, Shared(t)); n != 0 {
		t.Errorf("%d nodes, want none", n)
	}
}
