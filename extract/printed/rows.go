package printed

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/text"
)

// Row is a line of a paper on its way to a role. Lines of flat text start as LineUnknown.
type Row struct {
	extract.Line
	Str  string // the text without white space at its ends
	has  holds  // what s holds
	page bool   // a page begins with this row
	Form NoteForm
	foot bool      // the row is page furniture that ends a page
	Cut  text.Text // what was cut off the front: a label, the number of a note
	Part bool      // the row's label names a part of a question
	Lead bool      // the row stands before the header and says nothing of the document's identity
}

// CutFront takes the first n bytes, a label or number, off the row's text.
func (r *Row) CutFront(n int) {
	r.Cut = r.Text.Slice(0, n)
	if len(r.Marks)+len(r.Links) == 0 {
		r.Text = r.Text.Slice(n, r.Text.Len())
		return
	}
	r.Line = r.From(n)
}

// Layout gives every line of a paper a role. What marked-up formats said of their lines stands; printed lines of flat
// text are told apart by their words and their places. The rows are appended to those given, of which there are none.
func Layout(p *extract.Paper, c *Claims, rows []Row) []Row {
	rows = splitNotes(splitCells(makeRows(p, rows)))
	joinLoneHyphens(rows)
	lowerRaised(rows)
	markFurniture(rows)
	unglue(rows)
	head := markHeader(rows, c)
	markLabels(rows[head:])
	markWebTail(rows[head:])
	markAnnexes(rows[head:])
	markNotes(rows, head)
	for i := range rows {
		if rows[i].Kind == extract.LineUnknown {
			rows[i].Kind = extract.LineBody
		}
	}
	return rows
}

// makeRows trims the lines, drops empty ones and notes where pages begin.
func makeRows(p *extract.Paper, rows []Row) []Row {
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
	rows []Row
	gap  bool // an empty line stands before the next
}

// next returns a new row. The memory behind the rows is empty.
func (m *rowMaker) next() *Row {
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
	r.Text, r.Str = text, text.String()
}

// beginsPage tells whether a printed line bears the signs of a page's first.
func beginsPage(raw string) bool {
	return raw[0] == '\f' || len(raw) > 1 && raw[0] == ' ' && raw[1] != ' '
}

// line adds a line of which the format says something.
func (m *rowMaker) line(l *extract.Line) {
	raw := l.Text.String()
	start, end := text.Bounds(raw)
	text := l.Text
	if end-start < len(raw) {
		text = text.Slice(start, end)
	}
	if text.Len() == 0 && len(l.Numbers) == 0 && l.Number == "" && l.Kind != extract.LineNotice && l.Kind != extract.LineExplanation {
		m.gap = true
		return
	}
	for i := range l.Marks {
		l.Marks[i].At = max(l.Marks[i].At-start, 0)
	}
	for i := range l.Links {
		l.Links[i].Span = l.Links[i].Back(start)
	}
	if len(l.Marks)+len(l.Links) == 0 {
		text = foldSpaces(text)
	}
	r := m.next()
	r.Line, r.page = *l, l.Kind == extract.LineUnknown && raw != "" && beginsPage(raw)
	r.Text, r.Str, r.Break = text, text.String(), l.Break || m.gap
	if r.has = holdsDigits | holdsSpaces | holdsSigns; l.Kind == extract.LineUnknown { // paragraphs are long, and most hold all
		r.has = look(r.Str)
	}
	m.gap = false
	if l.Kind == extract.LineNote {
		r.Form = MarkedNote
	}
}

// foldSpaces leaves one of the spaces that stand together in a line, as programs that keep a page's layout print them.
func foldSpaces(t text.Text) text.Text {
	s := t.String()
	i := dutch.TwoSpaces(s, 0)
	if i < 0 {
		return t
	}
	var b text.Builder
	b.Grow(len(s))
	at := 0
	for ; i >= 0; i = dutch.TwoSpaces(s, at) {
		b.Add(t.Slice(at, i+1))
		at = dutch.SkipSpaces(s, i)
	}
	b.Add(t.Slice(at, len(s)))
	return b.Text()
}

// maxTitleRows bounds the title block of a first page.
const maxTitleRows = 12

