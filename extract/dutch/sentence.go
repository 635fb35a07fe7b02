package dutch

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// SentenceAround returns where in a text the sentence begins and ends in which the bytes from start to end stand, with its stop. A
// sentence ends at a line feed, and at a stop with a blank and a capital or a figure behind it, but not behind an abbreviation. Words
// that stand in several sentences have all of them; of a very long one there are the words around.
func SentenceAround(text string, start, end int) (from, to int) {
	from = start
	for from > 0 && (start-from < longSentence || text[from-1] != ' ') {
		if endsSentence[text[from-1]] {
			if next := afterSentence(text, from-1); next > 0 && next <= start {
				from = next
				break
			}
		}
		from--
	}
	to = max(start, end-1) // the words may have the stop
	for to < len(text) && (to-end < longSentence || text[to] != ' ') {
		if endsSentence[text[to]] && afterSentence(text, to) > 0 {
			if text[to] != '\n' {
				to = behindStop(text, to)
			}
			break
		}
		to++
	}
	for from < to && (text[from] == ' ' || text[from] == '\n') {
		from++
	}
	for to > from && (text[to-1] == ' ' || text[to-1] == '\n') {
		to--
	}
	return from, to
}

// longSentence is how many bytes of a sentence there are on each side of the words.
const longSentence = 1000

// endsSentence has the bytes at which a sentence can end.
var endsSentence = [256]bool{'\n': true, '.': true, '?': true, '!': true}

// afterSentence returns where the next sentence begins if one ends at byte i, which is one of endsSentence, else 0.
func afterSentence(text string, i int) int {
	if text[i] == '\n' {
		return i + 1
	}
	end := behindStop(text, i)
	next := SkipSpaces(text, end)
	if next == end || next == len(text) {
		return 0
	}
	opening, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[next:], "«»“”„\"'‘(["))
	if !unicode.IsUpper(opening) && !unicode.IsDigit(opening) || text[i] == '.' && isAbbreviated(text[:i], opening) {
		return 0
	}
	return next
}

// behindStop returns what is behind a stop at byte i and the quotation marks and brackets that close there.
func behindStop(text string, i int) int {
	for i++; i < len(text); {
		r, width := utf8.DecodeRuneInString(text[i:])
		if !strings.ContainsRune("»”’\"')].", r) {
			break
		}
		i += width
	}
	return i
}

// isAbbreviated tells whether the text before a stop ends in an abbreviation: a letter alone, or one of a list; those that stand before
// numbers only if a figure follows.
func isAbbreviated(before string, next rune) bool {
	word := strings.ToLower(LastWord(before))
	letters := []rune(word[strings.LastIndexByte(word, '.')+1:])
	if len(letters) == 1 && unicode.IsLetter(letters[0]) {
		return true
	}
	return abbreviations[word] || unicode.IsDigit(next) && beforeNumbers[word]
}

var abbreviations = map[string]bool{"mevr": true, "dhr": true, "mr": true, "dr": true, "drs": true, "ir": true, "ing": true, "prof": true, "st": true, "jo": true,
	"resp": true, "bijv": true, "bv": true, "incl": true, "excl": true, "vgl": true, "ca": true, "art": true, "artt": true}

var beforeNumbers = map[string]bool{"nr": true, "nrs": true, "no": true, "nos": true, "blz": true, "pag": true, "hfst": true, "par": true, "afl": true, "jrg": true, "tel": true, "aanh": true}
