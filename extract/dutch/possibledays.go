package dutch

import (
	"strconv"

	"w3id.org/kamergraaf/extract"
)

// The time in which papers can be: from the first meeting of two chambers to the last session year that is read as one.
const (
	firstMeeting = "1815-09-21"
	lastDay      = "2100-12-31"
)

// InParliament tells whether a day is in the time of the chambers.
func InParliament(day extract.Date) bool { return day >= firstMeeting && day <= lastDay }

// FitsSubmission tells whether questions can have been put on a day: in the session year that the old number of their case tells,
// else in that of the paper or the one before, since a paper is of the year of the reply. What is not known tells nothing.
func FitsSubmission(day extract.Date, sessionYear, caseNumber string) bool {
	year, known := firstYear(sessionYear)
	of, ok := day.SessionBegun()
	if !ok || !isFirstYear(of) {
		return true
	}
	asked, told := caseYear(caseNumber)
	if told && (of == asked || !known || asked == year || asked == year-1) {
		return of == asked
	}
	return !known || of == year || of == year-1
}

// FitsReply tells whether a reply can be of a day: in the session year of the paper, or in the one before where the paper was numbered
// late. What is not known tells nothing.
func FitsReply(day extract.Date, sessionYear string) bool {
	return FitsSubmission(day, sessionYear, "")
}

// FitDays tells whether both days of a paper can be; one that cannot is mostly a slip of the year.
func FitDays(submitted, replied extract.Date, sessionYear, caseNumber string) bool {
	return FitsSubmission(submitted, sessionYear, caseNumber) && FitsReply(replied, sessionYear)
}

// firstYear returns the first year of a session year.
func firstYear(sessionYear string) (year int, ok bool) {
	if !IsSessionYear(sessionYear) {
		return 0, false
	}
	year, err := strconv.Atoi(sessionYear[:4])
	return year, err == nil
}

// caseYear returns the year in which the session year began that stands in figures 2 to 5 of an old case number: 2001 of 2010206690.
func caseYear(number string) (year int, ok bool) {
	if !IsOldCaseNumber(number) {
		return 0, false
	}
	from, _ := strconv.Atoi(number[1:3])
	to, _ := strconv.Atoi(number[3:5])
	if to != (from+1)%100 {
		return 0, false
	}
	if from >= 50 {
		return 1900 + from, true // such numbers were given from the 1980s to 2009
	}
	return 2000 + from, true
}
