package recognise

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
)

// agencies finds public bodies by the names of the register, by what the document defines, and by the shape of names
// that no register has. The Hint of a mention is the register's name; BackReference and a sort for "de Inspectie".
type agencies struct {
	foreign          *abroad
	local            lexicon.WordSet           // adjectives of towns: their police is Dutch police, their ombudsman is not national
	article          lexicon.WordSet           // before a body that was named
	back             map[lexicon.WordID]string // word -> sort
	heads, inner     lexicon.WordSet           // of names that no register has
	keys             lexicon.Keys              // the words of back, heads and topical
	officers, dutch  lexicon.WordSet           // "commissaris van politie"; "de Nederlandse politie"
	police, military lexicon.WordID
	topical          lexicon.WordSet // "Inspectie", "Commissie": begin a name if capitals follow
	inspection       lexicon.WordID
	noTopic, chaired lexicon.WordSet // what stands before or behind them where no such body is meant
}

func newAgencies(lex *lexicon.Lexicon) *agencies {
	backs := []string{"inspectie", "autoriteit", "ombudsman", "rekenkamer", "rechtbank", "gerechtshof", "hof"}
	heads := []string{"adviescollege", "adviesraad", "adviescommissie", "staatscommissie", "rijksdienst", "rijksinstituut", "productschap", "produktschap",
		"hoofdbedrijfschap", "onderzoekscommissie", "omgevingsdienst", "ggd"}
	topical := []string{"inspectie", "commissie"}
	a := &agencies{
		foreign:  newAbroad(lex),
		local:    lex.Set(strings.Fields(townAdjectives)...),
		article:  lex.Set("de", "het", "deze", "die", "dit", "dat"),
		back:     map[lexicon.WordID]string{},
		keys:     lex.Keys(slices.Concat(backs, heads, topical)...),
		heads:    lex.Set(heads...),
		inner:    lex.Set("voor", "van", "de", "het", "der", "en", "tot", "bij", "inzake", "in", "op", "ter", "tegen"),
		officers: lex.Set("commissaris", "commissarissen", "hoofdcommissaris", "hoofdcommissarissen", "ambtenaar", "ambtenaren", "surveillant", "surveillanten", "agent", "agenten", "inspecteur", "hoofdinspecteur", "bureau", "korpsen"),
		dutch:    lex.Set("Nederlandse"),
		police:   lex.Word("politie"),
		military: lex.Word("militaire"),
		topical:  lex.Set(topical...), inspection: lex.Word("inspectie"),
		noTopic: lex.Set(strings.Fields(noTopics)...), chaired: lex.Set("van", "de", "der", "den", "ter", "te", "prof", "mr", "dr", "drs", "nederland", "justitia"),
	}
	for _, sort := range backs {
		a.back[lex.Word(sort)] = sort
	}
	return a
}

const townAdjectives = `Amsterdamse Rotterdamse Haagse Utrechtse Eindhovense Tilburgse Groningse Groninger Bredase Nijmeegse Enschedese Haarlemse
	Arnhemse Leidse Maastrichtse Bossche Zwolse Almeerse Delftse Deventer Limburgse Brabantse Zeeuwse Friese Drentse Twentse Gelderse
	Hollandse Overijsselse Leeuwarder Venlose Helmondse Amersfoortse Apeldoornse Dordtse Schiedamse Vlaardingse Goudse Zaanse`

// noTopics are words before "Commissie" and "Inspectie" that show committees of the Chamber or of the Union.
const noTopics = "vaste algemene europese kamer eu ec vn tweede eerste parlementaire bijzondere"

func (*agencies) Name() string { return "agency" }

// Recognise takes the register's names, unless they are those of bodies abroad.
func (r *agencies) Recognise(s *Scan, found []extract.Mention) []extract.Mention {
	from := len(found)
	for _, h := range s.Hits(lexicon.KindAgency) {
		if h.Name.Weak && (r.elsewhere(s, h) || r.abroadAltogether(s, h)) || s.GluedBefore(h.Start) && h.Name.Case != extract.CaseExact {
			continue
		}
		hint := h.Name.Hint
		if hint == "" {
			hint = h.Name.Text
		}
		if start, ok := misspelt(s, h); ok {
			found = append(found, extract.Mention{Kind: extract.KindAgency, Start: start, End: h.Start - len(" ("), Hint: hint})
		}
		found = append(found, extract.Mention{Kind: extract.KindAgency, Start: h.Start, End: h.End, Hint: hint})
	}
	known := found[from:]
	for _, key := range s.Keys(r.keys) {
		i := int(key)
		if m, ok := r.onTopic(s, i); ok && !overlapsAny(known, extract.Span{Start: m.Start, End: m.End}) {
			found = append(found, m)
			continue
		}
		if m, ok := r.bySort(s, i); ok && !overlapsAny(known, extract.Span{Start: m.Start, End: m.End}) {
			found = append(found, m)
		} else if m, ok := r.unregistered(s, i); ok && !overlapsAny(known, extract.Span{Start: m.Start, End: m.End}) {
			found = append(found, m)
		}
	}
	return found
}

