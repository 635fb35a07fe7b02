package recognise

import (
	"sort"
	"strings"

	"kamergraaf/extract"
)

// bills finds bills that are named: "wetsvoorstel Bestuurlijke boete", "voorstel van wet tot wijziging van de Kieswet".
// "Dit wetsvoorstel" and "een wetsvoorstel" name none.
type bills struct {
	names    *lawNames
	bill     WordSet // "wetsvoorstel"
	proposal WordSet // "voorstel", "ontwerp": with "van wet" behind them
	any      WordSet // both
	purpose  WordSet // "tot", "inzake"
	change   WordSet // "wijziging"
	law      WordSet
	van      WordID
	voor     WordID
	article  WordSet
	definite WordSet
	// "implementatie" of something is what a bill does, not what it is called
	implement WordID
}

func newBills(l *Lexicon) *bills {
	one := []string{"wetsvoorstel", "wetsontwerp", "conceptwetsvoorstel", "initiatiefwetsvoorstel", "rijkswetsvoorstel"}
	two := []string{"voorstel", "ontwerp", "voorontwerp", "initiatiefvoorstel", "concept"}
	return &bills{
		names:    newLawNames(l),
		bill:     l.Set(one...),
		proposal: l.Set(two...), any: l.Clue(append(one, two...)...),
		purpose:   l.Set("tot", "inzake", "betreffende", "houdende", "ter"),
		change:    l.Set("wijziging", "aanpassing", "herziening", "intrekking", "aanvulling"),
		law:       l.Set("wet", "rijkswet"),
		implement: l.Word("implementatie"),
		van:       l.Word("van"),
		voor:      l.Word("voor"),
		article:   l.Set("de", "het", "een", "nieuwe", "enkele"),
		definite:  l.Set("het", "de", "genoemde", "aangekondigde", "ingediende", "aanhangige"),
	}
}

// Name implements Recogniser.
func (*bills) Name() string { return "bill" }

// Recognise implements Recogniser.
func (r *bills) Recognise(s *Scan, found []extract.Mention) []extract.Mention {
	for _, clue := range s.Clues {
		i := int(clue)
		id := s.Words[i].ID
		if !r.any.Has(id) {
			continue
		}
		head := -1
		switch {
		case r.bill.Has(id):
			head = i
		case r.proposal.Has(id) && s.Is(i+1, r.van) && s.Has(i+2, r.law) && !s.Words[i+2].Upper:
			head = i + 2
		case r.proposal.Has(id) && s.Is(i+1, r.voor) && s.Word(i+2) == "een" && s.Has(i+3, r.law):
			head = i + 2
		}
		if head < 0 {
			continue
		}
		if from, end := r.title(s, i, head); end > 0 {
			found = append(found, extract.Mention{Kind: extract.KindBill, Start: s.Words[i].Start, End: closed(s.Text, end), Hint: s.Text[from:end]})
		}
	}
	return found
}

// title returns the bytes of the bill's title behind word head, 0, 0 where it has none.
func (r *bills) title(s *Scan, first, head int) (from, end int) {
	next := head + 1
	if next >= len(s.Words) {
		return 0, 0
	}
	switch gap := s.Gap(head); {
	case strings.HasSuffix(gap, "«") || strings.HasSuffix(gap, "“") || strings.HasSuffix(gap, "\""):
		return r.quoted(s, next)
	case gap != " ":
		return 0, 0
	}
	if s.Has(next, r.purpose) {
		return r.purposeOf(s, first, head, next)
	}
	for s.Has(next, r.article) && !s.Words[next].Upper {
		next++
	}
	if next >= len(s.Words) || next == head+1 && s.Has(next, r.names.stop) {
		return 0, 0
	}
	if s.Has(next, r.change) && !s.Words[next].Upper {
		return r.purposeOf(s, first, head, next)
	}
	if s.Words[next].Upper {
		return s.Words[next].Start, r.endOf(s, next-1, next)
	}
	return r.lowerCase(s, head, next)
}

// quoted reads a title in quotation marks.
func (r *bills) quoted(s *Scan, next int) (from, end int) {
	from = s.Words[next].Start
	size := strings.IndexAny(s.Text[from:min(len(s.Text), from+200)], "»”\"\n")
	if size <= 0 || s.Text[from+size] == '\n' {
		return 0, 0
	}
	return from, from + size
}

// closed returns the end of a title with the quotation mark behind it.
func closed(text string, end int) int {
	for _, mark := range []string{"»", "”", "\""} {
		if strings.HasPrefix(text[end:], mark) {
			return end + len(mark)
		}
	}
	return end
}

// purposeOf reads "tot wijziging van de Kieswet" and, of a definite bill, "inzake medezeggenschap op scholen".
func (r *bills) purposeOf(s *Scan, first, head, next int) (from, end int) {
	title := next
	for s.Has(title, r.purpose) || s.Has(title, r.article) {
		title++
	}
	if title >= len(s.Words) || s.Is(title, r.implement) {
		return 0, 0
	}
	from = s.Words[title].Start
	at := title
	if s.Has(at, r.change) {
		at++
	}
	for at < len(s.Words) && (s.Is(at, r.van) || s.Has(at, r.article)) {
		at++
	}
	if at < len(s.Words) {
		for skip := range 5 {
			if law := lawAt(s, at+skip); law > 0 && (skip == 0 || s.Word(at) == "Boek") {
				return from, law
			}
		}
		if s.Words[at].Upper && r.names.at(s, at) >= 0 {
			return from, s.Words[r.names.at(s, at)].End
		}
	}
	if !s.Has(first-1, r.definite) || s.Has(title, r.names.stop) {
		return 0, 0
	}
	last := r.names.title(s, head)
	if last < title+1 {
		return 0, 0
	}
	return from, s.Words[last].End
}

// lowerCase reads a title in small letters that ends at the number of its papers: "wetsvoorstel adoptie (30 551)".
func (r *bills) lowerCase(s *Scan, head, next int) (from, end int) {
	for i := next; i < len(s.Words) && i < head+16; i++ {
		gap := s.Gap(i)
		if strings.HasPrefix(gap, " (") && i+1 < len(s.Words) && i > next {
			after := s.Word(i + 1)
			if s.Words[i+1].Digit && len(after) == 2 || strings.HasPrefix(after, "Kamerstuk") {
				return s.Words[next].Start, s.Words[i].End
			}
			return 0, 0
		}
		if strings.Trim(gap, " -") != "" || s.Has(i, r.bill) {
			return 0, 0
		}
	}
	return 0, 0
}

// endOf returns the end of a title whose first word has a capital.
func (r *bills) endOf(s *Scan, head, next int) int {
	end := s.Words[next].End
	if law := lawAt(s, next); law > 0 {
		end = law
	}
	last := r.names.at(s, next)
	if last < next {
		last = r.names.title(s, head)
	}
	if last >= next {
		end = max(end, s.Words[last].End)
	}
	return end
}

// lawAt returns the end of the law's name that begins at word i, or 0.
func lawAt(s *Scan, i int) int {
	hits := s.Hits(extract.KindLaw)
	at := sort.Search(len(hits), func(k int) bool { return hits[k].First >= i })
	if at < len(hits) && hits[at].First == i {
		return hits[at].End
	}
	return 0
}
