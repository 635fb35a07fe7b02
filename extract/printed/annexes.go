package printed

import (
	"strings"
	"unicode"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// maxAnnexTitle bounds the title of an annex, in bytes: longer lines are sentences.
const maxAnnexTitle = 160

// markAnnexes finds the titles of annexes among rows behind the header: "Bijlage 1: cijfers per jaar", "Bijlage bij het
// antwoord op vraag 3". They stand apart, behind the label of some question or answer.
func markAnnexes(rows []Row) {
	labelled := false
	for i := range rows {
		switch r := &rows[i]; r.Kind {
		case extract.LineQuestion, extract.LineAnswer, extract.LineNotice:
			labelled = true
		case extract.LineUnknown, extract.LineBody, extract.LineLabel:
			if labelled && strings.HasPrefix(r.Str, "B") && standsApart(rows, i) && isAnnexTitle(r.Str) {
				r.Kind = extract.LineAnnex
				r.CutFront(r.Text.Len())
			}
		}
	}
}

// standsApart tells whether row i begins a paragraph behind a sentence that has ended.
func standsApart(rows []Row, i int) bool {
	r := &rows[i]
	if r.Kind == extract.LineLabel || r.Whole {
		return true
	}
	k := i - 1
	for k >= 0 && rows[k].Kind == extract.LineFurniture {
		k--
	}
	if k < 0 {
		return false
	}
	if k == i-1 && !r.page {
		return r.Break
	}
	return rows[k].Str == "" || !unicode.IsLetter(dutch.LastRune(rows[k].Str)) && dutch.LastRune(rows[k].Str) != ','
}

// isAnnexTitle recognises the title of an annex: the word alone, with a number, a title, or what it belongs to.
func isAnnexTitle(s string) bool {
	rest, ok := dutch.CutWord(s, "Bijlagen", "Bijlage", "BIJLAGE", "BIJLAGEN")
	if !ok || len(s) > maxAnnexTitle {
		return false
	}
	number := annexNumber(rest)
	rest = strings.TrimLeft(rest[number:], " ")
	switch {
	case rest == "" || rest == ":" || rest == "." && number > 0:
		return true
	case rest[0] == ':', dutch.HasAnyPrefix(rest, "– ", "- ", ". ", ") ") && number > 0:
		return true
	case strings.HasSuffix(rest, ".") || strings.HasSuffix(rest, ";") || strings.HasSuffix(rest, ","):
		return false
	case number > 0 && unicode.IsUpper(dutch.FirstRune(rest)):
		return true
	}
	return dutch.HasAnyPrefix(rest, "bij het antwoord", "bij de antwoord", "bij antwoord", "bij de beantwoording", "bij beantwoording", "bij vraag", "bij vragen",
		"bij de vragen", "behorend", "horend", "bij Kamervragen", "bij de Kamervragen", "bij brief", "bij de brief")
}

// annexNumber returns the bytes of s that number an annex: "1", "A", "II", "1a".
func annexNumber(s string) int {
	word := dutch.FirstWord(s)
	word = strings.TrimRight(word, ":.)")
	if _, width := dutch.LeadingNumber(word); width > 0 && width < 3 && (width == len(word) || dutch.SubLetter(word, width)) {
		return len(word)
	}
	if len(word) == 1 && word[0] >= 'A' && word[0] <= 'Z' || word != "" && len(word) < 6 && strings.Trim(word, "IVX") == "" {
		return len(word)
	}
	return 0
}
