package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"w3id.org/kamergraaf/extract"
)

// Faults of a PDF that a caller may want to tell apart with errors.Is. Each is one bad file: the reader goes on with
// the next.
var (
	// ErrPDFEncrypted means that the file opens only with a password, or with an encryption that is not known.
	ErrPDFEncrypted = errors.New("the PDF is encrypted: remove its password and try again")
	// ErrPDFScanned means that the file has pages but no text on them: pictures of pages, without a text layer.
	ErrPDFScanned = errors.New("the PDF has pages but no text: it is a scan, run it through OCR first")
	// ErrPDFBroken means that the bytes are no whole PDF: damaged, cut off, or something else with its first bytes.
	ErrPDFBroken = errors.New("the PDF is damaged or cut off")
	// ErrPDFStopped means that the library stopped in the middle of its work.
	ErrPDFStopped = errors.New("the PDF library gave up on the file, which is damaged or needs too much memory")
	// ErrPDFTooLarge means that the file has more bytes or pages than the limits in PDFOptions.
	ErrPDFTooLarge = errors.New("the PDF is larger than the limit")
	// ErrPDFTooSlow means that reading took longer than the limit in PDFOptions.
	ErrPDFTooSlow = errors.New("reading the PDF took longer than the limit")
)

// Options are the limits of a reader of PDF. Zero values stand for the defaults.
type Options struct {
	Workers  int           // documents read at the same time; 1 by default. Each takes up to 80 MB of memory, one of them 190.
	CacheDir string        // folder for the compiled library; kamergraaf in the user's cache folder by default
	Notify   func(string)  // told once, in a sentence, when the library has to be compiled; may be nil
	Timeout  time.Duration // for one document, 30 s by default
	MaxBytes int           // of one document, 64 MB by default
	MaxPages int           // of one document, 2000 by default
}

// Reader reads papers from PDF files. It is safe for use by several goroutines.
type Reader struct {
	opts   Options
	engine *pdfEngine
}

// New returns a reader. It costs nothing until the first document is read.
func New(opts Options) *Reader {
	opts.Workers = max(opts.Workers, 1)
	if opts.Timeout <= 0 {
		opts.Timeout = 30 * time.Second
	}
	if opts.MaxBytes <= 0 {
		opts.MaxBytes = 64 << 20
	}
	if opts.MaxPages <= 0 {
		opts.MaxPages = 2000
	}
	return &Reader{opts: opts, engine: newPDFEngine(opts)}
}

// Is tells whether a file that begins with head is a PDF, with or without bytes before it that do not belong.
func Is(head []byte) bool {
	return bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-"))
}

// Read reads the paper in data, the bytes of the file at path. What pages show beside their text, such as size and
// place on the page, tells headings, notes, note marks and page furniture apart.
func (p *Reader) Read(ctx context.Context, path string, data []byte) (*extract.Paper, error) {
	pages, err := p.pages(ctx, data)
	if err != nil {
		return nil, err
	}
	paper := &extract.Paper{Path: path, Format: "pdf"}
	paper.Lines, paper.Problems = layOut(pages)
	paper.Problems = append(append(paper.Problems, thinPages(pages)...), damagedStreams(data, len(pages))...)
	return paper, nil
}

// Close frees the library. No document can be read after it.
func (p *Reader) Close() error { return p.engine.close() }

// pages returns the runs of text on each page.
func (p *Reader) pages(ctx context.Context, data []byte) ([][]pdfRun, error) {
	switch {
	case len(data) > p.opts.MaxBytes:
		return nil, fmt.Errorf("%w of %d bytes", ErrPDFTooLarge, p.opts.MaxBytes)
	case !Is(data) || cutOff(data):
		return nil, ErrPDFBroken
	}
	if len(data) < pdfUsual/4 {
		if pages, large, err := p.pagesWithin(ctx, data, pdfUsual); !large {
			return pages, err
		}
	}
	select {
	case p.engine.large <- struct{}{}:
	case <-ctx.Done():
		return nil, fmt.Errorf("waiting for memory: %w", context.Cause(ctx))
	}
	defer func() { <-p.engine.large }()
	pages, _, err := p.pagesWithin(ctx, data, pdfMemory)
	return pages, err
}

// pagesWithin returns the runs of text on each page, read with so much memory, and whether that is too little.
func (p *Reader) pagesWithin(ctx context.Context, data []byte, memory uint64) (pages [][]pdfRun, tooLittle bool, err error) {
	w, err := p.engine.acquire(ctx)
	if err != nil {
		return nil, false, err
	}
	w.memory.most.Store(memory)
	ctx, cancel := context.WithTimeoutCause(ctx, p.opts.Timeout, ErrPDFTooSlow)
	defer cancel()
	stop := context.AfterFunc(ctx, w.cancel)
	pages, err = w.read(ctx, data, p.opts.MaxPages)
	stop()
	if ctx.Err() != nil {
		err = fmt.Errorf("reading PDF: %w", context.Cause(ctx))
	}
	tooLittle = w.memory.refused.Load()
	p.engine.release(w, len(data))
	return pages, tooLittle, err
}

// cutOff tells whether the end of the file is missing: objects follow the last end-of-file mark, or there is
// none. Libraries mend such files in silence and lose pages.
func cutOff(data []byte) bool {
	end := bytes.LastIndex(data, []byte("%%EOF"))
	return end < 0 || bytes.Contains(data[end:], []byte(" obj"))
}

// missingText reports pages that show nothing while others do, and letters of which the file does not say which they
// are.
func missingText(pages [][]pdfRun) (problems []extract.Problem) {
	for i, runs := range pages {
		place := "page " + strconv.Itoa(i+1)
		if len(runs) == 0 {
			problems = append(problems, extract.Problem{Code: "page-without-text", Message: place + " has no text", Line: i + 1})
		}
		unknown := 0
		for _, r := range runs {
			unknown += r.unknown
		}
		if unknown > 0 {
			problems = append(problems, extract.Problem{Code: "unreadable-letters",
				Message: fmt.Sprintf("%s has %d letters that the file gives no meaning to", place, unknown), Line: i + 1})
		}
	}
	return problems
}
