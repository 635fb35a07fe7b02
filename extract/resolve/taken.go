package resolve

import (
	"slices"
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
)

// taken are the bodies that a document has named, for the words by which it takes them up again.
type taken struct {
	d        *extract.Document
	off      exceptions
	mentions []extract.Mention // of the whole document, before any is tied; nil where no word takes up a body
	bodies   []namedBody       // in the order in which they were first named
	at       map[string]int    // where each is, by its key
	asked    int               // how often a body was taken up
	sole     *soleBody         // see inspectorate; nil until it is asked for
}

// mostTaken is how many mentions of a document take up bodies; those after it, of which no paper has so many, name nothing, since each is
// compared with all that the document names.
const mostTaken = 256

// namedBody is a body, and where it was named last.
type namedBody struct {
	entity extract.Entity
	words  []string // of its name, in small letters
	unit   int
	said   map[string]int // the words that named it in the unit, and where they stand last
}

// newTaken returns the bodies of a document, none yet.
func newTaken(d *extract.Document, off exceptions) *taken {
	t := &taken{d: d, off: off, at: map[string]int{}}
	if slices.ContainsFunc(d.Mentions, isBackReference) {
		t.mentions = slices.Clone(d.Mentions)
	}
	return t
}

// isBackReference tells mentions like "de Inspectie", which few documents have.
func isBackReference(m extract.Mention) bool {
	_, sort := m.Clue.(extract.SortClue)
	return sort
}

// name keeps the body of a mention.
func (t *taken) name(m extract.Mention) {
	if t.mentions == nil {
		return
	}
	i, known := t.at[m.Entity.Key]
	if !known {
		i = len(t.bodies)
		t.at[m.Entity.Key] = i
		t.bodies = append(t.bodies, namedBody{entity: m.Entity, words: nameWords(m.Entity.Label)})
	}
	n := &t.bodies[i]
	if n.unit != m.Unit || n.said == nil {
		n.unit, n.said = m.Unit, map[string]int{}
	}
	n.said[t.d.Units[m.Unit].Text.String()[m.Start:m.End]] = m.Start
}

func nameWords(name string) []string {
	return strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '-' })
}

// up returns the body that the words of a mention take up, or none: the one of the document that bears them, or of several the
// one that the unit named last by them. A word with a capital that other things bear ("de Europese Commissie", "de Raad van
// Europa") may mean these: in the document, or in the unit where that has named the body.
func (t *taken) up(m extract.Mention, phrase string) extract.Entity {
	words := nameWords(phrase)
	if t.asked++; len(words) == 0 || t.asked > mostTaken {
		return extract.Entity{}
	}
	var near, far []namedBody
	for _, n := range t.bodies {
		if !bearsPhrase(n.words, words) {
			continue
		}
		far = append(far, n)
		if n.unit == m.Unit {
			near = append(near, n)
		}
	}
	units := t.d.Units
	if len(near) > 0 {
		units = units[m.Unit : m.Unit+1]
	}
	switch {
	case len(far) == 0 || len(words) == 1 && !t.off.sharedWords && !slices.Contains(smallSorts, phrase) && t.shared(phrase, units, m.Unit):
		return extract.Entity{}
	case len(near) == 1:
		return near[0].entity
	case len(far) == 1:
		return far[0].entity
	case len(near) > 1 && (t.off.severalCourts || !slices.Contains(courtSorts, phrase)):
		return lastSaid(near, words)
	}
	return extract.Entity{}
}

// lastSaid returns the body that was last named by a name with the words in it.
func lastSaid(near []namedBody, words []string) (e extract.Entity) {
	last := -1
	for _, n := range near {
		for name, start := range n.said {
			if start > last && bearsPhrase(nameWords(name), words) {
				e, last = n.entity, start
			}
		}
	}
	return e
}

// bearsPhrase tells whether a name has the words in a row, or one that ends in the only one: "Gezondheidsraad", "raad".
func bearsPhrase(name, words []string) bool {
	if len(words) == 1 {
		return slices.ContainsFunc(name, func(w string) bool { return strings.HasSuffix(w, words[0]) })
	}
	for i := 0; i+len(words) <= len(name); i++ {
		if slices.Equal(name[i:i+len(words)], words) {
			return true
		}
	}
	return false
}

// smallSorts are words that texts take up bodies by in small letters as well: few other things bear them.
var smallSorts = []string{"inspectie", "autoriteit", "ombudsman", "rekenkamer", "rechtbank", "gerechtshof", "hof"}

// courtSorts are sorts of which a text often names several: which of them is meant must be plain.
var courtSorts = []string{"rechtbank", "gerechtshof", "hof"}

