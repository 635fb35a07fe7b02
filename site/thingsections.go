package site

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"w3id.org/kamergraaf/site/record"
)

// section is the documents that name a thing in one role, by year.
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

var roleKeys = [record.Roles]string{"asked", "addressed", "answered", "ministry", "mentioned", "pointed", "topic"}

// sections sorts the documents by role and year. Where there are many, only the latest of each role are listed, with
// links to the pages of years.
func sections(t *thing, seen []appearanceGroup, p *page, many bool) []section {
	var out []section
	before := map[string]int{} // rows of a year in the roles so far
	for r := range record.Roles {
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

// yearPages makes the pages of the years in which documents name a thing.
func (m *making) yearPages(t *thing, seen []appearanceGroup, of *page) error {
	byYear := map[string][]appearanceGroup{}
	for _, g := range seen {
		byYear[g.doc.year()] = append(byYear[g.doc.year()], g)
	}
	for year, rows := range byYear {
		slices.SortStableFunc(rows, func(a, b appearanceGroup) int { return int(a.role) - int(b.role) })
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
