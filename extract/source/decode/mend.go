package decode

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"w3id.org/kamergraaf/extract/text"
	"w3id.org/kamergraaf/internal/eight"
)

// needs is the set of repairs that a text needs.
type needs uint8

// AllRepairs are the repairs of a text that is UTF-8 already.
const AllRepairs = oddRunes | notNFC | splitAccents | doubled

const (
	notUTF8      needs = 1 << iota
	oddRunes           // spaces, line ends, hyphens, controls
	notNFC             // may not be in NFC
	splitAccents       // has spacing accents
	doubled            // may have characters encoded twice
)

// plainASCII marks the bytes that never need a repair.
var plainASCII = func() (table [256]bool) {
	for c := ' '; c < 0x7f; c++ {
		table[c] = c != '`'
	}
	table['\n'], table['\t'], table['\f'] = true, true, true
	return table
}()

// Inspect says which repairs a text needs. Most texts need none; then nothing else is done to them.
func Inspect(s string) (need needs) {
	for i := plainPrefix(s, 0); i < len(s); i = plainPrefix(s, i) {
		switch c := s[i]; {
		case c < utf8.RuneSelf:
			need |= needOf(rune(c))
			i++
		case c == 0xc3 && accentedAt(s, i):
			if maybeDoubled(s[i+1:]) {
				need |= doubled
			}
			i += 2
		case c == 0xe2 && dashOrQuoteAt(s, i):
			i += 3
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 {
				need |= notUTF8
			} else {
				need |= needOf(r)
			}
			i += n
		}
	}
	return need
}

// accentedAt tells whether 0xc3 at byte i of s begins one of the letters À to ÿ.
func accentedAt(s string, i int) bool { return i+1 < len(s) && s[i+1]&0xc0 == 0x80 }

// dashOrQuoteAt tells whether 0xe2 at byte i of s begins a dash, a quotation mark, a dagger or the like: U+2012 to U+2027.
func dashOrQuoteAt(s string, i int) bool {
	return i+2 < len(s) && s[i+1] == 0x80 && s[i+2] >= 0x92 && s[i+2] <= 0xa7
}

// plainPrefix returns the place of the first byte from i on that is not plain.
func plainPrefix(s string, i int) int {
	for i+8 <= len(s) { // eight bytes at once, as long as each is plain
		w := eight.Load(s, i)
		if surelyPlain(w) {
			i += 8
			continue
		}
		odd := eight.AtMost(w, ' '-1)&^eight.Equal(w, '\n') | eight.Equal(w, '`') | eight.Equal(w, 0x7f) | eight.Wide(w)
		if i += eight.First(odd); odd == 0 {
			continue
		}
		if !plainASCII[s[i]] {
			return i
		}
		i++
	}
	for i < len(s) && plainASCII[s[i]] {
		i++
	}
	return i
}

// surelyPlain tells, for most words of eight plain bytes, that they are plain: each byte is from ' ' on, and neither "`" nor
// DEL. It may miss some.
func surelyPlain(w uint64) bool {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	grave, del := w^'`'*ones, w^0x7f*ones
	return (w|(w-' '*ones)|(grave-ones)&^grave|(del-ones)&^del)&highs == 0
}

// needOf says which repair a code point that is not plain ASCII may need.
func needOf(r rune) needs {
	switch {
	case accentOf(r) != 0:
		return splitAccents
	case oddRune(r):
		return oddRunes
	case r < 0x300 || r >= 0x2012 && r <= 0x2027 || r == '€':
		return 0
	}
	if p := norm.NFC.PropertiesString(string(r)); !p.BoundaryBefore() || !norm.NFC.IsNormalString(string(r)) {
		return notNFC
	}
	return 0
}

