package bodies

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// others tells a body from what only has its name or abbreviation: associations, firms and the like.
type others struct {
	private lexicon.WordSet // "Stichting", "Vrienden": begin names of private bodies
	joins   lexicon.WordSet // between such a word and the name
	sorts   bool            // whether a word for a club or firm before an abbreviation tells that it is none of a public body
}

func newOthers(lex *lexicon.Lexicon) *others {
	return &others{private: lex.Except("private bodies", strings.Fields(privateBodies)...), sorts: lex.Rule("abbreviations of clubs and firms"), joins: lex.Set("van", "de", "der", "het", "voor", "bij")}
}

const privateBodies = `Stichting Vereniging Verenigingen Vrienden Bond Federatie Comité Museum Vakbond Personeelsvereniging Koor Orkest Muziekkorps
	Belangenvereniging Sportvereniging`

// privateSorts are how words end that call something by its sort that is no public body.
var privateSorts = []string{"club", "muziekgroep", "popgroep", "actiegroep", "belangengroep", "terreurgroep", "popband", "rockband", "vereniging", "bond", "bedrijf",
	"firma", "onderneming", "fabrikant", "producent", "zender", "omroep", "winkelketen", "concern", "festival", "tijdschrift", "radioprogramma", "partij",
	"maatschappij", "leverancier", "winkel", "school", "kerk", "beweging", "orkest", "koor", "holding"}

// named tells whether the name at a hit is part of a private body's: "Stichting Vrienden van de Koninklijke Marechaussee".
func (o *others) named(s *grammar.Scan, h lexicon.Hit) bool {
	for i := h.First - 1; i >= 0 && h.First-i <= 6 && s.Gap(i) == " "; i-- {
		if s.Has(i, o.private) && (s.Words[i].Upper || i < h.First-1 && s.Words[i+1].Upper) {
			return h.Name.Weak || i < h.First-1 // a foundation can be the body itself: "Stichting Nidos"
		}
		if !s.Words[i].Upper && !s.Has(i, o.joins) {
			return false
		}
	}
	return false
}

// called tells whether the word before an abbreviation says that it is something else: "voetbalclub CVZ".
func (o *others) called(s *grammar.Scan, h lexicon.Hit) bool {
	if !o.sorts || h.Name.Case != extract.CaseExact || s.Gap(h.First-1) != " " || s.At(h.First-1).Upper {
		return false
	}
	sort := s.Word(h.First - 1)
	return sort == "band" || slices.ContainsFunc(privateSorts, func(end string) bool { return strings.HasSuffix(sort, end) })
}

// OneOfMany tells whether an abbreviation is a common noun's: "een SVB is een systeem", "elk COA".
func OneOfMany(s *lexicon.Scan, h lexicon.Hit) bool {
	if h.Name.Case != extract.CaseExact || s.Gap(h.First-1) != " " {
		return false
	}
	switch s.Word(h.First - 1) {
	case "een", "Een", "elk", "Elk", "elke", "Elke", "ieder", "Ieder", "iedere", "Iedere":
	default:
		return false
	}
	if gap := s.Gap(h.Last); gap != " " {
		return gap != "" && strings.IndexByte(".,;:?)", gap[0]) >= 0
	}
	switch s.Word(h.Last + 1) {
	case "is", "was", "wordt", "werd", "heeft", "kan", "moet", "mag", "blijft", "geldt", "bestaat":
		return true
	}
	return false
}

// inAddress tells whether a name stands in a web address: "politie.nl", "www.politie".
func inAddress(text string, start, end int) bool {
	if end+2 < len(text) && text[end] == '.' {
		c := grammar.Cursor{Text: text, Pos: end + 1}
		switch domain := c.Ascii(); domain {
		case "nl", "com", "org", "eu", "nu", "net", "info", "gov", "be", "de", "int", "overheid":
			return c.Ends(c.Pos + len(domain))
		}
	}
	before := text[:start]
	return strings.HasSuffix(before, "@") || strings.HasSuffix(before, "//") || strings.HasSuffix(before, "www.")
}
