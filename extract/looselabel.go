package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// readLooseLabel reads labels of papers that have none in the usual form: in lower case, behind the sign of a list, in
// other words ("Reactie op vraag 1", "Antwoord op de eerste vraag"), or with the text behind them on the same line without
// a sign between ("Vraag 1 Kent u ...").
func readLooseLabel(s string) (label, bool) {
	item := s[listSign(s):]
	if item == "" || strings.IndexByte("VvAaRB", item[0]) < 0 {
		return label{}, false
	}
	capital := strings.ToUpper(item[:1]) + item[1:]
	l, ok := readLabel(capital)
	if ok = ok && len(l.numbers) > 0; !ok {
		l, ok = readOtherWords(capital)
	}
	if !ok && len(item) == len(s) {
		return readRunInLabel(capital)
	}
	ok = ok && (len(item) == len(s) || l.rest == len(item))
	l.rest += len(s) - len(item)
	return l, ok
}

// listSign returns the width of the sign that begins an item of a list, with the spaces behind it.
func listSign(s string) int {
	for _, sign := range [...]string{"-", "•", "*", "–", "·", "▪", "\uf0b7"} {
		if after, ok := strings.CutPrefix(s, sign); ok && strings.HasPrefix(after, " ") {
			return len(s) - len(strings.TrimLeft(after, " "))
		}
	}
	return 0
}

// readRunInLabel reads a label whose text follows on the same line without a sign between.
func readRunInLabel(s string) (label, bool) {
	for _, word := range [...]struct {
		text string
		kind LineKind
	}{{"Vraag", LineQuestion}, {"Antwoord", LineAnswer}} {
		rest, ok := cutWord(s, word.text)
		ns, read := ParseNumbers(rest)
		if !ok || read == 0 || read == len(rest) || rest[read] != ' ' {
			continue
		}
		first, _ := utf8.DecodeRuneInString(rest[read+1:])
		return label{kind: word.kind, numbers: ns, rest: len(s) - len(rest) + read + 1}, unicode.IsUpper(first)
	}
	return label{}, false
}

// readOtherWords reads labels with other words for an answer or its number.
func readOtherWords(s string) (label, bool) {
	if rest, ok := cutWord(s, "Antw", "Reactie", "Beantwoording"); ok {
		rest = strings.TrimLeft(rest, ". ")
		if rest == ":" {
			return label{kind: LineAnswer, rest: len(s)}, true
		}
		if l, ok := numberedAnswer(s, strings.TrimPrefix(rest, "van ")); ok {
			return l, true
		}
	}
	kind := LineAnswer
	rest, ok := cutWord(s, "Antwoord", "Reactie")
	if !ok {
		kind = LineQuestion
		rest, ok = cutWord(s, "Vraag")
	} else {
		rest = cutQuestionWord(rest)
	}
	if n := numberWords[strings.TrimRight(rest, " :.")]; ok && n > 0 {
		return label{kind: kind, numbers: []int{n}, rest: len(s)}, true
	}
	return label{}, false
}

// numberWords are the numbers of questions in words.
var numberWords = map[string]int{"één": 1, "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
	"negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "eerste vraag": 1, "tweede vraag": 2, "derde vraag": 3, "vierde vraag": 4,
	"vijfde vraag": 5, "zesde vraag": 6, "zevende vraag": 7, "achtste vraag": 8, "negende vraag": 9, "tiende vraag": 10}
