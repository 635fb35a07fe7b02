package resolve

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
)

// bills are the bills that a document names as such.
type bills struct {
	d      *extract.Document
	named  map[string]bool // by billKey
	nested bool            // whether a mention is to be dropped, as it stands in one of a bill
}

func billsOf(d *extract.Document) *bills {
	b := &bills{d: d}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		name := m.Name()
		if name == "" || m.Kind != extract.KindBill && !(m.Kind == extract.KindLaw && m.Part == "" && (inMaking(d, m) || pending(d, m))) {
			continue
		}
		if b.named == nil {
			b.named = map[string]bool{}
		}
		b.named[billKey(name)] = true
	}
	return b
}

// making are the words before a law's name that say that it is still to be made, but for "van de" or "voor de"; announcing those that
// say that it is to take another's place.
var (
	making     = []string{"aanvaarding", "indiening", "aanneming", "behandeling", "opstellen", "opstelling", "voorbereiding", "voorstel", "ontwerp", "voorontwerp", "concept"}
	announcing = []string{"nieuwe", "toekomstige", "komende", "aangekondigde", "voorgenomen", "beoogde"}
)

// inMaking tells whether the words before the name of a law say that it is still to be made: "de aanvaarding van de Splitsingswet".
func inMaking(d *extract.Document, m *extract.Mention) bool {
	before := beforeName(d, m)
	for _, behind := range []string{" de ", " het ", " een ", " "} {
		rest, ok := strings.CutSuffix(before, behind)
		if !ok {
			continue
		}
		for _, preposition := range []string{" van", " voor"} {
			if noun, ok := strings.CutSuffix(rest, preposition); ok {
				return endsInOne(noun, making)
			}
		}
	}
	return false
}

// pendingSigns are what a paper says behind the name of a law that parliament has not passed yet.
var pendingSigns = []string{"Kamer wordt aangeboden", "Kamer zal worden aangeboden", "bij de Eerste Kamer", "bij de Tweede Kamer", "bij uw Kamer", "door de Tweede Kamer is aangenomen",
	"in behandeling", "aanhangig", "wordt ingediend", "zal worden ingediend", "in voorbereiding", "Raad van State"}

// pending tells whether the words around the name of a law say that parliament has not passed it yet: "de nieuwe Mediawet, die bij de
// Eerste Kamer ligt".
func pending(d *extract.Document, m *extract.Mention) bool {
	text, ok := unitText(d, m)
	if !ok {
		return false
	}
	before := strings.TrimRight(text[:m.Start], "«\"“ ")
	return (strings.HasSuffix(before, " nieuwe") || strings.HasSuffix(before, " nieuw")) && saysPending(text[m.End:], pendingSigns)
}

// unpassed tells whether the words behind the name of a law that no register has say that parliament has not passed it yet: "de Wet
// schone lucht, die nog niet is ingediend".
func unpassed(d *extract.Document, m *extract.Mention) bool {
	return saysPending(behind(d, m), unpassedSigns)
}

// unpassedSigns are those of pendingSigns that say it of a law by themselves.
var unpassedSigns = []string{"ingediend bij de Tweede Kamer", "nog niet ingediend", "nog niet is ingediend", "wordt ingediend", "zal worden ingediend", "aanhangig", "in voorbereiding",
	"Kamer wordt aangeboden", "Kamer zal worden aangeboden", "ligt bij de Eerste Kamer", "ligt bij de Tweede Kamer", "ligt bij de Raad van State", "ligt thans bij"}

// saysPending tells whether one of the signs stands in the clause that begins a text.
func saysPending(text string, signs []string) bool {
	clause := text[:min(len(text), 160)]
	for i := range clause {
		if strings.IndexByte("?;\n", clause[i]) >= 0 || clause[i] == '.' && i+2 < len(clause) && clause[i+1] == ' ' && clause[i+2] < 'a' { // but "a.s. aan"
			clause = clause[:i]
			break
		}
	}
	return slices.ContainsFunc(signs, func(sign string) bool { return strings.Contains(clause, sign) })
}

// shortNames returns what the bills of a document are called in the brackets behind their titles, by billKey: "wetsvoorstel Wet schoon
// strand (Wss)".
func shortNames(d *extract.Document) map[string]string {
	short := map[string]string{}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Kind != extract.KindBill {
			continue
		}
		if name := bracketBehind(d, m); len(name) >= 2 && len(name) <= 24 && !strings.ContainsAny(name, "0123456789, ") {
			short[billKey(strings.Trim(name, "«»\"“”'"))] = m.Name()
		}
	}
	return short
}

