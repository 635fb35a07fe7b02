package recognise

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"kamergraaf/extract"
)

// acts finds acts of the European Union and treaties: by number ("richtlijn 2001/20/EG"), by name ("Habitatrichtlijn",
// "EVRM"), and the citations of articles of both. The hint of an act with a number is its CELEX number.
type acts struct {
	words   actWords
	treaty  *treaties
	lookups map[WordID]byte // the CELEX letter of "richtlijn", "verordening" ...
}

// actWords are the words around the numbers of acts.
type actWords struct {
	small map[WordID]bool // between head and number: "nr", "EG"
	maker map[WordID]bool // "van de Raad": between head and number as well
	en    WordID
}

// actHeads are the words that say what an act is, with the letter that stands for it in CELEX numbers.
var actHeads = []struct {
	words  string
	letter byte
}{
	{"richtlijn richtlijnen rl kaderrichtlijn uitvoeringsrichtlijn dochterrichtlijn wijzigingsrichtlijn", 'L'},
	{"verordening verordeningen raadsverordening commissieverordening uitvoeringsverordening basisverordening", 'R'},
	{"besluit besluiten beschikking beschikkingen uitvoeringsbesluit raadsbesluit", 'D'},
	{"kaderbesluit kaderbesluiten", 'F'},
	{"aanbeveling", 'H'},
	{"standpunt", 'E'},
}

func newActs(l *Lexicon) *acts {
	r := &acts{lookups: map[WordID]byte{}, treaty: newTreaties(l)}
	for _, h := range actHeads {
		for _, w := range strings.Fields(h.words) {
			r.lookups[l.Word(w)] = h.letter
		}
	}
	r.words = actWords{
		small: l.Words("nr", "nrs", "no", "nummer", "eg", "eu", "eeg", "egks", "euratom", "jbz", "gbvb", "ec", "eec"),
		maker: l.Words("van", "de", "het", "raad", "commissie", "europees", "europese", "parlement", "en", "gemeenschappen", "unie"),
		en:    l.Word("en"),
	}
	return r
}

// Name implements Recogniser.
func (*acts) Name() string { return "eu" }

// Recognise implements Recogniser.
func (r *acts) Recognise(s *Scan, found []extract.Mention) []extract.Mention {
	var anchors []anchor
	for _, h := range s.Hits(extract.KindEU) {
		a := anchor{start: h.Start, end: h.End, hint: s.Text[h.Start:h.End], weak: h.Name.Weak}
		if h.Name.Hint != "" {
			a.hint = h.Name.Hint
		}
		anchors = append(anchors, a)
	}
	anchors = r.numbered(s, anchors)
	anchors = r.treaty.anchors(s, anchors)
	if len(anchors) == 0 {
		return found
	}
	slices.SortStableFunc(anchors, func(a, b anchor) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end)) })
	return cites(s, extract.KindEU, outermost(anchors), found)
}

// numbered appends the acts that are named by their number.
func (r *acts) numbered(s *Scan, anchors []anchor) []anchor {
	var last anchor
	var letter byte
	for i := range s.Words {
		w := &s.Words[i]
		if !w.Digit || w.End >= len(s.Text) || s.Text[w.End] != '/' || w.Start < last.end {
			continue
		}
		n, ok := readActNumber(s.Text, w.Start)
		if !ok || w.Start > 0 && strings.IndexByte("/-", s.Text[w.Start-1]) >= 0 {
			continue
		}
		start, found := w.Start, byte(0)
		if last.end > 0 && letter != 0 && joins(s.Text[last.end:w.Start]) {
			found = letter
		} else {
			start, found = r.headBefore(s, i, n.suffix != "")
		}
		if n.suffix == "" && strings.Contains(s.Text[start:w.Start], "(E") {
			n.suffix = "EU"
		}
		celex, ok := n.celex(found)
		if !ok {
			continue
		}
		last, letter = anchor{start: start, end: n.end, hint: celex}, found
		anchors = append(anchors, last)
	}
	return anchors
}

// joins tells whether two numbers stand in one list: "richtlijnen 89/48/EEG en 92/51/EEG".
func joins(gap string) bool {
	if len(gap) > 12 {
		return false
	}
	g := strings.Trim(gap, " ,()")
	return g == "" || g == "en" || g == "of" || g == "en nr." || g == "nr." || g == "resp."
}

// headBefore looks for the word before a number that says what the act is. A number that shows itself to be one of an
// act ("92/43/EEG") may stand some words behind it.
func (r *acts) headBefore(s *Scan, i int, sure bool) (start int, letter byte) {
	start = s.Words[i].Start
	tight := true
	for j := i - 1; j >= 0 && j >= i-12; j-- {
		gap := s.Gap(j)
		if strings.ContainsAny(gap, ";\n") || strings.Contains(gap, ". ") && !s.In(j, r.words.small) {
			break
		}
		w := s.Words[j]
		if l, ok := r.lookups[w.ID]; ok && w.ID != 0 {
			if tight || sure && s.Text[s.Words[i].Start-1] == ' ' && r.onlyMaker(s, j+1, i) {
				start = w.Start
			}
			return start, l
		}
		if w.ID == 0 || !r.words.small[w.ID] {
			if !sure {
				break
			}
			tight = false
		}
	}
	if sure {
		return start, 'L'
	}
	return start, 0
}

