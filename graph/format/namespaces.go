package format

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// rdfType is the property that has a short form in several formats.
var rdfType = rdf.ValidIRI(ontology.RdfType.IRI)

// names shortens IRIs for Turtle and TriG: prefixed names for vocabularies, IRIs relative to the base for instances.
type names struct {
	used     []ontology.Prefix // that the file declares
	base     string            // "" where nothing can be relative to it
	prefixes map[string]string // namespace -> prefix
	short    map[string]string // IRI of a vocabulary's term -> prefixed name
}

// newNames returns the names for files whose instances live under a base, with prefixes beside those of the vocabulary.
func newNames(base string, more ...string) *names {
	n := &names{used: usedPrefixes(more), prefixes: map[string]string{}, short: map[string]string{}}
	if strings.Contains(base, "://") && strings.HasSuffix(base, "/") {
		n.base = base
	}
	for _, ns := range n.used {
		n.prefixes[ns.Namespace] = ns.Name
	}
	return n
}

// header returns the directives for the top of a file.
func (n *names) header() string {
	var b strings.Builder
	if n.base != "" {
		b.WriteString("@base <" + n.base + "> .\n")
	}
	for _, ns := range n.used {
		b.WriteString("@prefix " + ns.Name + ": <" + ns.Namespace + "> .\n")
	}
	return b.String()
}

// usedPrefixes returns the prefixes of the namespaces in which statements have terms, and more, by their names.
func usedPrefixes(more []string) []ontology.Prefix {
	used := map[string]bool{rdf.Xsd: true}
	for _, c := range ontology.Classes() {
		used[NamespaceOf(c.IRI)] = true
	}
	for _, p := range ontology.Properties() {
		used[NamespaceOf(p.IRI)] = true
	}
	return slices.DeleteFunc(ontology.Prefixes(), func(p ontology.Prefix) bool { return !used[p.Namespace] && !slices.Contains(more, p.Name) })
}

// NamespaceOf returns an IRI up to its last number sign or slash.
func NamespaceOf(iri string) string { return iri[:strings.LastIndexAny(iri, "#/")+1] }

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
	namespace := NamespaceOf(iri)
	prefix, ok := n.prefixes[namespace]
	local := iri[len(namespace):]
	if !ok || !plainLocal(local) {
		return "", false
	}
	name = prefix + ":" + local
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
