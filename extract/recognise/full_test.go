package recognise_test

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/extract/text"
)

// BenchmarkFindAndResolve reads answers with the full registers, all recognisers and all resolvers.
func BenchmarkFindAndResolve(b *testing.B) {
	registers, err := resolve.Load()
	if err != nil {
		b.Fatal(err)
	}
	finder, err := recognise.NewFinder(lexicon.NewLexicon(registers.Names()...))
	if err != nil {
		b.Fatal(err)
	}
	resolvers := registers.Resolvers()
	plain := "De gemeenten zijn in de eerste plaats zelf verantwoordelijk voor het onderhoud van de wegen, en de vraag hoe zij dat doen laat ik " +
		"graag aan hen over; uit de gegevens die mij bekend zijn blijkt niet dat de veiligheid daardoor in het geding komt. "
	named := "Op grond van artikel 4:23, derde lid, onder d, van de Algemene wet bestuursrecht en artikel 6:98 BW kan de Minister van Justitie, " +
		"na advies van de Raad van State (Kamerstuk 29 000, nr. 12), van richtlijn 2001/20/EG afwijken. "
	s := strings.Repeat(plain+plain+plain+named, 20)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		d := &extract.Document{Kind: extract.AnswerPaper, Answered: "2004-05-01", Submitted: "2004-04-01",
			Units: []extract.Unit{{Kind: extract.AnswerUnit, Numbers: []int{1}, Text: text.Plain(s, 0)}}}
		finder.Find(d)
		for _, r := range resolvers {
			r.Resolve(d)
		}
	}
}

// BenchmarkStart loads the full registers and builds the lexicon: what every run of the program begins with.
func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		registers, err := resolve.Load()
		if err != nil {
			b.Fatal(err)
		}
		if _, err := recognise.NewFinder(lexicon.NewLexicon(registers.Names()...)); err != nil {
			b.Fatal(err)
		}
	}
}
