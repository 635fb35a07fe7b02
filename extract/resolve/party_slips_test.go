package resolve

import (
	"testing"

	"w3id.org/kamergraaf/extract"
)

// However the party of an asker whom no register has is printed, the asker is one person.
func TestSpellingsAndSlipsOfAPartyMakeOnePerson(t *testing.T) {
	for _, test := range []struct{ party, key string }{
		{"CDA", "name:zandstra:cda"}, {"C.D.A.", "name:zandstra:cda"}, {"C.O.A.", "name:zandstra:cda"}, {"CD A", "name:zandstra:cda"},
		{"alllen C.D.A.", "name:zandstra:cda"}, {"beiden CDA", "name:zandstra:cda"}, {"CDA over de hoge waterstand", "name:zandstra:cda"},
		{"WD", "name:zandstra:vvd"}, {"wd", "name:zandstra:vvd"}, {"V.V.D.", "name:zandstra:vvd"}, {"W.D.", "name:zandstra:vvd"},
		{"Groen Llnks", "name:zandstra:groenlinks"}, {"D6 6", "name:zandstra:d66"},
		{"SP", "name:zandstra:sp"}, {"SGP", "name:zandstra:sgp"}, {"CD", "name:zandstra:cd"},
		{"VVV", "name:zandstra:vvv"},                       // of two parties one letter away: as printed
		{"Lijst Zandstra", "name:zandstra:lijst-zandstra"}, // a party that no register has
		{"over de hoge waterstand in de rivieren", "name:zandstra"},
		{"en haar vragen", "name:zandstra"}, {"", "name:zandstra"},
	} {
		d := headed("tk", "1986-05-03", "Vragen van het lid Zandstra", extract.Asker{Name: "Zandstra", Party: test.party, NameSpan: extract.Span{Start: 19, End: 27}})
		headerResolver{registers(t)}.Resolve(d)
		if got := d.Askers[0].Person.Key; got != test.key {
			t.Errorf("Zandstra (%s) is %s, want %s", test.party, got, test.key)
		}
		if party := d.Askers[0].PartyEntity; test.key == "name:zandstra" && party.Known() {
			t.Errorf("%q is the party %+v", test.party, party)
		}
	}
}
