package site

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/site/record"
	"w3id.org/kamergraaf/site/texts"
)

// homeView is what the first page shows.
type homeView struct {
	Counts     []Link // what there is, and where
	Latest     []row
	Laws       linkGroup
	Members    linkGroup
	Ministries []ministrySpeed
	Longest    int // days, for the scale
	Term       int // days
	From, To   string
}

// ministrySpeed is how fast a ministry answers over all years.
type ministrySpeed struct {
	Link    Link
	Median  int
	Answers int
	Share   int // of answers within the term, in percent
}

const (
	latestOnHome = 8
	rankedOnHome = 10
)

// home makes the first page of each language, the search pages, and the page that chooses a language.
func (m *making) home() error {
	for _, lang := range texts.Languages {
		p := m.newPage(lang, "index")
		p.Title, p.Description = p.T("site"), p.T("tagline")
		p.Structured = m.structuredSite(p)
		p.Body = m.homeOf(p)
		if err := m.page("home", p); err != nil {
			return err
		}
		s := m.newPage(lang, "search")
		s.Title, s.Description, s.Search, s.Index = s.T("search"), s.T("searchFor"), true, "search"
		if err := m.page("search", s); err != nil {
			return err
		}
	}
	return m.file("index.html", []byte(front), func() ([]byte, error) { return frontPage() })
}

func (m *making) homeOf(p *page) *homeView {
	v := &homeView{Longest: 1, Term: dutch.TermDays}
	ranks := map[string][]ranked{}
	for _, a := range alphabets {
		ranks[a.name] = m.rank(a)
	}
	answers := 0
	for _, d := range m.docs {
		if d.Head.Kind == extract.AnswerPaper {
			answers++
		}
		if y := d.year(); y != "" {
			v.From, v.To = cmp.Or(v.From, y), y
		}
	}
	inquiries := map[*inquiry]bool{}
	for _, q := range m.inquiries {
		inquiries[q] = true
	}
	v.Counts = []Link{
		{Label: p.T("documents"), Count: len(m.docs), Href: p.To("index/years")},
		{Label: p.T("inquiries"), Count: len(inquiries), Href: p.To("index/years")},
		{Label: p.T("answers"), Count: answers, Href: p.To("index/years")},
		{Label: p.T("members"), Count: len(ranks["members"]), Href: p.To("index/members")},
		{Label: p.T("ministers"), Count: len(ranks["ministers"]), Href: p.To("index/ministers")},
		{Label: p.T("laws"), Count: len(ranks["laws"]), Href: p.To("index/laws")},
		{Label: p.T("bodies"), Count: len(ranks["bodies"]), Href: p.To("index/bodies")},
		{Label: p.T("sites"), Count: len(ranks["sites"]), Href: p.To("index/sites")},
		{Label: p.T("topics"), Count: len(ranks["topics"]), Href: p.To("index/topics")},
	}
	v.Counts = slices.DeleteFunc(v.Counts, func(l Link) bool { return l.Count == 0 })
	for _, d := range newest(m.docs) {
		if d.Head.Kind == extract.AnswerPaper && len(v.Latest) < latestOnHome {
			v.Latest = append(v.Latest, newRow(d, p))
		}
	}
	v.Laws = linkGroup{Links: first(rankedLinks(ranks["laws"], p), rankedOnHome), Most: mostOf(ranks["laws"])}
	v.Members = linkGroup{Links: first(rankedLinks(ranks["members"], p), rankedOnHome), Most: mostOf(ranks["members"])}
	v.Ministries, v.Longest = ministrySpeeds(ranks["ministries"], p)
	return v
}

// ministrySpeeds returns the ministries that answered, the fastest first, and the longest median.
func ministrySpeeds(list []ranked, p *page) ([]ministrySpeed, int) {
	var out []ministrySpeed
	longest := dutch.ExtendedDays
	for _, r := range list {
		var days []int
		inTime := 0
		for _, g := range merged(r.seen) {
			n, ok := g.doc.Head.Submitted.Days(g.doc.Head.Answered)
			if g.role != record.Ministry || g.doc.Head.Kind != extract.AnswerPaper || !ok || n < 0 {
				continue
			}
			days = append(days, n)
			if n <= dutch.TermDays {
				inTime++
			}
		}
		if len(days) == 0 {
			continue
		}
		s := ministrySpeed{Link: p.link(r.thing), Median: median(days), Answers: len(days), Share: 100 * inTime / len(days)}
		longest = max(longest, s.Median)
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b ministrySpeed) int {
		return cmp.Or(a.Median-b.Median, cmp.Compare(a.Link.Label, b.Link.Label))
	})
	return out, longest
}

func first[T any](list []T, n int) []T { return list[:min(len(list), n)] }

// front is the page at the root, for servers that do not choose by the reader's language.
const front = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{{.Policy}}">
<title>{{.NL}} – {{.EN}}</title>
<link rel="stylesheet" href="assets/style.css">
<link rel="icon" href="assets/icon.svg" type="image/svg+xml">
</head>
<body class="front">
<main>
<h1>{{.NL}} <span lang="en">{{.EN}}</span></h1>
<ul class="choose">
<li><a href="nl/index.html" hreflang="nl">Nederlands</a></li>
<li><a href="en/index.html" hreflang="en" lang="en">English</a></li>
</ul>
</main>
</body>
</html>
`

func frontPage() ([]byte, error) {
	t, err := template.New("front").Parse(front)
	if err != nil {
		return nil, fmt.Errorf("reading the template of the front page: %w", err)
	}
	var b strings.Builder
	err = t.Execute(&b, map[string]string{"Policy": Policy, "NL": texts.Say("nl", "site"), "EN": texts.Say("en", "site")})
	return []byte(b.String()), err
}
