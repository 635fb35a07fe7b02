package dutch

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// suspending are the words before which a hyphen stands for a word left out: "zorg- en welzijnsinstellingen".
var suspending = [...]string{"en", "of", "dan", "tot", "noch", "als", "respectievelijk", "resp", "c.q", "cq", "danwel", "alsmede", "én", "óf", "alsook",
	"versus", "evenals", "plus", "naar"}

// maxSuspending is the length of the longest of them.
const maxSuspending = len("respectievelijk")

// dividedWords are words whose last part is one of these words: a hyphen before it only divides them.
var dividedWords = [...]struct{ head, tail string }{{"zo", "als"}, {"even", "als"}, {"als", "of"}, {"sur", "plus"}}

// suspends tells whether a hyphen between head and next replaces a word that was left out, by the words that follow it.
func suspends(head, next string) bool {
	word := strings.TrimRight(next[:suspendingWidth(next)], ".")
	if len(word) > maxSuspending || !isOf(suspending[:], word) {
		return false
	}
	if word == "naar" && endsAsStem(head) {
		return false
	}
	for _, w := range dividedWords {
		if word == w.tail && strings.EqualFold(head, w.head) {
			return false
		}
	}
	return true
}

// suspendingWidth returns the length of the word at the start of s, with the full stops of an abbreviation, or 0 if it ends a
// sentence or is part of a longer word.
func suspendingWidth(s string) int {
	i := 0
	for i < len(s) && (IsLetter(s[i]) || s[i] == '.' && i < len("resp.")) {
		i++
	}
	word := s[:i]
	if i < len(s) && s[i] != ' ' && s[i] != '\n' && s[i] != ',' && s[i] != ';' && s[i] != '/' {
		return 0
	}
	if strings.HasSuffix(word, ".") && word != "resp." && word != "c.q." && word != "cq." {
		return 0
	}
	return i
}

func isOf(words []string, s string) bool {
	for _, w := range words {
		if w == s {
			return true
		}
	}
	return false
}

// endsAsStem tells whether head and "naar" make the name of someone who does something: "ambte-naar", "win-naar", not
// "binnen- naar buitenland".
func endsAsStem(head string) bool {
	return strings.HasSuffix(head, "e") || strings.HasSuffix(head, "n") && !strings.HasSuffix(head, "en")
}

// Hyphenated recognises the first parts of compounds that keep their hyphen wherever the line ends.
func Hyphenated(word string) bool {
	switch word {
	case "niet", "oud", "ex", "vice", "non", "adjunct", "zgn":
		return true
	}
	return false
}

// maxHyphenated is the length of the longest of them.
const maxHyphenated = len("adjunct")

// HyphenStays decides about a hyphen between before and next where a line ended or a space follows it. If keep is false it
// only divided a word; if it is true the hyphen is part of the word, and with space a half of a compound was left out after
// it. All readers use this.
func HyphenStays(before, next string) (keep, space bool) { return KeepHyphen(before, next, nil) }

// KeepHyphen is HyphenStays where the compounds that the document prints are known.
func KeepHyphen(before, next string, compounds Compounds) (keep, space bool) {
	head, tail := LastWord(before), FirstWord(next)
	first, _ := utf8.DecodeRuneInString(tail)
	last, _ := utf8.DecodeLastRuneInString(head)
	switch {
	case suspends(head, next):
		return true, true
	case !unicode.IsLetter(first):
		return true, !unicode.IsDigit(first)
	case unicode.IsUpper(first), unicode.IsDigit(last), IsAcronym(head), len(head) <= maxHyphenated && Hyphenated(strings.ToLower(head)) && tail != "temin":
		return true, false
	case vowelClash(last, first):
		return true, false
	case compounds != nil && compounds.Compound(head, trimSigns(tail, ".,;:?!»”’)")):
		return true, false
	}
	return false, false
}

// vowelClash tells whether two vowels would be read as one sound without the hyphen, so that Dutch spelling keeps it
// ("mede-eigenaar").
func vowelClash(last, first rune) bool {
	switch last {
	case 'a':
		return first == 'a' || first == 'u'
	case 'e':
		return first == 'e' || first == 'u'
	case 'i', 'o', 'u':
		return first == last
	}
	return false
}

// IsAcronym tells whether a text has no lowercase letter: "EU", but also "2018". An empty one is none.
func IsAcronym(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		letters++
	}
	return letters > 0
}

// Compounds tells whether a document prints a word with a hyphen between two parts inside a line.
type Compounds interface{ Compound(head, tail string) bool }

// EndsInHyphen tells whether a line ends in a hyphen after a letter or figure, as divided words do.
func EndsInHyphen(s string) bool {
	if len(s) < 2 || s[len(s)-1] != '-' {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s[:len(s)-1])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// RunsOn tells whether a sentence goes on over a gap: nothing ended before it, and what follows begins in lower case
// or finishes a divided word.
func RunsOn(prev, next string) bool {
	r, _ := utf8.DecodeRuneInString(next)
	if EndsInHyphen(prev) {
		return unicode.IsLetter(r)
	}
	return unicode.IsLower(r) && !strings.ContainsRune(".?!:;", rune(prev[len(prev)-1])) && !listItem(next)
}

// listItem recognises the items of a list: "a.", "b)", "i.".
func listItem(s string) bool {
	return len(s) > 2 && (s[1] == '.' || s[1] == ')') && s[2] == ' '
}

// BrokenAddress tells whether the line prev ends in a web address that goes on in next.
func BrokenAddress(prev, next string) bool {
	address := addressAtEnd(prev)
	on := FirstWord(next)
	if address == "" || on == "" || !isAddressByte(on[0]) {
		return false
	}
	last := address[len(address)-1]
	switch {
	case strings.HasSuffix(address, "://"), strings.IndexByte(openAddressSigns, last) >= 0:
		return true
	case strings.IndexByte("),;»>]", last) >= 0, strings.Contains(on, "://"), strings.HasPrefix(on, "www."):
		return false
	}
	if inner := strings.TrimRight(on, ").,;»"); last == '/' && on == next && len(inner) > len("index") && IsLower(inner) {
		return true // alone on its line
	}
	return looksLikePath(on, last == '/' || last == '.' || len(prev) > wideLine)
}

// openAddressSigns end no address: one that a line ends in goes on in the next.
const openAddressSigns = "-_=&%"

// wideLine is the length in bytes beyond which a line counts as full, so that its address may go on in the next.
const wideLine = 60

// addressAtEnd returns the last word of s if it is a web address or the beginning of one, else "".
func addressAtEnd(s string) string {
	i, signs := len(s), false // a colon or full stop is in the last word: few words have one
	for ; i > 0 && s[i-1] != ' '; i-- {
		signs = signs || s[i-1] == ':' || s[i-1] == '.'
	}
	if word := s[i:]; signs && (strings.Contains(word, "://") || strings.Contains(word, "www.")) {
		return word
	}
	return ""
}

// looksLikePath tells whether a word has signs of the middle of an address. A full stop is one only where the address before it
// was open, and not in a figure.
func looksLikePath(word string, open bool) bool {
	inner := strings.TrimRight(word, ").,;»")
	if strings.ContainsAny(inner, "/=_%&~") || strings.Count(inner, "-") > 1 {
		return true
	}
	return open && strings.Contains(inner, ".") && !strings.ContainsAny(inner[:1], "0123456789")
}

func isAddressByte(c byte) bool {
	return IsDigit(c) || IsASCIILetter(c) || strings.IndexByte("/-_.~%?#=&+@:", c) >= 0
}
