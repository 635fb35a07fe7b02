package printed

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract/dutch"
)

// seam is a place where two printed lines were joined: before byte at; hyphen tells that the byte before it is a hyphen
// that only divided a word.
type seam struct {
	at     int
	hyphen bool
	sure   bool // a space was lost there, whatever the widths of the lines
	opens  bool // the letters before it are a capitalised function word, which in the middle of a sentence is part of a name
	score  int
}

// wordSeams returns the seams of a word, from what was found before where the word stood already.
func (u *ungluer) wordSeams(word string) []seam {
	switch {
	case len(word) < 3:
		return nil
	case isAddress(word):
		return addressEnds(word)
	case len(word) >= maxGlued:
		return nil
	}
	found, ok := u.found[word]
	if !ok {
		found = u.seams(word)
		u.found[word] = found
	}
	return found
}

// addressEnds returns where a web address may have been broken: nothing is to be mended there.
func addressEnds(word string) []seam {
	var out []seam
	for i := 1; i < len(word); i++ {
		if c := word[i-1]; c == '-' || c == '/' {
			out = append(out, seam{at: i})
		}
	}
	return out
}

// maxGlued bounds, in bytes, the words that are looked into: two words and their signs.
const maxGlued = 72

// maxWord bounds how far the ends of a word are looked for, in bytes.
const maxWord = 256

// wordAround returns the ends of the word at byte at, or of the part of a very long one.
func wordAround(s string, at int) (start, end int) {
	start, end = max(at-maxWord, 0), min(at+maxWord, len(s))
	for start > 0 && start < at && !utf8.RuneStart(s[start]) {
		start++
	}
	for end < len(s) && !utf8.RuneStart(s[end]) {
		end++
	}
	if i := strings.LastIndexByte(s[start:at], ' '); i >= 0 {
		start += i + 1
	}
	if i := strings.IndexByte(s[at:end], ' '); i >= 0 {
		end = at + i
	}
	return start, end
}

func isAddress(word string) bool {
	return strings.Contains(word, "://") || strings.Contains(word, "www.") || strings.Contains(word, "/")
}

// seams returns where a word without spaces may be two.
func (u *ungluer) seams(word string) []seam {
	if u.known(strings.Trim(word, ".,;:?!()«»\"'’")) {
		return nil
	}
	var out []seam
	for i, r := range word {
		if i == 0 {
			continue
		}
		prev, width := utf8.DecodeLastRuneInString(word[:i])
		if c := u.seam(word, i, prev, width, r); c.score > 0 {
			out = append(out, c)
		}
	}
	return out
}

// seam scores the place before byte i of a word, between the letters prev and r.
func (u *ungluer) seam(word string, i int, prev rune, width int, r rune) seam {
	head, tail := headLetters(word[:i]), tailLetters(word[i:])
	switch {
	case prev == '-' && unicode.IsLetter(r):
		if strings.ContainsAny(word, "0123456789") {
			return seam{}
		}
		return u.hyphenSeam(word, i)
	case prev == '.' && isDomain(tailLetters(word[i:])):
		return seam{}
	case strings.ContainsRune(".,;:?!»)", prev) && (unicode.IsLetter(r) || r == '«' || r == '(') && len(headLetters(strings.TrimRight(word[:i-width], ".,;:?!»)"))) > 1:
		return seam{at: i, score: 60}
	case prev == '.' && unicode.IsDigit(r) && len(headLetters(word[:i-width])) > 1:
		return seam{at: i, score: 40}
	case unicode.IsLower(prev) && (r == '«' || r == '('):
		return seam{at: i, score: 60}
	case unicode.IsLower(prev) && unicode.IsUpper(r) && inCamelName(word, i):
		return seam{}
	case unicode.IsLower(prev) && unicode.IsUpper(r) && u.known(head):
		return seam{at: i, score: 55, sure: isLowerWord(head) && len(tail) > 2}
	case unicode.IsLower(prev) && unicode.IsUpper(r) && len(head) > 3 && len(tail) > 3:
		return seam{at: i, score: 40}
	case unicode.IsLetter(prev) && unicode.IsDigit(r) && len(head) > 1 && u.known(head), unicode.IsDigit(prev) && unicode.IsLetter(r) && len(tail) > 1 && u.known(tail):
		return seam{at: i, score: 46 + min(len(head)+len(tail), 4)}
	case unicode.IsUpper(prev) && unicode.IsLower(r) && len(head) > 1 && dutch.IsAcronym(head) && len(tail) > 1 && u.known(tail):
		return seam{at: i, score: 44, sure: isFunctionWord(tail) && !endings[tail]}
	case isPost(head) && (tail == "van" || tail == "voor"):
		return seam{at: i, score: 52, sure: true}
	case (head == "u" || head == "U") && len(tail) > 1 && u.known(tail), tail == "u" && len(head) > 2 && u.known(head):
		return seam{at: i, score: 42}
	case isFunctionWord(tail) && !dutch.Hyphenated(tail) && u.dividesWord(tail, word[i+len(tail):]):
		return seam{}
	case !unicode.IsLetter(prev) || !unicode.IsLetter(r) || utf8.RuneCountInString(tail) < 2 || utf8.RuneCountInString(head) < 2:
		return seam{}
	}
	if u.known(head + tail) {
		return seam{}
	}
	return seam{at: i, score: u.split(head, tail), opens: !isLowerWord(head) && isFunctionWord(strings.ToLower(head))}
}

