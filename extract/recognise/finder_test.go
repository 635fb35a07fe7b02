package recognise

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
	"w3id.org/kamergraaf/internal/soak"
)

// exampleTexts returns all examples without their marks.
func exampleTexts(t testing.TB) (texts []string) {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(data), "\n") {
			if line != "" && line[0] != '#' {
				text, _ := readExample(line)
				texts = append(texts, text)
			}
		}
	}
	return texts
}

// answer returns a document of one answer for each text.
func answer(texts ...string) *extract.Document {
	d := &extract.Document{Kind: extract.AnswerPaper, Answered: "2004-05-01"}
	for _, s := range texts {
		d.Units = append(d.Units, extract.Unit{Kind: extract.AnswerUnit, Text: text.Plain(s, 0)})
	}
	return d
}

// checkMentions holds for every text: mentions are whole runes of their unit, in order, and overlap only where they
// share a span or one nests in another.
func checkMentions(t *testing.T, d *extract.Document) {
	t.Helper()
	unit, end := 0, 0
	for i, m := range d.Mentions {
		text := d.Units[m.Unit].Text.String()
		if m.Start < 0 || m.Start >= m.End || m.End > len(text) || !utf8.RuneStart(text[m.Start]) || m.End < len(text) && !utf8.RuneStart(text[m.End]) {
			t.Fatalf("mention %+v is no part of %q", m, text)
		}
		if m.Unit != unit {
			unit, end = m.Unit, 0
		}
		if i > 0 && m.Start < end {
			before := d.Mentions[i-1]
			same := m.Start == before.Start && m.End == before.End
			if !same && m.End > end {
				t.Fatalf("%+v overlaps %+v in %q", m, before, text)
			}
		}
		end = max(end, m.End)
	}
}

func TestMentionsStayInTheirTextAndApart(t *testing.T) {
	finder, texts := newFinder(t, testLexicon(t)), exampleTexts(t)
	random := rand.New(rand.NewPCG(1, 2))
	for range soak.Count(4000) {
		var b strings.Builder
		for range 1 + random.IntN(6) {
			text := texts[random.IntN(len(texts))]
			if random.IntN(3) == 0 { // cut anywhere, also within a rune
				text = text[random.IntN(len(text)):]
			}
			b.WriteString(text + []string{" ", "\n", "", ", "}[random.IntN(4)])
		}
		d := answer(b.String(), texts[random.IntN(len(texts))])
		finder.Find(d)
		checkMentions(t, d)
	}
}

func TestFinderFindsTheSameEveryTimeAndInParallel(t *testing.T) {
	finder, texts := newFinder(t, testLexicon(t)), exampleTexts(t)
	want := answer(texts...)
	finder.Find(want)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for range 3 {
				got := answer(texts...)
				finder.Find(got)
				if !reflect.DeepEqual(got.Mentions, want.Mentions) {
					t.Error("mentions differ")
				}
			}
		})
	}
	wait.Wait()
}

func TestFinderLeavesWhatTheHeaderParserClaimed(t *testing.T) {
	s := "Vragen over de Kieswet en de Arbowet."
	d := &extract.Document{Units: []extract.Unit{{Kind: extract.HeaderUnit, Text: text.Plain(s, 0)}}}
	from := strings.Index(s, "Kieswet")
	d.Addressees = []extract.Office{{Span: extract.Span{Start: from, End: from + 7}}}
	newFinder(t, testLexicon(t)).Find(d)
	if len(d.Mentions) != 1 || s[d.Mentions[0].Start:d.Mentions[0].End] != "Arbowet" {
		t.Errorf("got %+v", d.Mentions)
	}
}

func TestShortNamesHoldFromTheirDefinitionOn(t *testing.T) {
	d := answer("De Bnk is nieuw.", "Het Besluit natte kelders (Bnk) geldt.", "Artikel 3 van de Bnk, en de Bnk zelf.")
	newFinder(t, testLexicon(t)).Find(d)
	var got []string
	for _, m := range d.Mentions {
		got = append(got, d.Units[m.Unit].Text.String()[m.Start:m.End]+"="+clueOf(m))
	}
	want := "Besluit natte kelders=Besluit natte kelders|Artikel 3 van de Bnk=Besluit natte kelders|Bnk=Besluit natte kelders"
	if strings.Join(got, "|") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
	}
}

func FuzzFind(f *testing.F) {
	for texts := range slices.Chunk(exampleTexts(f), 20) {
		soak.Add(f, strings.Join(texts, "\n"))
	}
	finder := newFinder(f, testLexicon(f))
	f.Fuzz(func(t *testing.T, text string) {
		d := answer(strings.ToValidUTF8(text, "\uFFFD")) // as every reader hands texts on
		finder.Find(d)
		checkMentions(t, d)
	})
}
