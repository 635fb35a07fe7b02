package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html/template"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/site/record"
	"w3id.org/kamergraaf/site/texts"
)

// Policy is what browsers may do with our pages: show them with our style and script, and nothing else. The server sends it
// too, and also forbids frames, which a page itself cannot.
const Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"

// page is a page in one language. Its methods are what templates call.
type page struct {
	Lang, File         string // place of the page without language and ending
	Title, Description string
	Kind               string // which of texts "kind:..." is over the title, or ""
	IRI                string // of the thing that the page is about, or ""
	Base               string
	Data               string // place of the same in RDF, or ""
	Feed               string // place of the feed, or ""
	Structured         any    // for search engines, as JSON-LD
	Search             bool   // the page searches
	Index              string // of the main menu's entries, the one that the page belongs to
	Body               any
}

// Link is a link as a page shows it.
type Link struct {
	Label, Href string
	Count       int    `json:",omitempty"`
	Note        string `json:",omitempty"`
	Kind        string `json:",omitempty"`
}

// T returns a text of the page's language.
func (p *page) T(key string) string { return texts.Say(p.Lang, key) }

// Day returns a day as people write it.
func (p *page) Day(d extract.Date) string { return texts.Day(p.Lang, d) }

// N returns a number as people write it.
func (p *page) N(n int) string { return texts.Number(p.Lang, n) }

// Root returns the way from the page to the root of the site.
func (p *page) Root() string { return strings.Repeat("../", strings.Count(p.File, "/")+1) }

// To returns the way to a page of the same language.
func (p *page) To(file string) string { return p.Root() + p.Lang + "/" + file + ".html" }

// Other returns the other language.
func (p *page) Other() string {
	if p.Lang == "nl" {
		return "en"
	}
	return "nl"
}

// Policy returns the page's Content-Security-Policy.
func (p *page) Policy() string { return Policy }

// Address returns the page's address in a language.
func (p *page) Address(lang string) string { return p.Base + lang + "/" + p.File + ".html" }

// link returns a link to a thing, with a language's label of its kind.
func (p *page) link(t *thing) Link {
	return Link{Label: t.label, Href: p.to(t), Kind: t.kindShown()}
}

// to returns the way to a thing's page, to the place of the thing on it, or to its own address.
func (p *page) to(t *thing) string {
	switch {
	case t.file == "":
		return t.iri
	case t.anchor != "":
		return p.To(t.file) + "#" + t.anchor
	}
	return p.To(t.file)
}

// Menu returns the entries of the main menu that are indexes.
func (p *page) Menu() []string { return []string{"members", "parties", "ministries", "laws", "years"} }

// KindKeys returns the kinds that search results can have, with those of documents.
func (p *page) KindKeys() []string {
	out := []string{"answer", "delay", "question"}
	for _, k := range kinds {
		out = append(out, k.Name)
	}
	return out
}

// Common returns the words that the search index leaves out.
func (p *page) Common() string { return record.TooCommon }

// Share returns a part of a whole in percent, at least one, for bars.
func (p *page) Share(part, whole int) int {
	if whole <= 0 {
		return 0
	}
	return min(100, max(1, part*100/whole))
}

// Half returns half of a length.
func (p *page) Half(n int) int { return n / 2 }

// Bytes returns a size as people write it.
func (p *page) Bytes(n int64) string {
	if n < 1_000_000 {
		return p.N(int(n+999)/1000) + " kB"
	}
	return p.N(int(n/1_000_000)) + " MB"
}

// A template that another calls gets one value: these put the page beside what it shows.
type (
	withTimeline struct {
		Page     *page
		Timeline timeline
	}
	withRows struct {
		Page *page
		Rows []row
	}
	withTerms struct {
		Page  *page
		Terms []termView
	}
)

// With returns the page with a timeline.
func (p *page) With(t timeline) withTimeline { return withTimeline{p, t} }

// WithRows returns the page with rows.
func (p *page) WithRows(rows []row) withRows { return withRows{p, rows} }

// WithTerms returns the page with terms.
func (p *page) WithTerms(terms []termView) withTerms { return withTerms{p, terms} }

// pages makes pages of templates.
type pages struct{ templates map[string]*template.Template }

func newPages() (*pages, error) {
	out := &pages{templates: map[string]*template.Template{}}
	for _, name := range []string{"document", "inquiry", "thing", "list", "home", "search", "dataset", "vocabulary"} {
		t, err := template.ParseFS(shipped, "templates/layout.html", "templates/rows.html", "templates/"+name+".html")
		if err != nil {
			return nil, fmt.Errorf("reading the template of %s pages: %w", name, err)
		}
		out.templates[name] = t
	}
	return out, nil
}

// html returns a page as HTML.
func (ps *pages) html(template string, p *page) ([]byte, error) {
	var b bytes.Buffer
	if err := ps.templates[template].ExecuteTemplate(&b, "layout", p); err != nil {
		return nil, fmt.Errorf("making the page %s: %w", p.File, err)
	}
	return b.Bytes(), nil
}

// asJSON returns the form of a value among the inputs of a file.
func asJSON(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		return []byte(fmt.Sprintf("%#v", v))
	}
	return b
}
