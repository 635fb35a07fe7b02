package extract

import (
	"strings"
)

// label is what a heading line says.
type label struct {
	kind    LineKind // LineQuestion, LineAnswer, LineNotice or LineExplanation
	numbers []int    // none for "Antwoord" alone
	rest    int      // byte of the line where text behind the label begins; the line's length where there is none
	part    bool     // it names a part of a question: "Vraag 2a", "Antwoord 1, tweede deel"
}

// readLabel reads a heading such as "Vraag 2 en 3", "Antwoord vragen 1,2 en 5:", "Antwoorden op vraag 3 t/m 5",
// "Mededeling" or "Toelichting:". Text may follow on the same line only behind a colon or a full stop, or where the
// label is in a form that running text does not have.
func readLabel(s string) (label, bool) {
	if s == "" {
		return label{}, false
	}
	l, ok := label{}, false
	switch s[0] {
	case 'V', 'v':
		l, ok = readQuestionLabel(s)
	case 'A', 'a':
		l, ok = readAnswerLabel(s)
	case 'T':
		return readPlainLabel(s, LineExplanation, ExplanationLabel)
	}
	if ok {
		return l, true
	}
	if r, reply := CutReply(s); reply && r.Notice {
		return readPlainLabel(s, LineNotice, r.Name)
	}
	return label{}, false
}

// ExplanationLabel is the heading of what the askers explain.
const ExplanationLabel = "Toelichting"

// readPlainLabel reads a word that stands alone on its line, or before a colon.
func readPlainLabel(s string, kind LineKind, word string) (label, bool) {
	rest, ok := strings.CutPrefix(s, word)
	if !ok {
		return label{}, false
	}
	switch rest = strings.TrimSpace(rest); {
	case rest == "" || rest == ":" || rest == ".":
		return label{kind: kind, rest: len(s)}, true
	case rest[0] == ':':
		return label{kind: kind, rest: len(s) - len(strings.TrimSpace(rest[1:]))}, true
	}
	return label{}, false
}

func readQuestionLabel(s string) (label, bool) {
	rest, ok := cutWord(s, "Vragen", "Vraag", "VRAAG", "VRAGEN")
	if !ok {
		return label{}, false
	}
	return numbered(s, rest, LineQuestion)
}

func readAnswerLabel(s string) (label, bool) {
	rest, ok := cutWord(s, "Antwoorden", "Antwoord", "ANTWOORD", "ANTWOORDEN")
	if !ok {
		return label{}, false
	}
	if trimSigns(rest, " :.") == "" {
		return label{kind: LineAnswer, rest: len(s)}, true
	}
	if isDigit(rest[0]) { // as in most
		return numbered(s, rest, LineAnswer)
	}
	if after, ok := strings.CutPrefix(rest, ":"); ok {
		return label{kind: LineAnswer, rest: len(s) - len(strings.TrimLeft(after, " "))}, true
	}
	if after, ok := cutWord(rest, "van de minister", "van de staatssecretaris", "van de bewindslieden", "van de regering", "van het kabinet"); ok && strings.Trim(after, " :.") == "" {
		return label{kind: LineAnswer, rest: len(s)}, true
	}
	return numberedAnswer(s, rest)
}

// numberedAnswer reads the numbers of the label s behind its first word, with the words that may stand between.
func numberedAnswer(s, rest string) (label, bool) {
	if who, ok := cutWord(rest, "van"); ok && opensOffice(who) {
		if i := strings.LastIndex(who, " op "); i >= 0 && len(s) < maxOfficeLabel {
			rest = who[i+1:]
		}
	}
	return numbered(s, cutQuestionWord(rest), LineAnswer)
}

// cutQuestionWord cuts "op de vragen" and the like from the front of s.
func cutQuestionWord(s string) string {
	for _, word := range [...]string{"op", "bij", "de"} {
		if after, ok := cutWord(s, word); ok {
			s = after
		}
	}
	s, _ = cutWord(s, "vragen", "vraag", "Vragen", "Vraag")
	return s
}

// maxOfficeLabel bounds a label that names who answers, in bytes: "Antwoord van de Minister van Justitie op vraag 1".
const maxOfficeLabel = 120

// numbered reads the numbers in rest, the tail of s. A label ends its line, or has a colon, full stop or bracket
// before the text that follows.
func numbered(s, rest string, kind LineKind) (label, bool) {
	if rest != "" && rest[0] == 'n' {
		if after, ok := cutWord(rest, "nr", "nrs", "nummer", "nummers", "no"); ok {
			rest = strings.TrimLeft(after, ". ")
		}
	}
	if n := misreadNumber(trimSigns(rest, " :.")); n > 0 {
		return label{kind: kind, numbers: []int{n}, rest: len(s)}, true
	}
	open := strings.TrimLeft(rest, "([")
	ns, read := ParseNumbers(open)
	if len(ns) == 0 {
		return label{}, false
	}
	tail := strings.TrimLeft(open[read:], " ")
	if len(open) < len(rest) && tail != "" && (tail[0] == ')' || tail[0] == ']') {
		tail = strings.TrimLeft(tail[1:], " ")
	}
	l := label{kind: kind, numbers: ns, rest: len(s), part: isLetter(open[read-1])}
	tail = l.cutQualifier(tail)
	switch {
	case strings.Trim(tail, ":.) –-") == "":
		return l, true
	case tail[0] == ':' || tail[0] == ')' || tail[0] == '.' && len(tail) > 1 && tail[1] == ' ':
		l.rest = len(s) - len(strings.TrimLeft(tail[1:], " "))
		return l, true
	}
	return label{}, false
}

// misreadNumber returns the number of one or two figures that OCR read as letters, "l" or "I" for 1 and "O" for 0, and 0
// where s is none.
func misreadNumber(s string) (n int) {
	if s == "" || len(s) > 2 {
		return 0
	}
	for i := range len(s) {
		switch c := s[i]; {
		case isDigit(c):
			n = n*10 + int(c-'0')
		case c == 'l' || c == 'I' || c == '|':
			n = n*10 + 1
		case c == 'O' && i > 0:
			n *= 10
		default:
			return 0
		}
	}
	return n
}

// cutWord cuts one of the words, and the spaces behind it, from the front of s. A number may follow without space.
func cutWord(s string, words ...string) (rest string, ok bool) {
	for _, w := range words {
		if after, found := strings.CutPrefix(s, w); found && (after == "" || !isLetter(after[0])) {
			return strings.TrimLeft(after, " "), true
		}
	}
	return s, false
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 }
