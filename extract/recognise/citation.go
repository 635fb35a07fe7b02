package recognise

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract/lexicon"
)

// citations returns the citations of articles in the text, in order; they are read at the first call. One without items
// is "het derde lid van dat artikel".
func (s *Scan) citations() []articles {
	if s.cited {
		return s.articles
	}
	s.cited, s.articles = true, s.articles[:0]
	s.cites = append(s.cites[:0], s.Keys(s.citation)...)
	for _, figure := range s.Figures {
		if w := &s.Words[figure]; w.Digit && w.End < len(s.Text) && s.Text[w.End] == ':' {
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
			end = list.end
		}
	}
	return s.articles
}

// articlesAt reads a citation that begins with the word "artikel" at word i, with a paragraph before it.
func (s *Scan) articlesAt(i int) (articles, bool) {
	w := s.Words[i]
	from := w.End
	if strings.HasPrefix(s.Text[from:], ".") {
		from++
	}
	start, lids := s.lidBefore(i)
	items, end, ok := readArticles(s.Text, from)
	if !ok {
		return s.thatArticle(i)
	}
	if len(lids) > 0 && len(items) == 1 && len(items[0].parts) == 0 {
		for _, l := range lids {
			items[0].parts = append(items[0].parts, part{lid: l})
		}
	} else {
		start = w.Start
	}
	return articles{start: start, end: end, items: items}, true
}

// bareArticles reads "7:220 leden 1 en 2" that stands without the word "artikel".
func (s *Scan) bareArticles(i int) (articles, bool) {
	w := s.Words[i]
	if w.End-w.Start > 2 || w.End+1 >= len(s.Text) || !lexicon.Digit(s.Text[w.End+1]) {
		return articles{}, false
	}
	items, end, ok := readArticles(s.Text, w.Start)
	return articles{start: w.Start, end: end, items: items, bare: true}, ok
}

// lidBefore reads "het derde lid van" or "de leden 1 en 2 van" before word i; start is where it begins.
func (s *Scan) lidBefore(i int) (start int, lids []string) {
	j := i - 1
	if s.Word(j) != "van" {
		return 0, nil
	}
	from := max(0, s.Words[i].Start-60)
	before := s.Text[from:s.Words[j].Start]
	for j--; j >= 0 && s.Words[j].Start >= from; j-- {
		c := &cursor{before, s.Words[j].Start - from}
		if list := c.lids(); list != nil {
			c.sign(",")
			c.space()
			if c.pos != len(before) || s.Word(j) == "het" {
				break
			}
			start, lids = s.Words[j].Start, list
		}
	}
	return start, lids
}

// thatArticle reads "het derde lid van dat artikel".
func (s *Scan) thatArticle(i int) (articles, bool) {
	if w := s.Word(i - 1); w != "dat" && w != "dit" && w != "genoemd" && w != "voornoemd" {
		return articles{}, false
	}
	start, lids := s.lidBefore(i - 1)
	if len(lids) != 1 {
		return articles{}, false
	}
	return articles{start: start, end: s.Words[i].End, lid: lids[0]}, true
}
