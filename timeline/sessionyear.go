package timeline

import (
	"fmt"
	"time"

	"w3id.org/kamergraaf/extract"
)

// sessionYear returns the session year in which a day falls: "2017-2018". It begins on the third Tuesday of September
// (Grondwet, article 65). Without a day it is "".
func sessionYear(day extract.Date) string {
	t, err := time.Parse(time.DateOnly, string(day))
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
