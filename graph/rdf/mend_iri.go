package rdf

import (
	"net"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// MendIRI makes a valid IRI of a web address as people print it: a missing scheme is added, scheme and host are put
// in lower case, what an IRI cannot hold is percent-encoded, escapes are completed and put in capitals, dot segments
// and default ports are taken out. Nothing else is changed: the address leads to the same page. ok is false where no
// host can be made out.
func MendIRI(address string) (iri Term, ok bool) {
	scheme, rest := cutScheme(strings.TrimSpace(norm.NFC.String(address)))
	end := strings.IndexAny(rest, "/?#\\")
	if end < 0 {
		end = len(rest)
	}
	host, ok := mendHost(scheme, rest[:end])
	if !ok {
		return Term{}, false
	}
	path, tail := rest[end:], ""
	if i := strings.IndexAny(path, "?#"); i >= 0 {
		path, tail = path[:i], path[i:]
	}
	b := append(make([]byte, 0, len(address)+16), scheme+"://"+host...)
	b = appendMended(b, withoutDots(strings.ReplaceAll(path, "\\", "/"))) // as browsers read backslashes
	t, err := NewIRI(string(appendMended(b, tail)))
	return t, err == nil
}

// cutScheme separates an address from its scheme, which is http if none is printed.
func cutScheme(address string) (scheme, rest string) {
	scheme, rest, found := strings.Cut(address, "://")
	lower := strings.ToLower(scheme)
	if found && (lower == "http" || lower == "https" || lower == "ftp") {
		return lower, rest
	}
	return "http", address
}

// mendHost returns host and port in their usual form. Names and passwords before an "@" are not part of a page's
// identity and are left out.
func mendHost(scheme, authority string) (string, bool) {
	host := strings.ToLower(authority[strings.LastIndexByte(authority, '@')+1:])
	host, port, hasPort := strings.Cut(host, ":")
	if strings.Trim(port, "0123456789") != "" || len(port) > 5 {
		return "", false
	}
	host = strings.TrimSuffix(host, ".")
	if !validHost(host) {
		return "", false
	}
	if hasPort && port != "" && port != defaultPorts[scheme] {
		host = net.JoinHostPort(host, port)
	}
	return host, true
}

var defaultPorts = map[string]string{"http": "80", "https": "443", "ftp": "21"}

// validHost tells whether a name is one of dot-separated labels of letters, digits and hyphens, two at least.
func validHost(host string) bool {
	labels := strings.Split(host, ".")
	for _, label := range labels {
		if label == "" || label[0] == '-' || len(label) > 63 {
			return false
		}
		for _, r := range label {
			if r < utf8.RuneSelf && !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' || r == '_') || r >= utf8.RuneSelf && !IriRune(r) {
				return false
			}
		}
	}
	return len(labels) > 1
}

// withoutDots resolves the segments "." and ".." of a path, as a browser does before it asks for the page.
func withoutDots(path string) string {
	if !strings.Contains(path, "/.") {
		return path
	}
	segments := strings.Split(path, "/")
	var out []string
	for i, s := range segments {
		last := i == len(segments)-1
		switch {
		case s != "." && s != "..":
			out = append(out, s)
			continue
		case s == ".." && len(out) > 1:
			out = out[:len(out)-1]
		}
		if last {
			out = append(out, "")
		}
	}
	return strings.Join(out, "/")
}

// appendMended appends a path, query or fragment with what an IRI cannot hold percent-encoded.
func appendMended(b []byte, s string) []byte {
	fragment, escaped := false, false
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			var width int
			width, escaped = mendedRune(s[i:], escaped)
			if escaped {
				b = AppendPercent(b, s[i:i+width])
			} else {
				b = append(b, s[i:i+width]...)
			}
			i += width
			continue
		}
		escaped = c == '%' || !iriByte[c]
		switch {
		case c == '%' && escapeAt(s, i):
			b = append(b, '%', upper(s[i+1]), upper(s[i+2]))
			i += 2
		case c == '%' || !iriByte[c] && (c != '#' || fragment):
			b = AppendPercent(b, s[i:i+1])
		default:
			fragment = fragment || c == '#'
			b = append(b, c)
		}
		i++
	}
	return b
}

// mendedRune returns the width of the character beyond ASCII at the start of s, and whether it must be escaped. A combining mark
// after an escape must be: normalisation would join it with the last character of the escape.
func mendedRune(s string, afterEscape bool) (width int, escape bool) {
	r, width := utf8.DecodeRuneInString(s)
	return width, !IriRune(r) || r == utf8.RuneError && width == 1 || afterEscape && unicode.Is(unicode.M, r)
}

// upper puts a hexadecimal digit in capitals.
func upper(c byte) byte {
	if c >= 'a' && c <= 'f' {
		return c - 0x20
	}
	return c
}

// AppendPercent percent-encodes each byte.
func AppendPercent(b []byte, s string) []byte {
	for i := range len(s) {
		b = append(b, '%', hexDigits[s[i]>>4], hexDigits[s[i]&15])
	}
	return b
}
