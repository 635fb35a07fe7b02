package bodies

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// ministries finds ministries named as such: "ministerie van Financiën", "de ministeries van VWS en SZW", "SZW", "Verkeer
// en Waterstaat". The clue of a mention is the register's name.
type ministries struct {
	ministry, of, and, article, minister lexicon.WordSet
	body                                 lexicon.WordSet // end the names of bodies that a ministry's name goes on
	foreign                              *grammar.Abroad
	// words that stand for their ministry alone, in mid-sentence: "Defensie", and where no "van" comes before it "Financiën"; "Justitie"
	// is the judiciary as well
	defence, finance lexicon.WordSet
	does             lexicon.WordSet // what a ministry does
	realm            lexicon.WordSet // "gebied" before "van": of a field of policy
	fields           lexicon.WordSet // fields of policy without a ministry: a list with one names fields
}

// NewMinistries returns the recogniser of ministries; it asks the lexicon for its words.
func NewMinistries(lex *lexicon.Lexicon, abroad *grammar.Abroad) *ministries {
	return &ministries{
		ministry: lex.Set("ministerie", "ministeries", "departement", "departementen", "min", "ministerievan"),
		of:       lex.Set("van", "voor", "s"), // s: "collega's van"
		and:      lex.Set("en", "alsmede"),
		article:  lex.Set("de", "het"),
		minister: lex.Set("minister", "ministers", "staatssecretaris", "staatssecretarissen", "bewindslieden", "bewindspersonen", "bewindspersoon",
			"commissie", "commissies", "kamercommissie", "kamercommissies", "raad", "wethouder", "wethouders", "ambtgenoot", "ambtgenoten", "collega", "directie", "inspectie", "agentschap", "minister-president"),
		body:    lex.Set("dienst", "autoriteit", "stuurgroep", "taskforce", "platform", "instituut", "centrum", "bureau", "persoverzicht"),
		foreign: abroad,
		defence: lex.Set("Defensie"),
		finance: lex.Set("Financiën"),
		fields:  lex.Except("fields of policy", "Ontwikkelingssamenwerking", "Vreemdelingenbeleid", "Grotestedenbeleid", "Emancipatie", "Emancipatiebeleid"),
		realm:   lex.Except("fields of policy", "gebied", "gebieden", "terrein", "terreinen", "vlak"),
		does: lex.Set("heeft", "had", "wil", "wilde", "zal", "zou", "kan", "moet", "gaat", "ging", "streeft", "richt", "doet", "deed", "werkt", "maakt", "maakte",
			"neemt", "nam", "hanteert", "houdt", "hield", "beschikt", "onderzoekt", "verricht", "draagt", "voert", "acht", "erkent", "ziet", "stelt", "zet", "biedt",
			"levert", "meldt", "kiest", "participeert", "verstrekt", "financiert", "betaalt", "vergoedt", "onderhoudt", "ondersteunt"),
	}
}

func (*ministries) Name() string { return "ministry" }

// Recognise takes each of the register's names that a word for ministries introduces, those that stand in a list with
// one, and those that can mean nothing else. A name behind "minister van" names the post.
func (r *ministries) Recognise(s *grammar.Scan, found []extract.Mention) []extract.Mention {
	hits := s.Hits(lexicon.KindMinistry)
	last := -1 // last word of the list of ministries that is being read
	sure := false
	for i, h := range hits {
		start, named := r.introduced(s, h.First)
		if !named && last >= 0 && r.continues(s, last, h.First) {
			start, named = h.First, sure || s.Words[h.First].Upper
		}
		switch {
		case named && (r.foreign.Before(s, start) || r.foreign.Behind(s, h.Last)):
			last = -1
			continue
		case !named && !r.alone(s, h) && !(r.listed(s, hits, i)):
			last = -1
			continue
		case !named:
			start = h.First
		}
		last, sure = h.Last, named
		from := s.Words[start].Start
		if start < h.First && gluedTo(s.Word(start), "ministerie") {
			from = s.Words[start].End - len("ministerie")
		}
		found = append(found, extract.Mention{Kind: extract.KindMinistry, Start: from, End: h.End, Clue: extract.NameClue{Text: h.Name.Text}})
	}
	return found
}

// alone tells whether a name can stand for the ministry without a word that says so.
func (r *ministries) alone(s *grammar.Scan, h lexicon.Hit) bool {
	if h.Name.Weak && !(s.Has(h.First, r.defence) && (s.Gap(h.First-1) == " " || inList(s, h)) || s.Has(h.First, r.finance) && s.Gap(h.First-1) == " " && r.acts(s, h) || r.begins(s, h)) {
		return false
	}
	return r.possible(s, h)
}

// begins tells whether a name that is also a word begins a sentence in which it does something: "Defensie heeft", "Binnenlandse Zaken is".
func (r *ministries) begins(s *grammar.Scan, h lexicon.Hit) bool {
	start := h.First == 0 || strings.ContainsAny(s.Gap(h.First-1), ".?!:")
	several := h.Last > h.First
	if !start || s.Gap(h.Last) != " " {
		return false
	}
	return (several || s.Has(h.First, r.defence) || s.Has(h.First, r.finance)) && s.Has(h.Last+1, r.does) || several && s.Word(h.Last+1) == "is"
}

