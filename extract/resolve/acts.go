package resolve

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
	"w3id.org/kamergraaf/extract/resolve/tsv"
)

// Act is an act of the European Union or a treaty.
type Act struct {
	Key         string // CELEX number, BWB id of a treaty, or for other treaties the slug of the title
	Title       string
	Names       []string
	From, Until extract.Date // while the names mean this act and not its predecessor or successor
}

// acts is the register of European acts and treaties.
type acts struct {
	off    exceptions
	all    []Act
	byKey  map[string]int32
	byName match.MultiMap // by letters: indexes into all
	loose  *match.LooseNames

	subjects *match.Subjects
}

func loadActs(fsys fs.FS) (acts, error) {
	a := acts{subjects: &match.Subjects{}}
	names, former := 0, map[string]int32{}
	for _, file := range []struct{ name, key string }{{"eu_acts.tsv", "celex"}, {"treaties.tsv", "key"}} {
		t, err := tsv.Open(fsys, file.name, file.key, "title", "names", "from", "until")
		if err != nil {
			return acts{}, err
		}
		key, title, others, from, until := t.Column(file.key), t.Column("title"), t.Column("names"), t.Column("from"), t.Column("until")
		about, before := t.Column("subject"), t.Column("former")
		a.all = slices.Grow(a.all, len(t.Rows))
		for _, row := range t.Rows {
			act := Act{key(row), title(row), tsv.Cells(others(row)), extract.Date(from(row)), extract.Date(until(row))}
			for _, key := range tsv.Cells(before(row)) {
				former[key] = int32(len(a.all))
			}
			a.subjects.Add(about(row), int32(len(a.all)))
			a.all = append(a.all, act)
			names += len(act.Names) + 1
		}
	}
	a.index(names)
	for key, act := range former {
		if _, taken := a.byKey[key]; !taken {
			a.byKey[key] = act
		}
	}
	return a, nil
}

// index makes all acts findable by their keys and so many names.
func (a *acts) index(names int) {
	a.byKey, a.byName = make(map[string]int32, len(a.all)), match.NewMultiMap(names)
	a.loose = &match.LooseNames{Names: make([]match.Loose, 0, names)}
	for i := range a.all {
		if _, earlier := a.byKey[a.all[i].Key]; !earlier {
			a.byKey[a.all[i].Key] = int32(i)
		}
		for _, n := range a.all[i].Names {
			a.name(n, int32(i))
		}
		a.name(a.all[i].Title, int32(i))
	}
}

// name makes an act findable by a name.
func (a *acts) name(n string, act int32) {
	if n != "" {
		a.byName.AddNew(match.HashLetters(n), act)
		a.loose.Add(n, act)
	}
}

// searched returns the names of acts and treaties for finding. Titles that are numbers are read by their form.
func (a *acts) searched() []extract.Name {
	var out []extract.Name
	for _, act := range a.all {
		names := act.Names
		if !strings.Contains(act.Title, "/") && !strings.HasSuffix(act.Title, ")") {
			names = append(names[:len(names):len(names)], act.Title)
		}
		for _, n := range names {
			if n != "" {
				out = append(out, extract.Name{Kind: extract.KindEU, Text: n, Key: act.Key, Case: caseOf(n), Weak: n == "EG" || n == "EU"})
			}
		}
	}
	return out
}

// caseOf returns how the capitals of a name bind: those of an abbreviation always, those of a long name not.
func caseOf(name string) extract.Case {
	switch {
	case !strings.Contains(name, " ") && strings.ToLower(name[1:]) != name[1:] && len(name) < 10:
		return extract.CaseExact
	case strings.Count(name, " ") >= 2, strings.Contains(strings.ToLower(name), "richtlijn "), strings.HasPrefix(name, "verordening "), len(name) > 12 && (strings.HasSuffix(name, "richtlijn") || strings.HasSuffix(name, "verdrag") || strings.HasSuffix(name, "verordening")):
		return extract.CaseAny
	}
	return extract.CaseCapital
}

// Acts returns all European acts and treaties, in the order of the register.
func (r *Registers) Acts() []Act { return r.act.all }

// Act returns the European act or treaty with a key, also one that it had before, or nil.
func (r *Registers) Act(key string) *Act {
	if i, ok := r.act.byKey[key]; ok {
		return &r.act.all[i]
	}
	return nil
}

