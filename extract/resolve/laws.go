package resolve

import (
	"io/fs"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
	"w3id.org/kamergraaf/extract/resolve/tsv"
)

// Law is a law of the register.
type Law struct {
	BWB   string // or, of a law without one, a slug of its title
	Title string
	Kind  string // wet, amvb, kb, regeling, beleidsregel, circulaire, besluit or ""
	// From is the day it was signed or came into force, whichever the register has; Until the first day on which it was no longer
	// in force. Either may be unknown.
	From, Until extract.Date
}

// burgerlijkWetboek is the Burgerlijk Wetboek as a whole, whose books are laws of their own.
var burgerlijkWetboek = Law{BWB: "BW", Title: "Burgerlijk Wetboek", Kind: "wet"}

// laws is the register of Dutch legislation.
type laws struct {
	all    []Law
	names  []lawName
	byID   match.MultiMap // of ids and former keys: indexes into all
	byName match.MultiMap // of names by their letters, of abbreviations by spelling: indexes into all
	byPart match.MultiMap // of titles with a year behind them by what stands before it, of acts by their first word: indexes into all
	loose  *match.LooseNames
	of     []nameChain        // of each of all
	heirs  map[int32][]string // keys of the laws that took the place of one of all
}

// nameChain holds the names of one law: indexes into names, joined by lawName.next.
type nameChain struct{ first, last int32 }

// lawName is one of the names of a law.
type lawName struct {
	law          int32
	text         string
	key          uint64 // under which byName has it
	abbreviation bool
	weak         bool  // an abbreviation that means other things more often
	next         int32 // the law's next name, 0 for none
}

func loadLaws(fsys fs.FS) (laws, error) {
	titles, err := tsv.Open(fsys, "laws.tsv", "bwb", "title", "kind", "from", "until")
	if err != nil {
		return laws{}, err
	}
	aliases, err := tsv.Open(fsys, "law_aliases.tsv", "bwb", "name", "kind", "weak")
	if err != nil {
		return laws{}, err
	}
	bwb, title, kind, from, until := titles.Column("bwb"), titles.Column("title"), titles.Column("kind"), titles.Column("from"), titles.Column("until")
	former, successor := titles.Column("former"), titles.Column("successor")
	names, keys := len(titles.Rows)+1+len(aliases.Rows), len(titles.Rows)+1
	for _, row := range titles.Rows {
		keys += len(tsv.Cells(former(row)))
	}
	l := laws{all: make([]Law, 0, len(titles.Rows)+1), of: make([]nameChain, 0, len(titles.Rows)+1), names: make([]lawName, 0, names),
		heirs: map[int32][]string{}, byPart: match.NewMultiMap(names), byID: match.NewMultiMap(keys), byName: match.NewMultiMap(names), loose: &match.LooseNames{Names: make([]match.Loose, 0, names)}}
	for _, row := range titles.Rows {
		if heirs := tsv.Cells(successor(row)); len(heirs) > 0 {
			l.heirs[int32(len(l.all))] = heirs
		}
		l.add(Law{bwb(row), title(row), kind(row), extract.Date(from(row)), extract.Date(until(row))}, tsv.Cells(former(row)))
	}
	l.add(burgerlijkWetboek, nil)
	alias, name, sort, weak := aliases.Column("bwb"), aliases.Column("name"), aliases.Column("kind"), aliases.Column("weak")
	for _, row := range aliases.Rows {
		if i, ok := l.id(alias(row)); ok {
			text := name(row)
			l.name(lawName{law: i, text: text, abbreviation: sort(row) == "abbreviation" && !strings.HasPrefix(text, "Wet "), weak: weak(row) != ""})
		}
	}
	return l, nil
}

// id returns the index of the law that has an id or had it as a key before, of the last one where the table has several.
func (l *laws) id(bwb string) (law int32, ok bool) {
	for law := range l.byID.Each(match.HashText(bwb)) {
		return law, true
	}
	return 0, false
}

// add adds a law, which is also found by the keys that it once had: their IRIs stay valid.
func (l *laws) add(law Law, former []string) {
	for _, key := range former {
		l.byID.Push(match.HashText(key), int32(len(l.all)))
	}
	l.byID.Push(match.HashText(law.BWB), int32(len(l.all)))
	l.all = append(l.all, law)
	l.of = append(l.of, nameChain{-1, -1})
	l.name(lawName{law: int32(len(l.all) - 1), text: law.Title})
	if part := titlePart(law.Title); part != "" {
		l.byPart.AddNew(match.HashLetters(part), int32(len(l.all)-1))
	}
}

