package kvr

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// restoreMarks puts the marks that were filed as notes back at the end of the last part, if no part has them.
func (t *kvrText) restoreMarks() {
	if len(t.parts) == 0 || len(t.marks) == 0 {
		return
	}
	have := map[string]bool{"": true}
	for _, p := range t.parts {
		for _, m := range p.marks {
			have[m.Number] = true
		}
	}
	last := &t.parts[len(t.parts)-1]
	for _, number := range t.marks {
		if !have[number] {
			have[number] = true
			last.marks = append(last.marks, extract.Mark{At: last.text.Len(), Number: number})
		}
	}
}

// noteSystem returns the name of the system of the answers' notes: a second one where they begin to count again.
func (k *kvr) noteSystem() string {
	if len(k.answers.notes) == 0 {
		return ""
	}
	asked := map[string]bool{}
	for _, n := range k.questions.notes {
		asked[n.number] = true
	}
	for _, n := range k.answers.notes {
		if asked[n.number] {
			return "b"
		}
	}
	return ""
}

// numberNotes gives a note whose number is used twice the number of a mark that has no note.
func (k *kvr) numberNotes(t *kvrText) {
	if len(t.notes) < 2 {
		return
	}
	have, twice := map[string]bool{}, false
	for _, n := range t.notes {
		twice = twice || have[n.number]
		have[n.number] = true
	}
	if !twice {
		return
	}
	var free []string
	for _, p := range t.parts {
		for _, m := range p.marks {
			if !have[m.Number] && !slices.Contains(free, m.Number) && len(free) < len(t.notes) {
				free = append(free, m.Number)
			}
		}
	}
	seen := map[string]bool{}
	for i := range t.notes {
		n := &t.notes[i]
		if seen[n.number] && len(free) > 0 {
			k.problem("record-note", fmt.Sprintf("Two notes bear number %s: the second was read as %s, whose mark has none.", n.number, free[0]), n.line)
			n.number, free = free[0], free[1:]
		}
		seen[n.number] = true
	}
}

// unearthNotes finds the texts of notes that were left behind their marks at the end of a later part: marks that stood before, of
// which there is no note.
func (k *kvr) unearthNotes(t *kvrText) {
	marks := 0
	for i := range t.parts {
		marks += len(t.parts[i].marks)
	}
	if marks <= len(t.notes) { // as most: each mark has its note
		return
	}
	have := map[string]bool{}
	for _, n := range t.notes {
		have[n.number] = true
	}
	seen := map[string]bool{}
	for i := range t.parts {
		p := &t.parts[i]
		for at, m := range p.marks {
			if !seen[m.Number] || !k.leftNotes(t, i, at, seen, have) {
				continue
			}
			*p = p.until(m.At)
			p.marks = slices.DeleteFunc(p.marks, func(m extract.Mark) bool { return seen[m.Number] && m.At >= p.text.Len() })
			break
		}
		for _, m := range p.marks {
			seen[m.Number] = true
		}
	}
}

// maxLeftNote bounds the text of a note that is looked for in that of a question, in bytes: longer ones are no sources.
const maxLeftNote = 400

// leftNotes takes the texts behind the marks of part i, from the one at index first on, for notes, and reports whether all of them are.
func (k *kvr) leftNotes(t *kvrText, i, first int, seen, have map[string]bool) bool {
	p := t.parts[i]
	marks := p.marks[first:]
	if !sentenceEnds(strings.TrimRight(p.text.String()[:marks[0].At], " ")) {
		return false
	}
	var notes []kvrPart
	for j, m := range marks {
		end := p.text.Len()
		if j+1 < len(marks) {
			end = marks[j+1].At
		}
		words := p.text.Slice(min(m.At, end), end).TrimSpace()
		if s := words.String(); !seen[m.Number] || have[m.Number] || s == "" || len(s) > maxLeftNote || strings.Contains(s, "?") || !unicode.IsUpper(dutch.FirstRune(strings.TrimLeft(s, "«‘“"))) {
			return false
		}
		notes = append(notes, kvrPart{number: m.Number, text: words, line: p.line})
	}
	k.problem("record-misplaced", "The text of a note stood behind a question or an answer, and was taken out of it.", p.line)
	for _, n := range notes {
		have[n.number] = true
	}
	t.notes = append(t.notes, notes...)
	return true
}
