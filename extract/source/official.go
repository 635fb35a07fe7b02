package source

import (
	"context"
	"strings"

	"w3id.org/kamergraaf/extract"
)

// officialRoots are the root elements of questions and answers in the schemas of the official publications, new and old.
var officialRoots = map[string]bool{"officiele-publicatie": true, "kamervragen": true, "vraagdoc": true, "kamervraagdoc": true,
	"vragen": true, "reactie": true, "publicatie": true}

// isOfficial tells a document in the schema of the official publications by its root element.
func isOfficial(_ string, head []byte) bool { return officialRoots[rootOf(head)] }

// readOfficial reads a document in the schema of the official publications, and the metadata that are published beside
// it, where they are.
func readOfficial(ctx context.Context, path string, data []byte) (*extract.Paper, error) {
	return readOfficialWith(ctx, path, data, siblings(path))
}

// readOfficialWith is readOfficial with a function that reads a file beside the document; it may be nil.
func readOfficialWith(ctx context.Context, path string, data []byte, open func(name string) ([]byte, error)) (*extract.Paper, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	doc, base, problems := decodeXML(data)
	d := &officialDoc{x: newXMLScanner(doc, base), meta: metadata{}}
	d.facts.From = "metadata"
	root, err := d.x.root()
	if err != nil {
		return nil, err
	}
	if err := d.element(root); err != nil {
		return nil, err
	}
	if err := d.x.finish(); err != nil {
		return nil, err
	}
	d.flush()
	p := &extract.Paper{Path: path, Lines: d.out.all(), Problems: append(problems, d.x.found.problems()...)}
	beside := besideMetadata(path, d.facts.Number, open)
	beside.merge(d.meta)
	p.Facts = beside.facts(d.facts)
	return p, nil
}

// officialDoc is a document being read.
type officialDoc struct {
	x     *xmlScanner
	out   outline
	meta  metadata
	facts extract.Facts

	flow    *flow // the paragraph being gathered, nil between paragraphs
	outside extract.LineKind
	place   int

	cells    int  // table cells that are open
	numbered bool // the number of a list's item was just read: its first paragraph goes on behind it
}

// element reads the element that the last token began.
func (d *officialDoc) element(name string) error {
	at := d.x.lineOf(d.x.pos)
	switch name {
	case "metadata":
		return d.x.each(d.metaElement)
	case "meta":
		d.flush()
		return d.metaElement(name)
	case "kamervraagkop", "kop", "tekstregel", "kamervraagnummer", "vraagnummer":
		return d.furniture(name)
	case "kamervraagomschrijving", "omschr":
		return d.header()
	case "vraag":
		return d.section(extract.LineQuestion, at)
	case "antwoord":
		return d.section(extract.LineAnswer, at)
	case "kamervraagopmerking", "mededeling":
		return d.section(extract.LineNotice, at)
	case "toelicht", "toelichting":
		return d.section(extract.LineExplanation, at)
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
	}
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
		d.flow.space = true
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
	depth := len(d.x.open)
	for {
		token, err := d.x.next()
		if err != nil {
			return err
		}
		switch token {
		case xmlText:
			d.text()
		case xmlStart:
			name := localName(d.x.name)
			if err := d.element(name); err != nil {
				return err
			}
			if officialCells[name] && d.flow != nil {
				d.flow.space = true
			}
			d.numbered = name == "li.nr"
		case xmlEnd:
			if len(d.x.open) < depth {
				return nil
			}
		}
	}
}

// cell reads a paragraph that is part of one that is open: in a table's row, or behind the number of a list's item.
func (d *officialDoc) cell() error {
	inRow := d.cells > 0
	d.numbered = false
	if d.flow != nil {
		d.flow.space = true
	}
	err := d.inline()
	if !inRow {
		d.flush()
	} else if d.flow != nil {
		d.flow.space = true
	}
	return err
}

// text adds the text token to the paragraph, which it begins where none is open.
func (d *officialDoc) text() {
	if d.flow == nil {
		if strings.TrimSpace(d.x.s[d.x.start:d.x.end]) == "" {
			return
		}
		d.open()
	}
	d.flow.token()
}

func (d *officialDoc) open() {
	d.flow, d.place = &flow{x: d.x}, d.x.lineOf(d.x.start)
}

// flush ends the paragraph.
func (d *officialDoc) flush() {
	if d.flow != nil {
		d.out.paragraph(d.flow.line(d.outside, d.place))
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
	d.out.begin(kind, at)
	err := d.block(extract.LineUnknown)
	d.out.end()
	return err
}

// number reads the number of a question or an answer, or a number in a text.
func (d *officialDoc) number() error {
	if d.out.part == extract.LineUnknown || !d.out.bare {
		return d.inline()
	}
	d.flush()
	t, err := d.x.flowOf()
	if err == nil && !d.out.label(t) {
		d.out.paragraph(extract.Line{Text: t, Whole: true, Place: d.x.lineOf(d.x.pos)})
	}
	return err
}

// noot reads a note: it stands where its mark is printed, or by itself with references to it elsewhere.
func (d *officialDoc) noot() error {
	id, number, at := d.x.attr("id"), d.x.attr("nr"), d.x.lineOf(d.x.pos)
	f := flow{x: d.x}
	err := f.read(func(name string) (bool, error) {
		switch name {
		case "noot.nr":
			t, err := d.x.flowOf()
			number = t.String()
			return true, err
		case "noot.al", "noot.li", "al":
			f.space = true
		case "extref":
			f.link(d.x.attr("doc"))
			err := f.read(nil)
			f.endLink()
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
	name := d.out.note(strings.Trim(number, " .)"), f.line(extract.LineNote, at))
	d.out.refer(id, name)
	if d.flow != nil {
		d.flow.mark(name)
	}
	return nil
}

// link reads words that stand for an address.
func (d *officialDoc) link() error {
	if d.flow == nil {
		d.open()
	}
	d.flow.link(d.x.attr("doc"))
	err := d.inline()
	if d.flow != nil {
		d.flow.endLink()
	}
	return err
}

// reference marks a place that refers to a note elsewhere.
func (d *officialDoc) reference() {
	number := d.x.attr("nr")
	if id := d.x.attr("refid"); number == "" {
		number = "#" + id
	}
	if d.flow == nil {
		d.open()
	}
	d.flow.mark(number)
}
