package dutch

import (
	"strings"

	"w3id.org/kamergraaf/extract"
)

// Label is what a heading line says.
type Label struct {
	Kind    extract.LineKind // LineQuestion, LineAnswer, LineNotice or LineExplanation
	Numbers []int            // none for "Antwoord" alone
	Rest    int              // byte of the line where text after the label begins; the line's length where there is none
	Part    bool             // it names a part of a question: "Vraag 2a", "Antwoord 1, tweede deel"
}

// ReadLabel reads a heading such as "Vraag 2 en 3", "Antwoord vragen 1,2 en 5:", "Antwoorden op vraag 3 t/m 5",
// "Mededeling" or "Toelichting:". Text may follow on the same line only after a colon or a full stop, or where the
// label is in a form that running text does not have.
func ReadLabel(s string) (Label, bool) {
	if s == "" {
		return Label{}, false
	}
	l, ok := Label{}, false
	switch s[0] {
	case 'V', 'v':
		l, ok = readQuestionLabel(s)
	case 'A', 'a':
		l, ok = readAnswerLabel(s)
	case 'T':
		return ReadPlainLabel(s, extract.LineExplanation, ExplanationLabel)
	}
	if ok {
		return l, true
	}
	if r, reply := CutReply(s); reply && r.Notice {
		return ReadPlainLabel(s, extract.LineNotice, r.Name)
	}
	return Label{}, false
}

// ExplanationLabel is the heading of what the askers explain.
const ExplanationLabel = "Toelichting"

// ReadPlainLabel reads a word that stands alone on its line, or before a colon.
func ReadPlainLabel(s string, kind extract.LineKind, word string) (Label, bool) {
	rest, ok := strings.CutPrefix(s, word)
	if !ok {
		return Label{}, false
	}
	switch rest = strings.TrimSpace(rest); {
	case rest == "" || rest == ":" || rest == ".":
		return Label{Kind: kind, Rest: len(s)}, true
	case rest[0] == ':':
		return Label{Kind: kind, Rest: len(s) - len(strings.TrimSpace(rest[1:]))}, true
	}
	return Label{}, false
}

func readQuestionLabel(s string) (Label, bool) {
	rest, ok := CutWord(s, "Vragen", "Vraag", "VRAAG", "VRAGEN")
	if !ok {
		return Label{}, false
	}
	return numbered(s, rest, extract.LineQuestion)
}

func readAnswerLabel(s string) (Label, bool) {
	rest, ok := CutWord(s, "Antwoorden", "Antwoord", "ANTWOORD", "ANTWOORDEN")
	if !ok {
		return Label{}, false
	}
	if trimSigns(rest, " :.") == "" {
		return Label{Kind: extract.LineAnswer, Rest: len(s)}, true
	}
	if IsDigit(rest[0]) { // as in most
		return numbered(s, rest, extract.LineAnswer)
	}
	if after, ok := strings.CutPrefix(rest, ":"); ok {
		return Label{Kind: extract.LineAnswer, Rest: len(s) - len(strings.TrimLeft(after, " "))}, true
	}
	if after, ok := CutWord(rest, "van de minister", "van de staatssecretaris", "van de bewindslieden", "van de regering", "van het kabinet"); ok && strings.Trim(after, " :.") == "" {
		return Label{Kind: extract.LineAnswer, Rest: len(s)}, true
	}
	return numberedAnswer(s, rest)
}

// numberedAnswer reads the numbers of the label s after its first word, with the words that may be between.
func numberedAnswer(s, rest string) (Label, bool) {
	if who, ok := CutWord(rest, "van"); ok && opensOffice(who) {
		if i := strings.LastIndex(who, " op "); i >= 0 && len(s) < maxOfficeLabel {
			rest = who[i+1:]
		}
	}
	return numbered(s, cutQuestionWord(rest), extract.LineAnswer)
}

// cutQuestionWord cuts "op de vragen" and the like from the front of s.
func cutQuestionWord(s string) string {
	for _, word := range [...]string{"op", "bij", "de"} {
		if after, ok := CutWord(s, word); ok {
			s = after
		}
	}
	s, _ = CutWord(s, "vragen", "vraag", "Vragen", "Vraag")
	return s
}

// maxOfficeLabel bounds a label that names who answers, in bytes: "Antwoord van de Minister van Justitie op vraag 1".
const maxOfficeLabel = 120

// numbered reads the numbers in rest, the tail of s. A label ends its line, or has a colon, full stop or bracket
// before the text that follows.
func numbered(s, rest string, kind extract.LineKind) (Label, bool) {
	rest = cutNumberWord(rest)
	if n := misreadNumber(trimSigns(rest, " :.")); n > 0 {
		return Label{Kind: kind, Numbers: []int{n}, Rest: len(s)}, true
	}
	open := strings.TrimLeft(rest, "([")
	ns, read := ParseNumbers(open)
	if len(ns) == 0 {
		return Label{}, false
	}
	tail := strings.TrimLeft(open[read:], " ")
	if len(open) < len(rest) && tail != "" && (tail[0] == ')' || tail[0] == ']') {
		tail = strings.TrimLeft(tail[1:], " ")
	}
	l := Label{Kind: kind, Numbers: ns, Rest: len(s), Part: IsLetter(open[read-1])}
	tail = l.cutQualifier(tail)
	switch {
	case strings.Trim(tail, ":.) –-") == "":
		return l, true
	case tail[0] == ':' || tail[0] == ')' || tail[0] == '.' && len(tail) > 1 && tail[1] == ' ':
		l.Rest = len(s) - len(strings.TrimLeft(tail[1:], " "))
		return l, true
	}
	return Label{}, false
}

// cutNumberWord cuts "nr." and the like from the front of s.
func cutNumberWord(s string) string {
	if s == "" || s[0] != 'n' {
		return s
	}
	if after, ok := CutWord(s, "nr", "nrs", "nummer", "nummers", "no"); ok {
		return strings.TrimLeft(after, ". ")
	}
	return s
}

// misreadNumber returns the number of one or two figures that OCR read as letters, "l" or "I" for 1 and "O" for 0, and 0
// where s is none.
func misreadNumber(s string) (n int) {
	if s == "" || len(s) > 2 {
		return 0
	}
	for i := range len(s) {
		switch c := s[i]; {
		case IsDigit(c):
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

// CutWord cuts one of the words, and the spaces after it, from the front of s. A number may follow without space.
func CutWord(s string, words ...string) (rest string, ok bool) {
	for _, w := range words {
		if after, found := strings.CutPrefix(s, w); found && (after == "" || !IsLetter(after[0])) {
			return strings.TrimLeft(after, " "), true
		}
	}
	return s, false
}

// IsLetter tells whether a byte is an ASCII letter or part of a character beyond ASCII, as those of Dutch words are: "é".
func IsLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 }
