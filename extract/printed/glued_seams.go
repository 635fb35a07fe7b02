package printed

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract/dutch"
)

// seam is a place where two printed lines were joined: before byte at; hyphen tells that the byte before it is a hyphen
// that only divided a word.
type seam struct {
	at     int
	hyphen bool
	sure   bool // a space was lost there, whatever the widths of the lines
	opens  bool // the letters before it are a capitalised function word, which in the middle of a sentence is part of a name
	score  int
}

// wordSeams returns the seams of a word, from what was found before where the word stood already.
func (u *ungluer) wordSeams(word string) []seam {
	switch {
	case len(word) < 3:
		return nil
	case isAddress(word):
		return addressEnds(word)
	case len(word) >= maxGlued:
		return nil
	}
	found, ok := u.found[word]
	if !ok {
		found = u.seams(word)
		u.found[word] = found
	}
	return found
}

// addressEnds returns where a web address may have been broken: nothing is to be mended there.
func addressEnds(word string) []seam {
	var out []seam
	for i := 1; i < len(word); i++ {
		if c := word[i-1]; c == '-' || c == '/' {
			out = append(out, seam{at: i})
		}
	}
	return out
}

// maxGlued bounds, in bytes, the words that are looked into: two words and their signs.
const maxGlued = 72

// maxWord bounds how far the ends of a word are looked for, in bytes.
const maxWord = 256

// wordAround returns the ends of the word at byte at, or of the part of a very long one.
func wordAround(s string, at int) (start, end int) {
	start, end = max(at-maxWord, 0), min(at+maxWord, len(s))
	for start > 0 && start < at && !utf8.RuneStart(s[start]) {
		start++
	}
	for end < len(s) && !utf8.RuneStart(s[end]) {
		end++
	}
	if i := strings.LastIndexByte(s[start:at], ' '); i >= 0 {
		start += i + 1
	}
	if i := strings.IndexByte(s[at:end], ' '); i >= 0 {
		end = at + i
	}
	return start, end
}

func isAddress(word string) bool {
	return strings.Contains(word, "://") || strings.Contains(word, "www.") || strings.Contains(word, "/")
}

// seams returns where a word without spaces may be two.
func (u *ungluer) seams(word string) []seam {
	if u.known(strings.Trim(word, ".,;:?!()«»\"'’")) {
		return nil
	}
	var out []seam
	for i, r := range word {
		if i == 0 {
			continue
		}
		prev, _ := utf8.DecodeLastRuneInString(word[:i])
		if c := u.seam(placeIn(word, i, prev, r)); c.score > 0 {
			out = append(out, c)
		}
	}
	return out
}

// isPost tells whether a word names a post of the government.
func isPost(word string) bool {
	_, width := dutch.CutRole(word)
	return width > 0 && width == len(word)
}

// isLowerWord tells whether a word of more than one letter begins in lower case, as names with a capital inside do not.
func isLowerWord(s string) bool {
	r, width := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r) && width < len(s)
}

// compound tells whether a word is made of two known ones, with or without "s" between them.
func (u *ungluer) compound(word string) bool {
	for i := 3; i+3 <= len(word); i++ {
		if utf8.RuneStart(word[i]) && u.known(word[i:]) && (u.known(word[:i]) || word[i-1] == 's' && i > 4 && u.known(word[:i-1])) {
			return true
		}
	}
	return false
}

// headLetters returns the letters at the end of s, which are the head of a word divided there.
func headLetters(s string) string {
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if i < 0 {
		return s
	}
	_, width := utf8.DecodeRuneInString(s[i:])
	return s[i+width:]
}

// tailLetters returns the letters at the front of s.
func tailLetters(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		return s[:i]
	}
	return s
}
