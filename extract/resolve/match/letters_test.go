package match

import (
	"testing"

	"golang.org/x/text/unicode/norm"
)

// TestLettersOfEveryCharacterAreThoseOfItsParts: characters are taken apart one by one, which must give what taking the
// whole text apart does.
func TestLettersOfEveryCharacterAreThoseOfItsParts(t *testing.T) {
	for r := rune(1); r < 0x20000; r++ {
		s := "a" + string(r) + "b"
		if got, want := plain(s, '-'), plain(norm.NFKD.String(s), '-'); got != want {
			t.Fatalf("%q (%U): %q, in parts %q", s, r, got, want)
		}
	}
}
