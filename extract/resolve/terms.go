package resolve

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
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

// Cabinet is a cabinet with the parties that formed it.
type Cabinet struct {
	Key        string       // slug of the name without "kabinet": "rutte-iii"
	Name       string       // "Kabinet-Rutte III"
	Start, End extract.Date // End is the day on which the next one took over; "" of the present one
	Resigned   extract.Date // the day from which it only looked after business, or ""
	Wikidata   string       // "Q42293409", or ""
	Parties    []CabinetParty
}

// CabinetParty is the time in which a party took part in a cabinet.
type CabinetParty struct {
	Party      string // key
	Start, End extract.Date
}

func loadCabinets(fsys fs.FS) ([]*Cabinet, error) {
	t, err := tsv.Open(fsys, "coalitions.tsv", "cabinet", "party", "start", "end", "cabinet_start", "cabinet_end", "resigned")
	if err != nil {
		return nil, err
	}
	name, party, start, end := t.Column("cabinet"), t.Column("party"), t.Column("start"), t.Column("end")
	from, until, resigned, wikidata := t.Column("cabinet_start"), t.Column("cabinet_end"), t.Column("resigned"), t.Column("wikidata")
	var all []*Cabinet
	byName := map[string]*Cabinet{}
	for _, row := range t.Rows {
		one := byName[name(row)]
		if one == nil {
			one = &Cabinet{Key: strings.TrimPrefix(match.Slug(name(row)), "kabinet-"), Name: name(row), Start: extract.Date(from(row)), End: extract.Date(until(row)),
				Resigned: extract.Date(resigned(row)), Wikidata: wikidata(row)}
			byName[one.Name] = one
			all = append(all, one)
		}
		one.Parties = append(one.Parties, CabinetParty{party(row), extract.Date(start(row)), extract.Date(end(row))})
	}
	return all, nil
}

// Cabinets returns the cabinets, in the order of the register.
func (r *Registers) Cabinets() []*Cabinet { return r.cabinets }
