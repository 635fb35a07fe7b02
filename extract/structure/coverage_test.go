package structure_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/structure"
	"w3id.org/kamergraaf/extract/text"
)

// lost returns what stands in the bytes of a text and came out neither in a unit nor aside: nothing may, but white space,
// hyphens at line ends, and the signs of Markdown.
func lost(data []byte, d *extract.Document) []string {
	kept := make([]bool, len(data))
	keep := func(t text.Text) {
		for from, to := range t.Places {
			for i := from; i < to; i++ {
				kept[i] = true
			}
		}
	}
	for _, u := range d.Units {
		keep(u.Text)
	}
	for _, a := range d.Annexes {
		keep(a.Text)
	}
	for _, a := range d.Asides {
		keep(a.Text)
	}
	var out []string
	for i := 0; i < len(data); {
		r, width := utf8.DecodeRune(data[i:])
		if !kept[i] && !expendable(data, i, r, width) {
			end := i
			for end < len(data) && !kept[end] && data[end] != '\n' {
				end++
			}
			out = append(out, fmt.Sprintf("line %d: %q", 1+bytes.Count(data[:i], []byte("\n")), data[i:end]))
			width = end - i
		}
		i += max(width, 1)
	}
	return out
}

// expendable tells whether a code point may vanish: it is no text.
func expendable(data []byte, i int, r rune, width int) bool {
	switch {
	case unicode.IsSpace(r), unicode.IsControl(r), r == '\ufeff', r == '\u00ad', r >= 0x200b && r <= 0x200d, r == '\u2060':
		return true
	case r == '-':
		line := data[i+width:]
		if k := bytes.IndexByte(line, '\n'); k >= 0 {
			line = line[:k]
		}
		return len(bytes.TrimSpace(line)) == 0 || i > 0 && !unicode.IsSpace(rune(data[i-1])) && !unicode.IsSpace(rune(line[0]))
	case r == '#':
		return i == 0 || data[i-1] == '\n' || data[i-1] == '#'
	case r == '*':
		return i+1 < len(data) && data[i+1] == '*' || i > 0 && data[i-1] == '*'
	}
	return false
}

// TestNoTextIsLost shows that every code point of every text at hand is in a unit or was knowingly put aside, and that
// what was not understood is among the problems.
func TestNoTextIsLost(t *testing.T) {
	files := corpus(t, "printed/*.txt", "questions/*.txt", "griffie/*.txt", "letters/*.txt", "pdf/*.txt")
	own, err := filepath.Glob("../samples/*.[tm][xd]*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range append(files, own...) {
		if strings.HasPrefix(filepath.Base(file), "README") {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d := parseFile(t, file)
		for _, s := range lost(data, d) {
			t.Errorf("%s: lost %s", filepath.Base(file), s)
		}
		unread := 0
		for _, a := range d.Asides {
			if a.Reason == extract.AsideUnread {
				unread++
			}
		}
		if unread > len(d.Problems) {
			t.Errorf("%s: %d passages were not understood, %d problems say so", filepath.Base(file), unread, len(d.Problems))
		}
	}
}

// TestNoLetterOfAPaperIsLost shows for the formats whose texts have no place in the file that the parser hands on every
// letter and figure that a reader gave it.
func TestNoLetterOfAPaperIsLost(t *testing.T) {
	for _, file := range corpus(t, "pdf/*.pdf", "letters/*.docx", "html/*.html", "kvr/*.xml") {
		p := readFile(t, file)
		count := map[rune]int{}
		tally := func(s string, by int) {
			for _, r := range s {
				if unicode.IsLetter(r) || unicode.IsDigit(r) {
					count[r] += by
				}
			}
		}
		for _, l := range p.Lines {
			tally(l.Text.String(), 1)
		}
		d, err := structure.Parse(p)
		if err != nil {
			t.Errorf("%s: %v", filepath.Base(file), err)
			continue
		}
		for _, u := range d.Units {
			tally(u.Text.String(), -1)
		}
		for _, a := range d.Annexes {
			tally(a.Text.String(), -1)
		}
		for _, a := range d.Asides {
			tally(a.Text.String(), -1)
		}
		for r, n := range count {
			if n != 0 {
				t.Errorf("%s: %q: %d lost (negative: made up)", filepath.Base(file), r, n)
			}
		}
	}
}