// shared tells whether units, all or the one with number only, have a word with a capital outside the names of bodies, or speak
// of acts of the Union, which has a Raad and a Commissie of its own.
func (t *taken) shared(word string, units []extract.Unit, only int) bool {
	one := len(units) == 1
	if slices.ContainsFunc(t.mentions, func(m extract.Mention) bool { return m.Kind == extract.KindEU && (!one || m.Unit == only) }) {
		return true
	}
	union := word == "raad" || word == "commissie"
	first, size := utf8.DecodeRuneInString(word)
	title := strings.ToUpper(string(first)) + word[size:]
	for i := range units {
		unit := i
		if one {
			unit = only
		}
		text := units[i].Text.String()
		if union && (strings.Contains(text, "Europe") || strings.Contains(text, "Commissie en de Raad") || strings.Contains(text, "Raad en de Commissie")) {
			return true
		}
		for from := 0; ; {
			i := strings.Index(text[from:], title)
			if i < 0 {
				break
			}
			start := from + i
			from = start + len(title)
			if from < len(text) && text[from] >= 'a' && text[from] <= 'z' || t.covered(unit, start, from) {
				continue
			}
			return true
		}
	}
	return false
}

// covered tells whether a mention holds the bytes: of a body, of what has the word in its name, or a word alone.
func (t *taken) covered(unit, start, end int) bool {
	return slices.ContainsFunc(t.mentions, func(m extract.Mention) bool {
		if m.Unit != unit || m.Start > start || end > m.End {
			return false
		}
		sort, back := m.Clue.(extract.SortClue)
		words := nameWords(sort.Sort)
		return !back || len(words) < 2 || slices.ContainsFunc(t.bodies, func(n namedBody) bool { return bearsPhrase(n.words, words) })
	})
}

// inspectorates are the keys of the inspectorates of ministries that had one, by a word of the portfolio: in a paper of that minister
// "de Inspectie" is theirs where none is named.
var inspectorates = []struct{ portfolio, key string }{
	{"Onderwijs", "oorg12355"},
	{"Volksgezondheid", "oorg12354"},
	{"Sociale Zaken", "oorg12349"},
	{"Volkshuisvesting, Ruimtelijke", "vrom-inspectie"},
	{"Verkeer en Waterstaat", "inspectie-verkeer-en-waterstaat"},
	{"Infrastructuur", "oorg10006"},
}

// inspectorate returns the inspectorate that a document means by that word alone: the only one that it names, or that of its minister.
// In small letters it must be both: the word also means what inspectors do.
func (a agencyResolver) inspectorate(d *extract.Document, m *extract.Mention, named *taken) extract.Entity {
	ministers := a.inspectorateOf(d, d.Date())
	sole := named.only("inspectie")
	one := sole.entity
	switch text := d.Units[m.Unit].Text.String(); {
	case sole.several:
		return extract.Entity{}
	case one.Key != ministers.Key && strings.HasPrefix(text[m.Start:], "i"):
		return extract.Entity{}
	case !one.Known():
		return ministers
	}
	return one
}

// soleBody is the only body with a word in its name, if it is the only one.
type soleBody struct {
	entity  extract.Entity
	several bool
}

// only returns the body with a word in its name, once all are named.
func (t *taken) only(word string) soleBody {
	if t.sole == nil {
		t.sole = &soleBody{}
		for _, n := range t.bodies {
			if bearsPhrase(n.words, []string{word}) {
				t.sole.several = t.sole.entity.Known()
				if t.sole.entity = n.entity; t.sole.several {
					break
				}
			}
		}
	}
	return *t.sole
}

// inspectorateOf returns the inspectorate of those to whom a document is addressed and who answer it, where only one of them has one.
func (a agencyResolver) inspectorateOf(d *extract.Document, date extract.Date) extract.Entity {
	key := ""
	take := func(portfolio string) bool {
		for _, i := range inspectorates {
			if strings.Contains(portfolio, i.portfolio) {
				if key != "" && key != i.key {
					return false
				}
				key = i.key
			}
		}
		return true
	}
	for _, o := range d.Addressees {
		if !take(o.Portfolio) {
			return extract.Entity{}
		}
	}
	for _, o := range d.Answerers {
		if !take(o.Portfolio) {
			return extract.Entity{}
		}
	}
	one := a.r.agency.keyed(key, date)
	if one == nil || !one.at(date) {
		return extract.Entity{}
	}
	return extract.Entity{Kind: extract.KindAgency, Key: one.Key, Label: one.Name, Registered: true}
}
