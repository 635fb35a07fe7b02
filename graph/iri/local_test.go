package iri

import (
	"testing"

	"w3id.org/kamergraaf/extract"
)

func TestWhatHasANameOnlyIsNamedUnderItsDocument(t *testing.T) {
	m := Default()
	document := m.DocumentByID("ah-tk-20172018-2140")
	for _, test := range []struct {
		kind      extract.EntityKind
		key, part string
		want      string // below the document; "" for what has an IRI that all share
	}{
		{extract.KindBill, "bruggenwet", "", "/named/bill/bruggenwet"},
		{extract.KindEU, "verdrag-van-oever", "artikel=3", "/named/eu/verdrag-van-oever/artikel=3"},
		{extract.KindEU, "32016R0679", "artikel=3", ""},
		{extract.KindEU, "BWBV0001000", "", ""},
		{extract.KindCase, "00/1144", "", "/named/case/00%2F1144"},
		{extract.KindCase, "24592", "", "/named/case/24592"},
		{extract.KindCase, "C01/076", "", "/named/case/C01%2F076"},
		{extract.KindCase, "AWB 02/3102", "", "/named/case/AWB%2002%2F3102"},
		{extract.KindCase, "ECLI:NL:RVS:2024:3946", "", ""},
		{extract.KindCase, "BA9173", "", ""},
		{extract.KindCase, "C-151/02", "", ""},
		{extract.KindCase, "200304904/1", "", ""},
		{extract.KindCase, "09/755062-04", "", ""},
		{extract.KindCase, "NJ 2003/96", "", ""},
		{extract.KindCase, "V-N 1990/1042", "", ""},
		{extract.KindCase, "oorg10016:2002-02-13:00/02340", "", ""},
		{extract.KindLaw, "brugwachterswet", "", ""},
		{extract.KindLaw, "wet-op-de-brugwachters-van-oever", "", ""},
		{extract.KindLaw, "bruggenbesluit-1987", "", ""},
		{extract.KindLaw, "bruggenregeling", "lid=2", "/named/law/bruggenregeling/lid=2"},
		{extract.KindLaw, "wet-brug", "", "/named/law/wet-brug"},
		{extract.KindLaw, "besluit-van-de-provincie", "", "/named/law/besluit-van-de-provincie"},
	} {
		e := extract.Entity{Kind: test.kind, Key: test.key, Part: test.part}
		free, under := m.Entity(e), m.In(document).Entity(e)
		switch {
		case test.want == "" && (free.IsZero() || under != free):
			t.Errorf("%s %q: got %q, and %q under a document", test.kind, test.key, free.Value(), under.Value())
		case test.want != "" && (!free.IsZero() || under.Value() != document.Value()+test.want):
			t.Errorf("%s %q: got %q, and %q under a document, want %q", test.kind, test.key, free.Value(), under.Value(), test.want)
		}
	}
}
