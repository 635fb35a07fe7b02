package kvr

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/text"
)

// unearth finds what the maker of the record left in the text of a question or an explanation: the sentence that opens the
// reply, with the answers after it filed as questions; the notice; the explanation; the header.
func (k *kvr) unearth(head *composedHead, preamble *kvrPart) {
	k.unearthHeader()
	for i := range k.questions.parts {
		p := k.questions.parts[i]
		if r, ok := findReply(p.text.String()); ok {
			k.splitReply(i, r, head, preamble)
			break
		}
	}
	k.unearthExplanation()
	if r, ok := findReply(k.explanation.text.String()); ok {
		if rest := k.explanation.from(r.start); r.notice && k.notice.text.Len() == 0 {
			k.notice = rest
		}
		k.problem("record-misplaced", "The explanation goes on into the reply, which was taken out of it.", k.explanation.line)
		k.explanation = k.explanation.until(r.label)
	}
	if s := k.explanation.text.String(); strings.HasPrefix(s, dutch.ExplanationLabel) {
		k.explanation = k.explanation.from(max(dutch.CutExplanationLabel(s), len(dutch.ExplanationLabel)))
	}
}

// unearthExplanation finds an explanation that continues after a question, or was filed as one.
func (k *kvr) unearthExplanation() {
	if k.explanation.text.Len() > 0 {
		return
	}
	for i, p := range k.questions.parts {
		at, ok := findExplanation(p.text.String())
		if !ok {
			continue
		}
		k.explanation = p.from(at)
		k.questions.parts = slices.Clone(k.questions.parts)
		if k.questions.parts[i] = p.until(at); at == 0 {
			k.questions.parts = slices.Delete(k.questions.parts, i, i+1)
		}
		return
	}
}

// splitReply splits question i at the reply inside it: what follows are answers.
func (k *kvr) splitReply(i int, r replySentence, head *composedHead, preamble *kvrPart) {
	p := k.questions.parts[i]
	k.problem("record-misplaced", "A question goes on into the reply, which was taken out of it.", p.line)
	later := k.questions.parts[i+1:]
	k.questions.parts = append(k.questions.parts[:i:i], p.until(r.label))
	if r.notice {
		if k.notice.text.Len() == 0 {
			k.notice = p.from(r.start)
		}
		k.questions.parts = append(k.questions.parts, later...)
		return
	}
	*head, k.reply.line = composedHead{text: p.text.Slice(r.start, r.end)}, p.line
	if rest := p.from(r.end); preamble.text.Len() == 0 {
		*preamble = rest
	} else if rest.text.Len() > 0 {
		later = slices.Insert(slices.Clone(later), 0, rest)
	}
	k.answers.parts = slices.Concat(later, k.answers.parts)
}

// unearthHeader finds the header's sentence where it was filed as the first question.
func (k *kvr) unearthHeader() {
	if len(k.questions.parts) < 2 {
		return
	}
	first := k.questions.parts[0]
	s := first.text.String()
	if dutch.OpensAsking(s) && strings.Contains(s, "ngezonden") && !strings.Contains(s, "?") {
		k.questions.parts = slices.Delete(k.questions.parts, 0, 1)
		k.header = kvrItem{first.text, first.line}
		k.problem("record-misplaced", "The header's sentence was filed as a question, and taken out of them.", first.line)
	}
}

// replySentence is where a sentence like "Antwoord van minister ... (Ontvangen ...)" is in a text, with the heading
// before it.
type replySentence struct {
	label, start, end int
	notice            bool
}

// replyReach is within how many bytes after its opening a reply's sentence gives the date.
const replyReach = 500

// received is in the sentence of every reply, with a small letter or a capital in front.
const received = "ntvangen "

// findReply finds the sentence that opens a reply.
func findReply(s string) (replySentence, bool) {
	if !strings.Contains(s, "vangen ") && !strings.Contains(s, "ntwoord van ") { // few parts of a record have the words, and few words those letters
		return replySentence{}, false
	}
	for at := 0; ; {
		start, opening := dutch.FindReply(s, at)
		if start < 0 {
			return replySentence{}, false
		}
		at = start + opening.Width
		if !namesOffice(s[at:]) {
			continue
		}
		end := receivedEnd(s[at:min(len(s), at+replyReach)])
		if end == 0 && behindQuestion(s[:start], opening.Name) {
			end = datedEnd(s[at:min(len(s), at+replyReach)])
		}
		if end == 0 {
			continue
		}
		r := replySentence{label: start, start: start, end: at + end, notice: opening.Notice}
		if before := strings.TrimRight(s[:start], " "); strings.HasSuffix(before, opening.Name) {
			r.label = len(before) - len(opening.Name)
		}
		return r, true
	}
}

// namesOffice tells whether s goes on as the sentence of a reply does.
func namesOffice(s string) bool {
	lower := strings.ToLower(s[:min(len(s), 30)])
	for _, word := range [...]string{"minister", "staatssecretaris", "de minister", "de staatssecretaris", "de heer", "mevrouw", "het lid"} {
		if strings.HasPrefix(lower, word) {
			return true
		}
	}
	return false
}

