package docx

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/source/xmltext"
)

// Is tells a Word document (Office Open XML) by the name of the first file in the package or, where data is the whole package, by its
// directory.
func Is(_ string, data []byte) bool {
	switch name := firstZipName(data); {
	case name == "":
		return false
	case name == "[Content_Types].xml", name == "_rels/.rels", strings.HasPrefix(name, "word/"), strings.HasPrefix(name, "docProps/"):
		return true
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	return err == nil && Holds(archive)
}

// Holds tells whether an archive is a Word document.
func Holds(archive *zip.Reader) bool {
	return slices.ContainsFunc(archive.File, func(f *zip.File) bool { return f.Name == "word/document.xml" })
}

// firstZipName returns the name of the first file in a zip archive, "" where head is none.
func firstZipName(head []byte) string {
	const header = 30
	if len(head) < header || !bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return ""
	}
	size := int(head[26]) | int(head[27])<<8
	return string(head[header:min(len(head), header+size)])
}

// IsOLE recognises Word documents of before 2007, and encrypted ones.
func IsOLE(_ string, head []byte) bool {
	return bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
}

// ErrOLE tells that a file is a Word document of before 2007, or encrypted.
var ErrOLE = errors.New("a Word document of before 2007 (.doc), or an encrypted one: save it as .docx without a password")

// ReadOLE refuses what IsOLE recognises.
func ReadOLE(context.Context, string, []byte) (*extract.Paper, error) { return nil, ErrOLE }

// How large a part of a Word document, and all parts that are read, may be, unpacked.
const (
	maxDOCXPart int64 = 64 << 20
	maxDOCX     int64 = 128 << 20
)

// Read reads a Word document: its paragraphs in order, as they are printed (automatic numbers, without what was
// deleted), Word's notes, and heads and feet of pages as furniture. What the paragraphs are the structure parser finds out.
func Read(ctx context.Context, name string, data []byte) (*extract.Paper, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("broken Word document: %w", err)
	}
	d := &docx{files: map[string]*zip.File{}, notes: map[string]*docxNote{}, page: 1}
	for _, f := range archive.File {
		d.files[f.Name] = f
	}
	main := d.related("", "officeDocument")
	if len(main) == 0 {
		main = []string{"word/document.xml"}
	}
	if d.files[main[0]] == nil {
		return nil, errors.New("no Word document: the package has no main document (a spreadsheet or presentation, perhaps)")
	}
	if err := d.read(ctx, main[0]); err != nil {
		return nil, err
	}
	d.reportUnread()
	return &extract.Paper{Path: name, Lines: d.all(), Problems: d.problems}, nil
}

// docx is a Word document being read.
type docx struct {
	files    map[string]*zip.File
	problems []extract.Problem
	unpacked int64 // bytes so far
	unread   int   // places of which the text was not read

	numbering docxNumbering
	notes     map[string]*docxNote // by kind and identifier: "footnote 2"
	order     []*docxNote          // as they are referred to
	feet      int                  // footnotes referred to so far
	ends      int                  // endnotes
	page      int
	part      string            // that is being read
	addresses map[string]string // that identifiers of the part stand for; made when first needed
	rendered  bool              // Word noted where it last began pages: breaks that the writer made are among them

	lines     []extract.Line
	furniture []extract.Line
}

// docxNote is a footnote or an endnote.
type docxNote struct {
	number string
	lines  []extract.Line
}

// read reads the parts of the document, the main one last: it needs the others.
func (d *docx) read(ctx context.Context, main string) error {
	for _, kind := range [...]string{"styles", "numbering"} {
		for _, part := range d.related(main, kind) {
			if err := d.scan(ctx, part, d.numbering.read); err != nil {
				return err
			}
		}
	}
	for _, kind := range [...]string{"footnotes", "endnotes"} {
		for _, part := range d.related(main, kind) {
			if err := d.scan(ctx, part, d.readNotes); err != nil {
				return err
			}
		}
	}
	for _, kind := range [...]string{"header", "footer"} {
		for _, part := range d.related(main, kind) {
			if err := d.scan(ctx, part, d.readFurniture); err != nil {
				return err
			}
		}
	}
	d.page = 1
	return d.scan(ctx, main, func(x *xmltext.Scanner) error {
		d.rendered = strings.Contains(x.Str, "lastRenderedPageBreak")
		body := docxBody{docx: d, x: x}
		if err := body.read(); err != nil {
			return err
		}
		d.lines = unheadedAnswers(body.lines, body.bold)
		return nil
	})
}

