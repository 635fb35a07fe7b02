package update

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
	"w3id.org/kamergraaf/extract/resolve/tsv"
)

// putBody brings the rows of an organisation up to date with the names that an official list gives it. What the list
// does not say stays.
func (u *Update) putBody(code string, periods []bodyPeriod) {
	sort := listedSorts[letterPart(code)]
	t := u.tables.byName[sort.table]
	key := t.bodyKey(code, sort, periods[len(periods)-1])
	entries := t.rows(key)
	for _, p := range periods {
		entries = addPeriod(entries, t.entry(key), sort, p)
	}
	slices.SortStableFunc(entries, func(a, b entry) int { return strings.Compare(a.get("start"), b.get("start")) })
	t.put(key, entries, "TOOI list")
}

// bodyKey returns the key under which a table has an organisation: its code, or the permanent key of the one body of
// that name that was registered before its code was known.
func (t *userTable) bodyKey(code string, sort listedSort, p bodyPeriod) string {
	if t.has(code) {
		return code
	}
	found := ""
	for _, key := range t.keys() {
		if letterPart(key) != "" {
			continue
		}
		for _, e := range t.rows(key) {
			if e.bears(p) && (sort.table != "places.tsv" || e.get("kind") == sort.sort) && e.meets(p) {
				if found != "" && found != key {
					return code
				}
				found = key
			}
		}
	}
	if found == "" {
		return code
	}
	return found
}

// bears tells whether a row has one of a period's names.
func (e entry) bears(p bodyPeriod) bool {
	for _, mine := range append([]string{e.get("name")}, tsv.Cells(e.get("aliases"))...) {
		for _, theirs := range append([]string{p.name}, p.others...) {
			if match.Letters(mine) == match.Letters(theirs) {
				return true
			}
		}
	}
	return false
}

// meets tells whether a row's time and a period have a day in common.
func (e entry) meets(p bodyPeriod) bool {
	start, end := extract.Date(e.get("start")), extract.Date(e.get("end"))
	return (p.end == "" || start <= p.end) && (end == "" || p.start <= end)
}

// addPeriod brings the row with a name in a time up to date, or adds it behind the name that was in use until then.
// A name of which it is not known when it came into use is one more name of the latest row.
func addPeriod(entries []entry, fresh entry, sort listedSort, p bodyPeriod) []entry {
	if i := slices.IndexFunc(entries, func(e entry) bool { return match.Letters(e.get("name")) == match.Letters(p.name) && e.meets(p) }); i >= 0 {
		entries[i].refresh(p)
		return entries
	}
	if slices.ContainsFunc(entries, func(e entry) bool { return e.bears(p) && e.meets(p) }) && !p.renamed {
		return entries
	}
	if len(entries) > 0 && !p.renamed && (!p.past || p.end == "") {
		entries[len(entries)-1].addTo("aliases", p.name)
		return entries
	}
	for _, e := range entries {
		if end := extract.Date(e.get("end")); extract.Date(e.get("start")) < p.start && (end == "" || end >= p.start) {
			e.set("end", string(p.start.Add(-1)))
		}
	}
	fresh.set("name", p.name)
	fresh.set("kind", sort.sort)
	fresh.set("start", string(p.start))
	fresh.refresh(p)
	return append(entries, fresh)
}

// refresh puts an official period's facts into the row of that name. Names with the word for their sort need no row of
// their own: that word is looked for beside the name.
func (e entry) refresh(p bodyPeriod) {
	e.fill("start", string(p.start))
	if p.end != "" {
		e.set("end", string(p.end))
	}
	for _, other := range p.others {
		if !strings.HasSuffix(match.Letters(other), match.Letters(e.get("name"))) && !e.bears(bodyPeriod{name: other}) {
			e.addTo("aliases", other)
		}
	}
	if a := p.abbreviation; isAbbreviated(a) || len(a) == 2 && strings.ToUpper(a) == a {
		e.fill("short", a)
		e.fill("abbreviations", a)
	}
}
