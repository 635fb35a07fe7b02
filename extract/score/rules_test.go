package score

import (
	"bytes"
	"testing"

	"w3id.org/kamergraaf/extract"
)

func TestARuleIsWorthWhatItFindsAndKeepsAway(t *testing.T) {
	scores := func(right, said int) *Scores {
		counts := map[extract.EntityKind]*Count{extract.KindLaw: {Right: right, Said: said, Gold: 9}, extract.KindEU: {Right: 1, Said: 1, Gold: 1}}
		return &Scores{Found: counts, Linked: counts}
	}
	worths := []Worth{Weigh("keeps three false ones away, loses one", scores(5, 6), scores(6, 10)), Weigh("loses one", scores(5, 6), scores(6, 7))}
	if w := worths[0]; w.Found != (Change{Right: -1, False: -3}) || !w.Earns() || worths[1].Earns() {
		t.Errorf("got %+v", worths)
	}
	var b bytes.Buffer
	if err := WriteWorth(&b, worths); err != nil {
		t.Fatal(err)
	}
	want := `rule                                     found right found false  tied right  tied false
keeps three false ones away, loses one            -1          -3          -1          -3
loses one                                         -1          +0          -1          +0  earns nothing here
`
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}
