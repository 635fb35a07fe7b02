package printed

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract/dutch"
)

// place is a place inside a word where two printed lines may have been joined.
type place struct {
	word       string
	at         int  // the byte of the word before which the place is
	prev, next rune // the characters on both sides
	head, tail string
}

// placeIn returns the place before byte at of a word, between prev and next. Its head and tail are the letters on both sides.
func placeIn(word string, at int, prev, next rune) place {
	return place{word: word, at: at, prev: prev, next: next, head: headLetters(word[:at]), tail: tailLetters(word[at:])}
}

// letterThenDigit tells whether a letter comes before the place and a figure after it; the other methods tell the like.
func (p place) letterThenDigit() bool { return unicode.IsLetter(p.prev) && unicode.IsDigit(p.next) }
func (p place) digitThenLetter() bool { return unicode.IsDigit(p.prev) && unicode.IsLetter(p.next) }
func (p place) lowerThenUpper() bool  { return unicode.IsLower(p.prev) && unicode.IsUpper(p.next) }
func (p place) upperThenLower() bool  { return unicode.IsUpper(p.prev) && unicode.IsLower(p.next) }

// behindAcronym tells whether letters in lower case follow an abbreviation in capitals.
func (p place) behindAcronym() bool {
	return p.upperThenLower() && len(p.head) > 1 && dutch.IsAcronym(p.head) && len(p.tail) > 1
}

// opensQuote tells whether a sign that opens a quotation or an aside follows the place.
func (p place) opensQuote() bool { return p.next == '«' || p.next == '(' }

// closingSigns end a word, a sentence or a quotation.
const closingSigns = ".,;:?!»)"

// closesWord tells whether a sign that follows a word of more than one letter comes before the place.
func (p place) closesWord() bool {
	return strings.ContainsRune(closingSigns, p.prev) && len(headLetters(strings.TrimRight(p.word[:p.at], closingSigns))) > 1
}

// endsWord is closesWord where the sign is a single full stop.
func (p place) endsWord() bool { return p.prev == '.' && len(headLetters(p.word[:p.at-1])) > 1 }

// seamRules score the places at which more than letters tell whether a space was lost. The first that fits holds; a score of 0
// says that none was.
var seamRules = [...]struct {
	example string // a word with the place marked
	fits    func(u *ungluer, p place) bool
	score   int
	letters int  // up to so many points more, one for each letter of head and tail
	sure    bool // whatever the widths of the lines
}{
	{example: "AD.|nl", score: 0, fits: func(u *ungluer, p place) bool { return p.prev == '.' && isDomain(p.tail) }},
	{example: "zwemmen.|Daarom", score: 60, fits: func(u *ungluer, p place) bool {
		return (unicode.IsLetter(p.next) || p.opensQuote()) && p.closesWord()
	}},
	{example: "maart.|12", score: 40, fits: func(u *ungluer, p place) bool { return unicode.IsDigit(p.next) && p.endsWord() }},
	{example: "van|«zwemmen»", score: 60, fits: func(u *ungluer, p place) bool { return unicode.IsLower(p.prev) && p.opensQuote() }},
	{example: "Groen|Links", score: 0, fits: func(u *ungluer, p place) bool { return p.lowerThenUpper() && inCamelName(p.word, p.at) }},
	{example: "de|Betuwe", score: 55, sure: true, fits: func(u *ungluer, p place) bool {
		return p.lowerThenUpper() && isLowerWord(p.head) && len(p.tail) > 2 && u.known(p.head)
	}},
	{example: "Het|Zwin", score: 55, fits: func(u *ungluer, p place) bool { return p.lowerThenUpper() && u.known(p.head) }},
	{example: "Zwinsche|Polder", score: 40, fits: func(u *ungluer, p place) bool { return p.lowerThenUpper() && len(p.head) > 3 && len(p.tail) > 3 }},
	{example: "van|12", score: 46, letters: 4, fits: func(u *ungluer, p place) bool { return p.letterThenDigit() && len(p.head) > 1 && u.known(p.head) }},
	{example: "12|maart", score: 46, letters: 4, fits: func(u *ungluer, p place) bool { return p.digitThenLetter() && len(p.tail) > 1 && u.known(p.tail) }},
	{example: "NS|van", score: 44, sure: true, fits: func(u *ungluer, p place) bool {
		return p.behindAcronym() && u.known(p.tail) && isFunctionWord(p.tail) && !endings[p.tail]
	}},
	{example: "NS|heeft", score: 44, fits: func(u *ungluer, p place) bool { return p.behindAcronym() && u.known(p.tail) }},
	{example: "minister|van", score: 52, sure: true, fits: func(_ *ungluer, p place) bool {
		return isPost(p.head) && (p.tail == "van" || p.tail == "voor")
	}},
	{example: "u|bereid", score: 42, fits: func(u *ungluer, p place) bool {
		return strings.EqualFold(p.head, "u") && len(p.tail) > 1 && u.known(p.tail)
	}},
	{example: "bent|u", score: 42, fits: func(u *ungluer, p place) bool { return p.tail == "u" && len(p.head) > 2 && u.known(p.head) }},
	{example: "vrouw|en-verdrag", score: 0, fits: func(u *ungluer, p place) bool {
		return isFunctionWord(p.tail) && !dutch.Hyphenated(p.tail) && u.dividesWord(p.tail, p.word[p.at+len(p.tail):])
	}},
}

