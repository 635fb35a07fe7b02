package extract

import (
	"strconv"
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

// number returns the number of the day, counted from 1 January 1970; ok is false where d is no date.
func (d Date) number() (days int, ok bool) {
	if len(d) != len(time.DateOnly) || d[4] != '-' || d[7] != '-' {
		return 0, false
	}
	n := 0
	for i := range len(d) {
		if d[i] == '-' && (i == 4 || i == 7) {
			continue
		}
		if d[i] < '0' || d[i] > '9' {
			return 0, false
		}
		n = 10*n + int(d[i]-'0')
	}
	year, month, day := n/10000, n/100%100, n%100
	if month < 1 || month > 12 || day < 1 || day > daysOf(month, year) {
		return 0, false
	}
	return dayNumber(year, month, day), true
}

// dayNumber counts the days from 1 January 1970 to a day of the Gregorian calendar. A year is counted from March on, so that the day
// that some years have more is its last.
func dayNumber(year, month, day int) int {
	if month <= 2 {
		year, month = year-1, month+12
	}
	const untilMarch = 719469    // days from March of the year 0
	cycles := (year + 400) / 400 // so that it is not below 0
	inCycle := year + 400 - 400*cycles
	return 146097*(cycles-1) + 365*inCycle + inCycle/4 - inCycle/100 + (153*(month-3)+2)/5 + day - untilMarch
}

// Days returns the number of calendar days from d to later; ok is false where either is unknown or no date.
func (d Date) Days(later Date) (days int, ok bool) {
	from, ok := d.number()
	to, known := later.number()
	if !ok || !known {
		return 0, false
	}
	return to - from, true
}

// Add returns the date n calendar days later, or "" where d is unknown.
func (d Date) Add(n int) Date {
	days, ok := d.number()
	if !ok {
		return ""
	}
	year, month, day := time.Unix(int64(days+n)*24*60*60, 0).UTC().Date()
	return NewDate(year, int(month), day)
}

// SessionYear returns the session year in which a day falls: "2017-2018". It begins on the third Tuesday of September
// (Grondwet, article 65). Without a day it is "".
func (d Date) SessionYear() string {
	first, ok := d.SessionBegun()
	if !ok {
		return ""
	}
	return strconv.Itoa(first) + "-" + strconv.Itoa(first+1)
}

// SessionBegun returns the year in which the session year of a day began; ok is false without a day.
func (d Date) SessionBegun() (year int, ok bool) {
	days, ok := d.number()
	if !ok {
		return 0, false
	}
	year, _ = strconv.Atoi(string(d[:4]))
	if days < princesDay(year) {
		year--
	}
	return year, true
}

// princesDay returns the number of the third Tuesday of September.
func princesDay(year int) int {
	first := dayNumber(year, 9, 1)
	sinceTuesday := ((first-5)%7 + 7) % 7 // 6 January 1970 was one
	return first + (7-sinceTuesday)%7 + 14
}
