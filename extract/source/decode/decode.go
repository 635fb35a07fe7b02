package decode

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

// Text turns the bytes of a text into text in NFC that remembers where each part of it was. The encoding is that of the byte
// order mark, else UTF-16 if every other byte is NUL, else UTF-8, else windows-1252, which is reported, as are stray
// windows-1252 bytes in UTF-8. Slips of typesetting and conversion are mended (see Mend).
func Text(data []byte) (text.Text, []extract.Problem) {
	var found Slips
	t, _ := Into(data, nil, &found)
	return t, found.Problems()
}

// Into turns the bytes of a text into text like Text, but in the one-byte encoding that the text declares; nil stands for one that
// declares none. It also returns where the text is in data if it is there verbatim, else Nowhere.
func Into(data []byte, oneByte *charmap.Charmap, found *Slips) (t text.Text, base int) {
	if order, bom := Utf16Order(data); order != nil {
		return mendAt(decodeUTF16(data, bom, order, found), Nowhere, AllRepairs, found)
	}
	start := 0
	if bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) {
		start = 3
	}
	t = text.Plain(string(data[start:]), start)
	need := Inspect(t.String())
	if need&notUTF8 != 0 {
		t = decodeBytes(t.String(), start, oneByte, found)
		return mendAt(t, Nowhere, AllRepairs, found)
	}
	return mendAt(t, start, need, found)
}

// decodeBytes decodes text that is not all UTF-8: in oneByte if more bytes are outside UTF-8 than it has sequences of several
// bytes, else in UTF-8 with stray bytes.
func decodeBytes(s string, base int, oneByte *charmap.Charmap, found *Slips) text.Text {
	mixed := mostlyUTF8(s)
	if oneByte == nil {
		oneByte = charmap.Windows1252
		if !mixed {
			found.Add(assumedCode, 1+strings.Count(s[:firstNoUTF8(s)], "\n"))
		}
	}
	var b text.Builder
	line, from := 1, 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			if s[i] == '\n' {
				line++
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if mixed && (r != utf8.RuneError || n > 1) {
			i += n
			continue
		}
		b.Insert(s[from:i], base+from, base+i)
		b.Insert(string(oneByte.DecodeByte(s[i])), base+i, base+i+1)
		if mixed {
			found.Add(strayByte, line)
		}
		i++
		from = i
	}
	b.Insert(s[from:], base+from, base+len(s))
	return b.Text()
}

// firstNoUTF8 returns where the first byte is that is not UTF-8.
func firstNoUTF8(s string) int {
	at := 0
	for at < len(s) {
		r, n := utf8.DecodeRuneInString(s[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	return at
}

// mostlyUTF8 tells whether s has at least as many sequences of several bytes that are UTF-8 as bytes that are not.
func mostlyUTF8(s string) bool {
	good, bad := 0, 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good >= bad
}
