package kvr

import (
	"fmt"
	"slices"

	"w3id.org/kamergraaf/extract"
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
