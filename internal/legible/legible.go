// Package legible makes what others wrote harmless where people read it: names of files and in archives, words of documents and
// what servers say can hold signs that a terminal obeys, or that show a line in another order than it has.
package legible

import (
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// acts tells whether a sign does something instead of being shown: control characters, signs that turn the direction of
// what follows, and those that separate lines and paragraphs.
func acts(r rune) bool {
	return unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp)
}

// Name returns a name as it can stand within a line: quoted where it holds a sign that acts, or bytes that are no UTF-8.
func Name(name string) string {
	odd := func(r rune) bool { return acts(r) || r == utf8.RuneError }
	if strings.IndexFunc(name, odd) >= 0 {
		return strconv.Quote(name)
	}
	return name
}

// Text returns a text with the signs in it that act spelled out, as \x1b; line feeds and tabs stay.
func Text(text string) string {
	first := indexActing(text)
	if first < 0 {
		return text
	}
	var b strings.Builder
	b.WriteString(text[:first])
	for i := first; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		sign := text[i : i+size]
		if stays(r, size) {
			b.WriteString(sign)
		} else {
			quoted := strconv.Quote(sign)
			b.WriteString(quoted[1 : len(quoted)-1])
		}
		i += size
	}
	return b.String()
}

// Lines is Text for a message of several lines: all but the first are set in, so that none of them looks like a message of
// its own.
func Lines(text string) string {
	return strings.ReplaceAll(Text(strings.TrimRight(text, "\n")), "\n", "\n  ")
}

func indexActing(text string) int {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !stays(r, size) {
			return i
		}
		i += size
	}
	return -1
}

// stays tells whether a sign of so many bytes is shown as it is.
func stays(r rune, size int) bool {
	if r == utf8.RuneError && size == 1 { // no UTF-8
		return false
	}
	return r == '\n' || r == '\t' || !acts(r)
}

// Writer writes texts to another writer as Text has them. Each call of Write has to hold whole letters.
type Writer struct{ To io.Writer }

// Write implements io.Writer.
func (w Writer) Write(b []byte) (int, error) {
	if _, err := io.WriteString(w.To, Text(string(b))); err != nil {
		return 0, err
	}
	return len(b), nil
}
