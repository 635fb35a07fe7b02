package kvr

import (
	"context"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/source/decode"
	"w3id.org/kamergraaf/extract/text"
)

// Reader reads records, one after another, and reuses its memory: it is used by one goroutine at a time, so make one for each
// worker. The zero value is ready to use.
type Reader struct{ record kvr }

// Read reads a record, as the function of that name does.
func (r *Reader) Read(ctx context.Context, path string, data []byte) (*extract.Paper, error) {
	defer r.record.reset()
	return r.record.read(ctx, path, data)
}

// Sizes up to which memory is reused, in parts and bytes of a record: hardly any has more.
const (
	maxKVRParts = 1024
	maxKVRBytes = 1 << 20
)

// reset empties the buffers, and drops them where a record was so large that few others need as much. What the paper keeps,
// texts and marks, was never in them.
func (k *kvr) reset() {
	if len(k.items)+len(k.furniture)+k.questions.size()+k.answers.size() > maxKVRParts || k.x.Doc.Len() > maxKVRBytes {
		*k = kvr{}
		return
	}
	k.x.Begin(text.Text{}, decode.Nowhere)
	clear(k.x.Open[:cap(k.x.Open)])
	clear(k.x.Attrs[:cap(k.x.Attrs)])
	clear(k.items)
	clear(k.furniture)
	*k = kvr{x: k.x, items: k.items[:0], furniture: k.furniture[:0], questions: k.questions.reset(), answers: k.answers.reset()}
}

func (t *kvrText) size() int { return len(t.parts) + len(t.notes) }

// reset returns the buffers of a text, cleared.
func (t *kvrText) reset() kvrText {
	clear(t.parts)
	clear(t.notes)
	return kvrText{parts: t.parts[:0], notes: t.notes[:0]}
}
