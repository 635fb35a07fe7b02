package official

import (
	"context"
	"html"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/source/outline"
	"w3id.org/kamergraaf/extract/source/xmltext"
)

// officialRoots are the root elements of questions and answers in the schemas of the official publications, new and old.
var officialRoots = map[string]bool{"officiele-publicatie": true, "kamervragen": true, "vraagdoc": true, "kamervraagdoc": true,
	"vragen": true, "reactie": true, "publicatie": true}

// Is tells a document in the schema of the official publications by its root element.
func Is(_ string, head []byte) bool { return officialRoots[xmltext.RootOf(head)] }

// Read reads a document in the schema of the official publications, and the metadata that are published beside
// it, where they are.
func Read(ctx context.Context, path string, data []byte) (*extract.Paper, error) {
	return readWith(ctx, path, data, outline.Siblings(path))
}

// readWith is Read with a function that reads a file beside the document; it may be nil.
func readWith(ctx context.Context, path string, data []byte, open func(name string) ([]byte, error)) (*extract.Paper, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	doc, base, problems := xmltext.Decode(data)
	d := &officialDoc{x: xmltext.NewScanner(doc, base), meta: outline.Metadata{}}
	d.facts.From = "metadata"
	root, err := d.x.Root()
	if err != nil {
		return nil, err
	}
	if err := d.element(root); err != nil {
		return nil, err
	}
	if err := d.x.Finish(); err != nil {
		return nil, err
	}
	d.flush()
	p := &extract.Paper{Path: path, Lines: d.out.All(), Problems: append(problems, d.x.Found.Problems()...)}
	for _, s := range d.x.Stray {
		text := strings.Join(strings.Fields(html.UnescapeString(d.x.Str[s.Start:s.End])), " ")
		p.Problems = append(p.Problems, extract.Problem{Code: "record-text", Line: d.x.LineOf(s.Start),
			Message: "This text stands between the elements of the metadata and was left out: «" + text + "»."})
	}
	beside := outline.BesideMetadata(path, d.facts.Number, open)
	beside.Merge(d.meta)
	p.Facts = beside.Facts(d.facts)
	return p, nil
}

// officialDoc is a document being read.
type officialDoc struct {
	x     *xmltext.Scanner
	out   outline.Outline
	meta  outline.Metadata
	facts extract.Facts

	flow    *xmltext.Flow // the current paragraph, nil between paragraphs
	outside extract.LineKind
	place   int

	cells    int  // table cells that are open
	numbered bool // the number of a list's item was just read: its first paragraph continues after it
}

// element reads the element that the last token began.
func (d *officialDoc) element(name string) error {
	switch name {
	case "metadata":
		return d.x.Each(d.metaElement)
	case "meta":
		d.flush()
		return d.metaElement(name)
	case "kamervraagkop", "kop", "tekstregel", "kamervraagnummer", "vraagnummer":
		return d.furniture(name)
	case "kamervraagomschrijving", "omschr":
		return d.header()
	case "nr", "nummer":
		return d.number()
	case "noot":
		return d.noot()
	case "nootref", "voetref":
		d.reference()
		return nil
	case "extref":
		return d.link()
	case "ondertekening":
		return d.block(extract.LineSkip)
	case "kamerstuk", "handelingen", "niet-dossierstuk", "staatscourant", "staatsblad":
		if len(d.x.Open) == 2 {
			d.facts.Other = dutch.OtherType(name)
		}
	}
	if kind, ok := outline.Parts[name]; ok {
		return d.section(kind, d.x.LineOf(d.x.At))
	}
	return d.textElement(name)
}

// textElement reads an element that only arranges text.
func (d *officialDoc) textElement(name string) error {
	if name == "al" && (d.cells > 0 || d.numbered && d.flow != nil) {
		return d.cell()
	}
	if officialBlocks[name] {
		return d.block(extract.LineUnknown)
	}
	if name == "entry" {
		d.cells++
		defer func() { d.cells-- }()
	}
	if officialCells[name] && d.flow != nil {
		d.flow.Space = true
	}
	return d.inline()
}

// officialBlocks are the elements that begin and end paragraphs. All others are part of the paragraph around them.
var officialBlocks = map[string]bool{"officiele-publicatie": true, "kamervragen": true, "vragen": true, "reactie": true, "al": true,
	"al-groep": true, "lijst": true, "li": true, "table": true, "tgroup": true, "thead": true, "tbody": true, "row": true, "tussenkop": true,
	"titel": true, "citaat": true, "box": true, "structuurtekst": true, "tekst": true, "vrije-tekst": true, "definitie-item": true,
	"divisie": true, "bijlage": true, "publicatie": true, "vraagdoc": true, "kamervraagdoc": true}

