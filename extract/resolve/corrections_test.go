package resolve

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

func TestCorrectionsReplaceWhatWasFound(t *testing.T) {
	r := registers(t)
	const file = "# mine\ndocument\tunit\tkind\ttext\tid\n*\t*\tagency\tPD\tnone\nah-tk-20182019-7\tanswer 2\tagency\tde dienst\tzb000193\n" +
		"brief.txt\t*\tpaper\tstuk 5\tkst-30000-5\n"
	c, err := r.ReadCorrections(strings.NewReader(file), "mine.tsv")
	if err != nil {
		t.Fatal(err)
	}
	d := &extract.Document{ID: "ah-tk-20182019-7", Source: "map/brief.txt", Submitted: "2018-11-01", Units: []extract.Unit{
		{Kind: extract.AnswerUnit, Numbers: []int{2}, Text: text.Loose("De PD en de  dienst zagen stuk 5.")}}}
	for _, words := range []struct {
		kind  extract.EntityKind
		words string
	}{{extract.KindAgency, "PD"}, {extract.KindAgency, "de  dienst"}, {extract.KindPaper, "stuk 5"}} {
		start := strings.Index(d.Units[0].Text.String(), words.words)
		d.Mentions = append(d.Mentions, extract.Mention{Kind: words.kind, Start: start, End: start + len(words.words)})
	}
	c.Resolve(d)
	var got []string
	for _, m := range d.Mentions {
		got = append(got, m.Entity.Key+" "+m.Entity.Label)
	}
	want := "zb000193 Centraal Bureau voor de Statistiek|kst-30000-5 Kamerstuk 30000, nr. 5"
	if strings.Join(got, "|") != want {
		t.Errorf("got %q", got)
	}
}

func TestCorrectionsNameTheRowThatIsWrong(t *testing.T) {
	for file, want := range map[string]string{
		"document\tunit\tkind\ttext\n":                                              `no column "id"`,
		"document\tunit\tkind\ttext\tid\na\t*\tagency\tX\tnone\na\t*\tbody\tX\ty\n": "row 2",
		"document\tunit\tkind\ttext\tid\na\t*\tagency\t\tnone\n":                    "row 1",
		"document\tunit\tkind\ttext\tid\n*\t*\tlaw\tde wet\tArbowet\n":              `"Arbowet" is no BWB id`,
		"document\tunit\tkind\ttext\tid\n\t*\tagency\tde dienst\tnone\n":            `write "*" for all`,
	} {
		_, err := registers(t).ReadCorrections(strings.NewReader(file), "mine.tsv")
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "mine.tsv") {
			t.Errorf("%q: got %v, want %q", file, err, want)
		}
	}
}

func TestCorrectionsOfAnAskerChangeWhoAsked(t *testing.T) {
	r := registers(t)
	c, err := r.ReadCorrections(strings.NewReader("document\tunit\tkind\ttext\tid\n*\theader\tmember\tVan Dijk\tQ28839264\n"), "mine.tsv")
	if err != nil {
		t.Fatal(err)
	}
	d := &extract.Document{Submitted: "2018-04-26", Chamber: "tk",
		Units:    []extract.Unit{{Kind: extract.HeaderUnit, Text: text.Loose("Vragen van het lid Van Dijk over iets")}},
		Askers:   []extract.Asker{{Name: "Van Dijk", NameSpan: extract.Span{Start: 19, End: 27}, Person: (&Registers{}).unregistered("Van Dijk", "")}},
		Mentions: []extract.Mention{{Kind: extract.KindMember, Start: 19, End: 27}}}
	c.Resolve(d)
	if a := d.Askers[0]; a.Person.Key != "Q28839264" || !a.Membership.Known() || d.Mentions[0].Entity.Key != "Q28839264" {
		t.Errorf("got %+v, mention %+v", a, d.Mentions[0].Entity)
	}
}
