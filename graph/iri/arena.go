package iri

import (
	"strings"
)

// Arena writes strings one behind another on sheets of memory, so that the hundreds of IRIs of a document are an allocation
// or two. A string keeps its whole sheet alive: whoever keeps one beyond its graph clones it. A nil pen gives each string
// memory of its own.
type Arena struct {
	draft []byte          // in which strings are put together
	sheet strings.Builder // which has what was written, and room for more
}

// sheetSize is enough for the IRIs of most documents.
const sheetSize = 8 << 10

// Begin returns an empty draft of a string.
func (p *Arena) Begin() []byte {
	if p == nil {
		return nil
	}
	return p.draft[:0]
}

// Write returns the draft as a string, and takes it back for the next one.
func (p *Arena) Write(draft []byte) string {
	if p == nil {
		return string(draft)
	}
	p.draft = draft
	if p.sheet.Cap()-p.sheet.Len() < len(draft) {
		p.sheet = strings.Builder{}
		p.sheet.Grow(max(len(draft), sheetSize))
	}
	from := p.sheet.Len()
	p.sheet.Write(draft)
	return p.sheet.String()[from:]
}
