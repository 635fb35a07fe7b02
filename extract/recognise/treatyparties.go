package recognise

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// bilateral are the treaties that two states, or the Union and a state, make with each other; privateToo are those that persons and
// companies make as well.
const (
	bilateral = `uitleveringsverdrag rechtshulpverdrag belastingverdrag luchtvaartverdrag handelsverdrag associatieverdrag
	associatieovereenkomst associatieakkoord toetredingsverdrag vriendschapsverdrag socialezekerheidsverdrag sociaalzekerheidsverdrag
	zekerheidsverdrag samenwerkingsverdrag luchtvaartovereenkomst luchtvaartakkoord grensverdrag staatsverdrag vrijhandelsakkoord
	vrijhandelsverdrag vrijhandelsovereenkomst handelsakkoord handelsovereenkomst partnerschapsovereenkomst visserijovereenkomst
	visserijakkoord terugnameovereenkomst interimovereenkomst ` + privateToo
	privateToo = "kaderovereenkomst samenwerkingsovereenkomst samenwerkingsakkoord"
)

// bilateralAt reads a treaty of two powers around the word at i:
//
//	its parties behind it       "belastingverdrag met België", "Associatieovereenkomst tussen de EU en Turkije"
//	before it                   "de tussen de EU en Mexico gesloten kaderovereenkomst", "het EU-Israël Associatieakkoord"
//	the year behind it          "Toetredingsverdrag 2003"
//	a capital and an article    "de Associatieovereenkomst", which is the one that the document named before in full, if it did
func (r *treaties) bilateralAt(s *grammar.Scan, i int, anchors []grammar.Anchor) (a grammar.Anchor, ok bool) {
	if last := r.parties(s, i); last >= 0 {
		return named(s, i, last), true
	}
	if first := r.partiesBefore(s, i); first >= 0 {
		return named(s, first, i), true
	}
	if !s.Words[i].Upper || s.Has(i, r.private) || sentenceStart(s, i) {
		return a, false
	}
	if s.Gap(i) == " " && grammar.IsYear(s.Word(i+1)) {
		return named(s, i, i+1), true
	}
	if a, ok = again(s, i, i, anchors); ok || s.Gap(i-1) != " " || !pointsOut(s, i-1) {
		return a, ok
	}
	return named(s, i, i), true
}

// parties returns the last word of the states behind the treaty at word i, "belastingverdrag met België",
// "luchtvaartverdrag tussen Nederland en de Malediven", or -1.
func (r *treaties) parties(s *grammar.Scan, i int) (last int) {
	if s.Has(i-1, r.some) || s.Gap(i) != " " {
		return -1
	}
	return r.partiesAt(s, i+1, s.Has(i, r.private))
}

// partiesAt returns the last word of "met België" or "tussen Nederland en de Malediven" at word i, or -1. Where powers is true it takes
// names that are known to be of states or of the Union.
func (r *treaties) partiesAt(s *grammar.Scan, i int, powers bool) (last int) {
	switch s.Word(i) {
	case "met":
		last = r.state(s, i+1)
	case "tussen":
		if last = r.state(s, i+1); last < 0 || s.Word(last+1) != "en" || powers && !r.isPower(s, i+1, last) {
			return -1
		}
		i = last + 1
		last = r.state(s, i+1)
	default:
		return -1
	}
	if last >= 0 && powers && !r.isPower(s, i+1, last) {
		return -1
	}
	return last
}

// isPower tells whether words first to last name a state or a union of states.
func (r *treaties) isPower(s *grammar.Scan, first, last int) bool {
	for ; first <= last; first++ {
		if s.Has(first, r.members) || s.Has(first, r.abroad.Countries) {
			return true
		}
	}
	return false
}

// state returns the last word of a state's name that begins at word i, "de Verenigde Staten", or -1.
func (r *treaties) state(s *grammar.Scan, i int) (last int) {
	if w := s.Word(i); w == "de" || w == "het" {
		i++
	}
	if i >= len(s.Words) || !s.Words[i].Upper || s.Gap(i-1) != " " {
		return -1
	}
	for i+1 < len(s.Words) && s.Words[i+1].Upper && (s.Gap(i) == " " || s.Gap(i) == "-") {
		i++
	}
	return i
}

// partiesBefore returns the first word of the parties before the treaty at word i, or -1.
func (r *treaties) partiesBefore(s *grammar.Scan, i int) int {
	if s.Gap(i-1) != " " || i < 2 {
		return -1
	}
	if !s.Has(i-1, r.made) {
		if gap := s.Gap(i - 2); (gap == "-" || gap == "/" || gap == "–") && r.isPower(s, i-2, i-2) && r.isPower(s, i-1, i-1) {
			return i - 2
		}
		return -1
	}
	const reach = 14
	for k := i - 2; k >= 0 && k > i-reach && strings.Trim(s.Gap(k), " -") == ""; k-- {
		if word := s.Word(k); word == "tussen" || word == "met" {
			if r.partiesAt(s, k, true) == i-2 {
				return k
			}
			return -1
		}
	}
	return -1
}

// pointsOut tells whether word i is an article or pronoun that points to one thing.
func pointsOut(s *grammar.Scan, i int) bool {
	switch s.Word(i) {
	case "de", "het", "De", "Het", "dit", "deze", "genoemde", "bovengenoemde", "eerdergenoemd", "eerdergenoemde", "vigerende", "huidige", "bestaande":
		return true
	}
	return false
}

// again returns the anchor of words first to last where the text or the document has named a treaty before with them and more.
func again(s *grammar.Scan, first, last int, anchors []grammar.Anchor) (a grammar.Anchor, ok bool) {
	a = named(s, first, last)
	part := strings.ToLower(s.Text[a.Start:a.End])
	for k := len(anchors) - 1; k >= 0; k-- {
		if o := &anchors[k]; o.End <= a.Start {
			if a.Clue, ok = wholeOf(s.Text[o.Start:o.End], part, o.Clue); ok {
				return a, true
			}
		}
	}
	a.Clue = grammar.Gather(s, extract.KindEU, "whole of "+part, func(last extract.Clue, m *extract.Mention) extract.Clue {
		if clue, ok := wholeOf(m.Name(), part, m.Clue); ok {
			return clue
		}
		return last
	})
	if a.Clue != nil {
		return a, true
	}
	a.Clue = extract.NameClue{Text: s.Text[a.Start:a.End]}
	return a, false
}

// wholeOf returns the clue of what a part in small letters is of, if a name has it and more: that of the name, but of a protocol's name
// what stands behind the protocol.
func wholeOf(name, part string, clue extract.Clue) (extract.Clue, bool) {
	at := strings.Index(strings.ToLower(name), part)
	if at < 0 || len(name) <= len(part)+len(" in") {
		return nil, false
	}
	if strings.Contains(strings.ToLower(name[:at]), "protocol") {
		return extract.NameClue{Text: name[at:]}, true
	}
	return clue, true
}
