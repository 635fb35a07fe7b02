package recognise

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// describedHeads are the words for acts that can be named by their subject.
const describedHeads = `richtlijn verordening kaderrichtlijn kaderverordening kaderbesluit aanbeveling besluit beschikking standpunt
	ontwerprichtlijn conceptrichtlijn ontwerpverordening conceptverordening richtlijnen verordeningen richtsnoeren`

// described appends the acts that are named by their subject, where something says that the Union made them:
//
//	"Europese" or "EG-" before the word   "Europese richtlijn inzake elektronische handel", "EU-richtlijn autowrakken"
//	who made it behind the word           "richtlijn van de Raad betreffende de handel", "aanbeveling van de Commissie van 3 mei 1994"
//	what is done with it                  "implementatie van de richtlijn betreffende weegschalen", "voorstel voor een verordening inzake slots"
//	a capital                             "de Richtlijn inzake goede praktijken"
func (r *acts) described(s *grammar.Scan, anchors []grammar.Anchor) []grammar.Anchor {
	for _, key := range s.Keys(r.words.described) {
		if a, ok := r.describedAt(s, int(key)); ok {
			anchors = append(anchors, a)
		}
	}
	return anchors
}

// describedAt reads the act whose word is word i.
func (r *acts) describedAt(s *grammar.Scan, i int) (a grammar.Anchor, ok bool) {
	first := i
	if s.Is(i, r.words.position) {
		if !strings.EqualFold(s.Word(i-1), "gemeenschappelijk") || s.Gap(i-1) != " " || !s.Words[i-1].Upper && !r.byUnion(s, i-2) {
			return a, false
		}
		first--
	}
	numbered := s.Word(i) == "richtlijn" && i > 0 && s.Gap(i-1) == " " && numberedAct(s.Word(i-1)) // "derde richtlijn levensverzekering"
	if numbered {
		first--
	}
	a.Start = s.Words[first].Start
	union := r.byUnion(s, first-1) || s.Has(i, r.words.framework) && (s.Words[i].Upper && !sentenceStart(s, i) || dayAt(s, i+1) > 0)
	at := i + 1
	maker := r.maker(s, at)
	if maker > 0 {
		at = maker
	}
	sure := union || maker > 0 || s.Is(i, r.words.position)
	if s.Has(i, r.words.several) {
		return r.severalAt(s, i, union, maker > 0)
	}
	if s.Has(i, r.words.formal) && maker == 0 || strings.TrimLeft(s.Gap(i), " ") != "" && at > i+1 {
		return a, false
	}
	if last := dayAt(s, at); last > 0 && sure {
		a.End, ok = s.Words[last].End, true
		a.Clue = extract.NameClue{Text: s.Text[s.Words[i].Start:s.Words[i].End] + " " + s.Text[s.Words[at].Start:a.End]}
		at = last + 1
	} else if sure && s.Has(at, r.words.of) && grammar.IsYear(s.Word(at+1)) {
		at += 2
	}
	if !sure && !numbered && !r.maybe(s, i) {
		return a, ok
	}
	direct := union || numbered || r.isDraft(s, i) && r.nearUnion(s, i)
	if end := r.subjectAt(s, at, sure, direct && at == i+1); end > 0 {
		a.End, ok = end, true
		a.Clue = extract.NameClue{Text: s.Text[s.Words[first].Start:s.Words[i].End] + " " + s.Text[s.Words[at].Start:a.End]}
	}
	return a, ok
}

// severalAt reads acts in the plural at word i by the subject that they share: "EG-richtlijnen inzake aansprakelijkheid", of which the act
// bears the name in the singular. Guidelines are one thing, and need a capital or a word that the Union made them.
func (r *acts) severalAt(s *grammar.Scan, i int, union, made bool) (a grammar.Anchor, ok bool) {
	word := s.Word(i)
	guide := word == "richtsnoeren" || word == "Richtsnoeren"
	if guide {
		ok = union || made || s.Words[i].Upper && !sentenceStart(s, i) && r.nearUnion(s, i) || s.Word(i-1) == "communautaire"
	} else {
		ok = union
	}
	if !ok || !s.Has(i+1, r.words.subjects) && !(guide && s.Has(i+1, r.words.subject)) {
		return a, false
	}
	end := r.subjectAt(s, i+1, true, false)
	if end == 0 {
		return a, false
	}
	if !guide {
		word = strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(word), "en"), "en")
	}
	return grammar.Anchor{Start: s.Words[i].Start, End: end, Clue: extract.NameClue{Text: word + " " + s.Text[s.Words[i+1].Start:end]}}, true
}

