package papers

import (
	"reflect"
	"strings"
	"testing"

	"w3id.org/kamergraaf/internal/soak"
)

func TestParseAanhangselReadsEveryWording(t *testing.T) {
	for _, c := range []struct{ text, chamber, want string }{
		{"Zie ook Aanhangsel Handelingen, vergaderjaar 2017-2018, nr. 2140.", "tk", "ah-tk-20172018-2140"},
		{"Zie ook Aanhangsel Handelingen nrs. 1616 en 1617, Vergaderjaar 1998–1999", "tk", "ah-tk-19981999-1616 ah-tk-19981999-1617"},
		{"Zie ook Aanhangsel Handelingen, vergaderjaar 2023–2024, 1028", "", "ah-tk-20232024-1028"},
		{"Aanhangsel Handelingen II 1999/2000, nr. 12", "tk", "ah-tk-19992000-12"},
		{"Aanhangsel van de Handelingen II, 2022/-23, nr. 1823.", "tk", "ah-tk-20222023-1823"},
		{"(Aanhangsel van de Handelingen 979, vergaderjaar 1997/98), waarin", "tk", "ah-tk-19971998-979"},
		{"aanhangsel handelingen nr. 5, vergaderjaar 2002–2003. 2 Met bijlagen", "tk", "ah-tk-20022003-5"},
		{"Aanhangsel-Handelingen nr. 72, verga- derjaar 2003 - 2004", "tk", "ah-tk-20032004-72"},
		{"(Vergaderjaar 2002–2003, Aanhangsel, nr. 1673). Alle", "tk", "ah-tk-20022003-1673"},
		{"Kamervragen (Aanhangsel) 2020–2021, nr. 2345", "tk", "ah-tk-20202021-2345"},
		{"Aanh. Hand. II, 2001-2002, nr. 123", "tk", "ah-tk-20012002-123"},
		{"Aanhangsel van de Handelingen, Eerste Kamer, vergaderjaar 2001-2002, nr. 12", "tk", "ah-ek-20012002-12"},
		{"Aanhangsel Handelingen nr. 4, vergaderjaar 2001-2002", "ek", "ah-ek-20012002-4"},
		{"Aanhangsel Handelingen nr. 4, vergaderjaar 2001-2002 en nr. 7, vergaderjaar 2002-2003", "tk", "ah-tk-20012002-4 ah-tk-20022003-7"},
		{"Aanhangsel Handelingen, vergaderjaar 2001-2002, nrs. 4 t/m 6 en 9", "tk", "ah-tk-20012002-4 ah-tk-20012002-5 ah-tk-20012002-6 ah-tk-20012002-9"},
		{"Aanhangsel Handelingen nr. 4, vergaderjaar 2001-2002, 12 december 2001", "tk", "ah-tk-20012002-4"},
		{"Aanhangsel Handelingen nr. 44 van het vergaderjaar 2001-2002 en 3 andere brieven", "tk", "ah-tk-20012002-44"},
		{"Aanhangsel Handelingen, nr. 14, blz. 294, vergaderjaar 2004–2005.", "tk", "ah-tk-20042005-14"},
		{"Aanhangsel Handelingen, nr. 14, blz. 294 t/m 297, vergaderjaar 2004–2005", "tk", "ah-tk-20042005-14"},
		{"Aanhangsel Handelingen, blz. 294 en 295 en nr. 16, vergaderjaar 2004–2005", "tk", "ah-tk-20042005-16"},
		{"(zie Tweede Kamer, vergaderjaar 2001–2002, 1023, Aanhangsel, pag. 21 t/m 23)", "tk", "ah-tk-20012002-1023"},
		{"vergaderjaar 2001–2002, 28 023, Aanhangsel", "tk", ""},
		{"(TK 1997-1998, Aanhangsel, vragen 512)", "tk", "ah-tk-19971998-512"},
		{"Tweede Kamer, vergaderjaar 2003–2004, Aanhangsel, vragen nr. 88", "tk", "ah-tk-20032004-88"},
		{"Aanhangsel Handelingen 2001-2002, vraag 731", "tk", "ah-tk-20012002-731"},
		{"Aanhangsel II 1995–1996, antwoord 17.", "tk", "ah-tk-19951996-17"},
		{"EK 2001-2002, Aanhangsel, vragen 6 en 7", "ek", "ah-ek-20012002-6 ah-ek-20012002-7"},
		{"Aanhangsel Handelingen nr. 4, vergaderjaar 2001-2002, vragen 2 en 3", "tk", "ah-tk-20012002-4"},
		{"In het Aanhangsel, vragen 2 en 3, staat", "tk", ""},
		{"Tweede Kamer, vergaderjaar 2024-2025, Aanhangsel", "tk", ""},
		{"Het aanhangige voorstel 2001-2002, nr. 4", "tk", ""},
		{"Aanhangsel Handelingen II, nr. 76", "tk", ""},
		{"Aanhangsel 2001-2005, nr. 4", "tk", ""},
	} {
		if got := strings.Join(ParseAanhangsel(c.text, c.chamber), " "); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestCiteAanhangselGivesPlacesAndFallsBack(t *testing.T) {
	text := "Zie (Aanhangsel Handelingen, nrs. 7 en 8) en Aanhangsel Handelingen nr. 9, vergaderjaar 2001-2002."
	var got []string
	for _, c := range CiteAanhangsel(text, "tk", "2003-2004") {
		got = append(got, c.ID+" "+text[c.Span.Start:c.Span.End])
	}
	want := []string{"ah-tk-20032004-7 Aanhangsel Handelingen, nrs. 7", "ah-tk-20032004-8 8",
		"ah-tk-20012002-9 Aanhangsel Handelingen nr. 9, vergaderjaar 2001-2002"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q", got)
	}
}

func FuzzCiteAanhangsel(f *testing.F) {
	soak.Add(f, "Aanhangsel Handelingen nrs. 4 t/m 6, vergaderjaar 2001-2002")
	soak.Add(f, "vergaderjaar 2001-02, Aanh. nr. 3")
	f.Fuzz(func(t *testing.T, text string) {
		for _, c := range CiteAanhangsel(text, "tk", "") {
			if c.Span.Start < 0 || c.Span.End > len(text) || c.Span.Empty() {
				t.Fatalf("span %v of %d bytes", c.Span, len(text))
			}
		}
	})
}
