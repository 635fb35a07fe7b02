package html

import (
	"context"
	"os"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/source/sourcetest"
	"w3id.org/kamergraaf/internal/soak"
)

// htmlPage is a page as officielebekendmakingen.nl makes it.
const htmlPage = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Zoekresultaat</title>
<meta name="DCTERMS.identifier" content="ah-tk-20232024-77"><meta name="OVERHEIDop.vergaderjaar" content="2023-2024">
<style>p{color:red}</style><script>if (a < b) { "x" }</script></head><body>
<nav><p>Menu</p></nav><div id="main-column"><h1 class="kamervraagomschrijving_kop no-toc">Vragen van het lid <span>Jansma</span> (ABC) aan de Minister van Havens
 over de sluis (ingezonden 4&nbsp;april 2024).</h1><p class="kamervraagomschrijving">Antwoord van Minister De Wit (Havens) (ontvangen 21 mei 2024).</p>
<div class="vraag"><h2 class="stuktitel no-toc"><a id="d1"></a>Vraag 1
 </h2><p>Klopt het bericht?<a class="nootnum supernote" href="#n1">1</a> <a class="nootnum" href="#n2">2</a></p></div>
<div class="vraag"><p class="nummer">2</p><p>Wat doet u &lt;nu&gt; met caf&eacute;s?<p>En later?<ol type="a"><li>Meteen<li><p>Straks</p></li></ol></div>
<div class="antwoord"><h2 class="stuktitel">Antwoord 1 en 2</h2><div><p>Ja.</p></div><table><tr><td>Jaar<td>Kosten</tr><tr><td>2024</td><td>5</td></tr></table></div>
<div class="toelichting"><p>Toelichting:</p><p>Ter aanvulling.</p></div>
<div id="noten"><hr><div class="voet noot snp"><h5 class="note-close"><a class="note-close">X</a> Noot</h5><sup><span class="nootnum"><a id="n1"></a>1</span></sup><p><a href="https://example.org/a">https://example.org/a</a></p></div>
<div class="voet noot"><sup><span class="nootnum">2</span></sup><p>Kamerstuk 36 410, nr. 2</p></div></div></div></body></html>`

func readHTMLPage(t *testing.T, page string) *extract.Paper {
	t.Helper()
	p, err := Read(context.Background(), "x.html", []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestHTMLOfThePublications(t *testing.T) {
	p := readHTMLPage(t, htmlPage)
	want := `header Vragen van het lid Jansma (ABC) aan de Minister van Havens over de sluis (ingezonden 4 april 2024).
header Antwoord van Minister De Wit (Havens) (ontvangen 21 mei 2024).
vraag [1]
Klopt het bericht? [{18 1} {18 2}]
vraag [2]
Wat doet u <nu> met cafés?
En later?
a. Meteen
b. Straks
antwoord [1 2]
Ja.
Jaar Kosten
2024 5
toelichting
Ter aanvulling.
noot 1 https://example.org/a
noot 2 Kamerstuk 36 410, nr. 2
`
	if got := sourcetest.Shown(p); got != want {
		t.Errorf("got\n%s", got)
	}
	if p.Facts.ID != "ah-tk-20232024-77" || p.Facts.SessionYear != "2023-2024" {
		t.Errorf("facts %+v", p.Facts)
	}
	for _, l := range p.Lines {
		if s := l.Text.String(); strings.HasPrefix(s, "Ter ") {
			from, to, ok := l.Text.Source(0, len(s))
			if !ok || htmlPage[from:to] != s || l.Place != 10 {
				t.Errorf("%q stands at [%d, %d), line %d", s, from, to, l.Place)
			}
		}
	}
}

func TestHTMLOfAnyPage(t *testing.T) {
	p := readHTMLPage(t, `<html><body><p>Antwoorden op vragen van het lid Jansma (ABC)</p><b>Vraag 1</b><br><br>Klopt<br>dit?<ol start="4"><li>Vier</li><li>Vijf</li></ol><blockquote>Citaat</blockquote></body></html>`)
	want := "Antwoorden op vragen van het lid Jansma (ABC)\nVraag 1\nKlopt dit?\n4. Vier\n5. Vijf\nCitaat\n"
	if got := sourcetest.Shown(p); got != want {
		t.Errorf("got\n%s", got)
	}
	for _, l := range p.Lines {
		if l.Kind != extract.LineUnknown || !l.Whole {
			t.Errorf("line %+v", l)
		}
	}
}

func TestHTMLIsReadInItsDeclaredEncoding(t *testing.T) {
	p := readHTMLPage(t, "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-15\"></head><p>\xa4 5 \xe9n</p></html>")
	if got := sourcetest.Shown(p); got != "€ 5 én\n" {
		t.Errorf("got %q", got)
	}
}

func TestHTMLIsToldByItsFirstTag(t *testing.T) {
	tests := map[string]bool{
		"<!DOCTYPE html>\n<html>":                          true,
		"<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01\">": true,
		"\ufeff <!-- x --><div class='vraag'>":             true,
		"<?xml version='1.0'?><html xmlns='x'>":            true,
		"<kvr type='x'>":                                   false,
		"<officiele-publicatie>":                           false,
		"Vragen <p>":                                       false,
		"":                                                 false,
		"< p":                                              false,
	}
	for head, want := range tests {
		if Is("x", []byte(head)) != want {
			t.Errorf("%q: want %v", head, want)
		}
	}
}

func TestHTMLFragmentOfTheSharedCorpus(t *testing.T) {
	data, err := os.ReadFile("../../../../shared/corpus/html/kv-tk-2016Z00020_2016Z00047_snippet.html")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	got := sourcetest.Shown(readHTMLPage(t, string(data)))
	for _, want := range []string{"vraag [1]\n", "vraag [4]\n", "[{100 1} {100 2}]", "noot 1 http://nos.nl/l/2077649\n", "noot 2 VOG: verklaring omtrent gedrag\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

func FuzzHTML(f *testing.F) {
	soak.Add(f, []byte(htmlPage))
	soak.Add(f, []byte("<ol><li><p><ol type=a start=-1><li>&#0;&nosuch; <a class=nootnum>1<div id=noten><div class=noot><span class=nootnum>"))
	soak.Add(f, []byte("<script><nav></nav></div></ul><title>x"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Read(context.Background(), "x.html", data)
		if err != nil {
			t.Fatal(err)
		}
		sourcetest.CheckMarks(t, p)
	})
}

func BenchmarkHTML(b *testing.B) {
	page := []byte("<div class=\"vraag\">" + strings.Repeat("<p>De sluis bij Testdam is in 2012 hersteld en lekt sindsdien niet meer; dat bleek.</p>\n", 2000) + "</div>")
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, err := Read(context.Background(), "x.html", page); err != nil {
			b.Fatal(err)
		}
	}
}
