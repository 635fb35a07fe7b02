package iri

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// strokes are the letters of European names that Unicode does not decompose.
var strokes = strings.NewReplacer("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i")

// Slug returns a name as it is in minted IRIs: lower case, without accents, its words joined by hyphens. Punctuation and
// quotation marks separate words or are dropped: "'s-Gravenhage" is s-gravenhage, "PvdA" is pvda.
func Slug(name string) string { return fold(name, '-') }

// squeeze returns only the letters and digits of a text, folded, so that no difference in spacing, hyphens,
// quotation marks, case or accents shows.
func squeeze(text string) string { return fold(text, 0) }

// fold lower-cases, drops accents and keeps letters and digits; everything between them becomes joint, or nothing.
func fold(s string, joint byte) string {
	var room [128]byte
	b, gap := room[:0], false
	if isASCII(s) {
		return string(foldASCII(b, s, joint))
	}
	for _, r := range decomposed(s) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && joint != 0 && len(b) > 0 {
				b = append(b, joint)
			}
			gap = false
			b = utf8.AppendRune(b, r)
		case !joins(r):
			gap = true
		}
	}
	return string(b)
}

// foldASCII appends to an empty slice what fold makes of a text that is ASCII, as nearly all names are.
func foldASCII(b []byte, s string, joint byte) []byte {
	gap := false
	for i := range len(s) {
		switch c := folded[s[i]]; c {
		case parting:
			gap = true
		case joining:
		default:
			if gap && joint != 0 && len(b) > 0 {
				b = append(b, joint)
			}
			gap = false
			b = append(b, c)
		}
	}
	return b
}

// What the table of foldASCII has for characters that are neither letters nor digits.
const (
	parting byte = iota // words
	joining             // what is on both sides
)

// folded says what foldASCII makes of each character: a small letter, a digit, parting or joining.
var folded = func() (table [utf8.RuneSelf]byte) {
	for c := range byte(utf8.RuneSelf) {
		switch {
		case c >= 'A' && c <= 'Z':
			table[c] = c + 'a' - 'A'
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			table[c] = c
		case joins(rune(c)):
			table[c] = joining
		}
	}
	return table
}()

// decomposed returns the text in lower case with its accents apart from their letters.
func decomposed(s string) string {
	return norm.NFKD.String(strokes.Replace(strings.ToLower(s)))
}

// joins tells whether a character is within a word without separating it: accents, in place or printed beside their letter,
// apostrophes, soft hyphens, and the full stops of abbreviations ("P.v.d.A.").
func joins(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '\'' || r == '`' || r == '.'
	}
	return unicode.Is(unicode.Mn, r) || strings.ContainsRune("’‘´¨¸\u00ad\u200b", r)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