// inList tells whether a name stands between others, or begins a sentence before others: "De NVWA, Defensie en de IND",
// "Defensie, Rijkswaterstaat en".
func inList(s *grammar.Scan, h lexicon.Hit) bool {
	before, behind := s.Gap(h.First-1), s.Gap(h.Last)
	next := s.Word(h.Last + 1)
	switch {
	case before == ", ":
		return s.At(h.First-1).Upper && (next == "en" || next == "of" || behind == ", ")
	case h.First == 0 || strings.TrimSpace(before) == ".":
		return behind == ", " && s.At(h.Last+1).Upper
	}
	return false
}

// acts tells whether the ministry is what does something in a sentence: nothing before its name says more of it.
func (r *ministries) acts(s *grammar.Scan, h lexicon.Hit) bool {
	before := h.First - 1
	return !s.Has(before, r.of) && !s.Has(before, r.and) && !s.Has(before, r.article) && (before < 0 || !s.Words[before].Upper || s.Gap(before-1) == "")
}

// possible tells whether nothing around a name shows that it means a post, a committee, a code or a word.
func (r *ministries) possible(s *grammar.Scan, h lexicon.Hit) bool {
	w := s.Words[h.First]
	if h.Name.Case != extract.CaseExact && (r.field(s, h.First) || s.Word(h.First-1) == "van" && s.Has(h.First-2, r.realm)) {
		return false
	}
	if !w.Upper || s.GluedBefore(h.Start) || r.ofPost(s, h.First) || r.foreign.Before(s, h.First) {
		return false
	}
	if h.Name.Case != extract.CaseExact && s.Has(h.First-1, r.body) && s.Words[h.First-1].Upper && s.Gap(h.First-1) == " " {
		return false // "Maatschappelijke Dienst Defensie" is another body
	}
	next := h.Last + 1
	if h.Name.Case == extract.CaseExact {
		code := next < len(s.Words) && s.Words[next].Digit && strings.Trim(s.Gap(h.Last), " -/") == ""
		return !code && strings.Contains(h.Name.Text, "&") == strings.Contains(s.Text[h.Start:h.End], "&")
	}
	if strings.HasSuffix(s.Gap(h.First-1), "(") && strings.HasPrefix(s.Gap(h.Last), ")") {
		return false // the portfolio of someone: "Antwoord (Buitenlandse Zaken)"
	}
	return !s.GluedAfter(h.End) && !(next < len(s.Words) && s.Gap(h.Last) == " " && s.Words[next].Upper)
}

// field tells whether the name at word i stands in a list behind a field of policy that has no ministry: "Ontwikkelingssamenwerking,
// Buitenlandse Zaken en Defensie".
func (r *ministries) field(s *grammar.Scan, i int) bool {
	for j := i - 1; j >= 0 && i-j < 8; j-- {
		gap := s.Gap(j)
		if gap != " " && gap != ", " {
			return false
		}
		if s.Has(j, r.fields) {
			return gap == ", "
		}
		if !s.Has(j, r.and) && !s.Words[j].Upper && s.Word(j) != "zaken" {
			return false
		}
	}
	return false
}

// listed tells whether a name that is also a word stands before one that can only be a ministry: "Justitie en BZK".
func (r *ministries) listed(s *grammar.Scan, hits []lexicon.Hit, i int) bool {
	h := hits[i]
	return h.Name.Weak && r.possible(s, h) && i+1 < len(hits) && r.continues(s, h.Last, hits[i+1].First) && r.alone(s, hits[i+1])
}

// introduced tells whether "ministerie van" stands before word i, and where it begins.
func (r *ministries) introduced(s *grammar.Scan, i int) (start int, ok bool) {
	j := i - 1
	for s.Has(j, r.article) {
		j--
	}
	if s.Has(j, r.of) {
		j--
	}
	if (s.Has(j, r.ministry) || gluedTo(s.Word(j), "ministerie")) && !strings.ContainsAny(s.Gap(i-1), ",;\n") {
		return j, true
	}
	return i, false
}

// gluedTo tells whether a word ends in another with a capital, because the blank between them was lost: "deMinister".
func gluedTo(word, end string) bool {
	at := len(word) - len(end)
	return at > 1 && word[at] == end[0]-('a'-'A') && word[at+1:] == end[1:]
}

// continues tells whether only "en (van)" or a comma stands between two names of a list.
func (r *ministries) continues(s *grammar.Scan, last, i int) bool {
	if i-last > 4 {
		return false
	}
	for j := last + 1; j < i; j++ {
		if !s.Has(j, r.and) && !s.Has(j, r.of) && !s.Has(j, r.article) {
			return false
		}
	}
	gap := s.Text[s.Words[last].End:s.Words[i].Start]
	return !strings.ContainsAny(gap, ".;:()\n") && (i > last+1 || strings.TrimSpace(gap) == ",")
}

// ofPost tells whether the name at word i is the portfolio of a minister or the field of a committee or council: the
// words before it lead back to one over other portfolios.
func (r *ministries) ofPost(s *grammar.Scan, i int) bool {
	for j := i - 1; j >= 0 && i-j < 25; j-- {
		switch {
		case s.Has(j, r.minister) || gluedTo(s.Word(j), "minister") || gluedTo(s.Word(j), "staatssecretaris"):
			return !strings.HasPrefix(s.Gap(j), ".") // "van een collega. Binnen Defensie"
		case s.Has(j, r.of) || s.Has(j, r.and) || s.Has(j, r.article) || s.Words[j].Upper && !s.Has(j, r.ministry):
		default:
			return false
		}
		if strings.ContainsAny(s.Gap(j), ".;:?!()\n") && !strings.HasPrefix(s.Gap(j), ".") {
			return false
		}
	}
	return false
}