// isDraft tells whether a word tied to word i says that the act is none yet: "(ontwerp)richtlijn".
func (r *acts) isDraft(s *grammar.Scan, i int) bool {
	gap := s.Gap(i - 1)
	return (gap == "-" || gap == ")") && s.Has(i-1, r.words.propose)
}

// maybe tells whether an act of which nobody says who made it can be one of the Union: what is done with it says so, or its capital, or
// its sentence.
func (r *acts) maybe(s *grammar.Scan, i int) bool {
	if r.handled(s, i) {
		return true
	}
	near := r.nearUnion(s, i)
	switch word := s.Word(i); {
	case strings.HasPrefix(word, "ontwerp"), strings.HasPrefix(word, "concept"):
		return near
	case !s.Words[i].Upper || s.Words[i-min(i, 1)].Caps && !s.Has(i-1, r.words.union):
		return false
	case word == "Richtlijn" && s.Gap(i) == " " && r.inNote(s, i):
		return true
	case sentenceStart(s, i):
		return false
	default:
		return near || word == "Richtlijn" && s.Gap(i) == " "
	}
}

// subjectAt returns the end of the subject of an act that begins at word at, or 0: behind a preposition, in quotation marks, or, where
// direct is true, a noun alone. All prepositions count where it is sure that the Union made the act.
func (r *acts) subjectAt(s *grammar.Scan, at int, sure, direct bool) int {
	if at >= len(s.Words) {
		return 0
	}
	gap := s.Gap(at - 1)
	for _, mark := range []string{"«", "“", "„", "\""} {
		if strings.HasSuffix(gap, mark) && strings.Trim(gap, " «“„\"") == "" {
			return quotedEnd(s, at)
		}
	}
	if gap != " " && (gap != ", " || !s.Has(at, r.words.subjects)) {
		return 0
	}
	head := at - 1
	switch {
	case s.Word(at) == "met" && s.Word(at+1) == "betrekking" && s.Word(at+2) == "tot":
		head = at + 2
	case s.Has(at, r.words.subjects), sure && (s.Has(at, r.words.subject) || s.Has(at, r.words.about)):
		if head = at; vagueSubject(s, at+1) {
			return 0
		}
		if s.Word(at+1) == "een" {
			head++
		}
	case !direct || gap != " " || !r.nounAt(s, at):
		return 0
	}
	last := r.treaty.names.title(s, head)
	if last > head+2 && s.Word(last-1) == "ter" { // "ter hand nemen"
		last -= 2
	}
	if last > head+1 && (r.treaty.names.verbal(s.Word(last)) || strings.HasPrefix(s.Word(last), "ge") && strings.HasSuffix(s.Word(last), "eerd")) {
		last--
	}
	if last <= head || r.open(s, last) || head == at-1 && s.Gap(last) == " " && r.treaty.names.verbal(s.Word(last+1)) {
		return 0
	}
	end := s.Words[last].End
	for _, plural := range []string{"'s", "’s"} {
		if strings.HasPrefix(s.Text[end:], plural) {
			end += len(plural)
		}
	}
	return end
}

// quotedEnd returns the end of a title in quotation marks that begins at word i, with the mark behind it, or 0.
func quotedEnd(s *grammar.Scan, i int) int {
	_, end := quoted(s, i)
	if end == 0 {
		return 0
	}
	return closed(s.Text, end)
}

// vagueSubject tells whether words from word i on, behind "voor" and "tot", say no subject: "voor een deel", "tot stand".
func vagueSubject(s *grammar.Scan, i int) bool {
	switch s.Word(i) {
	case "een":
		return vagueMeasure(s.Word(i + 1))
	case "zover", "zo", "dit", "deze", "stand", "nu", "op", "dusver", "heden", "gevolg", "zijn", "haar", "hun":
		return true
	}
	return false
}

// vagueMeasure tells words behind "voor een" and "tot een" that say no subject: "voor een deel", "tot een einde".
func vagueMeasure(word string) bool {
	switch word {
	case "deel", "groot", "belangrijk", "aantal", "goed", "goede", "betere", "verbetering", "verhoging", "verlaging", "toename", "afname", "einde", "andere", "ander", "ieder", "periode":
		return true
	}
	return false
}

// numberedAct tells the numbers that a series of directives bears.
func numberedAct(word string) bool {
	switch word {
	case "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste":
		return true
	}
	return false
}

