package recognise

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// ofTaxes are the letters with which the numbers of decrees and resolutions on taxes begin: they are rules, where other numbers of
// decrees are those of decisions.
var ofTaxes = strings.Fields("DB DGB CPP IFZ AFZ WDB WJB BLKB VB DV IZV")

// dated returns the anchor of an act that is called by its day alone, of a decree by its day and where it was published, or of a resolution or decree on taxes by its day and number, at word
// i: "de wet van 3 mei 2003, Stb. 202", "de resolutie van 4 april 1988, nr. DB88/1234".
func (r *laws) dated(s *grammar.Scan, i int) (a grammar.Anchor, ok bool) {
	last := dayAt(s, i+1)
	if comma := s.Gap(i) == ", " && s.Is(i, r.resolution) && s.At(i+1).Digit && grammar.IsYear(s.Word(i+3)); comma {
		last = i + 3
	}
	if last == 0 || s.Gap(last-1) != " " {
		return a, false
	}
	a.Start, a.End = s.Words[i].Start, s.Words[last].End
	c := &grammar.Cursor{Text: s.Text, Pos: a.End}
	switch {
	case s.Is(i, r.names.wet):
		if a.End = gazette(c); a.End == s.Words[last].End && r.speaksOfOthers(s, i) {
			return a, false
		}
	case gazette(&grammar.Cursor{Text: s.Text, Pos: a.End}) > a.End && !s.Is(i, r.resolution):
		a.End = gazette(c)
	case !c.Sign(",(") || !c.Word("nr", "nummer"):
		return a, false
	default:
		c.Sign(".")
		c.Space()
		number := numberAt(c)
		if a.End = c.Pos; number == "" || !s.Is(i, r.resolution) && !startsIn(number, ofTaxes) {
			return a, false
		}
	}
	a.Clue = extract.NameClue{Text: s.Text[a.Start:a.End]}
	return a, true
}

// speaksOfOthers tells whether the words before word i name another state, whose act may be meant.
func (r *laws) speaksOfOthers(s *grammar.Scan, i int) bool {
	const reach = 80
	for k := i - 1; k >= 0 && k > i-reach; k-- {
		if s.Has(k, r.abroad.Countries) || s.Has(k, r.abroad.Adjectives) && !strings.HasPrefix(strings.ToLower(s.Word(k)), "europe") {
			return true
		}
	}
	return false
}

// gazette returns the end of where an act was published behind its day, ", Stb. 202" or "(Stb. 2003, 202)", or the cursor's place.
func gazette(c *grammar.Cursor) int {
	at, end := c.Pos, c.Pos
	bracket := strings.HasPrefix(c.Text[at:], " (")
	if !c.Sign(",(") || !c.Word("stb", "staatsblad") {
		return at
	}
	c.Sign(".")
	for {
		c.Word("nr")
		c.Sign(".")
		c.Space()
		n := c.Digits()
		if n == "" {
			return end
		}
		c.Pos += len(n)
		end = c.Pos
		if bracket && c.Peek() == ')' {
			return end + 1
		}
		if !c.Sign(",") {
			return end
		}
	}
}

// numberAt reads the number of a decree: capitals, digits and signs, with a blank behind the capitals or not.
func numberAt(c *grammar.Cursor) string {
	start, digits := c.Pos, 0
	for ; c.Pos < len(c.Text); c.Pos++ {
		b := c.Text[c.Pos]
		if lexicon.Digit(b) {
			digits++
		} else if !(b >= 'A' && b <= 'Z') && strings.IndexByte("/-.", b) < 0 && (b != ' ' || digits > 0) {
			break
		}
	}
	if digits < 3 {
		return ""
	}
	number := strings.TrimRight(c.Text[start:c.Pos], "./-")
	c.Pos = start + len(number)
	return number
}

// schemeEnd is what follows the letters of a scheme in the brackets behind its name.
const schemeEnd = "-regeling)"

// scheme returns the anchor of a scheme that only the letters in brackets behind its name show to be one, "Tegemoetkoming vaste lasten
// (TVL-regeling)", of which the letters are word i.
func scheme(s *grammar.Scan, i int) (a grammar.Anchor, ok bool) {
	if i < 2 || s.Gap(i-1) != " (" || !strings.HasPrefix(s.Text[s.Words[i].End:], schemeEnd) {
		return a, false
	}
	const longest = 8
	letters, last := s.Word(i), i-1
	for first := last - 1; first >= 0 && last-first < longest && s.Gap(first) == " "; first-- {
		a = named(s, first, last)
		if name := s.Text[a.Start:a.End]; s.Words[first].Upper && name[0] == letters[0] && grammar.Abbreviates(letters, name) {
			return a, true
		}
	}
	return a, false
}
