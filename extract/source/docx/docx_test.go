package docx

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/source/sourcetest"
	"w3id.org/kamergraaf/internal/soak"
)

func mustReadDOCX(t *testing.T, data []byte) *extract.Paper {
	t.Helper()
	p, err := Read(context.Background(), "x.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestDOCXPrintsParagraphsAsWordDoes(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"runs join", sourcetest.Par(sourcetest.Run("Vraag"), sourcetest.Run(" 1")), "Vraag 1\n"},
		{"line breaks end lines", sourcetest.Par(sourcetest.Run("Postbus 1"), "<w:r><w:br/></w:r>", sourcetest.Run("Testdam")), "Postbus 1\nTestdam\n"},
		{"tabs and hyphens", sourcetest.Par(sourcetest.Run("a"), "<w:r><w:tab/><w:t>zee</w:t><w:noBreakHyphen/><w:t>haven</w:t><w:softHyphen/><w:t>s</w:t></w:r>"), "a zee-havens\n"},
		{"deleted and moved away", sourcetest.Par(sourcetest.Run("Ja"), "<w:del><w:r><w:delText>nee</w:delText></w:r></w:del><w:moveFrom>"+sourcetest.Run("weg")+"</w:moveFrom>", "<w:ins>"+sourcetest.Run(".")+"</w:ins>"), "Ja.\n"},
		{"hidden", sourcetest.Par(sourcetest.Run("Ja"), "<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r>", "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>.</w:t></w:r>"), "Ja.\n"},
		{"fields show their result", sourcetest.Par(sourcetest.Run("Blz. "), `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>`,
			`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`+sourcetest.Run("9")+`<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
			`<w:r><w:fldChar w:fldCharType="separate"/></w:r>`, sourcetest.Run("3"), `<w:r><w:fldChar w:fldCharType="end"/></w:r>`, `<w:fldSimple w:instr="X">`+sourcetest.Run(" van 5")+`</w:fldSimple>`), "Blz. 3 van 5\n"},
		{"text boxes once, behind their paragraph", sourcetest.Par(sourcetest.Run("Voor"), `<w:r><mc:AlternateContent><mc:Choice><w:drawing><a:t>tekening</a:t><w:txbxContent>`+sourcetest.Par(sourcetest.Run("In de kader"))+`</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>`+sourcetest.Par(sourcetest.Run("In de kader"))+`</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`, sourcetest.Run(" en na")), "Voor en na\nIn de kader\n"},
		{"tables row by row", "<w:tbl><w:tr><w:tc>" + sourcetest.Par(sourcetest.Run("Datum")) + "</w:tc><w:tc>" + sourcetest.Par(sourcetest.Run("3 mei")) + "</w:tc></w:tr><w:tr><w:tc>" + sourcetest.Par(sourcetest.Run("Kenmerk")) + "</w:tc></w:tr></w:tbl>", "Datum\n3 mei\nKenmerk\n"},
		{"links and controls", sourcetest.Par("<w:hyperlink>"+sourcetest.Run("example.org")+"</w:hyperlink>", "<w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent>"+sourcetest.Run(" enz.")+"</w:sdtContent></w:sdt>"), "example.org enz.\n"},
		{"split accents in one run", sourcetest.Par(sourcetest.Run("officie¨le")), "officiële\n"},
		{"split accents over runs", sourcetest.Par(sourcetest.Run("officie"), sourcetest.Run("¨le")), "officiële\n"},
		{"symbols", sourcetest.Par(`<w:r><w:sym w:font="x" w:char="00B1"/></w:r>`, sourcetest.Run("5"), `<w:r><w:sym w:char="F0B7"/></w:r>`), "±5\n"},
	}
	for _, tt := range tests {
		if got := sourcetest.Shown(mustReadDOCX(t, sourcetest.MakeDOCX(t, tt.body, nil))); got != tt.want {
			t.Errorf("%s: got %q", tt.name, got)
		}
	}
}

func TestDOCXCountsAutomaticNumbers(t *testing.T) {
	numbered := func(num, level, s string) string {
		return fmt.Sprintf(`<w:p><w:pPr><w:numPr><w:ilvl w:val="%s"/><w:numId w:val="%s"/></w:numPr></w:pPr>%s</w:p>`, level, num, sourcetest.Run(s))
	}
	body := numbered("1", "0", "Een?") + numbered("1", "1", "deel") + numbered("1", "1", "deel") + numbered("1", "0", "Twee?") + numbered("1", "1", "deel") +
		numbered("2", "0", "Opnieuw") + numbered("3", "0", "Punt") + numbered("0", "0", "Geen") + numbered("9", "0", "Onbekend") +
		`<w:p><w:pPr><w:pStyle w:val="Kop2"/></w:pPr>` + sourcetest.Run("Stijl") + "</w:p>" + numbered("1", "2", "Romeins")
	numbering := `<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Vraag %1."/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%3"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>`
	styles := `<w:style w:styleId="Kop1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Kop2"><w:basedOn w:val="Kop1"/></w:style>`
	got := sourcetest.Shown(mustReadDOCX(t, sourcetest.MakeDOCX(t, body, map[string]string{"numbering.xml": numbering, "styles.xml": styles})))
	want := "Vraag 1. Een?\n1a) deel\n1b) deel\nVraag 2. Twee?\n2a) deel\nVraag 5. Opnieuw\n• Punt\nGeen\nOnbekend\nVraag 6. Stijl\nI Romeins\n"
	if got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestDOCXNotesAndFurniture(t *testing.T) {
	ref := func(kind, id string) string {
		return `<w:r><w:` + kind + `Reference w:id="` + id + `"/></w:r>`
	}
	parts := map[string]string{
		"footnotes.xml": `<w:footnote w:type="separator" w:id="-1">` + sourcetest.Par(sourcetest.Run("lijn")) + `</w:footnote><w:footnote w:id="2">` + sourcetest.Par("<w:r><w:footnoteRef/></w:r>", sourcetest.Run(" Kamerstuk 1, nr. 2")) + sourcetest.Par(sourcetest.Run("Tweede alinea")) +
			`</w:footnote><w:footnote w:id="3">` + sourcetest.Par(sourcetest.Run("De Krant")) + `</w:footnote>`,
		"endnotes.xml": `<w:endnote w:id="1">` + sourcetest.Par(sourcetest.Run("Slot")) + `</w:endnote>`,
		"header1.xml":  sourcetest.Par(sourcetest.Run("Directie Sluizen")),
		"footer1.xml":  sourcetest.Par(sourcetest.Run("Pagina 1")),
	}
	body := sourcetest.Par(sourcetest.Run("Dat is zo."), ref("footnote", "3"), sourcetest.Run(" Ook dit"), ref("footnote", "2"), ref("endnote", "1"), sourcetest.Run("."))
	p := mustReadDOCX(t, sourcetest.MakeDOCX(t, body, parts))
	want := "Dat is zo. Ook dit. [{10 1} {18 2} {18 i}]\nnoot 1 De Krant\nnoot 2 Kamerstuk 1, nr. 2\nnoot  Tweede alinea\nnoot i Slot\n"
	if got := sourcetest.Shown(p); got != want {
		t.Errorf("got\n%s", got)
	}
	if p.Lines[0].Kind != extract.LineFurniture || p.Lines[1].Kind != extract.LineFurniture {
		t.Errorf("lines %+v", p.Lines[:2])
	}
	p = mustReadDOCX(t, sourcetest.MakeDOCX(t, sourcetest.Par(sourcetest.Run("Bericht 1)?"))+sourcetest.Par(sourcetest.Run("Antwoord"), ref("footnote", "3"))+sourcetest.Par(sourcetest.Run("1) De Krant, 3 mei")), parts))
	if got := sourcetest.Shown(p); !strings.Contains(got, "Antwoord [{8 1b}]\n1) De Krant, 3 mei\nnoot 1b De Krant\n") {
		t.Errorf("beside the asker's own notes: got\n%s", got)
	}
	own := `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r>`
	if got := sourcetest.Shown(mustReadDOCX(t, sourcetest.MakeDOCX(t, sourcetest.Par(sourcetest.Run("Ja"), own, sourcetest.Run(".")), parts))); got != "Ja. [{2 *}]\nnoot * De Krant\n" {
		t.Errorf("a mark of the writer's own: got %q", got)
	}
}

func TestDOCXKnowsPagesAndGaps(t *testing.T) {
	p := mustReadDOCX(t, sourcetest.MakeDOCX(t, sourcetest.Par(sourcetest.Run("Een"))+sourcetest.Par()+sourcetest.Par(sourcetest.Run("Twee"))+sourcetest.Par(`<w:r><w:br w:type="page"/></w:r>`, sourcetest.Run("Drie")), nil))
	if len(p.Lines) != 3 || p.Lines[0].Break || !p.Lines[1].Break || !p.Lines[2].Break || p.Lines[1].Place != 1 || p.Lines[2].Place != 2 {
		t.Errorf("lines %+v", p.Lines)
	}
}

func TestDOCXErrors(t *testing.T) {
	good := sourcetest.MakeDOCX(t, sourcetest.Par(sourcetest.Run("Ja")), nil)
	tests := []struct {
		name, want string
		data       []byte
	}{
		{"cut short", "broken Word document", good[:len(good)/2]},
		{"no main document", "no main document", sourcetest.MakeZip(t, map[string]string{"_rels/.rels": "<Relationships/>"}, "")},
		{"not well-formed", "word/document.xml: not well-formed XML: line 1", sourcetest.MakeZip(t, map[string]string{"word/document.xml": "<w:document><w:body></w:document>"}, "")},
		{"entity bomb", "declarations of its own", sourcetest.MakeZip(t, map[string]string{"word/document.xml": `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`}, "")},
		{"unpacked too large", "larger than 64 MiB", sourcetest.MakeZip(t, map[string]string{"word/document.xml": "<a>" + strings.Repeat(" ", int(maxDOCXPart)) + "</a>"}, "")},
	}
	for _, tt := range tests {
		if _, err := Read(context.Background(), "x.docx", tt.data); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v", tt.name, err)
		}
	}
	if _, err := ReadOLE(context.Background(), "x.doc", nil); !errors.Is(err, ErrOLE) {
		t.Errorf("got %v", err)
	}
	if !Is("", good) || Is("", sourcetest.MakeZip(t, map[string]string{"a.xml": "x"}, "")) || !IsOLE("", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) || Is("", []byte("PK")) {
		t.Error("Word documents are not told from others")
	}
}

func TestDOCXLosesNoWordOfTheSharedLetters(t *testing.T) {
	files, _ := filepath.Glob("../../../../shared/corpus/letters/*.docx")
	if len(files) == 0 {
		if os.Getenv("CI") == "true" {
			t.Fatal("../shared/corpus/letters is missing")
		}
		t.Skip("../shared/corpus/letters is not there")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(strings.TrimSuffix(file, ".docx") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		have := words(sourcetest.Shown(mustReadDOCX(t, data)))
		for word, n := range words(string(text)) {
			if have[word] < n && !strings.HasPrefix(word, "^") {
				t.Errorf("%s: %q stands %d times in the text, %d in the lines", file, word, n, have[word])
			}
		}
	}
}

func words(s string) map[string]int {
	out := map[string]int{}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		out[w]++
	}
	return out
}

func FuzzDOCX(f *testing.F) {
	soak.Add(f, `<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t><w:fldChar w:fldCharType="begin"/></w:r></w:p>`,
		`<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="1"><w:lvlText w:val="%1%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`, `<w:footnote w:id="1"><w:p><w:r><w:t>n</w:t></w:r></w:p></w:footnote>`)
	soak.Add(f, `<w:p><w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r><w:txbxContent><w:p/></w:txbxContent></w:p>`, `<w:style w:styleId="a"><w:basedOn w:val="a"/></w:style>`, "")
	f.Fuzz(func(t *testing.T, body, numbering, notes string) {
		data := sourcetest.MakeDOCX(t, body, map[string]string{"numbering.xml": numbering, "footnotes.xml": notes})
		if p, err := Read(context.Background(), "x.docx", data); err == nil {
			sourcetest.CheckMarks(t, p)
		}
	})
}

func FuzzDOCXPackage(f *testing.F) {
	soak.Add(f, sourcetest.MakeDOCX(f, sourcetest.Par(sourcetest.Run("Ja")), nil))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _ = Read(context.Background(), "x.docx", data)
	})
}

func BenchmarkDOCX(b *testing.B) {
	body := strings.Repeat(sourcetest.Par(sourcetest.Run("De sluis bij Testdam is in 2012 hersteld en lekt sindsdien"), sourcetest.Run(" niet meer; dat bleek.")), 5000)
	data := sourcetest.MakeDOCX(b, body, nil)
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		if _, err := Read(context.Background(), "x.docx", data); err != nil {
			b.Fatal(err)
		}
	}
}
