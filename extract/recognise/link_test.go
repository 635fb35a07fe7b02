package recognise

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/structure"
	"w3id.org/kamergraaf/extract/text"
)

// TestAddressesBehindWordsAreMentions shows that the address behind words becomes a mention of them, wherever the words end up,
// and that words which are an address stand.
func TestAddressesBehindWordsAreMentions(t *testing.T) {
	const content = "Zie1 het rapport en www.b.nl of zo."
	link := func(words, address string) extract.Link {
		at := strings.Index(content, words)
		l, ok := extract.NewLink(extract.Span{Start: at, End: at + len(words)}, address)
		if !ok {
			t.Fatalf("no link to %s", address)
		}
		return l
	}
	p := &extract.Paper{Lines: []extract.Line{
		{Text: text.Plain("Antwoord 9", 0), Whole: true},
		{Text: text.Plain("Ja.", 0), Whole: true},
		{Text: text.Plain("Vraag 1", 0), Whole: true},
		{Text: text.Plain(content, 0), Whole: true, Links: []extract.Link{link("het rapport", "https://a.nl/r"), link("www.b.nl", "https://c.nl")}},
		{Kind: extract.LineNote, Number: "1", Text: text.Plain("Krant", 0), Whole: true},
	}}
	d, err := structure.Parse(p)
	if err != nil {
		t.Fatal(err)
	}
	newFinder(t, lexicon.NewLexicon()).Find(d)
	var got []string
	for _, m := range d.Mentions {
		got = append(got, d.Units[m.Unit].Name()+": "+d.Units[m.Unit].Text.String()[m.Start:m.End]+" = "+clueOf(m))
	}
	want := "question 1: www.b.nl = https://www.b.nl; question 1: het rapport = https://a.nl/r"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}
