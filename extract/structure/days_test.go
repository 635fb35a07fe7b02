package structure

import (
	"testing"

	"w3id.org/kamergraaf/extract"
)

func TestDaysThatCannotBeLoseToThoseThatCan(t *testing.T) {
	for _, test := range []struct {
		name, year, number string
		printed, told      extract.Date
		submitted          extract.Date
		problem            string
	}{
		{"both can be", "1990-1991", "", "1991-04-23", "1991-04-24", "1991-04-23", ""},
		{"printed a century early", "1990-1991", "", "1881-04-23", "1991-04-23", "1991-04-23", "date-outside-year"},
		{"told a century early", "1990-1991", "", "1991-04-23", "1881-04-23", "1991-04-23", ""},
		{"neither can be", "1990-1991", "", "1981-04-23", "1982-04-23", "1981-04-23", "date-outside-year"},
		{"before the chambers", "1990-1991", "", "0191-04-23", "", "", "date-impossible"},
		{"before the chambers, without a year", "", "", "0191-04-23", "1991-04-23", "1991-04-23", "date-outside-year"},
		{"the case tells the year", "2001-2002", "2010206690", "2000-10-23", "2001-10-23", "2001-10-23", "date-outside-year"},
		{"the year before the reply", "2001-2002", "2000106690", "2001-07-23", "2002-07-23", "2001-07-23", ""},
	} {
		a := &assembly{doc: &extract.Document{SessionYear: test.year, CaseNumber: test.number, Submitted: test.printed}}
		a.settleDays(extract.Facts{Submitted: test.told}, "metadata")
		code := ""
		for _, p := range a.doc.Problems {
			code += p.Code
		}
		if a.doc.Submitted != test.submitted || code != test.problem {
			t.Errorf("%s: submitted %s, problem %q", test.name, a.doc.Submitted, code)
		}
	}
}
