package recognise

import (
	"strings"

	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// future reads a law that the paper says is still to come, of those that no register has: "de toekomstige Wet schone lucht". Of
// others their day tells.
func (r *bills) future(s *grammar.Scan, i int) (from, end int) {
	next := i + 1
	if next >= len(s.Words) || s.Gap(i) != " " || lawAt(s, next) > 0 {
		return 0, 0
	}
	last := r.names.at(s, next)
	if last < 0 {
		return 0, 0
	}
	return s.Words[next].Start, s.Words[last].End
}

// amending reads the whole title of a bill that changes a law from its first word on, "Wijziging van de Kieswet in verband met het
// stemmen per post"; in small letters only where the text calls it a bill next.
func (r *bills) amending(s *grammar.Scan, i int) (from, end int) {
	if !s.Is(i+1, r.van) {
		return 0, 0
	}
	at := i + 2
	if s.Has(at, r.article) && !s.At(at).Upper {
		at++
	}
	law := lawAt(s, at)
	if law == 0 {
		return 0, 0
	}
	last := s.WordAt(law-1) + 1
	reason := s.Word(last) == "in" && s.Word(last+1) == "verband" && s.Word(last+2) == "met" || s.Word(last) == "met" && s.Word(last+1) == "het" && s.Word(last+2) == "oog"
	if s.Gap(last-1) != " " || !reason && s.Word(last) != "inzake" && s.Word(last) != "houdende" {
		return 0, 0
	}
	if next := strings.Index(s.Text[law:min(len(s.Text), law+600)], "wetsvoorstel"); !s.Words[i].Upper && (next < 0 || !strings.EqualFold(s.Word(i-1), "de")) {
		return 0, 0
	}
	if s.Words[i].Upper && !reason && sentenceStart(s, i) {
		return 0, 0
	}
	for ; last+1 < len(s.Words) && strings.Trim(s.Gap(last), " -’'") == "" && last < i+40 && !s.Has(last+1, r.verb); last++ {
		if !s.Words[i].Upper && r.names.verbal(s.Word(last+1)) {
			break
		}
	}
	return s.Words[i].Start, s.Words[last].End
}

// forLaw reads the law that a bill is for, from its article on: "wetsvoorstel voor de Zorgverzekeringswet", "voor een Wet schone
// lucht".
func (r *bills) forLaw(s *grammar.Scan, at int) (from, end int) {
	for s.Has(at, r.article) && !s.Words[at].Upper {
		at++
	}
	if at >= len(s.Words) || !s.Words[at].Upper {
		return 0, 0
	}
	end = lawAt(s, at)
	if last := r.names.at(s, at); last >= at {
		end = max(end, s.Words[last].End)
	}
	return s.Words[at].Start, end
}

// sponsored reads a bill that is called by its sponsors; ok is false where it is not. Its title is what stands in brackets behind
// them, if anything: "initiatiefwetsvoorstel Jansen/Pietersen (Wet schone lucht)".
func (r *bills) sponsored(s *grammar.Scan, i int) (from, end int, ok bool) {
	if !s.Has(i, r.sponsor) || !s.At(i+1).Upper || s.Gap(i) != " " || lawAt(s, i+1) > 0 || r.names.at(s, i+1) >= 0 {
		return 0, 0, false
	}
	several := false
	last := i + 1
	for ; last+1 < len(s.Words) && last < i+12; last++ {
		switch gap := s.Gap(last); {
		case gap == "/" || gap == " / ":
			several = true
		case gap == "-" && s.Words[last+1].Upper:
		case gap == " " && (s.Words[last+1].Upper || s.Words[last].Upper && s.Word(last+1) == "en"):
			several = several || s.Word(last+1) == "en"
		case gap == " ", gap == ", ":
			return 0, 0, several
		case gap == " (":
			title := last + 1
			if end := r.names.at(s, title); end > title && strings.HasPrefix(s.Gap(end), ")") {
				return s.Words[title].Start, s.Words[end].End, true
			}
			return 0, 0, several
		default:
			return 0, 0, several
		}
	}
	return 0, 0, several
}

// behindNumber returns the first word of a title behind the number of a bill's papers, or 0: "wetsvoorstel 26 855 Herziening van het
// procesrecht".
func (r *bills) behindNumber(s *grammar.Scan, head int) int {
	at, digits := head+1, 0
	for ; at < len(s.Words) && s.Words[at].Digit && digits <= 5; at++ {
		digits += s.Words[at].End - s.Words[at].Start
	}
	if digits != 5 || at >= len(s.Words) || !s.Words[at].Upper || strings.Trim(s.Gap(head), " (") != "" || strings.Trim(s.Gap(at-1), " ),:") != "" {
		return 0
	}
	if s.Gap(at-1) == "" || r.names.title(s, at-1) <= at && (!s.Has(at, r.change) || r.changedLaw(s, at) == 0) {
		return 0
	}
	return at
}

// intoLaw returns the end of the law into which articles are put, "artikel 151d in de Gemeentewet", that begins at word i, or 0.
func intoLaw(s *grammar.Scan, i int) int {
	items, end, ok := grammar.ReadArticles(s.Text, s.Words[i].Start)
	if !ok || len(items) == 0 || s.Words[i].Digit {
		return 0
	}
	c := &grammar.Cursor{Text: s.Text, Pos: end}
	if !c.Word("in", "van", "aan", "uit") || !c.Word("de", "het") {
		return 0
	}
	c.Space()
	return lawAt(s, s.WordAt(c.Pos))
}

// lawInTitle tells whether what stands before the name of a law in the title of a bill says what the bill does to it: "Vereenvoudiging
// Kieswet". A law that is brought in, it makes.
func lawInTitle(before string) bool {
	for {
		before = strings.TrimRight(before, " ")
		word := before[strings.LastIndexByte(before, ' ')+1:]
		switch word {
		case "van", "de", "het", "der":
			before = before[:len(before)-len(word)]
			continue
		}
		return isAct(word) && !strings.HasSuffix(strings.ToLower(word), "voering") && !strings.HasSuffix(word, "stelling")
	}
}
