package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"w3id.org/kamergraaf/graph/queries"
	"w3id.org/kamergraaf/internal/search"
)

// Dialect is how SQL takes the parameters of named questions. Words wait for Resolve, which knows which of them are common.
var Dialect = queries.Dialect{
	Date:  func(day time.Time) any { return day.Format(time.DateOnly) },
	Words: func(q search.Query) any { return q },
}

// Reasons why a question is not answered; test for them with errors.Is.
var (
	ErrNotReadOnly = errors.New("not one statement that only reads: write SELECT, WITH or VALUES")
	ErrTime        = errors.New("the question took too long and was ended")
)

// Limits bound an answer. 0 is no limit.
type Limits struct {
	Time time.Duration
	Rows int // of more the first are given, and the table says so
}

// Query answers one question in SQL, which can only read. Parameters are those that the question names, as :name.
func (s *Store) Query(ctx context.Context, question string, params map[string]any, l Limits) (*queries.Table, error) {
	if err := readsOnly(question); err != nil {
		return nil, err
	}
	if l.Time > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeoutCause(ctx, l.Time, ErrTime)
		defer cancel()
	}
	t, err := s.query(ctx, question, params, l.Rows)
	if err != nil && errors.Is(context.Cause(ctx), ErrTime) {
		return nil, fmt.Errorf("ask %s: %w (%s)", s.file, ErrTime, l.Time)
	}
	return t, explain(s.file, err)
}

func (s *Store) query(ctx context.Context, question string, params map[string]any, most int) (*queries.Table, error) {
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	if !s.readOnly {
		if _, err := conn.ExecContext(ctx, "PRAGMA query_only = 1"); err != nil {
			return nil, err
		}
		defer conn.ExecContext(context.WithoutCancel(ctx), "PRAGMA query_only = 0") //nolint:errcheck // the connection fails next time
	}
	var args []any
	for name, value := range params {
		args = append(args, sql.Named(name, value))
	}
	rows, err := conn.QueryContext(ctx, question, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	return readTable(rows, most)
}

// readTable reads an answer, or its first rows.
func readTable(rows *sql.Rows, most int) (*queries.Table, error) {
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	t := &queries.Table{Columns: columns}
	for rows.Next() {
		if t.More = most > 0 && len(t.Rows) == most; t.More {
			return t, nil
		}
		row, at := make([]any, len(columns)), make([]any, len(columns))
		for i := range row {
			at[i] = &row[i]
		}
		if err := rows.Scan(at...); err != nil {
			return nil, err
		}
		for i, v := range row {
			if b, is := v.([]byte); is {
				row[i] = fmt.Sprintf("%x", b)
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t, rows.Err()
}

// readsOnly refuses all but one statement that reads. That a statement which begins so changes nothing SQLite sees to.
func readsOnly(question string) error {
	first, rest := "", question
	for {
		word, more := token(rest)
		switch {
		case word == "":
			if first == "" {
				return ErrNotReadOnly
			}
			return nil
		case first == "" && word != ";":
			first = strings.ToUpper(word)
			if first != "SELECT" && first != "WITH" && first != "VALUES" {
				return ErrNotReadOnly
			}
		case word == ";" && first != "":
			if next, _ := token(more); next != "" && next != ";" {
				return ErrNotReadOnly
			}
		}
		rest = more
	}
}

// token returns the next word, sign or quoted text of a statement, without blanks and comments before it, and what follows.
func token(s string) (word, rest string) {
	for {
		s = strings.TrimLeft(s, " \t\r\n\f\ufeff")
		switch {
		case strings.HasPrefix(s, "--"):
			_, s, _ = strings.Cut(s, "\n")
			continue
		case strings.HasPrefix(s, "/*"):
			_, s, _ = strings.Cut(s[2:], "*/")
			continue
		case s == "":
			return "", ""
		}
		break
	}
	if closing, quoted := map[byte]string{'\'': "'", '"': `"`, '`': "`", '[': "]"}[s[0]]; quoted {
		if end := strings.Index(s[1:], closing); end >= 0 {
			return s[:end+2], s[end+2:]
		}
		return s, ""
	}
	end := 0
	for end < len(s) && (s[end] == '_' || s[end]|0x20 >= 'a' && s[end]|0x20 <= 'z') {
		end++
	}
	end = max(end, 1)
	return s[:end], s[end:]
}
