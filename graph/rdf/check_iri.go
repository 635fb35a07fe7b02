package rdf

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// IRIError says why a string is no absolute IRI.
type IRIError struct{ IRI, Reason string }

// Error names the string and what is wrong with it.
func (e *IRIError) Error() string { return fmt.Sprintf("no valid IRI: %q: %s", e.IRI, e.Reason) }

// iriByte says which ASCII characters may be in an IRI after its scheme: unreserved characters, the percent sign, sub-delims,
// and the gen-delims but "#", which checkRest counts, and the brackets, which only hosts have.
var iriByte = ByteSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%!$&'()*+,;=:/?@")

// ByteSet returns a table of the characters in s.
func ByteSet(s string) (set [256]bool) {
	for i := range len(s) {
		set[s[i]] = true
	}
	return set
}

// checkIRI tells what keeps a string from being an absolute IRI of RFC 3987, or returns nil.
func checkIRI(iri string) error {
	colon := schemeEnd(iri)
	if colon < 0 {
		return &IRIError{iri, "it has no scheme"}
	}
	rest := iri[colon+1:]
	if rest == "" {
		return &IRIError{iri, "nothing follows the scheme"}
	}
	if reason := checkRest(withoutIPLiteral(rest)); reason != "" {
		return &IRIError{iri, reason}
	}
	if strings.Contains(rest, "/.") && dotSegments(rest) {
		return &IRIError{iri, "a segment of its path is only dots"}
	}
	return nil
}

// dotSegments tells whether the path of an IRI with an authority has a segment "." or "..". Such IRIs are valid, but
// some readers resolve them and others do not, so that they would come to name two things.
func dotSegments(rest string) bool {
	if end := strings.IndexAny(rest, "?#"); end >= 0 {
		rest = rest[:end]
	}
	if !strings.HasPrefix(rest, "//") {
		return false
	}
	for segment := range strings.SplitSeq(rest[2:], "/") {
		if segment == "." || segment == ".." {
			return true
		}
	}
	return false
}

// schemeEnd returns the place of the colon after the scheme, or -1.
func schemeEnd(iri string) int {
	for i := range len(iri) {
		c := iri[i]
		switch {
		case c|0x20 >= 'a' && c|0x20 <= 'z':
		case i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'):
		case i > 0 && c == ':':
			return i
		default:
			return -1
		}
	}
	return -1
}

// checkRest looks at the characters after the scheme and says what is wrong, or "".
func checkRest(rest string) string {
	fragment := false
	for i := 0; i < len(rest); {
		c := rest[i]
		switch {
		case c == '%' && !escapeAt(rest, i):
			return "a percent sign begins no escape"
		case iriByte[c]:
			i++
		case c == '#' && !fragment:
			fragment = true
			i++
		case c < utf8.RuneSelf:
			return fmt.Sprintf("the character %q is not allowed", c)
		default:
			r, size := utf8.DecodeRuneInString(rest[i:])
			if r == utf8.RuneError && size == 1 {
				return "it is not UTF-8"
			}
			if !IriRune(r) {
				return fmt.Sprintf("the character %U is not allowed", r)
			}
			i += size
		}
	}
	return ""
}

// withoutIPLiteral returns the rest of an IRI without the "[...]" of an IPv6 host, the one place for brackets.
func withoutIPLiteral(rest string) string {
	if !strings.HasPrefix(rest, "//[") {
		return rest
	}
	end := strings.IndexByte(rest, ']')
	if end < 0 || strings.Trim(rest[3:end], "0123456789abcdefABCDEF:.") != "" || end < 5 {
		return rest
	}
	return "//" + rest[end+1:]
}

// escapeAt tells whether "%" and two hexadecimal digits are at i.
func escapeAt(s string, i int) bool {
	return i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2])
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f'
}

// IriRune tells whether a code point above ASCII is one of RFC 3987's ucschar. The private use area (iprivate) is left out
// although a query may have it: not all tools read it.
func IriRune(r rune) bool {
	switch {
	case r < 0xA0 || r >= 0xD800 && r < 0xF900 || r >= 0xFDD0 && r <= 0xFDEF || r >= 0xFFF0 && r < 0x10000:
		return false
	case r >= 0xE0000 && r < 0xE1000 || r >= 0xF0000:
		return false
	}
	return r&0xFFFE != 0xFFFE && !bidiControl(r)
}

// bidiControl tells whether a code point is a formatting character for right-to-left text, which RFC 3987 section 4.1 bans.
func bidiControl(r rune) bool {
	return r == 0x200E || r == 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}
