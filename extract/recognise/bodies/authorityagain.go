package bodies

import (
	"cmp"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// TownsAgain makes mentions of the municipalities that a document has named as such where it names them again by the name
// alone. A town is also a place: so it counts where it acts ("Borne wil", "door Borne"), and where the title names the
// municipality behind "in" and its like as well ("scholen in Borne").
func TownsAgain(d *extract.Document) {
	found := len(d.Mentions)
	for _, t := range introduced(d) {
		for i := t.unit; i < len(d.Units); i++ {
			t.again(d, i)
		}
	}
	if len(d.Mentions) > found {
		slices.SortStableFunc(d.Mentions, func(a, b extract.Mention) int { return cmp.Or(a.Unit-b.Unit, a.Start-b.Start) })
	}
}

// town is a municipality, and where a document first names it as such.
type town struct {
	name      string
	unit, end int
	titled    bool // in the header
}

// introduced returns the municipalities that a document names as such, those first whose names hold others'. A name that
// is also a province's or another body's in the document is left out.
func introduced(d *extract.Document) (towns []town) {
	other := map[string]bool{}
	for _, m := range d.Mentions {
		if m.Kind != extract.KindAuthority {
			continue
		}
		of, _ := m.Clue.(extract.AuthorityClue)
		if of.Sort != "gemeente" {
			other[of.Name] = true
		} else if len(of.Name) > 2 && !slices.ContainsFunc(towns, func(t town) bool { return t.name == of.Name }) {
			towns = append(towns, town{of.Name, m.Unit, m.End, d.Units[m.Unit].Kind == extract.HeaderUnit})
		}
	}
	towns = slices.DeleteFunc(towns, func(t town) bool { return other[t.name] })
	slices.SortStableFunc(towns, func(a, b town) int { return len(b.name) - len(a.name) })
	return towns
}

// again adds the mentions of a town in one unit.
func (t town) again(d *extract.Document, unit int) {
	text := d.Units[unit].Text.String()
	from := 0
	if unit == t.unit {
		from = t.end
	}
	for {
		at := strings.Index(text[from:], t.name)
		if at < 0 {
			return
		}
		span := extract.Span{Start: from + at, End: from + at + len(t.name)}
		from = span.End
		if grammar.WholeWords(text, span.Start, span.End) && t.meant(text, span) && !touchesAny(d.Mentions, unit, span) {
			d.Mentions = append(d.Mentions, extract.Mention{Unit: unit, Kind: extract.KindAuthority, Start: span.Start, End: span.End, Clue: extract.AuthorityClue{Sort: "gemeente", Name: t.name}, Recogniser: "authority"})
		}
	}
}

// touchesAny tells whether a mention shares bytes with a span of a unit.
func touchesAny(mentions []extract.Mention, unit int, s extract.Span) bool {
	return slices.ContainsFunc(mentions, func(m extract.Mention) bool { return m.Unit == unit && m.Start < s.End && s.Start < m.End })
}

// meant tells whether the town's name at a span names the municipality.
func (t town) meant(text string, s extract.Span) bool {
	behind, before := text[s.End:], text[:s.Start]
	if strings.HasPrefix(behind, "-") || strings.HasPrefix(behind, "'") || strings.HasPrefix(behind, "’") {
		return false
	}
	next, _, _ := strings.Cut(strings.TrimPrefix(behind, " "), " ")
	if strings.HasPrefix(behind, " ") && startsUpper(next) {
		return false // "Borne Zuid"
	}
	words := strings.Fields(before[max(0, len(before)-40):])
	if len(words) == 0 || strings.HasSuffix(before, "(") || strings.HasSuffix(before, "\n") || strings.ContainsAny(words[len(words)-1], ".?!:") {
		return slices.Contains(townActs, next) // begins a sentence
	}
	if !strings.HasSuffix(before, " ") {
		return false
	}
	last := words[len(words)-1]
	if slices.Contains(beforeSubjects, last) || slices.Contains(conjunctions, last) && slices.Contains(townActs, next) {
		return true
	}
	return t.titled && slices.Contains(townPrepositions, strings.ToLower(last)) && !(len(words) > 1 && slices.Contains(calledByPlace, strings.ToLower(words[len(words)-2])))
}

func startsUpper(text string) bool {
	for _, r := range text {
		return lexicon.Capital(r)
	}
	return false
}

var (
	// townActs are verbs whose subject is rather a municipality than a place
	townActs         = strings.Fields("is heeft had wil wilde zal zou kan kon moet mag vindt stelt meldt geeft krijgt werkt doet overweegt besloot neemt betaalt ontvangt")
	beforeSubjects   = strings.Fields("door dat omdat hoewel terwijl nadat zodat")
	conjunctions     = strings.Fields("of als en maar")
	townPrepositions = strings.Fields("in voor")
	// calledByPlace are what is called by the name of a place and is not its municipality
	calledByPlace = strings.Fields(`rechtbank arrondissementsrechtbank hof gerechtshof kantongerecht arrondissement ressort parket politie regiopolitie politieregio politiekorps
	korps eenheid district regio stadsregio agglomeratie provincie universiteit hogeschool station luchthaven vliegveld vliegbasis haven polder gevangenis inrichting
	ziekenhuis bisdom omroep dagblad krant editie ambassade conferentie verdrag conventie advocaat notaris kantoor vestiging`)
)
