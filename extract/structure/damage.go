package structure

import (
	"slices"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/printed"
)

// reportDamage reports what damage to a paper leaves behind: numbers that jump, questions in the header, lines that are nearly
// labels. The numbers of questions and answers are in order.
func (a *assembly) reportDamage() {
	numbers := a.asked
	code, message := "question-missing", "No question bears number "
	if len(numbers) == 0 && !a.byLetter {
		numbers, code, message = a.answered, "answer-missing", "No answer bears number "
	}
	a.reportJumps(code, message, numbers)
	a.reportLabels()
	a.reportHeader()
	a.reportAlternation()
}

// reportJumps reports the numbers below the highest that are not there, but for those of answers: that these are to no question was
// told.
func (a *assembly) reportJumps(code, message string, numbers []int) {
	next, missing := 1, []int{}
	for _, n := range numbers {
		for ; next < n; next++ {
			if len(missing) == maxLost {
				break
			}
			if _, told := slices.BinarySearch(a.answered, next); !told {
				missing = append(missing, next)
			}
		}
		next = n + 1
	}
	if len(missing) > 0 && len(missing) < maxLost {
		a.problem(code, message+extract.JoinNumbers(missing, ", ")+", though others have higher ones.", 0)
	}
}

// longHeader is how many bytes the header of a paper has at most, if no question stands in it.
const longHeader = 1500

// reportHeader reports a header that holds what should stand below it.
func (a *assembly) reportHeader() {
	h := a.doc.Header()
	if h == nil {
		return
	}
	s := h.Text.String()
	if a.doc.Kind == extract.DelayNotice && len(a.asked)+len(a.answered) == 0 {
		if !hasUnit(a.doc.Units, extract.NoticeUnit) {
			a.problem("notice-missing", "The notice has no text of its own: it may stand in the header.", h.Line)
		} else if behind := behindReceived(s); len(behind) > shortSentence {
			a.problem("notice-missing", "The header goes on behind the day of receipt, where the notice may begin: "+shorten(behind)+a.headerEnd(h), h.Line)
		}
	}
	switch at := strings.IndexByte(s, '?'); {
	case at >= 0 && !strings.Contains(a.doc.Subject, "?"), strings.Count(s, "?") > 1:
		a.problem("header-holds-question", "The header seems to hold a question: "+shorten(s[lineStart(s, at):])+a.headerEnd(h), h.Line)
	case len(s) > longHeader:
		a.problem("header-too-long", "The header is so long that it may hold the text of a question: "+shorten(s[longHeader:])+a.headerEnd(h), h.Line)
	}
}

// shortSentence is how many bytes may stand in a header behind the day of receipt, as a number does.
const shortSentence = 80

// behindReceived returns what stands in the header of a notice behind "(ontvangen 20 november 2024)".
func behindReceived(s string) string {
	_, rest, _ := strings.Cut(s, "(ontvangen ")
	_, behind, _ := strings.Cut(rest, ")")
	return strings.Trim(behind, " .\n")
}

// headerEnd says to which line a header goes on that begins on an earlier one: all that stands there may be lost to the questions. Of a format
// with pages it says nothing.
func (a *assembly) headerEnd(h *extract.Unit) string {
	last := h.Line
	for i := range a.rows {
		if r := &a.rows[i]; r.Kind == extract.LineHeader {
			last = max(last, r.Place)
		}
	}
	if last == h.Line || a.doc.Format == "pdf" {
		return ""
	}
	return ", to line " + strconv.Itoa(last)
}

// lineStart returns where the sentence of byte at begins, or a word that is not far before it.
func lineStart(s string, at int) int {
	const far = 70
	from := strings.LastIndexAny(s[:at], ".\n:") + 1
	if at-from > far {
		from = at - far
		if i := strings.IndexByte(s[from:at], ' '); i >= 0 {
			from += i + 1
		}
	}
	return from
}

