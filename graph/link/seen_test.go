package link

import (
	"testing"

	"w3id.org/kamergraaf/graph/graphtest"
	"w3id.org/kamergraaf/graph/iri"
)

func TestARunKnowsTheDocumentsThatItHasWritten(t *testing.T) {
	d := graphtest.BridgeAnswer()
	d.ID = "ah-tk-20982099-90"
	var seen Seen
	if got := seen.Look(iri.NewCard(d)); got != FirstTime {
		t.Errorf("first: got %d", got)
	}
	if got := seen.Look(iri.NewCard(d)); got != Again {
		t.Errorf("the same document: got %d", got)
	}
	other := graphtest.BridgeAnswer()
	other.ID, other.Subject = d.ID, "de sluis"
	if got := seen.Look(iri.NewCard(other)); got != OtherInquiry {
		t.Errorf("the same number on another document: got %d", got)
	}
	other.ID = ""
	third := graphtest.BridgeAnswer()
	third.ID = "ah-tk-20982099-91"
	if got := seen.Look(iri.NewCard(third)); got != FirstTime || seen.Number(iri.NewCard(third)) != 1 || seen.Number(iri.NewCard(d)) != 0 {
		t.Errorf("a third: got %d", got)
	}
	if got := seen.Look(iri.NewCard(other)); got != FirstTime {
		t.Errorf("that document without its number: got %d", got)
	}
}
