package extract

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract/text"
)

// linkFinder finds one address, as the recogniser of addresses would.
type linkFinder struct{}

func (linkFinder) Find(d *Document) {
	for i, u := range d.Units {
		if at := strings.Index(u.Text.String(), "www.b.nl"); at >= 0 {
			d.Mentions = append(d.Mentions, Mention{Unit: i, Kind: KindURL, Start: at, End: at + len("www.b.nl"), Hint: "https://www.b.nl"})
		}
	}
}

// TestLinkMentions shows that the address behind words becomes a mention of them, wherever the words end up, and that
// words which are an address stand.
func TestLinkMentions(t *testing.T) {
	const content = "Vraag 1: Zie1 het rapport en www.b.nl of zo."
	link := func(words, address string) Link {
		at := strings.Index(content, words)
		l, ok := NewLink(Span{at, at + len(words)}, address)
		if !ok {
			t.Fatalf("no link to %s", address)
		}
		return l
	}
	p := &Paper{Lines: []Line{
		{Text: text.Plain("Antwoord 9", 0), Whole: true},
		{Text: text.Plain("Ja.", 0), Whole: true},
		{Text: text.Plain(content, 0), Whole: true, Links: []Link{link("het rapport", "https://a.nl/r"), link("www.b.nl", "https://c.nl")}},
		{Kind: LineNote, Number: "1", Text: text.Plain("Krant", 0), Whole: true},
	}}
	d, err := Pipeline{Finder: linkFinder{}}.Run(p)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range d.Mentions {
		got = append(got, d.Units[m.Unit].Name()+": "+d.Units[m.Unit].Text.String()[m.Start:m.End]+" = "+m.Hint)
	}
	want := "question 1: www.b.nl = https://www.b.nl; question 1: het rapport = https://a.nl/r"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}

func TestNewLinkRefuses(t *testing.T) {
	for _, address := range []string{"", "#noot1", "mailto:x@y.nl", "kst-1-2", "http://", "https://intern/x", "https://a b.nl/"} {
		if _, ok := NewLink(Span{0, 3}, address); ok {
			t.Errorf("%q became a link", address)
		}
	}
}
