package dutch

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
)

// ReadLooseLabel reads labels of papers that have none in the usual form: in lower case, after the sign of a list, in other
// words ("Reactie op vraag 1", "Antwoord op de eerste vraag"), or with text that follows on the same line without a sign
// between ("Vraag 1 Kent u ...").
func ReadLooseLabel(s string) (Label, bool) {
	item := s[listSign(s):]
	if item == "" || strings.IndexByte("VvAaRB", item[0]) < 0 {
		return Label{}, false
	}
	capital := strings.ToUpper(item[:1]) + item[1:]
	l, ok := ReadLabel(capital)
	if ok = ok && len(l.Numbers) > 0; !ok {
		l, ok = readOtherWords(capital)
	}
	if !ok && len(item) == len(s) {
		return readRunInLabel(capital)
	}
	ok = ok && (len(item) == len(s) || l.Rest == len(item))
	l.Rest += len(s) - len(item)
	return l, ok
}

// listSign returns the width of the sign that begins an item of a list, with the spaces after it.
func listSign(s string) int {
	for _, sign := range [...]string{"-", "•", "*", "–", "·", "▪", "\uf0b7"} {
		if after, ok := strings.CutPrefix(s, sign); ok && strings.HasPrefix(after, " ") {
			return len(s) - len(strings.TrimLeft(after, " "))
		}
	}
	return 0
}

// readRunInLabel reads a label whose text follows on the same line without a sign between.
func readRunInLabel(s string) (Label, bool) {
	for _, word := range [...]struct {
		text string
		kind extract.LineKind
	}{{"Vraag", extract.LineQuestion}, {"Antwoord", extract.LineAnswer}} {
		rest, ok := CutWord(s, word.text)
		ns, read := ParseNumbers(rest)
		if !ok || read == 0 || read == len(rest) || rest[read] != ' ' {
			continue
		}
		first, _ := utf8.DecodeRuneInString(rest[read+1:])
		return Label{Kind: word.kind, Numbers: ns, Rest: len(s) - len(rest) + read + 1}, unicode.IsUpper(first)
	}
	return Label{}, false
}

// readOtherWords reads labels with other words for an answer or its number.
func readOtherWords(s string) (Label, bool) {
	if rest, ok := CutWord(s, "Antw", "Reactie", "Beantwoording"); ok {
		rest = strings.TrimLeft(rest, ". ")
		if rest == ":" {
			return Label{Kind: extract.LineAnswer, Rest: len(s)}, true
		}
		if l, ok := numberedAnswer(s, strings.TrimPrefix(rest, "van ")); ok {
			return l, true
		}
	}
	kind := extract.LineAnswer
	rest, ok := CutWord(s, "Antwoord", "Reactie")
	if !ok {
		kind = extract.LineQuestion
		rest, ok = CutWord(s, "Vraag")
	} else {
		rest = cutQuestionWord(rest)
	}
	if n := numberWords[strings.TrimRight(rest, " :.")]; ok && n > 0 {
		return Label{Kind: kind, Numbers: []int{n}, Rest: len(s)}, true
	}
	return Label{}, false
}

// numberWords are the numbers of questions in words.
var numberWords = map[string]int{"één": 1, "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
	"negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "eerste vraag": 1, "tweede vraag": 2, "derde vraag": 3, "vierde vraag": 4,
	"vijfde vraag": 5, "zesde vraag": 6, "zevende vraag": 7, "achtste vraag": 8, "negende vraag": 9, "tiende vraag": 10}
