package format

import (
	"io"
	"slices"
	"strings"
)

// Format is a serialisation of RDF.
type Format struct {
	Name       string   // as in `kamergraaf export --format`
	MediaType  string   // as registered with IANA
	Extensions []string // of file names, with the full stop; the first is the usual one
	Quads      bool     // whether the format keeps apart what each graph says
	make       func(base string) framed
}

// formats is the one list of serialisations: adding one is adding a row.
var formats = []Format{
	{"turtle", "text/turtle", []string{".ttl"}, false, newTurtle},
	{"ntriples", "application/n-triples", []string{".nt"}, false, newNTriples},
	{"nquads", "application/n-quads", []string{".nq"}, true, newNQuads},
	{"trig", "application/trig", []string{".trig"}, true, newTriG},
	{"jsonld", "application/ld+json", []string{".jsonld"}, true, newJSONLD},
}

// New returns a sink that writes the format to w. Instances live under base, which formats may use to shorten IRIs; the
// meaning of the output does not depend on it.
func (f Format) New(w io.Writer, base string) Joiner { return &sink{w: w, format: f.make(base)} }

// NewEncoder returns an encoder whose bytes a sink of the format with the same base can join.
func (f Format) NewEncoder(base string) Encoder { return f.make(base).Encoder }

// Formats returns all serialisations, in the order in which help texts list them.
func Formats() []Format { return slices.Clone(formats) }

// FormatByName returns the serialisation of that name.
func FormatByName(name string) (Format, bool) {
	return find(func(f Format) bool { return f.Name == name })
}

// FormatByFile returns the serialisation that a file's name asks for; ".gz" at its end does not count.
func FormatByFile(name string) (Format, bool) {
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	return find(func(f Format) bool {
		return slices.ContainsFunc(f.Extensions, func(ext string) bool { return strings.HasSuffix(name, ext) })
	})
}

func find(fits func(Format) bool) (Format, bool) {
	i := slices.IndexFunc(formats, fits)
	if i < 0 {
		return Format{}, false
	}
	return formats[i], true
}
