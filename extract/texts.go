package extract

import "slices"

// texts gathers the texts of a document's units, which then share one piece of memory.
type texts struct {
	b    []byte
	runs []run
}

// textPart is where one of the texts, and its runs, lie among all.
type textPart struct{ start, end, firstRun, lastRun int }

// add appends what was built.
func (t *texts) add(b *TextBuilder) textPart {
	p := textPart{start: len(t.b), firstRun: len(t.runs)}
	t.b = append(t.b, b.b...)
	if b.placed() {
		t.runs = append(t.runs, b.runs...)
	}
	p.end, p.lastRun = len(t.b), len(t.runs)
	return p
}

// share gives the drafts their texts.
func (t *texts) share(drafts []draft) {
	s, runs := string(t.b), slices.Clone(t.runs)
	for i := range drafts {
		if p := drafts[i].part; p.start < p.end {
			drafts[i].Text = Text{s: s[p.start:p.end]}
			if p.firstRun < p.lastRun {
				drafts[i].Text.runs = runs[p.firstRun:p.lastRun:p.lastRun]
			}
		}
	}
}
