package resolve

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
	"w3id.org/kamergraaf/extract/resolve/tsv"
	words "w3id.org/kamergraaf/extract/text"
)

// law returns what a mention of a law in an answer of that day is tied to, beside other mentions of laws.
func law(t *testing.T, date extract.Date, names ...string) extract.Entity {
	t.Helper()
	d := &extract.Document{Kind: extract.AnswerPaper, Answered: date}
	for _, h := range names {
		d.Mentions = append(d.Mentions, extract.Mention{Kind: extract.KindLaw, Clue: extract.NameClue{Text: h}, Part: "artikel=1"})
	}
	lawResolver{registers(t)}.Resolve(d)
	if len(d.Mentions) == 0 {
		return extract.Entity{}
	}
	return d.Mentions[0].Entity
}

func TestLawsAreKnownByTitleShortTitleAndAbbreviation(t *testing.T) {
	tests := []struct {
		date extract.Date
		name string
		want string
	}{
		{"2004-05-01", "Algemene wet bestuursrecht", "BWBR0005537"},
		{"2004-05-01", "Algemene Wet Bestuursrecht", "BWBR0005537"},
		{"2004-05-01", "Awb", "BWBR0005537"},
		{"2004-05-01", "Wet AVV", "BWBR0001987"},
		{"2018-06-12", "Arbowet", "BWBR0010346"},
		{"2004-05-01", "Burgerlijk Wetboek", "BW"},
		{"2004-05-01", "Burgerlijk Wetboek Boek 7", "BWBR0005290"},
		{"2007-05-01", "Wet financiering sociale verzekering", "BWBR0017745"},          // a slip
		{"2004-05-01", "Wet op de wapens en de munitie", "BWBR0008804"},                // small words
		{"2004-05-01", "Wet munitie en wapens", "BWBR0008804"},                         // in another order
		{"2005-05-01", "Wet gelijke behandeling op grond van handicap", "BWBR0014915"}, // cut before its last part
		{"2005-05-01", "Wetboek van Starfvordering", "BWBR0001903"},                    // two letters swapped
		{"2010-05-01", "Mediawet", "BWBR0025028"},                                      // 2008
		{"2004-05-01", "Mediawet", "BWBR0004149"},                                      // 1987
		{"2004-05-01", "Vreemdelingenwet", "BWBR0011823"},                              // 2000
		{"1998-05-01", "Vreemdelingenwet", "vreemdelingenwet"},                         // of 1965: without a BWB id
		{"2004-05-01", "Wet op de droge voeten in polders", "wet-op-de-droge-voeten-in-polders"},
		{"1994-02-01", "Wet werk en bijstand", "wet-werk-en-bijstand"},
		{"1994-02-01", "Wlz", ""}, // of 2014: means something else
		{"1996-05-01", "AAW", "algemene-arbeidsongeschiktheidswet"},
		{"1990-05-01", "ABW", "algemene-bijstandswet"},
		{"1998-05-01", "ABW", "BWBR0007333"},
		{"2004-05-01", "XYZQ", ""},
		{"2004-05-01", "Wet voor de maatschappelijke", ""}, // its end was lost
		{"2013-05-01", "Huisvestingswet", "BWBR0005674"},   // of 1992
		{"2017-05-01", "Huisvestingswet", "BWBR0035303"},   // of 2014
		{"2012-09-01", "Politiewet", "BWBR0006299"},        // of 1993: that of 2012 was signed and not in force yet
		{"2016-05-01", "Politiewet", "BWBR0031788"},
		{"2019-05-01", "Wmo", "BWBR0035362"},
		{"2008-06-01", "ZFW", "BWBR0002460"}, // lapsed in 2006
		{"2019-06-01", "ZFW", ""},            // long gone: letters that mean something else
		{"2019-06-01", "Ziekenfondswet", "BWBR0002460"},
		{"2016-05-01", "WPG", ""},                                             // two in force
		{"2007-05-01", "WRO", "BWBR0002375"},                                  // its successor was signed, and waited
		{"2004-05-01", "Regeling optische en geluidssignalen", "BWBR0009147"}, // that of 2009 has no known beginning but its number
		{"2010-05-01", "Regeling optische en geluidssignalen 2009", "BWBR0025357"},
		{"2001-05-01", "Beschikking casinospelen", "BWBR0009234"}, // its title has a year
		{"1995-05-01", "Beschikking casinospelen", "beschikking-casinospelen"},
		{"2001-05-01", "Kwaliteitswet", "BWBR0007850"}, // the first word of its title
		{"1997-05-01", "Wet Arhi", "BWBR0003718"},      // whatever its capitals
		{"1999-05-01", "Koppelingswet", "BWBR0009511"},
		{"2024-05-01", "Wet toekomst pensioenen", "BWBR0048328"},
		{"2024-05-01", "Spreidingswet", "wet-gemeentelijke-taak-mogelijk-maken-asielopvangvoorzieningen"}, // in force, its id not known
	}
	for _, tt := range tests {
		e := law(t, tt.date, tt.name)
		if e.Key != tt.want || e.Registered != (strings.HasPrefix(tt.want, "BW")) {
			t.Errorf("%s on %s: got %q (%s), want %q", tt.name, tt.date, e.Key, e.Label, tt.want)
		}
		if e.Known() && e.Part != "artikel=1" {
			t.Errorf("%s: lost the article", tt.name)
		}
	}
}

