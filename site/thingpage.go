package site

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"kamergraaf/extract"
	"kamergraaf/ontology"
)

const (
	// fewRows is up to how many documents a thing's page lists them all; beyond, each year has a page of its own.
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

// fact is something that the registers say.
type fact struct {
	Key   string
	Texts []string
	Links []Link
}

// tenureGroup is a table of seats or tenures.
type tenureGroup struct {
	Title string
	Rows  []tenureRow
}

type tenureRow struct {
	ID         string
	What       Link
	Start, End extract.Date
}

// section is the documents that take up a thing in one role, by year.
type section struct {
	Role  string
	Total int
	Years []yearRows
	More  []Link // pages of years, where not all rows are here
}

// yearRows is the documents of a year.
type yearRows struct {
	Year string
	Rows []row
}

// speed is how fast a ministry answered in a year.
type speed struct {
	Year                    string
	Answers, InTime, Median int
}

var roleKeys = [roles]string{"asked", "addressed", "answered", "ministry", "mentioned", "pointed", "topic"}

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
		for _, lang := range languages {
			if err := m.thingPage(t, seen, lang); err != nil {
				return err
			}
		}
		return nil
	})
}

// menuOf says to which entry of the main menu a kind belongs.
var menuOf = map[string]string{
	"person": "members", "party": "parties", "ministry": "ministries", "post": "ministries",
	"law": "laws", "eu": "laws", "bill": "laws", "document": "years", "inquiry": "years",
}

