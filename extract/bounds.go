package extract

import "fmt"

// Bounds of one document, whatever its format: some hundred times what the largest known paper has, and so little that no input
// takes the memory from all others.
const (
	MaxText     = 4 << 20   // bytes of its texts
	MaxLines    = 200_000   // lines or paragraphs of the paper
	MaxElements = 1_000_000 // of XML, HTML, or a part of a Word file
	MaxUnits    = 10_000    // questions, answers, notes, ...
	MaxMentions = 10_000    // with the names in the header
	MaxEncoded  = 16 << 20  // bytes of what is made of it in any form of output
)

// TooLargeError tells that a document is over one of the bounds.
type TooLargeError struct {
	Bound int
	Of    string // what is counted: "mentions"
}

// Error says which bound the document is over.
func (e *TooLargeError) Error() string {
	return fmt.Sprintf("more than %d %s: no document of the Aanhangsel has so many; it was not read", e.Bound, e.Of)
}

// within returns an error where a count is over its bound.
func within(count, bound int, of string) error {
	if count > bound {
		return &TooLargeError{bound, of}
	}
	return nil
}

// CheckEncoded returns a *TooLargeError where a document gives more bytes than one may.
func CheckEncoded(bytes int) error { return within(bytes, MaxEncoded, "bytes when written") }

// CheckElements returns a *TooLargeError where a file has more elements than one may.
func CheckElements(n int) error { return within(n, MaxElements, "elements") }

// CheckBounds returns a *TooLargeError where a paper has more lines or text than one may.
func (p *Paper) CheckBounds() error {
	text := p.Flat.Len()
	for i := range p.Lines {
		text += p.Lines[i].Text.Len()
	}
	if err := within(text, MaxText, "bytes of text"); err != nil {
		return err
	}
	return within(max(len(p.Lines), countLines(p.Flat.String())), MaxLines, "lines")
}

// countLines counts the ends of lines in flat text, and of pages, which end lines too.
func countLines(s string) int {
	n := 0
	for i := range len(s) {
		switch s[i] {
		case '\n', '\r', '\f':
			n++
		}
	}
	return n
}

// CheckBounds returns a *TooLargeError where a document has more text, units or mentions than one may.
func (d *Document) CheckBounds() error {
	text := 0
	for i := range d.Units {
		text += d.Units[i].Text.Len()
	}
	for i := range d.Annexes {
		text += d.Annexes[i].Text.Len()
	}
	if err := within(text, MaxText, "bytes of text"); err != nil {
		return err
	}
	if err := within(len(d.Units), MaxUnits, "questions, answers and notes"); err != nil {
		return err
	}
	return within(len(d.Mentions), MaxMentions, "mentions")
}
