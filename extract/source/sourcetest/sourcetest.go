// Package sourcetest has what the tests of several readers share: how a paper is shown, and files of formats in small.
package sourcetest

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"w3id.org/kamergraaf/extract"
)

// Shown returns a paper's lines as text, furniture aside.
func Shown(p *extract.Paper) string {
	var b strings.Builder
	for _, l := range p.Lines {
		switch l.Kind {
		case extract.LineFurniture:
			continue
		case extract.LineHeader:
			b.WriteString("header ")
		case extract.LineQuestion:
			fmt.Fprintf(&b, "vraag %v", l.Numbers)
		case extract.LineAnswer:
			fmt.Fprintf(&b, "antwoord %v", l.Numbers)
		case extract.LineNotice:
			b.WriteString("mededeling")
		case extract.LineExplanation:
			b.WriteString("toelichting")
		case extract.LineNote:
			fmt.Fprintf(&b, "noot %s%s ", l.Number, l.System)
		}
		b.WriteString(l.Text.String())
		if len(l.Marks) > 0 {
			fmt.Fprintf(&b, " %v", l.Marks)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// CheckMarks fails where a mark is outside its text.
func CheckMarks(t testing.TB, p *extract.Paper) {
	t.Helper()
	for _, l := range p.Lines {
		for _, m := range l.Marks {
			if m.At < 0 || m.At > l.Text.Len() {
				t.Fatalf("mark %v outside %q", m, l.Text.String())
			}
		}
	}
}

const docxRels = `<Relationships xmlns="r"><Relationship Id="1" Type="http://x/relationships/%s" Target="%s"/></Relationships>`

// MakeDOCX makes a Word document with a body and other parts by name.
func MakeDOCX(tb testing.TB, body string, parts map[string]string) []byte {
	tb.Helper()
	files := map[string]string{
		"_rels/.rels":       fmt.Sprintf(docxRels, "officeDocument", "word/document.xml"),
		"word/document.xml": `<w:document xmlns:w="w" xmlns:mc="mc" xmlns:a="a"><w:body>` + body + `</w:body></w:document>`,
	}
	var rels strings.Builder
	for name, text := range parts {
		kind := strings.TrimRight(strings.TrimSuffix(name, ".xml"), "0123456789")
		fmt.Fprintf(&rels, `<Relationship Type="http://x/relationships/%s" Target="%s"/>`, kind, name)
		files["word/"+name] = `<w:root xmlns:w="w">` + text + `</w:root>`
	}
	files["word/_rels/document.xml.rels"] = "<Relationships>" + rels.String() + "</Relationships>"
	return MakeZip(tb, files, "[Content_Types].xml")
}

// MakeZip packs files, an empty one of a name first where it is not "".
func MakeZip(tb testing.TB, files map[string]string, first string) []byte {
	tb.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	if first != "" {
		names = append([]string{first}, names...)
	}
	for _, name := range names {
		f, err := w.Create(name)
		if err == nil {
			_, err = f.Write([]byte(files[name]))
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// Run returns a run of WordprocessingML with a text, which is XML already.
func Run(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }

// Par returns a paragraph of WordprocessingML with what Run returned.
func Par(runs ...string) string { return "<w:p>" + strings.Join(runs, "") + "</w:p>" }

// UTF16 encodes s for the tests.
func UTF16(s string, order binary.AppendByteOrder, bom bool) []byte {
	var out []byte
	if bom {
		s = "\ufeff" + s
	}
	for _, u := range utf16.Encode([]rune(s)) {
		out = order.AppendUint16(out, u)
	}
	return out
}
