package report

import (
	"cmp"
	"embed"
	"html/template"
	"io"
	"slices"
	"strconv"

	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/timeline"
)

//go:embed page.html page.css page.js
var pageFiles embed.FS

// longList is how many of the slowest answers, and of those still open, a page lists.
const longList = 25

// figure is one number of the overview.
type figure struct{ Value, Label, Of string }

// slow is an inquiry in a list of the slowest.
type slow struct {
	Days                               string
	Subject, Submitted, Date, Ministry string
	Document, Page                     string
}

// chart is a picture in the widths that the page chooses from.
type chart struct {
	Title string
	Sizes []template.HTML
}

// page is what the template shows.
type page struct {
	Words
	By             string
	Period, Lead   string
	Empty          bool
	Figures        []figure
	Strips, Trend  chart
	StripsNote     string
	Left           string
	Heat           heat
	HeatTitle      string
	Smalls         []small
	Slowest        []slow
	Waiting        []slow
	WaitingNote    string
	Table          grid
	Tables         tables
	Problems       []counted
	Style, Program template.HTML
}

// counted is how often a kind of odd data occurs.
type counted struct {
	Label string
	Count string
}

// HTML writes a page that shows the inquiries and needs nothing else: style, charts and program are in it.
func HTML(w io.Writer, set *timeline.Set, options timeline.Options, words Words) error {
	groups, err := set.Groups(options)
	if err != nil {
		return err
	}
	t, err := template.New("page.html").Funcs(template.FuncMap{"dict": dict}).ParseFS(pageFiles, "page.html")
	if err != nil {
		return err
	}
	p, err := newPage(set, groups, options, words)
	if err != nil {
		return err
	}
	return t.Execute(w, p)
}

// dict returns the values that a template passes to another, by name.
func dict(pairs ...any) map[string]any {
	out := map[string]any{}
	for i := 0; i+1 < len(pairs); i += 2 {
		if name, ok := pairs[i].(string); ok {
			out[name] = pairs[i+1]
		}
	}
	return out
}

func newPage(set *timeline.Set, groups []timeline.Group, options timeline.Options, words Words) (*page, error) {
	css, err := pageFiles.ReadFile("page.css")
	if err != nil {
		return nil, err
	}
	program, err := pageFiles.ReadFile("page.js")
	if err != nil {
		return nil, err
	}
	total := set.Total()
	p := &page{
		Words: words, By: words.T(options.By), Empty: len(set.Inquiries) == 0, Figures: figures(total, words),
		Heat: newHeat(groups, set, words), HeatTitle: words.T("heat", words.T(options.By)), Smalls: smalls(groups, set, words),
		Style: template.HTML("<style>" + chartStyle + string(css) + "</style>"), Program: template.HTML("<script>" + string(program) + "</script>"),
		Problems: problems(set, words),
	}
	p.headline(set, total)
	p.charts(groups, set, total, options)
	p.slowest(set)
	p.waiting(set)
	p.Tables, err = newTables(set, options, words)
	p.Table = p.Tables.Chosen()
	return p, err
}

// headline says what the page is about.
func (p *page) headline(set *timeline.Set, total timeline.Row) {
	if p.Empty {
		p.Lead = p.T("none")
		return
	}
	first, last := set.Inquiries[0].Submitted, set.Inquiries[len(set.Inquiries)-1].Submitted
	for _, q := range set.Inquiries {
		if q.Submitted != "" && !q.Dubious() {
			first = q.Submitted
			break
		}
	}
	p.Period = p.T("period", p.Date(first), p.Date(last), p.Date(set.AsOf))
	if total.Median != nil {
		p.Lead = p.T("lead", p.Decimal(*total.Median), p.Share(total.WithinTerm, total.Termed), p.Share(total.WithinExtended, total.Termed))
	}
}

