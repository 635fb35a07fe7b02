package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/source/decode"
	"w3id.org/kamergraaf/extract/source/xmltext"
	"w3id.org/kamergraaf/extract/text"
)

// docxBody reads paragraphs from a part of a Word document.
type docxBody struct {
	docx  *docx
	x     *xmltext.Scanner
	lines []extract.Line
	bold  []bool // of each line, whether it is in bold type
	gap   bool

	b      strings.Builder // the current printed line
	marks  []extract.Mark
	label  string   // the automatic number of the paragraph
	later  []func() // text boxes, which are read where they occur but printed after the paragraph
	fields []bool   // fields that are open: whether their instruction is still being read
	instr  int      // how many of them are at their instruction
	hidden bool     // the run is hidden
	weight emphasis // of the printed line
	custom bool     // the run's text is the mark of a note of the writer's own
	note   [2]string
	links  []extract.Link
	open   docxLink
}

// read reads the rest of the element that the last token began.
func (d *docxBody) read() error {
	err := d.x.Each(d.element)
	d.endLine(true)
	return err
}

// docxSkipped are the elements whose text is not printed: what was deleted or moved away, instructions, comments.
var docxSkipped = map[string]bool{"del": true, "moveFrom": true, "instrText": true, "delText": true, "delInstrText": true,
	"rt": true, "annotationRef": true, "commentReference": true, "sectPr": true, "tblPr": true, "tcPr": true, "trPr": true, "sdtPr": true,
	"sdtEndPr": true, "fldData": true, "graphicFrameLocks": true}

// element reads an element; the text of those not named here is in the elements below them.
func (d *docxBody) element(name string) error {
	switch name {
	case "p":
		return d.paragraph()
	case "pPr":
		return d.properties()
	case "r":
		return d.run()
	case "rPr":
		return d.runProperties()
	case "t":
		return d.text()
	case "AlternateContent":
		return d.alternate()
	case "altChunk", "subDoc":
		d.inserted()
	case "txbxContent":
		return d.textBox()
	case "hyperlink":
		return d.hyperlink()
	case "instrText":
		return d.instruction()
	case "fldChar":
		d.field(d.x.Attr("fldCharType"))
	case "footnoteReference", "endnoteReference":
		d.reference(strings.TrimSuffix(name, "Reference"))
	}
	if c, ok := docxCharacters[name]; ok {
		d.character(name, c)
	}
	if docxSkipped[name] {
		return nil
	}
	return d.x.Each(d.element)
}

// docxCharacters are the elements that stand for a character.
var docxCharacters = map[string]string{"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "softHyphen": "", "br": "\n", "cr": "\n", "sym": "",
	"lastRenderedPageBreak": ""}

func (d *docxBody) character(name, c string) {
	switch {
	case name == "lastRenderedPageBreak" || name == "br" && d.x.Attr("type") == "page" && !d.docx.rendered:
		d.docx.page++
	case name == "sym":
		if code, err := strconv.ParseUint(d.x.Attr("char"), 16, 32); err == nil && code < 0xe000 && utf8.ValidRune(rune(code)) {
			d.put(string(rune(code)))
		}
		return
	}
	if c == "\n" && !d.silent() {
		d.gap = d.gap || strings.TrimSpace(d.b.String()) == ""
		d.endLine(false)
		return
	}
	d.put(c)
}

// paragraph reads a paragraph.
func (d *docxBody) paragraph() error {
	d.endLine(true)
	d.label, d.hidden, d.weight = "", false, emphasis{}
	before := len(d.lines)
	err := d.x.Each(d.element)
	d.endLine(true)
	d.endParagraph(before)
	later := d.later
	d.later = nil
	for _, print := range later {
		print()
	}
	return err
}

// endParagraph ends the paragraph whose lines begin at before. One without text prints its number at most, which is kept where it is a
// label; a line break at the end does not part the last line from the paragraph's end.
func (d *docxBody) endParagraph(before int) {
	if n := len(d.lines); n > before {
		d.lines[n-1].Whole = true
		return
	}
	if dutch.IsLabel(d.label) {
		d.b.WriteString(d.label)
		d.label = ""
		d.endLine(true)
		return
	}
	d.gap = true
}

// properties reads the properties of a paragraph: only its number is printed.
func (d *docxBody) properties() error {
	var style, num, level string
	err := d.x.Each(func(name string) error {
		switch name {
		case "pStyle":
			style = d.x.Attr("val")
		case "numPr":
			return d.x.Each(func(name string) error {
				switch name {
				case "numId":
					num = d.x.Attr("val")
				case "ilvl":
					level = d.x.Attr("val")
				}
				return nil
			})
		}
		return nil
	})
	d.label = d.docx.numbering.next(style, num, level)
	d.weight.style = d.docx.numbering.bold(style)
	return err
}

