package source

import "bytes"

// skipBelow passes over tokens until no more than depth elements are open.
func (x *xmlScanner) skipBelow(depth int) error {
	for len(x.open) > depth || x.closing {
		if _, err := x.next(); err != nil {
			return err
		}
	}
	return nil
}

// each calls do for each child of the element that the last token began, with its local name, and passes over what do
// leaves unread. It returns behind the element's end.
func (x *xmlScanner) each(do func(name string) error) error {
	depth := len(x.open)
	for {
		token, err := x.next()
		if err != nil {
			return err
		}
		if len(x.open) < depth || token == xmlEOF {
			return nil
		}
		if token != xmlStart {
			continue
		}
		if err := do(localName(x.name)); err != nil {
			return err
		}
		if err := x.skipBelow(depth); err != nil {
			return err
		}
	}
}

// root reads up to the start of the root element and returns its local name.
func (x *xmlScanner) root() (string, error) {
	for {
		switch token, err := x.next(); {
		case err != nil:
			return "", err
		case token == xmlEOF:
			return "", x.fail(x.pos, "no element")
		case token == xmlStart:
			return localName(x.name), nil
		}
	}
}

// finish reads what stands behind the root element, which may only be comments and white space.
func (x *xmlScanner) finish() error {
	for {
		switch token, err := x.next(); {
		case err != nil || token == xmlEOF:
			return err
		case token == xmlStart:
			return x.fail(x.pos, "a second root element")
		}
	}
}

// rootOf returns the local name of the root element of a document of which head is the beginning, "" where it is no XML.
func rootOf(head []byte) string {
	if !mayBeMarkup(head) {
		return ""
	}
	for _, n := range []int{nearRoot, len(head)} {
		doc, base, _ := decodeXML(wholeRunes(head[:min(n, len(head))]))
		if name, err := newXMLScanner(doc, base).root(); err == nil {
			return name
		}
	}
	return ""
}

// nearRoot is how far into a document its root nearly always begins, which spares decoding all of the head.
const nearRoot = 512

// mayBeMarkup tells, at no cost, texts that are surely no markup from those that may be.
func mayBeMarkup(head []byte) bool {
	if order, _ := utf16Order(head[:min(len(head), 64)]); order != nil {
		return true
	}
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n"), []byte("<"))
}

// wholeRunes cuts off bytes outside ASCII at the end, where a character may have been cut in two.
func wholeRunes(head []byte) []byte {
	for n := len(head); n > 0 && head[n-1] >= 0x80; n-- {
		head = head[:n-1]
	}
	return head
}
