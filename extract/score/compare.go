package score

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
)

// Names tells whether a name means an entity, by registers that know more names of it than the one it is labelled with.
type Names interface {
	Means(name string, e extract.Entity) bool
}

// Count holds what precision and recall are made of.
type Count struct{ Right, Said, Gold int }

// Precision is the share of what was said that is right, 0 where nothing was said.
func (c Count) Precision() float64 { return share(c.Right, c.Said) }

// Recall is the share of the gold that was said, 0 where there is none.
func (c Count) Recall() float64 { return share(c.Right, c.Gold) }

// F1 is the harmonic mean of precision and recall.
func (c Count) F1() float64 { return share(2*c.Right, c.Said+c.Gold) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// Difference is a mention that was missed, said in excess, or tied to the wrong entity.
type Difference struct {
	What           string // "missed", "extra" or "wrong"
	Kind           extract.EntityKind
	Document, Unit string
	Words          string // of the gold, or of what was said in excess
	Want, Got      string // identifiers; "" where there is none
}

// Scores are counts by kind: of mentions found, and of those tied to the right entity among those whose entity is known.
type Scores struct {
	Found, Linked map[extract.EntityKind]*Count
	Differences   []Difference
}

// place is a unit of a document and a kind; all notes of a document are one unit.
type place struct {
	document, unit string
	kind           extract.EntityKind
}

// said is an entity that a unit names, with its mentions: one edge of the graph.
type said struct {
	id, part string
	mentions []extract.Mention
	texts    []string // folded words of each mention
	spans    [][2]int // in code points
}

// Compare scores the mentions of documents against gold. An entity counts once a unit, however often it is named. Only
// documents and kinds that the gold has are scored; a document that is missing counts as missed mentions.
func Compare(gold []Row, documents []*extract.Document, names Names) *Scores {
	s := &Scores{Found: map[extract.EntityKind]*Count{}, Linked: map[extract.EntityKind]*Count{}}
	wanted := map[place][]Row{}
	marked := map[string]bool{}
	for _, row := range gold {
		row.Part = markedPart(row.Part)
		p := place{name(row.Document), unit(row.Unit), row.Kind}
		marked[p.document] = true
		if row.ID == "" || !slices.ContainsFunc(wanted[p], func(o Row) bool { return o.ID == row.ID && o.Part == row.Part }) {
			wanted[p] = append(wanted[p], row)
		}
		if s.Found[row.Kind] == nil {
			s.Found[row.Kind], s.Linked[row.Kind] = &Count{}, &Count{}
		}
	}
	found := map[place][]*said{}
	for _, d := range documents {
		if marked[name(d.Source)] {
			collect(found, d)
		}
	}
	for _, p := range places(wanted, found) {
		if s.Found[p.kind] != nil {
			s.unit(p, wanted[p], found[p], names)
		}
	}
	return s
}

// collect adds what a document says.
func collect(found map[place][]*said, d *extract.Document) {
	for _, m := range d.Mentions {
		u := &d.Units[m.Unit]
		p := place{name(d.Source), unit(u.Name()), m.Kind}
		text := u.Text.String()
		id, words := m.Entity.Key, fold(text[m.Start:m.End])
		if id == "" {
			id = words
		}
		part := markedPart(m.Part)
		i := slices.IndexFunc(found[p], func(o *said) bool { return o.id == id && o.part == part })
		if i < 0 {
			i = len(found[p])
			found[p] = append(found[p], &said{id: id, part: part})
		}
		one := found[p][i]
		start := utf8.RuneCountInString(text[:m.Start])
		one.mentions = append(one.mentions, m)
		one.texts = append(one.texts, words)
		one.spans = append(one.spans, [2]int{start, start + utf8.RuneCountInString(text[m.Start:m.End])})
	}
}

func places(wanted map[place][]Row, found map[place][]*said) []place {
	var all []place
	for p := range wanted {
		all = append(all, p)
	}
	for p := range found {
		if _, ok := wanted[p]; !ok {
			all = append(all, p)
		}
	}
	slices.SortFunc(all, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.document, b.document), cmp.Compare(a.unit, b.unit))
	})
	return all
}