// markFurniture finds heads and feet of pages. A figure alone beside furniture is a page number or the figure that
// stands for the Chamber.
func markFurniture(rows []Row) {
	for i := range rows {
		if rows[i].Kind != extract.LineUnknown {
			misplacedFurniture(rows, i)
			continue
		}
		f := dutch.ReadFurniture(rows[i].Str)
		if f == dutch.PageHead && i > maxTitleRows && rows[i-1].Kind != extract.LineFurniture {
			continue // words of a title inside running text or a note
		}
		switch f {
		case dutch.NotFurniture:
			continue
		case dutch.PageFoot, dutch.PageRule:
			rows[i].foot = true
			fallthrough
		default:
			rows[i].Kind = extract.LineFurniture
		}
	}
	for i := range rows {
		if rows[i].Kind == extract.LineUnknown && isPageFigure(rows, i) {
			rows[i].Kind = extract.LineFurniture
		}
	}
}

// misplacedFurniture makes furniture of a printed line that a reader took for running text or the tail of a note, and of
// the page's figure behind it.
func misplacedFurniture(rows []Row, i int) {
	r := &rows[i]
	if r.Whole || r.Kind != extract.LineBody && (r.Kind != extract.LineNote || r.Number != "") {
		return
	}
	f := dutch.ReadFurniture(r.Str)
	if f == dutch.PageID || f == dutch.PageFoot || i > 0 && rows[i-1].foot && loneFigure(r.Str) {
		r.Kind, r.foot = extract.LineFurniture, !dutch.AllDigits(r.Str)
	}
}

func loneFigure(s string) bool { return len(s) <= 3 && dutch.AllDigits(s) }

// isPageFigure tells whether row i is a figure of one or two digits directly behind the furniture that ends a page, or
// in the title block.
func isPageFigure(rows []Row, i int) bool {
	s := rows[i].Str
	if !loneFigure(s) {
		return false
	}
	before, after := i > 0 && rows[i-1].Kind == extract.LineFurniture, i+1 < len(rows) && rows[i+1].Kind == extract.LineFurniture
	if before && rows[i-1].foot {
		return true
	}
	title := before && !rows[i-1].foot && dutch.ReadFurniture(rows[i-1].Str) == dutch.PageHead || after && dutch.ReadFurniture(rows[i+1].Str) == dutch.PageHead
	return title && (s == "1" || s == "2") && i < 12
}

// markHeader finds the sentences that open the paper. Rows before them are its title block or the head of a letter.
// It returns the row where the body begins.
func markHeader(rows []Row, c *Claims) int {
	for i := range min(len(rows), 2*maxTitleRows) {
		if rows[i].Kind == extract.LineUnknown && (i == 0 || rows[i].Break || rows[i-1].Kind == extract.LineFurniture) {
			capitalise(&rows[i])
		}
	}
	start := headerStart(rows)
	if start < 0 {
		return 0
	}
	for i := range start {
		if rows[i].Kind != extract.LineUnknown {
			continue
		}
		if i > 0 && i < maxTitleRows && titleGoesOn(&rows[i-1], &rows[i]) {
			rows[i].Kind = extract.LineFurniture
			continue
		}
		claimTitle(&rows[i], c)
	}
	i := start
	for i < len(rows) {
		end := headerEnd(rows, i)
		for ; i < end; i++ {
			if rows[i].Kind == extract.LineUnknown {
				rows[i].Kind = extract.LineHeader
			}
		}
		if i >= len(rows) || !dutch.OpensReply(rows[i].Str) && !dutch.OpensSeeAlso(rows[i].Str) && !dutch.OpensQuestions(rows[i].Str) && !dutch.OpensDate(rows[i].Str) && !unknownReply(rows, i) {
			break
		}
	}
	return i
}

// unknownReply tells whether a sentence of the header begins at row i that sounds like one of a reply, in words that are not
// known: it is kept apart, so that it is reported, not read as text or lost.
func unknownReply(rows []Row, i int) bool {
	if rows[i].Kind != extract.LineUnknown || !rows[i].Break {
		return false
	}
	var sentence strings.Builder
	for j := range rows[i:min(headerEnd(rows, i), i+maxReplyRows)] {
		sentence.WriteString(rows[i+j].Str)
		sentence.WriteByte(' ')
	}
	return dutch.SoundsLikeReply(sentence.String())
}

