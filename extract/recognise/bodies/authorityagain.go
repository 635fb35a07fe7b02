package bodies

import (
	"cmp"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// TownsAgain makes mentions of the municipalities and provinces that a document has named as such where it names them again by
// the name alone. They are also places: so they count where they act ("Borne wil", "door Borne") or where something is done to or
// with them ("aan Borne", "het verzoek van Borne"), and where the title names the municipality behind "in" and its like as well
// ("scholen in Borne").
func TownsAgain(d *extract.Document) {
	found := len(d.Mentions)
	towns := introduced(d)
	for _, t := range towns[:min(len(towns), mostTowns)] {
		for i := 0; i < len(d.Units) && len(d.Mentions) <= extract.MaxMentions; i++ {
			t.again(d, i)
		}
	}
	if len(d.Mentions) > found {
		slices.SortStableFunc(d.Mentions, func(a, b extract.Mention) int { return cmp.Or(a.Unit-b.Unit, a.Start-b.Start) })
	}
}

// mostTowns is how many towns a document is searched for again; no paper names so many.
const mostTowns = 256

// town is a municipality or a province, and where a document first names it as such.
type town struct {
	sort, name string
	unit, end  int
	titled     bool // in the header
}

// introduced returns the municipalities and provinces that a document names as such, those first whose names hold others'. A
// name that is more than one body's in the document is left out.
func introduced(d *extract.Document) (towns []town) {
	sorts := map[string]string{}
	for _, m := range d.Mentions {
		if m.Kind != extract.KindAuthority {
			continue
		}
		of, _ := m.Clue.(extract.AuthorityClue)
		if known, ok := sorts[of.Name]; ok {
			if known != of.Sort {
				sorts[of.Name] = ""
			}
			continue
		}
		sorts[of.Name] = of.Sort
		if (of.Sort == "gemeente" || of.Sort == "provincie") && len(of.Name) > 2 {
			titled := of.Sort == "gemeente" && d.Units[m.Unit].Kind == extract.HeaderUnit
			towns = append(towns, town{of.Sort, of.Name, m.Unit, m.End, titled})
		}
	}
	towns = slices.DeleteFunc(towns, func(t town) bool { return sorts[t.name] == "" })
	slices.SortStableFunc(towns, func(a, b town) int { return len(b.name) - len(a.name) })
	return towns
}

// again adds the mentions of a town in one unit.
func (t town) again(d *extract.Document, unit int) {
	text := d.Units[unit].Text.String()
	from := 0
	for {
		at := strings.Index(text[from:], t.name)
		if at < 0 {
			return
		}
		span := extract.Span{Start: from + at, End: from + at + len(t.name)}
		from = span.End
		if grammar.WholeWords(text, span.Start, span.End) && t.meant(text, span, unit > t.unit || unit == t.unit && span.Start >= t.end) && !touchesAny(d.Mentions, unit, span) {
			d.Mentions = append(d.Mentions, extract.Mention{Unit: unit, Kind: extract.KindAuthority, Start: span.Start, End: span.End, Clue: extract.AuthorityClue{Sort: t.sort, Name: t.name}, Recogniser: "authority"})
		}
	}
}

// touchesAny tells whether a mention shares bytes with a span of a unit.
func touchesAny(mentions []extract.Mention, unit int, s extract.Span) bool {
	return slices.ContainsFunc(mentions, func(m extract.Mention) bool { return m.Unit == unit && m.Start < s.End && s.Start < m.End })
}

// meant tells whether the town's name at a span names the municipality. Before the document says that it means that one, less shows it.
func (t town) meant(text string, s extract.Span, said bool) bool {
	behind, before := text[s.End:], text[:s.Start]
	if strings.HasPrefix(behind, "-") || strings.HasPrefix(behind, "'") || strings.HasPrefix(behind, "’") {
		return false
	}
	next, _, _ := strings.Cut(strings.TrimPrefix(behind, " "), " ")
	if strings.HasPrefix(behind, " ") && startsUpper(next) {
		return false // "Borne Zuid"
	}
	acts := slices.Contains(townActs, next) || said && slices.Contains(townIs, next)
	words := strings.Fields(before[max(0, len(before)-40):])
	if len(words) == 0 || strings.HasSuffix(before, "(") || strings.HasSuffix(before, "\n") || strings.ContainsAny(words[len(words)-1], ".?!:") {
		return acts // begins a sentence
	}
	if !strings.HasSuffix(before, " ") {
		return false
	}
	last, second := words[len(words)-1], ""
	if len(words) > 1 {
		second = strings.ToLower(words[len(words)-2])
	}
	switch {
	case slices.Contains(beforeSubjects, last), slices.Contains(conjunctions, last) && acts, slices.Contains(townActs, last) && !slices.Contains(calledByPlace, second):
		return true
	case slices.Contains(ofOrWith, last) && slices.Contains(townDealings, second):
		return true
	}
	return t.titled && said && slices.Contains(townPrepositions, strings.ToLower(last)) && !slices.Contains(calledByPlace, second)
}

func startsUpper(text string) bool {
	for _, r := range text {
		return lexicon.Capital(r)
	}
	return false
}

var (
	// townActs are verbs whose subject is rather a municipality than a place
	townActs = strings.Fields(`heeft wil wilde zal zou kan kon moet mag vindt stelt meldt geeft krijgt werkt doet overweegt besloot neemt betaalt ontvangt
		deed gaf nam kreeg vroeg vraagt eist weigert weigerde kiest koos zet houdt hield voert voerde stopt laat liet legt legde trekt hanteert verwacht verstrekt
		verleent verleende beschikt dient diende maakt maakte verzet wijst`)
	townIs         = strings.Fields("is had")
	beforeSubjects = strings.Fields("die door dat omdat hoewel terwijl nadat zodat aan volgens namens waartoe jegens")
	// townDealings are what a municipality makes, or what others have with it: "het verzoek van Borne", "overleg met Borne"
	townDealings = strings.Fields(`verzoek besluit beleid plan plannen voorstel voorstellen brief standpunt beslissing aanvraag begroting initiatief reactie
		opvatting mening uitspraak besluiten beschikking onderzoek onderzoeken gesprek gesprekken overleg contact contacten afspraak afspraken samenwerking convenant
		overeenkomst bestuursovereenkomst klacht bezwaar bezwaren`)
	ofOrWith         = strings.Fields("van met")
	conjunctions     = strings.Fields("of als en maar")
	townPrepositions = strings.Fields("in voor")
	// calledByPlace are what is called by the name of a place and is not its municipality
	calledByPlace = strings.Fields(`rechtbank arrondissementsrechtbank hof gerechtshof kantongerecht arrondissement ressort parket politie regiopolitie politieregio politiekorps
	korps eenheid district regio stadsregio agglomeratie provincie universiteit hogeschool station luchthaven vliegveld vliegbasis haven polder gevangenis inrichting
	ziekenhuis bisdom omroep dagblad krant editie ambassade conferentie verdrag conventie advocaat notaris kantoor vestiging`)
)
