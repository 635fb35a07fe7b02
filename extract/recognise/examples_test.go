package recognise

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/text"
)

// The examples of a recogniser stand in testdata/NAME.txt, one a line, with every mention of it marked as
// [words|kind] or [words|kind|detail]; a line without marks is a counter-example. The detail is the mention's Part if
// it has one, else its clue; several details are several mentions of the same words. "¶" stands for a line feed, "#"
// begins a comment. All recognisers run; only the mentions of NAME count. The names that the examples need stand in
// testdata/*.names.tsv: kind, name, key, and flags: exact, any (of Case), weak, or endings as "+s".
func TestExamples(t *testing.T) {
	finder := newFinder(t, testLexicon(t))
	for _, r := range finder.recognisers {
		t.Run(r.Name(), func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join("testdata", r.Name()+".txt"))
			if err != nil {
				t.Fatalf("every recogniser has examples: %v", err)
			}
			for i, line := range strings.Split(string(data), "\n") {
				if line != "" && line[0] != '#' {
					checkExample(t, finder, r.Name(), i+1, line)
				}
			}
		})
	}
}

func checkExample(t *testing.T, finder *Finder, name string, line int, example string) {
	t.Helper()
	s, want := readExample(example)
	d := &extract.Document{Units: []extract.Unit{{Kind: extract.AnswerUnit, Text: text.Plain(s, 0)}}}
	finder.Find(d)
	var got []string
	for _, m := range d.Mentions {
		if m.Recogniser == name {
			got = append(got, showMention(s, m, want))
		}
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("line %d: %s\n  want %s\n  got  %s", line, s, strings.Join(want, "\n       "), strings.Join(got, "\n       "))
	}
}

// showMention prints a mention as the examples mark it; the detail only where the examples give one for it.
func showMention(text string, m extract.Mention, want []string) string {
	short := text[m.Start:m.End] + "|" + string(m.Kind)
	detail := m.Part
	if detail == "" {
		detail = clueOf(m)
	}
	for _, w := range want {
		if w == short && m.Part == "" {
			return short
		}
	}
	return short + "|" + detail
}

// clueOf shows the clue of a mention, "" where it has none.
func clueOf(m extract.Mention) string {
	if m.Clue == nil {
		return ""
	}
	return m.Clue.String()
}

// readExample takes the marks out of an example.
func readExample(example string) (text string, want []string) {
	example = strings.ReplaceAll(example, "¶", "\n")
	var b strings.Builder
	for {
		open := strings.IndexByte(example, '[')
		if open < 0 {
			break
		}
		size := strings.IndexByte(example[open:], ']')
		if size < 0 {
			break
		}
		cells := strings.Split(example[open+1:open+size], "|")
		b.WriteString(example[:open] + cells[0])
		example = example[open+size+1:]
		for _, detail := range cells[min(2, len(cells)):] {
			want = append(want, cells[0]+"|"+cells[1]+"|"+detail)
		}
		if len(cells) == 2 {
			want = append(want, cells[0]+"|"+cells[1])
		}
	}
	b.WriteString(example)
	return b.String(), want
}

// testLexicon returns the lexicon of testdata/*.names.tsv.
func testLexicon(t testing.TB) *lexicon.Lexicon {
	t.Helper()
	files, err := filepath.Glob("testdata/*.names.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var names []extract.Name
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
			if line != "" && line[0] != '#' {
				names = append(names, readName(line))
			}
		}
	}
	return lexicon.NewLexicon(names)
}

// newFinder returns the finder with a lexicon's names.
func newFinder(t testing.TB, lex *lexicon.Lexicon) *Finder {
	t.Helper()
	finder, err := NewFinder(lex)
	if err != nil {
		t.Fatal(err)
	}
	return finder
}

func readName(line string) extract.Name {
	cells := append(strings.Split(line, "\t"), "", "", "")
	n := extract.Name{Kind: extract.EntityKind(cells[0]), Text: cells[1], Key: cells[2]}
	for _, flag := range strings.Fields(cells[3]) {
		switch {
		case flag == "exact":
			n.Case = extract.CaseExact
		case flag == "any":
			n.Case = extract.CaseAny
		case flag == "weak":
			n.Weak = true
		case flag[0] == '+':
			n.Endings = append(n.Endings, flag[1:])
		}
	}
	return n
}
