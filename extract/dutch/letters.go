package dutch

import (
	"strings"
)

// letterOpenings begin the sentence that says after the questions that a letter answered them.
var letterOpenings = [...]string{"Deze vragen", "Deze vraag", "De vragen", "De vraag", "Bovenstaande vragen", "Bovenstaande vraag", "De bovenstaande vragen", "Bovengenoemde vragen",
	"De bovengenoemde vragen", "Deze Kamervragen", "Deze schriftelijke vragen", "Bovenvermelde vragen"}

// AnsweredByLetter returns where the sentence that ends a text begins and tells that the questions were answered by a letter, or -1:
// "Deze vragen zijn beantwoord bij brief van 4 juni 2005, Kamerstuk 29 800 VI, nr. 12."
func AnsweredByLetter(s string) int {
	const done = "beantwoord"
	if !strings.Contains(s, done) || !strings.Contains(s, "brief") { // much faster than from the end
		return -1
	}
	at := strings.LastIndex(s, done)
	if strings.ContainsRune(s[at:], '?') {
		return -1
	}
	best := -1
	for _, opening := range letterOpenings {
		i := strings.LastIndex(s[:at], opening+" ")
		if i < 0 || i > 0 && s[i-1] != ' ' && s[i-1] != '\n' && s[i-1] != '(' {
			continue
		}
		if inside := s[i:at]; saysDone(inside[len(opening):]) && strings.Contains(s[i:], "brief") && !strings.ContainsAny(inside, "?!;\n") {
			best = max(best, i)
		}
	}
	return best
}

// saysDone tells whether what is between the questions and "beantwoord" says that it was done, not asked or promised.
func saysDone(s string) bool {
	return HasAnyPrefix(s, " zijn ", " is ", " werden ", " werd ")
}
