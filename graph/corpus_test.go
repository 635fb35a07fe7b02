package graph_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/graph/rdf"
)

const def = "https://w3id.org/kamergraaf/def#"

// corpus is what the linking of the real records gives.
type corpus struct {
	ids      map[string]string          // file name -> official id
	delays   map[string]bool            // files of delay notices
	points   map[string]map[string]bool // document -> documents that it or its parts point to
	inquiry  map[string]string          // document -> inquiry
	papers   map[string][]string        // inquiry -> documents
	sameness map[string]string          // inquiry -> another name of it
}

// readCorpus links the real records.
func readCorpus(t *testing.T) *corpus {
	t.Helper()
	iris := iri.Default()
	linker := link.NewLinker(iris)
	c := &corpus{ids: map[string]string{}, delays: map[string]bool{}, points: map[string]map[string]bool{}, inquiry: map[string]string{}, papers: map[string][]string{}, sameness: map[string]string{}}
	realGraphs(t, func(d *extract.Document, g *graph.Made) {
		file := filepath.Base(d.Source)
		c.ids[file] = d.ID
		c.delays[file] = d.Kind == extract.DelayNotice
		linker.Add(iri.NewCard(d))
		c.add(iris.Document(d).Value(), &g.Graph)
	})
	for _, link := range linker.Links() {
		if link.Relation.Value() == def+"sameInquiryAs" {
			c.sameness[link.To.Value()] = link.From.Value()
		}
	}
	return c
}

// add takes in what a document says of others.
func (c *corpus) add(document string, g *rdf.Graph) {
	c.points[document] = map[string]bool{}
	for _, s := range g.Statements {
		switch strings.TrimPrefix(s.Predicate.Value(), def) {
		case "seeAlso", "cites":
			c.points[document][s.Object.Value()] = true
		case "concerns":
			c.inquiry[document] = s.Object.Value()
			c.papers[s.Object.Value()] = append(c.papers[s.Object.Value()], document)
		}
	}
}

// same returns one name of an inquiry for all that are stated to be the same.
func (c *corpus) same(inquiry string) string {
	for range c.sameness {
		other, ok := c.sameness[inquiry]
		if !ok {
			break
		}
		inquiry = other
	}
	return inquiry
}

// otherInquiries are the pairs of which the answer points to the notice of somebody else's questions.
var otherInquiries = map[string]bool{"KVR10100.xml KVR9887.xml": true, "KVR12619.xml KVR12304.xml": true}

func TestRealRecordsThatNameEachOtherAreLinked(t *testing.T) {
	c := readCorpus(t)
	table, err := os.ReadFile("../../shared/corpus/see-also.tsv")
	if err != nil {
		t.Fatal(err)
	}
	pairs, linked, waited, met := 0, 0, 0, 0
	for _, row := range strings.Split(strings.TrimSpace(string(table)), "\n")[1:] {
		cells := strings.Split(row, "\t")
		from, to := iri.DefaultBase+"document/"+c.ids[cells[0]], iri.DefaultBase+"document/"+c.ids[cells[1]]
		pairs++
		if c.points[from][to] {
			linked++
		} else {
			t.Logf("%s does not point to %s", from, to)
		}
		if !c.delays[cells[1]] || c.delays[cells[0]] {
			continue
		}
		one := c.same(c.inquiry[from]) == c.same(c.inquiry[to])
		if otherInquiries[cells[0]+" "+cells[1]] {
			if one {
				t.Errorf("%s and %s are of different inquiries and were merged", from, to)
			}
			continue
		}
		waited++
		if one {
			met++
		} else {
			t.Logf("%s and %s do not meet", c.inquiry[from], c.inquiry[to])
		}
	}
	t.Logf("%d of %d pairs are linked; %d of %d answers meet their notice", linked, pairs, met, waited)
	if float64(linked) < .98*float64(pairs) || float64(met) < .95*float64(waited) {
		t.Error("too few")
	}
	for inquiry, papers := range c.papers {
		if len(papers) > 3 {
			t.Errorf("%s has %d documents: %v", inquiry, len(papers), papers)
		}
	}
}
