package score

import (
	"fmt"
	"io"
	"maps"
	"slices"

	"w3id.org/kamergraaf/extract"
)

// Share is how many of some names were tied to an identifier.
type Share struct {
	Tied  int `json:"tied"`
	Named int `json:"named"`
}

// add counts a name.
func (s *Share) add(tied bool) {
	s.Named++
	s.Tied += bit(tied)
}

// Year tells how much of the documents of a year was tied to identifiers. A loss in one year, as of the members of an old
// parliament, does not show in figures of all.
type Year struct {
	Year      string `json:"year"` // of the document's day, else the first of its session year, "" where neither is known
	Documents int    `json:"documents"`
	Askers    Share  `json:"askers"`
	Answerers Share  `json:"answerers"`
	Laws      Share  `json:"laws"`
	Acts      Share  `json:"acts"` // acts and treaties of Europe
	Judgments Share  `json:"judgments"`
	Papers    Share  `json:"papers"`
	Bodies    Share  `json:"bodies"` // agencies, authorities and ministries
}

// Years gathers documents by year. The zero value is ready to use, by one goroutine at a time.
type Years struct{ byYear map[string]*Year }

// Add counts a document.
func (y *Years) Add(d *extract.Document) {
	if y.byYear == nil {
		y.byYear = map[string]*Year{}
	}
	name := yearOf(d)
	year := y.byYear[name]
	if year == nil {
		year = &Year{Year: name}
		y.byYear[name] = year
	}
	year.Documents++
	for _, a := range d.Askers {
		year.Askers.add(a.Person.Registered)
	}
	for _, a := range d.Answerers {
		year.Answerers.add(a.Person.Registered)
	}
	for i := range d.Mentions {
		if share := year.of(d.Mentions[i].Kind); share != nil {
			share.add(d.Mentions[i].Entity.Registered)
		}
	}
}

// yearOf returns the year that a document counts in.
func yearOf(d *extract.Document) string {
	if day := string(d.Date()); len(day) >= 4 {
		return day[:4]
	}
	if len(d.SessionYear) >= 4 {
		return d.SessionYear[:4]
	}
	return ""
}

// of returns the share that a mention of a kind counts in, or nil.
func (y *Year) of(kind extract.EntityKind) *Share {
	switch kind {
	case extract.KindLaw:
		return &y.Laws
	case extract.KindEU:
		return &y.Acts
	case extract.KindCase:
		return &y.Judgments
	case extract.KindPaper:
		return &y.Papers
	case extract.KindAgency, extract.KindAuthority, extract.KindMinistry:
		return &y.Bodies
	}
	return nil
}

// All returns the years in order, documents without a day first.
func (y *Years) All() []Year {
	var out []Year
	for _, name := range slices.Sorted(maps.Keys(y.byYear)) {
		out = append(out, *y.byYear[name])
	}
	return out
}

// Write prints a line a year: how many documents, and of what they name how many are tied.
func (y *Years) Write(w io.Writer) error {
	if _, err := fmt.Fprintf(w, "%-5s %9s  %11s %11s %11s %11s %11s %11s %11s\n",
		"year", "documents", "askers", "answerers", "laws", "acts", "judgments", "papers", "bodies"); err != nil {
		return err
	}
	for _, year := range y.All() {
		name := year.Year
		if name == "" {
			name = "-"
		}
		if _, err := fmt.Fprintf(w, "%-5s %9d ", name, year.Documents); err != nil {
			return err
		}
		for _, s := range []Share{year.Askers, year.Answerers, year.Laws, year.Acts, year.Judgments, year.Papers, year.Bodies} {
			if _, err := fmt.Fprintf(w, " %11s", fmt.Sprintf("%d/%d", s.Tied, s.Named)); err != nil {
				return err
			}
		}
		if _, err := fmt.Fprintln(w); err != nil {
			return err
		}
	}
	return nil
}
