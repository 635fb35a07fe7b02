package graph

import (
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
)

func TestTheGraphOfLinksStatesEachLinkAndItsReason(t *testing.T) {
	m := iri.Default()
	l := link.NewLinker(m)
	if g := LinksGraph(m, l.Links()); len(g.Statements) != 0 {
		t.Errorf("without links the graph states %v", g.Statements)
	}
	for _, id := range []string{"ah-tk-20982099-2", "ah-tk-20982099-2-h1"} {
		l.Add(iri.NewCard(&extract.Document{ID: id, Kind: extract.AnswerPaper, Chamber: "tk", Submitted: "2099-03-01", Answered: "2099-03-20",
			Subject: "de bediening van bruggen in de nacht", Askers: []extract.Asker{{Name: "Van Oever"}, {Name: "Sluis"}}}))
	}
	turtle, _ := format.FormatByName("turtle")
	golden(t, "links.ttl", render(t, turtle, LinksGraph(m, l.Links())))
}
