package structure

import (
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/text"
)

// joiner puts printed lines together again: line breaks become spaces, hyphens at line ends go where they only
// divided a word, and addresses broken over lines are whole again with the hyphens of their own.
type joiner struct {
	first     text.Text // the only line so far, of which no copy is made
	b         text.Builder
	prev      string          // the line added last
	held      text.Text       // the hyphen at its end, until the next line tells what it meant
	compounds dutch.Compounds // of the document; may be nil
	starts    []int           // where in the text the printed lines begin
}

// usualText is how long most units are; room for it at once spares many small steps.
const usualText = 1 << 10

// reset begins another text in the same buffers.
func (j *joiner) reset(compounds dutch.Compounds) {
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
	if dutch.EndsInHyphen(next) {
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
	case dutch.BrokenAddress(j.prev, next):
		j.b.Add(held)
	case whole, gap && !dutch.RunsOn(j.prev, next):
		j.b.Add(held)
		j.b.Insert("\n", 0, 0)
	case held.Len() == 0:
		j.b.Insert(" ", 0, 0)
	default:
		keep, space := dutch.KeepHyphen(j.prev[:len(j.prev)-1], next, j.compounds)
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
