package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract/text"
)

// row is a line of a paper on its way to a role. Lines of flat text start as LineUnknown.
type row struct {
	Line
	s    string // the text without white space at its ends
	has  holds  // what s holds
	page bool   // a page begins with this row
	form noteForm
	foot bool      // the row is page furniture that ends a page
	cut  text.Text // what was cut off the front: a label, the number of a note
	part bool      // the row's label names a part of a question
	lead bool      // the row stands before the header and says nothing of the document's identity
}

// cutFront takes the first n bytes, a label or number, off the row's text.
func (r *row) cutFront(n int) {
	r.cut = r.Text.Slice(0, n)
	if len(r.Marks)+len(r.Links) == 0 {
		r.Text = r.Text.Slice(n, r.Text.Len())
		return
	}
	r.Line = r.From(n)
}

// layout gives every line of a paper a role. What marked-up formats said of their lines stands; printed lines of flat
// text are told apart by their words and their places. The rows are appended to those given, of which there are none.
func layout(p *Paper, c *claims, rows []row) []row {
	rows = makeRows(p, rows)
	lowerRaised(rows)
	markFurniture(rows)
	unglue(rows)
	head := markHeader(rows, c)
	markLabels(rows[head:])
	markAnnexes(rows[head:])
	markNotes(rows, head)
	for i := range rows {
		if rows[i].Kind == LineUnknown {
			rows[i].Kind = LineBody
		}
	}
	return rows
}

// makeRows trims the lines, drops empty ones and notes where pages begin.
func makeRows(p *Paper, rows []row) []row {
	m := rowMaker{rows: rows}
	for i := range p.Lines {
		m.line(&p.Lines[i])
	}
	for text, place := range flatLines(p) {
		m.printed(text, place)
	}
	return m.rows
}

// rowMaker makes rows of lines.
type rowMaker struct {
	rows []row
	gap  bool // an empty line stands before the next
}

// next returns a new row. The memory behind the rows is empty.
func (m *rowMaker) next() *row {
	n := len(m.rows)
	m.rows = slices.Grow(m.rows, 1)[:n+1]
	return &m.rows[n]
}

// printed adds a line of flat text.
func (m *rowMaker) printed(text text.Text, place int) {
	raw := text.String()
	if text = text.TrimSpace(); text.Len() == 0 {
		m.gap = true
		return
	}
	r := m.next()
	r.Break, r.Place, r.page = m.gap, place, beginsPage(raw)
	m.gap = false
	if r.has = look(text.String()); r.has&holdsSpaces != 0 {
		text = foldSpaces(text)
	}
	r.Text, r.s = text, text.String()
}

// beginsPage tells whether a printed line bears the signs of a page's first.
func beginsPage(raw string) bool {
	return raw[0] == '\f' || len(raw) > 1 && raw[0] == ' ' && raw[1] != ' '
}

// line adds a line of which the format says something.
func (m *rowMaker) line(l *Line) {
	raw := l.Text.String()
	start, end := text.Bounds(raw)
	text := l.Text
	if end-start < len(raw) {
		text = text.Slice(start, end)
	}
	if text.Len() == 0 && len(l.Numbers) == 0 && l.Number == "" && l.Kind != LineNotice && l.Kind != LineExplanation {
		m.gap = true
		return
	}
	for i := range l.Marks {
		l.Marks[i].At = max(l.Marks[i].At-start, 0)
	}
	for i := range l.Links {
		l.Links[i].Span = l.Links[i].back(start)
	}
	if len(l.Marks)+len(l.Links) == 0 {
		text = foldSpaces(text)
	}
	r := m.next()
	r.Line, r.page = *l, l.Kind == LineUnknown && raw != "" && beginsPage(raw)
	r.Text, r.s, r.Break = text, text.String(), l.Break || m.gap
	if r.has = holdsDigits | holdsSpaces | holdsSigns; l.Kind == LineUnknown { // paragraphs are long, and most hold all
		r.has = look(r.s)
	}
	m.gap = false
	if l.Kind == LineNote {
		r.form = markedNote
	}
}

