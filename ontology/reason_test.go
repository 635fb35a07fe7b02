package ontology

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"w3id.org/kamergraaf/internal/pyenv"
)

// families are the sorts of things that nothing can be two of, each by the classes that show it.
var families = map[string][]string{
	"person":        {"http://xmlns.com/foaf/0.1/Person"},
	"body":          {"http://www.w3.org/ns/org#Organization"},
	"membership":    {"http://www.w3.org/ns/org#Membership"},
	"post":          {"http://www.w3.org/ns/org#Post"},
	"document":      {"http://xmlns.com/foaf/0.1/Document", Graph.IRI},
	"creative work": {schemaNS + "CreativeWork"},
	"legal text":    {"http://data.europa.eu/eli/ontology#LegalResource"},
	"inquiry":       {Inquiry.IRI},
	"concept":       {SkosConcept.IRI},
	"annotation":    {OaAnnotation.IRI},
	"activity":      {ProvActivity.IRI},
	"link":          {Link.IRI},
	"file":          {Source.IRI},
}

// conclusions are what follows from data and vocabularies.
type conclusions struct {
	Errors  []string
	Classes map[string][]string
}

func reason(t *testing.T, data ...string) (c conclusions) {
	t.Helper()
	script, err := os.ReadFile("testdata/reason.py")
	if err != nil {
		t.Fatal(err)
	}
	args := append([]string{"kamergraaf.ttl", "testdata/neighbours.ttl", "--"}, data...)
	if err := json.Unmarshal(pyenv.Run(t, string(script), nil, args...), &c); err != nil {
		t.Fatal(err)
	}
	return c
}

func TestReasoningFindsNoContradictionAndNothingAbsurd(t *testing.T) {
	if testing.Short() {
		t.Skip("reasons for some seconds")
	}
	c := reason(t, "testdata/good/answer.ttl", "testdata/good/delay.ttl", "testdata/good/links.ttl", "testdata/good/register.ttl")
	for _, e := range c.Errors {
		t.Errorf("contradiction: %s", e)
	}
	if len(c.Classes) < 40 {
		t.Errorf("conclusions on %d things only", len(c.Classes))
	}
	for thing, classes := range c.Classes {
		if of := familiesOf(classes); len(of) != 1 {
			t.Errorf("%s is of the families %v: %v", thing, of, classes)
		}
	}
}

func TestReasoningSeesAContradiction(t *testing.T) {
	if testing.Short() {
		t.Skip("reasons for some seconds")
	}
	c := reason(t, "testdata/good/register.ttl", "testdata/fail/askedBy.ttl")
	if len(c.Errors) == 0 {
		t.Error("that a ministry asks contradicts nothing")
	}
}

func familiesOf(classes []string) (of []string) {
	for family, shown := range families {
		if slices.ContainsFunc(shown, func(c string) bool { return slices.Contains(classes, c) }) {
			of = append(of, family)
		}
	}
	slices.Sort(of)
	return of
}
