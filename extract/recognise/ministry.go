package recognise

import (
	"strings"

	"kamergraaf/extract"
)

// ministries finds ministries named as such: "ministerie van Financiën", "de ministeries van VWS en SZW", "SZW", "Verkeer
// en Waterstaat". The Hint of a mention is the register's name.
type ministries struct {
	ministry, of, and, article, minister map[WordID]bool
	foreign                              abroad
}

func newMinistries(lex *Lexicon) ministries {
	return ministries{
		ministry: lex.Words("ministerie", "ministeries", "departement", "departementen", "min", "ministerievan"),
		of:       lex.Words("van", "voor"),
		and:      lex.Words("en", "alsmede"),
		article:  lex.Words("de", "het"),
		minister: lex.Words("minister", "ministers", "staatssecretaris", "staatssecretarissen", "bewindslieden", "bewindspersonen", "bewindspersoon",
			"commissie", "commissies", "kamercommissie", "raad", "ambtgenoot", "ambtgenoten", "collega", "directie", "inspectie", "minister-president"),
		foreign: newAbroad(lex),
	}
}

func (ministries) Name() string { return "ministry" }

// Recognise takes each of the register's names that a word for ministries introduces, and those that can mean nothing
// else. A name behind "minister van" names the post.
func (r ministries) Recognise(s *Scan, found []extract.Mention) []extract.Mention {
	last := -1 // last word of the list of ministries that is being read
	for _, h := range s.Hits(extract.KindMinistry) {
		start, named := r.introduced(s, h.First)
		if !named && last >= 0 && r.continues(s, last, h.First) {
			start, named = h.First, true
		}
		switch {
		case named && (r.foreign.before(s, start) || r.foreign.behind(s, h.Last)):
			last = -1
			continue
		case !named && (h.Name.Weak || r.ofPost(s, h.First) || s.GluedBefore(h.Start) || s.GluedAfter(h.End) && h.Name.Case != extract.CaseExact || !s.Words[h.First].Upper):
			last = -1
			continue
		case !named:
			start = h.First
		}
		if last = -1; named {
			last = h.Last
		}
		found = append(found, extract.Mention{Kind: extract.KindMinistry, Start: s.Words[start].Start, End: h.End, Hint: h.Name.Text})
	}
	return found
}

// introduced tells whether "ministerie van" stands before word i, and where it begins.
func (r ministries) introduced(s *Scan, i int) (start int, ok bool) {
	j := i - 1
	for s.In(j, r.article) {
		j--
	}
	if s.In(j, r.of) {
		j--
	}
	if s.In(j, r.ministry) && !strings.ContainsAny(s.Gap(i-1), ",;\n") {
		return j, true
	}
	return i, false
}

// continues tells whether only "en (van)" or a comma stands between two names of a list.
func (r ministries) continues(s *Scan, last, i int) bool {
	if i-last > 4 {
		return false
	}
	for j := last + 1; j < i; j++ {
		if !s.In(j, r.and) && !s.In(j, r.of) && !s.In(j, r.article) {
			return false
		}
	}
	gap := s.Text[s.Words[last].End:s.Words[i].Start]
	return !strings.ContainsAny(gap, ".;:()\n") && (i > last+1 || strings.TrimSpace(gap) == ",")
}

// ofPost tells whether the name at word i is the portfolio of a minister or the field of a committee or council: the
// words before it lead back to one over other portfolios.
func (r ministries) ofPost(s *Scan, i int) bool {
	for j := i - 1; j >= 0 && i-j < 25; j-- {
		switch {
		case s.In(j, r.minister):
			return true
		case s.In(j, r.of) || s.In(j, r.and) || s.In(j, r.article) || s.Words[j].Upper && !s.In(j, r.ministry):
		default:
			return false
		}
		if strings.ContainsAny(s.Gap(j), ".;:?!()\n") && !strings.HasPrefix(s.Gap(j), ".") {
			return false
		}
	}
	return false
}
