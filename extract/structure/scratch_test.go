package structure

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/extract"
)

// TestDocumentsKeepNothingOfOneAnother shows that a document is the same whatever was put together in the same memory before
// it, and stays so after it.
func TestDocumentsKeepNothingOfOneAnother(t *testing.T) {
	const first = `Vragen van het lid Jansen (ABC) aan de Minister van Financiën over munten (ingezonden 3 mei 2018).
Antwoord van Minister Pieters (Financiën) (ontvangen 4 juni 2018).

Vraag 1
Kent u het bericht over de munten-
slag?1
Antwoord 1
Ja, zie ook de brief.

1 Krant, 1 mei 2018`
	const second = `Vragen van de leden De Boer en Smit (beiden XYZ) aan de Minister van Defensie over boten (ingezonden 7 juli 2019).

Vraag 1
Hoeveel boten zijn er, en waar liggen
zij?
Vraag 2
Waarom?`
	same := cmp.AllowUnexported(extract.Unit{})
	alone := read(t, first)
	other := read(t, second)
	for range 3 {
		if diff := cmp.Diff(alone, read(t, first), same); diff != "" {
			t.Errorf("the first paper differs:\n%s", diff)
		}
		if diff := cmp.Diff(other, read(t, second), same); diff != "" {
			t.Errorf("the second paper differs:\n%s", diff)
		}
	}
	if len(alone.Units) != 4 || alone.Units[1].Text.String() != "Kent u het bericht over de muntenslag?" || len(other.Units) != 3 {
		t.Errorf("units %+v and %+v", alone.Units, other.Units)
	}
}
