package site

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/ontology"
	"w3id.org/kamergraaf/site/record"
	"w3id.org/kamergraaf/site/texts"
)

// listView is what an index page shows.
type listView struct {
	Intro  string
	Jumps  []Link // to letters, years, months or other indexes
	Groups []linkGroup
	Rows   []yearRows
	Bars   bool // counts are drawn as bars
}

// linkGroup is a titled part of an index.
type linkGroup struct {
	Title string
	Links []Link
	Most  int // the highest count
}

// Anchor returns the id of the group on its page.
func (g linkGroup) Anchor() string { return strings.ToLower(g.Title) }

// mostLinks is the most things on one index page; with more, each letter has a page of its own.
const mostLinks = 300

// alphabet is an index of things by name.
type alphabet struct {
	name  string // of the page, of its title in texts, and in the k:index of what it lists
	menu  string
	role  record.Role // in which documents must take the thing up; roles for any
	ranks bool        // a short list, by how often
}

var alphabets = []alphabet{
	{"members", "members", record.Asked, false},
	{"ministers", "members", record.Answered, false},
	{"parties", "parties", record.Asked, true},
	{"ministries", "ministries", record.Roles, true},
	{"laws", "laws", record.Roles, false},
	{"bodies", "ministries", record.Roles, false},
	{"sites", "", record.Roles, false},
	{"topics", "", record.Roles, false},
}

// ranked is a thing with the number of documents that name it.
type ranked struct {
	*thing
	count int
}

// rank returns the things of an index with their counts.
func (m *making) rank(a alphabet) []ranked {
	var out []ranked
	for _, iri := range slices.Sorted(maps.Keys(m.things)) {
		t := m.things[iri]
		if !slices.Contains(pageKind(t.kind).Indexes, a.name) || t.file == "" {
			continue
		}
		docs := map[*document]bool{}
		for _, s := range t.seen {
			if a.role == record.Roles || s.role == a.role {
				docs[s.doc] = true
			}
		}
		if len(docs) > 0 {
			out = append(out, ranked{t, len(docs)})
		}
	}
	return out
}

// indexes makes the index pages.
func (m *making) indexes() error {
	for _, a := range alphabets {
		list := m.rank(a)
		for _, lang := range texts.Languages {
			if err := m.index(a, list, lang); err != nil {
				return err
			}
		}
	}
	for _, lang := range texts.Languages {
		if err := m.yearIndex(lang); err != nil {
			return err
		}
	}
	return nil
}

// index makes an index in one language.
func (m *making) index(a alphabet, list []ranked, lang string) error {
	p := m.newPage(lang, "index/"+a.name)
	p.Title, p.Index = p.T(a.name), a.menu
	p.Description = p.Title + ": " + p.N(len(list))
	v := &listView{Bars: true}
	p.Body = v
	most := mostOf(list)
	if a.ranks || len(list) <= mostLinks/10 {
		v.Groups = []linkGroup{{Links: rankedLinks(list, p), Most: most}}
		return m.page("list", p)
	}
	letters := byLetter(list)
	split := len(list) > mostLinks
	for _, letter := range slices.Sorted(maps.Keys(letters)) {
		file := "index/" + a.name + "/" + letter
		jump := Link{Label: strings.ToUpper(letter), Href: "#" + letter, Count: len(letters[letter])}
		if split {
			jump.Href = p.To(file)
		}
		v.Jumps = append(v.Jumps, jump)
	}
	if !split {
		for _, letter := range slices.Sorted(maps.Keys(letters)) {
			v.Groups = append(v.Groups, linkGroup{strings.ToUpper(letter), namedLinks(letters[letter], p), most})
		}
		return m.page("list", p)
	}
	v.Groups = []linkGroup{{Links: rankedLinks(list, p)[:50], Most: most}}
	if err := m.page("list", p); err != nil {
		return err
	}
	for letter, things := range letters {
		lp := m.newPage(lang, p.File+"/"+letter)
		lp.Title, lp.Index = p.Title+": "+strings.ToUpper(letter), a.menu
		lp.Description = lp.Title
		lv := &listView{Bars: true, Groups: []linkGroup{{strings.ToUpper(letter), namedLinks(things, lp), most}}}
		for _, j := range v.Jumps {
			lv.Jumps = append(lv.Jumps, Link{Label: j.Label, Href: lp.To(p.File + "/" + strings.ToLower(j.Label)), Count: j.Count})
		}
		lp.Body = lv
		if err := m.page("list", lp); err != nil {
			return err
		}
	}
	return nil
}

func mostOf(list []ranked) int {
	most := 1
	for _, r := range list {
		most = max(most, r.count)
	}
	return most
}

// rankedLinks returns links, the most often named first.
func rankedLinks(list []ranked, p *page) []Link {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b ranked) int {
		return cmp.Or(b.count-a.count, cmp.Compare(a.label, b.label), cmp.Compare(a.iri, b.iri))
	})
	return countedLinks(list, p)
}

