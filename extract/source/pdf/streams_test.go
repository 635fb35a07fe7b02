package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"
)

// TestStreamsThatDoNotInflateAreReported shows that one byte of damage is seen wherever it is in a stream.
func TestStreamsThatDoNotInflateAreReported(t *testing.T) {
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	for i := range 20 {
		fmt.Fprintf(z, "BT (kameel %d) Tj ET ", i*i*7919)
	}
	_ = z.Close()
	file := func(dictionary string, content []byte) []byte {
		return fmt.Appendf(nil, "%%PDF-1.7\n5 0 obj\n<<%s/Length %d>>\nstream\r\n%s\nendstream\nendobj\n6 0 obj<</Length 4>>stream\nabcd\nendstream\n", dictionary, len(content), content)
	}
	whole := packed.Bytes()
	for at := range whole {
		changed := bytes.Clone(whole)
		changed[at] ^= 0x10
		if got := damagedStreams(file("/Filter/FlateDecode", changed), 0); at > 1 && len(got) != 1 {
			t.Errorf("a change of byte %d of %d is not seen", at, len(whole))
		}
	}
	for name, data := range map[string][]byte{
		"whole":         file("/Filter/FlateDecode", whole),
		"a picture":     file("/Subtype/Image/Filter/FlateDecode", []byte("no picture")),
		"other filters": file("/Filter[/ASCII85Decode/FlateDecode]", []byte("GhQ;")),
		"no filter":     file("", []byte("BT (kamelen) Tj ET")),
		"encrypted":     append(file("/Filter/FlateDecode", []byte("secret")), "trailer<</Encrypt 9 0 R>>"...),
	} {
		if got := damagedStreams(data, 0); got != nil {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestPagesWithLittleTextAreReported(t *testing.T) {
	page := func(letters int) []pdfRun { return []pdfRun{{text: strings.Repeat("a", letters)}} }
	for name, c := range map[string]struct {
		pages [][]pdfRun
		line  int
	}{
		"one thin page":    {[][]pdfRun{page(900), page(80), page(1000), page(900)}, 2},
		"a short last one": {[][]pdfRun{page(900), page(1000), page(10)}, 0},
		"two pages":        {[][]pdfRun{page(10), page(1000)}, 0},
		"empty, told else": {[][]pdfRun{page(900), nil, page(1000), page(900)}, 0},
		"half a page":      {[][]pdfRun{page(900), page(400), page(1000)}, 0},
	} {
		got := thinPages(c.pages)
		if len(got) != min(c.line, 1) || len(got) == 1 && got[0].Line != c.line {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestDamagedStreamsNameTheirPages shows that the pages are named that draw a damaged stream, or use a font that it belongs to, and none
// where it is not clear which objects are the pages.
func TestDamagedStreamsNameTheirPages(t *testing.T) {
	const file = "%PDF-1.7\n1 0 obj<</Type/Pages/Kids[2 0 R 3 0 R 4 0 R]>>endobj 2 0 obj<</Type /Page/Parent 1 0 R/Contents 5 0 R/Resources 8 0 R>>endobj " +
		"3 0 obj<</Type/Page/Parent 1 0 R/Contents[6 0 R 7 0 R]/Resources 8 0 R>>endobj 4 0 obj<</Type/Page/Parent 1 0 R/Resources<</Font 9 0 R>>>>endobj " +
		"8 0 obj<</Font<</F1 9 0 R>>>>endobj 9 0 obj<</ToUnicode 10 0 R>>endobj "
	for number, want := range map[int]string{5: "text of page 1 may", 7: "text of page 2 may", 10: "text of pages 1, 2 and 3 may", 11: "text of a page may"} {
		data := fmt.Appendf(nil, "%s%d 0 obj<</Filter/FlateDecode/Length 4>>stream\nabcd\nendstream endobj", file, number)
		if got := damagedStreams(data, 3); len(got) != 1 || !strings.Contains(got[0].Message, want) {
			t.Errorf("object %d: %v, want %q", number, got, want)
		}
		if got := damagedStreams(data, 4); len(got) != 1 || !strings.Contains(got[0].Message, "text of a page may") {
			t.Errorf("object %d of a file with a page that is not found: %v", number, got)
		}
	}
}
