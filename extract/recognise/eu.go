package recognise

import (
	"cmp"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// acts finds acts of the European Union and treaties: by number ("richtlijn 2001/20/EG"), by name ("Habitatrichtlijn",
// "EVRM"), and the citations of articles of both. The clue of an act with a number is its CELEX number.
type acts struct {
	words   actWords
	treaty  *treaties
	lookups map[lexicon.WordID]byte // the CELEX letter of "richtlijn", "verordening" ...
}

// actWords are the words around the numbers of acts.
type actWords struct {
	small lexicon.WordSet // between head and number: "nr", "EG"
	maker lexicon.WordSet // "van de Raad": between head and number as well
	short lexicon.WordSet // abbreviated heads, with a point: "Rl. 92/43/EEG"
	en    lexicon.WordID
	// "Europese", "richtlijn" and "inzake", for acts that are described
	union, subject lexicon.WordSet
	described      lexicon.Keys
	english        lexicon.WordSet // how English names end
	framework      lexicon.WordSet // "kaderbesluit"
	several        lexicon.WordSet // those of them in the plural
	formal         lexicon.WordSet // of those that are described, what others than the Union make as well: "besluit"
	position       lexicon.WordID  // "standpunt"
	of, about      lexicon.WordSet // "uit 2003", "over" a subject
	carry, propose lexicon.WordSet // "implementatie", "voorstel"
	subjects       lexicon.WordSet // "inzake" and its like, which need no more than a capital before them
	institution    lexicon.WordSet // "Raad", "Commissie", "Parlement"
}

// actHeads are the words that say what an act is, with the letter that stands for it in CELEX numbers.
var actHeads = []struct {
	words  string
	letter byte
}{
	{"richtlijn richtlijnen rl", 'L'},
	{"verordening verordeningen verord", 'R'},
	{"besluit besluiten beschikking beschikkingen uitvoeringsbesluit raadsbesluit", 'D'},
	{"kaderbesluit kaderbesluiten", 'F'},
	{"aanbeveling", 'H'},
	{"standpunt", 'E'},
}

func newActs(l *lexicon.Lexicon, names *lawNames, abroad *grammar.Abroad) *acts {
	r := &acts{lookups: map[lexicon.WordID]byte{}, treaty: newTreaties(l, names, abroad)}
	for _, h := range actHeads {
		for _, w := range strings.Fields(h.words) {
			r.lookups[l.Word(w)] = h.letter
		}
	}
	r.words = actWords{
		small: l.Set("nr", "nrs", "no", "nummer", "eg", "eu", "eeg", "egks", "euratom", "jbz", "gbvb", "ec", "eec", "jha"),
		maker: l.Set("van", "de", "het", "raad", "commissie", "europees", "europese", "parlement", "en", "gemeenschappen", "unie"),
		en:    l.Word("en"),
		short: l.Set("rl", "vo", "verord"),
		union: l.Set("europese", "europees", "eu", "eg", "eeg"), described: l.Keys(strings.Fields(describedHeads)...),
		carry: l.Set("implementatie", "omzetting", "uitvoering"), propose: l.Set("voorstel", "ontwerp", "concept", "standpunt"),
		framework: l.Set("kaderbesluit"), several: l.Set("richtlijnen", "verordeningen", "richtsnoeren"), formal: l.Set("besluit", "beschikking", "aanbeveling"), position: l.Word("standpunt"),
		of: l.Set("uit", "van"), about: l.Set("over"), english: l.Set("regulation", "directive", "act"),
		subject: l.Set("inzake", "betreffende", "tot", "ter", "voor", "aangaande"), subjects: l.Set("inzake", "betreffende", "aangaande"),
		institution: l.Set("raad", "commissie", "parlement"),
	}
	return r
}

// Name implements Recogniser.
func (*acts) Name() string { return "eu" }

// Recognise implements Recogniser.
func (r *acts) Recognise(s *grammar.Scan, found []extract.Mention) []extract.Mention {
	anchors := s.Anchors[:0]
	for _, h := range s.Hits(lexicon.KindEU) {
		a := grammar.Anchor{Start: h.Start, End: h.End, Clue: extract.NameClue{Text: s.Text[h.Start:h.End]}, Weak: h.Name.Weak}
		if r.insideLonger(s, h) {
			continue
		}
		if h.Name.Weak && (s.GluedAfter(h.End) || r.head(s, s.At(h.Last+1)) != 0) {
			continue // "artikel 5 EG-richtlijn"
		}
		if h.Name.Weak && s.Word(h.First) == "EU" && !s.At(h.First-1).Digit && s.Word(h.First-1) != "lid" {
			continue // which treaties begin with: "EU/GCC Vrijhandelsakkoord"
		}
		if h.Name.Clue != nil {
			a.Clue = h.Name.Clue
		}
		if short, ok := r.shared(s, h); ok {
			anchors = append(anchors, short)
		}
		anchors = append(anchors, a)
	}
	anchors = r.joined(s, anchors)
	known := len(anchors)
	anchors = r.described(s, r.numbered(s, anchors))
	for _, a := range r.treaty.anchors(s) {
		if !covered(anchors[:known], a) {
			anchors = append(anchors, a)
		}
	}
	s.Anchors = anchors
	slices.SortStableFunc(anchors, func(a, b grammar.Anchor) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	return cites(s, extract.KindEU, outermost(anchors), found)
}

// shared returns the act whose name shares its second half with the known one at h: the "Vogel-" of "Vogel- en
// Habitatrichtlijn".
func (r *acts) shared(s *grammar.Scan, h lexicon.Hit) (grammar.Anchor, bool) {
	i := h.First - 2
	if i < 0 || h.First != h.Last || !s.Is(i+1, r.words.en) || s.Gap(i) != "- " || s.Gap(i+1) != " " {
		return grammar.Anchor{}, false
	}
	for _, half := range []string{"richtlijn", "verordening", "verdrag"} {
		if !strings.HasSuffix(s.Text[:h.End], half) {
			continue
		}
		if name := s.Word(i) + half; s.Lex.Bears(extract.KindEU, name) {
			return grammar.Anchor{Start: s.Words[i].Start, End: s.Words[i].End, Clue: extract.NameClue{Text: name}}, true
		}
	}
	return grammar.Anchor{}, false
}

// insideLonger tells whether an English name is only the end of a longer one, of another act: "UK General Data Protection Regulation".
func (r *acts) insideLonger(s *grammar.Scan, h lexicon.Hit) bool {
	if h.First == h.Last || !s.Has(h.Last, r.words.english) || s.Gap(h.First-1) != " " {
		return false
	}
	before := s.At(h.First - 1)
	return before.Upper && !s.Has(h.First-1, r.words.union) && !sentenceStart(s, h.First-1)
}

// acts' names in one word that lists share, by the plural that ends the list.
var plurals = []struct{ many, one string }{{"richtlijnen", "richtlijn"}, {"verordeningen", "verordening"}, {"verdragen", "verdrag"}}

// joined appends the acts of a list that shares its last part in the plural, "Vogel-, Habitat- en Nitraatrichtlijnen", and those whose
// name is cut by a hyphen: "Habitat-richtlijn".
func (r *acts) joined(s *grammar.Scan, anchors []grammar.Anchor) []grammar.Anchor {
	for _, clue := range s.Clues {
		i := int(clue)
		w := &s.Words[i]
		if w.End < len(s.Text) && s.Text[w.End] == '-' && w.Upper {
			anchors = r.cutByHyphen(s, i, anchors)
		}
		if n := w.End - w.Start; n > len("gen") && (s.Text[w.End-3:w.End] == "nen" || s.Text[w.End-3:w.End] == "gen") { // as plurals end
			anchors = r.list(s, i, anchors)
		}
	}
	slices.SortStableFunc(anchors, func(a, b grammar.Anchor) int { return cmp.Compare(a.Start, b.Start) })
	return anchors
}

// cutByHyphen appends the act that words i and i+1 name with a hyphen between them.
func (r *acts) cutByHyphen(s *grammar.Scan, i int, anchors []grammar.Anchor) []grammar.Anchor {
	for _, p := range plurals {
		if s.Gap(i) != "-" || s.Word(i+1) != p.one {
			continue
		}
		if name := s.Word(i) + p.one; s.Lex.Bears(extract.KindEU, name) {
			anchors = append(anchors, grammar.Anchor{Start: s.Words[i].Start, End: s.Words[i+1].End, Clue: extract.NameClue{Text: name}})
		}
	}
	return anchors
}

// list appends the acts of a list whose last word, i, has the part that they share.
func (r *acts) list(s *grammar.Scan, i int, anchors []grammar.Anchor) []grammar.Anchor {
	for _, p := range plurals {
		stem, ok := strings.CutSuffix(s.Word(i), p.many)
		if !ok || !s.Lex.Bears(extract.KindEU, stem+p.one) {
			continue
		}
		anchors = append(anchors, grammar.Anchor{Start: s.Words[i].Start, End: s.Words[i].End, Clue: extract.NameClue{Text: stem + p.one}})
		at, and := i, s.Is(i-1, r.words.en)
		if and {
			at--
		}
		for ; at > 0 && strings.HasPrefix(s.Gap(at-1), "-") && s.Words[at-1].Upper && (and || at < i); at-- {
			if name := s.Word(at-1) + p.one; s.Lex.Bears(extract.KindEU, name) {
				anchors = append(anchors, grammar.Anchor{Start: s.Words[at-1].Start, End: s.Words[at-1].End, Clue: extract.NameClue{Text: name}})
			}
		}
	}
	return anchors
}

// numbered appends the acts that are named by their number.
func (r *acts) numbered(s *grammar.Scan, anchors []grammar.Anchor) []grammar.Anchor {
	var last grammar.Anchor
	var letter byte
	plural := false // whether last belongs to a list that a plural began: "richtlijnen"
	for _, figure := range s.Figures {
		i := int(figure)
		w := &s.Words[i]
		if a, ok := r.numberOfYear(s, i); ok {
			anchors = append(anchors, a)
			continue
		}
		if !w.Digit || w.End >= len(s.Text) || s.Text[w.End] != '/' && !strings.HasPrefix(s.Text[w.End:], " /") || w.Start < last.End {
			continue
		}
		n, ok := readActNumber(s.Text, w.Start)
		if !ok {
			if n, ok = readSpacedNumber(s.Text, w.Start); ok {
				start, _ := r.headBefore(s, i, false)
				ok = start < w.Start
			}
		}
		if !ok || w.Start > 0 && strings.IndexByte("/-", s.Text[w.Start-1]) >= 0 {
			continue
		}
		start, found := w.Start, byte(0)
		if last.End > 0 && letter != 0 && (joins(s.Text[last.End:w.Start]) || plural && resumes(s.Text, last.End, w.Start, n.end)) {
			found = letter
		} else {
			start, found = r.headBefore(s, i, n.suffix != "")
		}
		if n.suffix == "" && strings.Contains(s.Text[start:w.Start], "(E") {
			n.suffix = "EU"
		}
		if n.suffix == "" && n.ofSchool(s.Text[start:w.Start]) {
			continue
		}
		var clue extract.Clue
		if celex, ok := n.celex(found); ok {
			clue = extract.NumberClue{ID: celex}
		} else if found == 0 && n.suffix != "" {
			clue = extract.NameClue{Text: s.Text[w.Start:n.end]}
		} else {
			continue
		}
		plural = plural && start == w.Start || start < w.Start && strings.HasSuffix(s.Word(s.WordAt(start)), "en")
		last, letter = grammar.Anchor{Start: start, End: n.end, Clue: clue}, found
		anchors = append(anchors, last)
	}
	return anchors
}

// numberOfYear reads a regulation whose year stands apart from its number, at word i: "Verordening 3227 van 1976".
func (r *acts) numberOfYear(s *grammar.Scan, i int) (a grammar.Anchor, ok bool) {
	if s.Word(i+1) != "van" || !s.At(i+2).Digit || !grammar.IsYear(s.Word(i+2)) || s.Gap(i) != " " || len(s.Word(i)) < 3 || s.Words[i].Start == 0 || s.Text[s.Words[i].Start-1] != ' ' {
		return a, false
	}
	start, letter := r.headBefore(s, i, false)
	id, known := actNumber{first: s.Word(i), second: s.Word(i + 2)}.celex(letter)
	if letter != 'R' || start == s.Words[i].Start || !known {
		return a, false
	}
	return grammar.Anchor{Start: start, End: s.Words[i+2].End, Clue: extract.NumberClue{ID: id}}, true
}

// resumes tells whether a list of acts goes on behind what was said of the last one: "richtlijnen 91/356 van 13 juni 1991,
// over ..., en 91/412 van 23 juli 1991".
func resumes(text string, last, start, end int) bool {
	gap := text[last:start]
	const reach = 300
	if len(gap) > reach || strings.ContainsAny(gap, ".;?\n") || !strings.HasSuffix(gap, " en ") {
		return false
	}
	c := &grammar.Cursor{Text: text, Pos: end}
	if !c.Word("van") {
		return false
	}
	c.Space()
	return c.Digits() != ""
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
func (r *acts) headBefore(s *grammar.Scan, i int, sure bool) (start int, letter byte) {
	start = s.Words[i].Start
	tight := true
	for j := i - 1; j >= 0 && j >= i-12; j-- {
		gap := s.Gap(j)
		if strings.ContainsAny(gap, ";\n") || strings.Contains(gap, ". ") && !s.Has(j, r.words.small) && !s.Has(j, r.words.short) {
			break
		}
		w := s.Words[j]
		if l := r.head(s, w); l != 0 {
			if tight || sure && s.Text[s.Words[i].Start-1] == ' ' && r.onlyMaker(s, j+1, i) {
				start = w.Start
			}
			if between := s.Text[start:s.Words[i].Start]; strings.Count(between, "(") > strings.Count(between, ")") {
				start = s.Words[i].Start
			}
			return start, l
		}
		if !r.words.small.Has(w.ID) {
			if !sure {
				break
			}
			tight = false
		}
	}
	return start, 0
}

// head returns the CELEX letter of a word that says what an act is ("richtlijn", "claimverordening"), else 0.
func (r *acts) head(s *grammar.Scan, w lexicon.Word) byte {
	if l, ok := r.lookups[w.ID]; ok && w.ID != 0 {
		return l
	}
	switch word := s.Text[w.Start:w.End]; {
	case word == "VO" || word == "Vo":
		return 'R'
	case strings.HasSuffix(word, "richtlijn"):
		return 'L'
	case strings.HasSuffix(word, "verordening"):
		return 'R'
	}
	return 0
}

// onlyMaker tells whether words i to j only say who made the act: "richtlijn van de Raad 92/43/EEG".
func (r *acts) onlyMaker(s *grammar.Scan, i, j int) bool {
	for ; i < j; i++ {
		if !s.Has(i, r.words.maker) && !s.Has(i, r.words.small) {
			return false
		}
	}
	return true
}
