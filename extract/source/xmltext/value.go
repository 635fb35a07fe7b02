package xmltext

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/source/decode"
	"w3id.org/kamergraaf/extract/text"
)

// Attr returns the value of the attribute with a local name, "" where the element has none.
func (x *Scanner) Attr(name string) string {
	for _, a := range x.Attrs {
		if isNamed(a.name, name) {
			return x.Value(a.start, a.end, false)
		}
	}
	return ""
}

// AttrText is attr with the places of the value.
func (x *Scanner) AttrText(name string) text.Text {
	for _, a := range x.Attrs {
		if isNamed(a.name, name) {
			return x.valueText(a.start, a.end, false)
		}
	}
	return text.Text{}
}

// Value returns the decoded text of s[start:end].
func (x *Scanner) Value(start, end int, raw bool) string {
	s := x.Str[start:end]
	if raw || strings.IndexByte(s, '&') < 0 {
		return s
	}
	return x.valueText(start, end, false).String()
}

// valueText is value with its places.
func (x *Scanner) valueText(start, end int, raw bool) text.Text {
	if raw || strings.IndexByte(x.Str[start:end], '&') < 0 {
		return x.Doc.Slice(start, end)
	}
	var b text.Builder
	odd := false
	for start < end {
		i := strings.IndexByte(x.Str[start:end], '&')
		if i != 0 {
			if i < 0 {
				i = end - start
			}
			b.Add(x.Doc.Slice(start, start+i))
			start += i
			continue
		}
		put, n := x.entity(start, end)
		if put == "" {
			b.Add(x.Doc.Slice(start, start+1))
			start++
			continue
		}
		odd = odd || put[0] >= utf8.RuneSelf || put[0] < ' '
		from, to, _ := x.Doc.Source(start, start+n)
		b.Insert(put, from, to)
		start += n
	}
	if odd {
		return decode.Mend(b.Text(), decode.Nowhere, decode.AllRepairs, &x.Found)
	}
	return b.Text()
}

// entity returns what the reference at s[at:] stands for and its length; put is "" where it is none, and then reported.
func (x *Scanner) entity(at, end int) (put string, n int) {
	n = strings.IndexByte(x.Str[at:min(end, at+12)], ';') + 1
	if n < 3 {
		x.Found.Add(decode.BadEntity, x.LineOf(at))
		return "", 0
	}
	name := x.Str[at+1 : at+n-1]
	switch name {
	case "amp":
		return "&", n
	case "lt":
		return "<", n
	case "gt":
		return ">", n
	case "quot":
		return "\"", n
	case "apos":
		return "'", n
	}
	if name[0] != '#' {
		x.Found.Add(decode.BadEntity, x.LineOf(at))
		return "", 0
	}
	digits, base := name[1:], 10
	if strings.HasPrefix(digits, "x") || strings.HasPrefix(digits, "X") {
		digits, base = digits[1:], 16
	}
	code, err := strconv.ParseUint(digits, base, 32)
	if err != nil {
		x.Found.Add(decode.BadEntity, x.LineOf(at))
		return "", 0
	}
	if code == 0 || !utf8.ValidRune(rune(code)) {
		x.Found.Add(decode.ControlChar, x.LineOf(at))
		return "\uFFFD", n
	}
	return string(rune(code)), n
}

// Decode decodes the bytes of an XML document: by byte order mark and content, with the declared encoding for the
// bytes that are not UTF-8. Base is where the text is in the source, if it does byte for byte.
func Decode(data []byte) (text text.Text, base int, problems []extract.Problem) {
	var found decode.Slips
	label := declaredEncoding(data)
	text, base = decode.Into(data, OneByteEncoding(label), &found)
	problems = found.Problems()
	if base == decode.Nowhere && len(problems) == 0 && strings.EqualFold(label, "utf-8") && !utf8.Valid(data) {
		problems = append(problems, extract.Problem{Code: "encoding-declared", Line: 1,
			Message: "the file says it is UTF-8 but is in another encoding"})
	}
	return text, base, problems
}

// declaredEncoding returns the encoding that an XML declaration names, or "".
func declaredEncoding(data []byte) string {
	head := data[:min(len(data), 200)]
	at := bytes.Index(head, []byte("<?xml"))
	end := bytes.Index(head, []byte("?>"))
	if at < 0 || at > 3 || end < at {
		return ""
	}
	_, after, ok := bytes.Cut(head[at:end], []byte("encoding"))
	after = bytes.TrimLeft(after, " =")
	if !ok || len(after) == 0 || after[0] != '"' && after[0] != '\'' {
		return ""
	}
	label, _, _ := bytes.Cut(after[1:], after[:1])
	return string(label)
}

// OneByteEncoding returns the encoding of a label, or windows-1252 where it is unknown or takes several bytes.
func OneByteEncoding(label string) *charmap.Charmap {
	if label != "" && !strings.EqualFold(label, "utf-8") {
		if known, err := htmlindex.Get(label); err == nil {
			if table, ok := known.(*charmap.Charmap); ok {
				return table
			}
		}
	}
	return charmap.Windows1252
}
