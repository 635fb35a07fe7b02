package graph

import (
	"encoding/json"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
	"w3id.org/kamergraaf/graph/graphtest"
	"w3id.org/kamergraaf/graph/iri"
)

func TestTheInventedAnswerPrintsAsThisRecord(t *testing.T) {
	got, err := AppendJSON(nil, graphtest.BridgeAnswer(), iri.Default())
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "brug.jsonl", append(got, '\n'))
}

func TestARecordCountsCodePointsAndSourceBytes(t *testing.T) {
	d := &extract.Document{Units: []extract.Unit{{Kind: extract.QuestionUnit, Numbers: []int{1}, Text: text.Plain("Één «Brugwacht»?", 40), Of: -1}}}
	d.Mentions = []extract.Mention{graphtest.Mention(d, 0, extract.KindAgency, "Brugwacht", extract.Entity{})}
	got, err := AppendJSON(nil, d, iri.Default())
	if err != nil {
		t.Fatal(err)
	}
	var r struct {
		Mentions []struct {
			Text       string
			Start, End int
			Bytes      [2]int
		}
	}
	if err := json.Unmarshal(got, &r); err != nil {
		t.Fatal(err)
	}
	m := r.Mentions[0]
	if m.Text != "Brugwacht" || m.Start != 5 || m.End != 14 || m.Bytes != [2]int{40 + 8, 40 + 17} {
		t.Errorf("got %+v, want code points 5 to 14 and bytes 48 to 57", m)
	}
}

func TestARecordIsOneLineWithoutHTMLEscapes(t *testing.T) {
	d := &extract.Document{Source: "a\nb.txt", Subject: "<i>x</i> & y\u2028z\xff"}
	got, err := AppendJSON(nil, d, iri.Default())
	if err != nil {
		t.Fatal(err)
	}
	if strings.ContainsRune(string(got), '\n') || !strings.Contains(string(got), "<i>x</i> & y") || !json.Valid(got) {
		t.Errorf("got %s", got)
	}
}

// A note's addresses are without the name of a site of which it has a page; its mentions tell whether their id is vouched for.
func TestARecordGivesPagesBeforeSitesAndTellsWhatIsIdentified(t *testing.T) {
	const s = "dorp.nl, 3 mei, https://www.dorp.nl/brug en brug.nl, minister van Bruggen"
	d := &extract.Document{Units: []extract.Unit{{Kind: extract.NoteUnit, Number: "1", Text: text.Plain(s, 0), Of: -1}}}
	for _, address := range []string{"dorp.nl", "https://www.dorp.nl/brug", "brug.nl"} {
		key := "https://" + strings.TrimPrefix(address, "https://")
		d.Mentions = append(d.Mentions, graphtest.Mention(d, 0, extract.KindURL, address, extract.Entity{Kind: extract.KindURL, Key: key, Label: key, Registered: true}))
	}
	d.Mentions = append(d.Mentions, graphtest.Mention(d, 0, extract.KindMinister, "minister van Bruggen", extract.Entity{Kind: extract.KindPost, Key: "minister-van-bruggen"}))
	got, err := AppendJSON(nil, d, iri.Default())
	if err != nil {
		t.Fatal(err)
	}
	var r struct {
		Notes    []struct{ URLs []string }
		Mentions []struct {
			ID         string
			Identified bool
		}
	}
	if err := json.Unmarshal(got, &r); err != nil {
		t.Fatal(err)
	}
	if urls := strings.Join(r.Notes[0].URLs, " "); urls != "https://www.dorp.nl/brug https://brug.nl" {
		t.Errorf("addresses: %s", urls)
	}
	for i, m := range r.Mentions {
		if m.ID == "" || m.Identified != (i < 3) {
			t.Errorf("mention %d: %+v", i, m)
		}
	}
}
