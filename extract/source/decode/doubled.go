package decode

import (
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"w3id.org/kamergraaf/extract/text"
)

// mendDoubled mends characters that were encoded twice: UTF-8 that a program took for windows-1252 and encoded again
// ("FinanciÃ«n").
func mendDoubled(t text.Text, base int, found *Slips) (text.Text, int) {
	c := NewCopier(t, base)
	line := 1
	for i := 0; i < len(c.Str); {
		if c.Str[i] < 0xc3 {
			if c.Str[i] == '\n' {
				line++
			}
			i++
			continue
		}
		_, n := utf8.DecodeRuneInString(c.Str[i:])
		if meant, width := undouble(c.Str[i:]); width > 0 {
			c.Replace(i, i+width, string(meant))
			found.Add(doubledCode, line)
			n = width
		}
		i += n
	}
	return c.Text()
}

// undouble returns the character that s begins with if it was encoded twice, and how many bytes of s it takes, else 0.
func undouble(s string) (meant rune, width int) {
	var bytes [utf8.UTFMax]byte
	for n := 0; n < len(bytes) && width < len(s); n++ {
		r, size := utf8.DecodeRuneInString(s[width:])
		b, ok := charmap.Windows1252.EncodeRune(r)
		if !ok && r >= 0x80 && r < 0xa0 { // bytes that windows-1252 does not define
			b, ok = byte(r), true
		}
		if !ok || b < 0x80 {
			return 0, 0
		}
		bytes[n] = b
		width += size
		if utf8.FullRune(bytes[:n+1]) {
			if meant, size := utf8.DecodeRune(bytes[:n+1]); n > 0 && size == n+1 && meant >= 0xa0 {
				return meant, width
			}
			return 0, 0
		}
	}
	return 0, 0
}

// maybeDoubled tells, of a letter that begins with 0xc3 and goes on with s, whether it is "Â", "Ã" or "â", and what follows can
// be the rest of a character encoded twice.
func maybeDoubled(s string) bool {
	if s[0] != 0x82 && s[0] != 0x83 && s[0] != 0xa2 {
		return false
	}
	next := s[1:]
	return len(next) > 1 && (next[0] == 0xc2 || next[0] == 0xe2 && (next[1] == 0x80 || next[1] == 0x82 || next[1] == 0x84) ||
		next[0] == 0xc5 || next[0] == 0xc6 || next[0] == 0xcb)
}
