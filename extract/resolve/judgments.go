package resolve

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// numberResolver ties mentions that carry their own identity to entities: judgments to their number, bills to their title.
// It needs no register: extract.Resolver.
type numberResolver struct{ off exceptions }

// Resolve ties the document's mentions of judgments and bills to entities.
func (n numberResolver) Resolve(d *extract.Document) {
	var short map[string]string
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Entity.Known() {
			continue
		}
		number, _ := m.Clue.(extract.NumberClue)
		switch {
		case m.Kind == extract.KindCase && number.ID != "":
			m.Entity = extract.Entity{Kind: m.Kind, Key: number.ID, Label: number.ID, Registered: true}
		case m.Kind == extract.KindBill && m.Name() != "" && !n.off.cut(m.Name()):
			if short == nil {
				short = shortNames(d)
			}
			title, ok := short[billKey(m.Name())]
			if !ok {
				title = m.Name()
			}
			m.Entity = billEntity(title)
		}
	}
}

// docketResolver gives the dockets of courts their court and day, where the words before them tell both: "Hof Arnhem 20 augustus
// 2002, nr. 01/1144". A number alone is that of a case at each court: extract.Resolver.
type docketResolver struct{ r *Registers }

// Resolve implements extract.Resolver.
func (a docketResolver) Resolve(d *extract.Document) {
	var dockets, courts []*extract.Mention
	for i := range d.Mentions {
		if m := &d.Mentions[i]; m.Kind == extract.KindCase && m.Entity.Registered && !dutch.NamesOneJudgment(m.Entity.Key) {
			dockets = append(dockets, m)
		}
	}
	if len(dockets) == 0 {
		return
	}
	for i := range d.Mentions {
		if m := &d.Mentions[i]; m.Kind == extract.KindAgency && m.Entity.Registered && a.isCourt(m.Entity.Key) {
			courts = append(courts, m)
		}
	}
	if len(courts) == 0 {
		return
	}
	slices.SortStableFunc(dockets, byPlace)
	slices.SortStableFunc(courts, byPlace)
	var last judged
	for _, m := range dockets {
		for len(courts) > 1 && byPlace(courts[1], m) < 0 {
			courts = courts[1:]
		}
		text := d.Units[m.Unit].Text.String()
		if next := judgedBy(text, courts[0], m); next.day != "" {
			last = next
		} else if last.number == nil || last.number.Unit != m.Unit || last.number.End > m.Start || !isListed(text[last.number.End:m.Start]) {
			last = judged{}
			continue
		}
		last.number = m
		a.tie(m, last)
	}
}

// judged is the court, the day, and the number that was read last.
type judged struct {
	court  string // its key
	day    extract.Date
	number *extract.Mention
}

func byPlace(a, b *extract.Mention) int { return cmp.Or(a.Unit-b.Unit, a.Start-b.Start, a.End-b.End) }

// isCourt tells whether a public body is a court.
func (a docketResolver) isCourt(key string) bool {
	b := a.r.Agency(key, "")
	return b != nil && b.Sort == "rechterlijke-instantie"
}

// tie gives a docket its court and day.
func (a docketResolver) tie(m *extract.Mention, j judged) {
	key := extract.DocketKey{Court: j.court, Day: j.day, Number: m.Entity.Key}
	m.Entity.Key = key.String()
	m.Entity.Label = a.r.Agency(j.court, j.day).Name + ", " + dutch.LongDate(j.day) + ", nr. " + key.Number
}

// judgedBy reads the court and the day of a docket, where the court stands before it and nothing between them but the day and the
// words of such a citation; the day may stand before the court: "het arrest van 22 juni 1988 van de Hoge Raad, nr. 24592".
func judgedBy(text string, court, docket *extract.Mention) judged {
	const far = 80
	if court.Unit != docket.Unit || court.End > docket.Start || docket.Start-court.End > far {
		return judged{}
	}
	between := text[court.End:docket.Start]
	day, at := dutch.FirstDate(between)
	if day == "" {
		before := text[max(0, court.Start-len("22 september 1988 van de Afdeling bestuursrechtspraak ")):court.Start]
		if day, at = dutch.FirstDate(before); day == "" || !areCiting(before[at.End:]) || !areCiting(between) {
			return judged{}
		}
	} else if !areCiting(between[:at.Start]) || !areCiting(between[at.End:]) {
		return judged{}
	}
	return judged{court: court.Entity.Key, day: day}
}

// areCiting tells whether words are those that stand between a court, the day of its judgment and the number: "van", "nr.",
// chambers by their letters ("M K I"), the place where it sat.
func areCiting(words string) bool {
	fields := strings.FieldsFunc(words, func(r rune) bool { return !unicode.IsLetter(r) && r != '’' && r != '-' && !unicode.IsDigit(r) })
	for i, word := range fields {
		sits := i > 0 && fields[i-1] == "nevenzittingsplaats"
		if !sits && !citing[strings.ToLower(word)] && (len(word) > 3 || strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "") {
			return false
		}
	}
	return true
}

var citing = wordSet(`van de het d.d dd nr nrs no nos nummer nummers zaaknummer zaaknummers zaaknr zaaknrs zaaksnummer zaak rolnummer rolnummers
	rolnr registratienummer registratienummers reg reg.nr rekestnummer procedurenummer kenmerk met onder uitspraak arrest vonnis nevenzittingsplaats jl`)

// isListed tells whether what stands between two numbers makes a list of them.
func isListed(between string) bool {
	return strings.Trim(strings.ReplaceAll(between, "en", ""), " ,;/+\n") == ""
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}