// said tells whether one of the words stands right before the name of a law.
func said(d *extract.Document, m *extract.Mention, words []string) bool {
	before, ok := strings.CutSuffix(beforeName(d, m), " ")
	return ok && endsInOne(before, words)
}

func endsInOne(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasSuffix(text, w) })
}

// unitText returns the text of the unit that a mention is of; ok is false where the mention does not stand in it.
func unitText(d *extract.Document, m *extract.Mention) (text string, ok bool) {
	if m.Unit >= len(d.Units) || m.End > d.Units[m.Unit].Text.Len() {
		return "", false
	}
	return d.Units[m.Unit].Text.String(), true
}

// behind returns the text of a unit behind a mention.
func behind(d *extract.Document, m *extract.Mention) string {
	text, ok := unitText(d, m)
	if !ok {
		return ""
	}
	return text[m.End:]
}

// bracketBehind returns what stands in brackets right behind a mention, or "".
func bracketBehind(d *extract.Document, m *extract.Mention) string {
	rest, opened := strings.CutPrefix(behind(d, m), " (")
	inside, _, closed := strings.Cut(rest, ")")
	if !opened || !closed {
		return ""
	}
	return inside
}

// beforeName returns the text of a unit before the name of the law that a mention is of.
func beforeName(d *extract.Document, m *extract.Mention) string {
	text, ok := unitText(d, m)
	if !ok {
		return ""
	}
	return text[:m.Start+max(0, strings.LastIndex(text[m.Start:m.End], m.Name()))]
}

// drop takes away a mention that names the bill in whose title it stands: a bill of the name of an old law is to take its place.
func (b *bills) drop(m *extract.Mention) bool {
	for i := range b.d.Mentions {
		if o := &b.d.Mentions[i]; o.Kind == extract.KindBill && o.Unit == m.Unit && o.Start < m.Start && m.End <= o.End && billKey(o.Name()) == billKey(m.Name()) {
			m.Kind, b.nested = "", true
			return true
		}
	}
	return false
}

// make makes the mention of a law that is none yet one of the bill of a title, which is told once: where the title of a bill holds it,
// it goes.
func (b *bills) make(m *extract.Mention, title string) {
	for i := range b.d.Mentions {
		if o := &b.d.Mentions[i]; o.Kind == extract.KindBill && o.Unit == m.Unit && o.Start <= m.Start && m.End <= o.End && o != m {
			m.Kind, b.nested = "", true
			return
		}
	}
	m.Kind, m.Part, m.Entity = extract.KindBill, "", billEntity(title)
}

// billEntity is a bill by its title.
func billEntity(title string) extract.Entity {
	return extract.Entity{Kind: extract.KindBill, Key: billKey(title), Label: title}
}

// billKey returns the key of a bill: its title without the "Wet" or "Wet op de" that papers put before it or not.
func billKey(title string) string {
	key := match.Slug(title)
	rest, ok := strings.CutPrefix(key, "wet-")
	for _, small := range []string{"op-", "inzake-", "betreffende-", "tot-", "houdende-", "de-", "het-"} {
		if ok {
			rest = strings.TrimPrefix(rest, small)
		}
	}
	if !ok || rest == "" {
		return key
	}
	return rest
}

// billTitle returns the title of the bill of a law that a paper calls by a name: the law's for letters that stand for it, else the
// name, since laws change theirs.
func (l *laws) billTitle(law int32, name string) string {
	title := l.all[law].Title
	if inFull(name) || len(name) > 8 {
		return name
	}
	rest := strings.ToLower(title)
	for i, r := range strings.ToLower(name) {
		at := strings.IndexRune(rest, r)
		if at < 0 || i == 0 && at > 0 {
			return name
		}
		rest = rest[at+1:]
	}
	return title
}

// recentYears is how long after its beginning papers speak of the bill that a law was.
const recentYears = 5

// isRecent tells whether a law was signed in the years before a day.
func (l *laws) isRecent(law int32, date extract.Date) bool {
	days, ok := l.all[law].since().Days(date)
	return ok && days <= recentYears*365
}

// isBill tells whether a law was a bill on a day: it was signed later.
func (l *laws) isBill(law int32, date extract.Date) bool {
	of := &l.all[law]
	return date != "" && of.since() > date && (of.Kind == "wet" || of.Kind == "rijkswet" || of.Kind == "" && strings.HasPrefix(of.Title, "Wet "))
}
