package dutch

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
)

// ReadAskers reads the members at the front of s: "de leden A en B (beiden P) en C (Q)". It returns them with their
// parties, spans in s, and the bytes read.
func ReadAskers(s string) ([]extract.Asker, int) {
	at := skipTitles(s, 0)
	var askers []extract.Asker
	pending := 0 // index of the first asker without a party
	for at < len(s) {
		at = skipTitles(s, at)
		if s[at:] == "" {
			break
		}
		if s[at] == '(' {
			end := IndexOrEnd(s, at, ')')
			if isOf(othersToo[:], s[at+1:end]) {
				at = min(end+1, len(s))
				continue
			}
			party := extract.Span{Start: at + 1, End: end}
			setParty(askers[pending:], s, party)
			pending, at = len(askers), min(end+1, len(s))
			continue
		}
		name := AskerName(s, at)
		if name.Empty() {
			break
		}
		at = name.End
		party := bareParty(s, &name)
		askers = append(askers, extract.Asker{Name: MendName(s[name.Start:name.End]), NameSpan: name})
		if !party.Empty() {
			setParty(askers[pending:], s, party)
			pending = len(askers)
		}
	}
	return askers, at
}

// parties are the groups of the Chamber since 1986 whose names no surname has.
var parties = [...]string{"PvdA", "CDA", "VVD", "D66", "SP", "SGP", "GPV", "RPF", "GroenLinks", "GroenLinks-PvdA", "ChristenUnie", "PVV", "PvdD", "LPF", "AOV",
	"DENK", "Denk", "FVD", "FvD", "Volt", "JA21", "BBB", "BIJ1", "50PLUS", "NSC"}

// bareParty finds a party that ends a name without brackets, "Jansen SP", and takes it off the name.
func bareParty(s string, name *extract.Span) extract.Span {
	i := strings.LastIndexByte(s[name.Start:name.End], ' ')
	if i < 0 || strings.HasPrefix(strings.TrimLeft(s[name.End:], " "), "(") {
		return extract.Span{}
	}
	party := extract.Span{Start: name.Start + i + 1, End: name.End}
	if !slices.Contains(parties[:], s[party.Start:party.End]) {
		return extract.Span{}
	}
	name.End = name.Start + len(strings.TrimRight(s[name.Start:party.Start], " "))
	return party
}

// setParty gives the party in brackets to the askers before it: to all of them for "beiden" and "allen", and to members
// before it that have none.
func setParty(askers []extract.Asker, s string, span extract.Span) {
	text := s[span.Start:span.End]
	for _, word := range [...]string{"beiden", "beide", "allen", "alle", "allebei", "alleen"} {
		if HasWord(text, word) {
			span.Start += len(word) + 1
			text = text[len(word)+1:]
			break
		}
	}
	text = strings.TrimSpace(text)
	for i := range askers {
		askers[i].Party, askers[i].PartySpan = text, span
	}
}

// titles are what may be between members in the list.
var titles = [...]string{"het lid", "de leden", "het leden", "de lid", "het Lid", "de Leden", "lid", "leden", "de heren", "de heer", "heer", "mevrouw", "mw.", "mevr.", "dhr.", "de dames", "van het", "en", "alsmede", "van de", "de het"}

// othersToo stand behind a name for others who are not named.
var othersToo = [...]string{"c.s.", "c.s", "cs.", "cs", "e.a.", "en anderen", "cum suis"}

// skipTitles skips commas, "en" and forms of address.
func skipTitles(s string, at int) int {
	for at < len(s) {
		if s[at] == ' ' || s[at] == ',' {
			at++
			continue
		}
		title := titleAt(s[at:])
		if title == "" {
			return at
		}
		at += len(title)
	}
	return at
}

// titleAt returns the title that s begins with, "" where there is none.
func titleAt(s string) string {
	if s[0] < 'a' {
		return "" // a name, as most: no title begins with a capital
	}
	for _, t := range othersToo {
		if HasWord(s, t) {
			return t
		}
	}
	for _, t := range titles {
		if !HasWord(s, t) {
			continue
		}
		if rest := s[len(t)+1:]; t != "van de" && t != "van het" || HasWord(rest, "leden") || HasWord(rest, "lid") {
			return t
		}
	}
	return ""
}