// maxReplyRows is over how many rows the sentence of a reply is looked at.
const maxReplyRows = 8

// headerStart returns the first row that opens a header sentence, or -1.
func headerStart(rows []Row) int {
	reply := -1
	for i := range rows {
		if rows[i].Kind == extract.LineHeader || rows[i].Kind == extract.LineUnknown && dutch.OpensQuestions(rows[i].Str) {
			return i
		}
		if reply < 0 && rows[i].Kind == extract.LineUnknown && dutch.OpensReply(rows[i].Str) {
			reply = i
		}
		if reply >= 0 && i > reply+40 {
			break
		}
		if reply >= 0 && rows[i].Kind == extract.LineUnknown {
			if _, ok := dutch.ReadLabel(rows[i].Str); ok {
				break
			}
		}
	}
	if reply < 0 {
		reply = annexTitle(rows)
	}
	return reply
}

// maxLetterRows bounds how far the title of a letter's annex is looked for.
const maxLetterRows = 200

// annexTitle returns the last row before the first label that is the title of an annex without who answers, or -1. The subject of the
// letter may be in the same words.
func annexTitle(rows []Row) int {
	title := -1
	for i := range rows[:min(len(rows), maxLetterRows)] {
		if rows[i].Kind != extract.LineUnknown {
			continue
		}
		if _, label := dutch.ReadLabel(rows[i].Str); label {
			break
		}
		if dutch.OpensAnnex(rows[i].Str) {
			title = i
		}
	}
	return title
}

// headerEnd returns the row behind the header sentence that begins at row i: at a gap once its brackets are closed, at
// the next sentence of the header, or at the first label.
func headerEnd(rows []Row, i int) int {
	open := 0
	for j := i; j < len(rows); j++ {
		if j > i {
			if rows[j].Kind != extract.LineUnknown && rows[j].Kind != extract.LineFurniture {
				return j
			}
			if rows[j].Break && open <= 0 && !dutch.RunsOn(rows[j-1].Str, rows[j].Str) || j-i > 40 || dutch.OpensReply(rows[j].Str) && !dutch.EndsInHyphen(rows[j-1].Str) && open <= 0 {
				return j
			}
			if _, ok := dutch.ReadLabel(rows[j].Str); ok {
				return j
			}
			if rows[j].Str == "1" || strings.HasPrefix(rows[j].Str, "1. ") {
				return j
			}
		}
		if rows[j].Kind != extract.LineFurniture {
			open += strings.Count(rows[j].Str, "(") - strings.Count(rows[j].Str, ")")
		}
		if rows[j].Whole && (j+1 == len(rows) || !GoesOn(rows[j].Str, &rows[j+1])) {
			return j + 1
		}
	}
	return len(rows)
}

// titleGoesOn tells whether a line goes on with words of the title block: "reglement van orde, met de daarop".
func titleGoesOn(before, r *Row) bool {
	first, _ := utf8.DecodeRuneInString(r.Str)
	return before.Kind == extract.LineFurniture && !r.Break && unicode.IsLower(first)
}

// GoesOn tells whether the next paragraph goes on with a sentence that a line break by hand cut off.
func GoesOn(s string, next *Row) bool {
	return next.Whole && !next.Break && dutch.RunsOn(s, next.Str)
}

// claimTitle reads a row of the title block: the number of the paper, of the Zaak, the date of submission, or words of
// a letterhead.
func claimTitle(r *Row, c *Claims) {
	s := strings.TrimSpace(strings.TrimPrefix(r.Str, "AH"))
	compact := strings.ReplaceAll(s, " ", "")
	r.Kind = extract.LineFurniture
	switch {
	case dutch.IsCaseNumber(compact):
		dutch.SetOnce(&c.CaseNumber, compact)
	case dutch.AllDigits(s) && len(s) == 10:
		dutch.SetOnce(&c.CaseNumber, s)
	case dutch.AllDigits(s) && len(s) <= 5:
		dutch.SetOnce(&c.Number, s)
	case dutch.OpensDate(s):
		r.Kind = extract.LineHeader
	case c.claimCitation(s):
	default:
		r.Kind, r.Lead = extract.LineSkip, true
	}
}
