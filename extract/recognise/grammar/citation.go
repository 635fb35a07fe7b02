package grammar

import (
	"slices"

	"w3id.org/kamergraaf/extract/lexicon"
)

// Citations returns the citations of articles in the text, in order; they are read at the first call. One without items
// is "het derde lid van dat artikel".
func (s *Scan) Citations() []Articles {
	if s.cited {
		return s.articles
	}
	s.cited, s.articles = true, s.articles[:0]
	s.cites = append(s.cites[:0], s.Keys(s.citation)...)
	for _, figure := range s.Figures {
		if w := &s.Words[figure]; w.Digit && w.End < len(s.Text) && (s.Text[w.End] == ':' || s.beforeLetters(int(figure))) {
			s.cites = append(s.cites, figure)
		}
	}
	slices.Sort(s.cites)
	end := 0
	for _, at := range s.cites {
		if s.Words[at].Start < end {
			continue
		}
		read := s.articlesAt
		if s.Words[at].Digit {
			read = s.bareArticles
		}
		if list, ok := read(int(at)); ok {
			s.articles = append(s.articles, list)
			end = list.End
		}
	}
	return s.articles
}

// articlesAt reads a citation that begins with the word "artikel" at word i, with a paragraph before it.
func (s *Scan) articlesAt(i int) (Articles, bool) {
	w := s.Words[i]
	start, before := s.partsBefore(i)
	items, end, ok := ReadArticles(s.Text, w.Start)
	if !ok {
		return s.thatArticle(i)
	}
	if len(before) > 0 && len(items) == 1 && len(items[0].Parts) == 0 {
		items[0].Parts = before
	} else {
		start = w.Start
	}
	return Articles{Start: start, End: end, Items: items}, true
}

// bareArticles reads "7:220 leden 1 en 2" that stands without the word "artikel".
func (s *Scan) bareArticles(i int) (Articles, bool) {
	w := s.Words[i]
	if s.Text[w.End] == ':' && (w.End-w.Start > 2 || w.End+1 >= len(s.Text) || !lexicon.Digit(s.Text[w.End+1])) {
		return Articles{}, false
	}
	items, end, ok := ReadArticles(s.Text, w.Start)
	return Articles{Start: w.Start, End: end, Items: items, Bare: true}, ok
}

// beforeLetters tells whether word i can be an article without the word "artikel", as it has a letter or stands in brackets, and
// the abbreviation of a law is right behind it: "137c Sr", "(310 Sr)".
func (s *Scan) beforeLetters(i int) bool {
	w, next := &s.Words[i], s.At(i+1)
	if !next.Upper || next.Start != w.End+1 || s.Text[w.End] != ' ' || next.End-next.Start > LongestAbbreviation || !s.NameAt(next.Start) {
		return false
	}
	switch number := s.Text[w.Start:w.End]; {
	case lexicon.Digit(number[len(number)-1]):
		return w.Start > 0 && s.Text[w.Start-1] == '(' && s.Text[next.End:min(next.End+1, len(s.Text))] == ")" && len(number) <= 3
	default:
		_, letter, ok := cutLetter(number)
		return ok && letter != 'e' && len(number) <= len("250a")
	}
}

// LongestAbbreviation is the length of the longest abbreviation of a law that follows the bare number of an article.
const LongestAbbreviation = 6

// partsBefore reads "het derde lid van", "de leden 1 en 2 van" or "onderdeel c van" before word i; start is where it begins.
func (s *Scan) partsBefore(i int) (start int, parts []Part) {
	j := i - 1
	if j > 0 && s.Words[j].Digit && s.Word(j-1) == "lid" && s.Gap(j) == " " && s.Gap(j-1) == " " { // "lid 3 artikel 255"
		start = s.Words[j-1].Start
		return start, (&Cursor{s.Text[:s.Words[i].Start], start}).Parts()
	}
	if s.Word(j) != "van" {
		return 0, nil
	}
	from := max(0, s.Words[i].Start-60)
	before := s.Text[from:s.Words[j].Start]
	for j--; j >= 0 && s.Words[j].Start >= from; j-- {
		c := &Cursor{before, s.Words[j].Start - from}
		if list := c.Parts(); list != nil {
			c.Sign(",")
			c.Space()
			if c.Pos != len(before) || s.Word(j) == "het" {
				break
			}
			start, parts = s.Words[j].Start, list
		}
	}
	return start, parts
}

// thatArticle reads "het derde lid van dat artikel".
func (s *Scan) thatArticle(i int) (Articles, bool) {
	if w := s.Word(i - 1); w != "dat" && w != "dit" && w != "genoemd" && w != "voornoemd" {
		return Articles{}, false
	}
	start, parts := s.partsBefore(i - 1)
	if len(parts) != 1 || parts[0].onder != "" {
		return Articles{}, false
	}
	return Articles{Start: start, End: s.Words[i].End, Lid: parts[0].Lid}, true
}
