package link

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
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

// TestPapersOfOneHeadAreToldApartByTheirQuestions shows that a head without a number is no identity: a second paper with other questions
// is another one, and a copy of either is known, also one that lacks some of the questions or has slips of print.
func TestPapersOfOneHeadAreToldApartByTheirQuestions(t *testing.T) {
	bridge := []string{"Kent u het bericht over de brug die al drie weken openstaat voor schepen?", "Wanneer kunnen fietsers weer over deze brug?", "Wie betaalt de omweg van de scholieren?"}
	ferry := []string{"Waarom vaart het veer op zondag niet langer dan tot zes uur?", "Welke afspraken zijn hierover met de schipper gemaakt?"}
	paper := func(questions ...string) iri.Card {
		d := &extract.Document{Kind: extract.QuestionPaper, Submitted: "2018-04-26", Subject: "vervoer in het dorp", Askers: []extract.Asker{{Name: "Van Dijk"}}}
		for i, q := range questions {
			d.Units = append(d.Units, extract.Unit{Kind: extract.QuestionUnit, Numbers: []int{i + 1}, Text: text.Loose(q)})
		}
		return iri.NewCard(d)
	}
	var seen Seen
	for i, c := range []struct {
		card   iri.Card
		want   Sighting
		number int
	}{
		{paper(bridge...), FirstTime, 0},
		{paper(ferry...), OtherInquiry, 0},
		{paper("Een vraag die nergens anders staat?"), OtherInquiry, 0},
		{paper(bridge[1:]...), Again, 0},
		{paper(strings.ReplaceAll(bridge[0], "weken", "wcken"), bridge[1], bridge[2]), Again, 0},
		{paper(), Again, 0},
	} {
		if got := seen.Look(c.card); got != c.want || seen.Number(c.card) != c.number {
			t.Errorf("%d: %d, number %d", i, got, seen.Number(c.card))
		}
		if c.want == OtherInquiry { // as it is written then
			seen.Look(iri.Card{Document: "sha256-" + c.card.Questions[0].Name + string(rune('0'+i))})
		}
	}
	if got := seen.Look(paper(ferry...)); got != Again || seen.Number(paper(ferry...)) != 1 {
		t.Errorf("a copy of the second: %d, number %d", got, seen.Number(paper(ferry...)))
	}
}
