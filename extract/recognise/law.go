package recognise

import (
	"cmp"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// laws finds Dutch legislation: names and abbreviations of the register, names that only their form shows to be laws,
// and citations of articles of both.
type laws struct {
	names *lawNames
	boek  lexicon.WordID
	van   lexicon.WordID
	owned lexicon.WordSet // "zijn", "een": before a common noun
	draft lexicon.WordSet // "ontwerp-", "concept-"

	abroad *grammar.Abroad

	resolution lexicon.WordID
	byDay      lexicon.WordSet // "wet", "resolutie", "besluit": what its day and number can tell
}

func newLaws(l *lexicon.Lexicon, names *lawNames, abroad *grammar.Abroad) *laws {
	l.Clue("resolutie", "besluit", "kb", "aanwijzing", "circulaire", "verordening")
	return &laws{names: names, resolution: l.Word("resolutie"), byDay: l.Set("wet", "resolutie", "besluit", "kb"), boek: l.Word("boek"), van: l.Word("van"),
		abroad: abroad, draft: l.Set("ontwerp", "concept", "voorontwerp"),
		owned: l.Set("zijn", "haar", "hun", "mijn", "uw", "een", "geen", "elk", "ieder", "dergelijk", "dergelijke", "diens", "wier", "wiens")}
}

// Name implements Recogniser.
func (*laws) Name() string { return "law" }

// Recognise implements Recogniser.
func (r *laws) Recognise(s *grammar.Scan, found []extract.Mention) []extract.Mention {
	return cites(s, extract.KindLaw, r.anchors(s), found)
}

// anchors returns the names of laws in the text, in order.
func (r *laws) anchors(s *grammar.Scan) []grammar.Anchor {
	anchors := s.Anchors[:0]
	for _, h := range s.Hits(lexicon.KindLaw) {
		if !r.isForeign(s, h.First, h.Last) && !r.otherwise(s, h) && !r.isDraft(s, h.First) && !r.goesOn(s, h) {
			anchors = append(anchors, r.known(s, h))
		}
	}
	known := len(anchors)
	acts := s.Hits(lexicon.KindEU)
	end := 0
	for _, clue := range s.Clues {
		i := int(clue)
		w := &s.Words[i]
		if w.Start < end || !r.possible(s, i) {
			continue
		}
		a, ok := glued(s, w)
		if !ok && w.Caps {
			a, ok = scheme(s, i)
		}
		if !ok && r.byDay.Has(w.ID) {
			a, ok = r.dated(s, i)
		}
		if !ok {
			a, ok = r.names.within(s, i)
		}
		if !ok {
			a, ok = r.unknown(s, i)
		}
		if ok && !covered(anchors[:known], a) && !slices.ContainsFunc(acts, func(h lexicon.Hit) bool { return h.Start == a.Start }) {
			anchors = append(anchors, a)
			end = a.End
		}
	}
	s.Anchors = anchors
	slices.SortStableFunc(anchors, func(a, b grammar.Anchor) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	return outermost(anchors)
}

// possible tells, at a glance, whether a name that no register has or an abbreviation that lost its hyphen can begin with word i: it
// is a head or stands before one, ends as "-wet", "-besluit" and "-regeling" do, begins as "WIAuitkering" or is half of a pair.
func (r *laws) possible(s *grammar.Scan, i int) bool {
	w := &s.Words[i]
	switch last := s.Text[w.End-1]; {
	case last == 't', last == 'g', r.names.head.Has(w.ID), r.names.modifier.Has(w.ID), r.byDay.Has(w.ID), w.Upper && r.names.instructs.Has(w.ID):
		return true
	case w.Caps && strings.HasPrefix(s.Text[w.End:], schemeEnd):
		return true
	case w.ID == 0 && w.End-w.Start >= 6 && s.Text[w.Start+2] <= 'Z', w.Upper && strings.HasPrefix(s.Text[w.End:], "- en "):
		return true
	default:
		return last == 'e' && w.Upper && s.At(i+1).Upper && r.names.describes(s, i)
	}
}

// compounds are the first letters of words that, tied to an abbreviation, show that it is not the law's: the "ANW" of
// an "ANW-dienst" are evenings, nights and weekends.
var compounds = map[string][]string{
	"ANW": {"dienst", "post", "uren", "zorg", "tarief"},
}

// isDraft tells whether a law is a bill by the word before it: "de ontwerp-Tabakswet".
func (r *laws) isDraft(s *grammar.Scan, first int) bool {
	return s.Has(first-1, r.draft) && s.Gap(first-1) == "-"
}

// goesOn tells whether a noun behind a decree of one word shows that it is another one, whose name the register lacks: "Vuurwerkbesluit
// sierartikelen".
func (r *laws) goesOn(s *Scan, h lexicon.Hit) bool {
	w := s.Words[h.First]
	if h.First != h.Last || !w.Upper || w.Caps || r.names.head.Has(w.ID) || !r.names.subject(s, h.First) {
		return false
	}
	last := r.names.at(s, h.First)
	if last <= h.Last {
		return false
	}
	next := s.At(last + 1)
	return s.Gap(last) != " " || next.Upper || r.names.stop.Has(next.ID) || r.names.verbal(s.Word(last+1))
}

// personOf tells whether the letters behind an abbreviation make it the word for who falls under the law: "WAO'er".
func personOf(behind string) bool {
	for _, apostrophe := range []string{"'", "’", "-", "‘", "´", ""} {
		if rest, ok := strings.CutPrefix(behind, apostrophe+"er"); ok {
			rest = strings.TrimPrefix(rest, "s")
			return rest == "" || !grammar.WordByte(rest[0])
		}
	}
	return false
}

// otherwise tells whether the name of a law means something else at its place: a person, the decision that somebody took
// ("zijn schattingsbesluit"), or what another word makes of its letters.
func (r *laws) otherwise(s *grammar.Scan, h lexicon.Hit) bool {
	if personOf(s.Text[h.End:]) || h.First == h.Last && !s.Words[h.First].Upper && s.Has(h.First-1, r.owned) && s.Gap(h.First-1) == " " {
		return true
	}
	if !s.GluedAfter(h.End) {
		return false
	}
	return slices.ContainsFunc(compounds[s.Text[h.Start:h.End]], func(c string) bool { return strings.HasPrefix(s.Text[h.End+1:], c) })
}

// The Burgerlijk Wetboek, whose books are laws of their own, and its key in the register.
const civilCode, civilCodeKey = "Burgerlijk Wetboek", "BW"

// known returns the anchor of a name of the register.
func (r *laws) known(s *grammar.Scan, h lexicon.Hit) grammar.Anchor {
	a := grammar.Anchor{Start: h.Start, End: h.End, Clue: extract.NameClue{Text: s.Text[h.Start:h.End]}, Weak: h.Name.Weak}
	if h.Name.Clue != nil {
		a.Clue = h.Name.Clue
	} else if last := r.names.year(s, h.Last); last > h.Last && !s.Words[h.Last].Digit && !s.Words[h.Last].Caps && h.End-h.Start > grammar.LongestAbbreviation {
		a.End = s.Words[last].End // "Archiefbesluit 1968": the year tells which
		a.Clue = extract.NameClue{Text: s.Text[a.Start:a.End]}
	}
	if h.Name.Key == civilCodeKey {
		a.Books, a.Clue = true, extract.NameClue{Text: civilCode}
		if r.bookBefore(s, h.First, &a); a.Book == "" {
			r.bookBehind(s, &a)
		}
	}
	return a
}

// bookClue is the name of a book of the Burgerlijk Wetboek, which is a law of its own.
func bookClue(book string) extract.Clue { return extract.NameClue{Text: civilCode + " Boek " + book} }

// bookBefore reads "Boek 7 (titel 4) van het" before the name of the Burgerlijk Wetboek.
func (r *laws) bookBefore(s *grammar.Scan, first int, a *grammar.Anchor) {
	for i := first - 1; i >= 0 && i >= first-6; i-- {
		if strings.ContainsAny(s.Gap(i), ".;()\n") {
			return
		}
		if !s.Is(i, r.boek) || i+1 >= first {
			continue
		}
		c := &grammar.Cursor{Text: s.Text[:a.Start], Pos: s.Words[i+1].Start}
		a.Book = c.Digits()
		c.Pos += len(a.Book)
		if c.Peek() == 'A' {
			a.Book += "A"
			c.Pos++
		}
		c.Sign(",")
		if c.Word("titel") {
			c.Space()
			c.Pos += len(c.Digits())
			c.Sign(",")
		}
		c.Word("van")
		c.Word("het")
		c.Word("nieuw", "nieuwe")
		c.Space()
		if c.Pos == a.Start && a.Book != "" {
			a.Start = s.Words[i].Start
			a.Clue = bookClue(a.Book)
			a.Books = false
		} else {
			a.Book = ""
		}
		return
	}
}

// bookBehind reads "boek 7" or ", Boek 7" behind the name of the Burgerlijk Wetboek.
func (r *laws) bookBehind(s *grammar.Scan, a *grammar.Anchor) {
	c := &grammar.Cursor{Text: s.Text, Pos: a.End}
	c.Sign(",(")
	if !c.Word("boek") {
		return
	}
	c.Space()
	book := c.Digits()
	if c.Pos += len(book); c.Peek() == 'A' || c.Peek() == 'a' && c.Ends(c.Pos+1) {
		book += "A"
		c.Pos++
	}
	if book == "" || len(book) > 2 || !c.Ends(c.Pos) {
		return
	}
	a.Book, a.End, a.Clue, a.Books = book, c.Pos, bookClue(book), false
}

// unknown returns the anchor of a name that no register has at word i, or of an abbreviation that lost its hyphen.
func (r *laws) unknown(s *grammar.Scan, i int) (grammar.Anchor, bool) {
	last := r.names.at(s, i)
	if last < 0 || r.isForeign(s, i, last) || s.Is(last-1, r.van) && r.abroad.State(s, last) {
		return grammar.Anchor{}, false
	}
	first := i
	if i >= 2 && s.Is(i-1, r.names.en) && s.Gap(i-2) == "- " && s.Gap(i-1) == " " && s.Words[i-2].Upper {
		first = i - 2
	}
	return named(s, first, last), true
}

// glued returns the anchor of an abbreviation that lost the hyphen behind it: "WIAuitkering".
func glued(s *grammar.Scan, w *lexicon.Word) (grammar.Anchor, bool) {
	if w.ID != 0 || !w.Upper || w.Caps || w.End-w.Start < 6 {
		return grammar.Anchor{}, false
	}
	n := 0
	for n < w.End-w.Start && s.Text[w.Start+n] >= 'A' && s.Text[w.Start+n] <= 'Z' {
		n++
	}
	if n < 3 || w.End-w.Start-n < 3 {
		return grammar.Anchor{}, false
	}
	word := s.Text[w.Start : w.Start+n]
	if name := s.Lex.Abbreviation(extract.KindLaw, word); name == nil || name.Weak {
		return grammar.Anchor{}, false
	}
	return grammar.Anchor{Start: w.Start, End: w.Start + n, Clue: extract.NameClue{Text: word}}, true
}

// isForeign tells whether another country's law is meant: "het Turkse Wetboek van Strafrecht", "de Grondwet van Irak".
func (r *laws) isForeign(s *grammar.Scan, first, last int) bool {
	if strings.HasPrefix(s.Word(first), "EU") {
		return true
	}
	if first > 0 && strings.Trim(s.Gap(first-1), " «-") == "" {
		w := s.Words[first-1]
		if w.Upper {
			word := s.Text[w.Start:w.End]
			if word == "EU" || r.abroad.Before(s, first) || word != "Nederlandse" && word != "Algemene" && len(word) > 5 && strings.HasSuffix(word, "se") {
				return true
			}
		}
	}
	if s.Is(last+1, r.van) && r.abroad.State(s, last+2) {
		return true
	}
	return strings.EqualFold(s.Word(last), "Grondwet") && r.ofOthers(s, last)
}

// ofOthers tells whether the constitution at word i is another country's: its name stands behind it, or in the sentence where nothing
// says that the Dutch one is meant.
func (r *laws) ofOthers(s *grammar.Scan, i int) bool {
	if next := s.Word(i + 1); next == "EU" || next == "Europa" || next == "voor" && s.Word(i+2) == "Europa" {
		return true
	}
	if s.Is(i-2, r.van) && s.Has(i-3, r.draft) {
		return true
	}
	if r.european(s, i) {
		return true
	}
	k := i - 1
	for k > max(i-4, 0) && s.Gap(k) == " " && len(s.Word(k)) > len("oude") && strings.HasSuffix(s.Word(k), "e") {
		k--
	}
	if k < i-1 && s.Word(k) == "een" {
		return true // "een nieuwe democratische grondwet"
	}
	if s.Is(i+1, r.van) && i+2 < len(s.Words) && s.Words[i+2].Upper {
		return !strings.HasPrefix(s.Word(i+2), "Nederland")
	}
	begin, end := sentenceBegin(s.Text, s.Words[i].Start), min(s.Words[i].End+longestSentence, len(s.Text))
	if stop := strings.IndexAny(s.Text[s.Words[i].End:end], ".?\n"); stop >= 0 {
		end = s.Words[i].End + stop
	}
	if s.Word(i-1) == "onze" || strings.Contains(s.Text[begin:end], "Nederland") || strings.Contains(s.Text[begin:end], "artikel") {
		return false
	}
	for k := s.WordAt(begin); k < len(s.Words) && s.Words[k].Start < end; k++ {
		if s.Has(k, r.abroad.Countries) {
			return true
		}
	}
	return false
}

// european tells whether the constitution at word i is the one that the Union was to have, which the document has named before.
func (r *laws) european(s *grammar.Scan, i int) bool {
	if s.Doc == nil || s.Words[i].Upper && strings.HasPrefix(s.Word(i-1), "art") || grammar.IsRoman(s.Word(i+1)) {
		return false
	}
	begin := sentenceBegin(s.Text, s.Words[i].Start)
	if before := s.Text[begin:s.Words[i].Start]; strings.Contains(before, "rtikel ") || strings.Contains(before, "Nederland") {
		return false
	}
	for _, name := range [...]string{"Europese grondwet", "Europese Grondwet", "Grondwet voor Europa"} {
		if unit, end := s.First(name); unit >= 0 && (unit < s.Unit || unit == s.Unit && end <= s.Words[i].Start) {
			return true
		}
	}
	return false
}

// covered tells whether one of the anchors begins with or holds a.
func covered(anchors []grammar.Anchor, a grammar.Anchor) bool {
	i, _ := slices.BinarySearchFunc(anchors, a.Start, func(k grammar.Anchor, pos int) int { return cmp.Compare(k.End, pos+1) })
	return i < len(anchors) && anchors[i].Start <= a.Start
}

// outermost drops the anchors that stand inside another.
func outermost(anchors []grammar.Anchor) []grammar.Anchor {
	kept, end := anchors[:0], 0
	for _, a := range anchors {
		if a.End > end {
			kept = append(kept, a)
			end = a.End
		}
	}
	return kept
}
