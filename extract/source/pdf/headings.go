package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// markHeadings marks the sentences of the header, which come before the first label, and tells whether the text has
// a header or labels at all.
func markHeadings(lines []pdfLine) (found bool) {
	first := 0
	for first < len(lines) && lines[first].kind != extract.LineLabel {
		first++
	}
	header := extract.LineBody
	for i := range lines[:first] {
		l := &lines[i]
		if dutch.OpensHeader(l.text) && (l.starts || i > 0 && endsHeader(lines[i-1].text)) {
			l.starts = true
			header = extract.LineHeader
		} else if l.gap {
			header = extract.LineBody
		} else if header == extract.LineHeader {
			l.starts = false // a header's sentence is one paragraph, however its lines fall
		}
		l.kind = header
		found = found || header == extract.LineHeader
	}
	return found && first < len(lines)
}

// endsHeader tells whether a line ends with the date that closes a sentence of the header.
func endsHeader(s string) bool { return strings.HasSuffix(strings.TrimSuffix(s, "."), ")") }

func beginsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
