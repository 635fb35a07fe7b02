package recognise

import (
	"strings"

	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// purposeAt returns the preposition with which the words at word i begin to say what a bill is for or about, or -1: "tot", "inzake",
// "over", "dat strekt tot", "met betrekking tot".
func (r *bills) purposeAt(s *grammar.Scan, i int) int {
	if s.Has(i, r.relative) {
		i++
	}
	if s.Has(i, r.aims) && s.Word(i+1) == "tot" {
		return i + 1
	}
	if s.Word(i) == "met" && s.Word(i+1) == "betrekking" && s.Word(i+2) == "tot" {
		return i + 2
	}
	if s.Has(i, r.purpose) && !s.Has(i-1, r.relative) {
		return i
	}
	return -1
}

// purposeOf reads the title that begins behind the preposition at word at, or with the noun of change there: "tot wijziging van de
// Kieswet", "inzake medezeggenschap op scholen", "ter implementatie van de richtlijn".
func (r *bills) purposeOf(s *grammar.Scan, first, at int) (from, end int) {
	title := at
	for s.Has(title, r.purpose) || s.Has(title, r.article) && !s.At(title).Upper {
		title++
	}
	if title >= len(s.Words) || s.Gap(title-1) != " " && title > at {
		return 0, 0
	}
	from = s.Words[title].Start
	if end = r.changedLaw(s, title); end > 0 {
		return from, end
	}
	if s.Has(title, r.names.stop) || s.Words[title].Digit || !r.saysPurpose(s, first, at, title) {
		return 0, 0
	}
	last := r.titles.title(s, title-1)
	if last < title {
		return 0, 0
	}
	if last == title && s.Is(title+1, r.van) {
		last = r.pointedAt(s, title)
	}
	if s.Has(last, r.purpose) { // "regels omtrent de schade"
		if further := r.titles.title(s, last); further > last {
			last = further
		} else {
			last--
		}
	}
	return from, pastNumber(s, last)
}

// pointedAt returns the noun to which a pronoun points behind "van" and word i, "implementatie van deze richtlijn", or i.
func (r *bills) pointedAt(s *grammar.Scan, i int) int {
	at := i + 2
	for at < i+6 && (s.Has(at, r.pointer) || s.Has(at, r.article)) {
		at++
	}
	if noun := s.At(at); at < i+3 || noun.Digit || s.Has(at, r.names.stop) || len(s.Word(at)) < 4 || strings.Trim(s.Gap(at-1), " .)") != "" {
		return i
	}
	return at
}

// pastNumber returns the end of a title at word last, with the whole number of the European act that ends it.
func pastNumber(s *grammar.Scan, last int) int {
	at := last
	if !s.Words[last].Digit && s.Gap(last) == ". " && strings.HasPrefix(s.Word(last), "nr") {
		at++
	}
	if s.At(at).Digit {
		if n, ok := readActNumber(s.Text, s.Words[at].Start); ok {
			return n.end
		}
	}
	return s.Words[last].End
}

// changedLaw returns the end of the law that a bill changes or makes, in a title that begins at word title, or 0.
func (r *bills) changedLaw(s *grammar.Scan, title int) int {
	at := title
	if s.Has(at, r.change) || isAct(s.Word(at)) && s.Is(at+1, r.van) {
		at++
	}
	for at < len(s.Words) && (s.Is(at, r.van) || s.Has(at, r.article) && !s.Words[at].Upper) {
		at++
	}
	if at >= len(s.Words) {
		return 0
	}
	if law := lawAt(s, at); law > 0 && !s.GluedAfter(law) {
		return law
	}
	if law := r.lawOf(s, at); law > 0 && !s.GluedAfter(law) {
		return law
	}
	if last := r.names.at(s, at); s.Words[at].Upper && last >= 0 {
		return s.Words[last].End
	}
	return intoLaw(s, at)
}

// lawOf returns the end of the law of which a bill changes the parts that word at names, or 0: "enkele artikelen van het Wetboek van
// Strafrecht", "titel 7.17 (verzekering) van het Burgerlijk Wetboek", "de belastingbepalingen in de Provinciewet".
func (r *bills) lawOf(s *grammar.Scan, at int) int {
	const reach = 16
	for k := at + 1; k < len(s.Words) && k < at+reach; k++ {
		if strings.ContainsAny(s.Gap(k-1), ",;:?!\n") || s.Has(k, r.verb) || strings.HasPrefix(s.Gap(k-1), ". ") && s.Words[k].Upper {
			return 0
		}
		of := k - 1
		for of > at && (s.Has(of, r.article) || s.Word(of) == "nieuw" || s.Word(of) == "huidige") {
			of--
		}
		if law := lawAt(s, k); law > 0 && of > at-1 && s.Has(of, r.partOf) {
			return law
		}
	}
	return 0
}

// saysPurpose tells whether the title at word title says what the bill is for or about, by the preposition at word at: an act behind
// "tot" and "ter", any noun behind "inzake" and its like, and behind "over" where nothing else is said to be about it.
func (r *bills) saysPurpose(s *grammar.Scan, first, at, title int) bool {
	word := strings.ToLower(s.Word(title))
	switch strings.ToLower(s.Word(at)) {
	case "ter":
		return isDeed(word) && s.Is(title+1, r.van) && (!r.procedure.Has(s.Words[title].ID) || r.ofTreaty(s, title+2))
	case "tot":
		if s.Has(title, r.quantity) || endsIn(word, inflected) {
			return isDeed(s.Word(title + 1))
		}
		return isDeed(word) && !r.procedure.Has(s.Words[title].ID)
	case "over", "omtrent":
		return !r.spokenOf(s, first) && !grammar.IsYear(word) && !s.Has(title, r.procedure) && !timeWord(word)
	}
	return true
}

// ofTreaty tells whether words from i on name a treaty, to which a bill agrees: "het Verdrag van Lissabon".
func (r *bills) ofTreaty(s *grammar.Scan, i int) bool {
	for at := i; at < i+3 && at < len(s.Words); at++ {
		switch strings.ToLower(s.Word(at)) {
		case "verdrag", "protocol", "overeenkomst", "verdragen":
			return true
		}
	}
	return false
}

// spokenOf tells whether a noun before word first in its clause is one that "over" goes with as well: "overleg over het wetsvoorstel
// over de beantwoording".
func (r *bills) spokenOf(s *grammar.Scan, first int) bool {
	for i := first - 1; i >= 0 && i > first-25 && !strings.ContainsAny(s.Gap(i), ".;?!\n"); i-- {
		if s.Has(i, r.spoken) {
			return true
		}
	}
	return false
}

// timeWord tells words that say when: "wetsvoorstel over enkele weken".
func timeWord(word string) bool {
	switch word {
	case "enkele", "enige", "twee", "drie", "vier", "vijf", "zes", "acht", "weken", "maanden", "jaren", "jaar", "week", "dagen", "circa", "ongeveer":
		return true
	}
	return false
}
