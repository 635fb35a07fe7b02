package site

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/site/texts"
)

const (
	// fewRows is the most documents that the page of a thing lists; with more, each year has a page of its own.
	fewRows = 120
	// latestRows is how many it lists then.
	latestRows = 25
	// pageRows is how many documents a page of a year lists.
	pageRows = 200
	// mostRelated is how many things of a kind are named as related.
	mostRelated = 8
)

// thingView is what the page of a thing shows.
type thingView struct {
	Kind      string
	External  string // its own address, where that is not ours
	Official  string
	Facts     []fact
	Tenures   []tenureGroup
	Parts     []Link
	Pages     []Link // of sites
	Speed     []speed
	Sections  []section
	Related   []namedGroup
	Missing   bool // a document that is only cited
	Total     int
	Year      string // of pages for one year
	Back      Link   // to the thing's page, from those of years
	Previous  Link
	Following Link
}

// thingPages makes the pages and data of all things that have pages of their own.
func (m *making) thingPages() error {
	return each(m, slices.Sorted(maps.Keys(m.things)), func(iri string) error {
		t := m.things[iri]
		if t.file == "" || t.anchor != "" || m.byPlace[t.place] != nil {
			return nil
		}
		if err := m.dataFiles(t.file, m.thingData(t), "", nil); err != nil {
			return err
		}
		seen := merged(t.seen)
		for _, lang := range texts.Languages {
			if err := m.thingPage(t, seen, lang); err != nil {
				return err
			}
		}
		return nil
	})
}

// thingPage makes the page of a thing in one language, and a page for each year if many documents name it.
func (m *making) thingPage(t *thing, seen []appearanceGroup, lang string) error {
	p := m.newPage(lang, t.file)
	p.Title, p.IRI, p.Data, p.Kind, p.Index = t.title(), t.iri, t.file, t.kind, pageKind(t.kind).Menu
	v := &thingView{Kind: t.kind, Total: len(seen)}
	if t.place != "" && !strings.HasPrefix(t.iri, p.Base) {
		v.External = t.iri
	}
	if id, ok := strings.CutPrefix(t.place, "document/"); ok {
		v.Missing = true
		v.External = iri.OfficialPage(id)
	}
	v.Facts, v.Tenures, v.Parts = m.facts(t, p), m.tenureGroups(t, p), partLinks(t, p)
	v.Related = related(t, seen, p)
	v.Pages = sitePages(t)
	if t.kind == "ministry" {
		v.Speed = speeds(seen)
		p.Feed = feedFile(t)
	}
	many := len(seen) > fewRows
	v.Sections = sections(t, seen, p, many)
	p.Description = p.T("kind:"+t.kind) + ": " + t.title() + ". " + p.N(len(distinct(seen))) + " " + p.T("many") + "."
	p.Structured = structuredThing(t, p)
	p.Body = v
	if many {
		if err := m.yearPages(t, seen, p); err != nil {
			return err
		}
	}
	return m.page("thing", p)
}

// title returns a thing's name with a capital.
func (t *thing) title() string {
	if t.kind == "site" {
		return t.label
	}
	return capital(t.label)
}

// capital returns a text with its first letter large.
func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(r)) + s[size:]
}
