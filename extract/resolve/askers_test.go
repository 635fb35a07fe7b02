package resolve

import (
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

// headed returns a document of a chamber whose header is a text with one name at a place.
func headed(chamber, date, head string, asker extract.Asker) *extract.Document {
	return &extract.Document{Kind: extract.QuestionPaper, Chamber: chamber, Submitted: extract.Date(date), Askers: []extract.Asker{asker},
		Units:    []extract.Unit{{Kind: extract.HeaderUnit, Text: text.Plain(head, 0)}},
		Mentions: []extract.Mention{{Kind: extract.KindMember, Start: asker.NameSpan.Start, End: asker.NameSpan.End, Recogniser: "header"}}}
}

// Two members whose names lost the blank between them, or "en", are two askers, with a mention each.
func TestGluedAskersAreParted(t *testing.T) {
	for _, test := range []struct{ name, first, second string }{
		{"Hamerenvan Dijken", "Hamerenvan Dijken", ""}, // no blank is left
		{"Hamer Kalsbeek", "Hamer", "Kalsbeek"},
		{"Hameren Kalsbeek", "Hamer", "Kalsbeek"},
		{"Hamer enKalsbeek", "Hamer", "Kalsbeek"},
		{"Mariëtte Hamer", "Mariëtte Hamer", ""},
	} {
		head := "Vragen van de leden " + test.name + " (beiden PvdA)"
		span := extract.Span{Start: 20, End: 20 + len(test.name)}
		d := headed("tk", "2003-10-01", head, extract.Asker{Name: test.name, Party: "PvdA", NameSpan: span})
		headerResolver{registers(t)}.Resolve(d)
		nameResolver{registers(t)}.Resolve(d)
		got := []string{}
		for i, a := range d.Askers {
			got = append(got, a.Name)
			if head[a.NameSpan.Start:a.NameSpan.End] != a.Name || d.Mentions[i].Start != a.NameSpan.Start || d.Mentions[i].Entity.Key != a.Person.Key {
				t.Errorf("%s: %s stands at %v, its mention is %+v", test.name, a.Name, a.NameSpan, d.Mentions[i])
			}
		}
		want := []string{test.first, test.second}[:len(got)]
		if got[0] != want[0] || len(got) > 1 && got[1] != want[1] || (len(got) > 1) != (test.second != "") {
			t.Errorf("%s: got %q", test.name, got)
		}
	}
}

// Who had no seat that day that the register knows is no member that it knows, and a problem says so.
func TestAskersWithoutSeatAreToldOf(t *testing.T) {
	for _, test := range []struct {
		name, party, date, key string
		problems               int
	}{
		{"Koole", "PvdA", "2013-05-03", "name:ruud-koole", 0},
		{"Koole", "PvdA", "2018-05-03", "name:koole:pvda", 1},
		{"Koole", "PvdA", "2003-05-03", "name:koole:pvda", 1},
		{"Zandstra", "P.v.d.A.", "2018-05-03", "name:zandstra:pvda", 1},
	} {
		d := headed("ek", test.date, "Vragen van het lid "+test.name, extract.Asker{Name: test.name, Party: test.party, NameSpan: extract.Span{Start: 19, End: 19 + len(test.name)}})
		headerResolver{registers(t)}.Resolve(d)
		if got := d.Askers[0]; got.Person.Key != test.key || len(d.Problems) != test.problems || got.Membership.Known() != (test.problems == 0) {
			t.Errorf("%s on %s is %+v, %v", test.name, test.date, got.Person, d.Problems)
		}
	}
}
