package site

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/site/record"
	"w3id.org/kamergraaf/site/texts"
)

// questionRow is questions beside their answers.
type questionRow struct{ Questions, Answers []unitView }

// unitView is a text as a page shows it.
type unitView struct {
	ID         string // "question-3"
	Label      string // "Vraag 3"
	Number     string
	Paragraphs [][]segment
	Back       Link // of notes: the text that has the mark
}

// segment is a run of text: plain, the name of something, or the mark of a note.
type segment struct {
	Text  string
	Kind  string // of the thing named; "" for plain text; "note" for marks
	Href  string // "" where the thing was not identified
	Title string
	Away  bool // the link leads to another site
}

// fill adds the texts of a document to its view.
func (v *documentView) fill(d *document, body *record.Body, p *page) {
	views := make([]unitView, len(body.Units))
	for i, u := range body.Units {
		views[i] = newUnitView(d, body, i, p)
		switch u.Kind {
		case extract.NoticeUnit:
			v.Notice = append(v.Notice, views[i])
		case extract.ExplanationUnit:
			v.Explanation = append(v.Explanation, views[i])
		case extract.NoteUnit:
			v.Notes = append(v.Notes, views[i])
		}
	}
	v.Rows = questionRows(body.Units, views)
	v.Problems = body.Problems
}

// questionRows puts questions beside their answers: those that share an answer together, answers to nothing by
// themselves.
func questionRows(units []record.Unit, views []unitView) []questionRow {
	answersTo := make([][]int, len(units))
	for i, u := range units {
		for _, q := range u.Answers {
			answersTo[q] = append(answersTo[q], i)
		}
	}
	var out []questionRow
	done := make([]bool, len(units))
	for i, u := range units {
		if done[i] || u.Kind != extract.QuestionUnit && (u.Kind != extract.AnswerUnit || len(u.Answers) > 0) {
			continue
		}
		var r questionRow
		for _, k := range together(units, answersTo, i) {
			done[k] = true
			if units[k].Kind == extract.QuestionUnit {
				r.Questions = append(r.Questions, views[k])
			} else {
				r.Answers = append(r.Answers, views[k])
			}
		}
		out = append(out, r)
	}
	return out
}

// together returns a unit with all units that questions and answers link to it, in order.
func together(units []record.Unit, answersTo [][]int, first int) []int {
	found := []int{first}
	for i := 0; i < len(found); i++ {
		for _, k := range slices.Concat(units[found[i]].Answers, answersTo[found[i]]) {
			if !slices.Contains(found, k) {
				found = append(found, k)
			}
		}
	}
	slices.Sort(found)
	return found
}

func newUnitView(d *document, body *record.Body, i int, p *page) unitView {
	u := body.Units[i]
	v := unitView{ID: strings.ReplaceAll(u.Place, "/", "-"), Number: u.Number, Label: p.T(string(u.Kind))}
	switch {
	case u.Kind == extract.NoteUnit:
		v.Label += " " + u.Number
	case u.Number != "":
		v.Label += " " + texts.Numbers(p.Lang, u.Number)
	}
	if u.Of >= 0 {
		bearer := body.Units[u.Of]
		v.Back = Link{Label: texts.Part(p.Lang, bearer.Place), Href: "#" + strings.ReplaceAll(bearer.Place, "/", "-")}
	}
	v.Paragraphs = paragraphs(d, body, i, p)
	return v
}

// cut is a place in a text with a segment of its own.
type cut struct {
	start, end int
	segment    segment
}

// paragraphs cuts a text at its line feeds, mentions and note marks.
func paragraphs(d *document, body *record.Body, i int, p *page) [][]segment {
	u := body.Units[i]
	var out [][]segment
	var line []segment
	plain := func(text string) {
		for n, part := range strings.Split(text, "\n") {
			if n > 0 {
				out, line = append(out, line), nil
			}
			if part != "" {
				line = append(line, segment{Text: showable(part)})
			}
		}
	}
	at := 0
	for _, c := range cuts(d, body, i, p) {
		if c.start < at {
			continue // within another mention: the first is kept
		}
		plain(u.Text[at:c.start])
		line = append(line, c.segment)
		at = c.end
	}
	plain(u.Text[at:])
	out = append(out, line)
	return slices.DeleteFunc(out, func(l []segment) bool { return len(l) == 0 })
}

// cuts returns the mentions and note marks of a unit, in order.
func cuts(d *document, body *record.Body, i int, p *page) []cut {
	u := body.Units[i]
	var out []cut
	for _, m := range u.Mentions {
		s := segment{Text: showable(strings.ReplaceAll(u.Text[m.Start:m.End], "\n", " ")), Kind: string(m.Kind), Title: p.T("unidentified")}
		if m.To >= 0 {
			s.Href, s.Title = d.Entities[m.To].IRI, d.Entities[m.To].Entity.Label
			if iri.Local(d.Entities[m.To].Entity) {
				s.Href = "" // it has no place but these words
			}
			if t := d.named[m.To]; t != nil {
				s.Href, s.Title = p.to(t), t.label
			}
			s.Away = strings.Contains(s.Href, "://")
		}
		if s.Title == s.Text {
			s.Title = ""
		}
		out = append(out, cut{m.Start, m.End, s})
	}
	for _, mark := range u.Marks {
		if note := noteOf(body, i, mark.Number); note != "" && mark.At >= 0 && mark.At <= len(u.Text) {
			out = append(out, cut{mark.At, mark.At, segment{Text: mark.Number, Kind: "note", Href: "#" + note, Title: p.T("note") + " " + mark.Number}})
		}
	}
	slices.SortStableFunc(out, func(a, b cut) int { return a.start - b.start })
	return out
}

// noteOf returns the id of the note whose mark a unit has, or "".
func noteOf(body *record.Body, bearer int, number string) string {
	for _, u := range body.Units {
		if u.Kind == extract.NoteUnit && u.Of == bearer && strings.TrimRight(u.Number, "abcdefgh") == strings.TrimRight(number, "abcdefgh") {
			return strings.ReplaceAll(u.Place, "/", "-")
		}
	}
	return ""
}

// showable returns text without what HTML cannot hold: bytes that are no UTF-8, and control characters.
func showable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\t' || r >= 0x7f && r < 0xa0 {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
