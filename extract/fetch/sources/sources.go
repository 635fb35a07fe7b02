// Package sources is the configuration of the official sources, and makes them of it.
package sources

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/fetch"
	"w3id.org/kamergraaf/extract/fetch/koop"
	"w3id.org/kamergraaf/extract/fetch/lists"
	"w3id.org/kamergraaf/extract/fetch/polite"
	"w3id.org/kamergraaf/extract/fetch/tk"
	"w3id.org/kamergraaf/internal/opening"
)

//go:embed sources.toml
var builtIn string

// BuiltIn returns the built-in configuration, with its explanations.
func BuiltIn() string { return builtIn }

// Config says where the sources are, what they name their things, and how their hosts are asked.
type Config struct {
	Hosts []polite.Host `toml:"hosts"`
	KOOP  koop.Config   `toml:"koop"`
	TK    tk.Config     `toml:"tk"`
	Lists lists.Config  `toml:"registers"`
}

// Read reads a configuration: a file, or the built-in one where the name is "". A key that is none is an error, since it would be a
// setting without effect.
func Read(name string) (Config, error) {
	text := builtIn
	if name != "" {
		b, err := opening.ReadFile(name)
		if err != nil {
			return Config{}, err
		}
		text = string(b)
	}
	var c Config
	known, err := toml.Decode(text, &c)
	if in := new(toml.ParseError); errors.As(err, in) {
		return Config{}, fmt.Errorf("%s: line %d: %s", name, in.Position.Line, in.Message)
	}
	if err != nil {
		return Config{}, fmt.Errorf("%s: %w", name, err)
	}
	if unknown := known.Undecoded(); len(unknown) > 0 {
		return Config{}, fmt.Errorf("%s: there is no setting %s", name, unknown[0])
	}
	return c, nil
}

// Once returns the configuration by which nothing is asked for twice.
func (c Config) Once() Config {
	c.Hosts = slices.Clone(c.Hosts)
	for i := range c.Hosts {
		c.Hosts[i].Tries = 1
	}
	return c
}

// row is a source: adding one is a package and a row.
type row struct {
	name      string
	make      func(Config, koop.Getter, extract.Date) (fetch.Source, error)
	elsewhere func(Config) []fetch.Place
	overlap   func(Config) int
}

// rows are the sources, those first whose copy of a document is preferred.
var rows = []row{
	{
		koop.Name,
		func(c Config, web koop.Getter, today extract.Date) (fetch.Source, error) {
			return koop.New(c.KOOP, web, today)
		},
		func(c Config) []fetch.Place { return c.KOOP.Places() },
		func(c Config) int { return c.KOOP.OverlapDays },
	},
	{
		tk.Name,
		func(c Config, web koop.Getter, _ extract.Date) (fetch.Source, error) { return tk.New(c.TK, web) },
		func(Config) []fetch.Place { return nil },
		func(c Config) int { return c.TK.OverlapDays },
	},
}

// Names returns the names of the sources.
func Names() (names []string) {
	for _, r := range rows {
		names = append(names, r.name)
	}
	return names
}

// Fill puts the sources of some names, or all for "all", into the options of a run, whose client and day are set.
func (c Config) Fill(o *fetch.Options, name string) error {
	o.Elsewhere = map[string][]fetch.Place{}
	for _, r := range rows {
		if name != "all" && name != r.name {
			continue
		}
		s, err := r.make(c, o.Client, o.Today)
		if err != nil {
			return err
		}
		o.Sources = append(o.Sources, s)
		o.Elsewhere[r.name] = r.elsewhere(c)
		o.Overlap = max(o.Overlap, r.overlap(c))
	}
	if len(o.Sources) == 0 {
		return fmt.Errorf("there is no source %q: choose from %s, all", name, strings.Join(Names(), ", "))
	}
	return nil
}
