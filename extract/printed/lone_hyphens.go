package printed

import (
	"strings"
	"unicode"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/text"
)

// joinLoneHyphens puts a hyphen that a program printed on a line of its own, inside a word, behind the line before, where it divides
// the word. One before an item of a list stays.
func joinLoneHyphens(rows []Row) {
	joined := -1 // the row behind the last hyphen that was joined
	for i := 1; i+1 < len(rows); i++ {
		r := &rows[i]
		if r.Str != "-" || r.Kind != extract.LineUnknown || r.Break || rows[i+1].Break {
			continue
		}
		before, next := &rows[i-1], &rows[i+1]
		if before.Kind != extract.LineUnknown || next.Kind != extract.LineUnknown || joined != i-1 && !dividesWord(before.Str, next.Str) {
			continue
		}
		var b text.Builder
		b.Add(before.Text)
		b.Add(r.Text)
		before.Text = b.Text()
		before.Str = before.Text.String()
		r.Kind, r.Text, r.Str = extract.LineFurniture, text.Text{}, ""
		joined = i + 1
	}
}

// dividesWord tells whether a hyphen between two lines stands inside a word: together its halves are a word, or one of them is none.
func dividesWord(before, next string) bool {
	head, tail := headLetters(before), tailLetters(next)
	if head == "" || tail == "" || !unicode.IsLower(dutch.FirstRune(tail)) || !unicode.IsLetter(dutch.LastRune(before)) {
		return false
	}
	words := knownWords()
	return words[strings.ToLower(head+tail)] || !words[strings.ToLower(head)] || !words[tail]
}
