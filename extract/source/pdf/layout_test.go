package pdf

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/structure"
	"w3id.org/kamergraaf/internal/growth"
	"w3id.org/kamergraaf/internal/soak"
)

// at is a piece of text on a page; letters are half as wide as high.
func at(x, y, size float64, text string) pdfRun {
	return pdfRun{text: text, left: x, right: x + size*float64(utf8.RuneCountInString(text))/2, base: y, size: size, apart: true}
}

// column is lines under each other, 10 points apart.
func column(x, y float64, lines ...string) (runs []pdfRun) {
	for i, line := range lines {
		if line != "" {
			runs = append(runs, at(x, y-10*float64(i), 8, line))
		}
	}
	return runs
}

// official is a page of a published paper with the given running text, which begins at 220, 500.
func official(text ...string) []pdfRun {
	return append(append([]pdfRun{at(50, 780, 18, "Tweede Kamer der Staten-Generaal"), at(50, 700, 9, "Vergaderjaar 2021–2022"), at(220, 540, 13, "77")},
		column(220, 500, text...)...), at(220, 60, 9, "Tweede Kamer, vergaderjaar 2021–2022, Aanhangsel 1"))
}

// running returns the lines that are not furniture, as show writes them, without page.
func running(pages ...[]pdfRun) (out []string) {
	lines, _ := layOut(pages)
	for _, s := range show(lines) {
		if !strings.HasPrefix(s, "furniture") {
			kind, text, _ := strings.Cut(s, ": ")
			out = append(out, strings.Fields(kind)[0]+": "+text)
		}
	}
	return out
}

