package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/neo4j"
	"w3id.org/kamergraaf/internal/output"
)

// exportOptions are those of the command export.
type exportOptions struct {
	readingOptions
	graphOptions
	pruneOptions
	format, output  string
	shard           int
	bySessionYear   bool
	describe, gzip  bool
	excel           bool
	licence         string
	resume, changed bool
}

// usualShard is how many statements a file of a folder gets where no other number is asked for.
const usualShard = 1_000_000

// newExportCommand returns the command that writes the graphs of documents as RDF.
func newExportCommand(env shell.Environment) *cli.Command {
	var o exportOptions
	return &cli.Command{
		Name:      "export",
		Usage:     "write documents as RDF, or as tables",
		ArgsUsage: "INPUT...",
		Description: `Examples:
  kamergraaf export samples/
  kamergraaf export --format nquads --output questions.nq.gz documents/
  kamergraaf export --format nquads --output data/ --by-session-year --gzip documents/
  kamergraaf export --format neo4j-csv --output import/ documents/
  kamergraaf export --excel --output tables/ documents/
  kamergraaf export --format parquet --output tables/ documents/

csv and parquet are tables, a file each, with datapackage.json, which tells what each column holds; mentions has who asked what about
what, a row each. --format csv is for programs: cells are not quoted against formulas. Spreadsheets get --excel.

An output that is a folder gets one file for every --shard statements or, with --by-session-year, for every session year,
and manifest.json with their sizes and SHA-256. Exporting into it again makes all of them anew, once they are whole; files that no
run of kamergraaf wrote are not touched. Where documents that the folder holds are not among the inputs, or cannot be read now,
the run is refused: name all inputs, or let them go with --prune. Another --base needs another folder.`,
		Flags: slices.Concat([]cli.Flag{
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Usage: "`FORMAT` of the output: " + formatNames() + " (default: by the output's name, else turtle)", Destination: &o.format},
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE`, compressed if its name ends in .gz, instead of standard output", Destination: &o.output},
		}, o.graphOptions.flags(), []cli.Flag{
			&cli.BoolFlag{Name: "excel", Usage: "the tables of --format csv for Dutch Excel: semicolons, and no cell that is taken for a formula", Destination: &o.excel},
			&cli.IntFlag{Name: "shard", Usage: "`N` statements in a file of an output folder", Value: usualShard, Destination: &o.shard},
			&cli.BoolFlag{Name: "by-session-year", Usage: "one file for each session year in an output folder", Destination: &o.bySessionYear},
			&cli.BoolFlag{Name: "describe", Usage: "write void.ttl, a description of the dataset in VoID and DCAT, into an output folder", Destination: &o.describe},
			&cli.StringFlag{Name: "licence", Usage: "`IRI` of the licence of the data, for the description of a dataset or of tables", Destination: &o.licence},
			&cli.BoolFlag{Name: "gzip", Usage: "compress the files in an output folder", Destination: &o.gzip},
			&cli.BoolFlag{Name: "resume", Usage: "go on where a run with --resume was interrupted: read no document again that it finished", Destination: &o.resume},
			&cli.BoolFlag{Name: "changed", Usage: "read only what is new or changed since the last run with --changed, and keep what was read for the next", Destination: &o.changed},
		}, o.pruneOptions.flags(), o.readingOptions.flags()),
		Action: func(c *cli.Context) error {
			o.inputs, o.writes = c.Args().Slice(), []string{o.output}
			return runExport(c.Context, env, o)
		},
	}
}

func formatNames() string {
	var names []string
	for _, f := range format.Formats() {
		names = append(names, f.Name)
	}
	return strings.Join(slices.Concat(names, tableForms, []string{csvFormat}), ", ")
}

// chooseFormat returns the format asked for by name, or by the name of the output.
func chooseFormat(name, output string) (format.Format, error) {
	if name != "" {
		f, ok := format.FormatByName(name)
		if !ok {
			return f, shell.UsageError(fmt.Sprintf("unknown format %q: choose from %s", name, formatNames()))
		}
		return f, nil
	}
	if f, ok := format.FormatByFile(output); ok {
		return f, nil
	}
	if slices.Contains([]string{".rdf", ".owl", ".xml", ".n3", ".json", ".csv"}, filepath.Ext(strings.TrimSuffix(output, ".gz"))) {
		return format.Format{}, shell.UsageError(fmt.Sprintf("no format writes %s files: choose a --format from %s", filepath.Ext(strings.TrimSuffix(output, ".gz")), formatNames()))
	}
	f, _ := format.FormatByName("turtle")
	return f, nil
}

func runExport(ctx context.Context, env shell.Environment, o exportOptions) error {
	form, err := o.tableForm()
	switch {
	case err != nil:
		return err
	case form != "":
		return exportTables(ctx, env, o, form)
	case o.format == csvFormat:
		return exportCSV(ctx, env, o)
	}
	format, err := chooseFormat(o.format, o.output)
	if err != nil {
		return err
	}
	toFolder := output.IsFolder(o.output)
	if o.prune && !toFolder {
		return shell.UsageError("--prune is for folders: a file is made anew by each run")
	}
	if o.describe && !toFolder {
		return shell.UsageError("--describe writes a file beside the data: name a folder with --output")
	}
	if toFolder {
		return exportFolder(ctx, env, o, format)
	}
	return exportStream(ctx, env, o, format)
}

// exportStream writes a format to one file or to standard output.
func exportStream(ctx context.Context, env shell.Environment, o exportOptions, format format.Format) error {
	iris, err := o.iris()
	if err != nil {
		return err
	}
	r, err := newReading(ctx, env, o.readingOptions, false)
	if err != nil {
		return err
	}
	defer r.close()
	out, err := output.Create(ctx, o.output, env.Stdout)
	if err != nil {
		return err
	}
	defer out.Abandon()
	x := newExporter(r, iris, o.graphOptions, &format)
	if err := x.useJournal(o); err != nil {
		return out.Finish(err)
	}
	defer x.close()
	if err := out.Finish(x.export(ctx, format.New(out, o.base))); err != nil {
		return err
	}
	x.whole = true
	return shell.Verdict(r.allRead())
}

// csvFormat is the name of the form for Neo4j's bulk import, which is no RDF.
const csvFormat = "neo4j-csv"

// exportCSV writes the files for Neo4j's bulk import.
func exportCSV(ctx context.Context, env shell.Environment, o exportOptions) error {
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
	if o.output == "" {
		return shell.UsageError("--format " + csvFormat + " writes several files: name a folder with --output")
	}
	if err := r.checkNamed(o.output); err != nil {
		return err
	}
	folder, err := output.OpenBulk(o.output, iris.Base(), r.say)
	if err != nil {
		return err
	}
	defer folder.Close()
	stage, err := folder.Stage()
	if err != nil {
		return err
	}
	sink, err := neo4j.NewCSV(stage)
	if err != nil {
		return err
	}
	x := newExporter(r, iris, o.graphOptions, nil)
	x.prune = prune
	x.useFolder(o, folder)
	if err := x.useJournal(o); err != nil {
		return err
	}
	defer x.close()
	refused := x.export(ctx, sink)
	if rejected := new(neo4j.RejectedError); refused != nil && !errors.As(refused, &rejected) {
		return refused
	}
	if err := folder.Adopt(); err != nil {
		return err
	}
	if _, _, err := folder.Commit(); err != nil {
		return err
	}
	x.whole = true
	if refused != nil {
		return refused // what was refused is missing, all else is there
	}
	env.Stderr.Tell(fmt.Sprintf("now run, in %s: neo4j-admin %s", o.output, strings.Join(sink.ImportArgs(), " ")))
	return shell.Verdict(r.allRead())
}

// exportFolder writes a format to several files in a folder.
func exportFolder(ctx context.Context, env shell.Environment, o exportOptions, format format.Format) error {
	size := o.shard
	if o.bySessionYear {
		size = 0
	} else if size < 1 {
		return shell.UsageError("--shard must be at least 1")
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
	folder, err := output.OpenFolder(o.output, output.FolderOptions{
		Format: format, Base: o.base, Size: size, Gzip: o.gzip, Version: shell.Version(), Describe: o.describe, Licence: o.licence, Tell: r.say,
	})
	if err != nil {
		return err
	}
	defer folder.Close()
	x := newExporter(r, iris, o.graphOptions, &format)
	x.graphs, x.prune = o.describe, prune
	x.useFolder(o, folder.Folder)
	if err := x.useJournal(o); err != nil {
		return err
	}
	defer x.close()
	if err := x.run(ctx, folder.Write); err != nil {
		return err
	}
	if err := folder.Commit(); err != nil {
		return err
	}
	x.whole = true
	return shell.Verdict(r.allRead())
}
