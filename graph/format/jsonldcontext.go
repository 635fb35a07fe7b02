package format

import (
	"bytes"
	"encoding/json"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// insides are the relations by which JSON-LD puts one thing inside another, and what they are called from there.
var insides = []struct {
	by   rdf.Term
	name string
}{
	{rdf.ValidIRI(ontology.PartOf.IRI), "hasPart"},
	{rdf.ValidIRI(ontology.OaHasTarget.IRI), "hasMention"},
}

// jsonldContext returns the value of "@context": the published context as it is; then names for what is inside a thing, and
// the prefixes removed, so that no IRI in the data can be read as a prefixed name.
func jsonldContext() []byte {
	var published struct {
		Context json.RawMessage `json:"@context"`
	}
	var b bytes.Buffer
	b.WriteByte('[')
	// The context is a constant of the program that its own tests read.
	if json.Unmarshal([]byte(ontology.Context()), &published) == nil {
		_ = json.Compact(&b, published.Context)
	}
	own := []byte(",{")
	for i, in := range insides {
		if i > 0 {
			own = append(own, ',')
		}
		own = append(appendJSONString(own, in.name), `:{"@reverse":`...)
		own = append(appendJSONString(own, in.by.Value()), '}')
	}
	for _, p := range ontology.Prefixes() {
		own = append(appendJSONString(append(own, ','), p.Name), ":null"...)
	}
	b.Write(append(own, "}]"...))
	return b.Bytes()
}
