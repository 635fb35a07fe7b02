package main

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
)

// hostile is a kind of input that is large, or becomes large, in a way that no document of the Aanhangsel is.
type hostile struct {
	name string // of the file
	data func() []byte
}

const (
	hostileHead   = "Vragen van het lid Gijs van Dijk (PvdA) aan de Minister van Financiën over sommen%s (ingezonden 26 april 2018).\n"
	hostileAnswer = "Antwoord van Minister Hoekstra (Financiën) (ontvangen 12 juni 2018).\n\n"
)

// repeated are what a text can say over and over.
var repeated = []struct{ name, text string }{
	{"parties", "PvdA "},
	{"words", "De minister van Financiën schreef dit. "},
	{"members", "de leden Van Dijk, Van Dijk en Jansen van der Berg, "},
	{"initials", "A.B.C. van der Van den "},
	{"articles", "artikel 1, lid 2, onder a, van de Wet op de ((((artikel 3 "},
	{"laws", "Wet op de Wet van de Wet "},
	{"titles", "wijziging van de Wet tot wijziging van de "},
	{"papers", "Kamerstuk 35 000, nr. 1, 2, 3-9 en 2018Z07913, "},
	{"judgments", "ECLI:NL:HR:2018:1234, zaak C-123/45 en T-1/2, "},
	{"acts", "Verordening (EU) nr. 2016/679 en richtlijn 95/46/EG, "},
	{"hyphens", "a-b-c-d-"},
	{"quotes", "«»\"'»« "},
	{"brackets", "(((((([[["},
	{"figures", "1234567890"},
	{"marks", "zin.1 zin.2 zin?3 "},
	{"one-word", "aaaaaaaaaaaaaaaa"},
	{"accents", "e\u0301\u0301\u0301\u0301"},
	{"addresses", "www.site.nl/pad/"},
	{"sites", "zie www.a.nl en http://b.nl/c?d=e, "},
	{"lines", "a\n"},
	{"empty-lines", "\n"},
	{"spaces", "                "},
	{"pages", "tekst\f"},
	{"questions", "Vraag 1\nKlopt dit?\nAntwoord 1\nJa.\n"},
	{"bare-numbers", "1\nKlopt dit?\n"},
	{"answers", "Antwoord\nJa.\n"},
	{"joint", "Vraag 1, 2, 3, 4 en 5\nKlopt dit?\n"},
	{"ranges", "Antwoord 1 tot en met 999\nJa.\n"},
	{"notices", "Mededeling van Minister Hoekstra\n"},
	{"notes", "1 Zie www.site.nl.\n2 Idem.\n"},
	{"sees", "Zie het antwoord op vraag 1 en 2. Zie ook Aanhangsel Handelingen, vergaderjaar 2017-2018, nr. 12.\n"},
	{"tables", "| a | b | c |\n"},
	{"columns", "links          rechts\n"},
	{"annexes", "Bijlage 1\nTekst.\n"},
}

// hostileTexts are texts that say one thing over and over, up to a size.
func hostileTexts(size int) (all []hostile) {
	for _, r := range repeated {
		all = append(all, hostile{fmt.Sprintf("%s-%d.txt", r.name, size), func() []byte {
			head := fmt.Sprintf(hostileHead, "") + hostileAnswer + "Vraag 1\n"
			return []byte(head + strings.Repeat(r.text, max(1, (size-len(head))/len(r.text))) + "\nVraag 2\nKlopt dit?\n")
		}})
	}
	return all
}

