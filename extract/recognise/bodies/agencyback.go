package bodies

import (
	"strings"

	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// bodyWords finds the words by which a text takes up a body that it has named: "de Inspectie", "het College", "het College
// van Beroep", "de Centrale Raad".
type bodyWords struct {
	small   lexicon.WordSet // count in small letters as well
	large   lexicon.WordSet // count with a capital only
	article lexicon.WordSet
	inner   lexicon.WordSet // small words that go on a name
	general lexicon.WordSet // "Centrale", with which names begin
	own     lexicon.WordSet // "mijn", before the inspectorate of a minister
	inspect lexicon.WordID
}

const (
	smallBodyWords = `inspectie autoriteit ombudsman rekenkamer rechtbank gerechtshof hof`
	largeBodyWords = `raad commissie college dienst bureau instituut agentschap orgaan fonds afdeling korps centrum meldpunt planbureau staatscommissie
	adviescollege adviescommissie adviesraad onderzoeksraad`
)

func newBodyWords(lex *lexicon.Lexicon) *bodyWords {
	return &bodyWords{
		small:   lex.Set(strings.Fields(smallBodyWords)...),
		large:   lex.Set(strings.Fields(largeBodyWords)...),
		article: lex.Set("de", "het", "deze", "die", "dit", "dat"),
		general: lex.Set("centrale", "algemene", "landelijke", "nationale", "wetenschappelijke"),
		inner:   lex.Set("voor", "van", "de", "het", "der", "tegen"),
		own:     lex.Set("mijn", "uw", "onze"),
		inspect: lex.Word("inspectie"),
	}
}

// keys returns the words that at reads.
func (*bodyWords) keys() []string { return strings.Fields(smallBodyWords + " " + largeBodyWords) }

// at returns the words around key word i that may take up a body, in small letters; last is -1 where they do not.
func (b *bodyWords) at(s *grammar.Scan, i int) (first, last int, phrase string) {
	w := s.Words[i]
	if s.GluedAfter(w.End) || w.Caps || !b.small.Has(w.ID) && !(w.Upper && b.large.Has(w.ID)) {
		return i, -1, ""
	}
	first = i
	if s.Has(i-1, b.general) && s.Gap(i-1) == " " && w.Upper {
		first = i - 1
	}
	if (!s.Has(first-1, b.article) || s.Gap(first-1) != " ") && !b.inspectorate(s, i) {
		return i, -1, ""
	}
	last = i
	if i+1 < len(s.Words) && s.Gap(i) == " " && (s.Words[i+1].Upper || s.Has(i+1, b.inner)) {
		if last = b.goesOn(s, i); last >= 0 && b.small.Has(w.ID) {
			return i, -1, ""
		}
		if last < 0 {
			if !b.alone(s, i+1, w.Upper) {
				return i, -1, ""
			}
			last = i
		}
	}
	return first, last, strings.ToLower(s.Text[s.Words[first].Start:s.Words[last].End])
}

// inspectorate tells whether word i means an inspectorate without an article before it: "mijn inspectie", "de scholen en Inspectie".
func (b *bodyWords) inspectorate(s *grammar.Scan, i int) bool {
	if !s.Is(i, b.inspect) || i == 0 || s.Gap(i-1) != " " {
		return false
	}
	return s.Has(i-1, b.own) || s.Words[i].Upper && !s.Words[i-1].Upper
}

// alone tells whether the small word i does not go on the name of a body: "de Raad de minister adviseert", "de Raad van 3 mei".
func (b *bodyWords) alone(s *grammar.Scan, i int, large bool) bool {
	next := s.At(i + 1)
	if next.Upper || s.Gap(i) != " " || !s.Has(i, b.inner) {
		return false
	}
	return s.Has(i, b.article) || large && s.Word(i) == "van" && next.Digit
}

// goesOn returns the one word with a capital that small words tie to word i: "College van Beroep".
func (b *bodyWords) goesOn(s *grammar.Scan, i int) (last int) {
	j := i + 1
	for s.Has(j, b.inner) && s.Gap(j) == " " && j-i <= 2 {
		j++
	}
	if j == i+1 || !s.At(j).Upper || s.GluedAfter(s.Words[j].End) || s.Gap(j) == " " && (s.At(j+1).Upper || s.Has(j+1, b.inner) && !b.alone(s, j+1, false)) {
		return -1
	}
	return j
}
