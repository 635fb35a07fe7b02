package resolve

import (
	"slices"
	"strings"
	"sync"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
)

// lawResolver ties mentions of Dutch legislation to BWB ids: extract.Resolver.
type lawResolver struct{ r *Registers }

// Resolve ties the document's mentions of laws to entities. A name of several laws is settled by the date of the
// document, else by the one of them that the document names otherwise as well, else it is the newest if their titles differ only
// in the year, else the one of whose subject the document speaks; otherwise it is none. A name in full that no register has becomes an entity of its own, an unsettled
// abbreviation none.
func (l lawResolver) Resolve(d *extract.Document) {
	reg := &l.r.law
	date := d.Date()
	var sure map[int32]bool
	var open []int
	slips := slips{left: maxSlips}
	bills := billsOf(d)
	texts := sync.OnceValue(func() []string { return lowerTexts(d) })
	for i := range d.Mentions {
		m := &d.Mentions[i]
		name := m.Name()
		if m.Kind != extract.KindLaw && m.Kind != extract.KindBill || m.Entity.Known() || name == "" {
			continue
		}
		ids := reg.candidates(name, date, &slips)
		if m.Kind == extract.KindLaw && said(d, m, announcing) {
			ids = reg.announced(name, date, ids)
		}
		if len(ids) == 1 && reg.isBill(ids[0], date) {
			bills.make(m, reg.billTitle(ids[0], name))
			continue
		}
		if m.Kind == extract.KindLaw && m.Part == "" && pending(d, m) {
			bills.make(m, name)
			continue
		}
		if m.Kind == extract.KindBill {
			continue
		}
		if len(ids) == 1 {
			if m.Part == "" && !reg.isRecent(ids[0], date) && bills.named[billKey(name)] && bills.drop(m) {
				continue
			}
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
		name := m.Name()
		ids := reg.candidates(name, date, &slips)
		if len(ids) == 0 && inFull(name) {
			ids = reg.beside(d, m, date, &slips)
		}
		ids = reg.newest(reg.usual(name, among(ids, sure)))
		if len(ids) > 1 {
			ids = reg.spoken(ids, texts())
		}
		switch {
		case len(ids) == 1 && reg.isBill(ids[0], date):
			bills.make(m, reg.billTitle(ids[0], name))
		case len(ids) == 1:
			m.Entity = reg.entity(ids[0], m.Part)
		case len(ids) == 0 && (bills.named[billKey(name)] || m.Part == "" && strings.HasPrefix(name, "Wet ") && unpassed(d, m)):
			bills.make(m, name)
		case len(ids) == 0 && inFull(name) && l.r.off.cut(name):
		case len(ids) == 0 && inFull(name):
			m.Entity = extract.Entity{Kind: extract.KindLaw, Key: match.Slug(name), Label: name, Part: m.Part}
		case len(ids) == 0 && m.Part == "":
			m.Kind = "" // letters that became a law's name only later: no law is meant
		}
	}
	if len(open) > 0 || bills.nested {
		d.Mentions = slices.DeleteFunc(d.Mentions, func(m extract.Mention) bool { return m.Kind == "" })
	}
}

// beside returns the laws that a name in full can mean by what stands beside it: the noun in one word with it, the short name behind it
// in brackets, the rest of its title.
func (l *laws) beside(d *extract.Document, m *extract.Mention, date extract.Date, slips *slips) []int32 {
	name := m.Name()
	if act := granting(name); act != "" {
		return l.candidates(act, date, slips)
	}
	if short := bracketBehind(d, m); len(short) <= len("Wet ABCDEFGH") { // "Wet beroepen in de zorg (Wet BIG)"
		if ids := l.ofSubject(name, l.on(date, name, l.named(short))); len(ids) > 0 {
			return ids
		}
	}
	return l.longer(name, behind(d, m), date, slips)
}

// granting returns the name of a law in several words without the noun that papers write in one word with its last, for what is granted
// under it: "Wet milieubeheervergunning".
func granting(name string) string {
	for _, noun := range []string{"vergunning", "vergunningen", "ontheffing", "uitkering", "procedure"} {
		if act, ok := strings.CutSuffix(name, noun); ok && strings.HasPrefix(name, "Wet ") && !strings.HasSuffix(act, " ") {
			return act
		}
	}
	return ""
}

// mostWords is how many words behind a name may be the end of a title that grammar cut, wordsWithSlip how many of one with a
// slip, which is slow to look for.
const mostWords, wordsWithSlip = 9, 6

// withoutMarks takes out what can stand within a title and is none of it.
var withoutMarks = strings.NewReplacer("(", "", ")", "", "»", "")

// longer returns the laws whose title is a name with words that stand behind it: "Regeling eisen" before "aan administratie van
// transacties", of which grammar cannot tell that they are still the title.
func (l *laws) longer(name, behind string, date extract.Date, slips *slips) []int32 {
	if end := strings.IndexAny(behind, ".;:?!,\n"); end >= 0 {
		behind = behind[:end]
	}
	behind = withoutMarks.Replace(behind)
	words := strings.Fields(behind)
	if !strings.HasPrefix(behind, " ") || len(words) == 0 {
		return nil
	}
	for n := min(len(words), mostWords); n > 0; n-- {
		full := name + " " + strings.Join(words[:n], " ")
		if ids := l.on(date, full, append(l.named(full), l.begun(full, date)...)); len(ids) > 0 {
			return ids
		}
		if n == 1 || n > wordsWithSlip {
			continue
		}
		if ids := l.on(date, full, slips.find(l.loose, full)); len(ids) > 0 {
			return ids
		}
	}
	return nil
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
func (s *slips) find(l *match.LooseNames, name string) []int32 {
	if s.left == 0 {
		return nil
	}
	s.left--
	ids, known := s.found[name]
	if !known {
		if s.found == nil {
			s.found = map[string][]int32{}
		}
		ids = l.Find(name)
		s.found[name] = ids
	}
	return ids
}

// candidates returns the laws that a name can mean on a date; where no law of exactly this name can be meant, those of names
// that are most like it.
func (l *laws) candidates(name string, date extract.Date, slips *slips) []int32 {
	if ids := l.on(date, name, l.named(name)); ids != nil {
		return ids
	}
	if plain := cutYear(name); plain != name {
		if ids := l.ofYear(plain, name[len(plain)+1:]); ids != nil {
			return ids
		}
	}
	if ids := l.on(date, name, l.begun(name, date)); ids != nil {
		return ids
	}
	return l.on(date, name, slips.find(l.loose, name))
}

// usual returns those of several laws that a name is a usual abbreviation of, or all of them where it is one of all or of none.
func (l *laws) usual(name string, ids []int32) []int32 {
	if len(ids) < 2 {
		return ids
	}
	strong := slices.DeleteFunc(slices.Clone(ids), func(id int32) bool { return l.isWeak(id, name) })
	if len(strong) == 0 {
		return ids
	}
	return strong
}

// isWeak tells whether a name is an abbreviation of a law that means other things more often.
func (l *laws) isWeak(law int32, name string) bool {
	for at := l.of[law].first; at >= 0; at = l.names[at].next {
		if n := &l.names[at]; n.text == name && n.abbreviation {
			return n.weak
		} else if n.next == 0 {
			break
		}
	}
	return false
}

// sameButYear tells whether two titles differ at most in the year behind them: "Huisvestingswet 2014".
func sameButYear(a, b string) bool { return match.Letters(cutYear(a)) == match.Letters(cutYear(b)) }

// cutYear cuts the year from the end of a title.
func cutYear(title string) string {
	if at := len(title) - len(" 2014"); at > 0 && title[at] == ' ' && strings.Trim(title[at+1:], "0123456789") == "" {
		return title[:at]
	}
	return title
}

// hasYear tells names that say which law of their kind they are: "Vreemdelingenwet 2000" may be cited before it exists.
func hasYear(name string) bool { return strings.ContainsAny(name, "0123456789") }

// inFull tells names in full from abbreviations.
func inFull(name string) bool {
	low := strings.ToLower(name)
	for _, head := range []string{"wet", "besluit", "regeling", "reglement", "wetboek", "voorschrift"} {
		if strings.HasPrefix(low, head+" ") || strings.HasSuffix(low, head) {
			return true
		}
	}
	return strings.Contains(name, " ") && len(name) > 8
}
