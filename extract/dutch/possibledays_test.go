package dutch

import (
	"testing"

	"w3id.org/kamergraaf/extract"
)

func TestSessionYearAndCaseTellWhichDaysCanBe(t *testing.T) {
	for _, test := range []struct {
		day              extract.Date
		year, number     string
		submitted, reply bool
	}{
		{"2003-11-04", "2003-2004", "", true, true},
		{"2003-06-04", "2003-2004", "", true, true}, // in the year before
		{"2002-06-04", "2003-2004", "", false, false},
		{"2004-11-04", "2003-2004", "", false, false},
		{"2003-11-04", "2003-2004", "2030400010", true, true},
		{"2002-11-04", "2003-2004", "2030400010", false, true}, // the case is of the year of the paper
		{"2002-11-04", "2003-2004", "2020300010", true, true}, {"2001-11-04", "2003-2004", "2010200010", true, false},
		{"2000-11-04", "", "2000100010", true, true},
		{"1999-11-04", "", "2000100010", false, true},
		{"1999-11-04", "", "2990000010", true, true},
		{"2003-11-04", "2003-2004", "2059900010", true, true}, // no session year
		{"2003-11-04", "2003-2004", "2080900010", true, true}, // of another time than the paper
		{"", "2003-2004", "2030400010", true, true},
		{"2003-11-04", "", "", true, true},
	} {
		if got := FitsSubmission(test.day, test.year, test.number); got != test.submitted {
			t.Errorf("submitted on %s in %s, case %s: %v", test.day, test.year, test.number, got)
		}
		if got := FitsReply(test.day, test.year); got != test.reply {
			t.Errorf("reply on %s in %s: %v", test.day, test.year, got)
		}
	}
	for day, want := range map[extract.Date]bool{"1815-09-20": false, "1815-09-21": true, "2018-05-03": true, "2918-05-03": false, "0204-05-03": false} {
		if InParliament(day) != want {
			t.Errorf("%s: %v", day, !want)
		}
	}
}
