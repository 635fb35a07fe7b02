package resolve

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/tsv"
)

// Term is the time of a chamber between two elections.
type Term struct {
	Chamber    string       // "tk" or "ek"
	Start, End extract.Date // both days included; End is "" of the present term
	Seats      int          // how many the chamber has
}

func loadTerms(fsys fs.FS) ([]Term, error) {
	t, err := tsv.Open(fsys, "terms.tsv", "chamber", "start", "end", "seats")
	if err != nil {
		return nil, err
	}
	chamber, start, end, seats := t.Column("chamber"), t.Column("start"), t.Column("end"), t.Column("seats")
	terms := make([]Term, len(t.Rows))
	for i, row := range t.Rows {
		n, err := strconv.Atoi(seats(row))
		if err != nil {
			return nil, fmt.Errorf("reading register terms.tsv: seats of the term from %s: %w", start(row), err)
		}
		terms[i] = Term{strings.ToLower(chamber(row)), extract.Date(start(row)), extract.Date(end(row)), n}
	}
	return terms, nil
}

// Terms returns the terms of both chambers, in the order of the register.
func (r *Registers) Terms() []Term { return r.terms }
