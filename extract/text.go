package extract

import (
	"sort"
	"strings"
)

// Text is decoded text that remembers where in the source's bytes each part of it stood, through every
// repair: joined lines, undone hyphens, removed furniture. The zero Text is empty. A Text is never changed;
// a TextBuilder makes a new one.
type Text struct {
	s    string
	runs []run
}

// run says that s[at:] up to the next run came from source bytes [from, from+size). When size equals the
// run's own length the bytes match one for one; otherwise the run is a repair that stands for the whole range.
// A run of size 0 was not in the source at all.
type run struct{ at, from, size int }

// PlainText returns s as text that stands at offset from of the source, byte for byte.
func PlainText(s string, from int) Text {
	if s == "" {
		return Text{}
	}
	return Text{s: s, runs: []run{{0, from, len(s)}}}
}

// LooseText returns s as text without a place in the source's bytes, as readers of binary formats make it.
func LooseText(s string) Text { return Text{s: s} }

// String returns the text itself.
func (t Text) String() string { return t.s }

// Len returns the length in bytes of the decoded text (not of the source).
func (t Text) Len() int { return len(t.s) }

// Slice returns the part [start, end) of the text, in bytes of the decoded text, with its places.
func (t Text) Slice(start, end int) Text {
	if start >= end {
		return Text{}
	}
	out := Text{s: t.s[start:end]}
	if len(t.runs) == 0 {
		return out
	}
	first := t.runAt(start)
	for i := first; i < len(t.runs) && t.runs[i].at < end; i++ {
		r, length := t.runs[i], t.runLen(i)
		from, at := max(start, r.at), 0
		to := min(end, r.at+length)
		at = from - start
		if r.size == length {
			out.runs = append(out.runs, run{at, r.from + from - r.at, to - from})
		} else {
			out.runs = append(out.runs, run{at, r.from, r.size})
		}
	}
	return out
}

// TrimSpace returns the text without white space at both ends.
func (t Text) TrimSpace() Text {
	start := len(t.s) - len(strings.TrimLeft(t.s, " \t\r\n\f\u00a0"))
	end := len(strings.TrimRight(t.s, " \t\r\n\f\u00a0"))
	return t.Slice(start, end)
}

// Source returns the range of source bytes that [start, end) of the text came from; ok is false where the
// text has no place in the source.
func (t Text) Source(start, end int) (from, to int, ok bool) {
	if start >= end || len(t.runs) == 0 {
		return 0, 0, false
	}
	from = -1
	for i := t.runAt(start); i < len(t.runs) && t.runs[i].at < end; i++ {
		r, length := t.runs[i], t.runLen(i)
		if r.size == 0 {
			continue
		}
		lo, hi := r.from, r.from+r.size
		if r.size == length {
			lo, hi = r.from+max(start-r.at, 0), r.from+min(end-r.at, length)
		}
		if from < 0 || lo < from {
			from = lo
		}
		to = max(to, hi)
	}
	return from, to, from >= 0
}

// Places calls yield for each stretch of source bytes that the text came from, in the order of the text, and stops when
// it returns false.
func (t Text) Places(yield func(from, to int) bool) {
	for _, r := range t.runs {
		if r.size > 0 && !yield(r.from, r.from+r.size) {
			return
		}
	}
}

func (t Text) runAt(pos int) int {
	return max(sort.Search(len(t.runs), func(i int) bool { return t.runs[i].at > pos })-1, 0)
}

func (t Text) runLen(i int) int {
	if i+1 < len(t.runs) {
		return t.runs[i+1].at - t.runs[i].at
	}
	return len(t.s) - t.runs[i].at
}

// TextBuilder joins pieces of text, each with its place. The zero value is ready to use.
type TextBuilder struct {
	b    strings.Builder
	runs []run
}

// Add appends a piece with its places.
func (b *TextBuilder) Add(t Text) {
	base := b.b.Len()
	b.b.WriteString(t.s)
	if len(t.runs) == 0 && t.s != "" {
		b.push(run{base, 0, 0}, len(t.s))
	}
	for i, r := range t.runs {
		b.push(run{base + r.at, r.from, r.size}, t.runLen(i))
	}
}

// Insert appends s, which the source does not have in this form: the [from, to) bytes of the source that it
// stands for, or an empty range where it was added.
func (b *TextBuilder) Insert(s string, from, to int) {
	if s == "" {
		return
	}
	base := b.b.Len()
	b.b.WriteString(s)
	b.push(run{base, from, to - from}, len(s))
}

// Len returns the number of bytes of decoded text so far.
func (b *TextBuilder) Len() int { return b.b.Len() }

// Text returns what was built.
func (b *TextBuilder) Text() Text {
	for _, r := range b.runs {
		if r.size > 0 {
			return Text{s: b.b.String(), runs: b.runs}
		}
	}
	return Text{s: b.b.String()}
}

// push adds a run and melts it into the one before where both are byte for byte and touch.
func (b *TextBuilder) push(r run, length int) {
	if n := len(b.runs); n > 0 {
		last := &b.runs[n-1]
		lastLen := r.at - last.at
		if last.size == lastLen && r.size == length && last.from+last.size == r.from {
			last.size += length
			return
		}
	}
	b.runs = append(b.runs, r)
}
