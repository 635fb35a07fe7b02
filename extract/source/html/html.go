package html

import (
	"bytes"
	"context"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/source/decode"
	"w3id.org/kamergraaf/extract/source/outline"
	"w3id.org/kamergraaf/extract/source/xmltext"
	"w3id.org/kamergraaf/extract/text"
)

// Is tells HTML, whole pages and fragments, by its first tag.
func Is(_ string, head []byte) bool {
	if !xmltext.MayBeMarkup(head) {
		return false
	}
	doc, _ := decode.Into(xmltext.WholeRunes(head), xmltext.OneByteEncoding(""), &decode.Slips{})
	z := html.NewTokenizer(strings.NewReader(doc.String()))
	for {
		switch z.Next() {
		case html.ErrorToken, html.EndTagToken:
			return false
		case html.DoctypeToken:
			if bytes.HasPrefix(bytes.ToLower(bytes.TrimSpace(z.Text())), []byte("html")) {
				return true
			}
		case html.TextToken:
			if len(bytes.TrimSpace(z.Raw())) > 0 {
				return false
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			return htmlOpeners[atom.Lookup(name)]
		}
	}
}

// htmlOpeners are the elements with which pages and fragments of pages begin.
var htmlOpeners = map[atom.Atom]bool{atom.Html: true, atom.Head: true, atom.Body: true, atom.Meta: true, atom.Title: true, atom.Link: true,
	atom.Div: true, atom.P: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.Table: true, atom.Span: true, atom.Section: true,
	atom.H4: true, atom.H5: true, atom.H6: true, atom.Center: true, atom.Font: true, atom.B: true, atom.I: true, atom.U: true, atom.Strong: true,
	atom.Em: true, atom.Br: true, atom.Hr: true, atom.Pre: true, atom.Blockquote: true, atom.Form: true, atom.Dl: true, atom.Img: true, atom.Nav: true,
	atom.Article: true, atom.Main: true, atom.Ul: true, atom.Ol: true, atom.A: true, atom.Header: true, atom.Style: true, atom.Script: true}

// Read reads a page of officielebekendmakingen.nl, whose classes say what its parts are, or any other page, whose
// blocks become paragraphs that the structure parser tells apart.
func Read(ctx context.Context, path string, data []byte) (*extract.Paper, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var found decode.Slips
	doc, base := decode.Into(data, xmltext.OneByteEncoding(htmlEncoding(data)), &found)
	h := &htmlDoc{x: xmltext.NewScanner(doc, base), meta: outline.Metadata{}}
	if err := h.read(); err != nil {
		return nil, err
	}
	p := &extract.Paper{Path: path, Lines: h.out.All(), Facts: h.meta.Facts(extract.Facts{From: "metadata"})}
	if !h.known {
		for i := range p.Lines {
			p.Lines[i].Kind = extract.LineUnknown
		}
	}
	p.Problems = append(found.Problems(), h.x.Found.Problems()...)
	if h.skip != 0 {
		p.Problems = append(p.Problems, extract.Problem{Code: "element-open", Line: h.x.LineOf(h.skipFrom),
			Message: "The element " + h.skip.String() + " is not closed: all that follows it was left out."})
	}
	return p, nil
}

// htmlEncoding returns the encoding that a page declares, or "".
func htmlEncoding(data []byte) string {
	head := strings.ToLower(string(data[:min(len(data), 2048)]))
	_, after, ok := strings.Cut(head, "charset=")
	if !ok {
		return ""
	}
	after = strings.TrimLeft(after, "\"' ")
	end := strings.IndexAny(after, "\"' />;")
	if end < 0 {
		return ""
	}
	return after[:end]
}

// htmlDoc is a page being read, token by token. Pages need not be well-formed, so it keeps only which of the elements that
// matter are open.
type htmlDoc struct {
	x     *xmltext.Scanner // for its document and its places
	out   outline.Outline
	meta  outline.Metadata
	known bool // the page has classes of the official publications

	pos      int // of the token in the document
	flow     *xmltext.Flow
	place    int
	roles    []htmlRole        // of the div elements that are open
	count    [noteRole + 1]int // of each role among them
	lists    []htmlList
	skip     atom.Atom // the element that is skipped, 0 where none is
	depth    int       // how many of its kind are open
	skipFrom int       // where it began
	broken   bool      // the last token was a line break
	item     bool      // a list's item has its number and nothing else yet

	header atom.Atom // the element that holds a sentence of the header, 0 where none is open
	note   bool      // the number of a note is being read
	number string    // of the note that is open
	mark   bool      // the number of a mark is being read
}

// htmlRole is what a div holds.
type htmlRole uint8

const (
	plainRole htmlRole = iota
	sectionRole
	notesRole
	noteRole
)

// htmlList is a list that is open.
type htmlList struct {
	ordered bool
	letters bool
	next    int
}

func (h *htmlDoc) read() error {
	z := html.NewTokenizer(strings.NewReader(h.x.Str))
	for elements := 0; ; {
		kind := z.Next()
		size := len(z.Raw())
		if kind == html.ErrorToken {
			break
		}
		if h.skip != 0 {
			h.skipped(kind, z)
		} else {
			h.token(kind, z, size)
		}
		if kind == html.StartTagToken {
			elements++
		}
		if err := extract.CheckElements(elements); err != nil {
			return err
		}
		h.pos += size
	}
	h.flush()
	return nil
}

// skipped skips an element whose text is not part of the document.
func (h *htmlDoc) skipped(kind html.TokenType, z *html.Tokenizer) {
	if kind != html.StartTagToken && kind != html.EndTagToken {
		return
	}
	if name, _ := z.TagName(); atom.Lookup(name) == h.skip {
		if h.depth++; kind == html.EndTagToken {
			h.depth -= 2
		}
	}
	if h.depth <= 0 {
		h.skip = 0
	}
}

func (h *htmlDoc) token(kind html.TokenType, z *html.Tokenizer, size int) {
	switch kind {
	case html.TextToken:
		h.text(h.pos, h.pos+size)
	case html.StartTagToken, html.SelfClosingTagToken:
		h.start(z, kind == html.SelfClosingTagToken)
	case html.EndTagToken:
		name, _ := z.TagName()
		h.end(atom.Lookup(name))
	}
}

// text adds s[start:end] to the paragraph, which it begins where none is open.
func (h *htmlDoc) text(start, end int) {
	blank := strings.TrimSpace(h.x.Str[start:end]) == ""
	if !blank {
		h.broken, h.item = false, false
	}
	if h.note || h.mark {
		h.number += strings.TrimSpace(html.UnescapeString(h.x.Str[start:end]))
		return
	}
	if h.flow == nil {
		if blank {
			return
		}
		h.open(start)
	}
	h.addHTML(start, end)
}

func (h *htmlDoc) open(at int) { h.flow, h.place = &xmltext.Flow{X: h.x}, h.x.LineOf(at) }

// addHTML adds text with the character references of HTML.
func (h *htmlDoc) addHTML(start, end int) {
	s := h.x.Str[start:end]
	if strings.IndexByte(s, '&') < 0 {
		h.flow.Add(start, end, true)
		return
	}
	var b text.Builder
	for s != "" {
		n := strings.IndexByte(s, '&')
		if n < 0 {
			n = len(s)
		}
		if n > 0 {
			b.Add(h.x.Doc.Slice(start, start+n))
			start, s = start+n, s[n:]
			continue
		}
		n = 1 + strings.IndexByte(s[:min(len(s), 40)], ';')
		if n == 0 {
			n = min(len(s), 1)
		}
		from, to, _ := h.x.Doc.Source(start, start+n)
		b.Insert(html.UnescapeString(s[:n]), from, to)
		start, s = start+n, s[n:]
	}
	h.flow.AddText(decode.Mend(b.Text(), decode.Nowhere, decode.AllRepairs, &h.x.Found))
}

// flush ends the paragraph.
func (h *htmlDoc) flush() {
	if h.flow == nil {
		return
	}
	h.flow.EndLink()
	line := h.flow.Line(extract.LineUnknown, h.place)
	h.flow = nil
	switch {
	case h.in(noteRole):
		h.out.Note(h.number, line)
	case h.header != 0:
		line.Kind = extract.LineHeader
		h.out.Lines = append(h.out.Lines, line)
	default:
		h.out.Paragraph(line)
	}
}

// in tells whether a div of a role is open.
func (h *htmlDoc) in(role htmlRole) bool { return h.count[role] > 0 }
