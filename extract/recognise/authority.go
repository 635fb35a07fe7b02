package recognise

import (
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
)

// authorities finds municipalities, provinces and water boards where they are named as such: "de gemeente Borne", "de
// gemeenten Hengelo en Enschede", "gedeputeerde staten van Limburg", "hoogheemraadschap van Delfland". The Hint of a
// mention is the sort and the name.
type authorities struct {
	sorts           map[lexicon.WordID]string // word -> sort: "gemeente"
	organs          map[lexicon.WordID]string // "burgemeester" -> sort, behind which "van" and the name stand
	of, list, like  lexicon.WordSet
	church, noPlace lexicon.WordSet
	keys            lexicon.Keys
}

func newAuthorities(lex *lexicon.Lexicon) *authorities {
	r := &authorities{
		sorts:   map[lexicon.WordID]string{},
		organs:  map[lexicon.WordID]string{},
		of:      lex.Set("van", "te"),
		list:    lex.Set("en", "of", "alsmede", "respectievelijk", "resp"),
		like:    lex.Set("zoals", "als", "waaronder", "te", "weten", "namelijk", "bijvoorbeeld"),
		church:  lex.Set("joodse", "hervormde", "gereformeerde", "protestantse", "kerkelijke", "evangelische", "christelijke", "islamitische", "lutherse"),
		noPlace: lex.Set(strings.Fields(noPlaces)...),
	}
	var keys []string
	for sort, words := range map[string][]string{
		"gemeente":   {"gemeente", "gemeenten", "gemeentes"},
		"provincie":  {"provincie", "provincies", "provinciën"},
		"waterschap": {"waterschap", "waterschappen", "hoogheemraadschap", "hoogheemraadschappen", "heemraadschap", "zuiveringsschap", "wetterskip", "polderdistrict"},
		// parts of municipalities and bodies that they share
		"deelgemeente":     {"deelgemeente", "deelgemeenten"},
		"stadsdeel":        {"stadsdeel", "stadsdelen"},
		"stadsregio":       {"stadsregio"},
		"veiligheidsregio": {"veiligheidsregio"},
	} {
		for _, w := range words {
			r.sorts[lex.Word(w)] = sort
		}
		keys = append(keys, words...)
	}
	for sort, words := range map[string][]string{
		"gemeente":  {"wethouders", "w", "gemeenteraad", "gemeentebestuur", "gemeenteraden"},
		"provincie": {"staten", "ps", "gs", "provinciebestuur"},
	} {
		for _, w := range words {
			r.organs[lex.Word(w)] = sort
		}
		keys = append(keys, words...)
	}
	r.keys = lex.Keys(keys...)
	return r
}

// noPlaces are words that a sentence begins with where the full stop before them was lost, and those of churches.
const noPlaces = "zelf god gods deze voor ook zoals indien door daar daarom hebben heeft bent kunt welke waarom naar over tevens verder volgens"

func (*authorities) Name() string { return "authority" }

// Recognise reads the names behind each word for a sort of authority or for the organ of one.
func (r *authorities) Recognise(s *Scan, found []extract.Mention) []extract.Mention {
	hits := s.Hits(lexicon.KindAuthority)
	last := -1 // word that was read
	for _, key := range s.Keys(r.keys) {
		i := int(key)
		id := s.Words[i].ID
		if i <= last {
			continue
		}
		if sort, ok := r.sorts[id]; ok && !s.Has(i-1, r.church) {
			found, last = r.names(s, found, hits, i, i+1, sort, true)
		} else if sort, ok := r.organs[id]; ok && s.Has(i+1, r.of) {
			found, last = r.names(s, found, hits, -1, i+2, sort, false)
		}
	}
	return found
}

// names reads the list of names that begins at word i, behind the word for their sort at word head (-1: none that
// belongs to the mention). It returns the last word that was read.
func (r *authorities) names(s *Scan, found []extract.Mention, hits []lexicon.Hit, head, i int, sort string, sure bool) ([]extract.Mention, int) {
	back := i - 1
	plural := head >= 0 && strings.HasSuffix(strings.ToLower(s.Word(head)), "n") || head >= 0 && strings.HasSuffix(s.Word(head), "s")
	for plural && s.Has(i, r.like) {
		head, i = -1, i+1
	}
	if sort == "waterschap" && s.Has(i, r.of) {
		i++
	}
	for first := true; i < len(s.Words); first = false {
		if gap := strings.TrimRight(s.Gap(i-1), "'’‘"); first && gap != " " && !(plural && (gap == " (" || gap == ": " || gap == ", ")) {
			return found, back
		}
		last, known := r.name(s, hits, i, sure && first && !plural)
		if last < 0 {
			return found, back
		}
		start := s.Words[i].Start
		if strings.HasSuffix(s.Text[:start], "'") || strings.HasSuffix(s.Text[:start], "’") {
			start -= len(quoteBefore(s.Text, start))
		}
		name := s.Text[start:s.Words[last].End]
		if first && head >= 0 {
			start = s.Words[head].Start
		}
		found = append(found, extract.Mention{Kind: extract.KindAuthority, Start: start, End: s.Words[last].End, Hint: sort + " " + name})
		back, i, sure = last, last+1, plural && known
		switch gap := strings.TrimRight(s.Gap(last), "'’‘"); {
		case plural && (gap == ", " || gap == " / " || gap == "/"):
		case gap == " " && s.Has(i, r.list):
			i++
		default:
			return found, back
		}
	}
	return found, back
}

func quoteBefore(text string, at int) string {
	_, size := utf8.DecodeLastRuneInString(text[:at])
	return text[at-size : at]
}

// name returns the last word of the name at word i, -1 where there is none. Where the words before it are sure to
// introduce a name, one that the register does not have counts too.
func (r *authorities) name(s *Scan, hits []lexicon.Hit, i int, sure bool) (last int, known bool) {
	if h, ok := hitAt(hits, i); ok {
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
