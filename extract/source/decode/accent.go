package decode

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// accentOf returns the combining form of an accent that fonts print as a character of its own, or 0. The circumflex of ASCII
// is not one: it is never printed as an accent.
func accentOf(r rune) rune {
	switch r {
	case '`':
		return 0x300
	case 0xb4: // acute
		return 0x301
	case 0xa8: // diaeresis
		return 0x308
	case 0xb8: // cedilla
		return 0x327
	case 0x2c6: // circumflex
		return 0x302
	case 0x2c7: // caron
		return 0x30c
	case 0x2d8: // breve
		return 0x306
	case 0x2d9: // dot above
		return 0x307
	case 0x2da: // ring
		return 0x30a
	case 0x2db: // ogonek
		return 0x328
	case 0x2dc: // tilde
		return 0x303
	case 0x2dd: // double acute
		return 0x30b
	}
	return 0
}

// joinAccent composes the letter before the accent r of n bytes at i with it ("officie¨le", "Kostic´"). Accents that serve
// as quotes or apostrophes stay as they are.
func (c *Copier) joinAccent(i, n int, r, mark rune) {
	letter, size := utf8.DecodeLastRuneInString(c.Str[c.from:i])
	if joined := compose(letter, mark); joined != 0 && !servesAsQuote(c.Str, i, n, r) {
		c.Replace(i-size, i+n, string(joined))
	}
}

// compose returns the one code point for a letter with an accent, or 0 where there is none.
func compose(letter, mark rune) rune {
	switch letter {
	case 'ı': // the dot gives way to the accent, so fonts print it without
		letter = 'i'
	case 'ȷ':
		letter = 'j'
	}
	if !unicode.IsLetter(letter) {
		return 0
	}
	var pair [2 * utf8.UTFMax]byte
	joined := norm.NFC.Append(pair[:0], utf8.AppendRune(utf8.AppendRune(nil, letter), mark)...)
	r, n := utf8.DecodeRune(joined)
	if n != len(joined) {
		return 0
	}
	return r
}

// servesAsQuote tells whether the accent r of n bytes at s[i:], after a letter, is an apostrophe ("foto´s", "z´n"), closes a
// quoted word ("`stuk´"), or has a combining mark itself.
func servesAsQuote(s string, i, n int, r rune) bool {
	next, size := utf8.DecodeRuneInString(s[i+n:])
	if unicode.IsMark(next) {
		return true
	}
	if r != '`' && r != '´' {
		return false
	}
	if !unicode.IsLetter(next) {
		return quoteOpenBefore(s[:i])
	}
	after, _ := utf8.DecodeRuneInString(s[i+n+size:])
	if unicode.IsLetter(after) {
		return false
	}
	// One last letter after it: plurals in -´s (but "cafe´s" has its accent) and "z´n", "m´n", "zo´n".
	before := s[i-1]
	return next == 's' && strings.IndexByte("aiouyAIOUY", before) >= 0 || next == 'n' && strings.HasSuffix(s[:i], "zo") ||
		next == 'n' && strings.IndexByte("mzMZ", before) >= 0
}

// quoteReach is how far back, in bytes, a quote may have been opened.
const quoteReach = 120

// quoteOpenBefore tells whether a ` or ´ that opens a quote comes before the end of s, on its line, with none since.
func quoteOpenBefore(s string) bool {
	s = s[max(0, len(s)-quoteReach):]
	s = s[strings.LastIndexByte(s, '\n')+1:]
	for {
		at := max(strings.LastIndexByte(s, '`'), strings.LastIndex(s, "´"))
		if at < 0 {
			return false
		}
		_, n := utf8.DecodeRuneInString(s[at:])
		before, size := utf8.DecodeLastRuneInString(s[:at])
		after, _ := utf8.DecodeRuneInString(s[at+n:])
		if size == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			return true
		}
		if !unicode.IsLetter(after) {
			return false // it closed a quote itself
		}
		s = s[:at]
	}
}