func figures(r timeline.Row, w Words) []figure {
	out := []figure{
		{w.Number(r.Inquiries), w.T("inquiries"), ""},
		{w.Number(r.Answered), w.T("answered"), w.Share(r.Answered, r.Inquiries) + " " + w.T("ofInquiries")},
		{w.Number(r.Open), w.T("open"), w.Share(r.Open, r.Inquiries) + " " + w.T("ofInquiries")},
		{w.Number(r.Delayed), w.T("delayed"), w.Share(r.Delayed, r.Inquiries) + " " + w.T("ofInquiries")},
	}
	if r.Median != nil {
		out = append(out,
			figure{w.Decimal(*r.Median), w.T("medianDays"), w.T("mean") + " " + w.Decimal(*r.Mean)},
			figure{w.Share(r.WithinTerm, r.Termed), w.T("inTerm"), w.T("ofAnswers")},
			figure{w.Share(r.WithinExtended, r.Termed), w.T("inExtended"), w.T("ofAnswers")},
			figure{w.Number(*r.Max), w.T("longestDays"), w.T("p90") + " " + w.Number(*r.P90)})
	}
	return out
}

// chartWidths are the widths in pixels in which pictures are drawn: of a phone, a tablet and a desk.
var chartWidths = [...]struct {
	class string
	width float64
}{{"narrow", 328}, {"middling", 680}, {"wide", 1040}}

func (p *page) charts(groups []timeline.Group, set *timeline.Set, total timeline.Row, o timeline.Options) {
	for _, size := range chartWidths {
		s := newStrips(groups, total, p.Words, size.width)
		p.Strips.Title = s.describe(o.By).title
		p.StripsNote = p.T("stripsNote", s.last)
		if len(s.groups) > 0 {
			p.Strips.Sizes = append(p.Strips.Sizes, s.inline("strips-"+size.class, size.class, s.describe(o.By)))
		}
		t := newTrend(set, p.Words, size.width)
		p.Trend.Title = p.T("trendTitle")
		if len(t.rows) > 1 {
			p.Trend.Sizes = append(p.Trend.Sizes, t.inline("trend-"+size.class, size.class, t.describe()))
		}
	}
	if left := len(groups) - len(drawn(groups)); left > 0 {
		p.Left = p.T("groupsLeft", p.Number(left))
	}
}

func (p *page) slowest(set *timeline.Set) {
	var answered []*timeline.Inquiry
	for _, q := range set.Inquiries {
		if _, ok := q.Days(); ok {
			answered = append(answered, q)
		}
	}
	slices.SortStableFunc(answered, func(a, b *timeline.Inquiry) int {
		x, _ := a.Days()
		y, _ := b.Days()
		return cmp.Compare(y, x)
	})
	for _, q := range answered[:min(len(answered), longList)] {
		days, _ := q.Days()
		p.Slowest = append(p.Slowest, p.slow(set, q, strconv.Itoa(days)))
	}
}

func (p *page) waiting(set *timeline.Set) {
	var open []*timeline.Inquiry
	for _, q := range set.Inquiries {
		if _, ok := q.Waiting(set.AsOf); ok {
			open = append(open, q)
		}
	}
	for _, q := range open[:min(len(open), longList)] { // sorted by submission: the longest first
		days, _ := q.Waiting(set.AsOf)
		p.Waiting = append(p.Waiting, p.slow(set, q, strconv.Itoa(days)))
	}
	p.WaitingNote = p.T("waitingNote", len(p.Waiting), p.Number(set.Total().Open), p.Date(set.AsOf))
}

func (p *page) slow(set *timeline.Set, q *timeline.Inquiry, days string) slow {
	s := slow{Days: days, Subject: cmp.Or(q.Subject, p.T("noSubject")), Submitted: p.Date(q.Submitted), Date: string(q.Submitted)}
	best := q.Best()
	s.Document, s.Page = best.ID, iri.OfficialPage(best.ID)
	s.Ministry = set.Ministry(q)
	if s.Ministry == "" {
		s.Ministry = p.Unknown
	}
	return s
}

// problems counts odd data by kind, the most frequent first.
func problems(set *timeline.Set, words Words) []counted {
	count := map[string]int{}
	var codes []string
	for _, pr := range set.Problems {
		if count[pr.Code] == 0 {
			codes = append(codes, pr.Code)
		}
		count[pr.Code]++
	}
	slices.SortFunc(codes, func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	var out []counted
	for _, code := range codes {
		out = append(out, counted{words.T(code), words.Number(count[code])})
	}
	return out
}
