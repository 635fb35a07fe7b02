package link

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/ontology"
)

// notice returns an invented delay notice or answer about bridges; change makes it another.
func notice(id string, kind extract.DocumentKind, change func(*extract.Document)) *extract.Document {
	d := &extract.Document{ID: id, Kind: kind, Chamber: "tk", Submitted: "2099-03-01", Answered: "2099-03-20",
		Subject: "de bediening van bruggen in de nacht", Askers: []extract.Asker{{Name: "Van Oever"}, {Name: "Sluis"}}}
	if change != nil {
		change(d)
	}
	return d
}

// found returns the links between documents as "from relation to: reason", without the base.
func found(t *testing.T, docs ...*extract.Document) []string {
	t.Helper()
	l := NewLinker(iri.Default())
	for _, d := range docs {
		l.Add(iri.NewCard(d))
	}
	var out []string
	for _, link := range l.Links() {
		relation := strings.TrimPrefix(link.Relation.Value(), ontology.Namespace)
		out = append(out, fmt.Sprintf("%s %s %s: %s", strings.TrimPrefix(link.From.Value(), iri.DefaultBase), relation, strings.TrimPrefix(link.To.Value(), iri.DefaultBase), link.Reason))
	}
	return out
}

func TestDocumentsOfOneInquiryAreLinkedWithTheReason(t *testing.T) {
	const inquiry = "inquiry/tk-20990301-sluis-van-oever-"
	misread := func(d *extract.Document) { d.Subject = "de bedieningvan hruggen in de nacht" }
	for _, test := range []struct {
		name string
		docs []*extract.Document
		want []string
	}{
		{"equal headers share their inquiry without a link", []*extract.Document{
			notice("ah-tk-20982099-1", extract.DelayNotice, nil), notice("ah-tk-20982099-2", extract.AnswerPaper, nil)}, nil},
		{"a misread subject", []*extract.Document{
			notice("ah-tk-20982099-1", extract.DelayNotice, misread), notice("ah-tk-20982099-2", extract.AnswerPaper, nil)},
			[]string{inquiry + "debedieningvanbruggenindenacht sameInquiryAs " + inquiry + "debedieningvanhruggenindenacht: same-header"}},
		{"another subject, but one case number", []*extract.Document{
			notice("ah-tk-20982099-1", extract.DelayNotice, func(d *extract.Document) { d.Subject, d.CaseNumber = "iets anders", "2099Z00001" }),
			notice("ah-tk-20982099-2", extract.AnswerPaper, func(d *extract.Document) { d.CaseNumber = "2099Z00001" })},
			[]string{inquiry + "debedieningvanbruggenindenacht sameInquiryAs " + inquiry + "ietsanders: same-case-number"}},
		{"another wording, but the answer points to the notice", []*extract.Document{
			notice("ah-tk-20982099-1", extract.DelayNotice, func(d *extract.Document) { d.Subject = "het bedienen van bruggen bij nacht" }),
			notice("ah-tk-20982099-2", extract.AnswerPaper, func(d *extract.Document) { d.SeeAlso = []string{"ah-tk-20982099-1"} })},
			[]string{inquiry + "debedieningvanbruggenindenacht sameInquiryAs " + inquiry + "hetbedienenvanbruggenbijnacht: see-also"}},
		{"a corrected reprint", []*extract.Document{
			notice("ah-tk-20982099-2-h1", extract.AnswerPaper, nil), notice("ah-tk-20982099-2", extract.AnswerPaper, nil), notice("ah-tk-20982099-2-n1", extract.AnswerPaper, nil)},
			[]string{"document/ah-tk-20982099-2 replacedBy document/ah-tk-20982099-2-h1: reprint"}},
		{"a copy that prints no number", []*extract.Document{
			notice("", extract.AnswerPaper, nil), notice("ah-tk-20982099-2", extract.AnswerPaper, nil)},
			[]string{"document/tk-20990301-sluis-van-oever-debedieningvanbruggenindenacht-answer-20990320 sameDocumentAs document/ah-tk-20982099-2: same-paper"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, found(t, test.docs...)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestDifferentInquiriesAreNotLinked(t *testing.T) {
	answer := notice("ah-tk-20982099-2", extract.AnswerPaper, func(d *extract.Document) {
		d.CaseNumber, d.SeeAlso = "2099Z00001", []string{"ah-tk-20982099-1"}
	})
	for name, change := range map[string]func(*extract.Document){
		"another case number": func(d *extract.Document) { d.CaseNumber, d.Subject = "2099Z00002", d.Subject+" (2)" },
		"another day":         func(d *extract.Document) { d.Submitted = "2099-03-02" },
		"other askers":        func(d *extract.Document) { d.Askers = []extract.Asker{{Name: "De Haven"}} },
		"another subject":     func(d *extract.Document) { d.Subject = "zeewering" },
		"one case number, printed with another subject and other askers": func(d *extract.Document) {
			d.CaseNumber, d.Subject, d.Askers = "2099Z00001", "zeewering", []extract.Asker{{Name: "De Haven"}}
		},
		"another number in the subject": func(d *extract.Document) { d.Subject, d.ID = d.Subject+" (2)", "ah-tk-20982099-3" },
		"the same kind": func(d *extract.Document) {
			d.Kind, d.ID, d.Subject = extract.AnswerPaper, "ah-tk-20982099-3", d.Subject+"en"
		},
	} {
		if got := found(t, answer, notice("ah-tk-20982099-1", extract.DelayNotice, change)); got != nil {
			t.Errorf("%s: got %v", name, got)
		}
	}
}

func TestLinksDoNotDependOnTheOrderOfDocuments(t *testing.T) {
	var docs []*extract.Document
	for i := range 40 {
		docs = append(docs, notice(fmt.Sprintf("ah-tk-20982099-%d", i), []extract.DocumentKind{extract.DelayNotice, extract.AnswerPaper}[i%2], func(d *extract.Document) {
			d.Subject = strings.Repeat("brug", i/8+1) + strings.Repeat("x", i%3)
			d.CaseNumber = fmt.Sprintf("2099Z%05d", i/3)
		}))
	}
	want := found(t, docs...)
	if len(want) == 0 {
		t.Fatal("nothing is linked")
	}
	for seed := range uint64(10) {
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
		if got := found(t, docs...); !slices.Equal(got, want) {
			t.Fatalf("another order gives other links:\n%s", cmp.Diff(want, got))
		}
	}
}

func TestSimilarity(t *testing.T) {
	for _, test := range []struct {
		a, b     string
		min, max float64
	}{
		{"brugwachters", "brugwachters", 1, 1}, {"brugwachters", "hrugwachters", .9, .99}, {"brugwachters", "zeewering", 0, .3}, {"", "", 0, 0}, {"a", "a", 0, 0},
	} {
		if got := similarity(test.a, test.b); got < test.min || got > test.max || got != similarity(test.b, test.a) {
			t.Errorf("similarity(%q, %q) = %v, want %v to %v both ways", test.a, test.b, got, test.min, test.max)
		}
	}
}
