package source

import (
	"context"
	"strings"

	"kamergraaf/extract"
)

// readText reads flat text: the Aanhangsel as programs print it from PDF, OCR, Markdown, or drafts saved as text. It
// says nothing of its lines but the headings that Markdown marks: the structure parser tells them apart.
func readText(_ context.Context, path string, data []byte) (*extract.Paper, error) {
	text, problems := decode(data)
	p := &extract.Paper{Path: path, Lines: textLines(text), Problems: problems}
	return p, nil
}

// textLines cuts text into printed lines. Empty lines become a gap before the line that follows.
func textLines(text extract.Text) []extract.Line {
	s := text.String()
	lines := make([]extract.Line, 0, strings.Count(s, "\n")+1)
	gap := false
	for at, n := 0, 1; at < len(s); n++ {
		end := at + strings.IndexByte(s[at:], '\n')
		if end < at {
			end = len(s)
		}
		if line := trimMarkdown(text, at, end); strings.Trim(line.String(), " \t") != "" {
			lines = append(lines, extract.Line{Text: line, Break: gap, Place: n})
			gap = false
		} else {
			gap = true
		}
		at = end + 1
	}
	return lines
}
