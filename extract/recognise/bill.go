package recognise

import (
	"slices"
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
	titles      *lawNames       // with pairs: "beheer en het onderhoud"
	draft       lexicon.WordSet // "voor-", "concept-": before a head
	number      lexicon.WordSet
	maker       lexicon.WordSet // "regering", "leden": who makes bills
	relative    lexicon.WordSet // "dat", "die", "er": before "strekt tot"
	aims        lexicon.WordSet
	state       lexicon.WordSet // "ingediend": between a bill and its purpose
	procedure   lexicon.WordSet // what happens to bills: "behandeling"
	passing     lexicon.WordSet // what happens to bills alone, with "van" and the name of one behind it
	partOf      lexicon.WordSet // "van", "in": before the law of which something is changed
	pointer     lexicon.WordSet // "die", "deze": before a noun that names nothing
	quantity    lexicon.WordSet // between "tot" and a noun: "nadere"
	spoken      lexicon.WordSet // "overleg", "vragen": what is said over something
}

func newBills(l *lexicon.Lexicon, names *lawNames) *bills {
	one := []string{"wetsvoorstel", "wetsontwerp", "wetsvoorstellen", "wetsontwerpen", "conceptwetsvoorstellen", "conceptwetsvoorstel", "initiatiefwetsvoorstel", "rijkswetsvoorstel"}
	two := []string{"voorstel", "ontwerp", "voorontwerp", "initiatiefvoorstel", "concept", "proeve"}
	passing := []string{"behandeling", "indiening", "aanneming", "aanvaarding", "inwerkingtreding"}
	coming := []string{"toekomstige", "aanstaande", "voorgenomen", "voorgestelde", "beoogde", "aangekondigde"}
	return &bills{
		coming: l.Set(coming...), conjunction: l.Set(strings.Fields("dat omdat als indien of zodat wanneer hoewel waarin waarbij waarmee nadat doordat mits die")...), sponsor: l.Set("initiatiefwetsvoorstel", "initiatiefvoorstel"),
		names: names, titles: names.inPairs(), draft: l.Set("voor", "concept", "ontwerp"), number: l.Set("nr", "nrs", "no", "nummer"),
		maker:    l.Set(strings.Fields("regering kabinet minister ministers staatssecretaris staatssecretarissen lid leden kamerlid kamerleden heer heren mevrouw")...),
		relative: l.Set("dat", "die", "er", "welk"), aims: l.Set("strekt", "strekken", "strekkend", "strekkende"),
		state: l.Set("ingediend", "voorbereid", "opgesteld", "aangeboden", "aanhangig", "gemaakt", "voorbereiding"),
		procedure: l.Set(strings.Fields(`behandeling indiening aanvaarding aanneming advisering goedkeuring kennisneming ondertekening beoordeling toetsing bespreking stemming
			voorbereiding beantwoording publicatie consultatie inwerkingtreding verdediging toelichting tafel stand hand sprake wet heden`)...),
		partOf:   l.Set("van", "in", "uit", "aan", "bij"),
		pointer:  l.Set("die", "deze", "dit", "dat", "beide", "bovengenoemde", "genoemde", "o", "a", "onder", "meer", "andere"),
		quantity: l.Set("nadere", "nieuwe", "verdere", "gedeeltelijke", "tijdelijke", "partiële"),
		spoken:   l.Set(strings.Fields("overleg debat gesprek gesprekken vragen vraag brief advies informatie discussie bericht berichten beantwoording duidelijkheid mededeling spreek spreken praten informeren")...),
		bill:     l.Set(one...),
		proposal: l.Set(two...), keys: l.Keys(slices.Concat(one, two, coming, passing, []string{"wijziging", "wijzing"})...), passing: l.Set(passing...),
		purpose: l.Set("tot", "inzake", "betreffende", "houdende", "ter", "over", "omtrent", "aangaande", "nopens"),
		change:  l.Set("wijziging", "wijzing", "aanpassing", "herziening", "intrekking", "aanvulling"),
		law:     l.Set("wet", "rijkswet"),
		van:     l.Word("van"),
		voor:    l.Word("voor"),
		article: l.Set("de", "het", "een", "nieuwe", "enkele"),
		verb: l.Set("is", "was", "wordt", "werd", "zal", "zou", "heeft", "had", "kan", "ligt", "lag", "blijft", "wil", "moet", "gaat", "staat", "stelt",
			"biedt", "regelt", "beoogt", "voorziet", "treedt", "dat", "die", "waarin", "waarmee", "aan", "om", "voorstellen", "voorstel", "zijn", "worden", "zullen", "hebben"),
		definite: l.Set("het", "de", "genoemde", "aangekondigde", "ingediende", "aanhangige"),
	}
}

// Name implements Recogniser.
func (*bills) Name() string { return "bill" }

