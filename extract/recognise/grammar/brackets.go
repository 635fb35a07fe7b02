package grammar

import (
	"slices"
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
)

// BracketBehind returns what stands in brackets right behind a place, if it is short.
func BracketBehind(text string, at int) (inside string, ok bool) {
	rest, ok := strings.CutPrefix(text[at:], " (")
	if !ok {
		return "", false
	}
	end := strings.IndexByte(rest[:min(len(rest), 70)], ')')
	if end <= 0 {
		return "", false
	}
	return rest[:end], true
}

// Bears tells whether a name has a word that things of a kind are called by: "dienst", "wet".
func Bears(kind extract.EntityKind, name string) bool {
	low := strings.ToLower(name)
	return slices.ContainsFunc(Bearers[kind], func(part string) bool { return strings.Contains(low, part) })
}

// Abbreviates tells whether short has two capitals or more, or one in a short word, and its letters stand in full in the same order.
func Abbreviates(short, full string) bool {
	a, f := lexicon.Fold(short), lexicon.Fold(full)
	if len(a) < 2 || len(a) > 14 || len(a)*2 > len(f) || strings.ToLower(short) == short {
		return false
	}
	for i := 0; i < len(f) && a != ""; i++ {
		if a[0] == ' ' || f[i] == a[0] {
			a = a[1:]
		}
	}
	return a == ""
}

// WholeWords tells whether no letter or digit touches the bytes.
func WholeWords(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return (start == 0 || !lexicon.InWord(before)) && (end == len(text) || !lexicon.InWord(after))
}

// Bearers are, by kind, parts of words that show that what stands before an abbreviation can be the name of what it
// stands for.
var Bearers = map[extract.EntityKind][]string{
	extract.KindLaw: {"wet", "besluit", "regeling", "reglement", "circulaire", "verordening", "richtlijn"},
	extract.KindAgency: {"dienst", "instituut", "college", "raad", "inspect", "bureau", "autoriteit", "centrum", "centra", "commissie", "agentschap", "organisatie", "bank",
		"fonds", "korps", "gerecht", "hof", "kamer", "politie", "stichting", "keuring", "meldpunt", "coördinator", "orgaan", "directie", "schap", "laborator", "toezicht",
		"register", "marechaussee", "beheer", "uitvoering", "onderzoek", "ministerie", "platform", "team", "leiding", "financi", "instelling", "recherche", "groep", "ombuds", "parket"},
}
