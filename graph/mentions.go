package graph

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"kamergraaf/extract"
)

// placed is a mention with its place in code points.
type placed struct {
	*extract.Mention
	from, to int // code points of the unit's text
	repeat   int // 2 for the second mention of the same words
	iri      Term
}

// identify makes the IRIs of all mentioned entities, once.
func (w *writer) identify() {
	for _, ms := range w.found {
		for i := range ms {
			ms[i].iri = w.m.Entity(ms[i].Entity)
		}
	}
}

// mentionsByUnit sorts a document's mentions by unit and place. Mentions whose place is not in the unit's text are
// left out: they would name words that are not there.
func mentionsByUnit(d *extract.Document) [][]placed {
	all := make([]placed, 0, len(d.Mentions))
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Unit < 0 || m.Unit >= len(d.Units) || m.Start < 0 || m.Start >= m.End || m.End > d.Units[m.Unit].Text.Len() {
			continue
		}
		all = append(all, placed{Mention: m})
	}
	slices.SortStableFunc(all, func(a, b placed) int {
		return cmp.Or(a.Unit-b.Unit, a.Start-b.Start, a.End-b.End)
	})
	out := make([][]placed, len(d.Units))
	for from := 0; from < len(all); {
		unit, to := all[from].Unit, from
		for to < len(all) && all[to].Unit == unit {
			to++
		}
		out[unit] = all[from:to]
		place(d.Units[unit].Text.String(), out[unit])
		from = to
	}
	return out
}

// place turns the places of mentions, which are sorted, from bytes into code points in one walk through the text.
func place(text string, ms []placed) {
	at, points := 0, 0
	for i := range ms {
		points += utf8.RuneCountInString(text[at:ms[i].Start])
		at = ms[i].Start
		ms[i].from = points
		ms[i].to = points + utf8.RuneCountInString(text[ms[i].Start:ms[i].End])
		ms[i].repeat = 1
		if i > 0 && ms[i-1].Start == ms[i].Start && ms[i-1].End == ms[i].End {
			ms[i].repeat = ms[i-1].repeat + 1
		}
	}
}

// documentMentions states what header and notice name, of the document.
func (w *writer) documentMentions() {
	for i := range w.d.Units {
		if w.bearer(i) == w.document {
			w.unitMentions(i)
		}
	}
}

// unitMentions states of the subject which identified entities a unit's text names: those that bear the law or are
// papers are cited.
func (w *writer) unitMentions(unit int) {
	for _, m := range w.found[unit] {
		p := mentions
		if citable(Canonical(m.Entity).Kind) {
			p = cites
		}
		w.edge(p, w.note(m.iri, m.Entity))
	}
}

// citable tells whether an entity of a kind is cited rather than only mentioned.
func citable(k extract.EntityKind) bool {
	switch k {
	case extract.KindLaw, extract.KindEU, extract.KindBill, extract.KindCase, extract.KindPaper:
		return true
	}
	return false
}

// annotations states of each mention which words, where, name what, and who recognised it.
func (w *writer) annotations() {
	for unit, ms := range w.found {
		for _, m := range ms {
			words := w.d.Units[unit].Text.String()[m.Start:m.End]
			w.node(w.m.Mention(w.units[unit], m.from, m.to, m.repeat), classMention, classAnnotation)
			w.edge(hasTarget, w.bearer(unit))
			w.edge(hasBody, m.iri)
			w.text(exact, words)
			w.count(start, m.from)
			w.count(end, m.to)
			w.text(kind, string(m.Kind))
			w.text(recogniser, m.Recogniser)
		}
	}
}

// capacities states that those who ask are members, and those who answer ministers, also where a text names them so.
func (w *writer) capacities() {
	var seen capacities
	for _, p := range w.askers {
		seen.add(p, classMember)
	}
	for _, p := range w.repliers {
		seen.add(p, classMinister)
	}
	for _, ms := range w.found {
		for _, m := range ms {
			if c, ok := capacityClasses[m.Kind]; ok && isPerson(m.Entity.Kind) {
				seen.add(m.iri, c)
			}
		}
	}
	for i, p := range seen.people {
		w.node(p, seen.classes[i]...)
	}
}

// capacities are the classes of people, in the order in which they were seen.
type capacities struct {
	people  []Term
	classes [][]Term
}

func (c *capacities) add(person, class Term) {
	i := slices.Index(c.people, person)
	if i < 0 {
		i = len(c.people)
		c.people = append(c.people, person)
		c.classes = append(c.classes, nil)
	}
	if !slices.Contains(c.classes[i], class) {
		c.classes[i] = append(c.classes[i], class)
	}
}

// capacityClasses are the classes of people by how a text names them.
var capacityClasses = map[extract.EntityKind]Term{extract.KindMember: classMember, extract.KindMinister: classMinister}

// isPerson tells whether entities of a kind are people.
func isPerson(k extract.EntityKind) bool {
	return k == extract.KindPerson || k == extract.KindMember || k == extract.KindMinister
}

// cited states what follows from the address or number of a page or paper alone, and so needs no register: that it is
// a page on a site, or a document of the Aanhangsel. This keeps the register graph small in large runs.
func (w *writer) cited() {
	for _, e := range w.g.Referred {
		switch {
		case e.Kind == extract.KindURL:
			iri := w.m.Entity(e)
			w.node(iri, classWebPage)
			w.edge(onSite, w.refer(siteEntity(iri.value)))
		case e.Kind == extract.KindPaper && citedDocument(e.Key) != "":
			if iri := w.m.Entity(e); iri != w.document {
				w.node(iri, classDocument)
			}
		}
	}
}
