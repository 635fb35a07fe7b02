package printed

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// markBareNumbers takes "1", "1.", "1. Bent u ...", "1) Bent u ..." as labels of questions as long as they count up, in the
// form of the first. Older papers print the answers so too, behind all questions and under one "Antwoord".
func markBareNumbers(rows []Row) {
	next, sign, capital := 1, byte(0), false
	answering := false // an answer has begun behind the last question
	for i := range rows {
		answering = answering || rows[i].Kind == extract.LineAnswer
		if rows[i].Kind == extract.LineAnswer && len(rows[i].Numbers) == 0 && next > 1 && answersFollow(rows[i:], next) && !answeredOneByOne(rows) {
			rows[i].Kind = extract.LineFurniture // a heading over all answers
			markBareAnswers(rows[i+1:], next-1)
			return
		}
		if rows[i].Kind != extract.LineUnknown {
			continue
		}
		n, form, width := readBare(rows[i].Str)
		if n != next || next > 1 && form != sign && form != 0 && sign != 0 || form != '.' && form != 0 && next == 1 && i > 0 && hasBody(rows[:i]) {
			continue
		}
		if form == ' ' && sign != ' ' && next > 1 || answering && inAnswersList(rows[i:], capital) {
			continue
		}
		if next == 1 {
			capital = unicode.IsUpper(dutch.FirstRune(rows[i].Str[width:]))
		}
		rows[i].Kind, rows[i].Numbers = extract.LineQuestion, []int{n}
		rows[i].CutFront(width)
		sign, answering = form, false
		next++
	}
}

// maxListRows bounds how far ahead a number is looked for once more, in rows.
const maxListRows = 200

// inAnswersList tells whether the number at rows[0], behind the beginning of an answer, is that of an item in a list and
// not of the next question: it is followed by words in lower case though questions open with a capital, or stands once
// more before the next answer.
func inAnswersList(rows []Row, capital bool) bool {
	n, form, width := readBare(rows[0].Str)
	if form != '.' && form != ')' {
		return false
	}
	if capital && unicode.IsLower(dutch.FirstRune(rows[0].Str[width:])) {
		return true
	}
	for k := 1; k < min(len(rows), maxListRows) && rows[k].Kind != extract.LineAnswer; k++ {
		if m, again, _ := readBare(rows[k].Str); m == n && again == form && rows[k].Kind == extract.LineUnknown {
			return true
		}
	}
	return false
}

// hasBody tells whether running text stands among rows.
func hasBody(rows []Row) bool {
	return HasKind(rows, extract.LineUnknown) || HasKind(rows, extract.LineBody)
}

// readBare reads a number that labels a line: alone (form 0), before a full stop, a bracket or a capital (form '.', ')',
// ' '), before a dash (form '-'), or in brackets (form '(' or '['). Width is the bytes that the label takes; n is 0 where there is none.
func readBare(s string) (n int, form byte, width int) {
	if s != "" && (s[0] == '(' || s[0] == '[') {
		return bracketedNumber(s)
	}
	n, width = dutch.LeadingNumber(s)
	if width == 0 {
		return 0, 0, 0
	}
	rest := s[width:]
	switch {
	case rest == "" || rest == "." || rest == ")" || rest == ":" || rest == ".)" || rest == ").":
		return n, 0, len(s)
	case strings.HasPrefix(rest, ".) "), strings.HasPrefix(rest, "). "):
		return n, ')', width + 3
	case strings.HasPrefix(rest, " - "), strings.HasPrefix(rest, " – "):
		if after := rest[strings.IndexByte(rest[1:], ' ')+2:]; unicode.IsUpper(dutch.FirstRune(after)) {
			return n, '-', len(s) - len(after)
		}
	case strings.HasPrefix(rest, ". ") || strings.HasPrefix(rest, ".\t"):
		return n, '.', width + 2
	case strings.HasPrefix(rest, ") "):
		return n, ')', width + 2
	case rest[0] == ' ':
		if first, _ := utf8.DecodeRuneInString(rest[1:]); unicode.IsUpper(first) {
			return n, ' ', width + 1
		}
	}
	return 0, 0, 0
}

// bracketedNumber reads a number in round brackets, or one in square brackets alone on its line: with words behind it that is a note.
func bracketedNumber(s string) (n int, form byte, width int) {
	n, digits := dutch.LeadingNumber(s[1:])
	rest := s[1+digits:]
	switch {
	case digits == 0 || rest == "":
	case s[0] == '[' && rest == "]":
		return n, '[', len(s)
	case s[0] == '(' && rest[0] == ')' && (len(rest) == 1 || rest[1] == ' '):
		return n, '(', len(s) - len(strings.TrimLeft(rest[1:], " "))
	}
	return 0, 0, 0
}

// answeredOneByOne tells whether more than one answer bears the word.
func answeredOneByOne(rows []Row) bool {
	answers := 0
	for i := range rows {
		if rows[i].Kind == extract.LineAnswer {
			answers++
		}
	}
	return answers > 1
}

// answersFollow tells whether the first line behind the heading at rows[0] labels the answer to the first question.
func answersFollow(rows []Row, next int) bool {
	if rows[0].Text.Len() > 0 || len(rows) < 2 || rows[1].Kind != extract.LineUnknown {
		return false
	}
	ns, _ := bareNumbers(rows[1].Str)
	return len(ns) > 0 && slices.Contains(ns, 1) && ns[len(ns)-1] < next
}

// bareNumbers reads the numbers that label an answer: alone on their line, or one of them before a sign.
func bareNumbers(s string) (ns []int, width int) {
	if ns, read := dutch.ParseNumbers(s); read > 0 && strings.Trim(s[read:], " .:)") == "" {
		return ns, len(s)
	}
	if n, form, width := readBare(s); n > 0 && form != 0 {
		return []int{n}, width
	}
	return nil, 0
}

// markBareAnswers labels the answers to questions 1 to last. Each label names the lowest question not yet answered.
func markBareAnswers(rows []Row, last int) {
	answered := map[int]bool{}
	lowest := 1
	for i := range rows {
		if rows[i].Kind != extract.LineUnknown {
			continue
		}
		ns, width := bareNumbers(rows[i].Str)
		if !slices.Contains(ns, lowest) || slices.ContainsFunc(ns, func(n int) bool { return n > last || answered[n] }) {
			continue
		}
		rows[i].Kind, rows[i].Numbers = extract.LineAnswer, ns
		rows[i].CutFront(width)
		for _, n := range ns {
			answered[n] = true
		}
		for answered[lowest] {
			lowest++
		}
	}
}
