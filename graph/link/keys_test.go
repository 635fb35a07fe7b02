package link

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/iri"
)

// randomDocuments returns documents that share days, cases, askers, subjects and numbers, and point to one another.
func randomDocuments(r *rand.Rand, n int) (docs []*extract.Document) {
	kinds := []extract.DocumentKind{extract.QuestionPaper, extract.DelayNotice, extract.AnswerPaper}
	subjects := []string{"de bediening van bruggen in de nacht", "de bedieningvan hruggen in de nacht", "bruggen", "deel 1 van de dijk", "deel 2 van de dijk"}
	ids := map[string]bool{"": true}
	for i := range n {
		id := ""
		if r.IntN(4) > 0 {
			id = fmt.Sprintf("ah-tk-20982099-%d", i)
		}
		if r.IntN(8) == 0 && i > 0 {
			id = fmt.Sprintf("ah-tk-20982099-%d-h1", r.IntN(i))
		}
		if ids[id] && id != "" {
			continue
		}
		ids[id] = true
		docs = append(docs, notice(id, kinds[r.IntN(3)], func(d *extract.Document) {
			d.Subject = subjects[r.IntN(len(subjects))]
			d.Submitted = []extract.Date{"", "2099-03-01", "2099-03-02", "2099-03-03", "2099-03-04"}[r.IntN(5)]
			d.Askers = d.Askers[:r.IntN(3)]
			if r.IntN(3) == 0 {
				d.CaseNumber = fmt.Sprintf("2099Z%05d", r.IntN(n/2+1))
			}
			if r.IntN(3) == 0 {
				d.SeeAlso = []string{fmt.Sprintf("ah-tk-20982099-%d", r.IntN(n))}
			}
			withQuestions("Kent u de brug?", "Hoeveel bruggen zijn er?")(d)
		}))
	}
	return docs
}

// told returns all that is told of documents, sorted.
func told(t *testing.T, docs []*extract.Document) []string {
	out := append(found(t, docs...), standings(t, docs...)...)
	slices.Sort(out)
	return out
}

func TestDocumentsWithoutACommonKeyDoNotMatterToOneAnother(t *testing.T) {
	groups, largest := 0, 0
	for seed := range uint64(60) {
		docs := randomDocuments(rand.New(rand.NewPCG(seed, 7)), 5+int(seed)*2)
		seen, unique := Seen{}, docs[:0]
		for _, d := range docs {
			if seen.Look(iri.NewCard(d)) == FirstTime {
				unique = append(unique, d)
			}
		}
		var parts []string
		done := map[string]bool{}
		for _, d := range unique {
			start := iri.NewCard(d)
			if done[start.Document] {
				continue
			}
			closed := map[string]iri.Card{start.Document: start}
			err := Closed(closed, func(keys []string) (map[string]iri.Card, error) {
				found := map[string]iri.Card{}
				for _, d := range unique {
					if c := iri.NewCard(d); slices.ContainsFunc(Keys(&c), func(k string) bool { return slices.Contains(keys, k) }) {
						found[c.Document] = c
					}
				}
				return found, nil
			})
			if err != nil {
				t.Fatal(err)
			}
			var group []*extract.Document
			for _, d := range unique {
				if c := iri.NewCard(d); closed[c.Document].Document != "" {
					done[c.Document] = true
					group = append(group, d)
				}
			}
			groups, largest = groups+1, max(largest, len(group))
			parts = append(parts, told(t, group)...)
		}
		slices.Sort(parts)
		if diff := cmp.Diff(told(t, unique), parts); diff != "" {
			t.Fatalf("seed %d: all at once, or by parts:\n%s", seed, diff)
		}
	}
	if groups < 200 || largest < 5 {
		t.Errorf("%d groups, of at most %d: this shows nothing", groups, largest)
	}
}
