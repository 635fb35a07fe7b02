package xmltext

import (
	"bytes"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/source/decode"
)

// SkipBelow skips tokens until no more than depth elements are open.
func (x *Scanner) SkipBelow(depth int) error {
	for len(x.Open) > depth || x.Closing {
		if _, err := x.Next(); err != nil {
			return err
		}
	}
	return nil
}

// mostStray is how many stretches of text between elements are kept.
const mostStray = 20

// Each calls do for each child of the element that the last token began, with its local name, and skips what do
// leaves unread. It returns after the element's end.
func (x *Scanner) Each(do func(name string) error) error {
	depth := len(x.Open)
	for {
		token, err := x.Next()
		if err != nil {
			return err
		}
		if len(x.Open) < depth || token == EOF {
			return nil
		}
		if token == Text && len(x.Stray) < mostStray && strings.TrimSpace(x.Str[x.Start:x.End]) != "" {
			x.Stray = append(x.Stray, extract.Span{Start: x.Start, End: x.End})
		}
		if token != Start {
			continue
		}
		if err := do(LocalName(x.Name)); err != nil {
			return err
		}
		if err := x.SkipBelow(depth); err != nil {
			return err
		}
	}
}

// Root reads up to the start of the root element and returns its local name.
func (x *Scanner) Root() (string, error) {
	for {
		switch token, err := x.Next(); {
		case err != nil:
			return "", err
		case token == EOF:
			return "", x.fail(x.At, "no element")
		case token == Start:
			return LocalName(x.Name), nil
		}
	}
}

// Finish reads what follows the root element, which may only be comments and white space.
func (x *Scanner) Finish() error {
	for {
		switch token, err := x.Next(); {
		case err != nil || token == EOF:
			return err
		case token == Start:
			return x.fail(x.At, "a second root element")
		}
	}
}

// RootOf returns the local name of the root element of a document of which head is the beginning, "" where it is no XML.
func RootOf(head []byte) string {
	if !MayBeMarkup(head) {
		return ""
	}
	for _, n := range []int{nearRoot, len(head)} {
		doc, base, _ := Decode(WholeRunes(head[:min(n, len(head))]))
		if name, err := NewScanner(doc, base).Root(); err == nil {
			return name
		}
	}
	return ""
}

// nearRoot is how far into a document its root nearly always begins, which spares decoding all of the head.
const nearRoot = 512

// ReadRoot reads up to the root element of a document that says by its first characters that it is XML, and returns why it has none,
// nil where it has one or is something else.
func ReadRoot(data []byte) error {
	start := bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), " \t\r\n")
	for _, sign := range [...]string{"<?xml", "<!DOCTYPE", "<!--", "<kvr"} {
		if bytes.HasPrefix(start, []byte(sign)) {
			doc, base, _ := Decode(data)
			_, err := NewScanner(doc, base).Root()
			return err
		}
	}
	return nil
}

// InPrologue tells whether all of head is what can stand before the root of markup: comments, instructions, a document type.
func InPrologue(head []byte) bool {
	rest := bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	for {
		rest = bytes.TrimLeft(rest, " \t\r\n\f")
		end := ""
		switch {
		case bytes.HasPrefix(rest, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(rest, []byte("<?")):
			end = "?>"
		case bytes.HasPrefix(rest, []byte("<!")):
			end = ">"
		default:
			return false
		}
		at := bytes.Index(rest, []byte(end))
		if at < 0 {
			return true
		}
		if rest = rest[at+len(end):]; len(rest) == 0 {
			return true
		}
	}
}

// MayBeMarkup tells, at no cost, texts that are surely no markup from those that may be.
func MayBeMarkup(head []byte) bool {
	if order, _ := decode.Utf16Order(head[:min(len(head), 64)]); order != nil {
		return true
	}
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n"), []byte("<"))
}

// WholeRunes cuts off bytes outside ASCII at the end, where a character may have been cut in two.
func WholeRunes(head []byte) []byte {
	for n := len(head); n > 0 && head[n-1] >= 0x80; n-- {
		head = head[:n-1]
	}
	return head
}
