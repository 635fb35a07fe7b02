package neo4j

import (
	"errors"
	"slices"
	"testing"
	"time"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

func TestNamesInNeo4jLeadBackToOneTerm(t *testing.T) {
	seen := map[string]string{"label Resource": "books", "label Loaded": "books", "relationship DESCRIBES": "books", "relationship REGISTERS": "books"}
	for _, name := range append(bookkeeping, describedAs, describedHash) {
		seen["property "+name] = "books"
	}
	claim := func(name, iri string) {
		if other, taken := seen[name]; taken {
			t.Errorf("%s stands for both %s and %s", name, other, iri)
		}
		seen[name] = iri
	}
	for _, c := range ontology.Classes() {
		claim("label "+c.Label, c.IRI)
	}
	for _, p := range ontology.Properties() {
		switch {
		case p.Object && p.Neo4j != "":
			claim("relationship "+p.Neo4j, p.IRI)
		case !p.Object:
			claim("property "+p.Neo4j, p.IRI)
			if sortOf(p) == rdf.None {
				t.Errorf("%s has the datatype %s, which no literal has", p.IRI, p.Datatype)
			}
		}
	}
}

func TestLiteralsComeBackAsTheyWere(t *testing.T) {
	m := newMapping()
	text := func(s rdf.Sort) rdf.Term { term, _ := rdf.NewText("Vragen", s); return term }
	day, err := rdf.NewDate("2018-04-26")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		property string
		term     rdf.Term
		name     string
	}{
		{"title", text(rdf.Dutch), "title"}, {"title", text(rdf.English), "title_en"}, {"title", text(rdf.String), "title_plain"},
		{"number", text(rdf.String), "number"}, {"number", text(rdf.Dutch), "number_nl"}, {"dateSubmitted", day, "dateSubmitted"},
		{"responseDays", rdf.NewInt(-3), "responseDays"}, {"start", rdf.NewCount(0), "start"}, {"identified", rdf.NewBool(false), "identified"},
		{"startedAtTime", rdf.NewDateTime(time.Date(2018, 4, 26, 12, 30, 1, 0, time.UTC)), "startedAtTime"},
	} {
		name, value, err := m.property(propertyNamed(t, c.property), c.term)
		if err != nil || name != c.name {
			t.Errorf("%s of %s: property %s, error %v, want %s", c.property, c.term, name, err, c.name)
			continue
		}
		p, back, err := m.toTerms(name, value)
		if err != nil || p.Name != c.property || !slices.Equal(back, []rdf.Term{c.term}) {
			t.Errorf("%s of %s came back as %s %v, error %v", c.property, c.term, p.Name, back, err)
		}
	}
}

func TestLiteralsOfAnotherDatatypeAreRefused(t *testing.T) {
	if _, _, err := newMapping().property(propertyNamed(t, "dateSubmitted"), rdf.NewInt(2018)); !errors.Is(err, ErrUnmapped) {
		t.Errorf("error %v, want ErrUnmapped", err)
	}
}

func TestHashDoesNotDependOnTheOrderOfStatements(t *testing.T) {
	g := said(t, small)[0]
	m := newMapping()
	first, err := m.contents(g)
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(g.Statements)
	second, err := m.contents(g)
	if err != nil {
		t.Fatal(err)
	}
	if first[0].hash != second[0].hash {
		t.Error("the same statements in another order have another hash")
	}
	g.Statements = g.Statements[1:]
	if third, err := m.contents(g); err != nil || third[0].hash == first[0].hash {
		t.Errorf("fewer statements have the same hash (error %v)", err)
	}
}
