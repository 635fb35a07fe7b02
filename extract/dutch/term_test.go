package dutch

import (
	"testing"
)

func TestOnlyTheTweedeKamerSetsATerm(t *testing.T) {
	for chamber, want := range map[string]Term{"tk": {21, 42}, "": {21, 42}, "ek": {}, "other": {}} {
		if got, ok := TermOf(chamber); got != want || ok != (want != Term{}) {
			t.Errorf("%q: %v, %t", chamber, got, ok)
		}
	}
}
