package site

import (
	"cmp"
	"slices"
	"strings"

	"w3id.org/kamergraaf/ontology"
	"w3id.org/kamergraaf/site/record"
	"w3id.org/kamergraaf/site/texts"
)

// mostParts is how many parts of a document a row names.
const mostParts = 6

// appearanceGroup is all appearances of a thing in one document in one role.
type appearanceGroup struct {
	doc   *document
	role  record.Role
	where []appearance // with parts
}

// merged groups appearances by document and role, the latest document first.
func merged(seen []appearance) []appearanceGroup {
	type key struct {
		doc  *document
		role record.Role
	}
	index := map[key]int{}
	var out []appearanceGroup
	for _, a := range slices.Backward(seen) {
		k := key{a.doc, a.role}
		at, met := index[k]
		if !met {
			at = len(out)
			index[k] = at
			out = append(out, appearanceGroup{doc: a.doc, role: a.role})
		}
		if a.part != "" && (a.role == record.Mentioned || a.role == record.Pointed) && !slices.ContainsFunc(out[at].where, func(b appearance) bool { return b.part == a.part && b.of == a.of }) {
			out[at].where = append(out[at].where, a)
		}
	}
	slices.SortStableFunc(out, func(a, b appearanceGroup) int {
		return cmp.Or(cmp.Compare(b.doc.day(), a.doc.day()), cmp.Compare(a.doc.Place, b.doc.Place))
	})
	return out
}

// row returns the document as a row that says where in it the thing is named.
func (g appearanceGroup) row(p *page) row {
	r := newRow(g.doc, p)
	slices.Reverse(g.where)
	for i, a := range g.where {
		if i == mostParts {
			r.More = len(g.where) - mostParts
			break
		}
		l := Link{Label: texts.Part(p.Lang, a.part), Href: r.Href + "#" + strings.ReplaceAll(a.part, "/", "-")}
		if a.of != nil && a.of.class == ontology.LawPart.IRI {
			l.Note = partName(a.of)
		}
		r.Where = append(r.Where, l)
	}
	return r
}

// partName returns the name of a part of a law without the law's: "artikel 3, lid 2".
func partName(t *thing) string {
	if t.whole != nil {
		if rest, ok := strings.CutPrefix(t.label, t.whole.label+", "); ok {
			return rest
		}
	}
	return t.label
}

// natural compares names in which numbers count as numbers: "artikel 3" before "artikel 12".
func natural(a, b string) int {
	for a != "" && b != "" {
		x, restA := chunk(a)
		y, restB := chunk(b)
		if isNumber(x) && isNumber(y) {
			x, y = strings.TrimLeft(x, "0"), strings.TrimLeft(y, "0")
			if c := cmp.Or(len(x)-len(y), strings.Compare(x, y)); c != 0 {
				return c
			}
		} else if c := strings.Compare(x, y); c != 0 {
			return c
		}
		a, b = restA, restB
	}
	return len(a) - len(b)
}

// chunk cuts the digits, or everything before the next digit, off the front.
func chunk(s string) (front, rest string) {
	n := 1
	for n < len(s) && isNumber(s[n:n+1]) == isNumber(s[:1]) {
		n++
	}
	return s[:n], s[n:]
}

func isNumber(s string) bool { return s[0] >= '0' && s[0] <= '9' }
