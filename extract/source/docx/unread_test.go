package docx

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract/source/sourcetest"
)

// TestWhatWordInsertsIsReadOrReported shows that nothing of a document goes without a word: what it inserts from other files, texts of
// drawings, and old forms of content that has no new one.
func TestWhatWordInsertsIsReadOrReported(t *testing.T) {
	box := func(s string) string {
		return "<w:txbxContent>" + sourcetest.Par(sourcetest.Run(s)) + "</w:txbxContent>"
	}
	for name, c := range map[string]struct{ body, lines, code string }{
		"a chunk":           {`<w:altChunk r:id="r5"/>`, "Een\n", "inserted-document"},
		"a document":        {`<w:subDoc r:id="r5"/>`, "Een\n", "inserted-document"},
		"a drawing":         {"<w:p><w:r><w:drawing><a:p><a:r><a:t>Twee</a:t></a:r></a:p></w:drawing></w:r></w:p>", "Een\n", "drawing-text"},
		"an empty drawing":  {"<w:p><w:r><w:drawing><a:p><a:r><a:t/></a:r></a:p></w:drawing></w:r></w:p>", "Een\n", ""},
		"both forms":        {sourcetest.Par("<mc:AlternateContent><mc:Choice>" + box("Twee") + "</mc:Choice><mc:Fallback>" + box("Twee") + "</mc:Fallback></mc:AlternateContent>"), "Een\nTwee\n", ""},
		"only the old form": {sourcetest.Par("<mc:AlternateContent><mc:Fallback>" + box("Twee") + "</mc:Fallback></mc:AlternateContent>"), "Een\nTwee\n", ""},
	} {
		p := mustReadDOCX(t, sourcetest.MakeDOCX(t, sourcetest.Par(sourcetest.Run("Een"))+c.body, nil))
		code := ""
		for _, problem := range p.Problems {
			code += problem.Code
		}
		if got := sourcetest.Shown(p); strings.ReplaceAll(got, "\n\n", "\n") != c.lines || code != c.code {
			t.Errorf("%s: %q and %q, want %q and %q", name, got, code, c.lines, c.code)
		}
	}
	many := mustReadDOCX(t, sourcetest.MakeDOCX(t, strings.Repeat(`<w:altChunk r:id="r5"/>`, mostUnread+5), nil))
	if n := len(many.Problems); n != mostUnread+1 || !strings.Contains(many.Problems[n-1].Message, "5 further places") {
		t.Errorf("%d problems, the last %v", n, many.Problems[n-1])
	}
}
