package graph

import (
	"math/rand/v2"
	"slices"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/iri"
)

func TestTheRegisterGraphDoesNotDependOnOrder(t *testing.T) {
	entities := []extract.Entity{
		{Kind: extract.KindAgency, Key: "brugwacht", Label: "brugwacht"}, {Kind: extract.KindAgency, Key: "brugwacht", Label: "Brugwacht"},
		{Kind: extract.KindAgency, Key: "oorg99999", Label: "Sluisdienst", Registered: true}, {Kind: extract.KindAgency, Key: "oorg99999", Label: "Dienst Sluizen", Registered: true},
		{Kind: extract.KindLaw, Key: "BWBR9999991", Part: "artikel=3&lid=2", Label: "Bruggenwet", Registered: true},
		{Kind: extract.KindMembership, Key: "Q99999901-tk-20950101", Registered: true}, {Kind: extract.KindIncumbency, Key: "name:jo-sluis-20980101", Registered: true},
		{Kind: extract.KindPerson, Key: "Q99999901", Label: "Wil van Oever", Registered: true}, {Kind: extract.KindPerson, Key: "Q99999901", Label: "W. van Oever", Registered: true},
		{Kind: extract.KindParty, Key: "Waterpartij", Label: "Waterpartij"}, {Kind: extract.KindParty, Key: "waterpartij", Label: "waterpartij", Registered: true},
	}
	turtle, _ := format.FormatByName("turtle")
	graphOf := func() []byte {
		r := NewRegister(iri.Default(), bridgeRegister{})
		for _, e := range entities {
			r.AddEntity(e)
		}
		return render(t, turtle, r.Graph())
	}
	want := graphOf()
	golden(t, "register.ttl", want)
	for seed := range uint64(20) {
		rand.New(rand.NewPCG(seed, 2)).Shuffle(len(entities), func(i, j int) { entities[i], entities[j] = entities[j], entities[i] })
		if !slices.Equal(graphOf(), want) {
			t.Fatal("another order gives another graph")
		}
	}
}

func TestOnlyMembershipsAndIncumbenciesAreHeldBySomeone(t *testing.T) {
	r := NewRegister(iri.Default(), everything{})
	for _, k := range []extract.EntityKind{extract.KindPost, extract.KindPerson, extract.KindLaw, extract.KindMinistry} {
		r.AddEntity(extract.Entity{Kind: k, Key: "x", Registered: true})
	}
	for _, s := range r.Graph().Statements {
		if s.Predicate == ofMinistry.term && s.Subject != iri.Default().Minted("post", "x") || s.Predicate == ofPerson.term || s.Predicate == chamber.term {
			t.Errorf("%v is stated", s)
		}
	}
}

// everything says all that can be said, of anything.
type everything struct{}

// Describe fills in every field.
func (everything) Describe(extract.Entity) (Description, bool) {
	return Description{Label: "x", Chamber: "tk", Person: extract.Entity{Kind: extract.KindPerson, Key: "p"},
		Ministry: extract.Entity{Kind: extract.KindMinistry, Key: "m"}}, true
}

func TestWithoutRegistersEntitiesAreNamedByWhatDocumentsSay(t *testing.T) {
	r := NewRegister(iri.Default(), nil)
	r.AddEntity(extract.Entity{Kind: extract.KindPaper, Key: "kst-27400-VIII-5", Registered: true})
	r.AddEntity(extract.Entity{Kind: extract.KindPaper, Key: "kst-99322-5-h1", Registered: true})
	r.AddEntity(extract.Entity{Kind: extract.KindPaper, Key: "stb-2010-395", Registered: true})
	r.AddEntity(extract.Entity{Kind: extract.KindURL, Key: "https://krant.example/"})
	labels := map[string]string{}
	for _, s := range r.Graph().Statements {
		if s.Predicate == label.term {
			labels[s.Subject.Value()] = s.Object.Value()
		}
	}
	for iri, want := range map[string]string{
		iri.OfficialSite + "kst-27400-VIII-5":  "Kamerstuk 27400 VIII, nr. 5",
		iri.OfficialSite + "stb-2010-395":      "Staatsblad 2010, 395",
		iri.DefaultBase + "dossier/27400-VIII": "Dossier 27400 VIII",
		iri.DefaultBase + "dossier/99322":      "Dossier 99322",
		iri.OfficialSite + "kst-99322-5-h1":    "Kamerstuk 99322, nr. 5-h1",
	} {
		if labels[iri] != want {
			t.Errorf("%s is called %q, want %q", iri, labels[iri], want)
		}
	}
	if len(labels) != 5 {
		t.Errorf("got %d labels: %v", len(labels), labels)
	}
}
