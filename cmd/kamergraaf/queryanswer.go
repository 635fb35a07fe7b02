package main

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract/papers"
	"w3id.org/kamergraaf/graph/neo4j"
	"w3id.org/kamergraaf/graph/queries"
	"w3id.org/kamergraaf/graph/sqlite"
	"w3id.org/kamergraaf/internal/search"
)

// anyDialect takes all values, to check parameters before it is known who is asked.
var anyDialect = queries.Dialect{Date: func(t time.Time) any { return t }, Words: func(q search.Query) any { return q }}

// answer asks who is to be asked, and tells whether all inputs could be read.
func (o *queryOptions) answer(ctx context.Context, env shell.Environment) (answer *queries.Table, allRead bool, err error) {
	if o.uri != "" {
		answer, err = o.ofNeo4j(ctx, env)
		return answer, true, err
	}
	s, err := openForQuestions(ctx, env, o.buildOptions)
	if err != nil {
		return nil, true, err
	}
	defer s.done()
	answer, err = o.ofStore(ctx, env, s.Store)
	return answer, s.allRead, err
}

// ofNeo4j asks Neo4j.
func (o *queryOptions) ofNeo4j(ctx context.Context, env shell.Environment) (*queries.Table, error) {
	q, params, err := o.question(ctx, env, neo4j.Dialect)
	if err != nil {
		return nil, err
	}
	store, err := o.open(ctx)
	if err != nil {
		return nil, err
	}
	defer store.Close(ctx)
	meant, err := store.Resolve(ctx, q, params, papers.Typed)
	if err != nil {
		return nil, err
	}
	tellMeant(env, meant)
	answer, err := store.Query(ctx, q.Cypher, params, o.limit)
	if err != nil {
		return nil, err
	}
	return answer.Plain(), nil
}

// ofStore asks a store.
func (o *queryOptions) ofStore(ctx context.Context, env shell.Environment, s *sqlite.Store) (*queries.Table, error) {
	q, params, err := o.question(ctx, env, sqlite.Dialect)
	if err != nil {
		return nil, err
	}
	meant, err := s.Resolve(ctx, q, params, papers.Typed)
	if err != nil {
		return nil, err
	}
	tellMeant(env, meant)
	return s.Query(ctx, q.SQL, params, sqlite.Limits{Time: o.limit})
}

// tellMeant tells what is meant by names of which only a part was given.
func tellMeant(env shell.Environment, meant map[string]queries.Candidate) {
	for _, name := range slices.Sorted(maps.Keys(meant)) {
		if meant[name].Part {
			env.Stderr.Tell(fmt.Sprintf("%s is taken for %s", name, meant[name]))
		}
	}
}

// question returns what is asked, with its parameters: a named question, or that of a file.
func (o *queryOptions) question(ctx context.Context, env shell.Environment, as queries.Dialect) (queries.Query, map[string]any, error) {
	if o.name != "" {
		q, err := queries.Named(o.name)
		if err != nil {
			return q, nil, err
		}
		params, err := q.Parameters(o.given, as)
		return q, params, err
	}
	params := map[string]any{}
	for name, value := range o.given {
		params[name] = value
	}
	file := o.sql
	if file == "" {
		file = o.cypher
	}
	text, err := readText(env, ctx, file)
	return queries.Query{Cypher: text, SQL: text}, params, err
}

// askedStore is a store that is asked questions.
type askedStore struct {
	*sqlite.Store
	allRead bool   // whether all inputs could be read, where it was built for the questions
	dir     string // where it stands that was, "" where it stays
}

// openForQuestions opens the store that is the only input, or builds one of the inputs, for the time of the questions.
func openForQuestions(ctx context.Context, env shell.Environment, o buildOptions) (s askedStore, err error) {
	s.allRead = true
	o.file = o.inputs[0]
	if len(o.inputs) > 1 || !isStore(o.file) {
		if s.dir, err = os.MkdirTemp("", "kamergraaf-query-*"); err != nil {
			return s, fmt.Errorf("make a store of the inputs: %w", err)
		}
		o.file = filepath.Join(s.dir, "inputs.db")
		if _, s.allRead, err = buildInto(ctx, env, o); err != nil {
			s.done()
			return s, err
		}
	}
	if s.Store, err = sqlite.Open(ctx, o.file, sqlite.Options{ReadOnly: true}); err != nil {
		s.done()
	}
	return s, err
}

// done closes the store, and removes one that was built for the questions.
func (s askedStore) done() {
	if s.Store != nil {
		_ = s.Close()
	}
	if s.dir != "" {
		_ = os.RemoveAll(s.dir)
	}
}
