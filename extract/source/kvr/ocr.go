package kvr

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/source/decode"
	"w3id.org/kamergraaf/extract/source/xmltext"
	"w3id.org/kamergraaf/extract/text"
	"w3id.org/kamergraaf/internal/eight"
)

// mendOCR repairs what OCR leaves in records whose line ends are lost: words that a hyphen divides ("staats- secretaris")
// and letters printed with spaces between them ("T o e l i c h t i n g").
func mendOCR(t text.Text, base int) (text.Text, int) {
	c := decode.NewCopier(t, base)
	s := c.Str
	for i, near := 0, 0; i < len(s); {
		if i >= near {
			i, near = skipUnbroken(s, i)
		}
		if !beforeWords[s[i]] {
			i++
			continue
		}
		if s[i] != ' ' && s[i] != '\n' {
			i = joinSpaced(c, i+1, false)
			continue
		}
		next := xmltext.SkipSpace(s, i)
		if n := hyphenWidth(s[:i]); n > 0 && betweenWords(s[:i-n], s[next:]) {
			keep, space := dutch.HyphenStays(s[:i-n], s[next:])
			switch {
			case !keep:
				c.Replace(i-n, next, "")
			case !space:
				c.Replace(i-n, next, "-")
			default:
				next = i + 1
			}
			i = next
			continue
		}
		i = joinSpaced(c, next, next-i > 1)
	}
	return c.Text()
}

// skipUnbroken skips text from i on in which no word can be divided or spaced, eight bytes at once. It stops at a hyphen, or
// the end of a character beyond ASCII, before a space; and at a space before a single character and a space, or before a
// character beyond ASCII. It returns where to look closer, and from where on to skip again.
func skipUnbroken(s string, i int) (at, near int) {
	from := max(i-1, 0) // a hyphen may be there
	for from+8 <= len(s) {
		w := eight.Load(s, from)
		space, wide := eight.AtMost(w, ' '), eight.Wide(w)
		if (eight.Equal(w, '-')|wide)&(space>>8)|space&(space>>16|wide>>8) != 0 {
			break
		}
		from += 6 // what begins with the last two bytes is seen next
	}
	at = max(i, from-8) // before the first letter, and the spaces before that
	for at > i && s[at-1] <= ' ' {
		at--
	}
	return at, from + 8
}

// beforeWords marks the bytes after which a word may begin.
var beforeWords = [256]bool{'>': true, '"': true, '(': true, ' ': true, '\n': true}

// hyphenWidth returns the length of the hyphen at the end of s, 0 where there is none. OCR reads a hyphen at a line's end as
// a dash at times; real dashes have a space before them.
func hyphenWidth(s string) int {
	if strings.HasSuffix(s, "–") {
		return len("–")
	}
	if strings.HasSuffix(s, "-") {
		return 1
	}
	return 0
}

// betweenWords tells whether a hyphen is between two words in lower case.
func betweenWords(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return unicode.IsLower(last) && unicode.IsLower(first)
}

// Single letters or figures with spaces between them are one word from this many on; fewer can be words of their own,
// unless a wide space before them shows that the line is spaced.
const (
	spacedLetters     = 3
	spacedLettersWide = 2
)

// joinSpaced closes up a spaced word that begins at start and returns where to continue.
func joinSpaced(c *decode.Copier, start int, wide bool) int {
	if start+1 < len(c.Str) && c.Str[start] < utf8.RuneSelf && c.Str[start+1] >= 'a' && c.Str[start+1] <= 'z' {
		return start // as nearly all words begin
	}
	var word strings.Builder
	end, count := start, 0
	for at, more := start, true; more; at = end + 1 {
		width := spacedSign(c.Str[at:], count == 0)
		if width == 0 {
			break
		}
		word.WriteString(c.Str[at : at+width])
		count++
		end = at + width
		more = oneSpaceAt(c.Str, end)
	}
	if count < spacedLetters && !(wide && count >= spacedLettersWide) {
		return start
	}
	if rest := strings.TrimLeft(c.Str[end:], " "); rest != "" && strings.IndexByte(",.;:?!", rest[0]) >= 0 {
		end = len(c.Str) - len(rest)
	}
	c.Replace(start, end, word.String())
	return end
}

// spacedSign returns the width of the letter or figure at the start of s if no other is next to it, else 0. Inside a word it may
// be a hyphen.
func spacedSign(s string, first bool) int {
	r, width := utf8.DecodeRuneInString(s)
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) && (r != '-' || first) {
		return 0
	}
	if width < len(s) && !strings.ContainsRune(" ,.;:?!)<\"}\n", rune(s[width])) {
		return 0
	}
	return width
}

// oneSpaceAt tells whether a single space is at byte i, with something after it.
func oneSpaceAt(s string, i int) bool { return i+1 < len(s) && s[i] == ' ' && s[i+1] != ' ' }
