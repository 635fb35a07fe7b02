package recognise

import (
	"slices"
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/bodies"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// definitions are the short names that a document gives itself: "Wetboek van Strafrecht (Sr)",
// "Immigratie- en Naturalisatiedienst (hierna: IND)". They hold from there to the document's end.
type definitions []definition

// maxDefinitions is how many a document can have: each costs a search of every unit behind it.
const maxDefinitions = 100

// definition is a short name, found again by its exact words.
type definition struct {
	name    *extract.Name
	article string // "de" or "het" where an ordinary word was defined with it ("hierna: de Wet"), else ""
	more    string // what follows the short name where the law is named in full: "Spoedwet" of "Spoedwet wegverbreding"
	other   bool   // the document uses a law's abbreviation for something else: "Woningbehoefteonderzoek (WBO)"
}

// defining are the kinds of entities that documents define short names for.
var defining = []extract.EntityKind{extract.KindLaw, extract.KindEU, extract.KindAgency, extract.KindBill}

func (d *definitions) reset() { *d = (*d)[:0] }

// learn takes up what a unit's mentions define, and tells whether there was anything new.
func (d *definitions) learn(s *grammar.Scan, found []extract.Mention) bool {
	before := len(*d)
	for _, h := range s.Hits(lexicon.KindAgency) {
		if bodies.OneOfMany(&s.Scan, h) {
			m := extract.Mention{Kind: extract.KindAgency, Start: h.Start, End: h.End}
			d.add(m, s.Text, definition{name: &extract.Name{Text: s.Text[h.Start:h.End]}, other: true})
		}
	}
	for _, m := range found {
		if short, more := firstWord(s, m); short != "" {
			d.add(m, s.Text, definition{name: &extract.Name{Text: short}, more: more})
		}
		m = upToBracket(s.Text, m)
		if !besideBracket(s.Text, m) || !slices.Contains(defining, m.Kind) || protocolOf(m) {
			continue
		}
		if definedOtherwise(s.Text, m) {
			d.add(m, s.Text, definition{name: &extract.Name{Text: s.Text[m.Start:m.End]}, other: true})
		} else if short, article := definedBehind(s.Text, m); short != "" && knownAct(s, m, short) {
			continue
		} else if short != "" {
			d.add(m, s.Text, definition{name: &extract.Name{Text: short}, article: article})
		} else if short := definedBefore(s.Text, m); short != "" {
			d.add(m, s.Text, definition{name: &extract.Name{Text: short}})
		}
	}
	return len(*d) > before
}

// firstWord returns the first word of a law's name, by which the document may call it later, and the word behind it: of "Spoedwet
// wegverbreding". Words that are names of their own or mean any law say nothing.
func firstWord(s *grammar.Scan, m extract.Mention) (short, more string) {
	if m.Kind != extract.KindLaw || m.Part != "" && m.Start < m.End && !strings.Contains(s.Text[m.Start:m.End], m.Name()) {
		return "", ""
	}
	short, more, ok := strings.Cut(m.Name(), " ")
	if !ok || len(short) < len("Spoedwet") || !lexicon.Capital(rune(short[0])) || more == "" || lexicon.Digit(more[0]) || strings.HasSuffix(more, " BES") {
		return "", ""
	}
	for _, sort := range []string{"wet", "besluit", "regeling", "reglement"} {
		if strings.HasSuffix(short, sort) && len(short) > len(sort) && !s.Lex.Bears(extract.KindLaw, short) {
			more, _, _ = strings.Cut(more, " ")
			return short, more
		}
	}
	return "", ""
}

// goesOnAs tells whether the words behind a law's first word are those of its name, or make it another law's.
func goesOnAs(behind, more string) bool {
	rest, ok := strings.CutPrefix(behind, " ")
	n := min(len(more), len("etikettering"))
	return !ok && strings.HasPrefix(behind, "-") || ok && (len(rest) >= n && strings.EqualFold(rest[:n], more[:n]) ||
		strings.HasPrefix(rest, "van ") || strings.HasPrefix(rest, "voor ") || strings.HasPrefix(rest, "inzake "))
}

// protocolOf tells whether a mention is a protocol to a treaty, which bears the name in brackets behind it: "protocol bij het
// Vluchtelingenverdrag (VV)".
func protocolOf(m extract.Mention) bool {
	return m.Kind == extract.KindEU && strings.Contains(m.Name(), "rotocol bij ")
}

// besideBracket tells whether a bracket opens before or behind a mention, or the word "hierna" may follow it: all others
// define nothing.
func besideBracket(text string, m extract.Mention) bool {
	if m.Start > 0 && text[m.Start-1] == '(' {
		return true
	}
	i := m.End
	for i < len(text) && (text[i] == ' ' || text[i] == ',') {
		i++
	}
	return i < len(text) && (text[i] == '(' || text[i] == 'h' || text[i] == '-')
}

// add takes up what the mention m defines, unless the document defined the same short name before.
func (d *definitions) add(m extract.Mention, text string, def definition) {
	if len(*d) >= maxDefinitions || slices.ContainsFunc(*d, func(o definition) bool { return o.name.Text == def.name.Text && o.name.Kind == m.Kind }) {
		return
	}
	def.name.Kind, def.name.Case, def.name.Clue = m.Kind, extract.CaseExact, m.Clue
	if m.Clue == nil {
		def.name.Clue = extract.NameClue{Text: text[m.Start:m.End]}
	}
	if strings.HasPrefix(m.Name(), civilCode+" Boek ") && m.Part != "" {
		def.name.Clue, def.name.Key = extract.NameClue{Text: civilCode}, civilCodeKey // one article of one book was cited; the next has its own
	}
	*d = append(*d, def)
}

// mark adds the hits of the defined names to a scan that was just read.
func (d definitions) mark(s *grammar.Scan) {
	for _, def := range d {
		for from := 0; ; {
			i := strings.Index(s.Text[from:], def.name.Text)
			if i < 0 {
				break
			}
			start := from + i
			from = start + len(def.name.Text)
			if def.other {
				s.DropHit(def.name.Kind, start, from)
			} else if def.more != "" && goesOnAs(s.Text[from:], def.more) {
				continue
			} else if grammar.WholeWords(s.Text, start, from) && (def.article == "" || articleBefore(s.Text, start, def.article)) {
				s.AddHit(def.name, start, from)
			}
		}
	}
}

// definedOtherwise tells whether the abbreviation of a law or body stands in brackets behind other words that it
// abbreviates, or before them: "beroepsbegeleidende leerweg (BBL)", "COA (certificaat van analyse)".
func definedOtherwise(text string, m extract.Mention) bool {
	short := text[m.Start:m.End]
	if grammar.Bearers[m.Kind] == nil || len(short) > 6 {
		return false
	}
	if inside, ok := grammar.BracketBehind(text, m.End); ok {
		return !grammar.Bears(m.Kind, inside) && inside[0]|0x20 == short[0]|0x20 && strings.ContainsRune(inside, ' ') && grammar.Abbreviates(short, inside) && strings.Count(inside, " ")+1 >= len(short)
	}
	if !strings.HasSuffix(text[:m.Start], "(") || !strings.HasPrefix(text[m.End:], ")") {
		return false
	}
	before := strings.TrimRight(text[max(0, m.Start-70):m.Start-1], " ")
	before = before[strings.LastIndexAny(before, ".;:(\n")+1:]
	if grammar.Bears(m.Kind, before) {
		return false
	}
	words := lexicon.SplitWords(nil, before)
	for _, w := range words[max(0, len(words)-len(short)-1):] {
		if before[w.Start]|0x20 == short[0]|0x20 && grammar.Abbreviates(short, before[w.Start:]) {
			return true
		}
	}
	return false
}

// behindGazette skips where a law was published: "(Stb. 1972, 299) - WCGK -".
func behindGazette(s string) string {
	if end := strings.IndexByte(s, ')'); end > 0 && (strings.HasPrefix(s, "(Stb.") || strings.HasPrefix(s, "(Staatsblad") || strings.HasPrefix(s, "(Stcrt.")) {
		return strings.TrimLeft(s[end+1:], " ,")
	}
	return s
}

// definedBehind reads "(Sr)", "- Sr -", "(hierna: Sr)" or "(hierna te noemen «de Wet»)" behind a mention.
func definedBehind(text string, m extract.Mention) (short, article string) {
	rest := behindGazette(strings.TrimLeft(text[m.End:], " ,"))
	if after, ok := strings.CutPrefix(rest, "- "); ok {
		short, after = cutShortName(after)
		if !strings.HasPrefix(after, " -") || !grammar.Abbreviates(short, text[m.Start:m.End]) {
			return "", ""
		}
		return short, ""
	}
	if !strings.HasPrefix(rest, "(") && !strings.HasPrefix(rest, "hierna") {
		return "", ""
	}
	rest = strings.TrimPrefix(rest, "(")
	rest, said := cutHerewith(rest)
	rest = strings.TrimLeft(rest, " «\"'‘’“”„")
	if number := decreeNumber(rest); number != "" && m.Kind == extract.KindLaw {
		return number, ""
	}
	for _, a := range []string{"de ", "het "} {
		if said && strings.HasPrefix(rest, a) {
			article, rest = strings.TrimSpace(a), rest[len(a):]
		}
	}
	if noun := sortNoun(m.Kind, rest); noun != "" && article != "" {
		return noun, article
	}
	if whole := wholeShortName(rest); said && article == "" && whole != "" {
		return whole, ""
	}
	short, rest = cutShortName(rest)
	rest = strings.TrimPrefix(rest, "-regeling")
	if !strings.HasPrefix(strings.TrimLeft(rest, " »\"'‘’“”"), ")") && !said {
		return "", ""
	}
	if said && article == "" || !said {
		if !grammar.Abbreviates(short, text[m.Start:m.End]) && !(said && !ordinary(short)) {
			return "", ""
		}
		return short, ""
	}
	if !ordinary(short) {
		article = ""
	}
	return short, article
}

// decreeNumber returns the number in the Staatsblad by which a decree is called that stands alone in the rest of a bracket: "(KB 746)".
func decreeNumber(rest string) string {
	inside, _, closed := strings.Cut(rest, ")")
	number, kb := strings.CutPrefix(strings.TrimPrefix(inside, "het "), "KB ")
	if !closed || !kb || len(number) > 4 || number == "" || strings.Trim(number, "0123456789") != "" {
		return ""
	}
	return "KB " + number
}

// knownAct tells whether the short name of an act that no register has is one of a register, which then says more.
func knownAct(s *grammar.Scan, m extract.Mention, short string) bool {
	if m.Kind != extract.KindEU || m.Name() == "" || s.Lex.Abbreviation(extract.KindEU, short) == nil {
		return false
	}
	return !slices.ContainsFunc(s.Hits(lexicon.KindEU), func(h lexicon.Hit) bool { return h.Start >= m.Start && h.End <= m.End })
}

// sortNoun returns the word for a sort of law or act alone in the rest of a bracket, "(hierna: de richtlijn)", or "".
func sortNoun(kind extract.EntityKind, rest string) string {
	for _, noun := range sorts[kind] {
		if behind, ok := strings.CutPrefix(rest, noun); ok && strings.HasPrefix(strings.TrimLeft(behind, " »\"'‘’“”"), ")") {
			return noun
		}
	}
	return ""
}

// upToBracket returns a mention of an act by its number with what the text says of it before a bracket with its short name: "richtlijn
// 2001/42/EG voor strategische milieubeoordeling (hierna: de richtlijn)".
func upToBracket(text string, m extract.Mention) extract.Mention {
	if _, ok := m.Clue.(extract.NumberClue); !ok || m.Kind != extract.KindEU {
		return m
	}
	behind := text[m.End:min(len(text), m.End+200)]
	at := strings.Index(behind, " (hierna")
	if at > 0 && behind[0] == ' ' && !strings.ContainsAny(behind[:at], ".;:?()\n") {
		m.End += at
	}
	return m
}

// cutHerewith cuts "hierna te noemen:" and its like from the front.
func cutHerewith(s string) (rest string, ok bool) {
	for _, word := range []string{"hierna te noemen", "verder te noemen", "hierna aangeduid als", "hierna ook", "hierna", "verder", "afgekort", "ook wel"} {
		if after, ok := strings.CutPrefix(s, word); ok {
			return strings.TrimLeft(after, " :,"), true
		}
	}
	return s, false
}

// wholeShortName returns a defined name of two or three words up to its bracket, of which only the first need have a capital: "Besluit
// verpakkingen". It returns "" where there is none.
func wholeShortName(s string) string {
	end := strings.IndexByte(s, ')')
	if end < 0 || end > 40 {
		return ""
	}
	name := strings.TrimRight(s[:end], " »\"'’”")
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 3 || !lexicon.Capital(rune(name[0])) || strings.ContainsAny(name, ",;:/0123456789") {
		return ""
	}
	return name
}

// cutShortName cuts a defined name: up to three words that begin with a capital or hold one.
func cutShortName(s string) (short, rest string) {
	end := 0
	for _, w := range lexicon.SplitWords(nil, s[:min(len(s), 60)]) {
		if end > 0 && strings.Trim(s[end:w.Start], " -") != "" || end == 0 && w.Start > 0 {
			break
		}
		if !strings.ContainsFunc(s[w.Start:w.End], lexicon.Capital) {
			break
		}
		end = w.End
	}
	for end > 0 && !utf8.RuneStart(s[min(end, len(s)-1)]) {
		end--
	}
	return s[:end], s[end:]
}

// definedBefore reads "Wvggz (Wet verplichte geestelijke gezondheidszorg)".
func definedBefore(text string, m extract.Mention) string {
	if !strings.HasSuffix(text[:m.Start], " (") || !strings.HasPrefix(text[m.End:], ")") {
		return ""
	}
	before := text[max(0, m.Start-22) : m.Start-2]
	short := before[strings.LastIndexAny(before, " (\n«\"")+1:]
	if !grammar.Abbreviates(short, text[m.Start:m.End]) {
		return ""
	}
	return short
}

// ordinary tells whether a defined name is a word that means more elsewhere.
func ordinary(short string) bool {
	return strings.ToLower(short[min(1, len(short)):]) == short[min(1, len(short)):] && len(short) > 2
}

func articleBefore(text string, start int, article string) bool {
	before := strings.TrimRight(text[:start], " ")
	n := len(before) - len(article)
	return n >= 0 && strings.EqualFold(before[n:], article) && (n == 0 || before[n-1] == ' ' || before[n-1] == '\n')
}
