package recognise

import (
	"fmt"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// actNumber is the number of an act of the European Union as printed: "2001/20/EG", "(EU) 2016/679", "261/2004".
type actNumber struct {
	first, second string
	suffix        string // "EG", "EEG", "EU" ..., "" where none is printed
	end           int    // byte behind it
}

// ofSchool tells whether a number behind "VO", which means secondary schools as well as a regulation, is a school year:
// "VO 2003/04", not "VO 1408/71".
func (n actNumber) ofSchool(head string) bool {
	if !strings.EqualFold(strings.Trim(head, " ."), "vo") {
		return false
	}
	first, _ := strconv.Atoi(n.first)
	second, _ := strconv.Atoi(n.second)
	return len(n.first) < len("883") || second%100 == (first+1)%100
}

// suffixes are the communities behind a number, and what English texts write.
var suffixes = []string{"EEG", "EGKS", "EG", "EU", "JBZ", "GBVB", "Euratom", "EURATOM", "EC", "EEC", "JHA", "WE"}

// readActNumber reads a number at pos.
func readActNumber(text string, pos int) (actNumber, bool) {
	c := &grammar.Cursor{Text: text, Pos: pos}
	n := actNumber{first: c.Digits()}
	c.Pos += len(n.first)
	if c.Peek() != '/' {
		return n, false
	}
	c.Pos++
	n.second = c.Digits()
	c.Pos += len(n.second)
	if n.second == "" || len(n.second) > 4 || len(n.first) > 4 || !c.Ends(c.Pos) {
		return n, false
	}
	n.end = c.Pos
	at := *c
	tied := at.Peek() == '/'
	if tied {
		at.Pos++
	}
	for _, s := range suffixes {
		if at.Word(s) && (tied || s != "WE") && at.Pos > c.Pos && (tied || at.Text[at.Pos-len(s):at.Pos] == s) {
			n.suffix, n.end = s, at.Pos
			return n, true
		}
	}
	if end := misprint(at.Text, at.Pos); tied && end > 0 {
		n.end = end
		return n, true
	}
	return n, !tied
}

// readSpacedNumber reads a number at pos with the blanks that OCR puts beside the slash and between the figures of the year: "1408 / 7 1",
// "2000 /60/EG".
func readSpacedNumber(text string, pos int) (actNumber, bool) {
	c := &grammar.Cursor{Text: text, Pos: pos}
	n := actNumber{first: c.Digits()}
	c.Pos += len(n.first)
	if c.Space(); c.Peek() != '/' {
		return n, false
	}
	c.Pos++
	c.Space()
	n.second = c.Digits()
	c.Pos += len(n.second)
	if at := (&grammar.Cursor{Text: text, Pos: c.Pos + 1}); len(n.second) == 1 && c.Peek() == ' ' && len(at.Digits()) == 1 {
		n.second += at.Digits()
		c.Pos += len(" 1")
	}
	if n.end = c.Pos; len(n.first) > 4 || len(n.second) < 2 || len(n.second) > 4 || !c.Ends(c.Pos) {
		return n, false
	}
	if behind, ok := strings.CutPrefix(strings.TrimLeft(text[c.Pos:], " "), "/"); ok {
		behind = strings.TrimLeft(behind, " ")
		for _, s := range suffixes {
			if rest, ok := strings.CutPrefix(behind, s); ok && (rest == "" || !grammar.WordByte(rest[0])) {
				n.suffix, n.end = s, len(text)-len(rest)
				break
			}
		}
	}
	return n, true
}

// misprint returns the end of two or three capitals behind the number of an act that are no community: "1999/5/RG".
func misprint(text string, pos int) int {
	end := pos
	for end < len(text) && end-pos < 4 && text[end] >= 'A' && text[end] <= 'Z' {
		end++
	}
	if size := end - pos; size < 2 || size > 3 || end < len(text) && grammar.WordByte(text[end]) {
		return 0
	}
	return end
}

// celex derives the CELEX number from the printed number and the letter of the sort of act. Directives and decisions
// put the year first, regulations last; from 2015 on all put it first.
func (n actNumber) celex(letter byte) (string, bool) {
	if letter == 0 || letter == 'D' && n.suffix == "" {
		return "", false
	}
	year, number := n.first, n.second
	switch {
	case letter == 'R':
		if !(isRecent(n.first) && !isRecent(n.second)) {
			year, number = n.second, n.first
		}
	case letter == 'D' && isActYear(n.second) && (!isActYear(n.first) || len(n.first) < 4 && len(n.second) == 4):
		year, number = n.second, n.first
	}
	y, ok := actYear(year)
	num, err := strconv.Atoi(number)
	if !ok || err != nil || num == 0 || letter == 'L' && y < 2015 && num >= 1000 { // no year before had so many directives
		return "", false
	}
	return fmt.Sprintf("3%d%c%04d", y, letter, num), true
}

// actYear reads a year of two digits (1952 to 2009) or four.
func actYear(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	switch {
	case err != nil:
		return 0, false
	case len(s) == 2 && n >= 52:
		return 1900 + n, true
	case len(s) == 2 && n < 10:
		return 2000 + n, true
	case len(s) == 4 && n >= 1952 && n < 2100:
		return n, true
	}
	return 0, false
}

func isActYear(s string) bool { _, ok := actYear(s); return ok }

// isRecent tells years in which regulations put the year first.
func isRecent(s string) bool {
	return len(s) == 4 && strings.HasPrefix(s, "20") && s >= "2015" && s < "2050"
}
