package recognise

import (
	"slices"
	"sort"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
	"w3id.org/kamergraaf/extract/recognise/people"
)

// bills finds bills that are named: "wetsvoorstel Bestuurlijke boete", "voorstel van wet tot wijziging van de Kieswet".
// "Dit wetsvoorstel" and "een wetsvoorstel" name none.
type bills struct {
	names    *lawNames
	bill     lexicon.WordSet // "wetsvoorstel"
	proposal lexicon.WordSet // "voorstel", "ontwerp": with "van wet" behind them
	keys     lexicon.Keys    // both, and those of change
	purpose  lexicon.WordSet // "tot", "inzake"
	change   lexicon.WordSet // "wijziging"
	law      lexicon.WordSet
	van      lexicon.WordID
	voor     lexicon.WordID
	article  lexicon.WordSet
	verb     lexicon.WordSet // words that go on a sentence behind a title
	definite lexicon.WordSet
	coming   lexicon.WordSet // "toekomstige": a law that is none yet
	// "dat", "omdat": a clause follows whose verb stands at its end
	conjunction lexicon.WordSet
	sponsor     lexicon.WordSet // bills that are called by who made them
	// "implementatie" of something is what a bill does, not what it is called
	implement lexicon.WordID
}

func newBills(l *lexicon.Lexicon) *bills {
	one := []string{"wetsvoorstel", "wetsontwerp", "conceptwetsvoorstel", "initiatiefwetsvoorstel", "rijkswetsvoorstel"}
	two := []string{"voorstel", "ontwerp", "voorontwerp", "initiatiefvoorstel", "concept"}
	coming := []string{"toekomstige", "aanstaande", "voorgenomen", "voorgestelde", "beoogde", "aangekondigde"}
	return &bills{
		coming: l.Set(coming...), conjunction: l.Set(strings.Fields("dat omdat als indien of zodat wanneer hoewel waarin waarbij waarmee nadat doordat mits die")...), sponsor: l.Set("initiatiefwetsvoorstel", "initiatiefvoorstel"),
		names:    newLawNames(l),
		bill:     l.Set(one...),
		proposal: l.Set(two...), keys: l.Keys(slices.Concat(one, two, coming, []string{"wijziging", "wijzing"})...),
		purpose:   l.Set("tot", "inzake", "betreffende", "houdende", "ter"),
		change:    l.Set("wijziging", "wijzing", "aanpassing", "herziening", "intrekking", "aanvulling"),
		law:       l.Set("wet", "rijkswet"),
		implement: l.Word("implementatie"),
		van:       l.Word("van"),
		voor:      l.Word("voor"),
		article:   l.Set("de", "het", "een", "nieuwe", "enkele"),
		verb: l.Set("is", "was", "wordt", "werd", "zal", "zou", "heeft", "had", "kan", "ligt", "lag", "blijft", "wil", "moet", "gaat", "staat", "stelt",
			"biedt", "regelt", "beoogt", "voorziet", "treedt", "dat", "die", "waarin", "waarmee", "aan"),
		definite: l.Set("het", "de", "genoemde", "aangekondigde", "ingediende", "aanhangige"),
	}
}

// Name implements Recogniser.
func (*bills) Name() string { return "bill" }

