package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/linewise"
	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/internal/legible"
)

// checkOptions are those of the command check.
type checkOptions struct {
	readingOptions
	graphOptions
}

// newCheckCommand returns the command that checks graphs for what no other tool is needed to see.
func newCheckCommand(env shell.Environment) *cli.Command {
	var o checkOptions
	return &cli.Command{
		Name:      "check",
		Usage:     "check N-Triples and N-Quads, or the graphs that documents would give",
		ArgsUsage: "FILE...",
		Description: `Checked are IRIs, datatypes, classes and properties, that what should have one value has one, and that no link within the
base leads nowhere. For the shapes use the SHACL engine of your choice: see docs/checking.md. Exit code 1 tells that there
are faults.

Example:
  kamergraaf check data/*.nq.gz`,
		Flags: append([]cli.Flag{o.baseFlag()}, o.readingOptions.flags()...),
		Action: func(c *cli.Context) error {
			o.inputs = c.Args().Slice()
			return runCheck(c.Context, env, o)
		},
	}
}

func runCheck(ctx context.Context, env shell.Environment, o checkOptions) error {
	var lines, documents []string
	for _, name := range o.inputs {
		if linewise.Is(name) {
			lines = append(lines, name)
		} else if slices.Contains([]string{".ttl", ".trig", ".jsonld", ".rdf"}, filepath.Ext(strings.TrimSuffix(name, ".gz"))) {
			return shell.UsageError(name + " is neither N-Triples nor N-Quads, which alone are checked line by line: export with --format nquads")
		} else {
			documents = append(documents, name)
		}
	}
	if len(lines)+len(documents) == 0 {
		return shell.UsageError("no file to check")
	}
	checker := graph.NewChecker(o.base)
	for _, name := range lines {
		if err := checkFile(ctx, checker, name); err != nil {
			return fmt.Errorf("checking %s: %w", name, err)
		}
	}
	allRead := true
	if o.inputs = documents; len(documents) > 0 {
		var err error
		if allRead, err = checkDocuments(ctx, env, checker, o); err != nil {
			return err
		}
	}
	faults := checker.Finish()
	for _, f := range faults {
		if _, err := fmt.Fprintf(legible.Writer{To: env.Stdout}, "%s%s\n", placePrefix(f.Place), f.Message); err != nil {
			return err
		}
	}
	if len(faults) > 0 {
		return errors.New(shell.Count(len(faults), "fault", "faults"))
	}
	return shell.Verdict(allRead)
}

func placePrefix(place string) string {
	if place == "" {
		return ""
	}
	return legible.Name(place) + ": "
}

// checkFile checks a file of N-Triples or N-Quads line by line.
func checkFile(ctx context.Context, checker *graph.Checker, name string) error {
	return linewise.Each(ctx, name, func(n int, line string) error {
		place := fmt.Sprintf("%s:%d", name, n)
		s, _, bad := rdf.ParseLine(line)
		switch {
		case bad != nil:
			checker.Faults = append(checker.Faults, graph.Fault{Place: place, Message: bad.Error()})
		case !s.Subject.IsZero():
			checker.Check(s, place)
		}
		return nil
	})
}

// checkDocuments checks the graphs that documents give, and tells whether all could be read.
func checkDocuments(ctx context.Context, env shell.Environment, checker *graph.Checker, o checkOptions) (allRead bool, err error) {
	iris, err := o.iris()
	if err != nil {
		return false, err
	}
	r, err := newReading(ctx, env, o.readingOptions, false)
	if err != nil {
		return false, err
	}
	defer r.close()
	err = newExporter(r, iris, o.graphOptions, nil).run(ctx, func(p graph.Part) error {
		for _, s := range p.Graph.Statements {
			checker.Check(s, p.Graph.Name.Value())
		}
		return nil
	})
	return r.allRead(), err
}
