package bodies

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// agencies finds public bodies by the names of the register, by what the document defines, and by the shape of names
// that no register has. The clue of a mention is the register's name, or the sort for "de Inspectie".
type agencies struct {
	foreign          *grammar.Abroad
	others           *others
	names            *bodyNames
	back             *bodyWords
	judgments        *judgments
	inTowns          lexicon.WordSet // end names that bodies of towns and provinces bear as well
	towns, compass   lexicon.WordSet // words that begin the name of a region
	officers, dutch  lexicon.WordSet // "commissaris van politie"; "de Nederlandse politie"
	the, article     lexicon.WordSet // English and Dutch, before names that both languages have
	police, military lexicon.WordID
	investigators    lexicon.WordSet // make an abbreviation beside them another body's: "NVWA-IOD"
	keys             lexicon.Keys
}

// NewAgencies returns the recogniser of agencies; it asks the lexicon for its words.
func NewAgencies(lex *lexicon.Lexicon, abroad *grammar.Abroad) *agencies {
	a := &agencies{
		foreign: abroad,
		others:  newOthers(lex),
		names:   newBodyNames(lex, abroad),
		back:    newBodyWords(lex),

		judgments: newJudgments(lex),

		inTowns:  lex.Except("bodies that towns have too", "ombudsman", "kinderombudsman", "rekenkamer", "advocaten"),
		compass:  lex.Set("Noord", "Oost", "Zuid", "West", "Midden"),
		towns:    lex.Set("Metropool", "Metropoolregio", "regio", "gemeente", "provincie"),
		officers: lex.Except("officers, not their bodies", "commissaris", "commissarissen", "hoofdcommissaris", "hoofdcommissarissen", "ambtenaar", "ambtenaren", "surveillant", "surveillanten", "agent", "agenten", "inspecteur", "hoofdinspecteur", "bureau", "korpsen"),
		dutch:    lex.Set("Nederlandse"),
		the:      lex.Set("the", "European"),
		article:  lex.Set("de", "het"),
		police:   lex.Word("politie"),
		military: lex.Word("militaire"),

		investigators: lex.Set("IOD"),
	}
	a.keys = lex.Keys(append(a.names.keys(), a.back.keys()...)...)
	return a
}

func (*agencies) Name() string { return "agency" }

// Recognise takes the register's names, unless they are those of other bodies.
func (r *agencies) Recognise(s *grammar.Scan, found []extract.Mention) []extract.Mention {
	from := len(found)
	for _, h := range s.Hits(lexicon.KindAgency) {
		if r.another(s, h) {
			continue
		}
		clue := h.Name.Clue
		if clue == nil {
			clue = extract.NameClue{Text: h.Name.Text}
		}
		if start, ok := r.misspelt(s, h); ok {
			found = append(found, extract.Mention{Kind: extract.KindAgency, Start: start, End: h.Start - len(" ("), Clue: clue})
		}
		m := extract.Mention{Kind: extract.KindAgency, Start: h.Start, End: h.End, Clue: clue}
		if first, last := r.longer(s, h); first < h.First || last > h.Last {
			m.Start, m.End = s.Words[first].Start, s.Words[last].End
			m.Clue = extract.NameClue{Text: s.Text[m.Start:m.End]}
		}
		found = append(found, m)
	}
	known := found[from:]
	for _, key := range s.Keys(r.keys) {
		m, ok := r.unknown(s, int(key))
		if ok && !slices.ContainsFunc(known, func(k extract.Mention) bool { return r.keeps(s, k, m) }) {
			found = append(found, m)
		}
	}
	return r.judgments.without(s, found, from)
}

// keeps tells whether a known name leaves no room for what overlaps it: one that is only part of the other may be a word that the
// document has defined.
func (r *agencies) keeps(s *grammar.Scan, known, m extract.Mention) bool {
	if known.End <= m.Start || m.End <= known.Start {
		return false
	}
	partly := m.Start <= known.Start && known.End < m.End
	i := s.WordAt(known.Start)
	return !(partly && s.Has(i, r.names.committees) && s.Words[i].End == known.End)
}

// unknown finds a name around word i that no register has, or a word that takes up one before it.
func (r *agencies) unknown(s *grammar.Scan, i int) (m extract.Mention, ok bool) {
	if first, last := r.names.at(s, i); last >= 0 && !r.foreign.Before(s, first) && !r.foreign.Behind(s, last) {
		m = extract.Mention{Kind: extract.KindAgency, Start: s.Words[first].Start, End: s.Words[last].End}
		m.Clue = extract.NameClue{Text: s.Text[m.Start:m.End]}
		return m, true
	}
	if first, last, phrase := r.back.at(s, i); last >= 0 && !inHit(s.Hits(lexicon.KindAgency), i) {
		return extract.Mention{Kind: extract.KindAgency, Start: s.Words[first].Start, End: s.Words[last].End, Clue: extract.SortClue{Sort: phrase}}, true
	}
	return m, false
}

// inHit tells whether word i is part of a name of the register.
func inHit(hits []lexicon.Hit, i int) bool {
	at, _ := slices.BinarySearchFunc(hits, i, func(h lexicon.Hit, i int) int { return h.Last - i })
	return at < len(hits) && hits[at].First <= i
}

