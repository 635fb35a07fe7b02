package recognise

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// at returns the last word of a law's name that begins at word i, or -1.
func (g *lawNames) at(s *grammar.Scan, i int) int {
	w := s.Words[i]
	switch {
	case w.Upper && s.Gap(i) == " " && (g.modifier.Has(w.ID) || g.describes(s, i)):
		return g.modified(s, i)
	case g.head.Has(w.ID) && (w.Upper || w.ID == g.wet):
		return g.headed(s, i)
	case w.Upper && g.instructs.Has(w.ID):
		return g.instruction(s, i, g.title(s, i))
	case w.Upper && g.compound(s, i), !w.Upper && g.low.Has(w.ID) && (s.Has(i-1, g.before) || s.Has(i-1, g.modifier) && s.Has(i-2, g.before)) && g.concerns(s, i):
		return g.oneWord(s, i)
	}
	return -1
}

// grants are nouns that papers write in one word with the act under which something is granted or tried.
var grants = strings.Fields("vergunning vergunningen ontheffing ontheffingen vrijstelling vrijstellingen uitkering uitkeringen zaak zaken delict delicten aanvraag procedure subsidie toets machtiging")

// within returns the anchor of an act whose name begins the word at i: "Kernenergiewetvergunning", "Flora- en faunawetontheffing".
func (g *lawNames) within(s *grammar.Scan, i int) (grammar.Anchor, bool) {
	first := i
	if s.Is(i+1, g.en) && s.Gap(i) == "- " {
		i += 2
	} else if s.Words[i].ID != 0 {
		return grammar.Anchor{}, false
	}
	word := s.Word(i)
	at := strings.LastIndex(word, "wet")
	if at < len("Kies") || !slices.Contains(grants, word[at+len("wet"):]) {
		return grammar.Anchor{}, false
	}
	if i == first && !s.Lex.Bears(extract.KindLaw, word[:at+len("wet")]) {
		return grammar.Anchor{}, false
	}
	a := grammar.Anchor{Start: s.Words[first].Start, End: s.Words[i].Start + at + len("wet")}
	a.Clue = extract.NameClue{Text: s.Text[a.Start:a.End]}
	return a, true
}

// headed is at for a head: "Wet", "Besluit".
func (g *lawNames) headed(s *grammar.Scan, i int) int {
	w := s.Words[i]
	if !w.Upper && !(s.Has(i-1, g.before) && g.capital(s, i)) {
		return -1
	}
	if w.ID == g.rule && !s.At(i+1).Upper || w.ID == g.wet && s.Is(i+1, g.change) && s.Is(i+2, g.van) {
		return -1
	}
	last := g.title(s, i)
	switch {
	case last > 0 && g.general.Has(w.ID) && sentenceStart(s, i) && g.goesOn(s, last):
		return -1 // "Regeling mogelijk maken kost geld"
	case last < 0 && w.Upper && g.alone.Has(w.ID) && (s.Has(i-1, g.before) || grammar.IsRoman(s.Word(i-1)) || s.At(i-1).Digit) && s.Gap(i) != "-":
		return g.year(s, i) // "de Harmonisatiewet"
	}
	return last
}

// instruction is at for an instruction, a circular or the regulation of a profession, of which last is the last word of the title so far, without its maker: "de
// Aanwijzing discriminatie van het College van procureurs-generaal". Both words mean other things as well.
func (g *lawNames) instruction(s *grammar.Scan, i, last int) int {
	next := s.At(i + 1)
	if strings.EqualFold(s.Word(i), "verordening") && !ofProfession(s.Text) {
		return -1
	}
	if last < 0 || s.At(i-1).Upper && !s.Has(i-1, g.before) && !sentenceStart(s, i) || s.NameAt(next.Start) || strings.EqualFold(s.Word(i+1), "economie") || sentenceStart(s, i) && g.goesOn(s, last) {
		return -1
	}
	for k := i + 2; k <= last; k++ {
		if s.Is(k, g.van) && s.Has(k+1, g.before) && (s.At(k+2).Upper || strings.EqualFold(s.Word(k+2), "openbaar")) || next.Upper && !s.Words[k].Upper && !g.link.Has(s.Words[k].ID) && s.Gap(k-1) == " " {
			return k - 1
		}
	}
	return last
}

// ofProfession tells whether a text speaks of a body of a profession or trade that makes regulations of its own.
func ofProfession(text string) bool {
	return strings.Contains(text, "Beroepsorganisatie") || strings.Contains(text, "Orde van A") || strings.Contains(text, "Productschap") || strings.Contains(text, "Produktschap") ||
		strings.Contains(text, "Landbouwschap") || strings.Contains(text, "bedrijfschap")
}

// modified is at for an adjective before a head or a name in one word: "Tijdelijke regeling", "Financiële Verhoudingswet".
func (g *lawNames) modified(s *grammar.Scan, i int) int {
	last := -1
	switch next := s.At(i + 1); {
	case g.head.Has(next.ID):
		last = g.title(s, i+1)
	case g.compound(s, i+1) && (next.Upper || g.concerns(s, i+1)):
		last = g.oneWord(s, i+1)
	}
	if last > 0 && sentenceStart(s, i) && !s.Words[i+1].Upper && g.goesOn(s, last) {
		return -1
	}
	return last
}

