package site

import (
	"cmp"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	knakk "github.com/knakk/rdf"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
	"w3id.org/kamergraaf/site/texts"
)

// vocabularyView is what the page of the vocabulary shows.
type vocabularyView struct {
	Classes, Properties []termView
	Picture             picture
	Example             string
}

// termView is a class or property as the page shows it.
type termView struct {
	Name, Short, Label, Comment string
	Above, Close                []Link
	From, To                    []Link
	Single                      bool
	Neo4j                       string
}

// definitions is what the vocabulary says, by term and property, values in their order.
type definitions map[string]map[string][]knakk.Object

const (
	rdfsNS = "http://www.w3.org/2000/01/rdf-schema#"
	skosNS = "http://www.w3.org/2004/02/skos/core#"
)

// readVocabulary reads the vocabulary's own Turtle.
func readVocabulary() (definitions, error) {
	out := definitions{}
	decoder := knakk.NewTripleDecoder(strings.NewReader(ontology.Turtle()), knakk.Turtle)
	for {
		t, err := decoder.Decode()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("reading the vocabulary: %w", err)
		}
		s := t.Subj.String()
		if out[s] == nil {
			out[s] = map[string][]knakk.Object{}
		}
		out[s][t.Pred.String()] = append(out[s][t.Pred.String()], t.Obj)
	}
}

// text returns a property's value in a language.
func (d definitions) text(term, property, lang string) string {
	for _, o := range d[term][property] {
		if l, ok := o.(knakk.Literal); ok && l.Lang() == lang {
			return l.String()
		}
	}
	return ""
}

// links returns a property's values as links: to the terms of the page, or to where others define them.
func (d definitions) links(term, property string) []Link {
	var out []Link
	for _, o := range d[term][property] {
		iri := o.String()
		if name, own := strings.CutPrefix(iri, ontology.Namespace); own {
			out = append(out, Link{Label: name, Href: "#" + name})
			continue
		}
		out = append(out, Link{Label: shortName(iri), Href: iri})
	}
	return out
}

// shortName returns an IRI with its prefix, if the vocabulary has one.
func shortName(iri string) string {
	for _, p := range ontology.Prefixes() {
		if rest, ok := strings.CutPrefix(iri, p.Namespace); ok {
			return p.Name + ":" + rest
		}
	}
	return iri
}

func (d definitions) view(iri, name, neo4j, lang string, single bool) termView {
	return termView{
		Name: name, Short: shortName(iri), Label: d.text(iri, rdfsNS+"label", lang), Comment: d.text(iri, rdfsNS+"comment", lang),
		Above: append(d.links(iri, rdfsNS+"subClassOf"), d.links(iri, rdfsNS+"subPropertyOf")...), Close: d.links(iri, skosNS+"closeMatch"),
		From: d.links(iri, rdfsNS+"domain"), To: d.links(iri, rdfsNS+"range"), Neo4j: neo4j, Single: single,
	}
}

// vocabularyFiles makes the page of the vocabulary, and the files that define it.
func (m *making) vocabularyFiles() error {
	for name, text := range map[string]string{"data/def.ttl": ontology.Turtle(), "data/shapes.ttl": ontology.Shapes(), "data/context.jsonld": ontology.Context()} {
		if err := m.file(name, []byte(text), func() ([]byte, error) { return []byte(text), nil }); err != nil {
			return err
		}
	}
	if err := m.vocabularyData(); err != nil {
		return err
	}
	d, err := readVocabulary()
	if err != nil {
		return err
	}
	for _, lang := range texts.Languages {
		p := m.newPage(lang, "def")
		p.Title, p.Description, p.Data, p.IRI, p.Index = p.T("vocabulary"), p.T("vocabularyText"), "def", strings.TrimSuffix(ontology.Namespace, "#"), "dataset"
		v := &vocabularyView{Picture: newPicture(d, lang), Example: vocabularyExample}
		for _, c := range ontology.Classes() {
			v.Classes = append(v.Classes, d.view(c.IRI, c.Name, c.Label, lang, false))
		}
		for _, c := range ontology.Properties() {
			v.Properties = append(v.Properties, d.view(c.IRI, c.Name, c.Neo4j, lang, c.Single))
		}
		p.Body = v
		if err := m.page("vocabulary", p); err != nil {
			return err
		}
	}
	return nil
}