// maxName bounds the words of a name: the longest in the Chamber's history has eight.
const maxName = 12

// AskerName returns the name that begins at byte at: up to a comma, "en", a bracket or "aan". Prefixes in lower case
// ("van der") are part of it when a capital follows.
func AskerName(s string, at int) extract.Span {
	end := at
	for i, words := at, 0; i < len(s) && words < maxName; words++ {
		word := nameWord(s[i:])
		if endsName(word) || !partOfName(s, at, i, word) {
			break
		}
		if words > 0 && (word == "van" || word == "voor") && namesPortfolio(s[i+len(word):]) {
			break // "Minister Bos van Financiën"
		}
		i += len(word)
		end = i
		if i >= len(s) || s[i] != ' ' {
			break
		}
		i = skipLooseDash(s, SkipSpaces(s, i))
	}
	return extract.Span{Start: at, End: end}
}

// nameWord returns the first word of s, up to a comma or a bracket.
func nameWord(s string) string {
	word := FirstWord(s)
	if k := strings.IndexAny(word, ",("); k >= 0 {
		return word[:k]
	}
	return word
}

// wordsAfterNames are words that end a name, although some of them begin others.
var wordsAfterNames = [...]string{"en", "aan", "over", "met", "op", "betreffende"}

// endsName tells whether a word is not part of the name before it: one of the words above, or no word at all.
func endsName(word string) bool {
	if word == "" || isOf(wordsAfterNames[:], word) || strings.EqualFold(strings.TrimSuffix(word, ":"), "inzake") {
		return true
	}
	first := FirstRune(word)
	return !unicode.IsLetter(first) && first != '\'' && first != '’' && accents[word] == nil
}

// partOfName tells whether the word at byte i of s is part of the name that begins at byte at.
func partOfName(s string, at, i int, word string) bool {
	return unicode.IsUpper(FirstRune(word)) || isPrefix(word) || gluedPrefix(word) || accents[word] != nil || joinsNames(s[i:], word) ||
		restOfName(s[at:i], word)
}

// skipLooseDash skips a dash at byte i that has spaces around it, as in a double surname that was printed apart.
func skipLooseDash(s string, i int) int {
	if strings.HasPrefix(s[i:], "- ") || strings.HasPrefix(s[i:], "– ") {
		return SkipSpaces(s, i+len(FirstWord(s[i:])))
	}
	return i
}

// joinsNames recognises a word in lower case between two parts of a surname: "de Nerée tot Babberich".
func joinsNames(s, word string) bool {
	switch word {
	case "tot", "und", "y", "e":
		after := strings.TrimPrefix(s, word)
		return strings.HasPrefix(after, " ") && unicode.IsUpper(FirstRune(after[1:]))
	}
	return false
}

// restOfName recognises the rest of a name whose first letter print or OCR set apart: "D e Graaf", "J ansen".
func restOfName(before, word string) bool {
	letter := strings.TrimRight(before, " ")
	if i := strings.LastIndexByte(letter, ' '); i >= 0 {
		letter = letter[i+1:]
	}
	r, width := utf8.DecodeRuneInString(letter)
	return width > 0 && width == len(letter) && width < len(before) && unicode.IsUpper(r) && word != "aan" && word != "over" && (len(word) > 2 && !isPrefix(word) || isPrefix(letter+word))
}

// namesPortfolio tells whether a known portfolio follows.
func namesPortfolio(s string) bool {
	_, width := KnownPortfolio(strings.TrimLeft(s, " "))
	return width > 0
}

// isPrefix recognises the prefixes of Dutch surnames.
func isPrefix(word string) bool {
	switch strings.ToLower(word) {
	case "van", "de", "der", "den", "het", "'t", "’t", "ten", "ter", "te", "in", "el", "al", "von", "da", "du", "le", "la", "'s", "’s", "of", "op", "op't", "uit", "zum", "bin", "ben", "d'", "d’", "l'", "l’", "vande", "vander", "thoe", "zu", "zur":
		return true
	}
	return false
}

