package main

import (
	"context"
	"fmt"
	"runtime/debug"
	"slices"
	"time"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/graph/neo4j"
)

// loadOptions are those of the command load.
type loadOptions struct {
	readingOptions
	graphOptions
	databaseOptions
}

// newLoadCommand returns the command that loads the graphs of documents into Neo4j.
func newLoadCommand(env shell.Environment) *cli.Command {
	var o loadOptions
	return &cli.Command{
		Name:      "load",
		Usage:     "load documents into Neo4j",
		ArgsUsage: "INPUT...",
		Description: `A document that was loaded before is replaced; what others say stays. A load that was cut off is completed by running it again.

Example:
  NEO4J_PASSWORD=... kamergraaf load --uri neo4j+s://example.databases.neo4j.io --user neo4j documents/`,
		Flags: slices.Concat(o.graphOptions.flags(), o.databaseOptions.flags(), o.readingOptions.flags()),
		Action: func(c *cli.Context) error {
			o.inputs = c.Args().Slice()
			return runLoad(c.Context, env, o)
		},
	}
}

// loadMemory is how much memory a load may take before it collects its garbage harder: the queue before a slow server
// would else let it grow.
const loadMemory = 200 << 20

func runLoad(ctx context.Context, env shell.Environment, o loadOptions) error {
	iris, err := o.iris()
	if err != nil {
		return err
	}
	r, err := newReading(ctx, env, o.readingOptions, false)
	if err != nil {
		return err
	}
	defer r.close()
	debug.SetMemoryLimit(loadMemory)
	store, err := o.open(ctx)
	if err != nil {
		return err
	}
	defer store.Close(ctx)
	bar := shell.NewBar(env.Stderr, "statements")
	loader, err := store.Loader(ctx, neo4j.LoadOptions{Progress: func(s neo4j.Stats) { bar.Set(s.Statements) }})
	if err != nil {
		return err
	}
	err = newExporter(r, iris, o.graphOptions, nil).export(ctx, loader)
	bar.Done()
	if err != nil {
		return err
	}
	s := loader.Stats()
	env.Stderr.Tell(fmt.Sprintf("%s: %d loaded, %d as they were, %d refused; %s in %s",
		shell.Documents(s.Documents), s.Documents-s.Unchanged-s.Rejected, s.Unchanged, s.Rejected, shell.Count(s.Statements, "statement", "statements"), s.Elapsed.Round(time.Millisecond)))
	return shell.Verdict(r.allRead())
}

// unloadOptions are those of the command unload.
type unloadOptions struct {
	databaseOptions
	documents []string
}

// newUnloadCommand returns the command that removes what documents say from Neo4j.
func newUnloadCommand() *cli.Command {
	var o unloadOptions
	return &cli.Command{
		Name:      "unload",
		Usage:     "remove documents from Neo4j, and what only they mention",
		ArgsUsage: "DOCUMENT...",
		Description: `DOCUMENT is an official number (ah-tk-20172018-2140) or the IRI of a document.

Example:
  kamergraaf unload ah-tk-20172018-2140`,
		Flags: o.flags(),
		Action: func(c *cli.Context) error {
			o.documents = c.Args().Slice()
			return runUnload(c.Context, o)
		},
	}
}

func runUnload(ctx context.Context, o unloadOptions) error {
	if len(o.documents) == 0 {
		return shell.UsageError("no document: name official numbers or IRIs")
	}
	store, err := o.open(ctx)
	if err != nil {
		return err
	}
	defer store.Close(ctx)
	for _, document := range o.documents {
		if err := store.Unload(ctx, document); err != nil {
			return fmt.Errorf("unloading %s: %w", document, err)
		}
	}
	return nil
}
