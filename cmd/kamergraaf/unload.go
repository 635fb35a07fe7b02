package main

import (
	"context"
	"fmt"

	"github.com/urfave/cli/v2"
)

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
		return usageError{"no document: name official numbers or IRIs"}
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
