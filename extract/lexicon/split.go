package lexicon

import (
	"math/bits"
	"slices"

	"w3id.org/kamergraaf/internal/eight"
)

// splitter splits texts into words. It reuses its buffers.
type splitter struct {
	edges []int32
	fold  []byte
}

// split appends the words of a text and their hashes. A run of ASCII letters and digits is a word; one that has other bytes in
// it is read letter by letter.
func (p *splitter) split(text string, words []Word, hashes []uint64) ([]Word, []uint64) {
	p.edges = appendEdges(p.edges[:0], text)
	for edges := p.edges; len(edges) > 0; {
		w, h, n := len(words), len(hashes), len(edges)/2
		words, hashes = slices.Grow(words, n)[:w+n], slices.Grow(hashes, n)[:h+n]
		n = splitPlain(text, edges, words[w:], hashes[h:])
		words, hashes = words[:w+n], hashes[:h+n]
		if edges = edges[2*n:]; len(edges) > 0 {
			words, hashes = p.splitRun(text, int(edges[0]), int(edges[1]), words, hashes)
			edges = edges[2:]
		}
	}
	return words, hashes
}

// splitPlain stores the words between edges and their hashes up to the first run that is not ASCII, and returns how many there
// are. Every word of a text comes by here: it does no more than fits into the registers of a processor.
func splitPlain(text string, edges []int32, words []Word, hashes []uint64) int {
	hashes = hashes[:len(words)]
	for k := range words {
		start, end := int(edges[2*k]), int(edges[2*k+1])
		var head, tail uint64
		whole := firstBytes(end - start)
		if start+8 <= len(text) {
			head, tail = eight.Load(text, start)&whole, eight.Load(text, max(start, end-8))&whole
		} else {
			head = eight.LoadUpTo(text, start) & whole
			tail = head
		}
		any, hash := head|tail, uint64(0)
		if end-start > 16 {
			between, hashed := hashBetween(text[start+8 : end])
			any, hash = any|between, hashed
		}
		if eight.Wide(any) != 0 {
			return k
		}
		hashes[k] = hashEnds(hash, eight.Small(head)&whole, eight.Small(tail)&whole, end-start)
		first := byte(head)
		words[k] = Word{Start: start, End: end, Upper: first-'A' <= 'Z'-'A', Digit: first <= '9'}
		if eight.SmallLetters(head) == 0 {
			words[k].Caps = allCaps(text[start:end])
		}
	}
	return len(words)
}

// hashBetween hashes what is before the last eight bytes, eight at a time, and returns what bits these have as well.
func hashBetween(text string) (any, hash uint64) {
	for at := 0; at+8 < len(text); at += 8 {
		w := eight.Load(text, at)
		any, hash = any|w, mix(hash^eight.Small(w))
	}
	return any, hash
}

// splitRun appends the words of a run of letters, digits and bytes beyond ASCII.
func (p *splitter) splitRun(text string, start, end int, words []Word, hashes []uint64) ([]Word, []uint64) {
	for i := start; i < end; {
		var w Word
		if i, w = readWord(text, i); w.End > w.Start {
			p.fold = appendFolded(p.fold[:0], text[w.Start:w.End])
			words, hashes = append(words, w), append(hashes, hashBytes(p.fold))
		}
	}
	return words, hashes
}

// appendEdges appends where the runs of letters, digits and bytes beyond ASCII begin and end, alternately. It takes 64 bytes
// at a time, one bit each, and is branch-free, because word length is unpredictable.
func appendEdges(edges []int32, text string) []int32 {
	inside := uint64(0) // whether the byte before is in a run
	for at := 0; at <= len(text); at += 64 {
		run := runs(text[at:min(at+64, len(text))])
		edge := run ^ (run<<1 | inside)
		inside = run >> 63
		for ; edge != 0; edge &= edge - 1 {
			edges = append(edges, int32(at+bits.TrailingZeros64(edge)))
		}
	}
	return edges
}

// runs has a bit for each of up to 64 bytes: whether it is a letter, a digit or beyond ASCII.
func runs(text string) (run uint64) {
	at := 0
	for ; at+8 <= len(text); at += 8 {
		w := eight.Load(text, at)
		run |= eight.Bits(eight.Lettered(w)) << (at & 63)
	}
	if at < len(text) {
		w := eight.LoadUpTo(text, at)
		run |= eight.Bits(eight.Lettered(w)) << (at & 63)
	}
	return run
}

// allCaps tells whether a plain word has two capitals or more and no small letter.
func allCaps(word string) bool {
	capitals := 0
	for i := range len(word) {
		switch b := word[i]; {
		case b >= 'a':
			return false
		case b >= 'A':
			capitals++
		}
	}
	return capitals > 1
}
