package site

import (
	"bytes"

	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/queries"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
	"w3id.org/kamergraaf/site/texts"
)

// licence is that of the data: no rights reserved.
const licence = "https://creativecommons.org/publicdomain/zero/1.0/"

// describe describes the dataset in VoID and DCAT: what it holds, what it links to, where it can be had.
func (m *making) describe(counted *graph.Tally) (*rdf.Graph, error) {
	info := graph.DatasetInfo{Base: m.iris.Base(), Homepage: m.iris.Base(), Licence: licence}
	for _, f := range m.files {
		format, _ := format.FormatByName(f.Format)
		info.Dumps = append(info.Dumps, graph.Dump{URL: m.iris.Base() + f.Name, Format: format, Bytes: f.Size, SHA256: f.SHA256})
	}
	return graph.Describe(counted, info)
}

// datasetView is what the page about the dataset shows.
type datasetView struct {
	Documents, Statements int
	Files                 []dumpFile
	Classes, Properties   []Link
	Examples              []string
	Queries               []Link
	License               string
}

// datasetFiles makes the description of the dataset, as data, at the well-known place, and as a page.
func (m *making) datasetFiles() error {
	n := m.counts()
	n.Examples = m.examples()
	g, err := m.describe(n)
	if err != nil {
		return err
	}
	if err := m.dataFiles("dataset", g, "", nil); err != nil {
		return err
	}
	var void bytes.Buffer
	if err := graph.WriteDescription(&void, m.iris.Base(), g); err != nil {
		return err
	}
	if err := m.file(".well-known/void", void.Bytes(), func() ([]byte, error) { return void.Bytes(), nil }); err != nil {
		return err
	}
	asked, err := queries.All()
	if err != nil {
		return err
	}
	for _, q := range asked {
		text := []byte(q.SPARQL)
		if err := m.file("queries/"+q.Name+".rq", text, func() ([]byte, error) { return text, nil }); err != nil {
			return err
		}
	}
	for _, lang := range texts.Languages {
		p := m.newPage(lang, "dataset")
		p.Title, p.Description, p.Data, p.IRI, p.Index = p.T("dataset"), p.T("licenseText"), "dataset", p.Base+"dataset", "dataset"
		v := &datasetView{Documents: n.Documents, Statements: n.Statements, Files: m.files, Examples: n.Examples, License: licence}
		for _, q := range asked {
			v.Queries = append(v.Queries, Link{Label: q.Title, Href: p.Root() + "queries/" + q.Name + ".rq"})
		}
		for _, c := range ontology.Classes() {
			if n.Classes[c.IRI] > 0 {
				v.Classes = append(v.Classes, Link{Label: c.Name, Href: p.To("def") + "#" + c.Name, Count: n.Classes[c.IRI]})
			}
		}
		for _, c := range ontology.Properties() {
			if n.Properties[c.IRI] > 0 {
				v.Properties = append(v.Properties, Link{Label: c.Name, Href: p.To("def") + "#" + c.Name, Count: n.Properties[c.IRI]})
			}
		}
		p.Body = v
		if err := m.page("dataset", p); err != nil {
			return err
		}
	}
	return nil
}

// examples returns IRIs of things to begin with: the newest document, who asked, what it cites.
func (m *making) examples() []string {
	var out []string
	if len(m.docs) == 0 {
		return nil
	}
	d := m.docs[len(m.docs)-1]
	out = append(out, m.iris.Base()+d.Place, m.iris.Base()+d.Inquiry)
	for _, t := range d.of(ontology.AskedBy) {
		out = append(out, t.iri)
	}
	return out
}
