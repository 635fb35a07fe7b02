package printed

import (
	"testing"

	"w3id.org/kamergraaf/extract/text"
)

// TestUnglue shows how printed lines that a reader of PDF joined without a space come apart: the lines of a paragraph are
// weighed together, so that one seam that is hard to see does not spoil the next.
func TestUnglue(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"De gemeente heeft vorig jaar besloten om het zwembad in de zomer langer open tehouden, omdat veel kinderen anders niet kunnen leren zwemmen en omdat deschool daar al jaren om vraagt.",
			"De gemeente heeft vorig jaar besloten om het zwembad in de zomer langer open te houden, omdat veel kinderen anders niet kunnen leren zwemmen en omdat de school daar al jaren om vraagt."},
		{"Over de kosten van het zwembad is overleg gevoerd met het Ministerie van BinnenlandseZaken.", "Over de kosten van het zwembad is overleg gevoerd met het Ministerie van Binnenlandse Zaken."},
		{"Wie het zwembad in de zomer wil bezoeken vindt de tijden en de prijzen op dewebsite zwembad.nl.", "Wie het zwembad in de zomer wil bezoeken vindt de tijden en de prijzen op de website zwembad.nl."},
		{"Daarvan zijn er in de afgelopen jaren vele gebouwd, en nog meer zijn gesloten wegens de kos-ten van het onderhoud.",
			"Daarvan zijn er in de afgelopen jaren vele gebouwd, en nog meer zijn gesloten wegens de kosten van het onderhoud."},
		{"Wie naar het water gaat, kan ook in deBetuwe zwemmen, waar de school al jaren om een zwembad in de buurt vraagt, of inBreda.",
			"Wie naar het water gaat, kan ook in de Betuwe zwemmen, waar de school al jaren om een zwembad in de buurt vraagt, of in Breda."},
		{"Wij zwemmen inBreda en rond deBetuwe in het water van de rivier.", "Wij zwemmen in Breda en rond de Betuwe in het water van de rivier."},
		{"Over het zwembad hebben de Ministervan Jeugd en de Staatssecretarisvoor Sport met de gemeente overleg gevoerd.",
			"Over het zwembad hebben de Minister van Jeugd en de Staatssecretaris voor Sport met de gemeente overleg gevoerd."},
		{"Wie in het zwembad de regels bewaakt is de RWSdie daarvoor in de zomer een plan maakt.", "Wie in het zwembad de regels bewaakt is de RWS die daarvoor in de zomer een plan maakt."},
		{"De vragen over het zwembad zijn gesteld in het verslag (nr. 3)(ingezonden in de zomer van vorig jaar).", "De vragen over het zwembad zijn gesteld in het verslag (nr. 3)(ingezonden in de zomer van vorig jaar)."},
		{"Over het zwembad in de rivier adviseren de gemeente, de school en de Metraad, die daarover in de zomer een brief schrijft aan alle bewoners van de buurt en de school.",
			"Over het zwembad in de rivier adviseren de gemeente, de school en de Metraad, die daarover in de zomer een brief schrijft aan alle bewoners van de buurt en de school."},
		{"Een korte regel van teweinig letters.", "Een korte regel van teweinig letters."},
	} {
		u := ungluer{seen: map[string]bool{}, found: map[string][]seam{}}
		if got := u.mend(text.Plain(test.in, 0), narrowText, wideText).String(); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
}

// TestUnglueHyphens shows that a word is not taken apart before a hyphen, and that the hyphen goes where the paper prints
// the word whole.
func TestUnglueHyphens(t *testing.T) {
	const in = "Over het water van de rivier geldt al jaren een afspraak van de landen (Vissen-verdrag), waarin de regels staan."
	const want = "Over het water van de rivier geldt al jaren een afspraak van de landen (Vissenverdrag), waarin de regels staan."
	u := ungluer{rows: []Row{{Str: "Het Vissenverdrag geldt nog."}}, seen: map[string]bool{}, found: map[string][]seam{}}
	if got := u.mend(text.Plain(in, 0), narrowText, wideText).String(); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
