package resolve

import (
	"testing"

	"w3id.org/kamergraaf/extract"
)

// Askers of one name are told apart by party, first name and seat on the day they asked.
func TestAskersAreTiedToOneMember(t *testing.T) {
	tests := []struct{ name, party, date, want, seat string }{
		{"Gijs van Dijk", "PvdA", "2018-04-26", "Gijs van Dijk", "Q28839264:tk:pvda:2017-03-23"},
		{"Van Dijk", "PvdA", "2018-04-26", "Gijs van Dijk", "Q28839264:tk:pvda:2017-03-23"},
		{"Van Dijk", "PvdA", "2014-01-15", "Otwin van Dijk", "Q428538:tk:pvda:2012-09-20"},
		{"Jasper van Dijk", "SP", "2014-01-15", "Jasper van Dijk", "Q2478764:tk:sp:2006-11-30"},
		{"Van Dijk", "SP", "2014-01-15", "Jasper van Dijk", "Q2478764:tk:sp:2006-11-30"},
		{"Dijk", "SP", "2024-11-20", "Jimmy Dijk", "Q28861260:tk:sp:2023-04-20"},
		{"Inge vanDijk", "CDA", "2023-12-13", "Inge van Dijk", "Q106090816:tk:cda:2021-03-31"},
		{"Van Dijk", "CDA", "2004-06-01", "Jan Jacob van Dijk", "name:jan-jacob-van-dijk:tk:cda:2003-06-03"},
		{"Tony van Dijck", "PVV", "2014-01-15", "Tony van Dijck", "Q2797379:tk:pvv:2006-11-30"},
		{"DaniëlleJansen", "Nieuw Sociaal Contract", "2024-10-30", "Daniëlle Jansen", "Q123173931:tk:nsc:2023-12-06"},
		{"Kostic´", "PvdD", "2024-06-24", "Ines Kostić", ""},
		{"Noorman-den Uyl", "P.v.d.A.", "2003-01-13", "Saskia Noorman-den Uyl", "tk:16ed90a7-8b21-43a5-916c-76f07231325a:tk:pvda:1994-05-17"},
		{"Kraneveldt-van der Veen", "PvdA", "2008-02-18", "Margot Kraneveldt-van der Veen", ""},
		{"M.B. Vos", "Groen Links", "1997-03-20", "Marijke Vos", "Q2461334:tk:groenlinks:1994-05-17"},
		{"Vos", "VVD", "1997-03-20", "Otto Vos", ""},
		{"Van Middelkoop", "RPF", "2000-08-16", "Eimert van Middelkoop", ""}, // sat for the GPV, with which the RPF merged
		{"Piri", "PvdA", "2024-06-24", "Kati Piri", ""},                      // elected for GroenLinks-PvdA
		{"Wilders", "Groep Wilders", "2006-01-26", "Geert Wilders", "Q105338:tk:groep-wilders:2004-09-02"},
		{"Omtzigt", "Lid Omtzigt", "2022-05-03", "Pieter Omtzigt", "Q7192814:tk:omtzigt:2021-09-15"},
		{"K o r t h a l s", "VVD", "1995-02-01", "Benk Korthals", ""},
	}
	header := headerResolver{registers(t)}
	for _, test := range tests {
		d := &extract.Document{Kind: extract.QuestionPaper, Chamber: "tk", Submitted: extract.Date(test.date), Askers: []extract.Asker{{Name: test.name, Party: test.party}}}
		header.Resolve(d)
		a := d.Askers[0]
		if a.Person.Label != test.want || !a.Person.Registered {
			t.Errorf("%s (%s) on %s is %+v, want %s", test.name, test.party, test.date, a.Person, test.want)
		}
		if test.seat != "" && a.Membership.Key != test.seat {
			t.Errorf("%s (%s) on %s sat as %s, want %s", test.name, test.party, test.date, a.Membership.Key, test.seat)
		}
		if !a.PartyEntity.Registered {
			t.Errorf("party %s is %+v", test.party, a.PartyEntity)
		}
	}
}

// Where two fit, or nobody, an asker is one person by name and party, without a seat.
func TestAskersWhoFitNobodyKeepTheirName(t *testing.T) {
	tests := []struct{ name, party, date, key string }{
		{"Kortenhorst", "CDA", "2007-01-19", "name:kortenhorst:cda"}, // there were two
		{"Kamp", "VVD", "1996-05-01", "name:kamp:vvd"},               // there were two
		{"Gijs van Dijk", "CDA", "2018-04-26", "name:gijs-van-dijk:cda"},
		{"Gijs van Dijk", "PvdA", "2005-04-26", "name:gijs-van-dijk:pvda"},
		{"Zandstra", "VVD", "2018-04-26", "name:zandstra:vvd"},
	}
	header := headerResolver{registers(t)}
	for _, test := range tests {
		d := &extract.Document{Chamber: "tk", Submitted: extract.Date(test.date), Askers: []extract.Asker{{Name: test.name, Party: test.party}}}
		header.Resolve(d)
		if a := d.Askers[0]; a.Person.Key != test.key || a.Person.Registered || a.Membership.Known() {
			t.Errorf("%s (%s) on %s is %+v with seat %q, want %s", test.name, test.party, test.date, a.Person, a.Membership.Key, test.key)
		}
	}
}

