package resolve

import (
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

// Mentions are tied to who sat or held office that day, to one who left not long before, or to nobody.
func TestMentionsOfPeople(t *testing.T) {
	tests := []struct {
		kind       extract.EntityKind
		text       string
		clue       extract.Clue
		date       extract.Date
		key, label string
	}{
		{extract.KindMember, "Kant", extract.MemberClue{Party: "SP"}, "2003-12-01", "Q2024140", "Agnes Kant"},
		{extract.KindMember, "Kant", nil, "2003-12-01", "Q2024140", "Agnes Kant"},
		{extract.KindMember, "Bruins Slot", nil, "2014-11-26", "Q5165280", "Hanke Bruins Slot"},
		{extract.KindMember, "Dittrich", nil, "2007-04-25", "Q442061", "Boris Dittrich"}, // left the year before
		{extract.KindMember, "Vos", nil, "2000-05-23", "", ""},                           // three sat
		{extract.KindMember, "Zandstra", extract.MemberClue{Party: "CDA"}, "2000-05-23", "name:zandstra:cda", "Zandstra"},
		{extract.KindMember, "Vragensteler", nil, "2000-05-23", "Q1189", "asker"},
		{extract.KindMember, "Vragenstelre", nil, "2000-05-23", "name:vragenstelre", "Vragenstelre"},
		{extract.KindMember, "Vragenstelr", nil, "2000-05-23", "Q1189", "asker"}, // one letter off an asker's name
		{extract.KindMinister, "Minister Donner", extract.OfficeClue{Role: "minister", Name: "Donner"}, "2004-03-01", "Q983081", "Piet Hein Donner"},
		{extract.KindMinister, "minister Borst", extract.OfficeClue{Role: "minister", Name: "Borst"}, "2004-03-01", "Q274029", "Els Borst"},
		{extract.KindMinister, "minister Zandstra", extract.OfficeClue{Role: "minister", Name: "Zandstra"}, "2004-03-01", "", ""},
		{extract.KindMinister, "Minister van VWS", extract.OfficeClue{Role: "minister", Preposition: "van", Portfolio: "VWS"}, "2004-03-01", "minister-van-volksgezondheid-welzijn-en-sport", "minister van Volksgezondheid, Welzijn en Sport"},
		{extract.KindMinister, "minister van OCW", extract.OfficeClue{Role: "minister", Preposition: "van", Portfolio: "OCW"}, "2002-03-01", "minister-van-onderwijs-cultuur-en-wetenschap", "minister van Onderwijs, Cultuur en Wetenschappen"},
		{extract.KindMinister, "minister-president", extract.OfficeClue{Role: "minister-president"}, "2004-03-01", "minister-president", "minister-president"},
		{extract.KindMember, "Agnes Kant", extract.MemberClue{Once: true}, "2021-05-01", "Q2024140", "Agnes Kant"}, // sat until 2010
		{extract.KindMember, "Kant", extract.MemberClue{Party: "SP", Once: true}, "2021-05-01", "Q2024140", "Agnes Kant"},
		{extract.KindMember, "Kant", extract.MemberClue{Party: "SP"}, "2021-05-01", "name:kant:sp", "Kant"},
		{extract.KindMinister, "staatssecretaris van Geel", extract.OfficeClue{Role: "staatssecretaris", Name: "van Geel"}, "2005-03-01", "Q1284480", "Pieter van Geel"},
		{extract.KindMinister, "minister Veerman (LNV)", extract.OfficeClue{Role: "minister", Preposition: "van", Portfolio: "LNV"}, "2012-03-01", "minister-van-landbouw-natuur-en-voedselkwaliteit", "minister van Landbouw, Natuur en Voedselkwaliteit"},
		{extract.KindMinister, "minister van LNV", extract.OfficeClue{Role: "minister", Preposition: "van", Portfolio: "LNV"}, "", "", ""}, // there were two
		{extract.KindParty, "P.v.d.A.", nil, "1990-03-01", "PvdA", "PvdA"},
		{extract.KindParty, "Nieuw Sociaal Contract", extract.NameClue{Text: "NSC"}, "2024-03-01", "NSC", "NSC"},
	}
	named := nameResolver{registers(t)}
	for _, test := range tests {
		asker := extract.Asker{Name: "Vragensteler", Person: extract.Entity{Kind: extract.KindPerson, Key: "Q1189", Label: "asker"}}
		d := &extract.Document{Kind: extract.AnswerPaper, Answered: test.date, Askers: []extract.Asker{asker},
			Units:    []extract.Unit{{Kind: extract.AnswerUnit, Text: text.Plain(test.text, 0)}},
			Mentions: []extract.Mention{{Kind: test.kind, End: len(test.text), Clue: test.clue}}}
		named.Resolve(d)
		if got := d.Mentions[0].Entity; got.Key != test.key || got.Label != test.label {
			t.Errorf("%q (%v) on %s is %s %q, want %s %q", test.text, test.clue, test.date, got.Key, got.Label, test.key, test.label)
		}
	}
}

// A bare surname is that of the member whom the document names in another place; without such a place it is no mention.
func TestBareSurnamesNeedAnIntroduction(t *testing.T) {
	const s = "vragen van Kant; het lid Kant (SP); vragen van Bos"
	d := &extract.Document{Kind: extract.AnswerPaper, Answered: "2003-12-01", Chamber: "tk",
		Units: []extract.Unit{{Kind: extract.AnswerUnit, Text: text.Plain(s, 0)}},
		Mentions: []extract.Mention{{Kind: extract.KindMember, Start: 11, End: 15, Clue: extract.IntroducedClue{}}, {Kind: extract.KindMember, Start: 25, End: 29, Clue: extract.MemberClue{Party: "SP"}},
			{Kind: extract.KindMember, Start: 47, End: 50, Clue: extract.IntroducedClue{}}}}
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
		Mentions:   []extract.Mention{{Kind: extract.KindMinister, End: 16, Clue: extract.OfficeClue{Role: "minister", Preposition: "van", Portfolio: "LNV"}}}}
	headerResolver{registers(t)}.Resolve(d)
	nameResolver{registers(t)}.Resolve(d)
	if got := d.Mentions[0].Entity.Key; got != "minister-van-landbouw-natuur-en-voedselkwaliteit" {
		t.Errorf("got %q", got)
	}
}

// Prime ministers of before the register held the one post that they had.
func TestAPrimeMinisterOfLongAgoIsThePost(t *testing.T) {
	d := &extract.Document{Submitted: "2003-12-01", Units: []extract.Unit{{Kind: extract.AnswerUnit, Text: text.Plain("premier Jansen", 0)}},
		Mentions: []extract.Mention{{Kind: extract.KindMinister, End: 14, Clue: extract.OfficeClue{Role: extract.RolePrimeMinister, Name: "Jansen"}}}}
	nameResolver{registers(t)}.Resolve(d)
	if got := d.Mentions[0].Entity.Key; got != extract.RolePrimeMinister {
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
			{Kind: extract.KindMinister, Start: 36, End: len(s), Clue: extract.OfficeClue{Role: "minister", Portfolio: "Defensie"}, Recogniser: "header"}, {Kind: extract.KindMinister, Start: 36, End: len(s), Clue: extract.OfficeClue{Role: "staatssecretaris", Portfolio: "Defensie"}, Recogniser: "header"}},
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
