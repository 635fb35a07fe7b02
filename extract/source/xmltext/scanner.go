package xmltext

import (
	"fmt"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/source/decode"
	"w3id.org/kamergraaf/extract/text"
)

// Scanner reads XML token by token, without validation: it checks that tags match, and refuses what can make a small file
// large (a document type with an internal subset, which can define entities; deep nesting). It is several times as fast as
// encoding/xml and knows the place of every text.
type Scanner struct {
	Doc   text.Text
	Str   string // of doc
	base  int    // where doc is in the source, if it is there verbatim, else nowhere
	At    int
	Open  []string // names of the elements that are open
	Found decode.Slips

	Spare text.Builder   // of a finished flow, for reuse
	Stray []extract.Span // text that Each passed over: between elements, where none should stand

	Name       string    // of the element that the last token begins or ends, as written
	Attrs      []xmlAttr // of the element that begins; valid until the next token
	Start, End int       // of text, in s
	Raw        bool      // text of a CDATA section: "&" means itself
	Closing    bool      // the last tag was <name/>: its end is the next token

	line, lineAt int // line of s[lineAt]
	elements     int // that began
}

// xmlAttr is an attribute; start and end are its raw value in the document.
type xmlAttr struct {
	name       string
	start, end int
}

// xmlToken is a kind of token.
type xmlToken uint8

const (
	Start xmlToken = iota // an element begins
	End                   // an element ends
	Text                  // text between tags, or of a CDATA section
	EOF                   // the document ends
)

// Limits of what a scanner reads; real files stay far below them.
const (
	xmlDepth      = 256
	xmlAttributes = 256
)

// NewScanner returns a Scanner of doc. Base is the byte of the source where doc stands verbatim, or decode.Nowhere.
func NewScanner(doc text.Text, base int) *Scanner {
	x := &Scanner{Open: make([]string, 0, 8), Attrs: make([]xmlAttr, 0, 8)}
	x.Begin(doc, base)
	return x
}

// Begin starts a new document and reuses the buffers of the one before.
func (x *Scanner) Begin(doc text.Text, base int) {
	*x = Scanner{Doc: doc, Str: doc.String(), base: base, line: 1, Open: x.Open[:0], Attrs: x.Attrs[:0], Spare: x.Spare}
}

// LineOf returns the line of s[at]. It counts from the place asked for before.
func (x *Scanner) LineOf(at int) int {
	if at < x.lineAt {
		x.line -= strings.Count(x.Str[at:x.lineAt], "\n")
	} else {
		x.line += strings.Count(x.Str[x.lineAt:at], "\n")
	}
	x.lineAt = at
	return x.line
}

// fail makes the error of a document that is not well-formed at a place.
func (x *Scanner) fail(at int, format string, args ...any) error {
	return fmt.Errorf("not well-formed XML: line %d: %s", x.LineOf(min(at, len(x.Str))), fmt.Sprintf(format, args...))
}

// Next reads the next token; comments and processing instructions are skipped.
func (x *Scanner) Next() (xmlToken, error) {
	if x.Closing {
		x.Closing = false
		return x.endElement(x.At, x.Name)
	}
	for {
		if x.At == len(x.Str) {
			return x.eof()
		}
		if x.Str[x.At] != '<' {
			return x.text()
		}
		rest := x.Str[x.At:]
		var err error
		switch {
		case len(rest) < 2:
			return EOF, x.fail(x.At, "the file ends in a tag")
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
			return EOF, err
		}
	}
}

func (x *Scanner) eof() (xmlToken, error) {
	if n := len(x.Open); n > 0 {
		return EOF, x.fail(len(x.Str), "the file ends inside <%s>", x.Open[n-1])
	}
	return EOF, nil
}

func (x *Scanner) text() (xmlToken, error) {
	x.Start, x.Raw = x.At, false
	if i := strings.IndexByte(x.Str[x.At:], '<'); i >= 0 {
		x.At += i
	} else {
		x.At = len(x.Str)
	}
	x.End = x.At
	if len(x.Open) == 0 && strings.TrimSpace(x.Str[x.Start:x.End]) != "" {
		return EOF, x.fail(x.Start, "text outside the root element")
	}
	return Text, nil
}

