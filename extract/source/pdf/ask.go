package pdf

import (
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
)

// keep remembers the first error and tells whether there is one.
func (p *pdfPage) keep(err error) bool {
	if p.err == nil {
		p.err = err
	}
	return err != nil
}

// charAt returns the place on the page of a letter of the page's text. The page counts letters that its text leaves
// out, such as those without a meaning.
func (p *pdfPage) charAt(text int) int {
	r, err := p.lib.FPDFText_GetCharIndexFromTextIndex(&requests.FPDFText_GetCharIndexFromTextIndex{TextPage: p.text, NTextIndex: text})
	if p.keep(err) {
		return 0
	}
	return max(r.CharIndex, 0)
}

// textAt is the inverse of charAt.
func (p *pdfPage) textAt(char int) int {
	r, err := p.lib.FPDFText_GetTextIndexFromCharIndex(&requests.FPDFText_GetTextIndexFromCharIndex{TextPage: p.text, NCharIndex: char})
	if p.keep(err) {
		return 0
	}
	return max(r.TextIndex, 0)
}

// countBoxes returns how many boxes letters are in; a box is a piece of text that the file draws at once.
func (p *pdfPage) countBoxes(from, to int) int {
	r, err := p.lib.FPDFText_CountRects(&requests.FPDFText_CountRects{TextPage: p.text, StartIndex: from, Count: to - from})
	if p.keep(err) {
		return 0
	}
	return r.Count
}

func (p *pdfPage) boxes(from, to int) []responses.FPDFText_GetRect {
	out := make([]responses.FPDFText_GetRect, max(p.countBoxes(from, to), 0))
	for i := range out {
		r, err := p.lib.FPDFText_GetRect(&requests.FPDFText_GetRect{TextPage: p.text, Index: i})
		if p.keep(err) {
			return nil
		}
		out[i] = *r
	}
	return out
}
