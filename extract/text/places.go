package text

import (
	"encoding/binary"
	"errors"
	"math"
)

// errPlaces tells that bytes are not what AppendPlaces made for a text.
var errPlaces = errors.New("the places of a text are damaged")

// AppendPlaces appends where the text's parts stood in its source, without the words themselves, so that Placed gives the text back.
func (t Text) AppendPlaces(b []byte) []byte {
	runs, lead := t.kept()
	b = binary.AppendUvarint(b, uint64(len(runs)))
	if len(runs) == 0 {
		return b
	}
	b = binary.AppendUvarint(b, uint64(lead))
	last := int64(0)
	for _, r := range runs {
		verbatim := uint64(0)
		if r.plain() {
			verbatim = 1
		}
		b = binary.AppendUvarint(b, uint64(r.n)<<1|verbatim)
		if verbatim == 0 {
			b = binary.AppendUvarint(b, uint64(r.size))
		}
		b = binary.AppendVarint(b, int64(r.from)-last)
		last = int64(r.from) + int64(r.size)
	}
	return b
}

// kept returns the runs of the text, verbatim ones without what is outside it, and how much of the first is before it.
func (t Text) kept() (runs []run, lead int32) {
	if len(t.runs) == 0 {
		return nil, 0
	}
	runs = make([]run, len(t.runs))
	for i, r := range t.runs {
		if r.plain() {
			r = r.clip(t.off, t.off+int32(len(t.s)))
		}
		runs[i] = r
	}
	return runs, t.off - runs[0].at
}

// Placed returns the text of the words s whose places AppendPlaces put at the front of b, and what follows them there.
func Placed(s string, b []byte) (Text, []byte, error) {
	p := places{rest: b}
	count := p.number(math.MaxInt32)
	if count == 0 || count > uint64(len(p.rest)) {
		p.failed = p.failed || count > 0
		return p.text(Text{s: s})
	}
	t := Text{s: s, off: int32(p.number(math.MaxInt32)), runs: make([]run, count)}
	at, last := int64(0), int64(0)
	for i := range t.runs {
		n := p.number(math.MaxInt32<<1 | 1)
		r := run{at: int32(at), n: int32(n >> 1)}
		if r.size = r.n; n&1 == 0 {
			r.size = int32(p.number(math.MaxInt32))
		}
		from := last + p.difference()
		r.from, at, last = int32(from), at+int64(r.n), from+int64(r.size)
		p.failed = p.failed || n>>1 == 0 || n&1 == 0 && r.size == r.n || from < 0 || at > math.MaxInt32 || last > math.MaxInt32
		t.runs[i] = r
	}
	final := t.runs[len(t.runs)-1]
	if end := int64(t.off) + int64(len(s)); len(s) == 0 || end > at || end <= int64(final.at) || t.off >= t.runs[0].n {
		p.failed = true
	}
	return p.text(t)
}

// places reads numbers; after a failure it yields zeros.
type places struct {
	rest   []byte
	failed bool
}

func (p *places) number(most uint64) uint64 {
	n, size := binary.Uvarint(p.rest)
	return p.took(n, size, n <= most)
}

func (p *places) difference() int64 {
	n, size := binary.Varint(p.rest)
	return int64(p.took(uint64(n), size, n >= -math.MaxInt32 && n <= math.MaxInt32))
}

func (p *places) took(n uint64, size int, fits bool) uint64 {
	if size <= 0 || !fits {
		p.failed, p.rest = true, nil
		return 0
	}
	p.rest = p.rest[size:]
	return n
}

func (p *places) text(t Text) (Text, []byte, error) {
	if p.failed {
		return Text{}, nil, errPlaces
	}
	return t, p.rest, nil
}