// thingPage makes a thing's page in one language, and those of its years where it is taken up often.
func (m *making) thingPage(t *thing, seen []gathered, lang string) error {
	p := m.newPage(lang, t.file)
	p.Title, p.IRI, p.Data, p.Kind, p.Index = t.title(), t.iri, t.file, t.kind, menuOf[t.kind]
	v := &thingView{Kind: t.kind, Total: len(seen)}
	if t.place != "" && !strings.HasPrefix(t.iri, p.Base) {
		v.External = t.iri
	}
	if id, ok := strings.CutPrefix(t.place, "document/"); ok {
		v.Missing = true
		v.External = officialAddress(id)
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

// distinct returns the documents among what was gathered.
func distinct(seen []gathered) map[*document]bool {
	out := map[*document]bool{}
	for _, g := range seen {
		out[g.doc] = true
	}
	return out
}

// sections sorts the documents by role and year. Where there are many, only the latest of each role are listed, with
// links to the pages of years.
func sections(t *thing, seen []gathered, p *page, many bool) []section {
	var out []section
	before := map[string]int{} // rows of a year in the roles so far
	for r := range roles {
		var s section
		years := map[string]int{}
		for _, g := range seen {
			if g.role != r {
				continue
			}
			s.Total++
			years[g.doc.year()]++
			if many && s.Total > latestRows {
				continue
			}
			if n := len(s.Years); n == 0 || s.Years[n-1].Year != g.doc.year() {
				s.Years = append(s.Years, yearRows{Year: g.doc.year()})
			}
			last := &s.Years[len(s.Years)-1]
			last.Rows = append(last.Rows, g.row(p))
		}
		if s.Total == 0 {
			continue
		}
		s.Role = "role:" + roleKeys[r]
		for _, y := range slices.Backward(slices.Sorted(maps.Keys(years))) {
			l := Link{Label: yearName(y, p), Count: years[y]}
			if many {
				l.Href = p.To(yearPart(t, y, before[y]/pageRows)) + "#" + roleKeys[r]
			}
			s.More = append(s.More, l)
			before[y] += years[y]
		}
		out = append(out, s)
	}
	return out
}

func yearFile(year string) string { return cmp.Or(year, "unknown") }

func yearName(year string, p *page) string { return cmp.Or(year, p.T("unknownYear")) }

// yearPart returns the page with a part of what a year has of a thing, from 0.
func yearPart(t *thing, year string, part int) string {
	name := t.file + "/" + yearFile(year)
	if part > 0 {
		name += "-" + strconv.Itoa(part+1)
	}
	return name
}

// yearPages makes the pages of the years in which a thing is taken up.
func (m *making) yearPages(t *thing, seen []gathered, of *page) error {
	byYear := map[string][]gathered{}
	for _, g := range seen {
		byYear[g.doc.year()] = append(byYear[g.doc.year()], g)
	}
	for year, rows := range byYear {
		slices.SortStableFunc(rows, func(a, b gathered) int { return int(a.role) - int(b.role) })
		parts := slices.Collect(slices.Chunk(rows, pageRows))
		for i, chunk := range parts {
			p := m.newPage(of.Lang, yearPart(t, year, i))
			p.Title, p.Kind, p.Index = of.Title+", "+yearName(year, p), t.kind, of.Index
			p.Description = p.Title
			v := &thingView{Kind: t.kind, Year: year, Back: Link{Label: of.Title, Href: p.To(t.file)}}
			v.Sections = sections(t, chunk, p, false)
			for k := range v.Sections {
				v.Sections[k].More = nil
			}
			if i > 0 {
				v.Previous = Link{Label: p.T("previous"), Href: p.To(yearPart(t, year, i-1))}
			}
			if i+1 < len(parts) {
				v.Following = Link{Label: p.T("next"), Href: p.To(yearPart(t, year, i+1))}
			}
			p.Body = v
			if err := m.page("thing", p); err != nil {
				return err
			}
		}
	}
	return nil
}

// facts returns what the registers say of a thing.
func (m *making) facts(t *thing, p *page) []fact {
	var out []fact
	text := func(key string, values ...string) {
		if values = slices.DeleteFunc(values, func(s string) bool { return s == "" }); len(values) > 0 {
			out = append(out, fact{Key: key, Texts: values})
		}
	}
	links := func(key string, property ontology.Property) {
		var ls []Link
		for _, iri := range t.allFacts(property) {
			if other := m.things[iri]; other != nil {
				ls = append(ls, p.link(other))
			}
		}
		if len(ls) > 0 {
			out = append(out, fact{Key: key, Links: ls})
		}
	}
	text("otherNames", t.allFacts(ontology.SkosAltLabel)...)
	text("identifier", t.fact(ontology.DctIdentifier))
	text("period", period(t, p))
	links("partOf", ontology.PartOf)
	links("succeededBy", ontology.ReplacedBy)
	var elsewhere []Link
	for _, iri := range t.allFacts(ontology.OwlSameAs) {
		elsewhere = append(elsewhere, Link{Label: strings.TrimPrefix(strings.TrimPrefix(iri, "http://"), "https://"), Href: iri})
	}
	if len(elsewhere) > 0 {
		out = append(out, fact{Key: "elsewhere", Links: elsewhere})
	}
	return out
}

// period says from when until when something holds.
func period(t *thing, p *page) string {
	start, end := t.fact(ontology.SchemaStartDate), t.fact(ontology.SchemaEndDate)
	switch {
	case start != "" && end != "":
		return p.Day(extract.Date(start)) + " – " + p.Day(extract.Date(end))
	case start != "":
		return p.T("since") + " " + p.Day(extract.Date(start))
	case end != "":
		return p.T("until") + " " + p.Day(extract.Date(end))
	}
	return ""
}

// tenureGroups returns the seats and offices of a person, or who held a post.
func (m *making) tenureGroups(t *thing, p *page) []tenureGroup {
	var out []tenureGroup
	add := func(title string, tenures []*thing, class ontology.Class, of ontology.Property) {
		g := tenureGroup{Title: title}
		for _, s := range tenures {
			what := m.things[s.fact(of)]
			if s.class != class.IRI || what == nil {
				continue
			}
			r := tenureRow{What: p.link(what), Start: extract.Date(s.fact(ontology.SchemaStartDate)), End: extract.Date(s.fact(ontology.SchemaEndDate))}
			if t.kind == "person" {
				r.ID = s.anchor
			}
			if s.fact(ontology.Chamber) == "ek" {
				r.What.Note = p.T("chamber:ek")
			}
			g.Rows = append(g.Rows, r)
		}
		slices.SortStableFunc(g.Rows, func(a, b tenureRow) int { return cmp.Compare(b.Start, a.Start) })
		if len(g.Rows) > 0 {
			out = append(out, g)
		}
	}
	switch t.kind {
	case "person":
		add("seats", t.parts, ontology.Membership, ontology.OfParty)
		add("tenures", t.parts, ontology.Incumbency, ontology.OfPost)
	case "post":
		add("holders", m.tenures[t.iri], ontology.Incumbency, ontology.OfPerson)
	case "party":
		add("members", m.tenures[t.iri], ontology.Membership, ontology.OfPerson)
	}
	return out
}

// partLinks returns the parts of a law that are cited, in their own order.
func partLinks(t *thing, p *page) []Link {
	var out []Link
	for _, part := range t.parts {
		if part.class == ontology.LawPart.IRI {
			out = append(out, Link{Label: partName(part), Href: part.iri, Count: len(distinct(merged(part.seen))), Note: part.anchor})
		}
	}
	slices.SortFunc(out, func(a, b Link) int { return natural(a.Label, b.Label) })
	return out
}

// sitePages returns the pages of a site that are named, most often first.
func sitePages(t *thing) []Link {
	if t.kind != "site" {
		return nil
	}
	counts := map[string]int{}
	for _, a := range t.seen {
		if a.page != "" {
			counts[a.page]++
		}
	}
	var out []Link
	for iri, n := range counts {
		out = append(out, Link{Label: strings.TrimPrefix(strings.TrimPrefix(iri, "https://"), "http://"), Href: iri, Count: n})
	}
	slices.SortFunc(out, func(a, b Link) int {
		return cmp.Or(b.Count-a.Count, cmp.Compare(a.Label, b.Label), cmp.Compare(a.Href, b.Href))
	})
	return out[:min(len(out), fewRows)]
}

// relatedKinds are the kinds of which things are named as related.
var relatedKinds = []string{"person", "ministry", "law", "agency"}

// related returns what else stands in the documents that take up a thing, most often first.
func related(t *thing, seen []gathered, p *page) []namedGroup {
	counts := map[*thing]int{}
	for d := range distinct(seen) {
		for _, other := range d.things() {
			if other != t && other.whole != t {
				counts[other]++
			}
		}
	}
	byKind := map[string][]Link{}
	for other, n := range counts {
		if n > 1 {
			l := p.link(other)
			l.Count = n
			byKind[other.kind] = append(byKind[other.kind], l)
		}
	}
	var out []namedGroup
	for _, k := range relatedKinds {
		links := byKind[k]
		slices.SortFunc(links, func(a, b Link) int {
			return cmp.Or(b.Count-a.Count, cmp.Compare(a.Label, b.Label), cmp.Compare(a.Href, b.Href))
		})
		if len(links) > 0 {
			out = append(out, namedGroup{k, links[:min(len(links), mostRelated)]})
		}
	}
	return out
}

// things returns the things with pages that a document takes up, none twice, laws for their parts.
func (d *document) things() []*thing {
	out := make([]*thing, 0, len(d.named))
	for _, t := range d.named {
		if t == nil {
			continue
		}
		if t.class == ontology.LawPart.IRI && t.whole != nil {
			t = t.whole
		}
		if t.kind != "" && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}

// speeds returns how fast a ministry answered, year by year, the last first.
func speeds(seen []gathered) []speed {
	days := map[string][]int{}
	for _, g := range seen {
		n, ok := g.doc.Head.Submitted.Days(g.doc.Head.Answered)
		if g.role == ministry && g.doc.Head.Kind == extract.AnswerPaper && ok && n >= 0 {
			days[g.doc.year()] = append(days[g.doc.year()], n)
		}
	}
	var out []speed
	for _, year := range slices.Backward(slices.Sorted(maps.Keys(days))) {
		s := speed{Year: year, Answers: len(days[year]), Median: median(days[year])}
		for _, n := range days[year] {
			if n <= termDays {
				s.InTime++
			}
		}
		out = append(out, s)
	}
	return out
}

// median returns the middle value, the mean of two rounded down. It sorts the list.
func median(list []int) int {
	if len(list) == 0 {
		return 0
	}
	slices.Sort(list)
	return (list[(len(list)-1)/2] + list[len(list)/2]) / 2
}

// officialAddress returns where a paper that is only cited was published, or "".
func officialAddress(id string) string {
	if strings.HasPrefix(id, "ah-") && len(id) > 10 && id[6:10] >= "1994" || strings.HasPrefix(id, "kv-tk-20") {
		return "https://zoek.officielebekendmakingen.nl/" + id
	}
	return ""
}
