package lexicon

import (
	"unicode/utf8"
)

// Classes of bytes and runes in words.
const (
	classNone  = iota // not in words
	classLower        // letter
	classUpper        // capital
	classDigit
	classMark // part of a word that folding drops: combining accents, and those that PDFs print as glyphs of their own
)

// classes has the class of each ASCII byte.
var classes = func() (c [utf8.RuneSelf]uint8) {
	for b := range c {
		switch {
		case b >= 'a' && b <= 'z':
			c[b] = classLower
		case b >= 'A' && b <= 'Z':
			c[b] = classUpper
		case b >= '0' && b <= '9':
			c[b] = classDigit
		}
	}
	return c
}()

// latin has the plain letter of each rune from U+00C0 to U+017F; a blank means that the rune is no letter. A plain letter in
// upper case means that the rune is a capital.
const latin = "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTsaaaaaaaceeeeiiiidnooooo ouuuuyty" +
	"AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"

// plain returns the ASCII letter of a rune (0 for none) and its class.
func plain(r rune) (byte, uint8) {
	switch {
	case r < utf8.RuneSelf:
		return byte(r), classes[r]
	case r >= 0xC0 && r < 0xC0+rune(len(latin)) && latin[r-0xC0] != ' ':
		b := latin[r-0xC0]
		return b, classes[b]
	case r >= 0x300 && r < 0x370, r == 0xA8, r == 0xAD, r == 0xB4, r == 0xB8:
		return 0, classMark
	case r > 0x24F && isLetter(r):
		return '?', classLower
	}
	return 0, classNone
}

// InWord tells whether a rune can be in a word: letters, digits, and marks after them.
func InWord(r rune) bool {
	_, class := plain(r)
	return class != classNone
}

// Capital tells whether a rune is a capital of the Latin script.
func Capital(r rune) bool {
	_, class := plain(r)
	return class == classUpper
}

// isLetter recognises letters of scripts beyond Latin. It only has to keep their words whole.
func isLetter(r rune) bool {
	return r < 0x2000 || r >= 0x2C00 && r < 0xD800 || r >= 0xF900 && r < 0xFE00
}

// appendFolded appends a word's plain form: ASCII letters in lower case and digits.
func appendFolded(dst []byte, word string) []byte {
	for i := 0; i < len(word); {
		b := word[i]
		if b < utf8.RuneSelf {
			i++
			if b >= 'A' && b <= 'Z' {
				b += 'a' - 'A'
			}
			dst = append(dst, b)
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		i += size
		switch b, class := plain(r); {
		case class == classUpper:
			dst = append(dst, b+'a'-'A')
		case b == '?':
			dst = append(dst, word[i-size:i]...)
		case b != 0:
			dst = append(dst, b)
		}
	}
	return dst
}

// Fold returns a name in the form in which two spellings of it are equal: its words' plain letters in lower case,
// single spaces between them.
func Fold(name string) string {
	var buf [128]byte
	dst := buf[:0]
	for i, w := range SplitWords(nil, name) {
		if i > 0 {
			dst = append(dst, ' ')
		}
		dst = appendFolded(dst, name[w.Start:w.End])
	}
	return string(dst)
}
