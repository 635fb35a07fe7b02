package recognise

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// named before: "artikel 5 van de richtlijn" means no regulation.
func (r *references) namedAct(list grammar.Articles, noun string) (grammar.Anchor, bool) {
	for i := r.last(list.Start); i >= 0 && list.Start-r.anchors[i].End <= antecedentReach; i-- {
		if a := &r.anchors[i]; (a.Used || !a.Weak) && ofSort(a.Clue, r.s.Text[a.Start:a.End], noun) {
			return *a, true
		}
	}
	named := grammar.Gather(r.s, extract.KindEU, "sort "+sortOfWords(noun), func(one only, m *extract.Mention) only {
		if ofSort(m.Clue, r.s.Doc.Units[m.Unit].Text.String()[m.Start:m.End], noun) {
			one.add(m.Clue)
		}
		return one
	})
	if named.several {
		return grammar.Anchor{}, false
	}
	return grammar.Anchor{Clue: named.clue}, named.any
}

// only is the one thing that was named, if it was one.
type only struct {
	clue         extract.Clue // the last
	any, several bool
}

// add adds what is named by a clue.
func (o *only) add(clue extract.Clue) {
	o.several = o.several || o.any && o.clue != clue
	o.clue, o.any = clue, true
}

// byChapter are the laws whose articles are numbered within their books or chapters, "7:274", by their names in small letters.
var byChapter = wordMap("awb wft wazo atw algemenewetbestuursrecht wetophetfinancieeltoezicht wetarbeidenzorg arbeidstijdenwet")

// such articles: "artikel 7:274" in a paper about the Burgerlijk Wetboek.
func (r *references) numbered(list grammar.Articles) (found grammar.Anchor, ok bool) {
	if r.kind != extract.KindLaw || list.Items[0].Division != "" || strings.IndexByte(list.Items[0].Number, ':') <= 0 {
		return found, false
	}
	one := grammar.Gather(r.s, extract.KindLaw, "by chapter", func(one only, m *extract.Mention) only {
		one.addByChapter(m.Clue)
		return one
	})
	for i := range r.anchors {
		if r.anchors[i].Used || !r.anchors[i].Weak {
			one.addByChapter(r.anchors[i].Clue)
		}
	}
	return grammar.Anchor{Clue: one.clue, Books: one.clue == extract.NameClue{Text: civilCode}}, one.any && !one.several
}

// addByChapter adds a law whose articles are numbered within its books or chapters.
func (o *only) addByChapter(clue extract.Clue) {
	name, _ := clue.(extract.NameClue)
	if strings.HasPrefix(name.Text, civilCode) {
		o.add(extract.NameClue{Text: civilCode})
	} else if byChapter[strings.ToLower(strings.ReplaceAll(name.Text, " ", ""))] {
		o.add(clue)
	}
}

// citedBefore returns the law of an article in a unit that names none: that of the same article in the units before, else the only law
// that these name.
func (r *references) citedBefore(list grammar.Articles) (found grammar.Anchor, ok bool) {
	if r.s.Doc == nil || len(r.anchors) > 0 || len(list.Items) > 1 || r.otherBetween(0, len(r.s.Text)) || r.holderBetween(sentenceBegin(r.s.Text, list.Start), list.Start) {
		return found, false
	}
	part := "artikel=" + list.Items[0].Number
	other := extract.KindEU
	if r.kind == extract.KindEU {
		other = extract.KindLaw
	}
	mine, theirs := citedParts(r.s, r.kind), citedParts(r.s, other)
	switch same := mine.by[part]; {
	case theirs.by[part].any || same.several:
		return grammar.Anchor{}, false
	case same.any:
		return grammar.Anchor{Clue: same.clue}, true
	}
	return grammar.Anchor{Clue: mine.of.clue}, mine.of.clue != nil && !mine.of.several && !theirs.of.any
}

// cited is what earlier units name of a kind, and of which of them they cite each article.
type cited struct {
	of only
	by map[string]only
}

// citedParts gathers what earlier units name of a kind.
func citedParts(s *grammar.Scan, kind extract.EntityKind) cited {
	return grammar.Gather(s, kind, "cited", func(sum cited, m *extract.Mention) cited {
		if sum.by == nil {
			sum.by = map[string]only{}
		}
		sum.of.add(m.Clue)
		article, _, _ := strings.Cut(m.Part, "&")
		one := sum.by[article]
		one.add(m.Clue)
		sum.by[article] = one
		return sum
	})
}

// ofPaper returns the only law that the units before this one name, if the noun can refer to it: "artikel 3 van de genoemde wet".
func (r *references) ofPaper(noun string) (found grammar.Anchor, ok bool) {
	one := grammar.Gather(r.s, extract.KindLaw, "law", func(one only, m *extract.Mention) only {
		one.add(m.Clue)
		return one
	})
	name, _ := one.clue.(extract.NameClue)
	return grammar.Anchor{Clue: one.clue}, one.any && !one.several && agrees(name.Text, noun)
}

// a treaty, which is called by more words than its own.
func ofSort(clue extract.Clue, words, noun string) bool {
	sort := sortOfWords(words)
	if number, ok := clue.(extract.NumberClue); ok && len(number.ID) > 5 && number.ID[0] == '3' {
		switch number.ID[5] {
		case 'L':
			sort = "richtlijn"
		case 'R':
			sort = "verordening"
		case 'F':
			sort = "kaderbesluit"
		default:
			return false
		}
	}
	return sort == sortOfWords(noun)
}

// sortOfWords returns the sort of act that words name, "verdrag" for all that no word tells.
func sortOfWords(words string) string {
	words = strings.ToLower(words)
	for _, sort := range []string{"richtlijn", "verordening", "kaderbesluit", "protocol", "handvest", "overeenkomst"} {
		if strings.Contains(words, sort) {
			return sort
		}
	}
	switch {
	case strings.Contains(words, "directive"):
		return "richtlijn"
	case strings.Contains(words, "regulation"), words == "avg":
		return "verordening"
	case strings.Contains(words, "charter"):
		return "handvest"
	case strings.Contains(words, "agreement"):
		return "overeenkomst"
	}
	return "verdrag"
}

// what they are any noun can be meant.
func agrees(name, noun string) bool {
	for word := range strings.FieldsSeq(strings.ToLower(name)) {
		for _, sort := range [...]string{"wetboek", "besluit", "regeling", "wet"} {
			if strings.HasSuffix(word, sort) {
				return strings.HasSuffix(noun, sort) && (sort != "wet" || noun != "wetboek")
			}
		}
	}
	return true
}
