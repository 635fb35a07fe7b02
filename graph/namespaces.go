package graph

import "strings"

const (
	rdfNS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	kgNS  = "https://w3id.org/kamergraaf/def#"
)

// namespaces are the vocabularies that statements use, in the order in which files declare them.
var namespaces = []struct{ prefix, iri string }{
	{"kg", kgNS},
	{"dct", "http://purl.org/dc/terms/"},
	{"eli", "http://data.europa.eu/eli/ontology#"},
	{"foaf", "http://xmlns.com/foaf/0.1/"},
	{"oa", "http://www.w3.org/ns/oa#"},
	{"org", "http://www.w3.org/ns/org#"},
	{"owl", "http://www.w3.org/2002/07/owl#"},
	{"prov", "http://www.w3.org/ns/prov#"},
	{"rdf", rdfNS},
	{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
	{"schema", "https://schema.org/"},
	{"skos", "http://www.w3.org/2004/02/skos/core#"},
	{"xsd", xsd},
}

// names shortens IRIs for Turtle and TriG: prefixed names for vocabularies, IRIs relative to the base for instances.
type names struct {
	base     string            // "" where nothing can be relative to it
	prefixes map[string]string // namespace -> prefix
	short    map[string]string // IRI of a vocabulary's term -> prefixed name
}

// newNames returns the names for files whose instances live under a base.
func newNames(base string) *names {
	n := &names{prefixes: map[string]string{}, short: map[string]string{}}
	if strings.Contains(base, "://") && strings.HasSuffix(base, "/") {
		n.base = base
	}
	for _, ns := range namespaces {
		n.prefixes[ns.iri] = ns.prefix
	}
	return n
}

// header returns the directives for the top of a file.
func (n *names) header() string {
	var b strings.Builder
	if n.base != "" {
		b.WriteString("@base <" + n.base + "> .\n")
	}
	for _, ns := range namespaces {
		b.WriteString("@prefix " + ns.prefix + ": <" + ns.iri + "> .\n")
	}
	return b.String()
}

// appendIRI appends the IRI of an instance: relative to the base where that is sure to mean the same, else whole.
func (n *names) appendIRI(b []byte, iri string) []byte {
	if n.base != "" && strings.HasPrefix(iri, n.base) && relative(iri[len(n.base):]) {
		iri = iri[len(n.base):]
	}
	return append(append(append(b, '<'), iri...), '>')
}

// vocabulary returns the prefixed name of a vocabulary's term; ok is false of every other IRI. Local names with
// anything but letters, digits, underscores and hyphens would need escapes, which few tools read alike: such IRIs
// stay whole.
func (n *names) vocabulary(iri string) (name string, ok bool) {
	if name, ok = n.short[iri]; ok {
		return name, true
	}
	cut := strings.LastIndexAny(iri, "#/") + 1
	prefix, ok := n.prefixes[iri[:cut]]
	if !ok || !plainLocal(iri[cut:]) {
		return "", false
	}
	name = prefix + ":" + iri[cut:]
	n.short[iri] = name
	return name, true
}

func plainLocal(local string) bool {
	for i := range len(local) {
		c := local[i]
		if !(c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_' || i > 0 && (c >= '0' && c <= '9' || c == '-')) {
			return false
		}
	}
	return local != ""
}

// relative tells whether what follows the base gives the same IRI when a reader resolves it: it has a first segment
// without a colon, no segment of dots, and no empty segment, query or fragment that resolution might touch.
func relative(rest string) bool {
	colons := false
	for i := range len(rest) {
		switch rest[i] {
		case '/':
			if i == 0 || rest[i-1] == '/' {
				return false
			}
			colons = true
		case '.':
			if i == 0 || rest[i-1] == '/' {
				return false
			}
		case ':':
			if !colons {
				return false
			}
		case '?', '#':
			return false
		}
	}
	return rest != ""
}