// actResolver ties mentions of European acts and treaties to CELEX numbers: extract.Resolver.
type actResolver struct{ r *Registers }

// Resolve ties the document's mentions to entities: numbers by the CELEX number that follows from them, names by the
// register and the date; other names in full become entities of their own.
func (a actResolver) Resolve(d *extract.Document) {
	for i := range d.Mentions {
		if m := &d.Mentions[i]; m.Kind == extract.KindEU && !m.Entity.Known() {
			m.Entity = a.r.act.entity(m.Clue, m.Part, d.Date())
		}
	}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Kind != extract.KindEU || m.Entity.Registered {
			continue
		}
		e := described(d, m.Name())
		if !e.Known() {
			e = a.r.act.inBrackets(d, m)
		}
		if e.Known() {
			e.Part = m.Part
			m.Entity = e
		}
	}
}

func (a *acts) entity(clue extract.Clue, part string, date extract.Date) extract.Entity {
	e := extract.Entity{Kind: extract.KindEU, Part: part, Registered: true}
	name := ""
	switch clue := clue.(type) {
	case extract.NumberClue:
		if isCELEX(clue.ID) {
			e.Key, e.Label = clue.ID, a.titleOf(clue.ID)
			return e
		}
		name = clue.ID
	case extract.NameClue:
		name = clue.Text
	}
	if name == "" {
		return extract.Entity{}
	}
	act, fit := a.meant(a.named(name), date)
	if fit == 0 {
		if act = a.about(name, date); act != nil {
			fit = 1
		}
	}
	switch {
	case fit == 1:
		e.Key, e.Label = act.Key, act.Title
	case fit == 0 && len(match.Slug(name)) > 4 && !a.off.cut(name):
		e.Key, e.Label, e.Registered = match.Slug(name), name, false
	default:
		return extract.Entity{}
	}
	return e
}

// titleOf returns the title of the act with a CELEX number, or its usual name where the register has none.
func (a *acts) titleOf(celex string) string {
	if i, ok := a.byKey[celex]; ok && a.all[i].Title != "" {
		return a.all[i].Title
	}
	return celexLabel(celex)
}

// named returns the acts of the register with a number or a name; where none has it, those with a name that is almost the same.
func (a *acts) named(name string) []int32 {
	if name[0] <= '9' {
		return a.numbered(name)
	}
	if ids := a.byName.All(match.HashLetters(name)); ids != nil {
		return ids
	}
	return a.loose.Find(name)
}

// meant returns how many of the acts a name can mean on a date, and the last of them. Without a date it can only mean an act that
// bears it alone.
func (a *acts) meant(ids []int32, date extract.Date) (act *Act, fit int) {
	for _, i := range ids {
		candidate := &a.all[i]
		if date == "" && len(ids) == 1 || date != "" && candidate.From <= date && (candidate.Until == "" || date < candidate.Until) {
			act, fit = candidate, fit+1
		}
	}
	return act, fit
}

// numbered returns the acts of the register with a number that stands without the word "richtlijn" or "verordening".
func (a *acts) numbered(number string) (ids []int32) {
	year, rest, _ := strings.Cut(number, "/")
	num, _, _ := strings.Cut(rest, "/")
	if len(year) == 2 {
		year = "19" + year
	}
	for _, letter := range "LRDFH" {
		for _, n := range [2][2]string{{year, num}, {num, year}} {
			if i, ok := a.byKey[fmt.Sprintf("3%s%c%04s", n[0], letter, n[1])]; ok {
				ids = match.AddNew(ids, i)
			}
		}
	}
	return ids
}

// isCELEX tells whether a number is a CELEX number of the legislation in force or not: 32001L0020.
func isCELEX(s string) bool {
	return len(s) == 10 && s[0] == '3' && s[5] >= 'A' && s[5] <= 'Z' && strings.Trim(s[1:5]+s[6:], "0123456789") == ""
}

// celexLabel returns the usual name of an act that no register has: "Richtlijn 2001/20".
func celexLabel(celex string) string {
	year, number := celex[1:5], strings.TrimLeft(celex[6:], "0")
	switch celex[5] {
	case 'R':
		if year < "2015" {
			year, number = number, year
		}
		return fmt.Sprintf("Verordening %s/%s", year, number)
	case 'L':
		return fmt.Sprintf("Richtlijn %s/%s", year, number)
	case 'F':
		return fmt.Sprintf("Kaderbesluit %s/%s", year, number)
	case 'H':
		return fmt.Sprintf("Aanbeveling %s/%s", year, number)
	case 'E':
		return fmt.Sprintf("Standpunt %s/%s", year, number)
	}
	return fmt.Sprintf("Besluit %s/%s", year, number)
}

