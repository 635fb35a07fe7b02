package bodies

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// judgments tells the courts that only say whose judgment is cited from the law reports: "Hoge Raad 3 mei 1996, NJ 1996, 322".
type judgments struct{ between lexicon.WordSet }

func newJudgments(lex *lexicon.Lexicon) *judgments {
	words := append(dutch.Months[:], "van", "op", "d", "dd", "jl", "nr", "nrs", "no", "nos", "nummer", "nummers", "met", "onder")
	return &judgments{between: lex.Except("courts before their judgments", words...)}
}

// without leaves out of the bodies found from a place on the courts that stand before the report of a judgment, with no more than its
// day between: they belong to the citation.
func (j *judgments) without(s *grammar.Scan, found []extract.Mention, from int) []extract.Mention {
	if !slices.ContainsFunc(found[:from], isReport) {
		return found
	}
	kept := found[:from]
	for _, m := range found[from:] {
		if next := nextCase(found[:from], m.End); next == nil || !isReport(*next) || !j.cites(s, m, *next) {
			kept = append(kept, m)
		}
	}
	return kept
}

// nextCase returns the first judgment behind a place, or nil.
func nextCase(found []extract.Mention, at int) (next *extract.Mention) {
	for i := range found {
		if m := &found[i]; m.Kind == extract.KindCase && m.Start >= at && (next == nil || m.Start < next.Start) {
			next = m
		}
	}
	return next
}

// isReport tells whether a mention is of a judgment by its place in a law report, "NJ 1996/322".
func isReport(m extract.Mention) bool {
	number, _ := m.Clue.(extract.NumberClue)
	_, place, _ := strings.Cut(number.ID, " ")
	year, _, ok := strings.Cut(place, "/")
	return ok && m.Kind == extract.KindCase && grammar.IsYear(year)
}

// cites tells whether nothing but the day and words like "nr" stand between a body and a judgment.
func (j *judgments) cites(s *grammar.Scan, body, judgment extract.Mention) bool {
	const reach = 45
	if judgment.Start-body.End > reach || strings.ContainsAny(s.Text[body.End:judgment.Start], ";?!\n") {
		return false
	}
	for i := s.WordAt(body.End); i < len(s.Words) && s.Words[i].Start < judgment.Start; i++ {
		w := s.Words[i]
		if !s.Has(i, j.between) && !(w.Digit && w.End-w.Start <= len("1996")) {
			return false
		}
	}
	return true
}
