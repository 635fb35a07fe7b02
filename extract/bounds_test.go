package extract

import (
	"errors"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract/text"
)

func TestAPaperOverABoundIsTooLarge(t *testing.T) {
	long := text.Plain(strings.Repeat("woord ", MaxText/6+1), 0)
	for name, c := range map[string]struct {
		paper Paper
		of    string
	}{
		"ordinary":        {Paper{Flat: text.Plain("Vraag 1\n", 0)}, ""},
		"long text":       {Paper{Flat: long}, "bytes of text"},
		"long paragraph":  {Paper{Lines: []Line{{Text: long}}}, "bytes of text"},
		"lines of text":   {Paper{Flat: text.Plain(strings.Repeat("a\n", MaxLines+1), 0)}, "lines"},
		"pages of text":   {Paper{Flat: text.Plain(strings.Repeat("a\f", MaxLines+1), 0)}, "lines"},
		"many paragraphs": {Paper{Lines: make([]Line, MaxLines+1)}, "lines"},
	} {
		checkBound(t, name, c.paper.CheckBounds(), c.of)
	}
}

func TestADocumentOverABoundIsTooLarge(t *testing.T) {
	long := text.Plain(strings.Repeat("woord ", MaxText/12+1), 0)
	for name, c := range map[string]struct {
		document Document
		of       string
	}{
		"the most":   {Document{Units: make([]Unit, MaxUnits), Mentions: make([]Mention, MaxMentions)}, ""},
		"units":      {Document{Units: make([]Unit, MaxUnits+1)}, "questions, answers and notes"},
		"mentions":   {Document{Mentions: make([]Mention, MaxMentions+1)}, "mentions"},
		"long texts": {Document{Units: []Unit{{Text: long}}, Annexes: []Annex{{Text: long}}}, "bytes of text"},
	} {
		checkBound(t, name, c.document.CheckBounds(), c.of)
	}
	checkBound(t, "encoded", CheckEncoded(MaxEncoded), "")
	checkBound(t, "encoded", CheckEncoded(MaxEncoded+1), "bytes when written")
}

// checkBound checks that an error tells of a bound, or is none.
func checkBound(t *testing.T, name string, err error, of string) {
	t.Helper()
	var large *TooLargeError
	if of == "" && err != nil || of != "" && (!errors.As(err, &large) || large.Of != of) {
		t.Errorf("%s: error %v, want one of %q", name, err, of)
	}
}
