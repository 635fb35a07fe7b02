package structure

import (
	"slices"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/printed"
	"w3id.org/kamergraaf/extract/text"
)

// Parser reads the structure of papers, one after another, and reuses its memory, as json.Decoder does: it is used by one
// goroutine at a time, so make one for each worker. The zero value is ready to use.
type Parser struct{ scratch scratch }

// Parse reads the structure of a paper, as the function of that name does.
func (p *Parser) Parse(paper *extract.Paper) (*extract.Document, error) {
	s := &p.scratch
	if s.labels == nil {
		s.labels, s.noted = map[unitLabel]int{}, map[string]bool{}
	}
	defer s.reset()
	a := &assembly{scratch: s, doc: &extract.Document{Source: paper.Path, Format: paper.Format, SHA256: paper.SHA256, Problems: slices.Clone(paper.Problems)}}
	return a.parse(paper)
}

// scratch holds buffers that are reused from one paper to the next; documents keep nothing of it.
type scratch struct {
	rows            []printed.Row
	drafts          []draft
	lines           []unitLines // of the document's units
	asides          []extract.Aside
	starts          []int             // of all drafts, one behind the other
	labels          map[unitLabel]int // how often each was seen
	asked, answered []int             // the numbers of questions and answers
	noted           map[string]bool   // numbers of the notes so far
	bearers         []bearers         // of the numbers of units; made when first needed
	waiting         queue             // for their answers
	sentences       []sentenceStart   // of the header
	compounds       []string          // words with a hyphen that the paper prints inside a line, in order
	placer          notePlacer
	texts           text.Shared
	body            writer // the question, answer, notice or explanation that takes running text
	head            writer // the header
	notes           writer // the note being read; running text goes on behind it
}

// draft is a unit while the paper is put together.
type draft struct {
	extract.Unit
	unitLines
	rank int       // among the units
	part text.Part // of the document's texts; empty where the unit has a text already
}

// unitLines is what is known of the printed lines of a unit.
type unitLines struct {
	starts []int          // where in its text they begin
	known  []extract.Mark // that the format showed
	form   printed.NoteForm
	bare   bool // an answer whose label has no number
}

// Sizes up to which memory is reused, in rows of a paper and bytes of a text: hardly any has more.
const (
	maxScratch      = 4096
	maxScratchBytes = 1 << 20
)

// reset empties the buffers, and drops them where a paper was so large that few others need as much.
func (s *scratch) reset() {
	if len(s.rows) > maxScratch {
		*s = scratch{}
		return
	}
	clear(s.rows)
	clear(s.drafts)
	clear(s.lines)
	clear(s.asides)
	clear(s.labels)
	clear(s.noted)
	s.bearers = s.bearers[:0]
	s.placer.reset()
	clear(s.compounds)
	clear(s.sentences)
	s.waiting, s.compounds = s.waiting[:0], s.compounds[:0]
	s.asked, s.answered, s.sentences = s.asked[:0], s.answered[:0], s.sentences[:0]
	s.rows, s.drafts, s.lines, s.asides, s.starts = s.rows[:0], s.drafts[:0], s.lines[:0], s.asides[:0], s.starts[:0]
	s.texts.Reset(maxScratchBytes)
	if s.placer.built.Cap() > maxScratchBytes {
		s.placer.built = text.Builder{}
	}
	for _, w := range [...]*writer{&s.body, &s.head, &s.notes} {
		if w.joiner.b.Cap() > maxScratchBytes {
			w.joiner.b = text.Builder{}
		}
		w.joiner.reset(nil)
		w.open = false
	}
}
