package graph

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
)

// placed is a mention with its place in code points.
type placed struct {
	*extract.Mention
	from, to int // code points of the unit's text
	repeat   int // 2 for the second mention of the same words
	iri      rdf.Term
}

// identify makes the IRIs of all mentioned entities, once.
func (w *writer) identify() {
	for _, ms := range w.found {
		for i := range ms {
			ms[i].iri = w.m.Entity(ms[i].Entity)
		}
	}
}

// mentionsByUnit are a document's mentions by unit and place.
type mentionsByUnit struct {
	all   []placed
	found [][]placed // all in parts, one for each unit
}

// sort collects the mentions of a document and reuses the buffers of the one before. Mentions whose place is not in the text
// of the unit are left out: they would name words that are not there.
func (m *mentionsByUnit) sort(d *extract.Document) {
	all := slices.Grow(m.all[:0], len(d.Mentions))
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Unit < 0 || m.Unit >= len(d.Units) || m.Start < 0 || m.Start >= m.End || m.End > d.Units[m.Unit].Text.Len() {
			continue
		}
		all = append(all, placed{Mention: m})
	}
	if !slices.IsSortedFunc(all, byPlace) {
		slices.SortStableFunc(all, byPlace)
	}
	m.all, m.found = all, slices.Grow(m.found[:0], len(d.Units))[:len(d.Units)]
	clear(m.found)
	for from := 0; from < len(all); {
		unit, to := all[from].Unit, from
		for to < len(all) && all[to].Unit == unit {
			to++
		}
		m.found[unit] = all[from:to]
		place(d.Units[unit].Text.String(), all[from:to])
		from = to
	}
}

// PlacedMentions returns a document's mentions by unit and place, without those whose place is not in the text of the unit.
func PlacedMentions(d *extract.Document) []*extract.Mention {
	var m mentionsByUnit
	m.sort(d)
	out := make([]*extract.Mention, 0, len(m.all))
	for _, one := range m.all {
		out = append(out, one.Mention)
	}
	return out
}

func byPlace(a, b placed) int { return cmp.Or(a.Unit-b.Unit, a.Start-b.Start, a.End-b.End) }

// place turns the places of mentions, which are sorted, from bytes into code points in one walk through the text.
func place(text string, ms []placed) {
	at, points := 0, 0
	for i := range ms {
		points += codePoints(text[at:ms[i].Start])
		at = ms[i].Start
		ms[i].from = points
		ms[i].to = points + codePoints(text[ms[i].Start:ms[i].End])
		ms[i].repeat = 1
		if i > 0 && ms[i-1].Start == ms[i].Start && ms[i-1].End == ms[i].End {
			ms[i].repeat = ms[i-1].repeat + 1
		}
	}
}

// codePoints counts the code points of a text, of which nearly all are ASCII.
func codePoints(s string) int {
	n := 0
	for len(s) > 0 {
		ascii := rdf.PlainASCII(s)
		n, s = n+ascii, s[ascii:]
		for range min(8, len(s)) {
			_, size := utf8.DecodeRuneInString(s)
			n, s = n+min(size, 1), s[size:]
		}
	}
	return n
}

// documentMentions states what header and notice name, of the document.
func (w *writer) documentMentions() {
	for i := range w.d.Units {
		if k := w.d.Units[i].Kind; k == extract.HeaderUnit || k == extract.NoticeUnit {
			w.unitMentions(i)
		}
	}
}

// unitMentions states of the subject which identified entities the text of a unit names. Laws and papers are cited, others
// mentioned.
func (w *writer) unitMentions(unit int) {
	for _, m := range w.found[unit] {
		p := mentions
		if citable(iri.Canonical(m.Entity).Kind) {
			p = cites
		}
		w.edge(p, w.note(m.iri, m.Entity))
	}
}

