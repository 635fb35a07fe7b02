package extract

import (
	"strings"
	"unicode"
)

// maxAnnexTitle bounds the title of an annex, in bytes: longer lines are sentences.
const maxAnnexTitle = 160

// markAnnexes finds the titles of annexes among rows behind the header: "Bijlage 1: cijfers per jaar", "Bijlage bij het
// antwoord op vraag 3". They stand apart, behind the label of some question or answer.
func markAnnexes(rows []row) {
	labelled := false
	for i := range rows {
		switch r := &rows[i]; r.Kind {
		case LineQuestion, LineAnswer, LineNotice:
			labelled = true
		case LineUnknown, LineBody, LineLabel:
			if labelled && strings.HasPrefix(r.s, "B") && standsApart(rows, i) && isAnnexTitle(r.s) {
				r.Kind = LineAnnex
				r.cutFront(r.Text.Len())
			}
		}
	}
}

// standsApart tells whether row i begins a paragraph behind a sentence that has ended.
func standsApart(rows []row, i int) bool {
	r := &rows[i]
	if r.Kind == LineLabel || r.Whole {
		return true
	}
	k := i - 1
	for k >= 0 && rows[k].Kind == LineFurniture {
		k--
	}
	if k < 0 {
		return false
	}
	if k == i-1 && !r.page {
		return r.Break
	}
	return rows[k].s == "" || !unicode.IsLetter(lastRune(rows[k].s)) && lastRune(rows[k].s) != ','
}

// isAnnexTitle recognises the title of an annex: the word alone, with a number, a title, or what it belongs to.
func isAnnexTitle(s string) bool {
	rest, ok := cutWord(s, "Bijlagen", "Bijlage", "BIJLAGE", "BIJLAGEN")
	if !ok || len(s) > maxAnnexTitle {
		return false
	}
	number := annexNumber(rest)
	rest = strings.TrimLeft(rest[number:], " ")
	switch {
	case rest == "" || rest == ":" || rest == "." && number > 0:
		return true
	case rest[0] == ':', hasAnyPrefix(rest, "– ", "- ", ". ", ") ") && number > 0:
		return true
	case strings.HasSuffix(rest, ".") || strings.HasSuffix(rest, ";") || strings.HasSuffix(rest, ","):
		return false
	case number > 0 && unicode.IsUpper(firstRune(rest)):
		return true
	}
	return hasAnyPrefix(rest, "bij het antwoord", "bij de antwoord", "bij antwoord", "bij de beantwoording", "bij beantwoording", "bij vraag", "bij vragen",
		"bij de vragen", "behorend", "horend", "bij Kamervragen", "bij de Kamervragen", "bij brief", "bij de brief")
}

// annexNumber returns the bytes of s that number an annex: "1", "A", "II", "1a".
func annexNumber(s string) int {
	word := firstWord(s)
	word = strings.TrimRight(word, ":.)")
	if _, width := leadingNumber(word); width > 0 && width < 3 && (width == len(word) || subLetter(word, width)) {
		return len(word)
	}
	if len(word) == 1 && word[0] >= 'A' && word[0] <= 'Z' || word != "" && len(word) < 6 && strings.Trim(word, "IVX") == "" {
		return len(word)
	}
	return 0
}
