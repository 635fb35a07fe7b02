package xmltext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/source/decode"
	"w3id.org/kamergraaf/extract/text"
	"w3id.org/kamergraaf/internal/eight"
)

// Flow collects the running text of an element: white space folded to single spaces, note marks taken out, each part with its
// place. Nothing is copied as long as the text is one stretch of the document.
type Flow struct {
	X          *Scanner
	b          text.Builder
	start, end int // the first stretch, while there is only one
	stretches  int
	Marks      []extract.Mark
	links      []extract.Link
	address    string // that the words being read link to, "" if they are no link
	linked     int    // where they begin
	Space      bool   // white space comes before the next text
	marked     bool   // and a note mark
}

// Length returns how long the text is so far.
func (f *Flow) Length() int {
	if f.stretches == 1 {
		return f.end - f.start
	}
	return f.b.Len()
}

// Token adds the text token that the scanner just read.
func (f *Flow) Token() { f.Add(f.X.Start, f.X.End, f.X.Raw) }

// Add adds the text of x.s[start:end].
func (f *Flow) Add(start, end int, raw bool) {
	if raw || strings.IndexByte(f.X.Str[start:end], '&') < 0 {
		f.fold(f.X.Str[start:end], func(i, j int) { f.stretch(start+i, start+j) })
		return
	}
	f.AddText(f.X.valueText(start, end, raw))
}

// AddText adds text that is not in the document in this form.
func (f *Flow) AddText(t text.Text) {
	f.fold(t.String(), func(i, j int) {
		f.copyFirst()
		f.b.Add(t.Slice(i, j))
	})
}

// fold finds the stretches of s without white space to fold and calls put for each.
func (f *Flow) fold(s string, put func(i, j int)) {
	for i := 0; i < len(s); {
		if IsSpace(s[i]) {
			f.Space = true
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
		if IsSpace(s[j]) && (s[j] != ' ' || j+1 == len(s) || IsSpace(s[j+1])) {
			break
		}
		j++
	}
	return j
}

// gap adds a space before next if one is needed: between words, and between a note mark and a word.
func (f *Flow) gap(next string) {
	space, marked := f.Space, f.marked
	f.Space, f.marked = false, false
	if f.Length() == 0 || !space && !marked {
		return
	}
	if r, _ := utf8.DecodeRuneInString(next); marked && !unicode.IsLetter(r) && !unicode.IsDigit(r) && (!space || strings.ContainsRune(".,;:?!)]»”’⁄%", r)) {
		return
	}
	f.copyFirst()
	f.b.Insert(" ", 0, 0)
}

// stretch adds x.s[start:end] as it stands.
func (f *Flow) stretch(start, end int) {
	if f.stretches == 0 && f.b.Len() == 0 {
		f.start, f.end, f.stretches = start, end, 1
		return
	}
	f.copyFirst()
	f.copy(start, end)
}

// copyFirst moves the first stretch into the builder when more is to come.
func (f *Flow) copyFirst() {
	if f.stretches == 1 {
		f.copy(f.start, f.end)
	}
	f.stretches = 2
}

func (f *Flow) copy(start, end int) {
	if f.X.base == decode.Nowhere {
		f.b.Add(f.X.Doc.Slice(start, end))
		return
	}
	f.b.Insert(f.X.Str[start:end], f.X.base+start, f.X.base+end)
}

// Mark adds a note mark at the end of the text so far.
func (f *Flow) Mark(number string) {
	f.Marks = append(f.Marks, extract.Mark{At: f.Length(), Number: number})
	f.marked = true
}

// Link begins the words that stand for an address.
func (f *Flow) Link(address string) { f.address, f.linked = address, f.Length() }

// EndLink ends the words that stand for an address.
func (f *Flow) EndLink() {
	if f.address == "" {
		return
	}
	from := f.linked
	if from > 0 && f.Length() > from { // the space before the words came with them
		if s := f.text().String(); s[from] == ' ' {
			from++
		}
	}
	if l, ok := extract.NewLink(extract.Span{Start: from, End: f.Length()}, f.address); ok {
		f.links = append(f.links, l)
	}
	f.address = ""
}

// Line returns the text as a paragraph.
func (f *Flow) Line(kind extract.LineKind, place int) extract.Line {
	return extract.Line{Kind: kind, Text: f.text(), Whole: true, Marks: f.Marks, Links: f.links, Place: place}
}

// text returns the text so far.
func (f *Flow) text() text.Text {
	if f.stretches == 1 {
		return f.X.Doc.Slice(f.start, f.end)
	}
	return f.b.Text()
}

// NewFlow returns an empty flow that reuses the buffers of the last one that was done.
func (x *Scanner) NewFlow() Flow {
	f := Flow{X: x, b: x.Spare}
	x.Spare = text.Builder{}
	return f
}

// Done returns the text and gives the buffers of the flow back for reuse.
func (f *Flow) Done() text.Text {
	t := f.text()
	f.b.Reset()
	f.X.Spare, f.b = f.b, text.Builder{}
	return t
}

// FlowOf reads the rest of the element that the last token began as running text.
func (x *Scanner) FlowOf() (text.Text, error) {
	f := x.NewFlow()
	err := f.Read(nil)
	return f.Done(), err
}

// Read reads the rest of the element that the last token began. Elements inside are first shown to special, which tells
// whether it knew them; the text of others belongs to the flow.
func (f *Flow) Read(special func(name string) (known bool, err error)) error {
	for depth := len(f.X.Open); len(f.X.Open) >= depth || f.X.Closing; {
		token, err := f.X.Next()
		if err != nil {
			return err
		}
		switch token {
		case Text:
			f.Token()
		case Start:
			if special == nil {
				continue
			}
			below := len(f.X.Open) - 1
			known, err := special(LocalName(f.X.Name))
			if err != nil {
				return err
			}
			if known {
				if err := f.X.SkipBelow(below); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// IsSpace tells whether a byte is white space: a space, line feed, tab or form feed.
func IsSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\f' }
