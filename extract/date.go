package extract

import (
	"fmt"
	"time"
)

// NewDate returns the date of a year of at most four figures, or "" where there is no such day.
func NewDate(year, month, day int) Date {
	if year < 0 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysOf(month, year) {
		return ""
	}
	b := [...]byte{0, 0, 0, 0, '-', 0, 0, '-', 0, 0}
	for n, at := year*10000+month*100+day, len(b)-1; at >= 0; at-- {
		if b[at] != '-' {
			b[at], n = byte('0'+n%10), n/10
		}
	}
	return Date(b[:])
}

// daysOf returns how many days a month has.
func daysOf(month, year int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// Date is a calendar day as xsd:date ("2018-04-26"), or "" where it is not known.
type Date string

// Days returns the number of calendar days from d to later; ok is false where either is unknown or no date.
func (d Date) Days(later Date) (days int, ok bool) {
	a, errA := time.Parse(time.DateOnly, string(d))
	b, errB := time.Parse(time.DateOnly, string(later))
	if errA != nil || errB != nil {
		return 0, false
	}
	return int(b.Sub(a).Hours() / 24), true
}

// Add returns the date n calendar days later, or "" where d is unknown.
func (d Date) Add(n int) Date {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return ""
	}
	year, month, day := t.AddDate(0, 0, n).Date()
	return NewDate(year, int(month), day)
}

// SessionYear returns the session year in which a day falls: "2017-2018". It begins on the third Tuesday of September
// (Grondwet, article 65). Without a day it is "".
func (d Date) SessionYear() string {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return ""
	}
	first := t.Year()
	if t.Before(princesDay(first)) {
		first--
	}
	return fmt.Sprintf("%d-%d", first, first+1)
}

// princesDay returns the third Tuesday of September.
func princesDay(year int) time.Time {
	first := time.Date(year, time.September, 1, 0, 0, 0, 0, time.UTC)
	toTuesday := (int(time.Tuesday) - int(first.Weekday()) + 7) % 7
	return first.AddDate(0, 0, toTuesday+14)
}
