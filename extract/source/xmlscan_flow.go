package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
	"w3id.org/kamergraaf/internal/eight"
)

// flow gathers the running text of an element: white space folded to single spaces, note marks taken out, each part
// with its place. As long as the text is one stretch of the document nothing is copied.
type flow struct {
	x          *xmlScanner
	b          text.Builder
	start, end int // the first stretch, while there is only one
	stretches  int
	marks      []extract.Mark
	links      []extract.Link
	address    string // behind the words being read, "" where none is
	linked     int    // where they begin
	space      bool   // white space stood before what comes next
	marked     bool   // a note mark stood there
}

// length returns how long the text is so far.
func (f *flow) length() int {
	if f.stretches == 1 {
		return f.end - f.start
	}
	return f.b.Len()
}

// token adds the text token that the scanner just read.
func (f *flow) token() { f.add(f.x.start, f.x.end, f.x.raw) }

// add adds the text of x.s[start:end].
func (f *flow) add(start, end int, raw bool) {
	if raw || strings.IndexByte(f.x.s[start:end], '&') < 0 {
		f.fold(f.x.s[start:end], func(i, j int) { f.stretch(start+i, start+j) })
		return
	}
	f.addText(f.x.valueText(start, end, raw))
}

// addText adds text that does not stand in the document as it is.
func (f *flow) addText(t text.Text) {
	f.fold(t.String(), func(i, j int) {
		f.copyFirst()
		f.b.Add(t.Slice(i, j))
	})
}

// fold finds the stretches of s without white space to fold and calls put for each.
func (f *flow) fold(s string, put func(i, j int)) {
	for i := 0; i < len(s); {
		if isXMLSpace(s[i]) {
			f.space = true
			i++
			continue
		}
		j := stretchEnd(s, i+1)
		f.gap(s[i:])
		put(i, j)
		i = j
	}
}

// stretchEnd returns where the stretch that goes on at s[j] ends: at white space to fold, or the end of s.
func stretchEnd(s string, j int) int {
	for j < len(s) {
		if j+8 <= len(s) {
			w := eight.Load(s, j)
			spaces := eight.Equal(w, ' ')
			if eight.AtMost(w, ' ')&^spaces|eight.Pairs(spaces) == 0 {
				j += 7 // the last byte may be the first of two spaces
				continue
			}
		}
		if isXMLSpace(s[j]) && (s[j] != ' ' || j+1 == len(s) || isXMLSpace(s[j+1])) {
			break
		}
		j++
	}
	return j
}

// gap puts a space before next where one is due: between words, and behind a note mark before a word.
func (f *flow) gap(next string) {
	space, marked := f.space, f.marked
	f.space, f.marked = false, false
	if f.length() == 0 || !space && !marked {
		return
	}
	if r, _ := utf8.DecodeRuneInString(next); marked && !unicode.IsLetter(r) && !unicode.IsDigit(r) && (!space || strings.ContainsRune(".,;:?!)]»”’⁄%", r)) {
		return
	}
	f.copyFirst()
	f.b.Insert(" ", 0, 0)
}

// stretch adds x.s[start:end] as it stands.
func (f *flow) stretch(start, end int) {
	if f.stretches == 0 && f.b.Len() == 0 {
		f.start, f.end, f.stretches = start, end, 1
		return
	}
	f.copyFirst()
	f.copy(start, end)
}

// copyFirst moves the first stretch into the builder when more is to come.
func (f *flow) copyFirst() {
	if f.stretches == 1 {
		f.copy(f.start, f.end)
	}
	f.stretches = 2
}

func (f *flow) copy(start, end int) {
	if f.x.base == nowhere {
		f.b.Add(f.x.doc.Slice(start, end))
		return
	}
	f.b.Insert(f.x.s[start:end], f.x.base+start, f.x.base+end)
}

// mark notes that a note mark stands here.
func (f *flow) mark(number string) {
	f.marks = append(f.marks, extract.Mark{At: f.length(), Number: number})
	f.marked = true
}

// link begins the words that stand for an address.
func (f *flow) link(address string) { f.address, f.linked = address, f.length() }

// endLink ends the words that stand for an address.
func (f *flow) endLink() {
	if f.address == "" {
		return
	}
	from := f.linked
	if from > 0 && f.length() > from { // the space before the words came with them
		if s := f.text().String(); s[from] == ' ' {
			from++
		}
	}
	if l, ok := extract.NewLink(extract.Span{Start: from, End: f.length()}, f.address); ok {
		f.links = append(f.links, l)
	}
	f.address = ""
}

// line returns a paragraph of what was gathered.
func (f *flow) line(kind extract.LineKind, place int) extract.Line {
	return extract.Line{Kind: kind, Text: f.text(), Whole: true, Marks: f.marks, Links: f.links, Place: place}
}

// text returns what was gathered.
func (f *flow) text() text.Text {
	if f.stretches == 1 {
		return f.x.doc.Slice(f.start, f.end)
	}
	return f.b.Text()
}

// newFlow returns an empty flow in the buffers of the last that was done.
func (x *xmlScanner) newFlow() flow {
	f := flow{x: x, b: x.spare}
	x.spare = text.Builder{}
	return f
}

// done returns what was gathered and gives the flow's buffers back.
func (f *flow) done() text.Text {
	t := f.text()
	f.b.Reset()
	f.x.spare, f.b = f.b, text.Builder{}
	return t
}

// flowOf reads the rest of the element that the last token began as running text.
func (x *xmlScanner) flowOf() (text.Text, error) {
	f := x.newFlow()
	err := f.read(nil)
	return f.done(), err
}

// read reads the rest of the element that the last token began. Elements inside are first shown to special, which tells
// whether it knew them; the text of others belongs to the flow.
func (f *flow) read(special func(name string) (known bool, err error)) error {
	for depth := len(f.x.open); len(f.x.open) >= depth || f.x.closing; {
		token, err := f.x.next()
		if err != nil {
			return err
		}
		switch token {
		case xmlText:
			f.token()
		case xmlStart:
			if special == nil {
				continue
			}
			below := len(f.x.open) - 1
			known, err := special(localName(f.x.name))
			if err != nil {
				return err
			}
			if known {
				if err := f.x.skipBelow(below); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func isXMLSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\f' }
