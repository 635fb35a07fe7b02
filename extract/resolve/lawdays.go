package resolve

import (
	"slices"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
)

// firstYear is the year of which firstNumbers has the first number.
const firstYear = 1970

// firstNumbers are the numbers from which on most laws of the Basiswettenbestand are of a year or later, year by year: its numbers
// follow the days of signing.
var firstNumbers = [...]int{2731, 2786, 2856, 2923, 2996, 3015, 3052, 3186, 3252, 3270, 3391, 3403, 3571, 3641, 3710, 3816, 3963, 4257, 4365, 4567,
	4772, 5115, 5430, 5921, 6498, 7311, 7914, 8540, 9388, 10393, 11296, 12292, 13399, 14660, 16366, 17977, 19496, 21481, 23431, 25295, 27187, 29580,
	31285, 32825, 34724, 36143, 37934}

// since returns the day from which a law can be meant: that of its beginning, else the first of the year that its number tells. Of
// those before 1970 nothing is known, nor of rules of policy, many of which got a number long after they were made.
func (l *Law) since() extract.Date {
	if l.From != "" || l.Kind == "beleidsregel" || l.Kind == "circulaire" {
		return l.From
	}
	number, err := strconv.Atoi(strings.TrimPrefix(l.BWB, "BWBR"))
	if err != nil {
		return ""
	}
	at, _ := slices.BinarySearch(firstNumbers[:], number+1)
	if at == 0 {
		return ""
	}
	return extract.Date(strconv.Itoa(firstYear+at-1) + "-01-01")
}

// ofYear returns the laws of a name that began in a year, "Kieswet 1989", or were signed for it.
func (l *laws) ofYear(name, year string) (ids []int32) {
	for _, id := range l.named(name) {
		if law := &l.all[id]; strings.HasPrefix(string(law.From), year) || !hasYear(law.Title) && len(law.From) > 4 && yearAfter(law.From) == year {
			ids = append(ids, id) // signed in it, or the year before it came into force
		}
	}
	return ids
}

// on returns those of the laws of a name that it can mean on a date: those in force then, else those that lapsed before, else
// those that were to come.
func (l *laws) on(date extract.Date, name string, ids []int32) []int32 {
	if date == "" {
		return ids
	}
	var inForce, lapsed []int32
	for _, id := range ids {
		law := &l.all[id]
		switch {
		case law.since() > date && !hasYear(name):
		case law.Until == "" || law.Until > date:
			inForce = append(inForce, id)
		default:
			lapsed = append(lapsed, id)
		}
	}
	switch {
	case len(inForce) > 0:
		return l.withoutHeirs(inForce)
	case len(lapsed) > 0:
		return l.remembered(lapsed, name, date)
	}
	return l.beforehand(ids, date)
}

// begun returns the laws that a part of their title means on a date, those that were there by then: "Beschikking casinospelen" for the
// one of 1996.
func (l *laws) begun(name string, date extract.Date) (ids []int32) {
	for _, id := range l.byPart.All(match.HashLetters(name)) {
		if since := l.all[id].since(); date == "" || since != "" && since <= date {
			ids = append(ids, id)
		}
	}
	return ids
}

// current is how many days after its end a law may be cited by its letters: papers speak of what happened under it.
const current = 8 * 365

// remembered returns the laws that a name can mean though none of them is in force on the date any more: those that lapsed not
// long before, and of those that lapsed earlier what is named in full. Letters will mean something else by then.
func (l *laws) remembered(lapsed []int32, name string, date extract.Date) (recent []int32) {
	for _, id := range lapsed {
		if days, ok := l.all[id].Until.Days(date); ok && days <= current {
			recent = append(recent, id)
		}
	}
	if recent == nil && inFull(name) {
		return lapsed
	}
	return recent
}

// foreseen is how many days before its beginning a law may be cited by its name: as a bill, or while it comes into force.
const foreseen = 3 * 365

// beforehand returns the laws that a name can mean though they came after the date. A name without the year that is part
// of the title ("Vreemdelingenwet" before the Vreemdelingenwet 2000) means an older law.
func (l *laws) beforehand(ids []int32, date extract.Date) (soon []int32) {
	for _, id := range ids {
		law := &l.all[id]
		if days, ok := date.Days(law.since()); ok && days <= foreseen && !hasYear(law.Title) {
			soon = append(soon, id)
		}
	}
	return soon
}

// far is how many days before its beginning a law may be meant where the words before its name say that it is to come.
const far = 6 * 365

