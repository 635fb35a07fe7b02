package neo4j

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
)

// invented returns n answers and what registers say of whom they name, the same for the same seed.
func invented(t testing.TB, n int, seed uint64) []*rdf.Graph {
	t.Helper()
	iris, err := iri.NewIRIs(base)
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(seed, 0))
	maker, register := graph.NewMaker(iris, graph.Options{Version: "test"}), graph.NewRegister(iris, nil)
	var out []*rdf.Graph
	for i := range n {
		g := maker.Graph(inventedAnswer(r, i+1))
		register.Add(g.Referred)
		out = append(out, &g.Graph)
	}
	return append(out, register.Graph())
}

// inventedAnswer makes up an answer with a handful of questions.
func inventedAnswer(r *rand.Rand, number int) *extract.Document {
	d := &extract.Document{
		ID: fmt.Sprintf("ah-tk-20172018-%d", number), Kind: extract.AnswerPaper, Chamber: "tk", SessionYear: "2017-2018",
		Number: fmt.Sprint(number), Subject: words(r, 8), SHA256: fmt.Sprintf("%064d", number),
		Submitted: extract.Date("2018-01-01").Add(r.IntN(300)), Answered: extract.Date("2018-11-01").Add(r.IntN(60)),
	}
	for range 1 + r.IntN(3) {
		d.Askers = append(d.Askers, extract.Asker{Name: "Lid", Party: "P", Person: pick(r, extract.KindPerson, "Q%d", 150), Membership: extract.Membership{Entity: pick(r, extract.KindMembership, "m%d", 150)}})
	}
	post, ministry := pick(r, extract.KindPost, "minister-%d", 30), pick(r, extract.KindMinistry, "mnre10%02d", 14)
	d.Addressees = []extract.Office{{Role: extract.RoleMinister, Post: post, Ministry: ministry}}
	d.Answerers = []extract.Answerer{{Name: "Minister", Person: pick(r, extract.KindPerson, "Q9%d", 30), Office: d.Addressees[0]}}
	d.Units = []extract.Unit{{Kind: extract.HeaderUnit, Text: text.Loose("Vragen van het lid over " + d.Subject), Of: -1}}
	for q := range 4 + r.IntN(6) {
		inventedUnit(r, d, extract.QuestionUnit, q+1, 40)
		inventedUnit(r, d, extract.AnswerUnit, q+1, 110)
	}
	return d
}

// inventedUnit adds a unit with some mentions.
func inventedUnit(r *rand.Rand, d *extract.Document, kind extract.UnitKind, number, length int) {
	s := words(r, length)
	d.Units = append(d.Units, extract.Unit{Kind: kind, Numbers: []int{number}, Text: text.Loose(s), Of: -1})
	for at := range r.IntN(4) {
		e := pick(r, extract.KindLaw, "BWBR00%05d", 400)
		switch r.IntN(4) {
		case 0:
			e = pick(r, extract.KindAgency, "oorg1%04d", 90)
		case 1:
			e = pick(r, extract.KindPaper, "kst-3%04d-7", 900)
		case 2:
			e = pick(r, extract.KindURL, "https://nieuws.example/artikel/%d", 100_000)
		}
		d.Mentions = append(d.Mentions, extract.Mention{Unit: len(d.Units) - 1, Kind: e.Kind, Start: at * 10, End: at*10 + 8, Entity: e, Recogniser: "test"})
	}
}

// pick chooses one of n entities; low numbers come often, as in life.
func pick(r *rand.Rand, kind extract.EntityKind, form string, n int) extract.Entity {
	i := r.IntN(1 + r.IntN(n))
	return extract.Entity{Kind: kind, Key: fmt.Sprintf(form, i), Label: fmt.Sprintf("%s %d", kind, i), Registered: true}
}

// words returns a text of n invented words.
func words(r *rand.Rand, n int) string {
	syllables := strings.Fields("ver ge be ont te der lan gen den wet ka mer vra gen ant woord mi nis ter be leid")
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(' ')
		}
		for range 2 + r.IntN(3) {
			b.WriteString(syllables[r.IntN(len(syllables))])
		}
	}
	return b.String()
}

func count(graphs []*rdf.Graph) (statements int) {
	for _, g := range graphs {
		statements += len(g.Statements)
	}
	return statements
}
