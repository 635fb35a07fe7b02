package official

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract/structure"
)

// Names, parties and the subject that are marked in the header's sentence are facts with places, however the words around them go.
func TestMarkedNamesAndSubjectAreFacts(t *testing.T) {
	const first = `Vragen van het lid <naam><achternaam>Jansma</achternaam></naam> (<organisatie>ABC</organisatie>)
    aan de Minister van Havens over <kamervraagonderwerp>het bericht «Sluis <nadruk type="cur">lekt</nadruk>»</kamervraagonderwerp>`
	if !strings.Contains(officialNew, first) {
		t.Fatal("the sample has another sentence")
	}
	for _, tt := range []struct{ sentence, askers, subject string }{
		{first, "Jansma «Jansma» ABC «ABC»", "het bericht «Sluis lekt»"},
		{`Vragen van de leden <naam><voorvoegsel>Van</voorvoegsel><achternaam>Dorp</achternaam></naam> en <naam><achternaam>Los en Vast</achternaam></naam>
    (beiden <organisatie>ABC</organisatie>) en <naam>Jansma</naam> (<organisatie>DEF (Havens)</organisatie>) aan de Minister van Havens
    over <kamervraagonderwerp>de sluis over het kanaal</kamervraagonderwerp>`,
			"Van Dorp «Van Dorp» ABC «ABC», Los en Vast «Los en Vast» ABC «ABC», Jansma «Jansma» DEF (Havens) «DEF (Havens)»", "de sluis over het kanaal"},
		{`Vragen van het lid Jansma (ABC) aan de Minister van Havens over <kamervraagonderwerp>de rede van <naam>De Wit</naam>
    (<organisatie>DEF</organisatie>)</kamervraagonderwerp>`, "Jansma «Jansma» ABC «ABC»", "de rede van De Wit (DEF)"},
		{`Vragen van het lid <naam>Jansma</naam> (ABC) aan de Minister van Havens: <kamervraagonderwerp>de sluis</kamervraagonderwerp>`,
			"Jansma «Jansma» ABC «ABC»", "de sluis"},
	} {
		d, err := structure.Parse(mustReadOfficial(t, "x.xml", strings.Replace(officialNew, first, tt.sentence, 1), nil))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		s := d.Units[0].Text.String()
		for _, a := range d.Askers {
			got = append(got, a.Name+" «"+s[a.NameSpan.Start:a.NameSpan.End]+"» "+a.Party+" «"+s[a.PartySpan.Start:a.PartySpan.End]+"»")
		}
		if strings.Join(got, ", ") != tt.askers || d.Subject != tt.subject {
			t.Errorf("%s\n got %s about %s", s, got, d.Subject)
		}
		if len(d.Addressees) != 1 || !strings.HasPrefix(d.Addressees[0].Portfolio, "Havens") {
			t.Errorf("%s: put to %+v", s, d.Addressees)
		}
	}
}