func (x *Scanner) cdata() (xmlToken, error) {
	x.Start, x.Raw = x.At+len("<![CDATA["), true
	if err := x.skipTo("]]>", "CDATA section"); err != nil {
		return EOF, err
	}
	x.End = x.At - len("]]>")
	return Text, nil
}

func (x *Scanner) skipTo(end, what string) error {
	i := strings.Index(x.Str[x.At+2:], end)
	if i < 0 {
		return x.fail(x.At, "%s without an end", what)
	}
	x.At += 2 + i + len(end)
	return nil
}

// docType skips a document type, unless it declares things of its own.
func (x *Scanner) docType() error {
	i := strings.IndexAny(x.Str[x.At:], "[>")
	if i < 0 {
		return x.fail(x.At, "document type without an end")
	}
	if x.Str[x.At+i] == '[' {
		return x.fail(x.At, "a document type with declarations of its own is not read (it could expand without end)")
	}
	x.At += i + 1
	return nil
}

func (x *Scanner) startTag() (xmlToken, error) {
	at := x.At
	end := nameEnd(x.Str, at+1)
	if end == at+1 {
		return EOF, x.fail(at, "\"<\" without a name")
	}
	if len(x.Open) == xmlDepth {
		return EOF, x.fail(at, "elements nest deeper than %d", xmlDepth)
	}
	x.elements++
	if err := extract.CheckElements(x.elements); err != nil {
		return EOF, err
	}
	x.Name, x.At = x.Str[at+1:end], end
	if err := x.attributes(); err != nil {
		return EOF, err
	}
	x.Open = append(x.Open, x.Name)
	return Start, nil
}

// attributes reads what is in a start tag after the name, and its end.
func (x *Scanner) attributes() error {
	x.Attrs = x.Attrs[:0]
	for {
		x.At = SkipSpace(x.Str, x.At)
		rest := x.Str[x.At:]
		switch {
		case strings.HasPrefix(rest, ">"):
			x.At++
			return nil
		case strings.HasPrefix(rest, "/>"):
			x.At += 2
			x.Closing = true
			return nil
		}
		if err := x.attribute(); err != nil {
			return err
		}
	}
}

func (x *Scanner) attribute() error {
	end := nameEnd(x.Str, x.At)
	at := SkipSpace(x.Str, end)
	if end == x.At || at == len(x.Str) || x.Str[at] != '=' {
		return x.fail(x.At, "bad attribute in <%s>", x.Name)
	}
	at = SkipSpace(x.Str, at+1)
	if at == len(x.Str) || x.Str[at] != '"' && x.Str[at] != '\'' {
		return x.fail(x.At, "value of attribute %s in <%s> is not quoted", x.Str[x.At:end], x.Name)
	}
	n := strings.IndexByte(x.Str[at+1:], x.Str[at])
	if n < 0 || len(x.Attrs) == xmlAttributes {
		return x.fail(x.At, "attributes of <%s> do not end", x.Name)
	}
	x.Attrs = append(x.Attrs, xmlAttr{x.Str[x.At:end], at + 1, at + 1 + n})
	x.At = at + 1 + n + 1
	return nil
}

func (x *Scanner) endTag() (xmlToken, error) {
	at := x.At
	end := nameEnd(x.Str, at+2)
	x.Name = x.Str[at+2 : end]
	x.At = SkipSpace(x.Str, end)
	if x.At == len(x.Str) || x.Str[x.At] != '>' {
		return EOF, x.fail(at, "bad end tag </%s", x.Name)
	}
	x.At++
	return x.endElement(at, x.Name)
}

func (x *Scanner) endElement(at int, name string) (xmlToken, error) {
	n := len(x.Open)
	if n == 0 {
		return EOF, x.fail(at, "</%s> ends nothing", name)
	}
	if x.Open[n-1] != name {
		return EOF, x.fail(at, "</%s> where <%s> must end", name, x.Open[n-1])
	}
	x.Open = x.Open[:n-1]
	return End, nil
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

// SkipSpace returns where the spaces, line feeds and tabs that begin at byte i end: i itself where there are none.
func SkipSpace(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\n' || s[i] == '\t') {
		i++
	}
	return i
}

// LocalName returns a name without its namespace prefix.
func LocalName(name string) string { return name[strings.IndexByte(name, ':')+1:] }

// isNamed tells whether name is the local part of a full name.
func isNamed(full, name string) bool {
	return strings.HasSuffix(full, name) && LocalName(full) == name
}
