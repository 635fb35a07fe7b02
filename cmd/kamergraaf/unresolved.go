package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/internal/legible"
)

// unresolvedOptions are those of the command unresolved.
type unresolvedOptions struct {
	readingOptions
	kinds    []string
	contexts int
	json     bool
}

// newUnresolvedCommand returns the command that lists mentions that no identifier was found for.
func newUnresolvedCommand(env environment) *cli.Command {
	var o unresolvedOptions
	return &cli.Command{
		Name:      "unresolved",
		Usage:     "list mentions without an identifier, most frequent first, with their contexts",
		ArgsUsage: "INPUT...",
		Description: `What stands here can be settled in a file of corrections (--corrections) or in registers of your own (--registers).

Example:
  kamergraaf unresolved --kind law --contexts 1 documents/`,
		Flags: append([]cli.Flag{
			&cli.StringSliceFlag{Name: "kind", Usage: "only mentions of `KIND`; may be given more than once"},
			&cli.IntFlag{Name: "contexts", Usage: "show `N` contexts of each", Value: 3, Destination: &o.contexts},
			&cli.BoolFlag{Name: "json", Usage: "print one JSON object a line", Destination: &o.json},
		}, o.flags()...),
		Action: func(c *cli.Context) error {
			o.inputs, o.kinds = c.Args().Slice(), c.StringSlice("kind")
			return runUnresolved(c.Context, env, o)
		},
	}
}

// open is a wording that names something unknown, with where it stands.
type open struct {
	Kind     extract.EntityKind `json:"kind"`
	Text     string             `json:"text"`
	Count    int                `json:"count"`
	Contexts []string           `json:"contexts"`
}

func runUnresolved(ctx context.Context, env environment, o unresolvedOptions) error {
	for _, kind := range o.kinds {
		if !slices.Contains(extract.MentionKinds(), extract.EntityKind(kind)) {
			return usageError{fmt.Sprintf("no kind %q: choose from %v", kind, extract.MentionKinds())}
		}
	}
	if o.contexts < 0 {
		return usageError{"--contexts must be at least 0"}
	}
	r, err := newReading(env, o.readingOptions, false)
	if err != nil {
		return err
	}
	defer r.close()
	all := map[string]*open{}
	err = each(ctx, r, func(d *extract.Document) ([]open, error) { return unknowns(d, o.kinds), nil }, func(found []open) error {
		for _, f := range found {
			key := string(f.Kind) + "\t" + f.Text
			if all[key] == nil {
				all[key] = &open{Kind: f.Kind, Text: f.Text}
			}
			all[key].Count++
			if len(all[key].Contexts) < o.contexts {
				all[key].Contexts = append(all[key].Contexts, f.Contexts...)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := env.printOpen(all, o.json); err != nil {
		return err
	}
	return verdict(r.allRead())
}

// unknowns returns the mentions of a document that no register knows.
func unknowns(d *extract.Document, kinds []string) []open {
	var out []open
	for _, m := range d.Mentions {
		if m.Entity.Known() && m.Entity.Registered || m.Kind == extract.KindURL || len(kinds) > 0 && !slices.Contains(kinds, string(m.Kind)) {
			continue
		}
		text := d.Units[m.Unit].Text.String()
		out = append(out, open{Kind: m.Kind, Text: text[m.Start:m.End],
			Contexts: []string{legible.Name(d.Source) + ", " + d.Units[m.Unit].Name() + ": " + around(text, m.Start, m.End)}})
	}
	return out
}

// around returns the words of a text around a mention, which stands in brackets.
func around(text string, start, end int) string {
	const reach = 60
	from, to := max(start-reach, 0), min(end+reach, len(text))
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	return strings.Join(strings.Fields(text[from:start]+"["+text[start:end]+"]"+text[end:to]), " ")
}

func (env environment) printOpen(all map[string]*open, asJSON bool) error {
	rows := make([]*open, 0, len(all))
	for _, o := range all {
		rows = append(rows, o)
	}
	slices.SortFunc(rows, func(a, b *open) int {
		return cmp.Or(b.Count-a.Count, cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Text, b.Text))
	})
	text, encoder := legible.Writer{To: env.stdout}, json.NewEncoder(env.stdout)
	encoder.SetEscapeHTML(false)
	for _, o := range rows {
		var err error
		if asJSON {
			err = encoder.Encode(o)
		} else {
			_, err = fmt.Fprintf(text, "%6d  %-9s %s\n", o.Count, o.Kind, o.Text)
			for _, context := range o.Contexts {
				_, err = fmt.Fprintf(text, "        %s\n", context)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}
