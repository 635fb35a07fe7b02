package extract

import "testing"

func TestSessionYearsBeginOnTheThirdTuesdayOfSeptember(t *testing.T) {
	for day, want := range map[Date]string{
		"2003-09-15": "2002-2003", "2003-09-16": "2003-2004", "2020-09-14": "2019-2020", "2020-09-15": "2020-2021", "1999-12-31": "1999-2000",
		"2015-09-15": "2015-2016", "2024-09-16": "2023-2024", "2024-09-17": "2024-2025", "": "",
	} {
		if got := day.SessionYear(); got != want {
			t.Errorf("%s is in %s, want %s", day, got, want)
		}
	}
}
