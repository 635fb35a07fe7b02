package pdf

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/structure"
)

// sharedPDF is one reader for all tests: starting the library is what takes time.
var sharedPDF = sync.OnceValue(func() *Reader { return New(Options{Workers: 2, Timeout: 20 * time.Minute}) })

// show writes the lines of a paper one a line: kind, page, ¶ where a paragraph begins, the number of a note, and the
// text with its note marks.
func show(lines []extract.Line) (out []string) {
	names := map[extract.LineKind]string{extract.LineUnknown: "unknown", extract.LineBody: "body", extract.LineLabel: "label",
		extract.LineHeader: "header", extract.LineNote: "note", extract.LineFurniture: "furniture"}
	for _, l := range lines {
		text := l.Text.String()
		for _, m := range slices.Backward(l.Marks) {
			text = text[:m.At] + "^" + m.Number + text[m.At:]
		}
		if l.Number != "" {
			text = "[" + l.Number + "] " + text
		}
		if l.Break {
			text = "¶" + text
		}
		out = append(out, fmt.Sprintf("%s %d: %s", names[l.Kind], l.Place, text))
	}
	return out
}

func readPDF(tb testing.TB, data []byte) []string {
	tb.Helper()
	paper, err := sharedPDF().Read(context.Background(), "test.pdf", data)
	if err != nil {
		tb.Fatal(err)
	}
	return show(paper.Lines)
}

func TestPDFTellsThePartsOfAPaperApart(t *testing.T) {
	want := []string{
		"furniture 1: Tweede Kamer der Staten-Generaal",
		"furniture 1: 2",
		"furniture 1: Vergaderjaar 2021–2022",
		"furniture 1: Aanhangsel van de Handelingen",
		"furniture 1: Vragen gesteld door de leden der Kamer, met de daarop door de",
		"furniture 1: regering gegeven antwoorden",
		"furniture 1: 4321",
		"furniture 1: ah-tk-20212022-4321",
		"furniture 1: ISSN 0921 - 7398",
		"furniture 1: ’s-Gravenhage 2022",
		"furniture 1: Tweede Kamer, vergaderjaar 2021–2022, Aanhangsel 1",
		"header 1: ¶Vragen van het lid De Boer (Partij X) aan de Minister van Tuinen over het",
		"header 1: snoeien van heggen langs de openbare weg (ingezonden 3 mei 2022).",
		"header 1: ¶Antwoord van Minister Haagsma (Tuinen) (ontvangen 24 mei 2022).",
		"label 1: ¶Vraag 1",
		"body 1: ¶Kent u het bericht «Heg te hoog»?^1",
		"label 1: ¶Antwoord 1",
		"body 1: ¶Ja. De regels voor heggen staan in de brief van 12 april over de zorg- en on-",
		"body 1: derhoudsplicht.^2 Een heg van 40 m2 beslaat al gauw 20 m van de weg en",
		"body 1: stoort het verkeer en de omwonenden, want dat is in strijd met alle IT-",
		"note 1: ¶[1] Heg en Haag, 1 mei 2022, «Heg te hoog» (https://voorbeeld.test/nieuws/heg-te-",
		"note 1: hoog-voor-fietsers)",
		"note 1: ¶[2] Deze noot is zo lang dat zij op de",
		"furniture 2: Tweede Kamer, vergaderjaar 2021–2022, Aanhangsel 2",
		"body 2: voorschriften van de gemeente, die daarop toeziet.",
		"label 2: ¶Vraag 2", "body 2: ¶Wat kost dat?", "label 2: ¶Antwoord 2", "body 2: ¶Niets.",
		"note 2: volgende bladzijde verdergaat.",
	}
	if diff := cmp.Diff(want, readPDF(t, pdfPaper())); diff != "" {
		t.Error(diff)
	}
}

// TestPDFGivesWholeTexts shows what the structure parser makes of the lines: words, addresses and sentences that run
// over lines and pages are whole.
func TestPDFGivesWholeTexts(t *testing.T) {
	paper, err := sharedPDF().Read(context.Background(), "test.pdf", pdfPaper())
	if err != nil {
		t.Fatal(err)
	}
	d, err := structure.Parse(paper)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, u := range d.Units {
		got[u.Name()] = u.Text.String()
	}
	for name, want := range map[string]string{
		"answer 1": "Ja. De regels voor heggen staan in de brief van 12 april over de zorg- en onderhoudsplicht. Een heg van 40 m2 beslaat al gauw 20 m van de weg en stoort het verkeer en de omwonenden, want dat is in strijd met alle IT-voorschriften van de gemeente, die daarop toeziet.",
		"note 1":   "Heg en Haag, 1 mei 2022, «Heg te hoog» (https://voorbeeld.test/nieuws/heg-te-hoog-voor-fietsers)",
		"note 2":   "Deze noot is zo lang dat zij op de volgende bladzijde verdergaat.",
	} {
		if got[name] != want {
			t.Errorf("%s: %q", name, got[name])
		}
	}
	if d.ID != "ah-tk-20212022-4321" || len(d.Problems) > 0 {
		t.Errorf("%s, problems %v", d.ID, d.Problems)
	}
}
