package match

import (
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"w3id.org/kamergraaf/internal/eight"
)

// Letters returns a name's letters and digits, in lower case and without accents: the form in which two spellings of
// it are equal, whatever their spaces, hyphens and capitals.
func Letters(s string) string {
	var room [64]byte // nearly all names fit
	b, _ := appendWord(room[:0], 0, s, 0)
	return string(b) // inlined, so that asking a map for the letters of a name takes no memory
}

// Slug returns a name as it stands in keys: lower case, without accents, its words joined by hyphens.
func Slug(s string) string { return strings.Trim(plain(s, '-'), "-") }

// plain keeps a name's letters and digits, and puts gap once for all that stands between them unless it is 0.
func plain(s string, gap byte) string {
	var room [64]byte
	return string(appendPlain(room[:0], s, gap))
}

// appendPlain appends what plain returns.
func appendPlain(b []byte, s string, gap byte) []byte {
	for begin := len(b); s != ""; {
		b, s = appendWord(b, begin, s, gap)
	}
	return b
}

// appendWord appends the letters at the front of s with the gap that ends them, and returns the rest of s; without a gap to
// put, all letters. What it appends to began at byte begin. It takes eight bytes at a time: most words are no longer.
func appendWord(b []byte, begin int, s string, gap byte) (to []byte, rest string) {
	for s != "" {
		var w uint64
		if len(s) >= 8 {
			w = eight.Load(s, 0)
		} else {
			w = eight.LoadRest(s)
		}
		n := eight.First(eight.Others(eight.Alphanumerics(w)))
		b = binary.LittleEndian.AppendUint64(b, eight.Small(w))[:len(b)+n]
		if s = s[n:]; n == 8 || s == "" {
			continue
		}
		width := 1
		if s[0] >= utf8.RuneSelf {
			b, width = appendDecomposed(b, begin, s, gap)
		} else if s[0] != '`' {
			b = appendGap(b, begin, gap)
		}
		s = s[width:]
		if gap != 0 && len(b) > begin && b[len(b)-1] == gap {
			break
		}
	}
	return b, s
}

// appendGap appends a gap between words to what began at byte begin, unless one stands there already.
func appendGap(b []byte, begin int, gap byte) []byte {
	if gap != 0 && len(b) > begin && b[len(b)-1] != gap {
		b = append(b, gap)
	}
	return b
}

// plainByte has the small letter of each ASCII letter, and the digits.
var plainByte = func() (t [utf8.RuneSelf]byte) {
	for c := range t {
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			t[c] = byte(c)
		case c >= 'A' && c <= 'Z':
			t[c] = byte(c) + 'a' - 'A'
		}
	}
	return t
}()

// appendDecomposed appends the letters that the character beyond ASCII at the front of s is composed of (Unicode's NFKD),
// and returns the character's length in s. What it appends to began at byte begin.
func appendDecomposed(b []byte, begin int, s string, gap byte) (to []byte, width int) {
	r, width := utf8.DecodeRuneInString(s)
	parts := norm.NFKD.PropertiesString(s).Decomposition()
	if parts == nil {
		return appendRune(b, begin, r, gap), width
	}
	for len(parts) > 0 {
		r, n := utf8.DecodeRune(parts)
		b, parts = appendRune(b, begin, r, gap), parts[n:]
	}
	return b, width
}

// appendRune appends one decomposed character.
func appendRune(b []byte, begin int, r rune, gap byte) []byte {
	switch {
	case r < utf8.RuneSelf && plainByte[r] != 0:
		return append(b, plainByte[r])
	case unicode.Is(unicode.Mn, r), isLooseAccent(r):
		return b
	case unicode.IsLetter(r):
		return append(b, plainLetter[r]...)
	}
	return appendGap(b, begin, gap)
}

// plainLetter has the letters that do not decompose.
var plainLetter = map[rune]string{'ø': "o", 'Ø': "o", 'ı': "i", 'ł': "l", 'Ł': "l", 'đ': "d", 'Đ': "d", 'ß': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'þ': "th", 'ð': "d"}

// isLooseAccent tells accents that some PDFs print as signs of their own: "Kostic´", "Yes¸ilgöz".
func isLooseAccent(r rune) bool {
	return r == '´' || r == '¸' || r == '¨' || r == '`' || r == '˘' || r == '˙' || r == '\u00ad'
}