// hostileForms are inputs that become large when they are read, or have much of one kind.
var hostileForms = []hostile{
	{"askers.txt", func() []byte {
		return []byte("Vragen van de leden " + list(30_000, "Jan%d (PvdA)", ", ") + " aan de Minister van Financiën over geld (ingezonden 26 april 2018).\n\nVraag 1\nKlopt dit?\n")
	}},
	{"askers-and-questions.txt", func() []byte {
		return []byte("Vragen van de leden " + list(4_000, "Jan%d (PvdA)", ", ") + " aan de Minister van Financiën over geld (ingezonden 26 april 2018).\n\n" + list(900, "Vraag %d\nKlopt dit?", "\n\n"))
	}},
	{"addresses-all-different.txt", func() []byte {
		return []byte(fmt.Sprintf(hostileHead, "") + "\nVraag 1\nZie " + list(100_000, "www.site%d.nl/pad", " ") + "\n")
	}},
	{"long-label.txt", func() []byte {
		return []byte(fmt.Sprintf(hostileHead, "") + "\nVraag " + list(100_000, "%d", ", ") + " en 3\nKlopt dit, PvdA?\n")
	}},
	{"large-subject.txt", func() []byte {
		return []byte(fmt.Sprintf(hostileHead, strings.Repeat(" en geld", 400_000)) + "\nVraag 1\nKlopt dit?\n")
	}},
	{"paragraphs.html", func() []byte {
		return []byte("<html><body><p>" + fmt.Sprintf(hostileHead, "") + "</p><p>Vraag 1</p>" + strings.Repeat("<p>a</p>", 7_000_000))
	}},
	{"open.html", func() []byte {
		return []byte("<html><body><p>" + fmt.Sprintf(hostileHead, "") + "</p>" + strings.Repeat("<b><div>", 200_000))
	}},
	{"notes.xml", func() []byte {
		return []byte("<kvr><vragen>" + strings.Repeat("<vraag><al>Klopt dit?<noot><nr>1</nr><al>Zie www.a.nl.</al></noot></al></vraag>", 100_000) + "</vragen></kvr>")
	}},
	{"elements.xml", func() []byte {
		return []byte("<kvr><vragen>" + strings.Repeat("<vraag>a</vraag>", 3_900_000) + "</vragen></kvr>")
	}},
	{"deep.xml", func() []byte { return []byte("<kvr>" + strings.Repeat("<a>", 10_000_000)) }},
	{"paragraphs.docx", func() []byte {
		return word("<w:p><w:r><w:t>" + fmt.Sprintf(hostileHead, "") + "</w:t></w:r></w:p>" + strings.Repeat("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 1_500_000))
	}},
	{"rows.docx", func() []byte {
		return word(strings.Repeat("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", 90_000))
	}},
	{"forms.pdf", func() []byte { return formsPDF(11) }},
	{"inflates.pdf", func() []byte {
		return contentPDF("/FlateDecode", packed(strings.Repeat("BT /F1 9 Tf (PvdA PvdA PvdA) Tj ET\n", 4_000_000)))
	}},
	{"letters.pdf", func() []byte {
		return contentPDF("/FlateDecode", packed("BT /F1 9 Tf 20 800 Td\n"+strings.Repeat("0 -.01 Td (PvdA van Dijk en Van Dijk) Tj\n", 40_000)+"ET"))
	}},
	{"members.zip", func() []byte {
		return zipOf(func(z *zip.Writer) {
			for i := range 400 {
				f, _ := z.Create(fmt.Sprintf("%d.txt", i))
				fmt.Fprintf(f, hostileHead+"\nVraag 1\n%s\n", fmt.Sprint(" ", i), strings.Repeat("PvdA ", 9_000))
			}
		})
	}},
	{"names.zip", func() []byte {
		return zipOf(func(z *zip.Writer) {
			for i := range 200_000 {
				_, _ = z.CreateHeader(&zip.FileHeader{Name: fmt.Sprintf("%d.jpg", i)})
			}
		})
	}},
}

// list returns n items, numbered from 0.
func list(n int, item, between string) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteString(between)
		}
		fmt.Fprintf(&b, item, i)
	}
	return b.String()
}

// zipOf returns an archive.
func zipOf(fill func(*zip.Writer)) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	fill(z)
	_ = z.Close()
	return b.Bytes()
}

// word returns a Word document with a body.
func word(body string) []byte {
	return zipOf(func(z *zip.Writer) {
		f, _ := z.Create("word/document.xml")
		fmt.Fprint(f, `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`, body, `</w:body></w:document>`)
	})
}

// packed returns text as a PDF packs it.
func packed(text string) []byte {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	_, _ = z.Write([]byte(text))
	_ = z.Close()
	return b.Bytes()
}

const pdfPage = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n" +
	"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>/XObject<</X 10 0 R>>>>/Contents 5 0 R>>endobj\n" +
	"4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"

// contentPDF returns a page whose content is packed with a filter.
func contentPDF(filter string, content []byte) []byte {
	b := fmt.Appendf(nil, "%s5 0 obj<</Length %d/Filter%s>>stream\n", pdfPage, len(content), filter)
	return append(append(b, content...), "\nendstream endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n"...)
}

// formsPDF returns a page that draws a form that draws ten, and so on, so many levels deep.
func formsPDF(levels int) []byte {
	b := []byte(pdfPage + "5 0 obj<</Length 5>>stream\n/X Do\nendstream endobj\n")
	for i := range levels {
		content := strings.Repeat("/X Do ", 10)
		if i == levels-1 {
			content = "BT /F1 9 Tf 20 800 Td (Vraag 1) Tj ET"
		}
		b = fmt.Appendf(b, "%d 0 obj<</Length %d/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>/XObject<</X %d 0 R>>>>>>stream\n%s\nendstream endobj\n", 10+i, len(content), 11+i, content)
	}
	return append(b, "trailer<</Root 1 0 R/Size 99>>\n%%EOF\n"...)
}
