package fetching

import (
	"context"
	"fmt"
	"path/filepath"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract/fetch"
	"w3id.org/kamergraaf/internal/legible"
)

// runProbe asks the sources whether they are as the configuration says.
func (o Options) runProbe(ctx context.Context, env shell.Environment) error {
	asked, done, err := o.prepare(env)
	if err != nil {
		return err
	}
	defer done()
	dir := filepath.Join(o.Into, ".kamergraaf", "probe") // where nobody looks for documents
	findings, err := fetch.RunProbe(ctx, asked.Client, asked.Sources, dir)
	if err != nil {
		return err
	}
	if o.json {
		return shell.PrintLines(env, findings)
	}
	failed := 0
	for _, f := range findings {
		holds := "holds"
		if !f.Holds {
			holds = "FAILS"
			failed++
		}
		if _, err := fmt.Fprintf(env.Stdout, "%s  %s: %s: %s\n", holds, f.Source, f.Assumption, legible.Text(f.Told)); err != nil {
			return err
		}
	}
	env.Stderr.Tell("the answers stand in " + legible.Name(dir))
	if failed > 0 {
		return fmt.Errorf("%d of %d assumptions do not hold: see fetch --print-sources for what can be set", failed, len(findings))
	}
	return nil
}