// foldSpaces leaves one of the spaces that stand together in a line, as programs that keep a page's layout print them.
func foldSpaces(t text.Text) text.Text {
	s := t.String()
	i := twoSpaces(s, 0)
	if i < 0 {
		return t
	}
	var b text.Builder
	b.Grow(len(s))
	at := 0
	for ; i >= 0; i = twoSpaces(s, at) {
		b.Add(t.Slice(at, i+1))
		at = skipSpaces(s, i)
	}
	b.Add(t.Slice(at, len(s)))
	return b.Text()
}

// maxTitleRows bounds the title block of a first page.
const maxTitleRows = 12

// markFurniture finds heads and feet of pages. A figure alone beside furniture is a page number or the figure that
// stands for the Chamber.
func markFurniture(rows []row) {
	for i := range rows {
		if rows[i].Kind != LineUnknown {
			misplacedFurniture(rows, i)
			continue
		}
		f := readFurniture(rows[i].s)
		if f == pageHead && i > maxTitleRows && rows[i-1].Kind != LineFurniture {
			continue // words of a title inside running text or a note
		}
		switch f {
		case notFurniture:
			continue
		case pageFoot, pageRule:
			rows[i].foot = true
			fallthrough
		default:
			rows[i].Kind = LineFurniture
		}
	}
	for i := range rows {
		if rows[i].Kind == LineUnknown && isPageFigure(rows, i) {
			rows[i].Kind = LineFurniture
		}
	}
}

// misplacedFurniture makes furniture of a printed line that a reader took for running text or the tail of a note, and of
// the page's figure behind it.
func misplacedFurniture(rows []row, i int) {
	r := &rows[i]
	if r.Whole || r.Kind != LineBody && (r.Kind != LineNote || r.Number != "") {
		return
	}
	f := readFurniture(r.s)
	if f == pageID || f == pageFoot || i > 0 && rows[i-1].foot && loneFigure(r.s) {
		r.Kind, r.foot = LineFurniture, !allDigits(r.s)
	}
}

func loneFigure(s string) bool { return len(s) <= 3 && allDigits(s) }

// isPageFigure tells whether row i is a figure of one or two digits directly behind the furniture that ends a page, or
// in the title block.
func isPageFigure(rows []row, i int) bool {
	s := rows[i].s
	if !loneFigure(s) {
		return false
	}
	before, after := i > 0 && rows[i-1].Kind == LineFurniture, i+1 < len(rows) && rows[i+1].Kind == LineFurniture
	if before && rows[i-1].foot {
		return true
	}
	title := before && !rows[i-1].foot && readFurniture(rows[i-1].s) == pageHead || after && readFurniture(rows[i+1].s) == pageHead
	return title && (s == "1" || s == "2") && i < 12
}

// markHeader finds the sentences that open the paper. Rows before them are its title block or the head of a letter.
// It returns the row where the body begins.
func markHeader(rows []row, c *claims) int {
	for i := range min(len(rows), 2*maxTitleRows) {
		if rows[i].Kind == LineUnknown && (i == 0 || rows[i].Break || rows[i-1].Kind == LineFurniture) {
			capitalise(&rows[i])
		}
	}
	start := headerStart(rows)
	if start < 0 {
		return 0
	}
	for i := range start {
		if rows[i].Kind != LineUnknown {
			continue
		}
		if i > 0 && i < maxTitleRows && titleGoesOn(&rows[i-1], &rows[i]) {
			rows[i].Kind = LineFurniture
			continue
		}
		claimTitle(&rows[i], c)
	}
	i := start
	for i < len(rows) {
		end := headerEnd(rows, i)
		for ; i < end; i++ {
			if rows[i].Kind == LineUnknown {
				rows[i].Kind = LineHeader
			}
		}
		if i >= len(rows) || !opensReply(rows[i].s) && !opensSeeAlso(rows[i].s) && !opensQuestions(rows[i].s) && !opensDate(rows[i].s) && !unknownReply(rows, i) {
			break
		}
	}
	return i
}

