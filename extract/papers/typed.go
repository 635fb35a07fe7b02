package papers

import (
	"strings"

	"w3id.org/kamergraaf/extract/dutch"
)

// Typed returns the official ids of the documents of the Aanhangsel that a number can mean as people type it, with the session year
// and nothing else that tells: "nr. 2140 van 2017-2018", "2017/18, 2140", "Aanhangsel 2140 (2017-2018)". Without a chamber it may
// be of either.
func Typed(text string) []string {
	var year, number string
	chambers := []string{"tk", "ek"}
	for at := 0; at < len(text); {
		if y, n := dutch.CutSessionYear(text[at:]); n > 0 && year == "" {
			year, at = y, at+n
			continue
		}
		if digits, _ := dutch.CutDigits(text[at:]); digits != "" {
			if number != "" {
				return nil
			}
			number, at = digits, at+len(digits)
			continue
		}
		word := text[at : at+len(text[at:])-len(strings.TrimLeftFunc(text[at:], isWordRune))]
		if word == "" {
			at++ // of a sign, be it a part of one
			continue
		}
		at += len(word)
		switch word = strings.ToLower(word); word {
		case "ii", "tk", "tweede":
			chambers = []string{"tk"}
		case "i", "ek", "eerste":
			chambers = []string{"ek"}
		case "ah", "uit":
		default:
			if !citationWords[word] {
				return nil
			}
		}
	}
	number = strings.TrimLeft(number, "0")
	if year == "" || number == "" || len(number) > longestNumber {
		return nil
	}
	var ids []string
	for _, chamber := range chambers {
		ids = append(ids, "ah-"+chamber+"-"+strings.ReplaceAll(year, "-", "")+"-"+number)
	}
	return ids
}

// longestNumber is how many digits a number in the Aanhangsel has at most.
const longestNumber = 5

func isWordRune(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
