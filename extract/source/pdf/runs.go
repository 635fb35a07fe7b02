package pdf

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"unicode"

	"github.com/klippa-app/go-pdfium"
	pdferrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
)

// pdfRun is a piece of text on one line in one size. Places are in points; y grows upwards from the foot of the page.
type pdfRun struct {
	text        string
	left, right float64
	base        float64 // height of its base line
	size        float64 // of its font, as printed
	apart       bool    // the library sees a line break before it
	unknown     int     // letters that the file gives no meaning to
}

// read returns the runs of each page, in the order in which the file draws them.
func (w *pdfWorker) read(ctx context.Context, data []byte, maxPages int) ([][]pdfRun, error) {
	doc, err := w.lib.OpenDocument(&requests.OpenDocument{File: &data})
	if err != nil {
		return nil, w.openFault(err)
	}
	defer w.lib.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: doc.Document})
	count, err := w.lib.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc.Document})
	switch {
	case err != nil:
		return nil, w.fault("counting its pages", err)
	case count.PageCount == 0:
		return nil, ErrPDFBroken
	case count.PageCount > maxPages:
		return nil, fmt.Errorf("%w of %d pages", ErrPDFTooLarge, maxPages)
	}
	pages, letters := make([][]pdfRun, count.PageCount), 0
	for i := range pages {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		if pages[i], err = readPage(w.lib, doc.Document, i); err != nil {
			return nil, w.fault(fmt.Sprintf("reading page %d", i+1), err)
		}
		letters += len(pages[i])
	}
	if letters == 0 {
		return nil, ErrPDFScanned
	}
	return pages, nil
}

// openFault tells why a document could not be opened.
func (w *pdfWorker) openFault(err error) error {
	if errors.Is(err, pdferrors.ErrPassword) || errors.Is(err, pdferrors.ErrSecurity) {
		return ErrPDFEncrypted
	}
	return w.fault("opening it", err)
}

// fault tells what went wrong. Unless the library found the fault itself it stopped in the middle of its work; then its
// memory cannot be trusted, and the worker has failed.
func (w *pdfWorker) fault(doing string, err error) error {
	if errors.Is(err, pdferrors.ErrFormat) || errors.Is(err, pdferrors.ErrFile) || errors.Is(err, pdferrors.ErrPage) {
		return fmt.Errorf("%w: %s", ErrPDFBroken, doing)
	}
	w.failed = true
	reason, _, _ := strings.Cut(err.Error(), "\n") // without the library's stack
	return fmt.Errorf("%w: %s: %s", ErrPDFStopped, doing, reason)
}

// pdfPage asks the library about the text of one page. Each call takes some microseconds, so it asks about lines, not
// letters.
type pdfPage struct {
	lib  pdfium.Pdfium
	text references.FPDF_TEXTPAGE
	err  error // the first
}

func readPage(lib pdfium.Pdfium, doc references.FPDF_DOCUMENT, index int) ([]pdfRun, error) {
	page := requests.Page{ByIndex: &requests.PageByIndex{Document: doc, Index: index}}
	loaded, err := lib.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		return nil, err
	}
	defer lib.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: loaded.TextPage})
	p := &pdfPage{lib: lib, text: loaded.TextPage}
	runs := p.runs()
	return runs, p.err
}

// runs reads the page line by line.
func (p *pdfPage) runs() (out []pdfRun) {
	count, err := p.lib.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: p.text})
	if err != nil || count.Count <= 0 {
		p.err = err
		return nil
	}
	text, err := p.lib.FPDFText_GetText(&requests.FPDFText_GetText{TextPage: p.text, Count: count.Count})
	if err != nil {
		p.err = err
		return nil
	}
	letters := []rune(text.Text)
	for from := 0; from < len(letters) && p.err == nil; {
		to := from
		for to < len(letters) && !endsLine(letters[to]) {
			to++
		}
		if to < len(letters) && isSoftBreak(letters[to]) {
			to++
		}
		if to > from {
			out = append(out, p.lineRuns(letters, from, to)...)
		}
		for to < len(letters) && (letters[to] == '\r' || letters[to] == '\n') {
			to++
		}
		from = to
	}
	return out
}

// isSoftBreak recognises what the library puts in the place of a hyphen at the end of a line.
func isSoftBreak(r rune) bool { return r == '\u0002' || r == '\ufffe' }

func endsLine(r rune) bool { return r == '\r' || r == '\n' || isSoftBreak(r) }

// lineRuns returns the runs of a line: the letters [from, to) of the page's text.
func (p *pdfPage) lineRuns(letters []rune, from, to int) (out []pdfRun) {
	first, last := p.charAt(from), p.charAt(to-1)+1
	boxes := p.boxes(first, last)
	if len(boxes) == 0 { // letters without width
		boxes = make([]responses.FPDFText_GetRect, 1)
	}
	start := from
	for i, box := range boxes {
		end := to
		if i+1 < len(boxes) {
			end = min(max(p.textAt(p.boundary(first, last, i+1)), start), to)
		}
		if end > start {
			out = append(out, p.run(letters[start:end], p.charAt(start), box))
		}
		start = end
	}
	if len(out) > 0 {
		out[0].apart = true
	}
	return out
}

// run makes a run of letters, the first of which is char, in a box.
func (p *pdfPage) run(letters []rune, char int, box responses.FPDFText_GetRect) pdfRun {
	run := pdfRun{left: box.Left, right: box.Right, base: box.Bottom, size: box.Top - box.Bottom}
	blank := 0 // spaces that the library put in have no size
	for i, r := range letters {
		switch {
		case isSoftBreak(r):
			letters[i] = '-'
		case r == ' ' && blank == i:
			blank++
		case r == unicode.ReplacementChar || unicode.Is(unicode.Co, r) || unicode.IsControl(r):
			run.unknown++
		}
	}
	run.text = string(letters)
	p.measure(&run, char+blank)
	return run
}

// measure reads the size and place of a run from its letter char. If the file does not give them, its box is used.
func (p *pdfPage) measure(run *pdfRun, char int) {
	size, err := p.lib.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: p.text, Index: char})
	if err != nil {
		return
	}
	m, err := p.lib.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: p.text, Index: char})
	if err != nil {
		return
	}
	if height := math.Hypot(float64(m.Matrix.C), float64(m.Matrix.D)); size.FontSize*height > 0 {
		run.size, run.base = size.FontSize*height, float64(m.Matrix.F)
		if run.left == run.right {
			run.left, run.right = float64(m.Matrix.E), float64(m.Matrix.E)
		}
	}
}

// boundary returns the letter at which box number n of the letters [first, last) begins.
func (p *pdfPage) boundary(first, last, n int) int {
	low, high := first+1, last // the boxes of [first, high) are more than n
	for low < high {
		if mid := (low + high) / 2; p.countBoxes(first, mid) > n {
			high = mid
		} else {
			low = mid + 1
		}
	}
	return high - 1
}
