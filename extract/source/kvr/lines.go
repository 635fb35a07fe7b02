package kvr

import (
	"slices"
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/text"
)

// assemble turns the record into a paper: it moves what is filed in the wrong element to its place, then lays the lines out
// in the order in which the Aanhangsel prints them.
func (k *kvr) assemble() {
	k.questions.restoreMarks()
	k.answers.restoreMarks()
	k.numberNotes(&k.questions)
	k.numberNotes(&k.answers)
	head, preamble := k.replyHead()
	k.unearth(&head, &preamble)
	k.splitRuns()
	k.unearthNotes(&k.questions)
	k.unearthNotes(&k.answers)
	k.placeLastLine(&preamble)
	k.facts()
	lines := make([]extract.Line, 0, k.mostLines())
	for _, f := range k.furniture {
		lines = append(lines, extract.Line{Kind: extract.LineFurniture, Text: f.text, Whole: true, Place: f.line})
	}
	if title, line := k.title(); title.text.Len() > 0 {
		lines = append(lines, extract.Line{Kind: extract.LineHeader, Text: title.text, Whole: true, Place: line, Head: title.said})
	}
	if head.text.Len() > 0 {
		lines = append(lines, extract.Line{Kind: extract.LineHeader, Text: head.text, Whole: true, Place: k.reply.line, Head: head.said})
	}
	noticeHead, notice := k.noticeHead()
	if noticeHead.text.Len() > 0 {
		lines = append(lines, extract.Line{Kind: extract.LineHeader, Text: noticeHead.text, Whole: true, Place: k.notice.line, Head: noticeHead.said})
	}
	lines = k.textLines(lines, extract.LineQuestion, &k.questions, "")
	system := k.noteSystem()
	if preamble.text.Len() > 0 {
		lines = k.answerLine(lines, preamble, system)
	}
	lines = k.textLines(lines, extract.LineAnswer, &k.answers, system)
	lines = plainPart(lines, extract.LineNotice, notice)
	lines = plainPart(lines, extract.LineExplanation, k.explanation)
	lines = noteLines(lines, k.questions.notes, "")
	k.paper.Lines = noteLines(lines, k.answers.notes, system)
}

// mostLines returns how many lines the record's paper can have.
func (k *kvr) mostLines() int {
	const heads, preamble, notice, explanation = 3, 2, 2, 2
	return len(k.furniture) + heads + 2*len(k.questions.parts) + preamble + 2*len(k.answers.parts) + notice + explanation +
		len(k.questions.notes) + len(k.answers.notes)
}

// replyHead returns the sentence above the answers, and what was filed with it but belongs to the answers.
func (k *kvr) replyHead() (head composedHead, preamble kvrPart) {
	kind := "Antwoord"
	if r, ok := dutch.CutReplyName(k.kind.String()); ok && !r.Notice {
		kind = r.Name
	}
	if strings.HasPrefix(kind, "Antwoord") || k.reply.name.Len() > 0 {
		k.completeReply()
	}
	b := &k.x.Spare
	head, preamble.text = k.reply.sentence(kind, b)
	b.Reset()
	if head.said != nil && k.reply.name.Len() == 0 {
		head.said.Answerers = k.recordedAnswerer(strings.Trim(k.reply.portfolio.String(), " ."))
	}
	preamble.line = k.reply.line
	if preamble.text.Len() > 0 {
		k.problem("record-date", "The date of the reply holds more than a date: the rest was read as the start of the answer.", k.reply.line)
	}
	return head, preamble
}

// noticeHead splits the sentence that opens a notice from its text.
func (k *kvr) noticeHead() (head composedHead, body kvrPart) {
	body = k.notice
	s := body.text.String()
	if r, ok := findReply(s); ok && r.label == 0 {
		body = body.from(r.end)
		return composedHead{text: k.notice.text.Slice(r.start, r.end)}, body
	}
	by := k.noticeBy
	if by.Name == "" || s == "" {
		return composedHead{}, body
	}
	const opening = "Mededeling van "
	head.said = &extract.Head{Answered: dutch.IsoDate(k.noticeDate)}
	sentence := opening + by.Role + " " + by.Name + " (" + by.Portfolio + ")"
	if who, clean := answererOf(by.Role, by.Name, by.Portfolio); clean {
		name := len(opening) + len(by.Role) + len(" ")
		who.NameSpan = extract.Span{Start: name, End: name + len(by.Name)}
		who.Span = extract.Span{Start: len(opening), End: len(sentence)}
		head.said.Answerers = []extract.Answerer{who}
	}
	if d := head.said.Answered; d != "" {
		sentence += " (ontvangen " + dutch.LongDate(d) + ")."
	}
	head.text = text.Loose(sentence)
	return head, body
}

// textLines adds questions or answers.
func (k *kvr) textLines(lines []extract.Line, kind extract.LineKind, t *kvrText, system string) []extract.Line {
	joined := 0
	for _, p := range t.parts {
		if p.numbers == nil && p.number != "" {
			k.problem("record-label", "The label "+quoted(p.number)+" is no number of a question: it was read as text.", p.line)
			if n := len(lines); n > 0 && lines[n-1].Kind == extract.LineBody && joined < maxJoined {
				joined++
				lines[n-1] = continueLine(lines[n-1], bodyLine(p, system), p.number)
				continue
			}
		}
		lines = append(lines, extract.Line{Kind: kind, Numbers: p.numbers, Whole: true, Place: p.line})
		if p.text.Len() > 0 {
			lines = append(lines, bodyLine(p, system))
		}
	}
	return lines
}

