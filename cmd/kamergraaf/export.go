package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/neo4j"
	"w3id.org/kamergraaf/graph/rdf"
)

// exportCommand writes the graphs of documents as RDF.
func (env environment) exportCommand() *cli.Command {
	return &cli.Command{
		Name:      "export",
		Usage:     "write documents as RDF",
		ArgsUsage: "INPUT...",
		Description: `Examples:
  kamergraaf export samples/
  kamergraaf export --format nquads --output questions.nq.gz documents/
  kamergraaf export --format nquads --output data/ --by-session-year --gzip documents/
  kamergraaf export --format neo4j-csv --output import/ documents/

An output that is a folder gets one file for every --shard statements or, with --by-session-year, for every session year,
and manifest.json with their sizes and SHA-256.`,
		Flags: append([]cli.Flag{
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Usage: "`FORMAT` of the output: " + formatNames() + " (default: by the output's name, else turtle)"},
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE`, compressed if its name ends in .gz, instead of standard output"},
			baseFlag(),
			noMentionsFlag(),
			&cli.IntFlag{Name: "shard", Usage: "`N` statements in a file of an output folder", Value: 1_000_000},
			&cli.BoolFlag{Name: "by-session-year", Usage: "one file for each session year in an output folder"},
			&cli.BoolFlag{Name: "describe", Usage: "write void.ttl, a description of the dataset in VoID and DCAT, into an output folder"},
			&cli.StringFlag{Name: "licence", Usage: "`IRI` of the licence of the data, for the description"},
			&cli.BoolFlag{Name: "gzip", Usage: "compress the files in an output folder"},
		}, append(journalFlags(), readingFlags()...)...),
		Action: env.export,
	}
}

func baseFlag() cli.Flag {
	return &cli.StringFlag{Name: "base", Usage: "`IRI` under which instances live", Value: iri.DefaultBase}
}

func noMentionsFlag() cli.Flag {
	return &cli.BoolFlag{Name: "no-mentions", Usage: "leave out the annotations that say which words name what"}
}

func formatNames() string {
	var names []string
	for _, f := range format.Formats() {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ") + ", " + csvFormat
}

// chooseFormat returns the format asked for by name, or by the name of the output.
func chooseFormat(name, output string) (format.Format, error) {
	if name != "" {
		f, ok := format.FormatByName(name)
		if !ok {
			return f, usageError{fmt.Sprintf("unknown format %q: choose from %s", name, formatNames())}
		}
		return f, nil
	}
	if f, ok := format.FormatByFile(output); ok {
		return f, nil
	}
	if slices.Contains([]string{".rdf", ".owl", ".xml", ".n3", ".json", ".csv"}, filepath.Ext(strings.TrimSuffix(output, ".gz"))) {
		return format.Format{}, usageError{fmt.Sprintf("no format writes %s files: choose a --format from %s", filepath.Ext(strings.TrimSuffix(output, ".gz")), formatNames())}
	}
	f, _ := format.FormatByName("turtle")
	return f, nil
}

func (env environment) export(c *cli.Context) error {
	if c.String("format") == csvFormat {
		return env.exportCSV(c)
	}
	format, err := chooseFormat(c.String("format"), c.String("output"))
	if err != nil {
		return err
	}
	if c.Bool("describe") && !isFolder(c.String("output")) {
		return usageError{"--describe writes a file beside the data: name a folder with --output"}
	}
	if isFolder(c.String("output")) {
		return env.exportFolder(c, format)
	}
	iris, r, err := env.exportParts(c)
	if err != nil {
		return err
	}
	defer r.close()
	out, err := env.create(c.String("output"))
	if err != nil {
		return err
	}
	defer out.abandon()
	return out.finish(r.export(c, iris, format.New(out, c.String("base")), &format))
}

func exportOptions(c *cli.Context) graph.Options {
	return graph.Options{NoMentions: c.Bool("no-mentions"), Version: version()}
}

// csvFormat is the name of the form for Neo4j's bulk import, which is no RDF.
const csvFormat = "neo4j-csv"

// exportCSV writes the files for Neo4j's bulk import.
func (env environment) exportCSV(c *cli.Context) error {
	iris, r, err := env.exportParts(c)
	if err != nil {
		return err
	}
	defer r.close()
	if c.String("output") == "" {
		return usageError{"--format " + csvFormat + " writes several files: name a folder with --output"}
	}
	if err := r.checkNamed(c.String("output")); err != nil {
		return err
	}
	sink, err := neo4j.NewCSV(c.String("output"))
	if err != nil {
		return err
	}
	err = r.export(c, iris, sink, nil)
	if err == nil || err == errUnread {
		fmt.Fprintf(env.stderr, "kamergraaf: now run, in %s: neo4j-admin %s\n", c.String("output"), strings.Join(sink.ImportArgs(), " "))
	}
	return err
}

// exportFolder writes a format to several files in a folder.
func (env environment) exportFolder(c *cli.Context, format format.Format) error {
	size := c.Int("shard")
	if c.Bool("by-session-year") {
		size = 0
	} else if size < 1 {
		return usageError{"--shard must be at least 1"}
	}
	iris, r, err := env.exportParts(c)
	if err != nil {
		return err
	}
	defer r.close()
	if err := r.checkNamed(c.String("output")); err != nil {
		return err
	}
	f := env.newFolder(c.String("output"), format, c.String("base"), size, c.Bool("gzip"))
	defer f.abandon()
	x, err := r.newExporter(c, iris, &format)
	if err != nil {
		return err
	}
	tally := graph.NewTally(c.String("base"))
	unread := x.run(c, func(p piece) error {
		if c.Bool("describe") {
			tally.Add(p.graph)
		}
		return f.write(p)
	})
	if unread != nil && unread != errUnread {
		return unread
	}
	if err := f.finishAll(); err != nil {
		return err
	}
	if c.Bool("describe") {
		if err := f.describe(tally, c.String("licence")); err != nil {
			return err
		}
	}
	if err := f.close(); err != nil {
		return err
	}
	return unread
}

// exportParts prepares what every kind of export needs.
func (env environment) exportParts(c *cli.Context) (iri.IRIs, *reading, error) {
	iris, err := iri.NewIRIs(c.String("base"))
	if err != nil {
		return iris, nil, usageError{err.Error()}
	}
	removeHalves(c)
	r, err := env.newReading(c, false)
	return iris, r, err
}

// export writes the graphs of all documents, the register graph and the graph of links to one sink: of a format, or of
// graphs where that is nil.
func (r *reading) export(c *cli.Context, iris iri.IRIs, sink rdf.Sink, format *format.Format) error {
	x, err := r.newExporter(c, iris, format)
	if err != nil {
		return err
	}
	unread := x.run(c, func(p piece) error { return p.to(sink) })
	if unread != nil && unread != errUnread {
		if format != nil && errors.Is(unread, context.Canceled) {
			_ = sink.Close() // what went to standard output stays: it is to be whole in form
		}
		return unread
	}
	if err := sink.Close(); err != nil {
		return err
	}
	return unread
}
