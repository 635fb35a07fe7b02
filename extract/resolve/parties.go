package resolve

import (
	"io/fs"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/resolve/match"
	"w3id.org/kamergraaf/extract/resolve/tsv"
)

// Party is a party or a group in parliament.
type Party struct {
	Key      string   // its usual abbreviation: "PvdA"
	Name     string   // in full
	Group    bool     // a group of members that left their party, no party of its own
	Aliases  []string // other spellings and names
	Related  []string // keys of parties it came from, became or split off from
	Wikidata string   // "Q275441", or ""
}

// parties is the register of parties.
type parties struct {
	all    []*Party
	byKey  map[string]*Party
	byName map[string]*Party // by letters; a name of two parties is not here
}

func loadParties(fsys fs.FS) (parties, error) {
	t, err := tsv.Open(fsys, "parties.tsv", "key", "name", "kind", "aliases", "related")
	if err != nil {
		return parties{}, err
	}
	key, name, kind, aliases, related, wikidata := t.Column("key"), t.Column("name"), t.Column("kind"), t.Column("aliases"), t.Column("related"), t.Column("wikidata")
	p := parties{byKey: map[string]*Party{}, byName: map[string]*Party{}}
	for _, row := range t.Rows {
		one := &Party{Key: key(row), Name: name(row), Group: kind(row) == "group", Aliases: tsv.Cells(aliases(row)), Related: tsv.Cells(related(row)), Wikidata: wikidata(row)}
		p.all = append(p.all, one)
		p.byKey[one.Key] = one
	}
	for _, one := range p.all {
		for _, n := range append([]string{one.Name}, one.Aliases...) {
			if known, ok := p.byName[match.Letters(n)]; ok && known != one {
				p.byName[match.Letters(n)] = nil
				continue
			}
			p.byName[match.Letters(n)] = one
		}
	}
	for _, one := range p.all {
		p.byName[match.Letters(one.Key)] = one
	}
	return p, nil
}

// Parties returns all parties, in the order of the register.
func (r *Registers) Parties() []*Party { return r.party.all }

// Party returns the party with a key, or nil.
func (r *Registers) Party(key string) *Party { return r.party.byKey[key] }

// named returns the party that a printed name means, or nil.
func (p *parties) named(name string) *Party { return p.byName[match.Letters(name)] }

// entity returns the party that a printed name means as an entity; an unknown one by its name.
func (p *parties) entity(name string) extract.Entity {
	if one := p.named(name); one != nil {
		return one.Entity()
	}
	if key := match.Slug(name); key != "" {
		return extract.Entity{Kind: extract.KindParty, Key: key, Label: name}
	}
	return extract.Entity{}
}

// Entity returns the party as an entity, labelled by its usual abbreviation.
func (p *Party) Entity() extract.Entity {
	return extract.Entity{Kind: extract.KindParty, Key: p.Key, Label: p.Key, Registered: true}
}

// relatedTo tells whether one party came from, became or split off from the other.
func (p *Party) relatedTo(key string) bool { return slices.Contains(p.Related, key) }

// partyNames returns the names of parties that texts can be searched for. The names of groups are those of persons,
// so they count only in brackets behind a name, which needs no search.
func (r *Registers) partyNames() (names []extract.Name) {
	seated := r.people.seated()
	for _, one := range r.party.all {
		if one.Group {
			continue
		}
		for _, n := range append([]string{one.Key, one.Name}, one.Aliases...) {
			name := extract.Name{Kind: extract.KindParty, Text: n, Key: one.Key, Case: extract.CaseExact}
			switch weakParties[n] {
			case weakUntilSeated:
				name.Weak, name.Since = true, seated[one.Key]
			case weakAlways:
				name.Weak = true
			}
			names = append(names, name)
		}
	}
	return names
}

// seated returns the first day on which each party had a seat.
func (p *people) seated() map[string]extract.Date {
	first := map[string]extract.Date{}
	for _, m := range p.seats {
		if day, ok := first[m.Party]; !ok || m.Start < day {
			first[m.Party] = m.Start
		}
	}
	return first
}

// weakness says when the name of a party needs more than itself.
type weakness uint8

const (
	weakAlways      weakness = iota + 1
	weakUntilSeated          // nobody takes the letters for anything else once the party is in parliament
)

// weakParties are names of parties that are also words or names of other things.
var weakParties = map[string]weakness{
	"Volt": weakAlways, "VOLT": weakAlways, "Denk": weakAlways, "GL": weakAlways, "CU": weakAlways, "LN": weakAlways, "CD": weakAlways,
	"Forum": weakAlways, "PRO": weakAlways, "WD": weakAlways, "AOV": weakAlways, "EVP": weakAlways, "OSF": weakAlways, "PPR": weakAlways,
	"Omtzigt": weakAlways, "BBB": weakUntilSeated, "NSC": weakUntilSeated,
}

// likeLetters are what scanned papers have for letters: "WD" is VVD, "CDA" is printed with a figure.
var likeLetters = strings.NewReplacer("w", "vv", "0", "o", "1", "l", "|", "l", "()", "o")

// meant returns the party that is printed behind the name of an asker, whatever befell it: as a register has it, as a scan makes it,
// with one wrong letter, behind "beiden" or before the sentence that goes on. It returns nil where that is none or leaves a choice.
func (p *parties) meant(printed string) *Party {
	if one := p.slipped(printed); one != nil || printed == "" {
		return one
	}
	words := strings.Fields(printed)
	if len(words) > 1 && isQuantity(words[0]) {
		return p.slipped(strings.Join(words[1:], " "))
	}
	for n := min(len(words)-1, longestParty); n > 0; n-- {
		// What follows is a sentence only if it goes on in small letters: "CDA Jongeren" are others.
		if first, _ := utf8.DecodeRuneInString(words[n]); !unicode.IsLower(first) {
			continue
		}
		if one := p.named(strings.Join(words[:n], " ")); one != nil {
			return one
		}
	}
	return nil
}

// longestParty is the number of words of the longest name of a party.
const longestParty = 6

// isQuantity tells whether a word is "beiden" or "allen", with a slip at most.
func isQuantity(word string) bool {
	word = match.Letters(word)
	return dutch.Nearly(word, "beiden", 1) || dutch.Nearly(word, "allen", 1)
}

// shortestSlipped is the number of letters of an abbreviation in which a slip is believed: SP and CD are a letter from others.
const shortestSlipped = 3

// slipped returns the party of a name as it stands, as a scan makes it or with one wrong letter.
func (p *parties) slipped(printed string) *Party {
	if one := p.named(printed); one != nil {
		return one
	}
	if one := p.named(likeLetters.Replace(strings.ToLower(printed))); one != nil {
		return one
	}
	letters := match.Letters(printed)
	if len(letters) < shortestSlipped {
		return nil
	}
	var only *Party
	for name, one := range p.byName {
		if one == nil || one.Group || one == only || len(name) < shortestSlipped || !dutch.Nearly(letters, name, 1) {
			continue
		}
		if only != nil {
			return nil
		}
		only = one
	}
	return only
}

// The longest name of a party that no register has, in bytes and words.
const (
	longestPartyName  = 60
	longestPartyWords = 5
)

// isPartyName tells whether what stands in brackets behind a name can be that of a party which no register has: no sentence, and
// no word in small letters at its front.
func isPartyName(printed string) bool {
	first, _ := utf8.DecodeRuneInString(printed)
	return len(printed) <= longestPartyName && len(strings.Fields(printed)) <= longestPartyWords && (unicode.IsUpper(first) || unicode.IsDigit(first))
}