// maxJoined bounds how many texts are joined to the one before, so that a record made of nothing but bad labels is read in
// bounded time.
const maxJoined = 16

// continueLine joins a text to the one it was cut from, with the words that were taken for its label.
func continueLine(line, next extract.Line, label string) extract.Line {
	line.Text = joinWithSpace(line.Text, text.Loose(label))
	at := line.Text.Len() + 1
	line.Text = joinWithSpace(line.Text, next.Text)
	line.Marks = line.Marks[:len(line.Marks):len(line.Marks)]
	for _, m := range next.Marks {
		line.Marks = append(line.Marks, extract.Mark{At: m.At + at, Number: m.Number})
	}
	return line
}

// unanswered returns the numbers of the questions that no answer of the record bears, or of all where there are none such.
func (k *kvr) unanswered() []int {
	var all, open []int
	for _, p := range k.questions.parts {
		for _, n := range p.numbers {
			if slices.Contains(all, n) {
				continue
			}
			if all = append(all, n); k.lacksAnswer(n) {
				open = append(open, n)
			}
		}
	}
	if len(open) == 0 {
		return all
	}
	return open
}

// spacedNumbers reads the numbers at the front of s, with the blanks that OCR puts into them: "1 t / m 3 en 6".
func spacedNumbers(s string) ([]int, int) {
	const reach, spaced, tight = 40, "t / m", "t/m"
	if head := s[:min(len(s), reach)]; strings.Contains(head, spaced) {
		squeezed := strings.ReplaceAll(head, spaced, tight)
		numbers, n := dutch.ParseNumbers(squeezed)
		return numbers, n + strings.Count(squeezed[:n], tight)*(len(spaced)-len(tight))
	}
	return dutch.ParseNumbers(s)
}

// lacksAnswer tells whether a question is asked that no answer of the record bears the number of.
func (k *kvr) lacksAnswer(number int) bool {
	of := func(p kvrPart) bool { return slices.Contains(p.numbers, number) }
	return slices.ContainsFunc(k.questions.parts, of) && !slices.ContainsFunc(k.answers.parts, of)
}

// answerLine adds text that comes before the first answer; it may begin with the numbers of the questions it answers, "1." as well.
// Without it answers those that no other does.
func (k *kvr) answerLine(lines []extract.Line, p kvrPart, system string) []extract.Line {
	s := p.text.String()
	numbers, n := spacedNumbers(s)
	if n > 0 && n < len(s) && strings.IndexByte(" .", s[n]) >= 0 && (len(numbers) > 1 || k.lacksAnswer(numbers[0])) {
		if s[n] == '.' {
			n++
		}
		p = p.from(n)
	} else {
		numbers = k.unanswered()
	}
	return append(lines, extract.Line{Kind: extract.LineAnswer, Numbers: numbers, Whole: true, Place: p.line}, bodyLine(p, system))
}

func bodyLine(p kvrPart, system string) extract.Line {
	marks := p.marks
	if system != "" && len(marks) > 0 {
		marks = make([]extract.Mark, len(p.marks))
		for i, m := range p.marks {
			marks[i] = extract.Mark{At: m.At, Number: m.Number + system}
		}
	}
	return extract.Line{Kind: extract.LineBody, Text: p.text, Whole: true, Marks: marks, Place: p.line}
}

func plainPart(lines []extract.Line, kind extract.LineKind, p kvrPart) []extract.Line {
	if p.text.Len() == 0 {
		return lines
	}
	return append(lines, extract.Line{Kind: kind, Whole: true, Place: p.line}, bodyLine(p, ""))
}

func noteLines(lines []extract.Line, notes []kvrPart, system string) []extract.Line {
	for _, n := range notes {
		lines = append(lines, extract.Line{Kind: extract.LineNote, Number: n.number, System: system, Text: n.text, Whole: true,
			Marks: n.marks, Place: n.line})
	}
	return lines
}

// from returns the part after byte n of its text.
func (p kvrPart) from(n int) kvrPart {
	s := p.text.String()
	start := len(s) - len(strings.TrimLeft(s[n:], " "))
	out := kvrPart{number: p.number, numbers: p.numbers, text: p.text.Slice(start, len(s)), line: p.line}
	for _, m := range p.marks {
		if m.At >= start {
			out.marks = append(out.marks, extract.Mark{At: m.At - start, Number: m.Number})
		}
	}
	return out
}

// until returns the part before byte n of its text.
func (p kvrPart) until(n int) kvrPart {
	out := kvrPart{number: p.number, numbers: p.numbers, text: trimRight(p.text.Slice(0, n), " "), line: p.line}
	for _, m := range p.marks {
		if m.At <= n {
			out.marks = append(out.marks, extract.Mark{At: min(m.At, out.text.Len()), Number: m.Number})
		}
	}
	return out
}

// joinWithSpace joins two texts with a space.
func joinWithSpace(a, b text.Text) text.Text {
	if a.Len() == 0 {
		return b
	}
	var out text.Builder
	out.Add(a)
	if b.Len() > 0 {
		out.Insert(" ", 0, 0)
		out.Add(b)
	}
	return out.Text()
}

// quoted puts a short excerpt of s between quotes.
func quoted(s string) string {
	const most = 40
	if len(s) > most {
		cut := most
		for !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut] + "…"
	}
	return "«" + s + "»"
}