// An answer is tied to who held the post on its day, and to the ministry by its name of that day.
func TestAnswerersAreTiedToPostAndMinistry(t *testing.T) {
	tests := []struct{ name, role, portfolio, date, person, incumbency, post, ministry string }{
		{"Koolmees", "minister", "Sociale Zaken en Werkgelegenheid", "2018-06-12", "Wouter Koolmees", "Q2595414:minister-van-sociale-zaken-en-werkgelegenheid:2017-10-26", "minister van Sociale Zaken en Werkgelegenheid", "mnre1073 Sociale Zaken en Werkgelegenheid"},
		{"Van Rij", "staatssecretaris", "Financiën – Fiscaliteit en Belastingdienst", "2024-05-21", "Marnix van Rij", "Q2419764:staatssecretaris-van-financien:2022-01-10", "staatssecretaris van Financiën", "mnre1090 Financiën"},
		{"Karremans", "staatssecretaris", "Volksgezondheid, Welzijn en Sport - Jeugd, Preventie en Sport", "2024-11-14", "Vincent Karremans", "", "staatssecretaris van Volksgezondheid, Welzijn en Sport", "mnre1025 Volksgezondheid, Welzijn en Sport"},
		{"Borst-Eilers", "minister", "Volksgezondheid, Welzijn en Sport", "1999-12-10", "Els Borst-Eilers", "Q274029:minister-van-volksgezondheid-welzijn-en-sport:1994-08-22", "minister van Volksgezondheid, Welzijn en Sport", "mnre1025 Volksgezondheid, Welzijn en Sport"},
		{"De Vries", "staatssecretaris", "Verkeer en Waterstaat", "2000-06-01", "Monique de Vries", "Q2423974:staatssecretaris-van-verkeer-en-waterstaat:1998-08-03", "staatssecretaris van Verkeer en Waterstaat", "mnre0170 Verkeer en Waterstaat"},
		{"De Vries", "minister", "Binnenlandse Zaken en Koninkrijksrelaties", "2000-06-29", "Klaas de Vries", "Q1889236:minister-van-binnenlandse-zaken-en-koninkrijksrelaties:2000-03-24", "minister van Binnenlandse Zaken en Koninkrijksrelaties", "mnre1034 Binnenlandse Zaken en Koninkrijksrelaties"},
		{"Dijkstal", "minister", "Binnenlandse Zaken", "1996-02-01", "Hans Dijkstal", "Q1579239:minister-van-binnenlandse-zaken:1994-08-22", "minister van Binnenlandse Zaken", "mnre1034 Binnenlandse Zaken"},
		{"Dijkstal", "minister", "Justitie a.i.", "1998-03-13", "Hans Dijkstal", "", "minister van Justitie", "mnre1058 Justitie"},
		{"Bruins Slot", "minister", "BZ", "2024-06-28", "Hanke Bruins Slot", "Q5165280:minister-van-buitenlandse-zaken:2023-09-05", "minister van Buitenlandse Zaken", "mnre1013 Buitenlandse Zaken"},
		{"De Jonge", "minister", "VRO", "2023-03-01", "Hugo de Jonge", "", "minister voor Volkshuisvesting en Ruimtelijke Ordening", "mnre1034 Binnenlandse Zaken en Koninkrijksrelaties"},
		{"Keijzer", "minister", "Volkshuisvesting en Ruimtelijke Ordening", "2024-10-01", "Mona Keijzer", "", "minister van Volkshuisvesting en Ruimtelijke Ordening", "mnre1171 Volkshuisvesting en Ruimtelijke Ordening"},
		{"Opstelten", "minister", "Veiligheid en Justitie", "2012-10-01", "Ivo Opstelten", "", "minister van Veiligheid en Justitie", "mnre1058 Veiligheid en Justitie"},
		{"Balkenende", "minister-president", "", "2004-07-09", "Jan Peter Balkenende", "Q133386:minister-president:2002-07-22", "minister-president", "mnre1010 Algemene Zaken"},
		{"Binkhorst", "minister", "Economische Zaken", "2004-01-23", "Laurens Jan Brinkhorst", "", "minister van Economische Zaken", "mnre1040 Economische Zaken"},
		{"Van Mierlo", "minister", "Buitonlandse Zaken", "1994-10-11", "Hans van Mierlo", "Q288771:minister-van-buitenlandse-zaken:1994-08-22", "minister van Buitenlandse Zaken", "mnre1013 Buitenlandse Zaken"},
		{"Veerman", "minister", "Landbouw, Natuur en Voedselkwaliteit", "2007-02-23", "Cees Veerman", "Q2132224:minister-van-landbouw-natuur-en-voedselkwaliteit:2003-07-01", "minister van Landbouw, Natuur en Voedselkwaliteit", "mnre1150 Landbouw, Natuur en Voedselkwaliteit"},
		{"", "minister", "Defensie", "2004-01-23", "Henk Kamp", "Q732818:minister-van-defensie:2002-12-12", "minister van Defensie", "mnre1018 Defensie"},
		{"", "minister", "Vreemdelingenzaken en Integratie", "2004-01-23", "Rita Verdonk", "", "minister voor Vreemdelingenzaken en Integratie", "mnre1058 Justitie"},
	}
	header := headerResolver{registers(t)}
	for _, test := range tests {
		d := &extract.Document{Kind: extract.AnswerPaper, Answered: extract.Date(test.date), Answerers: []extract.Answerer{
			{Name: test.name, Office: extract.Office{Role: test.role, Portfolio: test.portfolio}}}}
		header.Resolve(d)
		a := d.Answerers[0]
		if a.Person.Label != test.person || !a.Person.Registered {
			t.Errorf("%s %s (%s) on %s is %+v, want %s", test.role, test.name, test.portfolio, test.date, a.Person, test.person)
		}
		if test.incumbency != "" && a.Incumbency.Key != test.incumbency {
			t.Errorf("%s on %s answered as %q, want %s", test.person, test.date, a.Incumbency.Key, test.incumbency)
		}
		if a.Post.Label != test.post || a.Ministry.Key+" "+a.Ministry.Label != test.ministry {
			t.Errorf("%s on %s: post %q of %s %s, want %q of %s", test.person, test.date, a.Post.Label, a.Ministry.Key, a.Ministry.Label, test.post, test.ministry)
		}
	}
}

