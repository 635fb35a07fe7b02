package outline

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/text"
)

// Outline collects the lines of a marked-up paper: parts with their numbers, paragraphs in them, notes at the end.
type Outline struct {
	Lines []extract.Line
	notes []extract.Line
	Part  extract.LineKind // of the part that is open; LineUnknown outside parts
	Bare  bool             // the open part has neither numbers nor text yet: a paragraph that is a label gives them
	refs  map[string]string
	known map[noteKey]string // marks of notes by number and text; by number alone for the first of a number
}

// noteKey identifies a note.
type noteKey struct{ number, text string }

// Parts are the elements of the official XML that hold a part of a paper, by name; the pages have div elements of these classes.
var Parts = map[string]extract.LineKind{"vraag": extract.LineQuestion, "antwoord": extract.LineAnswer,
	"kamervraagopmerking": extract.LineNotice, "mededeling": extract.LineNotice, "toelicht": extract.LineExplanation,
	"toelichting": extract.LineExplanation}

// Begin opens a question, an answer, a notice or an explanation.
func (o *Outline) Begin(kind extract.LineKind, place int) {
	o.Part, o.Bare = kind, true
	o.Lines = append(o.Lines, extract.Line{Kind: kind, Whole: true, Place: place})
}

// End closes the open part.
func (o *Outline) End() { o.Part, o.Bare = extract.LineUnknown, false }

// Label gives the open part its printed label.
func (o *Outline) Label(t text.Text) bool {
	numbers, ok := dutch.PartLabel(o.Part, t.String())
	if !ok {
		return false
	}
	for i := len(o.Lines) - 1; i >= 0; i-- {
		if o.Lines[i].Kind == o.Part && o.Lines[i].Text.Len() == 0 {
			o.Lines[i].Numbers = numbers
			o.Bare = false
			return true
		}
	}
	return false
}

// Paragraph adds a paragraph to the open part, or, outside parts, a line of its own kind.
func (o *Outline) Paragraph(line extract.Line) {
	t, marks := line.Text, line.Marks
	if t.Len() == 0 && len(marks) == 0 {
		return
	}
	if o.Part != extract.LineUnknown {
		if o.Bare && len(marks) == 0 && o.Label(t) {
			return
		}
		if o.Bare {
			line = cutHeading(o.Part, line)
		}
		o.Bare = false
		line.Kind = extract.LineBody
	}
	o.Lines = append(o.Lines, line)
}

// Note adds a note and returns its mark. A note that is repeated where it is referred to again is kept once; a different one
// with the same number belongs to a second system.
func (o *Outline) Note(number string, line extract.Line) (mark string) {
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

// All returns the lines, with marks that point to notes by an identifier resolved.
func (o *Outline) All() []extract.Line {
	for i := range o.Lines {
		for j, m := range o.Lines[i].Marks {
			if id, ok := strings.CutPrefix(m.Number, "#"); ok {
				o.Lines[i].Marks[j].Number = o.refs[id]
			}
		}
	}
	return append(o.Lines, o.notes...)
}

// Refer remembers the note that an identifier stands for.
func (o *Outline) Refer(id, name string) {
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
