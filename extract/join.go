package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract/text"
)

// joiner puts printed lines together again: line breaks become spaces, hyphens at line ends go where they only
// divided a word, and addresses broken over lines are whole again with the hyphens of their own.
type joiner struct {
	first     text.Text // the only line so far, of which no copy is made
	b         text.Builder
	prev      string    // the line added last
	held      text.Text // the hyphen at its end, until the next line tells what it meant
	compounds compounds // of the document; may be nil
	starts    []int     // where in the text the printed lines begin
}

// usualText is how long most units are; room for it at once spares many small steps.
const usualText = 1 << 10

// compounds tells whether a document prints a word with a hyphen between two parts inside a line.
type compounds interface{ compound(head, tail string) bool }

// reset begins another text in the same buffers.
func (j *joiner) reset(compounds compounds) {
	j.b.Reset()
	j.first, j.prev, j.held, j.compounds, j.starts = text.Text{}, "", text.Text{}, compounds, j.starts[:0]
}

// add appends a printed line. gap tells that a blank line or a page end stood before it: a new paragraph, unless the
// sentence runs on over it. A line with whole set always begins a paragraph.
func (j *joiner) add(t text.Text, gap, whole bool) {
	if t = t.TrimSpace(); t.Len() == 0 {
		return
	}
	next := t.String()
	alone := j.prev == ""
	if !alone {
		j.copyFirst()
		j.glue(next, gap, whole)
	}
	j.starts = append(j.starts, j.b.Len())
	j.prev = next
	if endsInHyphen(next) {
		j.held = t.Slice(len(next)-1, len(next))
		t = t.Slice(0, len(next)-1)
	}
	if alone {
		j.first = t
	} else {
		j.b.Add(t)
	}
}

// copyFirst moves the first line into the builder when more is to come.
func (j *joiner) copyFirst() {
	if j.first.Len() > 0 {
		j.b.Grow(usualText)
		j.b.Add(j.first)
		j.first = text.Text{}
	}
}

// glue writes what stands between the line added last and next.
func (j *joiner) glue(next string, gap, whole bool) {
	held := j.held
	j.held = text.Text{}
	switch {
	case brokenAddress(j.prev, next):
		j.b.Add(held)
	case whole, gap && !runsOn(j.prev, next):
		j.b.Add(held)
		j.b.Insert("\n", 0, 0)
	case held.Len() == 0:
		j.b.Insert(" ", 0, 0)
	default:
		keep, space := keepHyphen(j.prev[:len(j.prev)-1], next, j.compounds)
		if keep {
			j.b.Add(held)
		}
		if space {
			j.b.Insert(" ", 0, 0)
		}
	}
}

// single tells whether what was joined is the first line, of which no copy was made.
func (j *joiner) single() bool { return j.first.Len() > 0 && j.held.Len() == 0 }

// finish writes what waits for another line into the builder.
func (j *joiner) finish() {
	j.copyFirst()
	j.b.Add(j.held)
	j.held = text.Text{}
}

// endsInHyphen tells whether a line ends in a hyphen behind a letter or figure, as divided words do.
func endsInHyphen(s string) bool {
	if len(s) < 2 || s[len(s)-1] != '-' {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s[:len(s)-1])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// runsOn tells whether a sentence goes on over a gap: nothing ended before it, and what follows begins in lower case
// or finishes a divided word.
func runsOn(prev, next string) bool {
	r, _ := utf8.DecodeRuneInString(next)
	if endsInHyphen(prev) {
		return unicode.IsLetter(r)
	}
	return unicode.IsLower(r) && !strings.ContainsRune(".?!:;", rune(prev[len(prev)-1])) && !listItem(next)
}

// listItem recognises the items of a list: "a.", "b)", "i.".
func listItem(s string) bool {
	return len(s) > 2 && (s[1] == '.' || s[1] == ')') && s[2] == ' '
}

// trimSigns takes signs off the end of a word; most end in none.
func trimSigns(word, signs string) string {
	if word != "" && (isASCIILetter(word[len(word)-1]) || isDigit(word[len(word)-1])) {
		return word
	}
	return strings.TrimRight(word, signs)
}

// lastWord returns the letters, figures and inner hyphens at the end of s.
func lastWord(s string) string {
	end := len(s)
	for end > 0 && (isASCIILetter(s[end-1]) || s[end-1] == '-') {
		end--
	}
	if end > 0 && s[end-1] == ' ' {
		return s[end:] // as most
	}
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '.' })
	if i < 0 {
		return s
	}
	_, width := utf8.DecodeRuneInString(s[i:])
	return s[i+width:]
}

// firstWord returns what stands before the first space of s.
func firstWord(s string) string {
	if i := strings.IndexByte(s, ' '); i >= 0 {
		return s[:i]
	}
	return s
}

// brokenAddress tells whether the line prev ends in a web address that goes on in next.
func brokenAddress(prev, next string) bool {
	i, signs := len(prev), false // a colon or full stop stands in the last word
	for ; i > 0 && prev[i-1] != ' '; i-- {
		signs = signs || prev[i-1] == ':' || prev[i-1] == '.'
	}
	word := prev[i:]
	if !signs || len(word) < len("://") || !strings.Contains(word, "://") && !strings.Contains(word, "www.") {
		return false
	}
	on := firstWord(next)
	last := word[len(word)-1]
	if strings.HasSuffix(word, "://") || last == '-' || last == '_' || last == '=' || last == '&' || last == '%' {
		return isAddressByte(on[0])
	}
	if strings.IndexByte(").,;»>]", last) >= 0 && last != '.' || !isAddressByte(on[0]) || strings.Contains(on, "://") || strings.HasPrefix(on, "www.") {
		return false
	}
	inner := strings.TrimRight(on, ").,;»")
	if strings.ContainsAny(inner, "/=_%&~") || strings.Count(inner, "-") > 1 {
		return true
	}
	return strings.Contains(inner, ".") && (last == '/' || last == '.' || len(prev) > 60) && !strings.ContainsAny(inner[:1], "0123456789")
}

func isAddressByte(c byte) bool {
	return isDigit(c) || isASCIILetter(c) || strings.IndexByte("/-_.~%?#=&+@:", c) >= 0
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
