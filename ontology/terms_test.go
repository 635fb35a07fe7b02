package ontology

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestEveryTermIsLabelledAndExplainedInBothLanguages(t *testing.T) {
	for _, term := range readVocabulary(t).terms {
		if !strings.HasPrefix(term.iri, Namespace) && !term.isClass() && !term.isProperty() {
			continue // the vocabulary itself
		}
		for _, lang := range []string{"nl", "en"} {
			for _, predicate := range []string{"label", "comment"} {
				if text := term.in(rdfsNS+predicate, lang); strings.TrimSpace(text) == "" {
					t.Errorf("%s has no rdfs:%s@%s", term.iri, predicate, lang)
				}
			}
		}
	}
}

func TestNamesAreUnique(t *testing.T) {
	kinds := map[string]map[string]string{"IRI": {}, "name": {}, "label in Neo4j": {}, "relationship or property in Neo4j": {}}
	once := func(kind, name, iri string) {
		if other, taken := kinds[kind][name]; taken {
			t.Errorf("%s and %s have the same %s %q", iri, other, kind, name)
		}
		kinds[kind][name] = iri
	}
	for _, c := range Classes() {
		once("IRI", c.IRI, c.IRI)
		once("name", c.Name, c.IRI)
		once("label in Neo4j", c.Label, c.IRI)
	}
	for _, p := range Properties() {
		once("IRI", p.IRI, p.IRI)
		once("name", p.Name, p.IRI)
		once("relationship or property in Neo4j", p.Neo4j, p.IRI)
	}
	if iri, taken := kinds["label in Neo4j"][ResourceLabel]; taken {
		t.Errorf("%s has the label that every node has", iri)
	}
	if iri, taken := kinds["relationship or property in Neo4j"][ResourceKey]; taken {
		t.Errorf("%s has the node property that holds IRIs", iri)
	}
}

func TestNeo4jNamesFollowItsStyle(t *testing.T) {
	label, relationship, property := regexp.MustCompile(`^([A-Z][a-z]+)+$`), regexp.MustCompile(`^[A-Z]+(_[A-Z]+)*$`), regexp.MustCompile(`^[a-z][A-Za-z0-9]*$`)
	for _, c := range Classes() {
		if !label.MatchString(c.Label) {
			t.Errorf("label %q", c.Label)
		}
	}
	for _, p := range Properties() {
		switch {
		case p == RdfType:
		case p.Object && !relationship.MatchString(p.Neo4j):
			t.Errorf("relationship type %q", p.Neo4j)
		case p.Object && strings.HasPrefix(p.IRI, Namespace) && camel(p.Neo4j) != p.Name:
			t.Errorf("%s is %s in Neo4j", p.IRI, p.Neo4j)
		case !p.Object && !property.MatchString(p.Neo4j):
			t.Errorf("node property %q", p.Neo4j)
		}
	}
}

// settled are names that others rely on, which therefore cannot change.
var settled = struct{ classes, relations, literals string }{
	classes: `Document QuestionPaper AnswerPaper DelayNotice Question Answer Note Explanation Header Inquiry Person Member Minister
		Membership Incumbency Post Party Ministry Agency Authority Law LawPart EuropeanAct Treaty Bill Judgment Paper Dossier WebPage Site Mention`,
	relations: `concerns canonicalInquiry sameQuestionAs sameInquiryAs sameDocumentAs replacedBy askedBy askedAs firstAsker addressedTo partOf answers answeredBy
		answeredAs onBehalfOf ministry addressedMinistry refersTo noteTo mentions cites seeAlso about ofPerson ofParty ofPost ofMinistry onSite`,
	literals: `number sessionYear chamber text dateAnswered dueDate responseDays caseNumber identified`,
}

func TestSettledNamesStay(t *testing.T) {
	for _, name := range strings.Fields(settled.classes) {
		if c, ok := ClassOf(Namespace + name); !ok || c.Label != name {
			t.Errorf("class kg:%s: %+v", name, c)
		}
	}
	for _, name := range strings.Fields(settled.relations) {
		if p, ok := PropertyOf(Namespace + name); !ok || !p.Object || camel(p.Neo4j) != name {
			t.Errorf("property kg:%s: %+v", name, p)
		}
	}
	for _, name := range strings.Fields(settled.literals) {
		if p, ok := PropertyOf(Namespace + name); !ok || p.Object || p.Neo4j != name {
			t.Errorf("property kg:%s: %+v", name, p)
		}
	}
	for name, iri := range map[string]string{"title": DctTitle.IRI, "dateSubmitted": DctDateSubmitted.IRI, "label": SkosPrefLabel.IRI} {
		if p, ok := PropertyOf(iri); !ok || p.Neo4j != name {
			t.Errorf("%s: %+v", name, p)
		}
	}
}

func TestUnknownTermsAreNotFound(t *testing.T) {
	if c, ok := ClassOf(Namespace + "askedBy"); ok {
		t.Errorf("a property was found as class %+v", c)
	}
	if p, ok := PropertyOf(Namespace + "Question"); ok {
		t.Errorf("a class was found as property %+v", p)
	}
}

// docStart and docEnd stand around the table in the package's documentation.
const docStart, docEnd = "// for Member and Minister:\n//\n", "//\n// A property has one value at most"

func TestPackageDocumentationIsWrittenFromTheVocabulary(t *testing.T) {
	source, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, _ := strings.Cut(string(source), docStart)
	_, after, found := strings.Cut(rest, docEnd)
	if !found {
		t.Fatal("doc.go has no table of classes")
	}
	golden(t, "doc.go", []byte(before+docStart+readVocabulary(t).docTable()+docEnd+after))
}

// docTable says of each class which properties are its own.
func (v vocabulary) docTable() string {
	var b strings.Builder
	for _, term := range v.terms {
		if !term.isClass() {
			continue
		}
		line := fmt.Sprintf("//\t%-13s ", strings.TrimPrefix(v.curie(term.iri), "kg:"))
		names := v.documented(term)
		for i, name := range names {
			if i < len(names)-1 {
				name += ","
			}
			if len(line)+len(name) > 120 {
				b.WriteString(strings.TrimRight(line, " ") + "\n")
				line = fmt.Sprintf("//\t%-13s ", "")
			}
			line += name + " "
		}
		if len(names) == 0 {
			line += "-"
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// documented returns the properties of a class's own, in the order of the vocabulary.
func (v vocabulary) documented(class *term) (names []string) {
	for _, p := range v.terms {
		if p.isProperty() && slices.Contains(p.domain(), class.iri) {
			names = append(names, strings.TrimPrefix(v.curie(p.iri), "kg:"))
		}
	}
	return names
}
