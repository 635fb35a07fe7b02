package score

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/ontology"
)

// means tells whether the reader's id and an entity are the same thing.
func means(kind extract.EntityKind, want string, e extract.Entity, names Names) bool {
	if want == "" || !e.Known() {
		return false
	}
	k := ontology.KindOf(string(kind))
	if k == nil || comparisons[k.Gold] == nil {
		return sameName(want, e, names)
	}
	return comparisons[k.Gold](want, e, names)
}

// comparisons tell whether a reader's id and an entity are the same, by what kinds.ttl calls them.
var comparisons = [ontology.Comparisons]func(want string, e extract.Entity, names Names) bool{
	ontology.ComparisonAddress: func(want string, e extract.Entity, _ Names) bool { return bare(want) == bare(e.Key) },
	ontology.ComparisonKey:     func(want string, e extract.Entity, _ Names) bool { return strings.EqualFold(want, e.Key) },
	ontology.ComparisonNumber: func(want string, e extract.Entity, _ Names) bool {
		return sameNumber(want, extract.JudgmentNumber(e.Key))
	},
	ontology.ComparisonPerson: samePerson,
	ontology.ComparisonName:   sameName,
}

// samePerson compares people by their key or surname, and posts by their name.
func samePerson(want string, e extract.Entity, names Names) bool {
	if strings.HasPrefix(want, "minister") || strings.HasPrefix(want, "staatssecretaris") {
		return sameName(want, e, names)
	}
	surname := fold(strings.TrimPrefix(want, "naam:"))
	return fold(want) == fold(e.Key) || surname != "" && strings.HasSuffix(fold(e.Label), surname)
}

// sameName compares by any name that the registers know.
func sameName(want string, e extract.Entity, names Names) bool {
	return fold(want) == fold(e.Label) || fold(want) == fold(e.Key) || names != nil && names.Means(want, e)
}

// markedPart returns the part of a law as readers mark it: they mark articles, and a chapter or title as
// the law as a whole.
func markedPart(part string) string {
	if !strings.Contains(part, "artikel=") {
		return ""
	}
	return part
}

// sameNumber tells whether two numbers of judgments differ in nothing but their signs: "NJ 1976, 280" and "NJ 1976/280", and the letters
// that stand before the first number of a list only: "AWB 03/929".
func sameNumber(a, b string) bool {
	return strings.TrimPrefix(fold(a), "awb") == strings.TrimPrefix(fold(b), "awb")
}

// samePart tells whether the parts of a law or act agree; other kinds have none.
func samePart(kind extract.EntityKind, want, got string) bool {
	return kind != extract.KindLaw && kind != extract.KindEU || want == got
}

func bare(address string) string {
	address = strings.ToLower(address)
	for _, scheme := range []string{"https://", "http://"} {
		address = strings.TrimPrefix(address, scheme)
	}
	return strings.TrimRight(address, "/")
}

// fold returns the letters and digits of a text in lower case, without accents: names may be spelled in more ways than
// one.
func fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		r = unicode.ToLower(r)
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// unit returns the name of a unit in one spelling; all notes are one unit.
func unit(s string) string {
	word, rest, _ := strings.Cut(strings.TrimSpace(strings.ToLower(s)), " ")
	if word == "note" {
		return word
	}
	numbers := strings.FieldsFunc(rest, func(r rune) bool { return r < '0' || r > '9' })
	if len(numbers) == 0 {
		return word
	}
	return word + " " + strings.Join(numbers, ",")
}
