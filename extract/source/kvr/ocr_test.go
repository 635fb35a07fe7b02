package kvr

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract/text"
)

// TestOCRIsMendedAnywhere shows that what OCR broke is mended wherever it stands among the bytes that are looked at at once.
func TestOCRIsMendedAnywhere(t *testing.T) {
	for broken, want := range map[string]string{
		"sluis- deur":      "sluisdeur",
		"sluis–\n  deur":   "sluisdeur",
		"B r u g wachter":  "Brug wachter",
		"(B r u g)":        "(Brug)",
		"<p>É é n":         "<p>Één",
		"De  B r was":      "De  Br was",
		"De B r was":       "De B r was",
		"water- en dijken": "water- en dijken",
	} {
		for n := range 20 {
			front := strings.Repeat("x", n) + " "
			got, _ := mendOCR(text.Plain(front+broken+" dan", 0), 0)
			if got.String() != front+want+" dan" {
				t.Errorf("%q behind %d bytes: %q", broken, n, got.String())
			}
		}
	}
}
