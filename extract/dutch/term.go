package dutch

// Days that the government has to answer questions of the Tweede Kamer, from the day of submission.
const (
	TermDays     = 21 // Reglement van Orde van de Tweede Kamer 1994, article 135
	ExtendedDays = 42 // with the three weeks more that a delay notice gives by custom
)

// Term is how long the government has to answer questions, in calendar days from the day of submission.
type Term struct {
	Days     int
	Extended int // where it sent a delay notice
}

// TermOf returns the term that a chamber sets: "tk", which "" means too, since the Eerste Kamer always names itself. The Eerste
// Kamer ("ek") sets none.
func TermOf(chamber string) (t Term, ok bool) {
	if chamber == "tk" || chamber == "" {
		return Term{TermDays, ExtendedDays}, true
	}
	return Term{}, false
}
