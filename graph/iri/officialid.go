package iri

import (
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
)

// OfficialID returns the official id of a document: the one that it prints, else the one that follows from its number and the day
// of the reply, as a draft has them ("AH 617", received on 20 November 2024): ah-tk-20242025-617. It is "" where the paper does
// not tell enough.
func OfficialID(d *extract.Document) string {
	if d.ID != "" || d.Kind == extract.QuestionPaper || d.SessionYear != "" || d.Answered == "" || !Digits(d.Number) || len(d.Number) > 5 {
		return d.ID // a paper that states its year, and has no id, contradicts itself
	}
	year := yearOfNumber(d.Answered, d.Number)
	if year == "" {
		return ""
	}
	id := "ah-" + ChamberOf(d) + "-" + strings.ReplaceAll(year, "-", "") + "-" + d.Number
	if d.Reprint != "" {
		id += "-" + d.Reprint
	}
	return id
}

// yearOfNumber returns the session year of a number that a reply of a day got. For some weeks numbers of the year before are still
// given, and those are high; with one that may be of either year the year is not known.
func yearOfNumber(day extract.Date, number string) string {
	const weeks, low, high = 45, 500, 1500
	before, after := day.Add(-weeks).SessionYear(), day.Add(weeks).SessionYear()
	if before == after {
		return day.SessionYear()
	}
	switch n, _ := strconv.Atoi(number); {
	case n <= low:
		return after
	case n >= high:
		return before
	}
	return ""
}
