package graph

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// DatasetInfo is what a description says of a dataset beside what was counted.
type DatasetInfo struct {
	Base     string // under which instances live; the dataset is {base}dataset
	Homepage string // address of a site about the dataset, "" where there is none
	Licence  string // IRI of the data's licence, "" where none is stated
	Dumps    []Dump
}

// Dump is a file with the whole dataset or a part of it.
type Dump struct {
	URL    string // absolute
	Format format.Format
	Bytes  int64
	SHA256 string // in hexadecimal, "" where it is not known
}

// Namespaces of the terms for descriptions of datasets: VoID (W3C Interest Group Note, 2011), DCAT 3 (W3C, 2024) and,
// for checksums, SPDX.
const (
	voidNS = "http://rdfs.org/ns/void#"
	dcatNS = "http://www.w3.org/ns/dcat#"
	dctNS  = "http://purl.org/dc/terms/"
	foafNS = "http://xmlns.com/foaf/0.1/"
	spdxNS = "http://spdx.org/rdf/terms#"
)

// Describe describes a dataset in VoID and DCAT: what it is, its vocabulary, counts of classes and properties, the sorts
// of links that lead out of it, example resources and dumps.
func Describe(t *Tally, info DatasetInfo) (*rdf.Graph, error) {
	d := description{builder: builder{g: &rdf.Graph{}}, info: info, t: t}
	d.g.Name = d.iri(info.Base + "dataset/graph")
	d.dataset()
	d.classes()
	d.properties()
	d.linksets()
	d.dumps()
	return d.g, d.failed
}

// WriteDescription writes a description as Turtle.
func WriteDescription(w io.Writer, base string, g *rdf.Graph) error {
	sink := format.NewTurtleSink(w, base, "void", "dcat", "foaf")
	if err := sink.Write(g); err != nil {
		return err
	}
	return sink.Close()
}

type description struct {
	builder
	info   DatasetInfo
	t      *Tally
	failed error
}

// iri returns a checked IRI and keeps the first error.
func (d *description) iri(s string) rdf.Term {
	t, err := rdf.NewIRI(s)
	if err != nil && d.failed == nil {
		d.failed = fmt.Errorf("describing the dataset: %w", err)
	}
	return t
}

// say states a property of the node at hand that is no term of our vocabulary.
func (d *description) say(namespace, name string, object rdf.Term) {
	d.edge(predicate{term: rdf.ValidIRI(namespace + name)}, object)
}

func (d *description) dataset() {
	d.node(d.self(), rdf.ValidIRI(voidNS+"Dataset"), rdf.ValidIRI(dcatNS+"Dataset"))
	d.say(dctNS, "title", rdf.ValidTerm("Kamervragen als kennisgraaf", rdf.Dutch))
	d.say(dctNS, "title", rdf.ValidTerm("Dutch parliamentary questions as a knowledge graph", rdf.English))
	d.say(dctNS, "description", rdf.ValidTerm("Vragen van leden van de Staten-Generaal met de antwoorden van de regering: wie wat vroeg aan wie, en welke wetten, instellingen en stukken erin voorkomen.", rdf.Dutch))
	d.say(dctNS, "description", rdf.ValidTerm("Questions by members of the Dutch parliament with the government's answers: who asked whom what, and which laws, bodies and papers they name.", rdf.English))
	if d.info.Licence != "" {
		d.say(dctNS, "license", d.iri(d.info.Licence))
	}
	d.say(dctNS, "language", rdf.ValidIRI("http://publications.europa.eu/resource/authority/language/NLD"))
	d.say(dctNS, "conformsTo", rdf.ValidIRI(strings.TrimSuffix(ontology.Namespace, "#")))
	if d.info.Homepage != "" {
		d.say(foafNS, "homepage", d.iri(d.info.Homepage))
		d.say(dcatNS, "landingPage", d.iri(d.info.Homepage))
	}
	d.say(voidNS, "uriSpace", rdf.ValidTerm(d.info.Base, rdf.String))
	d.say(voidNS, "vocabulary", rdf.ValidIRI(ontology.Namespace))
	for _, f := range format.Formats() {
		d.say(voidNS, "feature", formatIRI(f))
	}
	d.say(voidNS, "triples", rdf.NewInt(d.t.Statements))
	d.say(voidNS, "documents", rdf.NewInt(d.t.Documents))
	d.say(voidNS, "classes", rdf.NewInt(len(d.t.Classes)))
	d.say(voidNS, "properties", rdf.NewInt(len(d.t.Properties)))
	for _, e := range d.t.Examples {
		d.say(voidNS, "exampleResource", d.iri(e))
	}
	if d.t.First != "" {
		d.say(dctNS, "temporal", d.part("period"))
	}
	for _, c := range slices.Sorted(maps.Keys(d.t.Classes)) {
		d.say(voidNS, "classPartition", d.part("class/"+localName(c)))
	}
	for _, p := range slices.Sorted(maps.Keys(d.t.Properties)) {
		d.say(voidNS, "propertyPartition", d.part("property/"+localName(p)))
	}
	for i := range d.t.sortedLinks() {
		d.say(voidNS, "subset", d.part(fmt.Sprintf("links/%d", i+1)))
	}
	for _, f := range d.info.Dumps {
		d.say(voidNS, "dataDump", d.iri(f.URL))
		d.say(dcatNS, "distribution", d.iri(f.URL))
	}
}

