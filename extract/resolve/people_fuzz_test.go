package resolve

import (
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/internal/soak"
)

// Whatever a header says, each asker and answerer becomes one person or none, and a seat or a tenure only with a
// registered one.
func FuzzHeaderPeople(f *testing.F) {
	soak.Add(f, "Gijs van Dijk", "PvdA", "minister", "Sociale Zaken en Werkgelegenheid", "2018-06-12")
	soak.Add(f, "K o r t h a l s", "V.V.D.", "staatssecretaris", "Financiën – Fiscaliteit", "1995-01-01")
	soak.Add(f, "M.-", "(", "minister-president", ", a.i.", "0000-00-00")
	soak.Add(f, "", "", "", "", "")
	header := headerResolver{registers(f)}
	f.Fuzz(func(t *testing.T, name, party, role, portfolio, date string) {
		d := &extract.Document{Kind: extract.AnswerPaper, Submitted: extract.Date(date), Answered: extract.Date(date),
			Askers:    []extract.Asker{{Name: name, Party: party}},
			Answerers: []extract.Answerer{{Name: name, Office: extract.Office{Role: role, Portfolio: portfolio}}}}
		header.Resolve(d)
		a, b := d.Askers[0], d.Answerers[0]
		if a.Membership.Known() && !a.Person.Registered || b.Incumbency.Known() && !b.Person.Registered {
			t.Errorf("%q: %+v with %+v, %+v with %+v", name, a.Person, a.Membership, b.Person, b.Incumbency)
		}
		if a.Person.Known() && a.Person.Kind != extract.KindPerson || b.Ministry.Known() && !b.Post.Registered {
			t.Errorf("%q: %+v, %+v of %+v", name, a.Person, b.Ministry, b.Post)
		}
	})
}