func TestLayOutReadsEveryKindOfPage(t *testing.T) {
	long := "deze regel loopt door tot aan de rechter marge van de kolom"
	for name, c := range map[string]struct {
		pages [][]pdfRun
		want  []string
	}{
		"delay notice": {[][]pdfRun{official("Vragen van het lid De Boer (Partij X) over heggen (ingezonden 3 mei 2022).", "Mededeling van Minister Haagsma (Tuinen) (ontvangen 24 mei 2022).",
			"", "Vraag 1", "Waarom?", "", "Mededeling", "Het antwoord komt later.")},
			[]string{"header: ¶Vragen van het lid De Boer (Partij X) over heggen (ingezonden 3 mei 2022).", "header: ¶Mededeling van Minister Haagsma (Tuinen) (ontvangen 24 mei 2022).",
				"label: ¶Vraag 1", "body: ¶Waarom?", "label: ¶Mededeling", "body: ¶Het antwoord komt later."}},
		"labels in a row, and an explanation": {[][]pdfRun{official("Vragen van het lid De Boer (Partij X) over heggen (ingezonden 3 mei 2022).", "", "Vraag 1", "Vraag 2", "Waarom?", "", "Antwoord op vraag 1 en 2", "Daarom.", "", "Toelichting:", "Zie eerder.")},
			[]string{"header: ¶Vragen van het lid De Boer (Partij X) over heggen (ingezonden 3 mei 2022).", "label: ¶Vraag 1", "label: ¶Vraag 2", "body: ¶Waarom?",
				"label: ¶Antwoord op vraag 1 en 2", "body: ¶Daarom.", "label: ¶Toelichting:", "body: ¶Zie eerder."}},
		"sentence that ends like a label": {[][]pdfRun{official("Vragen van het lid De Boer (Partij X) over heggen (ingezonden 3 mei 2022).", "", "Vraag 1", long+" zie verder", "Antwoord 3.")},
			[]string{"header: ¶Vragen van het lid De Boer (Partij X) over heggen (ingezonden 3 mei 2022).", "label: ¶Vraag 1", "body: ¶" + long + " zie verder", "body: Antwoord 3."}},
		"paragraphs without white space": {[][]pdfRun{official("Vragen van het lid De Boer (Partij X) over heggen (ingezonden 3 mei 2022).", "", "Vraag 1", long, "en houdt op.", "Hier begint een nieuwe alinea.", long)},
			[]string{"header: ¶Vragen van het lid De Boer (Partij X) over heggen (ingezonden 3 mei 2022).", "label: ¶Vraag 1", "body: ¶" + long, "body: en houdt op.", "body: ¶Hier begint een nieuwe alinea.", "body: ¶" + long}},
		"joint questions without white space": {[][]pdfRun{official("Vragen van het lid De Boer (Partij X) over heggen (ingezonden 3 mei 2022).", "", "Vraag 1 en 2", "Bent u bekend met de heggen? Zo ja, snoeit u die dan elk jaar?", "Klopt het dat ze aan de randen van de wegen te hoog geworden zijn?")},
			[]string{"header: ¶Vragen van het lid De Boer (Partij X) over heggen (ingezonden 3 mei 2022).", "label: ¶Vraag 1 en 2", "body: ¶Bent u bekend met de heggen? Zo ja, snoeit u die dan elk jaar?", "body: ¶Klopt het dat ze aan de randen van de wegen te hoog geworden zijn?"}},
		"a question that asks on": {[][]pdfRun{official("Vragen van het lid De Boer (Partij X) over heggen (ingezonden 3 mei 2022).", "", "Vraag 1 en 2", "Bent u bekend met de heggen die aan de randen van alle grote wegen staan?", "Zo ja, klopt het dat ze daar aan de randen te hoog zijn?")},
			[]string{"header: ¶Vragen van het lid De Boer (Partij X) over heggen (ingezonden 3 mei 2022).", "label: ¶Vraag 1 en 2", "body: ¶Bent u bekend met de heggen die aan de randen van alle grote wegen staan?", "body: Zo ja, klopt het dat ze daar aan de randen te hoog zijn?"}},
		"oral questions, which have no labels": {[][]pdfRun{official("Mondelinge vragen van het lid De Boer (Partij X) aan de Minister van Tuinen over", "heggen (ingezonden 3 mei 2022).")},
			[]string{"unknown: ¶Mondelinge vragen van het lid De Boer (Partij X) aan de Minister van Tuinen over", "unknown: heggen (ingezonden 3 mei 2022)."}},
		"letter with page numbers": {[][]pdfRun{
			append(column(60, 700, "Geachte voorzitter,", "", "Hierbij het antwoord op alle vragen die u mij", "hebt gesteld."), at(500, 30, 7, "Pagina 1 van 2")),
			append(column(60, 780, "Hoogachtend,"), at(500, 30, 7, "Pagina 2 van 2"))},
			[]string{"unknown: ¶Geachte voorzitter,", "unknown: ¶Hierbij het antwoord op alle vragen die u mij", "unknown: hebt gesteld.", "unknown: ¶Hoogachtend,"}},
		"list": {[][]pdfRun{append(append(column(220, 500, "De minister wil:"), at(220, 490, 8, "– bomen planten langs alle wegen die daar"), at(234, 480, 8, "ruim genoeg voor zijn")),
			column(220, 470, "– heggen snoeien.", "Dat is alles.")...)},
			[]string{"unknown: ¶De minister wil:", "unknown: ¶– bomen planten langs alle wegen die daar", "unknown: ruim genoeg voor zijn", "unknown: ¶– heggen snoeien.", "unknown: ¶Dat is alles."}},
		"table, cell by cell": {[][]pdfRun{{at(60, 500, 8, "Jaar"), at(60, 490, 8, "2021"), at(200, 500, 8, "Heggen"), at(200, 490, 8, "12")}},
			[]string{"unknown: ¶Jaar", "unknown: 2021", "unknown: ¶Heggen", "unknown: 12"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, running(c.pages...)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestSmallPrintAtTheEndOfAPage shows that the rest of a note stands on the next page and a table in small print does not.
func TestSmallPrintAtTheEndOfAPage(t *testing.T) {
	long := "deze regel loopt door tot aan de rechter marge van de kolom"
	first := append(official("Vraag 1", long, long, long, long, long, long), pdfRun{text: "1", left: 214, right: 218, base: 123, size: 4, apart: true}, at(220, 120, 6, "Krant, over heggen die"))
	page := func(small ...pdfRun) []pdfRun {
		return append(column(220, 700, long, long, "Antwoord 1", long), small...)
	}
	for name, test := range map[string]struct {
		small []pdfRun
		want  string
	}{
		"the rest of a note": {[]pdfRun{at(220, 100, 6, "te hoog zijn")}, "note: te hoog zijn"},
		"a table":            {[]pdfRun{at(220, 110, 6, "Heggen"), at(220, 100, 6, "hoog"), at(400, 100, 6, "12")}, "unknown: ¶Heggen"},
	} {
		if got := running(first, page(test.small...)); !slices.Contains(got, test.want) {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

func TestLayOutReadsTheLeftColumnFirst(t *testing.T) {
	var left, right []string
	for i := range 12 {
		left = append(left, "linker kolom regel "+string(rune('a'+i)))
		right = append(right, "rechter kolom regel "+string(rune('a'+i)))
	}
	runs := []pdfRun{at(60, 700, 8, "een kop die over allebei de kolommen van deze bladzijde heen is gezet door de drukker van toen")}
	for i := range left { // drawn row by row
		runs = append(runs, at(60, 680-10*float64(i), 8, left[i]), at(300, 680-10*float64(i), 8, right[i]))
	}
	lines, _ := layOut([][]pdfRun{runs})
	var got []string
	for _, l := range lines[1:] {
		got = append(got, l.Text.String())
	}
	if diff := cmp.Diff(append(left, right...), got); diff != "" {
		t.Error(diff)
	}
}

func TestLayOutTakesNoteMarksOutOfTheText(t *testing.T) {
	small := func(x, y float64, text string) pdfRun { r := at(x, y, 5, text); r.apart = false; return r }
	after := func(x, y float64, text string) pdfRun { r := at(x, y, 8, text); r.apart = false; return r }
	for name, c := range map[string]struct {
		runs []pdfRun
		want string
	}{
		"at the end":         {[]pdfRun{at(60, 500, 8, "Wie?"), small(76, 503, "1")}, "Wie?^1"},
		"two":                {[]pdfRun{at(60, 500, 8, "Wie?"), small(76, 503, "1, 2 "), after(88, 500, "Wat?")}, "Wie?^1^2 Wat?"},
		"before a full stop": {[]pdfRun{at(60, 500, 8, "Nee"), small(72, 503, "12"), after(78, 500, ".")}, "Nee^12."},
		"behind a space":     {[]pdfRun{at(60, 500, 8, "Nee "), small(76, 503, "3"), after(80, 500, ", nooit")}, "Nee^3, nooit"},
		"begins the line":    {[]pdfRun{small(60, 503, "4 "), after(66, 500, "En dan?")}, "^4En dan?"},
		"drawn later":        {[]pdfRun{at(60, 500, 8, "Nooit gezien"), at(60, 490, 8, "of gehoord"), small(109, 503, "5")}, "Nooit gezien^5"},
		"square metres":      {[]pdfRun{at(60, 500, 8, "40 m"), small(76, 503, "2"), after(80, 500, " heg")}, "40 m2 heg"},
		"subscript":          {[]pdfRun{at(60, 500, 8, "CO"), small(68, 498, "2"), after(72, 500, "-uitstoot")}, "CO2-uitstoot"},
		"raised word":        {[]pdfRun{at(60, 500, 8, "de 2"), small(76, 503, "de"), after(82, 500, " keer")}, "de 2de keer"},
	} {
		lines, _ := layOut([][]pdfRun{c.runs})
		lines[0].Break = false
		if got := strings.TrimPrefix(show(lines)[0], "unknown 1: "); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestPagesWithoutLabelsAreStillDocuments shows that the structure parser understands what pages do not tell.
func TestPagesWithoutLabelsAreStillDocuments(t *testing.T) {
	lines, problems := layOut([][]pdfRun{append(append([]pdfRun{at(50, 780, 18, "Tweede Kamer der Staten-Generaal"), at(50, 700, 9, "Vergaderjaar 2021–2022"),
		at(220, 700, 10, "Mondelinge vragen"), at(220, 540, 13, "2022Z07913")},
		column(220, 500, "Mondelinge vragen van het lid De Boer (Partij X) aan de Minister van Tuinen over", "heggen (ingezonden 3 mei 2022).")...),
		at(50, 80, 6, "kv-tk-2022Z07913"), at(220, 60, 9, "Tweede Kamer, vergaderjaar 2021–2022, Vragen 1"))})
	d, err := structure.Parse(&extract.Paper{Path: "x.pdf", Format: "pdf", Lines: lines, Problems: problems})
	if err != nil {
		t.Fatal(err)
	}
	if d.ID != "kv-tk-2022Z07913" || !d.Oral || d.Subject != "heggen" || len(d.Problems) > 0 {
		t.Errorf("%s, oral %t, about %q, problems %v", d.ID, d.Oral, d.Subject, d.Problems)
	}
}

func TestIsLabel(t *testing.T) {
	for s, want := range map[string]bool{"Vraag 1": true, "Vraag 2 en 3": true, "Vraag 7, 8, 9 10 en 11": true, "Vraag 2 t/m 6": true, "Antwoord": true,
		"Antwoord op vraag 4 tot en met 6:": true, "Antwoorden vragen 1,2,3": true, "Mededeling": true, "Toelichting:": true, "Vraag": true,
		"Vraag 1 gaat over heggen": false, "Antwoord van Minister Haagsma": false, "Mededeling van Minister Haagsma": false, "vraag 3": false, "": false,
		"Vragen over 2 heggen": false, "Antwoord ja": false} {
		if got := dutch.IsLabel(s); got != want {
			t.Errorf("%q: %t", s, got)
		}
	}
}

func TestIsRunningFootIsNoCitation(t *testing.T) {
	for s, want := range map[string]bool{"Tweede Kamer, vergaderjaar 2021–2022, Aanhangsel 3": true, "Tweede Kamer, vergaderjaar 1999–2000, Aanhangsel": true,
		"Eerste Kamer, vergaderjaar 2021–2022, Vragen 1": true, "Tweede Kamer, vergaderjaar 2021–2022, 36 000, nr. 4": false,
		"Tweede Kamer, vergaderjaar 2021–2022, Aanhangsel, nr. 33": false, "Tweede Kamer": false, "": false} {
		if got := isRunningFoot(s); got != want {
			t.Errorf("%q: %t", s, got)
		}
	}
}

// TestLayOutLosesNothing shows that whatever stands on pages, each letter and figure of it is in the lines, once.
func TestLayOutLosesNothing(t *testing.T) {
	words := []string{"heg", "Vraag 1", "Antwoord 1", "1", "2, 3", "on-", "– boom", "Tweede Kamer der Staten-Generaal", "Zie ook vraag 3.", "77", "Pagina 1 van 2",
		"Tweede Kamer, vergaderjaar 2021–2022, Aanhangsel 1", "12 noot", "*", "Vragen van het lid X (ingezonden 1 mei 2022)."}
	run := rapid.Custom(func(t *rapid.T) pdfRun {
		size := rapid.SampledFrom([]float64{5, 7, 8, 8, 8, 13}).Draw(t, "size")
		return at(10*rapid.Float64Range(0, 50).Draw(t, "x"), 5*float64(rapid.IntRange(0, 160).Draw(t, "y")), size, rapid.SampledFrom(words).Draw(t, "text"))
	})
	rapid.Check(t, func(t *rapid.T) {
		pages := rapid.SliceOfN(rapid.SliceOfN(run, 0, 60), 1, 3).Draw(t, "pages")
		var want, got strings.Builder
		for _, page := range pages {
			for _, r := range page {
				want.WriteString(r.text)
			}
		}
		lines, _ := layOut(pages)
		for _, l := range lines {
			got.WriteString(l.Text.String() + l.Number)
			for _, m := range l.Marks {
				got.WriteString(m.Number)
				if m.At < 0 || m.At > l.Text.Len() {
					t.Fatalf("mark %s stands at %d of %q", m.Number, m.At, l.Text)
				}
			}
		}
		if g, w := sorted(got.String()), sorted(want.String()); g != w {
			t.Fatalf("got  %s\nwant %s", g, w)
		}
	})
}

// TestLayOutOfAHugePageTakesTimeInProportion bounds what a page of ten thousands of pieces may cost.
func TestLayOutOfAHugePageTakesTimeInProportion(t *testing.T) {
	growth.Linear(t, 40_000, func(n int) func() {
		var runs []pdfRun
		for i := range n {
			runs = append(runs, at(float64(i%200)*40, float64(i/200)*10, 8, "7"))
		}
		return func() { layOut([][]pdfRun{slices.Clone(runs)}) }
	})
}

// sorted returns the letters and figures of s in order.
func sorted(s string) string {
	runes := []rune(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s))
	slices.Sort(runes)
	return string(runes)
}

func BenchmarkLayOut(b *testing.B) {
	rnd := rand.New(rand.NewPCG(1, 2))
	pages := make([][]pdfRun, 5)
	for i := range pages {
		for y := 780.0; y > 100; y -= 10 {
			pages[i] = append(pages[i], at(220, y, 8, strings.Repeat("woorden ", 5+rnd.IntN(4))))
		}
	}
	for b.Loop() {
		layOut(pages)
	}
}

// FuzzPDF shows that no bytes stop the program, and that what is read can be parsed.
func FuzzPDF(f *testing.F) {
	soak.Add(f, pdfPaper())
	soak.Add(f, readFixture(f, "encrypted-rc4.pdf"))
	soak.Add(f, []byte("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF"))
	// Where the library has not been compiled yet, the first file would take so long that fuzzing takes it for one that hangs.
	warm := New(Options{})
	if _, err := warm.Read(f.Context(), "warm.pdf", pdfPaper()); err != nil {
		f.Fatal(err)
	}
	_ = warm.Close()
	p := New(Options{Timeout: time.Second, MaxBytes: 1 << 16, MaxPages: 20})
	f.Cleanup(func() { _ = p.Close() })
	f.Fuzz(func(t *testing.T, data []byte) {
		paper, err := p.Read(t.Context(), "fuzz.pdf", data)
		if err != nil {
			return
		}
		for _, l := range paper.Lines {
			if !utf8.ValidString(l.Text.String()) {
				t.Errorf("invalid UTF-8 in %q", l.Text)
			}
		}
		_, _ = structure.Parse(paper)
	})
}
