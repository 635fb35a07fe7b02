package official

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract/source/sourcetest"
)

// TestTextInTheNumberOfANoteIsKept shows that a note whose words are all in its number is read, and that words between the metadata are told.
func TestTextInTheNumberOfANoteIsKept(t *testing.T) {
	const doc = `<kamervragen><metadata>Los<meta name="x" content="y"/></metadata><vraag><nr>Vraag 1</nr><al>Hoeveel kamelen?` +
		`<noot id="n1" nr="1"><noot.nr>1 Het Kamelenblad, 3 mei</noot.nr></noot></al></vraag></kamervragen>`
	p := mustReadOfficial(t, "x.xml", doc, nil)
	if got := sourcetest.Shown(p); !strings.Contains(got, "Het Kamelenblad, 3 mei") {
		t.Errorf("the note is not in %q", got)
	}
	if len(p.Problems) != 1 || p.Problems[0].Code != "record-text" || !strings.Contains(p.Problems[0].Message, "«Los»") {
		t.Errorf("problems %v", p.Problems)
	}
}
