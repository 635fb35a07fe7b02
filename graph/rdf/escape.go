package rdf

import "w3id.org/kamergraaf/internal/eight"

// AppendTerm appends a term as N-Triples has it.
func AppendTerm(b []byte, t Term) []byte {
	if t.sort <= IRI {
		return append(append(append(b, '<'), t.value...), '>')
	}
	b = append(b, '"')
	b = AppendEscaped(b, t.value)
	b = append(b, '"')
	switch {
	case t.Lang() != "":
		return append(append(b, '@'), t.Lang()...)
	case t.sort != String:
		return append(append(append(b, "^^<"...), t.Datatype()...), '>')
	}
	return b
}

// AppendEscaped appends the text of a literal in the escapes that canonical N-Triples (RDF 1.2) asks for: the named
// ones where there are, \u00XX for other control characters. Everything else is written as it is.
func AppendEscaped(b []byte, s string) []byte {
	from := 0
	for i := 0; i < len(s); i++ {
		for i+8 <= len(s) && !eight.Any(eight.Load(s, i), ' ', '"', '\\', 0x7F) {
			i += 8
		}
		if i == len(s) {
			break
		}
		if !escaped[s[i]] {
			continue
		}
		b = append(b, s[from:i]...)
		b = appendEscape(b, s[i])
		from = i + 1
	}
	return append(b, s[from:]...)
}

// escaped says which bytes are escaped in a literal.
var escaped = func() (set [256]bool) {
	for c := range byte(' ') {
		set[c] = true
	}
	set['"'], set['\\'], set[0x7F] = true, true, true
	return set
}()

const hexDigits = "0123456789ABCDEF"

// appendEscape appends the escape of one ASCII character.
func appendEscape(b []byte, c byte) []byte {
	switch c {
	case '\n':
		return append(b, '\\', 'n')
	case '\r':
		return append(b, '\\', 'r')
	case '\t':
		return append(b, '\\', 't')
	case '\b':
		return append(b, '\\', 'b')
	case '\f':
		return append(b, '\\', 'f')
	case '"', '\\':
		return append(b, '\\', c)
	}
	return append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
}
