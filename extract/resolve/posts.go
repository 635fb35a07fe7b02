package resolve

import (
	"io/fs"
	"iter"
	"maps"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/resolve/match"
	"w3id.org/kamergraaf/extract/resolve/tsv"
)

// Post is a post in the government, whoever holds it.
type Post struct {
	Key     string // slug of the label: "minister-van-financien"
	Role    string // one of the extract.Role constants
	Periods []PostPeriod
}

// PostPeriod is a time in which a post kept its name and its ministry.
type PostPeriod struct {
	Start, End   extract.Date // both days included; "" where open
	Label        string       // "minister van Financiën"
	Portfolio    string       // "Financiën"; "" of the minister-president
	Preposition  string       // "van" or "voor"
	Ministry     string       // key: the TOOI code where there is one
	MinistryName string       // the ministry's name in that time, without "ministerie van"
}

// posts is the register of posts.
type posts struct {
	all   []*Post
	byKey map[string]*Post
	named map[string][]postName // by letters of a portfolio's name
	texts map[string]bool       // the portfolios' names as written
}

// postName is a post that bore a portfolio's name in one of its periods.
type postName struct {
	post   *Post
	period int
	alias  bool
}

func loadPosts(fsys fs.FS) (posts, error) {
	t, err := tsv.Open(fsys, "posts.tsv", "post", "role", "preposition", "portfolio", "aliases", "ministry", "ministry_name", "start", "end")
	if err != nil {
		return posts{}, err
	}
	key, role, preposition, portfolio, aliases := t.Column("post"), t.Column("role"), t.Column("preposition"), t.Column("portfolio"), t.Column("aliases")
	ministry, ministryName, start, end := t.Column("ministry"), t.Column("ministry_name"), t.Column("start"), t.Column("end")
	p := posts{byKey: map[string]*Post{}, named: map[string][]postName{}, texts: map[string]bool{}}
	for _, row := range t.Rows {
		one := p.byKey[key(row)]
		if one == nil {
			one = &Post{Key: key(row), Role: role(row)}
			p.all = append(p.all, one)
			p.byKey[one.Key] = one
		}
		period := PostPeriod{
			Start: extract.Date(start(row)), End: extract.Date(end(row)), Portfolio: portfolio(row), Preposition: preposition(row),
			Ministry: ministry(row), MinistryName: ministryName(row), Label: postLabel(role(row), preposition(row), portfolio(row)),
		}
		one.Periods = append(one.Periods, period)
		p.name(one, period.Portfolio, false)
		for _, alias := range tsv.Cells(aliases(row)) {
			p.name(one, alias, true)
		}
	}
	return p, nil
}

// name makes a post findable by a portfolio's name.
func (p *posts) name(one *Post, portfolio string, alias bool) {
	if portfolio == "" {
		return
	}
	if short := strings.ReplaceAll(portfolio, " en ", " & "); short != portfolio {
		p.name(one, short, true)
	}
	key := match.Letters(portfolio)
	p.named[key] = append(p.named[key], postName{one, len(one.Periods) - 1, alias})
	p.texts[portfolio] = true
}

func postLabel(role, preposition, portfolio string) string {
	if portfolio == "" {
		return role
	}
	return strings.Join([]string{role, preposition, portfolio}, " ")
}

// Posts returns all posts, in the order of the register.
func (r *Registers) Posts() []*Post { return r.posts.all }

// Post returns the post with a key, or nil.
func (r *Registers) Post(key string) *Post { return r.posts.byKey[key] }

// On returns what the post was called on a date and where; of the nearest period where the date is in none, or of
// the last one where it is not known.
func (p *Post) On(date extract.Date) PostPeriod {
	best := p.Periods[len(p.Periods)-1]
	if date == "" {
		return best
	}
	for i := len(p.Periods) - 1; i >= 0; i-- {
		if period := p.Periods[i]; period.End == "" || date <= period.End {
			best = period
		}
	}
	return best
}

// Entity returns the post as an entity, labelled as on the date.
func (p *Post) Entity(date extract.Date) extract.Entity {
	return extract.Entity{Kind: extract.KindPost, Key: p.Key, Label: p.On(date).Label, Registered: true}
}

// Ministry returns the ministry that the post belonged to on the date.
func (p *Post) Ministry(date extract.Date) extract.Entity {
	period := p.On(date)
	return extract.Entity{Kind: extract.KindMinistry, Key: period.Ministry, Label: period.MinistryName, Registered: true}
}