// namedLinks returns links by name.
func namedLinks(list []ranked, p *page) []Link {
	slices.SortFunc(list, func(a, b ranked) int { return cmp.Or(natural(a.sortName(), b.sortName()), cmp.Compare(a.iri, b.iri)) })
	return countedLinks(list, p)
}

func countedLinks(list []ranked, p *page) []Link {
	out := make([]Link, 0, len(list))
	for _, r := range list {
		l := p.link(r.thing)
		l.Label, l.Count = r.title(), r.count
		if r.fact(ontology.Identified) == "false" {
			l.Note = "?"
		}
		out = append(out, l)
	}
	return out
}

// sortName returns a thing's name as indexes sort it: people by the last word of their names.
func (t *thing) sortName() string {
	name := iri.Slug(t.label)
	if t.kind == "person" {
		words := strings.Fields(iri.Surname(t.label))
		if len(words) > 0 {
			name = iri.Slug(words[len(words)-1]) + " " + name
		}
	}
	return name
}

// byLetter sorts things by the letter under which an index has them: "0" for those that begin with none.
func byLetter(list []ranked) map[string][]ranked {
	out := map[string][]ranked{}
	for _, r := range list {
		letter := "0"
		if name := r.sortName(); name != "" && unicode.IsLetter(rune(name[0])) && name[0] < 0x80 {
			letter = name[:1]
		}
		out[letter] = append(out[letter], r)
	}
	return out
}

// yearIndex makes the index of years, and for each month the list of its documents.
func (m *making) yearIndex(lang string) error {
	years := map[string]map[string][]*document{}
	for _, d := range newest(m.docs) {
		if years[d.year()] == nil {
			years[d.year()] = map[string][]*document{}
		}
		month := ""
		if day := string(d.day()); len(day) >= 7 {
			month = day[:7]
		}
		years[d.year()][month] = append(years[d.year()][month], d)
	}
	p := m.newPage(lang, "index/years")
	p.Title, p.Index = p.T("years"), "years"
	p.Description = p.Title
	var links []Link
	most := 1
	for _, year := range slices.Backward(slices.Sorted(maps.Keys(years))) {
		count := 0
		for _, docs := range years[year] {
			count += len(docs)
		}
		most = max(most, count)
		links = append(links, Link{Label: yearName(year, p), Href: p.To("index/years/" + yearFile(year)), Count: count})
		if err := m.yearPage(lang, year, years[year]); err != nil {
			return err
		}
	}
	p.Body = &listView{Bars: true, Groups: []linkGroup{{Links: links, Most: most}}}
	return m.page("list", p)
}

// yearPage makes the page of a year: its months, and the documents themselves where they are few.
func (m *making) yearPage(lang, year string, byMonth map[string][]*document) error {
	p := m.newPage(lang, "index/years/"+yearFile(year))
	p.Title, p.Index = p.T("documents")+", "+yearName(year, p), "years"
	p.Description = p.Title
	v := &listView{}
	count := 0
	for _, docs := range byMonth {
		count += len(docs)
	}
	for _, month := range slices.Backward(slices.Sorted(maps.Keys(byMonth))) {
		docs := byMonth[month]
		if count <= fewRows {
			v.Rows = append(v.Rows, yearRows{monthName(month, p), rowsOf(docs, p)})
			continue
		}
		parts := slices.Collect(slices.Chunk(docs, pageRows))
		for i, part := range parts {
			file := p.File + "/" + cmp.Or(month, "unknown")
			name := monthName(month, p)
			if i > 0 {
				file += "-" + strconv.Itoa(i+1)
			}
			if len(parts) > 1 {
				name += " (" + strconv.Itoa(i+1) + ")"
			}
			v.Jumps = append(v.Jumps, Link{Label: name, Href: p.To(file), Count: len(part)})
			if err := m.monthPage(lang, file, name, year, part); err != nil {
				return err
			}
		}
	}
	v.Bars = count > fewRows
	if v.Bars {
		most := 1
		for _, j := range v.Jumps {
			most = max(most, j.Count)
		}
		v.Groups, v.Jumps = []linkGroup{{Links: v.Jumps, Most: most}}, nil
	}
	p.Body = v
	return m.page("list", p)
}

func (m *making) monthPage(lang, file, name, year string, docs []*document) error {
	p := m.newPage(lang, file)
	p.Title, p.Index = p.T("documents")+", "+name, "years"
	p.Description = p.Title
	p.Body = &listView{
		Jumps: []Link{{Label: yearName(year, p), Href: p.To("index/years/" + yearFile(year))}},
		Rows:  []yearRows{{"", rowsOf(docs, p)}},
	}
	return m.page("list", p)
}

// monthName returns "april 2018" of "2018-04".
func monthName(month string, p *page) string {
	if len(month) != 7 {
		return p.T("unknownYear")
	}
	n, err := strconv.Atoi(month[5:])
	if err != nil || n < 1 || n > 12 {
		return month
	}
	return texts.Months[p.Lang][n-1] + " " + month[:4]
}

func rowsOf(docs []*document, p *page) []row {
	out := make([]row, 0, len(docs))
	for _, d := range docs {
		out = append(out, newRow(d, p))
	}
	return out
}
