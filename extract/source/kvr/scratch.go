package kvr

import (
	"sync"

	"w3id.org/kamergraaf/extract/source/decode"
	"w3id.org/kamergraaf/extract/text"
)

// kvrs holds what no record is read into now: the next record is read into the same memory.
var kvrs = sync.Pool{New: func() any { return new(kvr) }}

// Sizes up to which memory is used again, in parts and bytes of a record: hardly any has more.
const (
	maxKVRParts = 1024
	maxKVRBytes = 1 << 20
)

// release gives the memory back for the next record, with nothing left in it of this one. What the paper keeps, texts and
// marks, was never in it.
func (k *kvr) release() {
	if len(k.items)+len(k.furniture)+k.questions.size()+k.answers.size() > maxKVRParts || k.x.Doc.Len() > maxKVRBytes {
		return
	}
	k.x.Begin(text.Text{}, decode.Nowhere)
	clear(k.x.Open[:cap(k.x.Open)])
	clear(k.x.Attrs[:cap(k.x.Attrs)])
	clear(k.items)
	clear(k.furniture)
	*k = kvr{x: k.x, items: k.items[:0], furniture: k.furniture[:0], questions: k.questions.reset(), answers: k.answers.reset()}
	kvrs.Put(k)
}

func (t *kvrText) size() int { return len(t.parts) + len(t.notes) }

// reset returns the memory of a text's parts without the parts.
func (t *kvrText) reset() kvrText {
	clear(t.parts)
	clear(t.notes)
	return kvrText{parts: t.parts[:0], notes: t.notes[:0]}
}