// within tells whether a date lies between two days, both included; an open end or an unknown date fits.
func within(date, start, end extract.Date) bool {
	return date == "" || (start == "" || start <= date) && (end == "" || date <= end)
}

// find returns the post of a role with a portfolio on a date, or nil where none or more than one fit. The preposition
// decides only between posts that share their portfolio: papers often print the wrong one.
func (p *posts) find(role, preposition, portfolio string, date extract.Date) *Post {
	if role == extract.RolePrimeMinister {
		return p.byKey[extract.RolePrimeMinister]
	}
	for wording := range wordings(portfolio) {
		if post := p.choose(p.named[match.Letters(wording)], role, preposition, date); post != nil {
			return post
		}
	}
	return p.misspelled(role, preposition, match.Letters(portfolio), date)
}

// misspelled returns the one post whose portfolio differs from a printed one in a letter or two ("Jusitie"), or nil.
func (p *posts) misspelled(role, preposition, printed string, date extract.Date) *Post {
	var found *Post
	slips := min(len(printed)/7, 2)
	for key, named := range p.named {
		if len(key) < 7 || !dutch.Nearly(key, printed, slips) {
			continue
		}
		post := p.choose(named, role, preposition, date)
		if found != nil && post != found {
			return nil
		}
		found = post
	}
	return found
}

// choose returns the one post of the role that fits best.
func (p *posts) choose(named []postName, role, preposition string, date extract.Date) *Post {
	var best *Post
	bestRank, tie := 0, false
	for _, n := range named {
		if n.post.Role != role {
			continue
		}
		rank := 1
		period := n.post.Periods[n.period]
		if within(date, period.Start, period.End) {
			rank += 8
		}
		if !n.alias {
			rank += 4
		}
		if preposition == "" || preposition == period.Preposition {
			rank += 2
		}
		switch {
		case rank > bestRank:
			best, bestRank, tie = n.post, rank, false
		case rank == bestRank && n.post != best:
			tie = true
		}
	}
	if tie {
		return nil
	}
	return best
}

// bears tells whether a post of a role had a portfolio's name at any time.
func (p *posts) bears(post *Post, role, portfolio string) bool {
	return slices.ContainsFunc(p.named[match.Letters(portfolio)], func(n postName) bool { return n.post == post && post.Role == role })
}

// last returns the post of a role that last bore a portfolio's name before a date, or nil where that is not known: papers also
// speak of posts that have been renamed since.
func (p *posts) last(role, portfolio string, date extract.Date) *Post {
	var last *Post
	var end extract.Date
	for _, n := range p.named[match.Letters(portfolio)] {
		period := n.post.Periods[n.period]
		if date == "" || n.post.Role != role || period.End == "" || period.End >= date || period.End < end {
			continue
		}
		if period.End == end && n.post != last {
			return nil
		}
		last, end = n.post, period.End
	}
	return last
}

// wordings returns the ways to read a printed portfolio: whole, then without what stands behind a dash, in brackets or
// behind the last comma, which is a state secretary's task or "a.i.". One word before a comma is the beginning of a
// longer name, not a portfolio.
func wordings(portfolio string) iter.Seq[string] {
	return func(yield func(string) bool) {
		s := strings.TrimRight(strings.TrimSpace(portfolio), ",. ")
		s = strings.TrimSpace(strings.TrimSuffix(s, "a.i"))
		if !yield(s) {
			return
		}
		for _, sign := range [...]string{" – ", " - ", " — ", "–", "(", ", "} {
			i := strings.LastIndex(s, sign)
			if i <= 0 || sign == ", " && !strings.Contains(s[:i], " ") {
				continue
			}
			if !yield(strings.TrimRight(s[:i], ", ")) {
				return
			}
		}
	}
}

// names returns the names of portfolios, for the recogniser of ministers.
func (p *posts) names() []extract.Name {
	texts := slices.Sorted(maps.Keys(p.texts))
	names := make([]extract.Name, 0, len(texts))
	for _, text := range texts {
		name := extract.Name{Kind: extract.KindPost, Text: text}
		if len(text) <= len("SoZaWe") {
			name.Case = extract.CaseExact
		}
		names = append(names, name)
	}
	return names
}