// Recognise implements Recogniser.
func (r *bills) Recognise(s *grammar.Scan, found []extract.Mention) []extract.Mention {
	for _, key := range s.Keys(r.keys) {
		i := int(key)
		id := s.Words[i].ID
		head := -1
		switch {
		case r.bill.Has(id):
			head = i
		case r.proposal.Has(id) && s.Is(i+1, r.van) && s.Has(i+2, r.law) && !s.Words[i+2].Upper:
			head = i + 2
		case r.proposal.Has(id) && s.Is(i+1, r.van) && s.Word(i+2) == "een" && s.Has(i+3, r.law):
			head = i + 3
		case r.proposal.Has(id) && s.Is(i+1, r.voor) && s.Word(i+2) == "een" && s.Has(i+3, r.law):
			head = i + 2
		case r.proposal.Has(id) && s.Gap(i) == "-":
			if end := lawAt(s, i+1); end > 0 && s.Words[i+1].Upper && strings.HasSuffix(s.Text[:end], "wet") && s.Word(i+1) != "Grondwet" {
				found = append(found, extract.Mention{Kind: extract.KindBill, Start: s.Words[i].Start, End: end, Clue: extract.NameClue{Text: s.Text[s.Words[i+1].Start:end]}})
			}
			continue
		case r.coming.Has(id):
			found = r.future(s, i, found)
			continue
		}
		if head < 0 && r.proposal.Has(id) && s.Is(i+1, r.voor) && s.Word(i+2) == "een" && s.Gap(i+2) == " " {
			at := i + 3
			end := lawAt(s, at)
			if last := r.names.at(s, min(at, len(s.Words)-1)); end == 0 && at < len(s.Words) && last >= at {
				end = s.Words[last].End
			}
			if end > 0 {
				found = append(found, extract.Mention{Kind: extract.KindBill, Start: s.Words[i].Start, End: end, Clue: extract.NameClue{Text: s.Text[s.Words[at].Start:end]}})
				continue
			}
		}
		if head < 0 {
			if end := r.amending(s, i); end > 0 {
				found = append(found, extract.Mention{Kind: extract.KindBill, Start: s.Words[i].Start, End: end, Clue: extract.NameClue{Text: s.Text[s.Words[i].Start:end]}})
			}
			continue
		}
		if from, end, ok := r.sponsored(s, i); ok {
			if end > 0 {
				found = append(found, extract.Mention{Kind: extract.KindBill, Start: from, End: end, Clue: extract.NameClue{Text: s.Text[from:end]}})
			}
			continue
		}
		if next := r.behindNumber(s, head); next > 0 {
			end := r.endOf(s, next-1, next)
			found = append(found, extract.Mention{Kind: extract.KindBill, Start: s.Words[next].Start, End: end, Clue: extract.NameClue{Text: s.Text[s.Words[next].Start:end]}})
			continue
		}
		if from, end := r.title(s, i, head); end > 0 {
			found = append(found, extract.Mention{Kind: extract.KindBill, Start: s.Words[i].Start, End: closed(s.Text, end), Clue: extract.NameClue{Text: s.Text[from:end]}})
		}
	}
	return found
}

// title returns the bytes of the bill's title behind word head, 0, 0 where it has none.
func (r *bills) title(s *grammar.Scan, first, head int) (from, end int) {
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
	if s.Is(next, r.voor) {
		return r.forLaw(s, next+1)
	}
	if s.Has(head, r.law) && (s.Word(next) == "op" || s.Word(next) == "houdende") {
		if last := r.names.title(s, head); last > next {
			return s.Words[head].Start, max(s.Words[last].End, lawAt(s, head))
		}
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
		if end = r.endOf(s, next-1, next); namesPeople(s, next, end) {
			return 0, 0
		}
		return s.Words[next].Start, end
	}
	return r.lowerCase(s, head, next)
}

// namesPeople tells whether the words from word i up to byte end are only surnames, of the members whose bill it is: "wetsvoorstel
// Kant en Bos", "wetsvoorstel Kant c.s.".
func namesPeople(s *grammar.Scan, i, end int) bool {
	for {
		hit, ok := grammar.HitAt(s.Hits(lexicon.KindPerson), i)
		if !ok || !people.StartsName(s, hit) {
			return false
		}
		if last := people.SkipOthers(s, hit.Last); hit.End >= end || last > hit.Last {
			return true
		}
		if i = hit.Last + 1; s.Word(i) == "en" {
			i++
		}
	}
}

// amending returns the end of a whole title of a bill at word i, "Wijziging van de Kieswet in verband met het stemmen per
// post", or 0.
func (r *bills) amending(s *grammar.Scan, i int) int {
	if !s.Words[i].Upper || !s.Has(i, r.change) || !s.Is(i+1, r.van) {
		return 0
	}
	at := i + 2
	if s.Has(at, r.article) && !(at < len(s.Words) && s.Words[at].Upper) {
		at++
	}
	law := lawAt(s, at)
	if law == 0 {
		return 0
	}
	last := s.WordAt(law-1) + 1
	if s.Word(last) != "in" || s.Word(last+1) != "verband" || s.Word(last+2) != "met" || s.Gap(last-1) != " " {
		return 0
	}
	for last += 2; last+1 < len(s.Words) && strings.Trim(s.Gap(last), " -’'") == "" && last < i+40 && !s.Has(last+1, r.verb); last++ {
	}
	return s.Words[last].End
}

