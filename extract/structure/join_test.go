package structure

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"w3id.org/kamergraaf/extract/text"
)

// TestJoinedLinesKeepEveryLetter shows that joining printed lines loses nothing but hyphens and white space.
func TestJoinedLinesKeepEveryLetter(t *testing.T) {
	bare := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r == '-' || r == ' ' || r == '\n' {
				return -1
			}
			return r
		}, s)
	}
	rapid.Check(t, func(t *rapid.T) {
		var j joiner
		var all strings.Builder
		at := 0
		for range rapid.IntRange(1, 8).Draw(t, "lines") {
			line := rapid.StringMatching(`[a-zéA-Z]{1,6}( [a-z]{1,5}){0,3}[-.,]?`).Draw(t, "line")
			j.add(text.Plain(line, at), rapid.Bool().Draw(t, "gap"), false)
			all.WriteString(line)
			at += len(line) + 1
		}
		if got := bare(joined(&j).String()); got != bare(all.String()) {
			t.Fatalf("joined %q, want the letters of %q", got, all.String())
		}
	})
}

func TestJoin(t *testing.T) {
	for _, test := range []struct{ name, lines, want string }{
		{"a line break is a space", "een zin\ndie doorloopt", "een zin die doorloopt"},
		{"a divided word is whole again", "de dienstverle-\nning", "de dienstverlening"},
		{"a hyphen for a word left out stays", "markt-\nen prijsontwikkeling", "markt- en prijsontwikkeling"},
		{"a hyphen before a capital stays", "de provincie Noord-\nBrabant", "de provincie Noord-Brabant"},
		{"a hyphen behind an abbreviation stays", "een IT-\nsysteem", "een IT-systeem"},
		{"a hyphen behind a figure stays", "een 40-\njarige", "een 40-jarige"},
		{"a hyphen between clashing vowels stays", "mede-\neigenaar", "mede-eigenaar"},
		{"a denial keeps its hyphen", "de niet-\ngeregistreerde", "de niet-geregistreerde"},
		{"but not in a word that begins alike", "dat niet-\ntemin", "dat niettemin"},
		{"an empty line ends a paragraph", "Zo is het.\n\nEn zo ook.", "Zo is het.\nEn zo ook."},
		{"unless the sentence runs on", "zo is het\n\nook hier", "zo is het ook hier"},
		{"a word divided over a gap is whole again", "de dienstverle-\n\nning", "de dienstverlening"},
		{"an address keeps its hyphen", "https://example.org/een-\nadres", "https://example.org/een-adres"},
		{"an address broken behind its scheme is whole", "(https://\nexample.org/a/b)", "(https://example.org/a/b)"},
		{"an address does not eat the next word", "https://example.org/\nZie ook", "https://example.org/ Zie ook"},
		{"a dash stays a dash", "dit -\nen dat", "dit - en dat"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var j joiner
			gap := false
			for line := range strings.SplitSeq(test.lines, "\n") {
				if line == "" {
					gap = true
					continue
				}
				j.add(text.Loose(line), gap, false)
				gap = false
			}
			if got := joined(&j).String(); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// joined returns what was joined.
func joined(j *joiner) text.Text {
	if j.single() {
		return j.first
	}
	j.finish()
	return j.b.Text()
}