// seam scores a place in a word.
func (u *ungluer) seam(p place) seam {
	if p.prev == '-' && unicode.IsLetter(p.next) {
		return u.hyphenSeam(p.word, p.at)
	}
	for i := range seamRules {
		if r := &seamRules[i]; r.fits(u, p) {
			return seam{at: p.at, score: r.score + min(len(p.head)+len(p.tail), r.letters), sure: r.sure}
		}
	}
	if !unicode.IsLetter(p.prev) || !unicode.IsLetter(p.next) || utf8.RuneCountInString(p.tail) < 2 || utf8.RuneCountInString(p.head) < 2 {
		return seam{}
	}
	if u.known(p.head + p.tail) {
		return seam{}
	}
	return seam{at: p.at, score: u.split(p.head, p.tail), opens: !isLowerWord(p.head) && isFunctionWord(strings.ToLower(p.head))}
}

// hyphenSeam scores the hyphen before byte i of a word: the joined word is known, or the divided one is not.
func (u *ungluer) hyphenSeam(word string, i int) seam {
	head, tail := headLetters(word[:i-1]), tailLetters(word[i:])
	if keep, _ := dutch.HyphenStays(head, tail); keep || len(head) < 2 || len(tail) < 2 || strings.ContainsAny(word, "0123456789") {
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

// halves are the letters before and after a place, with what is known of them.
type halves struct {
	head, tail           string
	knownHead, knownTail bool
	opens, ends          bool // the head, or the tail, is a function word
	headApart, tailApart bool // and few words begin with it, or end in it
}

// shorter is how many letters the shorter half has, up to 5. Like it, what follows counts the letters that raise a score.
func (h halves) shorter() int    { return min(len(h.head), len(h.tail), 5) }
func (h halves) headLength() int { return len(h.head) }
func (h halves) tailLength() int { return len(h.tail) }
func (h halves) headUpTo10() int { return min(len(h.head), 10) }
func (h halves) tailUpTo10() int { return min(len(h.tail), 10) }
func (h halves) none() int       { return 0 }

// splitRules score two halves of a word of letters. The first that fits holds.
var splitRules = [...]struct {
	example string // a word with the place marked
	fits    func(u *ungluer, h halves) bool
	score   int
	more    func(h halves) int // a point more for each of these letters
}{
	{"de|school", func(u *ungluer, h halves) bool { return h.knownHead && h.knownTail && (h.headApart || h.tailApart) }, 47, halves.shorter},
	{"te|lezen", func(u *ungluer, h halves) bool { return h.knownHead && h.knownTail && (h.opens || h.ends) }, 38, halves.shorter},
	{"water|school", func(u *ungluer, h halves) bool { return h.knownHead && h.knownTail }, 34, halves.shorter},
	{"de|waterschool", func(u *ungluer, h halves) bool { return h.headApart && len(h.tail) > 4 && u.compound(h.tail) }, 42, halves.headLength},
	{"waterschool|van", func(u *ungluer, h halves) bool { return h.tailApart && len(h.head) > 4 && u.compound(h.head) }, 42, halves.tailLength},
	{"de|zwinnen", func(u *ungluer, h halves) bool { return h.opens && len(h.tail) > 4 }, 28, halves.headLength},
	{"zwinnen|van", func(u *ungluer, h halves) bool { return h.ends && len(h.tail) > 2 && len(h.head) > 4 }, 28, halves.tailLength},
	{"water|schoolboek", func(u *ungluer, h halves) bool { return h.knownHead && len(h.head) > 3 && u.compound(h.tail) }, 33, halves.none},
	{"schoolboek|water", func(u *ungluer, h halves) bool { return h.knownTail && len(h.tail) > 3 && u.compound(h.head) }, 33, halves.none},
	{"school|zwinnen", func(u *ungluer, h halves) bool { return h.knownHead && len(h.head) > 5 && len(h.tail) > 4 }, 22, halves.headUpTo10},
	{"zwinnen|school", func(u *ungluer, h halves) bool { return h.knownTail && len(h.tail) > 5 && len(h.head) > 4 }, 22, halves.tailUpTo10},
}

// halvesOf returns two halves of a word with what is known of them.
func (u *ungluer) halvesOf(head, tail string) halves {
	first := strings.ToLower(head)
	h := halves{head: head, tail: tail, knownHead: u.known(head), knownTail: u.known(tail), opens: isFunctionWord(first), ends: isFunctionWord(tail)}
	h.headApart, h.tailApart = h.opens && !prefixes[first], h.ends && !endings[tail]
	return h
}

// split scores two halves of a word by what is known of them.
func (u *ungluer) split(head, tail string) int {
	h := u.halvesOf(head, tail)
	for i := range splitRules {
		if r := &splitRules[i]; r.fits(u, h) {
			return r.score + r.more(h)
		}
	}
	return 0
}

// dividesWord tells whether a hyphen after what looks like a function word shows that it is none: "en" in
// "Vrouwen-verdrag". One that words begin with may be the front of a divided word: "op" in "deop-name".
func (u *ungluer) dividesWord(tail, rest string) bool {
	after, hyphen := strings.CutPrefix(rest, "-")
	return hyphen && !(prefixes[tail] && u.known(tail+tailLetters(after)))
}
