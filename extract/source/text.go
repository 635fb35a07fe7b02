package source

import (
	"context"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/source/decode"
)

// readText reads flat text: the Aanhangsel as programs print it from PDF, OCR, Markdown, or drafts saved as text. It
// says nothing of its lines: the structure parser tells them apart.
func readText(_ context.Context, path string, data []byte) (*extract.Paper, error) {
	text, problems := decode.Text(data)
	return &extract.Paper{Path: path, Flat: text, Problems: problems}, nil
}
