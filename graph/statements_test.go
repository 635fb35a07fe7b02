package graph

import (
	"slices"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
	"w3id.org/kamergraaf/graph/graphtest"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
)

// objects returns what a graph says of a subject by a property.
func objects(g *rdf.Graph, subject rdf.Term, p predicate) []string {
	var out []string
	for _, s := range g.Statements {
		if s.Subject == subject && s.Predicate == p.term {
			out = append(out, s.Object.Value())
		}
	}
	return out
}

func TestSubjectsStandTogetherAndNothingIsStatedTwice(t *testing.T) {
	for _, g := range bridgeGraphs(t) {
		done := map[rdf.Term]bool{}
		all := map[rdf.Statement]bool{}
		for i, s := range g.Statements {
			if i > 0 && s.Subject != g.Statements[i-1].Subject {
				done[g.Statements[i-1].Subject] = true
				if s.Predicate != isA.term {
					t.Errorf("%v begins with %v", s.Subject, s.Predicate)
				}
			}
			if done[s.Subject] {
				t.Errorf("%v is spoken of in two places", s.Subject)
			}
			if all[s] {
				t.Errorf("%v is stated twice", s)
			}
			all[s] = true
		}
	}
}

func TestManyMentionsOfOneThingAreOneEdge(t *testing.T) {
	d := graphtest.BridgeAnswer()
	for range 100 {
		d.Mentions = append(d.Mentions, d.Mentions[3])
	}
	for i := range 60 {
		d.Mentions = append(d.Mentions, graphtest.Mention(d, 2, extract.KindAgency, "Brugwacht", extract.Entity{Kind: extract.KindAgency, Key: "a" + strings.Repeat("x", i%50)}))
	}
	m := iri.Default()
	g := NewMaker(m, Options{}).Graph(d)
	got := objects(&g.Graph, m.Units(m.Document(d), d.Units)[2], mentions)
	if unique := slices.Compact(slices.Sorted(slices.Values(got))); len(got) != 51 || len(unique) != 51 {
		t.Errorf("got %d edges, %d of them different", len(got), len(unique))
	}
}

func TestOnlyTheTweedeKamerSetsATerm(t *testing.T) {
	m := iri.Default()
	for chamberName, want := range map[string]int{"tk": 1, "": 1, "ek": 0} {
		d := graphtest.BridgeAnswer()
		d.Chamber = chamberName
		if got := objects(&NewMaker(m, Options{}).Graph(d).Graph, m.Document(d), dueDate); len(got) != want {
			t.Errorf("chamber %q: due %v", chamberName, got)
		}
	}
}

func TestADurationThatCannotBeIsLeftOutAndTold(t *testing.T) {
	m := iri.Default()
	for _, test := range []struct {
		submitted, answered extract.Date
		year                string
		want                int
	}{
		{"2099-03-01", "2099-04-05", "2098-2099", 1}, {"2099-03-01", "2099-04-05", "", 1}, {"2098-03-01", "2099-04-05", "2098-2099", 1},
		{"1989-03-01", "2099-04-05", "2098-2099", 0}, // a digit of the year
		{"2099-04-06", "2099-04-05", "2098-2099", 0}, // answered before it was asked
		{"2099-03-01", "2099-04-05", "2096-2097", 0}, // numbered before it was asked
		{"2094-03-01", "2094-04-05", "2098-2099", 0}, // numbered long after the answer
	} {
		d := graphtest.BridgeAnswer()
		d.Submitted, d.Answered, d.SessionYear = test.submitted, test.answered, test.year
		g := NewMaker(m, Options{}).Graph(d)
		if got := objects(&g.Graph, m.Document(d), responseDays); len(got) != test.want || len(g.Problems) != 1-test.want {
			t.Errorf("%+v: %v days, problems %v", test, got, g.Problems)
		}
	}
}

