package resolve

import (
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

// Mentions are tied to who sat or held office that day, to one who left not long before, or to nobody.
func TestMentionsOfPeople(t *testing.T) {
	tests := []struct {
		kind             extract.EntityKind
		text, hint, date string
		key, label       string
	}{
		{extract.KindMember, "Kant", "SP", "2003-12-01", "Q2024140", "Agnes Kant"},
		{extract.KindMember, "Kant", "", "2003-12-01", "Q2024140", "Agnes Kant"},
		{extract.KindMember, "Bruins Slot", "", "2014-11-26", "Q5165280", "Hanke Bruins Slot"},
		{extract.KindMember, "Dittrich", "", "2007-04-25", "Q442061", "Boris Dittrich"}, // left the year before
		{extract.KindMember, "Vos", "", "2000-05-23", "", ""},                           // three sat
		{extract.KindMember, "Zandstra", "CDA", "2000-05-23", "name:zandstra:cda", "Zandstra"},
		{extract.KindMember, "Vragensteler", "", "2000-05-23", "Q1189", "asker"},
		{extract.KindMember, "Vragenstelre", "", "2000-05-23", "name:vragenstelre", "Vragenstelre"},
		{extract.KindMember, "Vragenstelr", "", "2000-05-23", "Q1189", "asker"}, // one letter off an asker's name
		{extract.KindMinister, "Minister Donner", "minister Donner", "2004-03-01", "Q983081", "Piet Hein Donner"},
		{extract.KindMinister, "minister Borst", "minister Borst", "2004-03-01", "Q274029", "Els Borst"},
		{extract.KindMinister, "minister Zandstra", "minister Zandstra", "2004-03-01", "", ""},
		{extract.KindMinister, "Minister van VWS", "minister van VWS", "2004-03-01", "minister-van-volksgezondheid-welzijn-en-sport", "minister van Volksgezondheid, Welzijn en Sport"},
		{extract.KindMinister, "minister van OCW", "minister van OCW", "2002-03-01", "minister-van-onderwijs-cultuur-en-wetenschap", "minister van Onderwijs, Cultuur en Wetenschappen"},
		{extract.KindMinister, "minister-president", "minister-president", "2004-03-01", "minister-president", "minister-president"},
		{extract.KindParty, "P.v.d.A.", "", "1990-03-01", "PvdA", "PvdA"},
		{extract.KindParty, "Nieuw Sociaal Contract", "NSC", "2024-03-01", "NSC", "NSC"},
	}
	named := nameResolver{registers(t)}
	for _, test := range tests {
		asker := extract.Asker{Name: "Vragensteler", Person: extract.Entity{Kind: extract.KindPerson, Key: "Q1189", Label: "asker"}}
		d := &extract.Document{Kind: extract.AnswerPaper, Answered: extract.Date(test.date), Askers: []extract.Asker{asker},
			Units:    []extract.Unit{{Kind: extract.AnswerUnit, Text: text.Plain(test.text, 0)}},
			Mentions: []extract.Mention{{Kind: test.kind, End: len(test.text), Hint: test.hint}}}
		named.Resolve(d)
		if got := d.Mentions[0].Entity; got.Key != test.key || got.Label != test.label {
			t.Errorf("%q (%s) on %s is %s %q, want %s %q", test.text, test.hint, test.date, got.Key, got.Label, test.key, test.label)
		}
	}
}

// In the header two posts in the same words are told apart by what their mentions say.
func TestMentionsOfTheHeaderAreItsPeople(t *testing.T) {
	s := "Vragen van het lid Kant (SP) aan de Minister en Staatssecretaris van Defensie"
	span := extract.Span{Start: 36, End: len(s)}
	d := &extract.Document{Kind: extract.QuestionPaper, Chamber: "tk", Submitted: "2003-12-01",
		Units:  []extract.Unit{{Kind: extract.HeaderUnit, Text: text.Plain(s, 0)}},
		Askers: []extract.Asker{{Name: "Kant", Party: "SP", NameSpan: extract.Span{Start: 19, End: 23}, PartySpan: extract.Span{Start: 25, End: 27}}},
		Addressees: []extract.Office{{Role: "minister", Portfolio: "Defensie", Preposition: "van", Span: span},
			{Role: "staatssecretaris", Portfolio: "Defensie", Preposition: "van", Span: span}},
		Mentions: []extract.Mention{{Kind: extract.KindMember, Start: 19, End: 23}, {Kind: extract.KindParty, Start: 25, End: 27},
			{Kind: extract.KindMinister, Start: 36, End: len(s), Hint: "minister|Defensie"}, {Kind: extract.KindMinister, Start: 36, End: len(s), Hint: "staatssecretaris|Defensie"}},
	}
	r := registers(t)
	headerResolver{r}.Resolve(d)
	nameResolver{r}.Resolve(d)
	want := []string{"Q2024140", "SP", "minister-van-defensie", "staatssecretaris-van-defensie"}
	for i, m := range d.Mentions {
		if m.Entity.Key != want[i] {
			t.Errorf("mention %d is %+v, want %s", i, m.Entity, want[i])
		}
	}
}
