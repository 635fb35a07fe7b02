package printed

import (
	"slices"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// splitCells makes rows of the cells of a table in which the head of a paper was printed, as pages copied from a browser have it, and
// parts the number of a paper from the sentence behind it.
func splitCells(rows []Row) []Row {
	for i := 0; i < min(len(rows), 2*maxTitleRows); i++ {
		r := &rows[i]
		if r.Kind != extract.LineUnknown {
			continue
		}
		if _, label := dutch.ReadLabel(r.Str); label {
			break
		}
		switch cells := headCells(r.Str); {
		case len(cells) > 0:
			rows = replaceRow(rows, i, cells)
			i += len(cells) - 1
		case r.Str != "" && r.Str[0] == '|': // the rule below the head of a table
			r.Kind = extract.LineFurniture
		}
	}
	return rows
}

// headCells returns where the cells of a row stand, none where it is no row of a table.
func headCells(s string) (cells []extract.Span) {
	sign := byte('\t')
	switch {
	case s == "":
		return nil
	case s[0] == '|' || s[len(s)-1] == '|' || strings.IndexByte(s, '|') > 0 && dutch.ReadFurniture(strings.TrimSpace(s[:strings.IndexByte(s, '|')])) == dutch.PageHead:
		sign = '|'
	case strings.IndexByte(s, '\t') < 0:
		return numberCell(s)
	}
	for at := 0; at < len(s); {
		end := dutch.IndexOrEnd(s, at, sign)
		cell := strings.Trim(s[at:end], " ")
		if strings.Trim(cell, "-:") != "" {
			start := at + strings.Index(s[at:end], cell)
			cells = append(cells, extract.Span{Start: start, End: start + len(cell)})
		}
		at = end + 1
		if len(cells) > maxCells {
			return nil
		}
	}
	return cells
}

// maxCells is more cells than a row of the head has.
const maxCells = 20

// numberCell parts a number, of the paper or of its case, from the sentence of the header behind it.
func numberCell(s string) []extract.Span {
	word := dutch.FirstWord(s)
	if len(word) == len(s) || (!dutch.AllDigits(word) || len(word) > 5 && len(word) != 10) && !dutch.IsCaseNumber(word) {
		return nil
	}
	at := dutch.SkipSpaces(s, len(word))
	if rest := s[at:]; !dutch.OpensQuestions(rest) && !dutch.OpensReply(rest) {
		return nil
	}
	return []extract.Span{{End: len(word)}, {Start: at, End: len(s)}}
}

// replaceRow puts rows with parts of a row's text in its place.
func replaceRow(rows []Row, i int, parts []extract.Span) []Row {
	whole := rows[i]
	rows = slices.Insert(rows, i+1, make([]Row, len(parts)-1)...)
	for k, p := range parts {
		r := &rows[i+k]
		*r = whole
		r.Text = whole.Text.Slice(p.Start, p.End)
		if len(whole.Marks)+len(whole.Links) > 0 {
			r.Line = whole.From(p.Start)
			r.Text = r.Text.Slice(0, p.End-p.Start)
		}
		r.Str = r.Text.String()
		r.has = look(r.Str)
		r.Break = whole.Break || k > 0
	}
	return rows
}

// splitNotes makes rows of the notes of a list that lost the end of a line between them: "[2] https://a.nl/b[3] Krant".
func splitNotes(rows []Row) []Row {
	for i, split := 0, 0; i < len(rows) && split < maxSplitNotes; i++ {
		r := &rows[i]
		if r.Str == "" || r.Str[0] != '[' || r.Kind != extract.LineUnknown {
			continue
		}
		start, ok := readNoteStart(r.Str)
		if !ok {
			continue
		}
		sign := "[" + strconv.Itoa(start.value+1) + "] "
		if at := strings.Index(r.Str, sign); at > start.at && gluedNote(r.Str[at+len(sign):]) {
			rows = replaceRow(rows, i, []extract.Span{{End: at}, {Start: at, End: len(r.Str)}})
			split++
		}
	}
	return rows
}

// maxSplitNotes is more than any paper has.
const maxSplitNotes = 100
