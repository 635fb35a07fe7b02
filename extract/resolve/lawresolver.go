package resolve

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
)

// LawResolver ties mentions of Dutch legislation to BWB ids: extract.Resolver.
type LawResolver struct{ r *Registers }

// Laws returns the resolver of Dutch legislation.
func (r *Registers) Laws() LawResolver { return LawResolver{r} }

// Resolve ties the document's mentions of laws to entities. A name of several laws is settled by the date of the
// document, else by the one of them that the document names otherwise as well, else it is the newest; a name in full that
// no register has becomes an entity of its own, an unsettled abbreviation none.
func (l LawResolver) Resolve(d *extract.Document) {
	reg := &l.r.law
	date := d.Date()
	var sure map[int32]bool
	var open []int
	slips := slips{left: maxSlips}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Kind != extract.KindLaw || m.Entity.Known() {
			continue
		}
		ids := reg.candidates(m.Hint, date, &slips)
		if len(ids) == 1 {
			m.Entity = reg.entity(ids[0], m.Part)
			if sure == nil {
				sure = map[int32]bool{}
			}
			sure[ids[0]] = true
			continue
		}
		open = append(open, i)
	}
	slips.left = maxSlips
	for _, i := range open {
		m := &d.Mentions[i]
		ids := reg.newest(among(reg.candidates(m.Hint, date, &slips), sure), m.Hint)
		switch {
		case len(ids) == 1:
			m.Entity = reg.entity(ids[0], m.Part)
		case len(ids) == 0 && inFull(m.Hint):
			m.Entity = extract.Entity{Kind: extract.KindLaw, Key: slug(m.Hint), Label: m.Hint, Part: m.Part}
		case len(ids) == 0 && m.Part == "":
			m.Kind = "" // letters that became a law's name only later: no law is meant
		}
	}
	if len(open) > 0 {
		d.Mentions = slices.DeleteFunc(d.Mentions, func(m extract.Mention) bool { return m.Kind == "" })
	}
}

// among returns those of ids that are sure, or ids if none is.
func among(ids []int32, sure map[int32]bool) []int32 {
	var kept []int32
	for _, id := range ids {
		if sure[id] {
			kept = append(kept, id)
		}
	}
	if kept == nil {
		return ids
	}
	return kept
}

func (l *laws) entity(i int32, part string) extract.Entity {
	law := &l.all[i]
	return extract.Entity{Kind: extract.KindLaw, Key: law.BWB, Part: part, Label: law.Title, Registered: strings.HasPrefix(law.BWB, "BW")}
}

// maxSlips is how many names of a document are looked for in spite of slips: that is slow, and few documents have any.
const maxSlips = 100

// slips are the names of a document that are no law's exactly, with the laws that they are most like. Documents have the
// same few names again and again.
type slips struct {
	left  int // how many more may be looked for
	found map[string][]int32
}

// find returns what a name is most like.
func (s *slips) find(l *looseNames, name string) []int32 {
	if s.left == 0 {
		return nil
	}
	s.left--
	ids, known := s.found[name]
	if !known {
		if s.found == nil {
			s.found = map[string][]int32{}
		}
		ids = l.find(name)
		s.found[name] = ids
	}
	return ids
}

// candidates returns the laws that a name can mean on a date.
func (l *laws) candidates(name string, date extract.Date, slips *slips) []int32 {
	ids := l.named(name)
	if ids == nil {
		ids = slips.find(l.loose, name)
	}
	if date == "" {
		return ids
	}
	var possible, inForce []int32
	for _, id := range ids {
		law := &l.all[id]
		if law.From > date && !hasYear(name) {
			continue
		}
		possible = append(possible, id)
		if law.Until == "" || law.Until > date {
			inForce = append(inForce, id)
		}
	}
	switch {
	case len(inForce) > 0:
		return inForce
	case len(possible) == 0:
		return l.beforehand(ids, date)
	}
	return possible
}

// foreseen is how many days before its beginning a law may be cited by its name: as a bill, or while it comes into force.
const foreseen = 3 * 365

// beforehand returns the laws that a name can mean though they came after the date. A name without the year that is part
// of the title ("Vreemdelingenwet" before the Vreemdelingenwet 2000) means an older law.
func (l *laws) beforehand(ids []int32, date extract.Date) (soon []int32) {
	for _, id := range ids {
		law := &l.all[id]
		if days, ok := date.Days(law.From); ok && days <= foreseen && !hasYear(law.Title) {
			soon = append(soon, id)
		}
	}
	return soon
}

// newest returns the law that came last of those that share a name: it took the place of the others. Of laws that only
// share an abbreviation all must have a known beginning, of others all but the oldest.
func (l *laws) newest(ids []int32, name string) []int32 {
	if len(ids) < 2 {
		return ids
	}
	best, tie := ids[0], false
	for i, id := range ids {
		from := l.all[id].From
		switch {
		case from == "" && !inFull(name):
			return ids
		case i > 0 && from == l.all[best].From:
			tie = true
		case from > l.all[best].From:
			best, tie = id, false
		}
	}
	if tie {
		return ids
	}
	return []int32{best}
}

// hasYear tells names that say which law of their kind they are: "Vreemdelingenwet 2000" may be cited before it exists.
func hasYear(name string) bool { return strings.ContainsAny(name, "0123456789") }

// inFull tells names in full from abbreviations.
func inFull(name string) bool {
	low := strings.ToLower(name)
	for _, head := range []string{"wet", "besluit", "regeling", "reglement", "wetboek"} {
		if strings.HasPrefix(low, head+" ") || strings.HasSuffix(low, head) {
			return true
		}
	}
	return strings.Contains(name, " ") && len(name) > 8
}
