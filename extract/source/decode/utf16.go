package decode

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract/text"
)

// Utf16Order returns the byte order of UTF-16 text and the length of its byte order mark, or nil where data is not
// UTF-16. Without a mark it is UTF-16 when nearly every other byte is NUL, as in any Latin text.
func Utf16Order(data []byte) (order binary.ByteOrder, bom int) {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return binary.LittleEndian, 2
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return binary.BigEndian, 2
	}
	head := data[:min(len(data), 2048)&^1]
	if len(head) < 4 || bytes.IndexByte(head, 0) < 0 {
		return nil, 0
	}
	even, odd := 0, 0
	for i := 0; i < len(head); i += 2 {
		if head[i] == 0 {
			even++
		}
		if head[i+1] == 0 {
			odd++
		}
	}
	pairs := len(head) / 2
	switch {
	case odd*10 >= pairs*7 && even*20 <= pairs:
		return binary.LittleEndian, 0
	case even*10 >= pairs*7 && odd*20 <= pairs:
		return binary.BigEndian, 0
	}
	return nil, 0
}

// decodeUTF16 decodes data after its byte order mark; half pairs and an odd last byte become U+FFFD.
func decodeUTF16(data []byte, bom int, order binary.ByteOrder, found *Slips) text.Text {
	if len(data) > exactUTF16 {
		return linesUTF16(data, bom, order, found)
	}
	var b text.Builder
	line := 1
	for i := bom; i < len(data); {
		r, n := decodeUnit(data[i:], order)
		if r == '\n' {
			line++
		}
		if r == '\uFFFD' {
			found.Add(halfPair, line)
		}
		b.Insert(string(r), i, i+n)
		i += n
	}
	return b.Text()
}

// decodeUnit returns the first code point of data and its length in bytes.
func decodeUnit(data []byte, order binary.ByteOrder) (r rune, n int) {
	if len(data) < 2 {
		return '\uFFFD', len(data)
	}
	first := rune(order.Uint16(data))
	if !utf16.IsSurrogate(first) {
		return first, 2
	}
	if len(data) >= 4 {
		if r := utf16.DecodeRune(first, rune(order.Uint16(data[2:]))); r != '\uFFFD' {
			return r, 4
		}
	}
	return '\uFFFD', 2
}

// exactUTF16 is the size up to which the place of each character is kept; beyond it, which no paper reaches, the place of
// each line.
const exactUTF16 = 16 << 20

func linesUTF16(data []byte, bom int, order binary.ByteOrder, found *Slips) text.Text {
	var b text.Builder
	var text []byte
	start, line := bom, 1
	for i := bom; i < len(data); {
		r, n := decodeUnit(data[i:], order)
		if r == '\uFFFD' {
			found.Add(halfPair, line)
		}
		text = utf8.AppendRune(text, r)
		i += n
		if r == '\n' || i >= len(data) {
			b.Insert(string(text), start, i)
			text, start, line = text[:0], i, line+1
		}
	}
	return b.Text()
}