// onlyMaker tells whether words i to j only say who made the act: "richtlijn van de Raad 92/43/EEG".
func (r *acts) onlyMaker(s *Scan, i, j int) bool {
	for ; i < j; i++ {
		if !s.In(i, r.words.maker) && !s.In(i, r.words.small) {
			return false
		}
	}
	return true
}

// treaties finds treaties that no register has, by the form of their names.
type treaties struct {
	names   *lawNames
	head    map[WordID]bool
	subject map[WordID]bool // "inzake", "tot"
	adj     map[WordID]bool // "Europees", "Internationaal"
	plain   map[WordID]bool
	ilo     map[WordID]bool
	number  map[WordID]bool
	van     WordID
}

func newTreaties(l *Lexicon) *treaties {
	return &treaties{
		names: newLawNames(l), van: l.Word("van"),
		head:    l.Words("verdrag", "conventie", "verdragen"),
		subject: l.Words("inzake", "tot", "betreffende", "nopens", "voor", "tegen", "over", "ter"),
		adj:     l.Words("europees", "europese", "internationaal", "internationale", "haags", "haagse", "weens", "geneefs", "geneefse", "gezamenlijk", "vn"),
		plain: l.Words("staatsverdrag", "toetredingsverdrag", "vriendschapsverdrag", "uitleveringsverdrag", "rechtshulpverdrag", "luchtvaartverdrag",
			"belastingverdrag", "moederverdrag", "statusverdrag", "modelverdrag", "ontwerpverdrag", "handelsverdrag", "vredesverdrag", "associatieverdrag", "huurverdrag"),
		ilo:    l.Words("ilo", "iao"),
		number: l.Words("nr", "nrs", "no", "nummer"),
	}
}

// anchors appends the treaties of the text.
func (r *treaties) anchors(s *Scan, anchors []anchor) []anchor {
	for i := range s.Words {
		w := &s.Words[i]
		switch {
		case w.ID != 0 && r.head[w.ID]:
			if first, last, hint := r.at(s, i); last >= 0 {
				anchors = append(anchors, anchor{start: s.Words[first].Start, end: s.Words[last].End, hint: hint})
			}
		case w.Upper && len(s.Text)-w.Start > 8 && strings.HasSuffix(s.Text[w.Start:w.End], "verdrag") && !r.plain[w.ID] && !sentenceStart(s, i):
			anchors = append(anchors, anchor{start: w.Start, end: w.End, hint: s.Text[w.Start:w.End]})
		}
	}
	return anchors
}

// at reads the name of a treaty around the word "verdrag" at i.
func (r *treaties) at(s *Scan, i int) (first, last int, hint string) {
	first = i
	for first > 0 && s.In(first-1, r.adj) && (s.Gap(first-1) == " " || s.Gap(first-1) == "-") {
		first--
	}
	if last, number := r.labour(s, i); last >= 0 {
		if s.In(i-1, r.ilo) {
			first = i - 1
		}
		return first, last, "ILO-conventie " + number
	}
	next := i + 1
	if next+1 >= len(s.Words) || s.Gap(i) != " " {
		return r.compound(s, i)
	}
	if s.Is(next, r.van) && s.Words[next+1].Upper && s.Gap(next) == " " && !s.Words[next+1].Digit {
		last = next + 1
		return first, last, s.Text[s.Words[i].Start:s.Words[last].End]
	}
	if s.In(next, r.subject) && (s.Words[i].Upper || first < i) {
		if last := r.names.title(s, i); last > next+1 {
			return first, last, s.Text[s.Words[first].Start:s.Words[last].End]
		}
	}
	return r.compound(s, i)
}

// compound reads "Marpol-verdrag", "Kyoto-verdrag": a name with a capital, tied to the word at i.
func (r *treaties) compound(s *Scan, i int) (first, last int, hint string) {
	if i == 0 || s.Gap(i-1) != "-" || !s.Words[i-1].Upper || s.In(i-1, r.adj) || s.In(i-1, r.ilo) {
		return 0, -1, ""
	}
	switch s.Word(i - 1) {
	case "EU", "EG", "EEG", "NAVO", "WOTS", "OESO", "TOM":
		return 0, -1, ""
	}
	return i - 1, i, s.Text[s.Words[i-1].Start:s.Words[i].End]
}

// labour reads a convention of the ILO: "ILO-conventie 98", "conventie nr. 98 van de Internationale Arbeidsorganisatie".
func (r *treaties) labour(s *Scan, i int) (last int, number string) {
	at := i + 1
	for s.In(at, r.number) {
		at++
	}
	if at >= len(s.Words) || !s.Words[at].Digit || s.Words[at].End-s.Words[at].Start > 3 || strings.Trim(s.Gap(at-1), " .") != "" {
		return -1, ""
	}
	if s.In(i-1, r.ilo) {
		return at, s.Word(at)
	}
	behind := s.Text[s.Words[at].End:]
	for _, body := range []string{" van de Internationale Arbeidsorganisatie", " van de IAO", " van de ILO", " van de International Labour Organization"} {
		if strings.HasPrefix(behind, body) {
			end := s.Words[at].End + len(body)
			return sort.Search(len(s.Words), func(k int) bool { return s.Words[k].End >= end }), s.Word(at)
		}
	}
	return -1, ""
}