// nounAt tells whether word i is, by its form, a noun or an adjective with which a subject begins: "EU-richtlijn autowrakken".
func (r *acts) nounAt(s *grammar.Scan, i int) bool {
	w, word := s.At(i), s.Word(i)
	if w.Upper {
		return !w.Caps && w.End-w.Start > 3 && r.treaty.names.capitalNoun(s, i)
	}
	return len(word) > 5 && !w.Digit && !s.Has(i, r.treaty.names.stop) && !s.Has(i, r.treaty.names.link) && !r.treaty.names.verbal(word) && !r.treaty.names.attributive(word) && !infinitive(word) &&
		!strings.HasSuffix(word, "eren") && (nominal(word) || strings.HasSuffix(word, "ies") || isMeasure(word) || (endsIn(word, inflected) || predicate(word)) && nominal(s.Word(i+1)))
}

// maker returns the word behind who made an act, from word i on: "van de Raad", "van de JBZ-Raad", "van het Europees Parlement en de Raad
// van de Europese Unie"; 0 where nobody is named.
func (r *acts) maker(s *grammar.Scan, i int) int {
	if s.Word(i) != "van" || s.Word(i+1) != "de" && s.Word(i+1) != "het" {
		return 0
	}
	at, named := i+2, false
	for ; at < len(s.Words) && at < i+16 && s.Gap(at-1) != ", " || strings.TrimSpace(s.Gap(at-1)) == "-"; at++ {
		switch w := s.At(at); {
		case s.Has(at, r.words.institution) && w.Upper:
			named = true
		case s.Word(at) == "parlement" && s.Has(at-1, r.words.union):
			named = true
		case s.Has(at, r.words.union), s.Word(at) == "JBZ", s.Word(at) == "Unie", s.Word(at) == "Gemeenschappen", s.Word(at) == "Gemeenschap":
		case s.Word(at) == "en", s.Word(at) == "der", s.Word(at) == "de", s.Word(at) == "het", s.Word(at) == "van" && !s.At(at+1).Digit && (s.Has(at+1, r.words.maker)):
		default:
			if !named || strings.Trim(s.Gap(at-1), " ,") != "" || s.Word(at) == "State" || s.Word(at) == "Europa" || s.Word(at) == "van" && s.Word(at+1) == "State" || s.Word(at) == "van" && s.Word(at+1) == "Europa" {
				return 0
			}
			return at
		}
	}
	if named {
		return at
	}
	return 0
}

// handled tells whether the words before word i say that the act is to be carried out or is a proposal: "implementatie van de",
// "voorstel van de Commissie voor een".
func (r *acts) handled(s *grammar.Scan, i int) bool {
	switch article := s.Word(i - 1); {
	case s.Gap(i-1) == "-" || s.Gap(i-1) == ")":
		return r.isDraft(s, i) && r.nearUnion(s, i)
	case s.Word(i-2) == "van" && article == "de":
		return s.Has(i-3, r.words.carry)
	case s.Word(i-2) == "voor" && (article == "de" || article == "een"):
		for j := i - 3; j >= 0 && j > i-9 && strings.TrimSpace(s.Gap(j)) == ""; j-- {
			if s.Has(j, r.words.propose) {
				return true
			}
		}
	}
	return false
}

// nearUnion tells whether the sentence of word i speaks of the Union.
func (r *acts) nearUnion(s *grammar.Scan, i int) bool {
	return inSentence(s, i, 30, func(k int) bool { return s.Has(k, r.words.union) && s.Words[k].Upper })
}

// inNote tells whether word i begins a note.
func (r *acts) inNote(s *grammar.Scan, i int) bool {
	return i == 0 && s.Doc != nil && s.Doc.Units[s.Unit].Kind == extract.NoteUnit
}

// dayAt returns the last word of "van 30 november 1994" at word i, or 0.
func dayAt(s *grammar.Scan, i int) int {
	if s.Word(i) != "van" || !s.At(i+1).Digit {
		return 0
	}
	if s.At(i+2).Digit && len(s.Word(i+1)) == 1 && len(s.Word(i+2)) == 1 && s.Gap(i+1) == " " { // "van 1 5 juli 1980", as OCR has it
		i++
	}
	if !grammar.IsYear(s.Word(i+3)) || s.Gap(i+2) != " " {
		return 0
	}
	return i + 3
}

// open tells whether a title ends with an adjective at word last and a comma behind it, so that it is cut: "inzake de algemene,".
func (r *acts) open(s *grammar.Scan, last int) bool {
	return strings.HasPrefix(s.Gap(last), ",") && endsIn(s.Word(last), inflected)
}

// byUnion tells whether word i, before an act, says that the Union made it.
func (r *acts) byUnion(s *grammar.Scan, i int) bool {
	gap := s.Gap(i)
	return s.Has(i, r.words.union) && (gap == " " || gap == "-" || gap == ")-" || gap == ") ")
}
