package changes

import (
	"fmt"
	"os"
	"testing"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// said adds that a thing has a title.
func said(t *testing.T, c *Comparison, side Side, iri, title string) {
	t.Helper()
	words, _ := rdf.NewString(title)
	if err := c.Add(side, rdf.Statement{Subject: rdf.ValidIRI(iri), Predicate: rdf.ValidIRI(ontology.DctTitle.IRI), Object: words}); err != nil {
		t.Fatal(err)
	}
}

func TestOfMoreNamesWithTheSameWordsThanAreComparedNoneMoved(t *testing.T) {
	c := NewComparison(t.TempDir())
	for i := range mostAlike + 10 {
		said(t, c, Old, fmt.Sprintf("https://a.example/%d/old", i), "Wijziging")
		said(t, c, New, fmt.Sprintf("https://a.example/%d/new", i), "Wijziging")
	}
	number := map[Kind]int{}
	if _, err := c.Each(func(c Change) error { number[c.Kind]++; return nil }); err != nil {
		t.Fatal(err)
	}
	if n := mostAlike + 10; number[Went] != n || number[Came] != n || number[Moved] != 0 {
		t.Errorf("%v, want %d that went and as many that came", number, n)
	}
}

func TestClosingLeavesNoFiles(t *testing.T) {
	dir := t.TempDir()
	c := NewComparison(dir)
	for i := range 400_000 {
		said(t, c, Old, fmt.Sprintf("https://a.example/a-name-of-some-length/document/%d", i), "")
	}
	if left, _ := os.ReadDir(dir); len(left) == 0 {
		t.Error("all is held in memory")
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("%d files are left", len(left))
	}
}
