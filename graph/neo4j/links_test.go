package neo4j

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/graph/rdf"
)

// linked is three documents about inquiries of their own, and links between these.
const linked = `
graph document/a/graph
document/a type Document QuestionPaper
document/a concerns inquiry/a
inquiry/a type Inquiry
graph document/b/graph
document/b type Document DelayNotice
document/b concerns inquiry/b
inquiry/b type Inquiry
graph document/c/graph
document/c type Document AnswerPaper
document/c concerns inquiry/c
inquiry/c type Inquiry
`

// links returns a graph of links between the inquiries of documents: "ab" ties those of a and b.
func links(t *testing.T, pairs ...string) *rdf.Graph {
	var b strings.Builder
	b.WriteString("graph graph/links\n")
	if len(pairs) > 0 {
		b.WriteString("graph/links type Graph\n")
	}
	for _, p := range pairs {
		from, to := "inquiry/"+p[:1], "inquiry/"+p[1:]
		b.WriteString(from + " sameInquiryAs " + to + "\n")
		b.WriteString("link/" + p + " type Link\nlink/" + p + " linkFrom " + from + "\nlink/" + p + " linkTo " + to + "\nlink/" + p + " reason see-also\n")
	}
	return said(t, b.String())[0]
}

// TestLinksFollowTheDocumentsOfALoad loads twice, and compares with a clean load of what is to be there then.
func TestLinksFollowTheDocumentsOfALoad(t *testing.T) {
	tests := []struct {
		name      string
		before    []string
		documents []int // of the second load
		found     []string
		want      []string
	}{
		{"no longer found", []string{"ab", "ac"}, []int{0, 1, 2}, []string{"ac"}, []string{"ac"}},
		{"none found any more", []string{"ab", "ac"}, []int{0, 1, 2}, nil, nil},
		{"found from another side", []string{"ab"}, []int{0, 1, 2}, []string{"bc"}, []string{"bc"}},
		{"a document at one end was not in the load", []string{"ab", "bc"}, []int{0, 2}, nil, []string{"ab", "bc"}},
		{"of two links one can be judged", []string{"ab", "ac"}, []int{0, 2}, nil, []string{"ab"}},
		{"another is found beside one that cannot be judged", []string{"ab"}, []int{0, 2}, []string{"ac"}, []string{"ab", "ac"}},
		{"the same again", []string{"ab", "ac"}, []int{0, 1, 2}, []string{"ab", "ac"}, []string{"ab", "ac"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			documents := said(t, linked)
			s := open(t)
			load(t, s, append(said(t, linked), links(t, tt.want...))...)
			want := everything(t, s)
			s = open(t)
			load(t, s, append(said(t, linked), links(t, tt.before...))...)
			var again []*rdf.Graph
			for _, i := range tt.documents {
				again = append(again, documents[i])
			}
			load(t, s, append(again, links(t, tt.found...))...)
			got := everything(t, s)
			if len(tt.want) == 0 { // the books still know that there was a graph of links
				got = without(got, base+"graph/links")
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestVersionOfTheProgramLoadsNothingAnew loads what another version read in the same way.
func TestVersionOfTheProgramLoadsNothingAnew(t *testing.T) {
	const text = `
graph document/a/graph
document/a type Document
document/a title Fietspaden
document/a/graph type Graph
document/a/graph wasGeneratedBy document/a/graph/reading
document/a/graph/reading softwareVersion 1.0
`
	s := open(t)
	load(t, s, said(t, text)...)
	later := said(t, strings.Replace(text, "1.0", "1.1", 1))
	stats := load(t, s, later...)
	if stats.Unchanged != 1 || stats.Statements != 0 {
		t.Errorf("stats %+v, want an unchanged document", stats)
	}
	same(t, "database", dump(t, s), lines(later...))
	changed := said(t, strings.Replace(text, "Fietspaden", "Fietsen", 1))
	load(t, s, changed...)
	same(t, "database", dump(t, s), lines(changed...))
}
