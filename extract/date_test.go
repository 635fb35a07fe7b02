package extract

import (
	"testing"
	"time"
)

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

// TestDaysAreThoseOfTheCalendar compares with the calendar of package time.
func TestDaysAreThoseOfTheCalendar(t *testing.T) {
	start := Date("1815-09-21")
	day := time.Date(1815, 9, 21, 0, 0, 0, 0, time.UTC)
	for n := range 110000 {
		d := NewDate(day.Year(), int(day.Month()), day.Day())
		if got, ok := start.Days(d); got != n || !ok || start.Add(n) != d || d.Add(-n) != start {
			t.Fatalf("%s: got %d days and %s, want %d", d, got, start.Add(n), n)
		}
		day = day.AddDate(0, 0, 1)
	}
	for _, none := range []Date{"", "2004", "2004-02-30", "2004-13-01", "2004-2-01", "2004-02-1x", "2004/02/01", "-004-02-01"} {
		if _, ok := none.Days("2004-01-01"); ok || none.Add(1) != "" || none.SessionYear() != "" {
			t.Errorf("%q is a date", none)
		}
	}
	if days, ok := Date("0000-03-01").Days("1970-01-01"); days != 719468 || !ok || Date("0000-01-01").Add(60) != "0000-03-01" {
		t.Errorf("got %d", days)
	}
}
