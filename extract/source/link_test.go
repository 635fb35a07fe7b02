package source

import (
	"context"
	"slices"
	"testing"

	"w3id.org/kamergraaf/extract/source/sourcetest"

	"w3id.org/kamergraaf/extract"
)

// linksOf returns the words and addresses of a paper's links, in order.
func linksOf(p *extract.Paper) (out []string) {
	for _, l := range p.Lines {
		for _, k := range l.Links {
			out = append(out, l.Text.String()[k.Start:k.End]+" > "+k.Address)
		}
	}
	return out
}

// read reads a document in whatever format it is.
func read(t *testing.T, path, data string) *extract.Paper {
	t.Helper()
	r := New(Options{Workers: 1})
	defer r.Close()
	p, err := r.Read(context.Background(), path, []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestLinksKeepTheirAddress shows that the address behind words reaches the line, with the place of the words.
func TestLinksKeepTheirAddress(t *testing.T) {
	word := sourcetest.MakeZip(t, map[string]string{
		"word/document.xml":            `<w:document><w:body>` + sourcetest.Par(sourcetest.Run("Zie "), `<w:hyperlink r:id="rId5">`+sourcetest.Run("dit ")+sourcetest.Run("rapport")+`</w:hyperlink>`, sourcetest.Run(" en verder.")) + `</w:body></w:document>`,
		"word/_rels/document.xml.rels": `<Relationships><Relationship Id="rId5" Type="x/hyperlink" Target="https://example.org/b" TargetMode="External"/></Relationships>`,
	}, "[Content_Types].xml")
	field := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	for _, test := range []struct {
		name string
		p    *extract.Paper
		want []string
	}{
		{"page", read(t, "x.html", `<html><body><p>Zie <a href="https://example.org/a">dit   <i>rapport</i></a> en <a href="#x">dat</a>.</p></body></html>`),
			[]string{"dit rapport > https://example.org/a"}},
		{"page, link first", read(t, "x.html", `<html><body><p><a href="https://example.org/a">Dit</a> is het.</p></body></html>`), []string{"Dit > https://example.org/a"}},
		{"publication", read(t, "x.xml", `<kamervragen><vraag><nr>Vraag 1</nr><al>Kent u <extref soort="URL" doc="https://example.org/c">dit &amp; dat</extref>?<noot id="n1"><noot.nr>1</noot.nr><noot.al>De <extref doc="https://example.org/d">Krant</extref></noot.al></noot></al></vraag></kamervragen>`),
			[]string{"dit & dat > https://example.org/c", "Krant > https://example.org/d"}},
		{"publication, no web address", read(t, "x.xml", `<kamervragen><vraag><nr>Vraag 1</nr><al>Kent u <extref soort="document" doc="kst-1-2">dit</extref>?</al></vraag></kamervragen>`), nil},
		{"Word", read(t, "x.docx", string(word)), []string{"dit rapport > https://example.org/b"}},
		{"Word, field", read(t, "x.docx", string(sourcetest.MakeDOCX(t, sourcetest.Par(sourcetest.Run("Zie"), field("begin"), `<w:r><w:instrText> HYPERLINK "https://example.org/e" </w:instrText></w:r>`, field("separate"), sourcetest.Run(" dit"), field("end"), sourcetest.Run(" ook.")), nil))),
			[]string{"dit > https://example.org/e"}},
	} {
		if got := linksOf(test.p); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}
