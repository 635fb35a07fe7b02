package printed

import (
	"iter"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/text"
)

// EachLine returns every line of a paper, in order. A line is valid until the next one. Lines of flat text are without the
// signs of Markdown; empty ones are among them.
func EachLine(p *extract.Paper) iter.Seq[*extract.Line] {
	return func(yield func(*extract.Line) bool) {
		for i := range p.Lines {
			if !yield(&p.Lines[i]) {
				return
			}
		}
		var l extract.Line
		for line, place := range flatLines(p) {
			if l.Text, l.Place = line, place; !yield(&l) {
				return
			}
		}
	}
}

// flatLines returns the text and place of every line of flat text, as EachLine has them.
func flatLines(p *extract.Paper) iter.Seq2[text.Text, int] {
	return func(yield func(text.Text, int) bool) {
		s := p.Flat.String()
		for at, place := 0, 1; at < len(s); place++ {
			end := dutch.IndexOrEnd(s, at, '\n')
			line := p.Flat.Slice(at, end)
			if c := s[at]; c == '#' || c == '*' || c == '_' {
				line = trimMarkdown(p.Flat, at, end)
			}
			if !yield(line, place) {
				return
			}
			at = end + 1
		}
	}
}
