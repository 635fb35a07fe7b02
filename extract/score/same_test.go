package score

import (
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/ontology"
)

func TestNumbersOfJudgmentsDifferInSigns(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		same bool
	}{
		{"NJ 1976, 280", "NJ 1976/280", true}, {"03/929", "AWB 03/929", true}, {"AWB03/929", "AWB 03/929", true}, {"NJ 1976/280", "BNB 1976/280", false}, {"03/929", "03/928", false},
	} {
		if got := means(extract.KindCase, tt.a, extract.Entity{Kind: extract.KindCase, Key: tt.b}, nil); got != tt.same {
			t.Errorf("%s and %s: %v", tt.a, tt.b, got)
		}
	}
}

func TestEveryKindThatTextsNameIsCompared(t *testing.T) {
	for _, kind := range ontology.Kinds() {
		if kind.Named && comparisons[kind.Gold] == nil {
			t.Errorf("comparisons in extract/score/same.go has no row for the k:gold of k:%s in ontology/kinds.ttl", kind.Name)
		}
	}
}
