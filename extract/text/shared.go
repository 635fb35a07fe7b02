package text

import (
	"slices"
)

// Shared gathers texts that then share one piece of memory. The zero value is ready to use.
type Shared struct {
	b    []byte
	runs []run
}

// Part is where one of the texts lies among all; the zero value is an empty text.
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

// Texts returns what gives each part its text, in memory that all of them share and nobody else has.
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

// Reset empties it for other texts, and keeps its memory up to so many bytes.
func (t *Shared) Reset(keep int) {
	if cap(t.b) > keep {
		*t = Shared{}
		return
	}
	t.b, t.runs = t.b[:0], t.runs[:0]
}
