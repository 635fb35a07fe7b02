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
		if start, stop := trimMarkdown(s, at, end); strings.Trim(s[start:stop], " \t") != "" {
			lines = append(lines, extract.Line{Text: text.Slice(start, stop), Break: gap, Place: n})
			gap = false
		} else {
			gap = true
		}
		at = end + 1
	}
	return lines
}

// trimMarkdown takes the signs off a line by which Markdown marks headings and emphasis.
func trimMarkdown(s string, start, end int) (int, int) {
	if start < end && s[start] == '#' {
		for start < end && (s[start] == '#' || s[start] == ' ') {
			start++
		}
	}
	if end-start > 4 && strings.HasPrefix(s[start:end], "**") && strings.HasSuffix(s[start:end], "**") {
		return start + 2, end - 2
	}
	return start, end
}