// elsewhere tells whether words around a name that others share show another state's or a town's body.
func (r *agencies) elsewhere(s *Scan, h lexicon.Hit) bool {
	if r.foreign.before(s, h.First) || r.foreign.behind(s, h.Last) {
		return true
	}
	if s.Words[h.First].ID == r.police && h.First == h.Last {
		return s.Is(h.First-1, r.military) || s.GluedAfter(h.End) || s.Has(h.First-2, r.officers) && s.Word(h.First-1) == "van"
	}
	before := s.Word(h.First - 1)
	return s.Gap(h.First-1) == " " && (s.Has(h.First-1, r.local) || strings.HasSuffix(before, "lijke") || strings.HasSuffix(before, "lokale"))
}

// abroadAltogether tells whether a document is about other states, so that "de politie" in it is theirs.
func (r *agencies) abroadAltogether(s *Scan, h lexicon.Hit) bool {
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
func misspelt(s *Scan, h lexicon.Hit) (start int, ok bool) {
	if !s.Words[h.First].Upper || h.First != h.Last || !strings.HasSuffix(s.Text[:h.Start], " (") || !strings.HasPrefix(s.Text[h.End:], ")") {
		return 0, false
	}
	short := s.Text[h.Start:h.End]
	for i := h.First - 1; i >= 0 && h.First-i <= 7; i-- {
		if i < h.First-1 && strings.Trim(s.Gap(i), " -") != "" {
			return 0, false
		}
		w := s.Words[i]
		if name := s.Text[w.Start : h.Start-len(" (")]; w.Upper && s.Text[w.Start] == short[0] && abbreviates(short, name) {
			return w.Start, h.First-i > 1 && bears(extract.KindAgency, name)
		}
	}
	return 0, false
}

// bySort finds "de Inspectie", which names the inspectorate that the document has named.
func (r *agencies) bySort(s *Scan, i int) (m extract.Mention, ok bool) {
	w := s.Words[i]
	if w.ID == 0 || !s.Has(i-1, r.article) || s.Gap(i-1) != " " || s.GluedAfter(w.End) {
		return m, false
	}
	sort, ok := r.back[w.ID]
	if !ok || i+1 < len(s.Words) && s.Gap(i) == " " && (s.Words[i+1].Upper || s.Has(i+1, r.inner)) && !s.finite(i+1) {
		return m, false
	}
	return extract.Mention{Kind: extract.KindAgency, Start: w.Start, End: w.End, Hint: extract.BackReference + sort}, true
}

// finite tells whether word i can begin a new phrase behind a name: prepositions of time and place do not make a name
// longer.
func (s *Scan) finite(i int) bool {
	switch s.Word(i) {
	case "in", "op", "bij", "en", "tot", "ter", "inzake":
		return true
	}
	return false
}

// endsName tells whether a name in capitals cannot go on with word j: "en de" and "en" with another name begin anew.
func (r *agencies) endsName(s *Scan, j int) bool {
	if s.Words[j].Upper {
		return s.Has(j, r.heads)
	}
	return !s.Has(j, r.inner) || s.Word(j) == "en" && (s.Has(j+1, r.article) || s.Has(j+1, r.heads))
}

// unregistered finds names by their first word: "Adviescollege Stikstofproblematiek", "Staatscommissie voor het
// Voorbeeld".
func (r *agencies) unregistered(s *Scan, i int) (m extract.Mention, ok bool) {
	w := s.Words[i]
	if w.ID == 0 || !w.Upper || w.Caps && w.End-w.Start > len("GGD") || !r.heads.Has(w.ID) {
		return m, false
	}
	last := i
	for j := i + 1; j < len(s.Words) && j-i < 10; j++ {
		if gap := s.Gap(j - 1); gap != " " && gap != "-" && gap != "- " {
			break
		}
		if r.endsName(s, j) {
			break
		}
		if s.Words[j].Upper {
			last = j
		}
	}
	if last == i || s.Word(last) == "Nederland" && last == i+1 {
		return m, false
	}
	end := s.Words[last].End
	return extract.Mention{Kind: extract.KindAgency, Start: w.Start, End: end, Hint: s.Text[w.Start:end]}, true
}

// onTopic finds inspectorates and advisory committees by what they are about: "Inspectie Kunstbezit", "Commissie Schone
// Havens". One word behind "Commissie" is as often its chairman.
func (r *agencies) onTopic(s *Scan, i int) (m extract.Mention, ok bool) {
	w := s.Words[i]
	if !w.Upper || w.Caps || !r.topical.Has(w.ID) || s.Has(i-1, r.noTopic) || s.GluedBefore(w.Start) || s.Has(i+1, r.chaired) || i+1 < len(s.Words) && !s.Words[i+1].Upper || r.foreign.before(s, i) {
		return m, false
	}
	last, topics := i, 0
	for j := i + 1; j < len(s.Words) && j-i < 8; j++ {
		if gap := s.Gap(j - 1); gap != " " && gap != "-" && gap != "- " && gap != " & " {
			break
		}
		if s.Words[j].Upper && s.Words[j].End-s.Words[j].Start > 1 {
			last, topics = j, topics+1
		} else if s.Word(j) != "en" {
			break
		}
	}
	if topics == 0 || w.ID != r.inspection && topics < 2 || s.Has(last, r.chaired) {
		return m, false
	}
	end := s.Words[last].End
	return extract.Mention{Kind: extract.KindAgency, Start: w.Start, End: end, Hint: s.Text[w.Start:end]}, true
}
