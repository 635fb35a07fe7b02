package graph

// provenance states which program made the graph from which bytes. Times are left out: the same input is to give the
// same output.
func (w *writer) provenance(version string) {
	reading := w.m.Under(w.g.Name, "reading")
	w.node(w.g.Name, classGraph)
	w.edge(primaryTopic, w.document)
	w.edge(wasGeneratedBy, reading)
	w.node(reading, classActivity)
	w.text(softwareVersion, version)
	source := w.m.Source(w.d)
	w.edge(used, source)
	w.node(source, classSource)
	w.text(hash, w.d.SHA256)
}