// TestLawsThatWereNotSignedYetAreBills shows that a name means the bill until the law is there, once where the paper tells it so.
func TestLawsThatWereNotSignedYetAreBills(t *testing.T) {
	mentions := func(date extract.Date, found ...extract.Mention) string {
		d := &extract.Document{Kind: extract.AnswerPaper, Answered: date, Mentions: found}
		r := registers(t)
		(lawResolver{r}).Resolve(d)
		(numberResolver{}).Resolve(d)
		var out []string
		for _, m := range d.Mentions {
			out = append(out, string(m.Entity.Kind)+" "+m.Entity.Key)
		}
		return strings.Join(out, ", ")
	}
	lawNamed := func(name string, start int) extract.Mention {
		return extract.Mention{Kind: extract.KindLaw, Clue: extract.NameClue{Text: name}, Start: start, End: start + len(name)}
	}
	billNamed := func(name string, start int) extract.Mention {
		return extract.Mention{Kind: extract.KindBill, Clue: extract.NameClue{Text: name}, Start: start, End: start + len(name)}
	}
	for _, tt := range []struct {
		name  string
		date  extract.Date
		found []extract.Mention
		want  string
	}{
		{"before it was signed", "2003-02-01", []extract.Mention{lawNamed("Wet werk en bijstand", 0)}, "bill werk-en-bijstand"},
		{"with its year", "2000-01-01", []extract.Mention{lawNamed("Vreemdelingenwet 2000", 0)}, "bill vreemdelingenwet-2000"},
		{"after it was signed", "2004-02-01", []extract.Mention{lawNamed("Wet werk en bijstand", 0)}, "law BWBR0015703"},
		{"told as a bill before", "2017-02-01", []extract.Mention{billNamed("Wet schone stranden", 0), lawNamed("Wet schone stranden", 50), lawNamed("Kieswet", 90)},
			"bill schone-stranden, bill schone-stranden, law BWBR0004627"},
		{"with and without the word", "2017-02-01", []extract.Mention{billNamed("Schone stranden", 0), billNamed("Wet op de schone stranden", 50)},
			"bill schone-stranden, bill schone-stranden"},
		{"inside the title of a bill", "2015-02-01", []extract.Mention{{Kind: extract.KindBill, Clue: extract.NameClue{Text: "Invoering Omgevingswet"}, End: 40}, lawNamed("Omgevingswet", 20)},
			"bill invoering-omgevingswet"},
	} {
		if got := mentions(tt.date, tt.found...); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestWhatParliamentHasNotPassedIsABill shows that the words around a law's name tell that it is still a bill, and that the short name in
// brackets behind a bill means it.
func TestWhatParliamentHasNotPassedIsABill(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Er komt een nieuwe Kieswet, die naar verwachting in mei a.s. aan de Kamer zal worden aangeboden.", "bill kieswet"},
		{"Er is een nieuwe Kieswet. Het voorstel was hier in behandeling.", "law BWBR0004627"},
		{"De Kieswet, die in behandeling is, geldt.", "law BWBR0004627"},
	} {
		unit := words.Loose(tt.text)
		at := strings.Index(tt.text, "Kieswet")
		d := &extract.Document{Kind: extract.AnswerPaper, Answered: "2003-02-01", Units: []extract.Unit{{Text: unit}},
			Mentions: []extract.Mention{{Kind: extract.KindLaw, Clue: extract.NameClue{Text: "Kieswet"}, Start: at, End: at + len("Kieswet")}}}
		(lawResolver{registers(t)}).Resolve(d)
		if e := d.Mentions[0].Entity; string(e.Kind)+" "+e.Key != tt.want {
			t.Errorf("%s: %s %s, want %s", tt.text, e.Kind, e.Key, tt.want)
		}
	}
	const paper = "Het wetsvoorstel Schoon strand (Wss) en het wetsvoorstel Wss."
	var found []extract.Mention
	for _, title := range []string{"Schoon strand", "Wss."} {
		end := strings.Index(paper, title) + len(strings.TrimSuffix(title, "."))
		name := strings.TrimSuffix(title, ".")
		found = append(found, extract.Mention{Kind: extract.KindBill, Clue: extract.NameClue{Text: name}, Start: end - len("wetsvoorstel "+name), End: end})
	}
	d := &extract.Document{Units: []extract.Unit{{Text: words.Loose(paper)}}, Mentions: found}
	(numberResolver{}).Resolve(d)
	if d.Mentions[0].Entity.Key != d.Mentions[1].Entity.Key {
		t.Errorf("%s and %s are two bills", d.Mentions[0].Entity.Key, d.Mentions[1].Entity.Key)
	}
}

func TestAmbiguousAbbreviationIsSettledByFullName(t *testing.T) {
	if e := law(t, "2009-01-01", "WMO"); e.Key == "BWBR0009408" {
		t.Error("WMO alone was taken for the law on medical research")
	}
	if e := law(t, "2009-01-01", "WMO", "Wet medisch-wetenschappelijk onderzoek met mensen"); e.Key != "BWBR0009408" {
		t.Errorf("WMO beside the full name: got %q", e.Key)
	}
}

// TestNewLawIsTheOneToCome shows that "nieuwe" before a name means the law that takes the other's place, as a bill until it is signed.
func TestNewLawIsTheOneToCome(t *testing.T) {
	for _, tt := range []struct {
		date       extract.Date
		text, hint string
		want       string
	}{
		{"2008-03-01", "In de nieuwe WRO staat meer.", "WRO", "law BWBR0020449"},
		{"2008-03-01", "In de WRO staat meer.", "WRO", "law BWBR0002375"},
		{"2009-03-01", "In de nieuwe WRO staat meer.", "WRO", "law BWBR0020449"},
		{"2003-10-01", "De nieuwe Geneesmiddelenwet komt er aan.", "Geneesmiddelenwet", "bill geneesmiddelenwet"},
		{"2012-03-01", "De nieuwe Geneesmiddelenwet is er al.", "Geneesmiddelenwet", "law BWBR0021505"},
		{"1988-03-01", "De toekomstige Kieswet telt anders.", "Kieswet", "bill kieswet"},
	} {
		start := strings.Index(tt.text, tt.hint)
		d := &extract.Document{Kind: extract.AnswerPaper, Answered: tt.date, Units: []extract.Unit{{Kind: extract.AnswerUnit, Text: words.Plain(tt.text, 0)}},
			Mentions: []extract.Mention{{Kind: extract.KindLaw, Clue: extract.NameClue{Text: tt.hint}, Start: start, End: start + len(tt.hint)}}}
		lawResolver{registers(t)}.Resolve(d)
		if e := d.Mentions[0].Entity; string(e.Kind)+" "+e.Key != tt.want {
			t.Errorf("%s on %s: %s %s, want %s", tt.text, tt.date, e.Kind, e.Key, tt.want)
		}
	}
}

// TestSubjectTellsLawsOfOneAbbreviationApart shows that a document's own words choose.
func TestSubjectTellsLawsOfOneAbbreviationApart(t *testing.T) {
	for said, want := range map[string]string{
		"De WVO regelt het voortgezet onderwijs.":             "BWBR0002399",
		"Op oppervlaktewateren loost men met een WVO-papier.": "BWBR0002682",
		"De WVO is een wet.":                                  "",
	} {
		start := strings.Index(said, "WVO")
		d := &extract.Document{Kind: extract.AnswerPaper, Answered: "1999-05-01", Units: []extract.Unit{{Kind: extract.AnswerUnit, Text: words.Plain(said, 0)}},
			Mentions: []extract.Mention{{Kind: extract.KindLaw, Clue: extract.NameClue{Text: "WVO"}, Start: start, End: start + 3, Part: "artikel=1"}}}
		lawResolver{registers(t)}.Resolve(d)
		if got := d.Mentions[0].Entity.Key; got != want {
			t.Errorf("%s: %q, want %q", said, got, want)
		}
	}
}

// TestWordsBehindANameTellTheLaw shows that a name that grammar cut is read on, and that an abbreviation in brackets helps where a name
// has a slip.
func TestWordsBehindANameTellTheLaw(t *testing.T) {
	for _, tt := range []struct{ hint, behind, want string }{
		{"Regeling goede praktijken", " bij de bereiding van farmaceutische producten (Stcrt. 1993).", "BWBR0005651"},
		{"Regeling goede praktijken", " vindt u onvoldoende.", ""},
		{"Wet openbaarheid", " (van) bestuur geldt.", "BWBR0005252"},
		{"Wet beroepen in de gezondheidszorg", " (Wet BIG) geldt.", "BWBR0006251"},
		{"Wet beroepen in de scheepvaart", " (Wet BIG) geldt.", ""},
		{"Wet milieubeheervergunning", " is er.", "BWBR0003245"},
	} {
		d := &extract.Document{Kind: extract.AnswerPaper, Answered: "1999-05-01", Units: []extract.Unit{{Kind: extract.AnswerUnit, Text: words.Plain("De "+tt.hint+tt.behind, 0)}},
			Mentions: []extract.Mention{{Kind: extract.KindLaw, Clue: extract.NameClue{Text: tt.hint}, Start: 3, End: 3 + len(tt.hint)}}}
		lawResolver{registers(t)}.Resolve(d)
		if e := d.Mentions[0].Entity; e.Registered != (tt.want != "") || e.Registered && e.Key != tt.want {
			t.Errorf("%s%s: %q, want %q", tt.hint, tt.behind, e.Key, tt.want)
		}
	}
}

// A law that got an official id is found under the key that it had before, since that stands in IRIs.
func TestFormerKeysOfLawsStayValid(t *testing.T) {
	law := registers(t).Law("wet-toekomst-pensioenen")
	if law == nil || law.BWB != "BWBR0048328" {
		t.Errorf("got %+v", law)
	}
}

// The laws that took the place of others are in the register, and no former key is in use again.
func TestSuccessorsOfLawsAreRegistered(t *testing.T) {
	table, err := tsv.Open(mustData(t), "laws.tsv", "bwb", "until", "successor", "former")
	if err != nil {
		t.Fatal(err)
	}
	key, until, successor, former := table.Column("bwb"), table.Column("until"), table.Column("successor"), table.Column("former")
	used := map[string]bool{}
	for _, row := range table.Rows {
		used[key(row)] = true
	}
	for _, row := range table.Rows {
		for _, s := range tsv.Cells(successor(row)) {
			if !used[s] || s == key(row) || until(row) == "" {
				t.Errorf("%s, in force until %q, has the successor %s", key(row), until(row), s)
			}
		}
		for _, f := range tsv.Cells(former(row)) {
			if used[f] {
				t.Errorf("%s was the key of %s, and is another law's", f, key(row))
			}
		}
	}
}

func TestLawRegisterIsSound(t *testing.T) {
	r := registers(t)
	seen := map[string]bool{}
	for _, l := range r.law.all {
		if seen[l.BWB] {
			t.Errorf("%s is listed twice", l.BWB)
		}
		seen[l.BWB] = true
		if l.Title == "" || !day(l.From) || !day(l.Until) || l.Until != "" && l.Until < l.From {
			t.Errorf("%s: title %q from %q until %q", l.BWB, l.Title, l.From, l.Until)
		}
	}
	aliases, err := tsv.Open(mustData(t), "law_aliases.tsv", "bwb", "name")
	if err != nil {
		t.Fatal(err)
	}
	pairs := map[string]bool{}
	for _, row := range aliases.Rows {
		if !seen[row[0]] {
			t.Errorf("%q names %s, which no row of laws.tsv is", row[1], row[0])
		}
		if pair := row[0] + "\t" + row[1]; pairs[pair] {
			t.Errorf("%s is listed twice", pair)
		} else {
			pairs[pair] = true
		}
	}
	if len(seen) < 5000 {
		t.Errorf("only %d laws", len(seen))
	}
}

func TestLooseNamesKeepYearsApart(t *testing.T) {
	var l match.LooseNames
	l.Add("Regeling vaststelling premies werknemersverzekeringen 2005", 1)
	if ids := l.Find("Regeling vaststelling premies werknemersverzekeringen 2006"); ids != nil {
		t.Errorf("2006 was taken for 2005: %v", ids)
	}
	if ids := l.Find("Regeling vaststelling premie werknemersverzekering 2005"); len(ids) != 1 {
		t.Errorf("a slip was not forgiven: %v", ids)
	}
}

// A slip in a name of one word is forgiven where enough letters stand before the word for a law, and the first is right.
func TestLooseNamesOfOneWord(t *testing.T) {
	var l match.LooseNames
	for i, name := range []string{"Bruggenwet", "Sluizenwet 1993", "Bierbesluit", "Schipperswet 1962"} {
		l.Add(name, int32(i))
	}
	for name, want := range map[string]int32{"Brugggenwet": 0, "Sluitzenwet 1993": 1, "Sluitzenwet 1994": -1, "Kierbesluit": -1, "Schipperswwet 1962": 3, "Bruinnenwet": -1} {
		ids := l.Find(name)
		if want < 0 && ids != nil || want >= 0 && (len(ids) != 1 || ids[0] != want) {
			t.Errorf("%q: got %v, want %d", name, ids, want)
		}
	}
}

func BenchmarkLoadLaws(b *testing.B) {
	for b.Loop() {
		if _, err := loadLaws(mustData(b)); err != nil {
			b.Fatal(err)
		}
	}
}
