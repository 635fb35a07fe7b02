package source

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/source/decode"
	"w3id.org/kamergraaf/extract/source/docx"
	"w3id.org/kamergraaf/extract/source/html"
	"w3id.org/kamergraaf/extract/source/kvr"
	"w3id.org/kamergraaf/extract/source/official"
	"w3id.org/kamergraaf/extract/source/sourcetest"
	"w3id.org/kamergraaf/internal/growth"
	"w3id.org/kamergraaf/internal/soak"
)

// badInput is what would make a careless reader slow.
type badInput struct {
	name string
	read func(ctx context.Context, path string, data []byte) (*extract.Paper, error)
	data []byte
}

// badInputs returns an input of size n for each thing that a reader may take the square of.
func badInputs(t *testing.T, n int) []badInput {
	t.Helper()
	official := func(ctx context.Context, path string, data []byte) (*extract.Paper, error) {
		return official.Read(ctx, path, data)
	}
	text := func(_ context.Context, _ string, data []byte) (*extract.Paper, error) {
		decode.Text(data)
		return nil, nil
	}
	many := func(format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	doc := func(s string) []byte { return []byte(s) }
	return []badInput{
		{"accents", text, doc(strings.Repeat("e´ ", 20*n))},
		{"quotes without end", text, doc(strings.Repeat("`a` ", 20*n))},
		{"marks on marks", text, doc("a" + strings.Repeat("\u0301\u0323", 10*n))},
		{"stray bytes", text, doc(strings.Repeat("é\xe9", 10*n))},
		{"large UTF-16", text, sourcetest.UTF16(strings.Repeat("Vraag 1\n", 20*n), binary.LittleEndian, true)},
		{"bad entities in an attribute", kvr.Read, doc("<kvr type='" + strings.Repeat("&x;\n", 10*n) + "'/>")},
		{"bad entities in text", kvr.Read, doc("<kvr><toelichting>" + strings.Repeat("&x;", 10*n) + "</toelichting></kvr>")},
		{"questions", kvr.Read, doc("<kvr><vragen>" + many("<vraag nummer='%d'>Klopt dit?</vraag>") + "</vragen></kvr>")},
		{"labels that are none", kvr.Read, doc("<kvr><vragen>" + many("<vraag nummer='x%d'>Klopt dit?</vraag>") + "</vragen></kvr>")},
		{"replies in a question", kvr.Read, doc("<kvr><vragen><vraag nummer='1'>" + many("Antwoord van minister A (Ontvangen %d zie ook ") + "</vraag></vragen></kvr>")},
		{"spaced letters", kvr.Read, doc("<kvr><!-- Staten-Generaal digitaal --><toelichting>" + strings.Repeat("a - b  c d ", 10*n) + "</toelichting></kvr>")},
		{"keywords", kvr.Read, doc("<kvr><meta><metadata><item attribuut='Trefwoorden'>" + many("Z%d ") + "</item></metadata></meta></kvr>")},
		{"notes", official, doc("<kamervragen><vraag><al>" + many("a<noot><noot.nr>%d</noot.nr><noot.al>x</noot.al></noot>") + "</al></vraag></kamervragen>")},
		{"one note again and again", official, doc("<kamervragen><vraag><al>" + many("a<noot><noot.nr>1</noot.nr><noot.al>%d</noot.al></noot>") + "</al></vraag></kamervragen>")},
		{"names", official, doc("<kamervragen><kamervraagomschrijving>" + many("a<naam><achternaam>B%d</achternaam></naam>") + "</kamervraagomschrijving></kamervragen>")},
		{"open divs", html.Read, doc("<html>" + strings.Repeat("<div>a", 5*n))},
		{"open lists", html.Read, doc("<html>" + strings.Repeat("<ol><li>a", 5*n))},
		{"categories", html.Read, doc("<html>" + many("<meta name='OVERHEID.category' content='%d'>"))},
		{"references without end", html.Read, doc("<html><p>" + strings.Repeat("&amp", 10*n))},
		{"open fields", docx.Read, sourcetest.MakeDOCX(t, sourcetest.Par(strings.Repeat(`<w:r><w:fldChar w:fldCharType="begin"/><w:t>a</w:t></w:r>`, n)), nil)},
		{"open tags", kvr.Read, doc("<kvr>" + strings.Repeat("<", 10*n))},
	}
}

func TestReadersTakeTimeInProportion(t *testing.T) {
	for i, input := range badInputs(t, 1) {
		t.Run(input.name, func(t *testing.T) {
			growth.Linear(t, soak.Count(200_000), func(n int) func() {
				in := badInputs(t, n)[i]
				return func() { _, _ = in.read(context.Background(), "x", in.data) }
			})
		})
	}
}

func TestDeepXMLIsRefused(t *testing.T) {
	deep := bytes.Repeat([]byte("<a>"), 1_000_000)
	for name, read := range map[string]func(context.Context, string, []byte) (*extract.Paper, error){"kvr": kvr.Read, "official": official.Read} {
		if _, err := read(context.Background(), "", deep); err == nil || !strings.Contains(err.Error(), "deeper") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
