// Package search reads what people type to search: words, "phrases", OR between what may stand for each other, -not, and the
// beginning* of words. Nothing that is typed is an error: a sign that says nothing here is a blank. What was read is written in the
// language of each thing that searches: SQLite's FTS5, Lucene's classic syntax, or JSON for a page.
//
//	pensioen payrolling       both words, anywhere
//	"flexibele arbeid"        side by side
//	pensioen OR aow           one of the two; what stands beside OR belongs together: a OR b c is (a or b) and c
//	-asbest                   not this word
//	asbest*                   words that begin so
//	wob-verzoek, artikel 2:14 signs within a word make a phrase of it
package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Query is what is looked for: texts that have a term of each clause, and none of some others.
type Query struct {
	All  [][]Term `json:"all"`  // of each clause one term
	None []Term   `json:"none"` // no term
}

// Term is words side by side, in small letters.
type Term struct {
	Words  []string `json:"words"`
	Prefix bool     `json:"prefix,omitempty"` // the last word may go on
}

// mostTerms is how many terms are looked for: what is typed beyond them is left out. mostWords is that for the words of a phrase.
const mostTerms, mostWords = 64, 64

// Empty tells whether there is nothing to look for: no word, or only words that may not be there.
func (q Query) Empty() bool { return len(q.All) == 0 }

// Parse reads what was typed.
func Parse(typed string) Query {
	p := parser{rest: norm.NFC.String(strings.ToValidUTF8(typed, " "))}
	for p.terms < mostTerms && p.next() {
	}
	return p.query
}

// parser reads one piece after another.
type parser struct {
	query Query
	rest  string
	terms int
	or    bool // OR stands before what comes next
	last  bool // a term of a clause stands before it, to which OR may add
}

// next reads one piece and tells whether there was one.
func (p *parser) next() bool {
	not := p.cutSigns()
	if p.rest == "" {
		return false
	}
	said, quoted := p.cutPiece()
	if !quoted {
		switch said {
		case "OR":
			p.or = p.last
			return true
		case "AND":
			return true
		case "NOT":
			if p.cutSigns(); p.rest == "" {
				return false
			}
			said, quoted = p.cutPiece()
			not = true
		}
	}
	if term := termOf(said, p.cutStar() || !quoted && strings.HasSuffix(said, "*")); len(term.Words) > 0 {
		p.add(term, not)
	}
	return true
}

// add takes up a term.
func (p *parser) add(t Term, not bool) {
	p.terms++
	switch {
	case not:
		p.query.None = append(p.query.None, t)
	case p.or:
		last := len(p.query.All) - 1
		p.query.All[last] = append(p.query.All[last], t)
	default:
		p.query.All = append(p.query.All, []Term{t})
	}
	p.or, p.last = false, !not
}

// cutSigns cuts what stands before a piece, and tells whether that ends in a minus.
func (p *parser) cutSigns() (not bool) {
	for p.rest != "" {
		r, n := utf8.DecodeRuneInString(p.rest)
		switch {
		case inWord(r) || closing(r) != 0:
			return not
		case r == '|':
			p.or = p.last
		}
		not = r == '-'
		p.rest = p.rest[n:]
	}
	return not
}

// cutPiece cuts a phrase between quotation marks, or what stands up to the next blank or mark.
func (p *parser) cutPiece() (said string, quoted bool) {
	first, n := utf8.DecodeRuneInString(p.rest)
	if end := closing(first); end != 0 {
		said, p.rest, _ = strings.Cut(p.rest[n:], string(end)) // a mark that nothing closes goes to the end
		return said, true
	}
	end := strings.IndexFunc(p.rest, func(r rune) bool { return unicode.IsSpace(r) || r == '|' || closing(r) != 0 })
	if end < 0 {
		end = len(p.rest)
	}
	said, p.rest = p.rest[:end], p.rest[end:]
	return said, false
}

// cutStar cuts the star behind a phrase.
func (p *parser) cutStar() bool {
	rest, star := strings.CutPrefix(p.rest, "*")
	p.rest = rest
	return star
}

// closing returns the mark that ends a phrase which another begins, 0 for what is none.
func closing(r rune) rune {
	switch r {
	case '"':
		return '"'
	case '“', '„', '”':
		return '”'
	case '«':
		return '»'
	}
	return 0
}

// inWord tells what words are made of; all else stands between them, as it does for FTS5's tokenizer unicode61.
func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// termOf returns the words of a piece. Accents that belong to no letter are dropped.
func termOf(said string, prefix bool) Term {
	said = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, said)
	words := strings.FieldsFunc(said, func(r rune) bool { return !inWord(r) })
	if len(words) > mostWords {
		words, prefix = words[:mostWords], false
	}
	return Term{words, prefix && len(words) > 0}
}

// Without returns the query without clauses and terms of one word that are common, so that ranking them costs more than it tells;
// where nothing would be left, all stays. The second value is the words that were left out.
func (q Query) Without(common func(word string) bool) (Query, []string) {
	out := Query{None: q.None}
	var dropped []string
	for _, clause := range q.All {
		left := true
		for _, t := range clause {
			if len(t.Words) == 1 && !t.Prefix && common(t.Words[0]) {
				left = false
				dropped = append(dropped, t.Words[0])
				break // a text has it nearly always, and so one of the clause
			}
		}
		if left {
			out.All = append(out.All, clause)
		}
	}
	if out.Empty() {
		return q, nil
	}
	return out, dropped
}