// A post that no register knows keeps its name; a bare "minister" is no post.
func TestUnknownPostsKeepTheirName(t *testing.T) {
	d := &extract.Document{Kind: extract.QuestionPaper, Submitted: "2010-05-01", Addressees: []extract.Office{
		{Role: "minister", Portfolio: "Zeewier", Preposition: "voor"}, {Role: "minister"}}}
	headerResolver{registers(t)}.Resolve(d)
	if got := d.Addressees[0].Post; got.Key != "minister-voor-zeewier" || got.Registered || d.Addressees[0].Ministry.Known() {
		t.Errorf("an unknown post is %+v", got)
	}
	if got := d.Addressees[1].Post; got.Known() {
		t.Errorf("a bare minister is %+v", got)
	}
}

// A bare "staatssecretaris" beside a minister who answers is the one of the same ministry; a bare "minister" beside a
// minister is anybody.
func TestBareRolesAreOfTheSameMinistry(t *testing.T) {
	d := &extract.Document{Kind: extract.AnswerPaper, Answered: "1997-05-01",
		Answerers:  []extract.Answerer{{Name: "Melkert", Office: extract.Office{Role: "minister", Portfolio: "Sociale Zaken en Werkgelegenheid"}}},
		OnBehalfOf: []extract.Office{{Role: "staatssecretaris"}, {Role: "minister"}}}
	headerResolver{registers(t)}.Resolve(d)
	if got := d.OnBehalfOf[0].Post.Key; got != "staatssecretaris-van-sociale-zaken-en-werkgelegenheid" {
		t.Errorf("the state secretary is %q", got)
	}
	if got := d.OnBehalfOf[1].Post; got.Known() {
		t.Errorf("the other minister is %+v", got)
	}
}

// Portfolios with a slip are still found; near ones of two posts are not.
func TestPortfoliosWithSlips(t *testing.T) {
	tests := []struct{ role, portfolio, date, want string }{
		{"minister", "Jusitie", "2004-05-01", "minister-van-justitie"},
		{"minister", "Volkhuisvesting, Ruimtelijke Ordening en Milieubeheer", "2004-05-01", "minister-van-volkshuisvesting-ruimtelijke-ordening-en-milieubeheer"},
		{"minister", "Volksgezondheid, Ruimtelijke Ordening en Milieubeheer", "1996-10-16", ""},
		{"staatssecretaris", "Buitenlandse Zaken, Europese Zaken", "2004-01-23", "staatssecretaris-van-buitenlandse-zaken"},
		{"minister", "Zorg", "2020-01-23", ""},
	}
	r := registers(t)
	for _, test := range tests {
		got := ""
		if post := r.posts.find(test.role, "", test.portfolio, extract.Date(test.date)); post != nil {
			got = post.Key
		}
		if got != test.want {
			t.Errorf("%s %s on %s is %q, want %q", test.role, test.portfolio, test.date, got, test.want)
		}
	}
}

// The day on which one minister follows another names neither where the paper does not.
func TestADayOfChangeNamesNobody(t *testing.T) {
	d := &extract.Document{Kind: extract.AnswerPaper, Answered: "2007-02-22", Answerers: []extract.Answerer{{Office: extract.Office{Role: "minister", Portfolio: "Financiën"}}}}
	headerResolver{registers(t)}.Resolve(d)
	if got := d.Answerers[0].Person; got.Known() {
		t.Errorf("the minister of that day is %+v", got)
	}
}
