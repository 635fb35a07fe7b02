package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letters returns a name's letters and digits, in lower case and without accents: the form in which two spellings of
// it are equal, whatever their spaces, hyphens and capitals.
func letters(s string) string { return plain(s, 0) }

// slug returns a name as it stands in keys: lower case, without accents, its words joined by hyphens.
func slug(s string) string { return strings.Trim(plain(s, '-'), "-") }

// plain keeps a name's letters and digits, and puts gap once for all that stands between them unless it is 0.
func plain(s string, gap byte) string {
	var room [64]byte // nearly all names fit
	return string(appendPlain(room[:0], s, gap))
}

// appendPlain appends what plain returns.
func appendPlain(b []byte, s string, gap byte) []byte {
	begin := len(b)
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			return appendDecomposed(b[:begin], s, gap)
		}
		if p := plainByte[c]; p != 0 {
			b = append(b, p)
		} else if gap != 0 && len(b) > begin && b[len(b)-1] != gap && c != '`' {
			b = append(b, gap)
		}
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

// appendDecomposed is appendPlain for names with letters beyond ASCII.
func appendDecomposed(b []byte, s string, gap byte) []byte {
	begin := len(b)
	for _, r := range norm.NFKD.String(s) {
		switch {
		case r < utf8.RuneSelf && plainByte[r] != 0:
			b = append(b, plainByte[r])
		case unicode.Is(unicode.Mn, r), isLooseAccent(r):
		case unicode.IsLetter(r):
			b = append(b, plainLetter[r]...)
		case gap != 0 && len(b) > begin && b[len(b)-1] != gap:
			b = append(b, gap)
		}
	}
	return b
}

// plainLetter has the letters that do not decompose.
var plainLetter = map[rune]string{'ø': "o", 'Ø': "o", 'ı': "i", 'ł': "l", 'Ł': "l", 'đ': "d", 'Đ': "d", 'ß': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'þ': "th", 'ð': "d"}

// isLooseAccent tells accents that some PDFs print as signs of their own: "Kostic´", "Yes¸ilgöz".
func isLooseAccent(r rune) bool {
	return r == '´' || r == '¸' || r == '¨' || r == '`' || r == '˘' || r == '˙' || r == '\u00ad'
}
