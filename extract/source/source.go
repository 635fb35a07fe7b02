package source

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"strconv"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/source/decode"
	"w3id.org/kamergraaf/extract/source/docx"
	"w3id.org/kamergraaf/extract/source/html"
	"w3id.org/kamergraaf/extract/source/kvr"
	"w3id.org/kamergraaf/extract/source/official"
	"w3id.org/kamergraaf/extract/source/outline"
	"w3id.org/kamergraaf/extract/source/pdf"
	"w3id.org/kamergraaf/extract/source/xmltext"
)

// Error is an input that could not be read: its name, the line where reading stopped if there is one, and why.
type Error struct {
	Path string
	Line int
	Err  error
}

// Error says which input could not be read and why.
func (e *Error) Error() string {
	if e.Line > 0 {
		return e.Path + ":" + strconv.Itoa(e.Line) + ": " + e.Err.Error()
	}
	return e.Path + ": " + e.Err.Error()
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Errors of inputs that are no document in any form.
var (
	ErrEmpty  = errors.New("the file is empty")
	ErrBinary = errors.New("not a text: the file holds binary data in no known format (known are text, PDF, Word, XML and HTML)")
)

// format is a form in which documents come. Add one here and in a package of its own.
type format struct {
	name string
	is   func(path string, data []byte) bool // tells the format by its content
	read func(ctx context.Context, path string, data []byte) (*extract.Paper, error)
}

// sniffLength is how many bytes of an input tell most formats.
const sniffLength = 4096

// byHead tells a format by the beginning of an input or, where that holds only what comes before the root of markup, by all of it.
func byHead(is func(path string, head []byte) bool) func(path string, data []byte) bool {
	return func(path string, data []byte) bool {
		head := data[:min(len(data), sniffLength)]
		if len(head) < len(data) && xmltext.InPrologue(head) {
			head = data
		}
		return is(path, head)
	}
}

// isBrokenXML accepts XML of which the root is not reached.
func isBrokenXML(_ string, data []byte) bool { return xmltext.ReadRoot(data) != nil }

// refuseXML says why the root of XML is not reached.
func refuseXML(_ context.Context, _ string, data []byte) (*extract.Paper, error) {
	return nil, xmltext.ReadRoot(data)
}

// Options change how a Reader works.
type Options struct {
	// Workers is how many documents may be read at once; formats that need an engine make one for each.
	Workers int
	// Notify is told once of work that a user would otherwise wait for in silence. It may be nil.
	Notify func(message string)
}

// Reader reads documents in every known format. It is safe for use by several goroutines.
type Reader struct{ pdf *pdf.Reader }

// New returns a reader of every known format.
func New(o Options) *Reader {
	return &Reader{pdf.New(pdf.Options{Workers: o.Workers, Notify: o.Notify})}
}

// Worker reads documents as its Reader does, one after another, and reuses its memory: it is used by one goroutine at a time.
type Worker struct{ formats []format }

// Worker returns a worker that shares the reader's engine for PDF.
func (r *Reader) Worker() *Worker {
	var records kvr.Reader
	return &Worker{[]format{
		{"pdf", func(_ string, data []byte) bool { return pdf.Is(data) }, r.pdf.Read},
		{"docx", docx.Is, docx.Read},
		{"doc", docx.IsOLE, docx.ReadOLE},
		{"kvr", byHead(kvr.Is), records.Read},
		{"official", byHead(official.Is), official.Read},
		{"html", byHead(html.Is), html.Read},
		{"xml", isBrokenXML, refuseXML},
		{"text", isText, readText},
	}}
}

// Close frees what reading needed.
func (r *Reader) Close() error { return r.pdf.Close() }

// Beside returns what lies beside a document and is read with it: the metadata of official publications, and where a document was
// fetched.
func (r *Reader) Beside(path string, data []byte) []byte {
	fetched := outline.FetchedBytes(path)
	if !official.Is(path, data[:min(len(data), sniffLength)]) {
		return fetched
	}
	return append(outline.BesideBytes(path), fetched...)
}

// Read turns the bytes of a document into a paper, which keeps none of them. The error is an *Error with the path.
func (r *Reader) Read(ctx context.Context, path string, data []byte) (*extract.Paper, error) {
	return r.Worker().Read(ctx, path, data)
}

// Read reads a document, as Reader.Read does.
func (w *Worker) Read(ctx context.Context, path string, data []byte) (*extract.Paper, error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, &Error{Path: path, Err: ErrEmpty}
	}
	for _, f := range w.formats {
		if !f.is(path, data) {
			continue
		}
		p, err := f.read(ctx, path, data)
		if err != nil {
			return nil, &Error{Path: path, Err: err}
		}
		sum := sha256.Sum256(data)
		p.Path, p.Format, p.SHA256 = path, f.name, hex.EncodeToString(sum[:])
		outline.AddFetched(&p.Facts, path)
		return p, nil
	}
	return nil, &Error{Path: path, Err: ErrBinary}
}

// isText accepts what decodes without control characters that no text has.
func isText(_ string, data []byte) bool {
	head := data[:min(len(data), sniffLength)]
	if order, _ := decode.Utf16Order(head); order != nil {
		return true
	}
	control := 0
	for _, c := range head {
		if c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b && c != 0x02 && c != 0x1a {
			control++
		}
	}
	return control*20 <= len(head)
}
