package docx

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract/source/sourcetest"
)

// TestAnswersWithoutHeading shows where bold questions and plain answers tell where an answer begins that has no heading.
func TestAnswersWithoutHeading(t *testing.T) {
	bold := func(s string) string { return sourcetest.Par("<w:r><w:rPr><w:b/></w:rPr><w:t>" + s + "</w:t></w:r>") }
	styled := func(s string) string {
		return `<w:p><w:pPr><w:pStyle w:val="Vraagtekst"/></w:pPr>` + sourcetest.Run(s) + "</w:p>"
	}
	plain := func(s string) string { return sourcetest.Par(sourcetest.Run(s)) }
	const styles = `<w:style w:styleId="Vet"><w:rPr><w:b/></w:rPr></w:style><w:style w:styleId="Vraagtekst"><w:basedOn w:val="Vet"/></w:style>`
	head := bold("Antwoorden van de minister van Defensie op vragen van het lid Jansma (SP) over sluizen")
	for _, test := range []struct{ name, body, want string }{
		{"no heading at all", bold("Vraag 1") + bold("Een?") + plain("Ja.") + plain("Zeker.") + bold("Vraag 2") + bold("Twee?") + plain("Nee."), "Vraag 1|Een?|antwoord [1]|Ja.|Zeker.|Vraag 2|Twee?|antwoord [2]|Nee."},
		{"one heading is missing", bold("Vraag 1") + bold("Een?") + bold("Antwoord") + plain("Ja.") + bold("Vraag 2 en 3") + bold("Twee?") + bold("Drie?") + plain("Nee."),
			"Vraag 1|Een?|Antwoord|Ja.|Vraag 2 en 3|Twee?|Drie?|antwoord [2 3]|Nee."},
		{"by style", styled("Vraag 1") + styled("Een?") + plain("Ja."), "Vraag 1|Een?|antwoord [1]|Ja."},
		{"bare numbers", bold("1. Een?") + plain("Ja: 1. zo.") + bold("2. Twee?") + plain("Nee."), "1. Een?|antwoord [1]|Ja: 1. zo.|2. Twee?|antwoord [2]|Nee."},
		{"questions in plain type", bold("Vraag 1") + plain("Een?") + bold("Vraag 2") + plain("Twee?"), "Vraag 1|Een?|Vraag 2|Twee?"},
		{"notes of the questions", bold("Vraag 1") + bold("Een? [1]") + plain("[1] Krant") + bold("Antwoord 1") + plain("Ja."), "Vraag 1|Een? [1]|[1] Krant|Antwoord 1|Ja."},
	} {
		p := mustReadDOCX(t, sourcetest.MakeDOCX(t, head+test.body, map[string]string{"styles.xml": styles}))
		_, got, _ := strings.Cut(strings.TrimSuffix(sourcetest.Shown(p), "\n"), "\n")
		if got = strings.ReplaceAll(got, "\n", "|"); got != test.want {
			t.Errorf("%s:\n got  %s\n want %s", test.name, got, test.want)
		}
	}
	asked := mustReadDOCX(t, sourcetest.MakeDOCX(t, bold("Vraag 1")+bold("Een?")+plain("Zo ja, waarom?"), nil))
	if got := sourcetest.Shown(asked); strings.Contains(got, "antwoord") {
		t.Errorf("questions alone: got %s", got)
	}
}

// TestLabelsThatOnlyWordCounts shows that the number of a paragraph without text is printed where it is a label.
func TestLabelsThatOnlyWordCounts(t *testing.T) {
	const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="Vraag %1"/></w:lvl><w:lvl w:ilvl="1"><w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`
	item := func(level string) string {
		return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>`
	}
	p := mustReadDOCX(t, sourcetest.MakeDOCX(t, item("0")+sourcetest.Par(sourcetest.Run("Een?"))+item("0")+item("1")+sourcetest.Par(sourcetest.Run("Twee?")), map[string]string{"numbering.xml": numbering}))
	if got := sourcetest.Shown(p); got != "Vraag 1\nEen?\nVraag 2\nTwee?\n" {
		t.Errorf("got %q", got)
	}
}

// TestLineBreakAtTheEnd shows that a line break behind the last words of a paragraph leaves the paragraph whole.
func TestLineBreakAtTheEnd(t *testing.T) {
	for _, end := range []string{"<w:r><w:br/></w:r>", "<w:r><w:cr/></w:r>", "<w:r><w:br/><w:br/></w:r>"} {
		p := mustReadDOCX(t, sourcetest.MakeDOCX(t, sourcetest.Par(sourcetest.Run("over sluizen."), end)+sourcetest.Par(sourcetest.Run("Vraag 1")), nil))
		if len(p.Lines) != 2 || !p.Lines[0].Whole {
			t.Errorf("%s: %+v", end, p.Lines)
		}
	}
}
