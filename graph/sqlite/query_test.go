package sqlite

import (
	"context"
	"errors"
	"testing"
	"time"

	diff "github.com/google/go-cmp/cmp"
)

func TestQuestionsOfOnesOwnCanOnlyRead(t *testing.T) {
	r := newReader(t)
	all := r.samples(t)
	s := open(t)
	r.build(t, s, all, all)
	before := contents(t, s)
	for _, question := range []string{
		"DELETE FROM documents", "  -- SELECT\nUPDATE units SET text = ''", "/* SELECT 1 */ DROP TABLE units", "", ";", "-- nothing", "VACUUM INTO '/tmp/x'",
		"SELECT 1; DELETE FROM documents", "SELECT ';'; VACUUM", "WITH x AS (SELECT 1) DELETE FROM documents", "ATTACH 'x.db' AS x", "PRAGMA query_only = 0",
		"SELECT 1 /* ; */; PRAGMA user_version = 9", "WITH x AS (SELECT 1) INSERT INTO metadata SELECT 'a', 'b'",
	} {
		if answer, err := s.Query(context.Background(), question, nil, Limits{}); err == nil {
			t.Errorf("%q gave %v", question, answer)
		}
	}
	if d := diff.Diff(before, contents(t, s)); d != "" {
		t.Error(d)
	}
	for _, question := range []string{"SELECT 1", "select ';--' AS a;", "VALUES (1)", "-- mine\nWITH x AS (SELECT 1 AS a) SELECT a FROM x ; -- end", "SELECT \"id\" FROM [units] WHERE text <> 'a;b' LIMIT 1"} {
		if answer, err := s.Query(context.Background(), question, nil, Limits{}); err != nil || len(answer.Rows) != 1 {
			t.Errorf("%q: %v, %v", question, answer, err)
		}
	}
}

func TestAnswersAreBounded(t *testing.T) {
	r := newReader(t)
	all := r.samples(t)
	s := open(t)
	r.build(t, s, all, all)
	answer, err := s.Query(context.Background(), "SELECT id FROM units WHERE kind = :kind", map[string]any{"kind": "Question"}, Limits{Rows: 3})
	if err != nil || len(answer.Rows) != 3 || !answer.More {
		t.Errorf("%v, %v", answer, err)
	}
	const endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
	begun := time.Now()
	if _, err := s.Query(context.Background(), endless, nil, Limits{Time: 100 * time.Millisecond}); !errors.Is(err, ErrTime) || time.Since(begun) > 30*time.Second {
		t.Errorf("after %s: %v, want ErrTime", time.Since(begun), err)
	}
	if _, err := s.Query(context.Background(), "SELECT 1", nil, Limits{Time: time.Minute}); err != nil {
		t.Errorf("the store is of no use behind an endless question: %v", err)
	}
}
