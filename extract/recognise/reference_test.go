package recognise

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
)

// Articles of "the directive" mean the one of that sort that was named last, in this text or alone in the texts before; a bracket gives an
// act a word of its own.
func TestArticlesReferBackToActs(t *testing.T) {
	finder := newFinder(t, testLexicon(t))
	for _, c := range []struct{ name, first, second, want string }{
		{"in an earlier text", "Richtlijn 2001/20/EG geldt.", "Artikel 5, derde lid, van de richtlijn zegt dat.", "32001L0020 artikel=5&lid=3"},
		{"with the Union before it", "Verordening 12/98/EG geldt.", "Wat zegt artikel 8 van de EU-Verordening?", "31998R0012 artikel=8"},
		{"of another sort", "Verordening 12/98/EG geldt.", "Wat zegt artikel 8 van de richtlijn?", ""},
		{"of two", "Richtlijn 2001/20/EG en richtlijn 2002/30/EG gelden.", "Wat zegt artikel 8 van de richtlijn?", ""},
		{"of two in one text", "Nee.", "Richtlijn 2001/20/EG en richtlijn 2002/30/EG gelden. Artikel 8 van de richtlijn luidt zo.", "32001L0020 , 32002L0030 , 32002L0030 artikel=8"},
		{"another one that its day tells", "Het EVRM geldt.", "Volgens artikel 1 van het verdrag, ondertekend op 3 mei 1960, mag dat.", ""},
		{"a word of its own", "De richtlijn 2001/20/EG voor hoge bruggen (hierna: de richtlijn) geldt.", "Volgens de richtlijn mag dat; richtlijnen mogen meer.", "32001L0020 "},
		{"a word without a bracket", "De richtlijn 2001/20/EG voor hoge bruggen geldt.", "Volgens de richtlijn mag dat.", ""},
	} {
		d := answer(c.first, c.second)
		finder.Find(d)
		var got []string
		for _, m := range d.Mentions {
			if number, ok := m.Clue.(extract.NumberClue); ok && m.Unit == 1 {
				got = append(got, number.ID+" "+m.Part)
			}
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// An article that a unit cites without a law is that of an earlier unit, or of the only law that these name.
func TestArticlesReferBackToLaws(t *testing.T) {
	finder := newFinder(t, testLexicon(t))
	for _, c := range []struct{ name, first, second, want string }{
		{"the same article", "Artikel 7 van de Kieswet en artikel 8 Awb gelden.", "Wat betekent artikel 7 hier?", "Kieswet artikel=7"},
		{"of the only law", "De Kieswet geldt.", "Wat betekent artikel 7 hier?", "Kieswet artikel=7"},
		{"of two", "De Kieswet en de Mediawet gelden.", "Wat betekent artikel 7 hier?", ""},
		{"of something else", "De Kieswet geldt.", "In de verordening (artikel 7) staat meer.", ""},
		{"of a paper", "De Kieswet geldt.", "Kent u het artikel 7?", ""},
		{"of the law that is pointed to", "De Kieswet geldt.", "Volgens artikel 7 van de genoemde wet mag dat.", "Kieswet artikel=7"},
		{"within a book", "Het Burgerlijk Wetboek geldt.", "Volgens artikel 7:12 mag dat.", "Burgerlijk Wetboek Boek 7 artikel=12"},
	} {
		d := answer(c.first, c.second)
		finder.Find(d)
		var got []string
		for _, m := range d.Mentions {
			if m.Unit == 1 && m.Kind == extract.KindLaw {
				got = append(got, m.Name()+" "+m.Part)
			}
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
