package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

// Config says where a database is and who asks.
type Config struct {
	URI      string // bolt://, neo4j://, bolt+s://, neo4j+s:// ...; it may hold user and password, which no message tells
	User     string // "" for a server that asks for none
	Password string
	Database string // "" for the user's home database
	// Retry is how long a transaction is tried again while the server is away or in conflict; one minute where it is 0.
	Retry time.Duration
}

// Store is a database that holds graphs. It is safe for use by several goroutines.
type Store struct {
	config  Config
	driver  neo4j.DriverWithContext
	mapping *mapping
}

// Open connects to a database and makes sure that it can be used. Where it cannot, the error is one of the reasons
// of this package: ErrUnreachable, ErrPassword, ErrDatabase, ErrTooOld.
func Open(ctx context.Context, c Config) (*Store, error) {
	if c.Retry == 0 {
		c.Retry = time.Minute
	}
	c = c.withoutSecrets()
	auth := neo4j.NoAuth()
	if c.User != "" {
		auth = neo4j.BasicAuth(c.User, c.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(c.URI, auth, func(d *config.Config) {
		d.MaxTransactionRetryTime = c.Retry
		d.SocketConnectTimeout = 10 * time.Second
		d.TelemetryDisabled = true
		d.UserAgent = "kamergraaf"
	})
	if err != nil {
		return nil, fmt.Errorf("address of Neo4j: %w", err)
	}
	s := &Store{config: c, driver: driver, mapping: newMapping()}
	if err := s.check(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("open %s: %w", s.name(), explain(err)), driver.Close(ctx))
	}
	return s, nil
}

// Close ends all connections.
func (s *Store) Close(ctx context.Context) error { return s.driver.Close(ctx) }

// name describes the database in messages.
func (s *Store) name() string {
	if s.config.Database == "" {
		return s.config.URI
	}
	return "database " + s.config.Database + " at " + s.config.URI
}

// check asks the server for its version, which needs all that any work needs: address, password and database. It is
// tried once, since a wrong address is more likely than a server that is about to come.
func (s *Store) check(ctx context.Context) error {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(ctx)
	result, err := session.Run(ctx, "CALL dbms.components() YIELD name, versions RETURN name, versions[0]", nil)
	if err != nil {
		return err
	}
	for result.Next(ctx) {
		name, _ := result.Record().Values[0].(string)
		version, _ := result.Record().Values[1].(string)
		if name == "Neo4j Kernel" {
			return checkVersion(version)
		}
	}
	return result.Err()
}

// checkVersion refuses servers before version 5; later ones are numbered by year.
func checkVersion(version string) error {
	major, _, _ := strings.Cut(version, ".")
	if n, err := strconv.Atoi(major); err == nil && n < 5 {
		return fmt.Errorf("%w, this one is %s", ErrTooOld, version)
	}
	return nil
}

func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.config.Database, AccessMode: mode, FetchSize: 2000})
}

// execute is the method of a session that runs managed transactions: ExecuteRead or ExecuteWrite.
type execute func(context.Context, neo4j.ManagedTransactionWork, ...func(*neo4j.TransactionConfig)) (any, error)

// pause is the time between two tries of a transaction.
const pause = 200 * time.Millisecond

// inTransaction runs work in a managed transaction. The driver retries on conflicts, and after a lost connection even if that
// was while committing: running work twice must have the same effect as once.
func (s *Store) inTransaction(ctx context.Context, run execute, work func(transaction) error) error {
	limit := time.Now().Add(s.config.Retry)
	for tries := 1; ; tries++ {
		_, err := run(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
			return nil, work(transaction{ctx, tx})
		})
		if err == nil || ctx.Err() != nil || time.Now().After(limit) || !retryable(err, tries) {
			return explain(err)
		}
		select {
		case <-ctx.Done():
		case <-time.After(pause):
		}
	}
}

// transaction runs statements and keeps count.
type transaction struct {
	ctx context.Context
	tx  neo4j.ManagedTransaction
}

// run runs a statement and returns its rows.
func (t transaction) run(cypher string, params map[string]any) ([][]any, error) {
	result, err := t.tx.Run(t.ctx, cypher, params)
	if err != nil {
		return nil, err
	}
	var rows [][]any
	for result.Next(t.ctx) {
		rows = append(rows, result.Record().Values)
	}
	return rows, result.Err()
}
