package pdf

import (
	"fmt"
	"strings"
	"testing"

	"w3id.org/kamergraaf/internal/growth"
)

// TestPagesOfDamagedStreamsTakeTimeInProportion shows that neither many damaged streams nor many pages that share many objects are slow.
func TestPagesOfDamagedStreamsTakeTimeInProportion(t *testing.T) {
	growth.Linear(t, 4_000, func(n int) func() {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "1%d 0 obj<</Type/Page/Contents 20 0 R>>endobj 2%d 0 obj<</Next 2%d 0 R>>endobj 3%d 0 obj<</Filter/FlateDecode>>stream\nabcd\nendstream endobj ", i, i, i+1, i)
		}
		data := []byte(b.String())
		return func() { damagedStreams(data, n) }
	})
}
