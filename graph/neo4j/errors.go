package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Reasons why a database cannot be used as asked; test for them with errors.Is.
var (
	ErrUnreachable = errors.New("the Neo4j server cannot be reached")
	ErrPassword    = errors.New("Neo4j refuses the user name or password")
	ErrDatabase    = errors.New("Neo4j has no such database")
	ErrTooOld      = errors.New("the Neo4j server is too old: version 5 or later is needed")
	ErrReadOnly    = errors.New("Neo4j does not let this user change the database")
	ErrFull        = errors.New("Neo4j has no memory or disk space left")
)

// reasons says which status codes of the server stand for which reason, by their beginning.
var reasons = []struct {
	code   string
	reason error
}{
	{"Neo.ClientError.Security.Unauthorized", ErrPassword},
	{"Neo.ClientError.Security.AuthenticationRateLimit", ErrPassword},
	{"Neo.ClientError.Security.TokenExpired", ErrPassword},
	{"Neo.ClientError.Security.CredentialsExpired", ErrPassword},
	{"Neo.ClientError.Security.Forbidden", ErrReadOnly},
	{"Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", ErrReadOnly},
	{"Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", ErrReadOnly},
	{"Neo.ClientError.Cluster.NotALeader", ErrReadOnly},
	{"Neo.ClientError.Database.DatabaseNotFound", ErrDatabase},
	{"Neo.TransientError.General.OutOfMemoryError", ErrFull},
	{"Neo.DatabaseError.General.StorageDamageDetected", ErrFull},
	{"Neo.TransientError.Database.DatabaseUnavailable", ErrUnreachable},
}

// explain puts the reason before an error of the driver, where it is a known one. Causes stay in the chain.
func explain(err error) error {
	var server *neo4j.Neo4jError
	if errors.As(err, &server) {
		for _, r := range reasons {
			if strings.HasPrefix(server.Code, r.code) {
				return fmt.Errorf("%w (%w)", r.reason, err)
			}
		}
		return err
	}
	switch {
	case err == nil || errors.Is(err, context.Canceled):
		return err
	case strings.Contains(err.Error(), "Bolt version") || strings.Contains(err.Error(), "protocol version"):
		return fmt.Errorf("%w (%w)", ErrTooOld, err)
	case unreachable(err):
		return fmt.Errorf("%w (%w)", ErrUnreachable, err)
	}
	return err
}

// unreachable tells errors of the connection from those that the server sent.
func unreachable(err error) bool {
	var limit *neo4j.TransactionExecutionLimit
	var lost *neo4j.ConnectivityError
	return errors.As(err, &lost) || errors.As(err, &limit) || errors.Is(err, context.DeadlineExceeded)
}

// again tells whether the same transaction may succeed when it is run anew: the connection was lost, perhaps while
// the server committed, or another transaction removed a node that this one used.
func again(err error) bool {
	var lost *neo4j.ConnectivityError
	var server *neo4j.Neo4jError
	switch {
	case errors.As(err, &lost):
		return true
	case errors.As(err, &server):
		return server.Code == "Neo.ClientError.Statement.EntityNotFound" ||
			server.Code == "Neo.ClientError.Schema.ConstraintValidationFailed" ||
			server.Code == "Neo.TransientError.Database.DatabaseUnavailable"
	}
	return false
}

// fatal tells whether an error is about the database as a whole and not about what was sent.
func fatal(err error) bool {
	for _, r := range []error{ErrUnreachable, ErrPassword, ErrDatabase, ErrTooOld, ErrReadOnly, ErrFull, context.Canceled, context.DeadlineExceeded} {
		if errors.Is(err, r) {
			return true
		}
	}
	var server *neo4j.Neo4jError
	return !errors.As(err, &server)
}
