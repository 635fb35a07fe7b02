package pdf

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// pdfSheet is the drawing of a page made for a test.
type pdfSheet struct{ content strings.Builder }

// put draws text in Helvetica, or what stands in for it: x and y in points from the lower left corner.
func (s *pdfSheet) put(x, y, size float64, text string) *pdfSheet {
	fmt.Fprintf(&s.content, "BT /F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n", size, x, y, pdfString(text))
	return s
}

// marked draws a line in which every second part is small and raised.
func (s *pdfSheet) marked(x, y, size float64, parts ...string) *pdfSheet {
	fmt.Fprintf(&s.content, "BT 1 0 0 1 %g %g Tm\n", x, y)
	for i, part := range parts {
		if i%2 == 0 {
			fmt.Fprintf(&s.content, "/F1 %g Tf 0 Ts (%s) Tj\n", size, pdfString(part))
		} else {
			fmt.Fprintf(&s.content, "/F1 %g Tf %g Ts (%s) Tj\n", 0.65*size, 0.4*size, pdfString(part))
		}
	}
	s.content.WriteString("0 Ts ET\n")
	return s
}

func pdfString(text string) string {
	latin, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil {
		panic(err) // a slip in the test itself
	}
	return strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(latin)
}

// lines draws lines under each other, 10 points apart.
func (s *pdfSheet) lines(x, y, size float64, lines ...string) *pdfSheet {
	for i, line := range lines {
		if line != "" {
			s.put(x, y-10*float64(i), size, line)
		}
	}
	return s
}

// foot draws the running foot of a published paper.
func (s *pdfSheet) foot(page int) *pdfSheet {
	return s.put(220, 60, 9, fmt.Sprintf("Tweede Kamer, vergaderjaar 2021–2022, Aanhangsel %d", page))
}

// pdfFile makes a PDF of pages on A4.
func pdfFile(pages ...*pdfSheet) []byte {
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"}
	var kids []string
	for _, p := range pages {
		kids = append(kids, fmt.Sprintf("%d 0 R", len(objects)+1))
		objects = append(objects,
			fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>", len(objects)+2),
			fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", p.content.Len(), p.content.String()))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(kids), strings.Join(kids, " "))
	return pdfObjects(objects)
}

// pdfObjects makes a file of objects; the first is the catalogue.
func pdfObjects(objects []string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var table strings.Builder
	for i, o := range objects {
		fmt.Fprintf(&table, "%010d 00000 n \n", b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, table.String(), len(objects)+1, start)
	return b.Bytes()
}

// pdfPaper is a small paper as the official publication sets it: a question, its answer over two pages, two notes.
func pdfPaper() []byte {
	first := new(pdfSheet).
		put(50, 780, 18, "Tweede Kamer der Staten-Generaal").put(510, 760, 40, "2").
		put(50, 710, 9, "Vergaderjaar 2021–2022").put(220, 710, 10, "Aanhangsel van de Handelingen").
		put(220, 650, 9, "Vragen gesteld door de leden der Kamer, met de daarop door de").put(220, 640, 9, "regering gegeven antwoorden").
		put(220, 540, 13, "4321").
		lines(220, 520, 8.5, "Vragen van het lid De Boer (Partij X) aan de Minister van Tuinen over het",
			"snoeien van heggen langs de openbare weg (ingezonden 3 mei 2022).").
		lines(220, 495, 8.5, "Antwoord van Minister Haagsma (Tuinen) (ontvangen 24 mei 2022).").
		put(220, 460, 8.5, "Vraag 1").
		marked(220, 450, 8.5, "Kent u het bericht «Heg te hoog»?", "1").
		put(220, 430, 8.5, "Antwoord 1").
		put(220, 420, 8.5, "Ja. De regels voor heggen staan in de brief van 12 april over de zorg- en on-").
		marked(220, 410, 8.5, "derhoudsplicht.", "2 ", "Een heg van 40 m", "2", " beslaat al gauw 20 m van de weg en").
		put(220, 400, 8.5, "stoort het verkeer en de omwonenden, want dat is in strijd met alle IT-").
		put(221, 163, 4.5, "1").put(228, 160, 7, "Heg en Haag, 1 mei 2022, «Heg te hoog» (https://voorbeeld.test/nieuws/heg-te-").
		put(228, 151, 7, "hoog-voor-fietsers)").
		put(221, 143, 4.5, "2").put(228, 140, 7, "Deze noot is zo lang dat zij op de").
		put(50, 80, 6, "ah-tk-20212022-4321").put(50, 73, 6, "ISSN 0921 - 7398").put(50, 66, 6, "’s-Gravenhage 2022").foot(1)
	second := new(pdfSheet).
		lines(220, 780, 8.5, "voorschriften van de gemeente, die daarop toeziet.", "", "Vraag 2", "Wat kost dat?", "", "Antwoord 2", "Niets.").
		put(228, 150, 7, "volgende bladzijde verdergaat.").foot(2)
	return pdfFile(first, second)
}
