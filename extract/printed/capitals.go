package printed

import (
	"strings"

	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/text"
)

// capitalise gives the first word of a line its usual capitals where that makes the line the opening of a header:
// "VRAGEN van het lid", "antwoord van minister".
func capitalise(r *Row) {
	if r.Str == "" {
		return
	}
	word := dutch.FirstWord(r.Str)
	if len(word) < len("Vraag") || dutch.IsLower(word[1:]) && !dutch.IsLower(word[:1]) {
		return
	}
	meant := strings.ToUpper(word[:1]) + strings.ToLower(word[1:])
	if s := meant + r.Str[len(word):]; dutch.OpensQuestions(s) || dutch.OpensReply(s) {
		from, to, _ := r.Text.Source(0, len(word))
		var b text.Builder
		b.Insert(meant, from, to)
		b.Add(r.Text.Slice(len(word), r.Text.Len()))
		r.Text, r.Str = b.Text(), s
	}
}