// vocabularyData makes the vocabulary in the other formats of resources.
func (m *making) vocabularyData() error {
	decoder := knakk.NewTripleDecoder(strings.NewReader(ontology.Turtle()), knakk.Turtle)
	triples, err := decoder.DecodeAll()
	if err != nil {
		return fmt.Errorf("reading the vocabulary: %w", err)
	}
	var b strings.Builder
	encoder := knakk.NewTripleEncoder(&b, knakk.NTriples)
	if err := encoder.EncodeAll(triples); err != nil {
		return fmt.Errorf("writing the vocabulary: %w", err)
	}
	if err := encoder.Close(); err != nil {
		return fmt.Errorf("writing the vocabulary: %w", err)
	}
	v := newView()
	for _, t := range triples {
		o := term(t.Obj.String())
		if l, ok := t.Obj.(knakk.Literal); ok {
			o = literalTerm(l)
		}
		v.add(statement(t.Subj.String(), t.Pred.String(), o))
	}
	json, err := m.dumps.Write(m.dumps.Formats[m.dumps.Index("jsonld")].Format, v.grouped())
	if err != nil {
		return err
	}
	for name, text := range map[string]string{"data/def.nt": b.String(), "data/def.jsonld": json} {
		if err := m.file(name, []byte(text), func() ([]byte, error) { return []byte(text), nil }); err != nil {
			return err
		}
	}
	return nil
}

// vocabularyExample is an example of data, in our own words.
const vocabularyExample = `@prefix kg: <https://w3id.org/kamergraaf/def#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<document/ah-tk-20172018-2140> a kg:Document , kg:AnswerPaper ;
    dct:title "klantcijfers op het werk"@nl ;
    kg:askedBy <person/Q28839264> ;
    kg:answeredBy <person/Q2595414> ;
    dct:dateSubmitted "2018-04-26"^^xsd:date ;
    kg:dateAnswered "2018-06-12"^^xsd:date .

<document/ah-tk-20172018-2140/answer/6> a kg:Answer ;
    kg:partOf <document/ah-tk-20172018-2140> ;
    kg:answers <document/ah-tk-20172018-2140/question/6> ;
    kg:cites <https://wetten.overheid.nl/BWBR0010346> .
`

// picture is the classes and the relations between them, as SVG drawn by a template.
type picture struct {
	Width, Height int
	Boxes         []box
	Lines         []line
}

type box struct {
	Name, Label string
	X, Y, W, H  int
	Color       string
}

type line struct {
	Path template.HTMLAttr
	Name string
	X, Y int
}

// columns say where the picture has each class: who, what is published, what it says, what is named.
var columns = [][]string{
	{"Party", "Membership", "Person", "Incumbency", "Post", "Ministry"},
	{"Inquiry", "Document", "QuestionPaper", "AnswerPaper", "DelayNotice"},
	{"Mention", "Question", "Answer", "Note", "Explanation", "Header"},
	{"Law", "LawPart", "EuropeanAct", "Treaty", "Judgment", "Bill", "Paper", "Dossier", "Agency", "Authority", "WebPage", "Site"},
}

const (
	boxWidth, boxHeight = 150, 34
	columnStep, rowStep = 270, 58
	bowWidth            = 90 // room for bows at the right
)

