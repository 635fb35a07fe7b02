package resolve

import (
	"cmp"
	"slices"
	"sort"

	"w3id.org/kamergraaf/extract"
)

// headerPlaces finds the asker, answerer or post that stands where a mention of the header does.
type headerPlaces struct {
	d              *extract.Document
	sorted         bool
	names, parties []askerPlace // of many askers, by place
	posts          []postPlace  // of many answerers and addressees, by place
}

// askerPlace is where the name or the party of an asker stands.
type askerPlace struct {
	extract.Span
	asker int
}

// fewAskers is how many askers are walked through for each mention; most papers have one.
const fewAskers = 8

// of returns the entity of the asker, answerer or post that stands where a mention of the header does.
func (h *headerPlaces) of(m *extract.Mention) extract.Entity {
	switch m.Kind {
	case extract.KindMember:
		if a := h.asker(m, func(a *extract.Asker) extract.Span { return a.NameSpan }, &h.names); a != nil {
			return a.Person
		}
	case extract.KindParty:
		if a := h.asker(m, func(a *extract.Asker) extract.Span { return a.PartySpan }, &h.parties); a != nil {
			return a.PartyEntity
		}
	case extract.KindMinister:
		return h.post(m)
	}
	return extract.Entity{}
}

// asker returns the first asker with a span where a mention stands, or nil. Places are where these spans stand, if they were sorted.
func (h *headerPlaces) asker(m *extract.Mention, span func(*extract.Asker) extract.Span, places *[]askerPlace) *extract.Asker {
	askers := h.d.Askers
	if len(askers) <= fewAskers {
		for i := range askers {
			if overlaps(m, span(&askers[i])) {
				return &askers[i]
			}
		}
		return nil
	}
	h.sort()
	// Names do not overlap, so that those before a mention also end before it.
	at := sort.Search(len(*places), func(i int) bool { return (*places)[i].End > m.Start })
	for ; at < len(*places) && (*places)[at].Start < m.End; at++ {
		if overlaps(m, (*places)[at].Span) {
			return &askers[(*places)[at].asker]
		}
	}
	return nil
}

// sort sorts where names and parties stand, once.
func (h *headerPlaces) sort() {
	if h.sorted {
		return
	}
	h.sorted = true
	for i := range h.d.Askers {
		a := &h.d.Askers[i]
		if !a.NameSpan.Empty() {
			h.names = append(h.names, askerPlace{a.NameSpan, i})
		}
		if !a.PartySpan.Empty() {
			h.parties = append(h.parties, askerPlace{a.PartySpan, i})
		}
	}
	for _, places := range [][]askerPlace{h.names, h.parties} {
		slices.SortStableFunc(places, func(a, b askerPlace) int { return cmp.Compare(a.Start, b.Start) })
	}
}

// postPlace is where someone who answers stands, or an office that was asked or is answered for.
type postPlace struct {
	extract.Span
	order  int // of several places of a mention the first in this order holds
	entity extract.Entity
	office *extract.Office // nil of those who answer
	last   int             // where the last of this place and those before it ends
}

// fits tells whether a mention stands there.
func (p *postPlace) fits(m *extract.Mention) bool {
	return overlaps(m, p.Span) && (p.office == nil || saysOffice(m, *p.office))
}

// post returns who answers, or the post of the addressee, that stands where a mention of the header does.
func (h *headerPlaces) post(m *extract.Mention) extract.Entity {
	if h.posts == nil {
		h.posts = postPlaces(h.d)
	}
	// Posts may share words, so that one that begins early may end late.
	at := sort.Search(len(h.posts), func(i int) bool { return h.posts[i].last > m.Start })
	var found *postPlace
	for ; at < len(h.posts) && h.posts[at].Start < m.End; at++ {
		if p := &h.posts[at]; p.fits(m) && (found == nil || p.order < found.order) {
			found = p
		}
	}
	if found == nil {
		return extract.Entity{}
	}
	return found.entity
}

// postPlaces returns where all stand who answer, were asked or are answered for, by place.
func postPlaces(d *extract.Document) []postPlace {
	places := make([]postPlace, 0, 2*len(d.Answerers)+len(d.Addressees)+len(d.OnBehalfOf))
	for i := range d.Answerers {
		a := &d.Answerers[i]
		entity := a.Person
		if a.Post.Known() {
			entity = a.Post
		}
		places = append(places, postPlace{Span: a.NameSpan, order: i, entity: entity}, postPlace{Span: a.Span, order: i, entity: entity})
	}
	for _, offices := range [][]extract.Office{d.Addressees, d.OnBehalfOf} {
		for i := range offices {
			places = append(places, postPlace{Span: offices[i].Span, order: len(places), entity: offices[i].Post, office: &offices[i]})
		}
	}
	slices.SortStableFunc(places, func(a, b postPlace) int { return cmp.Compare(a.Start, b.Start) })
	last := 0
	for i := range places {
		last = max(last, places[i].End)
		places[i].last = last
	}
	return places
}