// isPost tells whether a word names a post of the government.
func isPost(word string) bool {
	_, width := dutch.CutRole(word)
	return width > 0 && width == len(word)
}

// isLowerWord tells whether a word of more than one letter begins in lower case, as names with a capital inside do not.
func isLowerWord(s string) bool {
	r, width := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r) && width < len(s)
}

// isDomain recognises the end of a host's name: "AD.nl" is no seam.
func isDomain(s string) bool {
	switch s {
	case "nl", "com", "org", "eu", "net", "be", "info":
		return true
	}
	return false
}

// camelNames are names that bear a capital inside.
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

// split scores two halves of a word by what is known of them.
func (u *ungluer) split(head, tail string) int {
	first, last := strings.ToLower(head), tail
	knownHead, knownTail := u.known(head), u.known(tail)
	opens, ends := isFunctionWord(first), isFunctionWord(last)
	switch {
	case knownHead && knownTail && (opens && !prefixes[first] || ends && !endings[last]):
		return 47 + min(len(head), len(tail), 5)
	case knownHead && knownTail && (opens || ends):
		return 38 + min(len(head), len(tail), 5)
	case knownHead && knownTail:
		return 34 + min(len(head), len(tail), 5)
	case opens && !prefixes[first] && len(tail) > 4 && u.compound(tail):
		return 42 + len(head)
	case ends && !endings[last] && len(head) > 4 && u.compound(head):
		return 42 + len(tail)
	case opens && len(tail) > 4:
		return 28 + len(head)
	case ends && len(tail) > 2 && len(head) > 4:
		return 28 + len(tail)
	case knownHead && len(head) > 3 && u.compound(tail), knownTail && len(tail) > 3 && u.compound(head):
		return 33
	case knownHead && len(head) > 5 && len(tail) > 4:
		return 22 + min(len(head), 10)
	case knownTail && len(tail) > 5 && len(head) > 4:
		return 22 + min(len(tail), 10)
	}
	return 0
}

// compound tells whether a word is made of two known ones, with or without "s" between them.
func (u *ungluer) compound(word string) bool {
	for i := 3; i+3 <= len(word); i++ {
		if utf8.RuneStart(word[i]) && u.known(word[i:]) && (u.known(word[:i]) || word[i-1] == 's' && i > 4 && u.known(word[:i-1])) {
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

// hyphenSeam scores a hyphen inside a word: the joined word is known, or the divided one is not.
func (u *ungluer) hyphenSeam(word string, i int) seam {
	head, tail := headLetters(word[:i-1]), tailLetters(word[i:])
	if keep, _ := dutch.HyphenStays(head, tail); keep || len(head) < 2 || len(tail) < 2 {
		return seam{}
	}
	switch {
	case u.known(head + tail), u.printed(head + tail):
		return seam{at: i, hyphen: true, score: 58}
	case u.known(head) && u.known(tail):
		return seam{at: i, hyphen: true, score: 15}
	}
	return seam{at: i, hyphen: true, score: 42}
}

// dividesWord tells whether a hyphen behind what looks like a function word shows that it is none: "en" in
// "Vrouwen-verdrag". One that words begin with may be the front of a divided word: "op" in "deop-name".
func (u *ungluer) dividesWord(tail, behind string) bool {
	after, hyphen := strings.CutPrefix(behind, "-")
	return hyphen && !(prefixes[tail] && u.known(tail+tailLetters(after)))
}

func headLetters(s string) string {
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if i < 0 {
		return s
	}
	_, width := utf8.DecodeRuneInString(s[i:])
	return s[i+width:]
}

func tailLetters(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		return s[:i]
	}
	return s
}

// functionWords are short words so frequent that they often stand at the end or the front of a printed line.
var functionWords = map[string]bool{"de": true, "het": true, "een": true, "en": true, "van": true, "in": true, "op": true, "te": true, "is": true,
	"dat": true, "die": true, "met": true, "voor": true, "aan": true, "om": true, "bij": true, "uit": true, "door": true, "over": true, "naar": true,
	"als": true, "niet": true, "ook": true, "er": true, "of": true, "zijn": true, "hebben": true, "worden": true, "wordt": true, "deze": true, "dit": true,
	"tot": true, "om te": true, "dan": true, "nog": true, "zo": true, "ik": true, "u": true, "uw": true, "mijn": true, "hun": true, "wel": true, "meer": true, "kan": true, "kunnen": true}

// maxFunctionWord is the length of the longest of them.
const maxFunctionWord = len("hebben")

// isFunctionWord tells whether a word is one of them; most are too long to be looked for.
func isFunctionWord(word string) bool { return len(word) <= maxFunctionWord && functionWords[word] }
