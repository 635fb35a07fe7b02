package iri

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/rdf"
)

// In returns a maker of the same IRIs that gives what is known by its name only (see Local) a name under a document.
func (m IRIs) In(document rdf.Term) IRIs {
	m.document = document
	return m
}

// local returns the IRI of what is known by its name only, under the document that names it: {document}/named/bill/embryowet.
// Without a document it has none.
func (m IRIs) local(e extract.Entity) rdf.Term {
	if m.document.IsZero() {
		return rdf.Term{}
	}
	b := append(append(m.arena.Begin(), m.document.Value()...), "/named/"...)
	b = appendSegment(append(append(b, e.Kind...), '/'), e.Key)
	if e.Part != "" {
		b = appendSegment(append(b, '/'), e.Part)
	}
	return rdf.ValidIRI(m.arena.Write(b))
}

// Local tells whether an entity is known by nothing but a name, or the number of a docket, that other things may bear in other
// documents: a bill, a treaty or European act without its number, a judgment by a number that each court has, a law by a name
// that is not its full title. One IRI for all of that name would merge what differs.
func Local(e extract.Entity) bool {
	switch e.Kind {
	case extract.KindBill:
		return true
	case extract.KindEU:
		return !IsCELEX(e.Key) && !IsBWB(e.Key)
	case extract.KindCase:
		return !isECLI(e.Key) && !namesOneJudgment(e.Key)
	case extract.KindLaw:
		return !e.Registered && !IsBWB(e.Key) && e.Key != civilCode && !isFullTitle(e.Key)
	}
	return false
}

// namesOneJudgment tells numbers that belong to one judgment or case, whichever court has it: of the LJN, of the Court of Justice
// of the EU, of the Raad van State, of the public prosecutor, and places in law reports. All other dockets are numbered by each
// court anew.
func namesOneJudgment(number string) bool {
	form := shapeOf(number)
	switch form {
	case "AA0000", "000000000/0", "00/000000-00":
		return true
	}
	letters, rest, found := strings.Cut(form, "-")
	if found && (letters == "A" || letters == "AA") && strings.Trim(rest, "0/") == "" && strings.Count(rest, "/") == 1 {
		return strings.HasPrefix(number, "C-") || strings.HasPrefix(number, "T-") || strings.HasPrefix(number, "F-")
	}
	report, place, found := strings.Cut(number, " ")
	return found && reports[report] && strings.HasPrefix(shapeOf(place), "0000/0")
}

// shapeOf returns a number with A for each capital and 0 for each digit.
func shapeOf(number string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return '0'
		case r >= 'A' && r <= 'Z':
			return 'A'
		}
		return r
	}, number)
}

// reports are the law reports whose places are a year and a number.
var reports = map[string]bool{
	"NJ": true, "BNB": true, "AB": true, "JAR": true, "JV": true, "RSV": true, "USZ": true, "JB": true, "TAR": true, "FED": true, "JOR": true,
	"NTFR": true, "Belastingblad": true,
}

// isFullTitle tells whether the slug of a law's name is long enough to be that of one law: a title of three words or more beside
// "van" and its like, or one word for an act of parliament, "hinderwet". "Bijdrageregeling" and "Wet REA" are names of many.
func isFullTitle(slug string) bool {
	words := 0
	for word := range strings.SplitSeq(slug, "-") {
		switch {
		case particles[word], word == "en", word == "voor", word == "met", word == "inzake":
		case len(word) == 4 && Digits(word):
			words += 2
		default:
			words++
		}
	}
	if words > 2 {
		return true
	}
	const short = len("wijnwet")
	return (strings.HasSuffix(slug, "wet") || strings.HasSuffix(slug, "wetboek")) && len(slug) >= short && !strings.HasPrefix(slug, "wet-")
}