// oddTable holds the code points that mendRunes replaces.
var oddTable = &unicode.RangeTable{LatinOffset: 6, R16: []unicode.Range16{
	{Lo: 0x00, Hi: 0x08, Stride: 1}, // controls, but for tab, line feed and form feed
	{Lo: 0x0b, Hi: 0x0b, Stride: 1},
	{Lo: 0x0d, Hi: 0x1f, Stride: 1},
	{Lo: 0x7f, Hi: 0x9f, Stride: 1},
	{Lo: 0xa0, Hi: 0xa0, Stride: 1}, // no-break space
	{Lo: 0xad, Hi: 0xad, Stride: 1}, // soft hyphen
	{Lo: 0x1680, Hi: 0x1680, Stride: 1},
	{Lo: 0x2000, Hi: 0x200b, Stride: 1}, // spaces of many widths, the last of none
	{Lo: 0x2010, Hi: 0x2011, Stride: 1}, // hyphens
	{Lo: 0x2028, Hi: 0x2029, Stride: 1}, // ends of lines and paragraphs
	{Lo: 0x202f, Hi: 0x202f, Stride: 1},
	{Lo: 0x205f, Hi: 0x2060, Stride: 1}, // space in formulas, word joiner
	{Lo: 0x3000, Hi: 0x3000, Stride: 1},
	{Lo: 0xfeff, Hi: 0xfeff, Stride: 1}, // byte order mark
	{Lo: utf8.RuneError, Hi: utf8.RuneError, Stride: 1},
}}

// oddRune tells whether mendRunes replaces r.
func oddRune(r rune) bool { return unicode.Is(oddTable, r) }

// Mend repairs what typesetting and conversion left in a text, and remembers the place of each repair: line ends become "\n",
// all spaces plain spaces, hyphens plain hyphens; soft and zero-width characters are removed; control characters become
// U+FFFD; decomposed letters are composed, and so are letters whose accent was printed as a character of its own. need says
// which of these can occur; base is where t is in the source if it is there verbatim, else Nowhere.
func Mend(t text.Text, base int, need needs, found *Slips) text.Text {
	t, _ = mendAt(t, base, need, found)
	return t
}

// mendAt is Mend that also returns where the result is.
func mendAt(t text.Text, base int, need needs, found *Slips) (text.Text, int) {
	if need&doubled != 0 {
		t, base = mendDoubled(t, base, found)
	}
	if need&notNFC != 0 {
		t, base = composeNFC(t, base)
	}
	if need&(oddRunes|splitAccents) != 0 {
		t, base = mendRunes(t, base, found)
	}
	return t, base
}

// mendRunes replaces the code points that oddRune names and composes letters with the accents after them.
func mendRunes(t text.Text, base int, found *Slips) (text.Text, int) {
	s := t.String()
	c := NewCopier(t, base)
	line := 1
	for i := 0; i < len(s); {
		if plainASCII[s[i]] {
			if s[i] == '\n' {
				line++
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if mark := accentOf(r); mark != 0 {
			c.joinAccent(i, n, r, mark)
		} else if oddRune(r) {
			if strings.HasPrefix(s[i:], "\r\n") {
				n = 2
			}
			put := replacement(r, s[i+n:], found, line)
			line += strings.Count(put, "\n")
			c.Replace(i, i+n, put)
		}
		i += n
	}
	return c.Text()
}

// replacement returns what replaces the odd rune r before rest.
func replacement(r rune, rest string, found *Slips, line int) string {
	switch r {
	case '\r', '\v', 0x85, 0x2028, 0x2029:
		return "\n"
	case 0xad:
		if end := strings.TrimLeft(rest, " \r"); strings.HasPrefix(end, "\n") {
			return "-" // it shows where a word was split: undone with the line
		}
		return ""
	case 0x200b, 0x2060, 0xfeff:
		return ""
	case 0x2010, 0x2011:
		return "-"
	case utf8.RuneError:
		found.Add(lostChar, line)
		return "\uFFFD"
	}
	if r >= 0xa0 {
		return " "
	}
	if meant := charmap.Windows1252.DecodeByte(byte(r)); r >= 0x80 && meant >= 0xa0 {
		found.Add(wrongCode, line)
		return string(meant)
	}
	found.Add(ControlChar, line)
	return "\uFFFD"
}

// composeNFC brings a text into NFC.
func composeNFC(t text.Text, base int) (text.Text, int) {
	s := t.String()
	c := NewCopier(t, base)
	for pos := 0; pos < len(s); {
		start := pos + norm.NFC.QuickSpanString(s[pos:])
		if start == len(s) {
			break
		}
		n := norm.NFC.NextBoundaryInString(s[start:], true)
		if n <= 0 {
			n = len(s) - start
		}
		if composed := norm.NFC.String(s[start : start+n]); composed != s[start:start+n] {
			c.Replace(start, start+n, composed)
		}
		pos = start + n
	}
	return c.Text()
}