// drawn are the relations that the picture draws, one arrow each; those without a name lead to the class above.
var drawn = [][3]string{
	{"Document", "concerns", "Inquiry"}, {"QuestionPaper", "", "Document"}, {"AnswerPaper", "", "Document"}, {"DelayNotice", "", "Document"},
	{"Document", "askedAs", "Membership"}, {"Document", "askedBy", "Person"}, {"AnswerPaper", "answeredAs", "Incumbency"},
	{"QuestionPaper", "addressedTo", "Post"}, {"AnswerPaper", "ministry", "Ministry"},
	{"Membership", "ofParty", "Party"}, {"Membership", "ofPerson", "Person"}, {"Incumbency", "ofPerson", "Person"}, {"Incumbency", "ofPost", "Post"},
	{"Question", "partOf", "Document"}, {"Answer", "answers", "Question"}, {"Header", "partOf", "Document"}, {"Note", "noteTo", "Answer"}, {"Mention", "hasTarget", "Question"},
	{"Question", "cites", "LawPart"}, {"Mention", "hasBody", "Law"}, {"Answer", "cites", "EuropeanAct"}, {"Note", "cites", "Paper"},
	{"Answer", "mentions", "Agency"}, {"Note", "mentions", "WebPage"},
	{"LawPart", "partOf", "Law"}, {"Paper", "partOf", "Dossier"}, {"WebPage", "onSite", "Site"},
}

// newPicture lays the classes out.
func newPicture(d definitions, lang string) picture {
	var out picture
	at := map[string]box{}
	for x, column := range columns {
		for y, name := range column {
			b := box{Name: name, Label: cmp.Or(d.text(ontology.Namespace+name, rdfsNS+"label", lang), name), X: 10 + x*columnStep, Y: 10 + y*rowStep, W: boxWidth, H: boxHeight, Color: fmt.Sprintf("c%d", x)}
			at[name] = b
			out.Boxes = append(out.Boxes, b)
			out.Height = max(out.Height, b.Y+b.H+10)
		}
	}
	out.Width = 10 + (len(columns)-1)*columnStep + boxWidth + bowWidth
	for _, a := range drawn {
		out.Lines = append(out.Lines, arrow(at[a[0]], a[1], at[a[2]]))
	}
	slices.SortStableFunc(out.Lines, func(a, b line) int { return strings.Compare(a.Name, b.Name) })
	return out
}

// arrow draws a relation: between columns as a curve from side to side, within one as a bow at the right.
func arrow(from box, name string, to box) line {
	x1, y1, x2, y2 := from.X+from.W, from.Y+from.H/2, to.X, to.Y+to.H/2
	switch {
	case from.X > to.X:
		x1, x2 = from.X, to.X+to.W
	case from.X == to.X:
		x2 = x1
		bow := x1 + 18 + (max(y1, y2)-min(y1, y2))/8
		return line{Name: name, X: bow + 2, Y: (y1+y2)/2 + 4, Path: curve(x1, y1, bow, y1, bow, y2, x2, y2)}
	}
	mid := (x1 + x2) / 2
	return line{Name: name, X: mid, Y: (y1+y2)/2 - 3, Path: curve(x1, y1, mid, y1, mid, y2, x2, y2)}
}

// curve returns the attribute of a curve; it holds numbers only.
func curve(x1, y1, a1, b1, a2, b2, x2, y2 int) template.HTMLAttr {
	return template.HTMLAttr(fmt.Sprintf(`d="M%d %dC%d %d %d %d %d %d"`, x1, y1, a1, b1, a2, b2, x2, y2))
}

// literalTerm returns a literal of the vocabulary.
func literalTerm(l knakk.Literal) rdf.Term {
	switch {
	case l.Lang() == "nl":
		t, _ := rdf.NewText(l.String(), rdf.Dutch)
		return t
	case l.Lang() == "en":
		t, _ := rdf.NewText(l.String(), rdf.English)
		return t
	case strings.HasSuffix(l.DataType.String(), "#boolean"):
		return rdf.NewBool(l.String() == "true")
	}
	t, _ := rdf.NewString(l.String())
	return t
}
