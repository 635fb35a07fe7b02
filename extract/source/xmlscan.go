package source

import (
	"fmt"
	"strings"

	"w3id.org/kamergraaf/extract/text"
)

// xmlScanner reads XML token by token, without validation: it checks that tags match, and refuses what can make a small
// file large (a document type with an internal subset, and with it entities of one's own; deep nesting). It is several
// times as fast as encoding/xml and knows the place of every text.
type xmlScanner struct {
	doc   text.Text
	s     string // of doc
	base  int    // where doc stands in the source, byte for byte, or nowhere
	pos   int
	open  []string // names of the elements that are open
	found slips

	spare text.Builder // of a flow that ended, for the next

	name       string    // of the element that the last token begins or ends, as written
	attrs      []xmlAttr // of the element that begins; valid until the next token
	start, end int       // of text, in s
	raw        bool      // text of a CDATA section: "&" means itself
	closing    bool      // the last tag was <name/>: its end is the next token

	line, lineAt int // line of s[lineAt]
}

// xmlAttr is an attribute; start and end are its raw value in the document.
type xmlAttr struct {
	name       string
	start, end int
}

// xmlToken is a kind of token.
type xmlToken uint8

const (
	xmlStart xmlToken = iota // an element begins
	xmlEnd                   // an element ends
	xmlText
	xmlEOF
)

// Limits of what a scanner reads; real files stay far below them.
const (
	xmlDepth      = 256
	xmlAttributes = 256
)

func newXMLScanner(doc text.Text, base int) *xmlScanner {
	x := &xmlScanner{open: make([]string, 0, 8), attrs: make([]xmlAttr, 0, 8)}
	x.begin(doc, base)
	return x
}

// begin makes the scanner read a document from its start, in the memory in which it read the one before.
func (x *xmlScanner) begin(doc text.Text, base int) {
	*x = xmlScanner{doc: doc, s: doc.String(), base: base, line: 1, open: x.open[:0], attrs: x.attrs[:0], spare: x.spare}
}

// lineOf returns the line on which s[at] stands. It costs as much as the distance to the place asked for before.
func (x *xmlScanner) lineOf(at int) int {
	if at < x.lineAt {
		x.line -= strings.Count(x.s[at:x.lineAt], "\n")
	} else {
		x.line += strings.Count(x.s[x.lineAt:at], "\n")
	}
	x.lineAt = at
	return x.line
}

// fail makes the error of a document that is not well-formed at a place.
func (x *xmlScanner) fail(at int, format string, args ...any) error {
	return fmt.Errorf("not well-formed XML: line %d: %s", x.lineOf(min(at, len(x.s))), fmt.Sprintf(format, args...))
}

// next reads the next token; comments and processing instructions are passed over.
func (x *xmlScanner) next() (xmlToken, error) {
	if x.closing {
		x.closing = false
		return x.endElement(x.pos, x.name)
	}
	for {
		if x.pos == len(x.s) {
			return x.eof()
		}
		if x.s[x.pos] != '<' {
			return x.text()
		}
		rest := x.s[x.pos:]
		var err error
		switch {
		case len(rest) < 2:
			return xmlEOF, x.fail(x.pos, "the file ends in a tag")
		case rest[1] == '/':
			return x.endTag()
		case rest[1] == '?':
			err = x.skipTo("?>", "instruction")
		case strings.HasPrefix(rest, "<!--"):
			err = x.skipTo("-->", "comment")
		case strings.HasPrefix(rest, "<![CDATA["):
			return x.cdata()
		case rest[1] == '!':
			err = x.docType()
		default:
			return x.startTag()
		}
		if err != nil {
			return xmlEOF, err
		}
	}
}

func (x *xmlScanner) eof() (xmlToken, error) {
	if n := len(x.open); n > 0 {
		return xmlEOF, x.fail(len(x.s), "the file ends inside <%s>", x.open[n-1])
	}
	return xmlEOF, nil
}

func (x *xmlScanner) text() (xmlToken, error) {
	x.start, x.raw = x.pos, false
	if i := strings.IndexByte(x.s[x.pos:], '<'); i >= 0 {
		x.pos += i
	} else {
		x.pos = len(x.s)
	}
	x.end = x.pos
	if len(x.open) == 0 && strings.TrimSpace(x.s[x.start:x.end]) != "" {
		return xmlEOF, x.fail(x.start, "text outside the root element")
	}
	return xmlText, nil
}

func (x *xmlScanner) cdata() (xmlToken, error) {
	x.start, x.raw = x.pos+len("<![CDATA["), true
	if err := x.skipTo("]]>", "CDATA section"); err != nil {
		return xmlEOF, err
	}
	x.end = x.pos - len("]]>")
	return xmlText, nil
}