// describes tells whether word i is an adjective with a capital before the name in one word of an act that no register has.
func (g *lawNames) describes(s *grammar.Scan, i int) bool {
	next, word := s.At(i+1), s.Word(i)
	return next.Upper && strings.HasSuffix(s.Word(i+1), "wet") && !sentenceStart(s, i) && len(word) > 6 && (strings.HasSuffix(word, "ële") || strings.HasSuffix(word, "aire") || adjectival(word)) &&
		!s.NameAt(next.Start) && g.compound(s, i+1)
}

// oneWord is at for a name in one word, which may go on with what it is about, its abbreviation in brackets or a year.
func (g *lawNames) oneWord(s *grammar.Scan, i int) int {
	if !s.Words[i].Upper && g.scheme(s, i) {
		last := i + 2
		for s.Gap(last) == " " && (s.At(last+1).Upper || s.Is(last+1, g.en) && s.At(last+2).Upper && s.Gap(last+1) == " ") {
			last++
		}
		return last // without its maker: "van de Ziekenfondsraad"
	}
	if g.subject(s, i) || g.low.Has(s.Words[i].ID) && g.concerns(s, i) {
		return g.title(s, i)
	}
	if last := g.defined(s, i); last > i {
		return last
	}
	last := g.year(s, i)
	if last == i && (strings.HasSuffix(s.Word(i), "beschikking") || s.At(i+1).Digit && s.Gap(i) == " ") {
		return -1 // the decision in a single case, "Bedrijfsregeling 15"
	}
	return last
}

// concerns tells whether nouns in small letters behind a decree of one word, whatever its capital, surely say what it is about: "de
// bijdrageregeling maatschappelijke dienstverlening".
func (g *lawNames) concerns(s *grammar.Scan, i int) bool {
	if adjectival(s.Word(i+1)) && s.Gap(i) == " " {
		i++
	}
	next := s.At(i + 1)
	if s.Gap(i) == " " && next.Upper && (isAcronym(s.Word(i+1)) || isLetter(s, i+1)) {
		return true // "het bekostigingsbesluit W.V.O."
	}
	if g.scheme(s, i) {
		return true
	}
	return s.Gap(i) == " " && !next.Upper && !next.Digit && endsIn(s.Word(i+1), subjects) && !g.stop.Has(next.ID)
}

// scheme tells whether a title in capitals follows word i: "de stimuleringsregeling Duurzaam Bouwen".
func (g *lawNames) scheme(s *grammar.Scan, i int) bool {
	next := s.At(i + 1)
	return s.Gap(i) == " " && next.Upper && !next.Digit && s.Gap(i+1) == " " && s.At(i+2).Upper && !s.At(i+2).Digit && !s.NameAt(next.Start)
}

// goesOn tells whether a sentence goes on behind word last with a word in small letters.
func (g *lawNames) goesOn(s *grammar.Scan, last int) bool {
	return s.Gap(last) == " " && last+1 < len(s.Words) && !s.Words[last+1].Upper && !s.Words[last+1].Digit
}

// subject tells whether a noun in small letters behind a decree of one word says what it is about: "Keuringsbesluit
// pleziervaartuigen".
func (g *lawNames) subject(s *grammar.Scan, i int) bool {
	next := s.At(i + 1)
	word := s.Word(i + 1)
	return len(word) >= 6 && s.Gap(i) == " " && !next.Upper && !next.Digit && !strings.HasSuffix(s.Word(i), "wet") &&
		!g.stop.Has(next.ID) && !g.link.Has(next.ID) && !g.head.Has(next.ID) && !g.verbal(word) && !g.attributive(word) && !infinitive(word) && nominal(word)
}

// compound tells whether word i is the name of a law in one word.
func (g *lawNames) compound(s *grammar.Scan, i int) bool {
	w := s.At(i)
	if g.plain.Has(w.ID) || w.Caps {
		return false
	}
	word := s.Text[w.Start:w.End]
	if strings.HasSuffix(word, "wet") {
		return len(word) >= 7
	}
	for _, ending := range []string{"besluit", "regeling", "reglement", "beschikking"} {
		first, ok := strings.CutSuffix(word, ending)
		if ok && ending == "reglement" && !endsIn(lexicon.Fold(first), regulated) {
			return false
		}
		if ok {
			return len(first) > 3 && !sentenceStart(s, i) && !(g.cases && decided[lexicon.Fold(first)])
		}
	}
	return false
}

// year takes the year behind a name: "Comptabiliteitswet 2001".
func (g *lawNames) year(s *grammar.Scan, i int) int {
	if i+1 < len(s.Words) && s.Gap(i) == " " {
		if w := s.Word(i + 1); grammar.IsYear(w) && !strings.HasPrefix(s.Gap(i+1), "-") && !strings.HasPrefix(s.Gap(i+1), "–") {
			return i + 1
		}
	}
	return i
}

// sentenceStart tells whether word i is the first of a sentence, where a capital says nothing.
func sentenceStart(s *grammar.Scan, i int) bool {
	gap := s.Gap(i - 1)
	return i == 0 || strings.ContainsAny(gap, ".?!:\n«\"")
}
