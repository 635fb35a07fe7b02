package grammar

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
)

// Scan is a unit's text as recognisers read it: its words and the names that the lexicon found in them, and the citations of
// articles, which are read once for all recognisers. Its buffers are used again for the next text, so nothing of it may be kept.
type Scan struct {
	lexicon.Scan
	Lex      *lexicon.Lexicon
	citation lexicon.Keys // words that begin citations of articles
	cited    bool         // whether articles has been read from this text
	articles []Articles
	cites    []int32 // words that may begin one
	Anchors  []Anchor
	document document
}

// NewScan returns an empty scan for texts with the names of lex. Citations of articles begin with the words on a list.
func NewScan(lex *lexicon.Lexicon, citation lexicon.Keys) *Scan {
	return &Scan{Scan: *lexicon.NewScan(lex), Lex: lex, citation: citation}
}

// Leave ends the work on a document.
func (s *Scan) Leave() { s.Doc, s.document = nil, document{} }

// Read splits a text into words and finds the lexicon's names.
func (s *Scan) Read(text string) {
	s.Scan.Read(text)
	s.cited = false
}

// CitationKeys makes the lexicon list the words that begin citations of articles.
func CitationKeys(lex *lexicon.Lexicon) lexicon.Keys {
	words := []string{"artikel", "artikelen", "art", "artt"}
	for _, d := range divisions {
		if !d.inner {
			words = append(words, strings.Fields(d.words)...)
		}
	}
	return lex.Keys(words...)
}

// Anchor is the name of a law or act in a text, to which citations of articles are tied.
type Anchor struct {
	Start, End int          // bytes
	Clue       extract.Clue // the name or number without its articles, for the resolver
	Weak       bool         // counts only with an article beside it
	Books      bool         // the Burgerlijk Wetboek: "7:220" is article 220 of book 7
	Book       string       // the book, where the name says it
	Used       bool
}

// OverlapsAny tells whether a span has a byte in common with one of the mentions.
func OverlapsAny(found []extract.Mention, span extract.Span) bool {
	for _, m := range found {
		if m.Start < span.End && span.Start < m.End {
			return true
		}
	}
	return false
}
