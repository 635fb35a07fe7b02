package bodies

import (
	"slices"
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// authorities finds municipalities, provinces and water boards where they are named as such: "de gemeente Borne", "de
// gemeenten Hengelo en Enschede", "gedeputeerde staten van Limburg", "hoogheemraadschap van Delfland". The clue of a
// mention is the sort and the name.
type authorities struct {
	sorts           map[lexicon.WordID]string // word -> sort: "gemeente"
	organs          map[lexicon.WordID]string // "burgemeester" -> sort, behind which "van" and the name stand
	known           lexicon.WordSet           // of sorts: "buurgemeenten" may be abroad, so that only the register's names count
	regional        lexicon.WordSet           // of sorts: bodies whose names are longer than a place
	compass         lexicon.WordSet           // begins the name of a samenwerkingsverband, where "samenwerkingsverband" is no common noun
	cooperation     lexicon.WordID
	board, crown    lexicon.WordID // "provinciaal bestuur van", "commissaris van de Koning in"
	provincial      lexicon.WordSet
	states          lexicon.WordSet // "provinciale staten"
	king            lexicon.WordSet
	of, list, like  lexicon.WordSet
	direct          lexicon.WordSet // of organs: the name can stand right behind them
	persons         lexicon.WordSet // of organs: their own names can stand before the authority's
	others          lexicon.WordSet // "en andere gemeenten", behind names of some
	particles       lexicon.WordSet // of surnames
	church, noPlace lexicon.WordSet
	foreign         *grammar.Abroad
	towns           lexicon.WordSet // of other states
	keys            lexicon.Keys
}

// The words for authorities, by sort.
var (
	authoritySorts = map[string]string{
		"gemeente":        "gemeente gemeenten gemeentes " + knownSorts,
		"provincie":       "provincie provincies provinciën",
		"waterschap":      "waterschap waterschappen hoogheemraadschap hoogheemraadschappen heemraadschap wetterskip polderdistrict",
		"zuiveringsschap": "zuiveringsschap zuiveringschap zuiveringsschappen zuiveringschappen",
		// parts of municipalities and bodies that they share
		"deelgemeente":         "deelgemeente deelgemeenten",
		"stadsdeel":            "stadsdeel stadsdelen",
		"stadsregio":           "stadsregio",
		"veiligheidsregio":     "veiligheidsregio",
		"stadsgewest":          "stadsgewest",
		"vervoerregio":         "vervoerregio vervoersregio",
		"metropoolregio":       "metropoolregio",
		"plusregio":            "plusregio",
		"samenwerkingsverband": "samenwerkingsverband",
	}
	authorityOrgans = map[string]string{
		"gemeente": "wethouders w gemeenteraad gemeentebestuur gemeenteraden gemeentebesturen stadsbestuur burgemeester burgemeesters wethouder raadslid raadsleden " +
			"gemeentesecretaris",
		"provincie":  "staten ps gs provinciebestuur provinciebesturen gedeputeerde gedeputeerden bestuur commissaris",
		"waterschap": "dijkgraaf waterschapsbestuur",
	}
)

const (
	knownSorts = `buurgemeente buurgemeenten randgemeente randgemeenten fusiegemeente fusiegemeenten centrumgemeente centrumgemeenten
	grensgemeente grensgemeenten kustgemeente kustgemeenten waddengemeente waddengemeenten woongemeente regiogemeente regiogemeenten
	stadsregiogemeenten plattelandsgemeenten pilotgemeenten proefgemeenten groeigemeenten krimpgemeenten`
	regionalSorts = `stadsregio veiligheidsregio stadsgewest vervoerregio vervoersregio metropoolregio plusregio samenwerkingsverband`
	foreignTowns  = `Brussel Antwerpen Gent Brugge Luik Leuven Mechelen Zelzate Ravels Turnhout Lommel Maaseik Lanaken Essen Kalmthout Genk Knokke Eupen
	Aken Keulen Düsseldorf Duisburg Gronau Emmerich Kleef Kranenburg Nordhorn Bentheim Emden Münster Bocholt Hamburg Bremen Berlijn München Frankfurt
	Parijs Rijsel Londen Kopenhagen Wenen Rome Madrid Barcelona Lissabon Athene Warschau Praag Boedapest Istanbul Moskou Jeruzalem Paramaribo`
)

// NewAuthorities returns the recogniser of municipalities, provinces, water boards and other authorities; it asks the lexicon for its words.
func NewAuthorities(lex *lexicon.Lexicon, abroad *grammar.Abroad) *authorities {
	set := func(words string) lexicon.WordSet { return lex.Set(strings.Fields(words)...) }
	r := &authorities{
		sorts:       map[lexicon.WordID]string{},
		organs:      map[lexicon.WordID]string{},
		known:       set(knownSorts),
		regional:    set(regionalSorts),
		compass:     set("Regio Noord Oost Zuid West Midden"),
		cooperation: lex.Word("samenwerkingsverband"),
		board:       lex.Word("bestuur"),
		crown:       lex.Word("commissaris"),
		provincial:  set("provinciaal provinciale"),
		states:      set("provinciale gedeputeerde"),
		king:        set("van de der des Koning Koningin Konings"),
		of:          set("van te in"),
		list:        set("en of alsmede respectievelijk resp"),
		like:        set("zoals als waaronder te weten namelijk bijvoorbeeld behoudens behalve uitgezonderd inclusief exclusief"),
		direct:      set("gemeenteraad gemeentebestuur gemeenteraden gemeentebesturen w ps gs staten provinciebestuur waterschapsbestuur"),
		persons:     set("burgemeester wethouder gedeputeerde dijkgraaf"),
		others:      set("andere overige omliggende aangrenzende naburige"),
		particles:   set("van de der den ter ten te het"),
		church:      lex.Except("parishes", strings.Fields("joodse hervormde gereformeerde protestantse kerkelijke evangelische christelijke islamitische lutherse")...),
		noPlace:     lex.Except("words that are no places", strings.Fields(noPlaces)...),
		foreign:     abroad,
		towns:       lex.Except("towns abroad", strings.Fields(foreignTowns)...),
	}
	var keys []string
	fill := func(sorts map[string]string, of map[lexicon.WordID]string) {
		for sort, words := range sorts {
			for _, w := range strings.Fields(words) {
				of[lex.Word(w)] = sort
				keys = append(keys, w)
			}
		}
	}
	fill(authoritySorts, r.sorts)
	fill(authorityOrgans, r.organs)
	slices.Sort(keys) // the lexicon numbers words as they come
	r.keys = lex.Keys(keys...)
	return r
}

// noPlaces are words that a sentence begins with where the full stop before them was lost, and those of churches.
const noPlaces = "zelf god gods deze voor ook zoals indien door daar daarom hebben heeft bent kunt welke waarom naar over tevens verder volgens"

func (*authorities) Name() string { return "authority" }

// Recognise reads the names behind each word for a sort of authority or for the organ of one.
func (r *authorities) Recognise(s *grammar.Scan, found []extract.Mention) []extract.Mention {
	hits := s.Hits(lexicon.KindAuthority)
	last := -1 // word that was read
	for _, key := range s.Keys(r.keys) {
		i := int(key)
		if i <= last || s.Has(i-1, r.church) || r.foreign.Before(s, i) {
			continue
		}
		l := authorityList{scan: s, hits: hits, found: found, head: i, begin: i + 1, plural: plural(s.Word(i))}
		if sort, ok := r.sorts[s.Words[i].ID]; ok {
			l.sort, l.sure, l.regional = sort, !s.Has(i, r.known), s.Has(i, r.regional)
			if l.regional && s.Is(i, r.cooperation) && !(s.Words[i].Upper && r.region(s, hits, i+1)) {
				continue
			}
			if s.Has(i, r.known) {
				l.head = -1
			}
		} else if l.begin = r.organ(s, hits, i); l.begin < 0 {
			continue
		} else {
			l.sort, l.head = r.organs[s.Words[i].ID], -1
		}
		from := len(found)
		if found, last = r.names(l); len(found) == from && l.plural {
			l.found = found
			found, last = r.apart(l, last)
		}
	}
	return found
}

// plural tells whether a word for authorities or their organs can have several names behind it.
func plural(word string) bool {
	low := strings.ToLower(word)
	return strings.HasSuffix(low, "n") || strings.HasSuffix(low, "s")
}

// region tells whether word i begins the name of a region.
func (r *authorities) region(s *grammar.Scan, hits []lexicon.Hit, i int) bool {
	_, place := grammar.HitAt(hits, i)
	return place || s.At(i).Upper && s.Has(i, r.compass)
}

// organ returns where the name of the authority begins whose organ word i is, -1 where it names none.
func (r *authorities) organ(s *grammar.Scan, hits []lexicon.Hit, i int) int {
	of := i + 1
	_, place := grammar.HitAt(hits, of)
	switch {
	case place && s.Has(i, r.direct) && s.Gap(i) == " " && (s.Word(i) != "staten" && s.Word(i) != "Staten" || s.Has(i-1, r.states)):
		return of
	case s.Has(i, r.persons) && !s.Has(of, r.of):
		return r.behindPerson(s, hits, of)
	case s.Is(i, r.board) && !s.Has(i-1, r.provincial):
		return -1
	case s.Is(i, r.crown):
		for s.Has(of, r.king) && s.Gap(of-1) == " " {
			of++
		}
		if of < i+3 {
			return -1
		}
	}
	if !s.Has(of, r.of) || strings.TrimSpace(s.Gap(of-1)) != "" && s.Gap(of-1) != ". " {
		return -1
	}
	return of + 1
}

// authorityList is a list of names that is being read.
type authorityList struct {
	scan     *grammar.Scan
	hits     []lexicon.Hit
	found    []extract.Mention
	head     int // word for their sort that belongs to the first mention, -1: none
	begin    int // first word of the first name
	sort     string
	sure     bool // a name that the register does not have counts too
	plural   bool
	regional bool
}

// inBrackets tells whether one known name stands alone in brackets at word i.
func (l authorityList) inBrackets(i int) bool {
	h, ok := grammar.HitAt(l.hits, i)
	return ok && strings.HasSuffix(l.scan.Text[:h.Start], " (") && strings.HasPrefix(l.scan.Text[h.End:], ")")
}

// names reads a list of names and adds their mentions. It returns them, and the last word that was read.
func (r *authorities) names(l authorityList) ([]extract.Mention, int) {
	s, i, found := l.scan, l.begin, l.found
	back := i - 1
	if i = r.examples(l); i < 0 {
		return found, back
	} else if i > l.begin {
		l.head, l.sure = -1, false
	}
	water := l.sort == "waterschap" || l.sort == "zuiveringsschap"
	if water && s.Has(i, r.of) {
		i++
	}
	for first := true; i < len(s.Words); first = false {
		if gap := strings.TrimRight(s.Gap(i-1), "'’‘"); first && l.inBrackets(i) {
			l.head = -1 // "één gemeente (Borne)"
		} else if first && gap != " " && !(l.plural && (gap == " (" || gap == ": " || gap == ", ")) {
			return found, back
		}
		last, known := r.name(s, l.hits, i, l.sure && first && !l.plural)
		if last < 0 && water && l.sure && first && r.theName(s, i) {
			last, known = r.name(s, l.hits, i+1, true) // "waterschap Het Maasterras"
		}
		if last >= 0 && (l.regional || water && !known) {
			last = r.wholeRegion(s, l.hits, last)
		}
		if last < 0 {
			return found, back
		}
		start := s.Words[i].Start
		if strings.HasSuffix(s.Text[:start], "'") || strings.HasSuffix(s.Text[:start], "’") {
			start -= len(quoteBefore(s.Text, start))
		}
		name := s.Text[start:s.Words[last].End]
		if first && l.head >= 0 {
			start = s.Words[l.head].Start
		}
		if !r.elsewhere(s, i, last) {
			found = append(found, extract.Mention{Kind: extract.KindAuthority, Start: start, End: s.Words[last].End, Clue: extract.AuthorityClue{Sort: l.sort, Name: name}})
		}
		back, i, l.sure = last, last+1, l.plural && known
		switch gap := strings.TrimRight(s.Gap(last), "'’‘"); {
		case l.plural && (gap == ", " || gap == " / " || gap == "/"):
			if s.Has(i, r.list) {
				i++ // "Borne, en Almelo"
			}
		case gap == " " && s.Has(i, r.list):
			if i++; l.plural && s.Word(i) == "van" {
				i++ // "wethouders van Borne en van Almelo"
			}
		default:
			return found, back
		}
	}
	return found, back
}

// theName tells whether an article with a capital and another word with one stand at word i.
func (r *authorities) theName(s *grammar.Scan, i int) bool {
	return (s.Word(i) == "De" || s.Word(i) == "Het") && s.Gap(i) == " " && s.At(i+1).Upper
}

// elsewhere tells whether the name of a town is another state's.
func (r *authorities) elsewhere(s *grammar.Scan, first, last int) bool {
	if first == last && s.Has(first, r.towns) || r.foreign.Behind(s, last) && s.Word(last+1) != "van" {
		return true
	}
	return s.Gap(last) == " (" && s.Has(last+1, r.foreign.Countries)
}

// wholeRegion returns the last word of a region's name, which may go on behind a place: "Rotterdam Den Haag", "Midden- en
// West-Brabant", "Gooi en Vechtstreek".
func (r *authorities) wholeRegion(s *grammar.Scan, hits []lexicon.Hit, last int) int {
	for last+1 < len(s.Words) {
		gap, next := s.Gap(last), last+1
		if (gap == "- " || gap == "– ") && s.Word(next) == "en" && s.At(next+1).Upper {
			last = next + 1
			continue
		}
		_, place := grammar.HitAt(hits, next+1)
		if gap == " " && s.Word(next) == "en" && s.At(next+1).Upper && !place && !endsHit(hits, last) {
			last = next + 1
			continue
		}
		if gap != " " && gap != "-" && gap != "/" || !s.Words[next].Upper {
			break
		}
		last = next
	}
	return last
}

// endsHit tells whether a name ends at word i.
func endsHit(hits []lexicon.Hit, i int) bool {
	return slices.ContainsFunc(hits, func(h lexicon.Hit) bool { return h.Last == i })
}

func quoteBefore(text string, at int) string {
	_, size := utf8.DecodeLastRuneInString(text[:at])
	return text[at-size : at]
}

// name returns the last word of the name at word i, -1 where there is none. Where the words before it are sure to
// introduce a name, one that the register does not have counts too.
func (r *authorities) name(s *grammar.Scan, hits []lexicon.Hit, i int, sure bool) (last int, known bool) {
	if h, ok := grammar.HitAt(hits, i); ok {
		last = h.Last
		for s.Gap(last) == "-" && last+1 < len(s.Words) && s.Words[last+1].Upper {
			last++ // "Rotterdam-Feijenoord" is another one
		}
		return last, true
	}
	if !sure || !s.Words[i].Upper || s.Has(i, r.noPlace) || s.Words[i].Caps || len(s.Word(i)) < 4 {
		return -1, false
	}
	last = i
	for j := i + 1; j < len(s.Words) && j-i < 4 && (s.Gap(j-1) == "-" || s.Gap(j-1) == " ") && s.Words[j].Upper; j++ {
		last = j
	}
	return last, false
}
