package docx

import (
	"strconv"

	"w3id.org/kamergraaf/extract"
)

// mostUnread is how many stretches of text that are not read are reported one by one.
const mostUnread = 20

// alternate reads content that is there in several forms, of which the first is the newest: a drawing, mostly. The old form counts
// where there is no other.
func (d *docxBody) alternate() error {
	chosen := false
	return d.x.Each(func(string) error {
		if chosen {
			return nil
		}
		chosen = true
		return d.x.Each(d.element)
	})
}

// inserted reports a document that Word puts in at this place when it opens the file.
func (d *docxBody) inserted() {
	d.unread("inserted-document", "A document that Word inserts here from another file was not read.")
}

// drawn reports the text of a drawing, which is none of the document's.
func (d *docxBody) drawn() error {
	t, err := d.x.FlowOf()
	if s := t.String(); s != "" {
		const most = 40 // letters
		if r := []rune(s); len(r) > most {
			s = string(r[:most]) + "…"
		}
		d.unread("drawing-text", "The text of a drawing was left out: «"+s+"».")
	}
	return err
}

func (d *docxBody) unread(code, message string) {
	if d.docx.unread++; d.docx.unread <= mostUnread {
		d.docx.problems = append(d.docx.problems, extract.Problem{Code: code, Message: message, Line: d.docx.page})
	}
}

// reportUnread tells how much more is not read than was reported.
func (d *docx) reportUnread() {
	if n := d.unread - mostUnread; n > 0 {
		d.problems = append(d.problems, extract.Problem{Code: "drawing-text", Message: "Texts of drawings and inserted documents were left out at " + strconv.Itoa(n) + " further places."})
	}
}
