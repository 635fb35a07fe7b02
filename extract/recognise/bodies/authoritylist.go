package bodies

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// examples returns the first word of the names in a list, behind words that introduce examples or exceptions: "gemeenten zoals
// Borne", "een gemeente als Borne", "gemeenten (behoudens Borne)", "gemeenten met uitzondering van Borne". It is -1 where
// such words follow that cannot.
func (r *authorities) examples(l authorityList) int {
	s, i := l.scan, l.begin
	if l.plural && s.Word(i) == "met" && s.Word(i+1) == "uitzondering" && s.Word(i+2) == "van" {
		return i + 3
	}
	if !l.plural && !(l.head >= 0 && s.Word(l.head-1) == "een") {
		return i
	}
	for s.Has(i, r.like) {
		i++
	}
	if i > l.begin && strings.ContainsAny(s.Gap(l.begin-1), ".;?!\n") {
		return -1
	}
	return i
}

// apart reads names that a sentence ties to a word for authorities though they do not stand right behind it: "Borne en andere
// gemeenten", "gemeenten met een haven, zoals Borne", "gemeenten of 1991 (Borne en Texel)".
func (r *authorities) apart(l authorityList, back int) ([]extract.Mention, int) {
	s := l.scan
	l.head, l.sure = -1, false
	found := r.before(l)
	const near = 14
	for i := l.begin; i < len(s.Words) && i < l.begin+near; i++ {
		gap := s.Gap(i - 1)
		if strings.ContainsAny(gap, ".;?!\n") {
			break
		}
		exception := s.Word(i) == "met" && s.Word(i+1) == "uitzondering"
		named := i > l.begin && (strings.HasSuffix(gap, ", ") && s.Has(i, r.like) || exception)
		_, place := grammar.HitAt(l.hits, i)
		bracket := strings.HasSuffix(gap, "(") && place
		if !named && !bracket {
			continue
		}
		l.begin, l.found = i, found
		more, last := r.names(l)
		if n := len(more) - len(found); n > 1 || n == 1 && named {
			if !bracket || strings.HasPrefix(s.Gap(last), ")") {
				return more, back // between them stand others: "gemeenten in de provincie Groningen, zoals"
			}
		}
		break
	}
	return found, back
}

// before adds the names that stand before "en andere gemeenten", the last first.
func (r *authorities) before(l authorityList) []extract.Mention {
	s, found := l.scan, l.found
	i := l.begin - 2 // before the word for their sort
	for n := 0; n < 3 && i > 0 && !s.Has(i, r.others) && !s.Words[i].Upper && s.Gap(i) == " "; n++ {
		i--
	}
	if !s.Has(i, r.others) {
		return found
	}
	for n := 0; n < 4 && i > 0 && !s.Has(i, r.list) && !s.Words[i].Upper && s.Gap(i-1) == " "; n++ {
		i--
	}
	if !s.Has(i, r.list) || strings.TrimSpace(s.Gap(i-1)) != "" {
		return found
	}
	for end := i - 1; end >= 0; {
		at := slices.IndexFunc(l.hits, func(h lexicon.Hit) bool { return h.Last == end })
		if at < 0 || r.elsewhere(s, l.hits[at].First, end) {
			break
		}
		h := l.hits[at]
		found = append(found, extract.Mention{Kind: extract.KindAuthority, Start: h.Start, End: h.End, Clue: extract.AuthorityClue{Sort: l.sort, Name: s.Text[h.Start:h.End]}})
		if s.Gap(h.First-1) != ", " {
			break
		}
		end = h.First - 1
	}
	return found
}

// behindPerson returns where the name of the authority begins behind the name of a person from word i on: "burgemeester Jansen
// van Borne". It is -1 where none follows.
func (r *authorities) behindPerson(s *grammar.Scan, hits []lexicon.Hit, i int) int {
	const long = 6 // words of a name, or in what the person is for: "De Vries van Borne"
	for j := i; j < len(s.Words) && j < i+long; j++ {
		if gap := s.Gap(j - 1); gap != " " && gap != ". " && gap != "-" && gap != "." {
			return -1
		}
		if _, place := grammar.HitAt(hits, j+1); place && j > i && s.Has(j, r.of) && s.Words[j-1].Upper && !s.Words[j].Upper {
			return j + 1
		}
		if !s.Words[j].Upper && !s.Has(j, r.particles) {
			return -1
		}
	}
	return -1
}