func (d *docxBody) run() error {
	d.hidden, d.weight.bold = false, d.weight.style
	err := d.x.Each(d.element)
	d.hidden, d.custom = false, false
	return err
}

// runProperties reads the properties of a run: only whether it is hidden matters.
func (d *docxBody) runProperties() error {
	return d.x.Each(func(name string) error {
		on := d.x.Attr("val") != "0" && d.x.Attr("val") != "false"
		switch name {
		case "vanish":
			d.hidden = d.hidden || on
		case "b":
			d.weight.bold = on
		case "rStyle":
			d.weight.bold = d.weight.bold || d.docx.numbering.bold(d.x.Attr("val"))
		}
		return nil
	})
}

// silent tells whether what is read is not printed: hidden, or the instruction of a field.
func (d *docxBody) silent() bool { return d.hidden || d.instr > 0 }

// field follows the parts of a field: its instruction is not printed, its result is.
func (d *docxBody) field(kind string) {
	n := len(d.fields)
	if kind == "begin" {
		d.fields = append(d.fields, true)
		d.instr++
		d.open.instruction = ""
		return
	}
	if n == 0 || kind != "separate" && kind != "end" {
		return
	}
	if d.fields[n-1] {
		d.fields[n-1] = false
		d.instr--
		if address := fieldAddress(d.open.instruction); address != "" && d.open.address == "" {
			d.beginLink(address, n)
		}
	}
	if kind == "end" {
		if d.open.depth == n {
			d.endLink()
		}
		d.fields = d.fields[:n-1]
	}
}

// text reads the text of a run. In drawings it is none of the document's.
func (d *docxBody) text() error {
	if strings.HasPrefix(d.x.Name, "a:") {
		return d.drawn()
	}
	for depth := len(d.x.Open); len(d.x.Open) >= depth || d.x.Closing; {
		token, err := d.x.Next()
		if err != nil {
			return err
		}
		if token != xmltext.Text {
			continue
		}
		s := d.x.Value(d.x.Start, d.x.End, d.x.Raw)
		if d.custom {
			d.custom = false
			d.mark(d.docx.refer(d.note[0], d.note[1], strings.TrimSpace(s)))
			continue
		}
		d.put(s)
	}
	return nil
}

// put adds printed characters, white space folded.
func (d *docxBody) put(s string) {
	if d.silent() || s == "" {
		return
	}
	d.weight.count(s)
	if d.b.Len() == 0 && d.label != "" && strings.TrimSpace(s) != "" {
		d.b.WriteString(d.label + " ")
		d.label = ""
	}
	for i := 0; i < len(s); i++ {
		if !xmltext.IsSpace(s[i]) {
			d.b.WriteByte(s[i])
			continue
		}
		if t := d.b.String(); t != "" && t[len(t)-1] != ' ' {
			d.b.WriteByte(' ')
		}
	}
}

// reference marks the place of a note.
func (d *docxBody) reference(kind string) {
	if d.silent() {
		return
	}
	id, own := d.x.Attr("id"), d.x.Attr("customMarkFollows")
	if own != "" && own != "0" && own != "false" {
		d.custom, d.note = true, [2]string{kind, id}
		return
	}
	d.mark(d.docx.refer(kind, id, ""))
}

func (d *docxBody) mark(number string) {
	if number != "" {
		d.marks = append(d.marks, extract.Mark{At: len(strings.TrimRight(d.b.String(), " ")), Number: number})
	}
}

// textBox reads a text box, which is printed after the paragraph that it is anchored in.
func (d *docxBody) textBox() error {
	box := docxBody{docx: d.docx, x: d.x}
	err := box.read()
	d.later = append(d.later, func() { d.lines, d.bold = append(d.lines, box.lines...), append(d.bold, box.bold...) })
	return err
}

// endLine ends the printed line, and, where it is whole, the paragraph.
func (d *docxBody) endLine(whole bool) {
	s := strings.TrimRight(d.b.String(), " ")
	address, depth := d.open.address, d.open.depth
	d.endLink()
	d.b.Reset()
	marks, links, bold := d.marks, d.links, d.weight.line()
	d.marks, d.links = nil, nil
	if address != "" && !whole {
		d.beginLink(address, depth)
	}
	if s == "" && len(marks) == 0 {
		return
	}
	text := text.Loose(s)
	if need := decode.Inspect(s); need != 0 && len(marks)+len(links) == 0 {
		text = decode.Mend(text, decode.Nowhere, need, &decode.Slips{})
	}
	d.lines = append(d.lines, extract.Line{Kind: extract.LineUnknown, Text: text, Whole: whole, Break: d.gap, Marks: marks, Links: links,
		Place: d.docx.page})
	d.bold = append(d.bold, bold)
	d.gap = false
}
