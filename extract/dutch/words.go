package dutch

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// trimSigns takes signs off the end of a word; most end in none.
func trimSigns(word, signs string) string {
	if word != "" && (IsASCIILetter(word[len(word)-1]) || IsDigit(word[len(word)-1])) {
		return word
	}
	return strings.TrimRight(word, signs)
}

// LastWord returns the letters, figures and inner hyphens at the end of s.
func LastWord(s string) string {
	end := len(s)
	for end > 0 && (IsASCIILetter(s[end-1]) || s[end-1] == '-') {
		end--
	}
	if end > 0 && s[end-1] == ' ' {
		return s[end:] // as most
	}
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '.' })
	if i < 0 {
		return s
	}
	_, width := utf8.DecodeRuneInString(s[i:])
	return s[i+width:]
}

// FirstWord returns what comes before the first space of s.
func FirstWord(s string) string {
	if i := strings.IndexByte(s, ' '); i >= 0 {
		return s[:i]
	}
	return s
}

// IsASCIILetter tells whether a byte is a letter of ASCII; IsLetter takes those beyond it too.
func IsASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// LastRune returns the last character of a text, utf8.RuneError where it is empty or ends in bytes that are not UTF-8.
func LastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// FirstRune returns the first character of a text, utf8.RuneError where it is empty or begins with bytes that are not UTF-8.
func FirstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// HasAnyPrefix tells whether a text begins with one of the prefixes.
func HasAnyPrefix(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// LastFold returns the last place of an ASCII needle in s, ignoring case.
func LastFold(s, needle string) int {
	for i := len(s) - len(needle); i >= 0; i-- {
		if s[i]|0x20 == needle[0]|0x20 && strings.EqualFold(s[i:i+len(needle)], needle) {
			return i
		}
	}
	return -1
}

// IndexOrEnd returns where the first c is in s from byte at on, or the end of s.
func IndexOrEnd(s string, at int, c byte) int {
	if i := strings.IndexByte(s[at:], c); i >= 0 {
		return at + i
	}
	return len(s)
}

// FoldIndex returns the first place of an ASCII needle in s, ignoring case.
func FoldIndex(s, needle string) int {
	for i := 0; i+len(needle) <= len(s); i++ {
		if s[i]|0x20 == needle[0]|0x20 && strings.EqualFold(s[i:i+len(needle)], needle) {
			return i
		}
	}
	return -1
}

// IsASCIIWord tells ASCII letters and digits.
func IsASCIIWord(c byte) bool { return IsDigit(c) || IsASCIILetter(c) }

// SkipBlank returns the place after one blank at byte i of s, or i.
func SkipBlank(s string, i int) int {
	switch {
	case strings.HasPrefix(s[i:], " "):
		return i + 1
	case strings.HasPrefix(s[i:], "\u00a0"):
		return i + 2
	}
	return i
}

// SkipBlanks returns the place after blanks and line feeds at byte i of s.
func SkipBlanks(s string, i int) int {
	for {
		j := SkipBlank(s, i)
		if j == i && i < len(s) && s[i] == '\n' {
			j++
		}
		if j == i {
			return i
		}
		i = j
	}
}

// StartsWord tells whether no letter or figure comes before byte at of s.
func StartsWord(s string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:at])
	return at == 0 || !unicode.IsLetter(r) && !unicode.IsDigit(r)
}
