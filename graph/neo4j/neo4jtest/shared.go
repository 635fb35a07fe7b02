package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// shared is the one server of a test binary, started by the first test that needs it.
var shared struct {
	once   sync.Once
	server *Server
	err    error
}

// Main runs a package's tests and ends the server that they shared: func TestMain(m *testing.M) { neo4jtest.Main(m) }.
func Main(m *testing.M) {
	code := m.Run()
	if shared.server != nil {
		if err := leave(shared.server); err != nil {
			fmt.Fprintln(os.Stderr, "leave the Neo4j server:", err)
			code = max(code, 1)
		}
	}
	os.Exit(code)
}

// leave stops a server that was started here and empties one that was not.
func leave(s *Server) error {
	if s.Home == "" {
		return s.Empty(context.Background())
	}
	return s.Stop()
}

// Shared returns the server that all tests of a package use, with an empty database. Where no server can be had the
// test is skipped and says why; with CI=true it fails.
func Shared(t testing.TB) *Server {
	t.Helper()
	notShort(t)
	shared.once.Do(func() { shared.server, shared.err = find(context.Background()) })
	Need(t, shared.err)
	if err := shared.server.Empty(context.Background()); err != nil {
		t.Fatal(err)
	}
	return shared.server
}

// New starts a server for one test, which may kill it, and removes it at the test's end.
func New(t testing.TB, options ...Option) *Server {
	t.Helper()
	notShort(t)
	s, err := Start(context.Background(), options...)
	Need(t, err)
	t.Cleanup(func() {
		if err := s.Stop(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// Need ends a test for which no server could be had: skipped where tools are missing, failed otherwise and in CI.
func Need(t testing.TB, err error) {
	t.Helper()
	switch {
	case err == nil:
	case errors.Is(err, errNoTools) && os.Getenv("CI") != "true":
		t.Skipf("NOT TESTED AGAINST NEO4J: %v; set NEO4J_URI or install Java 17 and Maven", err)
	default:
		t.Fatal(err)
	}
}

// find returns the server that the environment names, else a new one. Tests empty their database, so a server that
// holds anything when they begin is refused.
func find(ctx context.Context) (*Server, error) {
	uri := os.Getenv("NEO4J_URI")
	if uri == "" {
		return Start(ctx)
	}
	s := &Server{URI: uri, User: os.Getenv("NEO4J_USERNAME"), Password: os.Getenv("NEO4J_PASSWORD")}
	driver, err := s.Driver()
	if err != nil {
		return nil, err
	}
	defer driver.Close(ctx)
	found, err := neo4j.ExecuteQuery(ctx, driver, "MATCH (n) RETURN 1 LIMIT 1", nil, neo4j.EagerResultTransformer)
	if err != nil {
		return nil, fmt.Errorf("look into the database at NEO4J_URI: %w", err)
	}
	if len(found.Records) > 0 {
		return nil, fmt.Errorf("the database at NEO4J_URI (%s) is not empty, and tests would empty it: unset NEO4J_URI", uri)
	}
	return s, nil
}

// notShort skips a test in short runs, which start no servers.
func notShort(t testing.TB) {
	t.Helper()
	if testing.Short() {
		t.Skip("needs a Neo4j server, which short runs do not start")
	}
}
