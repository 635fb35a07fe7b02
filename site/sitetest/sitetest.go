// Package sitetest gives tests small documents of our own and sites made of them.
package sitetest

import (
	"context"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
	"w3id.org/kamergraaf/site"
)

// Law is a law that the documents cite, and Member who asks.
const (
	Law    = "https://wetten.overheid.nl/BWBR0010346"
	Member = "Q28839264"
)

// Answer returns a paper with two questions and their answers, in which every text that people write is word-marked, so
// that a test can look where it turns up: Answer("<script>") has markup in every field.
func Answer(id, submitted, answered, mark string) *extract.Document {
	d := &extract.Document{
		Source: id + ".txt", ID: id, Kind: extract.AnswerPaper, Chamber: "tk", SessionYear: "2017-2018", Number: id[len("ah-tk-20172018-"):],
		Subject: "fietsenstallingen bij stations" + mark, Submitted: extract.Date(submitted), Answered: extract.Date(answered),
		CaseNumber: mark, Topics: []string{"Verkeer" + mark}, SHA256: "00" + id,
	}
	person := extract.Entity{Kind: extract.KindPerson, Key: Member, Label: "Gijs van Dijk" + mark, Registered: true}
	party := extract.Entity{Kind: extract.KindParty, Key: "PvdA", Label: "PvdA" + mark, Registered: true}
	post := extract.Entity{Kind: extract.KindPost, Key: "minister-van-fietsen", Label: "minister van Fietsen" + mark}
	ministry := extract.Entity{Kind: extract.KindMinistry, Key: "mnre1073", Label: "Fietsen" + mark, Registered: true}
	office := extract.Office{Role: extract.RoleMinister, Portfolio: "Fietsen" + mark, Preposition: "van", Post: post, Ministry: ministry}
	d.Askers = []extract.Asker{{Name: "Gijs van Dijk" + mark, Party: "PvdA" + mark, Person: person, PartyEntity: party}}
	d.Addressees = []extract.Office{office}
	d.Answerers = []extract.Answerer{{Name: "Trapper" + mark, Office: office, Person: extract.Entity{Kind: extract.KindPerson, Key: "trapper", Label: "Trapper" + mark}}}
	d.SeeAlso = []string{"ah-tk-20162017-99"}
	d.Problems = []extract.Problem{{Code: "unread", Message: "Not understood: " + mark, Line: 3}}
	unit := func(kind extract.UnitKind, s string, numbers ...int) int {
		d.Units = append(d.Units, extract.Unit{Kind: kind, Numbers: numbers, Of: -1, Text: text.Loose(s + mark)})
		return len(d.Units) - 1
	}
	unit(extract.HeaderUnit, "Vragen van het lid Gijs van Dijk (PvdA)")
	q := unit(extract.QuestionUnit, "Kent u de Arbowet en de stalling in Utrecht?", 1)
	unit(extract.QuestionUnit, "Komen er genoeg plekken?", 2)
	a := unit(extract.AnswerUnit, "Ja, en volgens de Arbowet, artikel 3, kan dat.", 1, 2)
	n := unit(extract.NoteUnit, "Zie https://stalling.example.org/plekken voor meer.")
	d.Units[n].Number, d.Units[n].Of = "1", q
	d.Units[q].Marks = []extract.Mark{{At: len("Kent u de Arbowet"), Number: "1"}}
	law := extract.Entity{Kind: extract.KindLaw, Key: "BWBR0010346", Label: "Arbeidsomstandighedenwet" + mark, Registered: true}
	part := law
	part.Part = "artikel=3"
	page := extract.Entity{Kind: extract.KindURL, Key: "https://stalling.example.org/plekken"}
	name := func(unit int, words string, from int, kind extract.EntityKind, e extract.Entity) {
		d.Mentions = append(d.Mentions, extract.Mention{Unit: unit, Kind: kind, Start: from, End: from + len(words), Entity: e, Recogniser: "test"})
	}
	name(q, "Arbowet", len("Kent u de "), extract.KindLaw, law)
	name(q, "Utrecht", len("Kent u de Arbowet en de stalling in "), extract.KindAuthority, extract.Entity{})
	name(a, "Arbowet, artikel 3", len("Ja, en volgens de "), extract.KindLaw, part)
	name(n, "https://stalling.example.org/plekken", len("Zie "), extract.KindURL, page)
	return d
}

// Delay returns the notice that announced the delay of an answer.
func Delay(id, submitted, notified string) *extract.Document {
	d := Answer(id, submitted, notified, "")
	d.Kind, d.SeeAlso, d.Mentions, d.Problems = extract.DelayNotice, nil, nil, nil
	d.Units = []extract.Unit{{Kind: extract.NoticeUnit, Of: -1, Text: text.Loose("Het antwoord komt later.")}}
	return d
}

// Documents returns a small set: an answer, the notice before it, an answer about something else.
func Documents() []*extract.Document {
	other := Answer("ah-tk-20172018-7", "2018-01-10", "2018-01-20", "")
	other.Subject = "treinen zonder toilet"
	return []*extract.Document{
		Answer("ah-tk-20172018-100", "2018-04-26", "2018-06-12", ""), Delay("ah-tk-20172018-50", "2018-04-26", "2018-05-15"), other,
	}
}

// Publish makes a site of documents in a folder, which holds no others then, and returns what was done.
func Publish(t testing.TB, dir, base string, documents ...*extract.Document) site.Summary {
	t.Helper()
	s, err := PublishWith(t, dir, site.Options{Base: base, Prune: true}, nil, documents...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// PublishWith publishes documents into a folder as options say. Inputs that are unread could not be read.
func PublishWith(t testing.TB, dir string, o site.Options, unread []string, documents ...*extract.Document) (site.Summary, error) {
	t.Helper()
	o.Program, o.Version, o.Workers = "test", "1", 2
	p, err := site.Open(dir, o)
	if err != nil {
		return site.Summary{}, err
	}
	defer p.Close()
	for _, d := range documents {
		key := p.Key(d.Source, []byte(d.Source+d.Subject), nil)
		card := p.Known(key)
		if card == nil {
			if card, err = p.Keeper().Keep(key, d); err != nil {
				t.Fatal(err)
			}
		}
		p.Look(d.Source, key, card)
		p.Add(d.Source, key, card)
	}
	for _, input := range unread {
		p.Unread(input)
	}
	return p.Finish(context.Background())
}
