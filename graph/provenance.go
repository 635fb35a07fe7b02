package graph

import "w3id.org/kamergraaf/extract"

// provenance states which program made the graph from which bytes. Times are left out: the same input is to give the
// same output.
func (w *writer) provenance(version string) {
	reading := w.m.under(w.g.Name, "reading")
	w.node(w.g.Name, classGraph)
	w.edge(primaryTopic, w.document)
	w.edge(wasGeneratedBy, reading)
	w.node(reading, classActivity)
	w.text(softwareVersion, version)
	source := w.m.source(w.d)
	w.edge(used, source)
	w.node(source, classSource)
	w.text(hash, w.d.SHA256)
}

// source returns the IRI of the bytes that a document was read from, or the zero Term where they were not hashed.
func (m IRIs) source(d *extract.Document) Term {
	if d.SHA256 == "" {
		return Term{}
	}
	return m.minted("source", "sha256-"+d.SHA256)
}
