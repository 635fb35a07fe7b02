package bodies

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// bodyNames finds names of public bodies that no register has by their grammar: a word that says what the body is,
// with capitals before or behind it.
type bodyNames struct {
	words      []string
	heads      lexicon.WordSet // begin a name: "Adviescollege Stikstof"
	topical    lexicon.WordSet // "Inspectie", "Commissie": begin a name if they say what it is about
	committees lexicon.WordSet // "commissie-Jansen"
	modifiers  lexicon.WordSet // "Landelijk" before one of modified
	central    lexicon.WordSet // "Centrale" before one of centrals
	modified   lexicon.WordSet
	centrals   lexicon.WordSet
	bureau     lexicon.WordSet
	closing    lexicon.WordSet // end a name before its abbreviation: "Wiskundig Centrum (WC)"
	schooled   lexicon.WordSet // words in names of hospitals, schools and private bodies
	inner      lexicon.WordSet // words in small letters within names
	placed     lexicon.WordSet // have the name of a town behind them: "kantongerecht"
	seat       lexicon.WordSet // between these
	places     lexicon.WordSet // "in", "te": a place behind them is not part of the name
	article    lexicon.WordSet
	noTopic    lexicon.WordSet // what stands before or behind where no such body is meant
	chaired    lexicon.WordSet
	particles  lexicon.WordSet // of surnames
	union      lexicon.WordSet // what the European Commission is called by
	numerals   lexicon.WordSet
	dutch      lexicon.WordSet
	inspection lexicon.WordID
	foreign    *grammar.Abroad
	shapes     []func(*grammar.Scan, int) (first, last int) // the forms of names, in the order in which they are tried
}

// The words that names of public bodies begin with, or hold.
const (
	bodyHeads = `adviescollege adviesraad adviescommissie staatscommissie rijksdienst rijksinstituut productschap produktschap hoofdbedrijfschap
	onderzoekscommissie omgevingsdienst ggd rijksbureau`
	bodyCommittees = `commissie staatscommissie onderzoekscommissie adviescommissie evaluatiecommissie enquêtecommissie regeringscommissie`
	bodyModified   = `meldpunt informatiepunt coördinatiepunt contactpunt bureau coördinatiecentrum crisiscentrum expertisecentrum informatiecentrum
	meldkamer parket recherche autoriteit inspectie rapporteur coördinator dienst agentschap commissie adviescommissie regieorgaan opsporingsteam
	taskforce laboratorium antennebureau`
	bodyCentrals = `commissie adviescommissie examencommissie toetsingscommissie autoriteit recherche inspectie directie`
	bodyClosing  = `centrum dienst instituut bureau inspectie autoriteit agentschap laboratorium coördinatiecentrum`
	bodySchooled = `medisch medische universitair academisch cultureel regionaal regionale gemeentelijke lokaal lokale nederlands nederlandse islamitisch
	joods christelijk katholiek protestants vrij world international europees internationaal`
	// words before "Commissie" and "Inspectie" that show committees of the Chamber or of the Union
	noTopics   = `vaste algemene europese kamer eu ec vn eg tweede eerste derde parlementaire bijzondere gemengde tijdelijke`
	presidents = `Hallstein Rey Malfatti Mansholt Ortoli Jenkins Thorn Delors Santer Prodi Barroso Juncker Leyen Brussel`
)

func newBodyNames(lex *lexicon.Lexicon, abroad *grammar.Abroad) *bodyNames {
	b := &bodyNames{foreign: abroad, inspection: lex.Word("inspectie")}
	set := func(words string) lexicon.WordSet { return lex.Set(strings.Fields(words)...) }
	keys := func(words string) lexicon.WordSet {
		b.words = append(b.words, strings.Fields(words)...)
		return set(words)
	}
	b.heads, b.topical, b.committees = keys(bodyHeads), keys("inspectie commissie"), keys(bodyCommittees)
	b.modifiers, b.central = keys("landelijk landelijke nationaal nationale interdepartementaal interdepartementale"), keys("centraal centrale")
	b.closing, b.bureau = keys(bodyClosing), keys("bureau")
	b.modified, b.centrals, b.schooled = set(bodyModified), set(bodyCentrals), set(bodySchooled)
	b.inner = set("voor van de het der en tot bij inzake in op ter tegen")
	b.placed, b.seat = keys("kantongerecht ambtenarengerecht vreemdelingenkamer arrondissementsparket ressortsparket gemeentepolitie"), set("te in van")
	b.places, b.article = set("in te op bij"), set("de het deze die dit dat")
	b.noTopic, b.chaired = lex.Except("committees of parliament and Europe", strings.Fields(noTopics)...), set("van de der den ter te prof mr dr drs nederland justitia")
	b.particles = set("van de der den ter ten te")
	b.union, b.numerals, b.dutch = lex.Except("presidents of the Commission", strings.Fields(presidents)...), set("I II III IV V"), set("Nederlandse onafhankelijke")
	b.shapes = []func(*grammar.Scan, int) (first, last int){b.introduced, b.onTopic, b.byHead, b.byChairman, b.national, b.onTask, b.abbreviated, b.ofPlace}
	return b
}