func (x *xmlScanner) skipTo(end, what string) error {
	i := strings.Index(x.s[x.pos+2:], end)
	if i < 0 {
		return x.fail(x.pos, "%s without an end", what)
	}
	x.pos += 2 + i + len(end)
	return nil
}

// docType passes over a document type, unless it declares things of its own.
func (x *xmlScanner) docType() error {
	i := strings.IndexAny(x.s[x.pos:], "[>")
	if i < 0 {
		return x.fail(x.pos, "document type without an end")
	}
	if x.s[x.pos+i] == '[' {
		return x.fail(x.pos, "a document type with declarations of its own is not read (it could expand without end)")
	}
	x.pos += i + 1
	return nil
}

func (x *xmlScanner) startTag() (xmlToken, error) {
	at := x.pos
	end := nameEnd(x.s, at+1)
	if end == at+1 {
		return xmlEOF, x.fail(at, "\"<\" without a name")
	}
	if len(x.open) == xmlDepth {
		return xmlEOF, x.fail(at, "elements nest deeper than %d", xmlDepth)
	}
	x.name, x.pos = x.s[at+1:end], end
	if err := x.attributes(); err != nil {
		return xmlEOF, err
	}
	x.open = append(x.open, x.name)
	return xmlStart, nil
}

// attributes reads what stands in a start tag behind the name, and its end.
func (x *xmlScanner) attributes() error {
	x.attrs = x.attrs[:0]
	for {
		x.pos = skipXMLSpace(x.s, x.pos)
		rest := x.s[x.pos:]
		switch {
		case strings.HasPrefix(rest, ">"):
			x.pos++
			return nil
		case strings.HasPrefix(rest, "/>"):
			x.pos += 2
			x.closing = true
			return nil
		}
		if err := x.attribute(); err != nil {
			return err
		}
	}
}

func (x *xmlScanner) attribute() error {
	end := nameEnd(x.s, x.pos)
	at := skipXMLSpace(x.s, end)
	if end == x.pos || at == len(x.s) || x.s[at] != '=' {
		return x.fail(x.pos, "bad attribute in <%s>", x.name)
	}
	at = skipXMLSpace(x.s, at+1)
	if at == len(x.s) || x.s[at] != '"' && x.s[at] != '\'' {
		return x.fail(x.pos, "value of attribute %s in <%s> is not quoted", x.s[x.pos:end], x.name)
	}
	n := strings.IndexByte(x.s[at+1:], x.s[at])
	if n < 0 || len(x.attrs) == xmlAttributes {
		return x.fail(x.pos, "attributes of <%s> do not end", x.name)
	}
	x.attrs = append(x.attrs, xmlAttr{x.s[x.pos:end], at + 1, at + 1 + n})
	x.pos = at + 1 + n + 1
	return nil
}

func (x *xmlScanner) endTag() (xmlToken, error) {
	at := x.pos
	end := nameEnd(x.s, at+2)
	x.name = x.s[at+2 : end]
	x.pos = skipXMLSpace(x.s, end)
	if x.pos == len(x.s) || x.s[x.pos] != '>' {
		return xmlEOF, x.fail(at, "bad end tag </%s", x.name)
	}
	x.pos++
	return x.endElement(at, x.name)
}

func (x *xmlScanner) endElement(at int, name string) (xmlToken, error) {
	n := len(x.open)
	if n == 0 {
		return xmlEOF, x.fail(at, "</%s> ends nothing", name)
	}
	if x.open[n-1] != name {
		return xmlEOF, x.fail(at, "</%s> where <%s> must end", name, x.open[n-1])
	}
	x.open = x.open[:n-1]
	return xmlEnd, nil
}

// xmlNameEnds marks the bytes that end a name.
var xmlNameEnds = func() (table [256]bool) {
	for _, c := range []byte(" \t\n/>=<\"'") {
		table[c] = true
	}
	return table
}()

// nameEnd returns the end of the name that begins at s[i].
func nameEnd(s string, i int) int {
	for i < len(s) && !xmlNameEnds[s[i]] {
		i++
	}
	return i
}

func skipXMLSpace(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\n' || s[i] == '\t') {
		i++
	}
	return i
}

// localName returns a name without its namespace prefix.
func localName(name string) string { return name[strings.IndexByte(name, ':')+1:] }

// isNamed tells whether name is the local part of a full name.
func isNamed(full, name string) bool {
	return strings.HasSuffix(full, name) && localName(full) == name
}
