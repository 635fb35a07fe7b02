package papers

import (
	"strings"
	"unicode"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// readQuestions reads questions and their answer that are cited by session year and number alone, in a sentence that speaks of
// questions: "vragen van het lid Jansen (vergaderjaar 2004-2005, nr. 1401)".
func readQuestions(text string, at, _ int) ([]Citation, int) {
	year, n := dutch.CutSessionYear(text[at:])
	if n == 0 {
		return questionsOfDay(text, at)
	}
	start := at
	if before := strings.TrimRight(text[:at], " "); strings.HasSuffix(before, "vergaderjaar") || strings.HasSuffix(before, "Vergaderjaar") {
		start = len(before) - len("vergaderjaar")
	}
	number, span, ok := numberBeside(text, extract.Span{Start: start, End: at + n})
	if !ok || !asksBefore(text[:span.Start]) && !answerOfDay(text, span) {
		return nil, 0
	}
	series := "ah-tk-" + strings.ReplaceAll(year, "-", "") + "-"
	found := []Citation{{ID: series + number, Span: span}}
	for end := span.End; span.Start == start; {
		n, _, ok := cutFurtherNumber(text, end)
		if !ok {
			break
		}
		found, end = append(found, Citation{ID: series + n.text, Span: extract.Span{Start: n.start, End: n.end}}), n.end
	}
	return found, found[len(found)-1].Span.End
}

// questionsOfDay reads questions that are cited by the day of their answer, whose year stands at text[at:], and their number in brackets:
// "de vragen van het lid Jansen, 1 februari 2000 (nummer 937)".
func questionsOfDay(text string, at int) ([]Citation, int) {
	i := at + len("2000")
	if !strings.HasPrefix(text[min(i, len(text)):], " (n") {
		return nil, 0
	}
	from := skipNumberWord(text, i+len(" ("))
	number, end, ok := closingNumber(text, from)
	begin := max(0, at-len("30 september "))
	date, day := dutch.ParseDate(text[begin:i])
	if from == i+len(" (") || !ok || date.SessionYear() == "" || !asksBefore(text[:at]) {
		return nil, 0
	}
	id := "ah-tk-" + strings.ReplaceAll(date.SessionYear(), "-", "") + "-" + number
	return []Citation{{ID: id, Span: extract.Span{Start: begin + day.Start, End: end}}}, end
}

// closingNumber reads the number of questions that stands at text[at:] with a bracket behind it, and where it ends.
func closingNumber(text string, at int) (number string, end int, ok bool) {
	digits, rest := dutch.CutDigits(text[at:])
	return strings.TrimLeft(digits, "0"), at + len(digits), digits != "" && len(digits) <= 4 && strings.HasPrefix(rest, ")")
}

// numberBeside reads the number of questions behind or before a session year.
func numberBeside(text string, year extract.Span) (number string, span extract.Span, ok bool) {
	if i := skipNumberWord(text, year.End); i > year.End {
		digits, rest := dutch.CutDigits(text[i:])
		if _, dossier := cutDossier(text, i); digits == "" || len(digits) > 4 || dossier || rest != "" && unicode.IsLetter(dutch.FirstRune(rest)) {
			return "", span, false
		}
		return strings.TrimLeft(digits, "0"), extract.Span{Start: year.Start, End: i + len(digits)}, true
	}
	if before, ok := strings.CutSuffix(text[:year.Start], "(TK "); ok && strings.HasPrefix(text[year.End:], ", ") { // "(TK 2004–2005, 1985)"
		number, end, ok := closingNumber(text, year.End+len(", "))
		return number, extract.Span{Start: len(before) + 1, End: end}, ok
	}
	before := strings.TrimRight(text[:max(year.Start, 0)], " ,")
	from := len(before)
	for from > 0 && dutch.IsDigit(before[from-1]) {
		from--
	}
	word := wordStart(strings.TrimRight(before[:from], " ."))
	if from == len(before) || len(before)-from > 4 || skipNumberWord(before, word) != from || text[year.Start]|0x20 != 'v' {
		return "", span, false
	}
	return before[from:], extract.Span{Start: word, End: year.End}, true
}

// answerOfDay tells whether a session year and number stand in brackets of their own behind a day, as answers in a list do:
// "20 oktober 2003 (kamerstuk 23 432, nr. 129), 24 februari 2004 (vergaderjaar 2003–2004, nr. 908)".
func answerOfDay(text string, span extract.Span) bool {
	const day = len("30 september 2004")
	before, ok := strings.CutSuffix(text[:span.Start], " (")
	if !ok || !strings.HasPrefix(text[span.End:], ")") || !strings.HasPrefix(text[span.Start:], "vergaderjaar ") {
		return false
	}
	if strings.Contains(before[max(0, len(before)-2*day):], "brief") {
		return false
	}
	before = before[max(0, len(before)-day):]
	date, at := dutch.ParseDate(before)
	return date.SessionYear() != "" && at.End == len(before)
}

// asksBefore tells whether the sentence that ends a text speaks of questions of members, and of no other paper behind them.
func asksBefore(before string) bool {
	const reach = 180
	before = before[max(0, len(before)-reach):]
	for _, word := range []string{"(Kamerstuk ", "(kamerstuk ", "(Kamerstuk, "} {
		before = strings.TrimSuffix(before, word) // without a dossier the number is that of questions all the same
	}
	before = before[strings.LastIndexAny(before, ";:?\n")+1:]
	if i := strings.LastIndex(before, ". "); i > 2 && unicode.IsLower(rune(before[i-2])) && unicode.IsUpper(dutch.FirstRune(before[i+2:])) {
		before = before[i+1:]
	}
	if !strings.Contains(before, "vra") {
		return false // as nearly all
	}
	at := -1
	for _, words := range []string{"vragen van het lid", "vragen van de leden", "vragen van de heer", "vragen van mevrouw", "beantwoording van de vragen", "amervragen", "chriftelijke vragen", "antwoord op vraag"} {
		at = max(at, strings.LastIndex(before, words))
	}
	if at < 0 {
		return false
	}
	for _, other := range []string{"amerstuk", "anhangsel", "andelingen", "wetsvoorstel", "begroting"} {
		if strings.Contains(before[at:], other) {
			return false
		}
	}
	return true
}
