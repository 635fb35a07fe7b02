package extract

import (
	"strings"

	"w3id.org/kamergraaf/extract/text"
)

// capitalise gives the first word of a line its usual capitals where that makes the line the opening of a header:
// "VRAGEN van het lid", "antwoord van minister".
func capitalise(r *row) {
	if r.s == "" {
		return
	}
	word := firstWord(r.s)
	if len(word) < len("Vraag") || isLower(word[1:]) && !isLower(word[:1]) {
		return
	}
	meant := strings.ToUpper(word[:1]) + strings.ToLower(word[1:])
	if s := meant + r.s[len(word):]; opensQuestions(s) || opensReply(s) {
		from, to, _ := r.Text.Source(0, len(word))
		var b text.Builder
		b.Insert(meant, from, to)
		b.Add(r.Text.Slice(len(word), r.Text.Len()))
		r.Text, r.s = b.Text(), s
	}
}
