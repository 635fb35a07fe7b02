package resolve

import (
	"strings"
	"testing"
	"time"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

func TestTablesOfBodiesContradictNothing(t *testing.T) {
	r := registers(t)
	for name, b := range map[string]*bodies{"ministries": &r.ministry.bodies, "agencies": &r.agency.bodies, "places": &r.place.bodies} {
		for _, one := range b.all {
			if one.Key == "" || one.Name == "" {
				t.Errorf("%s: row without key or name: %+v", name, one)
			}
			for _, date := range []extract.Date{one.Start, one.End} {
				if _, err := time.Parse(time.DateOnly, string(date)); date != "" && err != nil {
					t.Errorf("%s: %s: %v", name, one.Name, err)
				}
			}
			if one.Start != "" && one.End != "" && one.End <= one.Start {
				t.Errorf("%s: %s ends before it starts", name, one.Name)
			}
			if one.Successor != "" && len(b.byKey[one.Successor]) == 0 {
				t.Errorf("%s: successor %q of %s is not in the table", name, one.Successor, one.Name)
			}
		}
		for key, names := range b.byKey {
			for i := 1; i < len(names); i++ {
				if names[i-1].End == "" || names[i].Start <= names[i-1].End {
					t.Errorf("%s: two names of %s at once: %s, %s", name, key, names[i-1].Name, names[i].Name)
				}
			}
		}
	}
}

func TestBodiesBearTheNameOfTheDay(t *testing.T) {
	r := registers(t)
	for _, c := range []struct {
		in             *bodies
		name           string
		date           extract.Date
		key, wantLabel string
	}{
		{&r.ministry.bodies, "EZ", "2004-03-01", "mnre1040", "Economische Zaken"},
		{&r.ministry.bodies, "Economische Zaken", "2014-03-01", "mnre1045", "Economische Zaken"},
		{&r.ministry.bodies, "LNV", "2001-03-01", "mnre1150", "Landbouw, Natuurbeheer en Visserij"},
		{&r.ministry.bodies, "LNV", "2019-03-01", "mnre1153", "Landbouw, Natuur en Voedselkwaliteit"},
		{&r.ministry.bodies, "SZW", "2018-06-12", "mnre1073", "Sociale Zaken en Werkgelegenheid"},
		{&r.agency.bodies, "Arbeidsinspectie", "2000-11-17", "oorg12349", "Arbeidsinspectie"},
		{&r.agency.bodies, "Inspectie SZW", "2018-06-12", "oorg12349", "Inspectie SZW"},
		{&r.agency.bodies, "RDW", "1995-01-01", "zb000149", "Rijksdienst voor het Wegverkeer"},
		{&r.agency.bodies, "IGZ", "2003-01-01", "oorg12354", "Inspectie voor de Gezondheidszorg"},
		{&r.agency.bodies, "BVD", "1995-01-01", "algemene-inlichtingen-en-veiligheidsdienst", "Binnenlandse Veiligheidsdienst"},
		{&r.agency.bodies, "AIVD", "2024-01-01", "algemene-inlichtingen-en-veiligheidsdienst", "Algemene Inlichtingen- en Veiligheidsdienst"},
	} {
		one := c.in.named(c.name, c.date)
		if one == nil || one.Key != c.key || one.Name != c.wantLabel {
			t.Errorf("%s on %s: got %+v, want %s %s", c.name, c.date, one, c.key, c.wantLabel)
		}
	}
}

// mention returns a document of one day with one mention of a kind.
func mention(date extract.Date, kind extract.EntityKind, clues ...extract.Clue) *extract.Document {
	d := &extract.Document{Submitted: date, Units: []extract.Unit{{Kind: extract.QuestionUnit, Text: text.Loose("x")}}}
	for _, clue := range clues {
		d.Mentions = append(d.Mentions, extract.Mention{Kind: kind, End: 1, Clue: clue})
	}
	return d
}

// named are the clues of bodies: names, and sorts behind "<".
func named(names ...string) (clues []extract.Clue) {
	for _, name := range names {
		if sort, ok := strings.CutPrefix(name, "<"); ok {
			clues = append(clues, extract.SortClue{Sort: sort})
		} else {
			clues = append(clues, extract.NameClue{Text: name})
		}
	}
	return clues
}

func TestAgencyComesBackToTheOneThatWasNamed(t *testing.T) {
	r := registers(t)
	d := mention("2004-05-01", extract.KindAgency, named("<inspectie", "IGZ", "<inspectie", "Onbekende Raad voor Iets", "CRI", "Arbeidsinspectie", "<inspectie")...)
	agencyResolver{r}.Resolve(d)
	var got []string
	for _, m := range d.Mentions {
		got = append(got, m.Entity.Key)
	}
	want := []string{"oorg12354", "oorg12354", "onbekende-raad-voor-iets", "oorg12349"}
	if len(got) != len(want) {
		t.Fatalf("got %q", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("mention %d: got %s, want %s", i, got[i], want[i])
		}
	}
}

func TestARuleOfExceptionsCanBeLeftOut(t *testing.T) {
	r := registers(t)
	resolved := func(r *Registers) int {
		d := mention("2004-05-01", extract.KindAgency, named("Gezondheidsraad", "<raad")...)
		d.Units[0].Text = text.Loose("De Raad van Europa")
		agencyResolver{r}.Resolve(d)
		return len(d.Mentions)
	}
	all, less, other := resolved(r), resolved(r.Without("words of bodies that other things bear")), resolved(r.Without("no such rule"))
	if all != 1 || less != 2 || other != 1 {
		t.Errorf("got %d mentions, %d without the rule, %d without one that there is not", all, less, other)
	}
}

func TestBodiesAreTakenUpByAPartOfTheirName(t *testing.T) {
	r := registers(t)
	for _, c := range []struct {
		name  string
		units []string // with each mention in brackets: [words], or [words|clue]
		want  string   // key of the last mention; "" where it is none
	}{
		{"its head", []string{"De [Gezondheidsraad] en de [Raad|<raad]"}, "oorg10218"},
		{"its first words", []string{"Het [CBb] en het [College van Beroep|<college van beroep]"}, "oorg10035"},
		{"none before it", []string{"De [Raad|<raad]"}, ""},
		{"two of the sort in another unit", []string{"De [Gezondheidsraad] en de [Onderwijsraad]", "De [Raad|<raad]"}, ""},
		{"two of the sort, the last one that is called so", []string{"De [Gezondheidsraad], de [Onderwijsraad] en de [SER]; de [Raad|<raad]"}, "oorg10212"},
		{"two courts", []string{"De [rechtbank Assen] en de [rechtbank Breda]; de [rechtbank|<rechtbank]"}, ""},
		{"another thing of that name", []string{"De [Gezondheidsraad]", "De Raad van Europa", "De [Raad|<raad]"}, ""},
		{"another thing of that name in another unit", []string{"De Raad van Europa", "De [Gezondheidsraad] en de [Raad|<raad]"}, "oorg10218"},
		{"the Union", []string{"De [Huurcommissie] en de Europese Commissie; de [Commissie|<commissie]"}, ""},
		{"the Union's two", []string{"De [Gezondheidsraad]; de Commissie en de [Raad|<raad]"}, ""},
		{"a body that no register has", []string{"De [commissie-Jansen] en de [Commissie|<commissie]"}, "commissie-jansen"},
	} {
		d := &extract.Document{Submitted: "2004-05-01"}
		for _, u := range c.units {
			addBracketed(d, u)
		}
		last := len(d.Mentions)
		(agencyResolver{r}).Resolve(d)
		got := ""
		if len(d.Mentions) == last {
			got = d.Mentions[last-1].Entity.Key
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// addBracketed adds a unit with a mention of a body for each pair of brackets.
func addBracketed(d *extract.Document, s string) {
	var plain strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "[")
		plain.WriteString(before)
		if !ok {
			break
		}
		inside, behind, _ := strings.Cut(rest, "]")
		words, clue, ok := strings.Cut(inside, "|")
		if !ok {
			clue = words
		}
		d.Mentions = append(d.Mentions, extract.Mention{Unit: len(d.Units), Kind: extract.KindAgency, Start: plain.Len(), End: plain.Len() + len(words), Clue: named(clue)[0]})
		plain.WriteString(words)
		s = behind
	}
	d.Units = append(d.Units, extract.Unit{Kind: extract.AnswerUnit, Text: text.Loose(plain.String())})
}

func TestAbbreviationOfAMinistryToComeIsNone(t *testing.T) {
	r := registers(t)
	for date, want := range map[extract.Date]int{"2016-05-01": 0, "2024-05-01": 1, "2025-01-01": 1} {
		d := mention(date, extract.KindMinistry, extract.NameClue{Text: "LVVN"})
		ministryResolver{r}.Resolve(d)
		if len(d.Mentions) != want {
			t.Errorf("%s: got %d mentions, want %d", date, len(d.Mentions), want)
		}
	}
}

func TestAuthoritiesAreToldApartBySort(t *testing.T) {
	r := registers(t)
	for title, want := range map[string]string{
		"gemeente Utrecht": "gm0344", "provincie Utrecht": "pv26", "gemeente Moerwijk": "gemeente-moerwijk", "gemeente 's-Gravenhage": "gm0518",
		"waterschap Delfland": "ws0372", "gemeente Bergen": "", "provincie Luik": "-",
		"waterschap Schieland": "waterschap-schieland", "waterschap Rivierenland": "ws0621", "zuiveringsschap Rivierenland": "zuiveringsschap-rivierenland",
	} {
		sort, name, _ := strings.Cut(title, " ")
		d := mention("2004-05-01", extract.KindAuthority, extract.AuthorityClue{Sort: sort, Name: name})
		authorityResolver{r}.Resolve(d)
		got := "-"
		if len(d.Mentions) == 1 {
			got = d.Mentions[0].Entity.Key
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", title, got, want)
		}
	}
}

func TestPapersAreTheirOwnIdentifiers(t *testing.T) {
	for id, label := range map[string]string{
		"kst-27400-VIII-5": "Kamerstuk 27400-VIII, nr. 5", "dossier-35322": "Dossier 35322", "ah-tk-20172018-2140": "Aanhangsel 2017-2018, nr. 2140",
		"h-tk-19992000-5-238": "Handelingen 1999-2000, 5-238", "2018Z07913": "2018Z07913",
	} {
		d := mention("", extract.KindPaper, extract.NumberClue{ID: id})
		printedResolver{}.Resolve(d)
		if e := d.Mentions[0].Entity; e.Key != id || e.Label != label || !e.Registered {
			t.Errorf("got %+v, want %s", e, label)
		}
	}
}

func TestInspectionsAreThoseOfTheMinister(t *testing.T) {
	r := registers(t)
	for _, c := range []struct {
		what, text string
		date       extract.Date
		portfolios []string
		name       string // of a body that the document names later, or ""
		want       string
	}{
		{"the minister's", "De Inspectie", "2004-05-01", []string{"Onderwijs, Cultuur en Wetenschap"}, "", "oorg12355"},
		{"one of two ministers has one", "De Inspectie", "2004-05-01", []string{"Justitie", "Volksgezondheid, Welzijn en Sport"}, "", "oorg12354"},
		{"both have one", "De Inspectie", "2004-05-01", []string{"Sociale Zaken en Werkgelegenheid", "Volksgezondheid, Welzijn en Sport"}, "", ""},
		{"none yet", "De Inspectie", "1990-05-01", []string{"Verkeer en Waterstaat"}, "", ""},
		{"named later", "De Inspectie", "2004-05-01", []string{"Justitie"}, "IGZ", "oorg12354"},
		{"in small letters", "De inspectie", "2004-05-01", []string{"Onderwijs, Cultuur en Wetenschap"}, "", ""},
		{"in small letters and named later", "De inspectie", "2004-05-01", []string{"Onderwijs, Cultuur en Wetenschap"}, "Inspectie van het Onderwijs", "oorg12355"},
	} {
		d := &extract.Document{Submitted: c.date, Units: []extract.Unit{{Text: text.Loose(c.text)}}}
		for _, p := range c.portfolios {
			d.Addressees = append(d.Addressees, extract.Office{Role: extract.RoleMinister, Portfolio: p})
		}
		d.Mentions = []extract.Mention{{Kind: extract.KindAgency, Start: len("De "), End: len(c.text), Clue: extract.SortClue{Sort: "inspectie"}}}
		if c.name != "" {
			d.Mentions = append(d.Mentions, extract.Mention{Kind: extract.KindAgency, Clue: extract.NameClue{Text: c.name}})
		}
		agencyResolver{r}.Resolve(d)
		got := ""
		if len(d.Mentions) > 0 && d.Mentions[0].End > 0 {
			got = d.Mentions[0].Entity.Key
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.what, got, c.want)
		}
	}
}
