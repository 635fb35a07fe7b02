package printed

import (
	"strings"

	"w3id.org/kamergraaf/extract/text"
)

// trimMarkdown returns the line [start, end) of a text without the signs by which Markdown marks headings and emphasis:
// of the whole line, or of the words that open it ("**Vraag 1:** Kent u ...").
func trimMarkdown(words text.Text, start, end int) text.Text {
	s := words.String()
	if start < end && s[start] == '#' {
		for start < end && (s[start] == '#' || s[start] == ' ') {
			start++
		}
	}
	if start == end || s[start] != '*' && s[start] != '_' {
		return words.Slice(start, end)
	}
	line := strings.TrimRight(s[start:end], " \t\r")
	sign := emphasis(line)
	if sign == "" {
		return words.Slice(start, end)
	}
	first := start + len(sign)
	last := first + strings.Index(line[len(sign):], sign)
	var b text.Builder
	b.Add(words.Slice(first, last))
	b.Add(words.Slice(last+len(sign), start+len(line)))
	return b.Text()
}

// emphasis returns the sign that marks the words at the front of a line as emphasised, or "". A single sign counts only
// around the whole line: it also stands before items of lists and notes.
func emphasis(line string) string {
	for _, sign := range [...]string{"***", "**", "__", "*", "_"} {
		inner, ok := strings.CutPrefix(line, sign)
		if !ok {
			continue
		}
		end := strings.Index(inner, sign)
		if end < 1 || strings.Trim(inner[:1], " *_") == "" || len(sign) == 1 && end+1 < len(inner) {
			return ""
		}
		return sign
	}
	return ""
}
