package match

import (
	"strings"
)

// IsCut tells whether a name that no register has is one whose end or beginning was lost, as at the end of a line: it ends in a
// word that asks for another, or in a single letter that is no Roman number. What is left of it names nothing.
func IsCut(name string) bool {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '\n' })
	if len(words) == 0 {
		return true
	}
	last, first := words[len(words)-1], words[0]
	if head, _, hyphen := strings.Cut(first, "-"); hyphen && head != "" && strings.Trim(head, "iv") == "" {
		return true // "II-verdrag"
	}
	if len(last) == 1 && len(words) > 1 && last >= "a" && last <= "z" && !strings.ContainsAny(name[len(name)-1:], "IVX") || hangs[last] {
		return true
	}
	for _, ending := range inflected {
		if len(words) > 1 && len(last) > len(ending)+2 && strings.HasSuffix(last, ending) {
			return true
		}
	}
	return false
}

// hangs are words that no name ends in.
var hangs = map[string]bool{
	"de": true, "het": true, "een": true, "en": true, "of": true, "van": true, "voor": true, "op": true, "tot": true, "inzake": true, "met": true, "tegen": true, "bij": true,
	"ter": true, "ten": true, "te": true, "aan": true, "over": true, "om": true, "uit": true, "door": true, "alle": true, "wijziging": true, "houdende": true, "betreffende": true,
}

// inflected are the endings of adjectives before their noun. They are few: nouns end in most others too.
var inflected = []string{"lijke", "ische", "ele", "ige", "aire", "bare", "loze"}