func TestADelayNoticeIsNoAnswer(t *testing.T) {
	m := iri.Default()
	d := graphtest.BridgeAnswer()
	d.Kind = extract.DelayNotice
	d.Units = append(d.Units, extract.Unit{Kind: extract.NoticeUnit, Text: text.Plain("Het antwoord volgt later.", 0), Of: -1})
	g := NewMaker(m, Options{}).Graph(d)
	doc := m.Document(d)
	for p, want := range map[predicate]string{dateNotified: "2099-04-05", hasText: "Het antwoord volgt later.", dateAnswered: "", responseDays: "", dueDate: ""} {
		if got := strings.Join(objects(&g.Graph, doc, p), "|"); got != want {
			t.Errorf("%s: got %q, want %q", p.term.Value(), got, want)
		}
	}
}

func TestTheOfficialPageIsStatedFromTheYearInWhichPapersWerePublished(t *testing.T) {
	m := iri.Default()
	for id, want := range map[string]string{
		"ah-tk-20172018-2140": iri.OfficialSite + "ah-tk-20172018-2140", "ah-ek-19941995-3": iri.OfficialSite + "ah-ek-19941995-3", "kv-tk-2018Z07913": iri.OfficialSite + "kv-tk-2018Z07913",
		"ah-tk-19931994-12": "", "": "",
	} {
		d := graphtest.BridgeAnswer()
		d.ID = id
		if got := strings.Join(objects(&NewMaker(m, Options{}).Graph(d).Graph, m.Document(d), page), ""); got != want {
			t.Errorf("%q: got %q, want %q", id, got, want)
		}
	}
}

func TestAReprintTakesThePlaceOfItsOriginal(t *testing.T) {
	m := iri.Default()
	for id, want := range map[string]string{"ah-tk-20982099-2-h1": "ah-tk-20982099-2", "ah-tk-20982099-2-n1": "", "ah-tk-20982099-2": ""} {
		d := graphtest.BridgeAnswer()
		d.ID = id
		g := NewMaker(m, Options{}).Graph(d)
		for _, s := range g.Statements {
			if s.Predicate == replacedBy.term && (want == "" || s.Subject != m.DocumentByID(want) || s.Object != m.Document(d)) {
				t.Errorf("%s: %v", id, s)
			}
		}
		if got := objects(&g.Graph, m.DocumentByID(want), replacedBy); want != "" && len(got) != 1 {
			t.Errorf("%s: the original is replaced by %v", id, got)
		}
	}
}