// quoted reads a title in quotation marks.
func (r *bills) quoted(s *grammar.Scan, next int) (from, end int) {
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
func (r *bills) purposeOf(s *grammar.Scan, first, head, next int) (from, end int) {
	title := next
	for s.Has(title, r.purpose) || s.Has(title, r.article) {
		title++
	}
	if title >= len(s.Words) || s.Is(title, r.implement) {
		return 0, 0
	}
	from = s.Words[title].Start
	at := title
	if s.Has(at, r.change) || isAct(s.Word(at)) && s.Is(at+1, r.van) {
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
		if law := intoLaw(s, at); law > 0 {
			return from, law
		}
	}
	if !s.Has(first-1, r.definite) || s.Has(title, r.names.stop) {
		return 0, 0
	}
	if isAct(s.Word(title)) && s.Is(title+1, r.van) && at > title+1 && at < len(s.Words) {
		if last := r.names.title(s, at-1); last >= at {
			return from, s.Words[last].End
		}
	}
	last := r.names.title(s, head)
	if last < title+1 {
		return 0, 0
	}
	return from, s.Words[last].End
}

// lowerCase reads a title in small letters: one that ends at the number of its papers, "wetsvoorstel adoptie (30 551)",
// or that begins with a noun that can only be one, "wetsvoorstel beperking van de kosten".
func (r *bills) lowerCase(s *grammar.Scan, head, next int) (from, end int) {
	if last := r.beforePapers(s, head, next); last > next {
		return s.Words[next].Start, s.Words[last].End
	}
	measure := isMeasure(s.Word(next)) || strings.HasSuffix(s.Word(next), "e") && s.Gap(next) == " " && isMeasure(s.Word(next+1))
	if next > head+1 || attributive(s.Word(next)) || !measure && !r.quality(s, head, next) {
		return 0, 0
	}
	if last := r.names.title(s, head); last >= next && !r.objectOf(s, head, last) {
		return s.Words[next].Start, s.Words[last].End
	}
	return 0, 0
}

// quality tells whether an adjective and a noun in small letters are a title, "wetsvoorstel snelle treinen": no conjunction may make
// them the object of a clause.
func (r *bills) quality(s *grammar.Scan, head, next int) bool {
	word, noun := s.Word(next), s.Word(next+1)
	fits := endsIn(word, inflected) || strings.HasSuffix(word, "le") || strings.HasSuffix(word, "ke")
	if !fits { // "stedelijk vervoer", but not "zorgvuldig behandelen"
		fits = endsIn(word, []string{"lijk", "ig", "isch"}) && isMeasure(noun)
	}
	return fits && s.Gap(next) == " " && len(noun) > 5 && (nominal(noun) || isMeasure(noun)) && !s.Has(next, r.names.stop) && !s.Has(next+1, r.names.stop) &&
		!attributive(noun) && s.Has(head-1, r.definite) && !r.inClause(s, head)
}

// inClause tells whether a conjunction stands before word i in its sentence.
func (r *bills) inClause(s *grammar.Scan, i int) bool {
	for i--; i >= 0 && !strings.ContainsAny(s.Gap(i), ".;?!\n"); i-- {
		if s.Has(i, r.conjunction) {
			return true
		}
	}
	return false
}

// objectOf tells whether the words up to last are no title but the object of a clause: a conjunction stands before the bill at first,
// and only the verb behind them: "dat het wetsvoorstel duidelijkheid biedt."
func (r *bills) objectOf(s *grammar.Scan, first, last int) bool {
	if s.Gap(last) != " " || last+1 >= len(s.Words) || last+2 < len(s.Words) && !strings.ContainsAny(s.Gap(last+1), ".,;?!") {
		return false
	}
	return r.inClause(s, first)
}

// beforePapers returns the last word of a title that ends at the number of its papers, or -1.
func (r *bills) beforePapers(s *grammar.Scan, head, next int) int {
	for i := next; i < len(s.Words) && i < head+16; i++ {
		gap := s.Gap(i)
		if strings.HasPrefix(gap, " (") && i+1 < len(s.Words) {
			after := s.Word(i + 1)
			if s.Words[i+1].Digit && len(after) == 2 || strings.HasPrefix(after, "Kamerstuk") {
				return i
			}
			return -1
		}
		if strings.Trim(gap, " -") != "" || s.Has(i, r.bill) {
			return -1
		}
	}
	return -1
}

// endOf returns the end of a title whose first word has a capital.
func (r *bills) endOf(s *grammar.Scan, head, next int) int {
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
func lawAt(s *grammar.Scan, i int) int {
	hits := s.Hits(lexicon.KindLaw)
	at := sort.Search(len(hits), func(k int) bool { return hits[k].First >= i })
	if at < len(hits) && hits[at].First == i {
		return hits[at].End
	}
	return 0
}
