// Package graphtest has the invented document that the tests of the graph packages share.
package graphtest

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

// Mention returns the mention of the first words like these in a unit.
func Mention(d *extract.Document, unit int, kind extract.EntityKind, words string, e extract.Entity) extract.Mention {
	at := strings.Index(d.Units[unit].Text.String(), words)
	return extract.Mention{Unit: unit, Kind: kind, Start: at, End: at + len(words), Entity: e, Recogniser: string(kind)}
}

// BridgeAnswer is an invented answer paper about bridges, with what occurs in real ones: a joint answer, a law part, a
// body in office, a page, a paper, a note, a reference from one answer to another, and a pointer in the header.
func BridgeAnswer() *extract.Document {
	person := extract.Entity{Kind: extract.KindPerson, Key: "Q99999901", Label: "Wil van Oever", Registered: true}
	minister := extract.Entity{Kind: extract.KindPerson, Key: "name:jo-sluis", Label: "Jo Sluis", Registered: true}
	ministry := extract.Entity{Kind: extract.KindMinistry, Key: "mnre9999", Label: "Bruggen en Sluizen", Registered: true}
	post := extract.Entity{Kind: extract.KindPost, Key: "minister-van-bruggen-en-sluizen", Label: "Minister van Bruggen en Sluizen", Registered: true}
	bodies := extract.Entity{Kind: extract.KindAgency, Key: "brugwacht", Label: "Brugwacht"}
	law := extract.Entity{Kind: extract.KindLaw, Key: "BWBR9999991", Part: "artikel=3&lid=2", Label: "Bruggenwet", Registered: true}
	paper := extract.Entity{Kind: extract.KindPaper, Key: "kst-99322-5", Registered: true}
	site := extract.Entity{Kind: extract.KindURL, Key: "https://www.krant.example/artikel?id=1&taal=nl", Registered: true}
	d := &extract.Document{
		Source: "brug.txt", Kind: extract.AnswerPaper, Chamber: "tk", Subject: "het «wegvallen» van brugwachters",
		Submitted: "2099-03-01", Answered: "2099-04-05", SeeAlso: []string{"ah-tk-20982099-77"}, Topics: []string{"Verkeer"},
		Askers: []extract.Asker{{Name: "Wil van Oever", Party: "Waterpartij", Person: person,
			Membership: extract.Membership{Entity: extract.Entity{Kind: extract.KindMembership, Key: "Q99999901-tk-20950101", Registered: true}}}},
		Addressees: []extract.Office{{Role: extract.RoleMinister, Portfolio: "Bruggen en Sluizen", Preposition: "van", Post: post, Ministry: ministry}},
		Answerers: []extract.Answerer{{Name: "Sluis", Person: minister,
			Office:     extract.Office{Role: extract.RoleMinister, Portfolio: "Bruggen en Sluizen", Post: post, Ministry: ministry},
			Incumbency: extract.Incumbency{Entity: extract.Entity{Kind: extract.KindIncumbency, Key: "name:jo-sluis-20980101", Registered: true}}}},
		OnBehalfOf: []extract.Office{{Role: extract.RoleStateSecretary, Portfolio: "Havens", Preposition: "van"}},
		Units: []extract.Unit{
			{Kind: extract.HeaderUnit, Text: text.Plain("Vragen van het lid Wil van Oever (Waterpartij) aan de Minister van Bruggen en Sluizen.", 0), Of: -1},
			{Kind: extract.QuestionUnit, Numbers: []int{1}, Text: text.Plain("Kent u het bericht «Brug dicht»?", 100), Of: -1},
			{Kind: extract.QuestionUnit, Numbers: []int{2, 3}, Text: text.Plain("Houdt de Brugwacht zich aan artikel 3, tweede lid, van de Bruggenwet?\nZo nee, waarom niet?", 200), Of: -1},
			{Kind: extract.AnswerUnit, Numbers: []int{1}, Text: text.Plain("Ja.", 300), Of: -1},
			{Kind: extract.AnswerUnit, Numbers: []int{2, 3}, Text: text.Plain("Zie het antwoord op vraag 1 en Kamerstuk 99 322, nr. 5.", 400), Of: -1},
			{Kind: extract.NoteUnit, Number: "1", Of: 1, Text: text.Plain("https://www.krant.example/artikel?id=1&taal=nl", 500)},
		},
		Refers: []extract.Reference{{From: 4, To: 3}},
		SHA256: strings.Repeat("0123456789abcdef", 4),
	}
	d.Mentions = []extract.Mention{
		Mention(d, 0, extract.KindMember, "Wil van Oever", person),
		Mention(d, 0, extract.KindMinister, "Minister van Bruggen en Sluizen", post),
		Mention(d, 2, extract.KindLaw, "artikel 3, tweede lid, van de Bruggenwet", law),
		Mention(d, 2, extract.KindAgency, "Brugwacht", bodies),
		Mention(d, 4, extract.KindPaper, "Kamerstuk 99 322, nr. 5", paper),
		Mention(d, 5, extract.KindURL, "https://www.krant.example/artikel?id=1&taal=nl", site),
		Mention(d, 1, extract.KindAuthority, "Brug", extract.Entity{}),
	}
	return d
}