// receivedEnd returns the end of "(Ontvangen 3 mei 2001)", and of a "zie ook" after it, in s; 0 where there is none.
func receivedEnd(s string) int {
	i := strings.Index(s, received)
	if i < 0 {
		return 0
	}
	j := strings.IndexAny(s[i:], ")}")
	if j < 0 || j > 40 {
		return 0
	}
	end := i + j + 1
	end += seeAlsoEnd(s[end:])
	for end < len(s) && (s[end] == '.' || s[end] == ')') {
		end++
	}
	return end
}

// behindQuestion tells whether a text ends as one does before a reply: with a question, or with the reply's heading behind
// a sentence.
func behindQuestion(before, heading string) bool {
	before = strings.TrimRight(before, " \n")
	if rest, ok := strings.CutSuffix(before, heading); ok && heading != "" {
		before = strings.TrimRight(rest, " \n")
		return before != "" && strings.IndexByte("?.", before[len(before)-1]) >= 0
	}
	return strings.HasSuffix(before, "?")
}

// datedEnd returns the end of a reply's sentence whose day is not said to be that of its reception, as old papers have it: "(Ingezonden
// 29 april 1985)", "(Ontvangen 13 september 1988" without the second bracket; 0 where there is none.
func datedEnd(s string) int {
	const reach = 200
	day, at := dutch.ParseDate(s[:min(len(s), reach)])
	if day == "" {
		return 0
	}
	before := s[:at.Start]
	if strings.Contains(before, "?") || strings.Contains(before, "vragen") || strings.Contains(strings.TrimSuffix(before, " op "), " op ") {
		return 0
	}
	end := at.End
	for end < len(s) && strings.IndexByte(").}", s[end]) >= 0 {
		end++
	}
	return end
}

// findExplanation returns the place of a heading "Toelichting" after a sentence, or at the start, and before another one.
func findExplanation(s string) (at int, ok bool) {
	const heading = dutch.ExplanationLabel
	i := strings.Index(s, heading)
	if i < 0 {
		return 0, false
	}
	before, after := strings.TrimRight(s[:i], " "), strings.TrimLeft(s[i+len(heading):], ": ")
	first, _ := utf8.DecodeRuneInString(after)
	last, _ := utf8.DecodeLastRuneInString(before)
	return i, (unicode.IsUpper(first) || first == '«') && (before == "" || strings.ContainsRune(".?!", last))
}

// placeLastLine moves the last line of the text, which the maker of the record took for its kind, back to its place.
func (k *kvr) placeLastLine(preamble *kvrPart) {
	s := k.kind.String()
	if s == "" || dutch.IsReplyName(s) || strings.EqualFold(s, "vragen") || strings.EqualFold(s, "vraag") {
		return
	}
	if strings.Trim(s, "0123456789") == "" {
		k.problem("record-kind", "The record's kind is "+quoted(s)+".", k.kindLine)
		return
	}
	to := k.lastPart(preamble)
	if to == nil {
		return
	}
	to.text = appendLine(to.text, k.kind)
	k.problem("record-kind", "The record's kind is the last line of its text, which was put back: "+quoted(s)+".", k.kindLine)
}

// lastPart returns the part whose last line is missing: one that ends in mid-sentence if there is one. The preamble is the
// text of a reply before its first answer, or all of it.
func (k *kvr) lastPart(preamble *kvrPart) *kvrPart {
	var order []*kvrPart
	if k.notice.text.Len() > 0 {
		order = append(order, &k.notice)
	}
	if n := len(k.answers.parts); n > 0 {
		order = append(order, &k.answers.parts[n-1])
	} else if preamble.text.Len() > 0 {
		order = append(order, preamble)
	}
	if k.explanation.text.Len() > 0 {
		order = append(order, &k.explanation)
	}
	if n := len(k.questions.parts); n > 0 {
		order = append(order, &k.questions.parts[n-1])
	}
	for _, p := range order {
		if s := p.text.String(); s == "" || !strings.ContainsRune(".?!:", rune(s[len(s)-1])) {
			return p
		}
	}
	if len(order) > 0 {
		return order[0]
	}
	return nil
}

// appendLine adds a printed line to a text: a word divided between them is joined.
func appendLine(t, line text.Text) text.Text {
	s, next := t.String(), line.String()
	if next[0] != '.' {
		n := hyphenWidth(s)
		if n == 0 || !betweenWords(s[:len(s)-n], next) {
			return joinWithSpace(t, line)
		}
		keep, space := dutch.HyphenStays(s[:len(s)-n], next)
		if space {
			return joinWithSpace(t, line)
		}
		if !keep {
			t = t.Slice(0, len(s)-n)
		}
	}
	var b text.Builder
	b.Add(t)
	b.Add(line)
	return b.Text()
}
