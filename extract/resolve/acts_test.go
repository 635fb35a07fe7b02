package resolve

import (
	"io/fs"
	"slices"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
	words "w3id.org/kamergraaf/extract/text"
)

// mustData returns the built-in tables.
func mustData(t testing.TB) fs.FS {
	t.Helper()
	data, err := BuiltIn()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestActsAreKnownByNumberAndName(t *testing.T) {
	r := registers(t)
	tests := []struct {
		date       extract.Date
		name       string
		want       string
		label      string
		registered bool
	}{
		{"2004-05-01", "32001L0020", "32001L0020", "Richtlijn 2001/20/EG", true},
		{"2004-05-01", "31999L9999", "31999L9999", "Richtlijn 1999/9999", true}, // the number is the identifier
		{"2020-05-01", "32019H9999", "32019H9999", "Aanbeveling 2019/9999", true},
		{"2020-05-01", "AVG", "32016R0679", "Algemene verordening gegevensbescherming", true},
		{"2004-05-01", "Vogelrichtlijn", "31979L0409", "", true},
		{"2014-05-01", "Vogelrichtlijn", "32009L0147", "", true},
		{"2004-05-01", "92/43/EEG", "31992L0043", "", true}, // without the word "richtlijn"
		{"2004-05-01", "EVRM", "BWBV0001000", "", true},
		{"2014-05-01", "VWEU", "12012E/TXT", "", true},
		{"1991-05-01", "EG-Verdrag", "11957E/TXT", "", true}, // treaties in the version of the day
		{"1997-05-01", "EG-Verdrag", "11992E/TXT", "", true},
		{"2001-05-01", "EG-Verdrag", "11997E/TXT", "", true},
		{"2004-05-01", "EG-Verdrag", "12002E/TXT", "", true},
		{"1997-05-01", "EU-Verdrag", "11992M/TXT", "", true},
		{"2007-05-01", "Verdrag van Maastricht", "11992M/TXT", "", true},
		{"2007-05-01", "EU-Verdrag", "12002M/TXT", "", true},
		{"2017-05-01", "EU-Verdrag", "12012M/TXT", "", true},
		{"2004-05-01", "Europees verdrag tot bescherming van de rechten van de mens en fundamentele vrijheden", "BWBV0001000", "", true},
		{"2004-05-01", "Verdrag van Harlingen", "verdrag-van-harlingen", "Verdrag van Harlingen", false},
	}
	for _, tt := range tests {
		var clue extract.Clue = extract.NameClue{Text: tt.name}
		if isCELEX(tt.name) {
			clue = extract.NumberClue{ID: tt.name}
		}
		d := &extract.Document{Kind: extract.AnswerPaper, Answered: tt.date, Mentions: []extract.Mention{{Kind: extract.KindEU, Clue: clue}}}
		actResolver{r}.Resolve(d)
		e := d.Mentions[0].Entity
		if e.Key != tt.want || e.Registered != tt.registered || tt.label != "" && e.Label != tt.label {
			t.Errorf("%s on %s: got %q (%s, registered %v), want %q", tt.name, tt.date, e.Key, e.Label, e.Registered, tt.want)
		}
	}
}

func TestActRegisterIsSound(t *testing.T) {
	r := registers(t)
	for i, a := range r.act.all {
		if first := r.act.all[r.act.byKey[a.Key]]; int(r.act.byKey[a.Key]) != i && (a.Title == first.Title || slices.ContainsFunc(a.Names, func(n string) bool { return slices.Contains(first.Names, n) })) {
			t.Errorf("%s has two rows for one name", a.Key)
		}
		if a.Title == "" || !day(a.From) || !day(a.Until) || a.Until != "" && a.Until < a.From {
			t.Errorf("%s: title %q from %q until %q", a.Key, a.Title, a.From, a.Until)
		}
	}
}

// On no day does a name mean two acts.
func TestNamesOfActsAreClear(t *testing.T) {
	r := registers(t)
	for i, x := range r.act.all {
		for _, name := range append(x.Names, x.Title) {
			for other := range r.act.byName.Each(match.HashLetters(name)) {
				y := r.act.all[other]
				if int(other) != i && (x.Until == "" || y.From < x.Until) && (y.Until == "" || x.From < y.Until) {
					t.Errorf("%q means %s and %s at the same time", name, x.Key, y.Key)
				}
			}
		}
	}
}

func TestNumberedKeepsJudgmentsAndBills(t *testing.T) {
	d := &extract.Document{Mentions: []extract.Mention{
		{Kind: extract.KindCase, Clue: extract.NumberClue{ID: "ECLI:NL:RVS:2024:3946"}}, {Kind: extract.KindBill, Clue: extract.NameClue{Text: "Bestuurlijke boete"}}, {Kind: extract.KindURL, Clue: extract.AddressClue{URL: "x"}},
	}}
	numberResolver{}.Resolve(d)
	if e := d.Mentions[0].Entity; e.Key != "ECLI:NL:RVS:2024:3946" || !e.Registered {
		t.Errorf("judgment: %+v", e)
	}
	if e := d.Mentions[1].Entity; e.Key != "bestuurlijke-boete" || e.Registered {
		t.Errorf("bill: %+v", e)
	}
	if d.Mentions[2].Entity.Known() {
		t.Error("a web address was touched")
	}
}

// Acts are called by their subject, whole or by its beginning, and by what the document itself says of a number.
func TestActsAreKnownByTheirSubject(t *testing.T) {
	for _, tt := range []struct {
		name string
		date extract.Date
		want string
	}{
		{"richtlijn inzake oneerlijke handelspraktijken van ondernemingen jegens consumenten", "2006-01-01", "32005L0029"},
		{"Richtlijn betreffende de verwerking van persoonsgegevens en de bescherming van de persoonlijke levenssfeer", "2003-01-01", "32002L0058"},
		{"verordening betreffende de verbetering van de beveiliging van schepen en havenfaciliteiten", "2004-01-01", "32004R0725"},
		{"richtlijn betreffende de verbetering van de beveiliging van schepen en havenfaciliteiten", "2004-01-01", ""},
		{"richtlijn inzake oneerlijke handelspraktijken van ondernemingen jegens consumenten", "1999-01-01", ""},
		{"richtlijn inzake de bescherming van bruggen", "2006-01-01", ""},
		{"richtlijn inzake de toepassing van de goede klinische praktijken", "2003-01-01", "32001L0020"},
		{"richtlijn inzake de aansprakelijkheid voor produkten", "1988-01-01", "31985L0374"},
	} {
		d := &extract.Document{Kind: extract.AnswerPaper, Answered: tt.date, Mentions: []extract.Mention{{Kind: extract.KindEU, Clue: extract.NameClue{Text: tt.name}}}}
		actResolver{registers(t)}.Resolve(d)
		if e := d.Mentions[0].Entity; e.Registered != (tt.want != "") || tt.want != "" && e.Key != tt.want {
			t.Errorf("%s in %s: %+v, want %q", tt.name, tt.date, e, tt.want)
		}
	}
	const paper = "De richtlijn 2011/77/EU voor hoge bruggen en sluizen geldt, een Europese richtlijn voor hoge bruggen."
	d := &extract.Document{Units: []extract.Unit{{Text: words.Loose(paper)}}, Mentions: []extract.Mention{
		{Kind: extract.KindEU, Clue: extract.NumberClue{ID: "32011L0077"}, Start: 3, End: 25},
		{Kind: extract.KindEU, Clue: extract.NameClue{Text: "richtlijn voor hoge bruggen"}, Start: 70, End: 97},
	}}
	actResolver{registers(t)}.Resolve(d)
	if e := d.Mentions[1].Entity; e.Key != "32011L0077" {
		t.Errorf("described by the document: %+v", e)
	}
	const bracket = "Het Verdrag over de rechten der mensen (EVRM) en het protocol bij het Verdrag der mensen (EVRM)."
	d = &extract.Document{Answered: "2010-01-01", Kind: extract.AnswerPaper, Units: []extract.Unit{{Text: words.Loose(bracket)}}, Mentions: []extract.Mention{
		{Kind: extract.KindEU, Clue: extract.NameClue{Text: "Verdrag over de rechten der mensen"}, Start: 4, End: 38},
		{Kind: extract.KindEU, Clue: extract.NameClue{Text: "protocol bij het Verdrag der mensen"}, Start: 53, End: 88},
	}}
	actResolver{registers(t)}.Resolve(d)
	if e, protocol := d.Mentions[0].Entity, d.Mentions[1].Entity; e.Key != "BWBV0001000" || protocol.Registered {
		t.Errorf("before an abbreviation in brackets: %+v, a protocol %+v", e, protocol)
	}
}

// A treaty that got an official id is found under the key that it had before.
func TestFormerKeysOfTreatiesStayValid(t *testing.T) {
	if act := registers(t).Act("zeerechtverdrag"); act == nil || act.Key != "BWBV0003172" {
		t.Errorf("got %+v", act)
	}
}