// annotations states of each mention which words, where, name what, and who recognised it.
func (w *writer) annotations() {
	before := 0 // code points of the notices so far, which have one text
	for unit, ms := range w.found {
		from := 0
		if u := &w.d.Units[unit]; u.Kind == extract.NoticeUnit {
			from = before
			before += codePoints(u.Text.String()) + 1
		}
		for _, m := range ms {
			if w.full() {
				return
			}
			words := w.d.Units[unit].Text.String()[m.Start:m.End]
			w.node(w.m.Mention(w.units[unit], m.from, m.to, m.repeat), classMention, classAnnotation)
			w.single(hasTarget, w.bearer(unit))
			w.single(hasBody, m.iri)
			w.text(exact, words)
			if m.Kind == extract.KindLaw || m.Kind == extract.KindEU {
				from, to := dutch.SentenceAround(w.d.Units[unit].Text.String(), m.Start, m.End)
				w.text(sentence, w.d.Units[unit].Text.String()[from:to])
			}
			w.count(start, from+m.from)
			w.count(end, from+m.to)
			w.text(kind, string(m.Kind))
			w.text(recogniser, m.Recogniser)
		}
	}
}

// capacities states that those who ask are members, and those who answer ministers, also where a text names them so.
func (w *writer) capacities() {
	for _, p := range w.askers {
		w.addCapacity(p, classMember)
	}
	for _, p := range w.repliers {
		w.addCapacity(p, classMinister)
	}
	for _, ms := range w.found {
		for _, m := range ms {
			if c := entityClasses[m.Kind].capacity; !c.IsZero() && isPerson(m.Entity.Kind) {
				w.addCapacity(m.iri, c)
			}
		}
	}
	for _, c := range w.capable {
		w.node(c.person, c.classes[0])
		w.edge(isA, c.classes[1])
	}
}

// capacity is a person who is a member, a minister, or first the one and then the other.
type capacity struct {
	person  rdf.Term
	classes [2]rdf.Term
}

// fewCapable is how many people are walked through for each whom a text names; most documents name fewer.
const fewCapable = 16

// addCapacity notes that a person is a member or a minister.
func (w *writer) addCapacity(person, class rdf.Term) {
	at := w.capacityOf(person)
	if at < 0 {
		if len(w.capable) >= fewCapable {
			w.capableAt[person] = len(w.capable)
		}
		w.capable = append(w.capable, capacity{person, [2]rdf.Term{class}})
	} else if c := &w.capable[at]; c.classes[0] != class {
		c.classes[1] = class
	}
}

// capacityOf returns where a person is among those noted so far, or -1.
func (w *writer) capacityOf(person rdf.Term) int {
	if len(w.capable) < fewCapable {
		return slices.IndexFunc(w.capable, func(c capacity) bool { return c.person == person })
	}
	if len(w.capableAt) == 0 {
		w.capableAt = make(map[rdf.Term]int, 2*fewCapable)
		for i := range w.capable {
			w.capableAt[w.capable[i].person] = i
		}
	}
	if at, ok := w.capableAt[person]; ok {
		return at
	}
	return -1
}

// cited states what follows from the address or number of a page or paper alone, without a register: that it is a page on a
// site, or a document of the Aanhangsel; and of what is known by its name only, what the document calls it. This keeps the
// register graph small in large runs.
func (w *writer) cited() {
	for i := 0; i < len(w.made.Referred); i++ { // which grows
		e := w.made.Referred[i]
		name := e.IRI
		switch {
		case iri.Local(e.Entity):
			w.named(name, e.Entity)
		case e.Kind == extract.KindURL:
			w.node(name, classWebPage)
			w.edge(onSite, w.refer(iri.SiteEntity(name.Value())))
		case e.Kind == extract.KindPaper && name != w.document && iri.CitedDocument(e.Key) != "":
			w.node(name, classDocument)
			if e.Key == w.original {
				w.edge(replacedBy, w.document)
			}
		}
	}
}

// named states what the document says of something that is known by its name only, or of a part of it.
func (w *writer) named(name rdf.Term, e extract.Entity) {
	whole := w.refer(wholeOf(e))
	w.node(name, classOf(e))
	called := cmp.Or(e.Label, e.Key)
	switch {
	case e.Part != "":
		w.text(label, partLabel(called, e.Part))
		w.place(e.Part)
	default:
		w.text(label, called)
		if e.Kind == extract.KindCase {
			w.text(identifier, e.Key)
		}
		w.edge(identified, rdf.NewBool(false))
	}
	w.edge(partOf, whole)
}
