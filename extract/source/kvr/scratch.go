package kvr

import (
	"sync"

	"w3id.org/kamergraaf/extract/source/decode"
	"w3id.org/kamergraaf/extract/text"
)

// kvrs is a pool of records, whose buffers are reused.
var kvrs = sync.Pool{New: func() any { return new(kvr) }}

// Sizes up to which buffers are reused, in parts and bytes of a record: hardly any record has more.
const (
	maxKVRParts = 1024
	maxKVRBytes = 1 << 20
)

// release returns the buffers to the pool, cleared. What the paper keeps, texts and marks, is not in them.
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

// reset returns the buffers of a text, cleared.
func (t *kvrText) reset() kvrText {
	clear(t.parts)
	clear(t.notes)
	return kvrText{parts: t.parts[:0], notes: t.notes[:0]}
}