func (d *description) self() rdf.Term { return d.iri(d.info.Base + "dataset") }

func (d *description) part(name string) rdf.Term { return d.iri(d.info.Base + "dataset/" + name) }

func (d *description) classes() {
	if d.t.First != "" {
		d.node(d.part("period"), rdf.ValidIRI(dctNS+"PeriodOfTime"))
		d.say(dcatNS, "startDate", rdf.ValidTerm(d.t.First, rdf.Date))
		d.say(dcatNS, "endDate", rdf.ValidTerm(d.t.Last, rdf.Date))
	}
	for _, c := range slices.Sorted(maps.Keys(d.t.Classes)) {
		d.node(d.part("class/" + localName(c)))
		d.say(voidNS, "class", rdf.ValidIRI(c))
		d.say(voidNS, "entities", rdf.NewInt(d.t.Classes[c]))
	}
}

func (d *description) properties() {
	for _, p := range slices.Sorted(maps.Keys(d.t.Properties)) {
		d.node(d.part("property/" + localName(p)))
		d.say(voidNS, "property", rdf.ValidIRI(p))
		d.say(voidNS, "triples", rdf.NewInt(d.t.Properties[p]))
	}
}

// linksets describes the links that lead to each place elsewhere, by property.
func (d *description) linksets() {
	for i, l := range d.t.sortedLinks() {
		d.node(d.part(fmt.Sprintf("links/%d", i+1)), rdf.ValidIRI(voidNS+"Linkset"))
		d.say(voidNS, "subjectsTarget", d.self())
		d.say(voidNS, "objectsTarget", d.iri(l.Target))
		d.say(voidNS, "linkPredicate", rdf.ValidIRI(l.Property))
		d.say(voidNS, "triples", rdf.NewInt(d.t.Links[l]))
	}
	for _, target := range targets {
		if slices.ContainsFunc(d.t.sortedLinks(), func(l LinkSet) bool { return l.Target == target.prefix }) {
			d.node(d.iri(target.prefix), rdf.ValidIRI(voidNS+"Dataset"))
			d.say(dctNS, "title", rdf.ValidTerm(target.title, rdf.Dutch))
		}
	}
}

func (d *description) dumps() {
	for _, f := range d.info.Dumps {
		d.node(d.iri(f.URL), rdf.ValidIRI(dcatNS+"Distribution"))
		d.say(dcatNS, "downloadURL", d.iri(f.URL))
		d.say(dcatNS, "accessURL", d.iri(f.URL))
		if d.info.Licence != "" {
			d.say(dctNS, "license", d.iri(d.info.Licence))
		}
		d.say(dcatNS, "mediaType", d.iri("https://www.iana.org/assignments/media-types/"+f.Format.MediaType))
		if strings.HasSuffix(f.URL, ".gz") {
			d.say(dcatNS, "compressFormat", d.iri("https://www.iana.org/assignments/media-types/application/gzip"))
		}
		d.say(dcatNS, "byteSize", rdf.NewCount(int(f.Bytes)))
		if f.SHA256 != "" {
			sum := d.iri(f.URL + "#checksum")
			d.say(spdxNS, "checksum", sum)
			d.node(sum, rdf.ValidIRI(spdxNS+"Checksum"))
			d.say(spdxNS, "algorithm", rdf.ValidIRI(spdxNS+"checksumAlgorithm_sha256"))
			d.say(spdxNS, "checksumValue", rdf.ValidTerm(f.SHA256, rdf.String))
		}
	}
}

// formatIRI returns the W3C's name of a format.
func formatIRI(f format.Format) rdf.Term {
	return rdf.ValidIRI("http://www.w3.org/ns/formats/" + map[string]string{"turtle": "Turtle", "ntriples": "N-Triples", "nquads": "N-Quads", "trig": "TriG", "jsonld": "JSON-LD"}[f.Name])
}

// localName returns a name for a partition: the prefix of the term's namespace and its own name.
func localName(name string) string {
	namespace := format.NamespaceOf(name)
	for _, p := range ontology.Prefixes() {
		if p.Namespace == namespace {
			return p.Name + "-" + name[len(namespace):]
		}
	}
	return iri.Slug(name)
}