// titlePart returns the part by which papers call a law: its title without the year, and of an act the first word where that alone is a
// name. It returns "" where there is none.
func titlePart(title string) string {
	if plain := cutYear(title); plain != title {
		return plain
	}
	first, _, more := strings.Cut(title, " ")
	if sort, ok := strings.CutSuffix(first, "wet"); ok && more && len(sort) > len("kader") && !slices.Contains(sorts, sort) {
		return first
	}
	return ""
}

// sorts are the first parts of words that many acts begin with.
var sorts = strings.Fields("Aanpassings Aanvullings Goedkeurings Herindelings Intrekkings Invoerings Implementatie Machtigings Overgangs Reparatie Uitvoerings Verzamel Wijzigings Experimenten")

func (l *laws) name(n lawName) {
	if n.abbreviation {
		n.key = match.HashText(n.text)
	} else {
		n.key = match.HashLetters(n.text)
	}
	if !l.byName.AddNew(n.key, n.law) {
		if !n.abbreviation && strings.HasSuffix(n.text, "wet") && !strings.ContainsAny(n.text, " -") {
			l.keep(n) // "Arbowet" beside "Arbo-wet"
		}
		return
	}
	l.keep(n)
	if !n.abbreviation {
		l.loose.Add(n.text, n.law)
	}
}

// keep adds a name to the names, and to those of its law.
func (l *laws) keep(n lawName) {
	at, chain := int32(len(l.names)), &l.of[n.law]
	if chain.first < 0 {
		chain.first = at
	} else {
		l.names[chain.last].next = at
	}
	chain.last = at
	l.names = append(l.names, n)
}

// searched returns the names of all laws for finding. Long names and those of acts of parliament are also found without
// a capital, abbreviations also with dots; names shared by several laws carry no key.
func (l *laws) searched() []extract.Name {
	out := make([]extract.Name, 0, len(l.names)+len(l.names)/16) // some abbreviations are there twice
	for _, n := range l.names {
		name := extract.Name{Kind: extract.KindLaw, Text: n.text, Weak: n.weak}
		switch {
		case n.abbreviation:
			name.Case = extract.CaseExact
		case strings.HasPrefix(n.text, "Wet ") || strings.HasSuffix(n.text, "wet") || strings.HasPrefix(n.text, "Belastingplan ") || strings.HasSuffix(n.text, "besluit") && len(n.text) > 15 || strings.Count(n.text, " ") >= 2:
			name.Case = extract.CaseAny
		}
		if law, ok := l.byName.Only(n.key); ok {
			name.Key = l.all[law].BWB
		}
		out = append(out, name)
		if n.abbreviation && isCaps(n.text) {
			name.Text = strings.Join(strings.Split(n.text, ""), ".")
			out = append(out, name)
		}
	}
	return out
}

// isCaps tells abbreviations that older texts write with dots: "W.V.O.".
func isCaps(s string) bool {
	return len(s) > 1 && len(s) < 7 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// named returns the laws of exactly this name or abbreviation.
func (l *laws) named(name string) []int32 {
	if ids := l.byName.All(match.HashText(name)); ids != nil {
		return ids
	}
	if plain := strings.ReplaceAll(name, ".", ""); plain != name && isCaps(plain) {
		return l.byName.All(match.HashText(plain))
	}
	return l.byName.All(match.HashLetters(name))
}

// Laws returns all laws, in the order of the register.
func (r *Registers) Laws() []Law { return r.law.all }

// Law returns the law with a BWB id ("BW" for the Burgerlijk Wetboek) or another key, one that it had before too, or nil.
func (r *Registers) Law(bwb string) *Law {
	if i, ok := r.law.id(bwb); ok {
		return &r.law.all[i]
	}
	return nil
}

// LawsNamed returns the laws of exactly this name or abbreviation, whenever they were in force.
func (r *Registers) LawsNamed(name string) []*Law {
	var out []*Law
	for _, i := range r.law.named(name) {
		out = append(out, &r.law.all[i])
	}
	return out
}

// LawNames returns all names and abbreviations of a law, those too that mean other things as well, in the order of the register.
func (r *Registers) LawNames(bwb string) (out []string) {
	i, ok := r.law.id(bwb)
	if !ok {
		return nil
	}
	for at := r.law.of[i].first; at >= 0; {
		n := &r.law.names[at]
		out = append(out, n.text)
		if at = n.next; at == 0 {
			break
		}
	}
	return out
}
