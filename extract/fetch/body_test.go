package fetch

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract/fetch/polite"
	"w3id.org/kamergraaf/internal/soak"
)

func TestADocumentIsToldFromWhatComesInItsPlace(t *testing.T) {
	text := strings.Repeat("De brug ging twaalf keer open. ", 10)
	for _, c := range []struct {
		form Form
		body string
		want string // "" for a document
	}{
		{XML, "<vraag>" + text + "</vraag>", ""},
		{XML, "<vraag>caf&eacute; " + text + "</vraag>", ""},
		{XML, `<?xml version="1.0" encoding="ISO-8859-1"?><vraag>caf` + "\xe9 " + text + "</vraag>", ""},
		{XML, "<vraag>kort</vraag>", "stub"},
		{XML, "<vraag>" + text, "no XML"},
		{XML, "%PDF-1.4\n%%EOF", "a PDF"},
		{XML, "<!DOCTYPE html><html><body>" + text + "</body></html>", "HTML"},
		{HTML, "<!DOCTYPE html><html><body>" + text + "</body></html>", ""},
		{HTML, "<html><script>" + text + "</script></html>", "stub"},
		{HTML, "<html><body>404: Pagina niet gevonden</body></html>", "does not have it"},
		{HTML, "<html><body>" + text + " pagina niet gevonden " + strings.Repeat(text, 20) + "</body></html>", ""},
		{PDF, "%PDF-1.4 ... %%EOF\n", ""},
		{PDF, "%PDF-1.4 ...", "ends before its end"},
		{PDF, "PK\x03\x04", "no PDF"},
		{PDF, "<html><body>op verzoek van de publicerende organisatie verwijderd</body></html>", "withdrawn"},
		{Metadata, "<metadata_gegevens/>", ""},
	} {
		got := ""
		if err := inspect(c.form, &polite.Answer{Status: 200, Body: []byte(c.body)}); err != nil {
			got = err.Error()
		}
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s %.60q: got %q, want %q", c.form, c.body, got, c.want)
		}
	}
}

func FuzzInspectingNeverCrashes(f *testing.F) {
	soak.Add(f, []byte("<vraag>tekst</vraag>"))
	soak.Add(f, []byte("<html><body>tekst"))
	soak.Add(f, []byte("%PDF-1.4"))
	f.Fuzz(func(_ *testing.T, b []byte) {
		for _, form := range append(forms, Metadata) {
			_ = inspect(form, &polite.Answer{Status: 200, Body: b})
		}
	})
}
