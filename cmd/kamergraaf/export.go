package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"kamergraaf/extract"
	"kamergraaf/graph"
)

// exportCommand writes the graphs of documents as RDF.
func (env environment) exportCommand() *cli.Command {
	return &cli.Command{
		Name:      "export",
		Usage:     "write documents as RDF",
		ArgsUsage: "INPUT...",
		Description: `Examples:
  kamergraaf export samples/
  kamergraaf export --format nquads --output questions.nq.gz documents/`,
		Flags: append([]cli.Flag{
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Usage: "`FORMAT` of the output: " + formatNames() + " (default: by the output's name, else turtle)"},
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE`, compressed if its name ends in .gz, instead of standard output"},
			baseFlag(),
			noMentionsFlag(),
		}, readingFlags()...),
		Action: env.export,
	}
}

func baseFlag() cli.Flag {
	return &cli.StringFlag{Name: "base", Usage: "`IRI` under which instances live", Value: graph.DefaultBase}
}

func noMentionsFlag() cli.Flag {
	return &cli.BoolFlag{Name: "no-mentions", Usage: "leave out the annotations that say which words name what"}
}

func formatNames() string {
	var names []string
	for _, f := range graph.Formats() {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}

// chooseFormat returns the format asked for by name, or by the name of the output.
func chooseFormat(name, output string) (graph.Format, error) {
	if name != "" {
		f, ok := graph.FormatByName(name)
		if !ok {
			return f, usageError{fmt.Sprintf("unknown format %q: choose from %s", name, formatNames())}
		}
		return f, nil
	}
	if f, ok := graph.FormatByFile(output); ok {
		return f, nil
	}
	f, _ := graph.FormatByName("turtle")
	return f, nil
}

func (env environment) export(c *cli.Context) error {
	format, err := chooseFormat(c.String("format"), c.String("output"))
	if err != nil {
		return err
	}
	iris, err := graph.NewIRIs(c.String("base"))
	if err != nil {
		return usageError{err.Error()}
	}
	r, err := env.newReading(c)
	if err != nil {
		return err
	}
	defer r.reader.Close()
	out, err := env.create(c.String("output"))
	if err != nil {
		return err
	}
	defer out.abandon()
	sink := format.New(out, c.String("base"))
	return out.finish(r.export(c, iris, sink, graph.Options{NoMentions: c.Bool("no-mentions"), Version: version()}))
}

// exported is what one document gives: its graph, and the card by which documents are linked.
type exported struct {
	graph *graph.Graph
	card  graph.Card
}

// export writes the graphs of all documents, the register graph and the graph of links.
func (r *reading) export(c *cli.Context, iris graph.IRIs, sink graph.Sink, options graph.Options) error {
	maker := graph.Maker{IRIs: iris, Options: options}
	register := graph.NewRegister(iris, describer{r.registers})
	linker := graph.NewLinker(iris)
	unread := each(c, r, func(d *extract.Document) (exported, error) {
		return exported{maker.Graph(d), graph.NewCard(d)}, nil
	}, func(e exported) error {
		register.Add(e.graph)
		linker.Add(e.card)
		return sink.Write(e.graph)
	})
	if unread != nil && unread != errUnread {
		return unread
	}
	for _, g := range []*graph.Graph{linker.Graph(), register.Graph()} {
		if err := sink.Write(g); err != nil {
			return err
		}
	}
	if err := sink.Close(); err != nil {
		return err
	}
	return unread
}
