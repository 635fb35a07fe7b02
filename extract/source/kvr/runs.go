package kvr

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/internal/eight"
)

// splitRuns separates questions and answers that were run into the text of the one before, with their labels: "Ja. 2 en 3 De
// sluis is hersteld." Only numbers that are due and that no other label has count as labels.
func (k *kvr) splitRuns() {
	asked, highest := k.questions.numbers()
	answered, _ := k.answers.numbers()
	var gaps, open numberSet
	for n := 1; n <= highest; n++ {
		gaps[n], open[n] = !asked[n], !answered[n]
	}
	k.splitParts(&k.questions, &gaps, "question")
	if len(k.answers.parts) > 0 {
		k.splitParts(&k.answers, &open, "answer")
	}
}

// numberSet tells which numbers of questions are in a set.
type numberSet [dutch.MaxLabelNumber + 1]bool

// numbers returns the numbers of all labels, and the highest.
func (t *kvrText) numbers() (have numberSet, highest int) {
	for i := range t.parts {
		for _, n := range t.parts[i].numbers {
			have[n] = true
			highest = max(highest, n)
		}
	}
	return have, highest
}

func (k *kvr) splitParts(t *kvrText, due *numberSet, what string) {
	if *due == (numberSet{}) {
		return
	}
	var parts []kvrPart
	for _, p := range t.parts {
		for {
			if len(p.numbers) == 0 {
				break
			}
			label, at, end := nextRun(p.text.String(), p.numbers[len(p.numbers)-1], due)
			if len(label) == 0 {
				break
			}
			for _, n := range label {
				due[n] = false
			}
			k.problem("record-label", fmt.Sprintf("The %s to %s ran on in the text of the one before, and was told apart.", what, extract.JoinNumbers(label, ", ")), p.line)
			parts = append(parts, p.until(at))
			p = p.from(end)
			p.number, p.numbers = extract.JoinNumbers(label, ", "), label
		}
		parts = append(parts, p)
	}
	t.parts = parts
}

// nextRun finds the first label in s whose numbers are all due and follow last. It comes after a sentence and before a
// capital.
func nextRun(s string, last int, due *numberSet) (label []int, at, end int) {
	for i := 1; i < len(s); i++ {
		for i+8 <= len(s) && eight.Digits(eight.Load(s, i)) == 0 {
			i += 8
		}
		if i == len(s) {
			break
		}
		if s[i] < '0' || s[i] > '9' || s[i-1] != ' ' || !sentenceEnds(s[:i-1]) {
			continue
		}
		numbers, n := dutch.ParseNumbers(s[i:])
		if n == 0 || !sentenceBegins(s[i+n:]) || !allDue(numbers, last, due) {
			continue
		}
		return numbers, i, i + n
	}
	return nil, 0, 0
}

// allDue tells whether numbers are due and follow last; a single one must be the first that is due.
func allDue(numbers []int, last int, due *numberSet) bool {
	if !slices.IsSorted(numbers) || numbers[0] <= last {
		return false
	}
	for _, n := range numbers {
		if !due[n] {
			return false
		}
	}
	for n := last + 1; n < numbers[0]; n++ {
		if due[n] && len(numbers) == 1 {
			return false
		}
	}
	return true
}

func sentenceEnds(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".?!:)»", r)
}

func sentenceBegins(s string) bool {
	if !strings.HasPrefix(s, " ") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[1:])
	return unicode.IsUpper(r)
}