// announced returns the law that "the new" law of a name is on a date: the one that waits for the end of another, else the first that
// is signed later; ids where none is to come.
func (l *laws) announced(name string, date extract.Date, ids []int32) []int32 {
	if date == "" || hasYear(name) {
		return ids
	}
	best := int32(-1)
	for _, id := range l.named(name) {
		law := &l.all[id]
		if days, ok := date.Days(law.since()); ok && days > 0 && days <= far && (best < 0 || law.since() < l.all[best].since()) {
			best = id
		}
		if slices.ContainsFunc(l.heirs[id], func(heir string) bool { return l.all[id].Until > date && l.isSigned(heir, date) }) {
			if heir, ok := l.id(l.heirs[id][0]); ok {
				return []int32{heir}
			}
		}
	}
	if best < 0 {
		return ids
	}
	return []int32{best}
}

// isSigned tells whether the law of a key was signed by a date.
func (l *laws) isSigned(key string, date extract.Date) bool {
	id, ok := l.id(key)
	return ok && l.all[id].since() != "" && l.all[id].since() <= date
}

// withoutHeirs leaves out those of laws in force that take the place of another of them: signed, they wait for its end.
func (l *laws) withoutHeirs(ids []int32) []int32 {
	if len(ids) < 2 || len(l.heirs) == 0 {
		return ids
	}
	return slices.DeleteFunc(slices.Clone(ids), func(id int32) bool {
		return slices.ContainsFunc(ids, func(old int32) bool { return slices.Contains(l.heirs[old], l.all[id].BWB) })
	})
}

// newest returns the law that came last of those whose titles differ in nothing but their year: it took the place of the
// others. All but the oldest must have a known beginning. One that is known to end holds until then, though its successor was
// signed. Of other laws that share a name none is meant for sure.
func (l *laws) newest(ids []int32) []int32 {
	if len(ids) < 2 {
		return ids
	}
	best, tie := ids[0], false
	for _, id := range ids[1:] {
		a, b := &l.all[best], &l.all[id]
		if !sameButYear(a.Title, b.Title) {
			return ids
		}
		switch {
		case a.Until != b.Until && (b.Until == "" || a.Until != "" && a.Until < b.Until):
		case a.Until != b.Until, b.From > a.From:
			best, tie = id, false
		case b.From == a.From:
			tie = true
		}
	}
	if tie {
		return ids
	}
	return []int32{best}
}

// shortestSubject is the length from which a word of a title tells what the law is about.
const shortestSubject = 6

// lowerTexts returns the texts of a document in small letters.
func lowerTexts(d *extract.Document) []string {
	texts := make([]string, len(d.Units))
	for i := range d.Units {
		texts[i] = strings.ToLower(d.Units[i].Text.String())
	}
	return texts
}

// spoken returns the one of several laws of whose subject texts in small letters speak most, by the words of the titles; all of them
// where none stands out.
func (l *laws) spoken(ids []int32, texts []string) []int32 {
	var words [][]string
	for _, id := range ids {
		words = append(words, subject(l.all[id].Title))
	}
	counts := make([]int, len(ids))
	for _, text := range texts {
		for k := range words {
			words[k] = slices.DeleteFunc(words[k], func(w string) bool {
				if strings.Contains(text, w) {
					counts[k]++
					return true
				}
				return false
			})
		}
	}
	best := slices.Index(counts, slices.Max(counts))
	for k, n := range counts {
		if k != best && n >= counts[best] {
			return ids
		}
	}
	return ids[best : best+1]
}

// sameStem is the length of the beginning by which words of two titles are the same: "loondoorbetaling", "loondoorbetalingsplicht".
const sameStem = 8

// ofSubject returns those of the laws of a short name that a name in full can mean with a slip: most of its words are those of the title.
func (l *laws) ofSubject(name string, ids []int32) (same []int32) {
	words := subject(name)
	for _, id := range ids {
		title, shared := strings.ToLower(l.all[id].Title), 0
		for _, w := range words {
			if strings.Contains(title, w[:min(len(w), sameStem)]) {
				shared++
			}
		}
		if 2*shared > len(words) {
			same = append(same, id)
		}
	}
	return same
}

// subject returns the words of a title that say what the law is about.
func subject(title string) []string {
	return slices.DeleteFunc(strings.Fields(strings.ToLower(title)), func(w string) bool {
		return len(w) < shortestSubject || strings.HasSuffix(w, "besluit") || strings.HasSuffix(w, "regeling") || strings.HasSuffix(w, "wet")
	})
}
