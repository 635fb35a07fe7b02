package printed

import (
	"strings"
)

// isDomain recognises the end of a host's name: "AD.nl" is no seam.
func isDomain(s string) bool {
	switch s {
	case "nl", "com", "org", "eu", "net", "be", "info":
		return true
	}
	return false
}

// camelNames are names that have a capital inside.
var camelNames = [...]string{"GroenLinks", "ChristenUnie", "StaatsGemeente", "ProRail", "DigiD", "EenVandaag", "MijnOverheid", "LinkedIn", "YouTube",
	"TikTok", "WhatsApp", "TenneT", "NedTrain", "VluchtelingenWerk", "SchuldHulpMaatje", "HagaZiekenhuis", "RadboudUMC", "DierenLot"}

// inCamelName tells whether byte i of a word lies inside such a name.
func inCamelName(word string, i int) bool {
	for _, name := range camelNames {
		if k := strings.Index(word, name); k >= 0 && k < i && i < k+len(name) {
			return true
		}
	}
	return false
}

// prefixes are the function words that many words begin with, and endings those that many words end in.
var (
	prefixes = map[string]bool{"in": true, "op": true, "over": true, "uit": true, "aan": true, "door": true, "voor": true, "om": true, "bij": true, "te": true,
		"er": true, "naar": true, "meer": true, "tot": true, "is": true, "wel": true, "zo": true}
	endings = map[string]bool{"en": true, "de": true, "er": true, "te": true, "is": true, "u": true, "dan": true, "om": true}
)

// functionWords are short words so frequent that they often are at the end or the front of a printed line.
var functionWords = map[string]bool{"de": true, "het": true, "een": true, "en": true, "van": true, "in": true, "op": true, "te": true, "is": true,
	"dat": true, "die": true, "met": true, "voor": true, "aan": true, "om": true, "bij": true, "uit": true, "door": true, "over": true, "naar": true,
	"als": true, "niet": true, "ook": true, "er": true, "of": true, "zijn": true, "hebben": true, "worden": true, "wordt": true, "deze": true, "dit": true,
	"tot": true, "om te": true, "dan": true, "nog": true, "zo": true, "ik": true, "u": true, "uw": true, "mijn": true, "hun": true, "wel": true, "meer": true, "kan": true, "kunnen": true}

// maxFunctionWord is the length of the longest of them.
const maxFunctionWord = len("hebben")

// isFunctionWord tells whether a word is one of them; most are too long to be looked for.
func isFunctionWord(word string) bool { return len(word) <= maxFunctionWord && functionWords[word] }
