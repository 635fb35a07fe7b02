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
		{extract.KindMember, "Agnes Kant", "~", "2021-05-01", "Q2024140", "Agnes Kant"}, // sat until 2010
		{extract.KindMember, "Kant", "~SP", "2021-05-01", "Q2024140", "Agnes Kant"},
		{extract.KindMember, "Kant", "SP", "2021-05-01", "name:kant:sp", "Kant"},
		{extract.KindMinister, "staatssecretaris van Geel", "staatssecretaris van Geel", "2005-03-01", "Q1284480", "Pieter van Geel"},
		{extract.KindMinister, "minister Veerman (LNV)", "minister van LNV", "2012-03-01", "minister-van-landbouw-natuur-en-voedselkwaliteit", "minister van Landbouw, Natuur en Voedselkwaliteit"},
		{extract.KindMinister, "minister van LNV", "minister van LNV", "", "", ""}, // there were two
		{extract.KindParty, "P.v.d.A.", "", "1990-03-01", "PvdA", "PvdA"},
		{extract.KindParty, "Nieuw Sociaal Contract", "NSC", "2024-03-01", "NSC", "NSC"},
	}
	named := nameResolver{registers(t)}
	for _, test := range tests {
		asker := extract.Asker{Name: "Vragensteler", Person: extract.Entity{Kind: extract.KindPerson, Key: "Q1189", Label: "asker"}}
		d := &extract.Document{Kind: extract.AnswerPaper, Answered: extract.Date(test.date), Askers: []extract.Asker{asker},
			Units:    []extract.Unit{{Kind: extract.AnswerUnit, Text: text.Plain(test.text, 0)}},
			Mentions: []extract.Mention{{Kind: test.kind, End: len(test.text), Hint: test.hint, Clue: extract.NameClue{Text: test.hint}}}}
		named.Resolve(d)
		if got := d.Mentions[0].Entity; got.Key != test.key || got.Label != test.label {
			t.Errorf("%q (%s) on %s is %s %q, want %s %q", test.text, test.hint, test.date, got.Key, got.Label, test.key, test.label)
		}
	}
}

// A bare surname is that of the member whom the document names in another place; without such a place it is no mention.
func TestBareSurnamesNeedAnIntroduction(t *testing.T) {
	const s = "vragen van Kant; het lid Kant (SP); vragen van Bos"
	d := &extract.Document{Kind: extract.AnswerPaper, Answered: "2003-12-01", Chamber: "tk",
		Units: []extract.Unit{{Kind: extract.AnswerUnit, Text: text.Plain(s, 0)}},
		Mentions: []extract.Mention{{Kind: extract.KindMember, Start: 11, End: 15, Hint: extract.Introduced}, {Kind: extract.KindMember, Start: 25, End: 29, Hint: "SP"},
			{Kind: extract.KindMember, Start: 47, End: 50, Hint: extract.Introduced}}}
	nameResolver{registers(t)}.Resolve(d)
	if len(d.Mentions) != 2 || d.Mentions[0].Entity.Key != "Q2024140" || d.Mentions[1].Entity.Key != "Q2024140" {
		t.Errorf("got %+v", d.Mentions)
	}
}

// An abbreviation that several posts bore is that of the post to which a document without a date is written.
func TestAbbreviatedPostsAreThoseOfTheAddressee(t *testing.T) {
	d := &extract.Document{Kind: extract.QuestionPaper,
		Addressees: []extract.Office{{Role: "minister", Portfolio: "Landbouw, Natuur en Voedselkwaliteit", Preposition: "van"}},
		Units:      []extract.Unit{{Kind: extract.QuestionUnit, Text: text.Plain("minister van LNV", 0)}},
		Mentions:   []extract.Mention{{Kind: extract.KindMinister, End: 16, Hint: "minister van LNV"}}}
	headerResolver{registers(t)}.Resolve(d)
	nameResolver{registers(t)}.Resolve(d)
	if got := d.Mentions[0].Entity.Key; got != "minister-van-landbouw-natuur-en-voedselkwaliteit" {
		t.Errorf("got %q", got)
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
