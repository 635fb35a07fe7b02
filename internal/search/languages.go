package search

import "strings"

// FTS5 returns the query as SQLite's FTS5 takes it after MATCH, "" where there is nothing to look for: MATCH refuses that.
func (q Query) FTS5() string {
	if q.Empty() {
		return ""
	}
	var b strings.Builder
	for i, clause := range q.All {
		if i > 0 {
			b.WriteString(" AND ")
		}
		writeAny(&b, clause, Term.fts5)
	}
	if len(q.None) == 0 {
		return b.String()
	}
	all := b.String()
	b.Reset()
	b.WriteString("(" + all + ") NOT ")
	writeAny(&b, q.None, Term.fts5)
	return b.String()
}

// fts5 writes a term: in double quotes nothing is grammar.
func (t Term) fts5() string {
	phrase := `"` + strings.Join(t.Words, " ") + `"`
	if t.Prefix {
		phrase += " *"
	}
	return phrase
}

// Lucene returns the query in the classic syntax of Lucene, "" where there is nothing to look for.
func (q Query) Lucene() string {
	if q.Empty() {
		return ""
	}
	var b strings.Builder
	for i, clause := range q.All {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteByte('+')
		writeAny(&b, clause, Term.lucene)
	}
	for _, t := range q.None {
		b.WriteString(" -" + t.lucene())
	}
	return b.String()
}

// lucene writes a term. Words are letters and digits in small letters, so that no sign or word of the grammar is among them. A
// beginning of a word is compared with stems, and as it stands: the stem of a whole word may be shorter than the beginning. No
// phrase ends in one, so that its last word is asked for beside the others.
func (t Term) lucene() string {
	last := t.Words[len(t.Words)-1]
	switch {
	case t.Prefix && len(t.Words) == 1:
		return "(" + last + "* OR " + last + ")"
	case t.Prefix:
		return "(+" + Term{Words: t.Words[:len(t.Words)-1]}.lucene() + " +" + last + "*)"
	case len(t.Words) == 1:
		return last
	}
	return `"` + strings.Join(t.Words, " ") + `"`
}

// writeAny writes terms of which one is enough.
func writeAny(b *strings.Builder, terms []Term, write func(Term) string) {
	if len(terms) > 1 {
		b.WriteByte('(')
	}
	for i, t := range terms {
		if i > 0 {
			b.WriteString(" OR ")
		}
		b.WriteString(write(t))
	}
	if len(terms) > 1 {
		b.WriteByte(')')
	}
}
