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
		if !slices.ContainsFunc(found[:from], func(c extract.Mention) bool { return isReport(c) && j.cites(s, m, c) }) {
			kept = append(kept, m)
		}
	}
	return kept
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
	if judgment.Start < body.End || judgment.Start-body.End > reach || strings.ContainsAny(s.Text[body.End:judgment.Start], ";?!\n") {
		return judgment.Start <= body.Start && body.End <= judgment.End
	}
	for i := s.WordAt(body.End); i < len(s.Words) && s.Words[i].Start < judgment.Start; i++ {
		w := s.Words[i]
		if !s.Has(i, j.between) && !(w.Digit && w.End-w.Start <= len("26328")) {
			return false
		}
	}
	return true
}
