package lexicon

import (
	"unicode/utf8"
)

// What can be between two words of a name.
const (
	gapSoft = iota // white space, hyphen, dot, apostrophe: names differ freely in these
	gapHard        // comma, slash, ampersand, bracket: only where the name has one too
	gapStop        // the end of a paragraph or more than a few signs
)

func gapBetween(gap string) int {
	if gap == " " || gap == "-" {
		return gapSoft
	}
	if len(gap) > 5 {
		return gapStop
	}
	kind := gapSoft
	for i := 0; i < len(gap); i++ {
		switch gap[i] {
		case ' ', '-', '.', '\'', 0xC2, 0xA0:
		case 0xE2, 0x80, 0x90, 0x91, 0x93, 0x98, 0x99: // hyphens, dashes and apostrophes of U+2010 to U+2019
		case '\n':
			return gapStop
		default:
			kind = gapHard
		}
	}
	return kind
}

// Digit tells whether a byte is an ASCII digit.
func Digit(b byte) bool { return b >= '0' && b <= '9' }

// bit returns 1 for true.
func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// SplitWords appends the words of a text.
func SplitWords(words []Word, text string) []Word {
	for i := 0; i < len(text); {
		b := text[i]
		if b < utf8.RuneSelf && classes[b] == classNone {
			i++
			continue
		}
		var w Word
		if i, w = readWord(text, i); w.End > w.Start {
			words = append(words, w)
		}
	}
	return words
}

// readWord reads a word that may begin at i, and returns where to continue.
func readWord(text string, i int) (int, Word) {
	w := Word{Start: i}
	upper, lower := 0, 0
	for i < len(text) {
		class, size := uint8(0), 1
		if b := text[i]; b < utf8.RuneSelf {
			class = classes[b]
		} else {
			var r rune
			r, size = utf8.DecodeRuneInString(text[i:])
			_, class = plain(r)
		}
		if class == classNone || class == classMark && i == w.Start {
			break
		}
		switch class {
		case classUpper:
			w.Upper = w.Upper || i == w.Start
			upper++
		case classLower:
			lower++
		case classDigit:
			w.Digit = w.Digit || i == w.Start
		}
		i += size
	}
	w.End, w.Caps = i, upper > 1 && lower == 0
	if w.End == w.Start {
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
	return i, w
}