func TestADraftIsTheDocumentThatItsNumberAndDayTell(t *testing.T) {
	m := iri.Default()
	draft := func(number, received, year, kase string) *extract.Document {
		return &extract.Document{Kind: extract.AnswerPaper, Number: number, Answered: extract.Date(received), SessionYear: year, CaseNumber: kase, SHA256: "ab"}
	}
	for want, d := range map[string]*extract.Document{
		"ah-tk-20242025-617":            draft("617", "2024-11-20", "", "2024Z17972"),
		"ah-tk-20232024-2451":           draft("2451", "2024-09-19", "", ""),
		"ah-tk-20242025-12":             draft("12", "2024-09-19", "", ""),
		"sha256-ab":                     draft("700", "2024-09-19", "", ""), // of either year
		"tk-2024Z17972-answer-20241120": draft("", "2024-11-20", "", "2024Z17972"),
		"tk-2024Z17973-answer-20241120": draft("617", "2024-11-20", "2024-2025", "2024Z17973"), // what it states contradicts itself
	} {
		if got := m.Document(d).Value(); got != iri.DefaultBase+"document/"+want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	if got := m.Inquiry(draft("617", "2024-11-20", "", "2024Z17972")).Value(); got != iri.DefaultBase+"inquiry/tk-2024Z17972" {
		t.Errorf("inquiry %s", got)
	}
}

func TestAnAnswerAnswersTheQuestionsOfItsNumbers(t *testing.T) {
	m := iri.Default()
	unit := func(kind extract.UnitKind, repeat int, numbers ...int) extract.Unit {
		return extract.Unit{Kind: kind, Numbers: numbers, Repeat: repeat, Text: text.Loose("x"), Of: -1}
	}
	d := &extract.Document{ID: "ah-tk-20172018-1", Units: []extract.Unit{
		unit(extract.QuestionUnit, 0, 1), unit(extract.QuestionUnit, 0, 2, 3), unit(extract.QuestionUnit, 2, 1),
		unit(extract.AnswerUnit, 0, 1), unit(extract.AnswerUnit, 2, 1), unit(extract.AnswerUnit, 0, 1, 2, 3), unit(extract.AnswerUnit, 0, 9),
	}}
	g := NewMaker(m, Options{}).Graph(d)
	units := m.Units(m.Document(d), d.Units)
	for i, want := range map[int][]rdf.Term{3: {units[0]}, 4: {units[2]}, 5: {units[0], units[1]}, 6: nil} {
		var got []string
		for _, w := range want {
			got = append(got, w.Value())
		}
		if said := objects(&g.Graph, units[i], answers); !slices.Equal(said, got) {
			t.Errorf("unit %d answers %v, want %v", i, said, got)
		}
	}
}

func TestWithoutMentionsTheEdgesStay(t *testing.T) {
	m := iri.Default()
	d := graphtest.BridgeAnswer()
	full, lean := NewMaker(m, Options{}).Graph(d), NewMaker(m, Options{NoMentions: true, NoProvenance: true}).Graph(d)
	kept := 0
	for _, s := range full.Statements {
		if strings.Contains(s.Subject.Value(), "/mention/") || strings.Contains(s.Subject.Value(), "/graph") || strings.Contains(s.Subject.Value(), "/source/") {
			continue
		}
		if kept >= len(lean.Statements) || lean.Statements[kept] != s {
			t.Fatalf("statement %d is not %v", kept, s)
		}
		kept++
	}
	if kept != len(lean.Statements) {
		t.Errorf("%d statements more", len(lean.Statements)-kept)
	}
}

func TestAMentionOutsideItsTextIsLeftOut(t *testing.T) {
	d := graphtest.BridgeAnswer()
	before := len(NewMaker(iri.Default(), Options{}).Graph(d).Statements)
	d.Mentions = append(d.Mentions, []extract.Mention{
		{Unit: -1, End: 1}, {Unit: 99, End: 1}, {Unit: 1, Start: 5, End: 5}, {Unit: 1, Start: -1, End: 2}, {Unit: 1, Start: 0, End: 9999}}...)
	if after := len(NewMaker(iri.Default(), Options{}).Graph(d).Statements); after != before {
		t.Errorf("%d statements became %d", before, after)
	}
}

func TestWhatRDFCannotHoldIsReported(t *testing.T) {
	d := graphtest.BridgeAnswer()
	d.Subject = "een \x00 en een \xff"
	g := NewMaker(iri.Default(), Options{}).Graph(d)
	if len(g.Problems) != 1 || g.Problems[0].Code != "character-replaced" {
		t.Errorf("got %v", g.Problems)
	}
}

func TestPeopleWithoutARegisterEntryGetANodeByNameAndPartyAndASeat(t *testing.T) {
	m := iri.Default()
	d := graphtest.BridgeAnswer()
	d.Askers = []extract.Asker{{Name: "De Haven", Party: "Groep Haven", PartyEntity: extract.Entity{Kind: extract.KindParty, Key: "groep-haven", Label: "Groep Haven"}}}
	g := NewMaker(m, Options{}).Graph(d)
	if got := objects(&g.Graph, m.Document(d), askedBy); len(got) != 1 || got[0] != iri.DefaultBase+"person/de-haven-groep-haven" {
		t.Errorf("got %v", got)
	}
	seat := m.Asker(m.Document(d), 1)
	if got := objects(&g.Graph, m.Document(d), askedAs); len(got) != 1 || got[0] != seat.Value() {
		t.Errorf("asked as %v", got)
	}
	if got := append(objects(&g.Graph, seat, ofPerson), objects(&g.Graph, seat, ofParty)...); !slices.Equal(got, []string{iri.DefaultBase + "person/de-haven-groep-haven", iri.DefaultBase + "party/groep-haven"}) {
		t.Errorf("the seat is of %v", got)
	}
	r := NewRegister(m, nil)
	r.Add(g.Referred)
	if got := objects(r.Graph(), m.Minted("person", "de-haven-groep-haven"), identified); len(got) != 1 || got[0] != "false" {
		t.Errorf("identified: %v", got)
	}
}