// unknownReply tells whether a sentence of the header begins at row i that sounds like one of a reply, in words that are not
// known: it is kept apart, so that it is reported, not read as text or lost.
func unknownReply(rows []row, i int) bool {
	if rows[i].Kind != LineUnknown || !rows[i].Break {
		return false
	}
	var sentence strings.Builder
	for j := i; j < min(headerEnd(rows, i), i+maxReplyRows); j++ {
		sentence.WriteString(rows[j].s)
		sentence.WriteByte(' ')
	}
	return soundsLikeReply(sentence.String())
}

// maxReplyRows is over how many rows the sentence of a reply is looked at.
const maxReplyRows = 8

// headerStart returns the first row that opens a header sentence, or -1.
func headerStart(rows []row) int {
	reply := -1
	for i := range rows {
		if rows[i].Kind == LineHeader || rows[i].Kind == LineUnknown && opensQuestions(rows[i].s) {
			return i
		}
		if reply < 0 && rows[i].Kind == LineUnknown && opensReply(rows[i].s) {
			reply = i
		}
		if reply >= 0 && i > reply+40 {
			break
		}
		if _, ok := readLabel(rows[i].s); ok && rows[i].Kind == LineUnknown && reply >= 0 {
			break
		}
	}
	return reply
}

// headerEnd returns the row behind the header sentence that begins at row i: at a gap once its brackets are closed, at
// the next sentence of the header, or at the first label.
func headerEnd(rows []row, i int) int {
	open := 0
	for j := i; j < len(rows); j++ {
		if j > i {
			if rows[j].Kind != LineUnknown && rows[j].Kind != LineFurniture {
				return j
			}
			if rows[j].Break && open <= 0 && !runsOn(rows[j-1].s, rows[j].s) || j-i > 40 || opensReply(rows[j].s) && !endsInHyphen(rows[j-1].s) && open <= 0 {
				return j
			}
			if _, ok := readLabel(rows[j].s); ok {
				return j
			}
			if rows[j].s == "1" || strings.HasPrefix(rows[j].s, "1. ") {
				return j
			}
		}
		if rows[j].Kind != LineFurniture {
			open += strings.Count(rows[j].s, "(") - strings.Count(rows[j].s, ")")
		}
		if rows[j].Whole && (j+1 == len(rows) || !goesOn(rows[j].s, &rows[j+1])) {
			return j + 1
		}
	}
	return len(rows)
}

// titleGoesOn tells whether a line goes on with words of the title block: "reglement van orde, met de daarop".
func titleGoesOn(before, r *row) bool {
	first, _ := utf8.DecodeRuneInString(r.s)
	return before.Kind == LineFurniture && !r.Break && unicode.IsLower(first)
}

// goesOn tells whether the next paragraph goes on with a sentence that a line break by hand cut off.
func goesOn(s string, next *row) bool {
	return next.Whole && !next.Break && runsOn(s, next.s)
}

// claimTitle reads a row of the title block: the number of the paper, of the Zaak, the date of submission, or words of
// a letterhead.
func claimTitle(r *row, c *claims) {
	s := strings.TrimSpace(strings.TrimPrefix(r.s, "AH"))
	compact := strings.ReplaceAll(s, " ", "")
	r.Kind = LineFurniture
	switch {
	case isCaseNumber(compact):
		setOnce(&c.caseNumber, compact)
	case allDigits(s) && len(s) == 10:
		setOnce(&c.caseNumber, s)
	case allDigits(s) && len(s) <= 5:
		setOnce(&c.number, s)
	case opensDate(s):
		r.Kind = LineHeader
	case c.claimCitation(s):
	default:
		r.Kind, r.lead = LineSkip, true
	}
}