// reportLabels reports lines that are nearly a label: "Vraa 1", "Antwoort", "[Vraag 1]".
func (a *assembly) reportLabels() {
	reported := 0
	for i := range a.rows {
		if r := &a.rows[i]; reported < maxLost && nearlyLabel(r) {
			reported++
			a.problem("label-doubtful", "This line may be a label, but was read as text: "+shorten(r.Str), r.Place)
		}
	}
}

// longestLabel is how long a line can be that is a damaged label, in bytes.
const longestLabel = 24

// nearlyLabel tells whether a row that was read as text of the header or a unit holds nothing but a label with a slip in it.
func nearlyLabel(r *printed.Row) bool {
	if r.Kind != extract.LineBody && r.Kind != extract.LineHeader || len(r.Str) < len("Vraa") || len(r.Str) > longestLabel {
		return false
	}
	letters, figures, others := make([]byte, 0, longestLabel), 0, 0
	for i := range len(r.Str) {
		switch c := r.Str[i]; {
		case dutch.IsDigit(c):
			figures++
		case dutch.IsLetter(c) && figures > 0:
			return false
		case dutch.IsLetter(c):
			letters = append(letters, c|0x20)
		case c != ' ' && c != '.' && c != ':':
			others++
		}
	}
	if first := strings.TrimLeft(r.Str, " [(-*"); first == "" || first[0] < 'A' || first[0] > 'Z' || figures > 3 {
		return false
	}
	for _, label := range [...]struct {
		word  string
		slips int
	}{{"vraag", 1}, {"antwoord", 2}} {
		whole := string(letters) == label.word
		apart := len(strings.Fields(strings.TrimRight(r.Str, "0123456789 .:"))) > 1 // "Antw oord"
		if whole && (figures > 0 || others > 0 || apart) && !dutch.IsLabel(r.Str) || !whole && dutch.Nearly(string(letters), label.word, label.slips) {
			return true
		}
	}
	return false
}

// reportAlternation reports bare answers that answer several questions where the label of an answer before them was lost: the only one
// of several where every other one answers the question above it, and those above which a question goes on after its end.
func (a *assembly) reportAlternation() {
	single, several, only := 0, -1, true
	for i := range a.doc.Units {
		u := &a.doc.Units[i]
		if u.Kind != extract.AnswerUnit || i >= len(a.lines) || !a.lines[i].bare {
			continue
		}
		if len(u.Numbers) < 2 {
			single++
		} else if !a.reportGoesOn(i, u) {
			several, only = i, several < 0
		}
	}
	if several >= 0 && only && single > 1 {
		u := &a.doc.Units[several]
		a.problem("answer-missing", "Each answer stands below its question, but "+u.Name()+" below several: an answer to "+strconv.Itoa(u.Numbers[0])+" may have lost its label.", u.Line)
	}
}

// reportGoesOn reports the questions before the last that an answer answers, of which the text goes on below the question mark.
func (a *assembly) reportGoesOn(answer int, u *extract.Unit) (found bool) {
	for i := answer - len(u.Numbers); i < answer-1; i++ {
		if i < 0 || a.doc.Units[i].Kind != extract.QuestionUnit || !goesOn(a.doc.Units[i].Text.String(), a.lines[i].starts) {
			continue
		}
		q := &a.doc.Units[i]
		a.problem("answer-missing", "The text of "+q.Name()+" goes on on a line below the question mark: its answer may have lost its label.", q.Line)
		found = true
	}
	return found
}

// goesOn tells whether a text goes on with a statement on a line of its own, after its last question mark.
func goesOn(s string, starts []int) bool {
	mark := strings.LastIndexByte(s, '?')
	if mark < 0 || !strings.HasSuffix(strings.TrimRight(s, " "), ".") {
		return false
	}
	rest := len(s) - len(strings.TrimLeft(s[mark+1:], " \n"))
	return slices.Contains(starts, rest)
}
