package source

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/text"
)

// outline gathers the lines of a marked-up paper: parts with their numbers, paragraphs in them, notes behind all.
type outline struct {
	lines []extract.Line
	notes []extract.Line
	part  extract.LineKind // of the part that is open; LineUnknown outside parts
	bare  bool             // the open part has neither numbers nor text yet: a paragraph that is a label gives them
	refs  map[string]string
	known map[noteKey]string // marks of notes by number and text; by number alone for the first of a number
}

// noteKey identifies a note.
type noteKey struct{ number, text string }

// begin opens a question, an answer, a notice or an explanation.
func (o *outline) begin(kind extract.LineKind, place int) {
	o.part, o.bare = kind, true
	o.lines = append(o.lines, extract.Line{Kind: kind, Whole: true, Place: place})
}

// end closes the open part.
func (o *outline) end() { o.part, o.bare = extract.LineUnknown, false }

// label gives the open part its printed label.
func (o *outline) label(t text.Text) bool {
	numbers, ok := dutch.PartLabel(o.part, t.String())
	if !ok {
		return false
	}
	for i := len(o.lines) - 1; i >= 0; i-- {
		if o.lines[i].Kind == o.part && o.lines[i].Text.Len() == 0 {
			o.lines[i].Numbers = numbers
			o.bare = false
			return true
		}
	}
	return false
}

// paragraph adds a paragraph to the open part, or, outside parts, a line of its own kind.
func (o *outline) paragraph(line extract.Line) {
	t, marks := line.Text, line.Marks
	if t.Len() == 0 && len(marks) == 0 {
		return
	}
	if o.part != extract.LineUnknown {
		if o.bare && len(marks) == 0 && o.label(t) {
			return
		}
		if o.bare {
			line = cutHeading(o.part, line)
		}
		o.bare = false
		line.Kind = extract.LineBody
	}
	o.lines = append(o.lines, line)
}

// note adds a note and returns its mark. One that stands again where it is referred to again is kept once; a second one
// of the same number belongs to a second system.
func (o *outline) note(number string, line extract.Line) (mark string) {
	t := line.Text
	if o.known == nil {
		o.known = map[noteKey]string{}
	}
	first, again := o.known[noteKey{number: number}]
	if t.Len() == 0 && again {
		return first
	}
	key := noteKey{number, t.String()}
	if mark, same := o.known[key]; same {
		return mark
	}
	system := ""
	if again {
		system = "b"
	}
	mark = number + system
	o.known[key] = mark
	if !again {
		o.known[noteKey{number: number}] = mark
	}
	line.Kind, line.Number, line.System, line.Marks = extract.LineNote, number, system, nil
	o.notes = append(o.notes, line)
	return mark
}

// all returns the lines, with marks that point to notes by an identifier resolved.
func (o *outline) all() []extract.Line {
	for i := range o.lines {
		for j, m := range o.lines[i].Marks {
			if id, ok := strings.CutPrefix(m.Number, "#"); ok {
				o.lines[i].Marks[j].Number = o.refs[id]
			}
		}
	}
	return append(o.lines, o.notes...)
}

// refer remembers the note that an identifier stands for.
func (o *outline) refer(id, name string) {
	if o.refs == nil {
		o.refs = map[string]string{}
	}
	if id != "" {
		o.refs[id] = name
	}
}

// cutHeading cuts "Toelichting:" off the start of an explanation's text.
func cutHeading(kind extract.LineKind, line extract.Line) extract.Line {
	if kind != extract.LineExplanation {
		return line
	}
	if cut := dutch.CutExplanationLabel(line.Text.String()); cut > 0 {
		return line.From(cut)
	}
	return line
}
