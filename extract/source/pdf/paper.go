package pdf

import (
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/source/decode"
	"w3id.org/kamergraaf/extract/text"
)

// assemble joins the parts page by page: furniture, running text, notes. Lines of running text are passed on as printed, so
// that papers from PDF and from flat text are joined by the same rules. If labelled is false, the pages do not tell what a
// line of running text is, and the structure parser has to find out by its words.
func assemble(pages int, body, notes, furniture []pdfLine, labelled bool) []extract.Line {
	out := make([]extract.Line, 0, len(body)+len(notes)+len(furniture))
	parts := [][]pdfLine{furniture, body, notes}
	for page := 1; page <= pages; page++ {
		for i := range parts {
			for len(parts[i]) > 0 && parts[i][0].page == page {
				line := toLine(&parts[i][0])
				if i == 1 && !labelled {
					line.Kind = extract.LineUnknown
				}
				out = append(out, line)
				parts[i] = parts[i][1:]
			}
		}
	}
	return out
}

// toLine makes a line of a paper, slips of typesetting mended, such as accents that are beside their letters.
func toLine(l *pdfLine) extract.Line {
	out := extract.Line{Kind: l.kind, Break: l.starts, Number: l.number, Place: l.page}
	var b text.Builder
	from := 0
	for _, m := range l.marks {
		at := min(max(m.At, from), len(l.text))
		b.Add(mendText(l.text[from:at]))
		out.Marks = append(out.Marks, extract.Mark{At: b.Len(), Number: m.Number})
		from = at
	}
	b.Add(mendText(l.text[from:]))
	out.Text = b.Text()
	return out
}

func mendText(s string) text.Text {
	return decode.Mend(text.Loose(s), decode.Nowhere, decode.Inspect(s), &decode.Slips{})
}
