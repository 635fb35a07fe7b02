package pdf

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"w3id.org/kamergraaf/extract"
)

// publishedPDFs returns the published papers beside the project, which users do not have.
func publishedPDFs(tb testing.TB) []string {
	tb.Helper()
	files, err := filepath.Glob("../../../../shared/corpus/pdf/*.pdf")
	if err == nil && len(files) == 0 && os.Getenv("CI") != "true" {
		tb.Skip("no published papers in ../shared/corpus/pdf")
	}
	if len(files) == 0 {
		tb.Fatalf("no published papers in ../shared/corpus/pdf: %v", err)
	}
	return files
}

// lettersOf returns the words of a text, letters and figures only, hyphens and line ends undone. A word broken over
// lines loses its hyphen either way, and so do compounds.
func lettersOf(text string) (words []string) {
	text = strings.ReplaceAll(lineEndHyphen.ReplaceAllString(text, ""), "-", "")
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

var lineEndHyphen = regexp.MustCompile(`-\r?\n\s*`)

// TestPDFKeepsEveryLetterOfPublishedPapers compares with the text that another program made of the same file. Spaces
// are left out: the other program glues addresses and numbers at line ends otherwise than the page shows.
func TestPDFKeepsEveryLetterOfPublishedPapers(t *testing.T) {
	for _, file := range publishedPDFs(t) {
		paper := readPDFFile(t, file)
		text, err := os.ReadFile(strings.TrimSuffix(file, ".pdf") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		for _, l := range paper.Lines {
			for _, m := range l.Marks {
				got.WriteString(m.Number + "\n")
			}
			got.WriteString(l.Number + "\n" + l.Text.String() + "\n")
		}
		if diff := runeDiff(strings.Join(lettersOf(got.String()), ""), strings.Join(lettersOf(string(text)), "")); diff != "" {
			t.Errorf("%s: letters that only one has (PDF -, text +): %s", filepath.Base(file), diff)
		}
	}
}

func runeDiff(got, want string) string {
	count := map[rune]int{}
	for _, r := range got {
		count[r]--
	}
	for _, r := range want {
		count[r]++
	}
	var out []string
	for r, n := range count {
		if n != 0 {
			out = append(out, string(r)+" "+strconv.Itoa(n))
		}
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

// TestPDFKeepsWordsOfPublishedPapersWhole shows that words are neither glued nor cut: all but a few words that the
// text has, numbers aside, the paper has as well.
func TestPDFKeepsWordsOfPublishedPapersWhole(t *testing.T) {
	for _, file := range publishedPDFs(t) {
		var got strings.Builder
		for _, l := range readPDFFile(t, file).Lines {
			got.WriteString(l.Text.String() + "\n")
		}
		count := map[string]int{}
		for _, w := range lettersOf(got.String()) {
			count[w]++
		}
		text, err := os.ReadFile(strings.TrimSuffix(file, ".pdf") + ".layout.txt")
		if err != nil {
			t.Fatal(err)
		}
		var missing []string
		for _, w := range lettersOf(string(text)) {
			if count[w]--; count[w] < 0 && strings.TrimRight(w, "0123456789") == w {
				missing = append(missing, w)
			}
		}
		if len(missing) > 0 {
			t.Errorf("%s: words cut or glued: %q", filepath.Base(file), missing)
		}
	}
}

func TestPDFKnowsTheFurnitureOfPublishedPapers(t *testing.T) {
	for _, file := range publishedPDFs(t) {
		id := strings.TrimSuffix(filepath.Base(file), ".pdf")
		number := id[strings.LastIndex(id, "-")+1:]
		var furniture []string
		feet, pages := 0, 0
		for _, l := range readPDFFile(t, file).Lines {
			s := l.Text.String()
			if l.Kind == extract.LineFurniture {
				furniture = append(furniture, s)
			} else if strings.Contains(s, "ISSN") || strings.Contains(s, "Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel") {
				t.Errorf("%s: furniture in the text: %q", id, s)
			}
			if strings.HasPrefix(s, "Tweede Kamer, vergaderjaar ") && l.Kind == extract.LineFurniture {
				feet++
			}
			pages = max(pages, l.Place)
		}
		for _, want := range []string{id, number, "ISSN 0921 - 7398", "Aanhangsel van de Handelingen", "regering gegeven antwoorden",
			"Vragen gesteld door de leden der Kamer, met de daarop door de"} {
			if !slices.Contains(furniture, want) {
				t.Errorf("%s: no furniture %q", id, want)
			}
		}
		if feet != pages {
			t.Errorf("%s: %d running feet on %d pages", id, feet, pages)
		}
	}
}

// TestPDFTiesNotesToMarksInPublishedPapers shows that notes are numbered without a gap, and that each has a text and
// a mark.
func TestPDFTiesNotesToMarksInPublishedPapers(t *testing.T) {
	for _, file := range publishedPDFs(t) {
		marks, next := map[string]bool{}, 1
		paper := readPDFFile(t, file)
		for _, l := range paper.Lines {
			for _, m := range l.Marks {
				marks[m.Number] = true
				if m.At > l.Text.Len() || l.Kind == extract.LineNote {
					t.Errorf("%s: mark %s stands at %d of %q", file, m.Number, m.At, l.Text)
				}
			}
		}
		for _, l := range paper.Lines {
			if l.Kind != extract.LineNote || l.Number == "" && !l.Break {
				continue
			}
			if l.Number != strconv.Itoa(next) || l.Text.Len() == 0 {
				t.Errorf("%s: note %q after %d: %q", file, l.Number, next-1, l.Text)
			}
			if !marks[l.Number] {
				t.Errorf("%s: note %s has no mark", file, l.Number)
			}
			delete(marks, l.Number)
			next++
		}
		if len(marks) > 0 {
			t.Errorf("%s: marks without notes: %v", file, marks)
		}
	}
}

func readPDFFile(tb testing.TB, file string) *extract.Paper {
	tb.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	paper, err := sharedPDF().Read(context.Background(), file, data)
	if err != nil {
		tb.Fatalf("%s: %v", file, err)
	}
	return paper
}

func BenchmarkPDFPublished(b *testing.B) {
	files := publishedPDFs(b)
	readPDFFile(b, files[0])
	for i := 0; b.Loop(); i++ {
		readPDFFile(b, files[i%len(files)])
	}
}
