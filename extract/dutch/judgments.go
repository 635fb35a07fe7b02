package dutch

import "strings"

// IsECLI tells whether a number is a European Case Law Identifier.
func IsECLI(number string) bool {
	return strings.HasPrefix(number, "ECLI:") && strings.Count(number, ":") == 4
}

// NamesOneJudgment tells numbers that belong to one judgment or case, whichever court has it: the ECLI, the LJN, those of the Court
// of Justice of the EU, of the Raad van State, of the public prosecutor, and places in law reports. All other dockets are
// numbered by each court anew.
func NamesOneJudgment(number string) bool {
	form := shapeOf(number)
	switch form {
	case "AA0000", "000000000/0", "00/000000-00":
		return true
	}
	letters, rest, found := strings.Cut(form, "-")
	if found && (letters == "A" || letters == "AA") && strings.Trim(rest, "0/") == "" && strings.Count(rest, "/") == 1 {
		return strings.HasPrefix(number, "C-") || strings.HasPrefix(number, "T-") || strings.HasPrefix(number, "F-")
	}
	report, place, found := strings.Cut(number, " ")
	return found && reports[report] && strings.HasPrefix(shapeOf(place), "0000/0") || IsECLI(number)
}

// shapeOf returns a number with A for each capital and 0 for each digit.
func shapeOf(number string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return '0'
		case r >= 'A' && r <= 'Z':
			return 'A'
		}
		return r
	}, number)
}

// reports are the law reports whose places are a year and a number.
var reports = map[string]bool{
	"NJ": true, "BNB": true, "AB": true, "JAR": true, "JV": true, "RSV": true, "USZ": true, "JB": true, "TAR": true, "FED": true, "JOR": true,
	"NTFR": true, "Belastingblad": true, "RvdW": true, "V-N": true, "KG": true, "JM": true, "EHRC": true, "NbStraf": true, "NBSTRAF": true,
}
