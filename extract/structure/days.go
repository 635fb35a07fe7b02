package structure

import (
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// settleDays takes the metadata's day for one of the paper that cannot be, and leaves out what lies outside the time of the chambers.
// It must know which document it is: the session year and the number of the case tell.
func (a *assembly) settleDays(f extract.Facts, from string) {
	d := a.doc
	a.settleDay(&d.Submitted, f.Submitted, "date of submission", from, func(day extract.Date) bool {
		return dutch.FitsSubmission(day, d.SessionYear, d.CaseNumber)
	})
	a.settleDay(&d.Answered, f.Answered, "date of the reply", from, func(day extract.Date) bool {
		return dutch.FitsReply(day, d.SessionYear)
	})
}

func (a *assembly) settleDay(day *extract.Date, other extract.Date, name, from string, fits func(extract.Date) bool) {
	printed := *day
	switch {
	case printed == "" || dutch.InParliament(printed) && fits(printed):
		return
	case other != "" && other != printed && dutch.InParliament(other) && fits(other):
		*day = other
		a.problem("date-outside-year", "The paper's "+name+", "+string(printed)+", is not in its session year: that of the "+from+" counts, "+string(other)+".", 0)
	case !dutch.InParliament(printed):
		*day = ""
		a.problem("date-impossible", "The "+name+", "+string(printed)+", is outside the time of the chambers: it is left out.", 0)
	default:
		a.problem("date-outside-year", "The "+name+", "+string(printed)+", is not in the session year of the paper or its case.", 0)
	}
}
