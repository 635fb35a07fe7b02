package structure

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
)

// foundMarks are the marks in a unit.
type foundMarks struct {
	marks []extract.Mark
	cuts  []extract.Span // bytes of the text that are marks and go: in order, and none overlap
}

// take notes that a span of the text is a mark.
func (f *foundMarks) take(s extract.Span) {
	f.cuts = slices.Insert(f.cuts, f.cutsBefore(s.Start), s)
}

// cutsBefore returns how many of the cuts begin before a byte.
func (f *foundMarks) cutsBefore(at int) int {
	n, _ := slices.BinarySearchFunc(f.cuts, at, func(c extract.Span, at int) int { return c.Start - at })
	return n
}

// isCut tells whether a byte of the span is part of a mark already.
func (f *foundMarks) isCut(s extract.Span) bool {
	n := f.cutsBefore(s.End)
	return n > 0 && f.cuts[n-1].End > s.Start
}

// cut takes the marks out of the texts, with the space or comma that only parted them from the text.
func (p *notePlacer) cut() {
	for i := range p.units {
		if len(p.found[i].cuts) == 0 {
			p.units[i].Marks = p.found[i].marks
		} else {
			p.cutUnit(i)
		}
	}
}

// cutUnit takes the marks out of one unit's text. Marks that the format showed stand before they are cut, so that their
// places move with the text.
func (p *notePlacer) cutUnit(i int) {
	u, cuts, marks := &p.units[i], p.found[i].cuts, p.found[i].marks
	slices.SortStableFunc(marks, func(a, b extract.Mark) int { return a.At - b.At })
	s, at, next := u.Text.String(), 0, 0
	var gone []extract.Span // where links stand
	p.built.Reset()
	take := func(to int) {
		for ; next < len(marks) && marks[next].At <= to; next++ {
			marks[next].At = p.built.Len() + max(marks[next].At-at, 0)
		}
		p.built.Add(u.Text.Slice(at, to))
	}
	for k, c := range cuts {
		previous := 0
		if k > 0 {
			previous = cuts[k-1].End
		}
		wide := widenCut(s, c, previous)
		wide.Start = max(wide.Start, at)
		take(wide.Start)
		at = max(wide.End, wide.Start)
		p.gone = append(p.gone, u.Text.Slice(wide.Start, at))
		if len(u.Links) > 0 {
			gone = append(gone, extract.Span{Start: wide.Start, End: at})
		}
	}
	take(len(s))
	for k := range u.Links {
		u.Links[k].Span = u.Links[k].Moved(gone)
	}
	u.Text, u.Marks = p.built.Text().TrimSpace(), marks[:next]
	for k := range u.Marks {
		u.Marks[k].At = min(u.Marks[k].At, u.Text.Len())
	}
}

// widenCut adds to a mark the space or comma beside it that only parted it from the text, or from the mark that ends at
// byte previous.
func widenCut(s string, c extract.Span, previous int) extract.Span {
	if previous > 0 && c.Start > previous && strings.Trim(s[previous:c.Start], " ,;") == "" {
		c.Start = previous
	}
	if c.Start > 0 && s[c.Start-1] == ' ' && (c.End == len(s) || strings.IndexByte(" .,;:?!)\n", s[c.End]) >= 0 || strings.HasPrefix(s[c.End:], "»")) {
		c.Start--
	}
	if c.Start == 0 && c.End < len(s) && s[c.End] == ' ' {
		c.End++
	}
	return c
}