// subjectHeads are the words with which such names begin, and the letters that stand for the sort of act in CELEX numbers.
var subjectHeads = []struct{ word, letters string }{
	{"richtlijn", "L"}, {"verordening", "R"}, {"kaderbesluit", "F"}, {"aanbeveling", "H"}, {"besluit", "D"}, {"beschikking", "D"}, {"standpunt", "E"},
}

// cutSubject cuts the word for the sort of act, with what stands before it, and the small words behind it from a name.
func cutSubject(name string) (letters, about string) {
	lower := strings.ToLower(name)
	for _, h := range subjectHeads {
		i := strings.Index(lower, h.word+" ")
		if i < 0 || strings.ContainsAny(lower[:i], ".,;") {
			continue
		}
		about = name[i+len(h.word):]
		for _, small := range []string{"met betrekking tot", "inzake", "betreffende", "aangaande", "tot", "voor", "over", "ter", "omtrent", "de", "het", "een"} {
			about = strings.TrimLeft(about, " «\"“")
			if rest, ok := strings.CutPrefix(about, small+" "); ok {
				about = rest
			}
		}
		return h.letters, strings.Trim(about, " »\"”")
	}
	return "", ""
}

// about returns the act that a name describes by its subject on a day, or nil: the last of several with the same subject that was there,
// or was adopted within the year after.
func (a *acts) about(name string, date extract.Date) *Act {
	letters, about := cutSubject(name)
	if about == "" || len(date) < 4 {
		return nil
	}
	var found *Act
	for _, i := range a.subjects.Find(about) {
		act := &a.all[i]
		if !isCELEX(act.Key) || !strings.Contains(letters, act.Key[5:6]) || act.Key[1:5] > yearAfter(date) {
			continue
		}
		if found == nil || act.Key[1:5] > found.Key[1:5] {
			found = act
		}
	}
	return found
}

// yearAfter returns the year after a day.
func yearAfter(date extract.Date) string {
	year := []byte(date[:4])
	for i := 3; i >= 0; i-- {
		if year[i]++; year[i] <= '9' {
			break
		}
		year[i] = '0'
	}
	return string(year)
}

// inBrackets returns the act whose abbreviation stands in brackets behind a mention of it: "Verordening voor overbrenging van afvalstoffen
// (EVOA)".
func (a *acts) inBrackets(d *extract.Document, m *extract.Mention) extract.Entity {
	short := bracketBehind(d, m)
	if len(short) < len("ESH") || len(short) > len("NIS2-richtlijn") || strings.ToLower(short) == short || strings.Contains(m.Name(), "rotocol bij") {
		return extract.Entity{}
	}
	if act, fit := a.meant(a.byName.All(match.HashLetters(short)), d.Date()); fit == 1 {
		return extract.Entity{Kind: extract.KindEU, Key: act.Key, Label: act.Title, Registered: true}
	}
	return extract.Entity{}
}

// described returns the entity of a name that the document itself gives the number for: "richtlijn 2001/42/EG voor strategische
// milieubeoordeling" tells what the "richtlijn voor strategische milieubeoordeling" is.
func described(d *extract.Document, name string) extract.Entity {
	letters, about := cutSubject(name)
	about = strings.ToLower(about)
	if len(about) < 10 {
		return extract.Entity{}
	}
	var found extract.Entity
	for i := range d.Mentions {
		m := &d.Mentions[i]
		number, ok := m.Clue.(extract.NumberClue)
		if !ok || m.Kind != extract.KindEU || !isCELEX(number.ID) || !strings.Contains(letters, number.ID[5:6]) || !m.Entity.Known() || m.Unit >= len(d.Units) {
			continue
		}
		text := d.Units[m.Unit].Text.String()
		behind := strings.ToLower(text[min(m.End, len(text)):min(len(text), m.End+len(about)+80)])
		if at := strings.Index(behind, about); at < 0 || strings.ContainsAny(behind[:at], ".;?") {
			continue
		}
		if found.Known() && found.Key != m.Entity.Key {
			return extract.Entity{}
		}
		found = m.Entity
	}
	return found
}
