package printed

import (
	"strings"

	"w3id.org/kamergraaf/extract"
)

// maxStars is the most asterisks of which a mark is made.
const maxStars = 5

// maxStarNotes is more notes of one sign than any paper has.
const maxStarNotes = 50

// starNotes takes notes that asterisks mark: "* Krant, 3 mei", "(**) Blad". Each has a mark of as many asterisks above; bullets of a
// list have none.
func starNotes(rows []Row, head int) {
	var marks, starts [maxStars + 1]int
	for i := head; i < len(rows); i++ {
		if n, _ := starStart(&rows[i]); n > 0 {
			starts[n]++
		}
	}
	if starts == [maxStars + 1]int{} {
		return
	}
	for n := range starts {
		if starts[n] > maxStarNotes {
			return // the bullets of lists
		}
	}
	for i := range rows {
		s := rows[i].Text.String()
		if from := strings.IndexByte(s, '*'); from >= 0 && rows[i].Kind != extract.LineFurniture && rows[i].Kind != extract.LineSkip {
			EachStars(s, func(n int, span extract.Span) { marks[n]++ })
		}
	}
	for i := head; i < len(rows); i++ {
		n, width := starStart(&rows[i])
		if n == 0 || marks[n] < starts[n] {
			continue
		}
		r := &rows[i]
		r.Kind, r.Number, r.Form = extract.LineNote, strings.Repeat("*", n), StarNote
		r.CutFront(width)
		for i+1 < len(rows) && rows[i+1].Kind == extract.LineUnknown && !rows[i+1].Break && !rows[i+1].Whole {
			if next, _ := starStart(&rows[i+1]); next > 0 {
				break
			}
			i++
			rows[i].Kind = extract.LineNote
		}
	}
}

// starStart returns how many asterisks begin a row that can be a note, and where its words begin.
func starStart(r *Row) (n, width int) {
	s := r.Str
	if r.Kind != extract.LineUnknown || len(s) < 3 || s[0] != '*' && s[0] != '(' {
		return 0, 0
	}
	i := 0
	if s[0] == '(' {
		i = 1
	}
	for i+n < len(s) && s[i+n] == '*' {
		n++
	}
	i += n
	if n == 0 || n > maxStars || i == len(s) || s[0] == '(' && s[i] != ')' {
		return 0, 0
	}
	if s[i] == ')' {
		i++
	}
	words := strings.TrimLeft(s[i:], " ")
	if words == "" {
		return 0, 0
	}
	return n, len(s) - len(words)
}

// EachStars calls yield for the asterisks in s that can be the mark of a note: behind a word or a sign, with or without brackets,
// which are part of the mark.
func EachStars(s string, yield func(n int, span extract.Span)) {
	for i := 0; i < len(s); {
		k := strings.IndexByte(s[i:], '*')
		if k < 0 {
			return
		}
		start := i + k
		end := start
		for end < len(s) && s[end] == '*' {
			end++
		}
		i = end
		span := extract.Span{Start: start, End: end}
		brackets := end < len(s) && s[end] == ')'
		if brackets {
			span.End++
			if start > 0 && s[start-1] == '(' {
				span.Start--
			}
		}
		rest := s[span.End:]
		behind := span.Start > 0 && s[span.Start-1] != '\n' && (brackets || s[span.Start-1] != ' ' || rest == "" || rest[0] == '\n')
		if n := end - start; n <= maxStars && behind && endsMark(rest) {
			yield(n, span)
		}
	}
}

// endsMark tells whether rest can follow a mark.
func endsMark(rest string) bool {
	return rest == "" || strings.IndexByte(" \n.,;:?!)", rest[0]) >= 0 || strings.HasPrefix(rest, "»") || strings.HasPrefix(rest, "”")
}
