package kvr

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract/source/outline"
)

// topics returns the subjects under which the Griffie filed a paper: each heading, each heading with its part ("Natuur",
// "Natuur (Fauna)"), and each keyword, without duplicates.
func topics(headings, keywords string) []string {
	if headings == "" && keywords == "" {
		return nil
	}
	out := make([]string, 0, 8)
	add := func(topic string) {
		if topic != "" && len(out) < outline.MaxTopics && !slices.Contains(out, topic) {
			out = append(out, topic)
		}
	}
	for _, h := range splitHeadings(headings) {
		field, part, ok := strings.Cut(h, " (")
		add(field)
		if ok && part != "Algemeen)" && part != "Overig)" {
			add(h)
		}
	}
	for _, k := range splitKeywords(keywords) {
		add(k)
	}
	return out
}

// splitHeadings splits "Natuur (Fauna) Sociale zekerheid (Bijstand (ABW, RWW))" after each bracket that closes a heading.
func splitHeadings(s string) []string {
	var out []string
	depth, from := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				out = append(out, strings.TrimSpace(s[from:i+1]))
				from = i + 1
			}
		}
	}
	if rest := strings.TrimSpace(s[min(from, len(s)):]); rest != "" {
		out = append(out, rest)
	}
	return out
}

// keywordStarts are capitalised words that never make a keyword alone: the capitalised word after them belongs to it.
var keywordStarts = map[string]bool{"Algemene": true, "Binnenlandse": true, "Bosnië": true, "Buitenlandse": true, "Burkina": true,
	"Centrale": true, "Costa": true, "Den": true, "Eerste": true, "El": true, "Europees": true, "Europese": true, "Hoge": true,
	"Hong": true, "Nationale": true, "Nederlandse": true, "Nieuw": true, "Papua": true, "Provinciale": true, "Saoedi": true,
	"Saudi": true, "San": true, "Sierra": true, "Sint": true, "Sociaal": true, "Sociale": true, "Sri": true, "Tweede": true,
	"Verenigd": true, "Verenigde": true}

// maxKeyword is longer than any keyword.
const maxKeyword = 120

// splitKeywords splits a list of keywords that are separated only by spaces: keywords begin with a capital and are in
// alphabetical order, so a capital out of order belongs to the keyword before it.
func splitKeywords(s string) []string {
	var out []string
	last := ""
	for word := range strings.FieldsSeq(s) {
		n := len(out)
		if n > outline.MaxTopics {
			break
		}
		if n == 0 || len(out[n-1]) > maxKeyword || beginsKeyword(out[n-1], last, word) {
			out = append(out, word)
		} else {
			out[n-1] += " " + word
		}
		last = word
	}
	return out
}

// beginsKeyword tells whether word begins a keyword after the keyword so far, of which last is the last word.
func beginsKeyword(sofar, last, word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(r) && !unicode.IsDigit(r) {
		return false
	}
	switch last {
	case "van", "voor", "de", "der", "het", "en", "in", "op", "tegen", "aan":
		return false
	}
	return !keywordStarts[last] && !comesBefore(word, sofar)
}

// comesBefore tells whether a comes before b in alphabetical order, ignoring case.
func comesBefore(a, b string) bool {
	for a != "" && b != "" {
		r, n := utf8.DecodeRuneInString(a)
		q, m := utf8.DecodeRuneInString(b)
		if r, q = unicode.ToLower(r), unicode.ToLower(q); r != q {
			return r < q
		}
		a, b = a[n:], b[m:]
	}
	return a == "" && b != ""
}