// scan opens a part, reads to its root element and hands it to read.
func (d *docx) scan(ctx context.Context, part string, read func(x *xmltext.Scanner) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	d.part, d.addresses = part, nil
	data, err := d.load(part)
	if err != nil {
		return fmt.Errorf("%s: %w", part, err)
	}
	doc, base, problems := xmltext.Decode(data)
	d.problems = append(d.problems, problems...)
	x := xmltext.NewScanner(doc, base)
	if _, err := x.Root(); err != nil {
		return fmt.Errorf("%s: %w", part, err)
	}
	if err := read(x); err != nil {
		return fmt.Errorf("%s: %w", part, err)
	}
	d.problems = append(d.problems, x.Found.Problems()...)
	return nil
}

// load unpacks a part.
func (d *docx) load(part string) ([]byte, error) {
	f := d.files[part]
	if f == nil {
		return nil, errors.New("missing in the Word document")
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	left := min(maxDOCXPart, maxDOCX-d.unpacked)
	data, err := io.ReadAll(io.LimitReader(r, left+1))
	d.unpacked += int64(len(data))
	if err == nil && int64(len(data)) > left {
		err = fmt.Errorf("larger than %d MiB unpacked", left>>20)
	}
	return data, err
}

// related returns the parts that part points to under a kind of relationship, in order. The package itself is part "".
func (d *docx) related(part, kind string) []string {
	dir, base := path.Split(part)
	data, err := d.load(dir + "_rels/" + base + ".rels")
	if err != nil {
		return nil
	}
	doc, at, _ := xmltext.Decode(data)
	x := xmltext.NewScanner(doc, at)
	if _, err := x.Root(); err != nil {
		return nil
	}
	var parts []string
	_ = x.Each(func(string) error { // what a broken list still names is used
		if strings.HasSuffix(x.Attr("Type"), "/"+kind) && x.Attr("TargetMode") != "External" {
			target := x.Attr("Target")
			if !strings.HasPrefix(target, "/") {
				target = path.Join(dir, target)
			}
			parts = append(parts, strings.TrimPrefix(target, "/"))
		}
		return nil
	})
	return parts
}

// readNotes reads the part that holds the footnotes or the endnotes.
func (d *docx) readNotes(x *xmltext.Scanner) error {
	return x.Each(func(name string) error {
		if name != "footnote" && name != "endnote" || x.Attr("type") != "" && x.Attr("type") != "normal" {
			return nil
		}
		key := name + " " + x.Attr("id")
		body := docxBody{docx: d, x: x}
		err := body.read()
		d.notes[key] = &docxNote{lines: body.lines}
		return err
	})
}

func (d *docx) readFurniture(x *xmltext.Scanner) error {
	body := docxBody{docx: d, x: x}
	err := body.read()
	for _, l := range body.lines {
		d.furniture = append(d.furniture, extract.Line{Kind: extract.LineFurniture, Text: l.Text, Whole: true, Place: 1})
	}
	return err
}

// refer gives a note its number, as Word counts them, and returns it. Custom is a mark of the writer's own.
func (d *docx) refer(kind, id, custom string) string {
	note := d.notes[kind+" "+id]
	if note == nil {
		return ""
	}
	if note.number == "" {
		switch {
		case custom != "":
			note.number = custom
		case kind == "endnote":
			d.ends++
			note.number = romanNumber(d.ends)
		default:
			d.feet++
			note.number = fmt.Sprint(d.feet)
		}
		d.order = append(d.order, note)
	}
	return note.number
}

// all returns the document's lines. Where the text has a list of notes of its own ("1) ..."), Word's are a second system.
func (d *docx) all() []extract.Line {
	system := ""
	for _, l := range d.lines {
		if listsNote(l.Text.String()) {
			system = "b"
		}
	}
	lines := append(d.furniture, d.lines...)
	for i := range lines {
		for j := range lines[i].Marks {
			lines[i].Marks[j].Number += system
		}
	}
	for _, n := range d.order {
		number := n.number
		for _, l := range n.lines {
			lines = append(lines, extract.Line{Kind: extract.LineNote, Number: number, System: system, Text: l.Text, Whole: true, Links: l.Links,
				Place: l.Place})
			number = ""
		}
	}
	return lines
}

// listsNote tells whether a paragraph begins as a note in a list of the writer's own: "1) ...", "[1] ...".
func listsNote(s string) bool {
	s = strings.TrimPrefix(s, "[")
	n := len(dutch.LeadingDigits(s))
	return n > 0 && n < 3 && len(s) > n+2 && (s[n] == ')' || s[n] == ']') && s[n+1] == ' '
}
