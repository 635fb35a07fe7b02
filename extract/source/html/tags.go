package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"w3id.org/kamergraaf/extract/source/outline"
	"w3id.org/kamergraaf/extract/text"
)

// htmlBlocks are the elements that begin and end paragraphs.
var htmlBlocks = map[atom.Atom]bool{atom.P: true, atom.Div: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true,
	atom.H6: true, atom.Li: true, atom.Tr: true, atom.Table: true, atom.Ul: true, atom.Ol: true, atom.Dl: true, atom.Dt: true, atom.Dd: true,
	atom.Blockquote: true, atom.Section: true, atom.Article: true, atom.Main: true, atom.Aside: true, atom.Header: true, atom.Footer: true,
	atom.Address: true, atom.Pre: true, atom.Hr: true, atom.Figure: true, atom.Body: true, atom.Caption: true}

// htmlSkipped are the elements whose text is not the document's.
var htmlSkipped = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Nav: true, atom.Button: true, atom.Select: true, atom.Svg: true,
	atom.Template: true, atom.Noscript: true, atom.Title: true, atom.Iframe: true, atom.Textarea: true, atom.Object: true}

// htmlAttrs are the attributes of a tag that matter.
type htmlAttrs struct{ class, id, name, content, kind, start, href string }

func readAttrs(z *html.Tokenizer) (a htmlAttrs) {
	for {
		key, value, more := z.TagAttr()
		switch string(key) {
		case "class":
			a.class = string(value)
		case "id":
			a.id = string(value)
		case "name", "property":
			a.name = string(value)
		case "content":
			a.content = string(value)
		case "type":
			a.kind = string(value)
		case "start":
			a.start = string(value)
		case "href":
			a.href = string(value)
		}
		if !more {
			return a
		}
	}
}

// has tells whether the tag is of a class.
func (a htmlAttrs) has(class string) bool {
	for _, c := range strings.Fields(a.class) {
		if c == class {
			return true
		}
	}
	return false
}

// start reads a start tag.
func (h *htmlDoc) start(z *html.Tokenizer, closed bool) {
	name, hasAttr := z.TagName()
	tag := atom.Lookup(name)
	var a htmlAttrs
	if hasAttr {
		a = readAttrs(z)
	}
	if htmlSkipped[tag] || tag == atom.H5 && a.has("note-close") {
		if !closed {
			h.skip, h.depth, h.skipFrom = tag, 1, h.pos
		}
		return
	}
	if htmlBlocks[tag] {
		h.startBlock(tag, a)
		return
	}
	h.startInline(tag, a)
}

// startInline reads a start tag that does not begin a paragraph.
func (h *htmlDoc) startInline(tag atom.Atom, a htmlAttrs) {
	switch tag {
	case atom.Meta:
		h.meta.Add(a.name, a.content)
	case atom.Br:
		h.lineBreak()
	case atom.Td, atom.Th:
		if h.flow != nil {
			h.flow.Space = true
		}
	case atom.A:
		if a.has("nootnum") && !h.in(noteRole) {
			h.known, h.mark, h.number = true, true, ""
		} else if a.href != "" && !h.note {
			h.startLink(a.href)
		}
	case atom.Span:
		if a.has("nootnum") && h.in(noteRole) {
			h.note, h.number = true, ""
		}
	}
}

// lineBreak reads a line break: two in a row end a paragraph.
func (h *htmlDoc) lineBreak() {
	if h.broken {
		h.flush()
	} else if h.flow != nil {
		h.flow.Space = true
	}
	h.broken = true
}

func (h *htmlDoc) startBlock(tag atom.Atom, a htmlAttrs) {
	if tag != atom.P || !h.item { // the first paragraph of an item continues after its number
		h.flush()
	}
	h.item = false
	switch tag {
	case atom.Div:
		role := h.startDiv(a)
		h.roles = append(h.roles, role)
		h.count[role]++
	case atom.Ul, atom.Ol:
		first, err := strconv.Atoi(a.start)
		if err != nil {
			first = 1
		}
		h.lists = append(h.lists, htmlList{ordered: tag == atom.Ol, letters: a.kind == "a", next: first})
	case atom.Li:
		h.startItem()
	}
	if strings.Contains(a.class, "kamervraagomschrijving") {
		h.known, h.header = true, tag
	}
}

// startDiv tells what a div holds, and opens the part that it is.
func (h *htmlDoc) startDiv(a htmlAttrs) htmlRole {
	switch {
	case a.id == "noten":
		h.out.End()
		return notesRole
	case a.has("noot"):
		h.known, h.number = true, ""
		return noteRole
	}
	for class, kind := range outline.Parts {
		if a.has(class) && !h.in(sectionRole) {
			h.known = true
			h.out.Begin(kind, h.x.LineOf(h.pos))
			return sectionRole
		}
	}
	return plainRole
}

// startItem begins an item of a list with the number that a browser shows.
func (h *htmlDoc) startItem() {
	n := len(h.lists)
	if n == 0 || !h.lists[n-1].ordered {
		return
	}
	list := &h.lists[n-1]
	label := strconv.Itoa(list.next) + "."
	if list.letters && list.next > 0 && list.next <= 26 {
		label = string(rune('a'+list.next-1)) + "."
	}
	list.next++
	h.open(h.pos)
	h.flow.AddText(text.Loose(label))
	h.flow.Space = true
	h.item = true
}

// end reads an end tag.
func (h *htmlDoc) end(tag atom.Atom) {
	switch tag {
	case atom.A:
		if h.mark {
			h.mark = false
			h.addMark()
		} else if h.flow != nil {
			h.flow.EndLink()
		}
	case atom.Span:
		h.note = false
	case atom.Td, atom.Th:
		if h.flow != nil {
			h.flow.Space = true
		}
	}
	if !htmlBlocks[tag] {
		return
	}
	h.flush()
	if tag == h.header {
		h.header = 0
	}
	switch tag {
	case atom.Div:
		h.endDiv()
	case atom.Ul, atom.Ol:
		if n := len(h.lists); n > 0 {
			h.lists = h.lists[:n-1]
		}
	}
}

func (h *htmlDoc) endDiv() {
	n := len(h.roles)
	if n == 0 {
		return
	}
	h.count[h.roles[n-1]]--
	if h.roles[n-1] == sectionRole {
		h.out.End()
	}
	h.roles = h.roles[:n-1]
}

// startLink begins the words of a link, which may begin a paragraph.
func (h *htmlDoc) startLink(address string) {
	if h.flow == nil {
		h.open(h.pos)
	}
	h.flow.Link(address)
}

// addMark puts the mark of a note whose number was just read.
func (h *htmlDoc) addMark() {
	if h.number == "" {
		return
	}
	if h.flow == nil {
		h.open(h.pos)
	}
	h.flow.Mark(h.number)
	h.number = ""
}
