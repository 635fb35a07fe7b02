package recognise

import (
	"strings"

	"w3id.org/kamergraaf/extract/lexicon"
)

// Scan is a unit's text as recognisers read it: its words and the names that the lexicon found in them, and the citations of
// articles, which are read once for all recognisers. Its buffers are used again for the next text, so nothing of it may be kept.
type Scan struct {
	lexicon.Scan
	lex      *lexicon.Lexicon
	citation lexicon.Keys // words that begin citations of articles
	cited    bool         // whether articles has been read from this text
	articles []articles
	cites    []int32 // words that may begin one
	anchors  []anchor
}

// newScan returns an empty scan for texts with the names of lex. Citations of articles begin with the words on a list.
func newScan(lex *lexicon.Lexicon, citation lexicon.Keys) *Scan {
	return &Scan{Scan: *lexicon.NewScan(lex), lex: lex, citation: citation}
}

// Read splits a text into words and finds the lexicon's names.
func (s *Scan) Read(text string) {
	s.Scan.Read(text)
	s.cited = false
}

// citationKeys makes the lexicon list the words that begin citations of articles.
func citationKeys(lex *lexicon.Lexicon) lexicon.Keys {
	words := []string{"artikel", "artikelen", "art", "artt"}
	for _, d := range divisions {
		if !d.inner {
			words = append(words, strings.Fields(d.words)...)
		}
	}
	return lex.Keys(words...)
}