// keys returns the words from which at reads a name.
func (b *bodyNames) keys() []string { return b.words }

// at returns the first and last word of a name around key word i; last is -1 where there is none.
func (b *bodyNames) at(s *grammar.Scan, i int) (first, last int) {
	for _, shape := range b.shapes {
		if first, last = shape(s, i); last >= 0 {
			return first, last
		}
	}
	return i, -1
}

// tail returns the last word of the name that word i begins or goes on: capitals, and small words between them.
func (b *bodyNames) tail(s *grammar.Scan, i int) (last int) {
	last = i
	for j := i + 1; j < len(s.Words) && j-i < 10; j++ {
		gap := s.Gap(j - 1)
		if gap == " & " && j == last+1 {
			last = j // "Risicobeoordeling & onderzoek"
			continue
		}
		if gap != " " && gap != "-" && gap != "- " || b.ends(s, i, j) {
			break
		}
		if s.Words[j].Upper {
			last = j
		}
	}
	return last
}

// ends tells whether the name in capitals from word i cannot go on with word j: "en de", "en" with another name, "in" with
// a place and "van" with another body begin anew.
func (b *bodyNames) ends(s *grammar.Scan, i, j int) bool {
	if s.Words[j].Upper {
		return s.Has(j, b.heads)
	}
	if s.Has(j, b.places) && j > i+1 {
		if _, place := grammar.HitAt(s.Hits(lexicon.KindAuthority), j+1); place {
			return true
		}
	}
	if s.Has(j+1, b.article) && s.At(j+2).Caps {
		return true
	}
	return !s.Has(j, b.inner) || s.Word(j) == "en" && (s.Has(j+1, b.article) || s.Has(j+1, b.heads))
}

// byHead finds "Adviescollege Stikstofproblematiek", "Staatscommissie voor het Voorbeeld".
func (b *bodyNames) byHead(s *grammar.Scan, i int) (first, last int) {
	w := s.Words[i]
	if !w.Upper || w.Caps && w.End-w.Start > len("GGD") || !b.heads.Has(w.ID) {
		return i, -1
	}
	last = b.tail(s, i)
	if last == i || s.Word(last) == "Nederland" && last == i+1 {
		return i, -1
	}
	return i, last
}

