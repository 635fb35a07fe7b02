package graph

import (
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/graph/rdf"
)

func TestTheGraphOfLinksStatesEachLinkAndItsReason(t *testing.T) {
	m := iri.Default()
	l := link.NewLinker(m)
	if g := linksOf(t, m, l); len(g.Statements) != 0 {
		t.Errorf("without documents the graph states %v", g.Statements)
	}
	for _, id := range []string{"ah-tk-20982099-2", "ah-tk-20982099-2-h1"} {
		l.Add(iri.NewCard(&extract.Document{ID: id, Kind: extract.AnswerPaper, Chamber: "tk", Submitted: "2099-03-01", Answered: "2099-03-20",
			Subject: "de bediening van bruggen in de nacht", Askers: []extract.Asker{{Name: "Van Oever"}, {Name: "Sluis"}},
			Units: []extract.Unit{{Kind: extract.QuestionUnit, Numbers: []int{1}, Text: text.Loose("Kent u de bruggen van Oever?"), Of: -1}}}))
	}
	turtle, _ := format.FormatByName("turtle")
	golden(t, "links.ttl", render(t, turtle, linksOf(t, m, l)))
}

func linksOf(t *testing.T, m iri.IRIs, l *link.Linker) *rdf.Graph {
	t.Helper()
	g, err := LinksGraph(m, l)
	if err != nil {
		t.Fatal(err)
	}
	return g
}
