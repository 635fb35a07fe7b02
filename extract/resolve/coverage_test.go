package resolve

import (
	"testing"

	"w3id.org/kamergraaf/extract"
)

// Of the years of which all seats are known so many are told, and of no year more than the chamber has, but for a few that
// overlap where only terms are known.
func TestSeatCoverage(t *testing.T) {
	found := map[chamberYear]SeatCoverage{}
	for _, c := range registers(t).SeatCoverage() {
		key := chamberYear{c.Chamber, c.Year}
		if _, twice := found[key]; twice {
			t.Errorf("%v twice", key)
		}
		found[key] = c
		if c.ByTerm > c.Known || c.Known > float64(c.Seats)+5 {
			t.Errorf("%+v", c)
		}
	}
	for _, c := range []chamberYear{{"tk", 2009}, {"tk", 2019}, {"ek", 2014}, {"ek", 2024}} {
		if got := found[c]; got.Known < .98*float64(got.Seats) || got.Known > float64(got.Seats) {
			t.Errorf("%+v", got)
		}
	}
	if c := found[chamberYear{"ek", 1985}]; c.Seats != 75 || c.Known > 20 {
		t.Errorf("hardly anybody is known of 1985, and yet %+v", c)
	}
}

// A time counts for a year by its days, and an open one until the last day that counts.
func TestYearsOf(t *testing.T) {
	for _, test := range []struct {
		start, end, last extract.Date
		want             map[int]float64
	}{
		{"2009-01-01", "2009-12-31", "2020-06-30", map[int]float64{2009: 1}},
		{"2008-12-31", "2010-01-01", "2020-06-30", map[int]float64{2008: 1. / 366, 2009: 1, 2010: 1. / 365}},
		{"2020-01-01", "", "2020-06-30", map[int]float64{2020: 1}},
		{"2021-01-01", "", "2020-06-30", map[int]float64{}},
	} {
		got := map[int]float64{}
		for year, share := range yearsOf(test.start, test.end, test.last) {
			got[year] = share
		}
		if len(got) != len(test.want) {
			t.Errorf("%+v: got %v", test, got)
		}
		for year, share := range test.want {
			if got[year] != share {
				t.Errorf("%+v: got %v", test, got)
			}
		}
	}
}

// Terms follow each other without a gap.
func TestTermsFollowEachOther(t *testing.T) {
	last := map[string]extract.Date{}
	for _, term := range registers(t).Terms() {
		if before, ok := last[term.Chamber]; ok && before.Add(1) != term.Start {
			t.Errorf("%s: a term ends on %s, the next begins on %s", term.Chamber, before, term.Start)
		}
		last[term.Chamber] = term.End
	}
}
