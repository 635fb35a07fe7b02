package source

import (
	"context"
	"testing"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract/printed"
	"w3id.org/kamergraaf/internal/soak"
)

// FuzzReadText shows that any bytes become lines of valid text in the order of the source, each with its place.
func FuzzReadText(f *testing.F) {
	for _, seed := range []string{"# Kop\n\n**vet**\nregel", "\xff\xfeV\x00r\x00", "officie¨le\r\nregel\f", "a\xe9b\n-\n", "\n\n####\n****\n"} {
		soak.Add(f, []byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := readText(context.Background(), "x.txt", data)
		if err != nil {
			t.Fatal(err)
		}
		place := 0
		for l := range printed.EachLine(p) {
			if l.Place <= place {
				t.Errorf("line %d follows line %d", l.Place, place)
			}
			place = l.Place
			if !utf8.ValidString(l.Text.String()) {
				t.Errorf("line %d is no valid UTF-8: %q", l.Place, l.Text.String())
			}
			if from, to, ok := l.Text.Source(0, l.Text.Len()); ok && (from < 0 || to > len(data)) {
				t.Errorf("line %d stands at [%d, %d) of %d bytes", l.Place, from, to, len(data))
			}
		}
	})
}
