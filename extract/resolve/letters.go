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
func plain(s string, gap byte) string { return string(appendPlain(make([]byte, 0, len(s)), s, gap)) }

// appendPlain appends what plain returns.
func appendPlain(b []byte, s string, gap byte) []byte {
	begin := len(b)
	if strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
		s = norm.NFKD.String(s)
	}
	for _, r := range s {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b = append(b, byte(r))
		case r >= 'A' && r <= 'Z':
			b = append(b, byte(r)+'a'-'A')
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
