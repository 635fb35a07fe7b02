package recognise

import (
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/papers"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// citations finds parliamentary papers by their numbers: Kamerstukken, the Aanhangsel, Handelingen, and the numbers of
// questions and letters (2018Z07913). The clue of a mention is the paper's official id; there is
// none where the text leaves it open.
type citations struct {
	aanhangsel, handelingen lexicon.Keys
}

func newPapers(lex *lexicon.Lexicon) *citations {
	return &citations{aanhangsel: lex.Keys("aanhangsel", "aanhangsels", "aanh"), handelingen: lex.Keys("handelingen")}
}

// Name implements Recogniser.
func (*citations) Name() string { return "paper" }

// Recognise reads each citation from the figure or word that gives it away; no register takes part.
func (r *citations) Recognise(s *grammar.Scan, found []extract.Mention) []extract.Mention {
	if len(s.Figures) == 0 {
		return found
	}
	from := len(found)
	var home papers.Home
	if s.Doc != nil {
		home = papers.Home{Chamber: s.Doc.Chamber, SessionYear: s.Doc.SessionYear}
	}
	if len(s.Keys(r.aanhangsel)) > 0 {
		found = appendPapers(found, from, papers.CiteAanhangsel(s.Text, home.Chamber, home.SessionYear))
	}
	if len(s.Keys(r.handelingen)) > 0 {
		found = appendPapers(found, from, papers.CiteHandelingen(s.Text, home))
	}
	return appendPapers(found, from, citeFigures(s))
}

// appendPapers appends the citations that share no text with those found before, which begin at from.
func appendPapers(found []extract.Mention, from int, cited []papers.Citation) []extract.Mention {
	taken := found[from:]
	for _, c := range cited {
		if !grammar.OverlapsAny(taken, c.Span) {
			m := extract.Mention{Kind: extract.KindPaper, Start: c.Span.Start, End: c.Span.End}
			if c.ID != "" {
				m.Clue = extract.NumberClue{ID: c.ID}
			}
			found = append(found, m)
		}
	}
	return found
}

// citeFigures finds the papers whose citation is told by a number: each run of digits that begins or ends a word is tried.
func citeFigures(s *grammar.Scan) (cited []papers.Citation) {
	text, next := s.Text, 0
	for _, figure := range s.Figures {
		w := &s.Words[figure]
		if w.End <= next {
			continue
		}
		at := max(w.Start, next)
		for at < w.End && !lexicon.Digit(text[at]) {
			at++
		}
		end := at
		for end < len(text) && lexicon.Digit(text[end]) {
			end++
		}
		if found, to := papers.AtFigure(text, at, end); len(found) > 0 {
			cited, next = append(cited, found...), to
		}
	}
	return cited
}
