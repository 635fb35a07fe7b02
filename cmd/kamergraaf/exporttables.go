package main

import (
	"context"
	"slices"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/tables"
	"w3id.org/kamergraaf/internal/output"
)

// tableForms are the names of forms of tables that people give as a format.
var tableForms = []string{string(tables.CSV), string(tables.Parquet)}

// tableForm returns the form of the tables that are asked for, "" where none are.
func (o exportOptions) tableForm() (tables.Form, error) {
	switch {
	case o.excel && o.format != "" && o.format != string(tables.CSV):
		return "", shell.UsageError("--excel is for --format csv")
	case o.excel:
		return tables.Excel, nil
	case slices.Contains(tableForms, o.format):
		return tables.Form(o.format), nil
	}
	return "", nil
}

// exportTables writes tables to a folder: all of them or none.
func exportTables(ctx context.Context, env shell.Environment, o exportOptions, form tables.Form) error {
	switch {
	case o.output == "" || o.output == "-":
		return shell.UsageError("tables are several files: name a folder with --output")
	case o.describe || o.bySessionYear || o.gzip || o.noMentions || o.shard != usualShard:
		return shell.UsageError("--describe, --by-session-year, --shard, --gzip and --no-mentions are for graphs: leave them out for tables")
	}
	iris, err := o.iris()
	if err != nil {
		return err
	}
	prune, err := o.checked()
	if err != nil {
		return err
	}
	r, err := newReading(ctx, env, o.readingOptions, false)
	if err != nil {
		return err
	}
	defer r.close()
	if err := r.checkNamed(o.output); err != nil {
		return err
	}
	o.base = iris.Base()
	out, err := output.OpenTables(o.output, tables.Package{Form: form, Base: o.base, Version: shell.Version(), Licence: o.licence}, r.say)
	if err != nil {
		return err
	}
	defer out.Close()
	x := newExporter(r, iris, o.graphOptions, nil)
	x.graphs, x.prune, x.tables = false, prune, out.Rows
	x.useFolder(o, out.Folder)
	if err := x.useJournal(o); err != nil {
		return err
	}
	defer x.close()
	err = x.run(ctx, func(p graph.Part) error {
		switch p.Shelf {
		case graph.LinksShelf:
			return out.Rows.Write(tables.OfLinks(p.Graph))
		case graph.RegisterShelf:
			return out.Rows.Write(tables.OfRegister(p.Graph))
		}
		return nil // of documents there are rows
	})
	if err != nil {
		return err
	}
	if err := out.Commit(); err != nil {
		return err
	}
	x.whole = true
	return shell.Verdict(r.allRead())
}
