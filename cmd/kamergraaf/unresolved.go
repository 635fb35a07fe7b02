package main

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
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
func newUnresolvedCommand(env shell.Environment) *cli.Command {
	var o unresolvedOptions
	return &cli.Command{
		Name:      "unresolved",
		Usage:     "list mentions without an identifier, most frequent first, with their contexts",
		ArgsUsage: "INPUT...",
		Description: `What stands here can be settled in a file of corrections (--corrections) or in registers of your own (--registers). Of
people whom no register has it tells which others may be the same: of one party with a letter, given names or half of a
double name between them, or of the same name with and without a party.

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
	Kind     extract.EntityKind  `json:"kind"`
	Text     string              `json:"text"`
	Count    int                 `json:"count"`
	Contexts []string            `json:"contexts"`
	MayBe    map[string][]string `json:"mayBe,omitempty"` // keys of people whom it names, each with those who may be the same
}

func runUnresolved(ctx context.Context, env shell.Environment, o unresolvedOptions) error {
	for _, kind := range o.kinds {
		if !slices.Contains(extract.MentionKinds(), extract.EntityKind(kind)) {
			return shell.UsageError(fmt.Sprintf("no kind %q: choose from %v", kind, extract.MentionKinds()))
		}
	}
	if o.contexts < 0 {
		return shell.UsageError("--contexts must be at least 0")
	}
	r, err := newReading(ctx, env, o.readingOptions, false)
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
			for person := range f.MayBe {
				all[key].addPerson(person)
			}
			if len(all[key].Contexts) < o.contexts {
				all[key].Contexts = append(all[key].Contexts, f.Contexts...)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	findAlike(all)
	if err := printOpen(env, all, o.json); err != nil {
		return err
	}
	return shell.Verdict(r.allRead())
}

// unknowns returns the mentions of a document that no register knows.
func unknowns(d *extract.Document, kinds []string) []open {
	var out []open
	for _, m := range d.Mentions {
		if m.Entity.Known() && m.Entity.Registered || m.Kind == extract.KindURL || len(kinds) > 0 && !slices.Contains(kinds, string(m.Kind)) {
			continue
		}
		text := d.Units[m.Unit].Text.String()
		o := open{Kind: m.Kind, Text: text[m.Start:m.End],
			Contexts: []string{legible.Name(d.Source) + ", " + d.Units[m.Unit].Name() + ": " + around(text, m.Start, m.End)}}
		if _, ok := extract.ParsePrintedKey(m.Entity.Key); ok {
			o.addPerson(m.Entity.Key)
		}
		out = append(out, o)
	}
	return out
}

// addPerson notes the key of a person whom no register has.
func (o *open) addPerson(key string) {
	if o.MayBe == nil {
		o.MayBe = map[string][]string{}
	}
	o.MayBe[key] = nil
}

// findAlike notes of every person who may be the same, and forgets those of whom there is none.
func findAlike(all map[string]*open) {
	ends := map[string][]string{} // keys by the first and by the last letters of the name: who is alike shares one of them
	for key := range persons(all) {
		k, _ := extract.ParsePrintedKey(key)
		n := min(len(k.Name), 2)
		ends["^"+k.Name[:n]] = append(ends["^"+k.Name[:n]], key)
		ends[k.Name[len(k.Name)-n:]] = append(ends[k.Name[len(k.Name)-n:]], key)
	}
	alike := map[string][]string{}
	for _, keys := range ends {
		for _, a := range keys {
			for _, b := range keys {
				if mayBeOne(a, b) && !slices.Contains(alike[a], b) {
					alike[a] = append(alike[a], b)
				}
			}
		}
	}
	for _, o := range all {
		for key := range o.MayBe {
			slices.Sort(alike[key])
			if o.MayBe[key] = alike[key]; alike[key] == nil {
				delete(o.MayBe, key)
			}
		}
	}
}

// persons returns the keys of all people named.
func persons(all map[string]*open) map[string]bool {
	keys := map[string]bool{}
	for _, o := range all {
		for key := range o.MayBe {
			keys[key] = true
		}
	}
	return keys
}

// shortestSlip is the length of a name in which one letter may be a slip: "Bos" and "Vos" are two.
const shortestSlip = 5

// mayBeOne tells whether the keys of two people whom no register has can be those of one.
func mayBeOne(one, other string) bool {
	a, _ := extract.ParsePrintedKey(one)
	b, _ := extract.ParsePrintedKey(other)
	if a == b || a.Party != b.Party && (a.Name != b.Name || a.Party != "" && b.Party != "") {
		return false
	}
	a.Name, b.Name = strings.ReplaceAll(a.Name, "ij", "y"), strings.ReplaceAll(b.Name, "ij", "y")
	if len(a.Name) > len(b.Name) {
		a, b = b, a
	}
	return a.Name == b.Name || strings.HasSuffix(b.Name, "-"+a.Name) || strings.HasPrefix(b.Name, a.Name+"-") ||
		len(a.Name) >= shortestSlip && dutch.Nearly(a.Name, b.Name, 1)
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

func printOpen(env shell.Environment, all map[string]*open, asJSON bool) error {
	rows := make([]*open, 0, len(all))
	for _, o := range all {
		rows = append(rows, o)
	}
	slices.SortFunc(rows, func(a, b *open) int {
		return cmp.Or(b.Count-a.Count, cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Text, b.Text))
	})
	text, encoder := legible.Writer{To: env.Stdout}, shell.JSONLines(env.Stdout)
	for _, o := range rows {
		var err error
		if asJSON {
			err = encoder.Encode(o)
		} else {
			_, err = fmt.Fprintf(text, "%6d  %-9s %s\n", o.Count, o.Kind, o.Text)
			for _, context := range o.Contexts {
				_, err = fmt.Fprintf(text, "        %s\n", context)
			}
			for _, key := range slices.Sorted(maps.Keys(o.MayBe)) {
				_, err = fmt.Fprintf(text, "        %s may be %s\n", key, strings.Join(o.MayBe[key], ", "))
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}
