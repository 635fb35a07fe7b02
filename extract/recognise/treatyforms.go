package recognise

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// named returns the anchor of a name from word first to word last.
func named(s *grammar.Scan, first, last int) grammar.Anchor {
	start, end := s.Words[first].Start, s.Words[last].End
	return grammar.Anchor{Start: start, End: end, Clue: extract.NameClue{Text: s.Text[start:end]}}
}

// englishAt reads the English title of a treaty around the word at i, "United Nations Convention on the Law of the Sea"; last is -1 where
// it is none.
func (r *treaties) englishAt(s *grammar.Scan, i int) (first, last int) {
	if !s.Words[i].Upper || s.Gap(i) != " " || !s.Has(i+1, r.leads) && s.Word(i+1) != "of" {
		return 0, -1
	}
	for first = i; first > i-4 && first > 0 && s.Words[first-1].Upper && s.Gap(first-1) == " " && !s.Has(first-1, r.dutch); {
		first--
	}
	const reach = 24
	for last = i + 1; last+1 < len(s.Words) && last < i+reach; last++ {
		if gap := s.Gap(last); gap != " " && gap != "-" && gap != "’" && gap != "'" || s.Has(last+1, r.dutch) {
			break
		}
	}
	for last > i && (s.Has(last, r.leads) || s.Word(last) == "of" || s.Word(last) == "the" || s.Word(last) == "in" || s.Word(last) == "and") {
		last--
	}
	if last < i+3 || first == i && s.Word(i+1) == "of" {
		return 0, -1
	}
	return first, last
}

// betweenPowers returns the last word of the treaty at word i that is between states, with what it is about, or -1: "verdrag tussen
// Nederland en de Sowjet-Unie", "Overeenkomst tussen het Koninkrijk der Nederlanden en de Republiek Suriname betreffende uitlevering",
// "verdrag met Australië".
func (r *treaties) betweenPowers(s *grammar.Scan, i int) int {
	if !s.Words[i].Upper && !r.definite(s, i) {
		return -1
	}
	switch s.Word(i + 1) {
	case "met":
		if last := r.state(s, i+2); last >= 0 && r.definite(s, i) && !s.Has(i-1, r.twoSided) && !s.Words[last].Caps {
			return last
		}
		return -1
	case "tussen":
	default:
		return -1
	}
	last, powers, sure := i+1, 0, false
	for at := i + 2; at < len(s.Words) && at < i+30; at++ {
		w := &s.Words[at]
		if strings.Trim(s.Gap(at-1), " ,-") != "" {
			break
		}
		switch small := s.Word(at); {
		case r.power.Has(w.ID):
			powers, last, sure = powers+1, at, true
		case w.Upper:
			if s.Gap(at-1) != "-" && (!s.Words[at-1].Upper || s.Gap(at-1) != " ") {
				powers++
			}
			last = at
		case small == "de" || small == "het" || small == "der" || small == "van" || small == "en" || small == "lid":
		default:
			at = len(s.Words)
		}
	}
	if powers < 2 || !sure && !r.definite(s, i) {
		return -1
	}
	if s.Has(last+1, r.subject) && s.Gap(last) == " " {
		if end := r.names.title(s, last+1); end > last+1 {
			last = end
		}
	}
	return last
}

// definite tells whether an article that points to one treaty stands before word i, with an adjective between: "het culturele verdrag".
func (r *treaties) definite(s *grammar.Scan, i int) bool {
	for at := i - 1; at >= i-2; at-- {
		switch s.Word(at) {
		case "het", "Het", "dit", "Dit", "de", "De":
			return s.Gap(at) == " "
		}
		if s.Gap(at) != " " || s.Has(at, r.some) || !strings.HasSuffix(s.Word(at), "e") {
			return false
		}
	}
	return false
}

// agreementAt reads an agreement of states, or a charter, around the word at i; last is -1 where it is none: "Europese Overeenkomst
// inzake collectieve paspoorten", "Overeenkomst van Brussel van 28 februari 1952", "Handvest van Parijs".
func (r *treaties) agreementAt(s *grammar.Scan, i int) (first, last int) {
	if !s.Words[i].Upper || sentenceStart(s, i) || s.Gap(i) != " " {
		return 0, -1
	}
	first = i
	for first > 0 && s.Has(first-1, r.adj) && s.Gap(first-1) == " " {
		first--
	}
	next := i + 1
	if last = r.betweenPowers(s, i); last >= 0 {
		return first, last
	}
	if s.Is(next, r.van) && s.At(next+1).Upper && s.Gap(next) == " " && !s.At(next+1).Digit {
		end := next + 1
		if r.charter.Has(s.Words[i].ID) {
			return first, end
		}
		if last = dayAt(s, end+1); last > 0 {
			if s.Has(last+1, r.subject) && s.Gap(last) == " " {
				last = max(last, r.names.title(s, last+1))
			}
			return first, last
		}
		return 0, -1
	}
	if first < i && s.Is(next, r.van) && grammar.IsYear(s.Word(next+1)) {
		return first, next + 1
	}
	if first < i && s.Has(next, r.subject) {
		if last = r.names.title(s, next); last > next {
			return first, last
		}
	}
	return 0, -1
}
