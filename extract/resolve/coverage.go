package resolve

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
)

// SeatCoverage tells how much of a chamber the register of seats knows in a year.
type SeatCoverage struct {
	Chamber string // "tk" or "ek"
	Year    int
	Seats   int     // of the chamber
	Known   float64 // seats a day that the register has a member for, on average
	ByTerm  float64 // of them those of which only the term is known, not the days: a member may have left before its end
}

// SeatCoverage returns how many seats are known of each chamber in each year of its registered terms, up to the last change that
// is registered.
func (r *Registers) SeatCoverage() []SeatCoverage {
	last := r.lastChange()
	years := map[chamberYear]*SeatCoverage{}
	var out []*SeatCoverage
	for _, t := range r.terms {
		for year := range yearsOf(t.Start, t.End, last) {
			key := chamberYear{t.Chamber, year}
			if years[key] == nil {
				years[key] = &SeatCoverage{Chamber: t.Chamber, Year: year}
				out = append(out, years[key])
			}
			years[key].Seats = t.Seats
		}
	}
	for _, p := range r.people.all {
		for _, m := range p.seats {
			for year, share := range yearsOf(m.Start, m.End, last) {
				if c := years[chamberYear{m.Chamber, year}]; c != nil {
					c.Known += share
					if m.WholeTerm() {
						c.ByTerm += share
					}
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b *SeatCoverage) int {
		return cmp.Or(-cmp.Compare(a.Chamber, b.Chamber), cmp.Compare(a.Year, b.Year))
	})
	flat := make([]SeatCoverage, len(out))
	for i, c := range out {
		flat[i] = *c
	}
	return flat
}

// chamberYear is a chamber in a year.
type chamberYear struct {
	chamber string
	year    int
}

// lastChange returns the last day on which a registered seat began or ended.
func (r *Registers) lastChange() (last extract.Date) {
	for _, p := range r.people.all {
		for _, m := range p.seats {
			last = max(last, m.Start, m.End)
		}
	}
	return last
}

// yearsOf iterates over the years of a time, with the share of each that the time takes; an open end is the last day that counts,
// with which that day's year ends.
func yearsOf(start, end, last extract.Date) iter.Seq2[int, float64] {
	return func(yield func(int, float64) bool) {
		if end == "" || end > last {
			end = last
		}
		for year := yearOf(start); year <= yearOf(end); year++ {
			first, final := extract.Date(fmt.Sprintf("%04d-01-01", year)), min(extract.Date(fmt.Sprintf("%04d-12-31", year)), last)
			held, okHeld := max(start, first).Days(min(end, final))
			all, okAll := first.Days(final)
			if okHeld && okAll && held >= 0 && !yield(year, float64(held+1)/float64(all+1)) {
				return
			}
		}
	}
}

// yearOf returns the year of a day, 0 where it is not known.
func yearOf(d extract.Date) int {
	year, _, _ := strings.Cut(string(d), "-")
	n, err := strconv.Atoi(year)
	if err != nil {
		return 0
	}
	return n
}