// another tells whether a hit is another body's, or no body's name.
func (r *agencies) another(s *grammar.Scan, h lexicon.Hit) bool {
	switch {
	case s.GluedBefore(h.Start) && h.Name.Case != extract.CaseExact:
		return true
	case h.Name.Weak && (r.elsewhere(s, h) || r.abroadAltogether(s, h)):
		return true
	case s.Word(h.Last+1) == "van" && r.foreign.State(s, h.Last+2):
		return true
	}
	return inAddress(s.Text, h.Start, h.End) || r.others.named(s, h) || r.others.called(s, h) || OneOfMany(&s.Scan, h)
}

// elsewhere tells whether words around a name that others share show another state's or a town's body.
func (r *agencies) elsewhere(s *grammar.Scan, h lexicon.Hit) bool {
	if r.foreign.Before(s, h.First) || r.foreign.Behind(s, h.Last) {
		return true
	}
	if s.Words[h.First].ID == r.police && h.First == h.Last {
		return s.Is(h.First-1, r.military) || s.GluedAfter(h.End) || s.Has(h.First-2, r.officers) && s.Word(h.First-1) == "van"
	}
	if s.Has(h.First-1, r.the) || s.Word(h.Last+1) == "of" && s.At(h.Last+2).Upper && !s.Has(h.First-1, r.article) {
		return true
	}
	before := s.Word(h.First - 1)
	if h.First == h.Last && s.Has(h.First, r.inTowns) && s.At(h.First-1).Upper && !s.Has(h.First-1, r.article) && s.Gap(h.First-1) == " " {
		return true // "Randstedelijke Rekenkamer"
	}
	return s.Gap(h.First-1) == " " && (strings.HasSuffix(before, "lijke") || strings.HasSuffix(before, "lokale"))
}

// longer returns the first and last word of the longer name that a hit is part of: that of a town's or region's body,
// "Rekenkamer Rotterdam", "Ombudsman Rotterdam-Rijnmond", or of an investigation service, "NVWA-IOD".
func (r *agencies) longer(s *grammar.Scan, h lexicon.Hit) (first, last int) {
	if h.Name.Case == extract.CaseExact {
		return r.investigation(s, h)
	}
	if !h.Name.Weak || !s.Has(h.Last, r.inTowns) {
		return h.First, h.Last
	}
	for i := h.Last + 1; i < len(s.Words) && s.Gap(i-1) == " "; i++ {
		at, place := grammar.HitAt(s.Hits(lexicon.KindAuthority), i)
		if !place && s.Has(i, r.compass) && s.Gap(i) == "-" {
			at.Last, place = i, true
		}
		if place {
			for at.Last+1 < len(s.Words) && s.Gap(at.Last) == "-" && s.Words[at.Last+1].Upper {
				at.Last++
			}
			return h.First, at.Last
		}
		if !s.Has(i, r.towns) && !(i == h.Last+1 && s.Word(i) == "van") {
			break
		}
	}
	return h.First, h.Last
}

// investigation adds to an abbreviation the one of an investigation service beside it.
func (r *agencies) investigation(s *grammar.Scan, h lexicon.Hit) (first, last int) {
	first, last = h.First, h.Last
	if s.Gap(last) == "-" && s.Has(last+1, r.investigators) {
		last++
	}
	if s.Gap(first-1) == "-" && s.Has(first-1, r.investigators) {
		first--
	}
	return first, last
}

// abroadAltogether tells whether a document is about other states, so that "de politie" in it is theirs.
func (r *agencies) abroadAltogether(s *grammar.Scan, h lexicon.Hit) bool {
	if s.Doc == nil || h.First != h.Last || h.Name.Case == extract.CaseExact || s.Has(h.First-1, r.dutch) {
		return false
	}
	for _, a := range s.Doc.Addressees {
		if !foreignAffairs(a.Portfolio) {
			return false
		}
	}
	for _, a := range s.Doc.Answerers {
		if !foreignAffairs(a.Portfolio) {
			return false
		}
	}
	return len(s.Doc.Addressees)+len(s.Doc.Answerers) > 0
}

func foreignAffairs(portfolio string) bool {
	return strings.HasPrefix(portfolio, "Buitenlandse") || portfolio == "Ontwikkelingssamenwerking" || portfolio == "Europese Zaken"
}

// misspelt returns where a name begins that no register has but that stands right before a known abbreviation in
// brackets and has its letters: a slip of the pen or of the print.
func (r *agencies) misspelt(s *grammar.Scan, h lexicon.Hit) (start int, ok bool) {
	if !s.Words[h.First].Upper || h.First != h.Last || !strings.HasSuffix(s.Text[:h.Start], " (") || !strings.HasPrefix(s.Text[h.End:], ")") {
		return 0, false
	}
	short := s.Text[h.Start:h.End]
	for i := h.First - 1; i >= 0 && h.First-i <= 7; i-- {
		if i < h.First-1 && strings.Trim(s.Gap(i), " -") != "" {
			return 0, false
		}
		w := s.Words[i]
		if name := s.Text[w.Start : h.Start-len(" (")]; w.Upper && s.Text[w.Start] == short[0] && grammar.Abbreviates(short, name) {
			if s.Has(i-1, r.names.topical) {
				return 0, false // "Commissie Goede Namen (GN)" is found by its grammar
			}
			return w.Start, h.First-i > 1 && grammar.Bears(extract.KindAgency, name)
		}
	}
	return 0, false
}