// onTopic finds inspectorates and committees by what they are about: "Inspectie Kunstbezit", "Commissie Schone Havens".
func (b *bodyNames) onTopic(s *grammar.Scan, i int) (first, last int) {
	w := s.Words[i]
	if !w.Upper || w.Caps || !b.topical.Has(w.ID) || s.Has(i-1, b.noTopic) || s.GluedBefore(w.Start) || s.Has(i+1, b.chaired) || i+1 < len(s.Words) && !s.Words[i+1].Upper {
		return i, -1
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
	if first = i; i > 1 && s.Gap(i-1) == " " && s.Words[i-1].Upper && s.Gap(i-2) == " " && !s.Has(i-1, b.article) && !s.Has(i-1, b.dutch) {
		first-- // "Monitoring Commissie Goed Bestuur"
	}
	if topics == 0 || w.ID != b.inspection && (topics < 2 || s.Has(last, b.numerals)) || s.Has(last, b.chaired) {
		return i, -1
	}
	return first, last
}

// introduced finds a committee whose name goes on in small letters where brackets behind it say what it is called from then on:
// "de Commissie onderzoek oude dijken (verder: de Commissie)".
func (b *bodyNames) introduced(s *grammar.Scan, i int) (first, last int) {
	if !s.Has(i, b.committees) || !s.Words[i].Upper || s.Words[i].Caps || !s.Has(i-1, b.article) || i+1 >= len(s.Words) || s.Words[i+1].Upper || s.Has(i+1, b.inner) {
		return i, -1
	}
	const long = 10
	for last = i + 1; last < len(s.Words)-1 && last-i < long; last++ {
		if s.Gap(last) == " " || s.Gap(last) == "-" {
			continue
		}
		inside, ok := grammar.BracketBehind(s.Text, s.Words[last].End)
		if ok && (strings.HasPrefix(inside, "verder") || strings.HasPrefix(inside, "hierna") ||
			strings.HasPrefix(strings.ToLower(inside), "commissie") || b.inBrackets(s, i, last)) {
			return i, last
		}
		break
	}
	return i, -1
}

// byChairman finds committees by the name of who led them or by one word: "commissie-Jansen", "Commissie Van den Berg II",
// "Commissie Mijnschade". With a blank the word must not be the name of something else that the committee does a thing to.
func (b *bodyNames) byChairman(s *grammar.Scan, i int) (first, last int) {
	w := s.Words[i]
	if !b.committees.Has(w.ID) || w.Caps || s.Has(i-1, b.noTopic) || s.GluedBefore(w.Start) || s.Gap(i-1) == " " && s.At(i-1).Upper && !s.Has(i-1, b.article) {
		return i, -1
	}
	hyphen := s.Gap(i) == "-"
	if !hyphen && s.Gap(i) != " " {
		return i, -1
	}
	j, ok := b.surname(s, i+1, hyphen)
	if name := s.At(j); !ok || !name.Upper || name.Caps || name.End-name.Start < 3 || b.union.Has(name.ID) {
		return i, -1
	}
	if !hyphen && (b.somethingElse(s, j) && j == i+1 && !hyphenated(s, s.Text[s.Words[i+1].Start:s.Words[j].End]) || w.Upper && ofUnion(s)) {
		return i, -1
	}
	for s.Gap(j) == "-" && s.At(j+1).Upper {
		j++
	}
	if s.Gap(j) == " " && s.Has(j+1, b.numerals) && s.Words[j+1].Upper {
		return i, j + 1
	}
	if s.GluedAfter(s.Words[j].End) || s.Gap(j) == " " && s.At(j+1).Upper {
		return i, -1
	}
	return i, j
}

// surname returns the main word of the surname that begins at word i. In small letters only "van der" and "van den" are
// sure to belong to one: "de commissie van de Kamer".
func (b *bodyNames) surname(s *grammar.Scan, i int, hyphen bool) (main int, ok bool) {
	main = i
	for s.Has(main, b.particles) && s.Gap(main) == " " {
		main++
	}
	if main == i || hyphen || s.Words[i].Upper {
		return main, true
	}
	return main, main == i+2 && (s.Word(i+1) == "der" || s.Word(i+1) == "den")
}

// somethingElse tells whether word i names a state or something of a register.
func (b *bodyNames) somethingElse(s *grammar.Scan, i int) bool {
	if s.Has(i, b.foreign.Countries) || s.Has(i, b.foreign.Adjectives) || s.Has(i, b.chaired) {
		return true
	}
	if _, ok := grammar.HitAt(s.Hits(lexicon.KindMinistry), i); ok {
		return true
	}
	if _, ok := grammar.HitAt(s.Hits(lexicon.KindAgency), i); ok {
		return true
	}
	_, place := grammar.HitAt(s.Hits(lexicon.KindAuthority), i)
	return place
}

// hyphenated tells whether the document also has a name with a hyphen behind "commissie", where it can only be that of who led it.
func hyphenated(s *grammar.Scan, name string) bool {
	return s.Says("ommissie-" + name)
}

// ofUnion tells whether the document speaks of the European Commission, so that "de Commissie" may be that one.
func ofUnion(s *grammar.Scan) bool { return s.Says("Europese Commissie") }

// national finds bodies of the whole country by that word: "Landelijk Meldpunt Voorbeelden", "Nationaal Contactpunt (NCP)".
func (b *bodyNames) national(s *grammar.Scan, i int) (first, last int) {
	modified := b.modified
	if s.Has(i, b.central) {
		modified = b.centrals
	} else if !s.Has(i, b.modifiers) {
		return i, -1
	}
	if !s.Words[i].Upper || s.GluedBefore(s.Words[i].Start) || s.Gap(i) != " " || !s.Has(i+1, modified) {
		return i, -1
	}
	last = b.tail(s, i+1)
	if last == i+1 && !(s.Words[last].Upper && b.inBrackets(s, i, last)) {
		return i, -1
	}
	if b.subject(s, last) {
		last++
	}
	return i, last
}

// subject tells whether a noun in small letters belongs to the name in capitals that ends with word i, which has its abbreviation
// behind: "voor Multinationale ondernemingen (NCP)".
func (b *bodyNames) subject(s *grammar.Scan, i int) bool {
	next := s.At(i + 1)
	if s.Gap(i) != " " || next.End == 0 || next.Upper || next.Digit || s.Has(i+1, b.inner) || !strings.HasSuffix(s.Word(i), "e") {
		return false
	}
	inside, ok := grammar.BracketBehind(s.Text, next.End)
	return ok && s.At(i+2).Caps && !strings.Contains(inside, " ")
}

// ofPlace finds courts, prosecutors and police by their town: "kantongerecht te Zwolle", "gemeentepolitie Rotterdam".
func (b *bodyNames) ofPlace(s *grammar.Scan, i int) (first, last int) {
	if !s.Has(i, b.placed) || s.GluedBefore(s.Words[i].Start) || s.Gap(i) != " " && s.Gap(i) != " '" && s.Gap(i) != " ’" {
		return i, -1
	}
	place := i + 1
	if s.Has(place, b.seat) {
		place++
	}
	at, ok := grammar.HitAt(s.Hits(lexicon.KindAuthority), place)
	if !ok || s.GluedAfter(at.End) {
		return i, -1
	}
	return i, at.Last
}

// inBrackets tells whether the abbreviation of a name stands in brackets behind it.
func (b *bodyNames) inBrackets(s *grammar.Scan, first, last int) bool {
	inside, ok := grammar.BracketBehind(s.Text, s.Words[last].End)
	start := s.Words[first].Start
	return ok && inside[0] == s.Text[start] && !strings.Contains(inside, " ") && grammar.Abbreviates(inside, s.Text[start:s.Words[last].End])
}

// onTask finds bureaus by their task: "Bureau Risicobeoordeling & onderzoek". Others called "Bureau" are firms.
func (b *bodyNames) onTask(s *grammar.Scan, i int) (first, last int) {
	task := s.Word(i + 1)
	if !s.Has(i, b.bureau) || !s.Words[i].Upper || s.Gap(i) != " " || s.GluedBefore(s.Words[i].Start) || !s.At(i+1).Upper || strings.EqualFold(s.Word(i-1), "stichting") ||
		!slices.ContainsFunc(tasks, func(end string) bool { return strings.HasSuffix(task, end) }) {
		return i, -1
	}
	last = b.tail(s, i)
	if last == i+1 {
		return i, -1
	}
	return i, last
}

// tasks are how words for what a public body does end.
var tasks = []string{"ing", "zaken", "toezicht", "onderzoek", "beheer", "rechtshulp"}

// abbreviated finds names that end in what the body is and have their abbreviation behind: "Wiskundig Centrum Delft (WCD)".
func (b *bodyNames) abbreviated(s *grammar.Scan, i int) (first, last int) {
	if !s.Has(i, b.closing) || !s.Words[i].Upper || !strings.HasPrefix(s.Text[s.Words[i].End:], " (") {
		return i, -1
	}
	for first = i - 1; first >= 0 && i-first <= 5; first-- {
		if gap := s.Gap(first); gap != " " && gap != "-" || !s.Words[first].Upper || s.Has(first, b.schooled) || s.Has(first, b.foreign.Adjectives) {
			return i, -1
		}
		if !s.At(first-1).Upper || s.Gap(first-1) != " " && s.Gap(first-1) != "-" || s.Has(first-1, b.article) {
			break
		}
	}
	if first < 1 || first == i || !s.Has(first-1, b.article) || s.Has(first, b.article) || !b.inBrackets(s, first, i) {
		return i, -1
	}
	return first, i
}