// unit scores one kind in one unit: each row takes the mention that fits it best, longest rows first.
func (s *Scores) unit(p place, rows []Row, left []*said, names Names) {
	left = slices.Clone(left)
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(a, b Row) int { return cmp.Compare(b.length(), a.length()) })
	found, linked := s.Found[p.kind], s.Linked[p.kind]
	for _, row := range rows {
		found.Gold++
		linked.Gold += bit(row.known())
		best := fittest(row, left, func(got *said) bool { return means(p.kind, row.ID, got.mentions[0].Entity, names) })
		if best < 0 {
			s.differ("missed", p, row.words(), row.ID, "")
			continue
		}
		got := left[best]
		left = slices.Delete(left, best, best+1)
		found.Right++
		found.Said++
		e := got.mentions[0].Entity
		right := means(p.kind, row.ID, e, names) && samePart(p.kind, row.Part, got.part)
		if row.known() && e.Known() {
			linked.Said++
			linked.Right += bit(right)
		}
		if row.known() && !right {
			s.differ("wrong", p, row.words(), row.ID+" "+row.Part, e.Key+" "+got.part)
		}
	}
	for _, got := range left {
		e := got.mentions[0].Entity
		again := func(r Row) bool {
			return r.ID != "" && means(p.kind, r.ID, e, names) && samePart(p.kind, r.Part, got.part)
		}
		if slices.ContainsFunc(rows, again) {
			continue
		}
		found.Said++
		linked.Said += bit(e.Known())
		s.differ("extra", p, got.texts[0], "", e.Key)
	}
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (s *Scores) differ(what string, p place, words, want, got string) {
	s.Differences = append(s.Differences, Difference{what, p.kind, p.document, p.unit, words, want, got})
}

func (r Row) words() string {
	if r.Surface != "" {
		return r.Surface
	}
	return r.ID
}

func (r Row) length() int {
	if r.Surface != "" {
		return utf8.RuneCountInString(r.Surface)
	}
	return r.End - r.Start
}

// fittest returns the index of what fits a row best: the same words or place before parts of them, the same part of a
// law before another; -1 where nothing fits. Where a row is a place, the same entity anywhere in the unit fits too: it
// counts once a unit, and reading may shift places.
func fittest(row Row, left []*said, same func(*said) bool) int {
	best, quality := -1, 0
	for i, got := range left {
		q := row.fit(got)
		if q < 2 && row.Surface == "" && same(got) {
			q = 2
		}
		if q > 0 && got.part == row.Part {
			q += 2
		}
		if q > quality {
			best, quality = i, q
		}
	}
	return best
}

// fit returns 2 where a mention has exactly the row's words or place, 1 where one covers the other, else 0.
func (r Row) fit(got *said) int {
	best := 0
	surface := fold(r.Surface)
	for i, text := range got.texts {
		span := got.spans[i]
		switch {
		case surface == "" && r.Surface == "" && span == [2]int{r.Start, r.End}, surface != "" && text == surface:
			return 2
		case surface == "" && r.Surface == "" && span[0] < r.End && r.Start < span[1],
			surface != "" && text != "" && (strings.Contains(surface, text) || strings.Contains(text, surface)):
			best = 1
		}
	}
	return best
}

// Unread returns the documents of the gold that are none of those that were read, in the order of the gold.
func Unread(gold []Row, documents []*extract.Document) []string {
	read, told := map[string]bool{}, map[string]bool{}
	for _, d := range documents {
		read[name(d.Source)] = true
	}
	var missing []string
	for _, row := range gold {
		if n := name(row.Document); !read[n] && !told[n] {
			told[n] = true
			missing = append(missing, row.Document)
		}
	}
	return missing
}
