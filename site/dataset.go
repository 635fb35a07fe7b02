package site

import (
	"maps"
	"slices"
	"strings"

	"kamergraaf/graph"
	"kamergraaf/graph/queries"
	"kamergraaf/ontology"
)

// licence is that of the data: no rights reserved.
const licence = "https://creativecommons.org/publicdomain/zero/1.0/"

const (
	voidNS = "http://rdfs.org/ns/void#"
	dcatNS = "http://www.w3.org/ns/dcat#"
	dctNS  = "http://purl.org/dc/terms/"
	foafNS = "http://xmlns.com/foaf/0.1/"
	spdxNS = "http://spdx.org/rdf/terms#"
	fmtNS  = "http://www.w3.org/ns/formats/"
)

// formatIRIs are the names that W3C gives to formats.
var formatIRIs = map[string]string{"turtle": "Turtle", "ntriples": "N-Triples", "nquads": "N-Quads", "trig": "TriG", "jsonld": "JSON-LD"}

// Describe describes a dataset in VoID and DCAT: what it holds, what it links to, where it can be had. Its IRI is
// {base}dataset. Examples are IRIs of things in it.
func Describe(base string, n Counts, files []dumpFile, examples []string) *graph.Graph {
	v := newView()
	set := base + "dataset"
	v.say(set, ontology.RdfType.IRI, term(voidNS+"Dataset"))
	v.say(set, ontology.RdfType.IRI, term(dcatNS+"Dataset"))
	for i, lang := range []graph.Sort{graph.Dutch, graph.English} {
		v.literal(set, dctNS+"title", say(languages[i], "site"), lang)
		v.literal(set, dctNS+"description", say(languages[i], "tagline"), lang)
	}
	v.say(set, dctNS+"license", term(licence))
	v.say(set, dctNS+"conformsTo", term(strings.TrimSuffix(ontology.Namespace, "#")))
	v.say(set, dctNS+"language", term("http://publications.europa.eu/resource/authority/language/NLD"))
	v.say(set, foafNS+"homepage", term(base))
	v.say(set, dcatNS+"landingPage", term(base))
	v.literal(set, voidNS+"uriSpace", base, graph.String)
	v.number(set, voidNS+"triples", n.Statements)
	v.number(set, voidNS+"documents", n.Documents)
	v.say(set, voidNS+"vocabulary", term(ontology.Namespace))
	for _, e := range examples {
		v.say(set, voidNS+"exampleResource", term(e))
	}
	v.distributions(base, set, files)
	v.partitions(base, set, n)
	v.linksets(base, set, n)
	return v.grouped()
}

func (v *view) literal(subject, predicate, value string, sort graph.Sort) {
	t, _ := graph.NewText(value, sort)
	v.add(graph.Statement{Subject: term(subject), Predicate: term(predicate), Object: t})
}

func (v *view) number(subject, predicate string, n int) {
	v.add(graph.Statement{Subject: term(subject), Predicate: term(predicate), Object: graph.NewInt(n)})
}

// distributions states which files hold the dataset.
func (v *view) distributions(base, set string, files []dumpFile) {
	for _, f := range files {
		address := base + f.Name
		v.say(set, voidNS+"dataDump", term(address))
		v.say(set, voidNS+"feature", term(fmtNS+formatIRIs[f.Format]))
		d := set + "/" + f.Format
		v.say(set, dcatNS+"distribution", term(d))
		v.say(d, ontology.RdfType.IRI, term(dcatNS+"Distribution"))
		v.say(d, dcatNS+"downloadURL", term(address))
		v.say(d, dcatNS+"accessURL", term(address))
		v.say(d, dcatNS+"mediaType", term("https://www.iana.org/assignments/media-types/"+f.MediaType))
		v.say(d, dcatNS+"compressFormat", term("https://www.iana.org/assignments/media-types/application/gzip"))
		v.say(d, dctNS+"license", term(licence))
		v.number(d, dcatNS+"byteSize", int(f.Size))
		v.say(d, spdxNS+"checksum", term(d+"/checksum"))
		v.say(d+"/checksum", ontology.RdfType.IRI, term(spdxNS+"Checksum"))
		v.say(d+"/checksum", spdxNS+"algorithm", term(spdxNS+"checksumAlgorithm_sha256"))
		v.literal(d+"/checksum", spdxNS+"checksumValue", f.SHA256, graph.String)
	}
}

// partitions states how much there is of each class and property.
func (v *view) partitions(base, set string, n Counts) {
	for _, iri := range slices.Sorted(maps.Keys(n.Classes)) {
		if c, ok := ontology.ClassOf(iri); ok && n.Classes[iri] > 0 {
			part := set + "/class/" + c.Name
			v.say(set, voidNS+"classPartition", term(part))
			v.say(part, voidNS+"class", term(iri))
			v.number(part, voidNS+"entities", n.Classes[iri])
		}
	}
	for _, iri := range slices.Sorted(maps.Keys(n.Properties)) {
		if p, ok := ontology.PropertyOf(iri); ok && n.Properties[iri] > 0 {
			part := set + "/property/" + p.Name
			v.say(set, voidNS+"propertyPartition", term(part))
			v.say(part, voidNS+"property", term(iri))
			v.number(part, voidNS+"triples", n.Properties[iri])
		}
	}
}

// linksets states to whose things the dataset links.
func (v *view) linksets(base, set string, n Counts) {
	for _, l := range linked {
		if n.Linksets[l.namespace] == 0 {
			continue
		}
		links, other := set+"/links/"+l.name, set+"/target/"+l.name
		v.say(set, voidNS+"subset", term(links))
		v.say(links, ontology.RdfType.IRI, term(voidNS+"Linkset"))
		v.say(links, voidNS+"subjectsTarget", term(set))
		v.say(links, voidNS+"objectsTarget", term(other))
		v.number(links, voidNS+"triples", n.Linksets[l.namespace])
		v.say(other, ontology.RdfType.IRI, term(voidNS+"Dataset"))
		v.literal(other, voidNS+"uriSpace", l.namespace, graph.String)
	}
}

// datasetView is what the page about the dataset shows.
type datasetView struct {
	Counts              Counts
	Files               []dumpFile
	Classes, Properties []Link
	Examples            []string
	Queries             []Link
	License             string
}

// datasetFiles makes the description of the dataset, as data, at the well-known place, and as a page.
func (m *making) datasetFiles() error {
	n := m.counts()
	examples := m.examples()
	g := Describe(m.iris.Base(), n, m.files, examples)
	if err := m.dataFiles("dataset", g, "", nil); err != nil {
		return err
	}
	turtle, err := m.dumps.write(m.dumps.formats[m.dumps.index("turtle")].Format, g)
	if err != nil {
		return err
	}
	if err := m.file(".well-known/void", []byte(turtle), func() ([]byte, error) { return []byte(turtle), nil }); err != nil {
		return err
	}
	asked, err := queries.All()
	if err != nil {
		return err
	}
	for _, q := range asked {
		text := []byte(q.Text)
		if err := m.file("queries/"+q.Name+".rq", text, func() ([]byte, error) { return text, nil }); err != nil {
			return err
		}
	}
	for _, lang := range languages {
		p := m.newPage(lang, "dataset")
		p.Title, p.Description, p.Data, p.IRI, p.Index = p.T("dataset"), p.T("licenseText"), "dataset", p.Base+"dataset", "dataset"
		v := &datasetView{Counts: n, Files: m.files, Examples: examples, License: licence}
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