// officialCells are the elements between which a space is due.
var officialCells = map[string]bool{"entry": true, "li.nr": true, "term": true, "definitie": true, "functie": true, "naam": false, "title": true}

// inline reads the children and the text of the element that the last token began into the paragraph.
func (d *officialDoc) inline() error {
	depth := len(d.x.Open)
	for {
		token, err := d.x.Next()
		if err != nil {
			return err
		}
		switch token {
		case xmltext.Text:
			d.text()
		case xmltext.Start:
			name := xmltext.LocalName(d.x.Name)
			if err := d.element(name); err != nil {
				return err
			}
			if officialCells[name] && d.flow != nil {
				d.flow.Space = true
			}
			d.numbered = name == "li.nr"
		case xmltext.End:
			if len(d.x.Open) < depth {
				return nil
			}
		}
	}
}

// cell reads a paragraph that is part of one that is open: in a table's row, or after the number of a list's item.
func (d *officialDoc) cell() error {
	inRow := d.cells > 0
	d.numbered = false
	if d.flow != nil {
		d.flow.Space = true
	}
	err := d.inline()
	if !inRow {
		d.flush()
	} else if d.flow != nil {
		d.flow.Space = true
	}
	return err
}

// text adds the text token to the paragraph, which it begins where none is open.
func (d *officialDoc) text() {
	if d.flow == nil {
		if strings.TrimSpace(d.x.Str[d.x.Start:d.x.End]) == "" {
			return
		}
		d.open()
	}
	d.flow.Token()
}

func (d *officialDoc) open() {
	d.flow, d.place = &xmltext.Flow{X: d.x}, d.x.LineOf(d.x.Start)
}

// flush ends the paragraph.
func (d *officialDoc) flush() {
	if d.flow != nil {
		d.out.Paragraph(d.flow.Line(d.outside, d.place))
	}
	d.flow = nil
}

// block reads an element that is a paragraph or holds some.
func (d *officialDoc) block(outside extract.LineKind) error {
	d.flush()
	before := d.outside
	if outside != extract.LineUnknown {
		d.outside = outside
	}
	err := d.inline()
	d.flush()
	d.outside = before
	return err
}

// section reads a question, an answer, a notice or an explanation.
func (d *officialDoc) section(kind extract.LineKind, at int) error {
	d.flush()
	d.out.Begin(kind, at)
	err := d.block(extract.LineUnknown)
	d.out.End()
	return err
}

// number reads the number of a question or an answer, or a number in a text.
func (d *officialDoc) number() error {
	if d.out.Part == extract.LineUnknown || !d.out.Bare {
		return d.inline()
	}
	d.flush()
	t, err := d.x.FlowOf()
	if err == nil && !d.out.Label(t) {
		d.out.Paragraph(extract.Line{Text: t, Whole: true, Place: d.x.LineOf(d.x.At)})
	}
	return err
}

// longestNoteNumber is how long the number of a note is at most, in bytes.
const longestNoteNumber = 8

// noot reads a note: it is where its mark is printed, or by itself with references to it elsewhere.
func (d *officialDoc) noot() error {
	id, attribute, at := d.x.Attr("id"), d.x.Attr("nr"), d.x.LineOf(d.x.At)
	number := attribute
	f := xmltext.Flow{X: d.x}
	err := f.Read(func(name string) (bool, error) {
		switch name {
		case "noot.nr":
			t, err := d.x.FlowOf()
			if number = t.String(); len(number) > longestNoteNumber {
				f.AddText(t) // the note itself, or some of it
				f.Space, number = true, attribute
			}
			return true, err
		case "noot.al", "noot.li", "al":
			f.Space = true
		case "extref":
			f.Link(d.x.Attr("doc"))
			err := f.Read(nil)
			f.EndLink()
			return true, err
		}
		return false, nil
	})
	if err != nil {
		return err
	}
	if number == "" {
		number = strings.TrimLeft(id, "n")
	}
	name := d.out.Note(strings.Trim(number, " .)"), f.Line(extract.LineNote, at))
	d.out.Refer(id, name)
	if d.flow != nil {
		d.flow.Mark(name)
	}
	return nil
}

// link reads words that stand for an address.
func (d *officialDoc) link() error {
	if d.flow == nil {
		d.open()
	}
	d.flow.Link(d.x.Attr("doc"))
	err := d.inline()
	if d.flow != nil {
		d.flow.EndLink()
	}
	return err
}

// reference marks a place that refers to a note elsewhere.
func (d *officialDoc) reference() {
	number := d.x.Attr("nr")
	if id := d.x.Attr("refid"); number == "" {
		number = "#" + id
	}
	if d.flow == nil {
		d.open()
	}
	d.flow.Mark(number)
}
