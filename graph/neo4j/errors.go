package neo4j

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
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
	var limit *neo4j.TransactionExecutionLimit
	if errors.As(err, &limit) && len(limit.Errors) > 0 {
		err = fmt.Errorf("tried %d times: %w", len(limit.Errors), limit.Errors[len(limit.Errors)-1])
	}
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
	case strings.Contains(err.Error(), "requested Bolt versions") || strings.Contains(err.Error(), "unsupported version"):
		return fmt.Errorf("%w (%w)", ErrTooOld, err)
	case lost(err):
		return fmt.Errorf("%w (%w)", ErrUnreachable, err)
	}
	return err
}

// lost tells whether an error is of the connection, not one that the server sent.
func lost(err error) bool {
	var connection *neo4j.ConnectivityError
	var network net.Error
	return errors.As(err, &connection) || errors.As(err, &network) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
}

// conflictTries is how often a transaction is run again whose nodes another one removed.
const conflictTries = 5

// retryable tells whether a transaction that was tried so many times may succeed if it is run again: the connection was lost,
// perhaps while the server committed, or another transaction removed a node that this one used.
func retryable(err error, tries int) bool {
	var server *neo4j.Neo4jError
	if !errors.As(err, &server) {
		return lost(err)
	}
	switch server.Code {
	case "Neo.ClientError.Statement.EntityNotFound", "Neo.ClientError.Schema.ConstraintValidationFailed":
		return tries < conflictTries
	case "Neo.TransientError.Database.DatabaseUnavailable", "Neo.TransientError.General.DatabaseUnavailable":
		return true
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
