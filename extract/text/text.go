// Package text has text that remembers which bytes of its source each part of it came from, through every repair.
package text

import (
	"slices"
	"unicode/utf8"
)

// Text is decoded text that remembers which bytes of the source each part of it came from, through every repair: joined
// lines, undone hyphens, removed furniture. The zero Text is empty. A Text never changes; a Builder makes a new one. Offsets
// are 32 bits wide: no source of 2 GB or more is read.
type Text struct {
	s    string
	off  int32 // where s begins in the text that runs describe: slices of a text share its runs
	runs []run // the first and the last may extend beyond s
}

// run maps the n bytes of the text from at on to the source bytes [from, from+size). If size equals n the bytes are the same,
// one for one; otherwise the run is a repair that replaces the whole range. A run of size 0 is not in the source at all.
type run struct{ at, n, from, size int32 }

// plain tells whether the run is verbatim.
func (r run) plain() bool { return r.size == r.n }

// end returns where the run ends in the text.
func (r run) end() int32 { return r.at + r.n }

// clip returns the part of the run that lies in [start, end) of the text.
func (r run) clip(start, end int32) run {
	lo, hi := max(start, r.at), min(end, r.end())
	if r.plain() {
		r.from, r.size = r.from+lo-r.at, hi-lo
	}
	r.at, r.n = lo, hi-lo
	return r
}

// Plain returns s as text that is verbatim in the source, from offset from on.
func Plain(s string, from int) Text {
	if s == "" {
		return Text{}
	}
	return Text{s: s, runs: []run{{0, int32(len(s)), int32(from), int32(len(s))}}}
}

// Loose returns s as text without a place in the source's bytes, as readers of binary formats make it.
func Loose(s string) Text { return Text{s: s} }

// String returns the text itself.
func (t Text) String() string { return t.s }

// Equal tells whether two texts have the same words, and each the same places in its source.
func (t Text) Equal(o Text) bool {
	return t.s == o.s && slices.Equal(slices.Collect(t.own), slices.Collect(o.own))
}

// own calls yield for the runs of the text itself, counted from its beginning.
func (t Text) own(yield func(run) bool) {
	for _, r := range t.runs {
		r = r.clip(t.off, t.off+int32(len(t.s)))
		if r.at -= t.off; !yield(r) {
			return
		}
	}
}

// Len returns the length in bytes of the decoded text (not of the source).
func (t Text) Len() int { return len(t.s) }

// Slice returns the part [start, end) of the text, in bytes of the decoded text, with its places. It costs nothing.
func (t Text) Slice(start, end int) Text {
	if start >= end {
		return Text{}
	}
	out := Text{s: t.s[start:end], off: t.off + int32(start), runs: t.runs}
	if len(t.runs) > 1 {
		first, last := t.runAt(start), t.runAt(end-1)
		out.runs = t.runs[first : last+1 : last+1]
	}
	return out
}

// TrimSpace returns the text without white space at both ends.
func (t Text) TrimSpace() Text {
	if n := len(t.s); n > 0 && inWord(t.s[0]) && inWord(t.s[n-1]) {
		return t
	}
	return t.Slice(Bounds(t.s))
}

// Bounds returns where s begins and ends without white space.
func Bounds(s string) (start, end int) {
	end = len(s)
	for start < end {
		if isBlank(s[start]) {
			start++
		} else if s[start] == '\xc2' && start+1 < end && s[start+1] == '\xa0' {
			start += 2
		} else {
			break
		}
	}
	for end > start {
		if isBlank(s[end-1]) {
			end--
		} else if s[end-1] == '\xa0' && end-1 > start && s[end-2] == '\xc2' {
			end -= 2
		} else {
			break
		}
	}
	return start, end
}

// inWord tells whether a byte is a sign in ASCII, and no white space.
func inWord(c byte) bool { return c > ' ' && c < utf8.RuneSelf }

func isBlank(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' && c != '\v' }

// Source returns the range of source bytes that [start, end) of the text came from; ok is false where the
// text has no place in the source.
func (t Text) Source(start, end int) (from, to int, ok bool) {
	if start >= end || len(t.runs) == 0 {
		return 0, 0, false
	}
	from = -1
	lo, hi := t.off+int32(start), t.off+int32(end)
	for i := t.runAt(start); i < len(t.runs) && t.runs[i].at < hi; i++ {
		r := t.runs[i].clip(lo, hi)
		if r.size == 0 {
			continue
		}
		if from < 0 || int(r.from) < from {
			from = int(r.from)
		}
		to = max(to, int(r.from+r.size))
	}
	return from, to, from >= 0
}

// Places calls yield for each stretch of source bytes that the text came from, in the order of the text, and stops when
// it returns false.
func (t Text) Places(yield func(from, to int) bool) {
	for _, r := range t.runs {
		if r = r.clip(t.off, t.off+int32(len(t.s))); r.size > 0 && !yield(int(r.from), int(r.from+r.size)) {
			return
		}
	}
}

// runAt returns the index of the run in which byte pos of the text lies.
func (t Text) runAt(pos int) int {
	at := t.off + int32(pos)
	lo, hi := 0, len(t.runs)
	for lo < hi {
		mid := (lo + hi) / 2
		if t.runs[mid].at > at {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return max(lo-1, 0)
}

// Builder joins pieces of text, each with its place. The zero value is ready to use.
type Builder struct {
	b    []byte
	runs []run
}

// Add appends a piece with its places.
func (b *Builder) Add(t Text) {
	base := int32(len(b.b))
	b.b = append(b.b, t.s...)
	if len(t.runs) == 0 {
		b.push(run{base, int32(len(t.s)), 0, 0})
		return
	}
	for _, r := range t.runs {
		r = r.clip(t.off, t.off+int32(len(t.s)))
		r.at += base - t.off
		b.push(r)
	}
}

// Insert appends s, which is not in the source in this form: it replaces the source bytes [from, to), an empty range where it
// was added.
func (b *Builder) Insert(s string, from, to int) {
	base := int32(len(b.b))
	b.b = append(b.b, s...)
	b.push(run{base, int32(len(s)), int32(from), int32(to - from)})
}

// Len returns the number of bytes of decoded text so far.
func (b *Builder) Len() int { return len(b.b) }

// Cap returns the capacity of the buffer in bytes.
func (b *Builder) Cap() int { return cap(b.b) }

// Grow reserves space for n more bytes.
func (b *Builder) Grow(n int) { b.b = slices.Grow(b.b, n) }

// Reset empties the builder for reuse. Texts that it made stay valid.
func (b *Builder) Reset() { b.b, b.runs = b.b[:0], b.runs[:0] }

// Text returns what was built.
func (b *Builder) Text() Text {
	t := Text{s: string(b.b)}
	if b.placed() {
		t.runs = slices.Clone(b.runs)
	}
	return t
}

// placed tells whether any of what was built has a place in the source.
func (b *Builder) placed() bool {
	for i := range b.runs {
		if b.runs[i].size > 0 {
			return true
		}
	}
	return false
}

// push appends a run, merging it with the previous one if both are verbatim and adjacent.
func (b *Builder) push(r run) {
	if r.n == 0 {
		return
	}
	if n := len(b.runs); n > 0 {
		last := &b.runs[n-1]
		if last.plain() && r.plain() && last.from+last.size == r.from {
			last.n += r.n
			last.size += r.n
			return
		}
	}
	b.runs = append(b.runs, r)
}
