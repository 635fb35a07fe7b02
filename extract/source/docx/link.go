package docx

import (
	"path"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/source/xmltext"
)

// docxLink is a link whose words are being read.
type docxLink struct {
	address     string // "" where none is open
	from        int    // where its words begin in the printed line
	depth       int    // fields that are open, where a field made the link; else 0
	instruction string // of the field that was opened last
}

// hyperlink reads an element whose words stand for an address outside the document.
func (d *docxBody) hyperlink() error {
	if address := d.docx.address(d.x.Attr("id")); address != "" && d.open.address == "" {
		d.beginLink(address, 0)
		err := d.x.Each(d.element)
		d.endLink()
		return err
	}
	return d.x.Each(d.element)
}

// instruction reads what a field does. It is not printed.
func (d *docxBody) instruction() error {
	t, err := d.x.FlowOf()
	if d.open.address == "" {
		d.open.instruction += t.String()
	}
	return err
}

// fieldAddress returns the address in the instruction HYPERLINK "https://...", or "".
func fieldAddress(instruction string) string {
	rest, ok := strings.CutPrefix(strings.TrimSpace(instruction), "HYPERLINK ")
	if !ok {
		return ""
	}
	_, rest, _ = strings.Cut(rest, "\"")
	address, _, _ := strings.Cut(rest, "\"")
	return address
}

func (d *docxBody) beginLink(address string, depth int) {
	d.open = docxLink{address: address, from: d.b.Len(), depth: depth}
}

// endLink ends the words that stand for an address.
func (d *docxBody) endLink() {
	s := d.b.String()
	from, to := d.open.from, len(strings.TrimRight(s, " "))
	if d.open.address != "" && from < to {
		from = to - len(strings.TrimLeft(s[from:to], " "))
		if l, ok := extract.NewLink(extract.Span{Start: from, End: to}, d.open.address); ok {
			d.links = append(d.links, l)
		}
	}
	d.open = docxLink{}
}

// address returns what an identifier of the part being read stands for outside the document, or "".
func (d *docx) address(id string) string {
	if d.addresses == nil {
		d.addresses = map[string]string{}
		dir, base := path.Split(d.part)
		if data, err := d.load(dir + "_rels/" + base + ".rels"); err == nil {
			doc, at, _ := xmltext.Decode(data)
			x := xmltext.NewScanner(doc, at)
			if _, err := x.Root(); err == nil {
				_ = x.Each(func(string) error { // what a broken list still names is used
					if x.Attr("TargetMode") == "External" {
						d.addresses[x.Attr("Id")] = x.Attr("Target")
					}
					return nil
				})
			}
		}
	}
	return d.addresses[id]
}