// Recognise implements Recogniser.
func (r *bills) Recognise(s *grammar.Scan, found []extract.Mention) []extract.Mention {
	for _, key := range s.Keys(r.keys) {
		i := int(key)
		var from, title, end int
		if first, head := r.headAt(s, i); head >= 0 {
			from, title, end = r.named(s, first, head)
			end = inMarks(s.Text, s.Words[first].Start, end)
		} else {
			from, title, end = r.headless(s, i)
		}
		if end > 0 {
			hint := s.Text[title:end]
			if strings.HasSuffix(s.Text[:title], "(") {
				hint = strings.TrimSuffix(hint, ")")
			}
			found = append(found, extract.Mention{Kind: extract.KindBill, Start: from, End: closed(s.Text, end), Clue: extract.NameClue{Text: hint}})
			if strings.HasSuffix(s.Word(i), "en") {
				found = r.listed(s, end, found)
			}
		}
	}
	return found
}

// listed appends the further bills of a list behind byte end, which "wetsvoorstellen" began: "en Wet schone lucht".
func (r *bills) listed(s *grammar.Scan, end int, found []extract.Mention) []extract.Mention {
	for {
		at := s.WordAt(end)
		switch gap := s.Text[min(end, len(s.Text)):]; {
		case strings.HasPrefix(gap, " en "):
			at++
		case strings.HasPrefix(gap, ", "):
		default:
			return found
		}
		if at >= len(s.Words) || !s.Words[at].Upper {
			return found
		}
		var title int
		if title, end = r.lawBehind(s, at); end == 0 {
			return found
		}
		found = append(found, extract.Mention{Kind: extract.KindBill, Start: title, End: end, Clue: extract.NameClue{Text: s.Text[title:end]}})
	}
}

// title returns the bytes of the bill's title behind word head, 0, 0 where it has none.
func (r *bills) title(s *grammar.Scan, first, head int) (from, end int) {
	next := head + 1
	if next >= len(s.Words) {
		return 0, 0
	}
	switch gap := s.Gap(head); {
	case strings.HasSuffix(gap, "«") || strings.HasSuffix(gap, "“") || strings.HasSuffix(gap, "\""):
		return quoted(s, next)
	case gap == ", " && (s.Word(next) == "houdende" || s.Has(next, r.aims)), gap == " ":
	default:
		return 0, 0
	}
	if at := r.purposeAt(s, r.behindState(s, next)); at >= 0 && !strings.HasSuffix(s.Word(head), "en") {
		return r.purposeOf(s, first, at)
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
		return r.purposeOf(s, first, next)
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

// quoted returns the bytes of a title in quotation marks that begins at word i, 0, 0 where none of the marks ends it.
func quoted(s *grammar.Scan, i int) (from, end int) {
	from = s.Words[i].Start
	size := strings.IndexAny(s.Text[from:min(len(s.Text), from+200)], "»”\"\n")
	if size <= 0 || s.Text[from+size] == '\n' {
		return 0, 0
	}
	return from, from + size
}

// inMarks returns the end of a title behind a head at byte from, where the quotation marks are closed that stand open before the head.
func inMarks(text string, from, end int) int {
	const longest = 300
	for _, mark := range [...][2]string{{"«", "»"}, {"“", "”"}} {
		if end > from && strings.HasSuffix(text[:from], mark[0]) {
			if size := strings.Index(text[end:min(len(text), end+longest)], mark[1]); size >= 0 && !strings.ContainsAny(text[end:end+size], "\n.«“") {
				return end + size
			}
		}
	}
	return end
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

// lowerCase reads a title in small letters: one that ends at the number of its papers, "wetsvoorstel adoptie (30 551)",
// or that begins with a noun that can only be one, "wetsvoorstel beperking van de kosten".
func (r *bills) lowerCase(s *grammar.Scan, head, next int) (from, end int) {
	if last := r.beforePapers(s, head, next); last > next {
		return s.Words[next].Start, s.Words[last].End
	}
	measure := isMeasure(s.Word(next)) || r.dealsWith(s, head, next) || strings.HasSuffix(s.Word(next), "e") && s.Gap(next) == " " && isMeasure(s.Word(next+1))
	if next > head+1 || r.names.attributive(s.Word(next)) || !measure && !r.quality(s, head, next) {
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
		!r.names.attributive(noun) && s.Has(head-1, r.definite) && !r.inClause(s, head)
}

// dealsWith tells whether a noun in small letters with another behind it, which an adjective describes, are a title: "wetsvoorstel koop
// onroerende zaken". No noun that can be a verb is.
func (r *bills) dealsWith(s *grammar.Scan, head, next int) bool {
	word := s.Word(next)
	return len(word) > 3 && strings.IndexByte("tnedi", word[len(word)-1]) < 0 && !predicate(word) && !s.Has(next, r.names.stop) && !s.Has(next, r.names.link) && !r.names.verbal(word) &&
		s.Gap(next) == " " && endsIn(s.Word(next+1), inflected) && s.Gap(next+1) == " " && nominal(s.Word(next+2)) && s.Has(head-1, r.definite) && !r.inClause(s, head)
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
			if s.Words[i+1].Digit && len(after) == 2 || strings.HasPrefix(after, "Kamerst") || after == "II" || after == "I" || after == "TK" || after == "EK" {
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
	law, _ := grammar.HitAt(s.Hits(lexicon.KindLaw), i)
	return law.End
}
