package extract

import (
	"slices"

	"w3id.org/kamergraaf/extract/text"
)

// Paper is what a reader of a format hands on: a document's lines in reading order, with what the format says of
// them. Readers of flat text say nothing (LineUnknown) and leave it to the structure parser; readers of marked-up
// formats say all they know, so that nothing is guessed twice.
type Paper struct {
	Path     string // as the user gave it; members of archives as "a.zip!b.xml"
	Format   string // name of the reader's row
	Lines    []Line
	Flat     text.Text // of flat text, in place of Lines: its lines are cut where they are read
	Facts    Facts
	Problems []Problem
	SHA256   string // of the input's bytes, hexadecimal
}

// LineKind is what a reader knows of a line.
type LineKind uint8

// The kinds of lines.
const (
	LineUnknown     LineKind = iota // a printed line of flat text: the structure parser finds out what it is
	LineBody                        // running text; Whole says whether it is a whole paragraph or a printed line of one
	LineLabel                       // a heading whose words say what it is ("Vraag 2 en 3", "Antwoord", "Toelichting:")
	LineHeader                      // a sentence of the header ("Vragen van ...", "Antwoord van ...", "Mededeling van ...")
	LineQuestion                    // a question begins: Numbers holds its numbers; Text may hold its first paragraph
	LineAnswer                      // an answer begins: Numbers holds the questions it answers
	LineNotice                      // a Mededeling begins
	LineExplanation                 // a Toelichting begins
	LineAnnex                       // an annex begins: Text holds its title
	LineNote                        // a note begins (Number) or goes on (Number empty)
	LineFurniture                   // page furniture: read only for the document's identity
	LineSkip                        // read and knowingly left out (letterheads, signatures): counted, not parsed
)

// Line is one line or paragraph of a paper.
type Line struct {
	Kind    LineKind
	Whole   bool // the text is a whole paragraph: no line break to undo at its end
	Break   bool // a blank line or other gap stands before it
	Text    text.Text
	Numbers []int  // of LineQuestion and LineAnswer
	Number  string // of LineNote, as printed
	System  string // of LineNote: "" or "b" for a second system of notes (the asker's beside the answerer's)
	Marks   []Mark // note marks that the format shows as such, taken out of Text
	Links   []Link // addresses that the format has behind words of Text
	Head    *Head  // of LineHeader: what the format itself says of the sentence
	Place   int    // line of the source (from 1), or page for formats without lines
}

// Head is what a format has in fields of a sentence of the header. Whoever composes the sentence of them says where in its text they
// are; none of them is read out of the words again. What is empty is read from the words.
type Head struct {
	Askers    []Asker // names and parties; those without spans are looked for in the words
	Subject   string
	Answered  Date
	Answerers []Answerer // spans are those of the line's text
}

// From returns the line without the first n bytes of its text.
func (l Line) From(n int) Line {
	l.Text = l.Text.Slice(n, l.Text.Len())
	l.Marks, l.Links = slices.Clone(l.Marks), slices.Clone(l.Links)
	for i := range l.Marks {
		l.Marks[i].At = max(l.Marks[i].At-n, 0)
	}
	for i := range l.Links {
		l.Links[i].Span = l.Links[i].Back(n)
	}
	return l
}

// Facts are what a file says of its document outside the running text: metadata, attributes, file name. Fields are
// empty where it says nothing. The structure parser prefers what is printed and reports contradictions.
type Facts struct {
	From        string // where the facts stand: "metadata", "file name"
	ID          string
	Kind        DocumentKind
	Chamber     string
	SessionYear string // "2017-2018"
	Number      string
	CaseNumber  string
	Title       string // the sentence that the Griffie recorded ("Vragen van het lid ... over ...")
	Subject     string
	Submitted   Date
	Answered    Date
	Askers      []Asker    // names and parties only
	Addressees  []Office   // roles and portfolios only
	Answerers   []Answerer // names, roles and portfolios only
	OnBehalfOf  []Office
	Topics      []string
	Permalink   string   // where the Koninklijke Bibliotheek keeps the printed page
	Former      []string // official identifiers that the document had before, as who fetched it has found
	Withdrawn   Date     // day on which its source was found to have withdrawn it
	Other       string   // what sort of paper it is where it is none of the Aanhangsel, as a refusal names it
}
