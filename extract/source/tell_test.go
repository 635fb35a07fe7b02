package source

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"
)

// TestFormatsAreToldWhateverComesFirst shows that what stands before the document itself hides no format, and that what cannot be
// read is refused for what it is.
func TestFormatsAreToldWhateverComesFirst(t *testing.T) {
	const (
		paper  = "Vragen van het lid Vos (PvdA) aan de Minister van Financiën over kamelen.\n\nVraag 1\nHoeveel zijn er?\n"
		record = `<kvr type="Vragen"><meta></meta><vragen><vraag nummer="1">Hoeveel?</vraag></vragen></kvr>`
		page   = "<p>Vragen van het lid Vos (PvdA)</p><p>Vraag 1</p><p>Hoeveel zijn er?</p>"
	)
	long := strings.Repeat("geduld ", 1000)
	var wide []byte
	for _, u := range utf16.Encode([]rune(paper)) {
		wide = binary.LittleEndian.AppendUint16(wide, u)
	}
	for name, c := range map[string]struct{ data, format, refused string }{
		"XML, a long comment":       {"<?xml version='1.0'?><!-- " + long + "-->" + record, "kvr", ""},
		"XML, a long instruction":   {"<?xml version='1.0'?><?a " + long + "?>" + record, "kvr", ""},
		"XML that declares":         {"<!DOCTYPE kvr [<!ENTITY a 'b'>]>" + record, "", "declarations of its own"},
		"XML with 300 attributes":   {"<kvr" + strings.Repeat(" a='b'", 300) + strings.TrimPrefix(record, "<kvr"), "", "attributes"},
		"HTML, a long comment":      {"<!-- " + long + "-->" + page, "html", ""},
		"HTML, type and comment":    {"<!DOCTYPE html><!-- " + long + "--><html>" + page, "html", ""},
		"HTML in the middle":        {"<center>" + page + "</center>", "html", ""},
		"HTML in a font":            {"<font size=2>" + page + "</font>", "html", ""},
		"UTF-16 without a mark":     {string(wide), "text", ""},
		"text that begins with a <": {"<< " + paper, "text", ""},
	} {
		p, err := New(Options{}).Read(context.Background(), "test", []byte(c.data))
		switch {
		case c.refused != "":
			if err == nil || !strings.Contains(err.Error(), c.refused) {
				t.Errorf("%s: error %v, want one of %q", name, err, c.refused)
			}
		case err != nil:
			t.Errorf("%s: %v", name, err)
		case p.Format != c.format:
			t.Errorf("%s: read as %s, want %s", name, p.Format, c.format)
		case c.format == "text" && !strings.Contains(p.Flat.String(), "over kamelen"):
			t.Errorf("%s: read as %.60q", name, p.Flat.String())
		}
	}
}

func TestAWordFileIsOneWhateverItsFirstEntry(t *testing.T) {
	for _, first := range []string{"customXml/item1.xml", "mimetype", "word/", "_rels/.rels"} {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for _, name := range []string{first, "[Content_Types].xml", "word/document.xml"} {
			f, _ := z.Create(name)
			if name == "word/document.xml" {
				_, _ = f.Write([]byte("<w:document xmlns:w='x'><w:body><w:p><w:r><w:t>Vraag 1</w:t></w:r></w:p></w:body></w:document>"))
			}
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "brief.docx"), b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		var formats []string
		err := Walk(context.Background(), []string{dir}, nil, func(in Input) bool {
			data, err := in.Load()
			if err == nil {
				p, failed := New(Options{}).Read(context.Background(), in.Path, data)
				if err = failed; err == nil {
					formats = append(formats, p.Format)
				}
			}
			if err != nil {
				t.Errorf("%s first: %s: %v", first, in.Path, err)
			}
			return true
		})
		if err != nil || len(formats) != 1 || formats[0] != "docx" {
			t.Errorf("%s first: read as %v, error %v", first, formats, err)
		}
	}
}