// MendName undoes slips of typesetting in a name: white space before punctuation, a lost space before a capital after
// a prefix ("vanDijk") or a given name ("DaniëlleJansen"), spaces around a hyphen.
func MendName(s string) string {
	if isPlainName(s) {
		return s
	}
	s = strings.Join(strings.Fields(strings.TrimRight(s, " ,")), " ")
	s = joinLetters(composeAccents(s))
	for _, dash := range [...]string{" - ", " – "} {
		s = strings.ReplaceAll(s, dash, "-")
	}
	var b strings.Builder
	var prev rune
	for i, r := range s {
		if unicode.IsUpper(r) && unicode.IsLower(prev) && !capitalInside(s[:i]) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		prev = r
	}
	return b.String()
}

// joinLetters joins a capital that stands apart with the rest of its word: "D e Graaf".
func joinLetters(s string) string {
	words := strings.Split(s, " ")
	for i := 0; i+1 < len(words); i++ {
		if restOfName(words[i]+" ", words[i+1]) && !unicode.IsUpper(FirstRune(words[i+1])) {
			words[i] += words[i+1]
			words = append(words[:i+1], words[i+2:]...)
		}
	}
	return strings.Join(words, " ")
}

// capitalInside tells whether a capital may follow what comes before it in one word, as in McDonald or D'Hondt.
func capitalInside(before string) bool {
	word := before[strings.LastIndexAny(before, " -")+1:]
	return word == "Mc" || word == "Mac" || word == "De" || word == "IJ" || strings.HasSuffix(word, "'") || len(word) < 2
}

// isPlainName tells whether a name needs no mending: single spaces, and capitals only where words begin.
func isPlainName(s string) bool {
	var prev rune
	for i, r := range s {
		switch r {
		case '´', '`', '¨', '¸', ',', '\n', '–':
			return false
		case ' ':
			if prev == ' ' || prev == '-' || endsInLoneCapital(s[:i]) {
				return false
			}
		}
		if unicode.IsUpper(r) && unicode.IsLower(prev) {
			return false
		}
		prev = r
	}
	return prev != ' '
}

// endsInLoneCapital tells whether the last word of s is a single capital, as in "D e Graaf".
func endsInLoneCapital(s string) bool {
	r, width := utf8.DecodeLastRuneInString(s)
	return unicode.IsUpper(r) && (len(s) == 1 || width == 1 && s[len(s)-2] == ' ')
}

// gluedPrefix recognises a prefix that lost the space after it: "vanDijk".
func gluedPrefix(word string) bool {
	i := strings.IndexFunc(word, unicode.IsUpper)
	return i > 1 && isPrefix(word[:i])
}

// accents are the letters that a spacing accent, printed as a character of its own, makes of the letter before it.
var accents = map[string]map[rune]rune{
	"´": {'c': 'ć', 'e': 'é', 'a': 'á', 'o': 'ó', 'i': 'í', 'u': 'ú', 'n': 'ń', 's': 'ś', 'z': 'ź', 'y': 'ý', 'C': 'Ć', 'E': 'É'},
	"`": {'e': 'è', 'a': 'à', 'o': 'ò', 'u': 'ù', 'i': 'ì'},
	"¨": {'e': 'ë', 'i': 'ï', 'o': 'ö', 'u': 'ü', 'a': 'ä', 'O': 'Ö', 'U': 'Ü', 'A': 'Ä', 'y': 'ÿ'},
	"¸": {'c': 'ç', 's': 'ş', 'C': 'Ç', 'S': 'Ş', 't': 'ţ'},
}

// composeAccents joins spacing accents with the letters before them.
func composeAccents(s string) string {
	for accent, letters := range accents {
		for {
			i := strings.Index(s, accent)
			if i < 0 {
				break
			}
			head := strings.TrimRight(s[:i], " ")
			r, width := utf8.DecodeLastRuneInString(head)
			if made, ok := letters[r]; ok {
				head = head[:len(head)-width] + string(made)
			}
			s = head + s[i+len(accent):]
		}
	}
	return s
}
