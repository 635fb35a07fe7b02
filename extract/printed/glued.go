package printed

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/text"
)

// commonWords is a list of common Dutch words.
//
//go:embed words.txt
var commonWords string

// knownWords is the list as a set, made when a paper first needs it.
var knownWords = sync.OnceValue(func() map[string]bool {
	words := make(map[string]bool, 16000)
	for line := range strings.Lines(commonWords) {
		if word := strings.TrimSpace(line); word != "" && word[0] != '#' {
			words[word] = true
		}
	}
	return words
})

// Widths of printed lines in letters: of the text and of the smaller notes.
const (
	narrowText, wideText = 44, 92
	narrowNote, wideNote = 64, 116
)

// unglue puts back the spaces that some readers of PDF lose where they join printed lines, and takes the hyphens out
// that was at their ends: "zo teverlagen", "de proble-men". It touches only papers whose furniture shows such a reader.
func unglue(rows []Row) {
	if !isGlued(rows) {
		return
	}
	u := ungluer{rows: rows, seen: shortLineWords(rows), found: map[string][]seam{}}
	for i := range rows {
		if r := &rows[i]; r.Kind == extract.LineUnknown && utf8.RuneCountInString(r.Str) > narrowText {
			narrow, wide := narrowText, wideText
			if start, ok := readNoteStart(r.Str); ok && start.at > 0 && r.Str[start.at-1] != ' ' {
				narrow, wide = narrowNote, wideNote
			}
			r.Text = u.mend(r.Text, narrow, wide)
			r.Str = r.Text.String()
		}
	}
}

// isGlued recognises the furniture of the first page as such readers print it.
func isGlued(rows []Row) bool {
	for i := range rows {
		if s := rows[i].Str; rows[i].Kind == extract.LineFurniture && (strings.HasSuffix(s, "Generaal2") || strings.HasSuffix(s, "Generaal1") ||
			strings.HasPrefix(s, "ISSN") && strings.Contains(s, "Gravenhage")) {
			return true
		}
	}
	return false
}

// shortLineWords returns the words of printed lines that were not joined to others.
func shortLineWords(rows []Row) map[string]bool {
	seen := map[string]bool{}
	for i := range rows {
		if utf8.RuneCountInString(rows[i].Str) <= wideText {
			for w := range strings.FieldsSeq(rows[i].Str) {
				if w = strings.Trim(w, ".,;:?!()«»\"'’"); !joinedCapital(w) {
					seen[w] = true
				}
			}
		}
	}
	return seen
}

// joinedCapital tells whether a word that begins in lower case has a capital further on: two that were joined, on a line
// that is short although it is two.
func joinedCapital(word string) bool {
	if !isLowerWord(word) {
		return false
	}
	for _, r := range word {
		if unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// ungluer looks for the places where printed lines were joined.
type ungluer struct {
	rows  []Row
	seen  map[string]bool   // words of the paper outside joined lines
	found map[string][]seam // of the words looked into so far: texts repeat theirs
	ends  []lineEnd         // of the paragraph being divided
}

// known tells whether a word is a common one or is in the paper outside joined lines.
func (u *ungluer) known(word string) bool {
	return knownWords()[strings.ToLower(word)] || u.seen[word]
}

// mend returns the text with its seams opened: first where a paragraph ended, then within each.
func (u *ungluer) mend(t text.Text, narrow, wide int) text.Text {
	s := t.String()
	var b text.Builder
	from := 0
	for i := 1; i < len(s); i++ {
		if endsParagraph(s, i) {
			u.mendLines(&b, t.Slice(from, i), narrow, wide)
			b.Insert("\n", 0, 0)
			from = i
		}
	}
	u.mendLines(&b, t.Slice(from, len(s)), narrow, wide)
	return b.Text()
}

// printed tells whether the paper prints a word by itself anywhere.
func (u *ungluer) printed(word string) bool {
	for i := range u.rows {
		s := u.rows[i].Str
		for at := 0; ; {
			k := strings.Index(s[at:], word)
			if k < 0 {
				break
			}
			at += k + len(word)
			if dutch.StartsWord(s, at-len(word)) && (at == len(s) || !dutch.IsLetter(s[at]) && s[at] != '-') {
				return true
			}
		}
	}
	return false
}
