package text

import (
	"slices"
)

// Shared collects texts in one buffer, so that they cost one allocation. The zero value is ready to use.
type Shared struct {
	b    []byte
	runs []run
}

// Part is the place of one of the texts in the buffer; the zero value is an empty text.
type Part struct{ start, end, firstRun, lastRun int }

// Empty tells whether there is no text at all.
func (p Part) Empty() bool { return p.start == p.end }

// Add appends what was built.
func (t *Shared) Add(b *Builder) Part {
	p := Part{start: len(t.b), firstRun: len(t.runs)}
	t.b = append(t.b, b.b...)
	if b.placed() {
		t.runs = append(t.runs, b.runs...)
	}
	p.end, p.lastRun = len(t.b), len(t.runs)
	return p
}

// Texts returns a function that gives each part its text. The texts share one copy of the buffer, which nothing else uses.
func (t *Shared) Texts() func(Part) Text {
	s, runs := string(t.b), slices.Clone(t.runs)
	return func(p Part) Text {
		out := Text{s: s[p.start:p.end]}
		if p.firstRun < p.lastRun {
			out.runs = runs[p.firstRun:p.lastRun:p.lastRun]
		}
		return out
	}
}

// Reset empties the buffer for reuse. A buffer of more than keep bytes is dropped.
func (t *Shared) Reset(keep int) {
	if cap(t.b) > keep {
		*t = Shared{}
		return
	}
	t.b, t.runs = t.b[:0], t.runs[:0]
}
